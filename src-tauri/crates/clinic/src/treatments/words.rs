//! Treatments, doses and steps in words.

use super::costs::with_currency;
use crate::views::TreatmentKind;
use record::{Catalogue, Course, Dose, DoseStep, Entry, Kind, SideEffect, StepKind, TimeOfDay, What};

/// Full name; the key itself where a newer catalogue had it.
pub(crate) fn name(what: &What) -> String {
    match what {
        What::Catalogue(key) => {
            let entry = Catalogue::shipped().entry(key);
            entry.map_or_else(|| key.clone(), |entry| entry.name.clone())
        }
        What::Own(name) => name.clone(),
    }
}

/// Name for charts and lines.
pub(crate) fn short_name(what: &What) -> String {
    match what {
        What::Catalogue(key) => {
            let entry = Catalogue::shipped().entry(key);
            entry.map_or_else(|| key.clone(), |entry| entry.short.clone())
        }
        What::Own(name) => name.clone(),
    }
}

/// With a capital first letter, at the head of a line.
pub(crate) fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// Where it stands among what goes on: LDN, other drugs and what nobody knows, supplements, what is done.
pub(super) fn rank(what: &What) -> u8 {
    let What::Catalogue(key) = what else { return 1 };
    match Catalogue::shipped().entry(key) {
        Some(entry) if entry.is_a("ldn") => 0,
        Some(entry) if entry.kind == Kind::Drug => 1,
        Some(entry) if entry.kind == Kind::Supplement => 2,
        _ => 3,
    }
}

pub(super) fn kind(kind: Kind) -> TreatmentKind {
    match kind {
        Kind::Drug => TreatmentKind::Drug,
        Kind::Supplement => TreatmentKind::Supplement,
        Kind::Diet => TreatmentKind::Diet,
        Kind::Exercise => TreatmentKind::Exercise,
        Kind::Therapy => TreatmentKind::Therapy,
    }
}

/// Whether it is taken in doses, rather than done.
pub(super) fn has_dose(entry: &Entry) -> bool {
    matches!(entry.kind, Kind::Drug | Kind::Supplement)
}

/// Small first letter, but "SSRI" and "Z-drug" as they are.
fn lower_first(label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(letters).collect(),
        _ => label.to_owned(),
    }
}

/// The class in words, the wider first: "opioid, strong", "antidepressant, SNRI".
pub(super) fn class_words(entry: &Entry) -> String {
    let catalogue = Catalogue::shipped();
    let Some(class) = entry.classes.first().and_then(|key| catalogue.class(key)) else {
        return String::new();
    };
    let mut widest = class;
    while let Some(parent) = widest.parent.as_deref().and_then(|key| catalogue.class(key)) {
        widest = parent;
    }
    let (wide, narrow) = (lower_first(&widest.label), lower_first(&class.label));
    if widest.key == class.key {
        return narrow;
    }
    // "strong opioid" under "opioid" is "opioid, strong".
    match narrow.strip_suffix(&wide).map(str::trim_end) {
        Some(rest) if !rest.is_empty() => format!("{wide}, {rest}"),
        _ => format!("{wide}, {narrow}"),
    }
}

/// "in the morning and in the evening".
fn times_words(times: &[TimeOfDay]) -> String {
    let all = [
        (TimeOfDay::Morning, "in the morning"),
        (TimeOfDay::Noon, "at noon"),
        (TimeOfDay::Evening, "in the evening"),
        (TimeOfDay::Bedtime, "at bedtime"),
        (TimeOfDay::AsNeeded, "as needed"),
    ];
    let parts =
        all.iter().filter_map(
            |(time, words)| match times.iter().filter(|known| *known == time).count() {
                0 => None,
                1 => Some((*words).to_owned()),
                2 => Some(format!("twice {words}")),
                count => Some(format!("{count} times {words}")),
            },
        );
    let parts: Vec<String> = parts.collect();
    match parts.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, before)) => format!("{} and {last}", before.join(", ")),
        None => String::new(),
    }
}

/// "4.5 mg at bedtime".
pub(crate) fn dose_words(dose: &Dose) -> String {
    format!("{} {} {}", dose.amount, dose.unit, times_words(&dose.times))
}

/// What a step is about: the dose, or how often; empty for a pause.
fn content(step: &DoseStep) -> String {
    match &step.kind {
        StepKind::Dose(dose) => dose_words(dose),
        StepKind::Goes { how, .. } => how.clone(),
        StepKind::Pause { .. } => String::new(),
    }
}

/// What is taken or done now, or was last; or empty.
pub(crate) fn last_words(course: &Course) -> String {
    let step = course.steps.iter().rev().find(|step| !step.is_pause());
    step.map(content).unwrap_or_default()
}

/// "started", or "started: 3 mg at bedtime".
fn with(start: &str, words: &str) -> String {
    if words.is_empty() {
        start.to_owned()
    } else {
        format!("{start}: {words}")
    }
}

/// A step in words: "started: 1.5 mg at bedtime", "3 mg at bedtime", "paused: vivid dreams", "started again: …".
pub(crate) fn step_words(course: &Course, index: usize) -> String {
    let Some(step) = course.steps.get(index) else {
        return String::new();
    };
    let words = content(step);
    match &step.kind {
        StepKind::Pause { reason } => with("paused", reason),
        _ if course.is_paused_before(index) => with("started again", &words),
        _ if index == 0 && step.from == course.start => with("started", &words),
        _ if words.is_empty() => "goes on".to_owned(),
        _ => words,
    }
}

/// Form, filler, pharmacy, batch and cost of a step; or empty.
pub(crate) fn step_details(step: &DoseStep, currency: &str) -> String {
    let a_month = |cost: u32| format!("{} a month", with_currency(u64::from(cost), currency));
    match &step.kind {
        StepKind::Dose(dose) => {
            let labelled = |label: &str, text: &str| {
                if text.is_empty() {
                    String::new()
                } else {
                    format!("{label}{text}")
                }
            };
            let parts = [
                labelled("form: ", &dose.form),
                labelled("filler: ", &dose.filler),
                labelled("pharmacy: ", &dose.pharmacy),
                labelled("batch ", &dose.batch),
                dose.cost_per_month.map(a_month).unwrap_or_default(),
            ];
            let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            parts.join(", ")
        }
        StepKind::Goes { cost_per_month, .. } => cost_per_month.map(a_month).unwrap_or_default(),
        StepKind::Pause { .. } => String::new(),
    }
}

/// "moderate".
pub(crate) fn severity_words(effect: &SideEffect) -> String {
    let words = record::SEVERITIES.get(usize::from(effect.severity));
    words.map_or_else(String::new, |words| (*words).to_owned())
}
