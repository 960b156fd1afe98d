//! Processes that are killed at any moment of their work.

use super::work::{FOLDER, FROM, KEY, STEPS, backups, confirmations, look, look_at_backups};
use super::{Chance, TrialHost, heard, key_of, make, open, rounds, told};
use crate::backup::Holding;
use crate::newest_version;
use crate::vault::{connect, database_version};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

/// Kills a worker again and again; a vault is used for so many kills before a new one is taken.
const KILLS: usize = 50;

#[test]
fn a_kill_during_saves_imports_or_backups_loses_nothing_that_was_confirmed() {
    let kills = rounds(400, 8_000);
    let mut chance = Chance::new(9);
    let (mut steps, mut copies) = (0, 0);
    for number in 0..kills / KILLS {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("clinic.fibrotrend");
        let key = make(&folder);
        let said = confirmations(&folder);
        fs::write(&said, "").unwrap();
        // In every second vault the worker makes a backup after each fifth step.
        if number % 2 == 1 {
            fs::create_dir(backups(&folder)).unwrap();
        }
        let mut from = 0;
        for kill in 0..KILLS {
            let mut worker = Command::new(std::env::current_exe().unwrap())
                .args(["trials::work::worker", "--exact", "--ignored"])
                .env(FOLDER, &folder)
                .env(KEY, told(&key))
                .env(FROM, from.to_string())
                .env(STEPS, "100000")
                .stdout(Stdio::null())
                .spawn()
                .unwrap();
            // Not a wait for anything: the kill may come at any moment, while opening too.
            std::thread::sleep(Duration::from_micros(chance.below(40_000) as u64));
            worker.kill().unwrap();
            worker.wait().unwrap();
            let confirmed: Vec<u64> = fs::read_to_string(&said)
                .unwrap()
                .lines()
                .map(|line| line.parse().unwrap())
                .collect();
            let found = look(&folder, &key, &confirmed);
            assert!(
                found.is_nothing() && !found.told,
                "kill {kill} of vault {number}, after {} steps: {found:?}",
                confirmed.len()
            );
            if backups(&folder).is_dir() {
                let (count, problems) = look_at_backups(&backups(&folder));
                assert_eq!(problems, [""; 0], "kill {kill} of vault {number}");
                copies = copies.max(count);
            }
            steps += confirmed.iter().filter(|step| **step >= from).count();
            // A step that was stored and not confirmed must not be taken again.
            from += 100_000;
        }
    }
    assert!(
        steps > kills,
        "only {steps} steps were confirmed before {kills} kills"
    );
    assert!(copies > 0, "no backup was ever finished: the trial sees nothing");
    println!("{kills} kills during {steps} steps, imports and backups: nothing lost, torn or corrupt");
}

/// Brings an old vault to this version; runs as a process of its own.
#[test]
#[ignore = "a worker of the trials, started by them"]
fn migrator() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else {
        return;
    };
    let key = heard(&std::env::var(KEY).unwrap());
    drop(open(&folder, &key, &TrialHost::new(11)).unwrap());
}

#[test]
fn a_kill_during_a_migration_leaves_the_old_vault_or_the_new_one() {
    let kills = rounds(100, 2_000);
    let mut chance = Chance::new(11);
    let (mut old, mut new) = (0, 0);
    for version in 1..=4 {
        let kept =
            Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/old_vaults/v{version}.fibrotrend"));
        let key = key_of(&kept);
        let before = Holding::read(&kept.join("vault.db"), &key).unwrap();
        for kill in 0..kills / 4 {
            let root = tempfile::tempdir().unwrap();
            let folder = root.path().join("old.fibrotrend");
            fs::create_dir(&folder).unwrap();
            for file in ["vault.json", "vault.db"] {
                fs::copy(kept.join(file), folder.join(file)).unwrap();
            }
            let mut worker = Command::new(std::env::current_exe().unwrap())
                .args(["trials::kills::migrator", "--exact", "--ignored"])
                .env(FOLDER, &folder)
                .env(KEY, told(&key))
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            std::thread::sleep(Duration::from_micros(chance.below(25_000) as u64));
            worker.kill().unwrap();
            worker.wait().unwrap();
            let database = folder.join("vault.db");
            let schema = database_version(&connect(&database, &key, false).unwrap()).unwrap();
            let is_old = schema == version;
            assert!(
                is_old || schema == newest_version(),
                "kill {kill} of version {version}: version {schema}"
            );
            let now = Holding::read(&database, &key).unwrap();
            assert_eq!(now.content, before.content, "kill {kill} of version {version}");
            old += usize::from(is_old);
            new += usize::from(!is_old);
            let after = look(&folder, &key, &[]);
            assert!(after.is_nothing(), "kill {kill} of version {version}: {after:?}");
        }
    }
    println!("{kills} kills during migrations: {old} left the old vault, {new} the new one");
}
