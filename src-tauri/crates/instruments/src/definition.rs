//! An instrument as it is used: checked, with compiled formulas.

use crate::formula::Formula;
use crate::{Answer, AnswerError, Answers};
use serde::Serialize;

/// An instrument's definition.
#[derive(Clone, Debug)]
pub struct Definition {
    /// Stable id, such as `fiqr`.
    pub id: String,
    /// Version of the definition; answers keep the version they were given under.
    pub version: String,
    /// Full name.
    pub name: String,
    /// Short name.
    pub short_name: String,
    /// Recall window, such as "Past 7 days".
    pub recall: String,
    /// What the patient is asked to do.
    pub instructions: String,
    /// Attribution line of the form.
    pub attribution: String,
    /// Citation.
    pub citation: String,
    /// Licence.
    pub licence: String,
    /// What is done about unanswered items, in words.
    pub missing_rule: String,
    /// Sections in order.
    pub sections: Vec<Section>,
    /// Items in order.
    pub items: Vec<Item>,
    /// Scores in the order in which they are shown and computed.
    pub scores: Vec<ScoreRule>,
    /// Published sets of bands; for each banded score one is the default.
    pub bands: Vec<BandSet>,
    /// Safety flags.
    pub flags: Vec<FlagRule>,
    /// The scores that are followed over time.
    pub followed: Vec<Followed>,
}

/// A part of the form with its own heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Key.
    pub key: String,
    /// Heading.
    pub title: String,
    /// Recall window where it differs from the form's, or empty.
    pub recall: String,
}

/// One item.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Key, as in files and exports.
    pub key: String,
    /// Key of its section, or empty.
    pub section: String,
    /// Question or label.
    pub label: String,
    /// More words, or empty.
    pub help: String,
    /// How it is answered.
    pub kind: ItemKind,
    /// Whether the form is complete without it.
    pub optional: bool,
}

/// How an item is answered.
#[derive(Clone, Debug, PartialEq)]
pub enum ItemKind {
    /// Whole numbers from `low` to `high` with words at the ends.
    Scale {
        /// Lowest value.
        low: i32,
        /// Highest value.
        high: i32,
        /// Words at the lowest value.
        low_label: String,
        /// Words at the highest value.
        high_label: String,
    },
    /// One of a few labelled numbers.
    Options(Vec<OptionLabel>),
    /// Yes or no.
    Flag,
    /// Any of these body areas.
    Areas(Vec<String>),
}

/// A labelled number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionLabel {
    /// Value.
    pub value: i32,
    /// Label.
    pub label: String,
}

/// What a score's value counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// A number within the score's range.
    Number,
    /// A condition: met, unmet or unknown.
    Criterion,
    /// A word, such as a band.
    Word,
    /// A list of names.
    Names,
}

/// One score and how it comes about.
#[derive(Clone, Debug)]
pub struct ScoreRule {
    /// Key.
    pub key: String,
    /// Name on screen and paper.
    pub label: String,
    /// The rule in words.
    pub rule: String,
    /// Where the rule comes from.
    pub source: String,
    /// What the value counts.
    pub unit: Unit,
    /// Lowest and highest possible value of a number.
    pub range: Option<(f64, f64)>,
    /// Decimals on screen and paper.
    pub decimals: u8,
    /// Whether this is a main result of the form.
    pub main: bool,
    /// Whether screens leave it out (it is still in files).
    pub hidden: bool,
    /// The compiled formula.
    pub formula: Formula,
}

/// One published set of bands over a score.
#[derive(Clone, Debug, PartialEq)]
pub struct BandSet {
    /// Key of the score.
    pub score: String,
    /// Name of the set, such as `wolfe2015`.
    pub set: String,
    /// Short source beside the band, such as "Wolfe 2015".
    pub source: String,
    /// Full source for footnotes.
    pub citation: String,
    /// Whether this is the set shown unless another is chosen.
    pub default: bool,
    /// Bands from low to high.
    pub levels: Vec<Band>,
}

/// A band: from `from` up to, but without, the next band's `from`.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// Such as "moderate".
    pub label: String,
    /// Lowest score of the band.
    pub from: f64,
}

impl BandSet {
    /// The band of `value`; values below the first band have none.
    pub fn band(&self, value: f64) -> Option<&Band> {
        self.levels.iter().rev().find(|band| value >= band.from - 1e-9)
    }
}

