//! Processes that are killed at any moment of their work.

use super::work::{FOLDER, FROM, KEY, STEPS, confirmations, look};
use super::{Chance, make, rounds};
use std::fs;
use std::process::{Command, Stdio};
use std::time::Duration;

/// Kills a worker again and again; a vault is used for so many kills before a new one is taken.
const KILLS: usize = 50;

#[test]
fn a_kill_loses_nothing_that_was_confirmed() {
    let kills = rounds(500, 10_000);
    let mut chance = Chance::new(9);
    let mut steps = 0;
    for number in 0..kills / KILLS {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("clinic.fibrotrend");
        let key = make(&folder);
        let said = confirmations(&folder);
        fs::write(&said, "").unwrap();
        let mut from = 0;
        for kill in 0..KILLS {
            let mut worker = Command::new(std::env::current_exe().unwrap())
                .args(["trials::work::worker", "--exact", "--ignored"])
                .env(FOLDER, &folder)
                .env(KEY, key.to_hex())
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
                found.is_nothing(),
                "kill {kill} of vault {number}, after {} steps: {found:?}",
                confirmed.len()
            );
            steps += confirmed.iter().filter(|step| **step >= from).count();
            // A step that was stored and not confirmed must not be taken again.
            from += 100_000;
        }
    }
    assert!(
        steps > kills,
        "only {steps} steps were confirmed before {kills} kills"
    );
    println!("{kills} kills during {steps} steps: nothing lost, torn or corrupt");
}
