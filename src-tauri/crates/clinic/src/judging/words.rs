//! Numbers and changes in words.

use super::measures::Measured;
use crate::cells::number;
use trends::verdict::{Compared, Kind, Summary, percent_words};
use trends::{Change, Direction};

/// "−20.8", with a true minus sign.
pub(super) fn signed(points: f64, decimals: u8) -> String {
    Change::new(0.0, points, Direction::HigherIsWorse).signed(decimals)
}

/// "−3.1" and "3.1": a limit of an interval, whose sign says on which side of nothing it lies.
pub(super) fn limit(value: f64, decimals: u8) -> String {
    let text = number(value.abs(), decimals);
    let is_zero = text.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    if value < 0.0 && !is_zero {
        format!("−{text}")
    } else {
        text
    }
}

/// "36.0 to 44.4".
pub(super) fn interval(limits: Option<(f64, f64)>, decimals: u8) -> String {
    limits.map_or_else(String::new, |(low, high)| {
        format!("{} to {}", limit(low, decimals), limit(high, decimals))
    })
}

/// "14 days", "1 visit".
pub(super) fn counted(kind: Kind, n: usize) -> String {
    let word = match kind {
        Kind::Diary => "day",
        Kind::Visits => "visit",
    };
    let s = if n == 1 { "" } else { "s" };
    format!("{n} {word}{s}")
}

/// "14 days, 2026-01-15 to 2026-02-01", "1 visit, 2026-01-20".
pub(super) fn counted_days(kind: Kind, summary: &Summary) -> String {
    let (first, last) = summary.days;
    let days = if first == last {
        first.to_string()
    } else {
        format!("{first} to {last}")
    };
    format!("{}, {days}", counted(kind, summary.n))
}

/// "61.0 (14 days)".
pub(super) fn mean(summary: &Summary, measure: &Measured) -> String {
    let value = number(summary.mean, measure.decimals_of(summary.n));
    format!("{value} ({})", counted(measure.judged.kind, summary.n))
}

/// Decimals of a difference of two means.
pub(super) fn decimals(compared: &Compared, measure: &Measured) -> u8 {
    let of = |summary: &Summary| measure.decimals_of(summary.n);
    of(&compared.before).max(of(&compared.now))
}

/// "34% better", "12% worse", "changed by less than 1%"; empty where a share means nothing.
pub(super) fn percent(improvement: Option<f64>) -> String {
    let Some(improvement) = improvement else {
        return String::new();
    };
    let size = percent_words(improvement);
    match (size.as_str(), improvement > 0.0) {
        ("0", _) => "changed by less than 1%".to_owned(),
        (_, true) => format!("{size}% better"),
        (_, false) => format!("{size}% worse"),
    }
}

/// 1 better, −1 worse, 0 unchanged at the decimals shown.
pub(super) fn way(difference: f64, decimals: u8, direction: Direction) -> i8 {
    let change = Change::new(0.0, difference, direction);
    match (
        change.signed(decimals).starts_with(['−', '+']),
        change.improvement() > 0.0,
    ) {
        (false, _) => 0,
        (true, true) => 1,
        (true, false) => -1,
    }
}

/// "−20.8 (34% better)"; empty without an interval, since a change from too few values would be taken for one.
pub(super) fn change(compared: Option<&Compared>, measure: &Measured) -> String {
    let Some(compared) = compared.filter(|compared| compared.interval.is_some()) else {
        return String::new();
    };
    let difference = signed(compared.difference, decimals(compared, measure));
    match percent(compared.improvement_percent) {
        share if share.is_empty() => difference,
        share => format!("{difference} ({share})"),
    }
}

/// With a small first letter, but "FIQR total" as it is.
pub(super) fn in_sentence(label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(letters).collect(),
        _ => label.to_owned(),
    }
}
