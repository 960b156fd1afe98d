//! The criteria for fibromyalgia side by side.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

mod common;

use clinic::Answer;
use clinic::views::{ComparisonView, ConditionState};
use common::{Setting, setting};

const AXIAL: [&str; 7] = [
    "jaw_l",
    "jaw_r",
    "chest",
    "abdomen",
    "neck",
    "upper_back",
    "lower_back",
];

fn areas(areas: &[&str]) -> Answer {
    Answer::Areas(areas.iter().map(|area| (*area).to_owned()).collect())
}

/// Results of 2010, 2011 and 2016, and the sentences.
fn results(setting: &Setting, visit: &clinic::views::VisitView) -> (Vec<ConditionState>, ComparisonView) {
    let view = setting.clinic.visit(visit.id).unwrap().criteria.unwrap();
    assert_eq!(view.columns, ["ACR 2010", "Survey 2011", "ACR 2016"]);
    let main = view.rows.iter().find(|row| row.main).unwrap();
    (main.cells.iter().map(|cell| cell.state).collect(), view)
}

#[test]
fn one_form_gives_all_three_and_says_why_they_disagree() {
    let mut setting = setting();
    let visit = setting.visit("2026-01-05", &["fm_criteria"]);
    let mut put =
        |item: &str, answer: Answer| drop(setting.answer(&visit, "fm_criteria", item, Some(&answer)));
    put("pain_sites", areas(&AXIAL));
    for (item, value) in [
        ("fatigue", 2.0),
        ("unrefreshed", 2.0),
        ("cognitive", 1.0),
        ("somatic", 1.0),
        ("headaches", 1.0),
        ("abdominal", 0.0),
        ("depression", 0.0),
    ] {
        put(item, Answer::Number(value));
    }
    put("duration_ge_3mo", Answer::Flag(true));
    put("other_disorder_explains", Answer::Flag(false));
    let (states, view) = results(&setting, &visit);
    assert_eq!(
        states,
        [ConditionState::Met, ConditionState::Met, ConditionState::NotMet]
    );
    assert!(
        view.sentences
            .iter()
            .any(|sentence| sentence.contains("1 region") || sentence.contains("one region")),
        "{:?}",
        view.sentences
    );
    assert!(view.rows.iter().any(|row| {
        row.cells
            .iter()
            .any(|cell| cell.state == ConditionState::NotAsked)
    }));
}

#[test]
fn the_2016_form_alone_shows_what_the_older_rules_still_need() {
    let mut setting = setting();
    let visit = setting.visit("2026-01-05", &["acr2016", "phq9"]);
    assert!(
        setting.clinic.visit(visit.id).unwrap().criteria.is_none(),
        "nothing is answered yet"
    );
    setting.answer(&visit, "acr2016", "pain_sites", Some(&areas(&["neck", "chest"])));
    let (states, _) = results(&setting, &visit);
    assert_eq!(
        states,
        [ConditionState::NotMet; 3],
        "two areas meet no rule, whatever the rest is"
    );
    setting.answer(&visit, "acr2016", "pain_sites", Some(&areas(&AXIAL)));
    let (states, view) = results(&setting, &visit);
    assert_eq!(
        states,
        [
            ConditionState::Unknown,
            ConditionState::Unknown,
            ConditionState::NotMet
        ]
    );
    let main = view.rows.iter().find(|row| row.main).unwrap();
    assert!(!main.cells[0].missing.is_empty(), "what is missing is named");
}

#[test]
fn forms_that_contradict_each_other_are_not_compared() {
    let mut setting = setting();
    let visit = setting.visit("2026-01-05", &["acr2016", "acr2010"]);
    setting.answer(&visit, "acr2016", "fatigue", Some(&Answer::Number(3.0)));
    setting.answer(&visit, "acr2010", "fatigue", Some(&Answer::Number(1.0)));
    let (_, view) = results(&setting, &visit);
    assert!(
        view.sentences[0].contains("answer this differently"),
        "{:?}",
        view.sentences
    );
}

#[test]
fn a_cleared_answer_clears_what_depended_on_it() {
    let mut setting = setting();
    let visit = setting.visit("2026-01-05", &["acr2016"]);
    setting.answer(&visit, "acr2016", "pain_sites", Some(&areas(&["neck"])));
    assert_eq!(results(&setting, &visit).0, [ConditionState::NotMet; 3]);
    setting.answer(&visit, "acr2016", "pain_sites", None);
    assert!(setting.clinic.visit(visit.id).unwrap().criteria.is_none());
}

#[test]
fn answers_that_cannot_be_true_together_are_told_and_not_scored() {
    let mut setting = setting();
    let visit = setting.visit("2026-01-05", &["psqi"]);
    let mut put = |item: &str, value: f64| setting.answer(&visit, "psqi", item, Some(&Answer::Number(value)));
    put("q1_bed_min", 1380.0);
    put("q3_up_min", 420.0);
    let form = put("q4_hours", 9.0);
    assert_eq!(
        form.conflicts.len(),
        1,
        "nine hours of sleep in eight hours of bed"
    );
    assert_eq!(form.conflicts[0].item, "q4_hours");
    let form = put("q4_hours", 7.5);
    assert!(form.conflicts.is_empty());
}
