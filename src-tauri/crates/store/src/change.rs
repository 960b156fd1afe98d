//! Changing what a vault holds. Everything goes through [`Vault::transact`]: one transaction, one operation row that
//! says who, when, what and why, new revisions that point at the ones they replace, and an entry in the audit chain.

use crate::audit::{self, AuditKeys, AuditTable, Columns, Entry, Sum, Written};
use crate::{StoreError, Vault};
use jiff::Timestamp;
use record::{
    Answer, AssessmentId, DeviceId, Host, OperationId, OwnInstrument, PersonDetails, PersonId, Right, Role,
    Sex, UserId, VisitDetails, VisitId,
};
use rusqlite::{OptionalExtension, Params, Transaction, TransactionBehavior};
use std::cell::{Cell, RefCell};

/// Who changes what, and why.
#[derive(Clone, Copy, Debug)]
pub struct Act<'a> {
    /// Who.
    pub actor: &'a str,
    /// What, as a stable name such as `sign visit`.
    pub operation: &'a str,
    /// Why; may be empty where none is asked for.
    pub reason: &'a str,
}

/// A change under way. It takes effect when the closure given to [`Vault::transact`] returns `Ok`.
pub struct Change<'a> {
    transaction: Transaction<'a>,
    operation: OperationId,
    host: &'a dyn Host,
    role: Role,
    keys: AuditKeys,
    written: RefCell<Written>,
    about: Cell<About>,
    /// More about it, for its entry.
    detail: RefCell<String>,
    /// The questionnaire that was written to last, whose patient is known.
    asked: Cell<Option<AssessmentId>>,
}

/// Whom a change is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum About {
    Nobody,
    One(PersonId),
    Several,
}

/// Who runs a change, and on what.
#[derive(Clone, Copy)]
pub(crate) struct By {
    pub device: DeviceId,
    pub user: Option<UserId>,
    pub role: Role,
}

