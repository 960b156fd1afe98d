//! A titration plan against what happened.

use super::{Amount, Course, Dose, DoseStep, PlanStep, StepKind, TitrationPlan};
use crate::PartialDate;
use crate::dates::days_after;
use jiff::civil::Date;

/// How the course stands towards its plan on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanStand {
    /// The plan's first day is to come.
    NotBegun,
    /// No dose is written down yet.
    NoDose,
    /// This much is taken a day.
    Taken(Amount),
    /// The dose is written down in this unit, which isn't the plan's.
    OtherUnit(String),
    /// The dose is taken as needed: how much was taken isn't known, so it can't be compared.
    AsNeeded,
    /// The course is paused.
    Paused,
    /// The course is over.
    Stopped,
}

/// A step of a plan against what happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepProgress {
    /// When it is planned.
    pub due: Date,
    /// Daily amount.
    pub amount: Amount,
    /// When at least that amount was first taken under the plan; it may have been reduced since.
    pub reached: Option<PartialDate>,
    /// Whether at least that amount is taken on the day.
    pub taken: bool,
}

/// A plan against what happened by a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// How the course stands.
    pub stand: PlanStand,
    /// Steps in order.
    pub steps: Vec<StepProgress>,
    /// The first step that isn't taken, and when it is or was due; none once the last is taken, and none where nothing
    /// is due: the course is paused, over or not comparable.
    pub next: Option<(Date, PlanStep)>,
    /// Number of steps whose day is past and that aren't taken, where something is due at all.
    pub behind: usize,
    /// What the course began with under the plan, where that is more than the plan's first amount.
    pub began_above: Option<Amount>,
}

impl TitrationPlan {
    fn is_comparable(&self, dose: &Dose) -> bool {
        self.is_in_unit(dose) && !dose.is_as_needed()
    }

    fn is_in_unit(&self, dose: &Dose) -> bool {
        dose.unit.eq_ignore_ascii_case(&self.template.unit)
    }

    /// The daily amount from a step on, where it is comparable with the plan.
    fn daily(&self, step: &DoseStep) -> Option<Amount> {
        match &step.kind {
            StepKind::Dose(dose) if self.is_comparable(dose) => Some(dose.daily()),
            StepKind::Dose(_) | StepKind::Goes { .. } | StepKind::Pause { .. } => None,
        }
    }

    fn due(&self, step: &PlanStep) -> Date {
        days_after(self.start, step.after_days)
    }

    /// The course's steps that the plan is about: the one that holds on its first day, and those after it.
    /// Each with the first day on which it can have begun.
    fn steps_under<'a>(&self, course: &'a Course) -> impl Iterator<Item = (Date, &'a DoseStep)> + use<'a> {
        let begins = course.begins();
        let before = begins.iter().rposition(|(earliest, _)| *earliest <= self.start);
        let begins = begins.into_iter().map(|(earliest, _)| earliest);
        begins.zip(&course.steps).skip(before.unwrap_or(0))
    }

    /// How the course stands on a day. A step that is known to the month or year counts from its first possible day on:
    /// it has happened, since no step lies in the future.
    pub fn stand(&self, course: &Course, day: Date) -> PlanStand {
        if course.stop.is_some_and(|stop| stop.earliest() <= day) {
            return PlanStand::Stopped;
        }
        let step = course.step_on(day);
        match step.map(|step| &step.kind) {
            Some(StepKind::Pause { .. }) => PlanStand::Paused,
            _ if self.start > day => PlanStand::NotBegun,
            Some(StepKind::Dose(dose)) if self.is_comparable(dose) => PlanStand::Taken(dose.daily()),
            Some(StepKind::Dose(dose)) if dose.is_as_needed() => PlanStand::AsNeeded,
            Some(StepKind::Dose(dose)) => PlanStand::OtherUnit(dose.unit.clone()),
            Some(StepKind::Goes { .. }) | None => PlanStand::NoDose,
        }
    }

    /// The first step that the course hasn't reached by `day`, with the day on which it is or was due; none once the
    /// last amount is taken, and none while the course is paused, over, taken as needed or written down in another unit.
    pub fn next_step(&self, course: &Course, day: Date) -> Option<(Date, PlanStep)> {
        let taken = match self.stand(course, day) {
            PlanStand::Stopped | PlanStand::Paused | PlanStand::AsNeeded | PlanStand::OtherUnit(_) => {
                return None;
            }
            PlanStand::Taken(taken) => Some(taken),
            PlanStand::NotBegun | PlanStand::NoDose => None,
        };
        let mut steps = self.template.steps.iter();
        let step = steps.find(|step| taken.is_none_or(|taken| step.amount > taken))?;
        Some((self.due(step), *step))
    }

    /// What the course began with under the plan, where that is more than the plan's first amount, as happens by
    /// mistake.
    pub fn began_above(&self, course: &Course) -> Option<Amount> {
        let first = self.template.steps.first()?.amount;
        let began = self.steps_under(course).find_map(|(_, step)| self.daily(step))?;
        (began > first).then_some(began)
    }

    /// Whether the course began above the plan's first amount.
    pub fn started_above(&self, course: &Course) -> bool {
        self.began_above(course).is_some()
    }

    /// The plan against what happened by a day.
    pub fn progress(&self, course: &Course, day: Date) -> Progress {
        let stand = self.stand(course, day);
        let has_begun = self.start <= day;
        let under = self
            .steps_under(course)
            .filter(|(from, _)| has_begun && *from <= day);
        let under: Vec<&DoseStep> = under.map(|(_, step)| step).collect();
        let reached = |amount: Amount| {
            let step = under
                .iter()
                .find(|step| self.daily(step).is_some_and(|daily| daily >= amount));
            step.map(|step| step.from)
        };
        let step = |step: &PlanStep| StepProgress {
            due: self.due(step),
            amount: step.amount,
            reached: reached(step.amount),
            taken: matches!(stand, PlanStand::Taken(taken) if taken >= step.amount),
        };
        let steps: Vec<StepProgress> = self.template.steps.iter().map(step).collect();
        let next = self.next_step(course, day);
        let late = steps.iter().filter(|step| !step.taken && step.due < day);
        let behind = if next.is_some() { late.count() } else { 0 };
        Progress {
            next,
            behind,
            began_above: self.began_above(course).filter(|_| has_begun),
            stand,
            steps,
        }
    }
}
