//! Instrument definitions as data and the scoring engine. Knows no storage, clock or screen.
//!
//! A definition (`definitions/<id>/definition.toml`) lists items, score formulas, bands, flags and sources; its item
//! text stands in `text.en.toml` beside it. Formulas are written in the syntax of the Common Expression Language
//! (CEL), compiled once, and evaluated with missing values, bounds and three-valued logic: see [`formula`].
//!
//! ```
//! use instruments::{Answer, Answers, Library, ScoreValue};
//! let library = Library::builtin();
//! let pain = library.get("pain_nrs").unwrap();
//! let answers = Answers::from([("value".to_owned(), Answer::Number(7.0))]);
//! let outcome = pain.score(&answers).unwrap();
//! assert_eq!(outcome.score("pain"), Some(&ScoreValue::Number(7.0)));
//! ```

mod answer;
mod definition;
mod eval;
pub mod formula;
mod library;
mod load;
mod outcome;
mod sheet;

pub use answer::{Answer, AnswerError, Answers};
pub use definition::{
    Area, Band, BandSet, Comparison, ComparisonRow, Consistency, Definition, Family, FlagRule, Followed,
    Item, ItemKind, Meaning, MeaningfulChange, OptionLabel, ScoreRule, Section, Sentence, Unit, Worse,
};
pub use library::{Library, LibraryError};
pub use load::{LARGEST_FILE, LoadError, Problem, UNFILLED};
pub use outcome::{Conflict, Flag, Outcome, ScoreValue, Scored};
pub use sheet::Sheet;
