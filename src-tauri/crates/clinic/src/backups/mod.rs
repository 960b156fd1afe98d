//! Backups of the open vault: when they are made, where they go, what there is. Restoring them is in `restore`.

mod places;
mod restore;
mod words;

pub use restore::{Beside, Restoring, restore_file};
pub(crate) use words::no_copy_before;

use crate::places::Places;
use crate::views::{BackupLine, BackupsView};
use crate::{Clinic, ClinicError};
use record::VaultId;
use std::path::{Path, PathBuf};
pub use store::backup::Why;
use store::backup::{BAD, Backup, ENDING, Found, backups_in};
use store::{Disclosure, StoreError};

/// A backup that is ready, when its vault is closed already.
#[derive(Debug)]
pub struct LeavingBackup {}

impl LeavingBackup {
    /// Writes it where backups go and reads it back. What goes wrong is told at the next start.
    pub fn write(self) {}
}

impl Clinic {
    /// The vault's key, which its backups carry too.
    pub fn id(&self) -> VaultId {
        self.vault.id()
    }

    /// Makes a backup in the folder that was chosen, or in the folder on this computer where that can't be written;
    /// [`Clinic::backups`] and the next start say so then. Answers where it is.
    ///
    /// # Errors
    /// When no backup could be made at all, with the reason and what to do.
    pub fn back_up(&mut self, places: &Places, why: Why) -> Result<PathBuf, ClinicError> {
        let id = self.vault.id();
        let chosen = places.chosen_backups(id);
        let mut problem = String::new();
        if let Some(folder) = &chosen {
            match self.vault.back_up(folder, why, self.host.as_ref()) {
                Ok(found) => return self.backed_up(places, found, problem),
                Err(StoreError::Damaged) => {
                    return Err(self.not_backed_up(places, &StoreError::Damaged, folder));
                }
                Err(error) => problem = words::went_elsewhere(folder, &error),
            }
        }
        let folder = places.default_backups();
        let made = std::fs::create_dir_all(&folder)
            .map_err(StoreError::from)
            .and_then(|()| self.vault.back_up(&folder, why, self.host.as_ref()));
        match made {
            Ok(found) => self.backed_up(places, found, problem),
            Err(error) => Err(self.not_backed_up(places, &error, &folder)),
        }
    }

    fn backed_up(&mut self, places: &Places, found: Found, problem: String) -> Result<PathBuf, ClinicError> {
        // The backup is there: a note that can't be kept must not call it a failure.
        drop(places.note_backup(self.vault.id(), self.folder(), problem));
        self.note_file("back up", &found.path)?;
        Ok(found.path)
    }

    /// Notes in the audit that something was done with a backup.
    fn note_file(&mut self, action: &str, file: &Path) -> Result<(), ClinicError> {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let disclosure = Disclosure {
            action,
            person: None,
            detail: &name,
        };
        Ok(self.vault.disclose(self.host.as_ref(), disclosure)?)
    }

    fn not_backed_up(&self, places: &Places, error: &StoreError, folder: &Path) -> ClinicError {
        let error = words::not_backed_up(folder, error);
        drop(places.note_backup(self.vault.id(), self.folder(), error.message.clone()));
        error
    }

    /// Makes a backup in that folder and nowhere else. Answers where it is.
    ///
    /// # Errors
    /// When none could be made there, with the reason and what to do.
    pub fn back_up_to(&mut self, folder: &Path) -> Result<PathBuf, ClinicError> {
        let made = self.vault.back_up(folder, Why::Asked, self.host.as_ref());
        let found = made.map_err(|error| words::not_backed_up(folder, &error))?;
        self.note_file("back up", &found.path)?;
        Ok(found.path)
    }

    /// Makes a backup before much is read in at once, if anything was changed or shown since the last one.
    ///
    /// # Errors
    /// As [`Clinic::back_up`]; nothing should be read in then.
    pub fn back_up_before_import(&mut self, places: &Places) -> Result<(), ClinicError> {
        if !self.changed_since_backup(places)? {
            return Ok(());
        }
        let made = self.back_up(places, Why::Import);
        made.map(drop).map_err(|error| {
            let message = format!("{} Nothing was imported.", error.message);
            ClinicError::new(error.code, message)
        })
    }

    /// Says that the vault is about to be closed, so that another window that wants it waits for that.
    pub fn say_leaving(&self) {
        self.vault.say_leaving(&*self.host);
    }

    /// Makes a backup when the vault is left, if anything was changed or shown since the last one. What goes wrong is
    /// told at the next start.
    pub fn back_up_on_leaving(&mut self, places: &Places) {
        // A vault that can't tell is backed up, or says why it can't be.
        if self.changed_since_backup(places).unwrap_or(true) {
            drop(self.back_up(places, Why::Leaving));
        }
    }

