//! The diary as a calendar, as clinicians read it.
#![allow(clippy::unwrap_used, reason = "a test fails loudly")]

mod reference;
mod sheets;

use charts::{CalendarInput, Cell, ChartOptions, Theme, calendar};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use sheets::{legible, options};
use trends::Direction;

/// Ratings that fall slowly, in waves, without the days of which `gap` is true.
fn diary(from: Date, days: i64, gap: impl Fn(i64) -> bool) -> CalendarInput {
    let rated = (0..days).filter(|index| !gap(*index)).map(|index| {
        #[allow(clippy::cast_precision_loss, reason = "far below 2^52")]
        let (t, all) = (index as f64, days as f64);
        let noise = ((t * 12.9898).sin() * 43_758.545).fract();
        let value = 68.0 - 34.0 * t / all + 14.0 * (t / 19.0).sin() + 16.0 * noise;
        (
            from.checked_add(index.days()).unwrap(),
            value.clamp(0.0, 100.0).round(),
        )
    });
    CalendarInput {
        label: "Average pain (diary)".into(),
        from,
        to: from.checked_add((days - 1).days()).unwrap(),
        low: 0.0,
        high: 100.0,
        direction: Direction::HigherIsWorse,
        days: rated.collect(),
        events: vec![],
    }
}

fn events(input: &mut CalendarInput, events: &[(&str, &str)]) {
    input.events = events
        .iter()
        .map(|(day, text)| (day.parse().unwrap(), (*text).to_owned()))
        .collect();
}

fn two_weeks() -> CalendarInput {
    let mut input = diary(date(2026, 10, 26), 14, |index| index == 4 || index == 9);
    events(&mut input, &[("2026-11-02", "LDN 3 mg")]);
    input
}

fn two_years() -> CalendarInput {
    let mut input = diary(date(2024, 11, 24), 730, |index| {
        index % 17 == 5 || (250..275).contains(&index) || index % 41 == 7
    });
    events(
        &mut input,
        &[
            ("2025-03-08", "LDN 1.5 mg"),
            ("2025-04-05", "LDN 3 mg"),
            ("2025-05-03", "LDN 4.5 mg"),
            ("2025-10-02", "LDN paused"),
            ("2025-12-10", "LDN 3 mg"),
            ("2026-01-20", "LDN 4.5 mg"),
            ("2026-08-03", "LDN 6 mg"),
            ("2026-08-03", "Duloxetine stopped"),
        ],
    );
    input
}

fn ten_years() -> CalendarInput {
    let mut input = diary(date(2016, 11, 24), 3652, |index| {
        index % 13 == 5 || (1250..1475).contains(&index) || index % 3 == 1 && index > 2500
    });
    input.events = (0..24)
        .map(|index| {
            let day = date(2017, 1, 10).checked_add((index * 143).days()).unwrap();
            (
                day,
                format!("LDN {} mg", 1.5 * f64::from(u8::try_from(index % 4 + 1).unwrap())),
            )
        })
        .collect();
    input
}

fn cases() -> Vec<(&'static str, CalendarInput)> {
    let mut nothing = two_years();
    nothing.days.clear();
    nothing.events.clear();
    let mut backwards = two_weeks();
    backwards.to = date(2020, 1, 1);
    let mut daily = diary(date(2026, 1, 1), 120, |_| false);
    daily.events = daily
        .days
        .iter()
        .map(|(day, _)| (*day, "A change of the dose".to_owned()))
        .collect();
    let mut wordy = two_weeks();
    wordy.label = "A measure whose name somebody has made very much longer than the picture is wide, and then some more"
        .repeat(3);
    wordy.events = (0..5)
        .map(|index| {
            (
                date(2026, 10, 26 + index),
                "All of the medicines were changed at once, as a hospital does ".repeat(4),
            )
        })
        .collect();
    let mut odd = two_weeks();
    odd.days = vec![
        (date(2026, 10, 26), f64::NAN),
        (date(2026, 10, 27), -40.0),
        (date(2026, 10, 28), 1e9),
        (date(2020, 10, 28), 50.0),
    ];
    (odd.low, odd.high) = (-1.5, 1.25);
    let mut pointless = two_weeks();
    pointless.high = 0.0;
    pointless.label.clear();
    vec![
        ("two weeks", two_weeks()),
        ("two years", two_years()),
        ("ten years", ten_years()),
        ("one day", diary(date(2026, 11, 23), 1, |_| false)),
        ("a Sunday and a Monday", diary(date(2026, 11, 22), 2, |_| false)),
        ("over new year", diary(date(2025, 12, 29), 9, |_| false)),
        (
            "three months",
            diary(date(2026, 8, 24), 92, |index| index % 5 == 0),
        ),
        (
            "forty years",
            diary(date(1986, 11, 24), 14_600, |index| index % 2 == 0),
        ),
        ("nothing rated", nothing),
        ("ends before it begins", backwards),
        ("an event every day", daily),
        ("long words", wordy),
        ("no number, outside of the scale", odd),
        ("a scale without a range", pointless),
    ]
}

