//! Reports for many patients: whom they may be made for, and one after the other into a folder.
//!
//! A [`Batch`] is a list that is worked off step by step, so that whoever runs it can let others work in between: a step
//! lays one report out while it has the clinic ([`Batch::next`]), and writes it without ([`BatchStep::write`]).

use crate::views::{BatchChoices, BatchPatient, BatchView, DueRow, ReportAsk};
use crate::{Clinic, ClinicError, Code, files};
use jiff::ToSpan;
use jiff::civil::Date;
use record::{DueKind, PersonId};
use std::collections::VecDeque;
use std::path::{Path, PathBuf};

impl Clinic {
    /// Patients with something due by the end of this week, the most overdue first, and all others by name.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn batch_choices(&self) -> Result<BatchChoices, ClinicError> {
        let today = self.host.today();
        let ahead = 7 - today.weekday().to_monday_one_offset();
        let week_ends = today.saturating_add(i64::from(ahead).days());
        let rows = self.due(u32::try_from(ahead).unwrap_or_default())?.rows;
        let mut due: Vec<BatchPatient> = Vec::new();
        let mut others = Vec::new();
        let people = self.vault.people()?;
        for row in &rows {
            let id = row.patient_id.to_string();
            if let Some(listed) = due.iter_mut().find(|patient| patient.id == id) {
                listed.why = format!("{}; {}", listed.why, why(row));
            } else if let Some(person) = people.iter().find(|person| person.id == row.patient_id) {
                due.push(BatchPatient {
                    id,
                    name: row.patient_name.clone(),
                    clinic_number: person.details.clinic_number.clone().unwrap_or_default(),
                    why: why(row),
                });
            }
        }
        for person in people {
            let id = person.id.to_string();
            if due.iter().all(|patient| patient.id != id) {
                others.push(BatchPatient {
                    id,
                    name: person.details.display_name(),
                    clinic_number: person.details.clinic_number.unwrap_or_default(),
                    why: String::new(),
                });
            }
        }
        others.sort_by_key(|patient| (patient.name.to_lowercase(), patient.clinic_number.clone()));
        Ok(BatchChoices {
            due,
            others,
            week_ends: week_ends.to_string(),
        })
    }

    /// The name of a report's file: the patient's number or nothing, never the name, and today.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn report_file_name(&self, person: PersonId) -> Result<String, ClinicError> {
        let number = self
            .vault
            .person(person)?
            .details
            .clinic_number
            .unwrap_or_default();
        Ok(file_name(&number, self.host.today()))
    }
}

fn file_name(number: &str, today: Date) -> String {
    // Characters that a file name can't hold on some system.
    let number: String = number
        .chars()
        .map(|c| if c.is_alphanumeric() || c == '-' { c } else { '_' })
        .take(80)
        .collect();
    let number = if number.is_empty() {
        String::new()
    } else {
        format!(" {number}")
    };
    format!("Trend report{number} {today}.pdf")
}

/// "next visit on 2026-11-25", "laboratory check overdue since 2026-10-01".
fn why(row: &DueRow) -> String {
    // What was written down says more than its kind.
    let kind = if row.kind == DueKind::Visit || row.what.is_empty() {
        row.kind_words.to_lowercase()
    } else {
        row.what.clone()
    };
    match row.days {
        0 => format!("{kind} today"),
        late if late < 0 => format!("{kind} overdue since {}", row.due),
        _ => format!("{kind} on {}", row.due),
    }
}

/// Reports being made, one after the other.
pub struct Batch {
    ask: ReportAsk,
    folder: PathBuf,
    waiting: VecDeque<PersonId>,
    /// Whether a report is laid out and not yet told to be written or not.
    in_work: bool,
    view: BatchView,
}

impl std::fmt::Debug for Batch {
    /// Names no data.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Batch").finish_non_exhaustive()
    }
}

/// A report that is laid out and waits to be written.
pub struct BatchStep {
    /// Whose: "D-001 Ana Alvarez".
    label: String,
    folder: PathBuf,
    name: String,
    pdf: Vec<u8>,
}

impl std::fmt::Debug for BatchStep {
    /// Names no data.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("BatchStep").finish_non_exhaustive()
    }
}

