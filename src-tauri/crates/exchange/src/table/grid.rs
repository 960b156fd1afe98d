//! A text as rows of cells: which sign separates them, where the headings stand.

use super::dates::Cell as DateCell;
use super::{LARGEST_TEXT, MOST_COLUMNS, MOST_ROWS, TableError};
use csv::{ReaderBuilder, StringRecord};
use std::collections::BTreeMap;

/// A row that isn't blank.
#[derive(Debug)]
pub(crate) struct Row {
    /// Line of the text that it begins in, counted from 1.
    pub(crate) line: usize,
    pub(crate) cells: Vec<String>,
}

impl Row {
    pub(crate) fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| cell.trim())
    }

    /// How many cells there are up to the last that isn't blank.
    pub(crate) fn width(&self) -> usize {
        let last = self.cells.iter().rposition(|cell| !cell.trim().is_empty());
        last.map_or(0, |last| last + 1)
    }
}

/// A table as it stands in the text.
#[derive(Debug)]
pub(crate) struct Grid {
    pub(crate) separator: char,
    /// The row of headings.
    pub(crate) headings: Option<Row>,
    /// Rows without numbers above the headings, such as a title.
    pub(crate) above: usize,
    pub(crate) rows: Vec<Row>,
    pub(crate) width: usize,
}

/// How much is read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    pub(crate) bytes: usize,
    pub(crate) rows: usize,
    pub(crate) columns: usize,
}

/// Of a diary of one patient.
pub(super) const OF_DIARY: Limits = Limits {
    bytes: LARGEST_TEXT,
    rows: MOST_ROWS,
    columns: MOST_COLUMNS,
};

/// In this order where nothing else decides: a comma may also stand in a number, a semicolon in a note.
const SEPARATORS: [char; 3] = ['\t', ';', ','];

/// How many rows are looked at to find separator and headings.
const LOOKED_AT: usize = 200;

/// How far down headings are looked for.
const DEEPEST_HEADINGS: usize = 10;

impl Grid {
    pub(super) fn read(text: &str) -> Result<Self, TableError> {
        Self::read_within(text, OF_DIARY)
    }

    /// A table whose headings are its first row, as programs write it.
    pub(crate) fn written(text: &str, limits: Limits) -> Result<Self, TableError> {
        let text = plain(text, limits)?;
        let cells = |separator: char| {
            let first = rows(&text, separator, 1, limits).ok()?;
            Some(first.first()?.cells.len())
        };
        let separator = SEPARATORS.into_iter().max_by_key(|separator| cells(*separator));
        let separator = separator.unwrap_or(',');
        let mut rows = rows(&text, separator, usize::MAX, limits)?;
        open_quote(&text, separator, &rows)?;
        if rows.is_empty() {
            return Err(TableError::Empty);
        }
        let data = rows.split_off(1);
        if data.len() > limits.rows {
            return Err(TableError::TooManyRows { most: limits.rows });
        }
        let headings = rows.pop();
        Ok(Self {
            separator,
            above: 0,
            width: headings.as_ref().map_or(0, |row| row.cells.len()),
            headings,
            rows: data,
        })
    }

    pub(crate) fn read_within(text: &str, limits: Limits) -> Result<Self, TableError> {
        let text = plain(text, limits)?;
        let separator = separator(&text, limits);
        let mut rows = rows(&text, separator, usize::MAX, limits)?;
        open_quote(&text, separator, &rows)?;
        if rows.is_empty() {
            return Err(TableError::Empty);
        }
        let headings = headings(&rows);
        let data = rows.split_off(headings.map_or(0, |place| place + 1));
        let (headings, above) = (rows.pop(), rows.len());
        if data.len() > limits.rows {
            return Err(TableError::TooManyRows { most: limits.rows });
        }
        let width = match &headings {
            Some(row) => row.cells.len(),
            None => usual_width(&data),
        };
        Ok(Self {
            separator,
            headings,
            above,
            rows: data,
            width,
        })
    }
}

