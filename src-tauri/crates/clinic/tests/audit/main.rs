//! The audit: what is noted, how it is told, how it is checked.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

#[path = "../common/mod.rs"]
mod common;
mod noted;

use clinic::host::SystemHost;
use clinic::places::Places;
use clinic::views::{AuditAsk, AuditLine, Paper, ReportAsk, ReportSection};
use clinic::{Answer, Clinic, Date, Host, PersonId};
use common::{NEW, PASSPHRASE, day, device, form};
use noted::demo_clinic;
use record::NoRandomness;
use std::sync::{Arc, Mutex};

/// The system's randomness with a clock of the test's own.
struct Clock(Mutex<jiff::Timestamp>);

impl Clock {
    fn pass(&self, minutes: i64) {
        let mut now = self.0.lock().unwrap();
        *now += jiff::SignedDuration::from_mins(minutes);
    }
}

impl Host for Clock {
    fn now(&self) -> jiff::Timestamp {
        *self.0.lock().unwrap()
    }
    fn today(&self) -> Date {
        day("2026-06-10")
    }
    fn new_uuid(&self) -> uuid::Uuid {
        SystemHost.new_uuid()
    }
    fn fill_random(&self, bytes: &mut [u8]) -> Result<(), NoRandomness> {
        SystemHost.fill_random(bytes)
    }
}

struct Case {
    clinic: Clinic,
    clock: Arc<Clock>,
    ana: PersonId,
    bea: PersonId,
    root: tempfile::TempDir,
}

fn case() -> Case {
    let root = tempfile::tempdir().unwrap();
    let clock = Arc::new(Clock(Mutex::new("2026-06-10T09:00:00Z".parse().unwrap())));
    let mut clinic = Clinic::create(root.path(), NEW, device(), clock.clone()).unwrap();
    let ana = clinic.add_patient(form("Alvarez")).unwrap().id;
    let mut other = form("Brandt");
    other.clinic_number = "18".to_owned();
    let bea = clinic.add_patient(other).unwrap().id;
    Case {
        clinic,
        clock,
        ana,
        bea,
        root,
    }
}

fn entries(clinic: &Clinic, ask: &AuditAsk) -> Vec<AuditLine> {
    let mut entries = clinic.audit(ask).unwrap().entries;
    entries.reverse();
    entries
}

/// What was done with a patient, oldest first.
fn told(clinic: &Clinic, person: PersonId) -> Vec<String> {
    let ask = AuditAsk {
        patient_id: Some(person.to_string()),
        ..AuditAsk::default()
    };
    let entries = entries(clinic, &ask).into_iter();
    entries.map(|entry| entry.what).collect()
}

#[test]
fn a_chart_is_noted_once_until_another_is_opened_or_a_quarter_of_an_hour_has_passed() {
    let case = case();
    let opened = |person| {
        let told = told(&case.clinic, person);
        told.iter().filter(|what| *what == "Opened the chart").count()
    };
    // Adding a patient shows the chart.
    assert_eq!((opened(case.ana), opened(case.bea)), (1, 1));
    let check = |person: PersonId, expected: (usize, usize), why: &str| {
        case.clinic.patient(person).unwrap();
        case.clinic.labs(person).unwrap();
        case.clinic.safety(person).unwrap();
        assert_eq!((opened(case.ana), opened(case.bea)), expected, "{why}");
    };
    check(case.bea, (1, 1), "it is still open");
    check(case.ana, (2, 1), "another patient");
    check(case.ana, (2, 1), "the same again");
    check(case.bea, (2, 2), "back to the one before");
    case.clock.pass(14);
    check(case.bea, (2, 2), "14 minutes");
    case.clock.pass(1);
    check(case.bea, (2, 3), "15 minutes");
    case.clock.pass(-60);
    check(case.bea, (2, 4), "the clock was set back: better once too often");
    let ask = ReportAsk::usual(Paper::A4);
    case.clinic.report(case.ana, &ask).unwrap();
    assert_eq!(opened(case.ana), 2, "a report is an entry of its own");
    check(case.ana, (3, 4), "a report doesn’t open the chart");
}

