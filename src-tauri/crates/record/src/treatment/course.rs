//! A course of treatment.

use super::Amount;
use crate::{PartialDate, RecordError};
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
    /// What is taken in a day.
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
    /// Steps, oldest first.
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
    /// Trims texts, sorts steps and checks everything against `today`.
    ///
    /// # Errors
    /// Names the field and the fix: no name, a stop before the start, steps outside the course or on the same day, a
    /// date in the future, a dose without a unit or time.
    pub fn checked(mut self, today: Date) -> Result<Self, RecordError> {
        let error = |field, message| Err(RecordError::field(field, message));
        let trim = crate::tidy;
        for text in [&mut self.stop_reason, &mut self.prescriber] {
            trim(text);
        }
        let (What::Catalogue(name) | What::Own(name)) = &mut self.what;
        trim(name);
        if name.is_empty() {
            return error("what", "Choose what is taken or done, or type its name.");
        }
        if self.start.earliest() > today {
            return error(
                "start",
                "The start is in the future: plan it as a titration plan, or check the year.",
            );
        }
        if let Some(stop) = self.stop {
            if stop.latest() < self.start.earliest() {
                return error("stop", "The stop is before the start: check both dates.");
            }
            if stop.earliest() > today {
                return error(
                    "stop",
                    "The stop is in the future: write it down when it has happened.",
                );
            }
        }
        self.steps
            .sort_by_key(|step| (step.from.earliest(), step.from.latest()));
        for (index, step) in self.steps.iter_mut().enumerate() {
            if step.from.earliest() > today {
                return error(
                    "steps",
                    "A dose step is in the future: plan it as a titration plan, or check the year.",
                );
            }
            if step.from.latest() < self.start.earliest() {
                return error(
                    "steps",
                    "A dose step is before the start of the course: check both dates.",
                );
            }
            if self.stop.is_some_and(|stop| step.from.earliest() > stop.latest()) {
                return error(
                    "steps",
                    "A dose step is after the stop of the course: check both dates.",
                );
            }
            match &mut step.kind {
                StepKind::Dose(dose) => {
                    for text in [
                        &mut dose.unit,
                        &mut dose.form,
                        &mut dose.filler,
                        &mut dose.pharmacy,
                        &mut dose.batch,
                    ] {
                        trim(text);
                    }
                    if dose.unit.is_empty() {
                        return error("unit", "The dose has no unit: type one, such as mg.");
                    }
                    if dose.times.is_empty() || dose.times.len() > 12 {
                        return error(
                            "times",
                            "Choose when the dose is taken, up to twelve times a day.",
                        );
                    }
                }
                StepKind::Goes { how, .. } => trim(how),
                StepKind::Pause { reason } => {
                    trim(reason);
                    // Without a dose written down it is taken from its start until the pause.
                    if index == 0 && step.from.earliest() <= self.start.latest() {
                        return error(
                            "steps",
                            "A course can't begin with a pause: something is taken or done first.",
                        );
                    }
                }
            }
        }
        if self
            .steps
            .windows(2)
            .any(|pair| matches!(pair, [a, b] if a.from == b.from))
        {
            return error("steps", "Two steps have the same date: keep one of them.");
        }
        Ok(self)
    }

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
        if day < self.start.latest() {
            return StandsOn::Unsure;
        }
        let mut stands = StandsOn::Under(None);
        for step in &self.steps {
            if step.from.latest() <= day {
                stands = match &step.kind {
                    StepKind::Dose(dose) => StandsOn::Under(Some(dose)),
                    StepKind::Goes { .. } => StandsOn::Under(None),
                    StepKind::Pause { .. } => StandsOn::Paused,
                };
            } else if step.from.earliest() <= day {
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

    /// Doses after a pause: restarts.
    pub fn restarts(&self) -> usize {
        let pairs = self.steps.windows(2);
        pairs
            .filter(|pair| {
                matches!(
                    pair,
                    [
                        DoseStep {
                            kind: StepKind::Pause { .. },
                            ..
                        },
                        DoseStep {
                            kind: StepKind::Dose(_) | StepKind::Goes { .. },
                            ..
                        }
                    ]
                )
            })
            .count()
    }
}
