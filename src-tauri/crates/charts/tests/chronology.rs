//! What users of the time line rely on.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails loudly"
)]

mod timelines;

use charts::{
    Chronology, ChronologyInput, ChronologyOptions, DayValue, Level, Lines, Panel, Theme, chronology,
};
use record::Place;
use std::time::{Duration, Instant};
use timelines::cases::{cases, period};
use timelines::reading::{attributes, expected, heights};
use timelines::{
    Marks, bar, course, day, diary, empty, long, many, patient, result, ribbon, scores, side_effect,
};
use trends::PointKind;

/// The colour of doses on a light ground.
const DOSE: &str = "#c6dcf3";

fn draw(input: &ChronologyInput, width: f64) -> Chronology {
    let options = ChronologyOptions {
        width,
        most_height: 3000.0,
        theme: Theme::Light,
    };
    chronology(input, &options)
}

fn texts(drawn: &Chronology) -> Vec<String> {
    let texts = drawn.scene.texts();
    texts.into_iter().map(|(text, _)| text.to_owned()).collect()
}

fn has(drawn: &Chronology, text: &str) -> bool {
    texts(drawn).iter().any(|found| found == text)
}

#[test]
fn no_text_covers_another_or_leaves_the_picture() {
    let mut seen = 0;
    for (name, input) in cases() {
        for width in [320.0, 480.0, 976.0, 1232.0, 1600.0] {
            let drawn = draw(&input, width);
            let texts = drawn.scene.texts();
            for (index, (text, [left, top, right, bottom])) in texts.iter().enumerate() {
                let at = format!("{name} at {width}: {text:?}");
                let inside =
                    *left >= 0.0 && *top >= 0.0 && *right <= width && *bottom <= drawn.scene.height();
                assert!(inside, "{at} leaves the picture");
                for (other, [l, t, r, b]) in texts.iter().skip(index + 1) {
                    let meets = left < r && l < right && top < b && t < bottom;
                    assert!(!meets, "{at} covers {other:?}");
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 10_000, "the cases have texts to compare");
}

#[test]
fn everything_within_the_period_leads_to_its_record() {
    for (name, input) in cases() {
        for width in [480.0, 1232.0] {
            let drawn = draw(&input, width);
            assert_eq!(
                drawn.scene.marks(),
                expected(&input, drawn.panels),
                "{name} at {width}"
            );
            let svg = drawn.scene.to_svg();
            for hit in svg.split("<g data-mark=").skip(1) {
                for side in ["width", "height"] {
                    let size: f64 = attributes(hit, side)[0].parse().unwrap();
                    assert!(
                        size >= 24.0,
                        "{name}: a place for the pointer has a {side} of {size}"
                    );
                }
            }
        }
    }
}

#[test]
fn pictures_hold_what_a_strict_policy_lets_through() {
    for (name, input) in cases() {
        let svg = draw(&input, 976.0).scene.to_svg();
        for forbidden in ["style", "<script", "NaN", "\"inf", "Linf", " inf", "href"] {
            assert!(!svg.contains(forbidden), "{name} has {forbidden}");
        }
    }
}

#[test]
fn height_is_dose_and_a_pause_is_a_gap() {
    let mut input = empty("2026-01-01", "2026-11-23");
    let steps = [
        ("2026-01-01", "1.5"),
        ("2026-03-01", "3"),
        ("2026-05-01", ""),
        ("2026-08-01", "4.5"),
    ];
    input.ribbons = vec![ribbon(
        "LDN",
        "mg",
        vec![course(&mut Marks::default(), "2026-01-01", "", &steps)],
    )];
    let drawn = draw(&input, 976.0);
    // In February, April, June and October.
    let [low, middle, paused, high] = heights(&drawn, &[0.13, 0.32, 0.52, 0.88])[..] else {
        panic!("four heights");
    };
    assert!(
        (middle / low - 2.0).abs() < 0.01,
        "3 mg is twice as high as 1.5 mg"
    );
    assert!(
        (high / low - 3.0).abs() < 0.01,
        "4.5 mg is three times as high as 1.5 mg"
    );
    assert!(paused.abs() < 0.01, "nothing is drawn as taken in a pause");
    assert!(has(&drawn, "paused"), "the pause is named");
    for label in ["1.5", "3", "4.5", "4.5 mg"] {
        assert!(has(&drawn, label), "{label} stands at its step");
    }
}

#[test]
fn a_date_without_a_day_is_never_drawn_as_a_day() {
    // Start, whether it must look vague.
    for (start, vague) in [("2026-05-01", false), ("2026-05", true), ("2026", true)] {
        let mut input = empty("2026-01-01", "2026-11-23");
        let mut marks = Marks::default();
        input.ribbons = vec![ribbon(
            "LDN",
            "mg",
            vec![course(&mut marks, start, "", &[(start, "3")])],
        )];
        let ribbon = draw(&input, 976.0);
        let mut input = empty("2026-01-01", "2026-11-23");
        input.bars = vec![bar(&mut marks, "Massage", start, "", &[])];
        let bars = draw(&input, 976.0);
        let mut input = empty("2026-01-01", "2026-11-23");
        input.side_effects = vec![side_effect(&mut marks, "Nausea", 1, start, "")];
        let spells = draw(&input, 976.0);
        for (name, drawn) in [("ribbon", &ribbon), ("bar", &bars), ("side effect", &spells)] {
            let dashed = drawn.scene.to_svg().contains("stroke-dasharray");
            assert_eq!(dashed, vague, "{name} from {start}");
            let told = has(drawn, "day not known, somewhere in here");
            assert_eq!(
                told, vague,
                "{name} from {start}: the key says what the look means"
            );
        }
        let words = format!("LDN from {start}: 3 mg");
        assert!(ribbon.scene.alt().contains(&words), "{}", ribbon.scene.alt());
    }
    // Certain is only the lower dose while the day of the step isn't known.
    let mut input = empty("2026-01-01", "2026-11-23");
    let steps = [("2026-01-01", "1.5"), ("2026-05", "3")];
    input.ribbons = vec![ribbon(
        "LDN",
        "mg",
        vec![course(&mut Marks::default(), "2026-01-01", "", &steps)],
    )];
    let [before, during, after] = heights(&draw(&input, 976.0), &[0.2, 0.41, 0.7])[..] else {
        panic!("three heights");
    };
    assert!(
        (before - during).abs() < 0.01 && after > during * 1.9,
        "{before} {during} {after}"
    );
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "the test measures how long drawing takes"
)]
fn long_records_are_drawn_fast_and_stay_small() {
    let input = long(&mut Marks::default());
    for width in [1232.0, 1600.0] {
        let mut fastest = Duration::MAX;
        let mut bytes = 0;
        for _ in 0..5 {
            let start = Instant::now();
            bytes = draw(&input, width).scene.to_svg().len();
            fastest = fastest.min(start.elapsed());
        }
        assert!(bytes < 400_000, "{bytes} bytes at {width}");
        assert!(fastest < Duration::from_millis(100), "{fastest:?} at {width}");
    }
    let drawn = draw(&input, 1232.0);
    let doses = texts(&drawn)
        .iter()
        .filter(|text| text.parse::<f64>().is_ok_and(|dose| dose < 10.0))
        .count();
    assert!(
        (10..200).contains(&doses),
        "{doses} dose labels: thinned, but there"
    );
    assert!(
        has(&drawn, "mean, lowest and highest of each 28 days"),
        "the key says what the band is"
    );
}

#[test]
fn days_without_a_rating_are_gaps() {
    let line = |gap: std::ops::Range<i64>, to: &str| {
        let mut input = empty("2024-01-01", to);
        input.panels = vec![diary("Fatigue", day("2024-01-01"), 1000, 60.0, |index| {
            gap.contains(&index)
        })];
        let svg = draw(&input, 976.0).scene.to_svg();
        let ink = svg
            .split("<path d=\"")
            .filter(|path| path.contains("stroke=\"#0b54a0\""));
        ink.count() - 1
    };
    // The key's sample is drawn where there is a band.
    assert_eq!(line(0..0, "2026-11-23"), 1, "one line");
    assert_eq!(line(300..330, "2026-11-23"), 2, "a month is missing");
    assert_eq!(
        line(300..301, "2026-11-23"),
        1,
        "one day doesn't break the line of weeks"
    );
    assert_eq!(line(30..31, "2024-03-01") + 1, 2, "it breaks the line of days");
}

#[test]
fn marks_that_would_touch_are_one_with_their_number() {
    let mut marks = Marks::default();
    let mut input = empty("2024-01-01", "2026-11-23");
    input.results = vec![
        result(&mut marks, "TSH", "2025-05-19", Place::Within),
        result(&mut marks, "CRP", "2025-05-19", Place::Above),
        result(&mut marks, "ALT", "2025-05-19", Place::Within),
        result(&mut marks, "ESR", "2026-05-19", Place::Below),
    ];
    let drawn = draw(&input, 976.0);
    let svg = drawn.scene.to_svg();
    assert_eq!(attributes(&svg, "data-mark"), ["0", "3"]);
    assert_eq!(attributes(&svg, "data-marks"), ["0 1 2"]);
    assert!(has(&drawn, "3") && has(&drawn, "ESR"));
    assert!(
        has(&drawn, "above the range"),
        "a value out of range isn't lost in a group"
    );
    assert!(
        !has(&drawn, "within the laboratory’s range"),
        "the key explains only what is drawn"
    );
}

#[test]
fn treatments_without_room_are_counted() {
    let drawn = draw(&many(&mut Marks::default()), 976.0);
    let more: Vec<String> = texts(&drawn)
        .into_iter()
        .filter(|text| text.starts_with("+ "))
        .collect();
    let [more] = &more[..] else { panic!("{more:?}") };
    let count: usize = more
        .trim_start_matches("+ ")
        .trim_end_matches(" more")
        .parse()
        .unwrap();
    let bars = texts(&drawn)
        .iter()
        .filter(|text| {
            many(&mut Marks::default())
                .bars
                .iter()
                .any(|bar| bar.name == **text)
        })
        .count();
    // Two of the forty are over before the period begins.
    assert_eq!(bars + count, 38, "each is drawn or counted");
}

#[test]
fn height_and_number_of_panels_are_kept() {
    let mut marks = Marks::default();
    let mut input = patient(&mut marks);
    let full = draw(&input, 1232.0);
    assert_eq!(full.panels, 5);
    let mut before = full.scene.height();
    for most_height in [1000.0, 800.0, 600.0] {
        let options = ChronologyOptions {
            most_height,
            ..ChronologyOptions::default()
        };
        let drawn = chronology(&input, &options);
        assert!(drawn.scene.height() <= most_height.min(before));
        before = drawn.scene.height();
        let doses = texts(&drawn).iter().filter(|text| *text == "LDN").count();
        assert_eq!(doses, 1, "doses are never left out");
    }
    for _ in 0..4 {
        input.panels.push(scores(
            &mut marks,
            "PHQ-9",
            27.0,
            &[("2026-08-03", 9.0, PointKind::Signed)],
        ));
        let again = input.ribbons[0].clone();
        input.ribbons.push(again);
    }
    let drawn = draw(&input, 1232.0);
    assert_eq!(drawn.panels, 6);
    let ribbons = texts(&drawn).iter().filter(|text| *text == "mg a day").count();
    assert_eq!(ribbons, 3);
}

#[test]
fn the_axis_suits_the_period() {
    let labels = |from: &str, to: &str, width: f64| {
        let input = period(patient(&mut Marks::default()), from, to);
        let drawn = draw(
            &ChronologyInput {
                panels: Vec::new(),
                visits: Vec::new(),
                results: Vec::new(),
                side_effects: Vec::new(),
                bars: Vec::new(),
                ribbons: Vec::new(),
                ..input
            },
            width,
        );
        texts(&drawn).join(" ")
    };
    insta::assert_snapshot!(labels("2026-08-03", "2026-08-09", 976.0), @"3 Aug 2026 – 9 Aug 2026 3 Aug 2026 4 Aug 5 Aug 6 Aug 7 Aug 8 Aug 9 Aug");
    insta::assert_snapshot!(labels("2026-08-03", "2026-08-03", 480.0), @"3 Aug 2026 3 Aug 2026");
    insta::assert_snapshot!(labels("1986-11-24", "2026-11-23", 480.0), @"24 Nov 1986 – 23 Nov 2026 today 1990 1995 2000 2005 2010 2015 2020 2025");
}

#[test]
fn today_stands_only_where_it_is() {
    assert!(has(&draw(&patient(&mut Marks::default()), 976.0), "today"));
    let past = period(patient(&mut Marks::default()), "2025-01-01", "2025-12-31");
    assert!(!has(&draw(&past, 976.0), "today"));
}

#[test]
fn the_picture_in_words() {
    let drawn = draw(&patient(&mut Marks::default()), 976.0);
    insta::assert_snapshot!(drawn.scene.alt(), @"Time line from 2024-11-01 to 2026-11-23: LDN from 2025-03-08: 1.5, 3, 4.5, 3, 4.5, 6, 4.5 mg, paused 2025-10-02; Duloxetine 2024 to 2025-11: 30, 60, 30 mg; 7 other treatments: Levothyroxine from 2019, Amitriptyline 2024-03 to 2025-01-15, Vitamin D from 2025-01, Tramadol 2024-11-20 to 2025-02-20, Tai chi from 2025-04-02, Acupuncture 2025-09-10 to 2025-10-22, Anti-inflammatory diet from 2026-10-19; 9 visits, 1 not signed; 5 side effects, 1 severe; 9 results, 2 above the range, 1 below the range; FIQR total 64.5 on 2024-11-12 to 41.3 on 2026-11-16, 9 scores; Pain 6.5 on 2024-11-12 to 4.1 on 2026-11-16, 9 scores; Average pain (diary) on 668 days from 2024-11-12 to 2026-11-21, mean 60, lowest 31, highest 86; Fatigue (diary) on 660 days from 2024-11-12 to 2026-10-12, mean 67, lowest 38, highest 95; TSH 2.1 on 2024-11-12 to 3.1 on 2026-08-03, 4 results.");
    let nothing = draw(&empty("2026-01-01", "2026-11-23"), 976.0);
    assert_eq!(
        nothing.scene.alt(),
        "Time line from 2026-01-01 to 2026-11-23: nothing in this period."
    );
}

#[test]
fn unusable_sizes_still_give_a_picture() {
    for (width, most_height) in [(0.0, 0.0), (f64::NAN, f64::NAN), (1e9, -1.0), (200.0, 100.0)] {
        let mut input = patient(&mut Marks::default());
        input.to = day("2020-01-01");
        for input in [&input, &patient(&mut Marks::default())] {
            let options = ChronologyOptions {
                width,
                most_height,
                theme: Theme::Dark,
            };
            let svg = chronology(input, &options).scene.to_svg();
            assert!(
                !svg.contains("NaN") && !svg.contains("\"inf"),
                "{width} × {most_height}"
            );
        }
    }
    let odd = Panel {
        label: "Odd".into(),
        note: String::new(),
        low: 5.0,
        high: 5.0,
        lines: Lines::Days(vec![DayValue {
            date: day("2026-08-03"),
            value: 7.0,
            mark: None,
        }]),
    };
    let input = ChronologyInput {
        panels: vec![odd],
        ..empty("2026-01-01", "2026-11-23")
    };
    assert!(!draw(&input, 976.0).scene.to_svg().contains("NaN"));
}

#[test]
fn what_is_taken_as_needed_is_never_drawn_or_told_as_taken() {
    let drawn = |doses: &[(&str, bool)]| {
        let mut marks = Marks::default();
        let steps: Vec<(&str, &str)> = ["2026-01-01", "2026-03-01", "2026-04-01"]
            .into_iter()
            .zip(doses.iter().map(|dose| dose.0))
            .collect();
        let mut course = course(&mut marks, "2026-01-01", "", &steps);
        for (step, (_, as_needed)) in course.steps.iter_mut().zip(doses) {
            if let Level::Dose { at_most, .. } = &mut step.level {
                *at_most = *as_needed;
            }
        }
        let mut input = empty("2026-01-01", "2026-06-10");
        input.today = day("2026-06-10");
        input.ribbons = vec![ribbon("Tramadol", "mg", vec![course])];
        draw(&input, 900.0)
    };
    let check = |doses: &[(&str, bool)], words: &str, in_key: bool, why: &str| {
        let drawn = drawn(doses);
        assert!(drawn.scene.alt().contains(words), "{why}: {}", drawn.scene.alt());
        assert_eq!(has(&drawn, "as needed, at most this much"), in_key, "{why}");
    };
    check(
        &[("50", false), ("100", true), ("100", false)],
        "50, at most 100, 100 mg",
        true,
        "the same amount, first as needed",
    );
    check(
        &[("50", false), ("100", false)],
        "50, 100 mg",
        false,
        "nothing as needed",
    );
    let fills = |drawn: &Chronology| {
        let svg = drawn.scene.to_svg();
        let colour = format!("fill=\"{DOSE}\"");
        svg.matches(&colour).count()
    };
    let (taken, needed) = (drawn(&[("50", false)]), drawn(&[("50", true)]));
    assert!(fills(&taken) > 0, "what is taken is filled");
    assert_eq!(
        fills(&needed),
        0,
        "what may not be taken at all is hatched, not filled"
    );
}

#[test]
fn side_effects_that_were_asked_for_and_not_there_are_not_counted() {
    let check = |severities: &[u8], words: &str| {
        let mut marks = Marks::default();
        let mut input = empty("2026-01-01", "2026-06-10");
        input.side_effects = severities
            .iter()
            .map(|severity| side_effect(&mut marks, "Headache", *severity, "2026-02-01", "2026-02-05"))
            .collect();
        let alt = draw(&input, 900.0).scene.alt().to_owned();
        assert_eq!(alt, format!("Time line from 2026-01-01 to 2026-06-10: {words}."));
    };
    check(&[0, 0], "side effects: 2 asked for, not there");
    check(&[0, 1, 3], "2 side effects, 1 severe, 1 asked for, not there");
    check(&[2], "1 side effect");
}
