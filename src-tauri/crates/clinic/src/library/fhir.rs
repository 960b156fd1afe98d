//! Instruments as FHIR R4 Questionnaires, out and in.

use super::own::{OwnFolder, write_folder};
use crate::views::InstrumentAdded;
use crate::{Clinic, ClinicError, Code};
use exchange::fhir;
use instruments::{Definition, Library};
use std::path::Path;

fn text_of(definition: &Definition) -> Result<String, ClinicError> {
    let mut text =
        serde_json::to_string_pretty(&fhir::export(definition)).map_err(|_| ClinicError::internal("FHIR"))?;
    text.push('\n');
    Ok(text)
}

/// A definition as a FHIR R4 Questionnaire, as JSON.
///
/// # Errors
/// When there is no such instrument.
pub fn export_fhir(library: &Library, id: &str) -> Result<String, ClinicError> {
    text_of(library.get(id)?)
}

fn imported(text: &str) -> Result<(OwnFolder, Vec<String>), ClinicError> {
    let imported = fhir::import(text).map_err(|error| {
        let message = error.to_string();
        ClinicError::new(Code::InvalidField, format!("{}.", message.trim_end_matches('.')))
    })?;
    let own = OwnFolder {
        id: imported.id,
        definition: Some(imported.definition_toml),
        text: imported.text_toml,
        notes: imported.source_md,
    };
    Ok((own, imported.review))
}

/// Reads a FHIR R4 Questionnaire with ordinal answers into a new folder below `out`; answers its name and what is to be
/// looked over.
///
/// # Errors
/// Names what can't be read; when the folder is there already; failures of writing.
pub fn import_fhir(text: &str, out: &Path) -> Result<(String, Vec<String>), ClinicError> {
    let (own, review) = imported(text)?;
    let folder = out.join(&own.id);
    if folder.exists() {
        let message = format!(
            "{} is already there: choose another folder with --out.",
            folder.display()
        );
        return Err(ClinicError::new(Code::Exists, message));
    }
    write_folder(&folder, &own)?;
    Ok((own.id, review))
}

impl Clinic {
    /// An instrument as a FHIR R4 Questionnaire, as JSON.
    ///
    /// # Errors
    /// [`Code::NoSuch`].
    pub fn instrument_as_fhir(&self, id: &str, version: &str) -> Result<String, ClinicError> {
        text_of(self.library.get_version(id, version)?)
    }

    /// Takes in a FHIR R4 Questionnaire as an own instrument.
    ///
    /// # Errors
    /// Names what can't be read; failures of writing.
    pub fn import_questionnaire(&mut self, text: &str) -> Result<InstrumentAdded, ClinicError> {
        let (own, review) = imported(text)?;
        self.add_own(&own, review)
    }
}
