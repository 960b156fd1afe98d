//! The chain of everything that was changed or shown.

mod head;

pub use head::AuditHead;

use crate::{StoreError, Vault};
use rusqlite::{Connection, OptionalExtension};

/// Number and keyed hash of the last entry.
pub(crate) fn last(connection: &Connection) -> Result<Option<(u64, [u8; 32])>, StoreError> {
    let mut statement = connection.prepare_cached(include_str!("../sql/audit_last.sql"))?;
    Ok(statement
        .query_row((), |row| Ok((row.get::<_, i64>(0)?.unsigned_abs(), row.get(1)?)))
        .optional()?)
}

/// The head of the chain of any open database of schema version 5, such as a backup that is being checked.
pub(crate) fn head_of(connection: &Connection) -> Result<AuditHead, StoreError> {
    Ok(last(connection)?.map_or(AuditHead::EMPTY, |(number, mac)| AuditHead::of(number, &mac)))
}

impl Vault {
    /// The head of the audit chain.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn audit_head(&self) -> Result<AuditHead, StoreError> {
        head_of(&self.connection)
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
        let mac: Option<[u8; 32]> = statement
            .query_row((i64::try_from(head.count).unwrap_or(i64::MAX),), |row| row.get(0))
            .optional()?;
        Ok(mac.is_some_and(|mac| AuditHead::of(head.count, &mac) == head))
    }
}
