//! What stands in an exported bundle.

use super::chance::Chance;
use super::{library, written};
use exchange::Chart;
use record::{
    Condition, ConditionName, Course, Dose, DoseStep, KeptEntry, Sex, SideEffect, SideEffectName, StepKind,
    TimeOfDay, VisitState, What,
};
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn resources(file: &str) -> Vec<Value> {
    let bundle: Value = serde_json::from_str(file).unwrap();
    assert_eq!(
        (&bundle["type"], &bundle["timestamp"]),
        (&json!("collection"), &json!("2026-03-01T12:00:00Z"))
    );
    let entries = bundle["entry"].as_array().unwrap();
    entries.iter().map(|entry| entry["resource"].clone()).collect()
}

fn of<'r>(resources: &'r [Value], kind: &str) -> Vec<&'r Value> {
    resources
        .iter()
        .filter(|resource| resource["resourceType"] == kind)
        .collect()
}

/// A chart with nothing but its patient and one visit of PHQ-9, six items answered.
fn small() -> Chart {
    let mut chance = Chance::new(1);
    let mut chart = (0..)
        .map(|_| chance.chart(library()))
        .find(|chart| !chart.visits.is_empty())
        .unwrap();
    chart.visits.truncate(1);
    chart.courses.clear();
    chart.plans.clear();
    chart.labs.clear();
    chart.conditions.clear();
    chart.diary.clear();
    chart.side_effects.clear();
    chart.contacts.clear();
    chart.checks.clear();
    chart.person.details.sex = Sex::Unknown;
    let visit = &mut chart.visits[0];
    visit.details.date = "2026-01-05".parse().unwrap();
    visit.state = VisitState::Signed {
        at: "2026-01-05T10:11:12Z".parse().unwrap(),
        by: "Dr. Ada Example".to_owned(),
        revision: 1,
    };
    let id = "01890000-0000-7000-8000-000000000001".parse().unwrap();
    let answers = (1..=9).map(|number| {
        let value = record::Answer::Number(f64::from(number % 4));
        (format!("q{number}"), record::AnswerEntry { value, given: true })
    });
    visit.assessments = vec![record::Assessment {
        id,
        instrument: "phq9".to_owned(),
        version: "1".to_owned(),
        answers: answers.collect(),
    }];
    chart
}

fn kept<T>(value: T) -> KeptEntry<T> {
    let id = "01890000-0000-7000-8000-000000000002".parse().unwrap();
    KeptEntry { id, value }
}

#[test]
fn a_total_has_its_code_rule_band_and_response() {
    let resources = resources(&written([&small()]));
    let scores = of(&resources, "Observation");
    let total = scores
        .iter()
        .find(|score| score["code"]["coding"][0]["code"] == "44261-6")
        .unwrap();
    assert_eq!(total["valueQuantity"]["value"], 13, "1+2+3+0+1+2+3+0+1");
    assert_eq!(total["valueQuantity"]["code"], "{score}");
    assert_eq!(total["status"], "final");
    assert_eq!(
        total["derivedFrom"][0]["reference"],
        "QuestionnaireResponse/01890000-0000-7000-8000-000000000001"
    );
    let band = total["interpretation"][0]["text"].as_str().unwrap();
    assert!(
        band.starts_with("Moderate (") || band.starts_with("moderate ("),
        "{band}"
    );
    let method = total["method"]["text"].as_str().unwrap();
    assert!(
        method.contains("definition version 1") && method.contains("0 to 27, higher is worse"),
        "{method}"
    );
    assert!(
        total.get("referenceRange").is_none(),
        "the possible range is no normal range"
    );
    let provenance = of(&resources, "Provenance")[0];
    assert_eq!(provenance["agent"][0]["who"]["display"], "Dr. Ada Example");
    assert_eq!(provenance["recorded"], "2026-01-05T10:11:12Z");
    assert!(
        of(&resources, "Patient")[0].get("gender").is_none(),
        "sex isn’t recorded"
    );
}