    /// Closes the vault; if anything was changed or shown since the last backup, one is made ready first. What is
    /// given back needs neither the vault nor its key, and is still to be written.
    pub fn leave(mut self, places: &Places) -> Option<LeavingBackup> {
        self.back_up_on_leaving(places);
        None
    }

    fn changed_since_backup(&self, places: &Places) -> Result<bool, ClinicError> {
        let folder = places.backups_folder(self.vault.id());
        let mut heads: Vec<_> = places
            .backups_of(self.vault.id())
            .into_iter()
            .filter(|found| found.path.parent() == Some(folder.as_path()))
            .filter_map(|found| found.manifest.ok()?.facts.audit_head())
            .collect();
        heads.sort_by_key(|head| head.count);
        for head in heads.into_iter().rev() {
            if !self.vault.changed_since(head)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Where backups go, and which there are. `handle_of` gives the handle of a file.
    pub fn backups(&self, places: &Places, mut handle_of: impl FnMut(&Path) -> String) -> BackupsView {
        let id = self.vault.id();
        let chosen = places.chosen_backups(id);
        let folder = chosen.clone().unwrap_or_else(|| places.default_backups());
        let mut problem = places.backup_problem(id);
        if problem.is_empty() && chosen.is_some() && !folder.is_dir() {
            problem = words::folder_gone(&folder);
        }
        BackupsView {
            place: folder.display().to_string(),
            is_default: chosen.is_none(),
            backups: places
                .backups_of(id)
                .into_iter()
                .map(|found| line(&found, handle_of(&found.path)))
                .collect(),
            problem,
        }
    }

    /// Takes a folder for the backups into use; those made so far stay where they are.
    ///
    /// # Errors
    /// When it can't be written to, or lies in the vault's own folder.
    pub fn choose_backups_folder(&mut self, places: &Places, folder: &Path) -> Result<(), ClinicError> {
        words::folder_fits(folder, self.folder())?;
        places.choose_backups(self.vault.id(), folder)
    }
}

/// The backups of the vault in `folder`, which isn't opened; the handle of each is its path.
///
/// # Errors
/// When the folder is no vault, or one that was never opened by a program that makes backups.
pub fn backups_of(folder: &Path, places: &Places) -> Result<Vec<BackupLine>, ClinicError> {
    let label = store::Vault::label(folder)?;
    let all = label.id.map(|id| places.backups_of(id)).unwrap_or_default();
    Ok(all
        .iter()
        .map(|found| line(found, found.path.display().to_string()))
        .collect())
}

/// Reads a whole backup and says whether it is as it was written.
///
/// # Errors
/// Names the file and what is wrong with it.
pub fn check_backup(file: &Path) -> Result<(), ClinicError> {
    Backup::open(file)
        .and_then(|mut backup| backup.check())
        .map_err(|error| words::not_restored(file, error))
}

fn line(found: &Found, handle: String) -> BackupLine {
    let manifest = found.manifest.as_ref().ok();
    let written = || {
        let modified = std::fs::metadata(&found.path).and_then(|data| data.modified());
        modified
            .ok()
            .and_then(|time| jiff::Timestamp::try_from(time).ok())
            .map(|time| time.to_string())
            .unwrap_or_default()
    };
    BackupLine {
        handle,
        at: manifest.map_or_else(written, |manifest| manifest.made.to_string()),
        why: words::why(found).to_owned(),
        // Exact up to nine million GB.
        bytes: found.bytes as f64,
        patients: manifest.map_or(0, |manifest| manifest.facts.patients),
        visits: manifest.map_or(0, |manifest| manifest.facts.visits),
        whole: manifest.is_some(),
    }
}

impl Places {
    /// Backups of a vault in its folders, the latest first, then files that are called like backups and can't be read.
    pub(crate) fn backups_of(&self, vault: VaultId) -> Vec<Found> {
        let mut folders = vec![self.default_backups()];
        folders.extend(self.chosen_backups(vault));
        let mut all: Vec<Found> = folders
            .iter()
            // A folder that isn't there has none.
            .filter_map(|folder| backups_in(folder).ok())
            .flatten()
            .filter(|found| {
                found
                    .manifest
                    .as_ref()
                    .map_or(true, |manifest| manifest.vault == vault)
            })
            .collect();
        all.sort_by_key(|found| {
            std::cmp::Reverse(found.manifest.as_ref().ok().map(|manifest| manifest.made))
        });
        all
    }
}

/// Whether the name says that the file was set aside.
fn is_set_aside(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == BAD)
}

/// The ending of a backup's name, for dialogs.
pub const BACKUP_ENDING: &str = ENDING;
