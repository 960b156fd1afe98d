//! A clinic's work through the use cases: patients, visits, answers, signature, correction, report.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::unreachable,
    reason = "a test fails loudly"
)]

mod common;

use clinic::host::SystemHost;
use clinic::views::{Paper, PatientForm, ReportAsk, ReportSection, VisitStatus};
use clinic::{Answer, Clinic, Code, Host, NewClinic, VisitKind};
use common::{NEW, PASSPHRASE, Setting, day, device, form, line, setting};
use std::sync::Arc;

#[test]
fn scores_follow_the_answers_at_once() {
    let mut setting = setting();
    let visit = setting.visit("2026-03-01", &["phq9"]);
    for item in 1..=8 {
        setting.answer(&visit, "phq9", &format!("q{item}"), Some(&Answer::Number(2.0)));
    }
    let partial = setting.answer(&visit, "phq9", "q8", None);
    assert_eq!(
        line(&partial, "total").text,
        "–",
        "seven of nine answers have no total"
    );
    assert_eq!(line(&partial, "prorated").text, "18.0");
    assert!(line(&partial, "prorated").prorated);
    setting.answer(&visit, "phq9", "q8", Some(&Answer::Number(2.0)));
    let complete = setting.answer(&visit, "phq9", "q9", Some(&Answer::Number(0.0)));
    assert!(complete.complete);
    assert_eq!(
        (
            line(&complete, "total").text.as_str(),
            line(&complete, "total").band.as_str()
        ),
        ("16", "moderately severe")
    );
    assert!(
        complete.lines.iter().all(|line| line.key != "prorated"),
        "a stand-in goes when the total is there"
    );
    let cleared = setting.answer(&visit, "phq9", "q1", None);
    assert_eq!(
        line(&cleared, "total").text,
        "–",
        "a cleared answer clears the score"
    );
}

#[test]
fn a_body_map_counts_only_when_it_is_confirmed() {
    let mut setting = setting();
    let visit = setting.visit("2026-03-01", &["acr2016"]);
    let form = visit.assessments[0].id;
    let areas = Answer::Areas(vec!["neck".to_owned(), "chest".to_owned()]);
    let marked = setting
        .clinic
        .set_answer(visit.id, form, "pain_sites", Some(&areas), false)
        .unwrap();
    assert_eq!(line(&marked, "wpi").text, "–");
    assert!(marked.missing.iter().any(|missing| missing.item == "pain_sites"));
    let confirmed = setting
        .clinic
        .set_answer(visit.id, form, "pain_sites", Some(&areas), true)
        .unwrap();
    assert_eq!(line(&confirmed, "wpi").text, "2");
    assert_eq!(
        line(&confirmed, "meets").text,
        "not met",
        "two areas decide it whatever the rest"
    );
}

#[test]
fn item_9_is_flagged_with_the_clinics_own_words() {
    let mut setting = setting();
    let mut settings = setting.clinic.settings().unwrap();
    settings.safety_text = "Call the crisis team: 555 0199".to_owned();
    setting.clinic.save_settings(&settings).unwrap();
    let visit = setting.visit("2026-03-01", &["phq9"]);
    let form = setting.answer(&visit, "phq9", "q9", Some(&Answer::Number(1.0)));
    assert_eq!(form.flags.len(), 1);
    assert_eq!(form.flags[0].clinic_text, "Call the crisis team: 555 0199");
    let patient = setting.clinic.patient(setting.person).unwrap();
    assert_eq!(patient.alerts.len(), 1, "the patient's screen shows it too");
    setting.answer(&visit, "phq9", "q9", Some(&Answer::Number(0.0)));
    let patient = setting.clinic.patient(setting.person).unwrap();
    assert!(patient.alerts.is_empty(), "a slip in a draft is no alert");
}

#[test]
fn a_signed_visit_changes_only_by_a_correction_with_a_reason() {
    let mut setting = setting();
    let visit = setting.pain("2026-03-01", 7.0);
    assert_eq!(visit.status, VisitStatus::Signed);
    let form = visit.assessments[0].id;
    let five = Answer::Number(5.0);
    let refused = setting
        .clinic
        .set_answer(visit.id, form, "value", Some(&five), true)
        .unwrap_err();
    assert_eq!(refused.code, Code::Signed);
    let without_reason = setting.clinic.correct_visit(visit.id, "  ").unwrap_err();
    assert_eq!(without_reason.field.as_deref(), Some("reason"));
    let endless = setting
        .clinic
        .correct_visit(visit.id, &"x".repeat(20_001))
        .unwrap_err();
    assert_eq!(endless.field.as_deref(), Some("reason"), "{endless}");
    setting.clinic.correct_visit(visit.id, "typed 7 for 5").unwrap();
    setting
        .clinic
        .set_answer(visit.id, form, "value", Some(&five), true)
        .unwrap();
    setting
        .clinic
        .edit_visit(visit.id, day("2026-03-02"), VisitKind::FollowUp, String::new())
        .unwrap();
    let signed = setting.clinic.sign_visit(visit.id).unwrap();
    assert!(
        signed.status_words.contains("revision 2"),
        "{}",
        signed.status_words
    );
    let correction = signed
        .history
        .iter()
        .find(|entry| entry.reason == "typed 7 for 5")
        .unwrap();
    assert_eq!(
        correction.changes,
        [
            "Date: 2026-03-01 → 2026-03-02",
            "Pain 0–10, How strong was your pain on average over the past 7 days?: 7 → 5"
        ]
    );
}

