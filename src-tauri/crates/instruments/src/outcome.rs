//! Scoring a form: scores, criteria, flags, and why each is as it is.

use crate::eval::{Slot, Value, evaluate};
use crate::{Answer, AnswerError, Answers, Definition, ItemKind};
use serde::{Serialize, Serializer};

/// A score's value.
#[derive(Clone, Debug, PartialEq)]
pub enum ScoreValue {
    /// Can't be computed from the answers given.
    Unknown,
    /// A number, exact.
    Number(f64),
    /// A decided criterion.
    Truth(bool),
    /// A word, such as a band.
    Word(String),
    /// Names, such as regions.
    Names(Vec<String>),
}

impl ScoreValue {
    /// The number, if it is one.
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }
}

/// Rounds once, to at most four decimals; whole numbers are written without decimals.
impl Serialize for ScoreValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Unknown => serializer.serialize_none(),
            Self::Number(number) => serialize_rounded(*number, serializer),
            Self::Truth(truth) => serializer.serialize_bool(*truth),
            Self::Word(word) => serializer.serialize_str(word),
            Self::Names(names) => names.serialize(serializer),
        }
    }
}

pub(crate) fn serialize_rounded<S: Serializer>(number: f64, serializer: S) -> Result<S::Ok, S::Error> {
    let rounded = (number * 10_000.0).round() / 10_000.0;
    if rounded.fract().abs() < f64::EPSILON && rounded.abs() < 1e15 {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a whole number far below the limits of i64"
        )]
        serializer.serialize_i64(rounded as i64)
    } else {
        serializer.serialize_f64(rounded)
    }
}

/// One score with its trace.
#[derive(Clone, Debug, PartialEq)]
pub struct Scored {
    /// Key.
    pub key: String,
    /// Value.
    pub value: ScoreValue,
    /// Whether a missing rule filled in for unanswered items.
    pub prorated: bool,
    /// Bounds that hold whatever the missing answers are; only for a number with something missing.
    pub bounds: Option<(f64, f64)>,
    /// Items it uses, in the order of the form.
    pub items: Vec<String>,
    /// Those of them that are unanswered.
    pub missing: Vec<String>,
}

/// A raised safety flag.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Flag {
    /// Stable code, such as `phq9_item9`.
    pub code: String,
    /// The item that raised it.
    pub item: String,
    /// The answer that raised it.
    pub value: Option<Answer>,
    /// What it says.
    pub text: String,
    /// Source of the rule.
    pub source: String,
}

/// What scoring a form gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Whether every item that needs an answer has one.
    pub complete: bool,
    /// Number of those items answered.
    pub answered: usize,
    /// Number of items that need an answer.
    pub of: usize,
    /// Unanswered items, in the order of the form.
    pub missing: Vec<String>,
    /// Every score of the definition, in its order.
    pub scores: Vec<Scored>,
    /// Raised flags.
    pub flags: Vec<Flag>,
}

impl Outcome {
    /// The value of a score.
    pub fn score(&self, key: &str) -> Option<&ScoreValue> {
        self.scored(key).map(|scored| &scored.value)
    }

    /// A score with its trace.
    pub fn scored(&self, key: &str) -> Option<&Scored> {
        self.scores.iter().find(|scored| scored.key == key)
    }
}

impl Definition {
    /// Scores a form.
    ///
    /// # Errors
    /// As [`Definition::check`].
    pub fn score(&self, answers: &Answers) -> Result<Outcome, AnswerError> {
        self.check(answers)?;
        let slots: Vec<Slot> = self
            .items
            .iter()
            .map(|item| match (answers.get(&item.key), &item.kind) {
                (Some(Answer::Number(number)), _) => Slot::Number(*number),
                (Some(Answer::Flag(truth)), _) => Slot::Truth(*truth),
                (Some(Answer::Areas(marked)), ItemKind::Areas(areas)) => {
                    Slot::Areas(areas.iter().map(|area| marked.contains(area)).collect())
                }
                _ => Slot::Missing,
            })
            .collect();
        let is_missing = |item: usize| slots.get(item) == Some(&Slot::Missing);
        let values = evaluate(self, &slots);
        let scores: Vec<Scored> = self
            .scores
            .iter()
            .zip(&values)
            .map(|(rule, value)| {
                let key = |item: &usize| self.items.get(*item).map(|item| item.key.clone());
                let missing: Vec<String> = rule
                    .formula
                    .items
                    .iter()
                    .filter(|item| is_missing(**item))
                    .filter_map(key)
                    .collect();
                let (prorated, bounds) = match value {
                    Value::Number {
                        low, high, prorated, ..
                    } => (*prorated, (!missing.is_empty()).then_some((*low, *high))),
                    _ => (false, None),
                };
                Scored {
                    key: rule.key.clone(),
                    value: value.clone().into(),
                    prorated,
                    bounds,
                    items: rule.formula.items.iter().filter_map(key).collect(),
                    missing,
                }
            })
            .collect();
        let raised = |when: &str| {
            scores
                .iter()
                .any(|scored| scored.key == when && scored.value == ScoreValue::Truth(true))
        };
        let flags = self
            .flags
            .iter()
            .filter(|flag| raised(&flag.when))
            .map(|flag| Flag {
                code: flag.code.clone(),
                item: flag.item.clone(),
                value: answers.get(&flag.item).cloned(),
                text: flag.text.clone(),
                source: flag.source.clone(),
            })
            .collect();
        let required = || self.items.iter().filter(|item| !item.optional);
        let missing: Vec<String> = required()
            .filter(|item| !answers.contains_key(&item.key))
            .map(|item| item.key.clone())
            .collect();
        let of = required().count();
        Ok(Outcome {
            complete: missing.is_empty(),
            answered: of - missing.len(),
            of,
            missing,
            scores,
            flags,
        })
    }
}

impl From<Value> for ScoreValue {
    fn from(value: Value) -> Self {
        if value.is_unknown() {
            return Self::Unknown;
        }
        match value {
            Value::Number { value, .. } => value.map_or(Self::Unknown, Self::Number),
            Value::Truth(truth) => truth.map_or(Self::Unknown, Self::Truth),
            Value::Word(word) => word.map_or(Self::Unknown, Self::Word),
            Value::Names { names, .. } => names.map_or(Self::Unknown, Self::Names),
        }
    }
}
