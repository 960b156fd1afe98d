//! The diary: quick entry, tables read into it, and the blank sheet.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::unreachable,
    reason = "a test fails loudly"
)]

mod common;

use clinic::host::SystemHost;
use clinic::views::{DiaryDayForm, DiaryImport, Paper};
use clinic::{Code, Date, PersonId, today};
use common::{Setting, day, device, kept, setting};
use record::{DiaryDay, days_after};
use std::collections::BTreeMap;
use std::fmt::Write;

fn form(date: &str, ratings: &[(&str, u8)], note: &str) -> DiaryDayForm {
    DiaryDayForm {
        date: date.to_owned(),
        ratings: ratings
            .iter()
            .map(|(key, value)| ((*key).to_owned(), *value))
            .collect(),
        note: note.to_owned(),
    }
}

/// "2026-03-07 fatigue=60 [note]".
fn line(date: impl std::fmt::Display, ratings: &BTreeMap<String, u8>, note: &str) -> String {
    let ratings: String = ratings
        .iter()
        .map(|(key, value)| format!(" {key}={value}"))
        .collect();
    let note = if note.is_empty() {
        String::new()
    } else {
        format!(" [{note}]")
    };
    format!("{date}{ratings}{note}")
}

impl Setting {
    fn save(&mut self, form: DiaryDayForm) {
        self.clinic.save_diary_day(self.person, form, "").unwrap();
    }

    fn days(&self) -> Vec<String> {
        let diary = self.clinic.diary(self.person, None, None).unwrap();
        diary
            .days
            .iter()
            .map(|day| line(day.date, &day.ratings, &day.note))
            .collect()
    }

    /// As the window does: read, look, import with the columns shown.
    fn read(&self, text: &str) -> DiaryImport {
        self.clinic.read_diary(self.person, text, None).unwrap()
    }

    fn import(&mut self, text: &str, replace: bool) -> Vec<String> {
        let columns: Vec<String> = self
            .read(text)
            .columns
            .into_iter()
            .map(|column| column.becomes)
            .collect();
        self.clinic
            .import_diary(self.person, text, &columns, replace)
            .unwrap();
        self.days()
    }

    /// How often each day was written, and the last reason.
    fn history(self, dates: &[&str]) -> Vec<(usize, String)> {
        let person = self.person;
        let (vault, _root) = kept(self);
        let days = vault.records::<DiaryDay>(Some(person)).unwrap();
        let history = |date: &&str| {
            let entry = days.iter().find(|entry| entry.value.date == day(date)).unwrap();
            let revisions = vault.record_history::<DiaryDay>(entry.id).unwrap();
            (revisions.len(), revisions.last().unwrap().reason.clone())
        };
        dates.iter().map(history).collect()
    }
}

#[test]
fn a_day_is_kept_once_and_corrected_with_a_reason() {
    let mut setting = setting();
    let date = "2026-03-07";
    setting.save(form(date, &[("pain_average", 40)], ""));
    setting.save(form(date, &[("pain_average", 40)], ""));
    // More ratings, or a note, change nothing that is there.
    setting.save(form(
        date,
        &[("pain_average", 40), ("sleep_poor", 0)],
        " slept like a stone ",
    ));
    assert_eq!(
        setting.days(),
        ["2026-03-07 pain_average=40 sleep_poor=0 [slept like a stone]"]
    );
    let mut check = |ratings: &[(&str, u8)]| {
        let error = setting
            .clinic
            .save_diary_day(setting.person, form(date, ratings, ""), " ")
            .unwrap_err();
        assert_eq!(error.field.as_deref(), Some("reason"), "{ratings:?}: {error}");
    };
    check(&[("pain_average", 41), ("sleep_poor", 0)]);
    check(&[("pain_average", 40)]);
    check(&[("pain_average", 40), ("stress", 10)]);
    let changed = form(date, &[("pain_average", 41), ("sleep_poor", 0)], "");
    setting
        .clinic
        .save_diary_day(setting.person, changed, "typed 40 for 41")
        .unwrap();
    assert_eq!(setting.days(), ["2026-03-07 pain_average=41 sleep_poor=0"]);
    assert_eq!(
        setting.history(&[date]),
        [(3, "typed 40 for 41".to_owned())],
        "the same day again was not written"
    );
}

