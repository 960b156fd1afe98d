//! The instruments as the clinic knows them: rules and sources, trying a form out, the clinic's own.

mod detail;
mod fhir;
mod own;
mod rescore;
mod template;

pub(crate) use fhir::own_folder;
pub use fhir::{NewForm, export_fhir, import_fhir, import_redcap};
pub use own::{OwnFolder, check_folder, library_with};
pub use template::{new_instrument, new_words};

use crate::views::{AssessmentView, InstrumentDetail};
use crate::visits::tried;
use crate::{Clinic, ClinicError, Code};
use instruments::{Answers, Definition, Library, LibraryError};

impl From<LibraryError> for ClinicError {
    fn from(error: LibraryError) -> Self {
        let code = match error {
            LibraryError::UnknownInstrument { .. } | LibraryError::UnknownVersion { .. } => Code::NoSuch,
            LibraryError::Taken { .. } => Code::Exists,
            LibraryError::NoWords { .. } | LibraryError::Faulty(_) => Code::InvalidField,
        };
        let message = error.to_string();
        Self::new(code, format!("{}.", message.trim_end_matches('.')))
    }
}

/// Everything about the newest version of an instrument.
///
/// # Errors
/// [`Code::NoSuch`].
pub fn instrument_detail(library: &Library, id: &str) -> Result<InstrumentDetail, ClinicError> {
    Ok(detail::detail(library, library.get(id)?))
}

impl Clinic {
    fn definition(&self, id: &str, version: &str) -> Result<&Definition, ClinicError> {
        Ok(self.library.get_version(id, version)?)
    }

    /// Everything about an instrument; its newest version when `version` is empty.
    ///
    /// # Errors
    /// [`Code::NoSuch`].
    pub fn instrument(&self, id: &str, version: &str) -> Result<InstrumentDetail, ClinicError> {
        let definition = match version {
            "" => self.library.get(id)?,
            version => self.definition(id, version)?,
        };
        Ok(detail::detail(&self.library, definition))
    }

    /// Scores answers without keeping them.
    ///
    /// # Errors
    /// [`Code::NoSuch`]; names the item whose answer doesn't fit.
    pub fn try_instrument(
        &self,
        id: &str,
        version: &str,
        answers: &Answers,
    ) -> Result<AssessmentView, ClinicError> {
        let definition = self.definition(id, version)?;
        let outcome = definition
            .score(answers)
            .map_err(|error| ClinicError::field(&error.item, format!("{}.", error.message)))?;
        Ok(tried(
            definition,
            answers,
            &outcome,
            &self.settings()?.safety_text,
        ))
    }
}