#[test]
fn no_text_covers_another_or_leaves_the_picture() {
    for (name, input) in cases() {
        legible(name, |options| calendar(&input, options));
    }
}

#[test]
fn ten_years_fit_a_page_and_a_window() {
    for (width, height, why) in [
        (673.0, 907.0, "178 × 240 mm of an A4 page"),
        (976.0, 800.0, "a window of 1024 px"),
    ] {
        let scene = calendar(&ten_years(), &options(width, height, Theme::Print));
        assert!(scene.height() <= height, "{why}: {} px high", scene.height());
    }
}

/// Fills of the squares that are drawn, and how many there are of each.
fn squares(input: &CalendarInput, theme: Theme) -> Vec<(String, usize)> {
    let svg = calendar(input, &options(1120.0, 800.0, theme)).to_svg();
    let paths = svg.split("<path d=\"").skip(1);
    paths
        .filter_map(|path| {
            let (steps, rest) = path.split_once('"')?;
            let fill = rest.split_once("fill=\"")?.1.split('"').next()?;
            Some((fill.to_owned(), steps.matches('Z').count()))
        })
        .collect()
}

#[test]
fn every_day_is_drawn_once_and_days_that_were_not_rated_are_not_filled() {
    for (name, input) in [
        ("two weeks", two_weeks()),
        ("two years", two_years()),
        ("ten years", ten_years()),
    ] {
        let drawn = squares(&input, Theme::Light);
        let filled: usize = drawn
            .iter()
            .filter(|(fill, _)| fill != "none")
            .map(|(_, count)| count)
            .sum();
        let legend = 5;
        assert_eq!(
            filled,
            input.days.len() + legend,
            "{name}: a filled square for a rated day"
        );
        let outlined: usize = drawn
            .iter()
            .filter(|(fill, _)| fill == "none")
            .map(|(_, count)| count)
            .sum();
        let all = usize::try_from((input.to - input.from).get_days() + 1).unwrap();
        let mut marked: Vec<_> = input.events.iter().map(|(day, _)| day).collect();
        marked.dedup();
        let samples = 2;
        let empty = all - input.days.len();
        assert_eq!(
            outlined,
            empty + marked.len() + samples,
            "{name}: an outline for a day without a rating, one for an event"
        );
    }
}

#[test]
fn bad_days_are_dark_on_paper_whichever_way_the_scale_runs() {
    let grey = |fill: &str| {
        let part = |at: usize| f64::from(u8::from_str_radix(&fill[at..at + 2], 16).unwrap());
        0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
    };
    let day = |value: f64, direction| {
        let mut input = two_weeks();
        input.days = vec![(date(2026, 10, 26), value)];
        input.direction = direction;
        move |theme| grey(&squares(&input, theme).first().unwrap().0)
    };
    for (direction, good, bad) in [
        (Direction::HigherIsWorse, 10.0, 90.0),
        (Direction::HigherIsBetter, 90.0, 10.0),
    ] {
        for theme in [Theme::Light, Theme::Print] {
            let (good, bad) = (day(good, direction)(theme), day(bad, direction)(theme));
            assert!(
                bad + 100.0 < good,
                "{direction:?} {theme:?}: {bad} is dark, {good} is light"
            );
        }
        let (good, bad) = (
            day(good, direction)(Theme::Dark),
            day(bad, direction)(Theme::Dark),
        );
        assert!(
            good + 100.0 < bad,
            "{direction:?}: in the dark what is bad shines"
        );
    }
    for theme in [Theme::Light, Theme::Dark, Theme::Print] {
        let classes = [10.0, 30.0, 50.0, 70.0, 90.0].map(|value| day(value, Direction::HigherIsWorse)(theme));
        for pair in classes.windows(2) {
            assert!(
                (pair[0] - pair[1]).abs() > 25.0,
                "{theme:?}: {classes:?} can be told apart in grey"
            );
        }
    }
}

