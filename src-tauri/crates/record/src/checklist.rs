//! Checklists of the clinic: what to look at before LDN, and what else could explain the pain.

use crate::{LONGEST_NOTE, PartialDate, RecordError};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Which list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum List {
    /// Before LDN is started.
    BeforeLdn,
    /// The third condition of ACR 2010: no other disorder that would otherwise explain the pain.
    Differential,
}

/// A line of a list, as the clinic has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckItem {
    /// Stable key, by which results are found again.
    pub key: String,
    /// What to look at.
    pub label: String,
    /// Heading that it stands under.
    pub group: String,
}

/// How a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckState {
    /// Not looked at.
    Open,
    /// Looked at, nothing found.
    Clear,
    /// Looked at, something found.
    Found,
    /// Not needed for this patient.
    NotNeeded,
}

/// A patient's result on a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckResult {
    /// Which list.
    pub list: List,
    /// Key of the line.
    pub item: String,
    /// The label as it was when the result was written down.
    pub label: String,
    /// How it stands.
    pub state: CheckState,
    /// The result in words; may be empty.
    pub result: String,
    /// When; none when it isn't known.
    pub date: Option<PartialDate>,
}

impl CheckResult {
    /// Whether it says all that `old` said and only goes on: a line that was open, an empty result or date filled in.
    pub fn extends(&self, old: &Self) -> bool {
        (old.state == CheckState::Open || self.state == old.state)
            && crate::goes_on(&self.result, &old.result)
            && (old.date.is_none() || self.date == old.date)
    }

    /// Trims the words and checks the date against `today`.
    ///
    /// # Errors
    /// Names the field and the fix.
    pub fn checked(mut self, today: Date) -> Result<Self, RecordError> {
        self.result = self.result.trim().to_owned();
        if self.result.chars().count() > LONGEST_NOTE {
            return Err(RecordError::field(
                "result",
                "The result is longer than 20,000 characters: shorten it.",
            ));
        }
        if self.date.is_some_and(|date| date.earliest() > today) {
            return Err(RecordError::field(
                "date",
                "The date is in the future: check it and this computer's clock.",
            ));
        }
        Ok(self)
    }
}
