//! Damaged and altered headers.

use super::{FILES, PASSPHRASE, SECOND, Setting, THIRD, setting};
use record::Role;
use serde_json::{Value, json};
use std::fs;
use store::{KeyCost, StoreError, Vault, Warning};

#[derive(Clone, Copy, Debug, PartialEq)]
enum Said {
    Opens,
    WrongPassphrase,
    Altered,
    Damaged,
    Newer,
}

fn said(opened: &Result<Vault, StoreError>) -> Said {
    match opened {
        Ok(_) => Said::Opens,
        Err(StoreError::WrongPassphrase) => Said::WrongPassphrase,
        Err(StoreError::AlteredKeySettings) => Said::Altered,
        Err(StoreError::DamagedHeader) => Said::Damaged,
        Err(StoreError::NewerVersion { .. }) => Said::Newer,
        Err(other) => panic!("{other:?}"),
    }
}

#[test]
fn whoever_alters_the_header_without_the_key_opens_nothing() {
    let setting = setting();
    let mut vault = setting.create();
    let second = vault
        .add_user("Sam", Role::Assistant, SECOND, KeyCost::FLOOR, &setting.host)
        .unwrap();
    drop(vault);
    let whole = setting.snapshot(&FILES);
    let check = |alter: &dyn Fn(&mut Value), expected: Said, why: &str| {
        setting.forge(alter);
        assert_eq!(said(&setting.open_as(second, SECOND)), expected, "{why}");
        setting.put_back(&whole);
    };
    check(
        &|_| (),
        Said::Opens,
        "nothing altered, another order of the fields",
    );
    check(
        &|header| header["slots"][1]["cost"]["memory_kib"] = json!(1024),
        Said::Altered,
        "less memory than the floor",
    );
    check(
        &|header| header["slots"][1]["cost"]["passes"] = json!(1),
        Said::Altered,
        "fewer passes than the floor",
    );
    check(
        &|header| header["slots"][1]["cost"]["memory_kib"] = json!(65_552),
        Said::WrongPassphrase,
        "raised: allowed as such, but bound to the wrapped key",
    );
    check(
        &|header| header["slots"][1]["cost"]["memory_kib"] = json!(u32::MAX),
        Said::Altered,
        "so much memory that opening would only end the program",
    );
    check(
        &|header| header["slots"][1]["cost"]["memory_kib"] = json!(2 * 1024 * 1024),
        Said::Altered,
        "more memory than this program ever asks for",
    );
    check(
        &|header| header["slots"][1]["cost"]["passes"] = json!(21),
        Said::Altered,
        "more passes",
    );
    check(
        &|header| header["slots"][1]["cost"]["lanes"] = json!(5),
        Said::Altered,
        "more lanes",
    );
    check(
        &|header| {
            let slot = header["slots"][1].clone();
            header["slots"] = json!([header["slots"][0], slot, slot]);
        },
        Said::Damaged,
        "two slots of one user, to be tried one after the other",
    );
    check(
        &|header| header["slots"][1]["kdf"] = json!("scrypt"),
        Said::Altered,
        "another way to derive",
    );
    check(
        &|header| header["slots"][1]["salt"] = header["slots"][0]["salt"].clone(),
        Said::WrongPassphrase,
        "another slot's salt",
    );
    check(
        &|header| {
            let first = header["slots"][0]["user"].clone();
            header["slots"][0]["user"] = header["slots"][1]["user"].clone();
            header["slots"][1]["user"] = first;
        },
        Said::WrongPassphrase,
        "slots swapped between users: nobody becomes another by it",
    );
    check(
        &|header| {
            for field in ["salt", "nonce", "wrapped_key"] {
                header["slots"][1][field] = header["slots"][0][field].clone();
            }
        },
        Said::WrongPassphrase,
        "a clinician's wrapped key in the assistant's slot",
    );
    check(
        &|header| header["slots"][0]["name"] = json!("Mallory"),
        Said::Altered,
        "a user's name: not bound to the slot, but sealed",
    );
    check(
        &|header| header["name"] = json!("Another clinic"),
        Said::Altered,
        "the clinic's name",
    );
    check(
        &|header| header["demo"] = json!(true),
        Said::Altered,
        "as if it were the demo clinic",
    );
    check(
        &|header| header["generation"] = json!(1),
        Said::Altered,
        "counted back, to pass for an older one",
    );
    check(
        &|header| header["slots"] = json!([header["slots"][1].clone()]),
        Said::Altered,
        "the clinician's slot taken out",
    );
    check(
        &|header| header["id"] = json!("00000000-0000-0000-0000-000000000009"),
        Said::WrongPassphrase,
        "another vault's key: every slot is bound to it",
    );
    check(
        &|header| header["seal"] = json!("1f".repeat(32)),
        Said::Altered,
        "another seal",
    );
    check(
        &|header| header["seal"] = json!("zz"),
        Said::Altered,
        "no seal at all",
    );
    check(
        &|header| header["slots"][1]["nonce"] = json!("zz"),
        Said::Altered,
        "not even digits",
    );
    check(
        &|header| header["slots"] = json!([]),
        Said::WrongPassphrase,
        "no slots",
    );
    check(
        &|header| header["more"] = json!(1),
        Said::Damaged,
        "a field that this version doesn't have",
    );
    check(
        &|header| header["version"] = json!(3),
        Said::Newer,
        "a newer program's",
    );
    assert_eq!(
        said(&setting.open_as(second, SECOND)),
        Said::Opens,
        "and whole again"
    );
}

