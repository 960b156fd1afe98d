//! What can be counted and summed up of an open database, to tell whether a copy holds the same.

use super::content::{Content, has_table};
use super::hex;
use crate::holder::Lock;
use crate::keys::{DataKey, Unlock};
use crate::listening::Passes;
use crate::{AuditHead, StoreError, Vault, audit, listening, plain, vault};
use jiff::Timestamp;
use rusqlite::{Connection, OpenFlags, OptionalExtension};
use serde::{Deserialize, Serialize};
use std::path::Path;

/// What a database holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// Version of its tables.
    pub schema: i64,
    /// Head of the audit chain as it is printed; none in versions that had no audit.
    pub audit: Option<String>,
    /// How many patients.
    pub patients: u32,
    /// How many visits.
    pub visits: u32,
    /// Keyed hash over everything but users, keys and audit, as 64 hexadecimal digits: the same before and after a
    /// migration.
    pub content: String,
}

impl Facts {
    /// Head of the audit chain.
    pub fn audit_head(&self) -> Option<AuditHead> {
        self.audit.as_ref().and_then(|text| text.parse().ok())
    }

    pub(super) fn of(connection: &Connection, key: &DataKey) -> Result<Self, StoreError> {
        let audit = has_table(connection, "audit_entry")?
            .then(|| audit::head_of(connection))
            .transpose()?;
        let count = |sql: &str| connection.query_row(sql, (), |row| row.get::<_, u32>(0));
        Ok(Self {
            schema: vault::database_version(connection)?,
            audit: audit.map(|head| head.to_string()),
            patients: count(include_str!("sql/count_people.sql"))?,
            visits: count(include_str!("sql/count_visits.sql"))?,
            content: hex(&Content::of(connection)?.mac(key)?),
        })
    }

    /// Checks every page of the database at `path` and reads what it holds; the file isn't changed. These are passes 1 to 4.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where a page or a table is damaged.
    pub(super) fn checked(path: &Path, key: &DataKey, passes: &mut Passes) -> Result<Self, StoreError> {
        let connection = look(path, key)?;
        for (pass, check) in (1..).zip(["cipher_integrity_check", "integrity_check", "foreign_key_check"]) {
            passes.begin(pass)?;
            let mut statement = connection.prepare(&format!("PRAGMA {check}"))?;
            let mut rows = statement.query(())?;
            while let Some(row) = rows.next()? {
                if check != "integrity_check" || row.get::<_, String>(0)? != "ok" {
                    return Err(StoreError::Damaged);
                }
            }
        }
        passes.begin(4)?;
        Self::of(&connection, key)
    }
}

/// What a vault holds that isn't open, without the data itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holding {
    /// To be compared with another's.
    pub content: Content,
    /// When something was changed last.
    pub last_change: Option<Timestamp>,
}

impl Holding {
    pub(crate) fn read(path: &Path, key: &DataKey) -> Result<Self, StoreError> {
        let connection = look(path, key)?;
        Ok(Self {
            content: Content::of(&connection)?,
            last_change: last_change(&connection)?,
        })
    }

    /// What the vault in `folder` holds; it is neither changed nor brought to a newer version.
    ///
    /// # Errors
    /// As [`Vault::open`].
    pub fn of_vault(folder: &Path, unlock: &Unlock<'_>) -> Result<Self, StoreError> {
        let header = vault::read_header(folder)?;
        plain::own_files(folder)?;
        // Nobody writes meanwhile.
        let _lock = Lock::take(folder)?;
        let (key, _user) = header.unlock(unlock)?;
        Self::read(&folder.join(vault::DATABASE), &key)
    }
}

fn last_change(connection: &Connection) -> Result<Option<Timestamp>, StoreError> {
    let at: Option<String> = connection
        .query_row(include_str!("sql/last_change.sql"), (), |row| row.get(0))
        .optional()?;
    at.map(|at| at.parse())
        .transpose()
        .map_err(|_| StoreError::Database("unexpected shape of data".to_owned()))
}

/// Opens a database that nobody writes to, without changing anything of it.
fn look(path: &Path, key: &DataKey) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(path, flags)?;
    connection.pragma_update(None, "cipher_log_level", "NONE")?;
    connection.pragma_update(None, "key", key.raw_pragma().as_str())?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.pragma_update(None, "trusted_schema", false)?;
    let _tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", (), |row| row.get(0))?;
    listening::listen(&mut connection)?;
    Ok(connection)
}

impl Vault {
    /// What it holds, counted and summed up.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn facts(&self) -> Result<Facts, StoreError> {
        Facts::of(&self.connection, &self.key)
    }

    /// Whether anything was changed or shown since the audit chain had that head. Opening, locking and backing up don't
    /// count; a head that this chain never had does.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn changed_since(&self, head: AuditHead) -> Result<bool, StoreError> {
        if !self.audit_holds(head)? {
            return Ok(true);
        }
        let number = i64::try_from(head.count).unwrap_or(i64::MAX);
        let query = include_str!("sql/changes_after.sql");
        let count: i64 = self.connection.query_row(query, [number], |row| row.get(0))?;
        Ok(count > 0)
    }

    /// What it holds, to be compared with another vault.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn holding(&self) -> Result<Holding, StoreError> {
        Ok(Holding {
            content: Content::of(&self.connection)?,
            last_change: last_change(&self.connection)?,
        })
    }
}
