//! What a clinician says of phases: checked when it is typed, and what counts as a correction.
#![allow(clippy::unwrap_used, reason = "a test fails loudly")]

use jiff::civil::{Date, date};
use record::{PhaseEdit, PhasePlan, RecordId};

fn plan() -> PhasePlan {
    PhasePlan {
        course: RecordId::from(uuid::Uuid::nil()),
        wash_in_days: None,
        wash_out_days: None,
        stable_days: None,
        baseline: None,
        edits: Vec::new(),
        drawn_by_lot: None,
    }
}

fn edit(name: &str, counts_from: Option<Date>) -> PhaseEdit {
    PhaseEdit {
        phase: Some(date(2026, 3, 1)),
        name: name.to_owned(),
        counts_from,
        left_out: false,
    }
}

#[test]
fn wrong_windows_days_and_names_are_named() {
    let check = |field: &str, plan: PhasePlan| {
        assert_eq!(plan.checked().unwrap_err().field, field);
    };
    check(
        "washInDays",
        PhasePlan {
            wash_in_days: Some(366),
            ..plan()
        },
    );
    let backwards = Some((date(2026, 2, 2), date(2026, 2, 1)));
    check(
        "baseline",
        PhasePlan {
            baseline: backwards,
            ..plan()
        },
    );
    check(
        "drawnByLot",
        PhasePlan {
            drawn_by_lot: backwards,
            ..plan()
        },
    );
    let edits = |edit| PhasePlan {
        edits: vec![edit],
        ..plan()
    };
    check("name", edits(edit(&"x".repeat(61), None)));
    check("name", edits(edit("two\nlines", None)));
    check("countsFrom", edits(edit("", Some(date(2026, 2, 28)))));
    let nothing = edits(edit("  ", None)).checked().unwrap();
    assert!(nothing.edits.is_empty(), "an edit that says nothing is dropped");
    assert!(!nothing.says_something());
}

#[test]
fn adding_is_no_correction_and_changing_is_one() {
    let old = PhasePlan {
        wash_in_days: Some(7),
        edits: vec![edit("First try", None)],
        ..plan()
    };
    let check = |why: &str, new: PhasePlan, extends: bool| assert_eq!(new.extends(&old), extends, "{why}");
    check("the same", old.clone(), true);
    let baseline = Some((date(2026, 2, 1), date(2026, 2, 14)));
    check(
        "a baseline is added",
        PhasePlan {
            baseline,
            ..old.clone()
        },
        true,
    );
    check(
        "another window",
        PhasePlan {
            wash_in_days: Some(14),
            ..old.clone()
        },
        false,
    );
    check(
        "a window taken back",
        PhasePlan {
            wash_in_days: None,
            ..old.clone()
        },
        false,
    );
    check(
        "another name",
        PhasePlan {
            edits: vec![edit("Second try", None)],
            ..old.clone()
        },
        false,
    );
}
