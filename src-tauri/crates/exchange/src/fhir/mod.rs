//! FHIR R4 (4.0.1). Questionnaires: [`export`] writes an instrument as one, [`import`] reads one as a clinic's own
//! instrument. Charts: [`bundle`] writes them as Bundles, [`incoming`] reads Bundles, responses and Observations of any system.
//!
//! # What is exported
//!
//! | here | in the Questionnaire |
//! | --- | --- |
//! | section | `group`, link id `section-<key>` |
//! | item | link id is the item's key, LOINC in `code`, `required` unless it is optional |
//! | options | `choice` with `valueCoding`: LOINC answer code where there is one, otherwise a code system of ours with the answer as code |
//! | scale | `integer` with `minValue` and `maxValue`; the words at the ends as display items `lower` and `upper` |
//! | slider | the same with `itemControl` slider |
//! | typed number | `decimal` with `maxDecimalPlaces`, or `integer` with `itemControl` text-box; limits and `questionnaire-unit` |
//! | time of day | `time` |
//! | yes or no | `boolean` |
//! | places | `choice` that `repeats`, `itemControl` check-box |
//!
//! **Scales are integers, not choices.** The answer then is a number wherever it goes (`valueInteger`, limits checked by
//! validators and form fillers), without eleven invented codes for each item; form fillers that know no scale show a
//! field for a number with both ends explained.
//!
//! **Ordinals stand twice**, on the answer option and on its coding. R4 allows both, LHC-Forms reads the first only,
//! others the second only.
//!
//! **An ordinal is the number as printed on the form.** Where an item is scored in reverse, R4 has no place to say so:
//! `purpose` names these items in words. Formulas, bands and missing rules can't be carried either; the rules of the main
//! scores and the safety flags stand in `purpose`, the missing rule in `description`. Words that don't ship (see
//! [`instruments::Definition::is_scoring_only`]) are neutral ones in the export too.
//!
//! The addresses below [`BASE`] are names only: nothing is published there.
//!
//! # What is imported
//!
//! See [`import`]. What R4 says and we can't hold is left out, each time with a sentence in [`Imported::review`].
//!
//! Sources: hl7.org/fhir/R4 (questionnaire, extensions ordinalValue, minValue, maxValue, maxDecimalPlaces,
//! questionnaire-unit, questionnaire-itemControl, code system questionnaire-item-control); itemWeight, which replaces
//! ordinalValue, from hl7.org/fhir/extensions.

pub mod bundle;
mod export;
mod import;
pub mod incoming;
mod json;

pub use crate::error::ImportError;
pub use export::export;
pub use import::{Imported, import};

/// What our canonical addresses start with. A name, not a place.
pub const BASE: &str = "https://fibrotrend.org/fhir/";
/// The most bytes of a file that is imported.
pub const LARGEST_FILE: usize = 1024 * 1024;
/// The most questions of a questionnaire that is imported.
pub const MOST_QUESTIONS: usize = 400;
/// The most items of any kind, groups and texts included.
pub const MOST_ELEMENTS: usize = 2_000;
/// How deep groups may nest.
pub const DEEPEST: usize = 10;

const LOINC: &str = "http://loinc.org";
const SNOMED: &str = "http://snomed.info/sct";
const UCUM: &str = "http://unitsofmeasure.org";
const ITEM_CONTROL_CODES: &str = "http://hl7.org/fhir/questionnaire-item-control";

const ORDINAL: &str = "http://hl7.org/fhir/StructureDefinition/ordinalValue";
const ITEM_CONTROL: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl";
const MIN: &str = "http://hl7.org/fhir/StructureDefinition/minValue";
const MAX: &str = "http://hl7.org/fhir/StructureDefinition/maxValue";
const DECIMALS: &str = "http://hl7.org/fhir/StructureDefinition/maxDecimalPlaces";
const UNIT: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-unit";

/// The words at an end of a scale with its number, so that they can be read where a form filler puts them below the
/// question.
fn end_words(value: i32, label: &str) -> String {
    format!("{value} = {label}")
}
