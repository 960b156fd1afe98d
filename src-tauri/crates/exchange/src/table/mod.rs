//! Tables of diary days: a file of comma- or semicolon-separated values, or a piece pasted from a spreadsheet.
//!
//! Nothing is guessed that can be wrong in silence: a row with anything that can't be read isn't taken, and is named
//! with its line. Ratings are never multiplied, days and months never swapped.
//!
//! Tables of the program's own go out through [`write()`].

mod columns;
mod dates;
mod error;
pub(crate) mod grid;
mod headings;
mod problems;
mod values;
pub mod visits;
mod write;

pub use dates::DayOrder;
pub use error::TableError;
pub(crate) use write::as_meant;
pub use write::{Value, Writer, write};

use dates::{Cell, Order};
use grid::{Grid, Row};
use jiff::civil::Date;
use problems::Problems;
use record::{DIARY_ITEMS, DiaryDay};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// The largest text, in bytes.
pub const LARGEST_TEXT: usize = 1024 * 1024;
/// The most rows below the headings.
pub const MOST_ROWS: usize = 20_000;
/// The most columns.
pub const MOST_COLUMNS: usize = 60;
/// How many problems are told one by one.
pub const MOST_PROBLEMS: usize = 200;

/// What a column becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Becomes {
    /// The day; with an order where someone has chosen one.
    Date(Option<DayOrder>),
    /// The rating with this key.
    Rating(&'static str),
    /// Part of the day's note.
    Note,
    /// Nothing.
    Ignore,
}

impl Becomes {
    /// "date", "date_dmy", "date_mdy", the key of a rating, "note" or "ignore".
    pub fn key(self) -> &'static str {
        match self {
            Self::Date(None) => "date",
            Self::Date(Some(DayOrder::DayFirst)) => "date_dmy",
            Self::Date(Some(DayOrder::MonthFirst)) => "date_mdy",
            Self::Rating(key) => key,
            Self::Note => "note",
            Self::Ignore => "ignore",
        }
    }

    /// What people read: "Date, day first", "Fatigue".
    pub fn label(self) -> &'static str {
        match self {
            Self::Date(None) => "Date",
            Self::Date(Some(DayOrder::DayFirst)) => "Date, day first",
            Self::Date(Some(DayOrder::MonthFirst)) => "Date, month first",
            Self::Rating(key) => {
                let item = DIARY_ITEMS.iter().find(|item| item.key == key);
                item.map_or(key, |item| item.label)
            }
            Self::Note => "Note",
            Self::Ignore => "Leave out",
        }
    }

    /// Everything that a column can become, in the order of lists.
    pub fn all() -> impl Iterator<Item = Self> {
        let dates = [None, Some(DayOrder::DayFirst), Some(DayOrder::MonthFirst)];
        let ratings = DIARY_ITEMS.iter().map(|item| Self::Rating(item.key));
        let dates = dates.into_iter().map(Self::Date);
        dates.chain(ratings).chain([Self::Note, Self::Ignore])
    }

    fn of(choice: &str) -> Result<Self, TableError> {
        let found = Self::all().find(|known| known.key() == choice);
        found.ok_or_else(|| TableError::UnknownChoice {
            choice: choice.chars().take(40).collect(),
        })
    }
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What stands above it, or "column 3".
    pub heading: String,
    /// What it becomes.
    pub becomes: Becomes,
    /// The first value below the heading; or empty.
    pub sample: String,
}

/// Something that can't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableProblem {
    /// Line of the text, counted from 1.
    pub line: usize,
    /// Heading of the column; or empty.
    pub column: String,
    /// What is wrong and what to do, without a capital and a full stop.
    pub message: String,
}

/// A table that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiaryTable {
    /// Columns in order.
    pub columns: Vec<Column>,
    /// Days that can be taken, by date.
    pub days: Vec<DiaryDay>,
    /// What can't be read, by line; at most [`MOST_PROBLEMS`].
    pub problems: Vec<TableProblem>,
    /// How many more there are.
    pub more_problems: usize,
    /// What was understood, such as "separated by semicolons"; a sentence each, without a capital and a full stop.
    pub notes: Vec<String>,
}

