//! Records that are kept revision by revision, whatever they are.

use crate::audit::AuditTable;
use crate::read::unexpected;
use crate::{Change, StoreError, Vault};
use record::{Kept, KeptEntry, LabResult, PersonId, RecordId, Revision};
use rusqlite::OptionalExtension;
use uuid::Uuid;

fn read<T: Kept>(body: &str) -> Result<T, StoreError> {
    serde_json::from_str(body).map_err(unexpected)
}

impl Change<'_> {
    /// Adds a record of a patient, or of the clinic itself without one.
    ///
    /// # Errors
    /// Failures of writing.
    pub fn add_record<T: Kept>(&self, person: Option<PersonId>, value: &T) -> Result<RecordId, StoreError> {
        let id = RecordId::from(self.new_uuid());
        let body = serde_json::to_string(value).map_err(unexpected)?;
        self.insert_record(id, person, T::KIND, Some(&body))?;
        Ok(id)
    }

    /// Adds a revision of a record.
    ///
    /// # Errors
    /// [`StoreError::NoSuch`] when it isn't there or was removed; failures of writing.
    pub fn revise_record<T: Kept>(&self, id: RecordId, value: &T) -> Result<(), StoreError> {
        let person = self.owner::<T>(id)?;
        let body = serde_json::to_string(value).map_err(unexpected)?;
        self.insert_record(id, person, T::KIND, Some(&body))
    }

    /// Removes a record; its history stays.
    ///
    /// # Errors
    /// As [`Change::revise_record`].
    pub fn remove_record<T: Kept>(&self, id: RecordId) -> Result<(), StoreError> {
        let person = self.owner::<T>(id)?;
        self.insert_record(id, person, T::KIND, None)
    }

    fn owner<T: Kept>(&self, id: RecordId) -> Result<Option<PersonId>, StoreError> {
        let mut statement = self
            .transaction()
            .prepare_cached(include_str!("sql/record.sql"))?;
        let found: Option<Option<[u8; 16]>> = statement
            .query_row((id.uuid().as_bytes(), T::KIND), |row| row.get(0))
            .optional()?;
        let person = found.ok_or(StoreError::NoSuch("record"))?;
        Ok(person.map(|person| PersonId::from(Uuid::from_bytes(person))))
    }

    fn insert_record(
        &self,
        id: RecordId,
        person: Option<PersonId>,
        kind: &str,
        body: Option<&str>,
    ) -> Result<(), StoreError> {
        if let Some(person) = person {
            self.concerns(person);
        }
        let person = person.map(|person| *person.uuid().as_bytes());
        let values = (
            self.revision(),
            id.uuid().into_bytes(),
            person,
            kind,
            self.operation(),
            body,
        );
        Ok(self.insert(AuditTable::Record, include_str!("sql/insert_record.sql"), values)?)
    }
}

impl Vault {
    /// Every record of a kind of one patient, or of the clinic itself, oldest first.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn records<T: Kept>(&self, person: Option<PersonId>) -> Result<Vec<KeptEntry<T>>, StoreError> {
        let mut statement = self.connection.prepare_cached(include_str!("sql/records.sql"))?;
        let person = person.map(|person| *person.uuid().as_bytes());
        let mut rows = statement.query((person, T::KIND))?;
        let mut records = Vec::new();
        while let Some(row) = rows.next()? {
            let id: [u8; 16] = row.get(0)?;
            let body: String = row.get(1)?;
            records.push(KeptEntry {
                id: RecordId::from(Uuid::from_bytes(id)),
                value: read(&body)?,
            });
        }
        Ok(records)
    }

    /// Every record of a kind of all patients, oldest first, each with its patient.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn records_of_everyone<T: Kept>(&self) -> Result<Vec<(PersonId, KeptEntry<T>)>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("sql/records_of_everyone.sql"))?;
        let mut rows = statement.query((T::KIND,))?;
        let mut records = Vec::new();
        while let Some(row) = rows.next()? {
            let (id, person): ([u8; 16], [u8; 16]) = (row.get(0)?, row.get(1)?);
            let body: String = row.get(2)?;
            let entry = KeptEntry {
                id: RecordId::from(Uuid::from_bytes(id)),
                value: read(&body)?,
            };
            records.push((PersonId::from(Uuid::from_bytes(person)), entry));
        }
        Ok(records)
    }

    /// Names of the clinic's own laboratory values that any patient has a result of.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn own_lab_names(&self) -> Result<Vec<String>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("sql/own_lab_names.sql"))?;
        let names = statement.query_map((LabResult::KIND,), |row| row.get(0))?;
        Ok(names.collect::<Result<_, _>>()?)
    }

    /// Whose record it is, removed ones too: a patient's, or the clinic's own without one.
    ///
    /// # Errors
    /// [`StoreError::NoSuch`]; failures of reading.
    pub fn record_owner<T: Kept>(&self, id: RecordId) -> Result<Option<PersonId>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("sql/record_owner.sql"))?;
        let found: Option<Option<[u8; 16]>> = statement
            .query_row((id.uuid().as_bytes(), T::KIND), |row| row.get(0))
            .optional()?;
        let person = found.ok_or(StoreError::NoSuch("record"))?;
        Ok(person.map(|person| PersonId::from(Uuid::from_bytes(person))))
    }

    /// Every revision of a record, oldest first.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn record_history<T: Kept>(&self, id: RecordId) -> Result<Vec<Revision<T>>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("sql/record_history.sql"))?;
        let mut rows = statement.query((id.uuid().as_bytes(), T::KIND))?;
        let mut history = Vec::new();
        while let Some(row) = rows.next()? {
            let body: Option<String> = row.get(0)?;
            let at: String = row.get(1)?;
            history.push(Revision {
                value: body.as_deref().map(read).transpose()?,
                at: at.parse().map_err(unexpected)?,
                by: row.get(2)?,
                reason: row.get(3)?,
            });
        }
        Ok(history)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails loudly")]
    use rusqlite::Connection;

    #[test]
    fn a_patients_records_are_found_without_reading_everybodys() {
        let database = Connection::open_in_memory().unwrap();
        for version in [
            include_str!("../migrations/V1__initial.sql"),
            include_str!("../migrations/V2__own_instruments.sql"),
            include_str!("../migrations/V3__records.sql"),
            include_str!("../migrations/V4__records_by_kind.sql"),
            include_str!("../migrations/V5__users_and_audit.sql"),
        ] {
            database.execute_batch(version).unwrap();
        }
        let plan = concat!("EXPLAIN QUERY PLAN ", include_str!("sql/records.sql"));
        let mut statement = database.prepare(plan).unwrap();
        let steps = statement
            .query_map(("person", "diary"), |row| row.get::<_, String>(3))
            .unwrap();
        let steps: Vec<String> = steps.map(Result::unwrap).collect();
        assert!(
            steps
                .iter()
                .any(|step| step.contains("record_revision_person (person=? AND kind=?)")),
            "{steps:#?}"
        );
    }
}