#[test]
fn what_is_missing_stays_missing() {
    let mut chart = small();
    let answers = &mut chart.visits[0].assessments[0].answers;
    answers.remove("q2");
    answers.remove("q9");
    let resources = resources(&written([&chart]));
    let response = of(&resources, "QuestionnaireResponse")[0].to_string();
    assert!(
        !response.contains("\"q2\"") && response.contains("\"q1\""),
        "{response}"
    );
    let scores = of(&resources, "Observation");
    let total = scores
        .iter()
        .find(|score| score["code"]["coding"][0]["code"] == "44261-6")
        .unwrap();
    assert!(
        total.get("valueQuantity").is_none(),
        "no total of an incomplete form"
    );
    assert_eq!(total["dataAbsentReason"]["coding"][0]["code"], "unknown");
    let note = total["note"][0]["text"].as_str().unwrap();
    assert!(note.contains("q2, q9"), "{note}");
}

#[test]
fn a_draft_is_no_result_and_a_correction_is_amended() {
    let mut chart = small();
    let status = |chart: &Chart| {
        let resources = resources(&written([chart]));
        let status = |kind| of(&resources, kind)[0]["status"].as_str().unwrap().to_owned();
        [
            status("Encounter"),
            status("QuestionnaireResponse"),
            status("Observation"),
        ]
    };
    assert_eq!(status(&chart), ["finished", "completed", "final"]);
    if let VisitState::Signed { revision, .. } = &mut chart.visits[0].state {
        *revision = 2;
    }
    assert_eq!(status(&chart), ["finished", "amended", "amended"]);
    chart.visits[0].state = VisitState::Draft;
    assert_eq!(status(&chart), ["in-progress", "in-progress", "preliminary"]);
}

#[test]
fn doses_pauses_and_vague_days_are_said() {
    let dose = |amount: &str| {
        StepKind::Dose(Dose {
            amount: amount.parse().unwrap(),
            unit: "mg".to_owned(),
            times: vec![TimeOfDay::Bedtime],
            form: "capsule".to_owned(),
            filler: String::new(),
            pharmacy: String::new(),
            batch: String::new(),
            cost_per_month: Some(4550),
        })
    };
    let step = |from: &str, kind| DoseStep {
        from: from.parse().unwrap(),
        kind,
    };
    let mut chart = small();
    chart.courses = vec![kept(Course {
        what: What::Catalogue("ldn".to_owned()),
        start: "2025-03".parse().unwrap(),
        stop: None,
        stop_reason: String::new(),
        prescriber: String::new(),
        note: String::new(),
        steps: vec![
            step("2025-03", dose("1.5")),
            step("2025-04-02", dose("4.5")),
            step(
                "2025-09-01",
                StepKind::Pause {
                    reason: "surgery".to_owned(),
                },
            ),
            step("2025-10-01", dose("3")),
        ],
    })];
    let file = written([&chart]);
    let resources = resources(&file);
    let course = of(&resources, "MedicationStatement")[0];
    assert_eq!(course["status"], "active");
    assert_eq!(
        course["effectivePeriod"],
        json!({ "start": "2025-03" }),
        "the day isn’t known"
    );
    let texts: Vec<&str> = (0..4)
        .map(|step| course["dosage"][step]["text"].as_str().unwrap())
        .collect();
    assert_eq!(
        texts,
        [
            "1.5 mg at bedtime, capsule",
            "4.5 mg at bedtime, capsule",
            "Paused: surgery",
            "Restarted: 3 mg at bedtime, capsule"
        ]
    );
    let first = &course["dosage"][0];
    assert_eq!(
        first["timing"]["repeat"],
        json!({ "boundsPeriod": { "start": "2025-03", "end": "2025-04-01" }, "when": ["HS"] })
    );
    assert_eq!(first["doseAndRate"][0]["doseQuantity"]["code"], "mg");
    assert!(
        course["dosage"][2].get("doseAndRate").is_none(),
        "a pause has no dose"
    );
    assert!(file.contains("off-label"), "that it is off-label is said");
    assert!(file.contains("\"valueDecimal\":45.50"), "costs keep their digits");
}

