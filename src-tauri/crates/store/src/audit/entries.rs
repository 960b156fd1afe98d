//! Reading the chain: entries that are asked for, and what an operation changed.

use crate::read::{answer, person_at, unexpected, visit_details};
use crate::{StoreError, Vault};
use jiff::Timestamp;
use record::{Answer, OperationId, PersonDetails, PersonId, RecordId, UserId, VisitDetails, VisitId};
use rusqlite::{Params, Row};
use uuid::Uuid;

/// Names of entries about opening and closing a vault.
const ACCESS: &str = "('unlock', 'unlock failed', 'lock', 'hand over', 'end hand-over')";

/// Which part of the audit is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AuditKind {
    /// Everything.
    #[default]
    All,
    /// What changed records.
    Changes,
    /// What was shown, printed or saved, and other acts that change no record.
    Disclosures,
    /// Opening, failing to open and locking.
    Access,
}

/// Which entries are asked for.
#[derive(Clone, Debug, Default)]
pub struct AuditFilter {
    /// Entries before this number; the latest without.
    pub before: Option<u64>,
    /// About this patient only.
    pub person: Option<PersonId>,
    /// Of that kind only.
    pub kind: AuditKind,
    /// By this user only; empty for all.
    pub actor: String,
    /// From this moment.
    pub from: Option<Timestamp>,
    /// Before this moment.
    pub to: Option<Timestamp>,
    /// At most so many; all without.
    pub most: Option<usize>,
}

/// An entry of the audit chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditEntry {
    /// Its number in the chain, from 1.
    pub number: u64,
    /// When, by the clock of the computer.
    pub at: Timestamp,
    /// Key of who; none for what was done before there were users, or before anyone had opened the vault.
    pub user: Option<UserId>,
    /// Name of who.
    pub actor: String,
    /// What, as a stable name.
    pub action: String,
    /// About whom; none where it isn't about one patient.
    pub person: Option<PersonId>,
    /// More about it.
    pub detail: String,
    /// The change it stands for; none for a disclosure.
    pub operation: Option<OperationId>,
    /// Why.
    pub reason: String,
}

/// A row that an operation has written, with what stood there before.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AuditChange {
    /// A patient's details.
    Person {
        /// Before; none for a new patient.
        before: Option<PersonDetails>,
        /// After.
        after: PersonDetails,
    },
    /// A visit's date, kind and note.
    Visit {
        /// Which.
        visit: VisitId,
        /// Before; none for a new visit.
        before: Option<VisitDetails>,
        /// After.
        after: VisitDetails,
    },
    /// A signature, or the opening of a correction.
    Signature {
        /// Of which visit.
        visit: VisitId,
        /// Whether it was signed.
        signed: bool,
    },
    /// A questionnaire was added to a visit or taken out.
    Assessment {
        /// Of which visit.
        visit: VisitId,
        /// Instrument id.
        instrument: String,
        /// Its version.
        version: String,
        /// Whether it was taken out.
        removed: bool,
    },
    /// An answer.
    Answer {
        /// Of which visit.
        visit: VisitId,
        /// Instrument id.
        instrument: String,
        /// Its version.
        version: String,
        /// Item key.
        item: String,
        /// Before; none when there was none.
        before: Option<Answer>,
        /// After; none when it was cleared.
        after: Option<Answer>,
    },
    /// A setting.
    Setting {
        /// Its key.
        key: String,
        /// Before, as the text that was stored.
        before: Option<String>,
        /// After.
        after: String,
    },
    /// A version of the clinic's own instruments.
    Instrument {
        /// Instrument id.
        instrument: String,
        /// Its version.
        version: String,
    },
    /// A treatment, a result, a diary day or another record.
    Record {
        /// Which.
        record: RecordId,
        /// Of whom; none for the clinic's own.
        person: Option<PersonId>,
        /// Kind of record, as `record::Kept::KIND`.
        kind: String,
        /// JSON before; none for a new one.
        before: Option<String>,
        /// JSON after; none when it was removed.
        after: Option<String>,
    },
    /// A user.
    User {
        /// Name and role's code before; none for a new one.
        before: Option<(String, String)>,
        /// Name and role's code after.
        after: (String, String),
        /// Whether the user was removed.
        removed: bool,
    },
}

impl Vault {
    /// Entries of the audit chain, latest first.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn audit_entries(&self, filter: &AuditFilter) -> Result<Vec<AuditEntry>, StoreError> {
        // An index is used only where the condition is plain.
        let person = filter.person.map_or("?2 IS NULL", |_| "e.person = ?2");
        let actor = if filter.actor.is_empty() {
            "?3 = ''"
        } else {
            "e.actor = ?3"
        };
        let sql = include_str!("../sql/audit_entries.sql");
        let sql = sql
            .replace("<person>", person)
            .replace("<actor>", actor)
            .replace("<access>", ACCESS);
        let kind = match filter.kind {
            AuditKind::All => "",
            AuditKind::Changes => "changes",
            AuditKind::Disclosures => "disclosures",
            AuditKind::Access => "access",
        };
        let number = |number: Option<u64>| {
            number
                .and_then(|number| i64::try_from(number).ok())
                .unwrap_or(i64::MAX)
        };
        let moment = |moment: Option<Timestamp>, none: &str| {
            // Without the Z, so that fractions of the second come after it.
            moment.map_or_else(|| none.to_owned(), |moment| moment.to_string().replace('Z', ""))
        };
        let values = (
            number(filter.before),
            filter.person.map(|person| person.uuid().into_bytes()),
            &filter.actor,
            moment(filter.from, ""),
            moment(filter.to, "~"),
            kind,
            number(filter.most.map(|most| most as u64)),
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query(values)?;
        let mut entries = Vec::new();
        while let Some(row) = rows.next()? {
            entries.push(entry(row)?);
        }
        Ok(entries)
    }

