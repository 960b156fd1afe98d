//! Whoever cancels a backup or a restore, at whatever moment, finds everything as it was.

use crate::common::setting;
use crate::{compare, files, places, run};
use clinic::backups::{Beside, Why};
use clinic::{ClinicError, Code};
use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// Everything below a folder.
fn below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in files(folder) {
        if path.is_dir() {
            found.extend(below(&path));
        }
        found.push(path);
    }
    found.sort();
    found
}

/// Cancels the work at the first, second, third … time it tells how far it is, until it gets through. How often that was.
fn cancelled_everywhere<T>(
    mut work: impl FnMut() -> Result<T, ClinicError>,
    mut stays: impl FnMut(usize),
) -> (usize, T) {
    for most in 0.. {
        let told = Rc::new(Cell::new(0));
        let (count, last) = (Rc::clone(&told), Cell::new(0.0));
        let listener = move |done: u64, of: u64| {
            count.set(count.get() + 1);
            // The share that is done only grows.
            let share = done as f64 / of.max(1) as f64;
            assert!(
                (last.get()..=1.0).contains(&share),
                "{done} of {of} after {}",
                last.get()
            );
            last.set(share);
            count.get() <= most
        };
        match clinic::heard(listener, &mut work) {
            Ok(done) => {
                assert_eq!(told.get(), most, "it ends as soon as it is cancelled");
                return (most, done);
            }
            Err(error) => {
                assert_eq!(error.code, Code::Cancelled, "{most}: {error}");
                stays(most);
            }
        }
    }
    unreachable!("there is an end to everything")
}

#[test]
fn a_cancelled_backup_leaves_nothing_and_is_no_failure() {
    let mut setting = setting();
    let places = places(&setting);
    let root = setting.root.path().to_owned();
    let chosen = root.join("stick");
    fs::create_dir(&chosen).unwrap();
    setting.clinic.choose_backups_folder(&places, &chosen).unwrap();
    setting.clinic.back_up(&places, Why::Asked).unwrap();
    let before = below(&root);
    let clinic = std::cell::RefCell::new(&mut setting.clinic);
    let (times, _) = cancelled_everywhere(
        || clinic.borrow_mut().back_up(&places, Why::Asked),
        |most| {
            assert_eq!(below(&root), before, "after {most}");
            let view = clinic.borrow().backups(&places, |_| String::new());
            assert_eq!((view.backups.len(), view.problem.as_str()), (1, ""));
        },
    );
    assert!(
        times >= 9,
        "each of the six passes is told, and not only once: {times}"
    );
    assert_eq!(files(&chosen).len(), 2);
}

#[test]
fn a_cancelled_look_into_a_backup_and_a_cancelled_restore_leave_nothing() {
    let mut setting = setting();
    let places = places(&setting);
    let file = setting.clinic.back_up(&places, Why::Asked).unwrap();
    let root = setting.root.path().to_owned();
    drop(compare(&file, Beside::Known, &places).unwrap());
    let before = below(&root);
    let same = |most| assert_eq!(below(&root), before, "after {most}");
    let (times, _) = cancelled_everywhere(|| compare(&file, Beside::Open(&setting.clinic), &places), same);
    assert!(times >= 4, "{times}");
    let (times, restored) = cancelled_everywhere(|| run(&file, &places), same);
    assert!(times >= 4, "{times}");
    assert_eq!(restored.find_patients("").unwrap().len(), 1);
}
