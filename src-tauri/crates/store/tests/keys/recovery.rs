//! The recovery code.

use super::{PASSPHRASE, SECOND, THIRD, setting};
use record::Role;
use store::{KeyCost, RecoveryCode, StoreError, Unlock};

fn text(code: &RecoveryCode) -> String {
    code.groups().map(|group| group.to_string()).join("-")
}

#[test]
fn the_code_opens_the_vault_and_gives_a_user_a_new_passphrase() {
    let setting = setting();
    let mut vault = setting.create();
    let first = vault.user().id;
    let second = vault
        .add_user("Sam", Role::Assistant, SECOND, KeyCost::FLOOR, &setting.host)
        .unwrap();
    assert!(vault.recovery_made().is_none());
    let code = text(&vault.make_recovery_code(&setting.host).unwrap());
    assert!(vault.recovery_made().is_some());
    drop(vault);
    let mut vault = setting.unlock(Unlock::Recovery { code: &code }).unwrap();
    assert!(
        ![first, second].contains(&vault.user().id),
        "nobody's name stands beside what is done now"
    );
    vault
        .set_passphrase(second, THIRD, KeyCost::FLOOR, &setting.host)
        .unwrap();
    assert_eq!(vault.user().name, "Sam");
    assert_eq!(
        vault.user().role,
        Role::Assistant,
        "the code gives nobody another role"
    );
    drop(vault);
    assert!(matches!(setting.open(SECOND), Err(StoreError::WrongPassphrase)));
    assert_eq!(setting.open(THIRD).unwrap().user().id, second);
    assert_eq!(
        setting.open(PASSPHRASE).unwrap().user().id,
        first,
        "others keep theirs"
    );
    setting.unlock(Unlock::Recovery { code: &code }).unwrap();
}

#[test]
fn only_the_latest_code_of_this_vault_opens_it() {
    let setting = setting();
    let mut vault = setting.create();
    let old = text(&vault.make_recovery_code(&setting.host).unwrap());
    let new = text(&vault.make_recovery_code(&setting.host).unwrap());
    assert_ne!(old, new);
    drop(vault);
    for (code, opens, why) in [(&old, false, "replaced"), (&new, true, "the latest")] {
        let opened = setting.unlock(Unlock::Recovery { code });
        match opened {
            Ok(_) => assert!(opens, "{why}"),
            Err(StoreError::WrongRecoveryCode) => assert!(!opens, "{why}"),
            Err(other) => panic!("{other:?}"),
        }
    }
    assert!(
        matches!(setting.open(&new), Err(StoreError::WrongPassphrase)),
        "the code is no passphrase"
    );
    let attempts = setting.read("attempts");
    assert_eq!(
        attempts.lines().count(),
        1,
        "what was tried since it was last open: {attempts}"
    );
    assert!(!attempts.contains(&new[..9]), "never what was typed");
}

#[test]
fn typing_errors_are_told_from_a_wrong_code() {
    let setting = setting();
    let code = RecoveryCode::random(&setting.host).unwrap();
    let typed = text(&code);
    let canonical = typed.clone();
    let check = |typed: &str, expected: Option<usize>, why: &str| {
        let read = RecoveryCode::parse(typed);
        match (read, expected) {
            (Ok(read), None) => assert_eq!(text(&read), canonical, "{why}"),
            (Err(StoreError::MistypedCode { typed, of: 32 }), Some(expected)) => {
                assert_eq!(typed, expected, "{why}");
            }
            (other, _) => panic!("{why}: {other:?}"),
        }
    };
    check(&typed, None, "as printed");
    check(&typed.to_lowercase(), None, "in small letters");
    check(&typed.replace('-', " "), None, "with spaces");
    check(&typed.replace('-', ""), None, "without anything between");
    check(
        &typed.replace('-', "\u{2013}"),
        None,
        "with the dashes of a word processor",
    );
    check(&format!("  {typed}\n"), None, "pasted with a line break");
    check(
        &typed.replace('0', "o").replace('1', "l"),
        None,
        "look-alikes, small",
    );
    check(
        &typed.replace('0', "O").replace('1', "I"),
        None,
        "look-alikes, capital",
    );
    check("", Some(0), "nothing");
    check(&typed[..20], Some(16), "half of it");
    check(&format!("{typed}7"), Some(33), "one too many");
    check(
        &typed.replacen('-', "U", 1),
        Some(4),
        "a letter that never occurs",
    );
    check(&"é".repeat(40), Some(0), "another script");
    for place in 0..typed.len() {
        let one = &typed[place..=place];
        if one == "-" {
            continue;
        }
        let other = if one == "7" { "8" } else { "7" };
        let mut wrong = typed.clone();
        wrong.replace_range(place..=place, other);
        check(&wrong, Some(32), "one wrong character, wherever it is");
    }
    let mut swapped = 0;
    for place in 0..typed.len() - 1 {
        let (one, other) = (&typed[place..=place], &typed[place + 1..=place + 1]);
        if one == other || [one, other].contains(&"-") {
            continue;
        }
        let wrong = format!("{}{other}{one}{}", &typed[..place], &typed[place + 2..]);
        check(&wrong, Some(32), "two neighbours swapped");
        swapped += 1;
    }
    assert!(swapped > 20, "the code of this test has neighbours that differ");
}

#[test]
fn a_code_where_none_was_made_opens_nothing() {
    let setting = setting();
    drop(setting.create());
    let code = text(&RecoveryCode::random(&setting.host).unwrap());
    let opened = setting.unlock(Unlock::Recovery { code: &code });
    assert!(matches!(opened, Err(StoreError::WrongRecoveryCode)));
}