/// The text with plain line ends, unless it is too large.
fn plain(text: &str, limits: Limits) -> Result<String, TableError> {
    if text.len() > limits.bytes {
        return Err(TableError::TooLarge { most: limits.bytes });
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    Ok(text.replace("\r\n", "\n").replace('\r', "\n"))
}

/// The sign that gives the most rows of the same width, of those that make a date stand alone in its cell.
fn separator(text: &str, limits: Limits) -> char {
    let mut best = (',', (false, 0));
    for separator in SEPARATORS {
        let Ok(rows) = rows(text, separator, LOOKED_AT, limits) else {
            continue;
        };
        let mut widths = BTreeMap::<usize, usize>::new();
        for row in rows.iter().filter(|row| row.cells.len() > 1) {
            *widths.entry(row.cells.len()).or_default() += 1;
        }
        let usual = widths.into_values().max().unwrap_or_default();
        let several = |row: &Row| row.cells.len() > 1 && row.cells.iter().any(|cell| DateCell::is_date(cell));
        let score = (rows.iter().any(several), usual);
        if score > best.1 {
            best = (separator, score);
        }
    }
    best.0
}

/// Rows that aren't blank, at most `most`.
fn rows(text: &str, separator: char, most: usize, limits: Limits) -> Result<Vec<Row>, TableError> {
    let mut reader = ReaderBuilder::new()
        .delimiter(u8::try_from(separator).unwrap_or(b','))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    let mut rows = Vec::new();
    let (mut line, mut counted) = (1, 0);
    // What is read is text already, so that reading can't fail.
    while rows.len() < most && reader.read_record(&mut record).unwrap_or(false) {
        let begins = record.position().map_or(0, csv::Position::byte);
        let begins = usize::try_from(begins).unwrap_or(usize::MAX);
        // The reader passes over blank lines only once it is asked for the row below them.
        let blank = text
            .get(begins..)
            .map_or(0, |rest| rest.len() - rest.trim_start_matches('\n').len());
        let begins = begins.saturating_add(blank);
        let passed = text.get(counted..begins).unwrap_or_default();
        line += passed.matches('\n').count();
        counted = begins;
        let row = Row {
            line,
            cells: record.iter().map(str::to_owned).collect(),
        };
        let width = row.width();
        if width > limits.columns || row.cells.len() > 4 * limits.columns {
            return Err(TableError::TooManyColumns { most: limits.columns });
        }
        if width > 0 {
            rows.push(row);
        }
        if rows.len() > limits.rows + DEEPEST_HEADINGS {
            return Err(TableError::TooManyRows { most: limits.rows });
        }
    }
    Ok(rows)
}

/// Refuses a cell that has swallowed the rows below it for want of a quotation mark.
fn open_quote(text: &str, separator: char, rows: &[Row]) -> Result<(), TableError> {
    let swallowed = |row: &&Row| {
        let mut lines = row.cells.iter().flat_map(|cell| cell.split('\n').skip(1));
        lines.any(|line| {
            let mut cells = line.split(separator);
            line.contains(separator) && cells.any(DateCell::is_date)
        })
    };
    if let Some(row) = rows.iter().find(swallowed) {
        return Err(TableError::OpenQuote { line: row.line });
    }
    // The reader takes the end of the text for the end of an open cell.
    let last = rows.last().map_or(1, |row| row.line);
    let rest: Vec<&str> = text.split('\n').skip(last - 1).collect();
    let several = rows
        .last()
        .is_some_and(|row| row.cells.iter().any(|cell| cell.contains('\n')));
    let opened = rest.iter().map(|line| line.matches('"').count()).sum::<usize>() % 2 == 1;
    let begins = |line: &&str| {
        let mut cells = line.split(separator);
        cells.any(|cell| cell.starts_with('"'))
    };
    if opened && (several || rest.first().is_some_and(begins)) {
        return Err(TableError::OpenQuote { line: last });
    }
    Ok(())
}

fn is_number(cell: &str) -> bool {
    let cell = cell.trim();
    let plain = |sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ',' | '-' | '+' | '%');
    cell.chars().all(plain) && cell.chars().any(|sign| sign.is_ascii_digit())
}

/// The row above the first one that holds a date, or the first row, if it has neither a date nor a number.
fn headings(rows: &[Row]) -> Option<usize> {
    let is_data = |row: &Row| {
        row.cells
            .iter()
            .any(|cell| DateCell::is_date(cell) || is_number(cell))
    };
    let place = match rows.iter().take(DEEPEST_HEADINGS).position(is_data) {
        Some(place) => place.checked_sub(1)?,
        None => 0,
    };
    Some(place)
}

fn usual_width(rows: &[Row]) -> usize {
    let mut widths = BTreeMap::<usize, usize>::new();
    for row in rows {
        *widths.entry(row.width()).or_default() += 1;
    }
    let usual = widths.into_iter().max_by_key(|(_, count)| *count);
    usual.map_or(1, |(width, _)| width)
}
