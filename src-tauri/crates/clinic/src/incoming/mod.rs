//! Data from other programs: what a file would add, and storing it all or not at all.
//!
//! A file is read in full each time, for the preview as for storing it. What is in the vault is never overwritten: a
//! questionnaire of the same day, a diary day, a result that is there stays as it is, and where the file says something
//! else that is told. Imported visits are open until a clinician has looked at them and signs.

mod mapping;
mod matching;
mod plan;
mod storing;
mod told;

use crate::error::sentence;
use crate::long::{Told, unless_cancelled};
use crate::views::{Choice, ChoiceGroup, FormsTaken, IncomingAsk, IncomingFormat, IncomingView};
use crate::{Clinic, ClinicError, Code, library};
use exchange::redcap::{import_dictionary, read_records};
use exchange::table::TableError;
use exchange::table::visits::{self, Ask, Becomes, VisitTable};
use exchange::{Incoming, fhir};
use plan::Plan;
use record::{PersonId, Right};

/// The largest file of a kind that is read, in bytes.
pub fn largest_file(format: IncomingFormat) -> usize {
    match format {
        IncomingFormat::Fhir => fhir::incoming::LARGEST_BUNDLE,
        IncomingFormat::Table | IncomingFormat::Redcap => visits::LARGEST_TEXT,
    }
}

/// A file that was read.
struct Read {
    incoming: Incoming,
    /// Its columns, for a table.
    table: Option<VisitTable>,
    remembered: bool,
}

fn table_error(error: &TableError) -> ClinicError {
    let field = match error {
        TableError::OtherColumns { .. } | TableError::UnknownChoice { .. } => "columns",
        _ => "text",
    };
    ClinicError::field(field, sentence(&error.to_string()))
}

/// The one patient whom all rows are of.
fn whose(ask: &IncomingAsk) -> Result<Option<PersonId>, ClinicError> {
    let id = ask.patient_id.as_deref().map(str::parse).transpose();
    id.map_err(|_| ClinicError::new(Code::NoSuch, "There is no such patient in this vault."))
}

impl Clinic {
    /// Every format becomes the same here.
    fn read_file(&self, ask: &IncomingAsk, text: &str) -> Result<Read, ClinicError> {
        if ask.format == IncomingFormat::Fhir {
            let incoming = fhir::incoming::read(text, &self.library)
                .map_err(|error| ClinicError::field("text", sentence(&error.to_string())))?;
            return Ok(Read {
                incoming,
                table: None,
                remembered: false,
            });
        }
        let read = |columns: Option<&[String]>| {
            let how = Ask {
                choices: columns,
                of_one: ask.patient_id.is_some(),
                today: self.host.today(),
            };
            match ask.format {
                IncomingFormat::Redcap => read_records(text, &self.library, how),
                IncomingFormat::Table | IncomingFormat::Fhir => visits::read(text, &self.library, how),
            }
        };
        let mut table = read(ask.columns.as_deref()).map_err(|error| table_error(&error))?;
        let mut remembered = false;
        if ask.columns.is_none()
            && let Some(columns) = self.remembered_columns(&table)?
            // Instruments come and go: what can't be chosen any more is guessed anew.
            && let Ok(again) = read(Some(&columns))
        {
            remembered = true;
            table = again;
        }
        Ok(Read {
            incoming: table.incoming.clone(),
            table: Some(table),
            remembered,
        })
    }

    /// What a file would add. Stores nothing.
    ///
    /// # Errors
    /// Names the field that doesn't do: text or columns. Failures of noting and reading.
    pub fn read_incoming(&self, ask: &IncomingAsk, text: &str) -> Result<IncomingView, ClinicError> {
        let whose = whose(ask)?;
        let read = self.read_file(ask, text)?;
        match whose {
            Some(person) => self.opened(person)?,
            None => self.note(
                "look at import",
                None,
                &told::patients(read.incoming.patients.len()),
            )?,
        }
        let plan = self.plan(&read.incoming, whose, ask.new_patients)?;
        Ok(view(&read, &plan))
    }

