//! A clinic's data as a folder of plain CSV tables, with a codebook that explains every column.
//!
//! | file | one row per |
//! | --- | --- |
//! | `patients.csv` | patient |
//! | `visits_wide.csv` | visit; one column per item and score |
//! | `values_long.csv` | item or score of a questionnaire at a visit |
//! | `treatments.csv`, `doses.csv`, `titration_plans.csv` | course, step of a course, step of a plan |
//! | `labs.csv`, `conditions.csv`, `side_effects.csv`, `checks.csv` | result, condition, side effect, line of a checklist |
//! | `diary.csv` | day of the diary |
//! | `codebook.csv` | column of the files above |
//!
//! The column of an item or score is called `phq9.q1`, `phq9.total`: the instrument's id and the key of the item or
//! score. Where a score has the key of an item its column is called `acr2010.scores.fatigue`. What is missing is an empty
//! cell; days are ISO, and what is known only to the month or year stays so. Words that a spreadsheet would take for a
//! formula are made harmless ([`crate::table::write()`]).
//!
//! Every table is written row by row, patient by patient, so that none of them has to fit into memory.

mod codebook;
mod columns;
mod forms;
mod records;
mod rows;

use crate::Chart;
use crate::table::{TableError, Writer};
use columns::{Column, Keep};
use forms::Forms;
pub(crate) use forms::time_of_day;
use instruments::Library;
use record::{Person, PersonId, Sex};
use rows::Subject;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;

/// What stands for an empty list of areas or names, which is an answer: no list at all is an empty cell.
pub const NO_NAMES: &str = "(none)";
/// What separates areas or names of a list.
pub const BETWEEN_NAMES: &str = "; ";

/// What of a patient goes out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// Everything that is kept; `code` stands for the patient in all tables.
    Everything {
        /// See [`codes`].
        code: String,
    },
    /// What may be handed on for research, see the README of such an export.
    ForResearch(Masked),
}

/// A patient as research may see them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Masked {
    /// What stands for the patient, made at random.
    pub code: String,
    /// Days that are added to every date of the patient.
    pub shift_days: i32,
    /// Sex; none where too few share it.
    pub sex: Option<Sex>,
    /// Lowest and highest age in years; no highest age where it is open to above; none where too few share it.
    pub age: Option<(u8, Option<u8>)>,
}

/// What stands for each patient: the clinic number where no other patient has it, otherwise the key in the vault.
pub fn codes(people: &[Person]) -> BTreeMap<PersonId, String> {
    let mut taken = BTreeMap::<&str, usize>::new();
    for number in people
        .iter()
        .filter_map(|person| person.details.clinic_number.as_deref())
    {
        *taken.entry(number).or_default() += 1;
    }
    let code = |person: &Person| {
        let number = person.details.clinic_number.as_deref();
        let number = number.filter(|number| taken.get(number) == Some(&1));
        number.map_or_else(|| person.id.to_string(), str::to_owned)
    };
    people.iter().map(|person| (person.id, code(person))).collect()
}

/// The columns of an instrument in the tables, the codebook and files that are read: `phq9.q1`.
pub(crate) fn item_column(instrument: &str, item: &str) -> String {
    format!("{instrument}.{item}")
}

/// The column of a score: that of an item, unless an item has its key.
pub(crate) fn score_column(definition: &instruments::Definition, score: &str) -> String {
    match definition.item(score) {
        Some(_) => format!("{}.scores.{score}", definition.id),
        None => format!("{}.{score}", definition.id),
    }
}

/// A table that is being written, and which of its columns go out.
struct Table<W: Write> {
    name: &'static str,
    writer: Writer<W>,
    kept: Vec<bool>,
}

/// The tables that are being written.
pub struct Dataset<'a, W: Write> {
    forms: Forms<'a>,
    tables: Vec<Table<W>>,
    left_out: usize,
}

impl<W: Write> std::fmt::Debug for Dataset<'_, W> {
    /// Names no data.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Dataset").finish_non_exhaustive()
    }
}

impl<'a, W: Write> Dataset<'a, W> {
    /// Begins all tables; `used` are the ids and versions of the questionnaires that the charts hold, `open` gives the
    /// place of a file of this name. The codebook is written at once.
    ///
    /// # Errors
    /// [`TableError::Io`].
    pub fn begin(
        library: &'a Library,
        used: &BTreeSet<(String, String)>,
        for_research: bool,
        mut open: impl FnMut(&str) -> Result<W, TableError>,
    ) -> Result<Self, TableError> {
        let forms = Forms::new(library, used);
        let kept = |column: &Column| match column.keep {
            Keep::Always => true,
            Keep::InTheClinic => !for_research,
            Keep::ForResearch => for_research,
        };
        let sheets = columns::sheets(&forms);
        let mut tables = Vec::with_capacity(sheets.len());
        for sheet in &sheets {
            let names = sheet.columns.iter().filter(|column| kept(column));
            let writer = Writer::new(open(sheet.file)?, names.map(|column| column.name.as_str()))?;
            tables.push(Table {
                name: sheet.file,
                writer,
                kept: sheet.columns.iter().map(kept).collect(),
            });
        }
        codebook::write(&sheets, kept, open(codebook::FILE)?)?;
        Ok(Self {
            forms,
            tables,
            left_out: 0,
        })
    }

    /// Writes one patient.
    ///
    /// # Errors
    /// [`TableError::Io`].
    pub fn add(&mut self, chart: &Chart, told: &Told) -> Result<(), TableError> {
        let subject = Subject::new(chart, told);
        let forms = &mut self.forms;
        for table in &mut self.tables {
            let mut row = |mut row: Vec<crate::table::Value>| {
                let mut kept = table.kept.iter();
                row.retain(|_| kept.next().copied().unwrap_or_default());
                table.writer.row(&row)
            };
            match table.name {
                columns::WIDE => forms.wide(&subject, &mut row)?,
                columns::LONG => forms.long(&subject, &mut row)?,
                name => self.left_out += records::rows(name, &subject, &mut row)?,
            }
        }
        Ok(())
    }

    /// Ends all tables and gives back where they went to, and how many laboratory results of a clinic's own names were
    /// left out.
    ///
    /// # Errors
    /// [`TableError::Io`].
    pub fn end(self) -> Result<(Vec<W>, usize), TableError> {
        let written = self.tables.into_iter().map(|table| table.writer.end());
        Ok((written.collect::<Result<_, _>>()?, self.left_out))
    }
}
