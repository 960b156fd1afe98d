//! The encrypted database: open, keys, migrations, transactions; all SQL.
//!
//! The public API speaks the types of `record` only. Every change goes through [`Vault::transact`]; no clinical row
//! is ever updated in place.

mod audit;
mod change;
mod error;
mod keys;
mod migrations;
mod read;
mod records;
mod vault;

pub use audit::{
    AuditChange, AuditEntry, AuditFilter, AuditFinding, AuditHead, AuditKind, AuditRow, AuditTable,
    Disclosure, Verification,
};
pub use change::{Act, Change};
pub use error::StoreError;
pub use keys::{KeyCost, Unlock};
pub use migrations::newest_version;
pub use read::{AnswerChange, SignatureEntry, VisitChange};
pub use vault::{LabelUser, NewVault, Opening, Vault, VaultLabel};
