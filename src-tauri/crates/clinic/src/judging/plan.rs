//! What the clinician says of the phases of a course: typed, checked, kept.

use super::subject::OnCourse;
use crate::chronology::day;
use crate::revisions::correction_reason;
use crate::views::{PhaseEditForm, PhasePlanForm, TrendsAsk, TrendsView};
use crate::{Clinic, ClinicError};
use jiff::civil::Date;
use record::{Course, PartialDate, PersonId, PhaseEdit, PhasePlan, RecordError, RecordId};
use std::collections::BTreeSet;
use store::{Act, StoreError};
use trends::phases::Windows;

fn text(day: Option<Date>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

/// A plan as it is typed; an empty form where nothing was said.
pub(super) fn form(on: &OnCourse<'_, '_>) -> PhasePlanForm {
    let usual = Windows::default();
    let days = |days: i32| u16::try_from(days).unwrap_or_default();
    let plan = on.plan.map(|plan| &plan.value);
    let typed = |days: Option<u16>| days.map(|days| days.to_string()).unwrap_or_default();
    let baseline = plan.and_then(|plan| plan.baseline);
    let lot = plan.and_then(|plan| plan.drawn_by_lot);
    let edit = |edit: &PhaseEdit| PhaseEditForm {
        key: edit.phase.map(|day| day.to_string()),
        name: edit.name.clone(),
        counts_from: text(edit.counts_from),
        left_out: edit.left_out,
    };
    PhasePlanForm {
        id: on.plan.map(|plan| plan.id.to_string()),
        wash_in_days: typed(plan.and_then(|plan| plan.wash_in_days)),
        wash_out_days: typed(plan.and_then(|plan| plan.wash_out_days)),
        stable_days: typed(plan.and_then(|plan| plan.stable_days)),
        usual: (
            days(usual.wash_in_days),
            days(usual.wash_out_days),
            days(usual.stable_days),
        ),
        baseline_from: text(baseline.map(|period| period.0)),
        baseline_to: text(baseline.map(|period| period.1)),
        lot_from: text(lot.map(|period| period.0)),
        lot_to: text(lot.map(|period| period.1)),
        edits: plan.map_or_else(Vec::new, |plan| plan.edits.iter().map(edit).collect()),
    }
}

fn days(field: &str, typed: &str) -> Result<Option<u16>, ClinicError> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let words = "Write the days as a whole number, such as 14.";
    typed
        .parse()
        .map(Some)
        .map_err(|_| ClinicError::field(field, words))
}

/// Both ends of a period, or neither.
fn period(
    (from_field, from): (&str, &str),
    (to_field, to): (&str, &str),
) -> Result<Option<(Date, Date)>, ClinicError> {
    match (day(from_field, Some(from))?, day(to_field, Some(to))?) {
        (Some(from), Some(to)) => Ok(Some((from, to))),
        (None, None) => Ok(None),
        (from, _) => {
            let field = if from.is_none() { from_field } else { to_field };
            let words = "Only one end of the period is there: type both days, or none.";
            Err(ClinicError::field(field, words))
        }
    }
}

fn edit(index: usize, form: &PhaseEditForm) -> Result<PhaseEdit, ClinicError> {
    let field = |name: &str| format!("edits.{index}.{name}");
    Ok(PhaseEdit {
        phase: day(&field("key"), form.key.as_deref())?,
        name: form.name.clone(),
        counts_from: day(&field("countsFrom"), Some(&form.counts_from))?,
        left_out: form.left_out,
    })
}

/// The form's field that an error of the record is about.
fn form_field(error: &RecordError) -> &'static str {
    match error.field {
        "baseline" => "baselineTo",
        "drawnByLot" => "lotTo",
        other => other,
    }
}

