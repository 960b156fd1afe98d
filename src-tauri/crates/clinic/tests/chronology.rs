//! The time line out of a vault.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails loudly"
)]

mod common;

use clinic::host::SystemHost;
use clinic::views::{RecordKind, TimelinePicture};
use clinic::{Answer, Clinic, Code, Date, Host, PersonId, PictureSize};
use common::{PASSPHRASE, Setting, day, device, setting};
use record::{
    Course, DiaryDay, Dose, DoseStep, Kept, LabCatalogue, LabName, LabResult, NoRandomness, SideEffect,
    SideEffectName, StepKind, TimeOfDay, What,
};
use std::sync::Arc;
use store::{Act, StoreError, Vault};

const SIZE: PictureSize = PictureSize {
    width: 1232,
    height: 2000,
};

/// The real computer on a fixed day.
struct Fixed(Date);

impl Host for Fixed {
    fn now(&self) -> jiff::Timestamp {
        SystemHost.now()
    }
    fn today(&self) -> Date {
        self.0
    }
    fn new_uuid(&self) -> uuid::Uuid {
        SystemHost.new_uuid()
    }
    fn fill_random(&self, bytes: &mut [u8]) -> Result<(), NoRandomness> {
        SystemHost.fill_random(bytes)
    }
}

/// A clinic whose records are written past the use cases, which others test.
struct Place {
    root: tempfile::TempDir,
    person: PersonId,
}

impl Place {
    fn new(fill: impl FnOnce(&mut Setting)) -> Self {
        let mut setting = setting();
        fill(&mut setting);
        let Setting { clinic, person, root } = setting;
        drop(clinic);
        Self { root, person }
    }

    fn folder(&self) -> std::path::PathBuf {
        let mut folders = std::fs::read_dir(self.root.path()).unwrap();
        folders.next().unwrap().unwrap().path()
    }

    fn add<T: Kept>(&self, records: &[T]) {
        let mut vault = Vault::open(&self.folder(), PASSPHRASE, device(), &SystemHost).unwrap();
        let act = Act {
            actor: "Dr Reyes",
            operation: "test",
            reason: "",
        };
        vault
            .transact(&SystemHost, act, |change| {
                for record in records {
                    change.add_record(Some(self.person), record)?;
                }
                Ok::<(), StoreError>(())
            })
            .unwrap();
    }

    fn clinic(&self) -> Clinic {
        let host = Arc::new(Fixed(day("2026-11-23")));
        Clinic::open(&self.folder(), PASSPHRASE, device(), host).unwrap()
    }

    fn drawn(&self, period: (Option<&str>, Option<&str>), lines: Option<&[&str]>) -> TimelinePicture {
        let lines: Option<Vec<String>> = lines.map(|keys| keys.iter().map(|key| (*key).to_owned()).collect());
        let clinic = self.clinic();
        clinic
            .chronology(self.person, false, SIZE, period, lines.as_deref())
            .unwrap()
    }
}

fn dose(from: &str, amount: &str, unit: &str) -> DoseStep {
    DoseStep {
        from: from.parse().unwrap(),
        kind: StepKind::Dose(Dose {
            amount: amount.parse().unwrap(),
            unit: unit.into(),
            times: vec![TimeOfDay::Bedtime],
            form: String::new(),
            filler: String::new(),
            pharmacy: String::new(),
            batch: String::new(),
            cost_per_month: None,
        }),
    }
}

fn pause(from: &str) -> DoseStep {
    DoseStep {
        from: from.parse().unwrap(),
        kind: StepKind::Pause {
            reason: "surgery".into(),
        },
    }
}

fn course(what: What, start: &str, stop: &str, steps: Vec<DoseStep>) -> Course {
    Course {
        what,
        start: start.parse().unwrap(),
        stop: (!stop.is_empty()).then(|| stop.parse().unwrap()),
        stop_reason: String::new(),
        prescriber: String::new(),
        note: String::new(),
        steps,
    }
}

fn drug(key: &str) -> What {
    What::Catalogue(key.into())
}

fn tsh(date: &str, value: &str) -> LabResult {
    let analyte = LabCatalogue::builtin().analyte("tsh").unwrap();
    let unit = analyte.units[0].unit.printed().to_owned();
    let (reference_low, reference_high) = record::parse_reference("0.4-4.0").unwrap();
    LabResult {
        analyte: LabName::Listed("tsh".into()),
        reading: analyte.parse(value, &unit).unwrap(),
        reference_low,
        reference_high,
        date: day(date),
        note: String::new(),
        confirmed: false,
    }
}

fn rated(date: Date, ratings: &[(&str, u8)]) -> DiaryDay {
    DiaryDay {
        date,
        ratings: ratings
            .iter()
            .map(|(key, value)| ((*key).to_owned(), *value))
            .collect(),
        note: String::new(),
    }
}

