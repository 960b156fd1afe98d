//! What was typed, read field by field; and records as forms. Errors name the field as the form does: `steps.0.from`.

use super::words;
use crate::ClinicError;
use crate::views::{CourseForm, SideEffectForm, StepForm, StepFormKind};
use jiff::civil::Date;
use record::{
    Catalogue, Course, CourseFault, Dose, DoseStep, PartialDate, SIDE_EFFECTS, SideEffect, SideEffectName,
    StepKind, What, cost_text, parse_cost,
};

/// A day, month or year; none where nothing is typed.
fn date(field: &str, text: &str) -> Result<Option<PartialDate>, ClinicError> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let date = text.parse::<PartialDate>();
    date.map(Some)
        .map_err(|error| ClinicError::field(field, format!("The date can’t be read: {error}.")))
}

fn needed(field: &str, text: &str, missing: &str) -> Result<PartialDate, ClinicError> {
    date(field, text)?.ok_or_else(|| ClinicError::field(field, missing))
}

fn born_after(born: Option<Date>, date: PartialDate) -> bool {
    born.is_some_and(|born| date.latest() < born)
}

/// The catalogue's entry by key or name, else the clinic's own words.
fn what(form: &CourseForm) -> Result<What, ClinicError> {
    let catalogue = Catalogue::shipped();
    let Some(key) = &form.key else {
        let what = in_catalogue(What::Own(form.name.clone()));
        if matches!(&what, What::Own(name) if catalogue.is_unsaid_naltrexone(name)) {
            return Err(ClinicError::field(
                "name",
                "Choose from the list which naltrexone it is: safety rules depend on it.",
            ));
        }
        return Ok(what);
    };
    let entry = catalogue.entry(key).ok_or_else(|| {
        ClinicError::field(
            "name",
            "The catalogue has no such treatment: choose another, or type its name.",
        )
    })?;
    Ok(What::Catalogue(entry.key.clone()))
}

/// An own entry whose name the catalogue knows is that entry of the catalogue.
pub(crate) fn in_catalogue(what: What) -> What {
    match what {
        What::Own(name) => match Catalogue::shipped().meant(&name) {
            Some(entry) => What::Catalogue(entry.key.clone()),
            None => What::Own(name),
        },
        What::Catalogue(key) => What::Catalogue(key),
    }
}

fn cost(field: &str, text: &str) -> Result<Option<u32>, ClinicError> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let cost = parse_cost(text);
    cost.map(Some)
        .map_err(|error| ClinicError::field(field, format!("The cost can’t be read: {error}.")))
}

fn step(index: usize, form: StepForm) -> Result<DoseStep, ClinicError> {
    let field = |name: &str| format!("steps.{index}.{name}");
    let from = needed(
        &field("from"),
        &form.from,
        "Say from when on: a date, or the month or year.",
    )?;
    let kind = match form.kind {
        StepFormKind::Dose => {
            let amount = form.amount.parse().map_err(|error| {
                let message = format!("The amount can’t be used: {error}.");
                ClinicError::field(&field("amount"), message)
            })?;
            StepKind::Dose(Dose {
                amount,
                unit: form.unit,
                times: form.times,
                form: form.form,
                filler: form.filler,
                pharmacy: form.pharmacy,
                batch: form.batch,
                cost_per_month: cost(&field("costPerMonth"), &form.cost_per_month)?,
            })
        }
        StepFormKind::Goes => StepKind::Goes {
            how: form.how,
            cost_per_month: cost(&field("costPerMonth"), &form.cost_per_month)?,
        },
        StepFormKind::Pause => StepKind::Pause { reason: form.reason },
    };
    Ok(DoseStep { from, kind })
}

fn fault(fault: &CourseFault) -> ClinicError {
    let field = match (fault.step, fault.field) {
        (Some(index), field) => format!("steps.{index}.{field}"),
        (None, "what") => "name".to_owned(),
        (None, field) => field.to_owned(),
    };
    ClinicError::field(&field, fault.message)
}

