//! What courses cost: rows computed by hand.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

use jiff::civil::Date;
use record::{
    Course, CourseMonth, Dose, DoseStep, NotACost, PartialDate, StepKind, TimeOfDay, What, cost_text,
    parse_cost,
};

const TODAY: &str = "2026-06-10";

fn when(text: &str) -> PartialDate {
    text.parse().unwrap()
}

/// "35.50" is a dose at that cost, "?" one without, "-" a pause, "goes 20" something done.
fn step((from, what): &(&str, &str)) -> DoseStep {
    let kind = match *what {
        "-" => StepKind::Pause {
            reason: String::new(),
        },
        what => match what.strip_prefix("goes ") {
            Some(cost) => StepKind::Goes {
                how: String::new(),
                cost_per_month: Some(parse_cost(cost).unwrap()),
            },
            None => StepKind::Dose(Dose {
                amount: "4.5".parse().unwrap(),
                unit: "mg".to_owned(),
                times: vec![TimeOfDay::Bedtime],
                form: String::new(),
                filler: String::new(),
                pharmacy: String::new(),
                batch: String::new(),
                cost_per_month: (what != "?").then(|| parse_cost(what).unwrap()),
            }),
        },
    };
    DoseStep {
        from: when(from),
        kind,
    }
}

fn course(start: &str, stop: Option<&str>, steps: &[(&str, &str)]) -> Course {
    let course = Course {
        what: What::Catalogue("ldn".to_owned()),
        start: when(start),
        stop: stop.map(when),
        stop_reason: String::new(),
        prescriber: String::new(),
        note: String::new(),
        steps: steps.iter().map(step).collect(),
    };
    course.checked(TODAY.parse().unwrap()).unwrap()
}

/// "~" for about, "^" for at most.
fn rough(about: bool, at_most: bool) -> &'static str {
    match (about, at_most) {
        (false, false) => "",
        (true, false) => "~",
        (false, true) => "^",
        (true, true) => panic!("about and at most at once"),
    }
}

fn month(month: &CourseMonth) -> String {
    let cost = month.cost.map_or("?".to_owned(), cost_text);
    let at_least = if month.at_least { "+" } else { "" };
    format!("{}{cost}{at_least}", rough(month.about, month.at_most))
}

/// Months as "~35.50+": rough ("^" at most), and at least that; the total likewise.
#[track_caller]
fn check(course: &Course, now: Option<&str>, total: &str, months: &[&str], why: &str) {
    let cost = course.cost(TODAY.parse().unwrap()).unwrap();
    let at_least = if cost.at_least { "+" } else { "" };
    let about = rough(cost.about, cost.at_most);
    let found: Vec<String> = cost.months.iter().map(month).collect();
    assert_eq!(found, months, "{why}");
    assert_eq!(
        format!("{about}{}{at_least}", cost_text(cost.total)),
        total,
        "{why}"
    );
    assert_eq!(cost.now.map(cost_text).as_deref(), now, "{why}");
    let first: Option<Date> = cost.months.first().map(|month| month.month);
    let begins = Some(course.start.earliest().first_of_month());
    assert!(cost.months.is_empty() || first == begins, "{why}");
}

#[test]
fn a_course_costs_what_its_days_cost() {
    check(
        &course("2026-03-01", None, &[("2026-03-01", "30")]),
        Some("30.00"),
        "100.00",
        &["30.00", "30.00", "30.00", "10.00"],
        "whole months cost a month's cost; ten of June's thirty days cost a third, today among them",
    );
    check(
        &course("2026-02-15", Some("2026-03-11"), &[("2026-02-15", "35.50")]),
        None,
        "29.20",
        &["17.75", "11.45"],
        "14 of 28 days: 17.75; 10 of 31 days: 11.4516; the day of the stop doesn't count; nothing is due now",
    );
    check(
        &course(
            "2026-04-01",
            Some("2026-05-01"),
            &[("2026-04-01", "10"), ("2026-04-11", "20"), ("2026-04-21", "50")],
        ),
        None,
        "26.67",
        &["26.67"],
        "10 × 10/30 + 20 × 10/30 + 50 × 10/30 = 26.667, rounded once: each alone would make 3.33 + 6.67 + 16.67",
    );
    check(
        &course(
            "2026-04-01",
            Some("2026-05-01"),
            &[
                ("2026-04-01", "0.05"),
                ("2026-04-11", "0.05"),
                ("2026-04-21", "0.05"),
            ],
        ),
        None,
        "0.05",
        &["0.05"],
        "three times 1.67 hundredths are 5; rounded each on its own they would be 6",
    );
    check(
        &course("2026-04-16", Some("2026-05-01"), &[("2026-04-16", "0.01")]),
        None,
        "0.01",
        &["0.01"],
        "half a hundredth is rounded up",
    );
    check(
        &course("2024-02-01", Some("2024-03-01"), &[("2024-02-01", "29")]),
        None,
        "29.00",
        &["29.00"],
        "February of a leap year has 29 days",
    );
    check(
        &course("2026-06-10", None, &[("2026-06-10", "goes 60")]),
        Some("60.00"),
        "2.00",
        &["2.00"],
        "what begins today has cost a day",
    );
    check(
        &course("2026-06-10", Some("2026-06-10"), &[("2026-06-10", "60")]),
        None,
        "0.00",
        &[],
        "begun and stopped on one day: no day",
    );
}

#[test]
fn pauses_cost_nothing() {
    check(
        &course(
            "2026-03-01",
            None,
            &[
                ("2026-03-01", "31"),
                ("2026-03-11", "-"),
                ("2026-05-22", "62"),
                ("2026-06-06", "-"),
            ],
        ),
        Some("0.00"),
        "40.33",
        &["10.00", "0.00", "20.00", "10.33"],
        "10/31 of 31; April paused; 10/31 of 62; 5/30 of 62 = 10.333; paused now",
    );
}

