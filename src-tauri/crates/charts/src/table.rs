//! What a chart shows, as numbers.

/// A chart's data: one line for each point, to be read by a spreadsheet or a statistics program.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Column names in `snake_case`, with the unit where there is one.
    pub columns: Vec<&'static str>,
    /// Lines; each has one cell for each column.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Words.
    Text(String),
    /// A number, written exactly.
    Number(f64),
    /// A day, written as 2026-03-07.
    Day(jiff::civil::Date),
    /// Nothing is known.
    Missing,
}

impl From<Option<f64>> for Cell {
    fn from(number: Option<f64>) -> Self {
        number.map_or(Self::Missing, Self::Number)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
