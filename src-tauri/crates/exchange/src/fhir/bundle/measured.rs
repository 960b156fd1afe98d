//! Results, diary days and lines of checklists as Observations.

use super::super::{LOINC, UCUM};
use super::codes::{ABSENT, CATEGORY, DIARY, INTERPRETATION, OWN_LAB, OwnSystem};
use super::json::{Element, coding, concept, exact, extension, notes, reference};
use super::scores::points;
use super::written::{BundleError, Writer};
use crate::Chart;
use record::{
    CheckResult, CheckState, Comparator, DIARY_ITEMS, DiaryDay, KeptEntry, LabCatalogue, LabName, LabResult,
    Limit, List, PersonId, Place, RecordId,
};
use serde_json::{Value, json};
use std::io::Write;

pub(super) fn write<W: Write>(writer: &mut Writer<'_, W>, chart: &Chart) -> Result<(), BundleError> {
    let person = chart.person.id;
    for entry in &chart.labs {
        lab(writer, person, entry)?;
    }
    for entry in &chart.diary {
        day(writer, person, entry)?;
    }
    for entry in &chart.checks {
        check(writer, person, entry)?;
    }
    Ok(())
}

fn observation(person: PersonId, id: RecordId, category: (&str, &str), code: Value) -> (String, Element) {
    let id = id.to_string();
    let (code_of, display) = category;
    let observation = Element::resource("Observation", &id)
        .with("status", "final")
        .with(
            "category",
            vec![concept(vec![coding(CATEGORY, code_of, display)], "")],
        )
        .with("code", code)
        .with("subject", reference("Patient", &person));
    (id, observation)
}

fn lab<W: Write>(
    writer: &mut Writer<'_, W>,
    person: PersonId,
    entry: &KeptEntry<LabResult>,
) -> Result<(), BundleError> {
    let result = &entry.value;
    let mut category = ("laboratory", "Laboratory");
    let code = match &result.analyte {
        LabName::Listed(key) => {
            let analyte = LabCatalogue::builtin().analyte(key).ok();
            let name = analyte.map_or(key.as_str(), |analyte| analyte.name.as_str());
            if analyte.is_some_and(|analyte| analyte.group == "Measurements") {
                category = ("exam", "Exam");
            }
            let loinc = analyte.and_then(|analyte| analyte.loinc(&result.reading.unit));
            let mut codings: Vec<Value> = loinc.map(|code| coding(LOINC, code, "")).into_iter().collect();
            codings.push(writer.used.coding(OwnSystem::Labs, key, name));
            concept(codings, name)
        }
        LabName::Own(name) => {
            let own = writer
                .used
                .coding(OwnSystem::Labs, OWN_LAB, "Named by the clinic");
            concept(vec![own], name)
        }
    };
    let (id, mut observation) = observation(person, entry.id, category, code);
    let mut quantity = quantity(result, &result.reading.value.to_string());
    quantity.put("comparator", result.reading.comparator.map(comparator));
    let code = match result.place() {
        Place::Below => Some(("L", "Low")),
        Place::Within => Some(("N", "Normal")),
        Place::Above => Some(("H", "High")),
        Place::Unknown => None,
    };
    if result.confirmed {
        observation.put(
            "extension",
            vec![extension("value-confirmed", "valueBoolean", true)],
        );
    }
    let mut observation = observation
        .with("effectiveDateTime", result.date.to_string())
        .with("valueQuantity", quantity);
    if let Some((code, display)) = code {
        let place = concept(vec![coding(INTERPRETATION, code, display)], "");
        observation.put("interpretation", vec![place]);
    }
    let observation = observation
        .with("note", notes(&[&result.note]))
        .with("referenceRange", range(result));
    writer.entry("Observation", &id, &observation.into())
}

fn comparator(comparator: Comparator) -> &'static str {
    match comparator {
        Comparator::Less => "<",
        Comparator::LessOrEqual => "<=",
        Comparator::Greater => ">",
        Comparator::GreaterOrEqual => ">=",
    }
}

/// A number in the unit of a result, with its digits.
fn quantity(result: &LabResult, digits: &str) -> Element {
    let unit = &result.reading.unit;
    let mut quantity = Element::default()
        .with("value", exact(&digits))
        .with("unit", unit.printed());
    if let Some(ucum) = unit.ucum() {
        quantity.put("system", UCUM);
        quantity.put("code", ucum);
    }
    quantity
}

