//! Making and opening a clinic's vault.

use crate::access::{check_passphrase, checked_name};
use crate::views::{ClinicView, Settings, VaultUser};
use crate::{Clinic, ClinicError, Code};
use instruments::Library;
use record::{DeviceId, Host, UserId};
use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::{KeyCost, NewVault, Opening, Place, Unlock, Vault};

/// A clinic that is to be made.
#[derive(Clone, Copy)]
pub struct NewClinic<'a> {
    /// The clinic's name.
    pub name: &'a str,
    /// The first user's name, who manages the vault.
    pub clinician: &'a str,
    /// Their passphrase.
    pub passphrase: &'a str,
    /// What a guess at it costs; see [`crate::calibrated`].
    pub cost: KeyCost,
}

/// How a vault is opened by a passphrase.
#[derive(Clone, Copy)]
pub struct Entry<'a> {
    /// Whose passphrase; all users' are tried without.
    pub user: Option<UserId>,
    /// The passphrase.
    pub passphrase: &'a str,
    /// On which device.
    pub device: DeviceId,
    /// Where the copy goes that is made before a migration.
    pub backups: Option<&'a Path>,
    /// Whether someone has seen that the folder is on a network, and goes on.
    pub confirmed: bool,
}

/// How a vault is opened by its recovery code.
#[derive(Clone, Copy)]
pub struct Recovery<'a> {
    /// The code, as typed.
    pub code: &'a str,
    /// Who gets a new passphrase, and has the vault open then.
    pub user: UserId,
    /// The new passphrase.
    pub passphrase: &'a str,
    /// What a guess at it costs; see [`crate::calibrated`].
    pub cost: KeyCost,
    /// On which device.
    pub device: DeviceId,
    /// Where the copy goes that is made before a migration.
    pub backups: Option<&'a Path>,
}

impl Clinic {
    /// Makes a vault named after the clinic in `parent` and opens it.
    ///
    /// # Errors
    /// Names the field when the clinic's or clinician's name or the passphrase doesn't do; see also
    /// [`store::Vault::create`].
    pub fn create(
        parent: &Path,
        new: NewClinic<'_>,
        device: DeviceId,
        host: Arc<dyn Host>,
    ) -> Result<Self, ClinicError> {
        let (name, clinician) = (new.name.trim(), new.clinician.trim());
        let settings = Settings {
            clinic_name: name.to_owned(),
            clinician: clinician.to_owned(),
            ..crate::settings::defaults()
        };
        let settings = crate::settings::checked(&settings)?;
        checked_name(clinician)?;
        check_passphrase(new.passphrase, &[name, clinician], "passphrase")?;
        let folder = free_folder(parent, name);
        let made = NewVault {
            name,
            demo: false,
            user: clinician,
            cost: new.cost,
        };
        let vault = Vault::create(&folder, made, new.passphrase, device, host.as_ref())?;
        let mut clinic = Self::over(vault, host)?;
        clinic.save_settings(&settings)?;
        Ok(clinic)
    }

    /// Opens the vault in `folder` by a passphrase of any of its users, wherever the folder is.
    ///
    /// # Errors
    /// See [`store::Vault::open_with`]; each reason has its own message.
    pub fn open(
        folder: &Path,
        passphrase: &str,
        device: DeviceId,
        host: Arc<dyn Host>,
    ) -> Result<Self, ClinicError> {
        let entry = Entry {
            user: None,
            passphrase,
            device,
            backups: None,
            confirmed: true,
        };
        Self::open_as(folder, &entry, host)
    }

    /// Opens the vault in `folder` by the passphrase of one of its users.
    ///
    /// # Errors
    /// [`Code::Confirm`] with the field `confirmed` for a folder on a network; see also
    /// [`store::Vault::open_with`]: each reason has its own message.
    pub fn open_as(folder: &Path, entry: &Entry<'_>, host: Arc<dyn Host>) -> Result<Self, ClinicError> {
        if let (false, Place::Network(kind)) = (entry.confirmed, store::place(folder)) {
            return Err(ClinicError::confirm(
                "confirmed",
                format!(
                    "This vault is on a network folder ({kind}). There, a lost connection can damage it, and two computers may not see that both have it open. Better copy the vault to this computer and open it here."
                ),
            ));
        }
        let opening = Opening {
            unlock: Unlock::Passphrase {
                user: entry.user,
                passphrase: entry.passphrase,
            },
            device: entry.device,
            backups: entry.backups,
        };
        Self::over(Vault::open_with(folder, &opening, host.as_ref())?, host)
    }

    /// The user of that name of the vault in `folder`, before it is open.
    ///
    /// # Errors
    /// [`Code::NoSuch`] names those there are; see also [`store::Vault::label`].
    pub fn user_named(folder: &Path, name: &str) -> Result<UserId, ClinicError> {
        let users = Vault::label(folder)?.users;
        let wanted = name.trim().to_lowercase();
        let found = users.iter().find(|user| user.name.to_lowercase() == wanted);
        found.map(|user| user.id).ok_or_else(|| {
            let names: Vec<&str> = users.iter().map(|user| user.name.as_str()).collect();
            ClinicError::new(
                Code::NoSuch,
                format!("This vault has no user {name:?}: it has {}.", names.join(", ")),
            )
        })
    }

    /// Opens the vault in `folder` by its recovery code and gives a user a new passphrase, who has it open then.
    ///
    /// # Errors
    /// Names the field when the code is mistyped or wrong, or the passphrase doesn't do; see also
    /// [`store::Vault::open_with`].
    pub fn recover(folder: &Path, recovery: &Recovery<'_>, host: Arc<dyn Host>) -> Result<Self, ClinicError> {
        let label = Vault::label(folder)?;
        let user = label.users.iter().find(|user| user.id == recovery.user);
        let name = user.map(|user| user.name.as_str()).unwrap_or_default();
        check_passphrase(recovery.passphrase, &[&label.name, name], "passphrase")?;
        let opening = Opening {
            unlock: Unlock::Recovery { code: recovery.code },
            device: recovery.device,
            backups: recovery.backups,
        };
        let mut vault = Vault::open_with(folder, &opening, host.as_ref())?;
        vault.set_passphrase(recovery.user, recovery.passphrase, recovery.cost, host.as_ref())?;
        Self::over(vault, host)
    }

    pub(crate) fn over(vault: Vault, host: Arc<dyn Host>) -> Result<Self, ClinicError> {
        let mut clinic = Self {
            vault,
            library: Library::builtin(),
            problems: Vec::new(),
            fresh_code: None,
            warnings: Vec::new(),
            host,
            people: RefCell::default(),
            chart: Default::default(),
            audit: Default::default(),
            history_seen: Default::default(),
        };
        clinic.read_own_instruments()?;
        Ok(clinic)
    }

    /// Where the vault is.
    pub fn folder(&self) -> &Path {
        self.vault.folder()
    }

    /// Opens the database anew after something has failed, so that work goes on once the disk does; see
    /// [`store::Vault::mend`].
    pub fn mend(&mut self) {
        self.vault.mend();
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
            has_recovery: self.vault.recovery_made().is_some(),
            warnings: self.warnings(),
        })
    }
}

/// Users as known before a vault is open, as the first screen shows them.
pub(crate) fn vault_users(users: &[store::LabelUser]) -> Vec<VaultUser> {
    let view = |user: &store::LabelUser| VaultUser {
        id: user.id.to_string(),
        name: user.name.clone(),
    };
    users.iter().map(view).collect()
}

/// A folder in `parent` named after the clinic that is not taken yet.
pub(crate) fn free_folder(parent: &Path, clinic_name: &str) -> PathBuf {
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
