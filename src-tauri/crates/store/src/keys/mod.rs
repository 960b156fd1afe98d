//! Who can open a vault. One random data key encrypts the database; each slot of the header holds that key, wrapped
//! under a key derived from a passphrase or the recovery code, so that a new passphrase rewrites no data.

mod cost;
mod data_key;
mod files;
mod header;
mod hex;
mod recovery;
mod slot;

pub use cost::KeyCost;
pub(crate) use data_key::DataKey;
pub use files::HEADER;
pub(crate) use files::{Found, read, sync_folder, write};
pub(crate) use header::{Header, HeaderFault};
pub use recovery::{CODE_GROUPS, RecoveryCode};
pub(crate) use slot::{Secret, Slot, SlotKind};

use record::UserId;

const FORMAT: &str = "fibrotrend-vault";

/// What opens a vault.
#[derive(Clone, Copy)]
pub enum Unlock<'a> {
    /// A user's passphrase; without a user, the slots of all users are tried.
    Passphrase {
        /// Whose.
        user: Option<UserId>,
        /// As typed.
        passphrase: &'a str,
    },
    /// The printed recovery code.
    Recovery {
        /// As typed: case, spaces, dashes and look-alikes don't matter.
        code: &'a str,
    },
}
