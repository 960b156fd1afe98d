//! How the clinic works: titration templates, checklists, currency; the address book.

use crate::views::{ContactForm, ContactView, PracticeView};
use crate::{Clinic, ClinicError};
use record::RecordId;

impl Clinic {
    /// What the clinic can edit.
    ///
    /// # Errors
    /// Names the field that doesn't do; failures of reading and writing.
    pub fn practice(&self) -> Result<PracticeView, ClinicError> {
        Err(ClinicError::internal("not built yet"))
    }

    /// Saves what the clinic can edit.
    ///
    /// # Errors
    /// Names the field that doesn't do; failures of reading and writing.
    pub fn save_practice(&mut self, _practice: PracticeView) -> Result<PracticeView, ClinicError> {
        Err(ClinicError::internal("not built yet"))
    }

    /// The address book, by kind and name.
    ///
    /// # Errors
    /// Names the field that doesn't do; failures of reading and writing.
    pub fn contacts(&self) -> Result<Vec<ContactView>, ClinicError> {
        Err(ClinicError::internal("not built yet"))
    }

    /// Adds an entry of the address book, or changes one.
    ///
    /// # Errors
    /// Names the field that doesn't do; failures of reading and writing.
    pub fn save_contact(
        &mut self,
        _id: Option<RecordId>,
        _form: ContactForm,
        _reason: &str,
    ) -> Result<Vec<ContactView>, ClinicError> {
        Err(ClinicError::internal("not built yet"))
    }
}
