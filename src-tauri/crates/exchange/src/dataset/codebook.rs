//! The data dictionary: what every column of every file means.

use super::columns::{Column, Sheet};
use crate::table::{TableError, Value, Writer};
use std::io::Write;

pub(super) const FILE: &str = "codebook.csv";

const COLUMNS: [&str; 9] = [
    "file",
    "column",
    "meaning",
    "type",
    "unit",
    "range_low",
    "range_high",
    "allowed_values",
    "source",
];

/// One row for each column that is kept.
pub(super) fn write(
    sheets: &[Sheet],
    kept: impl Fn(&Column) -> bool,
    to: impl Write,
) -> Result<(), TableError> {
    let mut writer = Writer::new(to, COLUMNS)?;
    for sheet in sheets {
        for column in sheet.columns.iter().filter(|column| kept(column)) {
            let text = super::rows::words;
            let (low, high) = column.range.unzip();
            writer.row(&[
                text(sheet.file),
                text(&column.name),
                text(&column.meaning),
                text(column.kind),
                text(&column.unit),
                Value::from(low),
                Value::from(high),
                text(&column.allowed),
                text(&column.source),
            ])?;
        }
    }
    writer
        .end()?
        .flush()
        .map_err(|error| TableError::Io(error.kind()))
}
