//! A course of treatment.

use super::Amount;
use crate::PartialDate;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What is taken or done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// An entry of the catalogue.
    Catalogue(String),
    /// Something of the clinic's own, which no rule can check.
    Own(String),
}

/// When in the day a dose is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimeOfDay {
    /// In the morning.
    Morning,
    /// At noon.
    Noon,
    /// In the evening.
    Evening,
    /// At bedtime.
    Bedtime,
    /// When needed; counts as one dose a day at most.
    AsNeeded,
}

/// A dose as it is prescribed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dose {
    /// Amount of one dose.
    pub amount: Amount,
    /// Its unit, such as "mg".
    pub unit: String,
    /// When it is taken; never empty once checked.
    pub times: Vec<TimeOfDay>,
    /// Form, such as "capsule" or "slow release"; may be empty.
    pub form: String,
    /// Filler of a compounded drug, such as "calcium carbonate"; may be empty.
    pub filler: String,
    /// Who makes or dispenses it; may be empty.
    pub pharmacy: String,
    /// Batch; may be empty.
    pub batch: String,
    /// What it costs a month, in hundredths of the clinic's currency.
    pub cost_per_month: Option<u32>,
}

impl Dose {
    /// Whether all or a part of it is taken only when needed, so that what is prescribed is the most.
    pub fn is_as_needed(&self) -> bool {
        self.times.contains(&TimeOfDay::AsNeeded)
    }

    /// What is taken in a day; the most where it is taken as needed.
    pub fn daily(&self) -> Amount {
        self.amount.times(self.times.len())
    }
}

/// What changes at a step of a course.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// This dose from now on; after a pause, a restart.
    Dose(Dose),
    /// Something without a dose, such as an exercise: it goes on from now.
    Goes {
        /// How often or how much, in words.
        how: String,
        /// What it costs a month, in hundredths of the clinic's currency.
        #[serde(default)]
        cost_per_month: Option<u32>,
    },
    /// Nothing until the next step.
    Pause {
        /// Why.
        reason: String,
    },
}

/// A step of a course.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DoseStep {
    /// From when on.
    pub from: PartialDate,
    /// What changes.
    pub kind: StepKind,
}

impl DoseStep {
    /// Whether nothing is taken or done from then on.
    pub fn is_pause(&self) -> bool {
        matches!(self.kind, StepKind::Pause { .. })
    }
}

/// A course of treatment: from its start to its stop, with its steps in between.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Course {
    /// What.
    pub what: What,
    /// Since when.
    pub start: PartialDate,
    /// Until when; none while it goes on.
    pub stop: Option<PartialDate>,
    /// Why it was stopped; may be empty.
    pub stop_reason: String,
    /// Who prescribed it; may be empty.
    pub prescriber: String,
    /// The clinician's note; may be empty.
    pub note: String,
    /// Steps, oldest first; where their dates leave that open, in the order that they were written down in.
    pub steps: Vec<DoseStep>,
}

/// How a course stands on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StandsOn<'a> {
    /// Not started yet.
    Before,
    /// Under way, with this dose; none where no dose is written down or the treatment has none.
    Under(Option<&'a Dose>),
    /// Paused.
    Paused,
    /// Over.
    Stopped,
    /// The dates are not known well enough to say.
    Unsure,
}

impl Course {
    /// First and last day on which it may have gone on; no last day while it goes on.
    pub fn reach(&self) -> (Date, Option<Date>) {
        (self.start.earliest(), self.stop.map(PartialDate::latest))
    }

    /// How it stands on a day.
    pub fn on(&self, day: Date) -> StandsOn<'_> {
        if day < self.start.earliest() {
            return StandsOn::Before;
        }
        if let Some(stop) = self.stop {
            if day > stop.latest() || (stop.day() == Some(day)) {
                return StandsOn::Stopped;
            }
            if day >= stop.earliest() {
                return StandsOn::Unsure;
            }
        }
        let begins = self.begins();
        // Whatever the day of the start was, a step that has come is later.
        if day < self.start.latest() && begins.iter().all(|(_, latest)| *latest > day) {
            return StandsOn::Unsure;
        }
        let mut stands = StandsOn::Under(None);
        for (step, (earliest, latest)) in self.steps.iter().zip(begins) {
            if latest <= day {
                stands = match &step.kind {
                    StepKind::Dose(dose) => StandsOn::Under(Some(dose)),
                    StepKind::Goes { .. } => StandsOn::Under(None),
                    StepKind::Pause { .. } => StandsOn::Paused,
                };
            } else if earliest <= day {
                return StandsOn::Unsure;
            }
        }
        stands
    }

    /// The first dose of the course.
    pub fn first_dose(&self) -> Option<&Dose> {
        self.steps.iter().find_map(|step| match &step.kind {
            StepKind::Dose(dose) => Some(dose),
            StepKind::Goes { .. } | StepKind::Pause { .. } => None,
        })
    }

    /// Stretches without treatment between two steps; pauses in a row are one.
    pub fn pauses(&self) -> usize {
        let steps = self.steps.iter().enumerate();
        steps
            .filter(|(index, step)| step.is_pause() && !self.is_paused_before(*index))
            .count()
    }

    /// Steps after a pause: restarts.
    pub fn restarts(&self) -> usize {
        let steps = self.steps.iter().enumerate();
        steps
            .filter(|(index, step)| !step.is_pause() && self.is_paused_before(*index))
            .count()
    }

    /// Whether the step before that of this index is a pause.
    pub fn is_paused_before(&self, index: usize) -> bool {
        let before = index.checked_sub(1).and_then(|before| self.steps.get(before));
        before.is_some_and(DoseStep::is_pause)
    }

    /// The first and last day on which each step can have begun: not before the steps that it follows, nor after those
    /// that follow it.
    pub fn begins(&self) -> Vec<(Date, Date)> {
        let mut begins: Vec<(Date, Date)> = self
            .steps
            .iter()
            .map(|step| (step.from.earliest(), step.from.latest()))
            .collect();
        let mut after = Date::MIN;
        for (earliest, _) in &mut begins {
            after = after.max(*earliest);
            *earliest = after;
        }
        let mut until = Date::MAX;
        for (_, latest) in begins.iter_mut().rev() {
            until = until.min(*latest);
            *latest = until;
        }
        begins
    }

    /// The last step that may have begun by a day, as far as it is written down.
    pub(super) fn step_on(&self, day: Date) -> Option<&DoseStep> {
        let begun = self.begins().iter().rposition(|(earliest, _)| *earliest <= day)?;
        self.steps.get(begun)
    }
}
