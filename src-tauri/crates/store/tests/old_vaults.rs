//! A vault of every schema version opens and reads the same.
//!
//! With a new schema version, run this with MAKE_OLD_VAULT=1 once and commit the folder that it makes.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

mod common;

use common::{ACT, PASSPHRASE, TestHost, course, device, person, visit};
use record::{Answer, Course};
use std::fs;
use std::path::{Path, PathBuf};
use store::{KeyCost, NewVault, StoreError, Vault};

fn fixture(version: i64) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/old_vaults/v{version}.fibrotrend"))
}

fn make(folder: &Path) {
    let host = TestHost::default();
    let new = NewVault {
        name: "Old clinic",
        demo: false,
        user: "Dr Reyes",
        cost: KeyCost::FLOOR,
    };
    let mut vault = Vault::create(folder, new, PASSPHRASE, device(), &host).unwrap();
    vault
        .transact(&host, ACT, |change| {
            let person = change.add_person(&person())?;
            let visit = change.add_visit(person, &visit())?;
            let form = change.add_assessment(visit, "fiqr", "1", 0)?;
            change.set_answer(form, "symptom_1", Some(&Answer::Number(7.0)), true)?;
            change.sign_visit(visit)?;
            let kept = change.add_record(Some(person), &course("2026-03"))?;
            change.revise_record(kept, &course("2026-03-07"))?;
            change.set_setting("clinic", "{}")
        })
        .unwrap();
    drop(vault);
    fs::remove_file(folder.join("lock")).unwrap();
}

#[test]
fn vaults_of_every_version_open_and_read_the_same() {
    for version in 1..=store::newest_version() {
        let kept = fixture(version);
        if std::env::var_os("MAKE_OLD_VAULT").is_some() && !kept.exists() {
            make(&kept);
        }
        let root = tempfile::tempdir().unwrap();
        let copy = root.path().join("copy.fibrotrend");
        fs::create_dir(&copy).unwrap();
        for file in ["vault.json", "vault.db"] {
            fs::copy(kept.join(file), copy.join(file)).unwrap();
        }
        let vault = Vault::open(&copy, PASSPHRASE, device(), &TestHost::later()).unwrap();
        let people = vault.people().unwrap();
        assert_eq!(people.len(), 1, "version {version}");
        assert_eq!(people[0].details, person());
        let visits = vault.visits_of(people[0].id).unwrap();
        assert_eq!(visits[0].details, visit());
        assert_eq!(
            visits[0].assessments[0].answers["symptom_1"].value,
            Answer::Number(7.0)
        );
        assert!(!visits[0].state.is_open(), "what was signed stays signed");
        assert_eq!(vault.setting("clinic").unwrap().as_deref(), Some("{}"));
        // The first vaults had no courses.
        if version >= 4 {
            let courses = vault.records::<Course>(Some(people[0].id)).unwrap();
            assert_eq!(courses[0].value, course("2026-03-07"));
            let history = vault.record_history::<Course>(courses[0].id).unwrap();
            assert_eq!(
                history[0].value,
                Some(course("2026-03")),
                "the earlier value stays"
            );
        }
        if version < 5 {
            assert_eq!(vault.user().name, "Clinician", "the settings named nobody");
            let label = Vault::label(&copy).unwrap();
            let known: Vec<_> = label.users.iter().map(|user| user.id).collect();
            assert_eq!(
                known,
                [vault.user().id],
                "the one passphrase is the clinician's now"
            );
            assert_eq!(label.id, Some(vault.id()));
        }
        let refused = Vault::open(&copy, "another passphrase", device(), &TestHost::default());
        assert!(
            matches!(refused, Err(StoreError::InUse { .. })),
            "while it is open, nobody else may"
        );
    }
}
