//! Making, opening and refusing vaults; what a change keeps.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::unreachable,
    reason = "a test fails loudly"
)]

mod common;

use common::{ACT, PASSPHRASE, TestHost, device, person, visit};
use record::{Answer, VisitDetails, VisitState};
use std::fs;
use std::path::PathBuf;
use store::{Act, KeyCost, NewVault, StoreError, Vault, Warning};

struct Setting {
    host: TestHost,
    folder: PathBuf,
    _root: tempfile::TempDir,
}

fn setting() -> Setting {
    let root = tempfile::tempdir().unwrap();
    Setting {
        host: TestHost::default(),
        folder: root.path().join("clinic.fibrotrend"),
        _root: root,
    }
}

impl Setting {
    fn create(&self) -> Vault {
        let new = NewVault {
            name: "Clinic",
            demo: false,
            user: "Dr Reyes",
            cost: KeyCost::FLOOR,
        };
        Vault::create(&self.folder, new, PASSPHRASE, device(), &self.host).unwrap()
    }
    fn open(&self, passphrase: &str) -> Result<Vault, StoreError> {
        Vault::open(&self.folder, passphrase, device(), &self.host)
    }
}

#[test]
fn what_was_stored_is_there_after_reopening() {
    let setting = setting();
    let mut vault = setting.create();
    let (id, form) = vault
        .transact(&setting.host, ACT, |change| {
            let person = change.add_person(&person())?;
            let visit = change.add_visit(person, &visit())?;
            let form = change.add_assessment(visit, "fiqr", "1", 0)?;
            change.set_answer(form, "symptom_1", Some(&Answer::Number(7.0)), true)?;
            Ok::<_, StoreError>((person, form))
        })
        .unwrap();
    drop(vault);
    let vault = setting.open(PASSPHRASE).unwrap();
    assert_eq!(vault.person(id).unwrap().details, person());
    let visits = vault.visits_of(id).unwrap();
    assert_eq!(visits.len(), 1);
    assert_eq!(visits[0].assessments[0].id, form);
    assert_eq!(
        visits[0].assessments[0].answers["symptom_1"].value,
        Answer::Number(7.0)
    );
}

#[test]
fn a_failed_change_leaves_nothing_behind() {
    let setting = setting();
    let mut vault = setting.create();
    let result = vault.transact(&setting.host, ACT, |change| {
        change.add_person(&person())?;
        Err::<(), _>(StoreError::DiskFull)
    });
    assert!(result.is_err());
    assert!(vault.people().unwrap().is_empty(), "half a change must not stay");
}

#[test]
fn a_cleared_answer_is_gone_and_its_history_stays() {
    let setting = setting();
    let mut vault = setting.create();
    let visit = vault
        .transact(&setting.host, ACT, |change| {
            let person = change.add_person(&person())?;
            let visit = change.add_visit(person, &visit())?;
            let form = change.add_assessment(visit, "phq9", "1", 0)?;
            change.set_answer(form, "q1", Some(&Answer::Number(3.0)), true)?;
            change.set_answer(form, "q1", None, true)?;
            Ok::<_, StoreError>(visit)
        })
        .unwrap();
    assert!(vault.visit(visit).unwrap().assessments[0].answers.is_empty());
    let changes = vault.answer_changes(visit).unwrap();
    assert_eq!(changes.len(), 2);
    assert_eq!(changes[1].before, Some(Answer::Number(3.0)));
    assert_eq!(changes[1].after, None);
}

