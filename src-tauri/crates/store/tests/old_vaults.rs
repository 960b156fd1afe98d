//! A vault of every schema version opens and reads the same.
//!
//! With a new schema version, run this with MAKE_OLD_VAULT=1 once and commit the folder that it makes.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

mod common;

use common::{ACT, PASSPHRASE, TestHost, course, device, person, visit};
use record::{Answer, Course, Host};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use store::backup::{Backup, Holding, Why, backups_in};
use store::{KeyCost, NewVault, Opening, StoreError, Unlock, Vault};

fn fixture(version: i64) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/old_vaults/v{version}.fibrotrend"))
}

fn copy_of(version: i64, root: &Path) -> PathBuf {
    let copy = root.join("copy.fibrotrend");
    fs::create_dir(&copy).unwrap();
    for file in ["vault.json", "vault.db", "vault.keys"] {
        let kept = fixture(version).join(file);
        if kept.exists() {
            fs::copy(kept, copy.join(file)).unwrap();
        }
    }
    copy
}

const UNLOCK: Unlock<'static> = Unlock::Passphrase {
    user: None,
    passphrase: PASSPHRASE,
};

fn open(folder: &Path, backups: Option<&Path>, host: &dyn Host) -> Result<Vault, StoreError> {
    let opening = Opening {
        unlock: UNLOCK,
        device: device(),
        backups,
    };
    Vault::open_with(folder, &opening, host)
}

/// Versions that are older than this program's.
fn old_versions() -> std::ops::Range<i64> {
    1..store::newest_version()
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
        let copy = copy_of(version, root.path());
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
        let refused = Vault::open(&copy, "another passphrase", device(), &TestHost::default());
        assert!(
            matches!(refused, Err(StoreError::InUse { .. })),
            "while it is open, nobody else may"
        );
    }
}

#[test]
fn an_old_vault_is_copied_before_it_is_changed_and_its_content_stays() {
    for version in old_versions() {
        let root = tempfile::tempdir().unwrap();
        let (copy, backups) = (copy_of(version, root.path()), root.path().join("backups"));
        fs::create_dir(&backups).unwrap();
        let before = Holding::of_vault(&copy, &UNLOCK).unwrap();
        let host = TestHost::later();
        let vault = open(&copy, Some(&backups), &host).unwrap();
        let facts = vault.facts().unwrap();
        assert_eq!(facts.schema, store::newest_version());
        assert_eq!(
            vault.holding().unwrap().content,
            before.content,
            "version {version}: all of it, with its history"
        );
        let found = backups_in(&backups).unwrap();
        assert_eq!(found.len(), 1, "version {version}");
        let manifest = found[0].manifest.as_ref().unwrap();
        assert_eq!((manifest.why, manifest.facts.schema), (Why::Migration, version));
        assert_eq!(
            manifest.facts.content, facts.content,
            "version {version}: the same hash before and after"
        );
        assert_eq!(manifest.vault, vault.id(), "it is known as this vault's");
        drop(vault);
        drop(open(&copy, Some(&backups), &host).unwrap());
        assert_eq!(
            backups_in(&backups).unwrap().len(),
            1,
            "only before a change of the version"
        );
        // The copy is the old vault, which can be brought to the new version again.
        let again = root.path().join("again.fibrotrend");
        let mut backup = Backup::open(&found[0].path).unwrap();
        assert_eq!(backup.restore(&UNLOCK, &again, &host).unwrap(), before);
        assert_eq!(
            open(&again, None, &host).unwrap().facts().unwrap().content,
            facts.content
        );
    }
}

#[test]
fn without_a_copy_nothing_is_changed() {
    for version in old_versions() {
        let root = tempfile::tempdir().unwrap();
        let copy = copy_of(version, root.path());
        let before = fs::read(copy.join("vault.db")).unwrap();
        let refused = open(&copy, Some(&root.path().join("missing")), &TestHost::later());
        assert!(
            matches!(refused, Err(StoreError::NoCopyBefore(_))),
            "version {version}: {refused:?}"
        );
        assert!(
            fs::read(copy.join("vault.db")).unwrap() == before,
            "version {version}"
        );
    }
}

/// A host that stops for good when it is asked for something the n-th time, so that whoever waits can end it there.
struct Stopping {
    host: TestHost,
    left: AtomicUsize,
}

impl Stopping {
    fn ask(&self) -> &TestHost {
        if self.left.fetch_sub(1, Ordering::SeqCst) == 0 {
            let mut out = std::io::stdout();
            out.write_all(b"stopped\n").and_then(|()| out.flush()).unwrap();
            loop {
                std::thread::park();
            }
        }
        &self.host
    }
}

impl Host for Stopping {
    fn now(&self) -> jiff::Timestamp {
        self.ask().now()
    }
    fn today(&self) -> jiff::civil::Date {
        self.ask().today()
    }
    fn new_uuid(&self) -> uuid::Uuid {
        self.ask().new_uuid()
    }
    fn fill_random(&self, bytes: &mut [u8]) -> Result<(), record::NoRandomness> {
        self.ask().fill_random(bytes)
    }
}

#[test]
#[ignore = "run by the test below, which ends it in the middle"]
fn opens_until_it_is_stopped() {
    let folder = PathBuf::from(std::env::var_os("TRIAL_FOLDER").unwrap());
    let left = std::env::var("TRIAL_STOP").unwrap().parse().unwrap();
    let host = Stopping {
        host: TestHost::later(),
        left: AtomicUsize::new(left),
    };
    drop(open(&folder, Some(&folder.with_file_name("backups")), &host).unwrap());
}

/// Opens the vault in another process and ends that at its n-th question to the host; false when it had none left.
fn ended_at(stop: usize, folder: &Path) -> bool {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "opens_until_it_is_stopped", "--nocapture"])
        .env("TRIAL_FOLDER", folder)
        .env("TRIAL_STOP", stop.to_string())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let stopped = lines.map_while(Result::ok).any(|line| line.ends_with("stopped"));
    child.kill().unwrap();
    let status = child.wait().unwrap();
    assert!(stopped || status.success(), "it must stop or get to its end");
    stopped
}

#[test]
fn a_crash_at_any_point_of_the_change_leaves_a_vault_that_opens_with_all_of_it() {
    // The oldest has the longest way.
    let version = 1;
    let mut stop = 0;
    let mut versions = Vec::new();
    loop {
        let root = tempfile::tempdir().unwrap();
        let copy = copy_of(version, root.path());
        fs::create_dir(root.path().join("backups")).unwrap();
        let before = Holding::of_vault(&copy, &UNLOCK).unwrap().content;
        if !ended_at(stop, &copy) {
            break;
        }
        let host = TestHost::later();
        let mid = Holding::of_vault(&copy, &UNLOCK).unwrap().content;
        assert!(mid == before, "stopped at {stop}: nothing is missing");
        let vault = open(&copy, Some(&root.path().join("backups")), &host).unwrap();
        assert!(vault.holding().unwrap().content == before, "stopped at {stop}");
        let found = backups_in(&root.path().join("backups")).unwrap();
        assert!(
            found.iter().all(|file| file.manifest.is_ok()),
            "stopped at {stop}: no half backup"
        );
        versions.push(found.len());
        stop += 1;
    }
    assert!(stop > 5, "it was ended {stop} times");
}
