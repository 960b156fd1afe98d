//! Folders that are full, read-only or gone.

use super::{Setting, TestHost, UNLOCK, run_alone, trial_folder};
use std::fs;
use std::path::Path;
use std::process::Command;
use store::StoreError;
use store::backup::{Backup, Why, backups_in};

#[test]
fn a_folder_that_is_gone_is_said_so() {
    let setting = Setting::new();
    let vault = setting.vault();
    fs::remove_dir(setting.backups()).unwrap();
    assert!(matches!(setting.back_up(&vault), Err(StoreError::Missing)));
    assert!(
        !setting.backups().exists(),
        "the folder of a drive that isn't there is not made"
    );
    fs::write(setting.backups(), "a file in its place").unwrap();
    assert!(matches!(setting.back_up(&vault), Err(StoreError::Missing)));
}

#[test]
fn what_a_crash_left_behind_is_taken_away() {
    let setting = Setting::new();
    let vault = setting.vault();
    let part = setting
        .backups()
        .join(format!(".{}.fibrotrend-backup.part", vault.id()));
    fs::write(&part, "half a backup").unwrap();
    fs::write(setting.folder().join("backup.part"), "half a copy").unwrap();
    assert!(
        backups_in(&setting.backups()).unwrap().is_empty(),
        "half a backup is none"
    );
    let found = setting.back_up(&vault).unwrap();
    assert!(!part.exists() && !setting.folder().join("backup.part").exists());
    Backup::open(&found.path).unwrap().check().unwrap();
}

/// Whether a place of its own can be mounted here, which needs a kernel that lets users do that.
fn can_mount(folder: &Path) -> bool {
    let script = "mount -t tmpfs tmpfs \"$0\"";
    Command::new("unshare")
        .args(["-rm", "sh", "-c", script])
        .arg(folder)
        .status()
        .is_ok_and(|status| status.success())
}

#[test]
#[ignore = "run by the test below, on a small disk"]
fn on_a_small_disk() {
    let setting = Setting {
        host: TestHost::default(),
        root: tempfile::tempdir().unwrap(),
    };
    let vault = setting.vault();
    let disk = trial_folder();
    let mut made = Vec::new();
    // Until it is full.
    let refused = loop {
        match vault.back_up(&disk, Why::Asked, &setting.host) {
            Ok(found) => made.push(found.path),
            Err(error) => break error,
        }
        assert!(made.len() < 20, "the disk is never full");
    };
    assert!(matches!(refused, StoreError::DiskFull), "{refused:?}");
    assert!(!made.is_empty());
    let found = backups_in(&disk).unwrap();
    assert_eq!(found.len(), made.len(), "no half backup stays");
    for file in &found {
        Backup::open(&file.path).unwrap().check().unwrap();
    }
    let into = disk.join("restored.fibrotrend");
    let refused = Backup::open(&made[0])
        .unwrap()
        .restore(&UNLOCK, &into, &setting.host);
    assert!(matches!(refused, Err(StoreError::DiskFull)), "{refused:?}");
    assert!(!into.exists(), "no half vault stays");
    // Room is made: work goes on.
    fs::remove_file(&made[0]).unwrap();
    vault.back_up(&disk, Why::Asked, &setting.host).unwrap();
    assert_eq!(vault.people().unwrap().len(), 1);
}

#[test]
#[ignore = "run by the test below, on a disk that can't be written"]
fn on_a_read_only_disk() {
    let setting = Setting {
        host: TestHost::default(),
        root: tempfile::tempdir().unwrap(),
    };
    let vault = setting.vault();
    let refused = vault.back_up(&trial_folder(), Why::Asked, &setting.host);
    assert!(matches!(refused, Err(StoreError::ReadOnly)), "{refused:?}");
}

#[cfg(target_os = "linux")]
#[test]
fn full_and_read_only_disks_are_said_so() {
    let folder = tempfile::tempdir().unwrap();
    if !can_mount(folder.path()) {
        // Nothing to try it on.
        return;
    }
    for (test, options) in [
        ("places::on_a_small_disk", "size=700k"),
        ("places::on_a_read_only_disk", "ro"),
    ] {
        let script = format!("mount -t tmpfs -o {options} tmpfs \"$TRIAL_FOLDER\" && exec \"$0\" \"$@\"");
        let output = run_alone(test, &["unshare", "-rm", "sh", "-c", &script], folder.path());
        assert!(output.status.success(), "{test}: {output:?}");
    }
}
