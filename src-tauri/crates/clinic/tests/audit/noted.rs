//! Every public method of `Clinic` is in one of four lists, and those that show a patient are called.

use super::common::day;
use clinic::host::SystemHost;
use clinic::views::{AuditAsk, ChartAsk, ChartKind, Paper, RecordKind, ReportAsk, TrendsAsk};
use clinic::{ChartFile, Clinic, ClinicError, PersonId, PictureFormat, PictureSize, demo};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

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
    ("audit", |clinic, person| {
        let ask = AuditAsk {
            patient_id: Some(person.to_string()),
            ..AuditAsk::default()
        };
        clinic.audit(&ask).map(drop)
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
    "hand_over",
    "handed_over",
    "patient_answers",
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
    "import_incoming",
    "import_redcap_forms",
];

/// Methods that answer with something of many patients: lists that every unlocking shows, and files, which are entries.
const EVERYONE: &[&str] = &[
    "audit_csv",
    "batch_choices",
    "cohort",
    "cohort_chart",
    "cohort_chart_file",
    "cohort_csv",
    "due",
    "export",
    "find_patients",
    "search_patients",
    "overdue_patients",
    "patient_rows",
    "patient_named",
    "read_incoming",
    "report_file_name",
    "rescore",
    "study_ids",
    "verify_audit",
];

/// Methods that answer with nothing of a patient.
const NOBODY: &[&str] = &[
    "back_up",
    "back_up_before_import",
    "back_up_on_leaving",
    "say_leaving",
    "leave",
    "back_up_to",
    "backups",
    "choose_backups_folder",
    "id",
    "compare_with_seen",
    "note_seen",
    "mend",
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
    "export_folder",
    "guide",
    "folder",
    "import_choices",
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

pub fn demo_clinic(root: &Path) -> Clinic {
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
