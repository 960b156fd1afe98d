//! Treatments: courses with their dose steps, titration plans, side effects, costs.

use crate::views::{CourseForm, SideEffectForm, TreatmentMatch, TreatmentsView};
use crate::{Clinic, ClinicError};
use record::{PersonId, RecordId};

impl Clinic {
    /// A patient's treatments.
    ///
    /// # Errors
    /// Names the field that doesn't do; failures of reading and writing.
    pub fn treatments(&self, _person: PersonId) -> Result<TreatmentsView, ClinicError> {
        Err(ClinicError::internal("not built yet"))
    }

    /// Treatments of the catalogue that fit what was typed.
    ///
    /// # Errors
    /// Names the field that doesn't do; failures of reading and writing.
    pub fn search_treatments(&self, _words: &str) -> Result<Vec<TreatmentMatch>, ClinicError> {
        Err(ClinicError::internal("not built yet"))
    }

    /// Adds a course, or corrects one. A correction of what was written down before needs a reason; what only goes on (a
    /// further step, the stop) doesn't.
    ///
    /// # Errors
    /// Names the field that doesn't do; failures of reading and writing.
    pub fn save_course(
        &mut self,
        _person: PersonId,
        _id: Option<RecordId>,
        _form: CourseForm,
        _reason: &str,
    ) -> Result<TreatmentsView, ClinicError> {
        Err(ClinicError::internal("not built yet"))
    }

    /// Puts a course under one of the clinic's titration templates, by its name, from a day on; replaces the plan it had.
    ///
    /// # Errors
    /// Names the field that doesn't do; failures of reading and writing.
    pub fn save_plan(
        &mut self,
        _person: PersonId,
        _course: RecordId,
        _template: &str,
        _start: &str,
        _reason: &str,
    ) -> Result<TreatmentsView, ClinicError> {
        Err(ClinicError::internal("not built yet"))
    }

    /// Adds a side effect, or corrects one.
    ///
    /// # Errors
    /// Names the field that doesn't do; failures of reading and writing.
    pub fn save_side_effect(
        &mut self,
        _person: PersonId,
        _id: Option<RecordId>,
        _form: SideEffectForm,
        _reason: &str,
    ) -> Result<TreatmentsView, ClinicError> {
        Err(ClinicError::internal("not built yet"))
    }
}
