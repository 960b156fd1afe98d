//! The verdict as plain data: in short on the first page, and with all it rests on.

use serde::{Deserialize, Serialize};

/// The verdict in short.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// "Improved"; empty where there is no verdict.
    pub word: String,
    /// One or two sentences; without a verdict why there is none.
    pub headline: String,
    /// "LDN, since 7 Mar 2025 · average pain (diary), 0–100"; or empty.
    pub about: String,
    /// The most important reasons.
    pub reasons: Vec<ShortReason>,
    /// How many more there are.
    pub more: usize,
}

/// A reason on the first page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShortReason {
    /// "Why", "Caution", "Side effects and cost", "What would settle it".
    pub label: String,
    /// In words.
    pub text: String,
}

/// Everything that the verdict rests on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judgement {
    /// Why there is no verdict; empty with one.
    pub why_not: String,
    /// Reasons in order of weight.
    pub reasons: Vec<Reason>,
    /// Against baseline, the previous phase, the last visit.
    pub changes: Vec<Compared>,
    /// The phases of the course, oldest first.
    pub phases: Vec<PhaseRow>,
    /// Phases of an earlier plan that no longer fit, in words.
    pub plan_lost: Vec<String>,
    /// Statistics.
    pub statistics: Vec<Statistic>,
    /// The other measures.
    pub others: Vec<OtherMeasure>,
    /// What looking at so many measures does; or empty.
    #[serde(default)]
    pub others_note: String,
}

/// A reason with where it comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// "Caution".
    pub label: String,
    /// In words.
    pub text: String,
    /// Id of the rule.
    pub rule: String,
    /// Source; or empty.
    pub source: String,
}

/// Two stretches of time compared.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Compared {
    /// "Baseline".
    pub against: String,
    /// "61.0 (14 days)".
    pub before: String,
    /// "40.2 (26 days)".
    pub now: String,
    /// "−20.8".
    pub difference: String,
    /// "−27.1 to −14.5", or empty.
    pub interval: String,
    /// "34% better", or empty.
    pub percent: String,
    /// "moderate (IMMPACT)", or empty.
    pub level: String,
    /// Thresholds that it was held against.
    pub thresholds: Vec<Threshold>,
}

/// A threshold that a change was held against.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Threshold {
    /// "Minimal important change".
    pub label: String,
    /// "14% (8.5 points)".
    pub size: String,
    /// Whether the change is at least that.
    pub passed: bool,
    /// Source.
    pub source: String,
    /// Whether it was not checked against its source.
    pub provisional: bool,
}

/// A phase of the course.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhaseRow {
    /// "Baseline", "4.5 mg".
    pub label: String,
    /// First and last day in words.
    pub days: String,
    /// Why the first days or all of it don't count; or empty.
    pub excluded: String,
    /// Whether anything of it counts.
    pub counts: bool,
    /// How many values count.
    pub n: u32,
    /// Mean, or empty.
    pub mean: String,
    /// Standard deviation, or empty.
    pub sd: String,
    /// Median, or empty.
    pub median: String,
    /// 95% interval of the mean, or empty.
    pub interval: String,
    /// Against the baseline, or empty.
    pub since_baseline: String,
    /// Against the phase before, or empty.
    pub since_previous: String,
    /// Whether the clinician changed it.
    pub edited: bool,
}

/// A statistic.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statistic {
    /// "NAP".
    pub name: String,
    /// "0.92 (95% CI 0.78 to 0.97)".
    pub value: String,
    /// What it means and takes for granted.
    pub note: String,
    /// Source.
    pub source: String,
}

/// Another measure in a line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherMeasure {
    /// "Fatigue (diary)".
    pub label: String,
    /// "No clear change".
    pub word: String,
    /// "52 → 47 / 100 (10% better)".
    pub text: String,
}