#[test]
fn a_signed_visit_is_read_only_until_a_correction_is_opened() {
    let setting = setting();
    let mut vault = setting.create();
    let (person, visit, form) = vault
        .transact(&setting.host, ACT, |change| {
            let person = change.add_person(&person())?;
            let visit = change.add_visit(person, &visit())?;
            let form = change.add_assessment(visit, "pain_nrs", "1", 0)?;
            change.set_answer(form, "value", Some(&Answer::Number(7.0)), true)?;
            change.sign_visit(visit)?;
            Ok::<_, StoreError>((person, visit, form))
        })
        .unwrap();
    let five = Answer::Number(5.0);
    let refused = vault.transact(&setting.host, ACT, |change| {
        change.set_answer(form, "value", Some(&five), true)
    });
    assert!(matches!(refused, Err(StoreError::Signed)), "{refused:?}");
    let details = VisitDetails {
        note: String::new(),
        ..common::visit()
    };
    let refused = vault.transact(&setting.host, ACT, |change| {
        change.revise_visit(visit, person, &details)
    });
    assert!(matches!(refused, Err(StoreError::Signed)), "{refused:?}");
    let act = Act {
        reason: "typed wrongly",
        ..ACT
    };
    vault
        .transact(&setting.host, act, |change| change.open_correction(visit))
        .unwrap();
    assert!(
        matches!(vault.visit(visit).unwrap().state, VisitState::Correcting { reason, .. } if reason == "typed wrongly")
    );
    vault
        .transact(&setting.host, ACT, |change| {
            change.set_answer(form, "value", Some(&five), true)?;
            change.sign_visit(visit)
        })
        .unwrap();
    let corrected = vault.visit(visit).unwrap();
    assert_eq!(corrected.assessments[0].answers["value"].value, five);
    assert!(matches!(corrected.state, VisitState::Signed { revision: 2, .. }));
}

#[test]
fn a_wrong_passphrase_opens_nothing_and_changes_nothing() {
    let setting = setting();
    drop(setting.create());
    let before = fs::read(setting.folder.join("vault.db")).unwrap();
    assert!(matches!(
        setting.open("correct horse battery stapler"),
        Err(StoreError::WrongPassphrase)
    ));
    assert_eq!(fs::read(setting.folder.join("vault.db")).unwrap(), before);
    setting.open(PASSPHRASE).unwrap();
}

#[test]
fn the_same_passphrase_in_another_unicode_form_opens() {
    let setting = setting();
    let new = NewVault {
        name: "Clinic",
        demo: false,
        user: "Dr Reyes",
        cost: KeyCost::FLOOR,
    };
    drop(
        Vault::create(
            &setting.folder,
            new,
            "caf\u{e9} au lait, bitte",
            device(),
            &setting.host,
        )
        .unwrap(),
    );
    setting.open("cafe\u{301} au lait, bitte").unwrap();
}

#[test]
fn what_is_not_a_vault_is_said_so() {
    let setting = setting();
    assert!(matches!(setting.open(PASSPHRASE), Err(StoreError::Missing)));
    fs::create_dir(&setting.folder).unwrap();
    assert!(
        matches!(setting.open(PASSPHRASE), Err(StoreError::NotAVault)),
        "an empty folder"
    );
    fs::write(setting.folder.join("vault.json"), "{}").unwrap();
    assert!(
        matches!(setting.open(PASSPHRASE), Err(StoreError::NotAVault)),
        "another program's file"
    );
}

#[test]
fn a_damaged_database_is_said_so() {
    let setting = setting();
    drop(setting.create());
    fs::write(setting.folder.join("vault.db"), vec![42; 40_960]).unwrap();
    assert!(matches!(setting.open(PASSPHRASE), Err(StoreError::Damaged)));
}

#[test]
fn only_one_instance_has_a_vault_open() {
    let setting = setting();
    let vault = setting.create();
    match setting.open(PASSPHRASE) {
        Err(StoreError::InUse { holder: Some(holder) }) => {
            assert!(holder.contains(&std::process::id().to_string()), "{holder}");
        }
        other => panic!("{other:?}"),
    }
    drop(vault);
    setting.open(PASSPHRASE).unwrap();
}

#[test]
fn a_vault_that_is_being_left_is_waited_for() {
    let (setting, elsewhere) = (setting(), setting());
    let vault = setting.create();
    vault.say_leaving(&setting.host);
    std::thread::scope(|scope| {
        let next = scope.spawn(|| setting.open(PASSPHRASE).map(drop));
        // Whatever is done while leaving takes its time.
        drop(elsewhere.create());
        assert!(!next.is_finished(), "it was refused, or let in too early");
        drop(vault);
        next.join().unwrap().unwrap();
    });
}

#[test]
fn a_clock_that_was_set_back_is_told() {
    let setting = setting();
    drop(setting.create());
    let open = |host: &TestHost| {
        let vault = Vault::open(&setting.folder, PASSPHRASE, device(), host).unwrap();
        vault.warnings().to_vec()
    };
    assert_eq!(open(&TestHost::later()), [], "time goes on");
    for why in ["set back by eleven days", "as it still is"] {
        let told = open(&TestHost::default());
        assert!(matches!(told[..], [Warning::ClockBack { .. }]), "{why}: {told:?}");
    }
    assert_eq!(open(&TestHost::later()), [], "set right again");
}