impl BatchStep {
    /// Writes the report, beside whatever stands in the folder already.
    ///
    /// # Errors
    /// Names the place and the fix.
    pub fn write(&self) -> Result<PathBuf, ClinicError> {
        files::save_new(&self.folder, &self.name, &self.pdf)
    }
}

impl Batch {
    /// A batch for these patients, each once, into a folder that is there.
    ///
    /// # Errors
    /// Names what doesn't do: no patient, a folder that isn't there.
    pub fn new(people: &[PersonId], ask: ReportAsk, folder: &Path) -> Result<Self, ClinicError> {
        let mut waiting = VecDeque::new();
        for person in people {
            if !waiting.contains(person) {
                waiting.push_back(*person);
            }
        }
        if waiting.is_empty() {
            return Err(ClinicError::field(
                "patientIds",
                "No patient is chosen: choose at least one.",
            ));
        }
        if !folder.is_dir() {
            return Err(ClinicError::new(
                Code::Missing,
                format!(
                    "Writing reports to {}: this is not a folder that is there; make it or choose another.",
                    folder.display()
                ),
            ));
        }
        Ok(Self {
            view: BatchView {
                running: true,
                done: 0,
                of: u32::try_from(waiting.len()).unwrap_or(u32::MAX),
                current: String::new(),
                failed: Vec::new(),
                cancelled: false,
                place: folder.display().to_string(),
            },
            ask,
            folder: folder.to_owned(),
            waiting,
            in_work: false,
        })
    }

    /// How it stands.
    pub fn view(&self) -> BatchView {
        self.view.clone()
    }

    /// Ends it before the next report. One that is being written is still written and counted: it runs until then.
    pub fn cancel(&mut self) {
        if self.view.running {
            self.view.cancelled = true;
            self.waiting.clear();
            if !self.in_work {
                self.end();
            }
        }
    }

    fn end(&mut self) {
        self.view.running = false;
        self.view.current.clear();
        self.waiting.clear();
    }

    /// Says whose report comes next; none when there is no more to do.
    pub fn announce(&mut self, clinic: &Clinic) -> Option<PersonId> {
        let Some(person) = self.waiting.front().copied() else {
            self.end();
            return None;
        };
        self.view.current = label(clinic, person);
        Some(person)
    }

    /// Lays the next report out. One that can't be is told and passed over; none when there is no more to do.
    pub fn next(&mut self, clinic: &Clinic) -> Option<BatchStep> {
        while let Some(person) = self.announce(clinic) {
            self.waiting.pop_front();
            let label = self.view.current.clone();
            let made = clinic.report(person, &self.ask).and_then(|report| {
                clinic.report_left(&report, "save report")?;
                Ok((clinic.report_file_name(person)?, report.pdf()?))
            });
            match made {
                Ok((name, pdf)) => {
                    self.in_work = true;
                    return Some(BatchStep {
                        label,
                        folder: self.folder.clone(),
                        name,
                        pdf,
                    });
                }
                Err(error) => self.view.failed.push(format!("{label}: {error}")),
            }
        }
        None
    }

    /// Takes down how the writing of a step ended. What can't be written ends the batch: the next report couldn't be
    /// written either.
    pub fn wrote(&mut self, step: &BatchStep, outcome: &Result<PathBuf, ClinicError>) {
        self.in_work = false;
        match outcome {
            Ok(_) => self.view.done += 1,
            Err(error) => {
                self.view.failed.push(format!("{}: {error}", step.label));
                let left = self.waiting.len();
                if left > 0 && self.view.running {
                    self.view.failed.push(match left {
                        1 => "1 more report was not made.".to_owned(),
                        more => format!("{more} more reports were not made."),
                    });
                }
                self.end();
            }
        }
        if self.waiting.is_empty() {
            self.end();
        }
    }
}

/// Number and name, as far as they are there.
fn label(clinic: &Clinic, person: PersonId) -> String {
    let Ok(person) = clinic.vault.person(person) else {
        return "A patient who is no longer there".to_owned();
    };
    let number = person.details.clinic_number.clone().unwrap_or_default();
    format!("{number} {}", person.details.display_name())
        .trim()
        .to_owned()
}
