//! Checking the whole chain and every row against it.

use crate::audit::chain::{AuditKeys, BEGINNING, Code, Columns, Sealed, Sum};
use crate::audit::loose::{Device, devices, schema_versions};
use crate::audit::{
    ADD_COMPUTER, AuditFinding, AuditHead, AuditRow, AuditTable, MAKE_VAULT, MIGRATE_VAULT, Verification,
};
use crate::{StoreError, Vault};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// How many findings are told one by one.
const MOST: usize = 20;
/// After how many rows progress is told.
const STEP: u64 = 20_000;

type Key = [u8; 16];

/// One entry, as far as its rows need it.
struct Expected {
    number: u64,
    operation: Option<Key>,
    /// What its rows add up to, less what was found.
    rest: Sum,
    /// How many rows of the present table were found.
    places: u32,
}

/// Rows that no operation wrote, until the entry is met that tells of them.
struct Loose {
    devices: Vec<Device>,
    versions: Vec<(i64, Sum)>,
}

/// What was found so far.
#[derive(Default)]
struct Found {
    entries: BTreeSet<u64>,
    missing: Vec<(u64, u64)>,
    /// For each table, the first entry whose rows stand too late.
    order: BTreeMap<AuditTable, u64>,
    unclaimed: Vec<AuditRow>,
    unclaimed_count: u64,
    no_beginning: bool,
}

/// Tells how far the work is.
struct Progress<'a> {
    tell: &'a mut dyn FnMut(u64, u64),
    done: u64,
    all: u64,
}

impl Progress<'_> {
    fn step(&mut self) {
        self.done += 1;
        if self.done.is_multiple_of(STEP) {
            (self.tell)(self.done, self.all.max(self.done));
        }
    }
}

