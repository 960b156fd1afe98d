//! What a patient answered.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The answer to one item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Answer {
    /// Yes or no.
    Flag(bool),
    /// A number out of the item's options.
    Number(f64),
    /// Body areas; an empty list says "no area".
    Areas(Vec<String>),
}

/// Answers by item key. An item that is not here was not answered.
pub type Answers = BTreeMap<String, Answer>;

/// An answer that doesn't fit its item.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct AnswerError {
    /// Stable code: `unknown_item`, `wrong_type`, `out_of_range`, `unknown_area` or `repeated_area`.
    pub code: &'static str,
    /// The item.
    pub item: String,
    /// What is wrong and what would be right.
    pub message: String,
}