/// Reads a form; everything that it says is checked against the course.
fn plan(id: RecordId, course: &Course, form: &PhasePlanForm) -> Result<PhasePlan, ClinicError> {
    let empty = PhasePlan {
        course: id,
        wash_in_days: None,
        wash_out_days: None,
        stable_days: None,
        baseline: None,
        edits: Vec::new(),
        drawn_by_lot: None,
    };
    let mut edits = Vec::new();
    let mut names = BTreeSet::new();
    for (index, form) in form.edits.iter().enumerate() {
        let single = PhasePlan {
            edits: vec![edit(index, form)?],
            ..empty.clone()
        };
        let single = single
            .checked()
            .map_err(|error| ClinicError::field(&format!("edits.{index}.{}", error.field), error.message))?;
        for edit in single.edits {
            if !edit.name.is_empty() && !names.insert(edit.name.to_lowercase()) {
                let words = "Another phase has this name: give them different ones.";
                return Err(ClinicError::field(&format!("edits.{index}.name"), words));
            }
            if edit.phase.is_none()
                && edit
                    .counts_from
                    .is_some_and(|from| from >= course.start.earliest())
            {
                let words = format!(
                    "The baseline is before {}, when the treatment began: type an earlier day.",
                    course.start
                );
                return Err(ClinicError::field(&format!("edits.{index}.countsFrom"), words));
            }
            edits.push(edit);
        }
    }
    let plan = PhasePlan {
        wash_in_days: days("washInDays", &form.wash_in_days)?,
        wash_out_days: days("washOutDays", &form.wash_out_days)?,
        stable_days: days("stableDays", &form.stable_days)?,
        baseline: period(
            ("baselineFrom", &form.baseline_from),
            ("baselineTo", &form.baseline_to),
        )?,
        edits,
        drawn_by_lot: period(("lotFrom", &form.lot_from), ("lotTo", &form.lot_to))?,
        ..empty
    };
    let plan = plan
        .checked()
        .map_err(|error| ClinicError::field(form_field(&error), error.message))?;
    check_days(&plan, course.start)?;
    Ok(plan)
}

fn check_days(plan: &PhasePlan, start: PartialDate) -> Result<(), ClinicError> {
    if plan.baseline.is_some_and(|(_, to)| to >= start.earliest()) {
        let words =
            format!("The baseline ends before {start}, when the treatment began: type an earlier day.");
        return Err(ClinicError::field("baselineTo", words));
    }
    let Some((from, to)) = plan.drawn_by_lot else {
        return Ok(());
    };
    let words = match start.day() {
        None => "Of a start that was drawn by lot the day is known: write it down at the treatment first."
            .to_owned(),
        Some(day) if !(from..=to).contains(&day) => {
            format!(
                "The treatment began on {day}, which isn’t one of the days that could have been drawn: check both days."
            )
        }
        Some(_) => return Ok(()),
    };
    Err(ClinicError::field("lotFrom", words))
}

impl Clinic {
    /// Saves what the clinician says of a course's phases and answers with the trends as they are then. `reason` is asked for
    /// when something that stood there changes.
    ///
    /// # Errors
    /// Names the field that doesn't do (`edits.0.countsFrom` and the like), or "reason"; [`crate::Code::NoSuch`] for a
    /// course or plan that the patient doesn't have; failures of reading and writing.
    pub fn save_phase_plan(
        &mut self,
        person: PersonId,
        course: RecordId,
        form: &PhasePlanForm,
        reason: &str,
    ) -> Result<TrendsView, ClinicError> {
        let courses = self.vault.records::<Course>(Some(person))?;
        let entry = courses.iter().find(|entry| entry.id == course);
        let entry = entry.ok_or(StoreError::NoSuch("treatment"))?;
        let plan = plan(course, &entry.value, form)?;
        let plans = self.vault.records::<PhasePlan>(Some(person))?;
        let old = plans.iter().rev().find(|plan| plan.value.course == course);
        if let Some(id) = &form.id
            && old.is_none_or(|old| old.id.to_string() != *id)
        {
            return Err(StoreError::NoSuch("plan of phases").into());
        }
        let changed = old.map_or_else(|| plan.says_something(), |old| old.value != plan);
        if changed {
            let reason = match old {
                Some(old) if !plan.extends(&old.value) => correction_reason(reason)?,
                _ => reason.trim(),
            };
            let actor = self.actor()?;
            let act = Act {
                actor: &actor,
                operation: if old.is_some() {
                    "change phases"
                } else {
                    "add phases"
                },
                reason,
            };
            self.vault.transact(self.host.as_ref(), act, |change| match old {
                Some(old) => change.revise_record(old.id, &plan).map_err(ClinicError::from),
                None => change
                    .add_record(Some(person), &plan)
                    .map(drop)
                    .map_err(ClinicError::from),
            })?;
        }
        let ask = TrendsAsk {
            course: Some(course.to_string()),
            ..TrendsAsk::default()
        };
        self.trends(person, &ask)
    }
}
