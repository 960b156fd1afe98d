//! Bytes as a FHIR Bundle or a single resource: no panic; what would be taken fits its instruments, and reading it again
//! gives the same.

use exchange::fhir::incoming;
use instruments::Library;
use std::sync::OnceLock;

/// Bytes of the file.
pub fn check(data: &[u8]) {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    let library = LIBRARY.get_or_init(Library::builtin);
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let read = match incoming::read(text, library) {
        Ok(read) => read,
        Err(error) => {
            let told = error.to_string();
            assert!(
                !told.is_empty() && told.len() < 1_000,
                "refused with {} bytes",
                told.len()
            );
            return;
        }
    };
    for left in &read.left {
        assert!(!left.place.is_empty() && !left.why.is_empty(), "{left:?}");
    }
    for patient in &read.patients {
        for visit in &patient.visits {
            for form in &visit.assessments {
                let definition = library
                    .get_version(&form.instrument, &form.version)
                    .expect("an instrument at hand");
                definition.check(&form.answers).expect("answers that fit");
                assert!(
                    form.stated
                        .iter()
                        .all(|(key, value)| definition.rule(key).is_some() && value.is_finite())
                );
            }
        }
        for day in &patient.diary {
            assert!(day.ratings.values().all(|rating| *rating <= 100), "{day:?}");
        }
    }
    let again = incoming::read(text, library).expect("read a second time");
    assert_eq!(again, read, "the same file gives the same");
}
