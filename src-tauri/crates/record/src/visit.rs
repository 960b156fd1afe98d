//! A visit: a date of its own, a kind, a note and the questionnaires filled in.

use crate::text::{HIDDEN_SIGN, has_hidden_sign};
use crate::{AssessmentId, PersonId, RecordError, VisitId};
use instruments::{Answer, Answers};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Why the patient came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VisitKind {
    /// The first visit, which later ones are compared with.
    Baseline,
    /// A planned follow-up.
    FollowUp,
    /// Outside the plan, such as a flare.
    Unplanned,
    /// By telephone or video.
    Remote,
}

impl VisitKind {
    /// Every kind, in the order that forms offer them.
    pub const ALL: [Self; 4] = [Self::Baseline, Self::FollowUp, Self::Unplanned, Self::Remote];

    /// The name on screen and paper.
    pub fn label(self) -> &'static str {
        match self {
            Self::Baseline => "Baseline",
            Self::FollowUp => "Follow-up",
            Self::Unplanned => "Unplanned",
            Self::Remote => "Telephone or video",
        }
    }

    /// The stable code in files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Baseline => "baseline",
            Self::FollowUp => "follow_up",
            Self::Unplanned => "unplanned",
            Self::Remote => "remote",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// Whether a visit's answers may still change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum VisitState {
    /// Being filled in.
    Draft,
    /// Signed: read-only.
    Signed {
        /// When.
        at: Timestamp,
        /// By whom.
        by: String,
        /// How often the visit was signed: 1 at first, one more with each correction.
        revision: u32,
    },
    /// Opened again for a correction, which is not yet signed.
    Correcting {
        /// Why.
        reason: String,
        /// Since when.
        at: Timestamp,
        /// By whom.
        by: String,
    },
}

impl VisitState {
    /// Whether answers, date, kind and note may change.
    pub fn is_open(&self) -> bool {
        !matches!(self, Self::Signed { .. })
    }
}

/// Date, kind and note of a visit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VisitDetails {
    /// The day the patient was seen, not the day of typing.
    pub date: Date,
    /// Why the patient came.
    pub kind: VisitKind,
    /// The clinician's note; may be empty.
    pub note: String,
}

/// The longest note that is kept, in characters.
pub const LONGEST_NOTE: usize = 20_000;

impl VisitDetails {
    /// Checks date and note.
    ///
    /// # Errors
    /// Names the field and the fix when the date is after `today`, before 1990 or before birth, or the note is too long.
    pub fn checked(self, today: Date, birth_date: Option<Date>) -> Result<Self, RecordError> {
        if self.date > today {
            return Err(RecordError::field(
                "date",
                "The visit is in the future: check its date and this computer's clock.",
            ));
        }
        if self.date.year() < 1990 {
            return Err(RecordError::field(
                "date",
                "The visit is before 1990: check the year.",
            ));
        }
        if birth_date.is_some_and(|born| self.date < born) {
            return Err(RecordError::field(
                "date",
                "The visit is before the patient's birth: check both dates.",
            ));
        }
        if self.note.chars().count() > LONGEST_NOTE {
            return Err(RecordError::field(
                "note",
                "The note is longer than 20,000 characters: shorten it.",
            ));
        }
        if has_hidden_sign(&self.note) {
            return Err(RecordError::field("note", HIDDEN_SIGN));
        }
        Ok(self)
    }
}

/// One stored answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AnswerEntry {
    /// What was answered.
    pub value: Answer,
    /// False while a body map is being marked and not yet confirmed: it is kept, but it is not an answer yet.
    pub given: bool,
}

/// One questionnaire at one visit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Assessment {
    /// Key.
    pub id: AssessmentId,
    /// Instrument id, such as `fiqr`.
    pub instrument: String,
    /// Version of the definition that the answers were given under.
    pub version: String,
    /// Answers by item key; an item that is not here was not answered.
    pub answers: BTreeMap<String, AnswerEntry>,
}

impl Assessment {
    /// The answers that count for scoring.
    pub fn given(&self) -> Answers {
        self.answers
            .iter()
            .filter(|(_, entry)| entry.given)
            .map(|(item, entry)| (item.clone(), entry.value.clone()))
            .collect()
    }
}

/// A visit with its questionnaires.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Visit {
    /// Key.
    pub id: VisitId,
    /// Whose visit.
    pub person: PersonId,
    /// Date, kind, note.
    pub details: VisitDetails,
    /// Draft, signed or being corrected.
    pub state: VisitState,
    /// Questionnaires in the order in which they are filled in.
    pub assessments: Vec<Assessment>,
}
