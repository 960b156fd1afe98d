//! What keeps a table from being read or written at all.

/// Why nothing of a table can be read or written. Each message is one sentence that names the thing and the fix; none holds
/// health data.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TableError {
    /// More bytes than are read.
    #[error("the table is larger than {} MB: read it in parts", most / 1024 / 1024)]
    TooLarge {
        /// The most bytes.
        most: usize,
    },
    /// More rows than are read.
    #[error("the table has more than {most} rows: read it in parts")]
    TooManyRows {
        /// The most rows.
        most: usize,
    },
    /// More columns than are read.
    #[error("the table has more than {most} columns: keep the date and what goes with it")]
    TooManyColumns {
        /// The most columns.
        most: usize,
    },
    /// Nothing but blanks.
    #[error("the table is empty: paste or choose one with a row for each day")]
    Empty,
    /// A quotation mark is opened and not closed, which would swallow rows.
    #[error("a quotation mark is opened in line {line} and never closed: remove it, or close it")]
    OpenQuote {
        /// Where, counted from 1.
        line: usize,
    },
    /// The choices don't belong to this table.
    #[error("the table has {columns} columns, but {choices} were chosen: read it again, then choose")]
    OtherColumns {
        /// Columns of the table.
        columns: usize,
        /// Choices given.
        choices: usize,
    },
    /// No such choice.
    #[error("a column can't become {choice:?}: choose one of the list")]
    UnknownChoice {
        /// What was asked for.
        choice: String,
    },
    /// A row to be written that hasn't one cell for each column.
    #[error("row {row} of the table has {cells} cells for {columns} columns")]
    Ragged {
        /// Row below the headings, counted from 1.
        row: usize,
        /// Its cells.
        cells: usize,
        /// Columns of the table.
        columns: usize,
    },
    /// Writing failed.
    #[error(
        "the table can't be written ({0}): check that there is room and that the place may be written to"
    )]
    Io(std::io::ErrorKind),
    /// Writing into memory failed.
    #[error("the table can't be written: free some memory and try again")]
    Memory,
}
