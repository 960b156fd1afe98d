//! Instruments in and out in the formats of other systems. So far FHIR R4 Questionnaires: see [`fhir`].
//!
//! What comes in is untrusted: sizes, depths and counts are limited, and nothing that is read is run.

mod error;
pub mod fhir;

pub use error::ImportError;