#[test]
fn events_are_numbered_and_listed() {
    let scene = calendar(&two_years(), &ChartOptions::default());
    let texts: Vec<&str> = scene.texts().into_iter().map(|(text, _)| text).collect();
    for (text, why) in [
        ("LDN 1.5 mg", "what happened"),
        ("2025-03-08", "on which day"),
        ("LDN 6 mg; Duloxetine stopped", "both of one day share a number"),
        ("7", "the last number"),
    ] {
        assert!(texts.contains(&text), "{why}: {text}");
    }
    assert!(!texts.contains(&"8"), "eight events on seven days");
}

#[test]
fn months_and_years_are_named_over_their_days() {
    for (from, days, expected, why) in [
        (
            date(2026, 10, 26),
            14,
            ["2026", "Oct", "Nov"].as_slice(),
            "each month has a column",
        ),
        (
            date(2026, 8, 24),
            92,
            &["2026", "Aug", "Sep", "Oct", "Nov"],
            "a week of August",
        ),
        (
            date(2025, 12, 29),
            9,
            &["2025", "2026", "Dec", "Jan"],
            "over new year",
        ),
        (
            date(2025, 12, 29),
            6,
            &["2025/26", "Dec"],
            "one week of both years",
        ),
        (date(2026, 11, 23), 1, &["2026", "Nov"], "one day"),
    ] {
        let scene = calendar(&diary(from, days, |_| false), &ChartOptions::default());
        let texts = scene.texts();
        let name =
            |text: &str| text.starts_with("202") || text.len() == 3 && text.chars().all(char::is_alphabetic);
        let names: Vec<&str> = texts
            .into_iter()
            .map(|(text, _)| text)
            .filter(|text| name(text))
            .collect();
        assert_eq!(names, expected, "{why}");
    }
}

#[test]
fn the_words_tell_what_is_drawn() {
    insta::assert_snapshot!(
        "two_years",
        calendar(&two_years(), &ChartOptions::default()).alt()
    );
    insta::assert_snapshot!(
        "two_weeks",
        calendar(&two_weeks(), &ChartOptions::default()).alt()
    );
    let mut none = two_weeks();
    none.days.clear();
    none.events.clear();
    insta::assert_snapshot!("nothing_rated", calendar(&none, &ChartOptions::default()).alt());
}

#[test]
fn the_table_has_the_rated_days_of_the_period() {
    let mut input = two_weeks();
    input.days.push((date(2026, 12, 24), 40.0));
    input.days.push((date(2026, 11, 4), f64::NAN));
    let table = input.table();
    assert_eq!(table.columns, ["date", "value"]);
    assert_eq!(
        table.rows.len(),
        12,
        "12 rated; one lies outside of the period, one is no number"
    );
    assert_eq!(table.rows[0][0], Cell::Day(date(2026, 10, 26)));
}

#[test]
fn looks_as_it_was_reviewed() {
    for (name, input, options) in [
        (
            "calendar/two_weeks",
            two_weeks(),
            options(480.0, 400.0, Theme::Light),
        ),
        (
            "calendar/two_years",
            two_years(),
            options(976.0, 800.0, Theme::Light),
        ),
        ("calendar/page", two_years(), options(673.0, 400.0, Theme::Print)),
        ("calendar/dark", two_years(), options(720.0, 480.0, Theme::Dark)),
        (
            "calendar/ten_years",
            ten_years(),
            options(673.0, 907.0, Theme::Print),
        ),
        (
            "calendar/narrow",
            two_years(),
            options(360.0, 900.0, Theme::Light),
        ),
    ] {
        reference::check(name, &calendar(&input, &options));
    }
}
