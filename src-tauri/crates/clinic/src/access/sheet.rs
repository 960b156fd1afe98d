//! The recovery code on paper.

use crate::{Clinic, ClinicError, Code, VERSION};
use report::{RecoverySheet, Report};

impl Clinic {
    /// The code that was just made, as a sheet to print: PDF on the clinic's paper.
    ///
    /// # Errors
    /// [`Code::NoSuch`] when none was made since the vault was opened; a fault of the layout.
    pub fn recovery_sheet(&self) -> Result<Vec<u8>, ClinicError> {
        let code = self.fresh_code.as_ref().ok_or_else(|| {
            ClinicError::new(
                Code::NoSuch,
                "The recovery code can be printed only while it is shown: make a new one.",
            )
        })?;
        let settings = self.settings()?;
        let folder = self.folder().file_stem();
        let sheet = RecoverySheet {
            clinic: settings.clinic_name,
            groups: code.groups().iter().map(|group| group.to_string()).collect(),
            vault: folder
                .map(|name| name.to_string_lossy().into_owned())
                .unwrap_or_default(),
            made_by: self.user().name.clone(),
            made_on: self.host.today(),
            app_version: VERSION.to_owned(),
            demo: self.vault.is_demo(),
        };
        let pages = Report::recovery_sheet(&sheet, settings.paper.into());
        pages
            .and_then(|pages| pages.pdf())
            .map_err(|_| ClinicError::internal("recovery sheet"))
    }
}
