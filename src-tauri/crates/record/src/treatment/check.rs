//! What a course must be to be kept, and when a change of it only goes on with what was written down.

use super::{Course, Dose, DoseStep, StepKind, What};
use crate::text::{HIDDEN_SIGN, goes_on, has_hidden_sign, tidy};
use crate::{LONGEST_NAME, LONGEST_NOTE, PartialDate, RecordError};
use jiff::civil::Date;
use std::collections::HashSet;

const MOST_STEPS: usize = 2_000;
const MOST_TIMES: usize = 12;
const LONGEST_UNIT: usize = 20;
/// Reasons and "how often", which fit a line or two.
const LONGEST_PHRASE: usize = 500;
const EARLIEST_YEAR: i16 = 1900;

/// A course that can't be kept as given.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct CourseFault {
    /// The step at fault, counted from 0 in the order given; none where it is the course itself.
    pub step: Option<usize>,
    /// The field of the course or step: "start", "from", "unit" …
    pub field: &'static str,
    /// What is wrong and what to do.
    pub message: &'static str,
}

impl From<CourseFault> for RecordError {
    fn from(fault: CourseFault) -> Self {
        let field = match (fault.step, fault.field) {
            (Some(_), "from" | "kind") => "steps",
            (_, field) => field,
        };
        Self::field(field, fault.message)
    }
}

fn of_course(field: &'static str, message: &'static str) -> CourseFault {
    CourseFault {
        step: None,
        field,
        message,
    }
}

/// Field and message of a fault in a step.
type StepFault = (&'static str, &'static str);

fn fits(field: &'static str, text: &str, most: usize) -> Result<(), StepFault> {
    if has_hidden_sign(text) {
        return Err((field, HIDDEN_SIGN));
    }
    if text.chars().count() <= most {
        return Ok(());
    }
    let message = match most {
        LONGEST_UNIT => "At most 20 characters fit here: shorten it.",
        LONGEST_NAME => "At most 120 characters fit here: shorten it.",
        LONGEST_PHRASE => "At most 500 characters fit here: shorten it.",
        _ => "The note is longer than 20,000 characters: shorten it.",
    };
    Err((field, message))
}

impl Dose {
    fn check(&mut self) -> Result<(), StepFault> {
        let texts = [
            ("unit", &mut self.unit, LONGEST_UNIT),
            ("form", &mut self.form, LONGEST_NAME),
            ("filler", &mut self.filler, LONGEST_NAME),
            ("pharmacy", &mut self.pharmacy, LONGEST_NAME),
            ("batch", &mut self.batch, LONGEST_NAME),
        ];
        for (field, text, most) in texts {
            tidy(text);
            fits(field, text, most)?;
        }
        if self.unit.is_empty() {
            return Err(("unit", "The dose has no unit: type one, such as mg."));
        }
        if self.times.is_empty() || self.times.len() > MOST_TIMES {
            return Err((
                "times",
                "Choose when the dose is taken, up to twelve times a day.",
            ));
        }
        Ok(())
    }
}

/// Steps oldest first, each with its place in the order given. That order stays wherever dates known only to the month
/// or year leave it open: someone who writes "paused on 10 March" and then "restarted in March" has said what came first.
fn in_order(steps: Vec<DoseStep>) -> Vec<(usize, DoseStep)> {
    let mut ordered: Vec<(usize, DoseStep)> = Vec::with_capacity(steps.len());
    for (index, step) in steps.into_iter().enumerate() {
        let surely_later = |(_, other): &(usize, DoseStep)| step.from.is_before(other.from) == Some(true);
        let place = ordered.iter().position(surely_later).unwrap_or(ordered.len());
        ordered.insert(place, (index, step));
    }
    ordered
}

impl Course {
    /// Trims texts, puts steps in order and checks everything against `today`.
    ///
    /// # Errors
    /// As [`Course::checked_steps`]; a fault of a step's date or kind is one of "steps".
    pub fn checked(self, today: Date) -> Result<Self, RecordError> {
        Ok(self.checked_steps(today)?)
    }

