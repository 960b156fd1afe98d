//! What goes out and comes in again is the same.

use super::chance::Chance;
use super::{library, written};
use exchange::{Chart, Identity, Incoming, IncomingAssessment, IncomingPatient, IncomingVisit};
use record::{Assessment, VisitState};
use std::collections::BTreeMap;

fn assessment(assessment: &Assessment) -> IncomingAssessment {
    let definition = library()
        .get_version(&assessment.instrument, &assessment.version)
        .unwrap();
    let answers = assessment.given();
    let outcome = definition.score(&answers).unwrap();
    let numbers = outcome.scores.iter().filter_map(|scored| {
        scored.value.number()?;
        let rounded = serde_json::to_value(&scored.value).unwrap();
        Some((scored.key.clone(), rounded.as_f64().unwrap()))
    });
    IncomingAssessment {
        instrument: assessment.instrument.clone(),
        version: assessment.version.clone(),
        stated: numbers.collect(),
        answers,
    }
}

/// All of a chart that [`Incoming`] has a place for.
fn expected(chart: &Chart) -> IncomingPatient {
    let details = &chart.person.details;
    IncomingPatient {
        who: Identity {
            key: chart.person.id.to_string(),
            clinic_number: details.clinic_number.clone(),
            family_name: Some(details.family_name.clone()),
            given_name: Some(details.given_name.clone()).filter(|name| !name.is_empty()),
            birth_date: details.birth_date,
            sex: details.sex,
        },
        visits: chart
            .visits
            .iter()
            .map(|visit| IncomingVisit {
                date: visit.details.date,
                kind: Some(visit.details.kind),
                note: visit.details.note.clone(),
                assessments: visit.assessments.iter().map(assessment).collect(),
            })
            .collect(),
        diary: chart.diary.iter().map(|entry| entry.value.clone()).collect(),
        labs: chart.labs.iter().map(|entry| entry.value.clone()).collect(),
    }
}

/// How many of what there is no place for must be listed.
fn must_be_left(chart: &Chart) -> BTreeMap<&'static str, usize> {
    let mut left = BTreeMap::new();
    let mut count = |what: &'static str, many: usize| {
        if many > 0 {
            *left.entry(what).or_insert(0) += many;
        }
    };
    let there = |severity: bool| {
        let effects = chart.side_effects.iter();
        effects
            .filter(|entry| (entry.value.severity > 0) == severity)
            .count()
    };
    let signed = chart
        .visits
        .iter()
        .filter(|visit| visit.state != VisitState::Draft);
    count("Provenance", signed.count());
    count("treatment", chart.courses.len() + chart.plans.len());
    count("Condition", chart.conditions.len());
    count("AdverseEvent", there(true));
    count("Observation", there(false) + chart.checks.len());
    count("contact", chart.contacts.len());
    left
}

fn left(incoming: &Incoming) -> BTreeMap<&'static str, usize> {
    let mut left = BTreeMap::new();
    for line in &incoming.left {
        let kinds = [
            ("(Provenance)", "Provenance"),
            ("(MedicationStatement)", "treatment"),
            ("(MedicationRequest)", "treatment"),
            ("(Procedure)", "treatment"),
            ("(Condition)", "Condition"),
            ("(AdverseEvent)", "AdverseEvent"),
            ("(Observation)", "Observation"),
            ("(Organization)", "contact"),
            ("(Practitioner)", "contact"),
        ];
        let kind = kinds.iter().find(|(place, _)| line.place.ends_with(place));
        let kind = kind.unwrap_or_else(|| panic!("{line:?}")).1;
        *left.entry(kind).or_insert(0) += 1;
    }
    left
}

#[test]
fn a_thousand_charts_come_back_as_they_went() {
    let mut counted = [0; 4];
    for seed in 0..1000 {
        let chart = Chance::new(seed).chart(library());
        let file = written([&chart]);
        let incoming = exchange::fhir::incoming::read(&file, library()).unwrap();
        let patients = std::slice::from_ref(&incoming.patients[0]);
        assert_eq!(incoming.patients, patients, "chart {seed}: one patient");
        let (came, went) = (&incoming.patients[0], expected(&chart));
        assert_eq!(*came, went, "chart {seed} lost or changed something");
        for (came, went) in came.labs.iter().zip(&went.labs) {
            assert_eq!(
                came.reading.to_string(),
                went.reading.to_string(),
                "chart {seed}: a result keeps its digits, 5.0 is not 5"
            );
        }
        assert_eq!(
            left(&incoming),
            must_be_left(&chart),
            "chart {seed}: what has no place is listed, and nothing else: {:?}",
            incoming.left
        );
        counted[0] += came.visits.len();
        counted[1] += came
            .visits
            .iter()
            .map(|visit| visit.assessments.len())
            .sum::<usize>();
        counted[2] += came.labs.len();
        counted[3] += came.diary.len();
    }
    assert!(
        counted.iter().all(|count| *count > 1000),
        "the charts have something in them: {counted:?}"
    );
}

#[test]
fn a_clinic_comes_back_patient_by_patient() {
    let charts: Vec<Chart> = (5000..5040)
        .map(|seed| Chance::new(seed).chart(library()))
        .collect();
    let file = written(&charts);
    let incoming = exchange::fhir::incoming::read(&file, library()).unwrap();
    let went: Vec<IncomingPatient> = charts.iter().map(expected).collect();
    assert_eq!(
        incoming.patients, went,
        "one patient's data must not reach another"
    );
    assert_eq!(written(&charts), file, "the same charts give the same bundle");
}
