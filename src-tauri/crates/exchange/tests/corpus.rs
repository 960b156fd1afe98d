//! Tables of diary days, FHIR Questionnaires and bundles that fuzzing has kept.
#![allow(
    clippy::all,
    clippy::pedantic,
    clippy::restriction,
    reason = "what is shared with the fuzzer isn't the app's code"
)]

#[path = "../../../../fuzz/checks/corpus.rs"]
mod corpus;
#[path = "../../../../fuzz/checks/diary_tables.rs"]
mod diary_tables;
#[path = "../../../../fuzz/checks/fhir_bundles.rs"]
mod fhir_bundles;
#[path = "../../../../fuzz/checks/questionnaires.rs"]
mod questionnaires;

#[test]
fn kept_tables_are_read_or_refused() {
    corpus::rerun("diary_tables", diary_tables::check);
}

#[test]
fn kept_questionnaires_are_read_or_refused() {
    corpus::rerun("questionnaires", questionnaires::check);
}

#[test]
fn kept_bundles_are_read_or_refused() {
    corpus::rerun("fhir_bundles", fhir_bundles::check);
}
