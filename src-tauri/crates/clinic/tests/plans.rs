//! Titration plans against what happened.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

mod common;

use clinic::RecordId;
use clinic::views::{CourseForm, PlanStepState, RecordKind, StepForm};
use common::courses::{TODAY, dose, ldn, pause, setting};

#[test]
fn a_plan_is_held_against_what_happened() {
    let mut setting = setting();
    let template = "Weekly: 1.5, 3, 4.5 mg";
    let mut check = |steps: Vec<StepForm>, start: &str, words: &str, next: &str, states: &[PlanStepState]| {
        let begin = steps.first().map_or("2026-06-01", |step| &step.from).to_owned();
        let course = setting.save(ldn(&begin, steps));
        setting.plan(course.id, template, start);
        let plan = setting.course(course.id).plan.unwrap();
        let found: Vec<PlanStepState> = plan.steps.iter().map(|step| step.state).collect();
        assert_eq!(plan.words, words);
        assert_eq!(found, states, "{words}");
        let due = plan.next_due.clone().unwrap_or_default();
        assert_eq!(format!("{} {due}", plan.next).trim(), next, "{words}");
        assert_eq!(
            plan.overdue,
            plan.next_due.is_some_and(|due| due.as_str() < TODAY),
            "{words}"
        );
        plan.steps
            .iter()
            .map(|step| step.reached.clone())
            .collect::<Vec<_>>()
    };
    use PlanStepState::{Ahead, Done, Due, Open, Overdue};
    let reached = check(
        vec![dose("2026-06-01", "1.5"), dose("2026-06-09", "3")],
        "2026-06-01",
        "as planned",
        "4.5 mg a day 2026-06-15",
        &[Done, Done, Due],
    );
    assert_eq!(
        reached,
        ["2026-06-01", "2026-06-09", ""],
        "a day late is late, and reached"
    );
    check(
        vec![dose("2026-06-01", "1.5")],
        "2026-06-01",
        "1 step behind: 3 mg was planned for 2026-06-08",
        "3 mg a day 2026-06-08",
        &[Done, Overdue, Due],
    );
    check(
        vec![dose("2026-05-01", "1.5")],
        "2026-05-01",
        "2 steps behind: 3 mg was planned for 2026-05-08",
        "3 mg a day 2026-05-08",
        &[Done, Overdue, Overdue],
    );
    check(
        vec![dose("2026-06-10", "1.5")],
        "2026-06-10",
        "as planned",
        "3 mg a day 2026-06-17",
        &[Done, Due, Ahead],
    );
    let reached = check(
        vec![dose("2026-05", "1.5"), dose("2026-05-20", "3")],
        "2026-05-04",
        "1 step behind: 4.5 mg was planned for 2026-05-18",
        "4.5 mg a day 2026-05-18",
        &[Done, Done, Overdue],
    );
    assert_eq!(
        reached,
        ["2026-05", "2026-05-20", ""],
        "to the month, as it is known"
    );
    check(
        vec![dose("2026-06-01", "4.5")],
        "2026-06-01",
        "began at 4.5 mg instead of 1.5 mg",
        "",
        &[Done, Done, Done],
    );
    check(
        vec![dose("2026-05-01", "4.5"), dose("2026-05-05", "1.5")],
        "2026-05-01",
        "began at 4.5 mg instead of 1.5 mg; 2 steps behind: 3 mg was planned for 2026-05-08, reached 2026-05-01 and reduced to 1.5 mg since",
        "3 mg a day 2026-05-08",
        &[Done, Overdue, Overdue],
    );
    check(
        vec![dose("2026-06-01", "1.5"), pause("2026-06-05", "surgery")],
        "2026-06-01",
        "paused",
        "",
        &[Done, Open, Open],
    );
    check(
        vec![],
        "2026-06-20",
        "begins 2026-06-20",
        "1.5 mg a day 2026-06-20",
        &[Ahead, Ahead, Ahead],
    );
    check(
        vec![dose("2026-06-01", "1.5"), dose("2026-06-03", "6")],
        "2026-06-01",
        "above the plan: 6 mg instead of 3 mg",
        "",
        &[Done, Done, Done],
    );
    let micrograms = StepForm {
        unit: "mcg".to_owned(),
        ..dose("2026-06-01", "500")
    };
    check(
        vec![micrograms],
        "2026-06-01",
        "can’t be compared: the dose is in mcg, the plan in mg",
        "",
        &[Open, Open, Open],
    );
    let restart = vec![
        dose("2025-01-01", "4.5"),
        pause("2025-06", ""),
        dose("2026-06-08", "1.5"),
    ];
    let reached = check(
        restart,
        "2026-06-08",
        "as planned",
        "3 mg a day 2026-06-15",
        &[Done, Due, Ahead],
    );
    assert_eq!(
        reached,
        ["2026-06-08", "", ""],
        "a plan for a restart looks at the restart"
    );
}

