//! The audit: what is noted, how it is told, how it is checked.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

mod common;

use clinic::host::SystemHost;
use clinic::views::{
    AuditAsk, AuditLine, ChartAsk, ChartKind, Paper, RecordKind, ReportAsk, ReportSection, TrendsAsk,
};
use clinic::{
    Answer, ChartFile, Clinic, ClinicError, Date, Host, PersonId, PictureFormat, PictureSize, demo,
};
use common::{NEW, PASSPHRASE, day, device, form};
use record::NoRandomness;
use std::collections::BTreeSet;
use std::path::Path;
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

type Shows = fn(&Clinic, PersonId) -> Result<(), ClinicError>;

/// Every method that answers with one patient's data, called on the demo clinic's first patient.
const SHOWS: &[(&str, Shows)] = &[
    ("timeline", |clinic, person| clinic.timeline(person).map(drop)),
    ("patient", |clinic, person| clinic.patient(person).map(drop)),
    ("chronology", |clinic, person| {
        clinic
            .chronology(person, false, PictureSize::STANDARD, (None, None), None)
            .map(drop)
    }),
    ("trends", |clinic, person| {
        clinic.trends(person, &TrendsAsk::default()).map(drop)
    }),
    ("chart", |clinic, person| clinic.chart(person, &chart()).map(drop)),
    ("chart_file", |clinic, person| {
        clinic.chart_file(person, &chart(), ChartFile::Svg).map(drop)
    }),
    ("trend_file", |clinic, person| {
        clinic
            .trend_file(person, PictureFormat::Svg, PictureSize::STANDARD)
            .map(drop)
    }),
    ("labs", |clinic, person| clinic.labs(person).map(drop)),
    ("safety", |clinic, person| clinic.safety(person).map(drop)),
    ("treatments", |clinic, person| clinic.treatments(person).map(drop)),
    ("diary", |clinic, person| {
        clinic.diary(person, None, None).map(drop)
    }),
    ("read_diary", |clinic, person| {
        clinic
            .read_diary(person, "date,pain\n2026-03-01,40\n", None)
            .map(drop)
    }),
    ("diary_sheet", |clinic, person| {
        clinic.diary_sheet(Some(person), Paper::A4).map(drop)
    }),
    ("report", |clinic, person| {
        clinic.report(person, &ReportAsk::usual(Paper::A4)).map(drop)
    }),
    ("visit", |clinic, person| {
        let visit = first_visit(clinic, person);
        clinic.visit(visit).map(drop)
    }),
    ("record_history", |clinic, person| {
        let course = clinic.treatments(person)?.courses[0].id;
        // Looking the key up has opened the chart.
        let other = clinic.patient_named("D-002")?;
        clinic.patient(other)?;
        clinic.record_history(RecordKind::Course, course).map(drop)
    }),
];

/// Methods that change a record: each is one change, whose entry names the patient.
const CHANGES: &[&str] = &[
    "acknowledge",
    "add_instrument",
    "add_patient",
    "add_visit",
    "choose_instruments",
    "correct_visit",
    "edit_patient",
    "edit_visit",
    "import_diary",
    "import_questionnaire",
    "remove_record",
    "save_check",
    "save_condition",
    "save_contact",
    "save_course",
    "save_diary_day",
    "save_lab",
    "save_phase_plan",
    "save_plan",
    "save_practice",
    "save_reminder",
    "save_settings",
    "save_side_effect",
    "set_answer",
    "sign_visit",
];

/// Methods that answer with something of many patients: lists that every unlocking shows, and files, which are entries.
const EVERYONE: &[&str] = &[
    "audit",
    "audit_csv",
    "batch_choices",
    "cohort",
    "cohort_chart",
    "cohort_chart_file",
    "cohort_csv",
    "due",
    "find_patients",
    "patient_named",
    "report_file_name",
    "rescore",
    "verify_audit",
];

