//! Which backups there are, and which of them are kept.

use super::{Backup, ENDING, Manifest, SealKey};
use crate::{AuditHead, StoreError};
use jiff::{Timestamp, tz::TimeZone};
use record::VaultId;
use std::collections::HashSet;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

/// The last backups, of whatever day.
const LAST: usize = 10;
/// Days of which the last backup is kept.
const DAYS: usize = 14;
/// Months of which the last backup is kept.
const MONTHS: usize = 12;

/// A file that is called like a backup.
#[derive(Debug)]
pub struct Found {
    /// Where it is.
    pub path: PathBuf,
    /// Length in bytes.
    pub bytes: u64,
    /// What it says of itself, or why that can't be read.
    pub manifest: Result<Manifest, StoreError>,
}

/// All files in `folder` that are called like backups, whosever they are, the latest first; those that can't be read
/// come last.
///
/// # Errors
/// Failures of reading the folder.
pub fn backups_in(folder: &Path) -> Result<Vec<Found>, StoreError> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension() != Some(OsStr::new(ENDING)) || !path.is_file() {
            continue;
        }
        let bytes = fs::metadata(&path).map_or(0, |data| data.len());
        // A name that was taken when the program ended before the backup got it.
        if bytes == 0 {
            continue;
        }
        found.push(Found {
            bytes,
            manifest: Backup::open(&path).map(|backup| backup.manifest().clone()),
            path,
        });
    }
    found.sort_by_key(|file| {
        let manifest = file.manifest.as_ref().ok();
        std::cmp::Reverse(manifest.map(|manifest| (manifest.made, manifest.number())))
    });
    Ok(found)
}

/// Which backups are kept: the last ten, the last of each of the latest 14 days and of the latest 12 months that have
/// one (UTC). Each backup is given by when it was made and by the number of its last audit entry.
///
/// Nothing is too old: only others of its vault replace a backup. "The last ten" are ten by the clock and ten by number,
/// which are the same unless the clock was set back or an older backup was restored; so neither costs the newest.
pub fn keep(backups: &[(Timestamp, u64)]) -> Vec<bool> {
    let mut kept = vec![false; backups.len()];
    let mut newest: Vec<usize> = (0..backups.len()).collect();
    newest.sort_by_key(|place| std::cmp::Reverse(backups.get(*place).map(|(made, number)| (*number, *made))));
    let by_number: Vec<usize> = newest.iter().copied().take(LAST).collect();
    newest.sort_by_key(|place| std::cmp::Reverse(backups.get(*place).copied()));
    let (mut days, mut months) = (HashSet::new(), HashSet::new());
    let mut by_clock = Vec::new();
    for (rank, place) in newest.into_iter().enumerate() {
        let Some((made, _)) = backups.get(place) else {
            continue;
        };
        let day = made.to_zoned(TimeZone::UTC).date();
        let first_of_day = days.len() < DAYS && days.insert(day);
        let first_of_month = months.len() < MONTHS && months.insert((day.year(), day.month()));
        if rank < LAST || first_of_day || first_of_month {
            by_clock.push(place);
        }
    }
    for place in by_number.into_iter().chain(by_clock) {
        if let Some(flag) = kept.get_mut(place) {
            *flag = true;
        }
    }
    kept
}

/// The one history of a vault whose backups replace each other: those that its key has sealed and whose head its audit holds.
/// What a copy of the vault has backed up, and what only says that it is a backup, replaces nothing and isn't replaced.
pub(super) struct History<'a> {
    pub vault: VaultId,
    pub seals: &'a SealKey,
    pub holds: &'a dyn Fn(AuditHead) -> bool,
}

impl History<'_> {
    fn has(&self, manifest: &Manifest) -> bool {
        manifest.vault == self.vault
            && manifest.is_sealed(self.seals)
            && manifest.facts.audit_head().is_some_and(self.holds)
    }
}

/// Takes away the backups of a history that no generation needs, and never `new`. Files that can't be read and those of
/// other vaults and histories stay. Answers how many are gone.
///
/// # Errors
/// Failures of reading the folder and of taking a file away.
pub(super) fn thin_out(folder: &Path, history: &History<'_>, new: &Path) -> Result<usize, StoreError> {
    let of_history = |found: Found| {
        let manifest = found.manifest.ok().filter(|manifest| history.has(manifest))?;
        Some((found.path, (manifest.made, manifest.number())))
    };
    let (paths, made): (Vec<_>, Vec<_>) = backups_in(folder)?.into_iter().filter_map(of_history).unzip();
    let mut gone = 0;
    for (path, kept) in paths.iter().zip(keep(&made)) {
        if !kept && path != new {
            fs::remove_file(path)?;
            gone += 1;
        }
    }
    Ok(gone)
}
