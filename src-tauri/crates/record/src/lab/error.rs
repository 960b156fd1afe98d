//! What can be wrong with a laboratory result.

use crate::RecordError;
use instruments::Problem;

/// A laboratory result that can't be taken as it is. Each says what is wrong and what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LabError {
    /// The list of analytes can't be read.
    #[error("the list of laboratory values can't be used: {}", .0.iter().map(Problem::to_string).collect::<Vec<_>>().join("; "))]
    File(Vec<Problem>),
    /// No such analyte.
    #[error(
        "there is no laboratory value {key:?} in the list: choose one, or add your own with a name and a unit"
    )]
    UnknownAnalyte {
        /// What was asked for.
        key: String,
    },
    /// Nothing was typed.
    #[error("the value is empty: type a number, such as 5.0 or <5")]
    Empty,
    /// Not a number.
    #[error(
        "{text:?} isn't a number: type the number alone, such as 5.0 or <5, and put anything else into the note"
    )]
    NotANumber {
        /// What was typed.
        text: String,
    },
    /// A comma that can be read in two ways.
    #[error(
        "{text:?} can mean {decimal} or {grouped}: type {decimal} with a point, or {grouped} without a comma"
    )]
    Ambiguous {
        /// What was typed.
        text: String,
        /// Read with a decimal comma.
        decimal: String,
        /// Read with a comma between thousands.
        grouped: String,
    },
    /// More digits than any laboratory gives, or too large to convert.
    #[error("{text} has too many digits: type at most 15, and at most 10 behind the point")]
    TooLong {
        /// What was typed.
        text: String,
    },
    /// The text isn't a unit.
    #[error("{unit:?} isn't a unit that {analyte} is given in: choose {known}")]
    UnknownUnit {
        /// What was typed.
        unit: String,
        /// The analyte.
        analyte: String,
        /// Its units.
        known: String,
    },
    /// A unit of something else, or one that this analyte isn't given in.
    #[error("{analyte} isn't given in {unit}: choose {known}, or look the unit up on the laboratory's sheet")]
    WrongUnit {
        /// The unit.
        unit: String,
        /// The analyte.
        analyte: String,
        /// Its units.
        known: String,
    },
    /// Both units fit, but nothing leads from one to the other.
    #[error(
        "{analyte} can't be converted from {from} to {to}: they measure different things. Leave it in {from}"
    )]
    NoConversion {
        /// The analyte.
        analyte: String,
        /// Unit of the result.
        from: String,
        /// Unit asked for.
        to: String,
    },
    /// A clinic's own analyte, of which nothing is known.
    #[error("{name} is your own laboratory value and stays in {unit}: nothing is known to convert it with")]
    Own {
        /// Its name.
        name: String,
        /// Its unit.
        unit: String,
    },
    /// The own analyte stands in the list.
    #[error(
        "{name} is in the list as {listed}: choose it there, so that its units can be converted and checked"
    )]
    Listed {
        /// The name given.
        name: String,
        /// The listed name.
        listed: String,
    },
    /// Beyond what is plausible.
    #[error(
        "{analyte} {reading} lies outside {limits}: please check the unit and the decimal point{hint}. \
         If the laboratory says so, confirm it"
    )]
    Implausible {
        /// The analyte.
        analyte: String,
        /// The reading.
        reading: String,
        /// The limits in the reading's unit, such as "2 to 100 pmol/L".
        limits: String,
        /// The units that the number would be plausible in, as a part of the sentence; or empty.
        hint: String,
    },
    /// The text isn't a reference range.
    #[error("{text:?} isn't a range: type it like 0.4-4.0, <5 or >60")]
    NotARange {
        /// What was typed.
        text: String,
    },
    /// The lower limit is above the upper.
    #[error("the range runs from {low} down to {high}: swap them")]
    Reversed {
        /// Lower limit as given.
        low: String,
        /// Upper limit as given.
        high: String,
    },
    /// The text isn't a blood pressure.
    #[error("{text:?} isn't a blood pressure: type it like 120/80")]
    NotBloodPressure {
        /// What was typed.
        text: String,
    },
    /// Systolic isn't above diastolic.
    #[error(
        "the first number of {text:?} must be larger than the second: type the upper value first, like 120/80"
    )]
    PressureOrder {
        /// What was typed.
        text: String,
    },
    /// A field beside the value: date, name, unit or note.
    #[error(transparent)]
    Field(#[from] RecordError),
}
