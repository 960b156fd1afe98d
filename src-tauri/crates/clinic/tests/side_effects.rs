//! Side effects, and what is left of a record that is removed.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

mod common;

use clinic::Code;
use clinic::views::{RecordKind, SideEffectForm};
use common::courses::{dose, ldn, setting};

#[test]
fn a_removed_record_is_gone_but_not_its_history() {
    let mut setting = setting();
    let course = setting.save(ldn("2026-03-01", vec![dose("2026-03-01", "1.5")]));
    setting.plan(course.id, "Weekly: 1.5, 3, 4.5 mg", "2026-03-01");
    let plan = setting.course(course.id).plan.unwrap();
    let error = setting
        .clinic
        .remove_record(RecordKind::Course, course.id, " ")
        .unwrap_err();
    assert_eq!(error.field.as_deref(), Some("reason"));
    let wrong_kind = setting
        .clinic
        .remove_record(RecordKind::Condition, course.id, "x")
        .unwrap_err();
    assert_eq!(wrong_kind.code, Code::NoSuch, "a course is no condition");
    setting
        .clinic
        .remove_record(RecordKind::Course, course.id, "wrong patient")
        .unwrap();
    assert!(setting.view().courses.is_empty());
    for (kind, id) in [
        (RecordKind::Course, course.id),
        (RecordKind::TitrationPlan, plan.id),
    ] {
        let history = setting.clinic.record_history(kind, id).unwrap();
        let last = history.last().unwrap();
        assert_eq!(
            (last.removed, last.reason.as_str()),
            (true, "wrong patient"),
            "{kind:?}"
        );
        assert!(!history[0].lines.is_empty() && last.lines.is_empty());
        let again = setting.clinic.remove_record(kind, id, "again").unwrap_err();
        assert_eq!(again.code, Code::NoSuch);
    }
    let visit = setting
        .clinic
        .remove_record(RecordKind::Visit, course.id, "x")
        .unwrap_err();
    assert!(visit.message.contains("A visit is not removed"), "{visit}");
    assert!(
        setting
            .clinic
            .record_history(RecordKind::Visit, course.id)
            .is_err()
    );
}

#[test]
fn side_effects_are_put_down_to_a_course_of_the_patient() {
    let mut setting = setting();
    let course = setting.save(ldn("2026-03-01", vec![dose("2026-03-01", "1.5")]));
    let form = |name: &str, severity: u8, onset: &str| SideEffectForm {
        key: None,
        name: name.to_owned(),
        severity,
        onset: onset.to_owned(),
        end: String::new(),
        course_id: Some(course.id),
        note: String::new(),
    };
    let person = setting.person;
    let mut check = |form: SideEffectForm, field: &str| {
        let error = setting
            .clinic
            .save_side_effect(person, None, form, "")
            .unwrap_err();
        assert_eq!(error.field.as_deref(), Some(field), "{error}");
    };
    check(form(" ", 1, "2026-03-02"), "name");
    check(form("Itch", 4, "2026-03-02"), "severity");
    check(form("Itch", 1, ""), "onset");
    check(form("Itch", 1, "2026-07"), "onset");
    let end = SideEffectForm {
        end: "2026-03-01".to_owned(),
        ..form("Itch", 1, "2026-03-02")
    };
    check(end, "end");
    let nobody = SideEffectForm {
        course_id: Some("00000000-0000-7000-8000-000000000000".parse().unwrap()),
        ..form("Itch", 1, "2026-03-02")
    };
    check(nobody, "courseId");
    for form in [
        form("vivid dreams", 2, "2026-03-02"),
        form("Headache", 0, "2026-04"),
        form("Itch", 1, "2026-05"),
    ] {
        setting.clinic.save_side_effect(person, None, form, "").unwrap();
    }
    let view = setting.view();
    let names: Vec<(&str, bool)> = view
        .side_effects
        .iter()
        .map(|effect| (effect.name.as_str(), effect.ongoing))
        .collect();
    assert_eq!(
        names,
        [("Itch", true), ("Vivid dreams", true), ("Headache", false)],
        "asked for and not there is over"
    );
    assert_eq!(view.courses[0].side_effects, 2, "what wasn't there isn't counted");
    let dreams = &view.side_effects[1];
    assert_eq!(
        dreams.form.key.as_deref(),
        Some("vivid_dreams"),
        "own words that the list knows"
    );
    assert_eq!(
        (dreams.severity_words.as_str(), dreams.course_name.as_str()),
        ("moderate", "naltrexone, low dose (LDN)")
    );
    let choices: Vec<&str> = view
        .side_effect_choices
        .iter()
        .take(3)
        .map(|choice| choice.key.as_str())
        .collect();
    assert_eq!(choices, ["vivid_dreams", "insomnia", "headache"]);

    let ended = SideEffectForm {
        end: "2026-05".to_owned(),
        ..dreams.form.clone()
    };
    let id = Some(dreams.id);
    setting
        .clinic
        .save_side_effect(person, id, ended.clone(), "")
        .unwrap();
    let milder = SideEffectForm { severity: 1, ..ended };
    let error = setting
        .clinic
        .save_side_effect(person, id, milder, "")
        .unwrap_err();
    assert_eq!(
        error.field.as_deref(),
        Some("reason"),
        "an end needs no reason, another severity does"
    );
}
