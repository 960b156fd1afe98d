//! What is said about backups.

use super::is_set_aside;
use crate::{ClinicError, Code};
use std::path::Path;
use store::StoreError;
use store::backup::{Difference, Found, Why};

/// Of a file that only says that it is a backup of the vault.
pub(super) const NOT_SEALED: &str = "can’t be trusted: it doesn’t carry this vault’s seal";

/// Until the backup on leaving is written.
pub(super) const UNFINISHED: &str = "The backup of when this vault was last left isn’t finished: its drive is slow, or Fibrotrend was ended before. Make a backup under Settings, Backups.";

/// Where backups go can't be read any more.
pub(super) const PLACES_LOST: &str = "The note of where this computer’s backups go couldn’t be read, so they go to the folder on this computer. Choose your folder again under Settings, Backups.";

pub(super) fn why(found: &Found) -> &'static str {
    match &found.manifest {
        Ok(manifest) => match manifest.why {
            Why::Leaving => "on leaving",
            Why::Migration => "before a newer version",
            Why::Import => "before an import",
            Why::Asked => "asked for",
        },
        Err(_) if is_set_aside(&found.path) => "set aside: it didn’t read back as written",
        Err(StoreError::NewerVersion { .. }) => "from a newer Fibrotrend",
        Err(_) => "can’t be read: cut short or altered",
    }
}

/// Why a folder can't be used, and what to do.
fn reason(folder: &Path, error: &StoreError) -> (Code, String) {
    let place = folder.display();
    match error {
        StoreError::Missing => (
            Code::Missing,
            format!("the folder {place} isn’t there: connect its drive or choose another folder"),
        ),
        StoreError::ReadOnly => (
            Code::ReadOnly,
            format!("the folder {place} can’t be written to: choose another folder or ask for permission"),
        ),
        StoreError::DiskFull => (
            Code::DiskFull,
            format!(
                "there is no room left for {place} or on the vault’s own disk: free some space or choose another folder"
            ),
        ),
        StoreError::BackupDamaged => (
            Code::Damaged,
            format!(
                "the drive of {place} gave back something else than was written: don’t trust it, choose another folder"
            ),
        ),
        StoreError::Damaged | StoreError::DamagedHeader => (
            Code::Damaged,
            "the vault itself is damaged: don’t work on with it, restore a backup".to_owned(),
        ),
        error => (
            Code::Io,
            format!("writing to {place} failed ({error}): check the drive or choose another folder"),
        ),
    }
}

/// No backup was made.
pub(super) fn not_backed_up(folder: &Path, error: &StoreError) -> ClinicError {
    if let StoreError::Cancelled = error {
        return ClinicError::new(Code::Cancelled, "The backup was cancelled: none was made.");
    }
    let (code, reason) = reason(folder, error);
    ClinicError::new(code, format!("No backup was made, since {reason}."))
}

/// No copy was made before an old vault was to be brought to the newer version.
pub(crate) fn no_copy_before(error: &StoreError) -> ClinicError {
    let (code, fix) = match error {
        StoreError::DiskFull => (Code::DiskFull, "the disk is full: free some space"),
        StoreError::ReadOnly => (
            Code::ReadOnly,
            "the folder for backups or the vault’s own can’t be written to: ask for permission",
        ),
        StoreError::Missing => (
            Code::Missing,
            "the folder for backups isn’t there: connect its drive",
        ),
        StoreError::Damaged => (Code::Damaged, "the vault is damaged: restore a backup"),
        _ => (Code::Io, "writing it failed: check the drive"),
    };
    ClinicError::new(
        code,
        format!(
            "This vault comes from an older version. It is changed only after a backup, and none could be made, since {fix}, then open it again. Nothing was changed."
        ),
    )
}

/// The backup was made, but not where it should have been.
pub(super) fn went_elsewhere(folder: &Path, error: &StoreError) -> String {
    let (_, reason) = reason(folder, error);
    format!("The last backup went to the folder on this computer, since {reason}.")
}

pub(super) fn folder_gone(folder: &Path) -> String {
    format!(
        "The folder {} isn’t there: connect its drive or choose another folder. Until then backups go to the folder on this computer.",
        folder.display()
    )
}

