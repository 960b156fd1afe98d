//! Which backups are kept.

use super::{PASSPHRASE, Setting, UNLOCK, device, tree};
use jiff::{Timestamp, ToSpan, civil::date, tz::TimeZone};
use std::fs;
use store::backup::{Backup, Why, backups_in, keep};
use store::{StoreError, Vault};

fn at(day: i16, hour: i8) -> Timestamp {
    let day = date(2026, 1, 1).checked_add(i64::from(day).days()).unwrap();
    day.at(hour, 0, 0, 0).to_zoned(TimeZone::UTC).unwrap().timestamp()
}

/// Places in `backups` that are kept.
fn kept(backups: &[(Timestamp, u64)]) -> Vec<usize> {
    keep(backups)
        .into_iter()
        .enumerate()
        .filter_map(|(place, kept)| kept.then_some(place))
        .collect()
}

#[test]
fn the_last_ten_fourteen_days_and_twelve_months_stay() {
    // Each day of 2026 up to a day, so many backups a day, from 8 o'clock on.
    let made = |days: i16, each_day: i8| -> Vec<(Timestamp, u64)> {
        let moments = (0..days).flat_map(|day| (0..each_day).map(move |hour| at(day, 8 + hour)));
        moments.zip(1..).collect()
    };
    let check = |backups: &[(Timestamp, u64)], expected: Vec<usize>, why: &str| {
        assert_eq!(kept(backups), expected, "{why}");
    };
    check(&[], vec![], "nothing to keep");
    check(&made(1, 10), (0..10).collect(), "ten of one day");
    check(&made(1, 12), (2..12).collect(), "the first two of a busy day go");
    check(&made(14, 1), (0..14).collect(), "one a day for two weeks");
    check(
        &made(20, 1),
        (6..20).collect(),
        "the seventh day is the fourteenth from the end",
    );
    // Two a day: the last ten are five days; the nine days before keep their evening one.
    let mut expected: Vec<usize> = (6..15).map(|day| day * 2 + 1).collect();
    expected.extend(30..40);
    check(&made(20, 2), expected, "evenings of days before the last ten");
    // A year and a half, one on the first of each month.
    let monthly: Vec<_> = (0..18_i16)
        .map(|month| (at(month * 31, 8), 1 + month.unsigned_abs() as u64))
        .collect();
    check(
        &monthly,
        (4..18).collect(),
        "one a month: fourteen days reach further than twelve months",
    );
    let daily = made(365, 1);
    let days = kept(&daily);
    // Ends of January to November, and the last fourteen of December.
    let ends = [30, 58, 89, 119, 150, 180, 211, 242, 272, 303, 333];
    assert_eq!(days[..11], ends, "the last of each month stays");
    assert_eq!(
        days[11..],
        (351..365).collect::<Vec<_>>()[..],
        "and of each of the last days"
    );
}

#[test]
fn a_clock_that_was_set_back_costs_nothing() {
    // Twenty backups of days in the future by a wrong clock; then it is set right and one is made.
    let mut backups: Vec<_> = (0..20).map(|day| at(1000 + day, 8)).zip(1..).collect();
    backups.push((at(0, 8), 21));
    assert!(
        kept(&backups).contains(&20),
        "the newest by number stays though the clock calls it the oldest"
    );
    // The other way: a backup of number 5 was restored, so that new ones have lower numbers than those before.
    let mut backups: Vec<_> = (0..20).map(|day| at(day, 8)).zip(100..).collect();
    backups.push((at(20, 8), 6));
    assert!(
        kept(&backups).contains(&20),
        "the newest by the clock stays though its number is the lowest"
    );
    // Many in one second are told apart by their number.
    let backups: Vec<_> = (0..30).map(|number| (at(0, 8), number)).collect();
    assert_eq!(kept(&backups), (20..30).collect::<Vec<_>>());
}

#[test]
fn only_whole_backups_of_the_same_vault_are_thrown_away() {
    let setting = Setting::new();
    let vault = setting.vault();
    for (name, why) in [
        ("letter.txt", "not called like one"),
        ("old.fibrotrend-backup", "can't be read"),
        ("failed.fibrotrend-backup.bad", "set aside"),
    ] {
        fs::write(setting.backups().join(name), why).unwrap();
    }
    fs::create_dir(setting.backups().join("folder.fibrotrend-backup")).unwrap();
    for count in 1..=12 {
        vault
            .back_up(&setting.backups(), Why::Leaving, &setting.host)
            .unwrap();
        let found = backups_in(&setting.backups()).unwrap();
        let whole = found.iter().filter(|file| file.manifest.is_ok()).count();
        assert_eq!(whole, count.min(10), "ten of one day");
    }
    let names = setting.names();
    for name in [
        "failed.fibrotrend-backup.bad",
        "folder.fibrotrend-backup",
        "letter.txt",
        "old.fibrotrend-backup",
    ] {
        assert!(names.iter().any(|known| known == name), "{name} must stay");
    }
    let found = backups_in(&setting.backups()).unwrap();
    assert!(
        found[..10].is_sorted_by_key(|file| std::cmp::Reverse(file.manifest.as_ref().unwrap().made)),
        "latest first"
    );
    assert!(found[10].manifest.is_err(), "what can't be read comes last");
}

