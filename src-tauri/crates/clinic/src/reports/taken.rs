//! Treatments, side effects and costs on the report.

use crate::treatments::{capitalised, cost_view, dose_words, last_words, name, severity_words, sums};
use crate::{Clinic, ClinicError};
use record::{Course, CourseCost, Dose, DoseStep, KeptEntry, PartialDate, PersonId, SideEffect, StepKind};
use report::{CostLine, Costs, SideEffectRow, StepPart, TreatmentRow, Treatments};
use std::cmp::Reverse;

/// Rows of a table before it says how many more there are.
const MOST_ROWS: usize = 20;

/// Doses in a row before those in the middle are left out.
const MOST_DOSES: usize = 6;

impl Clinic {
    /// What was taken, and what was felt of it.
    pub(super) fn taken(&self, person: PersonId) -> Result<Treatments, ClinicError> {
        let courses = self.courses_by_end(person)?;
        let effects = self.effects_by_end(person)?;
        let shown = courses.iter().take(MOST_ROWS);
        let felt = effects.iter().take(MOST_ROWS);
        Ok(Treatments {
            rows: shown.map(|entry| treatment(&entry.value)).collect(),
            more: courses.len().saturating_sub(MOST_ROWS),
            side_effects: felt.map(|entry| side_effect(&entry.value, &courses)).collect(),
            more_side_effects: effects.len().saturating_sub(MOST_ROWS),
        })
    }

    /// Courses: those that go on first, the latest first.
    fn courses_by_end(&self, person: PersonId) -> Result<Vec<KeptEntry<Course>>, ClinicError> {
        let mut courses: Vec<KeptEntry<Course>> = self.vault.records(Some(person))?;
        courses.sort_by_key(|entry| {
            let course = &entry.value;
            (course.stop.is_some(), Reverse(course.start.earliest()))
        });
        Ok(courses)
    }

    /// Side effects: those that go on first, the latest first.
    pub(super) fn effects_by_end(&self, person: PersonId) -> Result<Vec<KeptEntry<SideEffect>>, ClinicError> {
        let mut effects: Vec<KeptEntry<SideEffect>> = self.vault.records(Some(person))?;
        // What was asked for and wasn't there is no side effect.
        effects.retain(|entry| entry.value.severity > 0);
        effects.sort_by_key(|entry| (entry.value.end.is_some(), Reverse(entry.value.onset.earliest())));
        Ok(effects)
    }

    /// What each treatment costs, and all together.
    pub(super) fn costs(&self, person: PersonId) -> Result<Costs, ClinicError> {
        let courses = self.courses_by_end(person)?;
        let currency = self.practice_settings()?.currency;
        let today = self.host.today();
        let costs: Vec<(Option<CourseCost>, bool)> = courses
            .iter()
            .map(|entry| (entry.value.cost(today), entry.value.stop.is_none()))
            .collect();
        let lines = courses.iter().zip(&costs).map(|(entry, (cost, goes_on))| {
            let view = cost_view(cost.as_ref(), &currency);
            CostLine {
                what: capitalised(&name(&entry.value.what)),
                per_month: view.now,
                total: view.total,
                about: view.about,
                over: !goes_on,
            }
        });
        let (now, total) = sums(&costs, &currency);
        let is_known = !now.is_empty() || !total.is_empty();
        Ok(Costs {
            lines: lines.collect(),
            sum: is_known.then(|| CostLine {
                what: "All together".to_owned(),
                per_month: now,
                total,
                ..CostLine::default()
            }),
        })
    }
}

fn iso(date: PartialDate) -> String {
    date.to_string()
}

fn side_effect(effect: &SideEffect, courses: &[KeptEntry<Course>]) -> SideEffectRow {
    let course = effect
        .course
        .and_then(|id| courses.iter().find(|entry| entry.id == id));
    SideEffectRow {
        what: effect.what.label(),
        severity: severity_words(effect),
        from: iso(effect.onset),
        until: effect.end.map(iso),
        put_down_to: course.map_or_else(
            || {
                if effect.course.is_some() {
                    "a treatment that was removed".to_owned()
                } else {
                    String::new()
                }
            },
            |entry| capitalised(&name(&entry.value.what)),
        ),
    }
}

fn treatment(course: &Course) -> TreatmentRow {
    TreatmentRow {
        what: capitalised(&name(&course.what)),
        dose: last_words(course),
        from: iso(course.start),
        until: course.stop.map(iso),
        steps: steps(course),
        reason: course.stop_reason.clone(),
    }
}

/// A step's dose, or how often; none for a pause.
fn words(step: &DoseStep) -> Option<String> {
    match &step.kind {
        StepKind::Dose(dose) => Some(dose_words(dose)),
        StepKind::Goes { how, .. } => Some(how.clone()),
        StepKind::Pause { .. } => None,
    }
}

/// The steps in short, in the order in which they were taken. What the column of the dose says, and what is as before a
/// pause, isn't said again.
fn steps(course: &Course) -> Vec<StepPart> {
    let mut parts = Vec::new();
    let mut said = last_words(course);
    let mut paused = false;
    let mut runs = course
        .steps
        .chunk_by(|a, b| a.is_pause() == b.is_pause())
        .peekable();
    while let Some(run) = runs.next() {
        let Some(first) = run.first() else { continue };
        if first.is_pause() {
            let next = runs.peek().and_then(|run| run.first());
            parts.push(StepPart::Paused {
                from: iso(first.from),
                to: next.map(|next| next.from).or(course.stop).map(iso),
            });
            paused = true;
            continue;
        }
        let words = run_words(run);
        let is_said = words == said;
        let text = if is_said { String::new() } else { words.clone() };
        if paused {
            parts.push(StepPart::Again { text });
        } else if !is_said {
            parts.push(StepPart::Doses { text });
        }
        said = words;
    }
    parts
}

/// "1.5 → 3 → 4.5 mg"; with the times of day where they changed.
fn run_words(run: &[DoseStep]) -> String {
    let mut doses: Vec<&Dose> = Vec::new();
    for step in run {
        match &step.kind {
            StepKind::Dose(dose) => doses.push(dose),
            StepKind::Goes { .. } | StepKind::Pause { .. } => {
                let mut words: Vec<String> = run.iter().filter_map(words).collect();
                words.dedup();
                return words.join(" → ");
            }
        }
    }
    doses.dedup_by(|a, b| (a.amount, &a.unit, &a.times) == (b.amount, &b.unit, &b.times));
    let first = match doses.as_slice() {
        [] => return String::new(),
        [one] => return dose_words(one),
        [first, ..] => *first,
    };
    if doses
        .iter()
        .any(|dose| (&dose.unit, &dose.times) != (&first.unit, &first.times))
    {
        let doses: Vec<String> = doses.iter().map(|dose| dose_words(dose)).collect();
        return join(&doses);
    }
    let amounts: Vec<String> = doses.iter().map(|dose| dose.amount.to_string()).collect();
    format!("{} {}", join(&amounts), first.unit)
}

/// With arrows; of many, the first two, the last two and how many there were.
fn join(doses: &[String]) -> String {
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
