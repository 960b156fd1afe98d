//! Reading files into a vault.

use super::common::{NEW, device, form, setting};
use super::{ask, demo_clinic, latest, send_out, take_in};
use clinic::host::SystemHost;
use clinic::views::{ExportKind, IncomingFormat, IncomingStand, IncomingView};
use clinic::{Answer, Clinic, Code};
use std::fs;
use std::path::Path;
use std::sync::Arc;

pub fn new_clinic(root: &Path) -> Clinic {
    Clinic::create(root, NEW, device(), Arc::new(SystemHost)).unwrap()
}

pub fn adds(view: &IncomingView) -> [u32; 5] {
    let adds = view.adds;
    [
        adds.patients,
        adds.visits,
        adds.questionnaires,
        adds.diary_days,
        adds.results,
    ]
}

/// Numbers, names, birth dates and sex beside each row, as a table from elsewhere has them.
fn with_names(folder: &Path, table: &str) -> String {
    let rows = |name: &str| -> Vec<Vec<String>> {
        let text = fs::read_to_string(folder.join(name)).unwrap();
        text.split("\r\n")
            .map(|row| row.split(',').map(str::to_owned).collect())
            .collect()
    };
    let people = rows("patients.csv");
    let text = fs::read_to_string(folder.join(table)).unwrap();
    let mut lines = Vec::new();
    for (place, line) in text.split("\r\n").filter(|line| !line.is_empty()).enumerate() {
        let (code, _) = line.split_once(',').unwrap();
        let person = people.iter().find(|person| person[0] == code);
        match person {
            _ if place == 0 => lines.push(format!("family_name,given_name,birth_date,sex,{line}")),
            Some(person) => lines.push(format!(
                "{},{},{},{},{line}",
                person[2], person[3], person[4], person[5]
            )),
            // The rest of a note with line ends.
            None => lines.push(line.to_owned()),
        }
    }
    lines.join("\n")
}

#[test]
fn the_demo_clinic_comes_into_another_vault_with_the_same_answers() {
    let root = tempfile::tempdir().unwrap();
    let mut from = demo_clinic(root.path());
    let out = root.path().join("out");
    send_out(&mut from, ExportKind::Csv, &[], &out).unwrap();
    let other = tempfile::tempdir().unwrap();
    let mut to = new_clinic(other.path());
    let new = ask(IncomingFormat::Table, true);
    let text = with_names(&out, "visits_wide.csv");
    let view = to.read_incoming(&new, &text).unwrap();
    assert_eq!(view.problems, [], "{}", view.note);
    assert!(view.ready, "{:?}", view.patients.first());
    assert_eq!(to.find_patients("").unwrap().len(), 0, "reading stores nothing");
    let taken = take_in(&mut to, &new, &text).unwrap();
    assert_eq!(latest(&to, 1), ["Imported data"]);
    let [patients, visits, ..] = adds(&taken);
    let known = from.find_patients("").unwrap();
    let with_visits = known.iter().filter(|row| row.visits > 0).count();
    assert_eq!(usize::try_from(patients).unwrap(), with_visits);
    assert_eq!(visits, known.iter().map(|row| row.visits).sum::<u32>());
    for row in &known {
        let there = from.timeline(row.id).unwrap().visits;
        let here = to
            .timeline(to.patient_named(&row.clinic_number).unwrap())
            .unwrap()
            .visits;
        assert_eq!(there.len(), here.len(), "{}", row.clinic_number);
        for visit in &there {
            let same = here
                .iter()
                .find(|known| known.details.date == visit.details.date)
                .unwrap();
            assert_eq!(same.details.kind, visit.details.kind);
            assert!(same.state.is_open(), "a clinician looks at it and signs");
            for form in visit.assessments.iter().filter(|form| !form.given().is_empty()) {
                let known = same
                    .assessments
                    .iter()
                    .find(|known| known.instrument == form.instrument)
                    .unwrap();
                assert_eq!(
                    known.given(),
                    form.given(),
                    "{} {}",
                    row.clinic_number,
                    form.instrument
                );
                assert_eq!(known.version, form.version);
            }
        }
    }
    // The same file again adds nothing.
    let again = to.read_incoming(&new, &text).unwrap();
    assert_eq!(adds(&again), [0; 5]);
    assert!(!again.ready);
    let refused = take_in(&mut to, &new, &text).unwrap_err();
    assert!(
        refused.message.starts_with("There is nothing to add"),
        "{}",
        refused.message
    );
}

