//! Damage: flipped bits, files cut short, pages of zeros.

use super::work::look;
use super::{Chance, make, rounds, told};
use crate::keys::DataKey;
use std::fs;
use std::path::{Path, PathBuf};

const PAGE: usize = 4096;

struct Sound {
    root: tempfile::TempDir,
    key: DataKey,
    confirmed: Vec<u64>,
    database: Vec<u8>,
}

/// A vault with some work in it, closed as the program closes it.
fn sound() -> Sound {
    worked(false)
}

/// A vault with some work in it, closed or killed at the end.
fn worked(killed: bool) -> Sound {
    use super::work::{ABORT, FOLDER, FROM, KEY, STEPS, confirmations};
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("clinic.fibrotrend");
    let key = make(&folder);
    let mut worker = std::process::Command::new(std::env::current_exe().unwrap());
    if killed {
        worker.env(ABORT, "1");
    }
    let done = worker
        .args(["trials::work::worker", "--exact", "--ignored"])
        .env(FOLDER, &folder)
        .env(KEY, told(&key))
        .env(FROM, "0")
        .env(STEPS, "40")
        .output()
        .unwrap();
    assert_eq!(done.status.success(), !killed);
    let confirmed = fs::read_to_string(confirmations(&folder))
        .unwrap()
        .lines()
        .map(|line| line.parse().unwrap())
        .collect();
    let database = fs::read(folder.join("vault.db")).unwrap();
    Sound {
        root,
        key,
        confirmed,
        database,
    }
}

/// Puts a database in the place of the sound one; gives the folder.
fn with(sound: &Sound, database: &[u8]) -> PathBuf {
    let folder = sound.root.path().join("damaged.fibrotrend");
    drop(fs::remove_dir_all(&folder));
    copy(&sound.root.path().join("clinic.fibrotrend"), &folder);
    fs::write(folder.join("vault.db"), database).unwrap();
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            fs::copy(&path, to.join(path.file_name().unwrap())).unwrap();
        }
    }
}

/// Damage is noticed: nothing wrong is shown as right.
fn is_noticed(sound: &Sound, database: &[u8]) -> bool {
    let found = look(&with(sound, database), &sound.key, &sound.confirmed);
    !found.corrupt.is_empty()
}

#[test]
fn damage_is_noticed() {
    let sound = sound();
    assert!(
        look(&with(&sound, &sound.database), &sound.key, &sound.confirmed).is_nothing(),
        "the sound vault is sound"
    );
    let mut chance = Chance::new(3);
    let (flips, cuts, zeros) = (rounds(200, 1_000), rounds(40, 200), rounds(40, 200));
    for _ in 0..flips {
        let mut database = sound.database.clone();
        let at = chance.below(database.len());
        let bit = chance.below(8);
        database[at] ^= 1 << bit;
        assert!(
            is_noticed(&sound, &database),
            "bit {bit} of byte {at} was flipped"
        );
    }
    for _ in 0..cuts {
        let length = chance.below(sound.database.len());
        assert!(
            is_noticed(&sound, &sound.database[..length]),
            "cut to {length} bytes"
        );
    }
    for _ in 0..zeros {
        let mut database = sound.database.clone();
        let page = chance.below(database.len() / PAGE);
        database[page * PAGE..(page + 1) * PAGE].fill(0);
        assert!(is_noticed(&sound, &database), "page {page} was zeroed");
    }
    println!("{flips} flipped bits, {cuts} files cut short, {zeros} zeroed pages: all noticed");
}

#[test]
fn damage_of_the_log_that_a_kill_leaves_is_told() {
    let sound = worked(true);
    let clinic = sound.root.path().join("clinic.fibrotrend");
    let log = fs::read(clinic.join("vault.db-wal")).unwrap();
    let as_it_is = look(&with(&sound, &sound.database), &sound.key, &sound.confirmed);
    assert!(as_it_is.is_nothing() && !as_it_is.told, "{as_it_is:?}");
    // Behind the frames that have the log's own salts stand old ones, which nobody reads.
    let frames = log[32..].chunks_exact(24 + PAGE);
    let live = frames.take_while(|frame| frame[8..16] == log[16..24]).count();
    assert!(live > 20, "{live} frames");
    let mut chance = Chance::new(5);
    let (mut told, mut last) = (0, 0);
    let flips = rounds(200, 1_000);
    for _ in 0..flips {
        let mut damaged = log.clone();
        let at = chance.below(32 + live * (24 + PAGE));
        damaged[at] ^= 1 << chance.below(8);
        let folder = with(&sound, &sound.database);
        fs::write(folder.join("vault.db-wal"), damaged).unwrap();
        let found = look(&folder, &sound.key, &sound.confirmed);
        // The last frame can't be told from one that was never finished.
        let is_last =
            found.corrupt.is_empty() && found.torn.is_empty() && found.lost.iter().eq(sound.confirmed.last());
        assert!(
            found.is_nothing() || found.told || is_last,
            "byte {at} of {}: {found:?}",
            log.len()
        );
        told += usize::from(found.told);
        last += usize::from(!found.told && !found.is_nothing());
    }
    assert_eq!(told + last, flips, "every one is told, but for the last frame's");
    println!("{flips} flipped bits in the log: {told} told, {last} cost the last change alone");
}
