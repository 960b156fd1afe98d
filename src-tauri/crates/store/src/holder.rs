//! One writer per vault: the lock, and a note of who holds it.

use crate::{StoreError, plain};
use record::Host;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

const LOCK: &str = "lock";
const HOLDER: &str = "holder.txt";

/// The lock on a vault; given back when it is dropped or the process ends, however it ends.
#[derive(Debug)]
pub(crate) struct Lock {
    file: File,
    holder: PathBuf,
}

impl Lock {
    /// Takes the lock of the vault in `folder`.
    pub fn take(folder: &Path) -> Result<Self, StoreError> {
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(folder.join(LOCK))?;
        let holder = folder.join(HOLDER);
        match file.try_lock() {
            Ok(()) => Ok(Self { file, holder }),
            Err(TryLockError::WouldBlock) => {
                let said = plain::read(&holder, 200).ok();
                let said = said.and_then(|bytes| String::from_utf8(bytes).ok());
                Err(StoreError::InUse {
                    holder: said.filter(|text| !text.chars().any(char::is_control)),
                })
            }
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// Says who has the vault open, for the message that another instance shows.
    pub fn say_who(&self, host: &dyn Host) -> Result<(), StoreError> {
        let since = host.now().strftime("%Y-%m-%d %H:%M UTC");
        let process = std::process::id();
        let computer = computer().map(|name| format!(" on {name}")).unwrap_or_default();
        fs::write(
            &self.holder,
            format!("process {process}{computer}, since {since}"),
        )?;
        Ok(())
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Best effort: the lock itself goes with the file handle.
        drop(fs::remove_file(&self.holder));
        drop(self.file.unlock());
    }
}

fn computer() -> Option<String> {
    #[cfg(unix)]
    let name = rustix::system::uname()
        .nodename()
        .to_str()
        .ok()
        .map(str::to_owned);
    #[cfg(not(unix))]
    let name = std::env::var("COMPUTERNAME").ok();
    name.filter(|name| !name.is_empty() && name.len() < 100 && !name.chars().any(char::is_control))
}