#[test]
fn exercise_is_no_medication_and_a_side_effect_that_isnt_there_no_event() {
    let mut chart = small();
    let catalogue = record::Catalogue::shipped();
    let exercise = catalogue
        .entries()
        .iter()
        .find(|entry| entry.kind == record::Kind::Exercise)
        .unwrap();
    chart.courses = vec![kept(Course {
        what: What::Catalogue(exercise.key.clone()),
        start: "2025".parse().unwrap(),
        stop: Some("2025-12-31".parse().unwrap()),
        stop_reason: "moved away".to_owned(),
        prescriber: String::new(),
        note: String::new(),
        steps: Vec::new(),
    })];
    let effect = |severity| {
        kept(SideEffect {
            what: SideEffectName::Listed("headache".to_owned()),
            severity,
            onset: "2025-04".parse().unwrap(),
            end: None,
            course: Some(chart.courses[0].id),
            note: String::new(),
        })
    };
    chart.side_effects = vec![effect(0), effect(3)];
    chart.conditions = vec![kept(Condition {
        name: ConditionName::Own("planned surgery".to_owned()),
        since: None,
        until: Some("2026-06".parse().unwrap()),
        note: String::new(),
    })];
    let resources = resources(&written([&chart]));
    assert!(of(&resources, "MedicationStatement").is_empty());
    assert_eq!(of(&resources, "Procedure")[0]["status"], "stopped");
    let events = of(&resources, "AdverseEvent");
    assert_eq!(events.len(), 1, "severity 0 was asked for and not there");
    assert_eq!(events[0]["date"], "2025-04");
    let suspect = events[0]["suspectEntity"][0]["instance"]["reference"]
        .as_str()
        .unwrap();
    assert!(suspect.starts_with("Procedure/"), "{suspect}");
    let condition = of(&resources, "Condition")[0];
    assert!(
        condition.get("abatementDateTime").is_none(),
        "a day to come is no abatement"
    );
    assert_eq!(condition["extension"][0]["valueDateTime"], "2026-06");
}

#[test]
fn every_reference_is_in_the_bundle_and_every_id_once() {
    fn references(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Array(list) => list.iter().for_each(|value| references(value, found)),
            Value::Object(object) => {
                if let Some(Value::String(reference)) = object.get("reference") {
                    found.push(reference.clone());
                }
                object.values().for_each(|value| references(value, found));
            }
            _ => {}
        }
    }
    for seed in 0..60 {
        let chart = Chance::new(seed).chart(library());
        let resources = resources(&written([&chart]));
        let mut names = BTreeSet::new();
        let mut canonicals = BTreeSet::new();
        for resource in &resources {
            let text = |name: &str| resource[name].as_str().unwrap_or_default();
            let id = text("id");
            assert!(
                id.len() <= 64
                    && id
                        .bytes()
                        .all(|byte| byte.is_ascii_alphanumeric() || b"-.".contains(&byte)),
                "{id}"
            );
            assert!(
                names.insert(format!("{}/{id}", text("resourceType"))),
                "{id} twice"
            );
            if text("resourceType") == "Questionnaire" {
                canonicals.insert(format!("{}|{}", text("url"), text("version")));
            }
        }
        let mut found = Vec::new();
        resources
            .iter()
            .for_each(|resource| references(resource, &mut found));
        for reference in found {
            assert!(
                names.contains(&reference),
                "chart {seed}: {reference} leads nowhere"
            );
        }
        for response in of(&resources, "QuestionnaireResponse") {
            let canonical = response["questionnaire"].as_str().unwrap();
            assert!(
                canonicals.contains(canonical),
                "chart {seed}: {canonical} isn’t in the bundle"
            );
        }
    }
}
