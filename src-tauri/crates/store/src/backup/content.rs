//! What a vault holds, apart from how its tables are built: each patient, visit, answer, record and setting with its
//! whole history, as a hash. Two vaults with the same content tell the same; a migration must not change it.

use crate::StoreError;
use crate::keys::DataKey;
use hmac::{Hmac, KeyInit, Mac};
use rusqlite::{Connection, Row, types::ValueRef};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// Each query with the table that old vaults may not have yet. Its columns are: kind, key, whether it is there
/// (otherwise it was removed), and what was written when by whom.
const QUERIES: [(&str, &str); 8] = [
    ("person_revision", include_str!("sql/content_people.sql")),
    ("visit_revision", include_str!("sql/content_visits.sql")),
    ("visit_signature", include_str!("sql/content_signatures.sql")),
    (
        "assessment_revision",
        include_str!("sql/content_questionnaires.sql"),
    ),
    ("answer_revision", include_str!("sql/content_answers.sql")),
    ("record_revision", include_str!("sql/content_records.sql")),
    ("setting_revision", include_str!("sql/content_settings.sql")),
    (
        "instrument_definition",
        include_str!("sql/content_instruments.sql"),
    ),
];

/// One thing that a vault holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Item {
    there: bool,
    /// Of all its revisions, oldest first.
    hash: [u8; 32],
}

/// What a vault holds, without the data itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content(BTreeMap<String, BTreeMap<Vec<u8>, Item>>);

/// How the contents of two vaults differ in one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// `people`, `visits`, `questionnaires`, `answers`, `settings`, `instruments`, or the kind of a record.
    pub kind: String,
    /// How many the first has.
    pub first: usize,
    /// How many the second has.
    pub second: usize,
    /// How many only the first has.
    pub only_first: usize,
    /// How many only the second has.
    pub only_second: usize,
    /// How many both have, but not with the same history.
    pub differ: usize,
}

fn add(hash: &mut Sha256, value: ValueRef<'_>) {
    let (kind, bytes): (u8, &[u8]) = match value {
        ValueRef::Null => (0, &[]),
        ValueRef::Integer(number) => {
            hash.update([1]);
            return hash.update(number.to_le_bytes());
        }
        ValueRef::Real(number) => {
            hash.update([2]);
            return hash.update(number.to_bits().to_le_bytes());
        }
        ValueRef::Text(text) => (3, text),
        ValueRef::Blob(bytes) => (4, bytes),
    };
    hash.update([kind]);
    hash.update((bytes.len() as u64).to_le_bytes());
    hash.update(bytes);
}

pub(super) fn has_table(connection: &Connection, name: &str) -> Result<bool, StoreError> {
    let count: i64 = connection.query_row(include_str!("sql/has_table.sql"), [name], |row| row.get(0))?;
    Ok(count > 0)
}

impl Content {
    pub(super) fn of(connection: &Connection) -> Result<Self, StoreError> {
        let mut kinds = BTreeMap::<String, BTreeMap<Vec<u8>, Item>>::new();
        for (table, query) in QUERIES {
            if !has_table(connection, table)? {
                continue;
            }
            let mut statement = connection.prepare(query)?;
            let columns = statement.column_count();
            let mut rows = statement.query(())?;
            while let Some(row) = rows.next()? {
                let kind = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
                if !kinds.contains_key(kind) {
                    kinds.insert(kind.to_owned(), BTreeMap::new());
                }
                if let Some(items) = kinds.get_mut(kind) {
                    revise(items, row, columns)?;
                }
            }
        }
        Ok(Self(kinds))
    }

    /// One number for all of it. It is keyed, so that whoever sees it can't try guesses of what a vault holds.
    pub(super) fn mac(&self, key: &DataKey) -> Result<[u8; 32], StoreError> {
        let key = key.derive("backup content");
        let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(key.as_slice())
            .map_err(|_| StoreError::Database("key length".to_owned()))?;
        for (kind, items) in self.0.iter().filter(|(_, items)| !items.is_empty()) {
            let mut hash = Sha256::new();
            for (key, item) in items {
                add(&mut hash, ValueRef::Blob(key));
                hash.update([u8::from(item.there)]);
                hash.update(item.hash);
            }
            mac.update(&(kind.len() as u64).to_le_bytes());
            mac.update(kind.as_bytes());
            mac.update(&hash.finalize());
        }
        Ok(mac.finalize().into_bytes().into())
    }

    /// Kind by kind, how `self` differs from `other`; kinds that both have nothing of are left out.
    pub fn compare(&self, other: &Self) -> Vec<Difference> {
        let none = BTreeMap::new();
        let mut kinds: Vec<&String> = self.0.keys().chain(other.0.keys()).collect();
        kinds.sort_unstable();
        kinds.dedup();
        let line = |kind: &String| {
            let first = self.0.get(kind).unwrap_or(&none);
            let second = other.0.get(kind).unwrap_or(&none);
            let there =
                |items: &BTreeMap<Vec<u8>, Item>, key: &[u8]| items.get(key).is_some_and(|item| item.there);
            let count = |items: &BTreeMap<Vec<u8>, Item>| items.values().filter(|item| item.there).count();
            let only = |one: &BTreeMap<Vec<u8>, Item>, another| {
                let missing = |(key, item): &(&Vec<u8>, &Item)| item.there && !there(another, key);
                one.iter().filter(missing).count()
            };
            let differs = |(key, item): &(&Vec<u8>, &Item)| {
                item.there && there(second, key) && second.get(*key) != Some(*item)
            };
            Difference {
                kind: kind.clone(),
                first: count(first),
                second: count(second),
                only_first: only(first, second),
                only_second: only(second, first),
                differ: first.iter().filter(differs).count(),
            }
        };
        kinds
            .into_iter()
            .map(line)
            .filter(|line| line.first + line.second > 0)
            .collect()
    }
}

/// Adds a revision to what is known of its key.
fn revise(items: &mut BTreeMap<Vec<u8>, Item>, row: &Row<'_>, columns: usize) -> Result<(), StoreError> {
    let key = row.get_ref(1)?.as_bytes().map_err(rusqlite::Error::from)?;
    let there = row.get(2)?;
    let before = items.get(key).copied().unwrap_or_default();
    let mut hash = Sha256::new();
    hash.update(before.hash);
    for column in 3..columns {
        add(&mut hash, row.get_ref(column)?);
    }
    let hash = hash.finalize().into();
    items.insert(key.to_vec(), Item { there, hash });
    Ok(())
}
