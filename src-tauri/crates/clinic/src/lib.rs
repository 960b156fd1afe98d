//! Use cases, one module each: the only crate that knows all the others.
//!
//! A [`Clinic`] is an open vault with the instruments and the clock; the window and the command line call its methods
//! and show what they answer ([`views`]).

pub mod backups;
pub mod demo;
pub mod error;
pub mod files;
pub mod host;
pub mod places;
pub mod scoring;
pub mod statistics;
pub mod updates;
pub mod views;

mod access;
mod audit;
mod cells;
mod chronology;
mod cohort;
mod diary;
mod drawn;
mod due;
mod evidence;
mod forms;
mod guide;
mod handover;
mod incoming;
mod judging;
mod labs;
mod library;
mod long;
mod outgoing;
mod patients;
mod pictures;
mod practice;
mod reports;
mod revisions;
mod safety;
mod settings;
mod timeline;
mod treatments;
mod vaults;
mod visits;

pub use access::{LONGEST_PASSPHRASE, SHORTEST_PASSPHRASE, allowed, calibrated};
pub use diary::blank_diary_sheet;
pub use error::{ClinicError, Code};
pub use evidence::evidence;
pub use forms::forms;
pub use guide::GuideStep;
pub use handover::HandOver;
pub use incoming::largest_file;
pub use judging::ChartFile;
pub use library::{
    NewForm, OwnFolder, check_folder, export_fhir, import_fhir, import_redcap, instrument_detail,
    library_with, new_instrument, new_words,
};
pub use pictures::{PictureFormat, PictureSize, body_map};
pub use reports::{Batch, BatchStep, PatientDetails, ReportFile};
pub use store::{KeyCost, heard, tell};
pub use timeline::Timeline;
pub use vaults::{Entry, NewClinic, Recovery};

use std::cell::RefCell;
use std::sync::Arc;
use store::Vault;

/// Version of Fibrotrend.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// An open vault, ready for work.
pub struct Clinic {
    vault: Vault,
    library: Library,
    /// What is wrong with folders of the clinic's own instruments.
    problems: Vec<views::FolderProblem>,
    /// The recovery code that was just made, to print it.
    fresh_code: Option<store::RecoveryCode>,
    /// What to tell at once.
    warnings: Vec<String>,
    host: Arc<dyn Host>,
    /// Everyone, for the search.
    people: RefCell<patients::People>,
    /// Whose chart is open, and since when.
    chart: audit::OpenChart,
    /// Whose part of the audit is open, and since when.
    audit: audit::OpenAudit,
    /// Whether somebody has checked the audit against what this computer has kept of it.
    history_seen: std::cell::Cell<bool>,
}

impl std::fmt::Debug for Clinic {
    /// Names no data.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Clinic").finish_non_exhaustive()
    }
}

pub use instruments::Library;
pub use jiff::civil::Date;
pub use record::{
    Answer, Answers, AssessmentId, DeviceId, Host, PersonId, RecordId, Right, Role, User, UserId, Visit,
    VisitId, VisitKind,
};

/// The instruments that ship.
pub fn library() -> Library {
    Library::builtin()
}

/// Settings before a clinic has made its own.
pub fn default_settings() -> views::Settings {
    settings::defaults()
}

/// Today where the clinic is.
pub fn today(host: &dyn Host) -> Date {
    host.today()
}
