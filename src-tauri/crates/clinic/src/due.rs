//! What is due: next visits, titration steps, laboratory checks, prescriptions, whatever was written down.

use crate::views::{DueView, ReminderForm};
use crate::{Clinic, ClinicError};
use record::{PersonId, RecordId};

impl Clinic {
    /// What is overdue in the clinic or due within so many days.
    ///
    /// # Errors
    /// Names the field that doesn't do; failures of reading and writing.
    pub fn due(&self, _days: u32) -> Result<DueView, ClinicError> {
        Err(ClinicError::internal("not built yet"))
    }

    /// Adds something due, or changes or ticks it off.
    ///
    /// # Errors
    /// Names the field that doesn't do; failures of reading and writing.
    pub fn save_reminder(
        &mut self,
        _person: PersonId,
        _id: Option<RecordId>,
        _form: ReminderForm,
    ) -> Result<(), ClinicError> {
        Err(ClinicError::internal("not built yet"))
    }
}