    /// Trims texts, puts steps in order and checks everything against `today`. Steps whose dates leave open which comes
    /// first keep the order given.
    ///
    /// # Errors
    /// Names the step, the field and the fix: no name, a stop before the start, steps outside the course or on the
    /// same date, a date in the future, a dose without a unit or time, texts too long or with hidden signs.
    pub fn checked_steps(mut self, today: Date) -> Result<Self, CourseFault> {
        self.check_texts()
            .map_err(|(field, message)| of_course(field, message))?;
        self.check_dates(today)?;
        if self.steps.len() > MOST_STEPS {
            return Err(of_course(
                "steps",
                "A course has at most 2,000 steps: stop it and begin another.",
            ));
        }
        let mut steps = in_order(std::mem::take(&mut self.steps));
        let mut before: HashSet<PartialDate> = HashSet::new();
        for (index, step) in &mut steps {
            let fault = |(field, message)| CourseFault {
                step: Some(*index),
                field,
                message,
            };
            self.check_step(step, &before, today).map_err(fault)?;
            before.insert(step.from);
        }
        self.steps = steps.into_iter().map(|(_, step)| step).collect();
        Ok(self)
    }

    fn check_texts(&mut self) -> Result<(), StepFault> {
        let (What::Catalogue(name) | What::Own(name)) = &mut self.what;
        tidy(name);
        if name.is_empty() {
            return Err(("what", "Choose what is taken or done, or type its name."));
        }
        fits("what", name, LONGEST_NAME)?;
        tidy(&mut self.prescriber);
        fits("prescriber", &self.prescriber, LONGEST_NAME)?;
        tidy(&mut self.stop_reason);
        fits("stopReason", &self.stop_reason, LONGEST_PHRASE)?;
        self.note = self.note.trim().to_owned();
        fits("note", &self.note, LONGEST_NOTE)
    }

    fn check_dates(&self, today: Date) -> Result<(), CourseFault> {
        if self.start.earliest() > today {
            return Err(of_course(
                "start",
                "The start is in the future: plan it as a titration plan, or check the year.",
            ));
        }
        if self.start.latest().year() < EARLIEST_YEAR {
            return Err(of_course("start", "The start is before 1900: check the year."));
        }
        let Some(stop) = self.stop else {
            if self.stop_reason.is_empty() {
                return Ok(());
            }
            return Err(of_course(
                "stop",
                "There is a reason for stopping but no stop: type the date, or clear the reason.",
            ));
        };
        if stop.latest() < self.start.earliest() {
            return Err(of_course(
                "stop",
                "The stop is before the start: check both dates.",
            ));
        }
        if stop.earliest() > today {
            return Err(of_course(
                "stop",
                "The stop is in the future: write it down when it has happened.",
            ));
        }
        Ok(())
    }

    /// Checks a step against the course and the dates of the steps before it.
    fn check_step(
        &self,
        step: &mut DoseStep,
        before: &HashSet<PartialDate>,
        today: Date,
    ) -> Result<(), StepFault> {
        if step.from.earliest() > today {
            return Err((
                "from",
                "A dose step is in the future: plan it as a titration plan, or check the year.",
            ));
        }
        if step.from.latest() < self.start.earliest() {
            return Err((
                "from",
                "A dose step is before the start of the course: check both dates.",
            ));
        }
        if self.stop.is_some_and(|stop| step.from.earliest() > stop.latest()) {
            return Err((
                "from",
                "A dose step is after the stop of the course: check both dates.",
            ));
        }
        if before.contains(&step.from) {
            return Err(("from", "Two steps have the same date: keep one of them."));
        }
        match &mut step.kind {
            StepKind::Dose(dose) => dose.check(),
            StepKind::Goes { how, .. } => {
                tidy(how);
                fits("how", how, LONGEST_PHRASE)
            }
            StepKind::Pause { reason } => {
                tidy(reason);
                // Without a dose written down it is taken from its start until the pause.
                if before.is_empty() && step.from.earliest() <= self.start.latest() {
                    return Err((
                        "kind",
                        "A course can't begin with a pause: something is taken or done first.",
                    ));
                }
                fits("reason", reason, LONGEST_PHRASE)
            }
        }
    }

    /// Whether it says all that `old` said and only goes on: further steps, the stop, what was left empty, more of a
    /// note. Anything else corrects what was written down.
    pub fn extends(&self, old: &Self) -> bool {
        let grown = |new: &str, old: &str| old.is_empty() || new == old;
        self.what == old.what
            && self.start == old.start
            && (old.stop.is_none() || self.stop == old.stop)
            && grown(&self.stop_reason, &old.stop_reason)
            && grown(&self.prescriber, &old.prescriber)
            && goes_on(&self.note, &old.note)
            && self.steps.starts_with(&old.steps)
    }
}