/// Methods that answer with nothing of a patient.
const NOBODY: &[&str] = &[
    "add_user",
    "change_passphrase",
    "recover",
    "remove_user",
    "recovery_sheet",
    "user_named",
    "open_as",
    "analytes",
    "contacts",
    "create",
    "edit_user",
    "folder",
    "instrument",
    "instrument_as_fhir",
    "instrument_folder",
    "instruments",
    "make_recovery_code",
    "may",
    "note",
    "open",
    "practice",
    "report_left",
    "search_conditions",
    "search_treatments",
    "settings",
    "try_instrument",
    "user",
    "users",
    "view",
    "warn",
];

fn chart() -> ChartAsk {
    ChartAsk {
        kind: ChartKind::Multiples,
        ask: TrendsAsk::default(),
        theme: "light".to_owned(),
        width: 960,
        height: 1600,
    }
}

fn first_visit(clinic: &Clinic, person: PersonId) -> clinic::VisitId {
    let visit = clinic.timeline(person).unwrap().visits[0].id;
    let other = clinic.patient_named("D-002").unwrap();
    clinic.patient(other).unwrap();
    visit
}

fn demo_clinic(root: &Path) -> Clinic {
    demo::create(
        &root.join("demo.fibrotrend"),
        demo::SEED,
        day("2026-11-22"),
        Arc::new(SystemHost),
    )
    .unwrap()
}

#[test]
fn every_method_that_shows_a_patient_is_noted() {
    let root = tempfile::tempdir().unwrap();
    let clinic = demo_clinic(root.path());
    let person = clinic.patient_named("D-001").unwrap();
    let other = clinic.patient_named("D-002").unwrap();
    for (name, show) in SHOWS {
        clinic.patient(other).unwrap();
        let count = clinic.audit(&AuditAsk::default()).unwrap().count;
        show(&clinic, person).unwrap();
        let ask = AuditAsk {
            patient_id: Some(person.to_string()),
            ..AuditAsk::default()
        };
        let last = clinic.audit(&ask).unwrap().entries.into_iter().next();
        let last = last.unwrap_or_else(|| panic!("{name} shows a patient and notes nothing"));
        assert!(last.number > count, "{name} shows a patient and notes nothing");
    }
}

/// Names of the public methods of `Clinic`, from the source.
fn methods() -> BTreeSet<String> {
    fn sources(folder: &Path, found: &mut Vec<std::path::PathBuf>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                sources(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    let mut methods = BTreeSet::new();
    for file in files {
        let text = std::fs::read_to_string(file).unwrap();
        let mut inside = false;
        for line in text.lines() {
            match line {
                "impl Clinic {" => inside = true,
                "}" => inside = false,
                _ => {}
            }
            if let (true, Some(rest)) = (inside, line.strip_prefix("    pub fn ")) {
                let end = rest.find(['(', '<']).unwrap();
                methods.insert(rest[..end].to_owned());
            }
        }
    }
    methods
}

#[test]
fn no_method_is_forgotten() {
    let known: BTreeSet<String> = SHOWS
        .iter()
        .map(|(name, _)| *name)
        .chain(CHANGES.iter().copied())
        .chain(EVERYONE.iter().copied())
        .chain(NOBODY.iter().copied())
        .map(str::to_owned)
        .collect();
    let forgotten: Vec<_> = methods().difference(&known).cloned().collect();
    assert_eq!(
        forgotten,
        Vec::<String>::new(),
        "say in this file whether these show a patient; if so, they begin with `self.opened(person)?`"
    );
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
                strings(&["Date: 2026-06-01", "Kind: Baseline", "Pain NRS: added"])
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
    let report = case.clinic.report(case.ana, &ask).unwrap();
    let code = case.clinic.audit(&AuditAsk::default()).unwrap().head;
    let text = report.preview().alt;
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
    let verify = |codes: &[&str]| case.clinic.verify_audit(codes, &mut |_, _| ());
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
    assert!(clinic.verify_audit(&[], &mut |_, _| ()).unwrap().intact);
    drop((clinic, case.root));
}

#[test]
fn the_demo_clinic_is_told_in_words_and_checks() {
    let root = tempfile::tempdir().unwrap();
    let clinic = demo_clinic(root.path());
    let verdict = clinic.verify_audit(&[], &mut |_, _| ()).unwrap();
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
