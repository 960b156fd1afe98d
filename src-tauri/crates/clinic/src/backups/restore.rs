//! Restoring a backup into a new vault, and what that would bring.

use super::words;
use crate::access::check_passphrase;
use crate::places::Places;
use crate::vaults::{Entry, Recovery, free_folder, vault_users};
use crate::views::{RestoreDifference, RestoreFile, RestoreView};
use crate::{Clinic, ClinicError, Code};
use record::{DeviceId, Host, UserId, VaultId};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::backup::{Backup, Content, Holding};
use store::{KeyCost, StoreError, Unlock, Vault};

/// A backup that is to be restored, with what opens it.
#[derive(Clone, Copy)]
pub struct Restoring<'a> {
    /// The file.
    pub file: &'a Path,
    /// Whether `secret` is the recovery code.
    pub by_code: bool,
    /// Whose passphrase `secret` is, all users' are tried without; with the recovery code, who gets `new_passphrase`.
    pub user: Option<UserId>,
    /// The passphrase, or the recovery code.
    pub secret: &'a str,
    /// The new passphrase of `user`, when `secret` is the recovery code.
    pub new_passphrase: Option<&'a str>,
    /// What a guess at the new passphrase costs; see [`crate::calibrated`].
    pub cost: KeyCost,
}

/// A backup, and whether it is opened by the keys that its vault has now, where that is known on this computer: whoever was
/// removed since then, or knows only a passphrase that was changed, is not let in by an older copy.
fn opened(file: &Path, places: &Places) -> Result<(Backup, bool), ClinicError> {
    let mut backup = Backup::open(file).map_err(|error| words::not_restored(file, error))?;
    let folders = known_vaults(backup.manifest().vault, places);
    let mut newer = false;
    for folder in folders {
        newer |= backup.take_keys_of(&folder);
    }
    Ok((backup, newer))
}

/// A backup file that was chosen, before it is open; who can open it now.
///
/// # Errors
/// Names the file and what is wrong with it.
pub fn restore_file(file: &Path, places: &Places, handle: String) -> Result<RestoreFile, ClinicError> {
    let failed = |error| words::not_restored(file, error);
    let (backup, _) = opened(file, places)?;
    let label = backup.label().map_err(failed)?;
    let manifest = backup.manifest();
    Ok(RestoreFile {
        handle,
        name: manifest.name.clone(),
        at: manifest.made.to_string(),
        place: file.display().to_string(),
        users: vault_users(&label.users),
        has_recovery: label.has_recovery,
    })
}

/// What a backup is compared with.
#[derive(Clone, Copy)]
pub enum Beside<'a> {
    /// The open vault, if it is the one that was backed up.
    Open(&'a Clinic),
    /// The vault that was backed up, if it was open on this computer before and the same secret opens it.
    Known,
    /// The vault in this folder, which the same secret opens.
    Vault(&'a Path),
}

enum Here {
    Content(Content, String),
    /// Why it isn't.
    Not(String),
}

impl Restoring<'_> {
    /// By what the backup is opened.
    fn unlock(&self) -> Unlock<'_> {
        if self.by_code {
            Unlock::Recovery { code: self.secret }
        } else {
            Unlock::Passphrase {
                user: self.user,
                passphrase: self.secret,
            }
        }
    }

    /// A wrong passphrase for a backup is a failed try to open its vault, where that is known on this computer.
    fn note_attempt(&self, vault: VaultId, error: &StoreError, places: &Places, host: &dyn Host) {
        if let Some(folder) = known_vaults(vault, places).into_iter().next() {
            store::note_attempt(&folder, &self.unlock(), error, host);
        }
    }

    /// What restoring would bring, beside another vault. Nothing is changed.
    ///
    /// # Errors
    /// When the backup can't be opened or isn't what it says; names the file.
    pub fn compare(
        &self,
        beside: Beside<'_>,
        places: &Places,
        host: &dyn Host,
    ) -> Result<RestoreView, ClinicError> {
        let ((mut backup, _), unlock) = (opened(self.file, places)?, self.unlock());
        let vault = backup.manifest().vault;
        let failed = |error| {
            self.note_attempt(vault, &error, places, host);
            words::not_restored(self.file, error)
        };
        let scratch = places.data_folder("backup-being-looked-at");
        // What a crash has left behind; encrypted like the vault itself.
        drop(fs::remove_dir_all(&scratch));
        fs::create_dir_all(places.vaults())
            .map_err(|error| ClinicError::io("Looking into the backup", &error))?;
        let holding = backup.look_into(&unlock, &scratch).map_err(failed)?;
        let manifest = backup.manifest();
        let here = beside.content(manifest.vault, &unlock, places)?;
        Ok(RestoreView {
            name: manifest.name.clone(),
            at: manifest.made.to_string(),
            last_change: holding.last_change.map(|at| at.to_string()).unwrap_or_default(),
            head: manifest.facts.audit.clone().unwrap_or_default(),
            differences: differences(&holding.content, &here),
            compared: match here {
                Here::Content(_, words) | Here::Not(words) => words,
            },
            place: restored_folder(places, &manifest.name, host)
                .display()
                .to_string(),
        })
    }

    /// Makes a new vault of it, in `folder` or beside the other vaults, and opens that. No other vault is touched.
    ///
    /// # Errors
    /// When the backup can't be opened or isn't what it says, the place can't be written to, or the new passphrase
    /// doesn't do; nothing stays then.
    pub fn run(
        &self,
        folder: Option<&Path>,
        places: &Places,
        device: DeviceId,
        host: Arc<dyn Host>,
    ) -> Result<Clinic, ClinicError> {
        let ((mut backup, by_newer_keys), unlock) = (opened(self.file, places)?, self.unlock());
        match (self.by_code, self.user, self.new_passphrase) {
            (true, Some(user), Some(passphrase)) => {
                let label = backup
                    .label()
                    .map_err(|error| words::not_restored(self.file, error))?;
                let user = label.users.iter().find(|known| known.id == user);
                let name = user.map(|user| user.name.as_str()).unwrap_or_default();
                check_passphrase(passphrase, &[&label.name, name], "newPassphrase")?;
            }
            (true, ..) => {
                return Err(ClinicError::field(
                    "newPassphrase",
                    "The recovery code needs a new passphrase of one of the users: choose who, and type it.",
                ));
            }
            (false, ..) => {}
        }
        let folder = match folder {
            Some(folder) => std::path::absolute(folder)
                .map_err(|error| ClinicError::io("Making the restored vault", &error))?,
            None => restored_folder(places, &backup.manifest().name, host.as_ref()),
        };
        let parent = folder.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(parent).map_err(|error| ClinicError::io("Making the restored vault", &error))?;
        backup.restore(&unlock, &folder, host.as_ref()).map_err(|error| {
            self.note_attempt(backup.manifest().vault, &error, places, host.as_ref());
            words::not_restored(self.file, error)
        })?;
        let opened = match (self.user, self.new_passphrase) {
            (Some(user), Some(passphrase)) if self.by_code => {
                let recovery = Recovery {
                    code: self.secret,
                    user,
                    passphrase,
                    cost: self.cost,
                    device,
                    backups: None,
                };
                Clinic::recover(&folder, &recovery, host)
            }
            _ => {
                let entry = Entry {
                    user: self.user,
                    passphrase: self.secret,
                    device,
                    backups: None,
                    confirmed: true,
                };
                Clinic::open_as(&folder, &entry, host)
            }
        };
        match opened {
            Ok(mut clinic) => {
                if by_newer_keys {
                    clinic.vault.expect_older_data();
                }
                clinic.note_file("restore", self.file)?;
                Ok(clinic)
            }
            Err(error) => {
                // It was made a moment ago and the backup is still there.
                drop(fs::remove_dir_all(&folder));
                if by_newer_keys && error.code == Code::WrongPassphrase {
                    return Err(ClinicError::field("user", LATER_USER));
                }
                Err(error)
            }
        }
    }
}

