//! Data for and from other programs: what is written, what is noted, and that nothing is overwritten or half stored.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

#[path = "../common/mod.rs"]
mod common;
mod going_in;
mod going_out;

use clinic::host::SystemHost;
use clinic::views::{AuditAsk, IncomingAsk, IncomingFormat};
use clinic::{Clinic, demo};
use common::day;
use std::path::Path;
use std::sync::Arc;

fn demo_clinic(root: &Path) -> Clinic {
    demo::create(
        &root.join("demo.fibrotrend"),
        demo::SEED,
        day("2026-11-22"),
        Arc::new(SystemHost),
    )
    .unwrap()
}

fn ask(format: IncomingFormat, new_patients: bool) -> IncomingAsk {
    IncomingAsk {
        format,
        columns: None,
        patient_id: None,
        new_patients,
    }
}

/// Names of the latest entries of the audit, the latest first.
fn latest(clinic: &Clinic, count: usize) -> Vec<String> {
    let view = clinic.audit(&AuditAsk::default()).unwrap();
    view.entries
        .into_iter()
        .take(count)
        .map(|entry| entry.what)
        .collect()
}
