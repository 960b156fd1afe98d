//! Steps whose vague dates leave their order open: it is the one they were written down in.
#![allow(clippy::unwrap_used, reason = "a test fails loudly")]

mod common;

use common::{course, day};
use record::{Course, StandsOn, StepKind, TimeOfDay, TitrationPlan, TitrationTemplate};

const TODAY: &str = "2026-06-10";

fn checked(text: &str) -> Course {
    course(text).checked(day(TODAY)).unwrap()
}

fn stands(course: &Course, at: &str) -> String {
    match course.on(day(at)) {
        StandsOn::Before => "before".to_owned(),
        StandsOn::Under(Some(dose)) => dose.daily().to_string(),
        StandsOn::Under(None) => "no dose".to_owned(),
        StandsOn::Paused => "paused".to_owned(),
        StandsOn::Stopped => "stopped".to_owned(),
        StandsOn::Unsure => "unsure".to_owned(),
    }
}

#[test]
fn what_dates_leave_open_stays_as_it_was_typed() {
    let check = |text: &str, order: &[&str], why: &str| {
        let course = checked(text);
        let found: Vec<String> = course.steps.iter().map(|step| step.from.to_string()).collect();
        assert_eq!(found, order, "{why}");
    };
    check(
        "ldn 2025-01-01 pause 2025-03-10 again 2025-03",
        &["2025-01-01", "2025-03-10", "2025-03"],
        "restarted later in the month of the pause",
    );
    check(
        "ldn 2025-01-01 pause 2025-03 again 2025-03-10",
        &["2025-01-01", "2025-03", "2025-03-10"],
        "paused earlier in the month of the restart",
    );
    check(
        "ldn 2025-01-01 then 2025-06-10 dose 3 then 2025 dose 4.5",
        &["2025-01-01", "2025-06-10", "2025"],
        "a year that holds the day before",
    );
    check(
        "ldn 2025-01-01 then 2026-02-01 dose 3 then 2025 dose 2",
        &["2025-01-01", "2025", "2026-02-01"],
        "a year that is surely over before",
    );
    check(
        "ldn 2025-01-01 then 2025-06-10 dose 3 then 2025 dose 4.5 then 2025-03-01 dose 2",
        &["2025-01-01", "2025-03-01", "2025-06-10", "2025"],
        "the sure order holds across a vague date",
    );
}

#[test]
fn the_current_dose_follows_the_typed_order() {
    let restarted = checked("ldn 2025-01-01 dose 4.5 pause 2025-03-10 again 2025-03");
    let raised = checked("ldn 2025-01-01 dose 1.5 then 2025-06-10 dose 3 then 2025 dose 4.5");
    let table = [
        (
            &restarted,
            "2025-03-05",
            "4.5",
            "the restart can't be before the pause",
        ),
        (
            &restarted,
            "2025-03-10",
            "unsure",
            "paused, and perhaps restarted the same day",
        ),
        (&restarted, "2025-04-01", "4.5", "restarted"),
        (&restarted, TODAY, "4.5", "restarted, not paused"),
        (&raised, "2025-06-09", "1.5", "4.5 mg came after 3 mg"),
        (&raised, "2025-08-01", "unsure", "3 or 4.5 mg"),
        (&raised, TODAY, "4.5", "the last that was written down"),
    ];
    for (course, at, expected, why) in table {
        assert_eq!(stands(course, at), expected, "{at}: {why}");
    }
    assert_eq!((restarted.pauses(), restarted.restarts()), (1, 1));
}

#[test]
fn a_step_that_has_come_settles_a_vague_start() {
    let mut course = course("ldn 2026");
    course.steps[0].from = "2026-01-10".parse().unwrap();
    let course = course.checked(day(TODAY)).unwrap();
    for (at, expected) in [
        ("2025-12-31", "before"),
        ("2026-01-09", "unsure"),
        ("2026-01-10", "1.5"),
        (TODAY, "1.5"),
    ] {
        assert_eq!(stands(&course, at), expected, "{at}");
    }
}

#[test]
fn a_plan_follows_the_typed_order_and_never_takes_as_needed_for_taken() {
    let plan = TitrationPlan {
        template: TitrationTemplate::shipped().remove(0),
        start: day("2026-05-01"),
        course: None,
    };
    let check = |course: &Course, stand: &str, next: Option<&str>, reached: usize, why: &str| {
        let progress = plan.progress(course, day(TODAY));
        assert_eq!(format!("{:?}", progress.stand), stand, "{why}");
        let amount = progress.next.map(|(_, step)| step.amount.to_string());
        assert_eq!(amount.as_deref(), next, "{why}");
        let found = progress.steps.iter().filter(|step| step.reached.is_some());
        assert_eq!(found.count(), reached, "{why}");
    };
    let mut as_needed = course("ldn 2026-05-01 dose 4.5");
    let StepKind::Dose(dose) = &mut as_needed.steps[0].kind else {
        return;
    };
    dose.times = vec![TimeOfDay::AsNeeded];
    check(
        &as_needed.checked(day(TODAY)).unwrap(),
        "AsNeeded",
        None,
        0,
        "nobody knows how much was taken",
    );
    check(
        &checked("ldn 2026-05-01 dose 1.5 pause 2026-05-20 again 2026-05 dose 3"),
        &format!("Taken({:?})", "3".parse::<record::Amount>().unwrap()),
        Some("4.5"),
        2,
        "restarted with 3 mg later in May",
    );
}
