//! Daily diaries that follow the severity of the course: a baseline before LDN, the weeks around changes, and gaps.

use super::people::Invented;
use super::scene::{Scene, Value};
use jiff::civil::Date;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use rand_distr::{Distribution, Normal};
use record::{DIARY_ITEMS, DiaryDay, days_after};
use std::collections::BTreeMap;

/// How much worse than the rest an item is, in points.
const OFFSETS: [(&str, f64); 11] = [
    ("overall", 0.0),
    ("pain_average", -2.0),
    ("pain_worst", 13.0),
    ("fatigue", 6.0),
    ("sleep_poor", 2.0),
    ("stress", -14.0),
    ("sadness", -20.0),
    ("concentration", -4.0),
    ("headache", -24.0),
    ("stomach", -26.0),
    ("numbness", -30.0),
];

const NOTES: [&str; 6] = [
    "Long day at work.",
    "Slept at my sister’s.",
    "Long walk in the rain.",
    "Visitors all day.",
    "Weather changed.",
    "A quiet day.",
];

/// First and last day of each stretch with a diary.
fn stretches(scene: &Scene) -> Vec<(Date, Date)> {
    let around = |index: usize, before: i32, after: i32| {
        let pause = scene.pauses.get(index);
        pause.map(|(from, again)| (days_after(*from, -before), days_after(*again, after)))
    };
    let days = |from: i32, to: i32| Some((scene.day(from), scene.day(to)));
    let stretches = match scene.number {
        "D-001" => vec![days(1, 75), around(0, 20, 45), around(1, 14, 20)],
        "D-002" => vec![days(1, 95)],
        "D-003" => vec![days(1, 90), days(300, 400)],
        "D-007" => vec![days(1, 110), around(0, 14, 40)],
        "D-009" => vec![days(1, 52), Some((scene.ago(69), scene.ago(1)))],
        "D-011" => vec![Some((scene.ago(27), scene.until))],
        _ => Vec::new(),
    };
    stretches.into_iter().flatten().collect()
}

pub(super) fn tell(scene: &mut Scene, invented: &Invented, seed: u64) {
    let number: u64 = invented.number.bytes().map(u64::from).sum();
    let mut rng = ChaCha8Rng::seed_from_u64(seed ^ (number << 20) ^ 0xd1a2);
    let Ok(normal) = Normal::new(0.0, 1.0) else { return };
    let mut chance = |spread: f64| spread * normal.sample(&mut rng);
    let own: Vec<f64> = OFFSETS.iter().map(|_| chance(6.0)).collect();
    let pauses = scene.pause_days();
    let first = scene.first();
    let mut drift = 0.0;
    let mut rng = ChaCha8Rng::seed_from_u64(seed ^ (number << 24) ^ 0xda1);
    let mut months: BTreeMap<(i16, i8), Vec<DiaryDay>> = BTreeMap::new();
    for (from, to) in stretches(scene) {
        let mut date = from;
        while date <= to {
            // Good and bad days come in runs.
            drift = 0.72 * drift + 5.0 * normal.sample(&mut rng);
            let severity = invented.severity(f64::from((date - first).get_days()), &pauses);
            let day = day(
                &mut rng,
                &normal,
                invented,
                (date, severity * 100.0 + drift),
                &own,
            );
            if let Some(day) = day {
                months.entry((date.year(), date.month())).or_default().push(day);
            }
            date = days_after(date, 1);
        }
    }
    // What the patient brought along is typed in once a month.
    for days in months.into_values() {
        if let Some(last) = days.last().map(|day| day.date) {
            let slot = scene.slot();
            scene.write(last, slot, None, Value::Diary(days));
        }
    }
}

/// A day's ratings; none on a day that was left out.
fn day(
    rng: &mut ChaCha8Rng,
    normal: &Normal<f64>,
    invented: &Invented,
    (date, level): (Date, f64),
    own: &[f64],
) -> Option<DiaryDay> {
    let left_out = rng.random_bool(0.07);
    let rounds = rng.random_bool(0.4);
    let mut ratings = BTreeMap::new();
    let mut worst_at_least = 0;
    for (((key, offset), own), item) in OFFSETS.iter().zip(own).zip(DIARY_ITEMS) {
        debug_assert_eq!(*key, item.key);
        let mood = if item.key == "sadness" {
            40.0 * (invented.mood - 0.4)
        } else {
            0.0
        };
        let rating = (level + offset + own + mood + 4.5 * normal.sample(rng)).clamp(0.0, 100.0);
        let rating = if rounds {
            (rating / 5.0).round() * 5.0
        } else {
            rating.round()
        };
        let mut rating = whole(rating);
        if item.key == "pain_average" {
            worst_at_least = rating;
        } else if item.key == "pain_worst" {
            rating = rating.max(worst_at_least);
        }
        if !rng.random_bool(0.015) {
            ratings.insert(item.key.to_owned(), rating);
        }
    }
    let note = if rng.random_bool(0.05) {
        let index = rng.random_range(0..NOTES.len());
        NOTES.get(index).copied().unwrap_or_default()
    } else {
        ""
    };
    (!left_out).then(|| DiaryDay {
        date,
        ratings,
        note: note.to_owned(),
    })
}

/// A rating between 0 and 100 as a whole number.
fn whole(rating: f64) -> u8 {
    (0..=100_u8)
        .min_by(|a, b| {
            (f64::from(*a) - rating)
                .abs()
                .total_cmp(&(f64::from(*b) - rating).abs())
        })
        .unwrap_or_default()
}