/// The laboratory's own range.
fn range(result: &LabResult) -> Vec<Value> {
    let limit = |limit: &Limit| {
        let mut quantity = quantity(result, &limit.value.to_string());
        if !limit.included {
            // A limit of FHIR lies within the range.
            quantity.put(
                "extension",
                vec![extension("limit-excluded", "valueBoolean", true)],
            );
        }
        Value::from(quantity)
    };
    let text = match (&result.reference_low, &result.reference_high) {
        (None, None) => return Vec::new(),
        (Some(low), Some(high)) => {
            let ends = [
                (low, if low.included { "from" } else { "above" }),
                (high, if high.included { "to" } else { "below" }),
            ];
            ends.map(|(limit, word)| format!("{word} {}", limit.shown()))
                .join(" ")
        }
        (Some(low), None) => format!("{}{}", if low.included { "≥" } else { ">" }, low.shown()),
        (None, Some(high)) => format!("{}{}", if high.included { "≤" } else { "<" }, high.shown()),
    };
    let range = Element::default()
        .with("low", result.reference_low.as_ref().map(limit))
        .with("high", result.reference_high.as_ref().map(limit))
        .with("text", text);
    vec![range.into()]
}

fn day<W: Write>(
    writer: &mut Writer<'_, W>,
    person: PersonId,
    entry: &KeptEntry<DiaryDay>,
) -> Result<(), BundleError> {
    let day = &entry.value;
    let code = writer.used.coding(OwnSystem::Diary, DIARY, "Day of the diary");
    let code = concept(vec![code], "Diary: ratings from 0 to 100, the worst 100");
    let mut components = Vec::new();
    for item in DIARY_ITEMS {
        let Some(rating) = day.ratings.get(item.key) else {
            continue;
        };
        let name = format!("{}: 0 = {}, 100 = {}", item.label, item.low, item.high);
        let code = writer.used.coding(OwnSystem::Diary, item.key, &name);
        components.push(json!({
            "code": concept(vec![code], item.label),
            "valueQuantity": points(&(*rating).into()),
        }));
    }
    let (id, observation) = observation(person, entry.id, ("survey", "Survey"), code);
    let mut observation = observation.with("effectiveDateTime", day.date.to_string());
    if components.is_empty() {
        let absent = coding(ABSENT, "unknown", "Unknown");
        observation.put("dataAbsentReason", concept(vec![absent], "Nothing was rated"));
    }
    let observation = observation
        .with("note", notes(&[&day.note]))
        .with("component", components);
    writer.entry("Observation", &id, &observation.into())
}

fn check<W: Write>(
    writer: &mut Writer<'_, W>,
    person: PersonId,
    entry: &KeptEntry<CheckResult>,
) -> Result<(), BundleError> {
    let check = &entry.value;
    let list = match check.list {
        List::BeforeLdn => "before-ldn",
        List::Differential => "differential",
    };
    let code = format!("{list}.{}", check.item);
    let code = writer.used.coding(OwnSystem::Checklists, &code, &check.label);
    let (id, observation) = observation(
        person,
        entry.id,
        ("exam", "Exam"),
        concept(vec![code], &check.label),
    );
    let date = check.date.map(|date| date.to_string());
    let mut observation = observation.with("effectiveDateTime", date);
    let state = match check.state {
        CheckState::Open => None,
        CheckState::Clear => Some(("clear", "Looked at, nothing found")),
        CheckState::Found => Some(("found", "Looked at, something found")),
        CheckState::NotNeeded => Some(("not-needed", "Not needed for this patient")),
    };
    match state {
        Some((code, words)) => {
            let state = writer.used.coding(OwnSystem::CheckStates, code, words);
            observation.put("valueCodeableConcept", concept(vec![state], words));
        }
        None => {
            let absent = coding(ABSENT, "not-performed", "Not Performed");
            observation.put("dataAbsentReason", concept(vec![absent], "Not looked at"));
        }
    }
    let observation = observation.with("note", notes(&[&check.result]));
    writer.entry("Observation", &id, &observation.into())
}
