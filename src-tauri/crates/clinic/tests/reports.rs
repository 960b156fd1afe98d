//! Reports of patients in a vault: the sections asked for, and many reports one after the other.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::unreachable,
    reason = "a test fails loudly"
)]

mod common;

use clinic::host::SystemHost;
use clinic::views::{Paper, ReportAsk, ReportSection, TrendsAsk, VerdictKind};
use clinic::{Batch, Clinic, Code, PersonId, demo};
use common::{form, setting};
use std::path::Path;
use std::sync::Arc;

fn demo_clinic() -> (Clinic, tempfile::TempDir) {
    let root = tempfile::tempdir().unwrap();
    let clinic = demo::create(
        &root.path().join("demo.fibrotrend"),
        demo::SEED,
        "2026-11-22".parse().unwrap(),
        Arc::new(SystemHost),
    )
    .unwrap();
    (clinic, root)
}

fn ask(sections: &[ReportSection]) -> ReportAsk {
    ReportAsk {
        sections: sections.to_vec(),
        ..ReportAsk::usual(Paper::A4)
    }
}

fn text(clinic: &Clinic, person: PersonId, ask: &ReportAsk) -> String {
    let report = clinic.report(person, ask).unwrap();
    report
        .preview()
        .alt
        .join(" ")
        .replace(['\u{a0}', '\u{200b}'], " ")
}

const ALL: [ReportSection; 13] = [
    ReportSection::Verdict,
    ReportSection::Multiples,
    ReportSection::Visits,
    ReportSection::Criteria,
    ReportSection::Items,
    ReportSection::Treatments,
    ReportSection::Costs,
    ReportSection::Labs,
    ReportSection::Safety,
    ReportSection::Calendar,
    ReportSection::Maps,
    ReportSection::Notes,
    ReportSection::Patient,
];

#[test]
fn a_report_has_the_sections_asked_for_and_no_others() {
    let (clinic, _root) = demo_clinic();
    let person = clinic.patient_named("D-001").unwrap();
    let whole = text(&clinic, person, &ask(&ALL));
    for (section, words) in [
        (ReportSection::Multiples, "Course in full width"),
        (ReportSection::Visits, "Visits and scores"),
        (ReportSection::Criteria, "Criteria for fibromyalgia, 23 Oct 2026"),
        (ReportSection::Items, "Item by item, baseline and now"),
        (ReportSection::Treatments, "Steps and pauses"),
        (ReportSection::Costs, "Since its start"),
        (ReportSection::Labs, "Laboratory’s range"),
        (ReportSection::Safety, "Safety: open alert"),
        (ReportSection::Maps, "Body maps"),
        (ReportSection::Notes, "How change is judged"),
        (ReportSection::Patient, "What changed since you started"),
    ] {
        assert!(whole.contains(words), "{words} is missing from {whole}");
        let alone = text(&clinic, person, &ask(&[section]));
        assert!(alone.contains(words), "{words} is missing from {alone}");
        let others: Vec<ReportSection> = ALL.into_iter().filter(|other| *other != section).collect();
        let without = text(&clinic, person, &ask(&others));
        assert!(!without.contains(words), "{words} was not asked for: {without}");
    }
    let first = clinic.report(person, &ask(&[])).unwrap();
    assert_eq!(first.preview().pages, 1, "without sections the first page alone");
}

