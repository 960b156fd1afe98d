//! Backups of the open vault: when they are made, where they go, what there is. Restoring them is in `restore`.

mod leaving;
mod places;
mod restore;
mod words;

use leaving::Leaving;
pub use leaving::LeavingBackup;
pub use restore::{Beside, Restoring, restore_file};
pub(crate) use words::no_copy_before;

use crate::places::Places;
use crate::views::{BackupLine, BackupsView};
use crate::{Clinic, ClinicError};
use record::{Right, VaultId};
use std::path::{Path, PathBuf};
pub use store::backup::Why;
use store::backup::{BAD, Backup, ENDING, Found, backups_in};
use store::{Disclosure, StoreError};

impl Clinic {
    /// The vault's key, which its backups carry too.
    pub fn id(&self) -> VaultId {
        self.vault.id()
    }

    /// Makes a backup in the folder that was chosen, or in the folder on this computer where that can't be written;
    /// [`Clinic::backups`] and the next start say so then. Answers where it is.
    ///
    /// # Errors
    /// [`Code::NotAllowed`](crate::Code::NotAllowed) for who may not manage and asks for it; when no backup could be made at all,
    /// with the reason and what to do.
    pub fn back_up(&mut self, places: &Places, why: Why) -> Result<PathBuf, ClinicError> {
        if why == Why::Asked {
            self.may(Right::Manage)?;
        }
        let ready = self.vault.ready_backup(why, self.host.as_ref());
        let ready = ready.map_err(|error| self.not_backed_up(places, &error))?;
        let found = Leaving::of(self, places, ready).write_somewhere()?;
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

    fn not_backed_up(&self, places: &Places, error: &StoreError) -> ClinicError {
        let cancelled = matches!(error, StoreError::Cancelled);
        let error = words::not_backed_up(&places.wanted_backups(self.id()), error);
        if cancelled {
            return error;
        }
        drop(places.note_backup(self.id(), self.folder(), error.message.clone(), None));
        error
    }

    /// Makes a backup in that folder and nowhere else. Answers where it is.
    ///
    /// # Errors
    /// [`Code::NotAllowed`](crate::Code::NotAllowed) for who may not manage; when none could be made there, with the reason and
    /// what to do.
    pub fn back_up_to(&mut self, folder: &Path) -> Result<PathBuf, ClinicError> {
        self.may(Right::Manage)?;
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
        let last = places.last_backup(self.id());
        let folder = places.backups_folder(self.id());
        let there = last.filter(|last| last.file.is_file() && last.file.parent() == Some(folder.as_path()));
        if let Some(last) = there
            && !self.changed_since(&last)?
        {
            return Ok(());
        }
        let made = self.back_up(places, Why::Import);
        made.map(drop).map_err(|error| {
            let message = format!("{} Nothing was imported.", error.message);
            ClinicError::new(error.code, message)
        })
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
                .map(|found| {
                    let manifest = found.manifest.as_ref().ok();
                    let sealed = manifest.map(|manifest| self.vault.has_sealed(manifest));
                    line(&found, handle_of(&found.path), sealed)
                })
                .collect(),
            problem,
        }
    }

    /// Takes a folder for the backups into use; those made so far stay where they are.
    ///
    /// # Errors
    /// [`Code::NotAllowed`](crate::Code::NotAllowed) for who may not manage; when it can't be written to, or lies in the vault's own
    /// folder.
    pub fn choose_backups_folder(&mut self, places: &Places, folder: &Path) -> Result<(), ClinicError> {
        self.may(Right::Manage)?;
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
        .map(|found| line(found, found.path.display().to_string(), None))
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

fn line(found: &Found, handle: String, sealed: Option<bool>) -> BackupLine {
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
        why: match sealed {
            Some(false) => words::NOT_SEALED,
            _ => words::why(found),
        }
        .to_owned(),
        // Exact up to nine million GB.
        bytes: found.bytes as f64,
        patients: manifest.map_or(0, |manifest| manifest.facts.patients),
        visits: manifest.map_or(0, |manifest| manifest.facts.visits),
        whole: manifest.is_some() && sealed != Some(false),
        sealed,
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
