//! Courses and planned titrations.

use super::super::UCUM;
use super::codes::OwnSystem;
use super::json::{Element, concept, exact, extension, notes, reference};
use super::written::{BundleError, Writer};
use crate::Chart;
use jiff::civil::Date;
use record::{
    Amount, Catalogue, Course, Dose, DoseStep, KeptEntry, Kind, PartialDate, StandsOn, StepKind, TimeOfDay,
    TitrationPlan, What, days_after,
};
use serde_json::{Value, json};
use std::io::Write;

/// What the catalogue's class `ldn` stands for, said with every course of it.
const OFF_LABEL: &str = "Low-dose naltrexone is given off-label.";

pub(super) fn write<W: Write>(writer: &mut Writer<'_, W>, chart: &Chart) -> Result<(), BundleError> {
    for entry in &chart.courses {
        course(writer, chart, entry)?;
    }
    for entry in &chart.plans {
        plan(writer, chart, entry)?;
    }
    Ok(())
}

/// Drugs and supplements are medication; what is eaten, moved or done otherwise isn't.
pub(super) fn kind(course: &Course) -> &'static str {
    let is_done = match &course.what {
        What::Catalogue(key) => Catalogue::shipped()
            .entry(key)
            .is_some_and(|entry| !matches!(entry.kind, Kind::Drug | Kind::Supplement)),
        What::Own(_) => {
            let goes = |step: &DoseStep| matches!(step.kind, StepKind::Goes { .. });
            course.first_dose().is_none() && course.steps.iter().any(goes)
        }
    };
    if is_done {
        "Procedure"
    } else {
        "MedicationStatement"
    }
}

fn what<W: Write>(writer: &mut Writer<'_, W>, what: &What) -> Value {
    match what {
        What::Catalogue(key) => {
            let known = Catalogue::shipped().entry(key);
            let name = known.map_or(key.as_str(), |known| known.name.as_str());
            let code = writer.used.coding(OwnSystem::Treatments, key, name);
            concept(vec![code], name)
        }
        What::Own(name) => concept(Vec::new(), name),
    }
}

fn status(course: &Course, today: Date, kind: &str) -> &'static str {
    let is_procedure = kind == "Procedure";
    match course.on(today) {
        StandsOn::Before if is_procedure => "preparation",
        StandsOn::Before => "intended",
        StandsOn::Under(_) if is_procedure => "in-progress",
        StandsOn::Under(_) => "active",
        StandsOn::Paused => "on-hold",
        StandsOn::Stopped if course.stop_reason.trim().is_empty() => "completed",
        StandsOn::Stopped => "stopped",
        StandsOn::Unsure => "unknown",
    }
}

fn course<W: Write>(
    writer: &mut Writer<'_, W>,
    chart: &Chart,
    entry: &KeptEntry<Course>,
) -> Result<(), BundleError> {
    let course = &entry.value;
    let id = entry.id.to_string();
    let kind = kind(course);
    let what_it_is = what(writer, &course.what);
    let status = status(course, writer.setting.today, kind);
    let is_ldn = matches!(&course.what, What::Catalogue(key) if Catalogue::shipped().is_a(key, "ldn"));
    let prescriber = match course.prescriber.trim() {
        "" => String::new(),
        name => format!("Prescribed by {name}"),
    };
    let off_label = if is_ldn { OFF_LABEL } else { "" };
    let period = Element::default()
        .with("start", course.start.to_string())
        .with("end", course.stop.map(|stop| stop.to_string()));
    let resource = Element::resource(kind, &id).with("status", status);
    let reason = Some(course.stop_reason.trim()).filter(|reason| !reason.is_empty());
    let reason = reason.map(|reason| concept(Vec::new(), reason));
    let subject = reference("Patient", &chart.person.id);
    let resource = if kind == "Procedure" {
        let steps = course.steps.iter().zip(words(course));
        let steps: Vec<String> = steps
            .map(|(step, words)| format!("{}: {words}", step.from))
            .collect();
        resource
            .with("statusReason", reason)
            .with("code", what_it_is)
            .with("subject", subject)
            .with("performedPeriod", period)
            .with("note", notes(&[&course.note, &prescriber, &steps.join("\n")]))
    } else {
        resource
            .with("statusReason", reason.into_iter().collect::<Vec<Value>>())
            .with("medicationCodeableConcept", what_it_is)
            .with("subject", subject)
            .with("effectivePeriod", period)
            .with("note", notes(&[&course.note, &prescriber, off_label]))
            .with("dosage", dosages(course))
    };
    writer.entry(kind, &id, &resource.into())
}

/// What each step says, in words: they alone tell pauses, restarts, fillers and pharmacies.
fn words(course: &Course) -> Vec<String> {
    let steps = course.steps.iter().enumerate();
    steps
        .map(|(index, step)| {
            let again = if course.is_paused_before(index) && !step.is_pause() {
                "Restarted: "
            } else {
                ""
            };
            match &step.kind {
                StepKind::Dose(dose) => format!("{again}{}", dose_words(dose)),
                StepKind::Goes { how, .. } => format!("{again}{}", or_else(how, "goes on")),
                StepKind::Pause { reason } => match reason.trim() {
                    "" => "Paused".to_owned(),
                    reason => format!("Paused: {reason}"),
                },
            }
        })
        .collect()
}

fn or_else<'a>(text: &'a str, otherwise: &'a str) -> &'a str {
    if text.trim().is_empty() {
        otherwise
    } else {
        text.trim()
    }
}

