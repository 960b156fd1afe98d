//! What a database holds, row by row, to tell by plain comparison which entries an alteration touches. It knows nothing of
//! keyed hashes.

use rusqlite::Connection;
use rusqlite::types::Value;
use std::collections::BTreeMap;

/// Tables with rows by their place, and the columns' names.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Picture(BTreeMap<String, Table>);

#[derive(Clone, Debug, Default, PartialEq)]
struct Table {
    columns: Vec<String>,
    rows: BTreeMap<i64, Vec<Value>>,
}

/// Every table, in the order of the alphabet.
pub(super) fn tables(connection: &Connection) -> Vec<String> {
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name";
    let mut statement = connection.prepare(sql).unwrap();
    let names = statement.query_map((), |row| row.get(0)).unwrap();
    names.collect::<Result<_, _>>().unwrap()
}

/// Drops every trigger and tells how they are made again.
pub(super) fn drop_triggers(connection: &Connection) -> String {
    let mut statement = connection
        .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
        .unwrap();
    let triggers: Vec<(String, String)> = statement
        .query_map((), |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    let mut again = String::new();
    for (name, sql) in triggers {
        connection.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
        again.push_str(&sql);
        again.push_str(";\n");
    }
    again
}

impl Table {
    fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column == name)
    }
}

impl Picture {
    pub fn of(connection: &Connection) -> Self {
        let read = |name: String| {
            let sql = format!("SELECT rowid, * FROM {name} ORDER BY rowid");
            let mut statement = connection.prepare(&sql).unwrap();
            let columns: Vec<String> = statement.column_names().skip(1).map(str::to_owned).collect();
            let width = columns.len();
            let rows = statement.query_map((), |row| {
                let values = (1..=width)
                    .map(|column| row.get(column))
                    .collect::<Result<_, _>>()?;
                Ok((row.get(0)?, values))
            });
            let rows = rows.unwrap().collect::<Result<_, _>>().unwrap();
            (name, Table { columns, rows })
        };
        Self(tables(connection).into_iter().map(read).collect())
    }

    fn last_entry(&self) -> i64 {
        self.0["audit_entry"]
            .rows
            .keys()
            .next_back()
            .copied()
            .unwrap_or(0)
    }

    /// Whether the last entries of `before` are missing.
    pub fn ends_before(&self, before: &Self) -> bool {
        self.last_entry() < before.last_entry()
    }

    /// Number of the first entry that has this in a column.
    fn entry_with(&self, column: &str, value: &Value) -> Option<u64> {
        let entries = &self.0["audit_entry"];
        let column = entries.column(column)?;
        let mut rows = entries.rows.iter();
        rows.find(|(_, row)| row[column] == *value)
            .map(|(number, _)| number.unsigned_abs())
    }

    /// The first entry that isn't as it was, or whose rows aren't, in either picture; none where no entry tells of what
    /// differs.
    pub fn first_that_differs(&self, after: &Self) -> Option<u64> {
        let mut numbers = Vec::new();
        for (name, table) in &self.0 {
            let other = &after.0[name];
            let rows = table.rows.keys().chain(other.rows.keys());
            for place in rows {
                let (was, is) = (table.rows.get(place), other.rows.get(place));
                if was == is {
                    continue;
                }
                if name == "audit_entry" {
                    numbers.push(place.unsigned_abs());
                    continue;
                }
                for row in [was, is].into_iter().flatten() {
                    numbers.extend(self.entry_of(name, table, row));
                }
            }
        }
        numbers.into_iter().min()
    }

    fn entry_of(&self, name: &str, table: &Table, row: &[Value]) -> Option<u64> {
        let value = |column: &str| table.column(column).map(|column| &row[column]);
        match name {
            "operation" => self.entry_with("operation", value("id")?),
            "device" => self.entry_with("device", value("id")?),
            // All versions came with the making of the vault.
            "refinery_schema_history" => matches!(value("version")?, Value::Integer(..=5)).then_some(1),
            _ => self.entry_with("operation", value("operation")?),
        }
    }
}
