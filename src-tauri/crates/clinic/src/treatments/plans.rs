//! A titration plan against what happened, in words.

use crate::views::{PlanStepState, PlanStepView, PlanView};
use jiff::civil::Date;
use record::{Course, KeptEntry, PlanStand, Progress, StepProgress, TitrationPlan, days_after};

/// A step counts as due when its day is at most so many days away.
const SOON: i32 = 7;

fn state(step: &StepProgress, progress: &Progress, today: Date) -> PlanStepState {
    let is_over = matches!(progress.stand, PlanStand::Paused | PlanStand::Stopped);
    if step.taken || (is_over && step.reached.is_some()) {
        PlanStepState::Done
    } else if progress.next.is_none() {
        PlanStepState::Open
    } else if step.due < today {
        PlanStepState::Overdue
    } else if step.due <= days_after(today, SOON) {
        PlanStepState::Due
    } else {
        PlanStepState::Ahead
    }
}

/// How the course compares with the plan, without how it began.
fn stand_words(plan: &TitrationPlan, progress: &Progress, today: Date) -> String {
    let unit = &plan.template.unit;
    let first_not_taken = progress.steps.iter().find(|step| !step.taken);
    let behind = |step: &StepProgress| {
        let steps = if progress.behind == 1 { "step" } else { "steps" };
        let reduced = match (&progress.stand, step.reached) {
            (PlanStand::Taken(taken), Some(reached)) => {
                format!(", reached {reached} and reduced to {taken} {unit} since")
            }
            _ => String::new(),
        };
        format!(
            "{} {steps} behind: {} {unit} was planned for {}{reduced}",
            progress.behind, step.amount, step.due
        )
    };
    match (&progress.stand, first_not_taken) {
        (PlanStand::Stopped, _) => match progress.steps.iter().find(|step| step.reached.is_none()) {
            Some(step) => format!("stopped before {} {unit} was reached", step.amount),
            None => "stopped after the last step was reached".to_owned(),
        },
        (PlanStand::Paused, _) => "paused".to_owned(),
        (PlanStand::NotBegun, _) => format!("begins {}", plan.start),
        (PlanStand::AsNeeded, _) => {
            "can’t be compared: the dose is taken as needed, and how much was taken isn’t known".to_owned()
        }
        (PlanStand::OtherUnit(other), _) => {
            format!("can’t be compared: the dose is in {other}, the plan in {unit}")
        }
        (PlanStand::NoDose | PlanStand::Taken(_), Some(step)) if progress.behind > 0 => behind(step),
        (PlanStand::NoDose, _) => "no dose is written down yet".to_owned(),
        (PlanStand::Taken(taken), _) => match plan.amount_on(today) {
            Some(planned) if *taken > planned => {
                format!("above the plan: {taken} {unit} instead of {planned} {unit}")
            }
            _ => "as planned".to_owned(),
        },
    }
}

fn words(plan: &TitrationPlan, progress: &Progress, today: Date) -> String {
    let unit = &plan.template.unit;
    let stand = stand_words(plan, progress, today);
    let first = plan.template.steps.first();
    let Some((began, first)) = progress.began_above.zip(first) else {
        return stand;
    };
    let began_words = format!("began at {began} {unit} instead of {} {unit}", first.amount);
    let is_still_there = matches!(progress.stand, PlanStand::Taken(taken) if taken == began);
    if is_still_there && progress.behind == 0 {
        return began_words;
    }
    let now = if stand == "as planned" { "now " } else { "" };
    format!("{began_words}; {now}{stand}")
}

/// The plan of a course on a day.
pub(super) fn plan_view(entry: &KeptEntry<TitrationPlan>, course: &Course, today: Date) -> PlanView {
    let plan = &entry.value;
    let unit = &plan.template.unit;
    let progress = plan.progress(course, today);
    let steps = progress.steps.iter().map(|step| PlanStepView {
        due: step.due.to_string(),
        amount: format!("{} {unit}", step.amount),
        state: state(step, &progress, today),
        reached: step.reached.map(|date| date.to_string()).unwrap_or_default(),
    });
    let next = progress.next;
    PlanView {
        id: entry.id,
        name: plan.template.name.clone(),
        source: plan.template.source.clone(),
        start: plan.start.to_string(),
        steps: steps.collect(),
        next: next
            .map(|(_, step)| format!("{} {unit} a day", step.amount))
            .unwrap_or_default(),
        next_due: next.map(|(due, _)| due.to_string()),
        overdue: next.is_some_and(|(due, _)| due < today),
        started_above: progress.began_above.is_some(),
        words: words(plan, &progress, today),
    }
}
