//! A clinic's data out and in again: CSV, REDCap, and what goes out for research.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

mod charts;
mod csv_files;
mod masked;
mod properties;
mod redcap;
mod refused;

use exchange::dataset::{Dataset, Told, codes};
use exchange::{Chart, Incoming};
use instruments::{Answers, Library};
use jiff::civil::{Date, date};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::sync::OnceLock;

const TODAY: Date = date(2026, 11, 1);

/// The instruments that ship, read once.
fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(Library::builtin)
}

/// A file in memory that can be read while it is written.
#[derive(Clone, Default)]
struct Memory(Rc<RefCell<Vec<u8>>>);

impl std::io::Write for Memory {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn used(charts: &[Chart]) -> BTreeSet<(String, String)> {
    let forms = charts.iter().flat_map(Chart::assessments);
    forms
        .map(|(_, form)| (form.instrument.clone(), form.version.clone()))
        .collect()
}

/// The files of these charts by name.
fn files(charts: &[Chart], library: &Library, told: Option<&[Told]>) -> BTreeMap<String, String> {
    let mut files: Vec<(String, Memory)> = Vec::new();
    let people: Vec<_> = charts.iter().map(|chart| chart.person.clone()).collect();
    let codes = codes(&people);
    let mut dataset = Dataset::begin(library, &used(charts), told.is_some(), |name| {
        files.push((name.to_owned(), Memory::default()));
        Ok(files.last().unwrap().1.clone())
    })
    .unwrap();
    for (place, chart) in charts.iter().enumerate() {
        let everything = Told::Everything {
            code: codes[&chart.person.id].clone(),
        };
        dataset
            .add(chart, told.map_or(&everything, |told| &told[place]))
            .unwrap();
    }
    dataset.end().unwrap();
    files
        .into_iter()
        .map(|(name, memory)| (name, String::from_utf8(memory.0.borrow().clone()).unwrap()))
        .collect()
}

/// Every questionnaire with an answer, by patient, day and instrument.
type Forms = BTreeMap<(String, Date, String), Answers>;

fn forms_of(charts: &[Chart]) -> Forms {
    let mut forms = Forms::new();
    for chart in charts {
        let code = chart.person.details.clinic_number.clone().unwrap();
        for (visit, form) in chart.assessments() {
            if !form.given().is_empty() {
                forms.insert(
                    (code.clone(), visit.details.date, form.instrument.clone()),
                    form.given(),
                );
            }
        }
    }
    forms
}

fn forms_in(incoming: &Incoming) -> Forms {
    let mut forms = Forms::new();
    for patient in &incoming.patients {
        let code = patient.who.clinic_number.clone().unwrap();
        for visit in &patient.visits {
            for form in &visit.assessments {
                forms.insert(
                    (code.clone(), visit.date, form.instrument.clone()),
                    form.answers.clone(),
                );
            }
        }
    }
    forms
}

/// The rows of a table that has no line ends in its cells.
fn rows(text: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for line in text.split("\r\n").filter(|line| !line.is_empty()) {
        let (mut cells, mut quoted) = (vec![String::new()], false);
        for sign in line.chars() {
            match sign {
                '"' => quoted = !quoted,
                ',' if !quoted => cells.push(String::new()),
                sign => cells.last_mut().unwrap().push(sign),
            }
        }
        rows.push(cells);
    }
    rows
}
