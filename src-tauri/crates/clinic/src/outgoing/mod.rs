//! A clinic's data for other programs: plain tables, FHIR, REDCap, and de-identified for research.
//!
//! Whatever leaves is noted before it is written: an entry for each patient where patients were chosen, one entry where
//! everybody's data leaves, which takes the right to manage. Files are written into a folder of their own, which appears
//! only when all of them are whole; nothing that is there is replaced.

mod fhir;
mod folder;
mod research;
mod tables;

use crate::long::{Ended, Told, unless_cancelled};
use crate::views::{ExportDone, ExportKind};
use crate::{Clinic, ClinicError, Code};
use exchange::Chart;
use exchange::table::TableError;
use folder::NewFolder;
use record::{Person, PersonId, Right};
use std::path::Path;

/// What is written, and where.
struct Out<'a> {
    people: Vec<Person>,
    new: NewFolder,
    folder: &'a Path,
    told: Told<'a>,
}

/// Does something for each patient, until it is cancelled.
fn each(
    people: &[Person],
    told: Told<'_>,
    mut work: impl FnMut(&Person) -> Result<(), Ended>,
) -> Result<(), Ended> {
    for (at, person) in people.iter().enumerate() {
        if !told(at, people.len()) {
            return Err(Ended::Cancelled);
        }
        work(person)?;
    }
    Ok(())
}

/// What couldn't be written of a table, as people read it.
fn table_failed(folder: &Path, error: &TableError) -> Ended {
    Ended::Failed(match error {
        TableError::Io(kind) => ClinicError::io(
            &format!("Writing to {}", folder.display()),
            &std::io::Error::from(*kind),
        ),
        _ => ClinicError::internal("table of an export"),
    })
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

    /// A name for the folder of an export that doesn't exist yet in `parent`: "Fibrotrend CSV 2026-11-23".
    pub fn export_folder(&self, parent: &Path, kind: ExportKind) -> std::path::PathBuf {
        let name = format!("Fibrotrend {} {}", title(kind), self.host.today());
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

    /// Writes the data of these patients, or of everybody where none is chosen, into a folder that is new or empty. `told` hears
    /// how many patients of how many are written, and stops it by saying false: then nothing is left and none is answered.
    ///
    /// | kind | files |
    /// | --- | --- |
    /// | [`ExportKind::Csv`] | tables with a codebook; they name the patients |
    /// | [`ExportKind::Fhir`] | `bundle.json`, FHIR R4; it names the patients |
    /// | [`ExportKind::Redcap`] | data dictionary and records, without names |
    /// | [`ExportKind::Research`] | tables, de-identified as their `README.txt` says; study ids and shifts stay the same |
    ///
    /// # Errors
    /// [`Code::NotAllowed`] for anyone but a clinician where everybody's or de-identified data leave; [`Code::Exists`] for a
    /// folder that holds anything; failures of noting, reading and writing.
    pub fn export(
        &mut self,
        kind: ExportKind,
        chosen: &[PersonId],
        folder: &Path,
        told: Told<'_>,
    ) -> Result<Option<ExportDone>, ClinicError> {
        if chosen.is_empty() || kind == ExportKind::Research {
            self.may(Right::Manage)?;
        }
        let people = self.people_of(chosen)?;
        let mut out = Out {
            new: NewFolder::begin(folder)?,
            people,
            folder,
            told,
        };
        self.note_leaving(action(kind), chosen, &out.people)?;
        let notes = match kind {
            ExportKind::Csv => self.write_csv(&mut out),
            ExportKind::Fhir => self.write_fhir(&mut out),
            ExportKind::Redcap => self.write_redcap(&mut out),
            ExportKind::Research => self.write_for_research(&mut out),
        };
        let Some(notes) = unless_cancelled(notes)? else {
            return Ok(None);
        };
        Ok(Some(ExportDone {
            folder: folder.display().to_string(),
            patients: u32::try_from(out.people.len()).unwrap_or(u32::MAX),
            files: out.new.finish()?,
            notes,
        }))
    }
}

/// The kind in the name of a folder.
fn title(kind: ExportKind) -> &'static str {
    match kind {
        ExportKind::Csv => "CSV",
        ExportKind::Fhir => "FHIR",
        ExportKind::Redcap => "REDCap",
        ExportKind::Research => "research",
    }
}

/// The kind in the audit.
fn action(kind: ExportKind) -> &'static str {
    match kind {
        ExportKind::Csv => "export csv",
        ExportKind::Fhir => "export fhir",
        ExportKind::Redcap => "export redcap",
        ExportKind::Research => "export research",
    }
}