#[test]
fn what_is_not_written_down_is_never_nothing() {
    check(
        &course("2026-05-01", None, &[("2026-05-01", "30"), ("2026-05-16", "?")]),
        None,
        "14.52+",
        &["14.52+", "?+"],
        "15/31 of 30, then nobody knows",
    );
    check(
        &course("2026-04-10", None, &[("2026-05-01", "30")]),
        Some("30.00"),
        "40.00+",
        &["?+", "30.00", "10.00"],
        "the time before the first step isn't known",
    );
    check(
        &course("2026-05-01", None, &[("2026-05-01", "0")]),
        Some("0.00"),
        "0.00",
        &["0.00", "0.00"],
        "that it costs nothing is known",
    );
    let today: Date = TODAY.parse().unwrap();
    for steps in [&[][..], &[("2026-05-01", "?"), ("2026-05-20", "-")][..]] {
        let cost = course("2026-05-01", None, steps).cost(today);
        assert_eq!(cost, None, "no cost is written down at all, a pause is none");
    }
}

#[test]
fn days_that_are_not_known_make_a_cost_rough() {
    check(
        &course("2026-03", None, &[("2026-03", "31")]),
        Some("31.00"),
        "^103.33",
        &["^31.00", "31.00", "31.00", "10.33"],
        "from the first possible day on; only March is rough",
    );
    check(
        &course("2026-03", None, &[("2026-03-22", "31")]),
        Some("31.00"),
        "~82.33",
        &["~10.00", "31.00", "31.00", "10.33"],
        "the start may be the day of the first step",
    );
    check(
        &course("2026-03-01", Some("2026-04"), &[("2026-03-01", "30")]),
        None,
        "^59.00",
        &["30.00", "^29.00"],
        "until the last possible day, which is no longer part of it",
    );
    check(
        &course("2026-04-01", None, &[("2026-04-01", "30"), ("2026-05", "60")]),
        Some("60.00"),
        "~110.00",
        &["30.00", "~60.00", "20.00"],
        "a dearer dose since some day in May",
    );
    check(
        &course("2026-04-01", None, &[("2026-04-01", "30"), ("2026-05", "30")]),
        Some("30.00"),
        "70.00",
        &["30.00", "30.00", "10.00"],
        "when the dose changed doesn't matter while the cost is the same",
    );
    check(
        &course("2026", None, &[("2026-05-11", "31")]),
        Some("31.00"),
        "~31.33",
        &["~?", "~?", "~?", "~?", "~21.00", "~10.33"],
        "a year only: all of it is rough, and nothing is made up for months without a step",
    );
}

#[test]
fn a_vague_start_or_stop_counted_in_full_is_the_most() {
    let year: Vec<String> = (0..12).map(|_| "^30.00".to_owned()).collect();
    let mut year: Vec<&str> = year.iter().map(String::as_str).collect();
    year[11] = "^29.03";
    check(
        &course("2025", Some("2025"), &[("2025", "30")]),
        None,
        "^359.03",
        &year,
        "some time in 2025: a whole year is the most, not about what it cost",
    );
    check(
        &course(
            "2026-03",
            Some("2026-05-01"),
            &[("2026-03", "31"), ("2026-04-16", "?")],
        ),
        None,
        "^46.50+",
        &["^31.00", "15.50+"],
        "the most of what is written down, while a part isn't",
    );
    check(
        &course(
            "2026-01-01",
            Some("2026-04"),
            &[("2026-01-01", "31"), ("2026-03-01", "-")],
        ),
        None,
        "62.00",
        &["31.00", "31.00", "0.00", "0.00"],
        "the stop of a course that was paused by then costs nothing, whatever its day",
    );
    check(
        &course(
            "2026-03-01",
            None,
            &[("2026-03-01", "31"), ("2026-03-11", "-"), ("2026-03", "31")],
        ),
        Some("31.00"),
        "~103.33",
        &["~31.00", "31.00", "31.00", "10.33"],
        "restarted some day in March after the pause",
    );
}

#[test]
fn five_hundred_steps_add_up() {
    let start: Date = "2025-01-01".parse().unwrap();
    let days: Vec<String> = (0..500)
        .map(|day| record::days_after(start, day).to_string())
        .collect();
    let steps: Vec<(&str, &str)> = days.iter().map(|day| (day.as_str(), "365")).collect();
    let cost = course("2025-01-01", Some("2026-06-01"), &steps).cost(TODAY.parse().unwrap());
    let cost = cost.unwrap();
    assert_eq!(
        (cost.months.len(), cost.total),
        (17, 17 * 36_500),
        "a step a day costs what one step costs"
    );
}

#[test]
fn costs_are_read_exactly_or_not_at_all() {
    let table = [
        ("35.50", Ok(3550)),
        ("35,5", Ok(3550)),
        (" 35 ", Ok(3500)),
        ("0", Ok(0)),
        ("0.01", Ok(1)),
        ("1000000", Ok(100_000_000)),
        ("1000000.01", Err(NotACost::Size)),
        ("1,500", Err(NotACost::Ambiguous)),
        ("1.500", Err(NotACost::Ambiguous)),
        ("35.5000", Err(NotACost::Shape)),
        ("-5", Err(NotACost::Shape)),
        ("35 €", Err(NotACost::Shape)),
        ("1.234,50", Err(NotACost::Shape)),
        ("", Err(NotACost::Shape)),
    ];
    for (text, expected) in table {
        assert_eq!(parse_cost(text), expected, "{text:?}");
    }
    assert_eq!(
        (cost_text(3550), cost_text(5)),
        ("35.50".to_owned(), "0.05".to_owned())
    );
}
