//! What happened to a record: every revision with who, when and why; removal.

use crate::views::{RecordKind, RevisionView};
use crate::{Clinic, ClinicError};
use record::{LONGEST_NOTE, RecordId};

/// The reason for a correction, trimmed.
///
/// # Errors
/// Names the field "reason" when there is none, or one that is too long.
pub(crate) fn correction_reason(reason: &str) -> Result<&str, ClinicError> {
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(ClinicError::field(
            "reason",
            "Say why this changes: what stood there before stays in the history.",
        ));
    }
    if reason.chars().count() > LONGEST_NOTE {
        return Err(ClinicError::field(
            "reason",
            "The reason is longer than 20,000 characters: shorten it.",
        ));
    }
    Ok(reason)
}

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