/// The course that was typed, checked.
pub(super) fn course(form: CourseForm, today: Date, born: Option<Date>) -> Result<Course, ClinicError> {
    let what = what(&form)?;
    let start = needed(
        "start",
        &form.start,
        "Say since when: a date, or the month or year where the day isn’t known.",
    )?;
    let steps = form.steps.into_iter().enumerate();
    let steps = steps.map(|(index, form)| step(index, form));
    let course = Course {
        what,
        start,
        stop: date("stop", &form.stop)?,
        stop_reason: form.stop_reason,
        prescriber: form.prescriber,
        note: form.note,
        steps: steps.collect::<Result<_, _>>()?,
    };
    if born_after(born, start) {
        return Err(ClinicError::field(
            "start",
            "The start is before the patient’s birth: check both dates.",
        ));
    }
    course.checked_steps(today).map_err(|error| fault(&error))
}

fn step_form(step: &DoseStep) -> StepForm {
    let empty = StepForm {
        from: step.from.to_string(),
        kind: StepFormKind::Pause,
        amount: String::new(),
        unit: String::new(),
        times: Vec::new(),
        form: String::new(),
        filler: String::new(),
        pharmacy: String::new(),
        batch: String::new(),
        cost_per_month: String::new(),
        how: String::new(),
        reason: String::new(),
    };
    let cost = |cost: Option<u32>| cost.map(|cost| cost_text(u64::from(cost))).unwrap_or_default();
    match &step.kind {
        StepKind::Dose(dose) => StepForm {
            kind: StepFormKind::Dose,
            amount: dose.amount.to_string(),
            unit: dose.unit.clone(),
            times: dose.times.clone(),
            form: dose.form.clone(),
            filler: dose.filler.clone(),
            pharmacy: dose.pharmacy.clone(),
            batch: dose.batch.clone(),
            cost_per_month: cost(dose.cost_per_month),
            ..empty
        },
        StepKind::Goes { how, cost_per_month } => StepForm {
            kind: StepFormKind::Goes,
            how: how.clone(),
            cost_per_month: cost(*cost_per_month),
            ..empty
        },
        StepKind::Pause { reason } => StepForm {
            reason: reason.clone(),
            ..empty
        },
    }
}

/// The form's contents of a course.
pub(super) fn course_form(course: &Course) -> CourseForm {
    CourseForm {
        key: match &course.what {
            What::Catalogue(key) => Some(key.clone()),
            What::Own(_) => None,
        },
        name: words::name(&course.what),
        start: course.start.to_string(),
        stop: course.stop.map(|stop| stop.to_string()).unwrap_or_default(),
        stop_reason: course.stop_reason.clone(),
        prescriber: course.prescriber.clone(),
        note: course.note.clone(),
        steps: course.steps.iter().map(step_form).collect(),
    }
}

/// The side effect that was typed, checked.
pub(super) fn side_effect(
    form: SideEffectForm,
    today: Date,
    born: Option<Date>,
) -> Result<SideEffect, ClinicError> {
    let same = |label: &str| label.to_lowercase() == form.name.trim().to_lowercase();
    let listed = SIDE_EFFECTS.iter().find(|(_, label)| same(label));
    let what = match (form.key, listed) {
        (Some(key), _) => SideEffectName::Listed(key),
        (None, Some((key, _))) => SideEffectName::Listed((*key).to_owned()),
        (None, None) => SideEffectName::Own(form.name),
    };
    let onset = needed(
        "onset",
        &form.onset,
        "Say since when: a date, or the month or year where the day isn’t known.",
    )?;
    if born_after(born, onset) {
        return Err(ClinicError::field(
            "onset",
            "The onset is before the patient’s birth: check both dates.",
        ));
    }
    let effect = SideEffect {
        what,
        severity: form.severity,
        onset,
        end: date("end", &form.end)?,
        course: form.course_id,
        note: form.note,
    };
    effect.checked(today).map_err(|error| {
        let field = if error.field == "what" {
            "name"
        } else {
            error.field
        };
        ClinicError::field(field, error.message)
    })
}

/// The form's contents of a side effect.
pub(super) fn side_effect_form(effect: &SideEffect) -> SideEffectForm {
    SideEffectForm {
        key: match &effect.what {
            SideEffectName::Listed(key) => Some(key.clone()),
            SideEffectName::Own(_) => None,
        },
        name: effect.what.label(),
        severity: effect.severity,
        onset: effect.onset.to_string(),
        end: effect.end.map(|end| end.to_string()).unwrap_or_default(),
        course_id: effect.course,
        note: effect.note.clone(),
    }
}
