//! A folder of files that appears only when all of them are whole.

use super::Ended;
use crate::{ClinicError, Code};
use exchange::table::TableError;
use std::cell::RefCell;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

/// A folder that is being filled beside its place. What isn't finished goes again.
pub(super) struct NewFolder {
    place: PathBuf,
    beside: PathBuf,
    files: RefCell<Vec<String>>,
    done: bool,
}

fn failed(place: &Path, error: &std::io::Error) -> ClinicError {
    ClinicError::io(&format!("Writing to {}", place.display()), error)
}

fn is_empty(folder: &Path) -> std::io::Result<bool> {
    Ok(fs::read_dir(folder)?.next().is_none())
}

impl NewFolder {
    /// Begins the folder, which must not be there yet or be empty.
    pub(super) fn begin(place: &Path) -> Result<Self, ClinicError> {
        let taken = || {
            let message = format!(
                "{} is there already: choose a new or empty folder, so that nothing is replaced.",
                place.display()
            );
            ClinicError::new(Code::Exists, message)
        };
        let there = place.is_symlink() || place.exists();
        let fits = !there || (!place.is_symlink() && place.is_dir());
        if !fits || (there && !is_empty(place).map_err(|error| failed(place, &error))?) {
            return Err(taken());
        }
        let Some(name) = place.file_name() else {
            return Err(taken());
        };
        let parent = place.parent().filter(|parent| !parent.as_os_str().is_empty());
        let parent = parent.unwrap_or(Path::new("."));
        crate::files::outside_vaults(parent, &format!("Writing to {}", place.display()))?;
        fs::create_dir_all(parent).map_err(|error| failed(parent, &error))?;
        let beside = parent.join(format!(".{}.part", name.to_string_lossy()));
        // What a run that was killed has left behind; a link is not followed.
        if beside.is_dir() && !beside.is_symlink() {
            fs::remove_dir_all(&beside).map_err(|error| failed(&beside, &error))?;
        }
        fs::create_dir(&beside).map_err(|error| failed(&beside, &error))?;
        Ok(Self {
            place: place.to_owned(),
            beside,
            files: RefCell::default(),
            done: false,
        })
    }

    /// A new file in it.
    pub(super) fn file(&self, name: &str) -> Result<File, TableError> {
        let file = File::options()
            .write(true)
            .create_new(true)
            .open(self.beside.join(name))
            .map_err(|error| TableError::Io(error.kind()))?;
        self.files.borrow_mut().push(name.to_owned());
        Ok(file)
    }

    /// A whole file.
    pub(super) fn write(&self, name: &str, bytes: &[u8]) -> Result<(), Ended> {
        let mut file = self
            .file(name)
            .map_err(|error| super::table_failed(&self.place, &error))?;
        let written = file.write_all(bytes);
        written.map_err(|error| failed(&self.place, &error).into())
    }

    /// Puts the folder in its place; the names of its files.
    pub(super) fn finish(mut self) -> Result<Vec<String>, ClinicError> {
        let place = self.place.clone();
        let failed = |error: std::io::Error| failed(&place, &error);
        let mut files = self.files.take();
        for name in &files {
            File::options()
                .write(true)
                .open(self.beside.join(name))
                .and_then(|file| file.sync_all())
                .map_err(failed)?;
        }
        // Only an empty folder goes this way.
        if self.place.is_dir() {
            fs::remove_dir(&self.place).map_err(failed)?;
        }
        fs::rename(&self.beside, &self.place).map_err(failed)?;
        self.done = true;
        files.sort();
        Ok(files)
    }
}

impl Drop for NewFolder {
    fn drop(&mut self) {
        if !self.done {
            drop(fs::remove_dir_all(&self.beside));
        }
    }
}
