//! Side effects.

use crate::text::{HIDDEN_SIGN, goes_on, has_hidden_sign, tidy};
use crate::{LONGEST_NAME, LONGEST_NOTE, PartialDate, RecordError, RecordId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Side effects that lists offer, those of LDN that are reported most first: vivid dreams 37% with LDN and 13% with
/// placebo (RR 2.41), insomnia, headache; depression is from the label.
pub const SIDE_EFFECTS: [(&str, &str); 17] = [
    ("vivid_dreams", "Vivid dreams"),
    ("insomnia", "Insomnia"),
    ("headache", "Headache"),
    ("nausea", "Nausea"),
    ("diarrhoea", "Diarrhoea"),
    ("constipation", "Constipation"),
    ("stomach_pain", "Stomach pain"),
    ("fatigue", "Fatigue"),
    ("somnolence", "Sleepiness"),
    ("dizziness", "Dizziness"),
    ("flu_like", "Flu-like symptoms"),
    ("appetite_loss", "Loss of appetite"),
    ("anxiety", "Anxiety"),
    ("low_mood", "Low mood"),
    ("irritability", "Irritability"),
    ("weight_gain", "Weight gain"),
    ("dry_mouth", "Dry mouth"),
];

/// The words for severity 0 to 3.
pub const SEVERITIES: [&str; 4] = ["none", "mild", "moderate", "severe"];

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SideEffectName {
    /// A key of [`SIDE_EFFECTS`].
    Listed(String),
    /// In one's own words.
    Own(String),
}

impl SideEffectName {
    /// As people read it.
    pub fn label(&self) -> String {
        match self {
            Self::Listed(key) => SIDE_EFFECTS
                .iter()
                .find(|(known, _)| known == key)
                .map_or_else(|| key.clone(), |(_, label)| (*label).to_owned()),
            Self::Own(name) => name.clone(),
        }
    }
}

/// A side effect.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SideEffect {
    /// What.
    pub what: SideEffectName,
    /// 0 (asked for and not there) to 3 (severe).
    pub severity: u8,
    /// When it began.
    pub onset: PartialDate,
    /// When it ended; none while it goes on.
    pub end: Option<PartialDate>,
    /// The course that it is put down to; none when it isn't known.
    pub course: Option<RecordId>,
    /// Note; may be empty.
    pub note: String,
}

impl SideEffect {
    /// Trims the texts and checks everything against `today`.
    ///
    /// # Errors
    /// Names the field and the fix: no name, a severity above 3, an end before the onset, a date in the future.
    pub fn checked(mut self, today: Date) -> Result<Self, RecordError> {
        let error = |field, message| Err(RecordError::field(field, message));
        match &mut self.what {
            SideEffectName::Listed(key) => {
                if !SIDE_EFFECTS.iter().any(|(known, _)| known == key) {
                    return error(
                        "what",
                        "The list has no such side effect: type it in your own words.",
                    );
                }
            }
            SideEffectName::Own(name) => {
                tidy(name);
                if name.is_empty() {
                    return error("what", "Choose a side effect, or type what happened.");
                }
                if has_hidden_sign(name) {
                    return error("what", HIDDEN_SIGN);
                }
                if name.chars().count() > LONGEST_NAME {
                    return error(
                        "what",
                        "At most 120 characters fit here: put the rest into the note.",
                    );
                }
            }
        }
        if self.severity > 3 {
            return error(
                "severity",
                "The severity is 0 (none), 1 (mild), 2 (moderate) or 3 (severe).",
            );
        }
        if self.onset.earliest() > today {
            return error("onset", "The onset is in the future: check the date.");
        }
        if let Some(end) = self.end {
            if end.latest() < self.onset.earliest() {
                return error("end", "The end is before the onset: check both dates.");
            }
            if end.earliest() > today {
                return error(
                    "end",
                    "The end is in the future: write it down when it has happened.",
                );
            }
        }
        self.note = self.note.trim().to_owned();
        if has_hidden_sign(&self.note) {
            return error("note", HIDDEN_SIGN);
        }
        if self.note.chars().count() > LONGEST_NOTE {
            return error("note", "The note is longer than 20,000 characters: shorten it.");
        }
        Ok(self)
    }

    /// Whether it says all that `old` said: an end or a course may be added, and the note may go on.
    pub fn extends(&self, old: &Self) -> bool {
        self.what == old.what
            && self.severity == old.severity
            && self.onset == old.onset
            && (old.end.is_none() || self.end == old.end)
            && (old.course.is_none() || self.course == old.course)
            && goes_on(&self.note, &old.note)
    }
}
