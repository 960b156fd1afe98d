//! Writes bundles of charts made by chance, for validators that aren't ours: `fhir_bundles FOLDER COUNT`; see
//! `tests/fhir/README.md`.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::expect_used,
    reason = "a tool of the tests"
)]

#[path = "../tests/bundle/chance.rs"]
mod chance;

use exchange::fhir::bundle::{Setting, bundle};
use instruments::Library;
use std::path::PathBuf;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().expect("a folder"));
    let count: u64 = arguments.next().map_or(100, |count| count.parse().unwrap());
    let library = Library::builtin();
    let setting = Setting {
        library: &library,
        today: "2026-03-01".parse().unwrap(),
        at: "2026-03-01T12:00:00Z".parse().unwrap(),
    };
    for seed in 0..count {
        let chart = chance::Chance::new(seed).chart(&library);
        let file = folder.join(format!("{seed:04}.json"));
        std::fs::write(file, bundle([&chart], setting).unwrap()).unwrap();
    }
}
