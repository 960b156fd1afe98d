//! Laboratory values and measurements: exact numbers with their units, and conversion that can't be wrong silently.
//!
//! The analytes stand in `catalogue/labs.toml`. A value keeps the digits and the unit that it was typed with; it is
//! converted only to be shown beside others. Where a value lies is said against the laboratory's own range, and left
//! open where "<" or ">" leave it open.

mod catalogue;
mod error;
mod load;
mod number;
mod reading;
mod unit;

pub use catalogue::{Analyte, AnalyteUnit, LabCatalogue};
pub use error::LabError;
pub use reading::{Comparator, Limit, Place, Reading, parse_reference};
pub use unit::Unit;

use crate::text::{HIDDEN_SIGN, has_hidden_sign};
use crate::{LONGEST_NAME, LONGEST_NOTE, RecordError};
use jiff::civil::Date;
use reading::in_order;
use serde::{Deserialize, Serialize};

/// Which analyte a result is of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LabName {
    /// Key of one in the list.
    Listed(String),
    /// A clinic's own, by its name.
    Own(String),
}

/// One result of a laboratory, or one measurement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LabResult {
    /// What was measured.
    pub analyte: LabName,
    /// Value and unit as given.
    pub reading: Reading,
    /// Lower limit of the laboratory's range, in the reading's unit.
    pub reference_low: Option<Limit>,
    /// Upper limit of the laboratory's range, in the reading's unit.
    pub reference_high: Option<Limit>,
    /// The day of the sample.
    pub date: Date,
    /// Note; may be empty.
    #[serde(default)]
    pub note: String,
    /// Whether someone looked at an implausible value and confirmed that the laboratory says so.
    #[serde(default)]
    pub confirmed: bool,
}

impl LabResult {
    fn listed(&self) -> Result<&'static Analyte, LabError> {
        match &self.analyte {
            LabName::Listed(key) => LabCatalogue::builtin().analyte(key),
            LabName::Own(name) => Err(LabError::Own {
                name: name.clone(),
                unit: self.reading.unit.to_string(),
            }),
        }
    }

    /// Trims the texts and checks everything. A value beyond what is plausible passes only once it is confirmed.
    ///
    /// # Errors
    /// Says what is wrong with the analyte, the unit, the value, the range, the date, the name or the note.
    pub fn checked(self, today: Date, birth_date: Option<Date>) -> Result<Self, LabError> {
        let field = |field, message| Err(RecordError::field(field, message).into());
        if self.date > today {
            return field(
                "date",
                "The result is in the future: check its date and this computer's clock.",
            );
        }
        if self.date.year() < 1950 {
            return field("date", "The result is before 1950: check the year.");
        }
        if birth_date.is_some_and(|born| self.date < born) {
            return field(
                "date",
                "The result is before the patient's birth: check both dates.",
            );
        }
        if self.note.chars().count() > LONGEST_NOTE {
            return field("note", "The note is longer than 20,000 characters: shorten it.");
        }
        if has_hidden_sign(&self.note) {
            return field("note", HIDDEN_SIGN);
        }
        in_order(self.reference_low.as_ref(), self.reference_high.as_ref())?;
        let analyte = match self.analyte {
            LabName::Listed(key) => {
                let analyte = LabCatalogue::builtin().analyte(&key)?;
                match analyte.check(&self.reading) {
                    Err(LabError::Implausible { .. }) if self.confirmed => {}
                    other => other?,
                }
                LabName::Listed(key)
            }
            LabName::Own(name) => {
                let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
                if name.is_empty() {
                    return field("analyte", "The name is empty: type what was measured.");
                }
                if name.chars().count() > LONGEST_NAME || name.chars().any(char::is_control) {
                    return field("analyte", "A name has at most 120 plain characters: shorten it.");
                }
                if let Some(listed) = LabCatalogue::builtin().named(&name) {
                    let listed = listed.name.clone();
                    return Err(LabError::Listed { name, listed });
                }
                LabName::Own(name)
            }
        };
        Ok(Self {
            analyte,
            note: self.note.trim().to_owned(),
            ..self
        })
    }

    /// The reading in another unit; see [`Analyte::convert`].
    ///
    /// # Errors
    /// As there, and [`LabError::Own`] for a clinic's own analyte.
    pub fn to(&self, unit: &Unit) -> Result<Reading, LabError> {
        if self.reading.unit == *unit {
            return Ok(self.reading.clone());
        }
        self.listed()?.convert(&self.reading, unit)
    }

    /// The laboratory's range in another unit: lower and upper limit.
    ///
    /// # Errors
    /// As [`LabResult::to`].
    pub fn range_to(&self, unit: &Unit) -> Result<[Option<Limit>; 2], LabError> {
        let limits = [&self.reference_low, &self.reference_high];
        if self.reading.unit == *unit {
            return Ok(limits.map(Clone::clone));
        }
        let analyte = self.listed()?;
        let convert = |limit: &Option<Limit>| {
            let limit = limit.as_ref();
            let converted = limit.map(|limit| analyte.convert_limit(limit, &self.reading.unit, unit));
            converted.transpose()
        };
        Ok([convert(limits[0])?, convert(limits[1])?])
    }

    /// Where the value lies against the laboratory's own range.
    pub fn place(&self) -> Place {
        self.reading
            .place(self.reference_low.as_ref(), self.reference_high.as_ref())
    }
}
