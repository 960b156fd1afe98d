//! The clinic's address book: pharmacies and prescribers.

use crate::text::{HIDDEN_SIGN, goes_on, has_hidden_sign, tidy};
use crate::{LONGEST_NAME, LONGEST_NOTE, RecordError};
use serde::{Deserialize, Serialize};

/// What a contact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContactKind {
    /// A pharmacy, compounding or not.
    Pharmacy,
    /// Someone who prescribes.
    Prescriber,
    /// A laboratory, a therapist or anyone else.
    Other,
}

/// An entry of the address book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// What.
    pub kind: ContactKind,
    /// Name, as it stands in courses.
    pub name: String,
    /// Telephone; may be empty.
    pub phone: String,
    /// E-mail or web address; may be empty.
    pub online: String,
    /// Postal address, lines; may be empty.
    pub address: String,
    /// The clinic's own notes, such as which filler a pharmacy uses; may be empty.
    pub note: String,
}

impl Contact {
    /// Trims the texts and checks them.
    ///
    /// # Errors
    /// Names the field and the fix: no name, a text that is too long.
    pub fn checked(mut self) -> Result<Self, RecordError> {
        let error = |field, message| Err(RecordError::field(field, message));
        for text in [&mut self.name, &mut self.phone, &mut self.online] {
            tidy(text);
        }
        self.address = self.address.trim().to_owned();
        self.note = self.note.trim().to_owned();
        if self.name.is_empty() {
            return error(
                "name",
                "The name is empty: type the name of the pharmacy or person.",
            );
        }
        let short = [
            ("name", &self.name),
            ("phone", &self.phone),
            ("online", &self.online),
        ];
        for (field, text) in short {
            if has_hidden_sign(text) {
                return error(field, HIDDEN_SIGN);
            }
            if text.chars().count() > LONGEST_NAME {
                return error(field, "At most 120 characters fit here: shorten it.");
            }
        }
        if self.address.chars().count() > 500 {
            return error("address", "At most 500 characters fit here: shorten it.");
        }
        if has_hidden_sign(&self.address) {
            return error("address", HIDDEN_SIGN);
        }
        if has_hidden_sign(&self.note) {
            return error("note", HIDDEN_SIGN);
        }
        if self.note.chars().count() > LONGEST_NOTE {
            return error("note", "The note is longer than 20,000 characters: shorten it.");
        }
        Ok(self)
    }

    /// Whether it says all that `old` said: what was empty may be filled in, and the note may go on.
    pub fn extends(&self, old: &Self) -> bool {
        let texts = [
            (&self.phone, &old.phone),
            (&self.online, &old.online),
            (&self.address, &old.address),
        ];
        self.kind == old.kind
            && self.name == old.name
            && texts.iter().all(|(new, old)| old.is_empty() || new == old)
            && goes_on(&self.note, &old.note)
    }
}
