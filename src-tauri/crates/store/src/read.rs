//! Reading what a vault holds, as it stands now.

use crate::{StoreError, Vault};
use jiff::{Timestamp, civil::Date};
use record::{
    Answer, AnswerEntry, Assessment, AssessmentId, OwnInstrument, Person, PersonDetails, PersonId, Sex,
    Visit, VisitDetails, VisitId, VisitKind, VisitState,
};
use rusqlite::{OptionalExtension, Row};
use std::collections::BTreeSet;
use uuid::Uuid;

/// A signature or the opening of a correction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignatureEntry {
    /// Whether this is a signature; otherwise a correction was opened.
    pub signed: bool,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub actor: String,
    /// Why; empty for signatures.
    pub reason: String,
    /// Place in the order of all changes, which holds even when the clock was set back.
    pub order: i64,
}

/// A change of one answer.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerChange {
    /// Instrument id.
    pub instrument: String,
    /// Item key.
    pub item: String,
    /// The answer before; none when there was none.
    pub before: Option<Answer>,
    /// The answer after; none when it was cleared.
    pub after: Option<Answer>,
    /// Place in the order of all changes, which holds even when the clock was set back.
    pub order: i64,
}

/// A change of a visit's date, kind or note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitChange {
    /// Before.
    pub before: VisitDetails,
    /// After.
    pub after: VisitDetails,
    /// Place in the order of all changes, which holds even when the clock was set back.
    pub order: i64,
}

pub(crate) fn unexpected<E>(_: E) -> StoreError {
    StoreError::Database("unexpected shape of data".to_owned())
}

fn person(row: &Row<'_>) -> Result<Person, StoreError> {
    person_at(row, 0)
}

/// A patient whose six columns begin at `first`.
pub(crate) fn person_at(row: &Row<'_>, first: usize) -> Result<Person, StoreError> {
    let id: [u8; 16] = row.get(first)?;
    let birth_date: Option<String> = row.get(first + 4)?;
    let sex: String = row.get(first + 5)?;
    Ok(Person {
        id: PersonId::from(Uuid::from_bytes(id)),
        details: PersonDetails {
            family_name: row.get(first + 1)?,
            given_name: row.get(first + 2)?,
            clinic_number: row.get(first + 3)?,
            birth_date: birth_date
                .map(|date| date.parse())
                .transpose()
                .map_err(unexpected)?,
            sex: match sex.as_str() {
                "female" => Sex::Female,
                "male" => Sex::Male,
                "other" => Sex::Other,
                _ => Sex::Unknown,
            },
        },
    })
}

pub(crate) fn visit_details(date: &str, kind: &str, note: String) -> Result<VisitDetails, StoreError> {
    let date: Date = date.parse().map_err(unexpected)?;
    let kind = VisitKind::from_code(kind).ok_or_else(|| unexpected(()))?;
    Ok(VisitDetails { date, kind, note })
}

pub(crate) fn answer(json: Option<String>) -> Result<Option<Answer>, StoreError> {
    json.map(|json| serde_json::from_str(&json))
        .transpose()
        .map_err(unexpected)
}

