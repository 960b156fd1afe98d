//! Exports of the demo clinic.

use super::common::{NEW, device};
use super::{demo_clinic, latest, send_out};
use clinic::host::SystemHost;
use clinic::views::{AuditAsk, ExportKind, UserForm, UserRole};
use clinic::{Clinic, Code, KeyCost, PersonId};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::Arc;

fn text(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).unwrap()
}

/// The first cell of every row below the headings.
fn first_cells(table: &str) -> Vec<String> {
    let rows = table.split("\r\n").skip(1).filter(|row| !row.is_empty());
    rows.map(|row| row.split(',').next().unwrap().to_owned())
        .collect()
}

#[test]
fn every_patient_leaves_once_and_the_audit_says_so() {
    let root = tempfile::tempdir().unwrap();
    let mut clinic = demo_clinic(root.path());
    let out = root.path().join("out");
    let done = send_out(&mut clinic, ExportKind::Csv, &[], &out).unwrap();
    assert_eq!(done.patients, 12);
    assert_eq!(done.files.len(), 12, "{:?}", done.files);
    let patients = first_cells(&text(&out, "patients.csv"));
    assert_eq!(patients.len(), 12);
    assert_eq!(
        patients.iter().collect::<BTreeSet<_>>().len(),
        12,
        "each with a code of its own"
    );
    assert_eq!(latest(&clinic, 1), ["Exported data as CSV"]);
    let chosen = [
        clinic.patient_named("D-001").unwrap(),
        clinic.patient_named("D-003").unwrap(),
    ];
    let two = root.path().join("two");
    send_out(&mut clinic, ExportKind::Csv, &chosen, &two).unwrap();
    assert_eq!(first_cells(&text(&two, "patients.csv")).len(), 2);
    for person in chosen {
        let of_one = AuditAsk {
            patient_id: Some(person.to_string()),
            ..AuditAsk::default()
        };
        let entries = clinic.audit(&of_one).unwrap().entries;
        assert!(
            entries
                .iter()
                .take(2)
                .any(|entry| entry.what == "Exported data as CSV"),
            "an entry for each who was chosen"
        );
    }
    send_out(&mut clinic, ExportKind::Redcap, &[], &root.path().join("redcap")).unwrap();
    assert_eq!(latest(&clinic, 1), ["Exported data for REDCap"]);
}

#[test]
fn nothing_that_is_there_is_replaced_and_nothing_half_written_stays() {
    let root = tempfile::tempdir().unwrap();
    let mut clinic = demo_clinic(root.path());
    let out = root.path().join("out");
    fs::create_dir(&out).unwrap();
    fs::write(out.join("thesis.doc"), "mine").unwrap();
    let refused = send_out(&mut clinic, ExportKind::Csv, &[], &out).unwrap_err();
    assert_eq!(refused.code, Code::Exists);
    assert_eq!(text(&out, "thesis.doc"), "mine");
    assert_eq!(fs::read_dir(&out).unwrap().count(), 1);
    assert_ne!(
        latest(&clinic, 1),
        ["Exported data as CSV"],
        "what didn't leave isn't noted"
    );
    let empty = root.path().join("empty");
    fs::create_dir(&empty).unwrap();
    send_out(&mut clinic, ExportKind::Csv, &[], &empty).unwrap();
    assert_eq!(fs::read_dir(&empty).unwrap().count(), 12, "an empty folder does");
    let beside = fs::read_dir(root.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name());
    let beside: Vec<String> = beside.map(|name| name.to_string_lossy().into_owned()).collect();
    assert!(beside.iter().all(|name| !name.ends_with(".part")), "{beside:?}");
    #[cfg(unix)]
    {
        let link = root.path().join("link");
        std::os::unix::fs::symlink(root.path(), &link).unwrap();
        assert_eq!(
            send_out(&mut clinic, ExportKind::Csv, &[], &link)
                .unwrap_err()
                .code,
            Code::Exists
        );
    }
}

#[test]
fn an_empty_clinic_says_that_there_is_nobody() {
    let root = tempfile::tempdir().unwrap();
    let mut clinic = Clinic::create(root.path(), NEW, device(), Arc::new(SystemHost)).unwrap();
    let error = send_out(&mut clinic, ExportKind::Csv, &[], &root.path().join("out")).unwrap_err();
    assert_eq!(error.code, Code::NoSuch);
    assert!(!root.path().join("out").exists());
}