#[test]
fn diaries_and_redcap_records_come_in_as_they_went_out() {
    let root = tempfile::tempdir().unwrap();
    let mut from = demo_clinic(root.path());
    let out = root.path().join("out");
    send_out(&mut from, ExportKind::Csv, &[], &out).unwrap();
    let other = tempfile::tempdir().unwrap();
    let mut to = new_clinic(other.path());
    let text = with_names(&out, "diary.csv");
    let view = take_in(&mut to, &ask(IncomingFormat::Table, true), &text).unwrap();
    assert!(view.adds.diary_days > 500, "{:?}", view.adds);
    let someone = &view.patients[0];
    let number = someone.named.split(',').next().unwrap();
    let days = |clinic: &Clinic| {
        let person = clinic.patient_named(number).unwrap();
        let view = clinic.diary(person, None, None).unwrap();
        view.days
            .into_iter()
            .map(|day| (day.date, day.ratings, day.note))
            .collect::<Vec<_>>()
    };
    assert_eq!(days(&to), days(&from));
    // Records name nobody, so that the patients must be there.
    let records = root.path().join("redcap");
    send_out(&mut from, ExportKind::Redcap, &[], &records).unwrap();
    let text = fs::read_to_string(records.join("records.csv")).unwrap();
    let redcap = ask(IncomingFormat::Redcap, false);
    let view = to.read_incoming(&redcap, &text).unwrap();
    assert_eq!(view.problems, []);
    let unclear = view
        .patients
        .iter()
        .filter(|person| person.stand == IncomingStand::Unclear)
        .count();
    assert_eq!(view.ready, unclear == 0);
    let back = from.read_incoming(&redcap, &text).unwrap();
    assert_eq!(back.problems, []);
    assert_eq!(
        adds(&back),
        [0; 5],
        "where they come from, all of it is there: {:?}",
        back.patients.first()
    );
    assert!(
        back.patients.iter().all(|person| person.kept.is_empty()),
        "and just so"
    );
}

#[test]
fn what_is_there_is_never_overwritten() {
    let mut setting = setting();
    let visit = setting.visit("2026-02-01", &["phq4"]);
    setting.answer(&visit, "phq4", "q1", Some(&Answer::Number(1.0)));
    let text = "patient,date,phq4_q1,peg_q1\n17,2026-02-01,3,5\n";
    let table = ask(IncomingFormat::Table, false);
    let view = take_in(&mut setting.clinic, &table, text).unwrap();
    assert_eq!(adds(&view), [0, 1, 1, 0, 0], "the PEG is new");
    assert_eq!(
        view.patients[0].kept,
        ["phq4 of 2026-02-01 is here with other answers and stays as it is."]
    );
    let visits = setting.clinic.timeline(setting.person).unwrap().visits;
    let phq4: Vec<_> = visits
        .iter()
        .flat_map(|visit| &visit.assessments)
        .filter(|form| form.instrument == "phq4")
        .collect();
    assert_eq!(phq4.len(), 1);
    assert_eq!(phq4[0].given()["q1"], Answer::Number(1.0));
    let day = "patient,date,diary_fatigue\n17,2026-02-01,30\n";
    take_in(&mut setting.clinic, &table, day).unwrap();
    let other = "patient,date,diary_fatigue\n17,2026-02-01,80\n17,2026-02-02,40\n";
    let view = take_in(&mut setting.clinic, &table, other).unwrap();
    assert_eq!(adds(&view), [0, 0, 0, 1, 0]);
    assert_eq!(
        view.patients[0].kept,
        ["The diary of 2026-02-01 is here with other contents and stays as it is."]
    );
}

