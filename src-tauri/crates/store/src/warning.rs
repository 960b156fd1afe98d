//! What is told when a vault is opened.

use crate::{StoreError, Vault};
use jiff::{SignedDuration, Timestamp};
use record::Host;

/// A clock that is set by the network may go back by so much.
const SETTLING: SignedDuration = SignedDuration::from_mins(15);

/// What is unusual about a vault that could be opened all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// The key file is older than the one last used: someone put it back.
    OlderKeys,
    /// `vault.json` was damaged or gone; its copy was used and both were written anew.
    MendedKeys,
    /// `vault.json` was altered or an old one; its copy was used and both were written anew.
    ReplacedKeys,
    /// A change of users or passphrases was interrupted: the key files have it, the database hadn't.
    UnfinishedKeys,
    /// A change of the recovery code was interrupted: the code before it opens the vault as well.
    SeveralCodes,
    /// The database is older than the key files by more than a change that was interrupted: someone put it back.
    OlderDatabase,
    /// The log beside the database is damaged: what was done last may be missing.
    BrokenLog,
    /// The folder is on a network of this kind.
    Network(&'static str),
    /// The folder is copied elsewhere by this program while the vault is open.
    Synchronised(&'static str),
    /// Someone has tried to open it and failed, since it was last open.
    FailedUnlocks {
        /// How often.
        count: u64,
        /// The last time that was noted.
        last: Timestamp,
    },
    /// This computer's clock stands before what was noted the last time.
    ClockBack {
        /// When the vault was last used by its audit.
        last: Timestamp,
    },
}

impl Vault {
    /// Warns when the clock stands before the latest of the last hundred entries.
    pub(crate) fn look_at_clock(&mut self, host: &dyn Host) -> Result<(), StoreError> {
        let last: Option<String> =
            self.connection
                .query_row(include_str!("sql/audit_last_time.sql"), (), |row| row.get(0))?;
        let last = last.and_then(|last| last.parse::<Timestamp>().ok());
        if let Some(last) = last.filter(|last| last.duration_since(host.now()) > SETTLING) {
            self.warnings.push(Warning::ClockBack { last });
        }
        Ok(())
    }
}
