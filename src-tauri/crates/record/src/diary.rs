//! The daily diary: ratings from 0 to 100, the worst 100.

use crate::text::{HIDDEN_SIGN, has_hidden_sign};
use crate::{LONGEST_NOTE, RecordError};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Something that is rated every day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DiaryItem {
    /// Stable key.
    pub key: &'static str,
    /// What the patient reads.
    pub label: &'static str,
    /// For charts and narrow columns.
    pub short: &'static str,
    /// What 0 means.
    pub low: &'static str,
    /// What 100 means.
    pub high: &'static str,
}

/// The ratings in the order of the sheet. Our own wording; 0–100, worst 100.
pub const DIARY_ITEMS: [DiaryItem; 11] = [
    item(
        "overall",
        "Overall symptoms",
        "Overall",
        "none",
        "worst imaginable",
    ),
    item(
        "pain_average",
        "Average pain",
        "Average pain",
        "no pain",
        "worst imaginable",
    ),
    item(
        "pain_worst",
        "Worst pain",
        "Worst pain",
        "no pain",
        "worst imaginable",
    ),
    item("fatigue", "Fatigue", "Fatigue", "none", "worst imaginable"),
    item(
        "sleep_poor",
        "Sleep",
        "Sleep",
        "slept very well",
        "slept very badly",
    ),
    item("stress", "Stress", "Stress", "none", "worst imaginable"),
    item("sadness", "Sadness", "Sadness", "none", "worst imaginable"),
    item(
        "concentration",
        "Trouble concentrating",
        "Concentration",
        "none",
        "worst imaginable",
    ),
    item("headache", "Headache", "Headache", "none", "worst imaginable"),
    item(
        "stomach",
        "Stomach trouble",
        "Stomach",
        "none",
        "worst imaginable",
    ),
    item(
        "numbness",
        "Numbness or tingling",
        "Numbness",
        "none",
        "worst imaginable",
    ),
];

const fn item(
    key: &'static str,
    label: &'static str,
    short: &'static str,
    low: &'static str,
    high: &'static str,
) -> DiaryItem {
    DiaryItem {
        key,
        label,
        short,
        low,
        high,
    }
}

/// A day of the diary. What wasn't rated has no entry; there are no defaults.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DiaryDay {
    /// The day that is rated.
    pub date: Date,
    /// Ratings by key of [`DIARY_ITEMS`], 0 to 100.
    pub ratings: BTreeMap<String, u8>,
    /// Note of the patient or clinician; may be empty.
    #[serde(default)]
    pub note: String,
}

impl DiaryDay {
    /// Trims the note and checks everything against `today`.
    ///
    /// # Errors
    /// Names the field and the fix: a day in the future or before the birth, an unknown rating or one above 100,
    /// nothing at all.
    pub fn checked(mut self, today: Date, birth_date: Option<Date>) -> Result<Self, RecordError> {
        let error = |field, message| Err(RecordError::field(field, message));
        if self.date > today {
            return error(
                "date",
                "The day is in the future: check the date and this computer's clock.",
            );
        }
        if self.date.year() < 1950 || birth_date.is_some_and(|born| self.date < born) {
            return error(
                "date",
                "The day is before 1950 or before the patient's birth: check the year.",
            );
        }
        for (key, rating) in &self.ratings {
            let Some(item) = DIARY_ITEMS.iter().find(|item| item.key == key) else {
                return error("ratings", "The diary has no such rating: choose one of the list.");
            };
            if *rating > 100 {
                return error(item.key, "A rating is a whole number from 0 to 100.");
            }
        }
        self.note = self.note.trim().to_owned();
        if self.note.chars().count() > LONGEST_NOTE {
            return error("note", "The note is longer than 20,000 characters: shorten it.");
        }
        if has_hidden_sign(&self.note) {
            return error("note", HIDDEN_SIGN);
        }
        if self.ratings.is_empty() && self.note.is_empty() {
            return error(
                "ratings",
                "Nothing is rated on this day: type at least one number.",
            );
        }
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails loudly")]
    use super::*;

    #[test]
    fn the_ratings_are_those_of_the_questionnaire() {
        let library = instruments::Library::builtin();
        let form = library.get("daily_diary").unwrap();
        let rated = form.items.iter().filter(|item| !item.key.starts_with("side_"));
        let keys: Vec<&str> = rated.map(|item| item.key.as_str()).collect();
        assert_eq!(
            keys,
            DIARY_ITEMS.map(|item| item.key),
            "a diary kept by day and one filled in at a visit must mean the same"
        );
    }
}
