//! Conditions, side effects and the address book.

use super::codes::{CATEGORY, CONDITION_STATUS, OwnSystem, SEVERITY};
use super::json::{Element, coding, concept, extension, notes, reference};
use super::treatments;
use super::written::{BundleError, Writer};
use crate::Chart;
use record::{
    Catalogue, Condition, ConditionName, Contact, ContactKind, KeptEntry, SideEffect, SideEffectName,
};
use serde_json::{Value, json};
use std::io::Write;

pub(super) fn write<W: Write>(writer: &mut Writer<'_, W>, chart: &Chart) -> Result<(), BundleError> {
    for entry in &chart.conditions {
        condition(writer, chart, entry)?;
    }
    for entry in &chart.side_effects {
        side_effect(writer, chart, entry)?;
    }
    for entry in &chart.contacts {
        contact(writer, entry)?;
    }
    Ok(())
}

fn condition<W: Write>(
    writer: &mut Writer<'_, W>,
    chart: &Chart,
    entry: &KeptEntry<Condition>,
) -> Result<(), BundleError> {
    let condition = &entry.value;
    let code = match &condition.name {
        ConditionName::Catalogue(key) => {
            let known = Catalogue::shipped().condition(key);
            let name = known.map_or(key.as_str(), |known| known.name.as_str());
            let code = writer.used.coding(OwnSystem::Conditions, key, name);
            concept(vec![code], name)
        }
        ConditionName::Own(name) => concept(Vec::new(), name),
    };
    let id = entry.id.to_string();
    let mut resource = Element::resource("Condition", &id);
    // FHIR takes an abatement as having happened; a planned end, or one that may lie ahead, isn't one.
    let over = condition
        .until
        .filter(|until| until.latest() <= writer.setting.today);
    if let (Some(until), None) = (condition.until, over) {
        let until = extension("until", "valueDateTime", until.to_string());
        resource.put("extension", vec![until]);
    }
    let (status, words) = if over.is_some() {
        ("resolved", "Resolved")
    } else {
        ("active", "Active")
    };
    let resource = resource
        .with(
            "clinicalStatus",
            concept(vec![coding(CONDITION_STATUS, status, words)], ""),
        )
        .with("code", code)
        .with("subject", reference("Patient", &chart.person.id))
        .with("onsetDateTime", condition.since.map(|since| since.to_string()))
        .with("abatementDateTime", over.map(|until| until.to_string()))
        .with("note", notes(&[&condition.note]));
    writer.entry("Condition", &id, &resource.into())
}

fn side_effect<W: Write>(
    writer: &mut Writer<'_, W>,
    chart: &Chart,
    entry: &KeptEntry<SideEffect>,
) -> Result<(), BundleError> {
    let effect = &entry.value;
    let label = effect.what.label();
    let codings = match &effect.what {
        SideEffectName::Listed(key) => vec![writer.used.coding(OwnSystem::SideEffects, key, &label)],
        SideEffectName::Own(_) => Vec::new(),
    };
    let event = concept(codings, &label);
    let id = entry.id.to_string();
    let severity = match effect.severity {
        0 => return not_there(writer, chart, &id, effect, event),
        1 => ("mild", "Mild"),
        2 => ("moderate", "Moderate"),
        _ => ("severe", "Severe"),
    };
    let mut extensions = Vec::new();
    if let Some(end) = effect.end {
        extensions.push(extension("end", "valueDateTime", end.to_string()));
    }
    if !effect.note.trim().is_empty() {
        extensions.push(extension("note", "valueString", effect.note.as_str()));
    }
    let mut resource = Element::resource("AdverseEvent", &id)
        .with("extension", extensions)
        .with("actuality", "actual")
        .with("event", event)
        .with("subject", reference("Patient", &chart.person.id))
        .with("date", effect.onset.to_string())
        .with(
            "severity",
            concept(vec![coding(SEVERITY, severity.0, severity.1)], ""),
        );
    if let Some(course) = put_down_to(chart, effect) {
        resource.put("suspectEntity", json!([{ "instance": course }]));
    }
    writer.entry("AdverseEvent", &id, &resource.into())
}

/// The course that a side effect is put down to, if it is in the chart.
fn put_down_to(chart: &Chart, effect: &SideEffect) -> Option<Value> {
    let course = chart
        .courses
        .iter()
        .find(|entry| Some(entry.id) == effect.course)?;
    Some(reference(treatments::kind(&course.value), &course.id))
}

/// A side effect that was asked for and isn't there is no adverse event.
fn not_there<W: Write>(
    writer: &mut Writer<'_, W>,
    chart: &Chart,
    id: &str,
    effect: &SideEffect,
    event: Value,
) -> Result<(), BundleError> {
    let category = coding(CATEGORY, "survey", "Survey");
    let observation = Element::resource("Observation", id)
        .with("status", "final")
        .with("category", vec![concept(vec![category], "")])
        .with("code", event)
        .with("subject", reference("Patient", &chart.person.id))
        .with(
            "focus",
            put_down_to(chart, effect).into_iter().collect::<Vec<Value>>(),
        )
        .with("effectiveDateTime", effect.onset.to_string())
        .with("valueBoolean", false)
        .with(
            "note",
            notes(&["Asked for as a side effect and not there", &effect.note]),
        );
    writer.entry("Observation", id, &observation.into())
}

fn contact<W: Write>(writer: &mut Writer<'_, W>, entry: &KeptEntry<Contact>) -> Result<(), BundleError> {
    let contact = &entry.value;
    let id = entry.id.to_string();
    // The address book is the clinic's: every chart of it may bring the same entry.
    if !writer.used.contacts.insert(id.clone()) {
        return Ok(());
    }
    let (kind, name) = match contact.kind {
        ContactKind::Prescriber => ("Practitioner", json!([{ "text": contact.name }])),
        ContactKind::Pharmacy | ContactKind::Other => ("Organization", contact.name.as_str().into()),
    };
    let mut telecom = Vec::new();
    if !contact.phone.is_empty() {
        telecom.push(json!({ "system": "phone", "value": contact.phone }));
    }
    if !contact.online.is_empty() {
        let system = if contact.online.contains('@') {
            "email"
        } else {
            "url"
        };
        telecom.push(json!({ "system": system, "value": contact.online }));
    }
    let mut resource = Element::resource(kind, &id);
    if !contact.note.is_empty() {
        resource.put(
            "extension",
            vec![extension("note", "valueString", contact.note.as_str())],
        );
    }
    if contact.kind == ContactKind::Pharmacy {
        resource.put("type", json!([{ "text": "Pharmacy" }]));
    }
    resource.put("name", name);
    resource.put("telecom", telecom);
    if !contact.address.is_empty() {
        resource.put("address", json!([{ "text": contact.address }]));
    }
    writer.entry(kind, &id, &resource.into())
}
