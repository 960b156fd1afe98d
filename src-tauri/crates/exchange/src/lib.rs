//! Formats of other systems: instruments in and out as FHIR R4 Questionnaires, see [`fhir`]; tables of diary days in
//! and tables of numbers out, see [`table`].
//!
//! What comes in is untrusted: sizes, depths and counts are limited, and nothing that is read is run.

mod error;
pub mod fhir;
pub mod table;

pub use error::ImportError;
