//! Rows that no operation wrote: devices, each kept by the first entry that names it, and versions of the schema, kept by
//! the entry of the change that brought them.

use crate::StoreError;
use crate::audit::chain::{AuditKeys, Columns, Sum};
use rusqlite::Connection;

/// A device: its key, when it was first seen, what its row adds to an entry.
pub(crate) type Device = ([u8; 16], String, Sum);

/// Every device.
pub(crate) fn devices(connection: &Connection, keys: &AuditKeys) -> Result<Vec<Device>, StoreError> {
    let mut statement = connection.prepare(include_str!("../sql/devices.sql"))?;
    let columns = Columns::of(&statement);
    let mut rows = statement.query(())?;
    let mut devices = Vec::new();
    while let Some(row) = rows.next()? {
        let sum = keys.row("device", 0, &columns, row, &mut Vec::new())?;
        devices.push((row.get("id").unwrap_or_default(), row.get("first_seen")?, sum));
    }
    Ok(devices)
}

/// Every version of the schema that the database had, with what its row adds to an entry.
pub(crate) fn schema_versions(
    connection: &Connection,
    keys: &AuditKeys,
) -> Result<Vec<(i64, Sum)>, StoreError> {
    let mut statement = connection.prepare(include_str!("../sql/schema_versions.sql"))?;
    let columns = Columns::of(&statement);
    let mut rows = statement.query(())?;
    let mut versions = Vec::new();
    while let Some(row) = rows.next()? {
        let sum = keys.row("refinery_schema_history", 0, &columns, row, &mut Vec::new())?;
        versions.push((row.get("version").unwrap_or(i64::MAX), sum));
    }
    Ok(versions)
}
