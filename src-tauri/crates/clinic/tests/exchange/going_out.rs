//! Exports of the demo clinic.

use super::common::{NEW, device};
use super::{demo_clinic, latest};
use clinic::host::SystemHost;
use clinic::views::{AuditAsk, UserForm, UserRole};
use clinic::{Clinic, Code, KeyCost};
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
    let clinic = demo_clinic(root.path());
    let out = root.path().join("out");
    let done = clinic.export_csv(&[], &out).unwrap();
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
    clinic.export_csv(&chosen, &two).unwrap();
    assert_eq!(first_cells(&text(&two, "patients.csv")).len(), 2);
    for person in chosen {
        let of_one = AuditAsk {
            patient_id: Some(person.to_string()),
            ..AuditAsk::default()
        };
        let entry = clinic.audit(&of_one).unwrap().entries.into_iter().next().unwrap();
        assert_eq!(
            entry.what, "Exported data as CSV",
            "an entry for each who was chosen"
        );
    }
    clinic.export_redcap(&[], &root.path().join("redcap")).unwrap();
    assert_eq!(latest(&clinic, 1), ["Exported data for REDCap"]);
}

#[test]
fn nothing_that_is_there_is_replaced_and_nothing_half_written_stays() {
    let root = tempfile::tempdir().unwrap();
    let clinic = demo_clinic(root.path());
    let out = root.path().join("out");
    fs::create_dir(&out).unwrap();
    fs::write(out.join("thesis.doc"), "mine").unwrap();
    let refused = clinic.export_csv(&[], &out).unwrap_err();
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
    clinic.export_csv(&[], &empty).unwrap();
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
        assert_eq!(clinic.export_csv(&[], &link).unwrap_err().code, Code::Exists);
    }
}

#[test]
fn an_empty_clinic_says_that_there_is_nobody() {
    let root = tempfile::tempdir().unwrap();
    let clinic = Clinic::create(root.path(), NEW, device(), Arc::new(SystemHost)).unwrap();
    let error = clinic.export_csv(&[], &root.path().join("out")).unwrap_err();
    assert_eq!(error.code, Code::NoSuch);
    assert!(!root.path().join("out").exists());
}

#[test]
fn research_gets_no_names_and_the_same_codes_again() {
    let root = tempfile::tempdir().unwrap();
    let mut clinic = demo_clinic(root.path());
    let (first, second) = (root.path().join("first"), root.path().join("second"));
    clinic.export_research(&[], &first).unwrap();
    assert_eq!(
        latest(&clinic, 2),
        ["Exported de-identified data", "Drew study ids for research"]
    );
    clinic.export_research(&[], &second).unwrap();
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
fn only_a_clinician_exports_for_research() {
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
    let refused = clinic.export_research(&[], &root.path().join("out")).unwrap_err();
    assert_eq!(refused.code, Code::NotAllowed);
    assert_eq!(clinic.study_ids().unwrap_err().code, Code::NotAllowed);
    assert!(!root.path().join("out").exists());
}
