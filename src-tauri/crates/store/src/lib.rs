//! The encrypted database: open, keys, migrations, transactions; all SQL.
//!
//! The public API speaks the types of `record` only. Every change goes through [`Vault::transact`]; no clinical row
//! is ever updated in place.

pub mod backup;

mod attempts;
mod audit;
mod change;
mod error;
mod holder;
mod keys;
mod listening;
mod migrations;
mod passing;
mod place;
mod plain;
mod read;
mod records;
mod users;
mod vault;
mod wal;
mod warning;

#[cfg(all(test, target_os = "linux"))]
mod trials;

pub use attempts::{Attempt, Attempts, note_attempt};
pub use audit::{
    AuditChange, AuditEntry, AuditFilter, AuditFinding, AuditHead, AuditKind, AuditRow, AuditTable,
    Disclosure, Verification,
};
pub use change::{Act, Change};
pub use error::StoreError;
pub use keys::{CODE_GROUPS, HEADER, KeyCost, RecoveryCode, Unlock};
pub use listening::{heard, tell};
pub use migrations::newest_version;
pub use place::{Place, place};
pub use read::{AnswerChange, SignatureEntry, VisitChange};
pub use vault::{LabelUser, NewVault, Opening, Vault, VaultLabel};
pub use warning::Warning;
