//! Records that are kept revision by revision: an earlier value stays readable with who, when and why.

use crate::safety::{Acknowledgement, RaisedAlert};
use crate::{
    CheckResult, Condition, Contact, Course, DiaryDay, LabResult, PhasePlan, RecordId, Reminder, SideEffect,
    TitrationPlan,
};
use jiff::Timestamp;
use serde::{Serialize, de::DeserializeOwned};

/// A type that is kept.
pub trait Kept: Serialize + DeserializeOwned {
    /// Its stable name in the database.
    const KIND: &'static str;
}

macro_rules! kept {
    ($($kind:literal: $name:ty),+ $(,)?) => {$(
        impl Kept for $name {
            const KIND: &'static str = $kind;
        }
    )+};
}

kept! {
    "course": Course,
    "titration_plan": TitrationPlan,
    "phase_plan": PhasePlan,
    "lab_result": LabResult,
    "condition": Condition,
    "diary_day": DiaryDay,
    "side_effect": SideEffect,
    "contact": Contact,
    "check_result": CheckResult,
    "reminder": Reminder,
    "raised_alert": RaisedAlert,
    "acknowledgement": Acknowledgement,
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
