//! The chain of everything that was changed or shown.
//!
//! Each entry's keyed hash (HMAC-SHA-256) covers the one before it, so that no entry can be altered, moved, added or taken
//! away in between unseen; the entry of a change also carries the sum of the keyed hashes of the rows that it wrote. What
//! only a head that was kept elsewhere can show is that the end was cut off. The keys are derived from the vault's data
//! key: who has that key and this program's source can write a chain anew.

mod append;
mod chain;
mod entries;
mod finding;
mod head;
mod loose;
mod table;
mod take_over;
#[cfg(test)]
mod trial;
mod verify;

pub use append::Disclosure;
pub(crate) use append::{Entry, append, register};
pub(crate) use chain::{AuditKeys, Code, Columns, Sum, Written};
pub use entries::{AuditChange, AuditEntry, AuditFilter, AuditKind};
pub use finding::{AuditFinding, AuditRow, Verification};
pub use head::AuditHead;
pub(crate) use loose::schema_versions;
pub use table::AuditTable;
pub(crate) use take_over::take_over;

use crate::{StoreError, Vault};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension};

/// What the change is called that makes a vault.
pub(crate) const MAKE_VAULT: &str = "make vault";
/// What the change is called that brings a vault to a newer schema.
pub(crate) const MIGRATE_VAULT: &str = "migrate vault";
/// What the entry is called of a device that was known before the chain began and did nothing.
pub(crate) const ADD_COMPUTER: &str = "add computer";

/// Number and keyed hash of the last entry.
pub(crate) fn last(connection: &Connection) -> Result<Option<(u64, Code)>, StoreError> {
    let mut statement = connection.prepare_cached(include_str!("../sql/audit_last.sql"))?;
    Ok(statement
        .query_row((), |row| Ok((row.get::<_, i64>(0)?.unsigned_abs(), row.get(1)?)))
        .optional()?)
}

/// The head of the chain of any open database of schema version 5, such as a backup that is being checked.
pub(crate) fn head_of(connection: &Connection) -> Result<AuditHead, StoreError> {
    Ok(last(connection)?.map_or(AuditHead::EMPTY, |(number, code)| AuditHead::of(number, &code)))
}

impl Vault {
    /// The head of the audit chain.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn audit_head(&self) -> Result<AuditHead, StoreError> {
        head_of(&self.connection)
    }

    /// Every head that the chain has had, by number.
    ///
    /// # Errors
    /// Failures of reading.
    pub(crate) fn audit_heads(&self) -> Result<Vec<AuditHead>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/audit_heads.sql"))?;
        let head = |row: &rusqlite::Row<'_>| {
            let number: i64 = row.get(0)?;
            Ok(AuditHead::of(number.unsigned_abs(), &row.get(1)?))
        };
        Ok(statement.query_map((), head)?.collect::<Result<_, _>>()?)
    }

    /// Number and time of the last entry of that name.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn last_entry(&self, action: &str) -> Result<Option<(u64, Timestamp)>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/audit_last_of.sql"))?;
        let found: Option<(i64, String)> = statement
            .query_row([action], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        found
            .map(|(number, at)| {
                Ok((
                    number.unsigned_abs(),
                    at.parse().map_err(|_| StoreError::Damaged)?,
                ))
            })
            .transpose()
    }

    /// Whether the chain has that head or had it once: false says that entries are missing or were altered since.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn audit_holds(&self, head: AuditHead) -> Result<bool, StoreError> {
        if head.count == 0 {
            return Ok(head == AuditHead::EMPTY);
        }
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/audit_mac.sql"))?;
        let code: Option<Code> = statement
            .query_row((i64::try_from(head.count).unwrap_or(i64::MAX),), |row| row.get(0))
            .optional()?;
        Ok(code.is_some_and(|code| AuditHead::of(head.count, &code) == head))
    }
}