#[test]
fn one_bad_row_keeps_all_of_a_file_out() {
    let mut setting = setting();
    let text = "patient,date,phq4_q1\n17,2026-02-01,3\n17,2026-03-01,9\n";
    let refused = take_in(&mut setting.clinic, &ask(IncomingFormat::Table, false), text).unwrap_err();
    assert_eq!(refused.code, Code::InvalidField);
    assert_eq!(
        refused.message,
        "Nothing was imported. Line 3, column phq4_q1: “9” is none of the answers: write 0, 1, 2, 3."
    );
    assert!(setting.clinic.timeline(setting.person).unwrap().visits.is_empty());
}

#[test]
fn nobody_is_taken_for_somebody_else() {
    let mut setting = setting();
    setting
        .clinic
        .add_patient(clinic::views::PatientForm {
            clinic_number: "18".to_owned(),
            ..form("Brown")
        })
        .unwrap();
    let check = |heads: &str, row: &str, new: bool, stand: IncomingStand, words: &str| {
        let text = format!("{heads},date,phq4_q1\n{row},2026-02-01,1\n");
        let view = setting
            .clinic
            .read_incoming(&ask(IncomingFormat::Table, new), &text)
            .unwrap();
        let person = &view.patients[0];
        assert_eq!(person.stand, stand, "{row}: {}", person.why);
        assert!(
            person.why.contains(words) || person.name.contains(words),
            "{row}: {} {}",
            person.why,
            person.name
        );
        assert_eq!(view.ready, stand != IncomingStand::Unclear, "{row}");
    };
    let names = "family name,given name,birth date";
    let numbered = "patient,family name,given name,birth date";
    check("patient", "17", false, IncomingStand::Known, "Ana Alvarez");
    check(
        "patient",
        "99",
        false,
        IncomingStand::Unclear,
        "No patient here has this number",
    );
    check(
        "patient",
        "99",
        true,
        IncomingStand::Unclear,
        "doesn’t say the name",
    );
    check(
        names,
        "alvarez,Ana,1970-05-31",
        false,
        IncomingStand::Known,
        "Ana Alvarez",
    );
    check(
        names,
        "Alvarez,Ana,1970-05-30",
        false,
        IncomingStand::Unclear,
        "let new patients be added",
    );
    check(
        names,
        "Alvarez,Ana,1970-05-30",
        true,
        IncomingStand::New,
        "Ana Alvarez",
    );
    check(
        numbered,
        "17,Brown,Ana,1970-05-31",
        true,
        IncomingStand::Unclear,
        "whose name is another one",
    );
    check(
        numbered,
        "17,Alvarez,Ana,1980-05-31",
        true,
        IncomingStand::Unclear,
        "whose birth date is another one",
    );
    check(
        numbered,
        "99,Alvarez,Ana,1970-05-31",
        true,
        IncomingStand::Unclear,
        "but another clinic number",
    );
    check(
        numbered,
        "99,Green,Eva,1980-01-02",
        true,
        IncomingStand::New,
        "Eva Green",
    );
    let key = "0198c5c8-0000-7000-8000-000000000001";
    let unnumbered = format!("{key},Alvarez,Ana,1970-05-31");
    check(numbered, &unnumbered, false, IncomingStand::Known, "Ana Alvarez");
    check(
        "patient,sex",
        "17,male",
        false,
        IncomingStand::Unclear,
        "whose sex is another one",
    );
}

#[test]
fn what_the_columns_became_is_remembered_by_their_headings() {
    let mut setting = setting();
    let text = "Nr;Tag;Frage 1\n17;03/04/2026;2\n";
    let mut table = ask(IncomingFormat::Table, false);
    table.columns = Some(["patient", "date_dmy", "phq4.q1"].map(str::to_owned).to_vec());
    let view = take_in(&mut setting.clinic, &table, text).unwrap();
    assert!(!view.remembered);
    let next = "Nr;Tag;Frage 1\n17;05/06/2026;1\n";
    let view = setting
        .clinic
        .read_incoming(&ask(IncomingFormat::Table, false), next)
        .unwrap();
    assert!(view.remembered);
    assert_eq!(view.columns[1].becomes, "date_dmy");
    assert_eq!(
        view.rows[0].cells[1].text, "2026-06-05",
        "as it will be understood"
    );
    assert!(view.ready);
    let other = "Nr;Tag;Frage 2\n17;05/06/2026;1\n";
    let view = setting
        .clinic
        .read_incoming(&ask(IncomingFormat::Table, false), other)
        .unwrap();
    assert!(!view.remembered, "other headings are another table");
}

