//! What a backup holds, and that it comes back.

use super::{Setting, UNLOCK, names};
use std::fs;
use store::backup::{Backup, Holding, Why, backups_in};
use store::{StoreError, Unlock};

#[test]
fn a_backup_comes_back_as_it_was_made() {
    let setting = Setting::new();
    let mut vault = setting.vault();
    let before = vault.facts().unwrap();
    let holding = vault.holding().unwrap();
    let found = setting.back_up(&vault).unwrap();
    setting.add_patient(&mut vault);
    drop(vault);

    let mut backup = Backup::open(&found.path).unwrap();
    let manifest = backup.manifest();
    assert_eq!(
        manifest.facts, before,
        "it says what the vault held when it was made"
    );
    assert_eq!(
        (manifest.name.as_str(), manifest.why),
        ("Clinic on the Hill", Why::Asked)
    );
    assert_eq!((before.patients, before.visits), (1, 1));
    backup.check().unwrap();
    let folder = setting.root.path().join("restored.fibrotrend");
    assert_eq!(backup.restore(&UNLOCK, &folder, &setting.host).unwrap(), holding);
    assert_eq!(names(&folder), ["vault.db", "vault.json"]);
    let scratch = setting.root.path().join("scratch");
    assert_eq!(backup.look_into(&UNLOCK, &scratch).unwrap(), holding);
    assert_eq!(Holding::of_vault(&folder, &UNLOCK).unwrap(), holding);
    assert!(!scratch.exists());

    let restored = setting.open(&folder).unwrap();
    assert_eq!(restored.holding().unwrap(), holding, "all of it with its history");
    assert_eq!(restored.facts().unwrap().content, before.content);
    let people = restored.people().unwrap();
    let visits = restored.visits_of(people[0].id).unwrap();
    assert!(!visits[0].state.is_open(), "what was signed stays signed");
    assert_eq!(
        setting.open(&setting.folder()).unwrap().people().unwrap().len(),
        2,
        "the vault itself was left alone"
    );
}

#[test]
fn what_differs_is_counted_by_kind() {
    let setting = Setting::new();
    let mut vault = setting.vault();
    let before = vault.holding().unwrap().content;
    assert!(before.compare(&before).iter().all(|line| {
        (line.only_first, line.only_second, line.differ) == (0, 0, 0) && line.first == line.second
    }));
    setting.add_patient(&mut vault);
    let first = vault.people().unwrap()[0].id;
    vault
        .transact(&setting.host, super::ACT, |change| {
            let details = record::PersonDetails {
                given_name: "Ana".to_owned(),
                ..super::person()
            };
            change.revise_person(first, &details)
        })
        .unwrap();
    let after = vault.holding().unwrap().content;
    // Kind, first, second, only in the first, only in the second, differ.
    let rows: Vec<_> = before
        .compare(&after)
        .into_iter()
        .map(|line| {
            (
                line.kind,
                line.first,
                line.second,
                line.only_first,
                line.only_second,
                line.differ,
            )
        })
        .collect();
    let row = |kind: &str| rows.iter().find(|row| row.0 == kind).cloned().unwrap();
    for (kind, expected, why) in [
        ("people", (1, 2, 0, 1, 1), "one is new, one has another name"),
        ("visits", (1, 2, 0, 1, 0), "one is new, signed or not"),
        (
            "answers",
            (1, 2, 0, 1, 0),
            "an answer that was cleared isn't counted",
        ),
        ("course", (1, 2, 0, 1, 0), "records count by their kind"),
        ("settings", (1, 1, 0, 0, 1), "set again, if to the same"),
    ] {
        let (kind, first, second, only_first, only_second, differ) = row(kind);
        assert_eq!(
            (first, second, only_first, only_second, differ),
            expected,
            "{kind}: {why}"
        );
    }
}

