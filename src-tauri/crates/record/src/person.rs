//! A patient's own data, as far as the forms need them.

use crate::{PersonId, RecordError};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Sex as the forms and reference ranges ask for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sex {
    /// Female.
    Female,
    /// Male.
    Male,
    /// Neither of the two.
    Other,
    /// Not recorded.
    #[default]
    Unknown,
}

/// What a clinic writes down about a patient; checked by [`PersonDetails::checked`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonDetails {
    /// Family name; never empty once checked.
    pub family_name: String,
    /// Given name; may be empty.
    pub given_name: String,
    /// The clinic's own number for the patient.
    pub clinic_number: Option<String>,
    /// Date of birth.
    pub birth_date: Option<Date>,
    /// Sex.
    pub sex: Sex,
}

/// A patient.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Key.
    pub id: PersonId,
    /// Name, number, birth date, sex.
    pub details: PersonDetails,
}

/// The longest name or number that is kept, in characters.
pub const LONGEST_NAME: usize = 120;

impl PersonDetails {
    /// Trims every field and checks it against `today`.
    ///
    /// # Errors
    /// Names the field and the fix when the family name is empty, a text is too long or holds control characters,
    /// or the birth date is after `today` or more than 130 years before it.
    pub fn checked(self, today: Date) -> Result<Self, RecordError> {
        let trim = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let details = Self {
            family_name: trim(self.family_name),
            given_name: trim(self.given_name),
            clinic_number: self.clinic_number.map(trim).filter(|number| !number.is_empty()),
            ..self
        };
        if details.family_name.is_empty() {
            return Err(RecordError::field(
                "familyName",
                "The family name is empty: type the patient's name.",
            ));
        }
        let texts = [
            ("familyName", &details.family_name),
            ("givenName", &details.given_name),
            (
                "clinicNumber",
                details.clinic_number.as_ref().unwrap_or(&details.given_name),
            ),
        ];
        for (field, text) in texts {
            if text.chars().count() > LONGEST_NAME {
                return Err(RecordError::field(
                    field,
                    "This is longer than 120 characters: shorten it.",
                ));
            }
            if text.chars().any(char::is_control) {
                return Err(RecordError::field(
                    field,
                    "This holds a control character: type it again.",
                ));
            }
        }
        if let Some(born) = details.birth_date {
            if born > today {
                return Err(RecordError::field(
                    "birthDate",
                    "The birth date is in the future: check the year.",
                ));
            }
            if today.year() - born.year() > 130 {
                return Err(RecordError::field(
                    "birthDate",
                    "The birth date is over 130 years ago: check the year.",
                ));
            }
        }
        Ok(details)
    }

    /// "Given Family", or the family name alone.
    pub fn display_name(&self) -> String {
        if self.given_name.is_empty() {
            self.family_name.clone()
        } else {
            format!("{} {}", self.given_name, self.family_name)
        }
    }

    /// Age in whole years on `date`; none without a birth date or before birth.
    pub fn age_on(&self, date: Date) -> Option<u8> {
        let born = self.birth_date?;
        let had_birthday = (date.month(), date.day()) >= (born.month(), born.day());
        u8::try_from(date.year() - born.year() - i16::from(!had_birthday)).ok()
    }
}
