//! What users of charts of a course rely on.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails loudly"
)]

mod courses;
mod reference;
mod timelines;

use charts::{Cell, ChartOptions, CourseInput, Lines, Scene, Theme, phase_means, single, small_multiples};
use courses::{first_values, led_by, level, long_names, patient, phased};
use std::time::{Duration, Instant};
use timelines::{Marks, course, day, ribbon};

type Chart = fn(&CourseInput, &ChartOptions) -> Scene;

const CHARTS: [(&str, Chart); 3] = [
    ("small_multiples", small_multiples),
    ("single", single),
    ("phase_means", phase_means),
];

fn options(width: f64, most_height: f64, theme: Theme) -> ChartOptions {
    ChartOptions {
        width,
        most_height,
        theme,
    }
}

/// Inputs of every kind that clinics may come to, and some that they won't.
fn cases() -> Vec<(String, CourseInput)> {
    let dose = |index: i64| format!("{} mg", index as f64 / 2.0);
    let mut cases = vec![
        ("patient".to_owned(), patient()),
        ("visits first".to_owned(), led_by(patient(), 1)),
        ("long names".to_owned(), long_names(patient())),
        (
            "long names, visits first".to_owned(),
            long_names(led_by(patient(), 1)),
        ),
        ("one value".to_owned(), first_values(patient(), 1)),
        ("no value".to_owned(), first_values(patient(), 0)),
        ("two values".to_owned(), led_by(first_values(patient(), 2), 1)),
        ("at the ceiling".to_owned(), level(patient(), 1.0)),
        ("at the floor".to_owned(), level(patient(), 0.0)),
        (
            "visits at the ceiling".to_owned(),
            led_by(level(patient(), 1.0), 1),
        ),
        ("visits at the floor".to_owned(), led_by(level(patient(), 0.0), 1)),
        ("10 000 days".to_owned(), phased(10, 1000, dose)),
        ("500 dose steps".to_owned(), phased(500, 20, dose)),
        ("one day".to_owned(), phased(1, 1, dose)),
    ];
    for (count, length) in [
        (1, 200),
        (2, 14),
        (3, 30),
        (6, 3),
        (12, 2),
        (12, 30),
        (12, 100),
        (30, 40),
    ] {
        cases.push((
            format!("{count} phases of {length} days"),
            phased(count, length, dose),
        ));
        let named = phased(count, length, |index| format!("Titration step {index}"));
        cases.push((format!("{count} named phases of {length} days"), led_by(named, 1)));
    }
    let mut uneven = patient();
    for (index, days) in [(1, 1), (3, 2), (4, 1)] {
        uneven.phases[index].to = Some(courses::after(uneven.phases[index].from, days));
        uneven.phases[index + 1].from = courses::after(uneven.phases[index].from, days);
    }
    for panel in &mut uneven.panels {
        panel.means = courses::means(&uneven.phases, &panel.lines);
    }
    cases.push(("phases of one day between long ones".to_owned(), uneven));
    let mut bare = patient();
    bare.phases.clear();
    cases.push(("means without phases".to_owned(), bare.clone()));
    bare.ribbons.clear();
    bare.panels.clear();
    cases.push(("nothing".to_owned(), bare));
    let mut crowded = patient();
    for (share, threshold) in [
        (3, "minimal important change"),
        (4, "reliable change"),
        (5, "30% below baseline"),
    ] {
        crowded.panels[0].thresholds.push(charts::Threshold {
            label: threshold.to_owned(),
            value: f64::from(share) * 8.0,
        });
    }
    let mut marks = Marks(1000);
    for name in ["Duloxetine", "Pregabalin", "Amitriptyline"] {
        let taken = course(
            &mut marks,
            "2024",
            "2025-11",
            &[("2024", "30"), ("2024-12-01", "62.5"), ("2025-08", "")],
        );
        crowded.ribbons.push(ribbon(name, "mg", vec![taken]));
    }
    cases.push(("thresholds and drugs".to_owned(), crowded));
    let mut ahead = patient();
    ahead.today = day("2025-08-01");
    cases.push(("drawn beyond today".to_owned(), ahead));
    let mut later = patient();
    later.from = day("2026-11-20");
    cases.push(("a few last days".to_owned(), later));
    cases
}

