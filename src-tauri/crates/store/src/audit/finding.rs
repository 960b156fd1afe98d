//! What checking the chain can find.

use crate::audit::{AuditHead, AuditTable};

/// What checking a vault's audit chain has found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verification {
    /// Entries checked.
    pub entries: u64,
    /// Rows checked against the entries of the operations that wrote them.
    pub rows: u64,
    /// The head.
    pub head: AuditHead,
    /// Number of the first entry that isn't as it was written, is missing, or whose rows aren't as they were written.
    pub first_bad: Option<u64>,
    /// What is wrong, at most 20; empty when all is as it was written.
    pub findings: Vec<AuditFinding>,
    /// How many there are in all.
    pub found: u64,
}

impl Verification {
    /// Whether all is as it was written.
    pub fn is_intact(&self) -> bool {
        self.found == 0
    }
}

/// Something that isn't as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AuditFinding {
    /// The chain has no entries, or its beginning is gone and it was begun anew.
    NoBeginning,
    /// Entries are missing from the one number to the other.
    Missing {
        /// First that is missing.
        from: u64,
        /// Last that is missing.
        to: u64,
    },
    /// An entry was altered, moved or put in.
    Entry {
        /// Its number.
        number: u64,
    },
    /// Rows that the operation of an entry wrote were altered, added or taken away.
    Rows {
        /// Number of the entry.
        number: u64,
        /// Rows that now stand for it; none when all are gone. At most 20.
        rows: Vec<AuditRow>,
    },
    /// Rows stand in another order than they were written.
    Order {
        /// Number of the first entry whose rows stand too late.
        number: u64,
        /// Where.
        table: AuditTable,
    },
    /// A row of an operation, a device or a schema version that no entry tells of.
    NoEntry(AuditRow),
    /// The chain ends before a head that was kept elsewhere.
    Cut {
        /// Number of the first entry that is missing.
        from: u64,
        /// The head that was kept.
        kept: AuditHead,
    },
    /// The entry of a head that was kept elsewhere is another one.
    OtherChain {
        /// The head that was kept.
        kept: AuditHead,
    },
    /// A table, view, trigger or index isn't as this program makes it.
    Schema {
        /// Its name.
        name: String,
    },
}

impl AuditFinding {
    /// Number of the entry that is bad, where there is one.
    pub fn entry(&self) -> Option<u64> {
        match self {
            Self::Missing { from: number, .. }
            | Self::Entry { number }
            | Self::Rows { number, .. }
            | Self::Cut { from: number, .. }
            | Self::Order { number, .. } => Some(*number),
            Self::OtherChain { kept } => Some(kept.count),
            Self::NoBeginning => Some(1),
            Self::NoEntry(_) | Self::Schema { .. } => None,
        }
    }
}

/// Where a row stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct AuditRow {
    /// Name of its table in the database.
    pub table: &'static str,
    /// Key of the row, as hexadecimal digits.
    pub row: String,
    /// Key of the operation that it says wrote it.
    pub operation: [u8; 16],
}

impl AuditRow {
    pub(crate) fn new(table: &'static str, row: &[u8], operation: [u8; 16]) -> Self {
        Self {
            table,
            row: row.iter().map(|byte| format!("{byte:02x}")).collect(),
            operation,
        }
    }
}
