//! Where backups go, when they are made, and that they come back: here, beside a vault in use, and on another computer.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::unreachable,
    clippy::indexing_slicing,
    reason = "a test fails loudly"
)]

mod cancelled;
#[path = "../common/mod.rs"]
mod common;
mod leaving;
mod older_keys;
#[path = "../../../store/tests/backup/zip.rs"]
mod zip;

use clinic::backups::{Beside, Restoring, Why, restore_file};
use clinic::host::SystemHost;
use clinic::places::Places;
use clinic::views::RestoreView;
use clinic::{Clinic, ClinicError, Code, Host, KeyCost};
use common::{PASSPHRASE, Setting, device, form, setting};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

fn places(setting: &Setting) -> Places {
    Places::below(&setting.root.path().join("home"))
}

/// Files of a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).map(|entries| entries.map(|entry| entry.unwrap().path()).collect());
    entries.unwrap_or_default()
}

fn with_passphrase(file: &Path) -> Restoring<'_> {
    Restoring {
        file,
        by_code: false,
        user: None,
        secret: PASSPHRASE,
        new_passphrase: None,
        cost: KeyCost::FLOOR,
    }
}

fn compare(file: &Path, beside: Beside<'_>, places: &Places) -> Result<RestoreView, ClinicError> {
    with_passphrase(file).compare(beside, places, &SystemHost)
}

fn run(file: &Path, places: &Places) -> Result<Clinic, ClinicError> {
    with_passphrase(file).run(None, places, device(), Arc::new(SystemHost))
}

#[test]
fn a_backup_goes_to_the_chosen_folder_and_elsewhere_when_that_is_gone() {
    let mut setting = setting();
    let places = places(&setting);
    let stick = setting.root.path().join("stick");
    fs::create_dir(&stick).unwrap();
    let clinic = &mut setting.clinic;

    let view = clinic.backups(&places, |_| String::new());
    assert!(view.is_default && view.backups.is_empty() && view.problem.is_empty());
    clinic.back_up(&places, Why::Asked).unwrap();
    assert_eq!(files(&places.default_backups()).len(), 1);

    clinic.choose_backups_folder(&places, &stick).unwrap();
    assert!(files(&stick).is_empty(), "trying the folder leaves nothing in it");
    let made = clinic.back_up(&places, Why::Asked).unwrap();
    assert_eq!(made.parent(), Some(stick.as_path()));
    let view = clinic.backups(&places, |path| path.display().to_string());
    assert_eq!(
        (view.place.as_str(), view.is_default),
        (stick.to_str().unwrap(), false)
    );
    assert_eq!(view.backups.len(), 2, "those made before are still listed");
    let line = &view.backups[0];
    assert_eq!(
        (line.why.as_str(), line.patients, line.whole),
        ("asked for", 1, true)
    );
    assert_eq!(line.handle, made.display().to_string(), "the latest first");

    // The stick is pulled.
    let pulled = setting.root.path().join("pulled");
    fs::rename(&stick, &pulled).unwrap();
    let before = clinic.backups(&places, |_| String::new()).problem;
    assert!(
        before.contains("isn’t there"),
        "said before it is needed: {before}"
    );
    let made = clinic.back_up(&places, Why::Leaving).unwrap();
    assert_eq!(made.parent(), Some(places.default_backups().as_path()));
    let problem = clinic.backups(&places, |_| String::new()).problem;
    assert!(
        problem.contains("stick") && problem.contains("connect its drive"),
        "{problem}"
    );
    assert!(
        !stick.exists(),
        "the folder of a drive that isn't there is not made"
    );

    // And put back.
    fs::rename(&pulled, &stick).unwrap();
    clinic.back_up(&places, Why::Asked).unwrap();
    assert!(
        clinic.backups(&places, |_| String::new()).problem.is_empty(),
        "all is well again"
    );
}

#[test]
fn a_folder_that_can_not_be_used_is_refused_when_it_is_chosen() {
    let mut setting = setting();
    let places = places(&setting);
    let own = setting.clinic.folder().to_owned();
    let within = own.join("backups");
    fs::create_dir(&within).unwrap();
    let file = setting.root.path().join("file");
    fs::write(&file, "").unwrap();
    for (folder, said, why) in [
        (own, "lost together", "the vault's own folder"),
        (within, "lost together", "a folder in it"),
        (setting.root.path().join("missing"), "isn’t there", "no folder"),
    ] {
        let refused = setting
            .clinic
            .choose_backups_folder(&places, &folder)
            .unwrap_err();
        assert!(refused.message.contains(said), "{why}: {refused}");
    }
    assert!(
        setting.clinic.choose_backups_folder(&places, &file).is_err(),
        "a file"
    );
    assert!(setting.clinic.backups(&places, |_| String::new()).is_default);
}

