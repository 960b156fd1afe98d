//! Is it helping? What the rules say of one measure over one course, with every reason.
//!
//! A [`Case`] is the values, the phases and what else happened; [`judge`] answers with a [`Judgement`]. Thresholds, minimums
//! and sentences are data (`rules.toml`); the arithmetic is here and in [`single_case`](crate::single_case).

mod compare;
mod decide;
mod facts;
mod findings;
mod rules;
mod settle;
mod spread;
mod told;
mod windows;
mod words;

pub use words::{percent as percent_words, size as size_words};

use crate::Direction;
use crate::phases::{DoseSpan, Phase};
use crate::single_case::{Overlap, Randomization};
use jiff::civil::Date;
use record::PartialDate;
use serde::{Deserialize, Serialize};

/// Where the values of a measure come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// One rating a day at most.
    Diary,
    /// One score a visit.
    Visits,
}

/// A size that a change is held against.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Size {
    /// Points of the scale.
    Points(f64),
    /// Percent of the earlier value.
    Percent(f64),
}

/// A published size of change that means something.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Threshold {
    /// "Minimal important change".
    pub label: String,
    /// How much.
    pub size: Size,
    /// Source.
    pub source: String,
    /// Whether it was not checked against its source.
    pub provisional: bool,
}

/// The error of a measure, for reliable change.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Error {
    /// Standard deviation in a comparable sample, in points.
    pub sd: f64,
    /// Test-retest reliability, 0 to below 1.
    pub reliability: f64,
    /// Source.
    pub source: String,
    /// Whether it was not checked against its source.
    pub provisional: bool,
}

/// The measure that is judged.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Judged {
    /// "Average pain"; it begins a sentence.
    pub label: String,
    /// Where its values come from.
    pub kind: Kind,
    /// Which way is worse.
    pub direction: Direction,
    /// Lowest and highest value possible.
    pub range: (f64, f64),
    /// Decimals of a single value on screen.
    pub decimals: u8,
    /// Whether it rates pain intensity, so that IMMPACT's benchmarks are meant for it.
    pub is_pain: bool,
    /// Published sizes of change that matter; the smallest first. May be empty.
    pub thresholds: Vec<Threshold>,
    /// The measure's error; none where none is published.
    pub error: Option<Error>,
}

/// What else changed, and when: another treatment started, stopped, paused, or took another dose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OtherChange {
    /// "duloxetine 30 mg started".
    pub what: String,
    /// When.
    pub day: PartialDate,
}

/// Everything that is looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Case<'a> {
    /// The measure.
    pub measure: &'a Judged,
    /// Name of the treatment within a sentence, such as "LDN".
    pub treatment: &'a str,
    /// Whether it is low-dose naltrexone, of which there are trials to speak of.
    pub is_ldn: bool,
    /// Values with their days, oldest first; days without a value are missing and stay so.
    pub values: &'a [(Date, f64)],
    /// The phases of the course, oldest first, adjusted as the clinician wants them.
    pub phases: &'a [Phase],
    /// The doses of the course, see [`dose_spans`](crate::phases::dose_spans).
    pub doses: &'a [DoseSpan],
    /// First days of a dose, and of a pause or after the stop, that don't count.
    pub wash_days: (i32, i32),
    /// What else changed.
    pub others: &'a [OtherChange],
    /// Where the start was drawn by lot: first and last day that could have been drawn.
    pub drawn_by_lot: Option<(Date, Date)>,
    /// Where other versions of the same form were used: "version 1 until 2025-06-01". They are not compared.
    pub other_versions: &'a [String],
    /// Today.
    pub today: Date,
}

/// What the rules say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Better by more than chance and by a size that matters.
    Improved,
    /// Worse by more than chance and by a size that matters.
    Worse,
    /// No change of a size that matters: the interval leaves no room for one.
    NoChange,
    /// The values decide neither for a change nor against one.
    NoClearChange,
    /// An improvement that has faded for eight weeks.
    Lost,
    /// Fewer values than the rule's minimum.
    TooFew,
}

impl Verdict {
    /// Every verdict, the best first.
    pub const ALL: [Self; 6] = [
        Self::Improved,
        Self::Lost,
        Self::NoChange,
        Self::NoClearChange,
        Self::Worse,
        Self::TooFew,
    ];

    /// "Improved", "No clear change".
    pub fn word(self) -> &'static str {
        match self {
            Self::Improved => "Improved",
            Self::Worse => "Worse",
            Self::NoChange => "No change that matters",
            Self::NoClearChange => "No clear change",
            Self::Lost => "Effect lost",
            Self::TooFew => "Too few points",
        }
    }
}

/// What can settle what is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Settles {
    /// Nothing is open, or nothing can settle it any more.
    #[default]
    Nothing,
    /// Ratings before the start, now; the course hasn't begun.
    Baseline,
    /// More values of the same kind on the treatment as it is now.
    More,
    /// Only another comparison: a pause, a restart, the next change of dose. Never advice to do so.
    NextChange,
}

/// What a reason is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// What decided.
    Decision,
    /// A threshold that is passed or not.
    Threshold,
    /// What else was found.
    Finding,
    /// What keeps the change from being put down to the treatment.
    Caution,
    /// What trials found.
    Context,
    /// What would settle it.
    Settle,
}

/// A reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// What it is about.
    pub about: About,
    /// Id of the rule.
    pub rule: String,
    /// In words; dates are ISO.
    pub text: String,
    /// Where the rule comes from.
    pub source: String,
}

