//! Items and how they are answered.

use crate::Answer;

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
    /// Name of the labels of its options in the text file, or empty.
    pub labels: String,
    /// Whether the form is complete without it.
    pub optional: bool,
    /// Whether formulas see lowest + highest − answer.
    pub reversed: bool,
    /// What a blank answer counts as by the instrument's own rule.
    pub blank: Option<f64>,
    /// LOINC code, or empty.
    pub loinc: String,
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
    /// One of a few labelled answers.
    Options(Vec<OptionLabel>),
    /// Whole numbers on a line.
    Slider {
        /// Lowest value.
        low: i32,
        /// Highest value.
        high: i32,
        /// Words at the lowest value.
        low_label: String,
        /// Words at the highest value.
        high_label: String,
    },
    /// A typed number.
    Number {
        /// Lowest value.
        low: f64,
        /// Highest value.
        high: f64,
        /// Decimals that may be typed.
        decimals: u8,
        /// Unit in words, such as "hours"; may be empty.
        unit: String,
    },
    /// A time of day, in minutes after midnight.
    TimeOfDay,
    /// Yes or no.
    Flag,
    /// Any of these places.
    Areas(Vec<Area>),
}

/// A place on a map or list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// Key, such as `shoulder_girdle_l`.
    pub key: String,
    /// The form's own words for it, or empty.
    pub label: String,
}

/// A labelled answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionLabel {
    /// The word that is the answer; none when the number itself is.
    pub code: Option<String>,
    /// What it counts.
    pub value: i32,
    /// Label; empty while the form's words are missing.
    pub label: String,
    /// LOINC answer code, or empty.
    pub loinc: String,
}

/// Minutes of a day.
pub(crate) const LAST_MINUTE: i32 = 1439;

impl OptionLabel {
    /// What is stored when it is chosen.
    pub fn answer(&self) -> Answer {
        match &self.code {
            Some(code) => Answer::Choice(code.clone()),
            None => Answer::Number(f64::from(self.value)),
        }
    }
}

impl Item {
    /// Lowest and highest number that formulas may see; none for conditions and places.
    pub fn range(&self) -> Option<(f64, f64)> {
        self.kind.range()
    }

    /// What formulas see of a number that was answered.
    pub(crate) fn scored(&self, answer: f64) -> f64 {
        match (self.reversed, self.range()) {
            (true, Some((low, high))) => low + high - answer,
            _ => answer,
        }
    }

    /// What formulas see of a whole number that the item takes; none for other answers and other items.
    #[inline]
    pub(crate) fn whole(&self, answer: f64) -> Option<f64> {
        let (low, high) = match &self.kind {
            ItemKind::Scale { low, high, .. } | ItemKind::Slider { low, high, .. } => (*low, *high),
            ItemKind::TimeOfDay => (0, LAST_MINUTE),
            ItemKind::Options(options) => return self.option(options, answer),
            _ => return None,
        };
        if !is_whole(answer, low, high) {
            return None;
        }
        Some(if self.reversed {
            f64::from(low) + f64::from(high) - answer
        } else {
            answer
        })
    }

    fn option(&self, options: &[OptionLabel], answer: f64) -> Option<f64> {
        let takes =
            |option: &OptionLabel| option.code.is_none() && is_whole(answer, option.value, option.value);
        options.iter().any(takes).then(|| self.scored(answer))
    }

    /// Every number that formulas may see; none where there are too many to list.
    pub(crate) fn values(&self) -> Option<Vec<f64>> {
        let whole = |low: i32, high: i32| (low..=high).map(|value| self.scored(f64::from(value))).collect();
        match &self.kind {
            ItemKind::Scale { low, high, .. } | ItemKind::Slider { low, high, .. } => {
                Some(whole(*low, *high))
            }
            ItemKind::Options(options) => Some(
                options
                    .iter()
                    .map(|option| self.scored(f64::from(option.value)))
                    .collect(),
            ),
            ItemKind::TimeOfDay => Some(whole(0, LAST_MINUTE)),
            ItemKind::Number { .. } | ItemKind::Flag | ItemKind::Areas(_) => None,
        }
    }
}

/// Whether the value is a whole number from `low` to `high`.
#[inline]
pub(crate) fn is_whole(value: f64, low: i32, high: i32) -> bool {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a number that doesn't fit differs from what it becomes"
    )]
    let whole = f64::from(value as i32);
    #[expect(clippy::float_cmp, reason = "a whole number is exactly one")]
    let is_whole = whole == value;
    value >= f64::from(low) && value <= f64::from(high) && is_whole
}

impl ItemKind {
    fn range(&self) -> Option<(f64, f64)> {
        match self {
            Self::Scale { low, high, .. } | Self::Slider { low, high, .. } => {
                Some((f64::from(*low), f64::from(*high)))
            }
            Self::Options(options) => {
                let values = options.iter().map(|option| option.value);
                Some((f64::from(values.clone().min()?), f64::from(values.max()?)))
            }
            Self::Number { low, high, .. } => Some((*low, *high)),
            Self::TimeOfDay => Some((0.0, f64::from(LAST_MINUTE))),
            Self::Flag | Self::Areas(_) => None,
        }
    }
}
