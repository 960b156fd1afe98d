//! Making and opening a clinic's vault.

use crate::views::{ClinicView, Settings};
use crate::{Clinic, ClinicError};
use instruments::Library;
use record::{DeviceId, Host};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::{KeyCost, NewVault, Vault};

/// The fewest characters of a new passphrase (NIST SP 800-63B-4).
pub const SHORTEST_PASSPHRASE: usize = 15;
/// The most characters of a passphrase.
pub const LONGEST_PASSPHRASE: usize = 1000;

impl Clinic {
    /// Makes a vault named after the clinic in `parent` and opens it.
    ///
    /// # Errors
    /// Names the field when the clinic's or clinician's name or the passphrase doesn't do; see also
    /// [`store::Vault::create`].
    pub fn create(
        parent: &Path,
        clinic_name: &str,
        clinician: &str,
        passphrase: &str,
        device: DeviceId,
        host: Arc<dyn Host>,
    ) -> Result<Self, ClinicError> {
        let (clinic_name, clinician) = (clinic_name.trim(), clinician.trim());
        let settings = Settings {
            clinic_name: clinic_name.to_owned(),
            clinician: clinician.to_owned(),
            ..crate::settings::defaults()
        };
        let settings = crate::settings::checked(&settings)?;
        let length = passphrase.chars().count();
        if length < SHORTEST_PASSPHRASE {
            return Err(ClinicError::field(
                "passphrase",
                format!(
                    "The passphrase has {length} characters: take at least {SHORTEST_PASSPHRASE}, such as four or five words."
                ),
            ));
        }
        if length > LONGEST_PASSPHRASE {
            return Err(ClinicError::field(
                "passphrase",
                "The passphrase is longer than 1,000 characters: shorten it.",
            ));
        }
        let folder = free_folder(parent, clinic_name);
        let new = NewVault {
            name: clinic_name,
            demo: false,
            user: clinician,
            cost: KeyCost::FLOOR,
        };
        let vault = Vault::create(&folder, new, passphrase, device, host.as_ref())?;
        let mut clinic = Self::over(vault, host)?;
        clinic.save_settings(&settings)?;
        Ok(clinic)
    }

    /// Opens the vault in `folder`.
    ///
    /// # Errors
    /// See [`store::Vault::open`]; each reason has its own message.
    pub fn open(
        folder: &Path,
        passphrase: &str,
        device: DeviceId,
        host: Arc<dyn Host>,
    ) -> Result<Self, ClinicError> {
        let vault = Vault::open(folder, passphrase, device, host.as_ref())?;
        Self::over(vault, host)
    }

    pub(crate) fn over(vault: Vault, host: Arc<dyn Host>) -> Result<Self, ClinicError> {
        let mut clinic = Self {
            vault,
            library: Library::builtin(),
            problems: Vec::new(),
            host,
            chart: Default::default(),
        };
        clinic.read_own_instruments()?;
        Ok(clinic)
    }

    /// Where the vault is.
    pub fn folder(&self) -> &Path {
        self.vault.folder()
    }

    /// The open clinic as the window shows it.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn view(&self) -> Result<ClinicView, ClinicError> {
        let settings = self.settings()?;
        Ok(ClinicView {
            name: settings.clinic_name.clone(),
            demo: self.vault.is_demo(),
            settings,
            user: self.user_view(self.user()),
            has_recovery: false,
            warnings: Vec::new(),
        })
    }
}

/// A folder in `parent` named after the clinic that is not taken yet.
fn free_folder(parent: &Path, clinic_name: &str) -> PathBuf {
    let mut name: String = clinic_name
        .chars()
        .map(|character| {
            if character.is_alphanumeric() {
                character
            } else {
                '-'
            }
        })
        .take(60)
        .collect();
    while name.contains("--") {
        name = name.replace("--", "-");
    }
    let name = name.trim_matches('-');
    let name = if name.is_empty() { "clinic" } else { name };
    let mut folder = parent.join(format!("{name}.fibrotrend"));
    let mut number = 2;
    while folder.exists() {
        folder = parent.join(format!("{name}-{number}.fibrotrend"));
        number += 1;
    }
    folder
}
