//! Bundles and single resources of other systems, and our own: what they would add.
//!
//! # What is taken
//!
//! | in the file | here |
//! | --- | --- |
//! | `Patient` | who it is; the clinic's number only from our own identifier system, since numbers of other places mean others |
//! | `QuestionnaireResponse` | answers of an instrument at hand, on the day of `authored` |
//! | `Observation` of a question | the same, put together by day |
//! | `Observation` of a score that is derived from a response | a stated total, to be compared with what the answers give |
//! | `Observation` of a laboratory value or measurement | a result with its digits, unit, comparator and range; components too |
//! | `Observation` of our diary | a diary day |
//! | `Encounter` of ours | a visit with its kind and note; those of others only give a day |
//!
//! An instrument is found by our canonical address and version; otherwise by the LOINC code of the questionnaire (in the
//! address, an identifier, or the Questionnaire in the same file); otherwise by the LOINC codes of its items, if they fit one
//! instrument only and at least half of it. Items are found by link id, which LHC-Forms makes of LOINC codes
//! (`/44250-9`), or by their code in the Questionnaire. An answer is found by its code; where it has none that is known, by its
//! number or its words. Where code, number and words contradict each other nothing is taken.
//!
//! Everything else is listed in [`Incoming::left`](crate::Incoming), each with its place and the reason. Scores are never
//! taken in, nor is anything guessed: no date, no unit, no answer.
//!
//! Sources: hl7.org/fhir/R4 (questionnaireresponse, observation, bundle, references); LHC-Forms 40
//! (github.com/LHNCBC/lforms) for the shape of its responses.

mod answers;
mod collected;
mod file;
mod instruments;
mod labs;
mod loose;
mod observations;
mod people;
mod responses;

use crate::Incoming;
use ::instruments::Library;
use collected::Collected;
use file::Entry;

/// The most bytes of a bundle that is read.
pub const LARGEST_BUNDLE: usize = 64 * 1024 * 1024;
/// The most resources of a bundle.
pub const MOST_ENTRIES: usize = 200_000;
/// The most lines of what isn't taken; the rest is counted.
pub const MOST_LEFT: usize = 10_000;

/// Why a file can't be read at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotRead {
    /// The file is larger than [`LARGEST_BUNDLE`].
    #[error("the file is larger than {} MB: export fewer patients at a time", LARGEST_BUNDLE / 1024 / 1024)]
    TooLarge,
    /// The file is not JSON. The reason says where, never what stands there.
    #[error("the file can't be read as JSON (line {line}, column {column}): save it as FHIR R4 in JSON")]
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// The file is JSON, but nothing that could hold answers or results.
    #[error(
        "the file holds {found}: choose a Bundle, a QuestionnaireResponse or an Observation of FHIR R4, in JSON"
    )]
    SomethingElse {
        /// What it holds, such as "a Questionnaire".
        found: String,
    },
    /// More than [`MOST_ENTRIES`] resources.
    #[error("the bundle has more than {MOST_ENTRIES} entries: export fewer patients at a time")]
    TooMany,
}

/// Reads a Bundle, a QuestionnaireResponse or an Observation of FHIR R4 in JSON, any system's.
///
/// What comes back has passed the instruments' own checks (each answer fits its item) but not those that need the clinic:
/// dates against today, results against what is plausible, patients against those that are there.
///
/// # Errors
/// [`NotRead`] where nothing can be read. One bad resource doesn't stop the others: it is listed.
pub fn read(text: &str, library: &Library) -> Result<Incoming, NotRead> {
    let file = file::read(text)?;
    let entries = file.entries;
    let mut collected = Collected::default();
    if file.goes_on {
        collected.only_a_page();
    }
    people::read(&entries, &mut collected);
    let instruments = instruments::Instruments::of(library, &entries, &mut collected);
    responses::read(&entries, &instruments, &mut collected);
    observations::read(&entries, &instruments, &mut collected);
    for entry in entries.iter().filter(|entry| !is_taken(entry)) {
        collected.leave(entry, "", &untaken(entry));
    }
    Ok(collected.finish())
}

/// Whether resources of this type are looked at elsewhere.
fn is_taken(entry: &Entry<'_>) -> bool {
    matches!(
        entry.kind.as_str(),
        "Patient" | "Questionnaire" | "Encounter" | "QuestionnaireResponse" | "Observation"
    ) || (entry.kind == "CodeSystem" && super::bundle::is_own_url(&entry.text("url")))
}

fn untaken(entry: &Entry<'_>) -> String {
    match entry.kind.as_str() {
        "" => "is no resource of FHIR: nothing was read".to_owned(),
        "MedicationStatement" | "MedicationRequest" | "Procedure" => {
            "treatments are not taken from files: enter it under Treatments".to_owned()
        }
        "Condition" => "conditions are not taken from files: enter it under Conditions".to_owned(),
        "AdverseEvent" => "side effects are not taken from files: enter it under Side effects".to_owned(),
        "Provenance" => "who signed or changed something elsewhere is not taken over".to_owned(),
        _ => "resources of this type are not taken over".to_owned(),
    }
}
