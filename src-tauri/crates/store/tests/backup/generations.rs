//! Which backups are kept.

use super::Setting;
use jiff::{Timestamp, ToSpan, civil::date, tz::TimeZone};
use std::fs;
use store::backup::{Why, backups_in, keep};

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