#[test]
fn a_stopped_course_has_nothing_due() {
    let mut setting = setting();
    let steps = vec![dose("2026-03-01", "1.5"), dose("2026-03-08", "3")];
    let course = setting.save(CourseForm {
        stop: "2026-04".to_owned(),
        ..ldn("2026-03-01", steps)
    });
    setting.plan(course.id, "Weekly: 1.5, 3, 4.5 mg", "2026-03-01");
    let plan = setting.course(course.id).plan.unwrap();
    assert_eq!((plan.next.as_str(), plan.next_due), ("", None));
    assert_eq!(plan.words, "stopped before 4.5 mg was reached");
    assert_eq!(plan.steps[2].state, PlanStepState::Open);
}

#[test]
fn a_plan_is_the_clinics_own_and_replaced_with_a_reason() {
    let mut setting = setting();
    let course = setting.save(ldn("2026-06-01", vec![dose("2026-06-01", "1.5")]));
    let other = setting.save(CourseForm {
        key: Some("pregabalin".to_owned()),
        ..ldn("2026-06-01", Vec::new())
    });
    let weekly = "Weekly: 1.5, 3, 4.5 mg";
    let mut save = |course: RecordId, template: &str, start: &str, reason: &str| {
        let saved = setting
            .clinic
            .save_plan(setting.person, course, template, start, reason);
        saved.map(drop).map_err(|error| error.field.unwrap_or_default())
    };
    let refused = |field: &str| Err(field.to_owned());
    assert_eq!(save(course.id, "Daily", "2026-06-01", ""), refused("template"));
    assert_eq!(
        save(other.id, weekly, "2026-06-01", ""),
        refused("template"),
        "it is for LDN"
    );
    for start in ["", "2026-06", "2027-06-11", "2025-05-01", "tomorrow"] {
        assert_eq!(save(course.id, weekly, start, ""), refused("start"), "{start:?}");
    }
    assert_eq!(
        save(course.id, weekly, "2027-06-10", ""),
        Ok(()),
        "up to a year ahead"
    );
    assert_eq!(save(course.id, weekly, "2026-06-01", ""), refused("reason"));
    assert_eq!(save(course.id, weekly, "2026-06-01", "sooner"), Ok(()));
    assert_eq!(
        save(course.id, weekly, "2026-06-01", ""),
        Ok(()),
        "the same plan again changes nothing"
    );
    let plan = setting.course(course.id).plan.unwrap();
    let history = setting
        .clinic
        .record_history(RecordKind::TitrationPlan, plan.id)
        .unwrap();
    let changed = history[1].lines.iter().filter(|line| line.changed);
    let changed: Vec<String> = changed
        .map(|line| format!("{}: {}", line.label, line.text))
        .collect();
    assert_eq!(
        (history.len(), changed),
        (2, vec!["First day: 2026-06-01".to_owned()])
    );
}