#[test]
fn a_copy_of_the_vault_takes_away_no_backup_of_the_other() {
    let setting = Setting::new();
    let mut vault = setting.vault();
    let folder = setting.folder();
    drop(vault);
    // Copied to another laptop that uses the same stick.
    let copied = setting.root.path().join("copied.fibrotrend");
    fs::create_dir(&copied).unwrap();
    for name in ["vault.json", "vault.db"] {
        fs::copy(folder.join(name), copied.join(name)).unwrap();
    }
    vault = setting.open(&folder).unwrap();
    setting.add_patient(&mut vault);
    let made: Vec<_> = (0..3).map(|_| setting.back_up(&vault).unwrap().path).collect();
    let mut copy = setting.open(&copied).unwrap();
    let mut of_copy = Vec::new();
    for _ in 0..12 {
        setting.add_patient(&mut copy);
        of_copy.push(setting.back_up(&copy).unwrap().path);
    }
    assert!(
        made.iter().all(|file| file.exists()),
        "the copy has nothing of what the first has recorded since"
    );
    assert_eq!(
        of_copy.iter().filter(|file| file.exists()).count(),
        10,
        "its own are thinned out"
    );
    for _ in 0..12 {
        setting.back_up(&vault).unwrap();
    }
    assert!(
        of_copy[2..].iter().all(|file| file.exists()),
        "and the other way round"
    );
    assert_eq!(
        made.iter().filter(|file| file.exists()).count(),
        0,
        "those go for newer ones"
    );
}

#[test]
fn files_that_only_say_that_they_are_backups_cost_none() {
    let setting = Setting::new();
    let mut vault = setting.vault();
    let first = setting.back_up(&vault).unwrap().path;
    let parts = super::zip::entries(&fs::read(&first).unwrap());
    let manifest: serde_json::Value = serde_json::from_slice(&parts[0].bytes).unwrap();
    for number in 1..=14 {
        let mut forged = manifest.clone();
        forged["made"] = format!("2099-01-{number:02}T12:00:00Z").into();
        let head = manifest["facts"]["audit"].as_str().unwrap();
        let (_, code) = head.split_once(' ').unwrap();
        forged["facts"]["audit"] = format!("{} {code}", 999_900 + number).into();
        forged["database"]["bytes"] = 1.into();
        let mut parts = parts.clone();
        parts[0].bytes = serde_json::to_vec_pretty(&forged).unwrap();
        parts[2].bytes = b"x".to_vec();
        let name = format!("forged {number}.fibrotrend-backup");
        fs::write(setting.backups().join(name), super::zip::zip(&parts)).unwrap();
    }
    let said = backups_in(&setting.backups()).unwrap();
    assert_eq!(
        said.iter().filter(|file| file.manifest.is_ok()).count(),
        15,
        "their form is right"
    );
    let sealed = |vault: &Vault| {
        let found = backups_in(&setting.backups()).unwrap();
        let manifests = found.into_iter().filter_map(|file| file.manifest.ok());
        manifests.filter(|manifest| vault.has_sealed(manifest)).count()
    };
    assert_eq!(sealed(&vault), 1, "and their seal isn't");
    setting.add_patient(&mut vault);
    for count in 2..=12 {
        setting.back_up(&vault).unwrap();
        assert_eq!(sealed(&vault), count.min(10), "ten of one day");
    }
    assert_eq!(setting.names().len(), 24, "what isn't the vault's stays");
}

#[test]
fn a_backup_that_is_ready_is_written_when_its_vault_is_closed() {
    let setting = Setting::new();
    let vault = setting.vault();
    let holding = vault.holding().unwrap();
    let old: Vec<_> = (0..12).map(|_| setting.back_up(&vault).unwrap().path).collect();
    let kept = old.iter().filter(|file| file.exists()).count();
    let ready = vault.ready_backup(Why::Leaving, &setting.host).unwrap();
    assert_eq!(ready.head(), Some(vault.audit_head().unwrap()));
    drop(vault);
    let before = tree(&setting.folder());
    assert!(
        matches!(
            ready.write(&setting.root.path().join("gone")),
            Err(StoreError::Missing)
        ),
        "the drive isn't there"
    );
    // Somebody opens the vault meanwhile: what is still to be written stays.
    drop(Vault::open(&setting.folder(), PASSPHRASE, device(), &setting.host).unwrap());
    let found = ready.write(&setting.backups()).unwrap();
    drop(ready);
    let mut backup = Backup::open(&found.path).unwrap();
    let scratch = setting.root.path().join("scratch");
    assert_eq!(backup.look_into(&UNLOCK, &scratch).unwrap(), holding);
    assert_eq!(
        (kept, old.iter().filter(|file| file.exists()).count()),
        (10, 9),
        "the oldest goes for it"
    );
    let staged = |folder: &std::collections::BTreeMap<std::path::PathBuf, _>| {
        let names = folder.keys().map(|path| path.display().to_string());
        names.filter(|name| name.ends_with(".part")).count()
    };
    assert_eq!(staged(&before), 1, "the copy stands in the vault's own folder");
    assert_eq!(staged(&tree(setting.root.path())), 0, "and is taken away");
}

#[test]
fn what_a_crash_has_left_of_a_backup_is_taken_away_at_the_next_start() {
    let setting = Setting::new();
    drop(setting.vault());
    let left = setting.folder().join("backup-1.part");
    fs::write(&left, "half a copy").unwrap();
    drop(setting.open(&setting.folder()).unwrap());
    assert!(!left.exists());
}
