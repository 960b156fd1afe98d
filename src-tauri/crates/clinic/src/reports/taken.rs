//! Treatments and side effects on the report.

use crate::{Clinic, ClinicError};
use record::{
    Catalogue, Course, Dose, DoseStep, KeptEntry, PartialDate, PersonId, SEVERITIES, SideEffect, StepKind,
    TimeOfDay, What,
};
use report::{Content, SideEffectRow, StepPart, TreatmentRow};
use std::cmp::Reverse;

/// Rows of a table before it says how many more there are.
const MOST_ROWS: usize = 20;

/// Doses in a row before those in the middle are left out.
const MOST_DOSES: usize = 6;

impl Clinic {
    /// Adds what is taken, what was felt of it and, when asked for, what it costs.
    pub(super) fn record_of(
        &self,
        person: PersonId,
        content: &mut Content,
        _costs: bool,
    ) -> Result<(), ClinicError> {
        let mut courses: Vec<KeptEntry<Course>> = self.vault.records(Some(person))?;
        courses.sort_by_key(|entry| {
            let course = &entry.value;
            (course.stop.is_some(), Reverse(course.start.earliest()))
        });
        let mut effects: Vec<KeptEntry<SideEffect>> = self.vault.records(Some(person))?;
        effects.sort_by_key(|entry| (entry.value.end.is_some(), Reverse(entry.value.onset.earliest())));
        content.more_treatments = courses.len().saturating_sub(MOST_ROWS);
        content.more_side_effects = effects.len().saturating_sub(MOST_ROWS);
        let shown = courses.iter().take(MOST_ROWS);
        content.treatments = shown.map(|entry| treatment(&entry.value)).collect();
        let shown = effects.iter().take(MOST_ROWS);
        content.side_effects = shown.map(|entry| side_effect(&entry.value, &courses)).collect();
        Ok(())
    }
}

fn iso(date: PartialDate) -> String {
    date.to_string()
}

fn name(what: &What) -> String {
    match what {
        What::Catalogue(key) => {
            let entry = Catalogue::shipped().entry(key);
            entry.map_or_else(|| key.clone(), |entry| entry.name.clone())
        }
        What::Own(name) => name.clone(),
    }
}

fn side_effect(effect: &SideEffect, courses: &[KeptEntry<Course>]) -> SideEffectRow {
    let course = effect
        .course
        .and_then(|id| courses.iter().find(|entry| entry.id == id));
    let severity = SEVERITIES.get(usize::from(effect.severity)).copied();
    SideEffectRow {
        what: effect.what.label(),
        severity: severity.unwrap_or_default().to_owned(),
        from: iso(effect.onset),
        until: effect.end.map(iso),
        put_down_to: course.map(|entry| name(&entry.value.what)).unwrap_or_default(),
    }
}

fn treatment(course: &Course) -> TreatmentRow {
    let last = course.steps.iter().rev().find_map(words);
    TreatmentRow {
        what: name(&course.what),
        dose: last.unwrap_or_default(),
        from: iso(course.start),
        until: course.stop.map(iso),
        steps: steps(course),
        reason: course.stop_reason.clone(),
    }
}

fn dose_words(dose: &Dose) -> String {
    let times: Vec<&str> = dose
        .times
        .iter()
        .map(|time| match time {
            TimeOfDay::Morning => "in the morning",
            TimeOfDay::Noon => "at noon",
            TimeOfDay::Evening => "in the evening",
            TimeOfDay::Bedtime => "at bedtime",
            TimeOfDay::AsNeeded => "as needed",
        })
        .collect();
    let times = match times.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{} and {last}", before.join(", ")),
        _ => times.concat(),
    };
    format!("{} {} {times}", dose.amount, dose.unit)
}

/// A step's dose, or how often; none for a pause.
fn words(step: &DoseStep) -> Option<String> {
    match &step.kind {
        StepKind::Dose(dose) => Some(dose_words(dose)),
        StepKind::Goes { how, .. } => Some(how.clone()),
        StepKind::Pause { .. } => None,
    }
}

/// The steps in short, in the order in which they were taken.
fn steps(course: &Course) -> Vec<StepPart> {
    let mut parts = Vec::new();
    let mut before: Vec<&DoseStep> = Vec::new();
    let mut again = false;
    let flush = |run: &mut Vec<&DoseStep>, again: bool, parts: &mut Vec<StepPart>| {
        let text = run_words(run);
        run.clear();
        if again {
            parts.push(StepPart::Again { text });
        } else if !text.is_empty() {
            parts.push(StepPart::Doses { text });
        }
    };
    for (index, step) in course.steps.iter().enumerate() {
        if !matches!(step.kind, StepKind::Pause { .. }) {
            before.push(step);
            continue;
        }
        if !before.is_empty() {
            flush(&mut before, again, &mut parts);
        }
        let mut after = course.steps.iter().skip(index + 1);
        let next = after.find(|step| !matches!(step.kind, StepKind::Pause { .. }));
        again = next.is_some();
        let to = next.map(|next| next.from).or(course.stop);
        parts.push(StepPart::Paused {
            from: iso(step.from),
            to: to.map(iso),
        });
    }
    if !before.is_empty() {
        flush(&mut before, again, &mut parts);
    }
    // One dose all along stands in the column of the dose.
    let is_one = matches!(parts.as_slice(), [StepPart::Doses { text }] if !text.contains('→'));
    if is_one { Vec::new() } else { parts }
}

/// "1.5 → 3 → 4.5 mg"; with the times of day where they changed.
fn run_words(run: &[&DoseStep]) -> String {
    let mut doses: Vec<&Dose> = Vec::new();
    for step in run {
        match &step.kind {
            StepKind::Dose(dose) => doses.push(dose),
            StepKind::Goes { .. } | StepKind::Pause { .. } => {
                let mut words: Vec<String> = run.iter().filter_map(|step| words(step)).collect();
                words.dedup();
                return words.join(" → ");
            }
        }
    }
    doses.dedup_by(|a, b| (a.amount, &a.unit, &a.times) == (b.amount, &b.unit, &b.times));
    let Some(first) = doses.first() else {
        return String::new();
    };
    if doses
        .iter()
        .any(|dose| (&dose.unit, &dose.times) != (&first.unit, &first.times))
    {
        return join(doses.iter().map(|dose| dose_words(dose)).collect());
    }
    let amounts = doses.iter().map(|dose| dose.amount.to_string()).collect();
    format!("{} {}", join(amounts), first.unit)
}

/// With arrows; of many, the first two, the last two and how many there were.
fn join(doses: Vec<String>) -> String {
    let count = doses.len();
    if count <= MOST_DOSES {
        return doses.join(" → ");
    }
    let start = doses.iter().take(2).cloned();
    let end = doses.iter().skip(count - 2).cloned();
    let middle = [format!("… ({} steps) …", count - 4)];
    let shown: Vec<String> = start.chain(middle).chain(end).collect();
    shown.join(" → ")
}
