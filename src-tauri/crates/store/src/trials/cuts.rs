//! Power cuts: what the disk holds at any moment, played many times.

use super::disk::{Disk, Event, events};
use super::work::{FOLDER, FROM, KEY, NORMAL, STEPS, confirmations, look};
use super::{Chance, make, rounds, told};
use crate::keys::DataKey;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Builds the disk that can be watched.
pub(super) fn watched_disk(folder: &Path) -> PathBuf {
    let library = folder.join("disk.so");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/trust/disk.c");
    let built = Command::new("cc")
        .args(["-O2", "-shared", "-fPIC", "-o"])
        .arg(&library)
        .arg(source)
        .arg("-ldl")
        .status()
        .unwrap();
    assert!(built.success(), "the watched disk can't be built");
    library
}

struct Course {
    key: DataKey,
    root: PathBuf,
    start: Disk,
    log: Vec<Event>,
}

/// Lets a worker do its steps on a watched disk.
fn course(root: &Path, steps: usize, normal: bool) -> Course {
    let library = watched_disk(root);
    let disk = root.join("disk");
    fs::create_dir(&disk).unwrap();
    let disk = disk.canonicalize().unwrap();
    let folder = disk.join("clinic.fibrotrend");
    let key = make(&folder);
    let start = Disk::of(&disk);
    let log = root.join("log");
    let mut worker = Command::new(std::env::current_exe().unwrap());
    worker
        .args(["trials::work::worker", "--exact", "--ignored"])
        .env(FOLDER, &folder)
        .env(KEY, told(&key))
        .env(FROM, "0")
        .env(STEPS, steps.to_string())
        .env("LD_PRELOAD", library)
        .env("DISK_ROOT", &disk)
        .env("DISK_LOG", &log);
    if normal {
        worker.env(NORMAL, "1");
    }
    let done = worker.output().unwrap();
    assert!(
        done.status.success(),
        "the worker failed: {}",
        String::from_utf8_lossy(&done.stdout)
    );
    Course {
        key,
        root: disk,
        start,
        log: events(&fs::read(log).unwrap()),
    }
}

/// How many cuts lost, tore or broke something, and what the first of them did.
#[derive(Debug, Default)]
struct Counts {
    lost: usize,
    torn: usize,
    corrupt: usize,
    first: String,
}

/// Cuts the power at so many moments.
fn cuts(course: &Course, rounds: usize, place: &Path, chance: &mut Chance) -> Counts {
    let mut moments: Vec<usize> = (0..rounds).map(|_| chance.below(course.log.len() + 1)).collect();
    moments.sort_unstable();
    let (mut disk, mut at) = (course.start.clone(), 0);
    let said = confirmations(&course.root.join("clinic.fibrotrend"));
    let mut confirmed = Vec::new();
    let mut counts = Counts::default();
    for moment in moments {
        for event in &course.log[at..moment] {
            disk.take(event);
            if let Event::Write(path, _, data) = event
                && *path == said
            {
                let line = String::from_utf8(data.clone()).unwrap();
                confirmed.push(line.trim().parse().unwrap());
            }
        }
        at = moment;
        let after = place.join("after");
        drop(fs::remove_dir_all(&after));
        disk.cut(chance, &course.root, &after);
        let found = look(&after.join("clinic.fibrotrend"), &course.key, &confirmed);
        counts.lost += usize::from(!found.lost.is_empty());
        counts.torn += usize::from(!found.torn.is_empty());
        counts.corrupt += usize::from(!found.corrupt.is_empty());
        if counts.first.is_empty() && !found.is_nothing() {
            counts.first = format!("cut after {moment} of {} events: {found:?}", course.log.len());
        }
    }
    counts
}

/// Each worker's course is cut so often.
const CUTS: usize = 250;

#[test]
fn a_power_cut_loses_nothing_that_was_confirmed() {
    let courses = rounds(1_000, 10_000) / CUTS;
    let mut chance = Chance::new(2026);
    for number in 0..courses {
        let root = tempfile::tempdir().unwrap();
        let course = course(root.path(), 60 + 20 * (number % 5), false);
        let counts = cuts(&course, CUTS, root.path(), &mut chance);
        assert_eq!(counts.first, "", "in course {number}: {counts:?}");
    }
    println!("{} power cuts: nothing lost, torn or corrupt", courses * CUTS);
}

/// The trial itself can fail: without the sync at each commit, confirmed steps are lost.
#[test]
fn the_same_trial_finds_what_a_lazy_disk_setting_loses() {
    let root = tempfile::tempdir().unwrap();
    let course = course(root.path(), 60, true);
    let counts = cuts(&course, CUTS, root.path(), &mut Chance::new(7));
    println!(
        "with synchronous = NORMAL, of {CUTS} power cuts {} lost something",
        counts.lost
    );
    assert!(counts.lost > CUTS / 4, "{counts:?}");
}
