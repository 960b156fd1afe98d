//! Survival curves in words.

use super::{SurvivalCurve, SurvivalInput};
use crate::trend::header::short;

/// Months with at most one decimal.
pub(super) fn months(months: f64) -> String {
    let number = short((months * 10.0).round() / 10.0);
    let word = if number == "1" { "month" } else { "months" };
    format!("{number} {word}")
}

/// "median 14.2 months", or that it isn't reached.
pub(super) fn median(curve: &SurvivalCurve) -> String {
    match curve.median() {
        Some(at) => format!("median {}", months(at)),
        None if curve.end() < 0.05 => "median not reached".to_owned(),
        None => format!("median not reached within {}", months(curve.end())),
    }
}

pub(super) fn percent(share: f64) -> String {
    format!("{}%", short((share * 100.0).round()))
}

fn curve(curve: &SurvivalCurve) -> String {
    let Some(last) = curve.steps.last() else {
        return format!("{}: nobody followed yet", curve.label);
    };
    let interval = last.interval.map_or_else(String::new, |(low, high)| {
        format!(" (95% interval {} to {})", percent(low), percent(high))
    });
    let risk: Vec<String> = curve
        .at_risk
        .iter()
        .map(|(at, count)| format!("{count} at {}", months(*at)))
        .collect();
    let risk = if risk.is_empty() {
        String::new()
    } else {
        format!("; followed: {}", risk.join(", "))
    };
    format!(
        "{}: {} still on it at {}{interval}; {}{risk}",
        curve.label,
        percent(last.share),
        months(curve.end()),
        median(curve)
    )
}

pub(super) fn alt(input: &SurvivalInput) -> String {
    let curves: Vec<String> = input.curves.iter().map(curve).collect();
    if curves.is_empty() {
        return format!("{}: nobody followed yet.", input.axis);
    }
    format!("{}, Kaplan–Meier estimate. {}.", input.axis, curves.join(". "))
}
