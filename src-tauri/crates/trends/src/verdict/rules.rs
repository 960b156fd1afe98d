//! Reading the rules, and filling in their sentences.

use super::{About, Settles, Verdict};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// What can be so of a case. Rules ask for these by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Fact {
    /// The course begins later.
    NotStarted,
    /// No value before the start in the window.
    BaselineNone,
    /// Fewer than the minimum before the start.
    BaselineFew,
    /// No dose has stayed yet.
    Titrating,
    /// The dose stays, but its days don't count yet.
    WashingIn,
    /// Fewer than the minimum on the dose.
    NowFew,
    /// The treatment isn't taken any more, or is paused.
    Ended,
    /// Both windows have their minimum.
    Decided,
    /// The values are scores of visits.
    Visits,
    /// The values are days of the diary.
    Diary,
    /// The interval of the change leaves out 0.
    Clear,
    /// So it does, on the better side.
    ClearBetter,
    /// So it does, on the worse side.
    ClearWorse,
    /// The change is at least the smallest that matters.
    Matters,
    /// The interval holds no change that matters.
    WithinMinimal,
    /// Leaving out one value overturns it.
    RestsOnOne,
    /// The baseline was getting better.
    BaselineImproving,
    /// The baseline was getting worse.
    BaselineWorsening,
    /// The baseline is near the best end.
    LittleRoom,
    /// The baseline is near the worst end.
    Ceiling,
    /// An improvement has faded.
    Faded,
    /// The verdict is "improved".
    Improved,
    /// The verdict is "improved", or that an improvement was lost.
    Gained,
    /// The improvement is no larger than that of a placebo group.
    NotAbovePlacebo,
    /// The weeks before the baseline were better than it.
    Flare,
    /// Now is not clearly better than those weeks.
    AsEarlier,
    /// Something else changed around the start.
    Together,
    /// Something else changed later.
    AlsoChanged,
    /// Each higher dose was better.
    DoseOrder,
    /// Doses differ without an order.
    DoseNoOrder,
    /// There are pauses with enough values.
    PauseSeen,
    /// Worse off in a pause and better again after it.
    Repeated,
    /// A best fortnight is known and past.
    Peak,
    /// The treatment is low-dose naltrexone.
    Ldn,
    /// The start was drawn by lot, and the test says that it is better than after other starts.
    LotDecides,
    /// It was drawn, and the test leaves chance.
    LotOpen,
    /// It was drawn, and there are too few values for the test.
    LotUntested,
    /// Few days are compared: a spell of good or bad days may look like a change.
    FewDays,
    /// Something else perhaps changed around the start.
    PerhapsTogether,
    /// A dose before the last is judged, as the last has too few values.
    EarlierDose,
    /// The days are so much alike that nothing is known of how sure the means are.
    NoInterval,
    /// Fewer than half of the days before the start are rated.
    GapsBefore,
    /// Fewer than half of the last days are rated.
    GapsNow,
    /// The latest value is old.
    Stale,
    /// Other versions of the form were used.
    OtherVersions,
    /// No threshold is published.
    NoThreshold,
    /// The measure's error is published.
    HasError,
}

/// Sizes, minimums and windows.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Limits {
    pub window_days: i32,
    pub diary_days: usize,
    pub visits_now: usize,
    pub visits_before: usize,
    pub visits_before_without_error: usize,
    pub visits_window: usize,
    pub visits_before_days: i32,
    pub default_percent: f64,
    pub little_room: f64,
    pub single_share: f64,
    pub flare_percent: f64,
    pub together_days: i32,
    pub faded_days: i32,
    pub faded_share: f64,
    pub stale_days: i32,
    pub stale_days_of_visits: i32,
    pub lot_level: f64,
    pub least_autocorrelation: f64,
    pub most_autocorrelation: f64,
    pub assumed_autocorrelation: f64,
    pub fewest_pairs: u32,
    pub trusted_pairs: u32,
    pub few_days: usize,
    pub least_worth: f64,
    pub peak_days: i32,
    pub peak_fewest: usize,
    pub placebo_percent: f64,
}

/// One of IMMPACT's benchmarks.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Impact {
    pub percent: f64,
    pub label: String,
    pub source: String,
}

