//! Courses with their dose steps, pauses and restarts; vague dates; titration.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

use jiff::civil::Date;
use record::{
    Amount, Course, Dose, DoseStep, PartialDate, StandsOn, StepKind, TimeOfDay, TitrationPlan,
    TitrationTemplate, What,
};

const TODAY: &str = "2026-06-01";

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn when(text: &str) -> PartialDate {
    text.parse().unwrap()
}

fn dose(amount: &str) -> StepKind {
    StepKind::Dose(Dose {
        amount: amount.parse().unwrap(),
        unit: "mg".to_owned(),
        times: vec![TimeOfDay::Bedtime],
        form: "capsule".to_owned(),
        filler: String::new(),
        pharmacy: String::new(),
        batch: String::new(),
        cost_per_month: Some(3_500),
    })
}

fn pause() -> StepKind {
    StepKind::Pause {
        reason: "surgery".to_owned(),
    }
}

fn ldn(start: &str, stop: Option<&str>, steps: &[(&str, StepKind)]) -> Course {
    let step = |(from, kind): &(&str, StepKind)| DoseStep {
        from: when(from),
        kind: kind.clone(),
    };
    Course {
        what: What::Catalogue("ldn".to_owned()),
        start: when(start),
        stop: stop.map(when),
        stop_reason: String::new(),
        prescriber: String::new(),
        note: String::new(),
        steps: steps.iter().map(step).collect(),
    }
}

#[test]
fn vague_dates_stay_vague() {
    let table = [
        ("2025", "2025-01-01", "2025-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025-03-07", "2025-03-07", "2025-03-07"),
    ];
    for (text, earliest, latest) in table {
        let date = when(text);
        assert_eq!((date.earliest(), date.latest()), (day(earliest), day(latest)));
        assert_eq!(date.to_string(), text, "it looks as it is known");
    }
    for wrong in ["", "25", "2025-3", "2025-13", "2025-02-30", "March 2025", "-2025"] {
        assert!(wrong.parse::<PartialDate>().is_err(), "{wrong}");
    }
    assert_eq!(when("2025").is_before(when("2026-01")), Some(true));
    assert_eq!(when("2025").is_before(when("2025-06")), None);
    assert_eq!(when("2025-06").is_before(when("2025-05-31")), Some(false));
    assert_eq!(when("2025-05-01").days_until(when("2025-05")), (0, 30));
}

#[test]
fn amounts_are_exact_and_never_guessed() {
    let table = [
        ("4.5", "4.5", 4500),
        ("3", "3", 3000),
        ("1,5", "1.5", 1500),
        ("0.125", "0.125", 125),
    ];
    for (text, shown, thousandths) in table {
        let amount: Amount = text.parse().unwrap();
        assert_eq!(
            (amount.to_string().as_str(), amount.thousandths()),
            (shown, thousandths)
        );
    }
    for wrong in [
        "",
        "0",
        "-1",
        "1.2345",
        "1,500",
        "4.5 mg",
        "1e3",
        ".5",
        "5.",
        "10000000000",
    ] {
        assert!(wrong.parse::<Amount>().is_err(), "{wrong}");
    }
}

#[test]
fn a_course_stands_as_its_steps_say() {
    let steps = [
        ("2026-01-01", dose("1.5")),
        ("2026-01-15", dose("3")),
        ("2026-02-01", pause()),
        ("2026-03-01", dose("4.5")),
    ];
    let course = ldn("2026-01-01", Some("2026-05-01"), &steps);
    let course = course.checked(day(TODAY)).unwrap();
    let on = |at: &str| match course.on(day(at)) {
        StandsOn::Before => "before".to_owned(),
        StandsOn::Under(Some(dose)) => dose.daily().to_string(),
        StandsOn::Under(None) => "no dose".to_owned(),
        StandsOn::Paused => "paused".to_owned(),
        StandsOn::Stopped => "stopped".to_owned(),
        StandsOn::Unsure => "unsure".to_owned(),
    };
    let table = [
        ("2025-12-31", "before"),
        ("2026-01-01", "1.5"),
        ("2026-01-14", "1.5"),
        ("2026-01-15", "3"),
        ("2026-02-01", "paused"),
        ("2026-03-01", "4.5"),
        ("2026-04-30", "4.5"),
        ("2026-05-01", "stopped"),
    ];
    for (at, expected) in table {
        assert_eq!(on(at), expected, "{at}");
    }
    assert_eq!(course.restarts(), 1);
}