/// A second patient, with a number of their own.
fn another() -> clinic::views::PatientForm {
    clinic::views::PatientForm {
        clinic_number: "18".to_owned(),
        ..form("Boers")
    }
}

#[test]
fn leaving_backs_up_what_was_changed_and_nothing_else() {
    let mut setting = setting();
    let places = places(&setting);
    let count = |places: &Places| files(&places.default_backups()).len();
    setting.clinic.back_up_on_leaving(&places);
    assert_eq!(count(&places), 1, "the first time");
    setting.clinic.back_up_on_leaving(&places);
    assert_eq!(count(&places), 1, "nothing was changed");
    let folder = setting.clinic.folder().to_owned();
    drop(setting.clinic);
    let mut clinic = Clinic::open(&folder, PASSPHRASE, device(), Arc::new(SystemHost)).unwrap();
    clinic.back_up_on_leaving(&places);
    assert_eq!(count(&places), 1, "opening changes nothing");
    clinic.add_patient(another()).unwrap();
    clinic.back_up_before_import(&places).unwrap();
    assert_eq!(count(&places), 2, "a patient more");
    clinic.back_up_before_import(&places).unwrap();
    assert_eq!(count(&places), 2);
    let view = clinic.backups(&places, |_| String::new());
    assert_eq!(
        view.backups
            .iter()
            .map(|line| line.why.as_str())
            .collect::<Vec<_>>(),
        ["before an import", "on leaving"]
    );
}

#[test]
fn a_restored_vault_stands_beside_the_one_in_use() {
    let mut setting = setting();
    let places = places(&setting);
    setting.pain("2026-03-01", 7.0);
    let file = setting.clinic.back_up(&places, Why::Asked).unwrap();
    setting.clinic.add_patient(another()).unwrap();
    setting.pain("2026-04-01", 5.0);

    let chosen = restore_file(&file, &places, "handle".to_owned()).unwrap();
    assert_eq!(
        (chosen.name.as_str(), chosen.handle.as_str()),
        ("Test clinic", "handle")
    );
    assert_eq!(chosen.users.len(), 1);
    assert!(!chosen.has_recovery);

    let view = compare(&file, Beside::Open(&setting.clinic), &places).unwrap();
    assert_eq!(view.compared, "the open vault");
    let line = |what: &str| {
        let line = view.differences.iter().find(|line| line.what == what).unwrap();
        (
            line.backup,
            line.here,
            line.only_backup,
            line.only_here,
            line.differ,
        )
    };
    for (what, expected, why) in [
        ("Patients", (1, Some(2), 0, 1, 0), "one was added since"),
        ("Visits", (1, Some(2), 0, 1, 0), "so was a visit"),
        ("Answers", (1, Some(2), 0, 1, 0), "and an answer"),
        ("Settings", (1, Some(1), 0, 0, 0), "the same"),
    ] {
        assert_eq!(line(what), expected, "{what}: {why}");
    }
    assert_eq!(
        view.differences[0].what, "Patients",
        "in the order in which people read"
    );
    assert!(!Path::new(&view.place).exists(), "comparing makes no vault");

    let before = setting.clinic.find_patients("").unwrap().len();
    let restored = run(&file, &places).unwrap();
    assert_eq!(restored.folder().display().to_string(), view.place);
    assert_eq!(restored.find_patients("").unwrap().len(), 1);
    assert_eq!(
        setting.clinic.find_patients("").unwrap().len(),
        before,
        "the open one is left alone"
    );
    // Once more: beside both.
    let again = run(&file, &places).unwrap();
    assert_ne!(again.folder(), restored.folder());
}

#[test]
fn what_it_is_compared_with_is_told() {
    let mut setting = setting();
    let places = places(&setting);
    let file = setting.clinic.back_up(&places, Why::Asked).unwrap();
    let other = common::setting();
    let told = |beside: Beside<'_>, places: &Places| compare(&file, beside, places).unwrap();

    let view = told(Beside::Open(&other.clinic), &places);
    assert!(view.compared.contains("another clinic"), "{}", view.compared);
    assert!(
        view.differences
            .iter()
            .all(|line| line.here.is_none() && line.only_backup == 0)
    );
    let view = told(Beside::Known, &places);
    assert!(view.compared.contains("isn’t known"), "{}", view.compared);
    places
        .remember(setting.clinic.folder(), SystemHost.now())
        .unwrap();
    let view = told(Beside::Known, &places);
    assert!(view.compared.contains("open in another"), "{}", view.compared);
    let folder = setting.clinic.folder().to_owned();
    drop(setting.clinic);
    let view = told(Beside::Known, &places);
    assert!(
        view.compared.contains(folder.to_str().unwrap()),
        "{}",
        view.compared
    );
    assert_eq!(view.differences[0].here, Some(1));
    let view = told(Beside::Vault(&folder), &places);
    assert!(
        view.differences.iter().all(|line| line.differ == 0),
        "nothing was changed since"
    );
}

