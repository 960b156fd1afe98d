//! Laboratory results and measurements.

use crate::views::{AnalyteView, LabForm, LabsView};
use crate::{Clinic, ClinicError};
use record::{PersonId, RecordId};

impl Clinic {
    /// A patient's results.
    ///
    /// # Errors
    /// Names the field that doesn't do; failures of reading and writing.
    pub fn labs(&self, _person: PersonId) -> Result<LabsView, ClinicError> {
        Err(ClinicError::internal("not built yet"))
    }

    /// What can be measured.
    ///
    /// # Errors
    /// Names the field that doesn't do; failures of reading and writing.
    pub fn analytes(&self) -> Result<Vec<AnalyteView>, ClinicError> {
        Err(ClinicError::internal("not built yet"))
    }

    /// Adds a result, or corrects one. A blood pressure becomes two.
    ///
    /// # Errors
    /// Names the field that doesn't do; failures of reading and writing.
    pub fn save_lab(
        &mut self,
        _person: PersonId,
        _id: Option<RecordId>,
        _form: LabForm,
        _reason: &str,
    ) -> Result<LabsView, ClinicError> {
        Err(ClinicError::internal("not built yet"))
    }
}
