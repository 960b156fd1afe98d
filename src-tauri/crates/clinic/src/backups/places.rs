//! Where the backups of each vault go, and what went wrong last, as kept on this computer.

use crate::places::Places;
use crate::{ClinicError, views::RestoreFile};
use record::VaultId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use store::Vault;

/// How many backups are offered for a vault that can't be opened.
const OFFERED: usize = 3;

#[derive(Default, Serialize, Deserialize)]
struct Kept {
    vaults: BTreeMap<VaultId, KeptVault>,
    /// Whether what was kept before couldn't be read.
    #[serde(default)]
    lost: bool,
}

/// The last backup that this computer has written of a vault.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct LastBackup {
    /// Where.
    pub file: PathBuf,
    /// The audit's head in it.
    pub head: String,
}

#[derive(Default, Serialize, Deserialize)]
struct KeptVault {
    /// Where the vault was when it was last backed up, to know it again when it can't tell itself.
    #[serde(default)]
    vault: Option<PathBuf>,
    /// The folder that was chosen; the one on this computer without.
    #[serde(default)]
    folder: Option<PathBuf>,
    /// What went wrong last, for people.
    #[serde(default)]
    problem: String,
    /// Whether a folder was chosen, if it was the one on this computer.
    #[serde(default)]
    chosen: bool,
    #[serde(default)]
    last: Option<LastBackup>,
}

impl Places {
    fn kept_backups(&self) -> Kept {
        // A file that can't be read costs the choice of a folder: backups go to the folder on this computer then, which is told.
        let lost = Kept {
            lost: true,
            ..Kept::default()
        };
        match fs::read_to_string(self.config_file("backups.json")) {
            Ok(text) => serde_json::from_str(&text).unwrap_or(lost),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Kept::default(),
            Err(_) => lost,
        }
    }

    fn keep_backups(&self, vault: VaultId, change: impl FnOnce(&mut KeptVault)) -> Result<(), ClinicError> {
        let mut kept = self.kept_backups();
        change(kept.vaults.entry(vault).or_default());
        let text =
            serde_json::to_string_pretty(&kept).map_err(|_| ClinicError::internal("backups' folders"))?;
        self.write(&self.config_file("backups.json"), &text)
    }

    /// The folder for backups on this computer.
    pub fn default_backups(&self) -> PathBuf {
        self.data_folder("backups")
    }

    /// The folder that was chosen for a vault's backups.
    pub(crate) fn chosen_backups(&self, vault: VaultId) -> Option<PathBuf> {
        self.kept_backups().vaults.remove(&vault)?.folder
    }

    /// The folder that a backup made now would go to first.
    pub(crate) fn backups_folder(&self, vault: VaultId) -> PathBuf {
        let chosen = self.chosen_backups(vault);
        chosen
            .filter(|folder| folder.is_dir())
            .unwrap_or_else(|| self.default_backups())
    }

    /// The folder that a backup should go to, whether or not it is there.
    pub(super) fn wanted_backups(&self, vault: VaultId) -> PathBuf {
        let chosen = self.chosen_backups(vault);
        chosen.unwrap_or_else(|| self.default_backups())
    }

    /// The last backup that this computer has written of a vault.
    pub(super) fn last_backup(&self, vault: VaultId) -> Option<LastBackup> {
        self.kept_backups().vaults.remove(&vault)?.last
    }

    /// Where the copy goes that is made before the vault in `folder` is brought to a newer version; made where it is
    /// missing, as far as that can be done: a vault that needs the copy isn't changed without it.
    pub fn backups_before_migration(&self, folder: &Path) -> PathBuf {
        let id = Vault::label(folder).ok().and_then(|label| label.id);
        let chosen = id.and_then(|id| self.chosen_backups(id));
        if let Some(folder) = chosen.filter(|folder| folder.is_dir()) {
            return folder;
        }
        let folder = self.default_backups();
        drop(fs::create_dir_all(&folder));
        folder
    }

    /// What went wrong with the last backup of a vault; empty when all is well.
    pub fn backup_problem(&self, vault: VaultId) -> String {
        let mut all = self.kept_backups();
        let kept = all.vaults.remove(&vault).unwrap_or_default();
        if all.lost && !kept.chosen && kept.problem.is_empty() {
            return super::words::PLACES_LOST.to_owned();
        }
        kept.problem
    }

    pub(super) fn note_backup(
        &self,
        vault: VaultId,
        folder: &Path,
        problem: String,
        last: Option<LastBackup>,
    ) -> Result<(), ClinicError> {
        self.keep_backups(vault, |kept| {
            kept.vault = Some(folder.to_owned());
            kept.problem = problem;
            if last.is_some() {
                kept.last = last;
            }
        })
    }

    pub(super) fn choose_backups(&self, vault: VaultId, folder: &Path) -> Result<(), ClinicError> {
        let folder = (folder != self.default_backups()).then(|| folder.to_owned());
        self.keep_backups(vault, |kept| {
            kept.folder = folder;
            kept.chosen = true;
            kept.problem = String::new();
        })
    }

    /// The newest backups of the vault in `folder`, which may be damaged: those of its key, or of the vault that was
    /// backed up from there. `handle_of` gives the handle of a file.
    pub fn backups_offered(
        &self,
        folder: &Path,
        mut handle_of: impl FnMut(&Path) -> String,
    ) -> Vec<RestoreFile> {
        let labelled = Vault::label(folder).ok().and_then(|label| label.id);
        let known = || {
            let kept = self.kept_backups().vaults.into_iter();
            let mut there = kept.filter(|(_, kept)| kept.vault.as_deref() == Some(folder));
            there.next().map(|(id, _)| id)
        };
        let Some(id) = labelled.or_else(known) else {
            return Vec::new();
        };
        let mut all = self.backups_of(id);
        // Seals can't be checked while no vault is open, so that any file may say that it is newer: the last one that this
        // computer has written itself comes first.
        if let Some(last) = self.last_backup(id) {
            all.sort_by_key(|found| found.path != last.file);
        }
        all.iter()
            .filter(|found| found.manifest.is_ok())
            .take(OFFERED)
            .filter_map(|found| super::restore_file(&found.path, self, handle_of(&found.path)).ok())
            .collect()
    }
}
