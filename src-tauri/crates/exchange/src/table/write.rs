//! Tables out: what a spreadsheet or a statistics program reads without a question.

use super::TableError;
use csv::{QuoteStyle, Terminator, WriterBuilder};
use jiff::civil::Date;
use std::io::Write;

/// A cell of a table that is written.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Words.
    Text(String),
    /// A number, written exactly with a decimal point: the shortest form that reads back as the same number. One that
    /// isn't finite is missing.
    Number(f64),
    /// A number that keeps its digits as they were typed, such as "5.0".
    Exact(String),
    /// A day, written as 2026-03-07.
    Day(Date),
    /// Nothing is known: an empty cell.
    Missing,
}

impl Value {
    fn written(&self) -> String {
        match self {
            Self::Text(text) => harmless(text),
            // Adding 0 makes −0 a plain 0.
            Self::Number(number) if number.is_finite() => (number + 0.0).to_string(),
            Self::Exact(number) => number.clone(),
            Self::Day(day) => day.to_string(),
            Self::Number(_) | Self::Missing => String::new(),
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Date> for Value {
    fn from(day: Date) -> Self {
        Self::Day(day)
    }
}

/// What nothing is known of is missing.
impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Missing, Into::into)
    }
}

/// Whether a spreadsheet would take a text for a formula, or for one that was made harmless.
fn is_odd(text: &str) -> bool {
    let is_formula = |sign: char| matches!(sign, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠');
    let begins = text.trim_start().chars().next().is_some_and(is_formula);
    begins || text.starts_with(['\t', '\r', '\n']) || text.strip_prefix('\'').is_some_and(is_odd)
}

/// Words that a spreadsheet would take for a formula begin with an apostrophe, which makes them words again.
fn harmless(text: &str) -> String {
    if is_odd(text) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// What was made harmless, as it was before.
pub(crate) fn as_meant(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(meant) if is_odd(meant) => meant,
        _ => text,
    }
}

/// Writes a table row by row: what [`write()`] does for a table that needn't stand in memory.
pub struct Writer<W: Write> {
    csv: csv::Writer<W>,
    columns: usize,
    row: usize,
}

impl<W: Write> std::fmt::Debug for Writer<W> {
    /// Names no data.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Writer").finish_non_exhaustive()
    }
}

fn failed(error: &csv::Error) -> TableError {
    match error.kind() {
        csv::ErrorKind::Io(error) => TableError::Io(error.kind()),
        _ => TableError::Memory,
    }
}

impl<W: Write> Writer<W> {
    /// Writes the headings.
    ///
    /// # Errors
    /// [`TableError::Io`].
    pub fn new<'a>(to: W, columns: impl IntoIterator<Item = &'a str>) -> Result<Self, TableError> {
        let mut csv = WriterBuilder::new()
            .terminator(Terminator::CRLF)
            .quote_style(QuoteStyle::Necessary)
            .from_writer(to);
        let columns: Vec<String> = columns.into_iter().map(harmless).collect();
        csv.write_record(&columns).map_err(|error| failed(&error))?;
        let columns = columns.len();
        Ok(Self { csv, columns, row: 0 })
    }

    /// Writes a row.
    ///
    /// # Errors
    /// [`TableError::Ragged`] for one that hasn't one cell for each column; [`TableError::Io`].
    pub fn row(&mut self, row: &[Value]) -> Result<(), TableError> {
        self.row += 1;
        if row.len() != self.columns {
            return Err(TableError::Ragged {
                row: self.row,
                cells: row.len(),
                columns: self.columns,
            });
        }
        let written = self.csv.write_record(row.iter().map(Value::written));
        written.map_err(|error| failed(&error))
    }

    /// Writes what is still held back, and gives back where the table went to.
    ///
    /// # Errors
    /// [`TableError::Io`].
    pub fn end(self) -> Result<W, TableError> {
        self.csv
            .into_inner()
            .map_err(|error| TableError::Io(error.error().kind()))
    }
}

/// Writes a table as comma-separated values (RFC 4180): UTF-8 without a byte order mark, lines that end with CR LF,
/// quotation marks only where a cell needs them. Words that look like a formula are made harmless; numbers stay numbers.
///
/// ```
/// use exchange::table::{self, Value};
/// let rows = [vec![Value::from("=1+1"), Value::Number(-2.5)], vec![Value::from("a, b"), Value::Missing]];
/// let written = table::write(["name", "change"], rows).unwrap();
/// assert_eq!(written, b"name,change\r\n'=1+1,-2.5\r\n\"a, b\",\r\n");
/// ```
///
/// # Errors
/// [`TableError::Ragged`] for a row that hasn't one cell for each column.
pub fn write<'a>(
    columns: impl IntoIterator<Item = &'a str>,
    rows: impl IntoIterator<Item = Vec<Value>>,
) -> Result<Vec<u8>, TableError> {
    let mut writer = Writer::new(Vec::new(), columns)?;
    for row in rows {
        writer.row(&row)?;
    }
    writer.end()
}
