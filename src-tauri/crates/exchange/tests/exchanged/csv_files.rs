//! The tables and the codebook, and reading them again.

use super::charts::{chart, charts};
use super::{TODAY, files, forms_in, forms_of, library, rows};
use exchange::table::visits::{Ask, read};
use std::collections::BTreeSet;

const ASK: Ask<'static> = Ask {
    choices: None,
    of_one: false,
    today: TODAY,
};

#[test]
fn what_goes_out_as_visits_comes_in_with_the_same_answers() {
    let library = library();
    let charts = charts(library, 150);
    let files = files(&charts, library, None);
    let table = read(&files["visits_wide.csv"], library, ASK).unwrap();
    assert_eq!(
        table.problems,
        [],
        "what was written can be read, and the totals agree"
    );
    let (out, back) = (forms_of(&charts), forms_in(&table.incoming));
    assert!(out.len() > 400, "enough questionnaires: {}", out.len());
    for (form, answers) in &out {
        assert_eq!(back.get(form), Some(answers), "{form:?}");
    }
    assert_eq!(out.len(), back.len(), "and nothing else");
    let notes = |note: &str| note.matches("second line").count();
    let written: usize = charts
        .iter()
        .flat_map(|chart| &chart.visits)
        .map(|visit| notes(&visit.details.note))
        .sum();
    let read = table.incoming.patients.iter().flat_map(|patient| &patient.visits);
    let read: Vec<&str> = read
        .map(|visit| visit.note.as_str())
        .filter(|note| !note.is_empty())
        .collect();
    assert_eq!(read.len(), written, "notes come back");
    assert!(
        read.iter().all(|note| note.starts_with("=Note \"")),
        "what was made harmless is as it was: {:?}",
        read.first()
    );
}

#[test]
fn a_diary_comes_in_as_it_went_out() {
    let library = library();
    let charts = charts(library, 60);
    let files = files(&charts, library, None);
    let table = read(&files["diary.csv"], library, ASK).unwrap();
    assert_eq!(table.problems, []);
    for chart in &charts {
        let code = chart.person.details.clinic_number.as_ref();
        let days: Vec<_> = chart.diary.iter().map(|day| day.value.clone()).collect();
        let read = table
            .incoming
            .patients
            .iter()
            .find(|patient| patient.who.clinic_number.as_ref() == code);
        let read = read.map(|patient| patient.diary.clone()).unwrap_or_default();
        assert_eq!(read, days, "{code:?}");
    }
}

#[test]
fn the_codebook_explains_every_column_of_every_file() {
    let library = library();
    let files = files(&charts(library, 40), library, None);
    let codebook = rows(&files["codebook.csv"]);
    let told: BTreeSet<(String, String)> = codebook
        .iter()
        .skip(1)
        .map(|row| (row[0].clone(), row[1].clone()))
        .collect();
    assert_eq!(files.len(), 12, "{:?}", files.keys());
    let mut written = BTreeSet::new();
    for (name, text) in files.iter().filter(|(name, _)| *name != "codebook.csv") {
        let heads = text.split("\r\n").next().unwrap();
        for column in heads.split(',') {
            written.insert((name.clone(), column.to_owned()));
        }
    }
    assert_eq!(told, written);
    assert!(
        codebook
            .iter()
            .skip(1)
            .all(|row| row.len() == 9 && !row[2].is_empty() && !row[3].is_empty()),
        "each with a meaning and a type"
    );
}

#[test]
fn a_small_clinic_is_written_as_the_golden_files_say() {
    let library = library();
    let mut small = chart(library, 2);
    small.visits.truncate(2);
    for visit in &mut small.visits {
        visit.assessments.truncate(1);
        for form in &mut visit.assessments {
            form.instrument = "phq4".to_owned();
            form.version = library.get("phq4").unwrap().version.clone();
            let mut random = super::charts::Random(7);
            let answers = super::charts::answers(library, "phq4", &mut random);
            let entry = |value| record::AnswerEntry { value, given: true };
            form.answers = answers
                .into_iter()
                .map(|(item, value)| (item, entry(value)))
                .collect();
        }
    }
    let files = files(&[small], library, None);
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/exchanged/golden");
    for name in [
        "patients.csv",
        "visits_wide.csv",
        "values_long.csv",
        "treatments.csv",
        "doses.csv",
        "labs.csv",
    ] {
        let path = folder.join(name);
        if std::env::var_os("FIBROTREND_GOLDEN").is_some() {
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(&path, &files[name]).unwrap();
        }
        let golden = std::fs::read_to_string(&path).unwrap();
        assert_eq!(
            files[name].replace("\r\n", "\n"),
            golden.replace("\r\n", "\n"),
            "{name}"
        );
    }
}