impl Vault {
    /// Every patient, by family name.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn people(&self) -> Result<Vec<Person>, StoreError> {
        let mut statement = self.connection.prepare_cached(include_str!("sql/people.sql"))?;
        let mut rows = statement.query(())?;
        let mut people = Vec::new();
        while let Some(row) = rows.next()? {
            people.push(person(row)?);
        }
        Ok(people)
    }

    /// A number that grows whenever a patient is added or their details change.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn people_stamp(&self) -> Result<i64, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("sql/people_stamp.sql"))?;
        Ok(statement.query_row((), |row| row.get(0))?)
    }

    /// One patient.
    ///
    /// # Errors
    /// [`StoreError::NoSuch`] and failures of reading.
    pub fn person(&self, id: PersonId) -> Result<Person, StoreError> {
        let mut statement = self.connection.prepare_cached(include_str!("sql/person.sql"))?;
        let mut rows = statement.query([id.uuid().as_bytes()])?;
        rows.next()?
            .map(person)
            .transpose()?
            .ok_or(StoreError::NoSuch("patient"))
    }

    /// The day of each patient's last visit; patients without one are left out.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn last_visits(&self) -> Result<Vec<(PersonId, Date)>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("sql/last_visits.sql"))?;
        let mut rows = statement.query(())?;
        let mut last = Vec::new();
        while let Some(row) = rows.next()? {
            let (person, date): ([u8; 16], String) = (row.get(0)?, row.get(1)?);
            last.push((
                PersonId::from(Uuid::from_bytes(person)),
                date.parse().map_err(unexpected)?,
            ));
        }
        Ok(last)
    }

    /// A patient's visits with all answers, oldest first.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn visits_of(&self, id: PersonId) -> Result<Vec<Visit>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("sql/visits_of_person.sql"))?;
        let keys = statement
            .query_map([id.uuid().as_bytes()], |row| row.get::<_, [u8; 16]>(0))?
            .collect::<Result<Vec<_>, _>>()?;
        keys.into_iter()
            .map(|key| self.visit(VisitId::from(Uuid::from_bytes(key))))
            .collect()
    }

    /// One visit with all answers.
    ///
    /// # Errors
    /// [`StoreError::NoSuch`] and failures of reading.
    pub fn visit(&self, id: VisitId) -> Result<Visit, StoreError> {
        let mut statement = self.connection.prepare_cached(include_str!("sql/visit.sql"))?;
        let (person, date, kind, note): ([u8; 16], String, String, String) = statement
            .query_row([id.uuid().as_bytes()], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
            })
            .optional()?
            .ok_or(StoreError::NoSuch("visit"))?;
        let details = visit_details(&date, &kind, note)?;
        Ok(Visit {
            id,
            person: PersonId::from(Uuid::from_bytes(person)),
            details,
            state: state(self.signatures(id)?),
            assessments: self.assessments(id)?,
        })
    }

    /// Signatures and corrections of a visit, oldest first.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn signatures(&self, visit: VisitId) -> Result<Vec<SignatureEntry>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("sql/signatures.sql"))?;
        let mut rows = statement.query([visit.uuid().as_bytes()])?;
        let mut entries = Vec::new();
        while let Some(row) = rows.next()? {
            let (act, at): (String, String) = (row.get(0)?, row.get(1)?);
            entries.push(SignatureEntry {
                signed: act == "signed",
                at: at.parse().map_err(unexpected)?,
                actor: row.get(2)?,
                reason: row.get(3)?,
                order: row.get(4)?,
            });
        }
        Ok(entries)
    }

    /// Every change of an answer of a visit, oldest first.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn answer_changes(&self, visit: VisitId) -> Result<Vec<AnswerChange>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("sql/answer_history.sql"))?;
        let mut rows = statement.query([visit.uuid().as_bytes()])?;
        let mut changes = Vec::new();
        while let Some(row) = rows.next()? {
            changes.push(AnswerChange {
                item: row.get(0)?,
                after: answer(row.get(1)?)?,
                before: answer(row.get(2)?)?,
                order: row.get(3)?,
                instrument: row.get(4)?,
            });
        }
        Ok(changes)
    }

    /// Every change of a visit's date, kind or note, oldest first.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn visit_changes(&self, visit: VisitId) -> Result<Vec<VisitChange>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("sql/visit_history.sql"))?;
        let mut rows = statement.query([visit.uuid().as_bytes()])?;
        let mut changes = Vec::new();
        while let Some(row) = rows.next()? {
            let text = |column: usize| row.get::<_, String>(column);
            let after = visit_details(&text(0)?, &text(1)?, text(2)?)?;
            let before = visit_details(&text(3)?, &text(4)?, text(5)?)?;
            changes.push(VisitChange {
                before,
                after,
                order: row.get(6)?,
            });
        }
        Ok(changes)
    }

    /// A setting of the clinic, as the text that was stored.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn setting(&self, key: &str) -> Result<Option<String>, StoreError> {
        let mut statement = self.connection.prepare_cached(include_str!("sql/setting.sql"))?;
        Ok(statement.query_row([key], |row| row.get(0)).optional()?)
    }

    /// Every version of the clinic's own instruments, in the order in which they were added.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn own_instruments(&self) -> Result<Vec<OwnInstrument>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("sql/instruments.sql"))?;
        let mut rows = statement.query(())?;
        let mut own = Vec::new();
        while let Some(row) = rows.next()? {
            own.push(OwnInstrument {
                id: row.get(0)?,
                version: row.get(1)?,
                definition: row.get(2)?,
                text: row.get(3)?,
                notes: row.get(4)?,
            });
        }
        Ok(own)
    }

    /// Id and version of every questionnaire that stands at any visit.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn used_instruments(&self) -> Result<BTreeSet<(String, String)>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("sql/used_instruments.sql"))?;
        let used = statement.query_map((), |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(used.collect::<Result<_, _>>()?)
    }

    fn assessments(&self, visit: VisitId) -> Result<Vec<Assessment>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("sql/assessments.sql"))?;
        let mut rows = statement.query([visit.uuid().as_bytes()])?;
        let mut assessments = Vec::new();
        while let Some(row) = rows.next()? {
            let key: [u8; 16] = row.get(0)?;
            let mut statement = self.connection.prepare_cached(include_str!("sql/answers.sql"))?;
            let mut answer_rows = statement.query([&key])?;
            let mut answers = std::collections::BTreeMap::new();
            while let Some(row) = answer_rows.next()? {
                if let Some(value) = answer(row.get(1)?)? {
                    answers.insert(
                        row.get(0)?,
                        AnswerEntry {
                            value,
                            given: row.get(2)?,
                        },
                    );
                }
            }
            assessments.push(Assessment {
                id: AssessmentId::from(Uuid::from_bytes(key)),
                instrument: row.get(1)?,
                version: row.get(2)?,
                answers,
            });
        }
        Ok(assessments)
    }
}

fn state(signatures: Vec<SignatureEntry>) -> VisitState {
    let revision = signatures.iter().filter(|entry| entry.signed).count();
    match signatures.into_iter().next_back() {
        None => VisitState::Draft,
        Some(SignatureEntry {
            signed: true,
            at,
            actor,
            ..
        }) => VisitState::Signed {
            at,
            by: actor,
            revision: u32::try_from(revision).unwrap_or(u32::MAX),
        },
        Some(SignatureEntry {
            at, actor, reason, ..
        }) => VisitState::Correcting {
            reason,
            at,
            by: actor,
        },
    }
}
