//! Charts as a FHIR R4 Bundle of the type collection.
//!
//! # What is written
//!
//! | here | in the bundle |
//! | --- | --- |
//! | patient | `Patient`; the clinic's number under an identifier system of ours; no gender where the sex isn't recorded |
//! | visit | `Encounter` with its kind and, in an extension, its note |
//! | instrument | `Questionnaire`, see [`super::export`]; its id has the version too, so that two versions can stand in one bundle |
//! | answers | `QuestionnaireResponse` on `url\|version`; completed when signed, amended when signed again, otherwise in progress |
//! | score | `Observation` derived from the response: LOINC where there is a code, and always a code of ours; the rule, its source and its range in `method`, the band in words in `interpretation`; a score that can't be computed has a reason instead of a value |
//! | result | `Observation` with LOINC by unit, UCUM, comparator and the laboratory's own range |
//! | diary day | `Observation` with a component for each rating |
//! | drug, supplement | `MedicationStatement`; each step a dosage, pauses and restarts in words |
//! | diet, exercise, therapy | `Procedure`: they are no medication |
//! | planned titration | `MedicationRequest` with the intent plan |
//! | condition | `Condition` |
//! | side effect | `AdverseEvent`; one that was asked for and not there is an `Observation` that says no |
//! | line of a checklist | `Observation` |
//! | address book | `Organization`, `Practitioner` |
//! | signing, reopening | `Provenance`: who and when |
//! | codes of ours | `CodeSystem` with those that were used |
//!
//! Every LOINC code stands with its source in `SOURCE.md` of the instrument or in `catalogue/labs.toml`. The diary has codes of
//! ours alone: LOINC's pain severity (72514-3) goes from 0 to 10, and a code that nearly fits says something else. What a
//! score may be at most is no reference range, which would call everything up to it normal; it stands in `method`.
//!
//! Days known to the month or year stay so. What wasn't answered isn't there. There is no narrative. Ids are those of the
//! records, those of scores the questionnaire's with a number: the same chart gives the same bundle. References are relative
//! (`Patient/…`), full addresses begin with [`super::BASE`], which is a name and not a place.
//!
//! Sources: hl7.org/fhir/R4; the code systems named in `codes.rs`, all of hl7.org or terminology.hl7.org.

mod codes;
mod events;
mod forms;
mod json;
mod measured;
mod person;
mod scores;
mod treatments;
mod written;

pub(in crate::fhir) use codes::{
    CLINIC_NUMBER, DIARY, OWN_LAB, OwnSystem, is_own_url, own_extension, own_system_url,
};
pub(in crate::fhir) use scores::shown;
pub use written::{BundleError, Setting, Writer, bundle};