#[test]
fn a_period_cuts_the_tables_and_says_what_it_leaves_out() {
    let (clinic, _root) = demo_clinic();
    let person = clinic.patient_named("D-001").unwrap();
    let within = |from: Option<&str>, to: Option<&str>| ReportAsk {
        ask: TrendsAsk {
            from: from.map(str::to_owned),
            to: to.map(str::to_owned),
            ..TrendsAsk::default()
        },
        ..ask(&[ReportSection::Visits, ReportSection::Labs])
    };
    let all = text(&clinic, person, &within(None, None));
    assert!(all.contains("4 Dec 2024 Baseline"), "{all}");
    assert!(!all.contains("outside the period"), "{all}");
    let cut = text(&clinic, person, &within(Some("2026-01-01"), Some("2026-06-30")));
    assert!(!cut.contains("4 Dec 2024 Baseline"), "{cut}");
    for part in [
        "visits outside the period asked for.",
        "results outside the period asked for.",
    ] {
        assert!(cut.contains(part), "{part} is missing from {cut}");
    }
    for (from, to, field) in [
        (Some("2026-02-30"), None, "from"),
        (None, Some("soon"), "to"),
        (Some("2026-06-01"), Some("2026-05-01"), "to"),
    ] {
        let error = clinic.report(person, &within(from, to)).unwrap_err();
        assert_eq!(
            (error.code, error.field.as_deref()),
            (Code::InvalidField, Some(field)),
            "{from:?} to {to:?}: {error}"
        );
    }
}

#[test]
fn a_patient_without_anything_still_has_a_report() {
    let mut setting = setting();
    let mut long = form(&"Wolfeschlegelsteinhausen".repeat(3));
    long.clinic_number = "N-2".to_owned();
    let person = setting.clinic.add_patient(long).unwrap().id;
    for paper in [Paper::A4, Paper::Letter] {
        let ask = ReportAsk { paper, ..ask(&ALL) };
        let report = setting.clinic.report(person, &ask).unwrap();
        assert!(report.pdf().unwrap().starts_with(b"%PDF"));
        let text = report.preview().alt.join(" ");
        for part in [
            "No treatment is written down.",
            "No side effect is written down.",
            "No result is written down.",
            "No alert is open.",
            "No visit in this report has a body map.",
        ] {
            assert!(text.contains(part), "{part} is missing from {text}");
        }
    }
}

#[test]
fn the_patients_page_is_short_plain_and_never_speaks_of_a_dose() {
    let (clinic, _root) = demo_clinic();
    for row in clinic.find_patients("").unwrap() {
        let report = clinic.report(row.id, &ask(&[ReportSection::Patient])).unwrap();
        assert_eq!(
            report.preview().pages,
            2,
            "{}: one page for the patient",
            row.name
        );
        let lines = report.preview().alt;
        let start = lines
            .iter()
            .position(|line| line.starts_with("What changed since"))
            .unwrap();
        let page = lines.get(start..).unwrap().join(" ");
        let page = page.split("Demo clinic ·").next().unwrap();
        for jargon in [
            "baseline",
            "interval",
            "threshold",
            "NAP",
            "mean ",
            "regression",
            "placebo",
            "IMMPACT",
            "wash-in",
            "median",
            "FIQR",
            "PHQ",
            "significant",
            " mg",
            "increase",
            "titrat",
        ] {
            assert!(
                !page.to_lowercase().contains(&jargon.to_lowercase()),
                "{}: {jargon} is jargon: {page}",
                row.name
            );
        }
        for part in [
            "This page is not proof.",
            "Talk to your clinician",
            "Don’t start, stop or change any medicine",
        ] {
            assert!(page.contains(part), "{}: {part} is missing from {page}", row.name);
        }
    }
}

#[test]
fn every_improvement_stands_beside_placebo_and_old_values_come_first() {
    let (clinic, _root) = demo_clinic();
    let mut improved = 0;
    for row in clinic.find_patients("").unwrap() {
        let verdict = clinic.trends(row.id, &TrendsAsk::default()).unwrap().verdict;
        let Some(verdict) = verdict else { continue };
        let first = text(&clinic, row.id, &ask(&[]));
        if verdict.kind == VerdictKind::Improved {
            improved += 1;
            assert!(first.contains("placebo group"), "{}: {first}", row.name);
        }
        let old = verdict.reasons.iter().find(|reason| reason.rule == "stale");
        if let Some(old) = old {
            let caution = first.split("Caution").nth(1).unwrap();
            let begins = old.text.split(|sign: char| sign.is_ascii_digit()).next().unwrap();
            assert!(caution.trim_start().starts_with(begins), "{}: {first}", row.name);
        }
    }
    assert!(improved > 0, "some of the demo’s patients improved");
}

