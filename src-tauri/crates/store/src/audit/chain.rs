//! The keyed hashes: of rows, of what an operation wrote, and of an entry with everything before it.

use crate::audit::AuditTable;
use crate::keys::DataKey;
use hmac::{Hmac, KeyInit, Mac};
use rusqlite::types::ValueRef;
use rusqlite::{Row, Statement};
use sha2::Sha256;
use zeroize::Zeroizing;

/// The keyed hash of an entry.
pub(crate) type Code = [u8; 32];

/// What stands before the first entry.
pub(crate) const BEGINNING: Code = [0; 32];

/// The sum of the keyed hashes of rows; the order in which they are added doesn't matter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sum([u64; 4]);

impl Sum {
    pub fn add(&mut self, other: Self) {
        for (mine, its) in self.0.iter_mut().zip(other.0) {
            *mine = mine.wrapping_add(its);
        }
    }

    pub fn subtract(&mut self, other: Self) {
        for (mine, its) in self.0.iter_mut().zip(other.0) {
            *mine = mine.wrapping_sub(its);
        }
    }

    pub fn is_zero(self) -> bool {
        self == Self::default()
    }

    pub fn bytes(self) -> [u8; 32] {
        let mut bytes = [0; 32];
        for (chunk, word) in bytes.chunks_mut(8).zip(self.0) {
            chunk.copy_from_slice(&word.to_le_bytes());
        }
        bytes
    }

    pub fn from_bytes(bytes: &[u8; 32]) -> Self {
        let mut sum = Self::default();
        for (word, chunk) in sum.0.iter_mut().zip(bytes.chunks(8)) {
            let mut eight = [0; 8];
            eight.copy_from_slice(chunk);
            *word = u64::from_le_bytes(eight);
        }
        sum
    }
}

/// The keys of a vault's chain, derived from its data key and wiped when they go.
#[derive(Clone)]
pub(crate) struct AuditKeys {
    chain: Hmac<Sha256>,
    rows: Hmac<Sha256>,
}

/// The columns of a table, by name.
pub(crate) struct Columns(Vec<String>);

impl Columns {
    pub fn of(statement: &Statement<'_>) -> Self {
        Self(statement.column_names().map(str::to_owned).collect())
    }
}

/// What is hashed of one entry.
pub(crate) struct Sealed<'a> {
    pub number: i64,
    pub at: &'a [u8],
    pub device: &'a [u8],
    pub user: Option<&'a [u8]>,
    pub actor: &'a [u8],
    pub action: &'a [u8],
    pub person: Option<&'a [u8]>,
    pub detail: &'a [u8],
    pub operation: Option<&'a [u8]>,
    pub content: &'a [u8],
}

fn push(bytes: &mut Vec<u8>, part: &[u8]) {
    bytes.extend_from_slice(&(part.len() as u64).to_le_bytes());
    bytes.extend_from_slice(part);
}

fn push_optional(bytes: &mut Vec<u8>, part: Option<&[u8]>) {
    bytes.push(u8::from(part.is_some()));
    push(bytes, part.unwrap_or_default());
}

impl AuditKeys {
    pub fn of(key: &DataKey) -> Self {
        // A key shorter than the block is filled up with zeros (RFC 2104).
        let keyed = |label: &str| {
            let mut block = Zeroizing::new([0_u8; 64]);
            block[..32].copy_from_slice(key.derive(label).as_slice());
            Hmac::<Sha256>::new((&*block).into())
        };
        Self {
            chain: keyed("audit chain"),
            rows: keyed("audit rows"),
        }
    }

    /// The keyed hash of a row as it stands in the database. `place` is its place, from 0, among the rows that its
    /// operation has written to the table. An empty column counts as none, so that a later version may add columns.
    pub fn row(
        &self,
        table: &str,
        place: u32,
        columns: &Columns,
        row: &Row<'_>,
        bytes: &mut Vec<u8>,
    ) -> rusqlite::Result<Sum> {
        bytes.clear();
        push(bytes, table.as_bytes());
        bytes.extend_from_slice(&place.to_le_bytes());
        for (index, name) in columns.0.iter().enumerate() {
            let value = row.get_ref(index)?;
            if value != ValueRef::Null {
                push(bytes, name.as_bytes());
            }
            match value {
                ValueRef::Null => {}
                ValueRef::Integer(number) => {
                    bytes.push(1);
                    bytes.extend_from_slice(&number.to_le_bytes());
                }
                ValueRef::Real(number) => {
                    bytes.push(2);
                    bytes.extend_from_slice(&number.to_bits().to_le_bytes());
                }
                ValueRef::Text(text) => {
                    bytes.push(3);
                    push(bytes, text);
                }
                ValueRef::Blob(blob) => {
                    bytes.push(4);
                    push(bytes, blob);
                }
            }
        }
        let mut hash = self.rows.clone();
        hash.update(bytes);
        Ok(Sum::from_bytes(&hash.finalize().into_bytes().into()))
    }

    /// The keyed hash of an entry, which comes after the one with the keyed hash `before`.
    pub fn entry(&self, before: &Code, entry: &Sealed<'_>, bytes: &mut Vec<u8>) -> Code {
        bytes.clear();
        bytes.extend_from_slice(before);
        bytes.extend_from_slice(&entry.number.to_le_bytes());
        push(bytes, entry.at);
        push(bytes, entry.device);
        push_optional(bytes, entry.user);
        push(bytes, entry.actor);
        push(bytes, entry.action);
        push_optional(bytes, entry.person);
        push(bytes, entry.detail);
        push_optional(bytes, entry.operation);
        push(bytes, entry.content);
        let mut hash = self.chain.clone();
        hash.update(bytes);
        hash.finalize().into_bytes().into()
    }
}

/// What the rows of one operation add up to, while they are written.
#[derive(Debug, Default)]
pub(crate) struct Written {
    pub sum: Sum,
    places: [u32; AuditTable::COUNT],
}

impl Written {
    /// The place of the next row in that table.
    pub fn next_place(&mut self, table: AuditTable) -> u32 {
        let place = &mut self.places[table as usize];
        let next = *place;
        *place += 1;
        next
    }
}
