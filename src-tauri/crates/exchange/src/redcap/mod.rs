//! REDCap: the data dictionary of a project with our instruments and its records, and both from other projects.
//!
//! # What is written
//!
//! A classic project: the form `patient` once for each record, then `visit` and one form for each instrument, which repeat
//! (they are to be ticked under "Repeatable instruments" once the dictionary is uploaded). Every form has the day that it
//! was filled in on, so that no events have to be set up. Names of patients are not written.
//!
//! | here | field |
//! | --- | --- |
//! | options, scale up to 11 numbers | `radio` |
//! | longer scale, whole number | `text` with `integer` and both limits |
//! | slider | `slider` with its number shown and both limits |
//! | number | `text` with `number` and both limits |
//! | time of day | `text` with `time` |
//! | yes or no | `yesno` |
//! | places | `checkbox` with one more choice for none of them, which unticks the others (`@NONEOFTHEABOVE`) |
//! | main score | `text` with `number`, read-only: what was worked out here |
//!
//! Variables are called `phq9_q1`, `phq9_total`: the instrument's id and the key of the item or score.
//!
//! # What is read
//!
//! [`import_dictionary`] makes an own instrument of each form: `radio`, `dropdown`, `yesno`, `truefalse`, `slider`,
//! `checkbox`, `text` with a number or time. Everything else is listed. [`read_records`] reads records by the names of
//! their variables, those of our own export, those of instruments that came from a data dictionary, or chosen ones.
//!
//! Sources: the 18 columns and the types of fields and validations as REDCap 14 exports them; the columns of records
//! (`redcap_repeat_instrument`, `redcap_repeat_instance`, `variable___code`, `form_complete`) likewise.

mod dictionary;
mod fields;
mod import;
mod records;

pub use dictionary::dictionary;
pub use import::{DictionaryError, ImportedForms, import_dictionary};
pub use records::Records;

use crate::table::TableError;
use crate::table::grid::Grid;
use crate::table::visits::{Ask, LIMITS, Names, VisitTable, read_grid};
use instruments::Library;

/// The columns of a data dictionary, in their order.
pub const COLUMNS: [&str; 18] = [
    "Variable / Field Name",
    "Form Name",
    "Section Header",
    "Field Type",
    "Field Label",
    "Choices, Calculations, OR Slider Labels",
    "Field Note",
    "Text Validation Type OR Show Slider Number",
    "Text Validation Min",
    "Text Validation Max",
    "Identifier?",
    "Branching Logic (Show field only if...)",
    "Required Field?",
    "Custom Alignment",
    "Question Number (surveys only)",
    "Matrix Group Name",
    "Matrix Ranking?",
    "Field Annotation",
];

/// The choice that stands for none of the places.
const NONE: &str = "none";

/// Reads records as REDCap exports them (raw values, one row per record, event or repeated form).
///
/// # Errors
/// [`TableError`], when the whole text can't be read as a table or the choices don't belong to it.
pub fn read_records(text: &str, library: &Library, ask: Ask<'_>) -> Result<VisitTable, TableError> {
    let grid = Grid::written(text, LIMITS)?;
    read_grid(&grid, &Names::new(library, true), ask)
}