#[test]
fn a_table_of_one_patient_needs_no_column_for_who_it_is() {
    let mut setting = setting();
    let mut table = ask(IncomingFormat::Table, false);
    table.patient_id = Some(setting.person.to_string());
    let view = take_in(&mut setting.clinic, &table, "date,phq4_q1\n2026-02-01,1\n").unwrap();
    assert_eq!(adds(&view), [0, 1, 1, 0, 0]);
    let born_later = take_in(
        &mut setting.clinic,
        &table,
        "date,phq4_q1\n1995-02-01,1\n2026-02-02,2\n",
    );
    assert_eq!(adds(&born_later.unwrap()), [0, 2, 2, 0, 0]);
    let before = take_in(&mut setting.clinic, &table, "date,diary_fatigue\n1969-02-01,10\n").unwrap_err();
    assert!(
        before.message.contains("before the patient's birth"),
        "{}",
        before.message
    );
}

#[test]
fn a_table_of_somebody_else_is_not_taken_for_the_patient_whose_page_is_open() {
    let setting = setting();
    let mut table = ask(IncomingFormat::Table, false);
    table.patient_id = Some(setting.person.to_string());
    let check = |text: &str, words: &str| {
        let view = setting.clinic.read_incoming(&table, text).unwrap();
        assert!(!view.ready, "{text}");
        assert!(
            view.patients[0].why.contains(words),
            "{text}: {}",
            view.patients[0].why
        );
    };
    check(
        "patient,date,phq4_q1\n18,2026-02-01,1\n",
        "The file says the number 18, which is not that of Ana Alvarez",
    );
    check(
        "birth date,date,phq4_q1\n1980-05-31,2026-02-01,1\n",
        "another birth date than that of Ana Alvarez",
    );
    let own = setting
        .clinic
        .read_incoming(&table, "patient,date,phq4_q1\n17,2026-02-01,1\n")
        .unwrap();
    assert!(own.ready);
}

#[test]
fn a_safety_answer_that_comes_in_keeps_its_visit_from_being_signed() {
    let mut setting = setting();
    let table = ask(IncomingFormat::Table, false);
    take_in(
        &mut setting.clinic,
        &table,
        "patient,date,phq9_q9\n17,2026-02-01,2\n",
    )
    .unwrap();
    let visit = setting.clinic.timeline(setting.person).unwrap().visits[0].id;
    let refused = setting.clinic.sign_visit(visit).unwrap_err();
    assert_eq!(
        refused.code,
        Code::Unacknowledged,
        "as if it had been answered here"
    );
}

#[test]
fn a_redcap_form_becomes_an_instrument_of_the_clinic() {
    let mut setting = setting();
    let text = "Variable / Field Name,Form Name,Section Header,Field Type,Field Label,\"Choices, Calculations, OR Slider Labels\",Field Note,Text Validation Type OR Show Slider Number,Text Validation Min,Text Validation Max\n\
        record_id,mood,,text,Record ID,,,,,\n\
        mood_1,mood,,radio,How low?,\"0, Not | 1, A little\",,,,\n\
        mood_2,mood,,radio,How tired?,\"0, Not | 1, A little\",,,,\n\
        mood_words,mood,,notes,Anything else?,,,,,\n";
    let taken = setting.clinic.import_redcap_forms(text).unwrap();
    let (added, left) = (taken.added, taken.left);
    assert_eq!(added[0].id.as_deref(), Some("mood"), "{:?}", added[0].problems);
    assert_eq!(left.len(), 1);
    let records = "record_id,mood_1,mood_2,seen,mood_complete\n17,1,0,2026-02-01,2\n";
    let mut redcap = ask(IncomingFormat::Redcap, false);
    let view = setting.clinic.read_incoming(&redcap, records).unwrap();
    redcap.columns = Some(
        view.columns
            .iter()
            .map(|column| {
                if column.heading == "seen" {
                    "date".to_owned()
                } else {
                    column.becomes.clone()
                }
            })
            .collect(),
    );
    let view = take_in(&mut setting.clinic, &redcap, records).unwrap();
    assert_eq!(adds(&view), [0, 1, 1, 0, 0]);
}