#[test]
fn a_month_only_start_is_unsure_until_the_month_is_over() {
    let course = ldn("2026-03", None, &[]).checked(day(TODAY)).unwrap();
    assert_eq!(course.on(day("2026-02-28")), StandsOn::Before);
    assert_eq!(course.on(day("2026-03-15")), StandsOn::Unsure);
    assert_eq!(course.on(day("2026-03-31")), StandsOn::Under(None));
}

#[test]
fn impossible_courses_are_named() {
    let check = |course: Course, field: &str, words: &str| {
        let error = course.checked(day(TODAY)).unwrap_err();
        assert_eq!(error.field, field, "{error}");
        assert!(error.message.contains(words), "{error}");
    };
    let steps = |steps: &[(&str, StepKind)]| ldn("2026-03-01", None, steps);
    check(ldn("2026-07-01", None, &[]), "start", "in the future");
    check(
        ldn("2026-03-01", Some("2026-02-28"), &[]),
        "stop",
        "before the start",
    );
    check(
        ldn("2026-03-01", Some("2026-06-02"), &[]),
        "stop",
        "in the future",
    );
    check(steps(&[("2026-02-01", dose("1.5"))]), "steps", "before the start");
    check(
        steps(&[("2026-03-02", dose("1.5")), ("2026-03-02", dose("3"))]),
        "steps",
        "same date",
    );
    check(steps(&[("2026-03-01", pause())]), "steps", "begin with a pause");
    check(steps(&[("2026-03", pause())]), "steps", "begin with a pause");
    let paused = steps(&[("2026-03-20", pause())]).checked(day(TODAY)).unwrap();
    assert_eq!(
        (paused.on(day("2026-03-10")), paused.on(day("2026-03-20"))),
        (StandsOn::Under(None), StandsOn::Paused),
        "a drug whose dose nobody knows can be paused all the same"
    );
    check(steps(&[("2026-06-02", dose("1.5"))]), "steps", "in the future");
    let late = ldn("2026-03-01", Some("2026-04-01"), &[("2026-04-02", dose("1.5"))]);
    check(late, "steps", "after the stop");
    let mut nameless = ldn("2026-03-01", None, &[]);
    nameless.what = What::Own("  ".to_owned());
    check(nameless, "what", "type its name");
    let vague = ldn("2026", Some("2026"), &[]).checked(day(TODAY));
    assert!(vague.is_ok(), "a year is vague, not wrong");
}

#[test]
fn steps_are_put_in_order() {
    let course = ldn(
        "2026-01-01",
        None,
        &[("2026-02-01", dose("3")), ("2026-01-01", dose("1.5"))],
    );
    let course = course.checked(day(TODAY)).unwrap();
    assert_eq!(course.first_dose().unwrap().amount.to_string(), "1.5");
}

#[test]
fn a_plan_says_what_is_due_next() {
    let template = TitrationTemplate::shipped().into_iter().next().unwrap();
    let start = day("2026-05-01");
    let plan = TitrationPlan {
        template,
        start,
        course: None,
    };
    let course = |steps: &[(&str, StepKind)]| ldn("2026-05-01", None, steps).checked(day(TODAY)).unwrap();
    let due = |course: &Course, on: &str| {
        let next = plan.next_step(course, day(on));
        next.map(|(at, step)| format!("{at} {}", step.amount))
    };
    let first = course(&[("2026-05-01", dose("1.5"))]);
    assert_eq!(due(&first, "2026-05-03").as_deref(), Some("2026-05-08 3"));
    assert_eq!(
        due(&first, "2026-05-20").as_deref(),
        Some("2026-05-08 3"),
        "overdue, not skipped"
    );
    let second = course(&[("2026-05-01", dose("1.5")), ("2026-05-09", dose("3"))]);
    assert_eq!(due(&second, "2026-05-10").as_deref(), Some("2026-05-15 4.5"));
    let full = course(&[("2026-05-01", dose("4.5"))]);
    assert_eq!(due(&full, "2026-05-03"), None);
    assert!(plan.started_above(&full) && !plan.started_above(&first));
    let on = |at: &str| plan.amount_on(day(at)).map(|amount| amount.to_string());
    assert_eq!((on("2026-05-10").as_deref(), on("2026-04-30")), (Some("3"), None));
}

#[test]
fn records_read_back_as_they_were_written() {
    let course = ldn("2026-03", Some("2026"), &[("2026-03-02", dose("0.5"))]);
    let text = serde_json::to_string(&course).unwrap();
    assert_eq!(serde_json::from_str::<Course>(&text).unwrap(), course);
    assert!(text.contains("\"2026-03\"") && text.contains("\"0.5\""), "{text}");
}