/// Reads a table. `choices` says what each column becomes, as [`Becomes::key`] writes it; without it that is guessed
/// from headings and values. Days after `today` or before the birth are problems.
///
/// ```
/// use jiff::civil::date;
/// let table = exchange::table::read("Datum;Schmerz\n13.3.2026;45\n", None, date(2026, 4, 1), None).unwrap();
/// assert_eq!(table.days[0].date, date(2026, 3, 13));
/// assert_eq!(table.days[0].ratings["pain_average"], 45);
/// ```
///
/// # Errors
/// [`TableError`], when the whole text can't be read as a table or the choices don't belong to it.
pub fn read(
    text: &str,
    choices: Option<&[String]>,
    today: Date,
    birth_date: Option<Date>,
) -> Result<DiaryTable, TableError> {
    let grid = Grid::read(text)?;
    let mut reading = Reading {
        problems: Problems::default(),
        notes: form_notes(&grid),
        today,
        birth_date,
    };
    let columns = match choices {
        Some(choices) => columns::chosen(&grid, choices)?,
        None => columns::guessed(&grid, &mut reading.notes),
    };
    let days = reading.days(&grid, &columns);
    Ok(DiaryTable {
        columns,
        days,
        problems: reading.problems.told,
        more_problems: reading.problems.more,
        notes: reading.notes,
    })
}

/// What was typed, in quotation marks and short enough for a sentence.
fn quoted(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = text.chars().take(40).collect();
    let more = if short.len() < text.len() { "…" } else { "" };
    format!("“{short}{more}”")
}

/// How a table is laid out, in words.
fn form_notes(grid: &Grid) -> Vec<String> {
    let mut notes = Vec::new();
    let separated = match grid.separator {
        '\t' => "separated by tabs",
        ';' => "separated by semicolons",
        _ => "separated by commas",
    };
    if grid.width > 1 {
        notes.push(separated.to_owned());
    }
    match (grid.headings.is_some(), grid.above) {
        (false, _) => notes.push("no headings".to_owned()),
        (true, 0) => {}
        (true, 1) => notes.push("1 line above the headings left out".to_owned()),
        (true, above) => notes.push(format!("{above} lines above the headings left out")),
    }
    notes
}

struct Reading {
    problems: Problems,
    notes: Vec<String>,
    today: Date,
    birth_date: Option<Date>,
}

impl Reading {
    fn problem(&mut self, line: usize, column: &str, message: impl Into<String>) {
        self.problems.tell(line, column, message);
    }

    /// The column of the date; none with a problem where there is none, or anything is chosen twice.
    fn date_column(&mut self, line: usize, columns: &[Column]) -> Option<(usize, Option<DayOrder>)> {
        let mut seen = BTreeMap::<&str, &Column>::new();
        let mut twice = false;
        for column in columns {
            let what = match column.becomes {
                Becomes::Ignore | Becomes::Note => continue,
                Becomes::Date(_) => "date",
                Becomes::Rating(key) => key,
            };
            if let Some(other) = seen.insert(what, column) {
                let (one, other) = (quoted(&other.heading), quoted(&column.heading));
                let label = if what == "date" {
                    "Date"
                } else {
                    column.becomes.label()
                };
                let message = format!("{one} and {other} can't both become {label}: leave one out");
                self.problem(line, &column.heading, message);
                twice = true;
            }
        }
        let date = columns
            .iter()
            .enumerate()
            .find_map(|(place, column)| match column.becomes {
                Becomes::Date(order) => Some((place, order)),
                _ => None,
            });
        if date.is_none() {
            self.problem(line, "", "no column holds the date: choose “Date” for one");
        } else if seen.len() < 2 && !columns.iter().any(|column| column.becomes == Becomes::Note) {
            self.problem(
                line,
                "",
                "no column holds ratings: choose for each column what it becomes",
            );
            return None;
        }
        date.filter(|_| !twice)
    }