#[test]
fn change_is_told_since_baseline_and_since_last() {
    let mut setting = setting();
    setting.pain("2026-01-01", 8.0);
    setting.pain("2026-03-01", 6.0);
    setting.pain("2026-05-01", 7.0);
    setting.visit("2025-12-01", &["fiqr"]);
    let patient = setting.clinic.patient(setting.person).unwrap();
    let pain = |row: usize| {
        patient.visits[row]
            .scores
            .iter()
            .find(|cell| cell.key == "pain_nrs.pain")
            .unwrap()
    };
    assert_eq!(pain(0).since_baseline.as_ref().unwrap().words, "1 point better");
    assert_eq!(pain(0).since_last.as_ref().unwrap().words, "1 point worse");
    assert_eq!(pain(2).since_baseline, None);
    let fiqr = patient.visits[0]
        .scores
        .iter()
        .find(|cell| cell.key == "fiqr.total")
        .unwrap();
    assert_eq!(
        (fiqr.text.as_deref(), fiqr.why_not.as_str()),
        (None, "not asked"),
        "no score is not a 0"
    );
}

#[test]
fn visits_go_by_their_own_date_not_by_the_day_of_typing() {
    let mut setting = setting();
    setting.pain("2026-05-01", 4.0);
    setting.pain("2026-01-01", 8.0);
    let patient = setting.clinic.patient(setting.person).unwrap();
    assert_eq!(patient.visits[0].date, day("2026-05-01"));
    let late = patient.visits[0]
        .scores
        .iter()
        .find(|cell| cell.key == "pain_nrs.pain")
        .unwrap();
    assert_eq!(late.since_last.as_ref().unwrap().words, "4 points better");
}

#[test]
fn wrong_input_is_named_and_loses_nothing() {
    let mut setting = setting();
    let field = |error: clinic::ClinicError| error.field.unwrap();
    assert_eq!(
        field(setting.clinic.add_patient(form("  ")).unwrap_err()),
        "familyName"
    );
    assert_eq!(
        field(setting.clinic.add_patient(form("Other")).unwrap_err()),
        "clinicNumber",
        "17 is taken"
    );
    let future = PatientForm {
        birth_date: "2999-01-01".to_owned(),
        clinic_number: String::new(),
        ..form("Other")
    };
    assert_eq!(
        field(setting.clinic.add_patient(future).unwrap_err()),
        "birthDate"
    );
    let tomorrow = SystemHost.today().tomorrow().unwrap();
    let one = ["pain_nrs".to_owned()];
    assert_eq!(
        field(
            setting
                .clinic
                .add_visit(setting.person, tomorrow, VisitKind::FollowUp, &one)
                .unwrap_err()
        ),
        "date"
    );
    assert_eq!(
        field(
            setting
                .clinic
                .add_visit(setting.person, day("1960-01-01"), VisitKind::FollowUp, &one)
                .unwrap_err()
        ),
        "date"
    );
    assert_eq!(
        field(
            setting
                .clinic
                .add_visit(setting.person, day("2026-01-01"), VisitKind::FollowUp, &[])
                .unwrap_err()
        ),
        "instruments"
    );
    let visit = setting.visit("2026-01-01", &["pain_nrs", "fiqr"]);
    let form = visit
        .assessments
        .iter()
        .find(|form| form.instrument == "pain_nrs")
        .unwrap()
        .id;
    let eleven = Answer::Number(11.0);
    assert_eq!(
        field(
            setting
                .clinic
                .set_answer(visit.id, form, "value", Some(&eleven), true)
                .unwrap_err()
        ),
        "value"
    );
    assert_eq!(
        field(setting.clinic.sign_visit(visit.id).unwrap_err()),
        "sign",
        "nothing is answered yet"
    );
    setting.answer(&visit, "pain_nrs", "value", Some(&Answer::Number(3.0)));
    let only_fiqr = ["fiqr".to_owned()];
    let refused = setting
        .clinic
        .choose_instruments(visit.id, &only_fiqr)
        .unwrap_err();
    assert_eq!(
        field(refused),
        "instruments",
        "a form with answers can't be taken out"
    );
    let without = setting
        .clinic
        .choose_instruments(visit.id, &["pain_nrs".to_owned()])
        .unwrap();
    assert_eq!(without.assessments.len(), 1);
}