fn days(from: &str, count: i32) -> Vec<Date> {
    let from = day(from);
    (0..count).map(|index| record::days_after(from, index)).collect()
}

/// Two visits, three courses, a side effect, two results and three weeks of diary.
fn patient() -> Place {
    let place = Place::new(|setting| {
        setting.pain("2025-03-01", 7.0);
        let visit = setting.visit("2026-10-01", &["pain_nrs"]);
        setting.answer(&visit, "pain_nrs", "value", Some(&Answer::Number(4.0)));
    });
    place.add(&[
        course(
            drug("ldn"),
            "2025-03-08",
            "",
            vec![
                dose("2025-03-08", "1.5", "mg"),
                dose("2025-04", "4.5", "mg"),
                pause("2025-09-02"),
                dose("2025-10-01", "4.5", "mg"),
            ],
        ),
        course(
            drug("pregabalin"),
            "2025",
            "2025-06-30",
            vec![dose("2025", "75", "mg")],
        ),
        course(What::Own("Singing".into()), "2026-01-15", "", Vec::new()),
    ]);
    place.add(&[SideEffect {
        what: SideEffectName::Listed("vivid_dreams".into()),
        severity: 2,
        onset: "2025-03".parse().unwrap(),
        end: Some("2025-04-20".parse().unwrap()),
        course: None,
        note: String::new(),
    }]);
    place.add(&[tsh("2025-03-01", "2.1"), tsh("2026-10-01", "4.8")]);
    let diary: Vec<DiaryDay> = days("2026-09-01", 21)
        .into_iter()
        .map(|date| rated(date, &[("fatigue", 60), ("sleep_poor", 40)]))
        .collect();
    place.add(&diary);
    place
}

#[test]
fn an_empty_record_has_no_picture() {
    let picture = Place::new(|_| ()).drawn((None, None), None);
    assert_eq!((picture.svg.as_str(), picture.height), ("", 0));
    assert_eq!(
        (picture.from, picture.to, picture.first, picture.last),
        (None, None, None, None)
    );
    assert_eq!(picture.alt, "Nothing is written down yet.");
}

#[test]
fn everything_is_on_one_line_and_leads_to_its_record() {
    let place = patient();
    let picture = place.drawn((None, None), None);
    // Pregabalin is known to have begun in 2025 only.
    assert_eq!(picture.first.as_deref(), Some("2025-01-01"));
    assert_eq!(picture.last.as_deref(), Some("2026-11-23"), "LDN goes on");
    assert_eq!((&picture.from, &picture.to), (&picture.first, &picture.last));
    let words: Vec<String> = picture
        .marks
        .iter()
        .map(|mark| format!("{} {}", mark.date, mark.words))
        .collect();
    for expected in [
        "2025-03-08 LDN 1.5 mg a day",
        "2025-04 LDN 4.5 mg a day",
        "2025-09-02 LDN paused: surgery",
        "2025-10-01 LDN 4.5 mg a day",
        "2025 Pregabalin 75 mg a day, stopped 2025-06-30",
        "2026-01-15 Singing",
        "2025-03 Vivid dreams, moderate, until 2025-04-20",
        "2025-03-01 Visit (follow-up), signed",
        "2026-10-01 Visit (follow-up), not signed",
    ] {
        assert!(
            words.iter().any(|found| found == expected),
            "{expected}: {words:#?}"
        );
    }
    assert!(
        words
            .iter()
            .any(|found| found.starts_with("2026-10-01 TSH 4.8 ") && found.ends_with(", above the range"))
    );
    for mark in &picture.marks {
        let number = mark.index.to_string();
        let drawn = picture.svg.split("data-mark").any(|rest| {
            rest.split('"')
                .nth(1)
                .is_some_and(|list| list.split(' ').any(|found| found == number))
        });
        assert!(drawn, "{} is on the picture", mark.words);
    }
    let kinds = |kind| picture.marks.iter().filter(|mark| mark.kind == kind).count();
    assert_eq!(kinds(RecordKind::Course), 6, "four steps and two bars");
    assert_eq!(kinds(RecordKind::Visit), 4, "two visits and two scores");
    assert_eq!(
        kinds(RecordKind::DiaryDay),
        0,
        "days are too near to be told apart"
    );
    assert!(
        picture
            .alt
            .contains("LDN from 2025-03-08: 1.5, 4.5 mg, paused 2025-09-02"),
        "{}",
        picture.alt
    );
}

