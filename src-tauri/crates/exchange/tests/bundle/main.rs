//! Charts as FHIR bundles, and bundles of any system as what they would add.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails loudly"
)]

mod chance;
mod exported;
mod hostile;
mod own;
mod results;
mod round_trip;
mod taken;

use exchange::fhir::bundle::{Setting, bundle};
use exchange::{Chart, Incoming};
use instruments::Library;
use serde_json::Value;
use std::sync::OnceLock;

fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(Library::builtin)
}

/// Charts as a bundle, on 1 March 2026.
fn written<'c>(charts: impl IntoIterator<Item = &'c Chart>) -> String {
    written_with(library(), charts)
}

fn written_with<'c>(library: &Library, charts: impl IntoIterator<Item = &'c Chart>) -> String {
    let setting = Setting {
        library,
        today: "2026-03-01".parse().unwrap(),
        at: "2026-03-01T12:00:00Z".parse().unwrap(),
    };
    bundle(charts, setting).unwrap()
}

fn read(file: &Value) -> Incoming {
    exchange::fhir::incoming::read(&file.to_string(), library()).unwrap()
}
