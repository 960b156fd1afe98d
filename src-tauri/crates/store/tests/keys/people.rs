//! Users: their passphrases, roles and names.

use super::{PASSPHRASE, SECOND, THIRD, setting};
use crate::common::{ACT, person, visit};
use record::{Role, UserId};
use store::{KeyCost, StoreError, Vault};

#[test]
fn each_user_opens_the_vault_by_their_own_passphrase() {
    let setting = setting();
    let mut vault = setting.create();
    let first = vault.user().id;
    let second = vault
        .add_user("Sam", Role::Assistant, SECOND, KeyCost::FLOOR, &setting.host)
        .unwrap();
    drop(vault);
    let label = Vault::label(&setting.folder).unwrap();
    let names: Vec<&str> = label.users.iter().map(|user| user.name.as_str()).collect();
    assert_eq!(names, ["Dr Reyes", "Sam"], "to choose from before it is open");
    for (user, passphrase, expected, why) in [
        (Some(first), PASSPHRASE, Some("Dr Reyes"), "the first user's"),
        (Some(second), SECOND, Some("Sam"), "the second user's"),
        (None, SECOND, Some("Sam"), "without a name all are tried"),
        (
            Some(first),
            SECOND,
            None,
            "another user's passphrase isn't theirs",
        ),
        (Some(second), PASSPHRASE, None, "nor the other way"),
    ] {
        let opened = match user {
            Some(user) => setting.open_as(user, passphrase),
            None => setting.open(passphrase),
        };
        let name = opened.ok().map(|vault| vault.user().name.clone());
        assert_eq!(name.as_deref(), expected, "{why}");
    }
    let stranger = UserId::from(uuid::Uuid::from_u128(99));
    assert!(matches!(
        setting.open_as(stranger, PASSPHRASE),
        Err(StoreError::WrongPassphrase)
    ));
}

#[test]
fn a_changed_passphrase_rewrites_no_data_and_the_old_one_opens_nothing() {
    let setting = setting();
    let mut vault = setting.create();
    let me = vault.user().id;
    assert!(vault.passphrase_opens(PASSPHRASE).unwrap());
    assert!(!vault.passphrase_opens(THIRD).unwrap());
    let someone = vault
        .transact(&setting.host, ACT, |change| change.add_person(&person()))
        .unwrap();
    vault
        .set_passphrase(me, THIRD, KeyCost::FLOOR, &setting.host)
        .unwrap();
    assert!(vault.passphrase_opens(THIRD).unwrap());
    drop(vault);
    assert!(matches!(
        setting.open(PASSPHRASE),
        Err(StoreError::WrongPassphrase)
    ));
    let vault = setting.open(THIRD).unwrap();
    assert_eq!(vault.person(someone).unwrap().details, person());
}

