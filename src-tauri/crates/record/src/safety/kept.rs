//! What is kept of alerts: that one was raised, and that someone acknowledged it.

use crate::{LONGEST_NOTE, RecordError};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// An alert that was raised by a change. It is kept so that correcting or removing a record can't take an alert away
/// that nobody has acknowledged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RaisedAlert {
    /// By which it is known again; see [`Alert::identity`](super::Alert::identity).
    pub identity: String,
    /// Code of the rule.
    pub rule: String,
    /// What was found, in words.
    pub words: String,
    /// The day on which it was found.
    pub on: Date,
}

/// That someone has seen an alert and decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acknowledgement {
    /// The alert's identity.
    pub identity: String,
    /// Code of the rule.
    pub rule: String,
    /// What was found then, in words.
    pub words: String,
    /// Why it is all right, or what was done.
    pub reason: String,
    /// Who.
    pub by: String,
    /// When.
    pub on: Date,
}

impl Acknowledgement {
    /// Trims the reason and checks it.
    ///
    /// # Errors
    /// Without a reason, or with one that is too long.
    pub fn checked(mut self) -> Result<Self, RecordError> {
        self.reason = self.reason.trim().to_owned();
        if self.reason.is_empty() {
            return Err(RecordError::field(
                "reason",
                "Say what was decided or done: the reason is kept with the alert.",
            ));
        }
        if self.reason.chars().count() > LONGEST_NOTE {
            return Err(RecordError::field(
                "reason",
                "The reason is longer than 20,000 characters: shorten it.",
            ));
        }
        Ok(self)
    }
}