/// A safety flag.
#[derive(Clone, Debug)]
pub struct FlagRule {
    /// Stable code, such as `phq9_item9`.
    pub code: String,
    /// The item that raises it.
    pub item: String,
    /// What it says.
    pub text: String,
    /// Source of the rule.
    pub source: String,
    /// Key of the criterion that raises it when true.
    pub when: String,
}

/// A score that is followed over time.
#[derive(Clone, Debug, PartialEq)]
pub struct Followed {
    /// Key of the score.
    pub score: String,
    /// Score that stands in when the first can't be computed, marked as prorated; or empty.
    pub stand_in: String,
    /// Name on charts, such as "FIQR total".
    pub label: String,
    /// Whether a higher score is worse.
    pub higher_is_worse: bool,
}

impl Definition {
    /// The item with this key.
    pub fn item(&self, key: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.key == key)
    }

    /// The score with this key.
    pub fn rule(&self, key: &str) -> Option<&ScoreRule> {
        self.scores.iter().find(|rule| rule.key == key)
    }

    /// The default bands of a score.
    pub fn default_bands(&self, score: &str) -> Option<&BandSet> {
        self.bands.iter().find(|set| set.score == score && set.default)
    }

    /// Number of items that need an answer.
    pub fn required(&self) -> usize {
        self.items.iter().filter(|item| !item.optional).count()
    }

    /// Checks answers against the items.
    ///
    /// # Errors
    /// The first item that is unknown or whose answer has the wrong type or lies outside its options.
    pub fn check(&self, answers: &Answers) -> Result<(), AnswerError> {
        answers
            .iter()
            .try_for_each(|(key, answer)| self.check_one(key, answer))
    }

    /// Checks one answer against its item.
    ///
    /// # Errors
    /// As [`Definition::check`].
    pub fn check_one(&self, key: &str, answer: &Answer) -> Result<(), AnswerError> {
        let error = |code, message| AnswerError {
            code,
            item: key.to_owned(),
            message,
        };
        let Some(item) = self.item(key) else {
            let known = self
                .items
                .iter()
                .map(|item| item.key.as_str())
                .collect::<Vec<_>>()
                .join(", ");
            return Err(error(
                "unknown_item",
                format!("{} has no item {key:?}; its items are {known}", self.id),
            ));
        };
        match (&item.kind, answer) {
            (ItemKind::Scale { low, high, .. }, Answer::Number(value)) => {
                let fits = *value >= f64::from(*low) && *value <= f64::from(*high) && value.fract() == 0.0;
                if fits {
                    Ok(())
                } else {
                    Err(error(
                        "out_of_range",
                        format!("{key} is {value}, but takes whole numbers from {low} to {high}"),
                    ))
                }
            }
            (ItemKind::Options(options), Answer::Number(value)) => {
                if options
                    .iter()
                    .any(|option| (f64::from(option.value) - value).abs() < f64::EPSILON)
                {
                    Ok(())
                } else {
                    let values = options
                        .iter()
                        .map(|option| option.value.to_string())
                        .collect::<Vec<_>>()
                        .join(", ");
                    Err(error(
                        "out_of_range",
                        format!("{key} is {value}, but takes one of {values}"),
                    ))
                }
            }
            (ItemKind::Flag, Answer::Flag(_)) => Ok(()),
            (ItemKind::Areas(areas), Answer::Areas(marked)) => {
                for (index, area) in marked.iter().enumerate() {
                    if !areas.contains(area) {
                        return Err(error(
                            "unknown_area",
                            format!("{key} has no area {area:?}; its areas are {}", areas.join(", ")),
                        ));
                    }
                    if marked.iter().take(index).any(|earlier| earlier == area) {
                        return Err(error(
                            "repeated_area",
                            format!("{key} names the area {area:?} twice; name it once"),
                        ));
                    }
                }
                Ok(())
            }
            (ItemKind::Scale { .. } | ItemKind::Options(_), _) => {
                Err(error("wrong_type", format!("{key} takes a number")))
            }
            (ItemKind::Flag, _) => Err(error("wrong_type", format!("{key} takes true or false"))),
            (ItemKind::Areas(_), _) => Err(error("wrong_type", format!("{key} takes a list of body areas"))),
        }
    }
}
