//! Leaving a vault: what needs its key is done first, then it is closed, and then its backup is written.

use super::places::LastBackup;
use super::{Why, words};
use crate::places::Places;
use crate::{Clinic, ClinicError};
use record::VaultId;
use std::path::PathBuf;
use store::StoreError;
use store::backup::{Found, ReadyBackup};

/// A backup that is ready, and where it goes.
#[derive(Debug)]
pub(super) struct Leaving {
    ready: ReadyBackup,
    places: Places,
    vault: VaultId,
    folder: PathBuf,
    /// Nothing was changed since the last backup, which went to the folder on this computer instead.
    only_chosen: bool,
}

/// A backup that is ready, when its vault is closed already. It holds nothing that opens the vault.
#[derive(Debug)]
pub struct LeavingBackup(Leaving);

impl LeavingBackup {
    /// Writes it where backups go and reads it back. What goes wrong is told at the next start.
    pub fn write(self) {
        // It was noted.
        drop(self.0.write_somewhere());
    }
}

impl Leaving {
    pub fn of(clinic: &Clinic, places: &Places, ready: ReadyBackup) -> Self {
        Self {
            ready,
            places: places.clone(),
            vault: clinic.id(),
            folder: clinic.folder().to_owned(),
            only_chosen: false,
        }
    }

    /// Writes it to the folder that was chosen, or to the one on this computer where that can't be written.
    pub fn write_somewhere(&self) -> Result<Found, ClinicError> {
        let mut problem = String::new();
        if let Some(folder) = self.places.chosen_backups(self.vault) {
            match self.ready.write(&folder) {
                Ok(found) => return Ok(self.written(found, problem)),
                Err(error @ StoreError::Cancelled) => return Err(words::not_backed_up(&folder, &error)),
                Err(error) if self.only_chosen => {
                    self.note(words::went_elsewhere(&folder, &error), None);
                    return Err(words::not_backed_up(&folder, &error));
                }
                Err(error) => problem = words::went_elsewhere(&folder, &error),
            }
        }
        let folder = self.places.default_backups();
        let written = std::fs::create_dir_all(&folder)
            .map_err(StoreError::from)
            .and_then(|()| self.ready.write(&folder));
        match written {
            Ok(found) => Ok(self.written(found, problem)),
            Err(error @ StoreError::Cancelled) => Err(words::not_backed_up(&folder, &error)),
            Err(error) => {
                let error = words::not_backed_up(&folder, &error);
                self.note(error.message.clone(), None);
                Err(error)
            }
        }
    }

    fn written(&self, found: Found, problem: String) -> Found {
        let head = self.ready.head().map(|head| head.to_string());
        let file = found.path.clone();
        self.note(problem, head.map(|head| LastBackup { file, head }));
        found
    }

    fn note(&self, problem: String, last: Option<LastBackup>) {
        // The backup is there or not: a note that can't be kept changes nothing of that.
        drop(self.places.note_backup(self.vault, &self.folder, problem, last));
    }
}

impl Clinic {
    /// Says that the vault is about to be closed, so that another window that wants it waits for that.
    pub fn say_leaving(&self) {
        self.vault.say_leaving(&*self.host);
    }

    /// Closes the vault; if anything was changed or shown since the last backup, one is made ready first. What is
    /// given back needs neither the vault nor its key, and is still to be written.
    pub fn leave(self, places: &Places) -> Option<LeavingBackup> {
        let leaving = self.ready_to_leave(places);
        // Without it only a warning can't be given.
        drop(self.note_seen(places));
        leaving
    }

    /// Makes a backup as when the vault is left, and keeps it open.
    pub fn back_up_on_leaving(&mut self, places: &Places) {
        if let Some(leaving) = self.ready_to_leave(places) {
            leaving.write();
        }
    }

    /// Nothing is asked of the folder that was chosen: its drive may be slow or gone.
    fn ready_to_leave(&self, places: &Places) -> Option<LeavingBackup> {
        let last = places.last_backup(self.id());
        // A vault that can't tell is backed up, or says why it can't be.
        let changed = last
            .as_ref()
            .is_none_or(|last| self.changed_since(last).unwrap_or(true));
        let wanted = places.wanted_backups(self.id());
        let elsewhere = last.is_some_and(|last| last.file.parent() != Some(wanted.as_path()));
        if !changed && !elsewhere {
            return None;
        }
        match self.vault.ready_backup(Why::Leaving, self.host.as_ref()) {
            Ok(ready) => {
                let mut leaving = Leaving::of(self, places, ready);
                leaving.only_chosen = !changed;
                // That it was written can't stand in the audit of a vault that is closed by then.
                drop(self.note("make backup ready", None, &leaving.ready.name()));
                // Should the program end before it is written.
                leaving.note(words::UNFINISHED.to_owned(), None);
                Some(LeavingBackup(leaving))
            }
            Err(error) => {
                drop(self.not_backed_up(places, &error));
                None
            }
        }
    }

    /// Whether anything was changed or shown since that backup.
    pub(super) fn changed_since(&self, last: &LastBackup) -> Result<bool, ClinicError> {
        match last.head.parse() {
            Ok(head) => Ok(self.vault.changed_since(head)?),
            Err(_) => Ok(true),
        }
    }
}