#[test]
fn careless_entries_are_refused_at_their_field() {
    let mut setting = setting();
    let mut check = |form: DiaryDayForm, field: &str, words: &str| {
        let error = setting
            .clinic
            .save_diary_day(setting.person, form.clone(), "")
            .unwrap_err();
        assert_eq!(error.field.as_deref(), Some(field), "{form:?}: {error}");
        assert!(error.message.contains(words), "{form:?}: {error}");
    };
    let pain = |date: &str| form(date, &[("pain_average", 40)], "");
    check(pain(""), "date", "can't be read");
    check(pain("7.3.2026"), "date", "year-month-day");
    check(pain("2026-03"), "date", "can't be read");
    check(pain("2026-02-30"), "date", "can't be read");
    check(pain("2026-03-07T10:00"), "date", "can't be read");
    check(pain("2999-01-01"), "date", "in the future");
    check(pain("1970-05-30"), "date", "before the patient's birth");
    check(
        form("2026-03-07", &[("pain_average", 101)], ""),
        "pain_average",
        "from 0 to 100",
    );
    check(
        form("2026-03-07", &[("mood", 10)], ""),
        "ratings",
        "no such rating",
    );
    check(form("2026-03-07", &[], "  "), "ratings", "Nothing is rated");
    check(
        form("2026-03-07", &[("sleep_poor", 1)], &"n".repeat(20_001)),
        "note",
        "20,000",
    );
    let stranger = PersonId::from(device().uuid());
    let nobody = setting
        .clinic
        .save_diary_day(stranger, pain("2026-03-07"), "")
        .unwrap_err();
    assert_eq!(nobody.code, Code::NoSuch);
    assert!(setting.days().is_empty());
}

#[test]
fn a_period_shows_its_days_and_counts_all() {
    let mut setting = setting();
    let today = today(&SystemHost);
    let date = |back: i32| days_after(today, -back).to_string();
    for back in [0, 3, 13, 14, 400] {
        setting.save(form(&date(back), &[("pain_average", 40)], ""));
    }
    setting.save(form(&date(5), &[], "only a note"));
    let check = |from: Option<&str>, to: Option<&str>, days: &[i32]| {
        let diary = setting.clinic.diary(setting.person, from, to).unwrap();
        let shown: Vec<String> = diary.days.iter().map(|day| day.date.to_string()).collect();
        assert_eq!(
            shown,
            days.iter().map(|back| date(*back)).collect::<Vec<_>>(),
            "{from:?} to {to:?}"
        );
        assert_eq!(
            (diary.count, diary.last_14),
            (6, 3),
            "counts speak of the whole diary; a note is no rating"
        );
        assert_eq!(
            (diary.first, diary.last),
            (Some(days_after(today, -400)), Some(today))
        );
    };
    check(None, None, &[0, 3, 5, 13, 14, 400]);
    check(Some(&date(13)), Some(&date(3)), &[3, 5, 13]);
    check(Some(&date(100)), Some(""), &[0, 3, 5, 13, 14]);
    check(None, Some(&date(401)), &[]);
    let refused = |from: &str, to: &str| {
        setting
            .clinic
            .diary(setting.person, Some(from), Some(to))
            .unwrap_err()
            .field
            .unwrap()
    };
    assert_eq!(refused("March", ""), "from");
    assert_eq!(refused("2026-01-01", "01.02.2026"), "to");
    assert_eq!(
        refused("2026-02-01", "2026-01-01"),
        "to",
        "a period that ends before it starts"
    );
    let items = setting.clinic.diary(setting.person, None, None).unwrap().items;
    assert_eq!((items.len(), items[4].high.as_str()), (11, "slept very badly"));
}

