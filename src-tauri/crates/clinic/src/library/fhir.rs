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

fn read(text: &str) -> Result<fhir::Imported, ClinicError> {
    fhir::import(text).map_err(|error| {
        let message = error.to_string();
        ClinicError::new(Code::InvalidField, format!("{}.", message.trim_end_matches('.')))
    })
}

/// What was read as the folder of an own instrument, and what is to be looked over.
pub(crate) fn own_folder(imported: fhir::Imported) -> (OwnFolder, Vec<String>) {
    let own = OwnFolder {
        id: imported.id,
        definition: Some(imported.definition_toml),
        text: imported.text_toml,
        notes: imported.source_md,
    };
    (own, imported.review)
}

/// Makes a new folder below `out` for an instrument that was read; answers its name and what is to be looked over.
fn write_new(imported: fhir::Imported, out: &Path) -> Result<(String, Vec<String>), ClinicError> {
    let (own, review) = own_folder(imported);
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

/// A form of a data dictionary: its name and what is to be looked over.
pub type NewForm = (String, Vec<String>);

/// Reads the forms of a REDCap data dictionary into new folders below `out`; answers their names with what is to be
/// looked over, and what was left out.
///
/// # Errors
/// Names what can't be read; when a folder is there already; failures of writing.
pub fn import_redcap(text: &str, out: &Path) -> Result<(Vec<NewForm>, Vec<String>), ClinicError> {
    let imported = exchange::redcap::import_dictionary(text)
        .map_err(|error| ClinicError::new(Code::InvalidField, crate::error::sentence(&error.to_string())))?;
    let forms = imported.forms.into_iter().map(|form| write_new(form, out));
    let forms = forms.collect::<Result<_, _>>()?;
    let left = imported.left.iter();
    let left = left.map(|left| format!("{}: {}", left.place, crate::error::sentence(&left.why)));
    Ok((forms, left.collect()))
}

/// Reads a FHIR R4 Questionnaire with ordinal answers into a new folder below `out`; answers its name and what is to be
/// looked over.
///
/// # Errors
/// Names what can't be read; when the folder is there already; failures of writing.
pub fn import_fhir(text: &str, out: &Path) -> Result<(String, Vec<String>), ClinicError> {
    write_new(read(text)?, out)
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
        let (own, review) = own_folder(read(text)?);
        self.add_own(&own, review)
    }
}