    /// Stores what a file adds, in one change, all of it or nothing, and remembers what its columns became.
    /// [`Clinic::back_up_before_import`] comes first. `told` hears how many patients of how many are stored, and stops it by saying
    /// false: then nothing is stored and none is answered.
    ///
    /// # Errors
    /// As [`Clinic::read_incoming`]; names the first problem while there is any, or says that there is nothing to add;
    /// failures of writing.
    pub fn import_incoming(
        &mut self,
        ask: &IncomingAsk,
        text: &str,
        told: Told<'_>,
    ) -> Result<Option<IncomingView>, ClinicError> {
        self.may(Right::Write)?;
        let whose = whose(ask)?;
        let read = self.read_file(ask, text)?;
        let plan = self.plan(&read.incoming, whose, ask.new_patients)?;
        let mut view = view(&read, &plan);
        if let Some(problem) = view.problems.first() {
            let column = match problem.column.as_str() {
                "" => String::new(),
                column => format!(", column {column}"),
            };
            let words = format!(
                "Nothing was imported. Line {}{column}: {}",
                problem.line, problem.message
            );
            return Err(ClinicError::field("text", words));
        }
        if !view.ready {
            let unclear = view.patients.iter().find(|person| !person.why.is_empty());
            let words = match unclear {
                Some(person) => format!("Nothing was imported. {}: {}", person.named, person.why),
                None => "There is nothing to add: all of it is here already, or the file holds nothing."
                    .to_owned(),
            };
            return Err(ClinicError::field("text", words));
        }
        let Some(ids) = unless_cancelled(self.store(plan, read.table.as_ref(), told))? else {
            return Ok(None);
        };
        for (person, id) in view.patients.iter_mut().zip(ids) {
            person.patient_id = id.map(|id| id.to_string());
        }
        Ok(Some(view))
    }

    /// Everything that a column can become: first what belongs to no instrument, then each instrument's.
    pub fn import_choices(&self) -> Vec<ChoiceGroup> {
        let choice = |becomes: &Becomes| Choice {
            key: becomes.key(),
            label: becomes.label(&self.library),
        };
        let plain = ChoiceGroup {
            label: String::new(),
            choices: Becomes::plain().iter().map(choice).collect(),
        };
        let of_instruments = self.library.all().map(|definition| ChoiceGroup {
            label: definition.short_name.clone(),
            choices: Becomes::of_instrument(definition).iter().map(choice).collect(),
        });
        std::iter::once(plain).chain(of_instruments).collect()
    }

    /// Takes in the forms of a REDCap data dictionary as own instruments: those that can be, and what is left out.
    ///
    /// # Errors
    /// Names what can't be read; failures of writing.
    pub fn import_redcap_forms(&mut self, text: &str) -> Result<FormsTaken, ClinicError> {
        let imported = import_dictionary(text)
            .map_err(|error| ClinicError::field("text", sentence(&error.to_string())))?;
        let mut added = Vec::new();
        for form in imported.forms {
            let (own, review) = library::own_folder(form);
            added.push(self.add_own(&own, review)?);
        }
        Ok(FormsTaken {
            added,
            left: told::left(&imported.left),
        })
    }
}

fn view(read: &Read, plan: &Plan) -> IncomingView {
    let mut view = IncomingView {
        columns: Vec::new(),
        remembered: read.remembered,
        rows: Vec::new(),
        problems: Vec::new(),
        more_problems: 0,
        note: String::new(),
        patients: plan.people.iter().map(told::person).collect(),
        left: told::left(&read.incoming.left),
        adds: plan.adds(),
        ready: false,
    };
    if let Some(table) = &read.table {
        told::table(table, &mut view);
    }
    view.ready = view.problems.is_empty() && plan.is_clear() && !plan.is_empty();
    view
}
