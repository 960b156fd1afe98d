//! How the clinician wants the phases of a course to be seen.

use crate::{RecordError, RecordId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Names and limits that the clinician gives to the phases of a course; what isn't said follows from the dose steps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhasePlan {
    /// The course.
    pub course: RecordId,
    /// First days of a dose that don't count; none for the usual.
    pub wash_in_days: Option<u16>,
    /// First days of a pause or after the stop that don't count; none for the usual.
    pub wash_out_days: Option<u16>,
    /// A dose on the way to another one is stable when it lasted at least so many days; none for the usual.
    pub stable_days: Option<u16>,
    /// First and last day of the baseline; none for what lies before the start.
    pub baseline: Option<(Date, Date)>,
    /// What was said of single phases.
    pub edits: Vec<PhaseEdit>,
    /// Where the day of the start was drawn by lot: the first and last day that could have been drawn.
    pub drawn_by_lot: Option<(Date, Date)>,
}

/// What was said of one phase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhaseEdit {
    /// The phase's first day as it follows from the dose steps; none for the baseline.
    pub phase: Option<Date>,
    /// The clinician's name for it; may be empty.
    pub name: String,
    /// First day that counts; none for the usual.
    pub counts_from: Option<Date>,
    /// Whether nothing of it counts.
    pub left_out: bool,
}

/// The longest name of a phase, in letters.
const LONGEST_NAME: usize = 60;
/// The longest window, in days.
const LONGEST_WINDOW: u16 = 365;

impl PhasePlan {
    /// Trims names and checks days; edits that say nothing are dropped.
    ///
    /// # Errors
    /// Names the field and the fix: a window beyond a year, an end before its beginning, a name too long, a day that starts
    /// to count before its phase.
    pub fn checked(mut self) -> Result<Self, RecordError> {
        let windows = [
            ("washInDays", self.wash_in_days),
            ("washOutDays", self.wash_out_days),
            ("stableDays", self.stable_days),
        ];
        for (field, days) in windows {
            if days.is_some_and(|days| days > LONGEST_WINDOW) {
                return Err(RecordError::field(field, "At most 365 days: type fewer."));
            }
        }
        let periods = [("baseline", self.baseline), ("drawnByLot", self.drawn_by_lot)];
        for (field, period) in periods {
            if period.is_some_and(|(from, to)| to < from) {
                return Err(RecordError::field(
                    field,
                    "The last day is before the first: check both days.",
                ));
            }
        }
        for edit in &mut self.edits {
            edit.name = edit.name.trim().to_owned();
            if edit.name.chars().count() > LONGEST_NAME || edit.name.chars().any(char::is_control) {
                return Err(RecordError::field(
                    "name",
                    "A name of at most 60 letters without line breaks: shorten it.",
                ));
            }
            if let (Some(phase), Some(from)) = (edit.phase, edit.counts_from)
                && from < phase
            {
                return Err(RecordError::field(
                    "countsFrom",
                    "A phase can’t count before it begins: type a later day.",
                ));
            }
        }
        self.edits
            .retain(|edit| !edit.name.is_empty() || edit.counts_from.is_some() || edit.left_out);
        Ok(self)
    }

    /// Whether it says all that `old` said: what was left to the usual may be added.
    pub fn extends(&self, old: &Self) -> bool {
        fn kept<T: PartialEq>(new: Option<&T>, old: Option<&T>) -> bool {
            old.is_none() || new == old
        }
        self.course == old.course
            && kept(self.wash_in_days.as_ref(), old.wash_in_days.as_ref())
            && kept(self.wash_out_days.as_ref(), old.wash_out_days.as_ref())
            && kept(self.stable_days.as_ref(), old.stable_days.as_ref())
            && kept(self.baseline.as_ref(), old.baseline.as_ref())
            && kept(self.drawn_by_lot.as_ref(), old.drawn_by_lot.as_ref())
            && old.edits.iter().all(|edit| self.edits.contains(edit))
    }

    /// Whether it says anything.
    pub fn says_something(&self) -> bool {
        let windows = [self.wash_in_days, self.wash_out_days, self.stable_days];
        windows.iter().any(Option::is_some)
            || self.baseline.is_some()
            || self.drawn_by_lot.is_some()
            || !self.edits.is_empty()
    }
}
