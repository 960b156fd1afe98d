//! Courses as tests need them.
#![allow(
    dead_code,
    clippy::unwrap_used,
    reason = "each test file uses a part of it; a test fails loudly"
)]

use crate::timelines::{Marks, TODAY, course, day, diary, measure, ribbon};
use charts::{CourseInput, CoursePanel, DayValue, Lines, Panel, PhaseMean, PhaseSpan, Threshold};
use jiff::ToSpan;
use jiff::civil::Date;
use trends::phases::PhaseKind;
use trends::{Band, Direction, Point, PointKind, Series};

/// A phase from (label, kind, from, counts from, to); "" where there is none.
pub fn phase(label: &str, kind: PhaseKind, from: &str, counts_from: &str, to: &str) -> PhaseSpan {
    let some = |text: &str| (!text.is_empty()).then(|| day(text));
    PhaseSpan {
        label: label.into(),
        kind,
        from: day(from),
        to: some(to),
        counts_from: some(counts_from),
    }
}

pub fn after(date: Date, days: i64) -> Date {
    date.checked_add(days.days()).unwrap()
}

/// Days of a diary and the scores of visits as (day, value).
pub fn values(lines: &Lines) -> Vec<(Date, f64)> {
    match lines {
        Lines::Days(days) => days.iter().map(|day| (day.date, day.value)).collect(),
        Lines::Scores { series, .. } => {
            let points = series.points.iter().filter(|point| !point.kind.is_draft());
            points.map(|point| (point.date, point.value)).collect()
        }
        Lines::Results(results) => results.iter().map(|result| (result.date, result.value)).collect(),
    }
}

/// The means of what counts, with an interval as wide as many days would give.
pub fn means(phases: &[PhaseSpan], lines: &Lines) -> Vec<PhaseMean> {
    let values = values(lines);
    let mean = |phase: &PhaseSpan| {
        let from = phase.counts_from?;
        let last = phase.to.unwrap_or(TODAY.tomorrow().unwrap());
        let counted: Vec<f64> = values
            .iter()
            .filter(|(date, _)| *date >= from && *date < last)
            .map(|(_, value)| *value)
            .collect();
        #[allow(clippy::cast_precision_loss, reason = "far below 2^52")]
        let n = counted.len() as f64;
        let mean = counted.iter().sum::<f64>() / n;
        let squares: f64 = counted.iter().map(|value| (value - mean).powi(2)).sum();
        let half = 2.4 * (squares / (n - 1.0).max(1.0) / n).sqrt();
        (n > 0.0).then(|| PhaseMean {
            label: phase.label.clone(),
            from,
            to: last.yesterday().unwrap(),
            runs: Vec::new(),
            mean,
            interval: (n > 2.0).then_some((mean - half, mean + half)),
            n: counted.len(),
        })
    };
    phases.iter().filter_map(mean).collect()
}

fn panel(
    (label, note): (&str, &str),
    (low, high): (f64, f64),
    decimals: u8,
    lines: Lines,
    phases: &[PhaseSpan],
) -> CoursePanel {
    CoursePanel {
        label: label.into(),
        note: note.into(),
        low,
        high,
        direction: Direction::HigherIsWorse,
        bands: Vec::new(),
        decimals,
        means: means(phases, &lines),
        lines,
        thresholds: Vec::new(),
    }
}

/// A daily rating from 0 to 100.
pub fn days(label: &str, days: Vec<DayValue>, phases: &[PhaseSpan]) -> CoursePanel {
    let note = "0–100, higher is worse";
    panel((label, note), (0.0, 100.0), 0, Lines::Days(days), phases)
}

/// Scores of visits.
pub fn scores(
    label: &str,
    high: f64,
    decimals: u8,
    points: &[(Date, f64, PointKind)],
    phases: &[PhaseSpan],
) -> CoursePanel {
    let mut measure = measure(label, high);
    measure.decimals = decimals;
    let points: Vec<Point> = points
        .iter()
        .zip(1u32..)
        .map(|(&(date, value, kind), number)| Point {
            date,
            value,
            kind,
            visit: format!("00000000-0000-7000-8000-{number:012}").parse().unwrap(),
        })
        .collect();
    let note = format!("0–{high}, higher is worse");
    let lines = Lines::Scores {
        series: Box::new(Series::new(measure, points, None, 90)),
        marks: Vec::new(),
    };
    panel((label, &note), (0.0, high), decimals, lines, phases)
}

/// Thresholds below the first mean.
pub fn below_baseline(panel: &mut CoursePanel, shares: &[f64]) {
    let Some(baseline) = panel.means.first().map(|mean| mean.mean) else {
        return;
    };
    panel.thresholds = shares
        .iter()
        .map(|share| Threshold {
            label: format!("{share}% below baseline"),
            value: baseline * (1.0 - share / 100.0),
        })
        .collect();
}

