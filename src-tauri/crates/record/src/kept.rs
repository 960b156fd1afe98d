//! Records that are kept revision by revision: an earlier value stays readable with who, when and why.

use crate::{Course, LabResult, RecordId, TitrationPlan};
use jiff::Timestamp;
use serde::{Serialize, de::DeserializeOwned};

/// A type that is kept.
pub trait Kept: Serialize + DeserializeOwned {
    /// Its stable name in the database.
    const KIND: &'static str;
}

impl Kept for Course {
    const KIND: &'static str = "course";
}

impl Kept for TitrationPlan {
    const KIND: &'static str = "titration_plan";
}

impl Kept for LabResult {
    const KIND: &'static str = "lab_result";
}

/// A record as it stands now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<T> {
    /// Key, the same through all revisions.
    pub id: RecordId,
    /// What it says.
    pub value: T,
}

/// One revision of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision<T> {
    /// What it said from then on; none when it was removed.
    pub value: Option<T>,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub by: String,
    /// Why; may be empty.
    pub reason: String,
}
