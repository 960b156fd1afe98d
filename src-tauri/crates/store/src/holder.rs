//! One writer per vault: the lock, and a note of who holds it.

use crate::{StoreError, plain};
use record::Host;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

const LOCK: &str = "lock";
const HOLDER: &str = "holder.txt";
/// What the note begins with while the vault is being left.
const LEAVING: &str = "leaving: ";
/// How often, and after which times, a vault that is being left is asked for: it may still be backed up.
const LOOKS: u32 = 300;
const LOOK_AGAIN: Duration = Duration::from_millis(50);

/// The lock on a vault; given back when it is dropped or the process ends, however it ends.
#[derive(Debug)]
pub(crate) struct Lock {
    file: File,
    holder: PathBuf,
}

impl Lock {
    /// Takes the lock of the vault in `folder`; waits for it while whoever has it is leaving.
    pub fn take(folder: &Path) -> Result<Self, StoreError> {
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(folder.join(LOCK))?;
        let holder = folder.join(HOLDER);
        let mut looks = 0;
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Self { file, holder }),
                Err(TryLockError::WouldBlock) => {}
                Err(TryLockError::Error(error)) => return Err(error.into()),
            }
            let said = said(&holder);
            let leaving = said.as_ref().and_then(|said| said.strip_prefix(LEAVING));
            match leaving {
                Some(_) if looks < LOOKS => thread::sleep(LOOK_AGAIN),
                // Its note goes a moment before the lock does.
                None if said.is_none() && (1..LOOKS).contains(&looks) => thread::sleep(LOOK_AGAIN),
                Some(who) => {
                    let holder = Some(who.to_owned());
                    return Err(StoreError::InUse { holder });
                }
                None => return Err(StoreError::InUse { holder: said }),
            }
            looks += 1;
        }
    }

    /// Says who has the vault open, for the message that another instance shows.
    pub fn say_who(&self, host: &dyn Host) -> Result<(), StoreError> {
        self.say("", host)
    }

    /// Says that the vault is being left: another instance waits instead of refusing.
    pub fn say_leaving(&self, host: &dyn Host) -> Result<(), StoreError> {
        self.say(LEAVING, host)
    }

    fn say(&self, prefix: &str, host: &dyn Host) -> Result<(), StoreError> {
        let since = host.now().strftime("%Y-%m-%d %H:%M UTC");
        let process = std::process::id();
        let computer = computer().map(|name| format!(" on {name}")).unwrap_or_default();
        fs::write(
            &self.holder,
            format!("{prefix}process {process}{computer}, since {since}"),
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

/// What the note says, if it is one.
fn said(holder: &Path) -> Option<String> {
    let said = String::from_utf8(plain::read(holder, 200).ok()?).ok()?;
    (!said.chars().any(char::is_control)).then_some(said)
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