#[test]
fn research_gets_no_names_and_the_same_codes_again() {
    let root = tempfile::tempdir().unwrap();
    let mut clinic = demo_clinic(root.path());
    let (first, second) = (root.path().join("first"), root.path().join("second"));
    send_out(&mut clinic, ExportKind::Research, &[], &first).unwrap();
    assert_eq!(
        latest(&clinic, 2),
        ["Drew study ids for research", "Exported de-identified data"]
    );
    send_out(&mut clinic, ExportKind::Research, &[], &second).unwrap();
    assert_eq!(
        latest(&clinic, 1),
        ["Exported de-identified data"],
        "and no study id is drawn again"
    );
    let codes = first_cells(&text(&first, "patients.csv"));
    assert_eq!(
        codes,
        first_cells(&text(&second, "patients.csv")),
        "the same codes in the same order"
    );
    let mut sorted = codes.clone();
    sorted.sort();
    assert_eq!(
        codes, sorted,
        "in the order of the codes, which were drawn at random"
    );
    let people = clinic.find_patients("").unwrap();
    for entry in fs::read_dir(&first).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        for person in &people {
            let id = person.id.to_string();
            let mut told = vec![person.clinic_number.as_str(), id.as_str()];
            told.extend(person.name.split(' ').filter(|part| part.len() > 4));
            for word in told {
                assert!(!text.contains(word), "{} names {word}", path.display());
            }
        }
    }
    // Dates of a patient are moved together: spans stay, days don't.
    let true_visits = clinic
        .timeline(clinic.patient_named("D-001").unwrap())
        .unwrap()
        .visits
        .len();
    let ids = clinic.study_ids().unwrap();
    assert_eq!(latest(&clinic, 1), ["Looked up study ids"]);
    let code = &ids.iter().find(|id| id.clinic_number == "D-001").unwrap().code;
    let visits = first_cells(&text(&first, "visits_wide.csv"));
    assert_eq!(visits.iter().filter(|cell| cell == &code).count(), true_visits);
    assert!(text(&first, "README.txt").contains("k-anonymity, k = 5"));
}

#[test]
fn only_a_clinician_exports_everybody_or_for_research() {
    let root = tempfile::tempdir().unwrap();
    let mut clinic = demo_clinic(root.path());
    let assistant = UserForm {
        name: "Sam Lee".to_owned(),
        role: UserRole::Assistant,
    };
    let passphrase = "seven otters juggle marble lanterns";
    drop(clinic.add_user(&assistant, passphrase, KeyCost::FLOOR).unwrap());
    let folder = clinic.folder().to_owned();
    drop(clinic);
    let entry = clinic::Entry {
        user: None,
        passphrase,
        device: device(),
        backups: None,
        confirmed: true,
    };
    let mut clinic = Clinic::open_as(&folder, &entry, Arc::new(SystemHost)).unwrap();
    let out = root.path().join("out");
    let one = [clinic.patient_named("D-001").unwrap()];
    let mut check = |kind, chosen: &[PersonId], allowed: bool, why: &str| {
        let code = send_out(&mut clinic, kind, chosen, &out).map_err(|error| error.code);
        assert_eq!(code.is_ok(), allowed, "{why}");
        assert!(allowed || code.err() == Some(Code::NotAllowed), "{why}");
        assert_eq!(out.exists(), allowed, "{why}");
        drop(fs::remove_dir_all(&out));
    };
    check(
        ExportKind::Research,
        &[],
        false,
        "de-identified data may be put together again",
    );
    check(ExportKind::Research, &one, false, "also of one patient");
    check(
        ExportKind::Csv,
        &[],
        false,
        "a whole clinic leaves only by a clinician",
    );
    check(ExportKind::Fhir, &[], false, "in whatever form");
    check(
        ExportKind::Fhir,
        &one,
        true,
        "a patient who is referred elsewhere",
    );
    assert_eq!(clinic.study_ids().unwrap_err().code, Code::NotAllowed);
}

#[test]
fn a_cancelled_export_leaves_nothing() {
    let root = tempfile::tempdir().unwrap();
    let mut clinic = demo_clinic(root.path());
    let out = root.path().join("out");
    for kind in [
        ExportKind::Csv,
        ExportKind::Fhir,
        ExportKind::Redcap,
        ExportKind::Research,
    ] {
        let mut heard = Vec::new();
        let mut told = |done, of| {
            heard.push((done, of));
            done < 3
        };
        assert_eq!(
            clinic.export(kind, &[], &out, &mut told).unwrap(),
            None,
            "{kind:?}"
        );
        assert_eq!(heard, [(0, 12), (1, 12), (2, 12), (3, 12)], "{kind:?}");
        let left: Vec<_> = fs::read_dir(root.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .collect();
        assert_eq!(left, ["demo.fibrotrend"], "{kind:?}");
    }
}