/// Whether a folder that was chosen does.
pub(super) fn folder_fits(folder: &Path, vault: &Path) -> Result<(), ClinicError> {
    let real = |path: &Path| std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if real(folder).starts_with(real(vault)) {
        return Err(ClinicError::new(
            Code::Io,
            "This folder lies in the vault’s own folder, so that both would be lost together: choose another, best on another drive.",
        ));
    }
    let trial = folder.join(".fibrotrend-trial");
    let tried = std::fs::write(&trial, "").and_then(|()| std::fs::remove_file(&trial));
    tried.map_err(|error| not_usable(folder, &error.into()))
}

fn not_usable(folder: &Path, error: &StoreError) -> ClinicError {
    let (code, reason) = reason(folder, error);
    ClinicError::new(code, crate::error::sentence(&reason))
}

/// Why a backup can't be restored, with its name and what to do.
pub(super) fn not_restored(file: &Path, error: StoreError) -> ClinicError {
    let name = file
        .file_name()
        .unwrap_or(file.as_os_str())
        .to_string_lossy()
        .into_owned();
    let (code, message) = match error {
        StoreError::NotABackup => (
            Code::NotAVault,
            format!(
                "{name} is no Fibrotrend backup, whatever its name: it is empty or holds something else. Choose another file."
            ),
        ),
        StoreError::BackupDamaged => (
            Code::Damaged,
            format!(
                "{name} is damaged: it was cut short or altered. Choose another backup, such as the one before it."
            ),
        ),
        StoreError::NewerVersion { .. } => (
            Code::NewerVersion,
            format!("{name} was made by a newer Fibrotrend: install the newer version to restore it."),
        ),
        StoreError::Missing => (
            Code::Missing,
            format!("{name} isn’t there any more: connect its drive or choose another backup."),
        ),
        StoreError::WrongPassphrase => (
            Code::WrongPassphrase,
            format!(
                "The passphrase doesn’t open {name}: it takes today’s where this computer knows the vault, otherwise the one that was in use when the backup was made."
            ),
        ),
        StoreError::WrongRecoveryCode => (
            Code::WrongPassphrase,
            format!(
                "The recovery code doesn’t open {name}: it takes today’s where this computer knows the vault, otherwise the one that was in use when the backup was made."
            ),
        ),
        StoreError::DiskFull => (
            Code::DiskFull,
            format!("There is no room to restore {name}: free some space, then try again."),
        ),
        StoreError::ReadOnly => (
            Code::ReadOnly,
            format!(
                "{name} can’t be read, or the place for the restored vault can’t be written to: ask for permission or choose another."
            ),
        ),
        error => return error.into(),
    };
    ClinicError::new(code, message)
}

/// A kind of what a vault holds, in the order in which people read them.
const KINDS: [(&str, &str); 18] = [
    ("people", "Patients"),
    ("visits", "Visits"),
    ("questionnaires", "Questionnaires"),
    ("answers", "Answers"),
    ("course", "Treatments"),
    ("titration_plan", "Dose plans"),
    ("phase_plan", "Phases of courses"),
    ("side_effect", "Side effects"),
    ("condition", "Conditions"),
    ("lab_result", "Laboratory results"),
    ("diary_day", "Diary days"),
    ("raised_alert", "Alerts"),
    ("acknowledgement", "Acknowledgements"),
    ("check_result", "Checklist answers"),
    ("reminder", "Reminders"),
    ("contact", "Addresses"),
    ("instruments", "Own instruments"),
    ("settings", "Settings"),
];

/// What is compared in a line, and its place among the others.
pub(super) fn kind(line: &Difference) -> (usize, String) {
    let place = KINDS.iter().position(|(kind, _)| *kind == line.kind);
    match place.and_then(|place| KINDS.get(place)) {
        Some((_, words)) => (place.unwrap_or_default(), (*words).to_owned()),
        None => (
            KINDS.len(),
            crate::error::sentence(&line.kind.replace('_', " "))
                .trim_end_matches('.')
                .to_owned(),
        ),
    }
}
