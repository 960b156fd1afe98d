//! What the clinician says of phases: kept, checked, never lost in silence.

use crate::common::courses::{dose, ldn};
use crate::told::{Told, edit, told};
use clinic::views::{PhasePlanForm, RecordKind, TrendsAsk};

fn told_with_diary() -> Told {
    let mut patient = told();
    patient.diary("2026-01-15", 18, 70);
    patient.diary("2026-04-20", 30, 35);
    patient
}

#[test]
fn phases_show_what_counts_and_why_the_rest_doesnt() {
    let patient = told_with_diary();
    let phases = patient.trends(&TrendsAsk::default()).phases;
    let told: Vec<[&str; 4]> = phases
        .iter()
        .map(|phase| {
            [
                phase.label.as_str(),
                &phase.days,
                &phase.excluded,
                phase.counts_from.as_deref().unwrap_or(""),
            ]
        })
        .collect();
    assert_eq!(
        told,
        [
            ["Baseline", "until 2026-02-01", "", ""],
            [
                "Titration",
                "2026-02-02 to 2026-02-15",
                "on the way to a dose, not compared",
                ""
            ],
            [
                "4.5 mg",
                "since 2026-02-16",
                "wash-in, first 14 days",
                "2026-03-02"
            ],
        ]
    );
    let counted: Vec<(u32, &str)> = phases
        .iter()
        .map(|phase| (phase.n, phase.mean.as_str()))
        .collect();
    assert_eq!(counted, [(18, "72.0"), (0, ""), (30, "37.0")]);
    assert_eq!(phases[2].since_baseline, "−35.0 (49% better)");
}

#[test]
fn a_month_stays_a_month() {
    let mut patient = told_with_diary();
    let (person, course) = (patient.setting.person, Some(patient.course));
    let form = ldn("2026-02", vec![dose("2026-02", "4.5")]);
    let clinic = &mut patient.setting.clinic;
    clinic
        .save_course(person, course, form, "the day isn’t known")
        .unwrap();
    let phases = patient.trends(&TrendsAsk::default()).phases;
    assert_eq!(phases[0].days, "until 2026-02", "no day is made up");
    assert_eq!(phases[1].days, "since 2026-02");
    assert!(
        phases[1].excluded.contains("the day isn’t known"),
        "{}",
        phases[1].excluded
    );
}

#[test]
fn a_plan_names_phases_and_is_kept_with_its_history() {
    let mut patient = told_with_diary();
    let form = PhasePlanForm {
        edits: vec![edit("2026-02-16", "  First try ")],
        ..patient.form()
    };
    let view = patient.plan(&form, "").unwrap();
    let phase = view.phases.last().unwrap();
    assert_eq!((phase.label.as_str(), phase.edited), ("First try", true));
    let longer = PhasePlanForm {
        wash_in_days: "70".to_owned(),
        ..view.phase_plan.unwrap()
    };
    let view = patient.plan(&longer, "").unwrap();
    assert_eq!(
        view.phases.last().unwrap().n,
        23,
        "something more is said: no reason is asked for"
    );
    let other = PhasePlanForm {
        wash_in_days: "7".to_owned(),
        ..view.phase_plan.clone().unwrap()
    };
    let refused = patient.plan(&other, " ").unwrap_err();
    assert_eq!(
        refused.field.as_deref(),
        Some("reason"),
        "what stood there changes"
    );
    patient.plan(&other, "the wash-in was shorter").unwrap();
    let id = view.phase_plan.unwrap().id.unwrap().parse().unwrap();
    let clinic = &mut patient.setting.clinic;
    let history = clinic.record_history(RecordKind::PhasePlan, id).unwrap();
    let told: Vec<String> = history
        .iter()
        .map(|revision| {
            let lines = revision.lines.iter().filter(|line| line.label == "Wash-in");
            lines.map(|line| line.text.as_str()).collect()
        })
        .collect();
    assert_eq!(told, ["", "70 days", "7 days"]);
    assert_eq!(history[2].reason, "the wash-in was shorter");
    clinic
        .remove_record(RecordKind::PhasePlan, id, "not needed")
        .unwrap();
    let view = patient.trends(&TrendsAsk::default());
    assert_eq!(view.phases.last().unwrap().label, "4.5 mg", "the usual again");
    let stale = patient.plan(&other, "again").unwrap_err();
    assert_eq!(
        stale.code,
        clinic::Code::NoSuch,
        "a plan that was removed isn’t overwritten"
    );
}