#[test]
fn nothing_readable_stands_in_a_backup_but_what_it_must_tell() {
    let setting = Setting::new();
    let vault = setting.vault();
    let found = setting.back_up(&vault).unwrap();
    let bytes = fs::read(&found.path).unwrap();
    for planted in ["Quixote", "note of the visit", super::PASSPHRASE, "symptom_1"] {
        let there = bytes
            .windows(planted.len())
            .any(|window| window == planted.as_bytes());
        assert!(!there, "{planted:?} stands in the backup");
    }
    for folder in [setting.backups(), setting.folder()] {
        for name in names(&folder) {
            assert!(!name.contains(".part"), "{name} stayed behind");
        }
    }
}

#[cfg(unix)]
#[test]
fn only_its_owner_can_read_a_backup() {
    use std::os::unix::fs::PermissionsExt;
    let setting = Setting::new();
    let found = setting.back_up(&setting.vault()).unwrap();
    assert_eq!(
        fs::metadata(found.path).unwrap().permissions().mode() & 0o777,
        0o600
    );
}

#[test]
fn two_clinics_share_a_folder_and_names_are_plain() {
    let setting = Setting::new();
    for (name, expected) in [
        ("Clinic on the Hill", "Clinic on the Hill 20"),
        ("../../etc/passwd", "etc passwd 20"),
        ("a:b*c?\"<>|\\d\u{202e}\n", "a b c d 20"),
        ("🦋🦋", "clinic 20"),
        ("Klinik Müller – 線維筋痛症", "Klinik Müller 線維筋痛症 20"),
        (&"x".repeat(300), &format!("{} 20", "x".repeat(60))),
    ] {
        let folder = setting
            .root
            .path()
            .join(format!("{}.fibrotrend", setting.names().len()));
        let vault = setting.vault_named(name, &folder);
        let found = setting.back_up(&vault).unwrap();
        assert_eq!(found.path.parent(), Some(setting.backups().as_path()), "{name:?}");
        let file = found.path.file_name().unwrap().to_str().unwrap();
        assert!(file.starts_with(expected), "{name:?} became {file:?}");
        assert_eq!(
            Backup::open(&found.path).unwrap().manifest().name,
            name,
            "the name itself stays"
        );
    }
    let all = backups_in(&setting.backups()).unwrap();
    assert_eq!(all.len(), 6, "no clinic takes away another's");
}

#[test]
fn a_name_that_is_taken_is_not_overwritten() {
    /// A clock that stands still.
    struct Still(super::TestHost);
    impl record::Host for Still {
        fn now(&self) -> jiff::Timestamp {
            jiff::Timestamp::from_second(1_790_000_000).unwrap()
        }
        fn today(&self) -> jiff::civil::Date {
            self.0.today()
        }
        fn new_uuid(&self) -> uuid::Uuid {
            self.0.new_uuid()
        }
        fn fill_random(&self, bytes: &mut [u8]) -> Result<(), record::NoRandomness> {
            self.0.fill_random(bytes)
        }
    }
    let setting = Setting::new();
    let vault = setting.vault();
    let host = Still(super::TestHost::default());
    let first = vault.back_up(&setting.backups(), Why::Asked, &host).unwrap();
    let bytes = fs::read(&first.path).unwrap();
    let second = vault.back_up(&setting.backups(), Why::Asked, &host).unwrap();
    assert_ne!(first.path, second.path);
    assert_eq!(fs::read(&first.path).unwrap(), bytes, "the first stays");
}

#[test]
fn a_damaged_vault_makes_no_backup_or_a_whole_one() {
    let setting = Setting::new();
    let vault = setting.vault();
    let content = vault.holding().unwrap().content;
    drop(vault);
    let database = setting.folder().join("vault.db");
    let good = fs::read(&database).unwrap();
    let mut refused = 0;
    for place in (4096..good.len()).step_by(good.len() / 16) {
        let mut bytes = good.clone();
        bytes[place] ^= 1;
        fs::write(&database, bytes).unwrap();
        // Most pages are noticed on opening.
        let Ok(vault) = setting.open(&setting.folder()) else {
            continue;
        };
        let before = setting.names();
        match setting.back_up(&vault) {
            Err(StoreError::Damaged) => {
                refused += 1;
                assert_eq!(setting.names(), before, "byte {place}: no backup is made");
            }
            // An index was damaged, which a copy makes anew from the data.
            Ok(found) => {
                let scratch = setting.root.path().join("scratch");
                let copied = Backup::open(&found.path).unwrap().look_into(&UNLOCK, &scratch);
                assert!(
                    copied.unwrap().content == content,
                    "byte {place}: it has all of it"
                );
            }
            Err(error) => panic!("byte {place}: {error}"),
        }
    }
    assert!(refused > 0, "no damage was noticed by the backup alone");
}

