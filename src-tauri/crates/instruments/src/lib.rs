//! Instrument definitions as data and the scoring engine. Knows no storage, clock or screen.
//!
//! A definition (`definitions/<id>/definition.toml`) lists items, score formulas, bands, flags and sources; its item
//! text stands in `text.en.toml` beside it. Formulas are written in the syntax of the Common Expression Language
//! (CEL), compiled once, and evaluated with missing values, bounds and three-valued logic: see [`formula`].
//!
//! ```
//! use instruments::{Answer, Answers, Library, ScoreValue};
//! let library = Library::builtin().unwrap();
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

pub use answer::{Answer, AnswerError, Answers};
pub use definition::{
    Band, BandSet, Definition, FlagRule, Followed, Item, ItemKind, OptionLabel, ScoreRule, Section, Unit,
};
pub use library::{Library, LibraryError};
pub use load::{LoadError, Problem};
pub use outcome::{Flag, Outcome, ScoreValue, Scored};
