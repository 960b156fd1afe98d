//! An instrument as it is used: checked, with compiled formulas.

mod check;
mod family;
mod item;
mod rules;

pub use family::Family;
pub use item::{Area, Item, ItemKind, OptionLabel};
pub use rules::{
    Band, BandSet, Comparison, ComparisonRow, Consistency, FlagRule, Followed, Meaning, MeaningfulChange,
    ScoreRule, Sentence, Unit, Worse,
};

use crate::formula::Formula;

/// An instrument's definition.
#[derive(Clone, Debug)]
pub struct Definition {
    /// Stable id, such as `fiqr`.
    pub id: String,
    /// Version of the definition; answers keep the version they were given under.
    pub version: String,
    /// What it is about.
    pub family: Family,
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
    /// Why the form's words don't ship, while they are missing; empty when the words are there.
    pub text_reason: String,
    /// What is done about unanswered items, in words.
    pub missing_rule: String,
    /// LOINC code of the panel, or empty.
    pub loinc: String,
    /// SNOMED CT code of the scale, or empty.
    pub snomed: String,
    /// Sections in order.
    pub sections: Vec<Section>,
    /// Items in order.
    pub items: Vec<Item>,
    /// Scores in the order in which they are shown and computed.
    pub scores: Vec<ScoreRule>,
    /// Published sets of bands; for each banded score one is the default.
    pub bands: Vec<BandSet>,
    /// What a change of a score means.
    pub changes: Vec<MeaningfulChange>,
    /// Answers that can't be true together.
    pub checks: Vec<Consistency>,
    /// Safety flags.
    pub flags: Vec<FlagRule>,
    /// The scores that are followed over time.
    pub followed: Vec<Followed>,
    /// Tables of conditions, side by side.
    pub comparisons: Vec<Comparison>,
    /// Sentences that are shown when their condition holds.
    pub sentences: Vec<Sentence>,
    /// The two files as they were read: `definition.toml`, `text.en.toml`.
    pub files: (String, String),
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

    /// Whether the words of the form are missing, so that only numbers can be entered.
    pub fn is_scoring_only(&self) -> bool {
        !self.text_reason.is_empty()
    }

    /// Whether a score, a score that it is made of, or the bands that it is taken from, were not checked against their
    /// source.
    pub fn is_provisional(&self, rule: &ScoreRule) -> bool {
        let below = rule
            .formula
            .scores
            .iter()
            .filter_map(|score| self.scores.get(*score));
        let sets = rule.formula.banded().and_then(|score| self.scores.get(score));
        let bands = sets.and_then(|score| self.default_bands(&score.key));
        rule.provisional
            || below.into_iter().any(|below| below.provisional)
            || bands.is_some_and(|set| set.provisional)
    }

    pub(crate) fn formula(&self, score: usize) -> Option<&Formula> {
        self.scores.get(score).map(|rule| &rule.formula)
    }
}