/// The values of a stretch of time.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Summary {
    /// "Baseline", "4.5 mg".
    pub label: String,
    /// First and last day with a value.
    pub days: (Date, Date),
    /// How many values.
    pub n: usize,
    /// Mean.
    pub mean: f64,
    /// Standard deviation; none of one value.
    pub sd: Option<f64>,
    /// Median.
    pub median: f64,
    /// 95% interval of the mean, widened for days that resemble the day before; none below the minimum of values.
    pub interval: Option<(f64, f64)>,
}

/// A threshold and whether the change passes it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Passed {
    /// The threshold.
    pub threshold: Threshold,
    /// Its size in points here.
    pub points: f64,
    /// Whether the change, in whichever direction it goes, is clear and at least that.
    pub passed: bool,
}

/// Two stretches compared.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Compared {
    /// The earlier one.
    pub before: Summary,
    /// The later one.
    pub now: Summary,
    /// Later minus earlier mean, in points.
    pub difference: f64,
    /// 95% interval of the difference; none below the minimum of values.
    pub interval: Option<(f64, f64)>,
    /// Improvement in percent of the earlier mean, negative when worse; none where the scale doesn't begin at 0 or the
    /// earlier mean is 0, and below the minimum of values.
    pub improvement_percent: Option<f64>,
    /// IMMPACT's word for it, for pain that has clearly improved.
    pub level: Option<&'static str>,
    /// Published thresholds; none below the minimum of values. Benchmarks of improvement aren't held against a worsening.
    pub thresholds: Vec<Passed>,
    /// Change beyond the measure's error; none without a published error.
    pub reliable: Option<Passed>,
    /// Whether it is a change beyond chance: the interval leaves out 0, and of visits with a published error the change is
    /// beyond that of two scores. No threshold is passed where it isn't.
    pub clear: bool,
}

/// A phase with what it holds.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PhaseSummary {
    /// The phase's place in [`Case::phases`].
    pub phase: usize,
    /// Its values that count; none without any.
    pub summary: Option<Summary>,
    /// Against the baseline; none for the baseline itself or without values.
    pub since_baseline: Option<Compared>,
    /// Against the phase before that has values.
    pub since_previous: Option<Compared>,
}

/// What happened in a pause, or after the stop.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PauseEffect {
    /// Since when.
    pub from: Date,
    /// Whether it was clearly worse than before; none where there are too few values.
    pub worse_off: Option<bool>,
    /// Whether it was clearly better again after the restart; none where there are too few values or it wasn't restarted.
    pub better_again: Option<bool>,
    /// How many values are compared: before, in it, and after the restart (none where it wasn't restarted).
    pub n: (usize, usize, Option<usize>),
    /// What else changed in it, or within two weeks of it: "co-codamol started (2026-04-11)".
    pub others: Vec<String>,
}

/// An improvement that was there and has mostly gone.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Faded {
    /// First and last day of the values when it was best.
    pub best: (Date, Date),
    /// Their mean.
    pub best_mean: f64,
    /// First and last day of the values since it was mostly gone.
    pub days: (Date, Date),
    /// How many values these are.
    pub n: usize,
    /// Their mean.
    pub mean: f64,
    /// Share of the best gain that is left: 0.4 is 40%; 0 or less is nothing.
    pub left: f64,
}

/// The mean on a dose.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DoseMean {
    /// "4.5 mg".
    pub dose: String,
    /// Mean of the values on it, outside wash-in.
    pub mean: f64,
    /// How many values.
    pub n: usize,
}

/// What the rules say of a case, with everything it rests on.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Judgement {
    /// What they say.
    pub verdict: Verdict,
    /// Id of the rule that decided.
    pub rule: String,
    /// One or two sentences.
    pub headline: String,
    /// Reasons in order of weight; the first is the headline with its rule and source.
    pub reasons: Vec<Reason>,
    /// "7 more diary days"; empty where nothing is open or nothing can settle it.
    pub settle: String,
    /// What kind of thing that is.
    pub settles: Settles,
    /// Place of the phase that is judged in [`Case::phases`]; none where no dose has stayed.
    pub judged: Option<usize>,
    /// Place of the last dose, where it has too few values and an earlier one is judged instead.
    pub passed_over: Option<usize>,
    /// Last day with a value of what is judged; none without any.
    pub latest: Option<Date>,
    /// The same day, where it is so long ago that nothing is said of the time since: the headline is in the past tense then.
    pub stale: Option<Date>,
    /// What else changed between the first value compared before the start and the first that counts after it; it stands in the
    /// headline of a change.
    pub together: Vec<String>,
    /// What perhaps did: its day isn't known.
    pub perhaps_together: Vec<String>,
    /// Of a verdict "effect lost": when it was best, and how much is left.
    pub faded: Option<Faded>,
    /// Now against the baseline.
    pub since_baseline: Option<Compared>,
    /// Now against the last phase before the current one.
    pub since_previous: Option<Compared>,
    /// The last value against the one before; of visits only.
    pub since_last: Option<Compared>,
    /// The phases with their means, in the order of [`Case::phases`].
    pub phases: Vec<PhaseSummary>,
    /// Overlap of baseline and now; none below the minimum of values.
    pub overlap: Option<Overlap>,
    /// Randomization test, only where the start was drawn by lot.
    pub randomization: Option<Randomization>,
    /// Pauses, oldest first.
    pub pauses: Vec<PauseEffect>,
    /// First and last day of the best two weeks on treatment, and their mean; diary only.
    pub peak: Option<(Date, Date, f64)>,
    /// Means by dose, in the order in which doses were first taken; only with two or more.
    pub doses: Vec<DoseMean>,
}

/// Judges a case.
pub fn judge(case: &Case<'_>) -> Judgement {
    decide::judge(case)
}
