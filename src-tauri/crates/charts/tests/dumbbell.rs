//! Baseline against now, as clinicians read it.
#![allow(clippy::unwrap_used, reason = "a test fails loudly")]

mod reference;
mod sheets;

use charts::{Cell, ChartOptions, DumbbellGroup, DumbbellInput, DumbbellRow, Theme, dumbbell};
use sheets::{legible, options};
use trends::Direction;

fn group(label: &str, note: &str, high: f64, rows: &[(&str, Option<f64>, Option<f64>)]) -> DumbbellGroup {
    DumbbellGroup {
        label: label.into(),
        note: note.into(),
        low: 0.0,
        high,
        direction: Direction::HigherIsWorse,
        rows: rows
            .iter()
            .map(|&(label, before, now)| DumbbellRow {
                label: label.into(),
                before,
                now,
            })
            .collect(),
    }
}

fn input(groups: Vec<DumbbellGroup>) -> DumbbellInput {
    DumbbellInput {
        before: "Baseline, 2025-03-07".into(),
        now: "Now, 2026-11-20".into(),
        groups,
    }
}

const WORSE: &str = "0–10, higher is worse";

/// The FIQR and four symptoms of the diary.
fn fiqr() -> DumbbellInput {
    let function = [
        ("Brush or comb your hair", Some(6.0), Some(3.0)),
        ("Walk continuously for 20 minutes", Some(8.0), Some(4.0)),
        ("Prepare a homemade meal", Some(5.0), Some(5.0)),
        ("Vacuum, scrub, or sweep floors", Some(9.0), Some(7.0)),
        ("Lift and carry a bag full of groceries", Some(9.0), Some(8.0)),
        ("Climb one flight of stairs", Some(5.0), Some(6.0)),
        ("Change bed sheets", Some(10.0), Some(10.0)),
        ("Sit in a chair for 45 minutes", Some(4.0), None),
        ("Go shopping for groceries", Some(7.0), Some(3.0)),
    ];
    let overall = [
        (
            "Fibromyalgia prevented me from accomplishing goals for the week",
            Some(8.0),
            Some(4.0),
        ),
        (
            "I was completely overwhelmed by my fibromyalgia symptoms",
            Some(9.0),
            Some(2.0),
        ),
    ];
    let symptoms = [
        ("Pain", Some(7.0), Some(4.0)),
        ("Energy", Some(9.0), Some(6.0)),
        ("Stiffness", Some(8.0), Some(6.0)),
        ("Your sleep", Some(9.0), Some(9.0)),
        ("Depression", Some(2.0), Some(5.0)),
        ("Memory problems", Some(6.0), Some(5.0)),
        ("Anxiety", None, None),
        ("Tenderness to touch", Some(8.0), Some(3.0)),
        ("Balance problems", None, Some(0.0)),
        (
            "Sensitivity to loud noises, bright lights, odors and cold",
            Some(0.0),
            Some(0.0),
        ),
    ];
    let diary = [
        ("Average pain", Some(62.4), Some(41.6)),
        ("Worst pain", Some(81.0), Some(60.5)),
        ("Fatigue", Some(70.2), Some(71.4)),
        ("Unrefreshing sleep", Some(66.0), Some(64.9)),
    ];
    let mut groups = vec![
        group("Function", WORSE, 10.0, &function),
        group("Overall impact", WORSE, 10.0, &overall),
        group("Symptoms", WORSE, 10.0, &symptoms),
        group("Diary, mean of 14 days", "0–100, higher is worse", 100.0, &diary),
    ];
    let mood = [("Mood", Some(41.0), Some(55.5)), ("Rest", Some(40.0), Some(31.0))];
    groups.push(DumbbellGroup {
        direction: Direction::HigherIsBetter,
        ..group("Well-being", "0–100, higher is better", 100.0, &mood)
    });
    input(groups)
}

fn cases() -> Vec<(&'static str, DumbbellInput)> {
    let long = "An item whose words somebody has made very much longer than any form that is in use would ever have \
                them, with Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft in it";
    let many = (0..30).map(|index| {
        (
            ["Pain", "Sleep that isn’t restful", "Energy"][index % 3],
            None,
            Some(3.0),
        )
    });
    let many: Vec<_> = many.collect();
    let mut renamed = fiqr();
    renamed.before = "The visit before the one at which the dose was raised, 2025-03-07 to 2025-03-21".into();
    vec![
        ("fiqr", fiqr()),
        ("nothing", input(vec![])),
        (
            "a group without items",
            input(vec![group("Function", WORSE, 10.0, &[])]),
        ),
        (
            "one row",
            input(vec![group(
                "Pain",
                WORSE,
                10.0,
                &[("Pain", Some(7.0), Some(4.0))],
            )]),
        ),
        ("thirty rows", input(vec![group("Many", WORSE, 10.0, &many)])),
        (
            "long words",
            input(vec![group(
                long,
                long,
                10.0,
                &[(long, Some(7.0), Some(4.0)), (long, None, None)],
            )]),
        ),
        (
            "no words",
            input(vec![group("", "", 10.0, &[("", Some(7.0), Some(4.0))])]),
        ),
        (
            "nothing answered",
            input(vec![group(
                "Function",
                WORSE,
                10.0,
                &[("Pain", None, None), ("Sleep", None, None)],
            )]),
        ),
        (
            "ceiling",
            input(vec![group(
                "Function",
                WORSE,
                10.0,
                &[("Pain", Some(10.0), Some(10.0)), ("Sleep", Some(10.0), Some(9.9))],
            )]),
        ),
        (
            "outside of the scale and no number",
            input(vec![group(
                "Odd",
                WORSE,
                10.0,
                &[
                    ("Pain", Some(-4.0), Some(1e6)),
                    ("Sleep", Some(f64::NAN), Some(2.0)),
                ],
            )]),
        ),
        (
            "a scale without a range",
            input(vec![group("Odd", WORSE, 0.0, &[("Pain", Some(0.0), Some(0.0))])]),
        ),
        ("long headings", renamed),
    ]
}