#[test]
fn a_backup_has_the_keys_that_opened_the_vault_whatever_stands_there_now() {
    let setting = Setting::new();
    let vault = setting.vault();
    let bogus = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/old_vaults/v4.fibrotrend/vault.json"
    );
    for name in ["vault.json", "vault.keys"] {
        fs::copy(bogus, setting.folder().join(name)).unwrap();
    }
    let found = setting.back_up(&vault).unwrap();
    let scratch = setting.root.path().join("scratch");
    let mut backup = Backup::open(&found.path).unwrap();
    assert_eq!(
        backup.look_into(&UNLOCK, &scratch).unwrap(),
        vault.holding().unwrap()
    );
}

#[cfg(unix)]
#[test]
fn looking_at_a_vault_from_elsewhere_makes_no_file_outside_it() {
    let setting = Setting::new();
    drop(setting.vault());
    let victim = setting.root.path().join("victim");
    fs::remove_file(setting.folder().join("lock")).unwrap();
    std::os::unix::fs::symlink(&victim, setting.folder().join("lock")).unwrap();
    let refused = Holding::of_vault(&setting.folder(), &UNLOCK);
    assert!(matches!(refused, Err(StoreError::NotAVault)), "{refused:?}");
    assert!(!victim.exists());
}

#[test]
fn another_passphrase_opens_no_backup() {
    let setting = Setting::new();
    let found = setting.back_up(&setting.vault()).unwrap();
    let before = super::tree(setting.root.path());
    let wrong = Unlock::Passphrase {
        user: None,
        passphrase: "correct horse battery stapler",
    };
    let mut backup = Backup::open(&found.path).unwrap();
    let place = setting.root.path().join("restored.fibrotrend");
    for answer in [
        backup.look_into(&wrong, &place).map(drop),
        backup.restore(&wrong, &place, &setting.host).map(drop),
    ] {
        assert!(matches!(answer, Err(StoreError::WrongPassphrase)), "{answer:?}");
    }
    assert_eq!(super::tree(setting.root.path()), before, "nothing was unpacked");
}

#[test]
fn a_manifest_that_says_something_else_than_the_data_is_refused() {
    let setting = Setting::new();
    let found = setting.back_up(&setting.vault()).unwrap();
    let parts = super::zip::entries(&fs::read(&found.path).unwrap());
    let manifest = String::from_utf8(parts[0].bytes.clone()).unwrap();
    let facts = Backup::open(&found.path).unwrap().manifest().facts.clone();
    for (from, to) in [
        ("\"made\": \"2026", "\"made\": \"2027".to_owned()),
        ("Clinic on the Hill", "Another clinic".to_owned()),
        ("\"asked\"", "\"leaving\"".to_owned()),
        ("\"patients\": 1", "\"patients\": 2".to_owned()),
        ("\"visits\": 1", "\"visits\": 0".to_owned()),
        (&facts.content, facts.content.chars().rev().collect()),
        (
            &format!("\"schema\": {}", facts.schema),
            "\"schema\": 4".to_owned(),
        ),
    ] {
        let mut parts = parts.clone();
        assert!(manifest.contains(from), "{from}");
        parts[0].bytes = manifest.replacen(from, &to, 1).into_bytes();
        fs::write(&found.path, super::zip::zip(&parts)).unwrap();
        let mut backup = Backup::open(&found.path).unwrap();
        let place = setting.root.path().join("restored.fibrotrend");
        let answer = backup.restore(&UNLOCK, &place, &setting.host);
        assert!(
            matches!(answer, Err(StoreError::BackupDamaged)),
            "{from}: {answer:?}"
        );
        assert!(!place.exists());
    }
}
