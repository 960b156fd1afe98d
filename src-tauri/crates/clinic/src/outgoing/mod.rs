//! A clinic's data for other programs: plain tables, REDCap, and de-identified for research.
//!
//! Whatever leaves is noted before it is written: an entry for each patient where patients were chosen, one entry where
//! everybody's data leaves. Files are written into a folder of their own, which appears only when all of them are whole;
//! nothing that is there is replaced.

mod folder;
mod research;

use crate::views::ExportDone;
use crate::{Clinic, ClinicError, Code};
use exchange::Chart;
use exchange::dataset::{Dataset, Told, codes};
use exchange::redcap::{Records, dictionary};
use exchange::table::TableError;
use folder::NewFolder;
use instruments::Definition;
use jiff::civil::Date;
use record::{Person, PersonId};
use std::path::Path;

/// What couldn't be written of a table, as people read it.
fn table_failed(folder: &Path, error: &TableError) -> ClinicError {
    match error {
        TableError::Io(kind) => ClinicError::io(
            &format!("Writing to {}", folder.display()),
            &std::io::Error::from(*kind),
        ),
        _ => ClinicError::internal("table of an export"),
    }
}

/// How many, for entries and people: "1 patient", "12 patients".
fn count(patients: usize) -> String {
    match patients {
        1 => "1 patient".to_owned(),
        more => format!("{more} patients"),
    }
}

impl Clinic {
    /// The patients that are meant: those chosen, each once, or everybody.
    fn people_of(&self, chosen: &[PersonId]) -> Result<Vec<Person>, ClinicError> {
        let people = self.vault.people()?;
        if let Some(missing) = chosen
            .iter()
            .find(|id| people.iter().all(|person| person.id != **id))
        {
            self.vault.person(*missing)?;
        }
        let people: Vec<Person> = people
            .into_iter()
            .filter(|person| chosen.is_empty() || chosen.contains(&person.id))
            .collect();
        if people.is_empty() {
            return Err(ClinicError::new(
                Code::NoSuch,
                "There is no patient in this vault yet.",
            ));
        }
        Ok(people)
    }

    /// Everything kept of a patient, read once. Nothing is noted here.
    pub(crate) fn chart_of(&self, person: &Person) -> Result<Chart, ClinicError> {
        let whose = Some(person.id);
        let mut visits = self.vault.visits_of(person.id)?;
        visits.sort_by_key(|visit| (visit.details.date, visit.id));
        let mut diary = self.vault.records::<record::DiaryDay>(whose)?;
        diary.sort_by_key(|day| day.value.date);
        Ok(Chart {
            person: person.clone(),
            visits,
            courses: self.vault.records(whose)?,
            plans: self.vault.records(whose)?,
            labs: self.vault.records(whose)?,
            conditions: self.vault.records(whose)?,
            diary,
            side_effects: self.vault.records(whose)?,
            // The address book is the clinic's, not a patient's.
            contacts: Vec::new(),
            checks: self.vault.records(whose)?,
        })
    }

    /// Notes that the data of these patients leave as `action`: each where they were chosen, together otherwise.
    fn note_leaving(&self, action: &str, chosen: &[PersonId], people: &[Person]) -> Result<(), ClinicError> {
        if chosen.is_empty() {
            return self.note(action, None, &count(people.len()));
        }
        let mut each = people.iter();
        each.try_for_each(|person| self.note(action, Some(person.id), ""))
    }

    /// Today, for names of folders.
    fn day_of_export(&self) -> Date {
        self.host.today()
    }

    /// A name for the folder of an export that doesn't exist yet in `parent`: "Fibrotrend CSV 2026-11-23".
    pub fn export_folder(&self, parent: &Path, what: &str) -> std::path::PathBuf {
        let name = format!("Fibrotrend {what} {}", self.day_of_export());
        let free = (2..1_000)
            .map(|count| parent.join(format!("{name} ({count})")))
            .find(|path| !path.exists());
        let first = parent.join(&name);
        if first.exists() {
            free.unwrap_or(first)
        } else {
            first
        }
    }

    /// Writes the data of these patients, or of everybody, as CSV tables with a codebook into a folder that is new or
    /// empty. The tables name the patients.
    ///
    /// # Errors
    /// [`Code::Exists`] for a folder that holds anything; failures of noting, reading and writing.
    pub fn export_csv(&self, chosen: &[PersonId], folder: &Path) -> Result<ExportDone, ClinicError> {
        let people = self.people_of(chosen)?;
        let new = NewFolder::begin(folder)?;
        self.note_leaving("export csv", chosen, &people)?;
        let codes = codes(&people);
        let failed = |error: TableError| table_failed(folder, &error);
        let mut dataset = Dataset::begin(&self.library, &self.vault.used_instruments()?, false, |name| {
            new.file(name)
        })
        .map_err(failed)?;
        for person in &people {
            let code = codes.get(&person.id).cloned().unwrap_or_default();
            dataset
                .add(&self.chart_of(person)?, &Told::Everything { code })
                .map_err(failed)?;
        }
        drop(dataset.end().map_err(failed)?);
        let files = new.finish()?;
        Ok(ExportDone {
            folder: folder.display().to_string(),
            files,
            patients: u32::try_from(people.len()).unwrap_or(u32::MAX),
            notes: vec!["These files name the patients: keep them where the vault would be kept.".to_owned()],
        })
    }

    /// Writes a REDCap data dictionary of the instruments that these patients have answered, and their records, into a
    /// folder that is new or empty.
    ///
    /// # Errors
    /// As [`Clinic::export_csv`].
    pub fn export_redcap(&self, chosen: &[PersonId], folder: &Path) -> Result<ExportDone, ClinicError> {
        let people = self.people_of(chosen)?;
        let new = NewFolder::begin(folder)?;
        self.note_leaving("export redcap", chosen, &people)?;
        let failed = |error: TableError| table_failed(folder, &error);
        let used = self.vault.used_instruments()?;
        let definitions: Vec<&Definition> = self
            .library
            .all()
            .filter(|definition| used.iter().any(|(id, _)| *id == definition.id))
            .collect();
        new.write("data_dictionary.csv", &dictionary(&definitions).map_err(failed)?)?;
        let to = new.file("records.csv").map_err(failed)?;
        let mut records = Records::begin(&self.library, &definitions, to).map_err(failed)?;
        let codes = codes(&people);
        for person in &people {
            let code = codes.get(&person.id).map_or("", String::as_str);
            records.add(&self.chart_of(person)?, code).map_err(failed)?;
        }
        drop(records.end().map_err(failed)?);
        let files = new.finish()?;
        let forms: Vec<&str> = definitions
            .iter()
            .map(|definition| definition.id.as_str())
            .collect();
        Ok(ExportDone {
            folder: folder.display().to_string(),
            files,
            patients: u32::try_from(people.len()).unwrap_or(u32::MAX),
            notes: vec![
                "The records have no names, but clinic numbers, birth dates and notes: they are not de-identified."
                    .to_owned(),
                format!(
                    "In REDCap upload the data dictionary first, then tick these forms as repeating: visit, {}.",
                    forms.join(", ")
                ),
            ],
        })
    }
}