#[test]
fn a_table_shows_what_it_would_become_and_stores_nothing() {
    let mut setting = setting();
    setting.save(form(
        "2026-03-07",
        &[("pain_average", 45), ("stress", 20)],
        "hand",
    ));
    setting.save(form("2026-03-08", &[("pain_average", 45), ("stress", 20)], ""));
    setting.save(form("2026-03-09", &[("pain_average", 45), ("headache", 5)], ""));
    let before = setting.days();
    let read = setting.read(concat!(
        "Date,Pain,Stress,Fatigue\n",
        "2026-03-07,45,20,\n",
        "2026-03-08,50,,60\n",
        "2026-03-09,45,,60\n",
        "2026-03-10,10,0,0\n",
        "2026-03-11,105,0,0\n",
    ));
    assert_eq!(setting.days(), before);
    let columns: Vec<(&str, &str, &str)> = read
        .columns
        .iter()
        .map(|column| {
            (
                column.heading.as_str(),
                column.becomes.as_str(),
                column.sample.as_str(),
            )
        })
        .collect();
    assert_eq!(
        columns,
        [
            ("Date", "date", "2026-03-07"),
            ("Pain", "pain_average", "45"),
            ("Stress", "stress", "20"),
            ("Fatigue", "fatigue", "60")
        ]
    );
    let days: Vec<String> = read
        .days
        .iter()
        .map(|day| line(&day.date, &day.ratings, &day.note))
        .collect();
    assert_eq!(
        days,
        [
            "2026-03-08 fatigue=60 pain_average=50",
            // The table has no column for headaches, so that the rating stays.
            "2026-03-09 fatigue=60 headache=5 pain_average=45",
            "2026-03-10 fatigue=0 pain_average=10 stress=0",
        ]
    );
    assert_eq!((read.new_days, read.same_days, read.more_problems), (1, 1, 0));
    let changed: Vec<String> = read
        .changed
        .iter()
        .map(|change| format!("{} {} {}", change.date, change.only_adds, change.words))
        .collect();
    assert_eq!(
        changed,
        [
            "2026-03-08 false Average pain 45 → 50; adds Fatigue 60; Stress 20 → not rated",
            "2026-03-09 true adds Fatigue 60"
        ]
    );
    let problem = &read.problems[0];
    assert_eq!((problem.line, problem.column.as_str()), (6, "Pain"));
    assert_eq!(
        problem.message,
        "“105” is outside 0 to 100: check the number, or leave it blank."
    );
    assert_eq!(read.note, "Separated by commas.");
    for key in ["date", "date_dmy", "date_mdy", "sleep_poor", "note", "ignore"] {
        assert!(
            read.choices.iter().any(|choice| choice.key == key),
            "{key} can be chosen"
        );
    }
}

const TABLE: &str = "Date\tPain\tFatigue\tNote\n2026-03-07\t45\t\t\n2026-03-08\t50\t60\t\n2026-03-09\t45\t60\t\n2026-03-10\t10\t0\tvivid dreams\n2026-03-11\tbad\t0\t\n";

#[test]
fn a_table_is_stored_and_what_is_there_changes_only_when_asked_for() {
    let check = |replace: bool, expected: &[&str], history: &[(usize, &str)]| {
        let mut setting = setting();
        setting.save(form("2026-03-07", &[("pain_average", 45)], "hand"));
        setting.save(form("2026-03-08", &[("pain_average", 45)], ""));
        setting.save(form("2026-03-09", &[("pain_average", 45)], ""));
        assert_eq!(setting.import(TABLE, replace), expected, "replace: {replace}");
        assert_eq!(
            setting.import(TABLE, replace),
            expected,
            "the same table again changes nothing"
        );
        let found = setting.history(&["2026-03-07", "2026-03-08", "2026-03-09", "2026-03-10"]);
        let found: Vec<(usize, &str)> = found
            .iter()
            .map(|(count, reason)| (*count, reason.as_str()))
            .collect();
        assert_eq!(found, history, "replace: {replace}");
    };
    let reason = "table read into the diary";
    let (seventh, ninth, tenth) = (
        "2026-03-07 pain_average=45 [hand]",
        "2026-03-09 fatigue=60 pain_average=45",
        "2026-03-10 fatigue=0 pain_average=10 [vivid dreams]",
    );
    check(
        false,
        &[tenth, ninth, "2026-03-08 pain_average=45", seventh],
        &[(1, ""), (1, ""), (2, reason), (1, reason)],
    );
    check(
        true,
        &[tenth, ninth, "2026-03-08 fatigue=60 pain_average=50", seventh],
        &[(1, ""), (2, reason), (2, reason), (1, reason)],
    );
}