impl Vault {
    /// Checks every entry of the audit chain and every row against the entry of the operation that wrote it. `kept` are
    /// heads that were kept elsewhere: printed on a report, in a backup, on this computer. `progress` gets what is done
    /// and how much there is.
    ///
    /// # Errors
    /// Failures of reading only; what doesn't fit is told as a finding.
    pub fn verify_audit(
        &self,
        kept: &[AuditHead],
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<Verification, StoreError> {
        let keys = AuditKeys::of(&self.key);
        // One state for all the scans, whatever is written meanwhile.
        let reading = self.connection.unchecked_transaction()?;
        let verified = verify(&reading, &keys, kept, progress)?;
        reading.finish()?;
        Ok(verified)
    }
}

pub(super) fn verify(
    connection: &Connection,
    keys: &AuditKeys,
    kept: &[AuditHead],
    progress: &mut dyn FnMut(u64, u64),
) -> Result<Verification, StoreError> {
    let all: i64 = connection.query_row(include_str!("../sql/audit_size.sql"), (), |row| row.get(0))?;
    let mut progress = Progress {
        tell: progress,
        done: 0,
        all: all.unsigned_abs(),
    };
    let mut found = Found::default();
    let mut loose = Loose {
        devices: devices(connection, keys)?,
        versions: schema_versions(connection, keys)?,
    };
    let mut heads: Vec<(AuditHead, bool)> = kept.iter().map(|head| (*head, false)).collect();
    let (mut expected, head) = entries(
        connection,
        keys,
        &mut loose,
        &mut heads,
        &mut found,
        &mut progress,
    )?;
    let entries = progress.done;
    for (device, ..) in loose.devices {
        found.no_entry("device", &device, Key::default());
    }
    for (version, _) in loose.versions {
        found.no_entry("refinery_schema_history", &version.to_be_bytes(), Key::default());
    }
    for table in AuditTable::ALL {
        rows(connection, keys, table, &mut expected, &mut found, &mut progress)?;
    }
    let rows = progress.done - entries;
    let altered = expected.iter().filter(|entry| !entry.rest.is_zero());
    let altered: Vec<&Expected> = altered
        .filter(|entry| !found.entries.contains(&entry.number))
        .collect();
    let mut findings = Vec::new();
    let mut count = 0;
    let mut first = None;
    let mut tell = |finding: AuditFinding| {
        count += 1;
        first = match (first, finding.entry()) {
            (Some(known), Some(number)) => Some(u64::min(known, number)),
            (known, number) => known.or(number),
        };
        if findings.len() < MOST {
            findings.push(finding);
        }
    };
    if found.no_beginning {
        tell(AuditFinding::NoBeginning);
    }
    for (from, to) in found.missing {
        tell(AuditFinding::Missing { from, to });
    }
    for number in found.entries {
        tell(AuditFinding::Entry { number });
    }
    for (index, entry) in altered.into_iter().enumerate() {
        let rows = match entry.operation {
            Some(operation) if index < MOST => rows_of(connection, operation)?,
            _ => Vec::new(),
        };
        tell(AuditFinding::Rows {
            number: entry.number,
            rows,
        });
    }
    for (table, number) in found.order {
        tell(AuditFinding::Order { number, table });
    }
    for (kept, held) in heads {
        if kept.count > head.count {
            tell(AuditFinding::Cut {
                from: head.count + 1,
                kept,
            });
        } else if !held && kept.count > 0 {
            tell(AuditFinding::OtherChain { kept });
        }
    }
    let unclaimed = found.unclaimed_count;
    let told = found.unclaimed.len() as u64;
    for row in found.unclaimed {
        tell(AuditFinding::NoEntry(row));
    }
    for name in altered_schema(connection)? {
        tell(AuditFinding::Schema { name });
    }
    Ok(Verification {
        entries,
        rows,
        head,
        first_bad: first,
        findings,
        found: count + unclaimed - told,
    })
}

impl Found {
    fn no_entry(&mut self, table: &'static str, row: &[u8], operation: Key) {
        self.unclaimed_count += 1;
        if self.unclaimed.len() < MOST {
            self.unclaimed.push(AuditRow::new(table, row, operation));
        }
    }
}

/// Walks the chain; what each entry expects of its rows.
fn entries(
    connection: &Connection,
    keys: &AuditKeys,
    loose: &mut Loose,
    heads: &mut [(AuditHead, bool)],
    found: &mut Found,
    progress: &mut Progress<'_>,
) -> Result<(Vec<Expected>, AuditHead), StoreError> {
    let mut statement = connection.prepare(include_str!("../sql/audit_chain.sql"))?;
    let mut rows = statement.query(())?;
    let mut expected = Vec::new();
    let (mut last, mut before) = (0, BEGINNING);
    let mut begun = false;
    let mut bytes = Vec::with_capacity(512);
    while let Some(row) = rows.next()? {
        progress.step();
        let sealed = sealed(row)?;
        let code = row
            .get_ref(10)?
            .as_blob()
            .ok()
            .and_then(|code| Code::try_from(code).ok());
        let number = sealed.number.unsigned_abs();
        let (Some(code), true) = (code, i64::try_from(last).is_ok_and(|last| sealed.number > last)) else {
            found.entries.insert(number);
            continue;
        };
        if number > last + 1 {
            // Without the entry before, this one can't be told to be right or wrong.
            found.missing.push((last + 1, number - 1));
        } else if keys.entry(&before, &sealed, &mut bytes) != code {
            found.entries.insert(number);
        }
        let mut rest = Sum::from_bytes(&sealed.content.try_into().unwrap_or([0; 32]));
        let newly = |(device, ..): &mut Device| device.as_slice() == sealed.device;
        loose
            .devices
            .extract_if(.., newly)
            .for_each(|(.., row)| rest.subtract(row));
        let is_beginning = [MAKE_VAULT, MIGRATE_VAULT]
            .map(str::as_bytes)
            .contains(&sealed.action);
        if is_beginning {
            begun = true;
            let newest: i64 = std::str::from_utf8(sealed.detail)
                .ok()
                .and_then(|version| version.parse().ok())
                .unwrap_or(0);
            let newly = |(version, _): &mut (i64, Sum)| *version <= newest;
            loose
                .versions
                .extract_if(.., newly)
                .for_each(|(_, row)| rest.subtract(row));
        }
        if !begun && sealed.operation.is_none() && sealed.action != ADD_COMPUTER.as_bytes() {
            found.no_beginning = true;
        }
        for (kept, held) in heads.iter_mut() {
            if kept.count == number {
                *held = AuditHead::of(number, &code) == *kept;
            }
        }
        expected.push(Expected {
            number,
            operation: sealed.operation.and_then(|key| Key::try_from(key).ok()),
            rest,
            places: 0,
        });
        (last, before) = (number, code);
    }
    found.no_beginning |= !begun;
    let head = if last == 0 {
        AuditHead::EMPTY
    } else {
        AuditHead::of(last, &before)
    };
    Ok((expected, head))
}

fn sealed<'a>(row: &'a Row<'_>) -> Result<Sealed<'a>, StoreError> {
    let bytes = |column: usize| -> Result<&'a [u8], StoreError> {
        match row.get_ref(column)? {
            ValueRef::Text(bytes) | ValueRef::Blob(bytes) => Ok(bytes),
            _ => Err(StoreError::Damaged),
        }
    };
    let optional = |column: usize| -> Result<Option<&'a [u8]>, StoreError> {
        match row.get_ref(column)? {
            ValueRef::Null => Ok(None),
            _ => bytes(column).map(Some),
        }
    };
    Ok(Sealed {
        number: row.get(0)?,
        at: bytes(1)?,
        device: bytes(2)?,
        user: optional(3)?,
        actor: bytes(4)?,
        action: bytes(5)?,
        person: optional(6)?,
        detail: bytes(7)?,
        operation: optional(8)?,
        content: bytes(9)?,
    })
}