#[test]
#[cfg(unix)]
fn nothing_is_stored_in_a_vault_that_was_taken_away_while_it_is_open() {
    let setting = setting();
    drop(setting.create());
    let away = setting.folder.with_extension("away");
    let other = setting.folder.with_extension("other");
    fs::copy(setting.folder.join("vault.db"), &other).unwrap();
    let database = setting.folder.join("vault.db");
    let kept = setting.folder.join("vault.kept");
    type Take<'a> = &'a dyn Fn();
    let ways: [(&str, Take<'_>, Take<'_>); 3] = [
        (
            "the folder is renamed",
            &|| fs::rename(&setting.folder, &away).unwrap(),
            &|| fs::rename(&away, &setting.folder).unwrap(),
        ),
        (
            "the database is deleted",
            &|| fs::rename(&database, &kept).unwrap(),
            &|| fs::rename(&kept, &database).unwrap(),
        ),
        (
            "the database is replaced by an older copy",
            &|| {
                fs::rename(&database, &kept).unwrap();
                fs::copy(&other, &database).unwrap();
            },
            &|| fs::rename(&kept, &database).unwrap(),
        ),
    ];
    for (why, take_away, put_back) in ways {
        let mut vault = setting.open(PASSPHRASE).unwrap();
        let before = vault.people().unwrap().len();
        let mut add = || vault.transact(&setting.host, ACT, |change| change.add_person(&person()));
        take_away();
        assert!(matches!(add(), Err(StoreError::Gone)), "{why}");
        put_back();
        add().unwrap();
        drop(vault);
        let vault = setting.open(PASSPHRASE).unwrap();
        assert_eq!(vault.people().unwrap().len(), before + 1, "{why}, then put back");
    }
}

#[test]
fn a_taken_place_is_not_overwritten() {
    let setting = setting();
    fs::create_dir(&setting.folder).unwrap();
    fs::write(setting.folder.join("letter.txt"), "mine").unwrap();
    let new = NewVault {
        name: "Clinic",
        demo: false,
        user: "Dr Reyes",
        cost: KeyCost::FLOOR,
    };
    let refused = Vault::create(&setting.folder, new, PASSPHRASE, device(), &setting.host);
    assert!(matches!(refused, Err(StoreError::AlreadyThere)));
    assert_eq!(
        fs::read_to_string(setting.folder.join("letter.txt")).unwrap(),
        "mine"
    );
}

#[test]
fn read_only_places_are_told_from_other_failures() {
    for kind in [
        std::io::ErrorKind::PermissionDenied,
        std::io::ErrorKind::ReadOnlyFilesystem,
    ] {
        assert!(matches!(
            StoreError::from(std::io::Error::from(kind)),
            StoreError::ReadOnly
        ));
    }
    assert!(matches!(
        StoreError::from(std::io::Error::from(std::io::ErrorKind::StorageFull)),
        StoreError::DiskFull
    ));
}

#[test]
fn nothing_readable_stands_in_the_files() {
    let setting = setting();
    let mut vault = setting.create();
    vault
        .transact(&setting.host, ACT, |change| {
            let person = change.add_person(&person())?;
            change.add_visit(person, &visit())
        })
        .unwrap();
    for entry in fs::read_dir(&setting.folder).unwrap() {
        let path = entry.unwrap().path();
        let bytes = fs::read(&path).unwrap();
        for planted in ["Quixote", "note of the visit", PASSPHRASE] {
            let found = bytes
                .windows(planted.len())
                .any(|window| window == planted.as_bytes());
            assert!(!found, "{planted:?} stands in {}", path.display());
        }
    }
}

#[test]
fn a_reason_that_would_steer_a_terminal_is_refused() {
    let setting = setting();
    let mut vault = setting.create();
    let before = vault.audit_head().unwrap();
    let act = Act {
        reason: "x\u{1b}]0;PWNED\u{7}\u{1b}[31m",
        ..ACT
    };
    let refused = vault.transact(&setting.host, act, |change| change.add_person(&person()));
    assert!(matches!(refused, Err(StoreError::HiddenSign)), "{refused:?}");
    assert_eq!(vault.audit_head().unwrap(), before, "nothing was stored");
}