/// Runs `work` as one operation inside `transaction`, with its entry in the audit chain, and commits.
pub(crate) fn operate<T, E: From<StoreError>>(
    transaction: Transaction<'_>,
    keys: AuditKeys,
    host: &dyn Host,
    by: By,
    act: Act<'_>,
    work: impl FnOnce(&Change<'_>) -> Result<T, E>,
) -> Result<T, E> {
    let change = Change {
        transaction,
        operation: OperationId::from(host.new_uuid()),
        host,
        role: by.role,
        keys,
        written: RefCell::default(),
        about: Cell::new(About::Nobody),
        detail: RefCell::default(),
        asked: Cell::new(None),
    };
    let at = host.now();
    change.begin(by, act, at)?;
    let result = work(&change)?;
    change.end(by, act, at)?;
    Ok(result)
}

impl Vault {
    /// Runs `work` as one change: all of it is kept, with its entry in the audit chain, or nothing.
    ///
    /// # Errors
    /// [`StoreError::NotAllowed`] for a user who may only look; what `work` returns, and failures of writing.
    pub fn transact<T, E: From<StoreError>>(
        &mut self,
        host: &dyn Host,
        act: Act<'_>,
        work: impl FnOnce(&Change<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.need(Right::Write)?;
        if record::has_hidden_sign(act.reason) {
            return Err(StoreError::HiddenSign.into());
        }
        self.record(host, act, work)
    }

    /// Refuses what the user's role doesn't allow.
    pub(crate) fn need(&self, right: Right) -> Result<(), StoreError> {
        if self.user().role.may(right) {
            return Ok(());
        }
        Err(StoreError::NotAllowed)
    }

    /// As [`Vault::transact`], for what opening the vault and changing one's own passphrase write, whoever does it.
    pub(crate) fn record<T, E: From<StoreError>>(
        &mut self,
        host: &dyn Host,
        act: Act<'_>,
        work: impl FnOnce(&Change<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let by = By {
            device: self.device,
            user: self.user_id(),
            role: self.user().role,
        };
        self.is_here()?;
        let keys = AuditKeys::of(&self.key);
        let immediate = TransactionBehavior::Immediate;
        // One that can't even begin may be one that failed earlier.
        if self.connection.transaction_with_behavior(immediate).is_err() {
            self.mend();
        }
        let transaction = self
            .connection
            .transaction_with_behavior(immediate)
            .map_err(StoreError::from)?;
        let outcome = operate(transaction, keys, host, by, act, work);
        if outcome.is_err() {
            self.mend();
        }
        outcome
    }
}

fn sex_code(sex: Sex) -> &'static str {
    match sex {
        Sex::Female => "female",
        Sex::Male => "male",
        Sex::Other => "other",
        Sex::Unknown => "unknown",
    }
}

impl Change<'_> {
    fn begin(&self, by: By, act: Act<'_>, at: Timestamp) -> Result<(), StoreError> {
        let registered = audit::register(&self.transaction, &self.keys, by.device, at)?;
        self.written.borrow_mut().sum.add(registered);
        let number: i64 = self
            .transaction
            .prepare_cached(include_str!("sql/next_number.sql"))?
            .query_row([by.device.uuid().into_bytes()], |row| row.get(0))?;
        let values = (
            self.operation(),
            by.device.uuid().into_bytes(),
            number,
            at.to_string(),
            act.actor,
            act.operation,
            act.reason,
        );
        Ok(self.insert(
            AuditTable::Operation,
            include_str!("sql/insert_operation.sql"),
            values,
        )?)
    }

    fn end(self, by: By, act: Act<'_>, at: Timestamp) -> Result<(), StoreError> {
        let person = match self.about.get() {
            About::One(person) => Some(person),
            About::Nobody | About::Several => None,
        };
        let entry = Entry {
            at,
            device: by.device,
            user: by.user,
            actor: act.actor,
            action: act.operation,
            person,
            detail: &self.detail.borrow(),
            operation: Some(self.operation()),
            content: self.written.borrow().sum,
        };
        audit::append(&self.transaction, &self.keys, &entry)?;
        Ok(self.transaction.commit()?)
    }

    /// Inserts a row; there is no other way to write one. `sql` ends in `RETURNING *`, so that what is stored is what
    /// the audit chain keeps.
    pub(crate) fn insert(&self, table: AuditTable, sql: &str, values: impl Params) -> rusqlite::Result<()> {
        let mut statement = self.transaction.prepare_cached(sql)?;
        let columns = Columns::of(&statement);
        let mut rows = statement.query(values)?;
        while let Some(row) = rows.next()? {
            let mut written = self.written.borrow_mut();
            let place = written.next_place(table);
            let hash = self
                .keys
                .row(table.name(), place, &columns, row, &mut Vec::new())?;
            written.sum.add(hash);
        }
        Ok(())
    }

    /// Says more about the change in its entry, which also keeps rows that aren't an operation's.
    pub(crate) fn seals(&self, detail: String, rows: Sum) {
        self.detail.replace(detail);
        self.written.borrow_mut().sum.add(rows);
    }

    /// Notes whom the change is about.
    pub(crate) fn concerns(&self, person: PersonId) {
        self.about.set(match self.about.get() {
            About::Nobody => About::One(person),
            About::One(known) if known == person => About::One(known),
            About::One(_) | About::Several => About::Several,
        });
    }

    fn concerns_patient_of(&self, sql: &str, key: uuid::Uuid) -> Result<(), StoreError> {
        let mut statement = self.transaction.prepare_cached(sql)?;
        let person: Option<[u8; 16]> = statement
            .query_row([key.as_bytes()], |row| row.get(0))
            .optional()?;
        if let Some(person) = person {
            self.concerns(PersonId::from(uuid::Uuid::from_bytes(person)));
        }
        Ok(())
    }

    /// Signing and what follows from it is the clinicians'.
    fn may_sign(&self) -> Result<(), StoreError> {
        if self.role.may(Right::Sign) {
            Ok(())
        } else {
            Err(StoreError::NotAllowed)
        }
    }

    pub(crate) fn transaction(&self) -> &Transaction<'_> {
        &self.transaction
    }

    pub(crate) fn new_uuid(&self) -> uuid::Uuid {
        self.host.new_uuid()
    }

    pub(crate) fn revision(&self) -> [u8; 16] {
        *self.host.new_uuid().as_bytes()
    }

    pub(crate) fn operation(&self) -> [u8; 16] {
        *self.operation.uuid().as_bytes()
    }

    /// Adds a patient.
    ///
    /// # Errors
    /// Failures of writing.
    pub fn add_person(&self, details: &PersonDetails) -> Result<PersonId, StoreError> {
        let id = PersonId::from(self.host.new_uuid());
        self.revise_person(id, details)?;
        Ok(id)
    }

    /// Adds a revision of a patient's details.
    ///
    /// # Errors
    /// Failures of writing.
    pub fn revise_person(&self, id: PersonId, details: &PersonDetails) -> Result<(), StoreError> {
        self.concerns(id);
        let values = (
            self.revision(),
            id.uuid().into_bytes(),
            self.operation(),
            &details.family_name,
            &details.given_name,
            &details.clinic_number,
            details.birth_date.map(|date| date.to_string()),
            sex_code(details.sex),
        );
        Ok(self.insert(AuditTable::Person, include_str!("sql/insert_person.sql"), values)?)
    }

    /// Adds a visit.
    ///
    /// # Errors
    /// Failures of writing.
    pub fn add_visit(&self, person: PersonId, details: &VisitDetails) -> Result<VisitId, StoreError> {
        let id = VisitId::from(self.host.new_uuid());
        self.revise_visit(id, person, details)?;
        Ok(id)
    }

    /// Adds a revision of a visit's date, kind and note.
    ///
    /// # Errors
    /// [`StoreError::Signed`] and failures of writing.
    pub fn revise_visit(
        &self,
        id: VisitId,
        person: PersonId,
        details: &VisitDetails,
    ) -> Result<(), StoreError> {
        self.concerns(person);
        let values = (
            self.revision(),
            id.uuid().into_bytes(),
            person.uuid().into_bytes(),
            self.operation(),
            details.date.to_string(),
            details.kind.code(),
            &details.note,
        );
        Ok(self.insert(AuditTable::Visit, include_str!("sql/insert_visit.sql"), values)?)
    }

    /// Adds a questionnaire to a visit, at `position` in its order.
    ///
    /// # Errors
    /// [`StoreError::Signed`] and failures of writing.
    pub fn add_assessment(
        &self,
        visit: VisitId,
        instrument: &str,
        version: &str,
        position: usize,
    ) -> Result<AssessmentId, StoreError> {
        let id = AssessmentId::from(self.host.new_uuid());
        self.insert_assessment(id, visit, instrument, version, position, false)?;
        Ok(id)
    }

    /// Takes a questionnaire out of a visit; its history stays.
    ///
    /// # Errors
    /// [`StoreError::Signed`] and failures of writing.
    pub fn remove_assessment(
        &self,
        id: AssessmentId,
        visit: VisitId,
        instrument: &str,
        version: &str,
    ) -> Result<(), StoreError> {
        self.insert_assessment(id, visit, instrument, version, 0, true)
    }

    fn insert_assessment(
        &self,
        id: AssessmentId,
        visit: VisitId,
        instrument: &str,
        version: &str,
        position: usize,
        removed: bool,
    ) -> Result<(), StoreError> {
        self.concerns_patient_of(include_str!("sql/person_of_visit.sql"), visit.uuid())?;
        let values = (
            self.revision(),
            id.uuid().into_bytes(),
            visit.uuid().into_bytes(),
            self.operation(),
            instrument,
            version,
            i64::try_from(position).unwrap_or(i64::MAX),
            removed,
        );
        Ok(self.insert(
            AuditTable::Assessment,
            include_str!("sql/insert_assessment.sql"),
            values,
        )?)
    }

    /// Sets an answer, or clears it with `None`. `given` is false for a body map that is not confirmed.
    ///
    /// # Errors
    /// [`StoreError::Signed`] and failures of writing.
    pub fn set_answer(
        &self,
        assessment: AssessmentId,
        item: &str,
        value: Option<&Answer>,
        given: bool,
    ) -> Result<(), StoreError> {
        let json = value
            .map(serde_json::to_string)
            .transpose()
            .map_err(|_| StoreError::Database("unexpected shape of data".to_owned()))?;
        if self.asked.replace(Some(assessment)) != Some(assessment) {
            self.concerns_patient_of(include_str!("sql/person_of_assessment.sql"), assessment.uuid())?;
        }
        let values = (
            self.revision(),
            assessment.uuid().into_bytes(),
            item,
            self.operation(),
            json,
            given,
        );
        Ok(self.insert(AuditTable::Answer, include_str!("sql/insert_answer.sql"), values)?)
    }

    /// Signs a visit.
    ///
    /// # Errors
    /// [`StoreError::NotAllowed`] for anyone but a clinician; failures of writing.
    pub fn sign_visit(&self, visit: VisitId) -> Result<(), StoreError> {
        self.insert_signature(visit, "signed")
    }

    /// Opens a signed visit for a correction; the reason stands in the operation.
    ///
    /// # Errors
    /// [`StoreError::NotAllowed`] for anyone but a clinician; failures of writing.
    pub fn open_correction(&self, visit: VisitId) -> Result<(), StoreError> {
        self.insert_signature(visit, "correction_opened")
    }

    fn insert_signature(&self, visit: VisitId, act: &str) -> Result<(), StoreError> {
        self.may_sign()?;
        self.concerns_patient_of(include_str!("sql/person_of_visit.sql"), visit.uuid())?;
        let values = (self.revision(), visit.uuid().into_bytes(), self.operation(), act);
        Ok(self.insert(
            AuditTable::Signature,
            include_str!("sql/insert_signature.sql"),
            values,
        )?)
    }

    /// Sets a setting of the clinic.
    ///
    /// # Errors
    /// Failures of writing.
    pub fn set_setting(&self, key: &str, value: &str) -> Result<(), StoreError> {
        let values = (self.revision(), key, self.operation(), value);
        Ok(self.insert(
            AuditTable::Setting,
            include_str!("sql/insert_setting.sql"),
            values,
        )?)
    }

    /// Keeps a version of a clinic's own instrument for good.
    ///
    /// # Errors
    /// [`StoreError::AlreadyThere`] when this version is kept already; failures of writing.
    pub fn add_instrument(&self, own: &OwnInstrument) -> Result<(), StoreError> {
        let values = (
            self.revision(),
            &own.id,
            &own.version,
            self.operation(),
            &own.definition,
            &own.text,
            &own.notes,
        );
        match self.insert(
            AuditTable::Instrument,
            include_str!("sql/insert_instrument.sql"),
            values,
        ) {
            Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation) => {
                Err(StoreError::AlreadyThere)
            }
            written => Ok(written?),
        }
    }
}
