//! Scoring a form: scores, criteria, flags, and why each is as it is.

use crate::eval::{Bounded, Evaluator, Slot, Value, Word, condition, evaluate_into};
use crate::formula::Formula;
use crate::{Answer, AnswerError, Answers, Definition};
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
        let slots: Vec<Slot> = self
            .items
            .iter()
            .map(|item| Slot::of(item, answers.get(&item.key)))
            .collect();
        let mut values = Vec::new();
        evaluate_into(self, &slots, &mut values);
        let holds = |formula: &Formula| condition(self, &slots, &values, formula) == Some(true);
        let contradicted = || self.checks.iter().filter(|check| holds(&check.when));
        let doubtful: Vec<usize> = contradicted()
            .flat_map(|check| check.when.items.iter().copied())
            .collect();
        let sound = |formula: &Formula| !formula.items.iter().any(|item| doubtful.contains(item));
        let conflicts: Vec<Conflict> = contradicted()
            .map(|check| Conflict {
                item: check.item.clone(),
                message: check.message.clone(),
            })
            .collect();
        let sentences = self
            .sentences
            .iter()
            .filter(|sentence| sound(&sentence.when) && holds(&sentence.when));
        let sentences = sentences.map(|sentence| sentence.text.clone()).collect();
        let scores: Vec<Scored> = self
            .scores
            .iter()
            .zip(&values)
            .map(|(rule, value)| {
                let formula = &rule.formula;
                self.scored(&rule.key, formula, *value, &slots, &values, sound(formula))
            })
            .collect();
        let raised = |when: &str| {
            let score = self.scores.iter().position(|rule| rule.key == when);
            score.and_then(|score| values.get(score)) == Some(&Value::Truth(Some(true)))
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
            complete: missing.is_empty() && conflicts.is_empty(),
            answered: of - missing.len(),
            of,
            missing,
            scores,
            flags,
            conflicts,
            sentences,
        })
    }

    fn scored(
        &self,
        key: &str,
        formula: &Formula,
        value: Value,
        slots: &[Slot],
        values: &[Value],
        possible: bool,
    ) -> Scored {
        let key_of = |item: &usize| self.items.get(*item).map(|item| item.key.clone());
        let is_missing = |item: usize| slots.get(item) == Some(&Slot::Missing);
        let missing: Vec<String> = formula
            .items
            .iter()
            .filter(|item| is_missing(**item))
            .filter_map(key_of)
            .collect();
        let (prorated, bounds) = match value {
            Value::Number(Bounded {
                low, high, prorated, ..
            }) if possible => {
                let bounds = !missing.is_empty() && low <= high && low.is_finite() && high.is_finite();
                (prorated, bounds.then_some((low, high)))
            }
            _ => (false, None),
        };
        Scored {
            key: key.to_owned(),
            value: if possible {
                self.told(formula, value, slots, values)
            } else {
                ScoreValue::Unknown
            },
            prorated,
            bounds,
            items: formula.items.iter().filter_map(key_of).collect(),
            missing,
        }
    }

    /// A value in words and numbers.
    fn told(&self, formula: &Formula, value: Value, slots: &[Slot], values: &[Value]) -> ScoreValue {
        match value {
            Value::Number(number) => number.value.map_or(ScoreValue::Unknown, ScoreValue::Number),
            Value::Truth(truth) => truth.map_or(ScoreValue::Unknown, ScoreValue::Truth),
            Value::Word(Some(Word::Band { set, level })) => {
                let band = self.bands.get(set).and_then(|set| set.levels.get(level));
                band.map_or(ScoreValue::Unknown, |band| ScoreValue::Word(band.label.clone()))
            }
            Value::Word(Some(Word::Digits { packed, count })) => {
                ScoreValue::Word(format!("{packed:0width$}", width = usize::from(count)))
            }
            Value::Names(Some(bits)) => {
                let names = formula
                    .names
                    .iter()
                    .enumerate()
                    .filter(|(index, _)| bits & (1 << index) != 0);
                ScoreValue::Names(names.map(|(_, name)| name.clone()).collect())
            }
            Value::Numbers(true) => {
                let evaluator = Evaluator {
                    definition: self,
                    slots,
                    scores: values,
                };
                ScoreValue::Numbers(
                    evaluator
                        .list(&formula.node)
                        .filter_map(|number| number.value)
                        .collect(),
                )
            }
            Value::Word(None) | Value::Names(None) | Value::Numbers(false) => ScoreValue::Unknown,
        }
    }
}