fn dose_words(dose: &Dose) -> String {
    let time = |time: &TimeOfDay| match time {
        TimeOfDay::Morning => "in the morning",
        TimeOfDay::Noon => "at noon",
        TimeOfDay::Evening => "in the evening",
        TimeOfDay::Bedtime => "at bedtime",
        TimeOfDay::AsNeeded => "when needed",
    };
    let times: Vec<&str> = dose.times.iter().map(time).collect();
    let mut parts = vec![format!("{} {} {}", dose.amount, dose.unit, times.join(" and "))];
    for (name, text) in [
        ("", &dose.form),
        ("filler: ", &dose.filler),
        ("from ", &dose.pharmacy),
        ("batch ", &dose.batch),
    ] {
        if !text.trim().is_empty() {
            parts.push(format!("{name}{}", text.trim()));
        }
    }
    parts.join(", ")
}

fn amount(amount: Amount, unit: &str) -> Value {
    let code = match unit {
        "mg" | "g" | "kg" | "mL" => unit,
        "mcg" | "µg" | "ug" => "ug",
        "ml" => "mL",
        "IU" => "[IU]",
        _ => "",
    };
    let quantity = Element::default()
        .with("value", exact(&amount))
        .with("unit", unit);
    if code.is_empty() {
        return quantity.into();
    }
    quantity.with("system", UCUM).with("code", code).into()
}

fn period(from: PartialDate, until: Option<PartialDate>) -> Value {
    // Two steps of one day leave no day for the first: FHIR has no period that ends before it starts.
    let until = until.filter(|until| until.latest() >= from.earliest());
    Element::default()
        .with("start", from.to_string())
        .with("end", until.map(|until| until.to_string()))
        .into()
}

/// The end of what is followed by something else from that day: FHIR counts the last day in.
fn ending(next: PartialDate) -> PartialDate {
    match next {
        PartialDate::Day(day) => PartialDate::Day(days_after(day, -1)),
        vague => vague,
    }
}

fn dosages(course: &Course) -> Vec<Value> {
    let words = words(course);
    let mut dosages = Vec::new();
    for (index, (step, words)) in course.steps.iter().zip(words).enumerate() {
        let until = course
            .steps
            .get(index + 1)
            .map(|next| ending(next.from))
            .or(course.stop);
        let mut repeat = Element::default().with("boundsPeriod", period(step.from, until));
        let mut dosage = Element::default();
        let mut cost = None;
        match &step.kind {
            StepKind::Dose(dose) => {
                let mut when: Vec<&str> = Vec::new();
                for time in &dose.times {
                    let code = match time {
                        TimeOfDay::Morning => "MORN",
                        TimeOfDay::Noon => "NOON",
                        TimeOfDay::Evening => "EVE",
                        TimeOfDay::Bedtime => "HS",
                        TimeOfDay::AsNeeded => continue,
                    };
                    if !when.contains(&code) {
                        when.push(code);
                    }
                }
                repeat.put("when", json!(when));
                if dose.is_as_needed() {
                    let a_day = json!({ "value": 1, "unit": "day", "system": UCUM, "code": "d" });
                    dosage.put("asNeededBoolean", true);
                    dosage.put(
                        "maxDosePerPeriod",
                        json!({ "numerator": amount(dose.daily(), &dose.unit), "denominator": a_day }),
                    );
                }
                dosage.put(
                    "doseAndRate",
                    json!([{ "doseQuantity": amount(dose.amount, &dose.unit) }]),
                );
                cost = dose.cost_per_month;
            }
            StepKind::Goes { cost_per_month, .. } => cost = *cost_per_month,
            StepKind::Pause { .. } => {}
        }
        if let Some(cost) = cost {
            let cost = format!("{}.{:02}", cost / 100, cost % 100);
            let cost = extension("cost-per-month", "valueDecimal", exact(&cost));
            dosage.put("extension", vec![cost]);
        }
        let dosage = dosage
            .with("sequence", index + 1)
            .with("text", words)
            .with("timing", Element::default().with("repeat", repeat));
        dosages.push(dosage.into());
    }
    dosages
}

fn plan<W: Write>(
    writer: &mut Writer<'_, W>,
    chart: &Chart,
    entry: &KeptEntry<TitrationPlan>,
) -> Result<(), BundleError> {
    let plan = &entry.value;
    let template = &plan.template;
    let id = entry.id.to_string();
    let medication = what(writer, &What::Catalogue(template.what.clone()));
    let mut dosages = Vec::new();
    for (index, step) in template.steps.iter().enumerate() {
        let from = days_after(plan.start, step.after_days);
        let next = template.steps.get(index + 1);
        let until = next.map(|next| PartialDate::Day(days_after(plan.start, next.after_days - 1)));
        let a_day = amount(step.amount, &template.unit);
        let dosage = Element::default()
            .with("sequence", index + 1)
            .with("text", format!("{} {} a day", step.amount, template.unit))
            .with(
                "timing",
                json!({ "repeat": { "boundsPeriod": period(PartialDate::Day(from), until) } }),
            )
            .with("doseAndRate", json!([{ "doseQuantity": a_day }]));
        dosages.push(Value::from(dosage));
    }
    let course = plan
        .course
        .and_then(|id| chart.courses.iter().find(|course| course.id == id));
    let course = course.filter(|course| kind(&course.value) == "MedicationStatement");
    let resource = Element::resource("MedicationRequest", &id)
        .with("status", "unknown")
        .with("intent", "plan")
        .with("medicationCodeableConcept", medication)
        .with("subject", reference("Patient", &chart.person.id))
        .with(
            "supportingInformation",
            course
                .map(|course| reference("MedicationStatement", &course.id))
                .into_iter()
                .collect::<Vec<Value>>(),
        )
        .with(
            "note",
            notes(&[&format!("Titration: {}", template.name), &template.source]),
        )
        .with("dosageInstruction", dosages);
    writer.entry("MedicationRequest", &id, &resource.into())
}
