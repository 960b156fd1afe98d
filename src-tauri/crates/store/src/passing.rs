//! Files that stand only for as long as something is written, and what a crash has left of them.

use crate::StoreError;
use record::Host;
use std::fs::{self, File, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// What the copy of the database that a backup is made from begins with, in the vault's folder; encrypted like the database.
pub(crate) const COPY: &str = "backup";
const ENDING: &str = ".part";

/// A file that must not stay, whatever happens.
#[derive(Debug)]
pub(crate) struct Passing(PathBuf);

/// A name that no other has.
pub(crate) fn name(begin: &str, host: &dyn Host) -> String {
    format!("{begin}{}{ENDING}", host.new_uuid())
}

impl Passing {
    pub fn at(path: PathBuf) -> Self {
        Self(path)
    }

    pub fn in_folder(folder: &Path, begin: &str, host: &dyn Host) -> Self {
        Self(folder.join(name(&format!("{begin}-"), host)))
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Opens it and marks it as in use for as long as it is open.
    pub fn hold(&self) -> Result<File, StoreError> {
        let file = File::open(&self.0)?;
        share(&file);
        Ok(file)
    }
}

impl Drop for Passing {
    fn drop(&mut self) {
        drop(fs::remove_file(&self.0));
    }
}

/// Marks a file that is being written as in use.
pub(crate) fn keep(file: &File) {
    // Where files can't be locked, two writers still have names of their own.
    drop(file.try_lock());
}

/// Marks a file that is written as in use; it can be read.
pub(crate) fn share(file: &File) {
    drop(file.unlock());
    drop(file.try_lock_shared());
}

/// Takes away what a crash has left in `folder` of files that begin so; what is in use stays.
///
/// # Errors
/// Failures of reading the folder.
pub(crate) fn clear(folder: &Path, begin: &str) -> Result<(), StoreError> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with(begin) && name.ends_with(ENDING) && is_left(&entry.path()) {
            match fs::remove_file(entry.path()) {
                Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
                _ => {}
            }
        }
    }
    Ok(())
}

fn is_left(path: &Path) -> bool {
    let Ok(there) = fs::symlink_metadata(path) else {
        return false;
    };
    if !there.is_file() {
        // A link is taken away, not what it leads to.
        return there.is_symlink();
    }
    let locked = File::open(path).map(|file| file.try_lock());
    !matches!(locked, Ok(Err(TryLockError::WouldBlock)))
}
