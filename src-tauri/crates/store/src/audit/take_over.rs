//! Entries for what was done before a vault had an audit chain.

use crate::StoreError;
use crate::audit::append::{Entry, append};
use crate::audit::chain::{AuditKeys, Columns, Written};
use crate::audit::loose::devices;
use crate::audit::{ADD_COMPUTER, AuditTable};
use crate::read::unexpected;
use jiff::Timestamp;
use record::{DeviceId, PersonId};
use rusqlite::Connection;
use std::collections::HashMap;
use uuid::Uuid;

type Key = [u8; 16];

/// Adds an entry for every operation that is there, in their order, and for every device that did nothing.
pub(crate) fn take_over(connection: &Connection, keys: &AuditKeys) -> Result<(), StoreError> {
    let mut written = rows_by_operation(connection, keys)?;
    let mut devices = devices(connection, keys)?;
    let patients = patients(connection)?;
    let mut statement = connection.prepare(include_str!("../sql/operations.sql"))?;
    let mut rows = statement.query(())?;
    while let Some(row) = rows.next()? {
        let (operation, device): (Key, Key) = (row.get(0)?, row.get(1)?);
        let (at, actor, action): (String, String, String) = (row.get(2)?, row.get(3)?, row.get(4)?);
        let mut content = written.remove(&operation).unwrap_or_default().sum;
        if let Some(place) = devices.iter().position(|(known, ..)| *known == device) {
            content.add(devices.remove(place).2);
        }
        let entry = Entry {
            at: time(&at)?,
            device: DeviceId::from(Uuid::from_bytes(device)),
            user: None,
            actor: &actor,
            action: &action,
            person: patients.get(&operation).copied(),
            detail: "",
            operation: Some(operation),
            content,
        };
        append(connection, keys, &entry)?;
    }
    for (device, seen, content) in devices {
        let entry = Entry {
            at: time(&seen)?,
            device: DeviceId::from(Uuid::from_bytes(device)),
            user: None,
            actor: "",
            action: ADD_COMPUTER,
            person: None,
            detail: "",
            operation: None,
            content,
        };
        append(connection, keys, &entry)?;
    }
    Ok(())
}

fn time(text: &str) -> Result<Timestamp, StoreError> {
    text.parse().map_err(unexpected)
}

fn rows_by_operation(connection: &Connection, keys: &AuditKeys) -> Result<HashMap<Key, Written>, StoreError> {
    let mut written: HashMap<Key, Written> = HashMap::new();
    let mut bytes = Vec::new();
    for table in AuditTable::ALL {
        let mut statement = connection.prepare(&table.sql(include_str!("../sql/audit_rows.sql")))?;
        let columns = Columns::of(&statement);
        let owner = statement.column_index(table.operation_column())?;
        let mut rows = statement.query(())?;
        while let Some(row) = rows.next()? {
            let written = written.entry(row.get(owner)?).or_default();
            let place = written.next_place(table);
            written
                .sum
                .add(keys.row(table.name(), place, &columns, row, &mut bytes)?);
        }
    }
    Ok(written)
}

fn patients(connection: &Connection) -> Result<HashMap<Key, PersonId>, StoreError> {
    let mut statement = connection.prepare(include_str!("../sql/audit_patients_of_operations.sql"))?;
    let found = statement.query_map((), |row| Ok((row.get::<_, Key>(0)?, row.get::<_, Key>(1)?)))?;
    let mut patients = HashMap::new();
    for pair in found {
        let (operation, person) = pair?;
        patients.insert(operation, PersonId::from(Uuid::from_bytes(person)));
    }
    Ok(patients)
}