/// No text runs over another or out of the picture.
fn check_texts(name: &str, scene: &Scene) {
    let texts = scene.texts();
    for (index, (text, [left, top, right, bottom])) in texts.iter().enumerate() {
        assert!(
            *left >= -0.5 && *top >= -0.5 && *right <= scene.width() + 0.5 && *bottom <= scene.height() + 0.5,
            "{name}: “{text}” runs out of the picture"
        );
        assert!(!text.contains("NaN") && !text.contains("inf"), "{name}: “{text}”");
        for (other, [left2, top2, right2, bottom2]) in &texts[index + 1..] {
            let over =
                right.min(*right2) - left.max(*left2) > 0.5 && bottom.min(*bottom2) - top.max(*top2) > 0.5;
            assert!(!over, "{name}: “{text}” and “{other}” stand on one another");
        }
    }
}

#[test]
fn texts_neither_collide_nor_leave_the_picture() {
    for (case, input) in cases() {
        for (chart_name, chart) in CHARTS {
            for (width, height) in [
                (1120.0, 700.0),
                (720.0, 480.0),
                (560.0, 360.0),
                (1600.0, 300.0),
                (400.0, 900.0),
            ] {
                let scene = chart(&input, &options(width, height, Theme::Light));
                check_texts(&format!("{chart_name}, {case}, {width} × {height}"), &scene);
            }
        }
    }
}

#[test]
fn unusable_sizes_still_give_a_picture() {
    for (_, chart) in CHARTS {
        for (width, height) in [
            (0.0, 0.0),
            (f64::NAN, f64::NAN),
            (f64::INFINITY, f64::INFINITY),
            (-5.0, 1e9),
        ] {
            let scene = chart(&patient(), &options(width, height, Theme::Dark));
            assert!(
                scene.width() >= 200.0 && scene.height() >= 120.0,
                "{width} × {height}"
            );
            assert!(
                scene
                    .texts()
                    .iter()
                    .all(|(_, frame)| frame.iter().all(|side| side.is_finite()))
            );
        }
    }
}

#[test]
fn charts_look_as_they_were_reviewed() {
    for (name, chart) in CHARTS {
        let days = chart(&patient(), &options(560.0, 360.0, Theme::Light));
        reference::check(&format!("course/{name}"), &days);
        let visits = chart(&led_by(patient(), 1), &options(560.0, 360.0, Theme::Print));
        reference::check(&format!("course/{name}_visits_print"), &visits);
        let dark = chart(
            &phased(12, 30, |index| format!("Step {index}")),
            &options(560.0, 360.0, Theme::Dark),
        );
        reference::check(&format!("course/{name}_many_dark"), &dark);
    }
}

/// The whole text of every cell, with dates and numbers as a file would have them.
fn shown(row: &[Cell]) -> String {
    let cells = row.iter().map(|cell| match cell {
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => number.to_string(),
        Cell::Day(day) => day.to_string(),
        Cell::Missing => "–".to_owned(),
    });
    cells.collect::<Vec<_>>().join(" | ")
}