    fn days(&mut self, grid: &Grid, columns: &[Column]) -> Vec<DiaryDay> {
        let first = grid
            .headings
            .as_ref()
            .or(grid.rows.first())
            .map_or(1, |row| row.line);
        let Some((date, chosen)) = self.date_column(first, columns) else {
            return Vec::new();
        };
        let order = match chosen {
            Some(order) => Order::Known(order),
            None => dates::order(grid.rows.iter().map(|row| Cell::read(row.cell(date)))),
        };
        match order {
            Order::Known(DayOrder::DayFirst) => self.notes.push("dates with the day first".to_owned()),
            Order::Known(DayOrder::MonthFirst) => self.notes.push("dates with the month first".to_owned()),
            Order::NotNeeded | Order::Open | Order::Mixed => {}
        }
        let mut days = BTreeMap::<Date, (usize, DiaryDay)>::new();
        let mut told_twice = Vec::new();
        let (mut unrated, mut years_added) = (0_usize, false);
        for row in &grid.rows {
            let Some((day, added)) = self.day(row, columns, date, order) else {
                continue;
            };
            years_added |= added;
            if day.ratings.is_empty() && day.note.is_empty() {
                unrated += 1;
                continue;
            }
            let heading = columns.get(date).map_or("", |column| column.heading.as_str());
            let day = match day.checked(self.today, self.birth_date) {
                Ok(day) => day,
                Err(error) => {
                    let message = format!("{}: {}", quoted(row.cell(date)), small_first(error.message));
                    self.problem(row.line, heading, message);
                    continue;
                }
            };
            match days.entry(day.date) {
                Entry::Vacant(place) => {
                    place.insert((row.line, day));
                }
                Entry::Occupied(known) if known.get().1 == day => {}
                Entry::Occupied(known) => {
                    let (line, date) = (known.get().0, day.date);
                    told_twice.push(date);
                    self.problem(
                        row.line,
                        heading,
                        format!(
                            "{date} stands in line {line} and in line {} with different contents: keep one",
                            row.line
                        ),
                    );
                }
            }
        }
        for date in told_twice {
            days.remove(&date);
        }
        self.say_days(grid, columns, unrated, years_added);
        days.into_values().map(|(_, day)| day).collect()
    }

    /// One row; none with a problem for each cell that can't be read.
    fn day(&mut self, row: &Row, columns: &[Column], date: usize, order: Order) -> Option<(DiaryDay, bool)> {
        let before = self.problems.count();
        if row.width() > columns.len() {
            let (cells, known) = (row.width(), columns.len());
            self.problem(
                row.line,
                "",
                format!(
                    "this row has {cells} cells, but there are {known} columns: look for a separator inside a value, and put that value into quotation marks"
                ),
            );
            return None;
        }
        let mut day = DiaryDay {
            date: self.today,
            ratings: BTreeMap::new(),
            note: String::new(),
        };
        let mut added = false;
        for (place, column) in columns.iter().enumerate() {
            let text = row.cell(place);
            match column.becomes {
                Becomes::Date(_) if place == date && text.is_empty() => {
                    self.problem(
                        row.line,
                        &column.heading,
                        "the date is missing: write it like 2026-03-07",
                    );
                }
                Becomes::Date(_) => match Cell::read(text).date(text, order, self.today) {
                    Ok((date, year_added)) => (day.date, added) = (date, year_added),
                    Err(message) => self.problem(row.line, &column.heading, message),
                },
                Becomes::Rating(key) => match values::rating(text) {
                    Ok(Some(rating)) => drop(day.ratings.insert(key.to_owned(), rating)),
                    Ok(None) => {}
                    Err(message) => self.problem(row.line, &column.heading, message),
                },
                Becomes::Note if !values::is_blank(text) => {
                    let between = if day.note.is_empty() { "" } else { "; " };
                    day.note = format!("{}{between}{text}", day.note);
                }
                Becomes::Note | Becomes::Ignore => {}
            }
        }
        (before == self.problems.count()).then_some((day, added))
    }

    fn say_days(&mut self, grid: &Grid, columns: &[Column], unrated: usize, years_added: bool) {
        if years_added {
            let words = "dates without a year: the latest one on which the weekday fits".to_owned();
            self.notes.push(words);
        }
        match unrated {
            0 => {}
            1 => self.notes.push("1 day without ratings left out".to_owned()),
            more => self.notes.push(format!("{more} days without ratings left out")),
        }
        let low = columns.iter().enumerate().filter(|(place, column)| {
            let ratings = grid
                .rows
                .iter()
                .filter_map(|row| values::rating(row.cell(*place)).ok()?);
            let most = ratings.max();
            matches!(column.becomes, Becomes::Rating(_)) && most.is_some_and(|most| (1..=10).contains(&most))
        });
        let low: Vec<String> = low.map(|(_, column)| quoted(&column.heading)).collect();
        if !low.is_empty() {
            self.notes.push(format!(
                "no value above 10 in {}: ratings run to 100, and nothing is multiplied",
                low.join(", ")
            ));
        }
    }
}

/// A sentence as a part of another: a small letter first, and no full stop.
fn small_first(sentence: &str) -> String {
    let mut signs = sentence.trim_end_matches('.').chars();
    let first = signs.next().map(|sign| sign.to_lowercase().to_string());
    format!("{}{}", first.unwrap_or_default(), signs.as_str())
}