pub fn bands(bounds: &[(&str, f64)], high: f64) -> Vec<Band> {
    let ends = bounds.iter().skip(1).map(|band| band.1).chain([high]);
    bounds
        .iter()
        .zip(ends)
        .map(|((label, from), below)| Band {
            label: (*label).into(),
            from: *from,
            below,
        })
        .collect()
}

/// Ratings that fall by `gain` in a phase that counts.
fn ratings(name: &str, centre: f64, phases: &[PhaseSpan], gain: impl Fn(&PhaseSpan) -> f64) -> Vec<DayValue> {
    let gap = |index: i64| (300..330).contains(&index) || index % 17 == 3;
    let Panel {
        lines: Lines::Days(mut days),
        ..
    } = diary(name, day("2024-12-20"), 704, centre, gap)
    else {
        return Vec::new();
    };
    for value in &mut days {
        let phase = phases.iter().rfind(|phase| phase.from <= value.date);
        let less = phase.map_or(0.0, &gain);
        value.value = (value.value - less).clamp(0.0, 100.0).round();
    }
    days
}

/// A patient over two years as clinics see them: LDN with titration, two doses, a pause and a restart.
pub fn patient() -> CourseInput {
    use PhaseKind::{Baseline, Pause, Stable, Titration};
    use PointKind::{Draft, Prorated, Signed};
    let phases = vec![
        phase("Baseline", Baseline, "2024-11-01", "2024-11-01", "2025-03-08"),
        phase("Titration", Titration, "2025-03-08", "", "2025-05-03"),
        phase("4.5 mg", Stable, "2025-05-03", "2025-05-17", "2025-10-02"),
        phase("Pause 1", Pause, "2025-10-02", "2025-10-16", "2025-12-10"),
        phase("3 mg", Stable, "2025-12-10", "2025-12-24", "2026-04-20"),
        phase("4.5 mg again", Stable, "2026-04-20", "2026-05-04", ""),
    ];
    let gain = |kind: &PhaseSpan| match kind.kind {
        Baseline | Pause => 0.0,
        Titration => 8.0,
        Stable | PhaseKind::Stopped => 24.0,
    };
    let mut marks = Marks::default();
    let ldn = course(
        &mut marks,
        "2025-03-08",
        "",
        &[
            ("2025-03-08", "1.5"),
            ("2025-04-05", "3"),
            ("2025-05-03", "4.5"),
            ("2025-10-02", ""),
            ("2025-12-10", "3"),
            ("2026-04-20", "4.5"),
        ],
    );
    let visits: Vec<Date> = [
        "2024-11-12",
        "2025-02-24",
        "2025-05-19",
        "2025-08-18",
        "2025-11-24",
        "2026-02-16",
        "2026-05-18",
        "2026-08-17",
        "2026-11-16",
    ]
    .map(day)
    .into();
    let kinds = [
        Signed, Signed, Signed, Prorated, Signed, Signed, Signed, Signed, Draft,
    ];
    let with = |levels: [f64; 9]| -> Vec<(Date, f64, PointKind)> {
        let levels = visits.iter().zip(levels).zip(kinds);
        levels.map(|((date, level), kind)| (*date, level, kind)).collect()
    };
    let fiqr = with([64.5, 66.0, 55.8, 48.3, 60.2, 52.0, 46.7, 44.0, 41.3]);
    let pgic = with([18.0, 17.0, 14.0, 12.0, 16.0, 13.0, 12.0, 11.0, 11.0]);
    let mut pain = days(
        "Average pain (diary)",
        ratings("pain", 66.0, &phases, gain),
        &phases,
    );
    below_baseline(&mut pain, &[30.0, 50.0]);
    pain.bands = bands(&[("mild", 0.0), ("moderate", 40.0), ("severe", 70.0)], 100.0);
    let mut total = scores("FIQR total", 100.0, 1, &fiqr, &phases);
    total.bands = bands(
        &[
            ("remission", 0.0),
            ("mild", 31.0),
            ("moderate", 46.0),
            ("moderately severe", 66.0),
            ("very severe", 83.0),
        ],
        100.0,
    );
    let half = |phase: &PhaseSpan| gain(phase) / 3.0;
    CourseInput {
        from: day("2024-11-01"),
        to: TODAY,
        today: TODAY,
        ribbons: vec![ribbon("LDN", "mg", vec![ldn])],
        panels: vec![
            pain,
            total,
            days(
                "Fatigue (diary)",
                ratings("fatigue", 74.0, &phases, half),
                &phases,
            ),
            days("Sleep (diary)", ratings("sleep", 58.0, &phases, |_| 0.0), &phases),
            scores("PHQ-9", 27.0, 0, &pgic, &phases),
        ],
        phases,
    }
}