#[test]
fn what_is_wrong_with_a_file_is_said_with_its_name_and_the_fix() {
    let mut setting = setting();
    let places = places(&setting);
    let good = setting.clinic.back_up(&places, Why::Asked).unwrap();
    let bytes = fs::read(&good).unwrap();
    let place = |name: &str| setting.root.path().join(name);
    let mut flipped = bytes.clone();
    flipped[20_000] ^= 1;
    for (name, content) in [
        ("letter.txt", b"Dear colleague".to_vec()),
        ("cut.fibrotrend-backup", bytes[..9000].to_vec()),
        ("flipped.fibrotrend-backup", flipped),
    ] {
        fs::write(place(name), content).unwrap();
    }
    for (name, code, fix) in [
        (
            "letter.txt",
            Code::NotAVault,
            "it is empty or holds something else",
        ),
        ("cut.fibrotrend-backup", Code::Damaged, "Choose another backup"),
        (
            "flipped.fibrotrend-backup",
            Code::Damaged,
            "Choose another backup",
        ),
        ("gone.fibrotrend-backup", Code::Missing, "connect its drive"),
    ] {
        let said = run(&place(name), &places).unwrap_err();
        assert_eq!(said.code, code, "{name}: {said}");
        assert!(
            said.message.starts_with(name) && said.message.contains(fix),
            "{name}: {said}"
        );
    }
    let wrong = Restoring {
        secret: "five other words make it longer",
        ..with_passphrase(&good)
    };
    let said = wrong
        .run(None, &places, device(), Arc::new(SystemHost))
        .unwrap_err();
    assert_eq!(said.code, Code::WrongPassphrase);
    assert!(said.message.contains("when the backup was made"), "{said}");
    assert!(files(&places.vaults()).is_empty(), "nothing stays of what failed");
}

#[test]
fn another_computer_restores_by_the_recovery_code_alone() {
    let mut setting = setting();
    let places = places(&setting);
    setting.pain("2026-03-01", 7.0);
    let code = setting
        .clinic
        .make_recovery_code(PASSPHRASE)
        .unwrap()
        .groups
        .join("-");
    let file = setting.clinic.back_up(&places, Why::Asked).unwrap();
    // Nothing but the file gets there.
    let there = tempfile::tempdir().unwrap();
    let carried = there.path().join("carried.fibrotrend-backup");
    fs::copy(&file, &carried).unwrap();
    drop(setting);

    let elsewhere = Places::below(&there.path().join("home"));
    let chosen = restore_file(&carried, &places, String::new()).unwrap();
    assert!(chosen.has_recovery);
    let user = chosen.users[0].id.parse().unwrap();
    let restoring = |passphrase| Restoring {
        file: &carried,
        by_code: true,
        user: Some(user),
        secret: &code,
        new_passphrase: passphrase,
        cost: KeyCost::FLOOR,
    };
    let host = Arc::new(SystemHost);
    for (passphrase, why) in [(None, "none"), (Some("short"), "too short")] {
        let refused = restoring(passphrase)
            .run(None, &elsewhere, device(), host.clone())
            .unwrap_err();
        assert_eq!(
            refused.field.as_deref(),
            Some("newPassphrase"),
            "{why}: {refused}"
        );
        assert!(files(&elsewhere.vaults()).is_empty(), "{why}: nothing was made");
    }
    let new = "a new one of several words";
    let clinic = restoring(Some(new))
        .run(None, &elsewhere, device(), host.clone())
        .unwrap();
    assert_eq!(clinic.user().name, "Dr Reyes");
    assert_eq!(clinic.find_patients("Alvarez").unwrap()[0].visits, 1);
    let folder = clinic.folder().to_owned();
    drop(clinic);
    Clinic::open(&folder, new, device(), host).unwrap();
}

#[test]
fn a_damaged_vault_is_offered_its_newest_backups() {
    let mut setting = setting();
    let places = places(&setting);
    let made: Vec<_> = (0..4)
        .map(|_| setting.clinic.back_up(&places, Why::Asked).unwrap())
        .collect();
    let folder = setting.clinic.folder().to_owned();
    drop(setting.clinic);
    let offered = || -> Vec<String> {
        let files = places.backups_offered(&folder, |path| path.display().to_string());
        files.into_iter().map(|file| file.handle).collect()
    };
    let newest: Vec<String> = made
        .iter()
        .rev()
        .take(3)
        .map(|path| path.display().to_string())
        .collect();
    assert_eq!(offered(), newest);
    // Its key files say nothing any more.
    for name in ["vault.json", "vault.keys"] {
        fs::write(folder.join(name), "rotten").unwrap();
    }
    assert_eq!(offered(), newest, "it is known by its place");
    fs::remove_dir_all(&folder).unwrap();
    assert_eq!(offered(), newest, "and after it was deleted");
    run(Path::new(&newest[0]), &places).unwrap();
}
