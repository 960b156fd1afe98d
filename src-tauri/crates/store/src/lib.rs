//! The encrypted database: open, keys, migrations, transactions; all SQL.
//!
//! The public API speaks the types of `record` only. Every change goes through [`Vault::transact`]; no clinical row
//! is ever updated in place.

mod change;
mod error;
mod keys;
mod plain;
mod read;
mod records;
mod vault;

pub use change::{Act, Change};
pub use error::StoreError;
pub use keys::KeyCost;
pub use read::{AnswerChange, SignatureEntry, VisitChange};
pub use vault::{NewVault, Vault, VaultLabel, newest_version};
