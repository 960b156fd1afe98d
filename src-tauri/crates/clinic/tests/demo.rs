//! The demo clinic: the same each time, and its courses look like life.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::unreachable,
    reason = "a test fails loudly"
)]

use clinic::host::SystemHost;
use clinic::views::{Paper, PatientView, ReportAsk, ReportSection, VisitStatus};
use clinic::{Clinic, Date, Host, demo};
use record::NoRandomness;
use std::sync::Arc;

fn make(seed: u64) -> (Clinic, tempfile::TempDir) {
    let root = tempfile::tempdir().unwrap();
    let until = "2026-11-22".parse().unwrap();
    let clinic = demo::create(
        &root.path().join("demo.fibrotrend"),
        seed,
        until,
        Arc::new(SystemHost),
    )
    .unwrap();
    (clinic, root)
}

/// A computer at this moment.
struct At(&'static str);

impl Host for At {
    fn now(&self) -> jiff::Timestamp {
        self.0.parse().unwrap()
    }

    fn today(&self) -> Date {
        "2026-11-24".parse().unwrap()
    }

    fn new_uuid(&self) -> uuid::Uuid {
        SystemHost.new_uuid()
    }

    fn fill_random(&self, bytes: &mut [u8]) -> Result<(), NoRandomness> {
        SystemHost.fill_random(bytes)
    }
}

#[test]
fn at_any_hour_of_the_day_and_of_the_world_no_clock_is_said_to_be_wrong() {
    // Just after midnight and in the morning; on islands where it is the next day already, and where it is still the day before.
    for now in [
        "2026-11-24T00:12:00Z",
        "2026-11-24T08:59:00Z",
        "2026-11-24T23:59:00Z",
        "2026-11-23T10:01:00Z",
        "2026-11-25T11:59:00Z",
    ] {
        let root = tempfile::tempdir().unwrap();
        let until = "2026-11-24".parse().unwrap();
        let folder = root.path().join("demo.fibrotrend");
        let clinic = demo::create(&folder, demo::SEED, until, Arc::new(At(now))).unwrap();
        let told = clinic.view().unwrap().warnings;
        assert!(
            !told.iter().any(|words| words.contains("clock")),
            "{now}: {told:?}"
        );
        assert_eq!(clinic.find_patients("").unwrap().len(), 12, "{now}");
    }
}

fn patients(clinic: &Clinic) -> Vec<PatientView> {
    clinic
        .find_patients("")
        .unwrap()
        .into_iter()
        .map(|row| clinic.patient(row.id).unwrap())
        .collect()
}

#[test]
fn the_same_seed_gives_the_same_contents_and_another_seed_others() {
    let ((first, _a), (second, _b), (other, _c)) = (make(5), make(5), make(6));
    let (first, second, other) = (patients(&first), patients(&second), patients(&other));
    assert_eq!(first, second);
    assert_ne!(first, other);
}

#[test]
fn courses_look_like_life() {
    let (clinic, _root) = make(demo::SEED);
    let patients = patients(&clinic);
    assert_eq!(patients.len(), 12);
    let fiqr = |patient: &PatientView| -> Vec<f64> {
        // Visits come latest first.
        let cells = patient.visits.iter().rev().flat_map(|visit| &visit.scores);
        cells
            .filter(|cell| cell.key == "fiqr.total")
            .filter_map(|cell| cell.text.as_ref()?.parse().ok())
            .collect()
    };
    let by_number = |number: &str| {
        patients
            .iter()
            .find(|patient| patient.form.clinic_number == number)
            .unwrap()
    };
    let responder = fiqr(by_number("D-001"));
    assert!(
        responder.last().unwrap() < &(responder[0] - 15.0),
        "a responder is better off: {responder:?}"
    );
    let relapse = fiqr(by_number("D-003"));
    let best = relapse.iter().copied().fold(f64::INFINITY, f64::min);
    assert!(
        best < relapse[0] - 15.0 && relapse.last().unwrap() > &(best + 12.0),
        "a relapse comes back: {relapse:?}"
    );
    let non_responder = fiqr(by_number("D-002"));
    assert!(
        (non_responder.last().unwrap() - non_responder[0]).abs() < 15.0,
        "no clear change: {non_responder:?}"
    );
    let cells = || {
        patients
            .iter()
            .flat_map(|patient| &patient.visits)
            .flat_map(|visit| &visit.scores)
    };
    assert!(cells().any(|cell| cell.prorated), "some items stay unanswered");
    assert!(
        patients.iter().any(|patient| !patient.alerts.is_empty()),
        "one patient has an open alert"
    );
    assert!(
        patients
            .iter()
            .flat_map(|patient| &patient.visits)
            .any(|visit| visit.status == VisitStatus::Draft)
    );
    let gap = by_number("D-005")
        .visits
        .windows(2)
        .map(|pair| (pair[0].date - pair[1].date).get_days())
        .max();
    assert!(gap.unwrap() > 180, "one patient missed visits");
}

#[test]
fn every_demo_patient_has_a_report_and_a_picture() {
    let (clinic, _root) = make(demo::SEED);
    for row in clinic.find_patients("").unwrap() {
        let report = clinic.report(row.id, &ReportAsk::usual(Paper::A4)).unwrap();
        assert!(
            (3..=8).contains(&report.preview().pages),
            "{} has {} pages",
            row.name,
            report.preview().pages
        );
        assert!(report.pdf().unwrap().starts_with(b"%PDF"));
        let text = report.preview().alt.join("\n");
        assert!(text.contains(&row.name), "the report names the patient");
    }
}

#[test]
fn the_report_tells_what_was_taken_and_what_it_costs_when_asked() {
    let (clinic, _root) = make(demo::SEED);
    let text = |number: &str, costs: bool| {
        let person = clinic.patient_named(number).unwrap();
        let mut ask = ReportAsk::usual(Paper::A4);
        if costs {
            ask.sections.push(ReportSection::Costs);
        }
        let report = clinic.report(person, &ask).unwrap();
        report.preview().alt.join(" ").replace('\u{a0}', " ")
    };
    let check = |number: &str, parts: &[(&str, &str)]| {
        let text = text(number, true);
        for (part, why) in parts {
            assert!(
                text.contains(part),
                "{number}: {why} ({part}) is missing from {text}"
            );
        }
    };
    check(
        "D-001",
        &[
            ("1.5 → 3 → 4.5 mg; paused", "doses, then the first pause"),
            ("started again: 3 → 4.5 mg", "the restart with its doses"),
            ("Vivid dreams mild", "a side effect"),
            ("All together", "the sum"),
        ],
    );
    check(
        "D-004",
        &[(
            "0.5 → 1 → … (5 steps) … → 4 → 4.5 mg",
            "of many small steps the ends",
        )],
    );
    check(
        "D-012",
        &[
            ("Felt no difference any more", "why it was stopped"),
            (
                "Naltrexone, low dose (LDN) – not known",
                "an unknown cost is not nothing",
            ),
        ],
    );
    for number in ["D-001", "D-012"] {
        assert!(
            !text(number, false).contains("All together"),
            "{number}: costs only when asked for"
        );
    }
}
