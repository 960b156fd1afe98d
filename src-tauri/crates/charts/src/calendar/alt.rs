//! The calendar in words.

use super::{CLASSES, Diary};
use crate::trend::alt::format_value;
use crate::trend::header::short;
use std::collections::BTreeMap;

/// What stands where there is no day to draw.
pub(super) const NOTHING: &str = "No days in this period.";
/// Up to so many months are told one by one; longer periods by year.
const MONTHS: usize = 36;

pub(super) fn words(diary: &Diary) -> String {
    let input = diary.input;
    let label = match input.label.trim() {
        "" => "Diary",
        label => label,
    };
    if input.from > input.to {
        return format!("{label}: {NOTHING}");
    }
    let mut words = format!(
        "{label}, {}, {} to {}: {}",
        diary.range(),
        input.from,
        input.to,
        diary.rated()
    );
    words.push_str(&summary(diary));
    if let Some((from, days)) = longest_gap(diary)
        && days > 1
        && !diary.days.is_empty()
    {
        words.push_str(&format!(" Longest time not rated: {days} days from {from}."));
    }
    if !diary.events.is_empty() {
        let events: Vec<String> = diary
            .events
            .iter()
            .map(|(day, text)| format!("{day} {text}"))
            .collect();
        words.push_str(&format!(" Marked days: {}.", events.join("; ")));
    }
    words
}

/// Mean, ends, how many days are in each class, and the means of months or years.
fn summary(diary: &Diary) -> String {
    let (Some(low), Some(high)) = (
        diary.days.iter().min_by(|one, other| one.1.total_cmp(other.1)),
        diary
            .days
            .iter()
            .rev()
            .max_by(|one, other| one.1.total_cmp(other.1)),
    ) else {
        return ".".to_owned();
    };
    let mut counts = [0; CLASSES];
    for value in diary.days.values() {
        if let Some(count) = counts.get_mut(diary.class(*value)) {
            *count += 1;
        }
    }
    let classes: Vec<String> = counts
        .iter()
        .enumerate()
        .map(|(class, count)| {
            let end = if class + 1 == CLASSES { "up to" } else { "to below" };
            format!(
                "{count} from {} {end} {}",
                short(diary.bound(class)),
                short(diary.bound(class + 1))
            )
        })
        .collect();
    let mut words = format!(
        ", mean {}, lowest {} on {}, highest {} on {}. Days: {}.",
        mean(diary.days.values()),
        short(*low.1),
        low.0,
        short(*high.1),
        high.0,
        classes.join(", ")
    );
    let mut months: BTreeMap<String, Vec<&f64>> = BTreeMap::new();
    for (day, value) in &diary.days {
        months
            .entry(day.strftime("%Y-%m").to_string())
            .or_default()
            .push(value);
    }
    let mut parts = months;
    if parts.len() > MONTHS {
        let mut years: BTreeMap<String, Vec<&f64>> = BTreeMap::new();
        for (day, value) in &diary.days {
            years.entry(day.year().to_string()).or_default().push(value);
        }
        parts = years;
    }
    if parts.len() > 1 {
        let means: Vec<String> = parts
            .into_iter()
            .map(|(part, values)| {
                let days = if values.len() == 1 { "day" } else { "days" };
                let count = values.len();
                format!("{part} {} ({count} {days})", mean(values.into_iter()))
            })
            .collect();
        words.push_str(&format!(" Means: {}.", means.join(", ")));
    }
    words
}

fn mean<'a>(values: impl ExactSizeIterator<Item = &'a f64>) -> String {
    let count = super::number(values.len().max(1));
    format_value(values.sum::<f64>() / count, 1)
}

/// The first of the longest times without a rating.
fn longest_gap(diary: &Diary) -> Option<(jiff::civil::Date, i32)> {
    let input = diary.input;
    let mut from = input.from;
    let mut longest: Option<(jiff::civil::Date, i32)> = None;
    let mut gap = |from: jiff::civil::Date, days: i32| {
        if days > longest.map_or(0, |(_, days)| days) {
            longest = Some((from, days));
        }
    };
    for &day in diary.days.keys() {
        gap(from, (day - from).get_days());
        from = day.tomorrow().ok()?;
    }
    gap(from, (input.to - from).get_days() + 1);
    longest
}