#[test]
fn no_text_covers_another_or_leaves_the_picture() {
    for (name, input) in cases() {
        legible(name, |options| dumbbell(&input, options));
    }
}

#[test]
fn the_fiqr_fits_a_page_and_a_window() {
    for (width, height, why) in [
        (673.0, 907.0, "178 × 240 mm of an A4 page"),
        (976.0, 800.0, "a window of 1024 px"),
    ] {
        let scene = dumbbell(&fiqr(), &options(width, height, Theme::Print));
        assert!(scene.height() <= height, "{why}: {} px high", scene.height());
        let texts = scene.texts();
        let cut: Vec<_> = texts.iter().filter(|(text, _)| text.contains('…')).collect();
        assert!(cut.is_empty(), "{why}: {cut:?}");
    }
}

/// What stands in the row of an item, from left to right.
fn row(input: &DumbbellInput, label: &str) -> String {
    let scene = dumbbell(input, &ChartOptions::default());
    let texts = scene.texts();
    let (_, [_, _, _, at]) = texts.iter().find(|(text, _)| *text == label).unwrap();
    let mut row: Vec<_> = texts
        .iter()
        .filter(|(_, [_, top, _, bottom])| *top < *at - 3.0 && *bottom > *at - 6.0)
        .collect();
    row.sort_by(|one, other| one.1[0].total_cmp(&other.1[0]));
    row.iter().map(|(text, _)| *text).collect::<Vec<_>>().join(" | ")
}

#[test]
fn every_row_says_in_words_what_became_of_it() {
    let input = fiqr();
    for (label, expected, why) in [
        ("Pain", "Pain | 7 | 4 | −3 | better", "lower is better"),
        ("Depression", "Depression | 2 | 5 | +3 | worse", "higher is worse"),
        (
            "Change bed sheets",
            "Change bed sheets | 10 | 10 | =",
            "at the ceiling",
        ),
        (
            "Sit in a chair for 45 minutes",
            "Sit in a chair for 45 minutes | 4 | – | not answered",
            "a missing answer is no 0",
        ),
        (
            "Balance problems",
            "Balance problems | – | 0 | not answered",
            "0 is an answer",
        ),
        ("Anxiety", "Anxiety | – | – | not answered", "never answered"),
        (
            "Average pain",
            "Average pain | 62.4 | 41.6 | −20.8 | better",
            "means have decimals",
        ),
        (
            "Mood",
            "Mood | 41.0 | 55.5 | +14.5 | better",
            "higher is better here",
        ),
        (
            "Rest",
            "Rest | 40.0 | 31.0 | −9.0 | worse",
            "higher is better here",
        ),
    ] {
        assert_eq!(row(&input, label), expected, "{why}");
    }
}

#[test]
fn the_words_tell_all_that_is_drawn() {
    let mut input = fiqr();
    input
        .groups
        .retain(|group| group.label == "Symptoms" || group.label == "Well-being");
    insta::assert_snapshot!(dumbbell(&input, &ChartOptions::default()).alt());
}

#[test]
fn the_table_keeps_missing_missing() {
    let table = fiqr().table();
    assert_eq!(table.columns, ["group", "item", "before", "now", "change"]);
    assert_eq!(table.rows.len(), 27, "one line an item");
    let line = |item: &str| {
        let wanted = Cell::from(item);
        table.rows.iter().find(|row| row[1] == wanted).unwrap()[2..].to_vec()
    };
    let number = Cell::Number;
    for (item, expected) in [
        ("Pain", [number(7.0), number(4.0), number(-3.0)]),
        ("Balance problems", [Cell::Missing, number(0.0), Cell::Missing]),
        ("Anxiety", [Cell::Missing, Cell::Missing, Cell::Missing]),
    ] {
        assert_eq!(line(item), expected, "{item}");
    }
}

#[test]
fn looks_as_it_was_reviewed() {
    let page = fiqr();
    let mut short = fiqr();
    short
        .groups
        .retain(|group| group.label != "Function" && group.label != "Overall impact");
    for (name, input, options) in [
        ("dumbbell/page", &page, options(673.0, 907.0, Theme::Print)),
        ("dumbbell/window", &short, options(720.0, 480.0, Theme::Light)),
        ("dumbbell/dark", &short, options(720.0, 480.0, Theme::Dark)),
        ("dumbbell/narrow", &short, options(360.0, 600.0, Theme::Light)),
    ] {
        reference::check(name, &dumbbell(input, &options));
    }
}
