//! The criteria side by side say what each set says alone, and why they disagree.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

use instruments::{Answer, Answers, Library, Outcome, ScoreValue};
use proptest::prelude::*;

const AREAS: [&str; 19] = [
    "jaw_l",
    "jaw_r",
    "chest",
    "abdomen",
    "neck",
    "upper_back",
    "lower_back",
    "shoulder_girdle_l",
    "shoulder_girdle_r",
    "upper_arm_l",
    "upper_arm_r",
    "lower_arm_l",
    "lower_arm_r",
    "hip_l",
    "hip_r",
    "upper_leg_l",
    "upper_leg_r",
    "lower_leg_l",
    "lower_leg_r",
];
const SEVERITIES: [&str; 4] = ["fatigue", "unrefreshed", "cognitive", "somatic"];
const SYMPTOMS: [&str; 3] = ["headaches", "abdominal", "depression"];
const RESULTS: [&str; 3] = ["meets_2010", "meets_2011", "meets_2016"];

fn form() -> impl Strategy<Value = Answers> {
    let number = |high: u32| {
        prop::option::weighted(0.9, (0..=high).prop_map(|value| Answer::Number(f64::from(value))))
    };
    let flag = || prop::option::weighted(0.9, prop::bool::weighted(0.7).prop_map(Answer::Flag));
    let areas = prop::sample::subsequence(AREAS.to_vec(), 0..=12);
    let areas = areas.prop_map(|areas| Answer::Areas(areas.into_iter().map(str::to_owned).collect()));
    (
        prop::option::weighted(0.95, areas),
        prop::collection::vec(number(3), 4),
        prop::collection::vec(number(1), 3),
        flag(),
        flag(),
    )
        .prop_map(|(areas, severities, symptoms, duration, other)| {
            let mut form = Answers::new();
            let mut put = |key: &str, answer: Option<Answer>| {
                if let Some(answer) = answer {
                    form.insert(key.to_owned(), answer);
                }
            };
            put("pain_sites", areas);
            for (key, answer) in SEVERITIES
                .iter()
                .zip(severities)
                .chain(SYMPTOMS.iter().zip(symptoms))
            {
                put(key, answer);
            }
            put("duration_ge_3mo", duration);
            put("other_disorder_explains", other);
            form
        })
}

fn truth(outcome: &Outcome, key: &str) -> Option<bool> {
    match outcome.score(key).unwrap() {
        ScoreValue::Truth(truth) => Some(*truth),
        ScoreValue::Unknown => None,
        other => panic!("{key} is {other:?}"),
    }
}

/// The sentences that say why results differ; two others speak of the PSD alone.
fn reasons(outcome: &Outcome) -> Vec<&String> {
    let psd = |sentence: &&String| sentence.contains("13");
    outcome
        .sentences
        .iter()
        .filter(|sentence| !psd(sentence))
        .collect()
}

#[test]
fn side_by_side_agrees_with_each_set_alone_and_explains_every_difference() {
    let library = Library::builtin();
    let together = library.get("fm_criteria").unwrap();
    let alone = ["acr2010", "fm_survey_2011", "acr2016"].map(|id| library.get(id).unwrap());
    proptest!(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() }, |(form in form())| {
        let outcome = together.score(&form).unwrap();
        let results = RESULTS.map(|key| truth(&outcome, key));
        for (definition, result) in alone.iter().zip(results) {
            let own: Answers = form.iter().filter(|(key, _)| definition.item(key).is_some()).map(|(key, answer)| (key.clone(), answer.clone())).collect();
            prop_assert_eq!(truth(&definition.score(&own).unwrap(), "meets"), result, "{}", definition.id);
        }
        let differ = results.contains(&Some(true)) && results.contains(&Some(false));
        prop_assert_eq!(!reasons(&outcome).is_empty(), differ, "{:?}: {:?}", results, outcome.sentences);
    });
}

#[test]
fn each_reason_is_the_right_one() {
    let library = Library::builtin();
    let together = library.get("fm_criteria").unwrap();
    let cases = include_str!("../../../../tests/golden/scores/fm_criteria.jsonl");
    let check = |case: &str, words: &[&str]| {
        let line = cases
            .lines()
            .find(|line| line.contains(&format!("\"fm_criteria-{case}\"")))
            .unwrap();
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        let answers: Answers = serde_json::from_value(line["answers"].clone()).unwrap();
        let outcome = together.score(&answers).unwrap();
        assert_eq!(
            outcome.sentences.len(),
            words.len(),
            "{case}: {:?}",
            outcome.sentences
        );
        for words in words {
            assert!(
                outcome.sentences.iter().any(|sentence| sentence.contains(words)),
                "{case}: {words}: {:?}",
                outcome.sentences
            );
        }
    };
    check("all-met", &[]);
    check("none-met", &[]);
    check("one-region", &["one region only"]);
    check("no-region", &["belong to no region"]);
    check("three-regions", &["fewer than four regions"]);
    check("wpi-3", &["three painful areas are enough in 2010 and 2011"]);
    check(
        "other-disorder",
        &["another disorder would explain the pain", "13 or more"],
    );
    check("clinician-more", &["adds more to the severity"]);
    check("clinician-less", &["adds less to the severity", "below 13"]);
}