#[test]
fn lines_are_offered_and_chosen() {
    let place = patient();
    let shown = |picture: &TimelinePicture| -> Vec<String> {
        let shown = picture.lines.iter().filter(|line| line.shown);
        shown
            .map(|line| format!("{}: {}", line.key, line.label))
            .collect()
    };
    let usual = place.drawn((None, None), None);
    let keys: Vec<&str> = usual.lines.iter().map(|line| line.key.as_str()).collect();
    assert_eq!(
        keys,
        ["pain_nrs.pain", "diary.fatigue", "diary.sleep_poor", "lab.tsh"]
    );
    let usual = shown(&usual);
    assert_eq!(
        usual.len(),
        3,
        "{usual:?}: results are marks unless their line is asked for"
    );
    assert_eq!(usual[1], "diary.fatigue: Fatigue (diary)");
    let chosen = place.drawn(
        (None, None),
        Some(&["lab.tsh", "diary.stress", "nonsense", "lab.tsh"]),
    );
    assert_eq!(
        shown(&chosen),
        ["lab.tsh: TSH"],
        "what nothing is there for is left out"
    );
    assert!(
        chosen
            .alt
            .contains("TSH 2.1 on 2025-03-01 to 4.8 on 2026-10-01, 2 results"),
        "{}",
        chosen.alt
    );
    assert_eq!(shown(&place.drawn((None, None), Some(&[]))), [""; 0]);
}

#[test]
fn the_period_is_kept_to_what_there_is() {
    let place = patient();
    let cases = [
        // From, to, first and last day drawn, why.
        (
            Some("2026-01-01"),
            Some("2026-03-31"),
            "2026-01-01",
            "2026-03-31",
            "as asked",
        ),
        (
            Some("1990-01-01"),
            None,
            "2025-01-01",
            "2026-11-23",
            "nothing is before 2025",
        ),
        (
            None,
            Some("2030-01-01"),
            "2025-01-01",
            "2026-11-23",
            "nothing is after today",
        ),
        (
            Some("2026-09-10"),
            Some("2026-09-10"),
            "2026-09-04",
            "2026-09-10",
            "a week at least",
        ),
        (
            Some("2027-01-01"),
            Some("2027-06-01"),
            "2026-11-17",
            "2026-11-23",
            "the last week there is",
        ),
        (
            Some(" "),
            Some(""),
            "2025-01-01",
            "2026-11-23",
            "empty fields ask for all",
        ),
    ];
    for (from, to, first, last, why) in cases {
        let picture = place.drawn((from, to), None);
        assert_eq!(
            (picture.from.as_deref(), picture.to.as_deref()),
            (Some(first), Some(last)),
            "{why}"
        );
    }
    let near = place.drawn((Some("2026-09-01"), Some("2026-09-14")), None);
    let diary = near.marks.iter().filter(|mark| mark.kind == RecordKind::DiaryDay);
    assert_eq!(diary.count(), 28, "two ratings on each of 14 days");
}

#[test]
fn what_does_not_do_is_refused_with_its_field() {
    let place = patient();
    let clinic = place.clinic();
    for (period, width, field) in [
        ((Some("12/03/2026"), None), 1232, "from"),
        ((None, Some("2026-02-30")), 1232, "to"),
        ((Some("2026-03"), None), 1232, "from"),
        ((Some("2026-03-02"), Some("2026-03-01")), 1232, "to"),
        ((None, None), 10, "size"),
    ] {
        let size = PictureSize { width, ..SIZE };
        let refused = clinic
            .chronology(place.person, false, size, period, None)
            .unwrap_err();
        assert_eq!(
            (refused.code, refused.field.as_deref()),
            (Code::InvalidField, Some(field)),
            "{period:?}"
        );
        assert!(
            refused.message.contains(':') || field == "size",
            "{}",
            refused.message
        );
    }
}

#[test]
fn ten_thousand_days_and_500_steps_out_of_the_vault() {
    let place = Place::new(|_| ());
    let keys: Vec<&str> = record::DIARY_ITEMS.iter().map(|item| item.key).collect();
    let diary: Vec<DiaryDay> = days("1999-07-10", 10_000)
        .into_iter()
        .zip((0..100u8).cycle())
        .map(|(date, value)| rated(date, &keys.iter().map(|key| (*key, value)).collect::<Vec<_>>()))
        .collect();
    place.add(&diary);
    let steps = days("1999-07-10", 10_000)
        .into_iter()
        .step_by(20)
        .zip(["1.5", "3", "4.5"].into_iter().cycle());
    let steps = steps
        .map(|(date, amount)| dose(&date.to_string(), amount, "mg"))
        .collect();
    place.add(&[course(drug("ldn"), "1999-07-10", "", steps)]);
    let lines = [
        "diary.overall",
        "diary.pain_average",
        "diary.pain_worst",
        "diary.fatigue",
        "diary.sleep_poor",
        "diary.stress",
    ];
    let keys: Vec<String> = lines.iter().map(|key| (*key).to_owned()).collect();
    let clinic = place.clinic();
    let picture = clinic
        .chronology(place.person, false, SIZE, (None, None), Some(&keys))
        .unwrap();
    assert_eq!(picture.lines.iter().filter(|line| line.shown).count(), 6);
    assert_eq!(picture.marks.len(), 500);
    assert!(picture.svg.len() < 400_000, "{} bytes", picture.svg.len());
    assert_eq!(picture.first.as_deref(), Some("1999-07-10"));
}
