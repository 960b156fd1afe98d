//! Facts of a case, the rule that decides, and everything that is said with it.

use super::compare::{compared, summary};
use super::findings;
use super::rules::{self, Fact, Words, filled, limits};
use super::spread::{self, autocorrelation, values};
use super::windows::Windows;
use super::{
    About, Case, Compared, DoseMean, Faded, Judgement, Kind, PauseEffect, PhaseSummary, Reason, Settles,
    Verdict, words,
};
use crate::single_case::{Improvement, Overlap, Randomization, overlap, randomization_test};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// Everything that was worked out before the rules are asked.
pub(super) struct Found<'c> {
    pub(super) case: &'c Case<'c>,
    pub(super) windows: Windows,
    pub(super) autocorrelation: f64,
    pub(super) change: Option<Compared>,
    pub(super) minimums: (usize, usize),
    pub(super) faded: Option<Faded>,
    pub(super) single: Option<(Date, f64)>,
    pub(super) pauses: Vec<PauseEffect>,
    pub(super) peak: Option<(Date, Date, f64)>,
    pub(super) doses: Vec<(record::Amount, DoseMean)>,
    pub(super) together: Vec<String>,
    pub(super) also: Vec<String>,
    pub(super) earlier: Option<f64>,
}

pub(super) fn judge(case: &Case<'_>) -> Judgement {
    let found = Found::of(case);
    let mut facts = found.facts();
    let decision = rules::decision(&facts);
    let verdict = decision.map_or(Verdict::TooFew, |rule| rule.verdict);
    if verdict == Verdict::Improved {
        facts.insert(Fact::Improved);
    }
    let told = found.words(&facts);
    let fill = |sentence: &str| filled(sentence, &told);
    let settle = decision.map(|rule| fill(&rule.settle)).unwrap_or_default();
    let headline = found.headline(&facts, decision.map(|rule| fill(&rule.headline)));
    let mut reasons: Vec<Reason> = decision
        .map(|rule| Reason {
            about: About::Decision,
            rule: rule.id.clone(),
            text: headline.clone(),
            source: fill(&rule.source),
        })
        .into_iter()
        .collect();
    let findings: Vec<Reason> = rules::findings(&facts)
        .map(|rule| Reason {
            about: rule.about,
            rule: rule.id.clone(),
            text: fill(&rule.text),
            source: fill(&rule.source),
        })
        .collect();
    let (decisions, others): (Vec<_>, Vec<_>) = findings
        .into_iter()
        .partition(|reason| reason.about == About::Decision);
    reasons.extend(decisions);
    if facts.contains(&Fact::Decided) && !facts.contains(&Fact::LittleRoom) {
        reasons.extend(found.thresholds());
    }
    reasons.extend(others);
    if !settle.is_empty() {
        reasons.push(Reason {
            about: About::Settle,
            rule: decision.map(|rule| rule.id.clone()).unwrap_or_default(),
            text: settle.clone(),
            source: decision.map(|rule| fill(&rule.source)).unwrap_or_default(),
        });
    }
    Judgement {
        verdict,
        rule: decision.map(|rule| rule.id.clone()).unwrap_or_default(),
        headline,
        reasons,
        settle,
        settles: Settles::Nothing,
        judged: found.windows.current,
        latest: found.windows.now.last().map(|(day, _)| *day),
        stale: None,
        together: found.together.clone(),
        perhaps_together: Vec::new(),
        faded: found.faded.clone(),
        since_previous: found.since_previous(),
        since_last: found.since_last(),
        phases: found.phases(),
        overlap: found.overlap(&facts),
        randomization: found.randomization(),
        since_baseline: found.change,
        pauses: found.pauses,
        peak: found.peak,
        doses: found.doses.into_iter().map(|(_, dose)| dose).collect(),
    }
}

