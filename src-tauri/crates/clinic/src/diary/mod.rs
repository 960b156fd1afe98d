//! The daily diary: quick entry, a pasted or chosen table, the blank sheet.

use crate::views::{DiaryDayForm, DiaryImport, DiaryView, Paper};
use crate::{Clinic, ClinicError};
use record::PersonId;

impl Clinic {
    /// A patient's diary, or a part of it from one day to another, both ISO.
    ///
    /// # Errors
    /// Names the field that doesn't do; failures of reading and writing.
    pub fn diary(
        &self,
        _person: PersonId,
        _from: Option<&str>,
        _to: Option<&str>,
    ) -> Result<DiaryView, ClinicError> {
        Err(ClinicError::internal("not built yet"))
    }

    /// Stores a day; one that is there already is corrected, which needs a reason when a rating changes or goes.
    ///
    /// # Errors
    /// Names the field that doesn't do; failures of reading and writing.
    pub fn save_diary_day(
        &mut self,
        _person: PersonId,
        _form: DiaryDayForm,
        _reason: &str,
    ) -> Result<(), ClinicError> {
        Err(ClinicError::internal("not built yet"))
    }

    /// What a table would become; stores nothing. `columns` says what each column becomes; without it that is guessed.
    ///
    /// # Errors
    /// Names the field that doesn't do; failures of reading and writing.
    pub fn read_diary(
        &self,
        _person: PersonId,
        _text: &str,
        _columns: Option<&[String]>,
    ) -> Result<DiaryImport, ClinicError> {
        Err(ClinicError::internal("not built yet"))
    }

    /// Stores the days of a table, all or none. Days that are there with other ratings are replaced only when asked for.
    ///
    /// # Errors
    /// Names the field that doesn't do; failures of reading and writing.
    pub fn import_diary(
        &mut self,
        _person: PersonId,
        _text: &str,
        _columns: &[String],
        _replace: bool,
    ) -> Result<DiaryView, ClinicError> {
        Err(ClinicError::internal("not built yet"))
    }

    /// The blank diary sheet as PDF; with a patient, their name and number stand on it.
    ///
    /// # Errors
    /// Names the field that doesn't do; failures of reading and writing.
    pub fn diary_sheet(&self, _person: Option<PersonId>, _paper: Paper) -> Result<Vec<u8>, ClinicError> {
        Err(ClinicError::internal("not built yet"))
    }
}
