//! Data for and from other programs: what is written, what is noted, and that nothing is overwritten or half stored.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

mod bundles;
#[path = "../common/mod.rs"]
mod common;
mod going_in;
mod going_out;

use clinic::host::SystemHost;
use clinic::views::{AuditAsk, ExportDone, ExportKind, IncomingAsk, IncomingFormat, IncomingView};
use clinic::{Clinic, ClinicError, PersonId, demo};
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

/// An export that nobody cancels.
fn send_out(
    clinic: &mut Clinic,
    kind: ExportKind,
    chosen: &[PersonId],
    folder: &Path,
) -> Result<ExportDone, ClinicError> {
    clinic
        .export(kind, chosen, folder, &mut |_, _| true)
        .map(Option::unwrap)
}

/// An import that nobody cancels.
fn take_in(clinic: &mut Clinic, ask: &IncomingAsk, text: &str) -> Result<IncomingView, ClinicError> {
    clinic
        .import_incoming(ask, text, &mut |_, _| true)
        .map(Option::unwrap)
}

/// Names of the latest entries of the audit, the latest first.
fn latest(clinic: &Clinic, count: usize) -> Vec<String> {
    let view = clinic.audit(&AuditAsk::default()).unwrap();
    // Looking at the audit is an entry too.
    view.entries
        .into_iter()
        .map(|entry| entry.what)
        .filter(|what| what != "Looked at the audit")
        .take(count)
        .collect()
}
