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

/// "4.5 mg since 2025-05-01: better by at least 30% on 26 of 42 days (62%), by at least 50% on 13 (31%); worse on none".
pub(super) fn curve(curve: &ResponderCurve, counted: &str) -> String {
    let of = curve.of();
    if of == 0 {
        return format!("{}: no {counted} to count", curve.label);
    }
    let told = |at: f64, of: &str| {
        let share = whole(curve.share(at).unwrap_or_default());
        format!("{}{of} ({share})", curve.count(at))
    };
    let [(first, _), (second, _)] = NAMED;
    let worse = match curve.worse() {
        0 => "none".to_owned(),
        all if all == of => "all".to_owned(),
        some => format!("{some} ({})", whole(100.0 - curve.share(0.0).unwrap_or_default())),
    };
    format!(
        "{}: at least {}% better: {}; at least {}%: {}; worse than before: {worse}",
        curve.label,
        short(first),
        told(first, &format!(" of {of} {counted}")),
        short(second),
        told(second, ""),
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

/// Where the named reductions come from, and why curves and points mustn't be read as the same.
pub(super) fn notes(input: &ResponderInput) -> String {
    let source = if input.is_pain {
        "30% and 50%: thresholds for a change of pain in one person (IMMPACT; Dworkin 2008)."
    } else {
        "30% and 50% are thresholds for pain (IMMPACT; Dworkin 2008); for this measure they only guide the eye."
    };
    let source = [input.note.trim(), source].join(" ").trim_start().to_owned();
    let drawn = input.curves.iter().any(|curve| curve.of() > 0);
    if !drawn || input.trials.is_empty() || input.counted == "patients" {
        return source;
    }
    format!(
        "{source} Points count patients of trials, lines count {}: not comparable one to one.",
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
    format!("{}. {}. {}", input.axis, clauses.join(". "), notes(input))
}
