//! What a crash leaves between the header's first file, its copy and the database.

use super::{FILES, PASSPHRASE, SECOND, Setting, THIRD, setting};
use record::{Role, UserId};
use store::{KeyCost, StoreError, Vault, Warning};

const DATABASE: &str = "vault.db";

/// A vault with a second user, in which `work` has written the header, but not the database.
fn cut_short(work: impl FnOnce(&mut Vault, &Setting, UserId)) -> (Setting, UserId) {
    let setting = setting();
    let mut vault = setting.create();
    let second = vault
        .add_user("Sam", Role::Clinician, SECOND, KeyCost::FLOOR, &setting.host)
        .unwrap();
    drop(vault);
    let database = setting.snapshot(&[DATABASE]);
    let mut vault = setting.open(PASSPHRASE).unwrap();
    work(&mut vault, &setting, second);
    drop(vault);
    setting.put_back(&database);
    (setting, second)
}

fn names(vault: &Vault) -> Vec<String> {
    vault.users().unwrap().into_iter().map(|user| user.name).collect()
}

#[test]
fn a_user_who_was_half_added_opens_nothing_and_can_be_added_again() {
    let (setting, _) = cut_short(|vault, setting, _| {
        vault
            .add_user("Kim", Role::Clinician, THIRD, KeyCost::FLOOR, &setting.host)
            .unwrap();
    });
    assert!(
        matches!(setting.open(THIRD), Err(StoreError::RemovedUser)),
        "a slot without a user is nobody's, whatever it was meant for"
    );
    let mut vault = setting.open(PASSPHRASE).unwrap();
    assert_eq!(names(&vault), ["Dr Reyes", "Sam"]);
    let label = Vault::label(&setting.folder).unwrap();
    assert_eq!(label.users.len(), 2, "the slot is taken away");
    vault
        .add_user("Kim", Role::Assistant, THIRD, KeyCost::FLOOR, &setting.host)
        .unwrap();
    drop(vault);
    assert_eq!(setting.open(THIRD).unwrap().user().role, Role::Assistant);
}

#[test]
fn a_user_who_was_half_removed_can_be_removed_or_added_again() {
    let (setting, second) = cut_short(|vault, setting, second| {
        vault.remove_user(second, "left", &setting.host).unwrap();
    });
    assert!(matches!(setting.open(SECOND), Err(StoreError::WrongPassphrase)));
    let mut vault = setting.open(PASSPHRASE).unwrap();
    assert_eq!(
        names(&vault),
        ["Dr Reyes", "Sam"],
        "still a user, without a passphrase"
    );
    let again = vault
        .add_user("sam", Role::Assistant, THIRD, KeyCost::FLOOR, &setting.host)
        .unwrap();
    assert_eq!(again, second, "the same person");
    vault.remove_user(second, "left", &setting.host).unwrap();
    assert_eq!(names(&vault), ["Dr Reyes"]);
}

#[test]
fn a_new_passphrase_holds_and_it_is_told() {
    let (setting, _) = cut_short(|vault, setting, _| {
        let me = vault.user().id;
        vault
            .set_passphrase(me, THIRD, KeyCost::FLOOR, &setting.host)
            .unwrap();
    });
    assert!(matches!(
        setting.open(PASSPHRASE),
        Err(StoreError::WrongPassphrase)
    ));
    let vault = setting.open(THIRD).unwrap();
    assert!(
        vault.warnings().contains(&Warning::UnfinishedKeys)
            && !vault.warnings().contains(&Warning::OlderKeys)
            && !vault.warnings().contains(&Warning::OlderDatabase),
        "one change was interrupted, nothing was put back: {:?}",
        vault.warnings()
    );
    drop(vault);
    assert_eq!(setting.open(THIRD).unwrap().warnings(), [], "told once");
}

#[test]
fn a_database_that_was_put_back_beside_newer_keys_is_told() {
    let (setting, _) = cut_short(|vault, setting, _| {
        let me = vault.user().id;
        for passphrase in [SECOND, THIRD] {
            vault
                .set_passphrase(me, passphrase, KeyCost::FLOOR, &setting.host)
                .unwrap();
        }
    });
    let vault = setting.open(THIRD).unwrap();
    assert_eq!(
        vault.warnings(),
        [Warning::OlderDatabase],
        "no crash leaves two changes of keys unfinished"
    );
}

#[test]
fn a_half_done_rename_is_undone() {
    let (setting, second) = cut_short(|vault, setting, second| {
        vault
            .edit_user(second, "Samantha", Role::Clinician, &setting.host)
            .unwrap();
    });
    let before = Vault::label(&setting.folder).unwrap();
    assert_eq!(before.users[1].name, "Samantha");
    drop(setting.open_as(second, SECOND).unwrap());
    let label = Vault::label(&setting.folder).unwrap();
    assert_eq!(label.users[1].name, "Sam", "as it stands in the database");
}

#[test]
fn a_crash_between_the_two_files_leaves_the_newer() {
    let setting = setting();
    let mut vault = setting.create();
    let me = vault.user().id;
    let old = setting.snapshot(&FILES[1..]);
    vault
        .set_passphrase(me, THIRD, KeyCost::FLOOR, &setting.host)
        .unwrap();
    drop(vault);
    let new = setting.snapshot(&FILES);
    setting.put_back(&old);
    let vault = setting.open(THIRD).unwrap();
    assert_eq!(vault.warnings(), []);
    drop(vault);
    assert_eq!(setting.snapshot(&FILES), new, "the copy is made anew");
}

#[test]
fn what_cannot_be_written_changes_nothing() {
    let setting = setting();
    let mut vault = setting.create();
    let me = vault.user().id;
    let before = setting.snapshot(&FILES);
    // The copy can't be moved into its place: that is a folder now.
    std::fs::remove_file(setting.folder.join("vault.keys")).unwrap();
    std::fs::create_dir_all(setting.folder.join("vault.keys").join("x")).unwrap();
    let refused = vault.set_passphrase(me, THIRD, KeyCost::FLOOR, &setting.host);
    assert!(refused.is_err());
    assert_eq!(
        setting.snapshot(&FILES[..1]),
        before[..1],
        "the first file is put back"
    );
    drop(vault);
    std::fs::remove_dir_all(setting.folder.join("vault.keys")).unwrap();
    drop(setting.open(PASSPHRASE).unwrap());
}