#[test]
fn what_only_goes_on_extends() {
    let steps = [("2026-03-01", dose("1.5")), ("2026-03-08", dose("3"))];
    let old = ldn("2026-03", None, &steps).checked(day(TODAY)).unwrap();
    let check = |extends: bool, why: &str, change: &dyn Fn(&mut Course)| {
        let mut new = old.clone();
        change(&mut new);
        assert_eq!(new.checked(day(TODAY)).unwrap().extends(&old), extends, "{why}");
    };
    let step = |from: &str, kind: StepKind| DoseStep {
        from: when(from),
        kind,
    };
    check(true, "nothing changed", &|_| {});
    check(true, "a further dose", &|it| {
        it.steps.push(step("2026-03-15", dose("4.5")));
    });
    check(true, "a pause", &|it| it.steps.push(step("2026-04", pause())));
    check(true, "a pause in the month of the last dose", &|it| {
        it.steps.push(step("2026-03", pause()));
    });
    check(true, "the stop with its reason", &|it| {
        it.stop = Some(when("2026-05"));
        it.stop_reason = "no effect".to_owned();
    });
    check(true, "what was empty", &|it| it.prescriber = "Dr Holt".to_owned());
    check(true, "more of a note", &|it| {
        it.note = "takes it with milk".to_owned();
    });
    check(false, "another treatment", &|it| {
        it.what = What::Own("LDN".to_owned());
    });
    check(false, "a start known better", &|it| it.start = when("2026-03-01"));
    check(false, "a step in between", &|it| {
        it.steps.push(step("2026-03-04", dose("2")));
    });
    check(false, "a step taken out", &|it| drop(it.steps.pop()));
    check(false, "a step that reads otherwise", &|it| {
        it.steps[1].from = when("2026-03-09");
    });
    let stopped = Course {
        stop: Some(when("2026-05")),
        ..old.clone()
    };
    assert!(!old.extends(&stopped), "a stop that is taken back");
    let noted = Course {
        note: "takes it with milk".to_owned(),
        ..old.clone()
    };
    assert!(!old.extends(&noted), "a note that is taken back");
}

#[test]
fn a_fault_names_the_step_as_it_was_given() {
    let check = |steps: &[(&str, StepKind)], step: usize, field: &str| {
        let fault = ldn("2026-03-01", None, steps)
            .checked_steps(day(TODAY))
            .unwrap_err();
        assert_eq!((fault.step, fault.field), (Some(step), field), "{fault}");
    };
    let good = ("2026-03-10", dose("3"));
    check(&[good.clone(), ("2026-02-01", dose("1.5"))], 1, "from");
    check(&[good.clone(), ("2026-03-01", pause())], 1, "kind");
    check(&[good.clone(), ("2026-03-10", dose("4.5"))], 1, "from");
    let StepKind::Dose(whole) = dose("3") else {
        panic!("a dose")
    };
    let timeless = StepKind::Dose(Dose {
        times: Vec::new(),
        ..whole
    });
    check(&[good, ("2026-03-02", timeless)], 1, "times");
}

#[test]
fn nothing_is_due_while_a_course_is_paused_over_or_in_another_unit() {
    let template = TitrationTemplate::shipped().into_iter().next().unwrap();
    let plan = TitrationPlan {
        template,
        start: day("2026-05-01"),
        course: None,
    };
    let first = ("2026-05-01", dose("1.5"));
    let StepKind::Dose(in_mg) = dose("1500") else {
        panic!("a dose")
    };
    let in_mcg = StepKind::Dose(Dose {
        unit: "mcg".to_owned(),
        ..in_mg
    });
    let table = [
        (
            ldn("2026-05-01", None, &[first.clone(), ("2026-05-06", pause())]),
            "paused",
        ),
        (
            ldn("2026-05-01", Some("2026-05"), &[first]),
            "stopped in a month without a day",
        ),
        (
            ldn("2026-05-01", None, &[("2026-05-01", in_mcg)]),
            "1500 mcg may be 1.5 mg, but nobody said so",
        ),
    ];
    for (course, why) in table {
        let course = course.checked(day(TODAY)).unwrap();
        assert_eq!(plan.next_step(&course, day(TODAY)), None, "{why}");
        assert_eq!(plan.progress(&course, day(TODAY)).behind, 0, "{why}");
    }
}
