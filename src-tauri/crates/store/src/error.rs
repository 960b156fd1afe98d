//! What can go wrong with a vault. Messages for people are made at the edge; none of these holds health data.

use std::io;

/// An error of the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is nothing at that place.
    #[error("there is no vault there")]
    Missing,
    /// The database of an open vault isn't at its place any more, or another one is.
    #[error("the open vault was moved, deleted or replaced")]
    Gone,
    /// There is something, but it is not a vault.
    #[error("this is not a Fibrotrend vault")]
    NotAVault,
    /// The vault was written by a newer version.
    #[error("the vault is of version {found}, newer than {known}, which this program knows")]
    NewerVersion {
        /// The vault's version.
        found: i64,
        /// The newest version this program knows.
        known: i64,
    },
    /// The passphrase opens no key slot.
    #[error("the passphrase is wrong")]
    WrongPassphrase,
    /// What was typed is no recovery code.
    #[error("the recovery code is mistyped")]
    MistypedCode {
        /// Characters up to the first that no code has; as many as a code has when only their check doesn't fit.
        typed: usize,
        /// Characters that a code has.
        of: usize,
    },
    /// The recovery code is one, but not this vault's.
    #[error("the recovery code is of another vault, or was replaced")]
    WrongRecoveryCode,
    /// The passphrase is that of a user who was removed.
    #[error("the user was removed")]
    RemovedUser,
    /// The user's role doesn't allow it.
    #[error("the user's role doesn't allow it")]
    NotAllowed,
    /// Another user has this name.
    #[error("another user has this name")]
    NameTaken,
    /// Nobody would be left who manages the vault.
    #[error("the last clinician can't be removed")]
    LastClinician,
    /// Whoever has the vault open can't remove themselves.
    #[error("nobody can remove themselves")]
    OneSelf,
    /// A reason holds a control sign or one that turns the direction of writing.
    #[error("the reason holds a hidden sign")]
    HiddenSign,
    /// A vault takes no more users.
    #[error("the vault has as many users as it can")]
    TooManyUsers,
    /// There are too many users to try the passphrase of each.
    #[error("the vault has many users, and none was named")]
    NameUser,
    /// `vault.json` and its copy are damaged.
    #[error("the vault's key files are damaged")]
    DamagedHeader,
    /// Deriving the key takes more memory than there is.
    #[error("there is not enough memory to derive the key")]
    NotEnoughMemory,
    /// A vault can't be made on a network.
    #[error("the folder is on a network ({0})")]
    NetworkFolder(&'static str),
    /// The key settings in the vault were lowered or altered.
    #[error("the vault's key settings were altered")]
    AlteredKeySettings,
    /// The folder or its files can't be written.
    #[error("the vault's folder is read-only")]
    ReadOnly,
    /// Another instance has the vault open.
    #[error("the vault is already open")]
    InUse {
        /// Who holds it: process number and computer, where known.
        holder: Option<String>,
    },
    /// The place for a new vault is taken.
    #[error("something is already there")]
    AlreadyThere,
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// The key fits, but the database is damaged.
    #[error("the vault is damaged")]
    Damaged,
    /// The vault is of an older version, and no copy could be made before bringing it to this one; nothing was changed.
    #[error("no backup could be made before bringing the vault to the newer version: {0}")]
    NoCopyBefore(Box<StoreError>),
    /// The file is no backup.
    #[error("this is not a Fibrotrend backup")]
    NotABackup,
    /// The backup was cut short or altered, or the drive gave back something else than was written.
    #[error("the backup is damaged")]
    BackupDamaged,
    /// Whoever waited for it has broken it off; nothing stays of it.
    #[error("it was cancelled")]
    Cancelled,
    /// No such patient, visit or questionnaire.
    #[error("there is no such {0}")]
    NoSuch(&'static str),
    /// The visit is signed and must be opened for correction first.
    #[error("the visit is signed")]
    Signed,
    /// The act doesn't fit the visit's state, such as signing a signed visit.
    #[error("the visit is not open for that")]
    WrongState,
    /// The system gave no random numbers.
    #[error(transparent)]
    NoRandomness(#[from] record::NoRandomness),
    /// Any other failure of reading or writing.
    #[error("reading or writing the vault failed: {0}")]
    Io(io::ErrorKind),
    /// Any other failure of the database; the text names no data.
    #[error("the database failed: {0}")]
    Database(String),
}

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> Self {
        if error.get_ref().is_some_and(|inner| {
            inner
                .downcast_ref()
                .is_some_and(|own| matches!(own, Self::Cancelled))
        }) {
            return Self::Cancelled;
        }
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::AlreadyExists => Self::AlreadyThere,
            kind => Self::Io(kind),
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        let rusqlite::Error::SqliteFailure(failure, message) = &error else {
            // The debug form of other errors can hold column values: name the kind only.
            return Self::Database("unexpected shape of data".to_owned());
        };
        match failure.code {
            ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen => Self::ReadOnly,
            ErrorCode::DiskFull => Self::DiskFull,
            ErrorCode::OperationInterrupted => Self::Cancelled,
            ErrorCode::SystemIoFailure => Self::Io(io::ErrorKind::Other),
            ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt => Self::Damaged,
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::InUse { holder: None },
            _ if message.as_deref() == Some("visit is signed") => Self::Signed,
            code => Self::Database(format!("{code:?}")),
        }
    }
}
