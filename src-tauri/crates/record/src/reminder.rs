//! What is to be done on a day.

use crate::text::{HIDDEN_SIGN, has_hidden_sign, tidy};
use crate::{LONGEST_NAME, RecordError, RecordId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What kind of thing is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DueKind {
    /// The next visit.
    Visit,
    /// A step of a titration.
    Titration,
    /// A laboratory check.
    Lab,
    /// A prescription to renew.
    Renewal,
    /// Anything else.
    Other,
}

/// Something to do on a day, written down by hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reminder {
    /// What kind.
    pub kind: DueKind,
    /// What, in words.
    pub what: String,
    /// When.
    pub due: Date,
    /// When it was done; none while it is open.
    pub done: Option<Date>,
    /// The course that it belongs to, such as a prescription's.
    pub course: Option<RecordId>,
}

impl Reminder {
    /// Whether it says all that `old` said and only goes on: it was done, or has more words.
    pub fn extends(&self, old: &Self) -> bool {
        self.kind == old.kind
            && crate::goes_on(&self.what, &old.what)
            && self.due == old.due
            && (old.done.is_none() || self.done == old.done)
            && (old.course.is_none() || self.course == old.course)
    }

    /// Trims the words and checks the dates.
    ///
    /// # Errors
    /// Names the field and the fix: no words, words too long, done in the future, due before 1950 or after 2200.
    pub fn checked(mut self, today: Date) -> Result<Self, RecordError> {
        let error = |field, message| Err(RecordError::field(field, message));
        tidy(&mut self.what);
        if self.what.is_empty() {
            return error("what", "Type what is to be done.");
        }
        if self.what.chars().count() > LONGEST_NAME {
            return error("what", "At most 120 characters fit here: shorten it.");
        }
        if has_hidden_sign(&self.what) {
            return error("what", HIDDEN_SIGN);
        }
        if !(1950..=2200).contains(&self.due.year()) {
            return error("due", "Check the year of the day on which it is due.");
        }
        if self.done.is_some_and(|done| done > today) {
            return error("done", "It can't have been done in the future: check the date.");
        }
        Ok(self)
    }
}
