//! Scores as Observations.

use super::super::LOINC;
use super::codes::{ABSENT, CATEGORY, OwnSystem};
use super::json::{Element, coding, concept, exact, notes, reference};
use super::written::{BundleError, Writer};
use crate::Chart;
use instruments::{Definition, Outcome, ScoreRule, ScoreValue, Scored, Unit, Worse};
use record::{Assessment, Visit, VisitState};
use serde_json::{Value, json};
use std::io::Write;

/// The element and the value that a score is written as; none where it can't be computed.
pub(in crate::fhir) fn shown(value: &ScoreValue) -> Option<(&'static str, Value)> {
    let words = |list: Vec<String>| {
        let text = if list.is_empty() {
            "none".to_owned()
        } else {
            list.join(", ")
        };
        Some(("valueString", text.into()))
    };
    let number = |number: &f64| {
        let rounded = serde_json::to_value(ScoreValue::Number(*number));
        rounded.map(|number| number.to_string()).unwrap_or_default()
    };
    match value {
        ScoreValue::Unknown => None,
        ScoreValue::Number(value) => Some(("valueQuantity", number(value).into())),
        ScoreValue::Truth(truth) => Some(("valueBoolean", (*truth).into())),
        ScoreValue::Word(word) => words(vec![word.clone()]),
        ScoreValue::Names(names) => words(names.clone()),
        ScoreValue::Numbers(numbers) => words(numbers.iter().map(number).collect()),
    }
}

/// "Sum of items 1 to 9; 0 to 27, higher is worse. Source: …"
fn method(definition: &Definition, rule: &ScoreRule) -> String {
    let mut text = format!(
        "{}, definition version {}: {}",
        definition.short_name, definition.version, rule.rule
    );
    if let (Unit::Number, Some((low, high))) = (rule.unit, rule.range) {
        text.push_str(&format!("; {low} to {high}"));
        text.push_str(match rule.worse {
            Some(Worse::Higher) => ", higher is worse",
            Some(Worse::Lower) => ", lower is worse",
            None => "",
        });
    }
    if !rule.source.trim().is_empty() {
        text.push_str(&format!(". Source: {}", rule.source.trim()));
    }
    if definition.is_provisional(rule) {
        text.push_str(". Provisional: not checked against its source");
    }
    text
}

/// The default band that a number lies in, with its source.
fn band(definition: &Definition, rule: &ScoreRule, value: &ScoreValue) -> Option<String> {
    let set = definition.default_bands(&rule.key)?;
    let band = set.band(value.number()?)?;
    let provisional = if set.provisional { ", provisional" } else { "" };
    Some(format!("{} ({}{provisional})", band.label, set.source))
}

fn remarks(scored: &Scored) -> String {
    let mut remarks = Vec::new();
    if scored.prorated {
        remarks.push("A missing rule filled in for unanswered items.".to_owned());
    }
    if !scored.missing.is_empty() {
        remarks.push(format!("Unanswered: {}.", scored.missing.join(", ")));
    }
    if let Some((low, high)) = scored.bounds {
        remarks.push(format!(
            "Whatever the unanswered items are, it lies from {low} to {high}."
        ));
    }
    remarks.join(" ")
}

pub(super) fn write<W: Write>(
    writer: &mut Writer<'_, W>,
    chart: &Chart,
    visit: &Visit,
    assessment: &Assessment,
    definition: &Definition,
    outcome: &Outcome,
) -> Result<(), BundleError> {
    let status = match &visit.state {
        VisitState::Signed { revision: 0 | 1, .. } => "final",
        VisitState::Signed { .. } => "amended",
        VisitState::Draft | VisitState::Correcting { .. } => "preliminary",
    };
    for (number, (rule, scored)) in (1..).zip(definition.scores.iter().zip(&outcome.scores)) {
        let mut codings = Vec::new();
        if !rule.loinc.is_empty() {
            codings.push(coding(LOINC, &rule.loinc, ""));
        }
        let name = format!("{}: {}", definition.short_name, rule.label);
        let code = format!("{}.{}", definition.id, rule.key);
        codings.push(writer.used.coding(OwnSystem::Scores, &code, &name));
        let id = format!("{}.{number}", assessment.id);
        let mut score = Element::resource("Observation", &id)
            .with("status", status)
            .with(
                "category",
                vec![concept(vec![coding(CATEGORY, "survey", "Survey")], "")],
            )
            .with("code", concept(codings, &name))
            .with("subject", reference("Patient", &chart.person.id))
            .with("encounter", reference("Encounter", &visit.id))
            .with("effectiveDateTime", visit.details.date.to_string());
        match shown(&scored.value) {
            Some(("valueQuantity", digits)) => {
                let digits = digits.as_str().unwrap_or_default();
                score.put("valueQuantity", points(&exact(&digits)));
            }
            Some((name, value)) => score.put(name, value),
            None => {
                let absent = coding(ABSENT, "unknown", "Unknown");
                let why = "Can’t be worked out from the answers given";
                score.put("dataAbsentReason", concept(vec![absent], why));
            }
        }
        if let Some(band) = band(definition, rule, &scored.value) {
            score.put("interpretation", vec![concept(Vec::new(), &band)]);
        }
        let score = score
            .with("note", notes(&[&remarks(scored)]))
            .with("method", concept(Vec::new(), &method(definition, rule)))
            .with(
                "derivedFrom",
                vec![reference("QuestionnaireResponse", &assessment.id)],
            );
        writer.entry("Observation", &id, &score.into())?;
    }
    Ok(())
}

/// Points of a score: a number that UCUM has no unit for.
pub(super) fn points(value: &Value) -> Value {
    json!({ "value": value, "unit": "points", "system": super::super::UCUM, "code": "{score}" })
}