#[test]
fn an_entry_says_who_what_why_before_and_after() {
    let mut case = case();
    let mut changed = form("Alvares");
    changed.birth_date = String::new();
    case.clinic
        .edit_patient(case.ana, changed, "as on the card")
        .unwrap();
    let visit = case
        .clinic
        .add_visit(
            case.ana,
            day("2026-06-01"),
            clinic::VisitKind::Baseline,
            &["pain_nrs".to_owned()],
        )
        .unwrap();
    let form = visit.assessments[0].id;
    for value in [7.0, 4.0] {
        let answer = Answer::Number(value);
        case.clinic
            .set_answer(visit.id, form, "value", Some(&answer), true)
            .unwrap();
    }
    case.clinic.sign_visit(visit.id).unwrap();
    let ask = AuditAsk {
        patient_id: Some(case.ana.to_string()),
        kind: "changes".to_owned(),
        ..AuditAsk::default()
    };
    let entries = entries(&case.clinic, &ask);
    let told: Vec<(&str, &str, &str, Vec<String>)> = entries
        .iter()
        .map(|entry| {
            let lines = entry
                .lines
                .iter()
                .map(|line| format!("{}: {}", line.label, line.text));
            (
                entry.what.as_str(),
                entry.by.as_str(),
                entry.reason.as_str(),
                lines.collect(),
            )
        })
        .collect();
    let strings = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>();
    let label = &entries[3].lines[0].label;
    assert_eq!(
        told,
        [
            (
                "Added a patient",
                "Dr Reyes",
                "",
                strings(&[
                    "Family name: Alvarez",
                    "Given name: Ana",
                    "Clinic number: 17",
                    "Birth date: 1970-05-31",
                    "Sex: female"
                ])
            ),
            (
                "Changed a patient’s details",
                "Dr Reyes",
                "as on the card",
                strings(&[
                    "Family name: Alvarez → Alvares",
                    "Birth date: 1970-05-31 → nothing"
                ])
            ),
            (
                "Added a visit",
                "Dr Reyes",
                "",
                strings(&["Date: 2026-06-01", "Kind: Baseline", "Pain 0–10: added"])
            ),
            ("Recorded an answer", "Dr Reyes", "", vec![format!("{label}: 7")]),
            (
                "Recorded an answer",
                "Dr Reyes",
                "",
                vec![format!("{label}: 7 → 4")]
            ),
            ("Signed a visit", "Dr Reyes", "", strings(&["Visit: 2026-06-01"])),
        ]
    );
    assert_eq!(
        entries[1].whom, "Ana Alvares",
        "whom it is about, as they are called now"
    );
}

#[test]
fn what_is_asked_for_is_what_comes() {
    let case = case();
    let count = |ask: &AuditAsk| entries(&case.clinic, ask).len();
    let all = AuditAsk::default();
    let kinds = ["changes", "disclosures", "access"].map(|kind| {
        count(&AuditAsk {
            kind: kind.to_owned(),
            ..AuditAsk::default()
        })
    });
    assert_eq!(
        kinds.iter().sum::<usize>(),
        count(&all),
        "each entry is of one kind"
    );
    assert!(kinds.iter().all(|count| *count > 0), "{kinds:?}");
    let view = case.clinic.audit(&all).unwrap();
    assert_eq!(view.actors, ["Dr Reyes"]);
    let by = |actor: &str| AuditAsk {
        actor: actor.to_owned(),
        ..AuditAsk::default()
    };
    assert_eq!(count(&by("Dr Reyes")), count(&all));
    assert_eq!(count(&by("Nobody")), 0);
    let days = |from: &str, to: &str| AuditAsk {
        from: from.to_owned(),
        to: to.to_owned(),
        ..AuditAsk::default()
    };
    assert_eq!(count(&days("2026-06-09", "2026-06-11")), count(&all));
    assert_eq!(count(&days("2026-06-12", "")), 0);
    assert_eq!(count(&days("", "2026-06-08")), 0);
    let before = AuditAsk {
        before: Some(3),
        ..AuditAsk::default()
    };
    let numbers: Vec<u32> = entries(&case.clinic, &before)
        .iter()
        .map(|entry| entry.number)
        .collect();
    assert_eq!(numbers, [1, 2]);
    for (ask, field) in [
        (days("12.6.2026", ""), "from"),
        (days("2026-06-12", "2026-06-01"), "to"),
        (
            AuditAsk {
                kind: "others".to_owned(),
                ..AuditAsk::default()
            },
            "kind",
        ),
    ] {
        assert_eq!(case.clinic.audit(&ask).unwrap_err().field.as_deref(), Some(field));
    }
}