impl<'c> Found<'c> {
    fn of(case: &'c Case<'c>) -> Self {
        let windows = Windows::of(case);
        let limits = limits();
        let now_phase = windows.current.and_then(|index| windows.phases.get(index));
        let r = match case.measure.kind {
            Kind::Diary => autocorrelation(&[
                &windows.earlier,
                &windows.baseline,
                now_phase.map_or(&[] as &spread::Days, Vec::as_slice),
            ]),
            Kind::Visits => 0.0,
        };
        let minimums = match case.measure.kind {
            Kind::Diary => (limits.diary_days, limits.diary_days),
            Kind::Visits if case.measure.error.is_some() => (limits.visits_before, limits.visits_now),
            Kind::Visits => (limits.visits_before_without_error, limits.visits_now),
        };
        let enough = windows.baseline.len() >= minimums.0 && windows.now.len() >= minimums.1;
        let label = windows
            .current
            .and_then(|index| case.phases.get(index))
            .map_or("", |phase| phase.label.as_str());
        let change = compared(
            case.measure,
            ("Baseline", &windows.baseline),
            (label, &windows.now),
            r,
        );
        let single = change
            .as_ref()
            .filter(|_| enough)
            .and_then(|change| findings::rests_on(case, &windows.baseline, &windows.now, change));
        let earlier = (windows.earlier.len() >= minimums.0)
            .then(|| crate::single_case::mean(&values(&windows.earlier)));
        let (together, also) = others(case, &windows);
        Self {
            faded: enough.then(|| findings::faded(case, &windows, r)).flatten(),
            pauses: findings::pauses(case, &windows, r),
            peak: match case.measure.kind {
                Kind::Diary => findings::peak(case),
                Kind::Visits => None,
            },
            doses: findings::doses(case),
            case,
            windows,
            autocorrelation: r,
            change,
            minimums,
            single,
            together,
            also,
            earlier,
        }
    }

    /// The headline; what happened at the same time belongs into the same breath.
    fn headline(&self, facts: &BTreeSet<Fact>, headline: Option<String>) -> String {
        let mut headline = headline.unwrap_or_default();
        let told = facts.contains(&Fact::Improved) || facts.contains(&Fact::ClearWorse);
        if told && facts.contains(&Fact::Together) {
            headline.push_str(&format!(
                " It can’t be told apart from what changed at the same time: {}.",
                words::list(&self.together)
            ));
        }
        headline
    }

    fn thresholds(&self) -> Vec<Reason> {
        let Some(change) = &self.change else {
            return Vec::new();
        };
        let better = super::compare::improvement(self.case.measure, change.difference) >= 0.0;
        let said = rules::threshold_words();
        let all = change.thresholds.iter().chain(&change.reliable);
        all.filter(|passed| passed.points > 1e-9 && (better || passed.passed))
            .map(|passed| {
                let sentence = match (passed.passed, better) {
                    (true, true) => &said.passed,
                    (true, false) => &said.worse,
                    (false, _) => &said.missed,
                };
                let told: Words = [
                    ("label_low", words::low(&passed.threshold.label)),
                    (
                        "size",
                        words::size(self.case.measure, passed.threshold.size, passed.points),
                    ),
                ]
                .into();
                let provisional = if passed.threshold.provisional {
                    "; provisional"
                } else {
                    ""
                };
                Reason {
                    about: About::Threshold,
                    rule: "threshold".to_owned(),
                    text: filled(sentence, &told),
                    source: format!("{}{provisional}", passed.threshold.source),
                }
            })
            .collect()
    }

    fn since_previous(&self) -> Option<Compared> {
        let current = self.windows.current?;
        let previous = (1..current).rev().find(|index| {
            let held = self.windows.phases.get(*index);
            held.is_some_and(|values| !values.is_empty())
        })?;
        let days = self.windows.phases.get(previous)?;
        let label = |index: usize| {
            self.case
                .phases
                .get(index)
                .map_or("", |phase| phase.label.as_str())
        };
        let before = super::windows::last(self.case.measure.kind, days);
        compared(
            self.case.measure,
            (label(previous), &before),
            (label(current), &self.windows.now),
            self.autocorrelation,
        )
    }

