//! Safety: what the rules find, acknowledgement, conditions, checklists.

use crate::views::{CheckForm, ConditionForm, ConditionMatch, SafetyView};
use crate::{Clinic, ClinicError};
use record::{PersonId, RecordId};

impl Clinic {
    /// A patient's safety screen.
    ///
    /// # Errors
    /// Names the field that doesn't do; failures of reading and writing.
    pub fn safety(&self, _person: PersonId) -> Result<SafetyView, ClinicError> {
        Err(ClinicError::internal("not built yet"))
    }

    /// Acknowledges an open alert. Needs a reason.
    ///
    /// # Errors
    /// Names the field that doesn't do; failures of reading and writing.
    pub fn acknowledge(
        &mut self,
        _person: PersonId,
        _identity: &str,
        _reason: &str,
    ) -> Result<SafetyView, ClinicError> {
        Err(ClinicError::internal("not built yet"))
    }

    /// Conditions of the catalogue that fit what was typed.
    ///
    /// # Errors
    /// Names the field that doesn't do; failures of reading and writing.
    pub fn search_conditions(&self, _words: &str) -> Result<Vec<ConditionMatch>, ClinicError> {
        Err(ClinicError::internal("not built yet"))
    }

    /// Adds a condition, or corrects one.
    ///
    /// # Errors
    /// Names the field that doesn't do; failures of reading and writing.
    pub fn save_condition(
        &mut self,
        _person: PersonId,
        _id: Option<RecordId>,
        _form: ConditionForm,
        _reason: &str,
    ) -> Result<SafetyView, ClinicError> {
        Err(ClinicError::internal("not built yet"))
    }

    /// Writes down a result on a line of a checklist.
    ///
    /// # Errors
    /// Names the field that doesn't do; failures of reading and writing.
    pub fn save_check(&mut self, _person: PersonId, _form: CheckForm) -> Result<SafetyView, ClinicError> {
        Err(ClinicError::internal("not built yet"))
    }

    /// Raises and keeps the alerts that a change of a patient's record gives cause for. To be built with the rules.
    ///
    /// # Errors
    /// Failures of reading and writing.
    #[expect(
        clippy::unused_self,
        clippy::needless_pass_by_ref_mut,
        clippy::unnecessary_wraps,
        reason = "to be built"
    )]
    pub(crate) fn raise_alerts(&mut self, _person: PersonId) -> Result<(), ClinicError> {
        Ok(())
    }

    /// Number of a patient's open alerts. To be built with the rules.
    ///
    /// # Errors
    /// Failures of reading.
    #[expect(clippy::unused_self, clippy::unnecessary_wraps, reason = "to be built")]
    pub(crate) fn open_alerts(&self, _person: PersonId) -> Result<u32, ClinicError> {
        Ok(0)
    }
}
