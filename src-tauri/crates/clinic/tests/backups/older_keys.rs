//! Who opens an older backup: whoever the vault lets in now, not whoever it let in then.

use super::common::{PASSPHRASE, device, setting};
use super::{compare, places};
use clinic::backups::{Beside, Restoring, Why, restore_file};
use clinic::host::SystemHost;
use clinic::views::{UserForm, UserRole};
use clinic::{Clinic, ClinicError, Code, Host, KeyCost};
use std::fs;
use std::sync::Arc;

const VIEWER: &str = "seven otters juggle marble lanterns";
const NEW: &str = "nine herons balance copper kettles";

fn viewer() -> UserForm {
    UserForm {
        name: "Sam Lee".to_owned(),
        role: UserRole::ReadOnly,
    }
}

#[test]
fn a_removed_user_and_a_changed_passphrase_open_no_older_backup() {
    let mut setting = setting();
    let places = places(&setting);
    let view = setting
        .clinic
        .add_user(&viewer(), VIEWER, KeyCost::FLOOR)
        .unwrap();
    let user = view.users.iter().find(|user| user.name == "Sam Lee").unwrap();
    let file = setting.clinic.back_up(&places, Why::Asked).unwrap();
    let user = user.id.parse().unwrap();
    setting.clinic.remove_user(user, "left the clinic").unwrap();
    setting
        .clinic
        .change_passphrase(PASSPHRASE, NEW, KeyCost::FLOOR)
        .unwrap();
    let folder = setting.clinic.folder().to_owned();
    places.remember(&folder, SystemHost.now()).unwrap();
    drop(setting.clinic);

    let open = |secret: &str| {
        let restoring = Restoring {
            file: &file,
            by_code: false,
            user: None,
            secret,
            new_passphrase: None,
            cost: KeyCost::FLOOR,
        };
        let seen = restoring.compare(Beside::Known, &places, &SystemHost);
        let made = restoring.run(None, &places, device(), Arc::new(SystemHost));
        (seen.map(drop).map_err(|error| error.code), made)
    };
    let check = |secret: &str, opens: bool, why: &str| -> Result<Clinic, ClinicError> {
        let (seen, made) = open(secret);
        assert_eq!(seen.is_ok(), opens, "{why}");
        assert_eq!(made.is_ok(), opens, "{why}");
        assert!(opens || seen == Err(Code::WrongPassphrase), "{why}");
        made
    };
    drop(check(VIEWER, false, "was removed after the backup"));
    drop(check(
        PASSPHRASE,
        false,
        "somebody may have seen the old one: that is why it was changed",
    ));
    let restored = check(NEW, true, "opens the vault now").unwrap();
    assert_eq!(
        restored.view().unwrap().warnings,
        Vec::<String>::new(),
        "and raises no false alarm"
    );
    let place = restored.folder().to_owned();
    drop(restored);
    let entry = |passphrase| clinic::Entry {
        user: None,
        passphrase,
        device: device(),
        backups: None,
        confirmed: true,
    };
    for (secret, why) in [(VIEWER, "the removed user"), (PASSPHRASE, "the old passphrase")] {
        let error = Clinic::open_as(&place, &entry(secret), Arc::new(SystemHost))
            .err()
            .unwrap();
        assert_eq!(
            error.code,
            Code::WrongPassphrase,
            "{why} doesn’t open what was restored either"
        );
    }
    let original = Clinic::open_as(&folder, &entry(NEW), Arc::new(SystemHost)).unwrap();
    let warnings = original.view().unwrap().warnings;
    assert!(
        warnings.iter().any(|words| words.contains("tried 4 times")),
        "{warnings:?}"
    );
    let names = |places| {
        let users = restore_file(&file, places, String::new()).unwrap().users;
        users.into_iter().map(|user| user.name).collect::<Vec<_>>()
    };
    assert_eq!(names(&places), ["Dr Reyes"], "who can open it now");
}

#[test]
fn where_the_vault_is_not_known_a_backup_opens_by_its_own_keys() {
    let mut setting = setting();
    let places = places(&setting);
    let file = setting.clinic.back_up(&places, Why::Asked).unwrap();
    setting
        .clinic
        .change_passphrase(PASSPHRASE, NEW, KeyCost::FLOOR)
        .unwrap();
    let folder = setting.clinic.folder().to_owned();
    places.remember(&folder, SystemHost.now()).unwrap();
    drop(setting.clinic);
    assert!(
        compare(&file, Beside::Known, &places).is_err(),
        "the old passphrase"
    );
    fs::remove_file(folder.join("vault.json")).unwrap();
    drop(fs::remove_file(folder.join("vault.keys")));
    compare(&file, Beside::Known, &places).unwrap();
}

#[test]
fn a_user_who_came_later_is_told_that_the_backup_is_older() {
    let mut setting = setting();
    let places = places(&setting);
    let file = setting.clinic.back_up(&places, Why::Asked).unwrap();
    setting
        .clinic
        .add_user(&viewer(), VIEWER, KeyCost::FLOOR)
        .unwrap();
    places
        .remember(setting.clinic.folder(), SystemHost.now())
        .unwrap();
    drop(setting.clinic);
    let restoring = Restoring {
        file: &file,
        by_code: false,
        user: None,
        secret: VIEWER,
        new_passphrase: None,
        cost: KeyCost::FLOOR,
    };
    let vaults = || fs::read_dir(places.vaults()).map_or(0, Iterator::count);
    let before = vaults();
    let error = restoring
        .run(None, &places, device(), Arc::new(SystemHost))
        .err()
        .unwrap();
    assert!(error.message.contains("was not in the vault yet"), "{error}");
    assert_eq!(vaults(), before, "nothing half restored stays");
}
