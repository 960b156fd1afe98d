//! Texts that people type: hidden signs are refused, and a note goes on only behind what it said.
#![allow(clippy::unwrap_used, reason = "a test fails loudly")]

mod common;

use common::{TODAY, course, day};
use record::{
    Condition, ConditionName, Contact, ContactKind, Course, RecordError, SideEffect, SideEffectName,
    StepKind, goes_on,
};

#[test]
fn a_note_goes_on_behind_what_it_said() {
    let table = [
        ("Pain 5", "Pain 5", true, "unchanged"),
        ("Pain 5", "", true, "nothing was said before"),
        ("Pain 50", "Pain 5", false, "another number"),
        ("Pain 5.5", "Pain 5", false, "another number"),
        ("Pain 5 today, 4 later", "Pain 5", true, "a space"),
        ("Pain 5\nslept well", "Pain 5", true, "a further line"),
        ("Pain 5; slept well", "Pain 5", true, "as notes are joined"),
        ("no Pain 5", "Pain 5", false, "something put before it"),
        ("Pain", "Pain 5", false, "taken back"),
    ];
    for (new, old, expected, why) in table {
        assert_eq!(goes_on(new, old), expected, "{old:?} to {new:?}: {why}");
    }
    let old = Course {
        note: "Pain 5".to_owned(),
        ..course("ldn 2026-01-01")
    };
    let new = Course {
        note: "Pain 50".to_owned(),
        ..old.clone()
    };
    assert!(!new.extends(&old), "a course with another number needs a reason");
}

fn field(result: Result<(), RecordError>) -> String {
    result.map_or_else(
        |error| {
            assert!(error.message.contains("hidden control sign"), "{error}");
            error.field.to_owned()
        },
        |()| "kept".to_owned(),
    )
}

#[test]
fn hidden_signs_are_refused_wherever_text_is_typed() {
    let today = day(TODAY);
    let with = |change: &dyn Fn(&mut Course)| {
        let mut course = course("ldn 2026-01-01 pause 2026-02-01");
        change(&mut course);
        field(course.checked(today).map(|_| ()))
    };
    for sign in [
        '\u{0}', '\u{7}', '\u{7f}', '\u{202a}', '\u{202e}', '\u{2066}', '\u{2069}',
    ] {
        let bad = format!("Dr{sign}Holt");
        assert_eq!(
            with(&|it| it.prescriber.clone_from(&bad)),
            "prescriber",
            "{sign:?}"
        );
        assert_eq!(with(&|it| it.note.clone_from(&bad)), "note", "{sign:?}");
    }
    let bad = "a\u{202e}b";
    let reason = |it: &mut Course| {
        it.steps[1].kind = StepKind::Pause {
            reason: bad.to_owned(),
        }
    };
    assert_eq!(with(&reason), "reason");
    let filler = |it: &mut Course| {
        if let StepKind::Dose(dose) = &mut it.steps[0].kind {
            dose.filler = bad.to_owned();
        }
    };
    assert_eq!(with(&filler), "filler");
    assert_eq!(
        with(&|it| it.note = "one\r\ntwo\tthree".to_owned()),
        "kept",
        "lines and tabs"
    );
    assert_eq!(
        with(&|it| it.prescriber = "Dr Müller-Ōé 李".to_owned()),
        "kept",
        "names of any script"
    );
    let effect = SideEffect {
        what: SideEffectName::Own(bad.to_owned()),
        severity: 1,
        onset: today.into(),
        end: None,
        course: None,
        note: String::new(),
    };
    assert_eq!(field(effect.checked(today).map(|_| ())), "what");
    let contact = Contact {
        kind: ContactKind::Pharmacy,
        name: "Rose Pharmacy".to_owned(),
        phone: bad.to_owned(),
        online: String::new(),
        address: String::new(),
        note: String::new(),
    };
    assert_eq!(field(contact.checked().map(|_| ())), "phone");
    let condition = Condition {
        name: ConditionName::Own("asthma".to_owned()),
        since: None,
        until: None,
        note: bad.to_owned(),
    };
    assert_eq!(field(condition.checked(today).map(|_| ())), "note");
}
