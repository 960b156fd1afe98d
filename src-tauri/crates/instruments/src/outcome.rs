//! Scoring a form: scores, criteria, flags, and why each is as it is.

use crate::{Answer, AnswerError, Answers, Definition, Item};
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
    /// Several numbers, such as components.
    Numbers(Vec<f64>),
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
            Self::Numbers(numbers) => serializer.collect_seq(numbers.iter().copied().map(Self::Number)),
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

/// Answers that can't be true together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Conflict {
    /// The item to look at first.
    pub item: String,
    /// What is wrong and what to do.
    pub message: String,
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
    /// Answers that can't be true together; no score that uses one of them is known.
    pub conflicts: Vec<Conflict>,
    /// Sentences whose condition holds.
    pub sentences: Vec<String>,
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
        let mut sheet = self.sheet();
        for (place, item) in self.items.iter().enumerate() {
            if let Some(answer) = answers.get(&item.key) {
                sheet.set(place, answer.clone())?;
            }
        }
        sheet.evaluate();
        let key = |item: &Item| item.key.clone();
        let scores = self.scores.iter().enumerate().map(|(place, rule)| Scored {
            key: rule.key.clone(),
            value: sheet.value(place),
            prorated: sheet.is_prorated(place),
            bounds: sheet.bounds(place),
            items: rule
                .formula
                .items
                .iter()
                .filter_map(|item| self.items.get(*item))
                .map(key)
                .collect(),
            missing: sheet.missing_of(place).map(key).collect(),
        });
        let conflicts = sheet.contradictions().filter_map(|check| self.checks.get(check));
        let missing: Vec<String> = sheet.missing().map(key).collect();
        let of = self.required();
        Ok(Outcome {
            complete: missing.is_empty() && sheet.contradictions().next().is_none(),
            answered: of - missing.len(),
            of,
            missing,
            scores: scores.collect(),
            flags: sheet.flags(),
            conflicts: conflicts
                .map(|check| Conflict {
                    item: check.item.clone(),
                    message: check.message.clone(),
                })
                .collect(),
            sentences: sheet.sentences().map(str::to_owned).collect(),
        })
    }
}