/// Takes the rows of a table off what their entries expect. Rows stand in the order of the entries, so that the next one is
/// mostly found by going on from the last.
fn rows(
    connection: &Connection,
    keys: &AuditKeys,
    table: AuditTable,
    expected: &mut [Expected],
    found: &mut Found,
    progress: &mut Progress<'_>,
) -> Result<(), StoreError> {
    let mut statement = connection.prepare(&table.sql(include_str!("../sql/audit_rows.sql")))?;
    let columns = Columns::of(&statement);
    let id = statement.column_index("id")?;
    let owner = statement.column_index(table.operation_column())?;
    let mut rows = statement.query(())?;
    let mut bytes = Vec::with_capacity(512);
    expected.iter_mut().for_each(|entry| entry.places = 0);
    let (mut at, mut latest) = (0, 0);
    let mut index: Option<HashMap<Key, usize>> = None;
    while let Some(row) = rows.next()? {
        progress.step();
        let operation: Key = row.get(owner).unwrap_or_default();
        let is = |entry: &Expected| entry.operation == Some(operation);
        let next = match &index {
            Some(index) => index.get(&operation).copied(),
            None => (at..expected.len()).find(|next| is(&expected[*next])),
        };
        let next = next.or_else(|| {
            let index = index.get_or_insert_with(|| indexed(expected));
            index.get(&operation).copied()
        });
        let Some(next) = next else {
            let id = row.get_ref(id)?.as_blob().unwrap_or_default();
            found.no_entry(table.name(), id, operation);
            continue;
        };
        at = next;
        latest = latest.max(at);
        let entry = &mut expected[at];
        if at < latest {
            let first = found.order.entry(table).or_insert(entry.number);
            *first = entry.number.min(*first);
        }
        let hash = keys.row(table.name(), entry.places, &columns, row, &mut bytes)?;
        entry.rest.subtract(hash);
        entry.places += 1;
    }
    Ok(())
}

fn indexed(expected: &[Expected]) -> HashMap<Key, usize> {
    let entries = expected.iter().enumerate();
    entries
        .filter_map(|(index, entry)| entry.operation.map(|operation| (operation, index)))
        .collect()
}

/// The rows that now say that this operation wrote them.
fn rows_of(connection: &Connection, operation: Key) -> Result<Vec<AuditRow>, StoreError> {
    let mut found = Vec::new();
    for table in AuditTable::ALL {
        let mut statement = connection.prepare(&table.sql(include_str!("../sql/audit_rows_of.sql")))?;
        let mut rows = statement.query([operation])?;
        while let Some(row) = rows.next()? {
            if found.len() < MOST && table != AuditTable::Operation {
                found.push(AuditRow::new(
                    table.name(),
                    row.get_ref("id")?.as_blob().unwrap_or_default(),
                    operation,
                ));
            }
        }
    }
    Ok(found)
}

/// Names of what isn't in the database as this program makes it.
fn altered_schema(connection: &Connection) -> Result<BTreeSet<String>, StoreError> {
    let (mine, pattern) = (schema(connection)?, schema(&crate::migrations::pattern()?)?);
    let differ = mine.symmetric_difference(&pattern);
    Ok(differ.map(|(_, name, _)| name.clone()).collect())
}

fn schema(connection: &Connection) -> Result<BTreeSet<(String, String, String)>, StoreError> {
    let mut statement = connection.prepare(include_str!("../sql/schema.sql"))?;
    let rows = statement.query_map((), |row| {
        let sql: String = row.get(2)?;
        // Line breaks alone are no difference.
        let sql = sql.split_whitespace().collect::<Vec<_>>().join(" ");
        Ok((row.get(0)?, row.get(1)?, sql))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
