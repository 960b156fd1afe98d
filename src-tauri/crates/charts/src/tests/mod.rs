//! What users of the pictures rely on.

mod body;
mod files;
mod trend;

use crate::scene::{Item, Scene};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use record::VisitId;
use trends::{Band, Direction, Measure, Point, PointKind, Series};

/// A measure from 0 to 100 with bands, or another range without.
fn measure(label: &str, high: f64, bands: &[(&str, f64)]) -> Measure {
    let ends = bands.iter().skip(1).map(|band| band.1).chain([high]);
    Measure {
        instrument: "fiqr".into(),
        score: "total".into(),
        label: label.into(),
        low: 0.0,
        high,
        range: (0.0, high),
        direction: Direction::HigherIsWorse,
        decimals: 1,
        bands: bands
            .iter()
            .zip(ends)
            .map(|(band, below)| Band {
                label: band.0.into(),
                from: band.1,
                below,
            })
            .collect(),
        band_source: if bands.is_empty() {
            String::new()
        } else {
            "Salaffi 2018".into()
        },
    }
}

fn fiqr() -> Measure {
    let bands = [
        ("remission", 0.0),
        ("mild", 31.0),
        ("moderate", 46.0),
        ("moderately severe", 66.0),
        ("very severe", 83.0),
    ];
    measure("FIQR total", 100.0, &bands)
}

const START: Date = date(2025, 1, 4);

/// A series with a plan of 90 days from (days since the start, score, kind).
fn series(measure: Measure, points: &[(i64, f64, PointKind)]) -> Series {
    let points = points
        .iter()
        .zip(1u32..)
        .map(|(&(days, value, kind), number)| Point {
            date: START.checked_add(days.days()).unwrap(),
            value,
            kind,
            visit: visit(number),
        })
        .collect();
    Series::new(measure, points, None, 90)
}

fn visit(number: u32) -> VisitId {
    format!("00000000-0000-7000-8000-{number:012}").parse().unwrap()
}

/// Seven visits over 21 months with one long gap, one prorated and one draft.
fn course() -> Series {
    use PointKind::{Draft, Prorated, Signed};
    let points = [
        (0, 62.3, Signed),
        (92, 58.0, Signed),
        (181, 64.7, Prorated),
        (270, 55.2, Signed),
        (460, 49.0, Signed),
        (550, 51.5, Signed),
        (644, 41.0, Draft),
    ];
    series(fiqr(), &points)
}

fn texts(scene: &Scene) -> Vec<&str> {
    scene
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Text(text) => Some(text.text.as_str()),
            _ => None,
        })
        .collect()
}