#[test]
fn table_says_of_every_value_whether_it_counts() {
    let mut input = patient();
    input.from = day("2024-12-01");
    let table = input.table();
    assert_eq!(
        table.columns,
        ["measure", "date", "value", "phase", "counts", "note"]
    );
    let visits: Vec<String> = table
        .rows
        .iter()
        .map(|row| shown(row))
        .filter(|row| row.starts_with("FIQR"))
        .collect();
    insta::assert_snapshot!(visits.join("\n"), @r"
FIQR total | 2025-02-24 | 66 | Baseline | yes | –
FIQR total | 2025-05-19 | 55.8 | 4.5 mg | yes | –
FIQR total | 2025-08-18 | 48.3 | 4.5 mg | yes | prorated
FIQR total | 2025-11-24 | 60.2 | Pause 1 | yes | –
FIQR total | 2026-02-16 | 52 | 3 mg | yes | –
FIQR total | 2026-05-18 | 46.7 | 4.5 mg again | yes | –
FIQR total | 2026-08-17 | 44 | 4.5 mg again | yes | –
FIQR total | 2026-11-16 | 41.3 | 4.5 mg again | no | draft
");
    let early = input
        .table()
        .rows
        .iter()
        .filter(|row| shown(row).contains("2024-11"))
        .count();
    assert_eq!(early, 0, "only what is drawn");

    let input = patient();
    let rows: Vec<String> = input.table().rows.iter().map(|row| shown(row)).collect();
    for panel in &input.panels {
        let all = match &panel.lines {
            Lines::Days(days) => days.len(),
            Lines::Scores { series, .. } => series.points.len(),
            Lines::Results(_) => 0,
        };
        let of = |row: &&String| row.starts_with(&format!("{} | ", panel.label));
        assert_eq!(
            rows.iter().filter(of).count(),
            all,
            "{}: every value, once",
            panel.label
        );
        for mean in &panel.means {
            let counts = format!("| {} | yes", mean.label);
            let counted = rows.iter().filter(of).filter(|row| row.contains(&counts));
            assert_eq!(
                counted.count(),
                mean.n,
                "{} in {}: what counts is what the mean is of",
                panel.label,
                mean.label
            );
        }
    }
}

#[test]
fn a_baseline_counts_from_where_its_mean_begins() {
    let mut input = patient();
    assert_eq!(input.phases[0].kind, trends::phases::PhaseKind::Baseline);
    let panel = &mut input.panels[0];
    let days: Vec<jiff::civil::Date> = courses::values(&panel.lines)
        .into_iter()
        .map(|(day, _)| day)
        .take(2)
        .collect();
    panel.means[0].from = days[1];
    let label = panel.label.clone();
    input.from = days[0];
    let counts = |day: jiff::civil::Date| {
        let rows = input.table().rows;
        let mut rows = rows.iter().map(|row| shown(row));
        let row = rows.find(|row| row.starts_with(&format!("{label} | {day} ")));
        row.unwrap().split(" | ").nth(4).unwrap().to_owned()
    };
    assert_eq!([counts(days[0]), counts(days[1])], ["no", "yes"]);
}

#[test]
fn a_mean_is_drawn_solid_only_where_there_are_values() {
    let lines = |runs: &[(i64, i64)]| {
        let mut input = led_by(patient(), 0);
        input.panels.truncate(1);
        let mean = input.panels[0].means.last_mut().unwrap();
        let from = mean.from;
        mean.runs = runs
            .iter()
            .map(|(first, last)| (courses::after(from, *first), courses::after(from, *last)))
            .collect();
        small_multiples(&input, &options(900.0, 600.0, Theme::Light)).to_svg()
    };
    let dashes = |svg: &str| svg.matches("stroke-dasharray").count();
    let (whole, parted) = (lines(&[]), lines(&[(0, 5), (60, 70)]));
    assert_eq!(dashes(&parted), dashes(&whole) + 1, "dashed between the two");
}

#[test]
fn other_words_stand_in_the_same_places() {
    let scene = single(&patient(), &options(900.0, 600.0, Theme::Light));
    let other = scene.clone().reworded(str::to_owned);
    assert_eq!(scene, other);
    let upper = scene.clone().reworded(str::to_uppercase);
    assert_eq!(scene.texts().len(), upper.texts().len());
    assert!(upper.texts().iter().any(|(text, _)| *text == "BASELINE"));
    assert_eq!(upper.alt(), scene.alt().to_uppercase());
}

#[test]
fn table_of_means_is_exact() {
    let input = patient();
    let table = input.means_table();
    assert_eq!(table.columns, ["phase", "from", "to", "n", "mean", "low", "high"]);
    assert_eq!(table.rows.len(), input.panels[0].means.len());
    for (row, mean) in table.rows.iter().zip(&input.panels[0].means) {
        let (low, high) = mean.interval.unwrap();
        assert_eq!(
            *row,
            [
                Cell::Text(mean.label.clone()),
                Cell::Day(mean.from),
                Cell::Day(mean.to),
                Cell::Number(mean.n as f64),
                Cell::Number(mean.mean),
                Cell::Number(low),
                Cell::Number(high),
            ]
        );
    }
    let few = led_by(patient(), 1).means_table();
    assert_eq!(few.rows[0][5], Cell::Missing, "no interval is no number");
}

#[test]
fn alternative_texts_are_made_from_the_data() {
    let texts = CHARTS.map(|(name, chart)| {
        let scene = chart(&patient(), &ChartOptions::default());
        format!("{name}: {}", scene.alt().replace(". ", ".\n"))
    });
    insta::assert_snapshot!(texts.join("\n\n"), @r"
small_multiples: Course from 2024-11-01 to 2026-11-23.
LDN from 2025-03-08: 1.5, 3, 4.5, 3, 4.5 mg, paused 2025-10-02.
6 phases: Baseline from 2024-11-01 until 2025-03-08; Titration from 2025-03-08 until 2025-05-03, not counted; 4.5 mg from 2025-05-03 until 2025-10-02, counted from 2025-05-17; Pause 1 from 2025-10-02 until 2025-12-10, counted from 2025-10-16; 3 mg from 2025-12-10 until 2026-04-20, counted from 2025-12-24; 4.5 mg again from 2026-04-20 going on, counted from 2026-05-04.
Average pain (diary) on 634 days from 2024-12-20 to 2026-11-23, mean 45, lowest 10, highest 91, latest 33 on 2026-11-23; means of phases with 95% interval: Baseline: 74.4 (71.9 to 76.9), n 73; 4.5 mg: 30.2 (28.5 to 31.9), n 130; Pause 1: 74.2 (70.3 to 78.2), n 24; 3 mg: 40.3 (37.8 to 42.8), n 110; 4.5 mg again: 36.2 (34.2 to 38.2), n 192.
FIQR total 64.5 on 2024-11-12 to 41.3 on 2026-11-16, 9 scores; means of phases: Baseline: 65.2, n 2; 4.5 mg: 52.0, n 2; Pause 1: 60.2, n 1; 3 mg: 52.0, n 1; 4.5 mg again: 45.4, n 2.
Fatigue (diary) on 634 days from 2024-12-20 to 2026-11-23, mean 65, lowest 34, highest 98, latest 78 on 2026-11-23; means of phases with 95% interval: Baseline: 81.9 (79.5 to 84.3), n 73; 4.5 mg: 53.4 (51.7 to 55.0), n 130; Pause 1: 83.0 (79.7 to 86.2), n 24; 3 mg: 63.9 (61.5 to 66.3), n 110; 4.5 mg again: 60.3 (58.1 to 62.4), n 192.
Sleep (diary) on 634 days from 2024-12-20 to 2026-11-23, mean 55, lowest 27, highest 82, latest 48 on 2026-11-23; means of phases with 95% interval: Baseline: 66.8 (64.6 to 69.1), n 73; 4.5 mg: 46.3 (44.5 to 48.1), n 130; Pause 1: 64.7 (61.2 to 68.2), n 24; 3 mg: 55.4 (52.8 to 58.0), n 110; 4.5 mg again: 52.2 (50.1 to 54.3), n 192.
PHQ-9 18 on 2024-11-12 to 11 on 2026-11-16, 9 scores; means of phases: Baseline: 17.5, n 2; 4.5 mg: 13.0, n 2; Pause 1: 16.0, n 1; 3 mg: 13.0, n 1; 4.5 mg again: 11.5, n 2.

single: Course from 2024-11-01 to 2026-11-23.
LDN from 2025-03-08: 1.5, 3, 4.5, 3, 4.5 mg, paused 2025-10-02.
6 phases: Baseline from 2024-11-01 until 2025-03-08; Titration from 2025-03-08 until 2025-05-03, not counted; 4.5 mg from 2025-05-03 until 2025-10-02, counted from 2025-05-17; Pause 1 from 2025-10-02 until 2025-12-10, counted from 2025-10-16; 3 mg from 2025-12-10 until 2026-04-20, counted from 2025-12-24; 4.5 mg again from 2026-04-20 going on, counted from 2026-05-04.
Average pain (diary) on 634 days from 2024-12-20 to 2026-11-23, mean 45, lowest 10, highest 91, latest 33 on 2026-11-23; means of phases with 95% interval: Baseline: 74.4 (71.9 to 76.9), n 73; 4.5 mg: 30.2 (28.5 to 31.9), n 130; Pause 1: 74.2 (70.3 to 78.2), n 24; 3 mg: 40.3 (37.8 to 42.8), n 110; 4.5 mg again: 36.2 (34.2 to 38.2), n 192.

phase_means: Average pain (diary), means of phases with 95% interval: Baseline: 74.4 (71.9 to 76.9), n 73; 4.5 mg: 30.2 (28.5 to 31.9), n 130; Pause 1: 74.2 (70.3 to 78.2), n 24; 3 mg: 40.3 (37.8 to 42.8), n 110; 4.5 mg again: 36.2 (34.2 to 38.2), n 192; 30% below baseline at 52.1; 50% below baseline at 37.2; latest 33 on 2026-11-23.
");
    let nothing = first_values(patient(), 0);
    insta::assert_snapshot!(single(&nothing, &ChartOptions::default()).alt(), @"Course from 2024-11-01 to 2026-11-23. LDN from 2025-03-08: 1.5, 3, 4.5, 3, 4.5 mg, paused 2025-10-02. 6 phases: Baseline from 2024-11-01 until 2025-03-08; Titration from 2025-03-08 until 2025-05-03, not counted; 4.5 mg from 2025-05-03 until 2025-10-02, counted from 2025-05-17; Pause 1 from 2025-10-02 until 2025-12-10, counted from 2025-10-16; 3 mg from 2025-12-10 until 2026-04-20, counted from 2025-12-24; 4.5 mg again from 2026-04-20 going on, counted from 2026-05-04. Average pain (diary): nothing in this period.");
    insta::assert_snapshot!(phase_means(&nothing, &ChartOptions::default()).alt(), @"Average pain (diary): no phase has values that count.");
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "the test measures how long drawing takes"
)]
fn charts_of_two_years_are_drawn_at_once() {
    let mut input = patient();
    input.panels[1] = input.panels[2].clone();
    input.panels[4] = input.panels[0].clone();
    for (case, input, most) in [
        ("two years", input, Duration::from_millis(10)),
        (
            "500 steps in 10 000 days",
            phased(500, 20, |index| format!("Step {index}")),
            Duration::from_millis(100),
        ),
    ] {
        for (name, chart) in CHARTS {
            let options = ChartOptions::default();
            chart(&input, &options);
            let fastest = (0..5).map(|_| {
                let start = Instant::now();
                let svg = chart(&input, &options).to_svg();
                (start.elapsed(), svg.len())
            });
            let (fastest, size) = fastest.min().unwrap();
            assert!(size < 500_000, "{name}, {case}: {size} bytes");
            // Without optimisation nothing is as fast as it will be.
            let most = if cfg!(debug_assertions) { most * 30 } else { most };
            assert!(fastest < most, "{name}, {case}: {fastest:?}");
        }
    }
}
