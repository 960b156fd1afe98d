//! Bytes as a FHIR Questionnaire: no panic; what is read loads as an instrument from its own files, has a key for a
//! folder's name, and goes out and comes in again.

use exchange::fhir;
use instruments::Definition;

/// Bytes of the file.
pub fn check(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let read = match fhir::import(text) {
        Ok(read) => read,
        Err(error) => {
            let told = error.to_string();
            assert!(
                !told.is_empty() && told.len() < 100_000,
                "refused with {} bytes",
                told.len()
            );
            return;
        }
    };
    let plain = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '_';
    assert!(
        !read.id.is_empty() && read.id.len() <= 40 && read.id.chars().all(plain),
        "{:?} becomes a folder",
        read.id
    );
    let definition =
        Definition::load(&read.id, &read.definition_toml, &read.text_toml).expect("what was read loads");
    assert!(!read.review.is_empty(), "nothing to look over");
    let out = fhir::export(&definition).to_string();
    fhir::import(&out).expect("what goes out comes in");
}
