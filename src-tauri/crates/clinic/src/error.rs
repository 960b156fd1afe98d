//! Errors as people read them: one sentence that names the thing and the fix, and a code that the window acts on.

use record::RecordError;
use serde::Serialize;
use store::StoreError;

/// What the window and scripts act on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// The passphrase opens no key slot.
    WrongPassphrase,
    /// The folder is not a vault.
    NotAVault,
    /// The vault is from a newer version.
    NewerVersion,
    /// The folder can't be written.
    ReadOnly,
    /// Another instance has the vault open.
    InUse,
    /// Nothing is there.
    Missing,
    /// Something is there already.
    Exists,
    /// The disk is full.
    DiskFull,
    /// The vault is damaged.
    Damaged,
    /// A field is wrong; see `field`.
    InvalidField,
    /// Something unusual has to be looked at and confirmed; see `field`.
    Confirm,
    /// No vault is open.
    Locked,
    /// The user's role doesn't allow it.
    NotAllowed,
    /// The visit is signed and read-only.
    Signed,
    /// An alert of the visit must be acknowledged first.
    Unacknowledged,
    /// Whoever waited for it has broken it off; nothing stays of it.
    Cancelled,
    /// No such patient, visit, instrument …
    NoSuch,
    /// Reading or writing failed.
    Io,
    /// A fault of the program.
    Internal,
}

/// An error of a use case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{message}")]
pub struct ClinicError {
    /// What the window acts on.
    pub code: Code,
    /// What is wrong and what to do, in one sentence or two.
    pub message: String,
    /// The field, for [`Code::InvalidField`] and [`Code::Confirm`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
}

impl ClinicError {
    /// An error with a code and a message.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            field: None,
        }
    }

    /// An error about one field.
    pub fn field(field: &str, message: impl Into<String>) -> Self {
        Self {
            code: Code::InvalidField,
            message: message.into(),
            field: Some(field.to_owned()),
        }
    }

    /// `message` says what is unusual; the same form passes once `field` of it is true.
    pub fn confirm(field: &str, message: impl Into<String>) -> Self {
        Self {
            code: Code::Confirm,
            ..Self::field(field, message)
        }
    }

    /// Reading or writing `what` failed.
    pub fn io(what: &str, error: &std::io::Error) -> Self {
        use std::io::ErrorKind;
        let (code, why) = match error.kind() {
            ErrorKind::NotFound => (Code::Missing, "it is not there; check the name and the folder"),
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => (
                Code::ReadOnly,
                "the place is read-only; choose another folder or ask for permission to write",
            ),
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
                (Code::DiskFull, "the disk is full; free some space and try again")
            }
            ErrorKind::IsADirectory => (Code::Io, "it is a folder; give the name of a file"),
            _ => (Code::Io, "the system refused; try again or choose another place"),
        };
        Self::new(code, format!("{what}: {why}."))
    }

    /// A fault of the program; `place` says where.
    pub fn internal(place: &str) -> Self {
        Self::new(
            Code::Internal,
            format!("Fibrotrend made a mistake ({place}). Nothing was lost; please report it."),
        )
    }
}

/// A part of a sentence as a whole one: with a capital and a full stop.
pub(crate) fn sentence(words: &str) -> String {
    let mut signs = words.trim_end_matches('.').chars();
    let first: String = signs
        .next()
        .map(|sign| sign.to_uppercase().collect())
        .unwrap_or_default();
    format!("{first}{}.", signs.as_str())
}

fn mistyped(typed: usize, of: usize) -> String {
    if typed == of {
        "There is a typing error in the recovery code: compare it with the sheet, group by group.".to_owned()
    } else if typed < of {
        format!(
            "The recovery code has {of} characters; only the first {typed} could be read: compare it with the sheet."
        )
    } else {
        format!("The recovery code has {of} characters, and more were typed: compare it with the sheet.")
    }
}

impl From<RecordError> for ClinicError {
    fn from(error: RecordError) -> Self {
        Self::field(error.field, error.message)
    }
}

