//! What a patient answered.

use crate::outcome::serialize_rounded;
use serde::{Deserialize, Serialize, Serializer};
use std::collections::BTreeMap;

/// The answer to one item.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum Answer {
    /// Yes or no.
    Flag(bool),
    /// A number out of the item's options.
    Number(f64),
    /// A word out of the item's options, such as `persistent_slight`.
    Choice(String),
    /// Body areas; an empty list says "no area".
    Areas(Vec<String>),
}

/// A whole number is written without decimals, as it was typed.
impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Flag(truth) => serializer.serialize_bool(*truth),
            Self::Number(number) => serialize_rounded(*number, serializer),
            Self::Choice(word) => serializer.serialize_str(word),
            Self::Areas(areas) => areas.serialize(serializer),
        }
    }
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
