//! Conditions that a patient has or had.

use crate::text::{HIDDEN_SIGN, has_hidden_sign, tidy};
use crate::{LONGEST_NAME, LONGEST_NOTE, PartialDate, RecordError};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Which condition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConditionName {
    /// An entry of the catalogue.
    Catalogue(String),
    /// In the clinic's own words, which no rule can check.
    Own(String),
}

/// A condition, or a state such as pregnancy or planned surgery.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// Which.
    pub name: ConditionName,
    /// Since when; none when it isn't known.
    pub since: Option<PartialDate>,
    /// Until when; none while it goes on. Of something planned, such as surgery, a day to come.
    pub until: Option<PartialDate>,
    /// Note; may be empty.
    pub note: String,
}

impl Condition {
    /// Trims the texts and checks the dates against `today`.
    ///
    /// # Errors
    /// Names the field and the fix: no name, an end before the beginning, a beginning in the future, texts too long.
    pub fn checked(mut self, today: Date) -> Result<Self, RecordError> {
        let error = |field, message| Err(RecordError::field(field, message));
        let (ConditionName::Catalogue(name) | ConditionName::Own(name)) = &mut self.name;
        tidy(name);
        if name.is_empty() {
            return error("name", "Choose a condition, or type its name.");
        }
        if has_hidden_sign(name) {
            return error("name", HIDDEN_SIGN);
        }
        if name.chars().count() > LONGEST_NAME {
            return error("name", "A name has at most 120 characters: shorten it.");
        }
        if self.since.is_some_and(|since| since.earliest() > today) {
            return error(
                "since",
                "The beginning is in the future: check the year. What is planned has an end to come, not a beginning.",
            );
        }
        if let (Some(since), Some(until)) = (self.since, self.until)
            && until.latest() < since.earliest()
        {
            return error("until", "The end is before the beginning: check both dates.");
        }
        if has_hidden_sign(&self.note) {
            return error("note", HIDDEN_SIGN);
        }
        if self.note.chars().count() > LONGEST_NOTE {
            return error("note", "The note is longer than 20,000 characters: shorten it.");
        }
        self.note = self.note.trim().to_owned();
        Ok(self)
    }
}