#[test]
fn patients_are_found_by_name_number_and_birth_date() {
    let setting = setting();
    for query in ["alva", "ANA alv", "17", "1970-05", ""] {
        assert_eq!(setting.clinic.find_patients(query).unwrap().len(), 1, "{query:?}");
    }
    assert!(setting.clinic.find_patients("alvarez 18").unwrap().is_empty());
}

#[test]
fn everything_is_there_after_closing_and_opening() {
    let mut setting = setting();
    setting.pain("2026-01-01", 8.0);
    let folder = setting.clinic.folder().to_owned();
    let before = setting.clinic.patient(setting.person).unwrap();
    let Setting { clinic, person, root } = setting;
    drop(clinic);
    let clinic = Clinic::open(&folder, PASSPHRASE, device(), Arc::new(SystemHost)).unwrap();
    assert_eq!(clinic.patient(person).unwrap(), before);
    assert_eq!(clinic.view().unwrap().settings.clinician, "Dr Reyes");
    drop(root);
}

#[test]
fn a_short_passphrase_is_refused() {
    let root = tempfile::tempdir().unwrap();
    let new = NewClinic {
        passphrase: "fourteen chars",
        ..NEW
    };
    let error = Clinic::create(root.path(), new, device(), Arc::new(SystemHost)).unwrap_err();
    assert_eq!(error.field.as_deref(), Some("passphrase"));
    assert_eq!(
        std::fs::read_dir(root.path()).unwrap().count(),
        0,
        "nothing is made"
    );
}

fn ask(sections: &[ReportSection]) -> ReportAsk {
    ReportAsk {
        sections: sections.to_vec(),
        ..ReportAsk::usual(Paper::A4)
    }
}

#[test]
fn a_report_from_answer_lines_shows_the_safety_flag_too() {
    let library = clinic::library();
    let lines = r#"{"date": "2026-01-04", "instrument": "phq9", "answers": {"q9": 3}}"#;
    let visits = clinic::scoring::visits_from_lines(&library, lines.as_bytes(), &SystemHost).unwrap();
    let timeline = clinic::scoring::timeline(&library, visits, 84);
    let patient = clinic::PatientDetails {
        family_name: "Doe".to_owned(),
        ..clinic::PatientDetails::default()
    };
    let report = timeline
        .report(
            &patient,
            &clinic::default_settings(),
            day("2026-02-01"),
            &ask(&[]),
        )
        .unwrap();
    assert!(
        report.preview().alt.join("\n").contains("item 9"),
        "{:?}",
        report.preview().alt
    );
}

#[test]
fn a_prorated_draft_is_marked_and_written_alike_everywhere() {
    let mut setting = setting();
    let first = setting.visit("2026-01-01", &["phq9"]);
    for item in 1..=9 {
        setting.answer(&first, "phq9", &format!("q{item}"), Some(&Answer::Number(1.0)));
    }
    for alert in setting.clinic.visit(first.id).unwrap().alerts {
        let person = setting.person;
        setting
            .clinic
            .acknowledge(person, &alert.identity, &alert.words, "asked")
            .unwrap();
    }
    setting.clinic.sign_visit(first.id).unwrap();
    let draft = setting.visit("2026-03-01", &["phq9"]);
    for (item, value) in [
        (1, 2.0),
        (3, 2.0),
        (4, 2.0),
        (5, 2.0),
        (6, 1.0),
        (7, 1.0),
        (9, 0.0),
    ] {
        setting.answer(&draft, "phq9", &format!("q{item}"), Some(&Answer::Number(value)));
    }
    let report = setting
        .clinic
        .report(setting.person, &ask(&[ReportSection::Visits]))
        .unwrap();
    let text = report.preview().alt.join("\n");
    assert!(text.contains("12.9"), "10 × 9/7, not rounded to 13: {text}");
    assert!(
        text.contains("3.9 points worse"),
        "the summary says what the table says: {text}"
    );
    let size = clinic::PictureSize {
        width: 1600,
        height: 900,
    };
    let svg = setting
        .clinic
        .trend_file(setting.person, clinic::PictureFormat::Svg, size)
        .unwrap();
    let svg = String::from_utf8(svg).unwrap();
    assert!(
        svg.contains(">12.9<"),
        "the chart writes the score as the report does"
    );
    assert!(svg.contains("3.9 points worse since baseline"), "{svg}");
}
