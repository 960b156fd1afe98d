//! Numbers and days within sentences.

use super::{Compared, Judged, Kind, OtherChange, Size, Summary};
use crate::Direction;

/// A value or mean at the measure's decimals; on a short scale with one at least.
pub(super) fn value(measure: &Judged, value: f64) -> String {
    let short = measure.range.1 - measure.range.0 <= 20.0;
    number(value, usize::from(measure.decimals.max(u8::from(short))))
}

/// "mean of 28 days, 2025-12-08 to 2026-01-04", "1 visit, 2026-01-05".
pub(super) fn told(kind: Kind, summary: &Summary) -> String {
    let (n, (from, to)) = (summary.n, summary.days);
    let unit = unit(kind, n);
    if n == 1 {
        format!("1 {unit}, {from}")
    } else {
        format!("mean of {n} {unit}, {from} to {to}")
    }
}

/// A number without a minus before zero.
pub(super) fn number(value: f64, decimals: usize) -> String {
    let text = format!("{value:.decimals$}");
    let zero = text.bytes().all(|byte| matches!(byte, b'-' | b'0' | b'.'));
    if zero {
        text.trim_start_matches('-').to_owned()
    } else {
        text.replace('-', "−")
    }
}

/// "/ 100" with its space, or nothing where the scale doesn't begin at 0.
pub(super) fn out_of(measure: &Judged) -> String {
    if measure.range.0.abs() < 1e-9 {
        format!(" / {}", number(measure.range.1, 0))
    } else {
        String::new()
    }
}

/// Whole percent, but never rounded up to a threshold that isn't reached: 29.97 is "29.9".
pub fn percent(percent: f64) -> String {
    let size = percent.abs();
    let rounded = size.round();
    let jumps = [10.0, 30.0, 50.0]
        .iter()
        .any(|threshold| size < threshold - 1e-9 && rounded >= *threshold);
    if jumps {
        number((size * 10.0).floor() / 10.0, 1)
    } else {
        number(rounded, 0)
    }
}

/// "34% lower", "8.0 points higher", "the same".
pub(super) fn change(measure: &Judged, compared: &Compared) -> String {
    let way = if compared.difference < 0.0 {
        "lower"
    } else {
        "higher"
    };
    match compared.improvement_percent {
        _ if compared.difference.abs() < 1e-9 => "no other".to_owned(),
        Some(share) => format!("{}% {way}", percent(share)),
        None => format!("{} points {way}", points(measure, compared.difference.abs())),
    }
}

/// A difference, with a decimal more than a value where there is none.
pub(super) fn points(measure: &Judged, points: f64) -> String {
    number(points, usize::from(measure.decimals).max(1))
}

/// "14% (8.5 points)" or "2 points".
pub fn size(measure: &Judged, size: Size, in_points: f64) -> String {
    match size {
        Size::Percent(share) => {
            let decimals = usize::from((share - share.round()).abs() > 1e-9);
            format!(
                "{}% ({} points)",
                number(share, decimals),
                points(measure, in_points)
            )
        }
        Size::Points(_) => format!("{} points", points(measure, in_points)),
    }
}

/// "5 days" or "1 visit".
pub(super) fn unit(kind: Kind, n: usize) -> &'static str {
    match (kind, n) {
        (Kind::Diary, 1) => "day",
        (Kind::Diary, _) => "days",
        (Kind::Visits, 1) => "visit",
        (Kind::Visits, _) => "visits",
    }
}

/// "average pain", but "FIQR total".
pub(super) fn low(label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if first.is_uppercase() && second.is_lowercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => label.to_owned(),
    }
}

/// "duloxetine 30 mg started (2026-03-07)".
pub(super) fn other(other: &OtherChange) -> String {
    format!("{} ({})", other.what, other.day)
}

/// "a, b and c"; of more than four the rest are counted.
pub(super) fn list(parts: &[String]) -> String {
    let (shown, more) = parts.split_at(parts.len().min(4));
    let mut shown = shown.to_vec();
    if !more.is_empty() {
        shown.push(format!("{} more", more.len()));
    }
    match shown.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
        None => String::new(),
    }
}

/// Whether more is better.
pub(super) fn higher_is_better(measure: &Judged) -> bool {
    measure.direction == Direction::HigherIsBetter
}
