//! What keeps a questionnaire from coming in.

use crate::fhir::{DEEPEST, LARGEST_FILE, MOST_ELEMENTS, MOST_QUESTIONS};
use instruments::LoadError;

/// Why a questionnaire can't be imported. Each message is one sentence that names the thing and the fix; none holds
/// health data, since a questionnaire holds no answers.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// The file is larger than [`LARGEST_FILE`].
    #[error("the file is larger than {} KB, more than a questionnaire takes: check that it is the right file", LARGEST_FILE / 1024)]
    TooLarge,
    /// The file is not JSON.
    #[error("the file can't be read as JSON ({reason}): save the questionnaire as FHIR R4 in JSON")]
    NotJson {
        /// What the reader stumbled over, with its place.
        reason: String,
    },
    /// The file is JSON, but something else than a Questionnaire.
    #[error("the file holds {found}, not a FHIR Questionnaire: {fix}")]
    NotAQuestionnaire {
        /// What it holds, such as "a Bundle".
        found: String,
        /// What to do.
        fix: &'static str,
    },
    /// The file is written in the shapes of another FHIR release.
    #[error("{place} has {sign}, which is FHIR {release}: export the questionnaire as R4 (4.0.1)")]
    OtherRelease {
        /// The item, such as "“Pain”", or "the questionnaire".
        place: String,
        /// What gives it away.
        sign: String,
        /// The release, such as "R5".
        release: &'static str,
    },
    /// The file breaks a rule of FHIR R4 that reading it rests on.
    #[error("{place} {problem}: correct the file, or have it exported anew as FHIR R4")]
    Malformed {
        /// The item, or "the questionnaire".
        place: String,
        /// What is wrong.
        problem: String,
    },
    /// More than [`MOST_QUESTIONS`] questions or [`MOST_ELEMENTS`] items in all.
    #[error(
        "the questionnaire has more than {MOST_QUESTIONS} questions or {MOST_ELEMENTS} items in all: import it in parts"
    )]
    TooMany,
    /// Items nest deeper than [`DEEPEST`].
    #[error("{place} lies more than {DEEPEST} groups deep: take some groups out")]
    TooDeep {
        /// The item.
        place: String,
    },
    /// No question is left that could be answered here.
    #[error("the questionnaire has no question that can be imported: {reason}")]
    NoQuestions {
        /// Why, and what to do.
        reason: String,
    },
    /// No answer has a number, so that there would be no score.
    #[error(
        "no answer of the questionnaire has a number: have ordinal values added to the answers (extension ordinalValue)"
    )]
    NothingToScore,
    /// What was read makes no instrument that can be used.
    #[error("what was read makes no usable instrument: {0}")]
    Unusable(#[from] LoadError),
}
