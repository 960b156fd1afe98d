//! The patient, visits, and who signed them.

use super::codes::{CLINIC_NUMBER, ENCOUNTER_CLASS, OwnSystem, PARTICIPANT};
use super::json::{Element, coding, concept, extension, reference};
use super::written::{BundleError, Writer};
use crate::Chart;
use record::{Sex, Visit, VisitKind, VisitState};
use serde_json::{Value, json};
use std::io::Write;

pub(super) fn write<W: Write>(writer: &mut Writer<'_, W>, chart: &Chart) -> Result<(), BundleError> {
    let details = &chart.person.details;
    let id = chart.person.id.to_string();
    let mut patient = Element::resource("Patient", &id);
    if let Some(number) = &details.clinic_number {
        patient.put(
            "identifier",
            json!([{ "system": CLINIC_NUMBER, "value": number }]),
        );
    }
    let mut name = Element::default().with("family", details.family_name.as_str());
    if !details.given_name.is_empty() {
        name.put("given", json!([details.given_name]));
    }
    patient.put("name", json!([Value::from(name)]));
    match details.sex {
        Sex::Female => patient.put("gender", "female"),
        Sex::Male => patient.put("gender", "male"),
        Sex::Other => patient.put("gender", "other"),
        Sex::Unknown => {}
    }
    patient.put("birthDate", details.birth_date.map(|date| date.to_string()));
    writer.entry("Patient", &id, &patient.into())
}

pub(super) fn visit<W: Write>(
    writer: &mut Writer<'_, W>,
    chart: &Chart,
    visit: &Visit,
) -> Result<(), BundleError> {
    let details = &visit.details;
    let id = visit.id.to_string();
    let status = if visit.state.is_open() {
        "in-progress"
    } else {
        "finished"
    };
    let class = match details.kind {
        VisitKind::Remote => coding(ENCOUNTER_CLASS, "VR", "virtual"),
        _ => coding(ENCOUNTER_CLASS, "AMB", "ambulatory"),
    };
    let kind = details.kind;
    let kind = writer
        .used
        .coding(OwnSystem::VisitKinds, kind.code(), kind.label());
    let mut encounter = Element::resource("Encounter", &id);
    if !details.note.trim().is_empty() {
        let note = extension("visit-note", "valueString", details.note.as_str());
        encounter.put("extension", vec![note]);
    }
    let date = details.date.to_string();
    let encounter = encounter
        .with("status", status)
        .with("class", class)
        .with("type", vec![concept(vec![kind], "")])
        .with("subject", reference("Patient", &chart.person.id))
        .with("period", json!({ "start": date, "end": date }));
    writer.entry("Encounter", &id, &encounter.into())
}

/// Who signed a visit, or opened it again, and when.
pub(super) fn provenance<W: Write>(writer: &mut Writer<'_, W>, visit: &Visit) -> Result<(), BundleError> {
    let (at, by, role, did) = match &visit.state {
        VisitState::Draft => return Ok(()),
        VisitState::Signed { at, by, revision } => {
            let did = match revision {
                0 | 1 => "Signed".to_owned(),
                more => format!("Signed again after a correction; signed {more} times in all"),
            };
            (at, by, ("legal", "Legal Authenticator"), did)
        }
        VisitState::Correcting { reason, at, by } => {
            let did = format!("Opened again for a correction: {reason}");
            (at, by, ("author", "Author"), did)
        }
    };
    let mut target = vec![reference("Encounter", &visit.id)];
    let responses = visit.assessments.iter();
    target.extend(responses.map(|assessment| reference("QuestionnaireResponse", &assessment.id)));
    let who = Element::default().with("display", by.as_str());
    let agent = Element::default()
        .with("type", concept(vec![coding(PARTICIPANT, role.0, role.1)], ""))
        .with("who", who);
    let id = format!("{}.signed", visit.id);
    let provenance = Element::resource("Provenance", &id)
        .with("target", target)
        .with("recorded", at.to_string())
        .with("activity", concept(Vec::new(), &did))
        .with("agent", vec![Value::from(agent)]);
    writer.entry("Provenance", &id, &provenance.into())
}
