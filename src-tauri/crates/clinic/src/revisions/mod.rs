//! What happened to a record: every revision with who, when and why; removal.

use crate::views::{RecordKind, RevisionView};
use crate::{Clinic, ClinicError};
use record::RecordId;

impl Clinic {
    /// Every revision of a record, oldest first.
    ///
    /// # Errors
    /// Names the field that doesn't do; failures of reading and writing.
    pub fn record_history(&self, _kind: RecordKind, _id: RecordId) -> Result<Vec<RevisionView>, ClinicError> {
        Err(ClinicError::internal("not built yet"))
    }

    /// Removes a record; its history stays. Needs a reason.
    ///
    /// # Errors
    /// Names the field that doesn't do; failures of reading and writing.
    pub fn remove_record(
        &mut self,
        _kind: RecordKind,
        _id: RecordId,
        _reason: &str,
    ) -> Result<(), ClinicError> {
        Err(ClinicError::internal("not built yet"))
    }
}