#[test]
fn no_more_passphrases_are_tried_than_a_clinic_waits_for() {
    let setting = setting();
    drop(setting.create());
    let own = uuid::Uuid::from_u128(1040);
    setting.forge(|header| {
        let slot = header["slots"][0].clone();
        let slots = (1001..=1040_u128).map(|user| {
            let mut slot = slot.clone();
            slot["user"] = json!(uuid::Uuid::from_u128(user).to_string());
            slot
        });
        header["slots"] = slots.collect();
    });
    assert!(
        matches!(setting.open(PASSPHRASE), Err(StoreError::NameUser)),
        "of forty, the first 32 are tried"
    );
    assert_eq!(
        said(&setting.open_as(own.into(), PASSPHRASE)),
        Said::WrongPassphrase,
        "a user who is named is tried alone"
    );
}

#[test]
fn every_flipped_bit_is_noticed_and_the_copy_used() {
    let setting = setting();
    drop(setting.create());
    let label = Vault::label(&setting.folder).unwrap();
    let whole = setting.read("vault.json").into_bytes();
    for place in 0..whole.len() {
        for bit in 0..8 {
            let mut bytes = whole.clone();
            bytes[place] ^= 1 << bit;
            setting.write("vault.json", &bytes);
            setting.write("vault.keys", &whole);
            let copy = Vault::label(&setting.folder);
            assert_eq!(
                copy.ok().as_ref(),
                Some(&label),
                "byte {place} bit {bit}: the copy is used"
            );
            setting.write("vault.keys", &bytes);
            let opened = setting.open(PASSPHRASE);
            assert_eq!(
                said(&opened),
                Said::Damaged,
                "byte {place} bit {bit}: in both files"
            );
        }
    }
}

#[test]
fn a_damaged_first_file_is_mended_from_the_copy() {
    let setting = setting();
    drop(setting.create());
    let whole = setting.snapshot(&FILES);
    for (damage, why) in [
        (Some(&b""[..]), "emptied"),
        (Some(&b"{\"format\": \"fibro"[..]), "torn"),
        (Some(&[0; 4096][..]), "zeros, as after a power cut"),
        (Some(&[0xFF; 64][..]), "no text"),
        (None, "gone"),
    ] {
        match damage {
            Some(bytes) => setting.write("vault.json", bytes),
            None => fs::remove_file(setting.folder.join("vault.json")).unwrap(),
        }
        let vault = setting.open(PASSPHRASE).unwrap();
        assert_eq!(vault.warnings(), [Warning::MendedKeys], "{why}: it is told");
        drop(vault);
        assert_eq!(setting.snapshot(&FILES), whole, "{why}: both are whole again");
        assert_eq!(
            setting.open(PASSPHRASE).unwrap().warnings(),
            [],
            "{why}: told once"
        );
    }
    fs::remove_file(setting.folder.join("vault.keys")).unwrap();
    assert_eq!(
        setting.open(PASSPHRASE).unwrap().warnings(),
        [],
        "without the copy nothing is lost"
    );
    assert_eq!(setting.snapshot(&FILES), whole, "and it is made again");
}

