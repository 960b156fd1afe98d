//! Tables of visits or diary days of many patients: what a spreadsheet or another program has written, by column.
//!
//! What a column becomes is guessed from its heading, or chosen ([`Becomes`]). Nothing is guessed that can be wrong in
//! silence: a cell that can't be read is a problem with its line and column, day and month are told apart over the whole
//! column or not at all, and a total is never stored but compared with what the answers give.

mod cells;
mod columns;
mod people;
mod rows;

pub use columns::Becomes;
pub(crate) use columns::Names;

use super::grid::{Grid, Limits};
use super::{TableError, TableProblem};
use crate::Incoming;
use instruments::Library;
use jiff::civil::Date;

/// The largest text, in bytes.
pub const LARGEST_TEXT: usize = 32 * 1024 * 1024;
/// The most rows below the headings.
pub const MOST_ROWS: usize = 200_000;
/// The most columns.
pub const MOST_COLUMNS: usize = 5_000;
/// How many rows are shown as they are understood.
pub const SHOWN_ROWS: usize = 5;

pub(crate) const LIMITS: Limits = Limits {
    bytes: LARGEST_TEXT,
    rows: MOST_ROWS,
    columns: MOST_COLUMNS,
};

/// A column of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitColumn {
    /// What stands above it, or "column 3".
    pub heading: String,
    /// What it becomes.
    pub becomes: Becomes,
    /// The first value below the heading; or empty.
    pub sample: String,
}

/// A row as it is understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownRow {
    /// Line of the text, counted from 1.
    pub line: usize,
    /// For each column that isn't left out, its heading and what its cell means here; empty where it says nothing.
    pub cells: Vec<(String, String)>,
}

/// A table that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct VisitTable {
    /// Columns in order.
    pub columns: Vec<VisitColumn>,
    /// What it would add: everything that can be read.
    pub incoming: Incoming,
    /// The first rows as they are understood.
    pub shown: Vec<ShownRow>,
    /// What can't be read, by line; at most [`super::MOST_PROBLEMS`].
    pub problems: Vec<TableProblem>,
    /// How many more there are.
    pub more_problems: usize,
    /// What was understood, such as "separated by semicolons"; a sentence each, without a capital and a full stop.
    pub notes: Vec<String>,
}

/// How a table is to be read.
#[derive(Clone, Copy, Debug)]
pub struct Ask<'a> {
    /// What each column becomes, as [`Becomes::key`] writes it; without it that is guessed.
    pub choices: Option<&'a [String]>,
    /// Whether all rows are of one patient who is known already, so that no column has to say who it is.
    pub of_one: bool,
    /// Today: nothing may be later.
    pub today: Date,
}

/// Reads a table of visits or of diary days.
///
/// ```
/// use exchange::table::visits::{Ask, read};
/// let library = instruments::Library::builtin();
/// let ask = Ask { choices: None, of_one: false, today: jiff::civil::date(2026, 4, 1) };
/// let table = read("Patient;Datum;phq4_q1;phq4_q2\n17;13.3.2026;1;2\n", &library, ask).unwrap();
/// let visit = &table.incoming.patients[0].visits[0];
/// assert_eq!(visit.date, jiff::civil::date(2026, 3, 13));
/// assert_eq!(visit.assessments[0].answers.len(), 2);
/// ```
///
/// # Errors
/// [`TableError`], when the whole text can't be read as a table or the choices don't belong to it.
pub fn read(text: &str, library: &Library, ask: Ask<'_>) -> Result<VisitTable, TableError> {
    let grid = Grid::read_within(text, LIMITS)?;
    read_grid(&grid, &Names::new(library, false), ask)
}

pub(crate) fn read_grid(grid: &Grid, names: &Names<'_>, ask: Ask<'_>) -> Result<VisitTable, TableError> {
    let mut notes = super::form_notes(grid);
    let columns = match ask.choices {
        Some(choices) => columns::chosen(grid, choices, names)?,
        None => columns::guessed(grid, names, &mut notes),
    };
    Ok(rows::read(grid, columns, names, ask, notes))
}
