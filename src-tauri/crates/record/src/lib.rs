//! What a clinic keeps: person, visit, assessment, and their ids and dates.
//!
//! A clinical date is a civil date ([`jiff::civil::Date`]), never a time stamp.

mod access;
mod catalogue;
mod checklist;
mod condition;
mod contact;
mod dates;
mod diary;
mod host;
mod ids;
mod instrument;
mod kept;
mod lab;
mod person;
mod reminder;
pub mod safety;
mod side_effect;
mod text;
mod treatment;
mod visit;

pub use access::{Right, Role, User};
pub use catalogue::{Catalogue, CatalogueError, CatalogueFiles, Class, ConditionEntry, Entry, Kind, Match};
pub use checklist::{CheckItem, CheckResult, CheckState, List};
pub use condition::{Condition, ConditionName};
pub use contact::{Contact, ContactKind};
pub use dates::{NotADate, PartialDate, days_after};
pub use diary::{DIARY_ITEMS, DiaryDay, DiaryItem};
pub use host::{Host, NoRandomness};
pub use ids::{
    AssessmentId, DeviceId, OperationId, PersonId, RecordId, RevisionId, UserId, VaultId, VisitId,
};
pub use instrument::OwnInstrument;
pub use instruments::{Answer, Answers};
pub use kept::{Entry as KeptEntry, Kept, Revision};
pub use lab::{
    Analyte, AnalyteUnit, Comparator, LabCatalogue, LabError, LabName, LabResult, Limit, Place, Reading,
    Unit, parse_reference,
};
pub use person::{LONGEST_NAME, Person, PersonDetails, Sex};
pub use reminder::{DueKind, Reminder};
pub use rust_decimal::Decimal;
pub use side_effect::{SEVERITIES, SIDE_EFFECTS, SideEffect, SideEffectName};
pub use text::{goes_on, has_hidden_sign};
pub use treatment::{
    Amount, Course, CourseCost, CourseFault, CourseMonth, Dose, DoseStep, NotACost, NotAnAmount, PhaseEdit,
    PhasePlan, PlanStand, PlanStep, Progress, StandsOn, StepKind, StepProgress, TimeOfDay, TitrationPlan,
    TitrationTemplate, What, cost_text, parse_cost,
};
pub use visit::{AnswerEntry, Assessment, LONGEST_NOTE, Visit, VisitDetails, VisitKind, VisitState};

/// A record that can't be kept as given.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct RecordError {
    /// The field, named as in the window's forms.
    pub field: &'static str,
    /// What is wrong and what to do.
    pub message: &'static str,
}

impl RecordError {
    /// An error about one field.
    pub fn field(field: &'static str, message: &'static str) -> Self {
        Self { field, message }
    }
}