#[test]
fn the_patients_page_tells_only_of_its_course() {
    let (clinic, _root) = demo_clinic();
    let page = |number: &str| {
        let person = clinic.patient_named(number).unwrap();
        let whole = text(&clinic, person, &ask(&[ReportSection::Patient]));
        let start = whole.find("What changed since you started").unwrap();
        whole.get(start..).unwrap().to_owned()
    };
    let begun = page("D-009");
    for before_the_start in ["24 January 2025", "26 August 2025", "pause"] {
        assert!(!begun.contains(before_the_start), "{before_the_start}: {begun}");
    }
    let ended = page("D-007");
    assert!(ended.contains("your diary up to 10 April 2026"), "{ended}");
    let therapy = page("D-006");
    assert!(
        !therapy.contains("You have been taking psychotherapy"),
        "{therapy}"
    );
}

fn files(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// Works a batch off, and cancels it after so many reports.
fn work(clinic: &Clinic, batch: &mut Batch, most: usize) {
    for done in 0.. {
        if done == most {
            batch.cancel();
        }
        let Some(step) = batch.next(clinic) else { break };
        let written = step.write();
        batch.wrote(&step, &written);
    }
}

fn everyone(clinic: &Clinic) -> Vec<PersonId> {
    clinic
        .find_patients("")
        .unwrap()
        .iter()
        .map(|row| row.id)
        .collect()
}

#[test]
fn a_batch_replaces_no_file() {
    let (clinic, _root) = demo_clinic();
    let folder = tempfile::tempdir().unwrap();
    let people = everyone(&clinic);
    let name = clinic.report_file_name(people[0]).unwrap();
    std::fs::write(folder.path().join(&name), "somebody’s own").unwrap();
    for _ in 0..2 {
        let mut batch = Batch::new(&people, ask(&[]), folder.path()).unwrap();
        work(&clinic, &mut batch, usize::MAX);
        let view = batch.view();
        assert_eq!((view.done, view.of, view.running), (12, 12, false));
        assert!(
            view.failed.is_empty() && !view.cancelled && view.current.is_empty(),
            "{view:?}"
        );
    }
    let kept = std::fs::read_to_string(folder.path().join(&name)).unwrap();
    assert_eq!(kept, "somebody’s own");
    let names = files(folder.path());
    assert_eq!(names.len(), 25, "{names:?}");
    let stem = name.strip_suffix(".pdf").unwrap();
    for more in [2, 3] {
        let path = folder.path().join(format!("{stem} ({more}).pdf"));
        assert!(std::fs::read(path).unwrap().starts_with(b"%PDF"));
    }
    assert!(
        names.iter().all(|name| !name.contains("Alvarez")),
        "a file’s name never has the patient’s: {names:?}"
    );
}

#[test]
fn a_batch_of_fifty_reports_writes_fifty() {
    let (mut clinic, _root) = demo_clinic();
    for at in 0..38 {
        let mut patient = form(&format!("Patient {at}"));
        patient.clinic_number = if at == 0 { String::new() } else { format!("X/{at}") };
        clinic.add_patient(patient).unwrap();
    }
    let folder = tempfile::tempdir().unwrap();
    let people = everyone(&clinic);
    let twice: Vec<PersonId> = people.iter().chain(&people).copied().collect();
    let mut batch = Batch::new(&twice, ReportAsk::usual(Paper::Letter), folder.path()).unwrap();
    assert_eq!(batch.view().of, 50, "each patient once");
    work(&clinic, &mut batch, usize::MAX);
    assert_eq!(batch.view().done, 50, "{:?}", batch.view().failed);
    let names = files(folder.path());
    assert_eq!(names.len(), 50, "{names:?}");
    assert!(
        names.iter().any(|name| name.contains(" X_1 ")),
        "no file name has a slash: {names:?}"
    );
}

#[test]
fn a_batch_can_be_cancelled_between_reports() {
    let (clinic, _root) = demo_clinic();
    let folder = tempfile::tempdir().unwrap();
    let mut batch = Batch::new(&everyone(&clinic), ask(&[]), folder.path()).unwrap();
    work(&clinic, &mut batch, 3);
    let view = batch.view();
    assert_eq!((view.done, view.cancelled, view.running), (3, true, false));
    assert_eq!(files(folder.path()).len(), 3);
    assert!(batch.next(&clinic).is_none(), "a cancelled batch stays cancelled");
}

#[test]
fn a_report_that_is_being_written_when_the_batch_is_cancelled_is_counted() {
    let (clinic, _root) = demo_clinic();
    let folder = tempfile::tempdir().unwrap();
    let mut batch = Batch::new(&everyone(&clinic), ask(&[]), folder.path()).unwrap();
    let step = batch.next(&clinic).unwrap();
    batch.cancel();
    let view = batch.view();
    assert!(view.running && view.cancelled, "it still writes one: {view:?}");
    let written = step.write();
    batch.wrote(&step, &written);
    let view = batch.view();
    assert_eq!((view.done, view.running, view.current.as_str()), (1, false, ""));
    assert_eq!(files(folder.path()).len(), 1);
    assert!(batch.next(&clinic).is_none());
}

#[test]
fn what_cannot_be_made_is_told_and_the_rest_goes_on() {
    let (clinic, _root) = demo_clinic();
    let folder = tempfile::tempdir().unwrap();
    let mut people = everyone(&clinic);
    people.insert(1, "00000000-0000-0000-0000-000000000000".parse().unwrap());
    let mut batch = Batch::new(&people, ask(&[]), folder.path()).unwrap();
    work(&clinic, &mut batch, usize::MAX);
    let view = batch.view();
    assert_eq!(
        (view.done, view.of, view.failed.len()),
        (12, 13, 1),
        "{:?}",
        view.failed
    );
    assert!(
        view.failed[0].starts_with("A patient who is no longer there: "),
        "{:?}",
        view.failed
    );
}

#[test]
fn a_folder_that_does_not_do_is_named() {
    let (clinic, _root) = demo_clinic();
    let people = everyone(&clinic);
    let root = tempfile::tempdir().unwrap();
    let gone = root.path().join("gone");
    let error = Batch::new(&people, ask(&[]), &gone).unwrap_err();
    assert!(error.message.contains("gone"), "{error}");
    assert_eq!(
        Batch::new(&[], ask(&[]), root.path()).unwrap_err().code,
        Code::InvalidField
    );
    // The folder goes away while the batch runs, as a drive does that is pulled out.
    let folder = root.path().join("drive");
    std::fs::create_dir(&folder).unwrap();
    let mut batch = Batch::new(&people, ask(&[]), &folder).unwrap();
    let step = batch.next(&clinic).unwrap();
    std::fs::remove_dir(&folder).unwrap();
    let written = step.write();
    batch.wrote(&step, &written);
    let view = batch.view();
    assert_eq!((view.done, view.running, view.cancelled), (0, false, false));
    assert_eq!(view.failed.len(), 2, "{:?}", view.failed);
    assert!(
        view.failed[0].contains("drive"),
        "the place is named: {:?}",
        view.failed
    );
    assert_eq!(view.failed[1], "11 more reports were not made.");
}

#[test]
fn the_choices_are_those_due_by_sunday_and_all_others() {
    let (clinic, _root) = demo_clinic();
    let choices = clinic.batch_choices().unwrap();
    let ends: clinic::Date = choices.week_ends.parse().unwrap();
    let due = clinic.due(60).unwrap();
    let left = (ends - due.today).get_days();
    assert!((0..7).contains(&left), "this week’s last day: {ends}");
    for patient in &choices.due {
        assert!(!patient.why.is_empty(), "{patient:?}");
    }
    for row in &due.rows {
        let id = row.patient_id.to_string();
        let is_listed = choices.due.iter().any(|patient| patient.id == id);
        let others = due.rows.iter().filter(|other| other.patient_id == row.patient_id);
        let by_sunday = others.clone().any(|other| other.due <= ends);
        assert_eq!(is_listed, by_sunday, "{} {}", row.patient_name, row.due);
    }
    assert_eq!(
        choices.due.len() + choices.others.len(),
        12,
        "everybody stands once"
    );
}
