//! Tables out: what a spreadsheet or a statistics program reads without a question.

use super::TableError;
use csv::{QuoteStyle, Terminator, WriterBuilder};
use jiff::civil::Date;

/// A cell of a table that is written.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Words.
    Text(String),
    /// A number, written exactly with a decimal point: the shortest form that reads back as the same number. One that
    /// isn't finite is missing.
    Number(f64),
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

impl From<Option<f64>> for Value {
    fn from(number: Option<f64>) -> Self {
        number.map_or(Self::Missing, Self::Number)
    }
}

/// Words that a spreadsheet would take for a formula begin with an apostrophe, which makes them words again.
fn harmless(text: &str) -> String {
    let is_formula = |sign: char| matches!(sign, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠');
    let begins = text.trim_start().chars().next().is_some_and(is_formula);
    let odd = text.starts_with(['\t', '\r', '\n']);
    if begins || odd {
        format!("'{text}")
    } else {
        text.to_owned()
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
    let columns: Vec<String> = columns.into_iter().map(harmless).collect();
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .from_writer(Vec::new());
    let full = |_| TableError::Memory;
    writer.write_record(&columns).map_err(full)?;
    for (index, row) in rows.into_iter().enumerate() {
        if row.len() != columns.len() {
            return Err(TableError::Ragged {
                row: index + 1,
                cells: row.len(),
                columns: columns.len(),
            });
        }
        writer
            .write_record(row.iter().map(Value::written))
            .map_err(full)?;
    }
    writer.into_inner().map_err(|_| TableError::Memory)
}
