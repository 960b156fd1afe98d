//! The encrypted database: open, keys, migrations, transactions; all SQL.
//!
//! The public API speaks the types of `record` only. Every change goes through [`Vault::transact`]; no clinical row
//! is ever updated in place.

mod attempts;
mod change;
mod error;
mod holder;
mod keys;
mod place;
mod plain;
mod read;
mod records;
mod users;
mod vault;

pub use attempts::{Attempt, Attempts};
pub use change::{Act, Change};
pub use error::StoreError;
pub use keys::{CODE_GROUPS, KeyCost, RecoveryCode, Unlock};
pub use place::{Place, place};
pub use read::{AnswerChange, SignatureEntry, VisitChange};
pub use vault::{LabelUser, NewVault, Opening, Vault, VaultLabel, Warning, newest_version};
