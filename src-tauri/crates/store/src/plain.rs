//! Files of a vault's folder, which may come from anywhere: plain files alone are read and written, never links, pipes or
//! devices, which would lead elsewhere or never end.

use crate::StoreError;
use std::fs::{self, File};
use std::io::{Error, ErrorKind, Read};
use std::path::Path;

/// What is written in a vault's folder.
const WRITTEN: [&str; 12] = [
    "vault.json",
    "vault.json.new",
    "vault.keys",
    "vault.keys.new",
    "vault.db",
    "vault.db-wal",
    "vault.db-shm",
    "vault.db-journal",
    "lock",
    "holder.txt",
    "attempts",
    "attempts.new",
];

/// Reads a plain file of at most so many bytes.
///
/// # Errors
/// `InvalidInput` for a link, pipe, device or folder, `FileTooLarge` for more bytes; failures of reading.
pub(crate) fn read(path: &Path, most: u64) -> Result<Vec<u8>, Error> {
    if !fs::symlink_metadata(path)?.is_file() {
        return Err(ErrorKind::InvalidInput.into());
    }
    let mut bytes = Vec::new();
    File::open(path)?
        .take(most.saturating_add(1))
        .read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        return Err(ErrorKind::FileTooLarge.into());
    }
    Ok(bytes)
}

/// Refuses a vault's folder in which something other than a plain file stands where the program writes: a link there
/// would lead a write out of the folder, a pipe would hold it for ever.
///
/// # Errors
/// [`StoreError::NotAVault`], also without a database.
pub(crate) fn own_files(folder: &Path) -> Result<(), StoreError> {
    let plain = |name: &str| match fs::symlink_metadata(folder.join(name)) {
        Ok(there) => there.is_file(),
        Err(_) => name != "vault.db",
    };
    if WRITTEN.into_iter().all(plain) {
        Ok(())
    } else {
        Err(StoreError::NotAVault)
    }
}

/// Which file stands at a path, so that another one in its place is noticed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct FileId(u64, u64);

impl FileId {
    /// Device and number of the file at `path`. Never opens it: closing it again would give back the locks that SQLite
    /// holds on it (POSIX).
    #[cfg(unix)]
    pub fn of(path: &Path) -> Option<Self> {
        use std::os::unix::fs::MetadataExt;
        let there = fs::symlink_metadata(path).ok()?;
        Some(Self(there.dev(), there.ino()))
    }

    /// Windows lets nobody delete, move or replace a file that SQLite has open.
    #[cfg(not(unix))]
    pub fn of(_path: &Path) -> Option<Self> {
        None
    }
}