    fn since_last(&self) -> Option<Compared> {
        if self.case.measure.kind == Kind::Diary {
            return None;
        }
        let [.., before, now] = self.case.values else {
            return None;
        };
        let (one, other) = (before.0.to_string(), now.0.to_string());
        compared(
            self.case.measure,
            (&one, std::slice::from_ref(before)),
            (&other, std::slice::from_ref(now)),
            0.0,
        )
    }

    fn phases(&self) -> Vec<PhaseSummary> {
        let measure = self.case.measure;
        let mut previous: Option<usize> = None;
        let mut summaries = Vec::with_capacity(self.case.phases.len());
        for (index, (phase, days)) in self.case.phases.iter().zip(&self.windows.phases).enumerate() {
            let against = |label: &str, before: &spread::Days| {
                compared(
                    measure,
                    (label, before),
                    (&phase.label, days),
                    self.autocorrelation,
                )
            };
            let baseline = &self.windows.baseline;
            let shown: &spread::Days = if index == 0 { baseline } else { days };
            let since_previous = previous.and_then(|other| {
                let label = &self.case.phases.get(other)?.label;
                against(label, self.windows.phases.get(other)?)
            });
            summaries.push(PhaseSummary {
                phase: index,
                summary: summary(&phase.label, shown, self.autocorrelation, measure),
                since_baseline: (index > 0).then(|| against("Baseline", baseline)).flatten(),
                since_previous,
            });
            if index > 0 && !days.is_empty() {
                previous = Some(index);
            }
        }
        summaries
    }

    fn overlap(&self, facts: &BTreeSet<Fact>) -> Option<Overlap> {
        if !facts.contains(&Fact::Decided) || self.windows.baseline.len() < 2 {
            return None;
        }
        overlap(
            &values(&self.windows.baseline),
            &values(&self.windows.now),
            self.way(),
        )
        .ok()
    }

    fn way(&self) -> Improvement {
        if words::higher_is_better(self.case.measure) {
            Improvement::Increase
        } else {
            Improvement::Decrease
        }
    }

    /// The test over the days from four weeks before the first start that could have been drawn to four weeks after the last,
    /// before a pause or stop.
    fn randomization(&self) -> Option<Randomization> {
        let (first, last) = self.case.drawn_by_lot?;
        let start = self.case.phases.get(1)?.from?;
        let window = limits().window_days.days();
        let (from, to) = (first.saturating_sub(window), last.saturating_add(window));
        let days: Vec<(Date, f64)> = self
            .case
            .values
            .iter()
            .filter(|(day, _)| *day >= from && *day < to && *day <= self.case.today)
            .copied()
            .collect();
        // Places count from 1 and name the first value of the phase; days without a rating can't be told apart.
        let place = |day: Date| days.partition_point(|(other, _)| *other < day) + 1;
        randomization_test(
            &values(&days),
            place(start),
            place(first)..=place(last),
            self.way(),
        )
        .ok()
    }
}

/// What changed around the start, and what changed between baseline and now.
fn others(case: &Case<'_>, windows: &Windows) -> (Vec<String>, Vec<String>) {
    let days = limits().together_days.days();
    let Some(start) = case.phases.get(1).and_then(|phase| phase.from) else {
        return (Vec::new(), Vec::new());
    };
    let near = start.saturating_sub(days)..=start.saturating_add(days);
    let first = windows.baseline.first().map_or(start, |(day, _)| *day);
    let last = windows.now.last().map_or(windows.end, |(day, _)| *day);
    let told = |other: &super::OtherChange| format!("{} ({})", other.what, other.day);
    let (mut together, mut also) = (Vec::new(), Vec::new());
    for other in case.others {
        let (earliest, latest) = (other.day.earliest(), other.day.latest());
        if earliest <= *near.end() && latest >= *near.start() {
            together.push(told(other));
        } else if latest >= first && earliest <= last {
            also.push(told(other));
        }
    }
    (together, also)
}
