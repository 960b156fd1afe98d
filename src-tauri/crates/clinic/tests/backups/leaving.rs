//! Leaving a vault, and what its backups say of themselves.

use super::common::{PASSPHRASE, device, setting};
use super::{another, files, places, run, zip};
use clinic::Clinic;
use clinic::backups::Why;
use clinic::host::SystemHost;
use clinic::places::Places;
use std::fs;
use std::sync::Arc;

#[test]
fn what_is_left_is_closed_before_its_backup_is_written() {
    let mut setting = setting();
    let places = places(&setting);
    let stick = setting.root.path().join("stick");
    fs::create_dir(&stick).unwrap();
    setting.clinic.choose_backups_folder(&places, &stick).unwrap();
    setting.pain("2026-03-01", 7.0);
    let folder = setting.clinic.folder().to_owned();
    let open = || Clinic::open(&folder, PASSPHRASE, device(), Arc::new(SystemHost)).unwrap();
    let id = setting.clinic.id();

    let leaving = setting.clinic.leave(&places).unwrap();
    assert!(files(&stick).is_empty(), "nothing is written before it is closed");
    assert!(
        places.backup_problem(id).contains("isn’t finished"),
        "should the program end now, the next start tells"
    );
    let clinic = open();
    assert_eq!(
        clinic.find_patients("").unwrap()[0].visits,
        1,
        "the lock is given back"
    );
    drop(clinic);
    leaving.write();
    assert_eq!(places.backup_problem(id), "");
    let made = files(&stick);
    assert_eq!(made.len(), 1);
    assert_eq!(
        run(&made[0], &places).unwrap().find_patients("").unwrap()[0].visits,
        1
    );
    let parts = files(&folder)
        .into_iter()
        .filter(|file| file.extension().is_some_and(|ending| ending == "part"));
    assert_eq!(parts.count(), 0, "the copy is taken away");

    assert!(open().leave(&places).is_none(), "nothing was changed since");
    // The stick is pulled: what is changed goes to this computer, once, until the stick is back.
    let pulled = setting.root.path().join("pulled");
    fs::rename(&stick, &pulled).unwrap();
    let here = || files(&places.default_backups()).len();
    let mut clinic = open();
    clinic.add_patient(another()).unwrap();
    clinic.leave(&places).unwrap().write();
    assert_eq!(here(), 1);
    let problem = places.backup_problem(id);
    assert!(problem.contains("connect its drive"), "{problem}");
    open().leave(&places).unwrap().write();
    assert_eq!(here(), 1, "nothing was changed since the one on this computer");
    assert!(places.backup_problem(id).contains("connect its drive"));
    fs::rename(&pulled, &stick).unwrap();
    open().leave(&places).unwrap().write();
    assert_eq!((files(&stick).len(), here()), (2, 1), "the stick is back");
    assert_eq!(places.backup_problem(id), "");
}

#[test]
fn a_file_that_only_says_that_it_is_a_backup_is_told_from_a_backup() {
    let mut setting = setting();
    let places = places(&setting);
    let good = setting.clinic.back_up(&places, Why::Asked).unwrap();
    let folder = setting.clinic.folder().to_owned();
    let forged = good.with_file_name("forged.fibrotrend-backup");
    let mut parts = zip::entries(&fs::read(&good).unwrap());
    let manifest = String::from_utf8(parts[0].bytes.clone()).unwrap();
    let altered = manifest.replacen("\"made\": \"20", "\"made\": \"21", 1);
    assert_ne!(altered, manifest);
    parts[0].bytes = altered.into_bytes();
    fs::write(&forged, zip::zip(&parts)).unwrap();
    let view = setting.clinic.backups(&places, |path| path.display().to_string());
    let told: Vec<_> = view
        .backups
        .iter()
        .map(|line| (line.handle.clone(), line.whole, line.sealed))
        .collect();
    assert_eq!(
        told,
        [
            (forged.display().to_string(), false, Some(false)),
            (good.display().to_string(), true, Some(true)),
        ]
    );
    assert!(view.backups[0].why.contains("seal"), "{}", view.backups[0].why);
    let offered = places.backups_offered(&folder, |path| path.display().to_string());
    assert_eq!(
        offered[0].handle,
        good.display().to_string(),
        "what this computer has written itself is offered first"
    );
}

#[test]
fn a_note_of_folders_that_can_not_be_read_is_told() {
    let mut setting = setting();
    let places = places(&setting);
    let stick = setting.root.path().join("stick");
    fs::create_dir(&stick).unwrap();
    setting.clinic.choose_backups_folder(&places, &stick).unwrap();
    fs::write(setting.root.path().join("home/config/backups.json"), "").unwrap();
    let told = |places: &Places| places.backup_problem(setting.clinic.id());
    assert!(told(&places).contains("Choose your folder again"));
    let mut clinic = setting.clinic;
    clinic.back_up(&places, Why::Asked).unwrap();
    assert!(
        places
            .backup_problem(clinic.id())
            .contains("Choose your folder again"),
        "a backup doesn’t mend it"
    );
    clinic.choose_backups_folder(&places, &stick).unwrap();
    assert_eq!(places.backup_problem(clinic.id()), "");
}