#[test]
fn one_altered_file_of_two_keeps_nobody_out() {
    let setting = setting();
    drop(setting.create());
    let whole = setting.snapshot(&FILES);
    setting.forge(|header| {
        header["generation"] = json!(999);
        header["slots"] = json!([]);
    });
    setting.put_back(&whole[..1]);
    drop(setting.open(PASSPHRASE).unwrap());
    assert_eq!(setting.snapshot(&FILES), whole);
    setting.forge(|header| header["slots"][0]["cost"]["memory_kib"] = json!(1024));
    setting.put_back(&whole[1..]);
    assert_eq!(
        setting.open(PASSPHRASE).unwrap().warnings(),
        [Warning::ReplacedKeys],
        "that vault.json was altered is told"
    );
    assert_eq!(
        setting.snapshot(&FILES),
        whole,
        "the sealed one is written over the other"
    );
}

#[test]
fn old_keys_put_back_are_told_and_written_over_nothing() {
    let setting = setting();
    let mut vault = setting.create();
    drop(vault);
    let old = setting.snapshot(&FILES);
    vault = setting.open(PASSPHRASE).unwrap();
    let me = vault.user().id;
    vault
        .set_passphrase(me, THIRD, KeyCost::FLOOR, &setting.host)
        .unwrap();
    drop(vault);
    assert_eq!(
        said(&setting.open(PASSPHRASE)),
        Said::WrongPassphrase,
        "the old passphrase opens nothing"
    );
    let new = setting.snapshot(&FILES);
    setting.put_back(&old[..1]);
    let vault = setting.open(PASSPHRASE).unwrap();
    assert!(
        vault.warnings().contains(&Warning::OlderKeys),
        "one file put back: {:?}",
        vault.warnings()
    );
    drop(vault);
    assert_eq!(setting.snapshot(&FILES[1..]), new[1..], "the newer file stays");
    let vault = setting.open(THIRD).unwrap();
    assert!(
        !vault.warnings().contains(&Warning::OlderKeys),
        "the newer one is what counts"
    );
    drop(vault);
    assert_eq!(setting.snapshot(&FILES), new, "and is written over the old one");
    setting.put_back(&old);
    let mut vault = setting.open(PASSPHRASE).unwrap();
    assert!(vault.warnings().contains(&Warning::OlderKeys), "both put back");
    vault
        .set_passphrase(me, SECOND, KeyCost::FLOOR, &setting.host)
        .unwrap();
    drop(vault);
    let vault = setting.open(SECOND).unwrap();
    assert!(
        !vault.warnings().contains(&Warning::OlderKeys),
        "a new passphrase makes new keys"
    );
}

#[test]
fn wrong_passphrases_change_nothing_but_the_list_of_attempts() {
    let setting = setting();
    let vault = setting.create();
    let me = vault.user().id;
    drop(vault);
    let files = ["vault.json", "vault.keys", "vault.db"];
    let before = setting.snapshot(&files);
    for wrong in [
        "correct horse battery stapler",
        "",
        "Correct horse battery staple",
    ] {
        assert_eq!(
            said(&setting.open_as(me, wrong)),
            Said::WrongPassphrase,
            "{wrong:?}"
        );
    }
    assert_eq!(setting.snapshot(&files), before);
    let attempts = setting.read("attempts");
    assert_eq!(attempts.lines().count(), 3);
    assert!(attempts.contains(&me.to_string()), "whose name was chosen");
    assert!(!attempts.contains("stapler"), "never what was typed");
    let vault = setting.open(PASSPHRASE).unwrap();
    assert!(
        matches!(vault.warnings(), [Warning::FailedUnlocks { count: 3, .. }]),
        "{:?}",
        vault.warnings()
    );
    drop(vault);
    assert!(
        setting.open(PASSPHRASE).unwrap().warnings().is_empty(),
        "told once"
    );
}

#[test]
fn a_header_of_the_first_form_never_brings_the_program_down() {
    let old = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/old_vaults/v4.fibrotrend/vault.json"
    );
    let whole = fs::read(old).unwrap();
    let setting = Setting {
        host: Default::default(),
        ..setting()
    };
    fs::create_dir(&setting.folder).unwrap();
    setting.write("vault.db", "");
    setting.write("vault.json", &whole);
    assert_eq!(Vault::label(&setting.folder).unwrap().users, []);
    for place in 0..whole.len() {
        let mut bytes = whole.clone();
        bytes[place] ^= 0x03;
        setting.write("vault.json", &bytes);
        match Vault::label(&setting.folder) {
            // It had no check: a letter of the clinic's name can change.
            Ok(_) | Err(StoreError::DamagedHeader | StoreError::NewerVersion { .. }) => {}
            Err(other) => panic!("byte {place}: {other:?}"),
        }
    }
}
