//! Changing what a vault holds. Everything goes through [`Vault::transact`]: one transaction, one operation row that
//! says who, when, what and why, and new revisions that point at the ones they replace.

use crate::{StoreError, Vault};
use record::{
    Answer, AssessmentId, Host, OperationId, OwnInstrument, PersonDetails, PersonId, Right, Role, Sex,
    VisitDetails, VisitId,
};
use rusqlite::{Transaction, TransactionBehavior};

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
    role: Role,
    host: &'a dyn Host,
}

impl Vault {
    /// Runs `work` as one change: all of it is kept, or nothing.
    ///
    /// # Errors
    /// [`StoreError::NotAllowed`] for a user who only reads; what `work` returns; failures of writing.
    pub fn transact<T, E: From<StoreError>>(
        &mut self,
        host: &dyn Host,
        act: Act<'_>,
        work: impl FnOnce(&Change<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.need(Right::Write)?;
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
        let role = self.user().role;
        let device = self.device;
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(StoreError::from)?;
        let operation = OperationId::from(host.new_uuid());
        let begin = || -> Result<(), StoreError> {
            let number: i64 = transaction.query_row(
                include_str!("sql/next_number.sql"),
                [device.uuid().as_bytes()],
                |row| row.get(0),
            )?;
            transaction.execute(
                include_str!("sql/insert_operation.sql"),
                (
                    operation.uuid().as_bytes(),
                    device.uuid().as_bytes(),
                    number,
                    host.now().to_string(),
                    act.actor,
                    act.operation,
                    act.reason,
                ),
            )?;
            Ok(())
        };
        begin()?;
        let change = Change {
            transaction,
            operation,
            role,
            host,
        };
        let result = work(&change)?;
        change.transaction.commit().map_err(StoreError::from)?;
        Ok(result)
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
        self.transaction
            .prepare_cached(include_str!("sql/insert_person.sql"))?
            .execute((
                self.revision(),
                id.uuid().as_bytes(),
                self.operation(),
                &details.family_name,
                &details.given_name,
                &details.clinic_number,
                details.birth_date.map(|date| date.to_string()),
                sex_code(details.sex),
            ))?;
        Ok(())
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
        self.transaction
            .prepare_cached(include_str!("sql/insert_visit.sql"))?
            .execute((
                self.revision(),
                id.uuid().as_bytes(),
                person.uuid().as_bytes(),
                self.operation(),
                details.date.to_string(),
                details.kind.code(),
                &details.note,
            ))?;
        Ok(())
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
        self.transaction
            .prepare_cached(include_str!("sql/insert_assessment.sql"))?
            .execute((
                self.revision(),
                id.uuid().as_bytes(),
                visit.uuid().as_bytes(),
                self.operation(),
                instrument,
                version,
                i64::try_from(position).unwrap_or(i64::MAX),
                removed,
            ))?;
        Ok(())
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
        self.transaction
            .prepare_cached(include_str!("sql/insert_answer.sql"))?
            .execute((
                self.revision(),
                assessment.uuid().as_bytes(),
                item,
                self.operation(),
                json,
                given,
            ))?;
        Ok(())
    }

    /// Signs a visit.
    ///
    /// # Errors
    /// [`StoreError::NotAllowed`]; failures of writing.
    pub fn sign_visit(&self, visit: VisitId) -> Result<(), StoreError> {
        self.insert_signature(visit, "signed")
    }

    /// Opens a signed visit for a correction; the reason stands in the operation.
    ///
    /// # Errors
    /// [`StoreError::NotAllowed`]; failures of writing.
    pub fn open_correction(&self, visit: VisitId) -> Result<(), StoreError> {
        self.insert_signature(visit, "correction_opened")
    }

    fn insert_signature(&self, visit: VisitId, act: &str) -> Result<(), StoreError> {
        if !self.role.may(Right::Sign) {
            return Err(StoreError::NotAllowed);
        }
        self.transaction
            .prepare_cached(include_str!("sql/insert_signature.sql"))?
            .execute((self.revision(), visit.uuid().as_bytes(), self.operation(), act))?;
        Ok(())
    }

    /// Sets a setting of the clinic.
    ///
    /// # Errors
    /// Failures of writing.
    pub fn set_setting(&self, key: &str, value: &str) -> Result<(), StoreError> {
        self.transaction
            .prepare_cached(include_str!("sql/insert_setting.sql"))?
            .execute((self.revision(), key, self.operation(), value))?;
        Ok(())
    }

    /// Keeps a version of a clinic's own instrument for good.
    ///
    /// # Errors
    /// [`StoreError::AlreadyThere`] when this version is kept already; failures of writing.
    pub fn add_instrument(&self, own: &OwnInstrument) -> Result<(), StoreError> {
        let mut insert = self
            .transaction
            .prepare_cached(include_str!("sql/insert_instrument.sql"))?;
        let written = insert.execute((
            self.revision(),
            &own.id,
            &own.version,
            self.operation(),
            &own.definition,
            &own.text,
            &own.notes,
        ));
        match written {
            Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation) => {
                Err(StoreError::AlreadyThere)
            }
            written => Ok(written.map(drop)?),
        }
    }
}
