//! What is made of the answers: scores, bands, meaningful change, flags, comparisons.

use crate::formula::Formula;
use serde::Serialize;

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
    /// A list of numbers.
    Numbers,
}

/// Which way a score gets worse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Worse {
    /// A higher score is worse.
    Higher,
    /// A lower score is worse.
    Lower,
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
    /// Axis of charts.
    pub chart: Option<(f64, f64)>,
    /// Which way is worse; none where neither is.
    pub worse: Option<Worse>,
    /// Decimals on screen and paper.
    pub decimals: u8,
    /// Whether this is a main result of the form.
    pub main: bool,
    /// Whether screens leave it out (it is still in files).
    pub hidden: bool,
    /// Whether the rule was not checked against its source.
    pub provisional: bool,
    /// LOINC code, or empty.
    pub loinc: String,
    /// SNOMED CT code, or empty.
    pub snomed: String,
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
    /// Whether the bands were not checked against their source.
    pub provisional: bool,
    /// Bands from low to high.
    pub levels: Vec<Band>,
}

/// A band: from `from` up to where the next band begins.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// Such as "moderate".
    pub label: String,
    /// Lowest score of the band.
    pub from: f64,
    /// Whether `from` itself still belongs to the band before.
    pub above: bool,
}

impl BandSet {
    /// The band of `value`; values below the first band have none.
    pub fn band(&self, value: f64) -> Option<&Band> {
        self.levels.get(self.level(value)?)
    }

    pub(crate) fn level(&self, value: f64) -> Option<usize> {
        let reaches = |band: &Band| {
            if band.above {
                value > band.from + 1e-9
            } else {
                value >= band.from - 1e-9
            }
        };
        self.levels.iter().rposition(reaches)
    }
}

/// A change of a score that means something, with its source.
#[derive(Clone, Debug, PartialEq)]
pub struct MeaningfulChange {
    /// Key of the score.
    pub score: String,
    /// How much.
    pub meaning: Meaning,
    /// What it is called, such as "Minimal important change".
    pub label: String,
    /// Short source.
    pub source: String,
    /// Full source.
    pub citation: String,
    /// Whether it was not checked against its source.
    pub provisional: bool,
}

/// How much a meaningful change is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Meaning {
    /// So many points.
    Points(f64),
    /// So many percent of the first value.
    Percent(f64),
    /// More than measuring error explains (Jacobson and Truax 1991, doi:10.1037/0022-006X.59.1.12).
    Reliable {
        /// Standard deviation of the score in a comparable group.
        sd: f64,
        /// Reliability, 0 to 1.
        reliability: f64,
    },
}

impl Meaning {
    /// The change in points that measuring error exceeds in 5% of unchanged patients only: 1.96 × √2 × SD × √(1 − r).
    pub fn reliable_points(sd: f64, reliability: f64) -> f64 {
        1.96 * (2.0_f64).sqrt() * sd * (1.0 - reliability).sqrt()
    }
}

/// Answers that can't be true together.
#[derive(Clone, Debug)]
pub struct Consistency {
    /// The item to look at first.
    pub item: String,
    /// True when the answers contradict each other.
    pub when: Formula,
    /// What is wrong and what to do.
    pub message: String,
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
    /// Which way is worse.
    pub worse: Worse,
}

/// A table of conditions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Heading.
    pub title: String,
    /// Column headings.
    pub columns: Vec<String>,
    /// Rows in order.
    pub rows: Vec<ComparisonRow>,
}

/// A row of a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparisonRow {
    /// What is compared.
    pub label: String,
    /// Key of the condition in each column; empty where it isn't asked.
    pub scores: Vec<String>,
}

/// A sentence that is shown when its condition holds.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// The condition.
    pub when: Formula,
    /// The sentence.
    pub text: String,
}