#[test]
fn a_page_has_a_hundred_entries_and_the_next_goes_on() {
    let case = case();
    for round in 0..120 {
        case.clinic
            .patient(if round % 2 == 0 { case.ana } else { case.bea })
            .unwrap();
    }
    let first = case.clinic.audit(&AuditAsk::default()).unwrap();
    assert_eq!((first.entries.len(), first.more), (100, true));
    let rest = AuditAsk {
        before: Some(first.entries[99].number),
        ..AuditAsk::default()
    };
    let rest = case.clinic.audit(&rest).unwrap();
    assert!(!rest.more);
    assert_eq!(
        rest.entries.len() + 100,
        first.count as usize,
        "no entry is lost between pages"
    );
}

#[test]
fn a_report_carries_the_code_and_the_vault_is_checked_against_it() {
    let case = case();
    let ask = ReportAsk {
        sections: vec![ReportSection::Notes],
        ..ReportAsk::usual(Paper::A4)
    };
    // Looking at the audit is an entry too, once in a quarter of an hour.
    case.clinic.audit(&AuditAsk::default()).unwrap();
    let report = case.clinic.report(case.ana, &ask).unwrap();
    let code = case.clinic.audit(&AuditAsk::default()).unwrap().head;
    let text = report.preview().alt.join("\n").replace('\n', " ");
    assert!(text.contains(&format!("Audit {code}")), "in the footer: {text}");
    assert!(
        text.contains(&format!("the chain ended with {code}")),
        "in the notes: {text}"
    );
    case.clinic.report_left(&report, "print report").unwrap();
    let last = case.clinic.audit(&AuditAsk::default()).unwrap().entries.remove(0);
    assert_eq!(
        (last.what.as_str(), last.whom.as_str()),
        ("Printed a report", "Ana Alvarez")
    );
    let places = Places::below(&case.root.path().join("home"));
    let verify = |codes: &[&str]| case.clinic.verify_audit(codes, &places, &mut |_, _| ());
    let verdict = verify(&[&code]).unwrap();
    assert!(verdict.intact, "{:?}", verdict.problems);
    assert!(
        verdict.records > verdict.entries / 2,
        "records were checked: {verdict:?}"
    );
    let later = "99999 · 0123 4567 89ab cdef";
    let verdict = verify(&[later]).unwrap();
    assert!(!verdict.intact);
    assert_eq!(verdict.problems.len(), 1);
    assert!(
        verdict.problems[0].starts_with("The audit ends before the code 99999"),
        "{:?}",
        verdict.problems
    );
    let (number, _) = code.split_once(' ').unwrap();
    let verdict = verify(&[&format!("{number} · 0123 4567 89ab cdef")]).unwrap();
    assert!(
        verdict.problems[0].contains("another history"),
        "{:?}",
        verdict.problems
    );
    assert_eq!(verify(&["1234"]).unwrap_err().field.as_deref(), Some("head"));
}

#[test]
fn failed_unlocks_stand_in_the_audit_with_their_time() {
    let case = case();
    let folder = case.clinic.folder().to_owned();
    drop(case.clinic);
    let open = |passphrase: &str| Clinic::open(&folder, passphrase, device(), case.clock.clone());
    assert!(open("a passphrase that is wrong").is_err());
    case.clock.pass(60);
    let clinic = open(PASSPHRASE).unwrap();
    let access = AuditAsk {
        kind: "access".to_owned(),
        ..AuditAsk::default()
    };
    let told: Vec<(String, String)> = entries(&clinic, &access)
        .into_iter()
        .map(|entry| (entry.at, entry.what))
        .collect();
    let expected = [
        ("2026-06-10T09:00:00Z", "Unlocked"),
        ("2026-06-10T09:00:00Z", "Failed to unlock"),
        ("2026-06-10T10:00:00Z", "Unlocked"),
    ];
    assert_eq!(told, expected.map(|(at, what)| (at.to_owned(), what.to_owned())));
    let places = Places::below(&case.root.path().join("home"));
    let verdict = clinic.verify_audit(&[], &places, &mut |_, _| ()).unwrap();
    assert!(verdict.intact);
    drop((clinic, case.root));
}

#[test]
fn the_demo_clinic_is_told_in_words_and_checks() {
    let root = tempfile::tempdir().unwrap();
    let clinic = demo_clinic(root.path());
    let places = Places::below(&root.path().join("home"));
    let verdict = clinic.verify_audit(&[], &places, &mut |_, _| ()).unwrap();
    assert!(verdict.intact, "{:?}", verdict.problems);
    let table = String::from_utf8(clinic.audit_csv(&AuditAsk::default()).unwrap()).unwrap();
    assert_eq!(
        table.lines().next(),
        Some("number,at,by,what,patient,detail,reason,changes")
    );
    assert!(
        table.lines().count() > verdict.entries as usize,
        "every entry has a line"
    );
}
