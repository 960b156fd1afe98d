//! What a file from elsewhere would add, before anything is stored: the same for every format.

use instruments::Answers;
use jiff::civil::Date;
use record::{DiaryDay, LabResult, Sex, VisitKind};

/// What was read of a file: what fits, and what doesn't with the place where it stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Incoming {
    /// Patients with what the file says of them, in its order.
    pub patients: Vec<IncomingPatient>,
    /// What isn't taken over, each with its reason; nothing is dropped unseen.
    pub left: Vec<Left>,
}

/// One patient of the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IncomingPatient {
    /// As the file tells who it is.
    pub who: Identity,
    /// Visits, in the file's order.
    pub visits: Vec<IncomingVisit>,
    /// Diary days.
    pub diary: Vec<DiaryDay>,
    /// Laboratory results.
    pub labs: Vec<LabResult>,
}

/// Who a file says a patient is; every part may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Identity {
    /// The key in the file, by which its rows belong together.
    pub key: String,
    /// The clinic's own number.
    pub clinic_number: Option<String>,
    /// Family name.
    pub family_name: Option<String>,
    /// Given name.
    pub given_name: Option<String>,
    /// Date of birth.
    pub birth_date: Option<Date>,
    /// Sex.
    pub sex: Sex,
}

/// One visit of the file.
#[derive(Clone, Debug, PartialEq)]
pub struct IncomingVisit {
    /// The day the patient was seen.
    pub date: Date,
    /// Why the patient came; none where the file doesn't say.
    pub kind: Option<VisitKind>,
    /// The note; may be empty.
    pub note: String,
    /// The questionnaires.
    pub assessments: Vec<IncomingAssessment>,
}

/// One questionnaire of the file: answers, never scores.
#[derive(Clone, Debug, PartialEq)]
pub struct IncomingAssessment {
    /// Key of the instrument, such as `phq9`.
    pub instrument: String,
    /// Version of its definition.
    pub version: String,
    /// The answers by item.
    pub answers: Answers,
    /// A total that the file states, by score key, to be compared with what the answers give.
    pub stated: Vec<(String, f64)>,
}

/// Something that isn't taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// Where it stands: “row 12, column pain”, “entry 4 (Observation)”.
    pub place: String,
    /// Why, and what would help.
    pub why: String,
}
