//! Time lines as tests need them.
#![allow(
    dead_code,
    clippy::unwrap_used,
    reason = "each test file uses a part of it; a test fails loudly"
)]

pub mod cases;
pub mod reading;

use charts::{
    Bar, ChronologyInput, DayValue, DoseChange, DoseCourse, Level, Lines, Panel, Pause, ResultSign,
    ResultValue, Ribbon, SideEffectSign, VisitSign,
};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use record::{PartialDate, Place};
use trends::{Band, Direction, Measure, Point, PointKind, Series};

pub const TODAY: Date = date(2026, 11, 23);

pub fn day(text: &str) -> Date {
    text.parse().unwrap()
}

pub fn when(text: &str) -> PartialDate {
    text.parse().unwrap()
}

pub fn until(text: &str) -> Option<PartialDate> {
    (!text.is_empty()).then(|| when(text))
}

/// Numbers marks as they are made.
#[derive(Default)]
pub struct Marks(pub u32);

impl Marks {
    pub fn next(&mut self) -> u32 {
        self.0 += 1;
        self.0 - 1
    }
}

pub fn empty(from: &str, to: &str) -> ChronologyInput {
    ChronologyInput {
        from: day(from),
        to: day(to),
        today: TODAY,
        ribbons: Vec::new(),
        bars: Vec::new(),
        visits: Vec::new(),
        side_effects: Vec::new(),
        results: Vec::new(),
        panels: Vec::new(),
    }
}

/// A course from (from, daily dose, "" for a pause or "?" for a dose that isn't known).
pub fn course(marks: &mut Marks, start: &str, stop: &str, steps: &[(&str, &str)]) -> DoseCourse {
    DoseCourse {
        start: when(start),
        stop: until(stop),
        mark: marks.next(),
        steps: steps
            .iter()
            .map(|(from, dose)| DoseChange {
                from: when(from),
                level: match *dose {
                    "" => Level::Pause,
                    "?" => Level::Unknown,
                    dose => Level::Dose {
                        daily: dose.parse().unwrap(),
                        at_most: false,
                    },
                },
                mark: marks.next(),
            })
            .collect(),
    }
}

pub fn ribbon(name: &str, unit: &str, courses: Vec<DoseCourse>) -> Ribbon {
    Ribbon {
        name: name.into(),
        unit: unit.into(),
        courses,
    }
}

pub fn bar(marks: &mut Marks, name: &str, start: &str, stop: &str, pauses: &[(&str, &str)]) -> Bar {
    Bar {
        name: name.into(),
        start: when(start),
        stop: until(stop),
        pauses: pauses
            .iter()
            .map(|(from, to)| Pause {
                from: when(from),
                until: until(to),
            })
            .collect(),
        mark: marks.next(),
    }
}

pub fn side_effect(marks: &mut Marks, label: &str, severity: u8, onset: &str, end: &str) -> SideEffectSign {
    SideEffectSign {
        label: label.into(),
        severity,
        onset: when(onset),
        end: until(end),
        mark: marks.next(),
    }
}

pub fn result(marks: &mut Marks, label: &str, date: &str, place: Place) -> ResultSign {
    ResultSign {
        label: label.into(),
        date: day(date),
        place,
        mark: marks.next(),
    }
}

pub fn measure(label: &str, high: f64) -> Measure {
    Measure {
        instrument: "fiqr".into(),
        score: "total".into(),
        label: label.into(),
        low: 0.0,
        high,
        range: (0.0, high),
        direction: Direction::HigherIsWorse,
        decimals: 1,
        bands: Vec::<Band>::new(),
        band_source: String::new(),
    }
}

pub fn scores(marks: &mut Marks, label: &str, high: f64, points: &[(&str, f64, PointKind)]) -> Panel {
    let points: Vec<Point> = points
        .iter()
        .zip(1u32..)
        .map(|(&(date, value, kind), number)| Point {
            date: day(date),
            value,
            kind,
            visit: format!("00000000-0000-7000-8000-{number:012}").parse().unwrap(),
        })
        .collect();
    let numbers = points.iter().map(|_| marks.next()).collect();
    Panel::of_scores(Series::new(measure(label, high), points, None, 90), numbers)
}

