//! Formats of other systems: instruments in and out as FHIR R4 Questionnaires, charts out and answers and results in as
//! FHIR R4 bundles, see [`fhir`]; tables of visits and diary days in and tables of numbers out, see [`table`]; a clinic's
//! whole data as CSV, see [`dataset`], de-identified, see [`research`]; REDCap projects, see [`redcap`].
//!
//! What comes in is untrusted: sizes, depths and counts are limited, and nothing that is read is run.

mod chart;
pub mod dataset;
mod error;
pub mod fhir;
mod incoming;
pub mod redcap;
pub mod research;
pub mod table;

pub use chart::Chart;
pub use error::ImportError;
pub use incoming::{Identity, Incoming, IncomingAssessment, IncomingPatient, IncomingVisit, Left};
