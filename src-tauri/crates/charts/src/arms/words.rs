//! Arms of trials in words.

use super::{Arm, ArmGroup, ArmsInput};
use crate::trend::header::short;

/// A change as its source gives it: at most two decimals.
pub(super) fn change(value: f64) -> String {
    short(value)
}

/// A patient's change, which is computed: one decimal is all it can bear.
pub(super) fn rounded(value: f64) -> String {
    short((value * 10.0).round() / 10.0)
}

/// The word for an interval that the source doesn't give.
pub(super) const NONE: &str = "interval not reported";

/// The same for a patient, of whom nobody reports one.
pub(super) const NOT_KNOWN: &str = "no interval";

pub(super) fn interval(arm: &Arm, number: fn(f64) -> String, none: &str) -> String {
    arm.interval.map_or_else(
        || none.to_owned(),
        |(low, high)| format!("{} to {}", number(low), number(high)),
    )
}

/// The label, with the word placebo where it doesn't say so itself.
pub(super) fn label(arm: &Arm) -> String {
    if arm.placebo && !arm.label.to_lowercase().contains("placebo") {
        format!("{}, placebo", arm.label)
    } else {
        arm.label.clone()
    }
}

/// Why groups and a patient differ.
fn caution(input: &ArmsInput) -> String {
    let told = |found: fn(&ArmGroup) -> bool| input.groups.iter().any(found);
    let (trials, patient) = (
        told(|group| !group.arms.is_empty()),
        told(|group| group.patient.is_some()),
    );
    match (trials, patient) {
        (true, true) => "Trial arms are means of many people; their intervals are about the mean. One patient varies far more, \
             and a single change also holds regression to the mean and the placebo response: the placebo arms show how \
             much people improve without the drug."
            .to_owned(),
        (true, false) => "Trial arms are means of many people; their intervals are about the mean, not about one person. The \
             placebo arms show how much people improve without the drug."
            .to_owned(),
        (false, true) => "A single change also holds regression to the mean and the placebo response.".to_owned(),
        (false, false) => String::new(),
    }
}

fn told(arm: &Arm, unit: &str, number: fn(f64) -> String, none: &str) -> String {
    let interval = arm.interval.map_or_else(
        || none.to_owned(),
        |(low, high)| format!("95% interval {} to {}", number(low), number(high)),
    );
    let space = if unit == "%" || unit.is_empty() { "" } else { " " };
    format!("{} {}{space}{unit} ({interval})", label(arm), number(arm.change))
}

/// What the patient's change is made from, then why groups and a patient differ.
pub(super) fn below(input: &ArmsInput) -> String {
    [input.note.trim(), &caution(input)].join(" ").trim().to_owned()
}

pub(super) fn alt(input: &ArmsInput) -> String {
    let groups: Vec<String> = input
        .groups
        .iter()
        .map(|group| {
            let patient = group
                .patient
                .iter()
                .map(|arm| told(arm, &group.unit, rounded, NOT_KNOWN));
            let arms = group.arms.iter().map(|arm| told(arm, &group.unit, change, NONE));
            let lines: Vec<String> = patient.chain(arms).collect();
            if lines.is_empty() {
                format!("{}: nothing to show", group.label)
            } else {
                format!("{}: {}", group.label, lines.join("; "))
            }
        })
        .collect();
    let groups = if groups.is_empty() {
        "Nothing to show yet".to_owned()
    } else {
        groups.join(". ")
    };
    format!(
        "{}; less than 0 is better. {groups}. {}",
        input.axis,
        below(input)
    )
    .trim_end()
    .to_owned()
}