/// Ratings that go up and down in waves, without the days of which `gap` is true.
pub fn diary(label: &str, from: Date, days: i64, centre: f64, gap: impl Fn(i64) -> bool) -> Panel {
    let days = (0..days).filter(|index| !gap(*index)).map(|index| {
        #[allow(clippy::cast_precision_loss, reason = "far below 2^52")]
        let t = index as f64;
        let noise = ((t * 12.9898 + centre).sin() * 43_758.545).fract();
        let value = centre + 14.0 * (t / 47.0).sin() + 12.0 * noise - t * 0.012;
        DayValue {
            date: from.checked_add(index.days()).unwrap(),
            value: value.clamp(0.0, 100.0).round(),
            mark: None,
        }
    });
    Panel {
        label: label.into(),
        note: "0–100, higher is worse".into(),
        low: 0.0,
        high: 100.0,
        lines: Lines::Days(days.collect()),
    }
}

/// A patient as clinics see them.
pub fn patient(marks: &mut Marks) -> ChronologyInput {
    use PointKind::{Draft, Prorated, Signed};
    let ldn = course(
        marks,
        "2025-03-08",
        "",
        &[
            ("2025-03-08", "1.5"),
            ("2025-04-05", "3"),
            ("2025-05", "4.5"),
            ("2025-10-02", ""),
            ("2025-12-10", "3"),
            ("2026-01-20", "4.5"),
            ("2026-08-03", "6"),
            ("2026-09-14", "4.5"),
        ],
    );
    let duloxetine = course(
        marks,
        "2024",
        "2025-11",
        &[("2024", "30"), ("2024-09-01", "60"), ("2025-08-15", "30")],
    );
    let visits = [
        ("2024-11-12", true),
        ("2025-02-24", true),
        ("2025-05-19", true),
        ("2025-08-18", true),
        ("2025-08-27", true),
        ("2026-01-12", true),
        ("2026-04-20", true),
        ("2026-08-03", true),
        ("2026-11-16", false),
    ];
    let levels = [64.5, 66.0, 57.8, 52.3, 55.0, 61.2, 49.7, 44.0, 41.3];
    let kinds = [
        Signed, Signed, Signed, Prorated, Signed, Signed, Signed, Signed, Draft,
    ];
    let fiqr: Vec<_> = visits
        .iter()
        .zip(levels)
        .zip(kinds)
        .map(|((visit, value), kind)| (visit.0, value, kind))
        .collect();
    let pain: Vec<_> = fiqr
        .iter()
        .map(|&(date, value, kind)| (date, value / 10.0, kind))
        .collect();
    let tsh = |marks: &mut Marks, date: &str, value: f64, place| ResultValue {
        date: day(date),
        value,
        shown: format!("{value}"),
        beyond: None,
        range: (Some(0.4), Some(4.0)),
        place,
        mark: marks.next(),
    };
    ChronologyInput {
        from: day("2024-11-01"),
        ribbons: vec![
            ribbon("LDN", "mg", vec![ldn]),
            ribbon("Duloxetine", "mg", vec![duloxetine]),
        ],
        bars: vec![
            bar(marks, "Levothyroxine", "2019", "", &[]),
            bar(marks, "Amitriptyline", "2024-03", "2025-01-15", &[]),
            bar(marks, "Vitamin D", "2025-01", "", &[("2025-06", "2025-10-01")]),
            bar(marks, "Tramadol", "2024-11-20", "2025-02-20", &[]),
            bar(
                marks,
                "Tai chi",
                "2025-04-02",
                "",
                &[("2025-12-20", "2026-03-01")],
            ),
            bar(marks, "Acupuncture", "2025-09-10", "2025-10-22", &[]),
            bar(marks, "Anti-inflammatory diet", "2026-10-19", "", &[]),
        ],
        visits: visits
            .iter()
            .map(|&(date, signed)| VisitSign {
                date: day(date),
                signed,
                mark: marks.next(),
            })
            .collect(),
        side_effects: vec![
            side_effect(marks, "Vivid dreams", 2, "2025-03-12", "2025-04-20"),
            side_effect(marks, "Headache", 1, "2025-05", "2025-06"),
            side_effect(marks, "Insomnia", 3, "2026-08-06", "2026-09-18"),
            side_effect(marks, "Nausea", 1, "2026-08-09", "2026-08-20"),
            side_effect(marks, "Dry mouth", 1, "2026-02", ""),
        ],
        results: vec![
            result(marks, "TSH", "2024-11-12", Place::Within),
            result(marks, "Vitamin D", "2024-11-12", Place::Below),
            result(marks, "CRP", "2024-11-12", Place::Within),
            result(marks, "TSH", "2025-05-19", Place::Within),
            result(marks, "Vitamin D", "2025-08-18", Place::Within),
            result(marks, "ALT", "2026-01-12", Place::Above),
            result(marks, "TSH", "2026-04-20", Place::Above),
            result(marks, "ALT", "2026-04-22", Place::Within),
            result(marks, "TSH", "2026-08-03", Place::Within),
        ],
        panels: vec![
            scores(marks, "FIQR total", 100.0, &fiqr),
            scores(marks, "Pain", 10.0, &pain),
            diary("Average pain (diary)", day("2024-11-12"), 740, 62.0, |index| {
                (200..230).contains(&index) || index % 17 == 3
            }),
            diary("Fatigue (diary)", day("2024-11-12"), 700, 70.0, |index| {
                (380..420).contains(&index)
            }),
            Panel {
                label: "TSH".into(),
                note: "mIU/L".into(),
                low: 0.0,
                high: 6.0,
                lines: Lines::Results(vec![
                    tsh(marks, "2024-11-12", 2.1, Place::Within),
                    tsh(marks, "2025-05-19", 2.6, Place::Within),
                    tsh(marks, "2026-04-20", 4.8, Place::Above),
                    tsh(marks, "2026-08-03", 3.1, Place::Within),
                ]),
            },
        ],
        ..empty("2024-11-01", "2026-11-23")
    }
}

