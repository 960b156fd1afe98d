//! Alterations by SQL.

use super::host::Dice;
use super::picture::tables;
use rusqlite::Connection;
use rusqlite::types::Value;

/// What was done.
pub(super) struct Alteration {
    pub what: &'static str,
    pub table: String,
}

/// Does something at random; none where it couldn't be done.
pub(super) fn alter(connection: &Connection, dice: &mut Dice) -> Option<Alteration> {
    let tables = tables(connection);
    let table = dice.one_of(&tables)?.clone();
    let rows = places(connection, &table);
    let what = match dice.below(7) {
        0 => edit(connection, dice, &table, &rows).map(|()| "an edit"),
        1 => delete(connection, dice, &table, &rows).map(|()| "a deletion"),
        2 => swap(connection, dice, &table, &rows).map(|()| "a swap of rows"),
        3 => exchange(connection, dice, &table, &rows).map(|()| "a swap of values"),
        4 => insert(connection, dice, &table, &rows).map(|()| "an insertion"),
        5 => close_up(connection, dice).map(|()| "a deletion that is closed up"),
        _ => {
            let last = i64::try_from(places(connection, "audit_entry").len()).ok()?;
            cut_tail(connection, last - 1 - i64::try_from(dice.below(5)).ok()?);
            Some("a cut tail")
        }
    };
    let table = match what? {
        "a deletion that is closed up" | "a cut tail" => "audit_entry".to_owned(),
        _ => table,
    };
    Some(Alteration { what: what?, table })
}

fn places(connection: &Connection, table: &str) -> Vec<i64> {
    let mut statement = connection
        .prepare(&format!("SELECT rowid FROM {table} ORDER BY rowid"))
        .unwrap();
    let rows = statement.query_map((), |row| row.get(0)).unwrap();
    rows.collect::<Result<_, _>>().unwrap()
}

fn columns(connection: &Connection, table: &str) -> Vec<String> {
    let statement = connection.prepare(&format!("SELECT * FROM {table}")).unwrap();
    statement.column_names().map(str::to_owned).collect()
}

fn cell(connection: &Connection, table: &str, column: &str, row: i64) -> Value {
    let sql = format!("SELECT {column} FROM {table} WHERE rowid = ?1");
    connection.query_row(&sql, [row], |row| row.get(0)).unwrap()
}

fn put(connection: &Connection, table: &str, column: &str, row: i64, value: &Value) -> Option<()> {
    let sql = format!("UPDATE {table} SET {column} = ?1 WHERE rowid = ?2");
    connection.execute(&sql, (value, row)).ok().map(drop)
}

fn edit(connection: &Connection, dice: &mut Dice, table: &str, rows: &[i64]) -> Option<()> {
    let row = *dice.one_of(rows)?;
    let columns = columns(connection, table);
    let column = dice.one_of(&columns)?;
    let value = match cell(connection, table, column, row) {
        _ if dice.below(8) == 0 => Value::Null,
        Value::Text(mut text) => {
            if dice.below(2) == 0 || text.is_empty() {
                text.push(' ');
            } else {
                text.pop();
            }
            Value::Text(text)
        }
        Value::Integer(number) => Value::Integer(number + 1),
        Value::Blob(mut blob) => {
            let place = dice.below(blob.len());
            blob[place] ^= 1 << dice.below(8);
            Value::Blob(blob)
        }
        // What is empty takes the value of another row, or one that looks real.
        Value::Null | Value::Real(_) => match cell(connection, table, column, *dice.one_of(rows)?) {
            Value::Null => Value::Blob(dice.next().to_le_bytes().repeat(2)),
            other => other,
        },
    };
    put(connection, table, column, row, &value)
}

fn delete(connection: &Connection, dice: &mut Dice, table: &str, rows: &[i64]) -> Option<()> {
    let row = *dice.one_of(rows)?;
    let sql = format!("DELETE FROM {table} WHERE rowid = ?1");
    connection.execute(&sql, [row]).ok().map(drop)
}

/// Two rows change places.
fn swap(connection: &Connection, dice: &mut Dice, table: &str, rows: &[i64]) -> Option<()> {
    let (one, other) = (*dice.one_of(rows)?, *dice.one_of(rows)?);
    // Nothing hangs on the order of devices and versions.
    if one == other || ["device", "refinery_schema_history"].contains(&table) {
        return None;
    }
    let sql = format!("UPDATE {table} SET rowid = ?1 WHERE rowid = ?2");
    for (to, from) in [(i64::MAX, one), (one, other), (other, i64::MAX)] {
        connection.execute(&sql, (to, from)).ok()?;
    }
    Some(())
}

/// A column's values of two rows change places.
fn exchange(connection: &Connection, dice: &mut Dice, table: &str, rows: &[i64]) -> Option<()> {
    let (one, other) = (*dice.one_of(rows)?, *dice.one_of(rows)?);
    let columns = columns(connection, table);
    let column = dice.one_of(&columns)?;
    let (mine, its) = (
        cell(connection, table, column, one),
        cell(connection, table, column, other),
    );
    put(connection, table, column, one, &its)?;
    put(connection, table, column, other, &mine)
}

/// A row is copied, with another key.
fn insert(connection: &Connection, dice: &mut Dice, table: &str, rows: &[i64]) -> Option<()> {
    let row = *dice.one_of(rows)?;
    let columns = columns(connection, table);
    let copied: Vec<String> = columns
        .iter()
        .map(|column| match (table, column.as_str()) {
            ("audit_entry", "number") => "(SELECT max(number) + 1 FROM audit_entry)".to_owned(),
            ("refinery_schema_history", "version") => "version + 100".to_owned(),
            ("operation", "number") => "number + 1000".to_owned(),
            ("instrument_definition", "version") => "version || ' b'".to_owned(),
            (_, "id") => "randomblob(16)".to_owned(),
            (_, "replaces") => "NULL".to_owned(),
            ("audit_entry", "operation") => "NULL".to_owned(),
            (_, column) => column.to_owned(),
        })
        .collect();
    let sql = format!(
        "INSERT INTO {table} ({}) SELECT {} FROM {table} WHERE rowid = ?1",
        columns.join(", "),
        copied.join(", ")
    );
    connection.execute(&sql, [row]).ok().map(drop)
}

/// An entry is taken out and those after it move up.
fn close_up(connection: &Connection, dice: &mut Dice) -> Option<()> {
    let rows = places(connection, "audit_entry");
    let row = *dice.one_of(&rows)?;
    connection
        .execute("DELETE FROM audit_entry WHERE number = ?1", [row])
        .ok()?;
    for later in rows.into_iter().filter(|later| *later > row) {
        let sql = "UPDATE audit_entry SET number = number - 1 WHERE number = ?1";
        connection.execute(sql, [later]).ok()?;
    }
    Some(())
}

/// Everything after that entry goes, with the operations and their rows.
pub(super) fn cut_tail(connection: &Connection, last: i64) {
    for table in crate::AuditTable::ALL.into_iter().rev() {
        let sql = table.sql(
            "DELETE FROM <table> WHERE <operation> IN (SELECT operation FROM audit_entry WHERE number > ?1)",
        );
        connection.execute(&sql, [last]).unwrap();
    }
    let unnamed = "DELETE FROM device WHERE id NOT IN (SELECT device FROM audit_entry WHERE number <= ?1)";
    connection.execute(unnamed, [last]).unwrap();
    connection
        .execute("DELETE FROM audit_entry WHERE number > ?1", [last])
        .unwrap();
}