#[test]
fn roles_are_kept_by_the_store_itself() {
    let setting = setting();
    let mut vault = setting.create();
    let first = vault.user().id;
    vault
        .add_user("Sam", Role::Assistant, SECOND, KeyCost::FLOOR, &setting.host)
        .unwrap();
    vault
        .add_user("Kim", Role::ReadOnly, THIRD, KeyCost::FLOOR, &setting.host)
        .unwrap();
    let seen = vault
        .transact(&setting.host, ACT, |change| {
            let person = change.add_person(&person())?;
            change.add_visit(person, &visit())
        })
        .unwrap();
    drop(vault);
    for (passphrase, writes, signs, why) in [
        (THIRD, false, false, "read-only"),
        (SECOND, true, false, "assistant"),
        (PASSPHRASE, true, true, "clinician"),
    ] {
        let mut vault = setting.open(passphrase).unwrap();
        let check = |done: Result<(), StoreError>, may: bool, what: &str| match done {
            Ok(()) => assert!(may, "{why} may not {what}"),
            Err(StoreError::NotAllowed) => assert!(!may, "{why} may {what}"),
            Err(other) => panic!("{why}, {what}: {other:?}"),
        };
        let host = &setting.host;
        let added = vault.transact(host, ACT, |change| change.add_person(&person()).map(drop));
        check(added, writes, "record");
        let signed = vault.transact(host, ACT, |change| change.sign_visit(seen));
        check(signed, signs, "sign");
        let corrected = vault.transact(host, ACT, |change| change.open_correction(seen));
        check(corrected, signs, "open a correction");
        let edited = vault.edit_user(first, "Dr Reyes", Role::Clinician, host);
        check(edited, signs, "edit users");
        let made = vault.make_recovery_code(host).map(drop);
        check(made, signs, "make a recovery code");
        let name = format!("New {why}");
        let added = vault.add_user(
            &name,
            Role::Clinician,
            "four more quiet words",
            KeyCost::FLOOR,
            host,
        );
        check(added.map(drop), signs, "add users");
        if !signs {
            let other = vault.set_passphrase(first, SECOND, KeyCost::FLOOR, host);
            check(other, false, "change another's passphrase");
        }
        let me = vault.user().id;
        let own = vault.set_passphrase(me, passphrase, KeyCost::FLOOR, host);
        check(own, true, "change their own passphrase");
    }
}

#[test]
fn somebody_stays_who_manages_the_vault() {
    let setting = setting();
    let mut vault = setting.create();
    let host = &setting.host;
    let first = vault.user().id;
    let reason = "has left";
    assert!(matches!(
        vault.remove_user(first, reason, host),
        Err(StoreError::OneSelf)
    ));
    assert!(
        matches!(
            vault.edit_user(first, "Dr Reyes", Role::Assistant, host),
            Err(StoreError::LastClinician)
        ),
        "the only clinician stays one"
    );
    let helper = vault
        .add_user("Sam", Role::Assistant, SECOND, KeyCost::FLOOR, host)
        .unwrap();
    assert!(
        matches!(
            vault.edit_user(first, "Dr Reyes", Role::ReadOnly, host),
            Err(StoreError::LastClinician)
        ),
        "an assistant doesn't manage"
    );
    vault.edit_user(helper, "Sam", Role::Clinician, host).unwrap();
    vault.edit_user(first, "Dr Reyes", Role::Assistant, host).unwrap();
    assert!(
        matches!(
            vault.remove_user(helper, reason, host),
            Err(StoreError::NotAllowed)
        ),
        "the new role counts at once"
    );
    drop(vault);
    let mut vault = setting.open_as(helper, SECOND).unwrap();
    vault.remove_user(first, reason, host).unwrap();
    drop(vault);
    assert!(
        matches!(setting.open(PASSPHRASE), Err(StoreError::WrongPassphrase)),
        "removed"
    );
    assert_eq!(Vault::label(&setting.folder).unwrap().users.len(), 1);
}

#[test]
fn names_are_told_apart() {
    let setting = setting();
    let mut vault = setting.create();
    let host = &setting.host;
    let second = vault
        .add_user("Sam", Role::Assistant, SECOND, KeyCost::FLOOR, host)
        .unwrap();
    for name in ["Sam", "sam", " SAM "] {
        let taken = vault.add_user(name, Role::Assistant, THIRD, KeyCost::FLOOR, host);
        assert!(matches!(taken, Err(StoreError::NameTaken)), "{name:?}");
    }
    let taken = vault.edit_user(second, "dr reyes", Role::Assistant, host);
    assert!(matches!(taken, Err(StoreError::NameTaken)));
    vault
        .edit_user(second, "Samantha", Role::Assistant, host)
        .unwrap();
    drop(vault);
    assert_eq!(Vault::label(&setting.folder).unwrap().users[1].name, "Samantha");
    assert_eq!(
        setting.open(SECOND).unwrap().user().name,
        "Samantha",
        "another's rename needs no passphrase"
    );
}