/// Where the restored vault goes: "Clinic-restored-2026-11-23.fibrotrend" beside the other vaults.
fn restored_folder(places: &Places, name: &str, host: &dyn Host) -> PathBuf {
    free_folder(&places.vaults(), &format!("{name} restored {}", host.today()))
}

/// What somebody is told who may open the vault now, but has no place in its older data.
const LATER_USER: &str = "When this backup was made, this user was not in the vault yet: choose a user who was, or a later backup.";

/// Where the vault and its copies are that were open on this computer before, latest first.
fn known_vaults(vault: VaultId, places: &Places) -> Vec<PathBuf> {
    let mut folders = places.known();
    folders.retain(|folder| Vault::label(folder).is_ok_and(|label| label.id == Some(vault)));
    folders
}

impl Beside<'_> {
    fn content(self, vault: VaultId, unlock: &Unlock<'_>, places: &Places) -> Result<Here, ClinicError> {
        let folder = match self {
            Self::Open(clinic) if clinic.vault.id() == vault => {
                let content = clinic.vault.holding()?.content;
                return Ok(Here::Content(content, "the open vault".to_owned()));
            }
            Self::Open(_) => {
                let words = "Not compared: the open vault is another clinic’s.";
                return Ok(Here::Not(words.to_owned()));
            }
            Self::Vault(folder) => {
                let words = format!("the vault at {}", folder.display());
                return Ok(Here::Content(Holding::of_vault(folder, unlock)?.content, words));
            }
            Self::Known => known_vaults(vault, places).into_iter().next(),
        };
        let Some(folder) = folder else {
            let words = "Not compared: the vault that it is a backup of isn’t known on this computer.";
            return Ok(Here::Not(words.to_owned()));
        };
        let place = folder.display();
        let why = match Holding::of_vault(&folder, unlock) {
            Ok(holding) => return Ok(Here::Content(holding.content, format!("the vault at {place}"))),
            Err(StoreError::WrongPassphrase | StoreError::WrongRecoveryCode) => {
                "has another passphrase by now"
            }
            Err(StoreError::InUse { .. }) => "is open in another Fibrotrend",
            Err(_) => "can’t be read",
        };
        Ok(Here::Not(format!("Not compared: the vault at {place} {why}.")))
    }
}

fn differences(backup: &Content, here: &Here) -> Vec<RestoreDifference> {
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let (other, known) = match here {
        Here::Content(content, _) => (content, true),
        Here::Not(_) => (backup, false),
    };
    let mut lines: Vec<_> = backup
        .compare(other)
        .into_iter()
        .map(|line| {
            let (place, what) = words::kind(&line);
            let difference = RestoreDifference {
                what,
                backup: number(line.first),
                here: known.then(|| number(line.second)),
                only_backup: number(line.only_first),
                only_here: number(line.only_second),
                differ: number(line.differ),
            };
            (place, difference)
        })
        .collect();
    lines.sort_by_key(|(place, _)| *place);
    lines.into_iter().map(|(_, line)| line).collect()
}