    /// Everyone who stands in the audit chain, by name.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn audit_actors(&self) -> Result<Vec<String>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/audit_actors.sql"))?;
        let names = statement.query_map((), |row| row.get(0))?;
        Ok(names.collect::<Result<_, _>>()?)
    }

    /// What an operation has written, with what stood there before.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn audit_changes(&self, operation: OperationId) -> Result<Vec<AuditChange>, StoreError> {
        let mut changes = Vec::new();
        let reads: [(&str, Read); 9] = [
            (include_str!("../sql/changed_people.sql"), changed_person),
            (include_str!("../sql/changed_visits.sql"), changed_visit),
            (include_str!("../sql/changed_signatures.sql"), signature),
            (include_str!("../sql/changed_assessments.sql"), assessment),
            (include_str!("../sql/changed_answers.sql"), changed_answer),
            (include_str!("../sql/changed_settings.sql"), setting),
            (include_str!("../sql/changed_instruments.sql"), instrument),
            (include_str!("../sql/changed_records.sql"), changed_record),
            (include_str!("../sql/changed_users.sql"), changed_user),
        ];
        for (sql, read) in reads {
            self.each(sql, [operation.uuid().into_bytes()], |row| {
                changes.push(read(row)?);
                Ok(())
            })?;
        }
        Ok(changes)
    }

    fn each(
        &self,
        sql: &str,
        values: impl Params,
        mut read: impl FnMut(&Row<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(values)?;
        while let Some(row) = rows.next()? {
            read(row)?;
        }
        Ok(())
    }
}

type Read = fn(&Row<'_>) -> Result<AuditChange, StoreError>;

fn entry(row: &Row<'_>) -> Result<AuditEntry, StoreError> {
    let at: String = row.get(1)?;
    let person: Option<[u8; 16]> = row.get(5)?;
    Ok(AuditEntry {
        number: row.get::<_, i64>(0)?.unsigned_abs(),
        at: at.parse().map_err(unexpected)?,
        user: row
            .get::<_, Option<_>>(2)?
            .map(Uuid::from_bytes)
            .map(UserId::from),
        actor: row.get(3)?,
        action: row.get(4)?,
        person: person.map(Uuid::from_bytes).map(PersonId::from),
        detail: row.get(6)?,
        operation: row
            .get::<_, Option<_>>(7)?
            .map(Uuid::from_bytes)
            .map(OperationId::from),
        reason: row.get(8)?,
    })
}

fn visit_key(row: &Row<'_>) -> Result<VisitId, StoreError> {
    Ok(VisitId::from(Uuid::from_bytes(row.get(0)?)))
}

fn changed_person(row: &Row<'_>) -> Result<AuditChange, StoreError> {
    let is_new = row.get::<_, Option<[u8; 16]>>(6)?.is_none();
    Ok(AuditChange::Person {
        before: if is_new {
            None
        } else {
            Some(person_at(row, 6)?.details)
        },
        after: person_at(row, 0)?.details,
    })
}

fn changed_visit(row: &Row<'_>) -> Result<AuditChange, StoreError> {
    let text = |column: usize| row.get::<_, String>(column);
    let is_new = row.get::<_, Option<String>>(4)?.is_none();
    Ok(AuditChange::Visit {
        visit: visit_key(row)?,
        before: if is_new {
            None
        } else {
            Some(visit_details(&text(4)?, &text(5)?, text(6)?)?)
        },
        after: visit_details(&text(1)?, &text(2)?, text(3)?)?,
    })
}

fn signature(row: &Row<'_>) -> Result<AuditChange, StoreError> {
    Ok(AuditChange::Signature {
        visit: visit_key(row)?,
        signed: row.get::<_, String>(1)? == "signed",
    })
}

fn assessment(row: &Row<'_>) -> Result<AuditChange, StoreError> {
    Ok(AuditChange::Assessment {
        visit: visit_key(row)?,
        instrument: row.get(1)?,
        version: row.get(2)?,
        removed: row.get(3)?,
    })
}

fn changed_answer(row: &Row<'_>) -> Result<AuditChange, StoreError> {
    Ok(AuditChange::Answer {
        visit: visit_key(row)?,
        instrument: row.get(1)?,
        version: row.get(2)?,
        item: row.get(3)?,
        before: answer(row.get(4)?)?,
        after: answer(row.get(5)?)?,
    })
}

fn setting(row: &Row<'_>) -> Result<AuditChange, StoreError> {
    Ok(AuditChange::Setting {
        key: row.get(0)?,
        before: row.get(1)?,
        after: row.get(2)?,
    })
}

fn instrument(row: &Row<'_>) -> Result<AuditChange, StoreError> {
    Ok(AuditChange::Instrument {
        instrument: row.get(0)?,
        version: row.get(1)?,
    })
}

fn changed_record(row: &Row<'_>) -> Result<AuditChange, StoreError> {
    let person: Option<[u8; 16]> = row.get(1)?;
    Ok(AuditChange::Record {
        record: RecordId::from(Uuid::from_bytes(row.get(0)?)),
        person: person.map(Uuid::from_bytes).map(PersonId::from),
        kind: row.get(2)?,
        before: row.get(3)?,
        after: row.get(4)?,
    })
}

fn changed_user(row: &Row<'_>) -> Result<AuditChange, StoreError> {
    let before: (Option<String>, Option<String>) = (row.get(3)?, row.get(4)?);
    Ok(AuditChange::User {
        before: before.0.zip(before.1),
        after: (row.get(0)?, row.get(1)?),
        removed: row.get(2)?,
    })
}