/// A rule that decides.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Decision {
    pub id: String,
    pub verdict: Verdict,
    when: Vec<Fact>,
    #[serde(default)]
    unless: Vec<Fact>,
    pub headline: String,
    pub settle: String,
    /// What kind of thing would settle it, where something can.
    #[serde(default)]
    pub settles: Settles,
    pub source: String,
}

/// A rule that says something besides.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Finding {
    pub id: String,
    pub about: About,
    when: Vec<Fact>,
    #[serde(default)]
    unless: Vec<Fact>,
    pub text: String,
    pub source: String,
}

/// How thresholds are told.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ThresholdWords {
    pub passed: String,
    pub missed: String,
    pub worse: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rules {
    limits: Limits,
    impact: Vec<Impact>,
    decision: Vec<Decision>,
    finding: Vec<Finding>,
    threshold: ThresholdWords,
}

#[expect(
    clippy::panic,
    reason = "the file is part of the program, and a test reads it"
)]
fn rules() -> &'static Rules {
    static RULES: OnceLock<Rules> = OnceLock::new();
    RULES.get_or_init(|| {
        toml::from_str(include_str!("rules.toml")).unwrap_or_else(|error| panic!("rules.toml: {error}"))
    })
}

pub(super) fn limits() -> &'static Limits {
    &rules().limits
}

pub(super) fn impact() -> &'static [Impact] {
    &rules().impact
}

pub(super) fn threshold_words() -> &'static ThresholdWords {
    &rules().threshold
}

fn holds(facts: &BTreeSet<Fact>, when: &[Fact], unless: &[Fact]) -> bool {
    when.iter().all(|fact| facts.contains(fact)) && !unless.iter().any(|fact| facts.contains(fact))
}

/// The first rule that holds. The last of the file asks for nothing.
pub(super) fn decision(facts: &BTreeSet<Fact>) -> Option<&'static Decision> {
    let mut decisions = rules().decision.iter();
    decisions.find(|rule| holds(facts, &rule.when, &rule.unless))
}

/// Everything that is said besides.
pub(super) fn findings(facts: &BTreeSet<Fact>) -> impl Iterator<Item = &'static Finding> {
    let findings = rules().finding.iter();
    findings.filter(|rule| holds(facts, &rule.when, &rule.unless))
}

/// Words by the name that stands in sentences.
pub(super) type Words = BTreeMap<&'static str, String>;

/// A sentence with its words filled in, beginning with a capital letter. A word that isn't known stays as it is.
pub(super) fn filled(sentence: &str, words: &Words) -> String {
    let mut told = String::with_capacity(sentence.len() + 64);
    let mut rest = sentence;
    while let Some((before, from)) = rest.split_once('{') {
        told.push_str(before);
        let Some((name, after)) = from.split_once('}') else {
            break;
        };
        match words.get(name) {
            Some(word) => told.push_str(word),
            // A test looks for braces in every sentence.
            None => told.push_str(&format!("{{{name}}}")),
        }
        rest = after;
    }
    told.push_str(rest);
    let mut letters = told.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => told,
    }
}

#[cfg(test)]
mod tests {
    use super::{filled, rules};
    use std::collections::BTreeSet;

    #[test]
    fn rules_are_told_apart_and_have_a_source() {
        let rules = rules();
        let ids = rules.decision.iter().map(|rule| (&rule.id, &rule.source));
        let ids = ids.chain(rules.finding.iter().map(|rule| (&rule.id, &rule.source)));
        let mut seen = BTreeSet::new();
        for (id, source) in ids {
            assert!(seen.insert(id), "{id} stands twice");
            assert!(!source.is_empty(), "{id} has no source");
        }
        let last = rules
            .decision
            .last()
            .map(|rule| rule.when.len() + rule.unless.len());
        assert_eq!(last, Some(0), "the last rule decides whatever is left");
    }

    #[test]
    fn sentences_are_filled_and_begin_with_a_capital() {
        let words = [("measure", "average pain".to_owned()), ("n", "3".to_owned())].into();
        assert_eq!(filled("{measure}: {n} of {n}.", &words), "Average pain: 3 of 3.");
    }
}
