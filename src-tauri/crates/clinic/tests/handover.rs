//! What a patient sees and can do while the window is handed over.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::unreachable,
    reason = "a test fails loudly"
)]

mod common;

use clinic::views::{HandOverView, VisitView};
use clinic::{Answer, AssessmentId, Code, VisitId};
use common::{Setting, setting};

fn form_of(visit: &VisitView, instrument: &str) -> AssessmentId {
    let mut forms = visit.assessments.iter();
    forms.find(|form| form.instrument == instrument).unwrap().id
}

fn started(instruments: &[&str]) -> (Setting, VisitView) {
    let mut setting = setting();
    let visit = setting.visit("2026-03-01", instruments);
    (setting, visit)
}

#[test]
fn the_patient_sees_one_questionnaire_with_its_answers_alone() {
    let (mut setting, visit) = started(&["phq9", "gad7"]);
    setting.answer(&visit, "gad7", "q1", Some(&Answer::Number(3.0)));
    let forms = [form_of(&visit, "phq9"), form_of(&visit, "gad7")];
    let mut hand_over = setting.clinic.hand_over(visit.id, &forms).unwrap();
    for item in 1..=9 {
        let item = format!("q{item}");
        let (clinic, answer) = (&mut setting.clinic, Answer::Number(2.0));
        clinic
            .patient_answers(&hand_over, &item, Some(&answer), true)
            .unwrap();
    }
    let seen = setting.clinic.handed_over(&hand_over).unwrap();
    assert_eq!(
        (seen.clinic.as_str(), seen.number, seen.of),
        ("Test clinic", 1, 2)
    );
    let form = seen.assessment.as_ref().unwrap();
    assert_eq!((form.instrument.as_str(), form.answers.len()), ("phq9", 9));
    assert!(
        form.lines.is_empty()
            && form.flags.is_empty()
            && form.sentences.is_empty()
            && form.conflicts.is_empty()
            && form.comparison.is_none(),
        "18 points and a positive safety answer are the clinician's to tell"
    );
    let text = serde_json::to_string(&seen).unwrap();
    for (word, why) in [
        ("Alvarez", "no name"),
        ("Ana", "no name"),
        ("gad7", "no other questionnaire"),
        ("severe", "no band"),
    ] {
        assert!(
            !text.contains(word),
            "{why}: {word} is in what the patient is sent"
        );
    }
    hand_over.turn(false);
    let next = setting.clinic.handed_over(&hand_over).unwrap();
    let form = next.assessment.unwrap();
    assert_eq!((form.instrument.as_str(), next.number), ("gad7", 2));
    assert_eq!(form.answers.len(), 1, "what was answered before is there");
}

#[test]
fn a_safety_answer_waits_for_the_clinician() {
    let (mut setting, visit) = started(&["phq9"]);
    let hand_over = setting
        .clinic
        .hand_over(visit.id, &[form_of(&visit, "phq9")])
        .unwrap();
    let answer = Answer::Number(1.0);
    setting
        .clinic
        .patient_answers(&hand_over, "q9", Some(&answer), true)
        .unwrap();
    let reviewed = setting.clinic.visit(visit.id).unwrap();
    assert_eq!(reviewed.flags.len(), 1, "item 9 is flagged for the clinician");
    assert_eq!(reviewed.alerts.len(), 1, "and is an alert of the visit");
    let refused = setting.clinic.sign_visit(visit.id).unwrap_err();
    assert_eq!(
        refused.code,
        Code::Unacknowledged,
        "which keeps it from being signed"
    );
}

#[test]
fn turning_goes_from_the_first_to_the_end_and_back() {
    let (setting, visit) = started(&["phq9", "gad7"]);
    let forms = [
        form_of(&visit, "gad7"),
        form_of(&visit, "phq9"),
        form_of(&visit, "gad7"),
    ];
    let mut hand_over = setting.clinic.hand_over(visit.id, &forms).unwrap();
    let shown = |view: HandOverView| {
        (
            view.number,
            view.of,
            view.form.map(|form| form.id).unwrap_or_default(),
        )
    };
    for (back, number, form, why) in [
        (true, 1, "gad7", "there is nothing before the first"),
        (false, 2, "phq9", "the chosen order"),
        (false, 2, "", "the end; one chosen twice is asked once"),
        (false, 2, "", "nothing comes after the end"),
        (true, 2, "phq9", "an answer can still be changed"),
        (true, 1, "gad7", "back to the first"),
    ] {
        hand_over.turn(back);
        let view = setting.clinic.handed_over(&hand_over).unwrap();
        assert_eq!(shown(view), (number, 2, form.to_owned()), "{why}");
    }
}

#[test]
fn what_cannot_be_handed_over_says_why() {
    let (mut setting, visit) = started(&["phq9"]);
    let other = setting.visit("2026-03-02", &["gad7"]);
    let check = |setting: &Setting, id: VisitId, forms: &[AssessmentId], code: Code, why: &str| {
        let refused = setting.clinic.hand_over(id, forms).unwrap_err();
        assert_eq!(refused.code, code, "{why}: {}", refused.message);
    };
    let (phq9, gad7) = (form_of(&visit, "phq9"), form_of(&other, "gad7"));
    check(&setting, visit.id, &[], Code::InvalidField, "none is chosen");
    check(
        &setting,
        visit.id,
        &[phq9, gad7],
        Code::NoSuch,
        "one belongs to another visit",
    );
    setting.answer(&visit, "phq9", "q1", Some(&Answer::Number(1.0)));
    let hand_over = setting.clinic.hand_over(visit.id, &[phq9]).unwrap();
    setting.clinic.sign_visit(visit.id).unwrap();
    check(
        &setting,
        visit.id,
        &[phq9],
        Code::Signed,
        "a signed visit stays as it is",
    );
    let late = setting
        .clinic
        .patient_answers(&hand_over, "q2", Some(&Answer::Number(1.0)), true);
    assert_eq!(
        late.unwrap_err().code,
        Code::Signed,
        "also while it is handed over"
    );
}

#[test]
fn answers_that_do_not_fit_are_refused_and_the_end_takes_none() {
    let (mut setting, visit) = started(&["phq9"]);
    let mut hand_over = setting
        .clinic
        .hand_over(visit.id, &[form_of(&visit, "phq9")])
        .unwrap();
    for (item, value, why) in [
        ("q1", Answer::Number(9.0), "outside the range"),
        ("total", Answer::Number(1.0), "a score is no item"),
        ("q1", Answer::Flag(true), "no number"),
    ] {
        let refused = setting
            .clinic
            .patient_answers(&hand_over, item, Some(&value), true);
        assert_eq!(refused.unwrap_err().code, Code::InvalidField, "{why}");
    }
    hand_over.turn(false);
    let refused = setting
        .clinic
        .patient_answers(&hand_over, "q1", Some(&Answer::Number(1.0)), true);
    assert_eq!(
        refused.unwrap_err().code,
        Code::NoSuch,
        "nothing is shown at the end"
    );
}