#[test]
fn wrong_plans_are_refused_by_field() {
    let mut patient = told_with_diary();
    let empty = patient.form();
    let mut check = |field: &str, form: PhasePlanForm| {
        let refused = patient.plan(&form, "").unwrap_err();
        assert_eq!(refused.field.as_deref(), Some(field), "{refused}");
    };
    let text = |text: &str| text.to_owned();
    check(
        "washInDays",
        PhasePlanForm {
            wash_in_days: text("two weeks"),
            ..empty.clone()
        },
    );
    check(
        "stableDays",
        PhasePlanForm {
            stable_days: text("400"),
            ..empty.clone()
        },
    );
    check(
        "baselineTo",
        PhasePlanForm {
            baseline_from: text("2026-01-20"),
            ..empty.clone()
        },
    );
    check(
        "baselineTo",
        PhasePlanForm {
            baseline_from: text("2026-01-20"),
            baseline_to: text("2026-02-02"),
            ..empty.clone()
        },
    );
    check(
        "lotFrom",
        PhasePlanForm {
            lot_from: text("2026-02-03"),
            lot_to: text("2026-02-20"),
            ..empty.clone()
        },
    );
    let mut early = edit("2026-02-16", "");
    early.counts_from = text("2026-02-10");
    check(
        "edits.0.countsFrom",
        PhasePlanForm {
            edits: vec![early],
            ..empty.clone()
        },
    );
    check(
        "edits.1.name",
        PhasePlanForm {
            edits: vec![edit("2026-02-02", "Once"), edit("2026-02-16", "once")],
            ..empty.clone()
        },
    );
}

#[test]
fn what_was_said_of_a_phase_that_is_gone_is_told() {
    let mut patient = told_with_diary();
    let mut left_out = edit("2026-02-16", "First try");
    left_out.left_out = true;
    let form = PhasePlanForm {
        edits: vec![left_out],
        ..patient.form()
    };
    assert!(!patient.plan(&form, "").unwrap().phases.last().unwrap().counts);
    let (person, course) = (patient.setting.person, Some(patient.course));
    let moved = ldn(
        "2026-02-02",
        vec![dose("2026-02-02", "1.5"), dose("2026-02-18", "4.5")],
    );
    let clinic = &mut patient.setting.clinic;
    clinic
        .save_course(person, course, moved, "two days later")
        .unwrap();
    let view = patient.trends(&TrendsAsk::default());
    assert_eq!(
        view.plan_lost,
        [
            "“First try”, from 2026-02-16: no phase begins on that day any more, so what was said of it isn’t used."
        ]
    );
    let phase = view.phases.last().unwrap();
    assert_eq!(
        (phase.label.as_str(), phase.counts, phase.n),
        ("4.5 mg", true, 30)
    );
    assert_eq!(
        view.phase_plan.unwrap().edits.len(),
        1,
        "it stays until someone takes it out"
    );
}

#[test]
fn a_start_drawn_by_lot_is_tested_and_no_other() {
    let mut patient = told();
    patient.diary("2026-01-10", 23, 70);
    patient.diary("2026-02-02", 100, 40);
    let names = |view: &clinic::views::TrendsView| -> Vec<String> {
        let statistics = &view.verdict.as_ref().unwrap().statistics;
        statistics
            .iter()
            .map(|statistic| statistic.name.clone())
            .collect()
    };
    let usual = names(&patient.trends(&TrendsAsk::default()));
    assert!(usual.contains(&"NAP".to_owned()), "{usual:?}");
    assert!(
        !usual.contains(&"Randomization test".to_owned()),
        "nothing was drawn"
    );
    let form = PhasePlanForm {
        lot_from: "2026-01-24".to_owned(),
        lot_to: "2026-02-06".to_owned(),
        ..patient.form()
    };
    let drawn = names(&patient.plan(&form, "").unwrap());
    assert!(drawn.contains(&"Randomization test".to_owned()), "{drawn:?}");
}
