//! Responder curves in words.

use super::{NAMED, ResponderCurve, ResponderInput, ResponderTrial};
use crate::trend::header::short;

/// A share in percent without needless decimals: at most one.
pub(super) fn percent(share: f64) -> String {
    format!("{}%", short((share * 10.0).round() / 10.0))
}

/// A curve's share in percent: whole, since it is counted from few.
pub(super) fn whole(share: f64) -> String {
    format!("{}%", short(share.round()))
}

/// "4.5 mg since 2025-05-01: 62% of 42 days with at least 30%, 38% with at least 50%; 12% (5) worse".
pub(super) fn curve(curve: &ResponderCurve, counted: &str) -> String {
    let of = curve.sorted().len();
    if of == 0 {
        return format!("{}: no {counted} to count", curve.label);
    }
    let share = |at: f64| whole(curve.share(at).unwrap_or_default());
    let [(first, _), (second, _)] = NAMED;
    let worse = match curve.worse() {
        0 => "none worse than before".to_owned(),
        all if all == of => "all worse than before".to_owned(),
        some => {
            let share = 100.0 - curve.share(0.0).unwrap_or_default();
            format!("{} ({some}) worse than before", whole(share))
        }
    };
    format!(
        "{}: {} of {of} {counted} better by at least {}%, {} by at least {}%; {worse}",
        curve.label,
        share(first),
        short(first),
        share(second),
        short(second),
    )
}

fn trial(trial: &ResponderTrial) -> String {
    let shares: Vec<String> = trial
        .points()
        .iter()
        .map(|(at, share)| format!("{} better by at least {}%", percent(*share), short(*at)))
        .collect();
    let kind = if trial.placebo { "placebo" } else { "drug" };
    if shares.is_empty() {
        format!("{} ({kind}): no shares reported", trial.label)
    } else {
        format!("{} ({kind}): {}", trial.label, shares.join(", "))
    }
}

/// Why curves and points mustn't be read as the same; empty where they count the same.
pub(super) fn caution(input: &ResponderInput) -> String {
    let drawn = input.curves.iter().any(|curve| !curve.sorted().is_empty());
    if !drawn || input.trials.is_empty() || input.counted == "patients" {
        return String::new();
    }
    format!(
        "Points count patients of trials, lines count {}: beside each other, not comparable one to one.",
        input.counted
    )
}

pub(super) fn alt(input: &ResponderInput) -> String {
    let mut clauses: Vec<String> = input
        .curves
        .iter()
        .map(|it| curve(it, &input.counted))
        .chain(input.trials.iter().map(trial))
        .collect();
    if clauses.is_empty() {
        clauses.push("nothing to count yet".to_owned());
    }
    format!("{}. {}. {}", input.axis, clauses.join(". "), caution(input))
        .trim_end()
        .to_owned()
}