#[test]
fn a_table_that_cannot_be_read_stores_nothing() {
    let mut setting = setting();
    let mut check = |text: &str, columns: &[&str], field: &str, words: &str| {
        let columns: Vec<String> = columns.iter().map(|column| (*column).to_owned()).collect();
        let error = setting
            .clinic
            .import_diary(setting.person, text, &columns, true)
            .unwrap_err();
        assert_eq!(error.field.as_deref(), Some(field), "{text:?}: {error}");
        assert!(error.message.contains(words), "{text:?}: {error}");
        assert!(setting.days().is_empty());
    };
    check("", &[], "text", "The table is empty");
    check(
        "Date,Pain\n2026-03-07,40\n",
        &["date"],
        "columns",
        "2 columns, but 1",
    );
    check(
        "Date,Pain\n2026-03-07,40\n",
        &["date", "mood"],
        "columns",
        "can't become",
    );
    check(
        "Date,Pain\n2026-03-07,40\n",
        &["ignore", "pain_average"],
        "text",
        "No column holds the date",
    );
    check(
        "Date,Pain\n03/04/2026,40\n",
        &["date", "pain_average"],
        "text",
        "Line 2: Can't tell day from month: “03/04/2026”",
    );
    check(
        "Date,Pain\n2026-03-07,\n",
        &["date", "pain_average"],
        "text",
        "holds no ratings",
    );
    check(
        "Date,Pain\n2999-03-07,4\n",
        &["date", "pain_average"],
        "text",
        "in the future",
    );
    check(&"x".repeat(2_000_000), &["date"], "text", "larger than 1 MB");
    let read = setting
        .clinic
        .read_diary(setting.person, "Date,Pain\n03/04/2026,40\n", None)
        .unwrap();
    assert_eq!(
        read.problems.len(),
        1,
        "the preview shows it, so that the order can be chosen"
    );
    let columns = ["date_dmy", "pain_average"].map(str::to_owned);
    setting
        .clinic
        .import_diary(setting.person, "Date,Pain\n03/04/2026,40\n", &columns, false)
        .unwrap();
    assert_eq!(setting.days(), ["2026-04-03 pain_average=40"]);
}

/// A table of so many days up to today, all rated.
fn long_table(days: i32, last: Date) -> String {
    let mut text = "Date,overall,pain_average,pain_worst,fatigue,sleep,stress,sadness,concentration,headache,stomach,numbness\n".to_owned();
    for back in 0..days {
        let date = days_after(last, -back);
        let ratings: String = (0..11)
            .map(|item| format!(",{}", (back + item * 7) % 101))
            .collect();
        writeln!(text, "{date}{ratings}").unwrap();
    }
    text
}

#[test]
#[allow(clippy::disallowed_methods, reason = "a span of time is measured")]
fn ten_thousand_days_stay_smooth() {
    let mut setting = setting();
    setting.import(&long_table(10_000, today(&SystemHost)), false);
    let begun = std::time::Instant::now();
    let diary = setting
        .clinic
        .diary(setting.person, Some("2020-01-01"), None)
        .unwrap();
    let taken = begun.elapsed();
    assert_eq!((diary.count, diary.last_14), (10_000, 14));
    // 48 ms were measured on a busy machine with two cores; anything quadratic would take minutes.
    assert!(taken.as_millis() < 1_000, "reading took {taken:?}");
    let date = today(&SystemHost).to_string();
    let changed = form(&date, &[("pain_average", 1)], "");
    setting
        .clinic
        .save_diary_day(setting.person, changed, "typo")
        .unwrap();
    assert_eq!(
        setting.clinic.diary(setting.person, None, None).unwrap().count,
        10_000
    );
}

#[test]
fn the_blank_sheet_is_one_pdf_with_or_without_a_patient() {
    let setting = setting();
    for person in [None, Some(setting.person)] {
        for paper in [Paper::A4, Paper::Letter] {
            let pdf = setting.clinic.diary_sheet(person, paper).unwrap();
            assert!(pdf.starts_with(b"%PDF-"));
        }
    }
    let stranger = PersonId::from(device().uuid());
    assert_eq!(
        setting
            .clinic
            .diary_sheet(Some(stranger), Paper::A4)
            .unwrap_err()
            .code,
        Code::NoSuch
    );
}