impl From<StoreError> for ClinicError {
    fn from(error: StoreError) -> Self {
        let (code, message) = match error {
            StoreError::Missing => (Code::Missing, "There is no vault at this place: it was moved, renamed or deleted, or its drive isn't connected.".to_owned()),
            StoreError::Gone => (Code::Missing, "The vault was moved, deleted or replaced while it was open, so nothing is stored there: put its folder back where it was, then try again.".to_owned()),
            StoreError::NotAVault => (Code::NotAVault, "This folder is not a Fibrotrend vault: choose a folder that holds vault.json and vault.db.".to_owned()),
            StoreError::NewerVersion { .. } => (Code::NewerVersion, "This vault was last used by a newer Fibrotrend: install the newer version to open it.".to_owned()),
            StoreError::WrongPassphrase => (Code::WrongPassphrase, "The passphrase is wrong: check capitals and the keyboard layout, then type it again.".to_owned()),
            StoreError::MistypedCode { typed, of } => return Self::field("code", mistyped(typed, of)),
            StoreError::WrongRecoveryCode => return Self {
                code: Code::WrongPassphrase,
                ..Self::field("code", "This recovery code doesn’t open the vault: it is of another vault, or a newer one was made since. Look for the sheet with the latest date.")
            },
            StoreError::RemovedUser => (Code::WrongPassphrase, "This user was removed from the vault: ask a clinician of this clinic.".to_owned()),
            StoreError::NotAllowed => (Code::NotAllowed, "Your role may not do this: ask a clinician of this vault.".to_owned()),
            StoreError::NameTaken => return Self::field("name", "Another user has this name: add a letter or a second name, so that their entries can be told apart."),
            StoreError::LastClinician => (Code::NotAllowed, "This is the only clinician with a passphrase: add another one first, so that somebody can sign and manage users.".to_owned()),
            StoreError::OneSelf => (Code::NotAllowed, "You can’t remove yourself: ask another clinician of this vault.".to_owned()),
            StoreError::TooManyUsers => return Self::field("name", "The vault has as many users as it can: remove those who have left first."),
            StoreError::NameUser => return Self::field("user", "This vault has too many users to try the passphrase of each: say whose it is (--user NAME)."),
            StoreError::HiddenSign => return Self::field("reason", "The reason has a hidden control sign, as some copied texts do: delete it and type it again."),
            StoreError::DamagedHeader => (Code::Damaged, "The vault’s key files vault.json and vault.keys are damaged, so no passphrase can open it: restore a backup.".to_owned()),
            StoreError::NotEnoughMemory => (Code::Io, "This computer hasn’t enough free memory to open the vault: close other programs and try again.".to_owned()),
            StoreError::NetworkFolder(kind) => (Code::Io, format!("This folder is on a network ({kind}), where a lost connection can damage a vault: choose a folder on this computer, and put backups there.")),
            StoreError::AlteredKeySettings => (Code::Damaged, "The vault's key settings were altered, so it is not opened: restore a backup.".to_owned()),
            StoreError::ReadOnly => (Code::ReadOnly, "The vault's folder is read-only: copy it to a folder that you can write to, or ask for permission.".to_owned()),
            StoreError::InUse { holder } => {
                let holder = holder.map(|holder| format!(" ({holder})")).unwrap_or_default();
                (Code::InUse, format!("This vault is already open in another Fibrotrend{holder}: close it there first."))
            }
            StoreError::AlreadyThere => (Code::Exists, "Something is already at this place: choose another name or folder.".to_owned()),
            StoreError::DiskFull => (Code::DiskFull, "The disk is full: free some space, then try again. Nothing that was saved is lost.".to_owned()),
            StoreError::Damaged => (Code::Damaged, "The vault is damaged: don't work on with it, restore a backup.".to_owned()),
            StoreError::NoCopyBefore(error) => return crate::backups::no_copy_before(&error),
            StoreError::NotABackup => (Code::NotAVault, "This is no Fibrotrend backup: it is empty or holds something else. Choose another file; backups end in .fibrotrend-backup.".to_owned()),
            StoreError::BackupDamaged => (Code::Damaged, "The backup is damaged: it was cut short or altered. Choose another one.".to_owned()),
            StoreError::Cancelled => (Code::Cancelled, "Cancelled. Nothing was changed.".to_owned()),
            StoreError::NoSuch(what) => (Code::NoSuch, format!("There is no such {what} in this vault.")),
            StoreError::Signed => (Code::Signed, "This visit is signed and read-only: choose Correct… to change it.".to_owned()),
            StoreError::WrongState => (Code::Signed, "The visit is not open for that: look at its state and try again.".to_owned()),
            StoreError::NoRandomness(_) => (Code::Io, "This computer gave no random numbers for a key: restart it and try again.".to_owned()),
            StoreError::Io(kind) => (Code::Io, format!("Reading or writing the vault failed ({kind}): check the drive, then try again.")),
            StoreError::Database(what) => (Code::Internal, format!("The vault's database failed ({what}): close Fibrotrend and open it again.")),
        };
        Self::new(code, message)
    }
}