/// Twenty-seven years with a daily diary and 500 dose steps.
pub fn long(marks: &mut Marks) -> ChronologyInput {
    let first = day("1999-07-10");
    let steps: Vec<(String, String)> = (0..500i64)
        .map(|index| {
            let from = first.checked_add((index * 20).days()).unwrap().to_string();
            let dose = match index % 9 {
                8 if index % 4 == 0 => String::new(),
                step => format!("{}", f64::from(u8::try_from(step).unwrap()) * 0.5 + 0.5),
            };
            (from, dose)
        })
        .collect();
    let steps: Vec<(&str, &str)> = steps
        .iter()
        .map(|(from, dose)| (from.as_str(), dose.as_str()))
        .collect();
    let panel = |label: &str, centre| diary(label, first, 10_000, centre, |index| index % 900 > 850);
    ChronologyInput {
        ribbons: vec![ribbon("LDN", "mg", vec![course(marks, "1999-07-10", "", &steps)])],
        panels: vec![
            panel("Overall", 60.0),
            panel("Average pain", 75.0),
            panel("Worst pain", 90.0),
            panel("Fatigue", 98.0),
            panel("Sleep", 80.0),
            panel("Stress", 70.0),
        ],
        ..empty("1999-07-10", "2026-11-23")
    }
}

/// Forty treatments, each of its own length.
pub fn many(marks: &mut Marks) -> ChronologyInput {
    let names = [
        "Pregabalin",
        "Milnacipran",
        "Cyclobenzaprine",
        "Magnesium",
        "Fish oil",
        "Massage",
        "Curcumin",
        "Cognitive behavioural therapy for insomnia",
        "Selenium",
        "Graded exercise",
    ];
    let mut input = patient(marks);
    input.bars = (0..40i64)
        .zip(names.iter().cycle())
        .map(|(index, name)| {
            let start = day("2024-06-01").checked_add((index * 21).days()).unwrap();
            let stop = start.checked_add((30 + (index * 53) % 500).days()).unwrap();
            let stop = if stop > TODAY {
                String::new()
            } else {
                stop.to_string()
            };
            bar(marks, &format!("{name} {index}"), &start.to_string(), &stop, &[])
        })
        .collect();
    input
}