/// The patient with the measure `index` first.
pub fn led_by(mut input: CourseInput, index: usize) -> CourseInput {
    let panel = input.panels.remove(index);
    input.panels.insert(0, panel);
    input
}

/// So many phases of so many days each, from the first day of a diary on, each on its own dose.
pub fn phased(count: i64, length: i64, name: impl Fn(i64) -> String) -> CourseInput {
    let first = after(TODAY, 1 - count * length);
    let phases: Vec<PhaseSpan> = (0..count)
        .map(|index| {
            let from = after(first, index * length);
            let kind = if index == 0 {
                PhaseKind::Baseline
            } else {
                PhaseKind::Stable
            };
            PhaseSpan {
                label: name(index),
                kind,
                from,
                to: (index + 1 < count).then(|| after(from, length)),
                counts_from: Some(after(from, if index == 0 { 0 } else { length.min(14) / 2 })),
            }
        })
        .collect();
    let Panel {
        lines: Lines::Days(ratings),
        ..
    } = diary("", first, count * length, 60.0, |index| index % 23 == 7)
    else {
        return patient();
    };
    let points: Vec<_> = phases
        .iter()
        .enumerate()
        .map(|(index, phase)| {
            let value = 60.0 - f64::from(u32::try_from(index).unwrap() % 9) * 2.5;
            (phase.from, value, PointKind::Signed)
        })
        .collect();
    let mut marks = Marks::default();
    let doses: Vec<(String, String)> = phases
        .iter()
        .skip(1)
        .zip(1u32..)
        .map(|(phase, step)| {
            (
                phase.from.to_string(),
                format!("{}", f64::from(step % 9) * 0.5 + 0.5),
            )
        })
        .collect();
    let steps: Vec<(&str, &str)> = doses
        .iter()
        .map(|(from, dose)| (from.as_str(), dose.as_str()))
        .collect();
    let ribbons = steps.first().map(|(start, _)| {
        let taken = course(&mut marks, start, "", &steps);
        ribbon("LDN", "mg", vec![taken])
    });
    let mut pain = days("Average pain (diary)", ratings, &phases);
    below_baseline(&mut pain, &[30.0, 50.0]);
    CourseInput {
        from: first,
        to: TODAY,
        today: TODAY,
        ribbons: ribbons.into_iter().collect(),
        panels: vec![pain, scores("FIQR total", 100.0, 1, &points, &phases)],
        phases,
    }
}

/// The input with every name far too long.
pub fn long_names(mut input: CourseInput) -> CourseInput {
    let long = "with a name that nobody would choose but that somebody will type one day, Donaudampfschifffahrtsgesellschaft";
    for phase in &mut input.phases {
        phase.label = format!("{} {long}", phase.label);
    }
    for ribbon in &mut input.ribbons {
        ribbon.name = format!("{} {long}", ribbon.name);
    }
    for panel in &mut input.panels {
        panel.label = format!("{} {long}", panel.label);
        panel.note = format!("{}, {long}", panel.note);
        for mean in &mut panel.means {
            mean.label = format!("{} {long}", mean.label);
        }
        for threshold in &mut panel.thresholds {
            threshold.label = format!("{} {long}", threshold.label);
        }
        for band in &mut panel.bands {
            band.label = format!("{} {long}", band.label);
        }
    }
    input
}

/// The input with only the first so many values of each panel, and means to match.
pub fn first_values(mut input: CourseInput, count: usize) -> CourseInput {
    for panel in &mut input.panels {
        match &mut panel.lines {
            Lines::Days(days) => days.truncate(count),
            Lines::Scores { series, .. } => {
                series.points.truncate(count);
                let measure = series.measure.clone();
                **series = Series::new(measure, series.points.clone(), None, 90);
            }
            Lines::Results(results) => results.truncate(count),
        }
        panel.means = means(&input.phases, &panel.lines);
    }
    input
}

/// The input with every value at `level`.
pub fn level(mut input: CourseInput, level: f64) -> CourseInput {
    for panel in &mut input.panels {
        let level = if level > 0.0 { panel.high } else { panel.low };
        match &mut panel.lines {
            Lines::Days(days) => days.iter_mut().for_each(|day| day.value = level),
            Lines::Scores { series, .. } => series.points.iter_mut().for_each(|point| point.value = level),
            Lines::Results(_) => (),
        }
        panel.means = means(&input.phases, &panel.lines);
    }
    input
}
