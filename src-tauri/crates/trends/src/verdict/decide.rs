//! Facts of a case, the rule that decides, and everything that is said with it.

use super::compare::{compared, summary};
use super::findings::{self, OnDose};
use super::rules::{self, Fact, Words, filled, limits};
use super::spread::{self, autocorrelation, values};
use super::windows::{Windows, fewest};
use super::{
    About, Case, Compared, Faded, Judged, Judgement, Kind, PauseEffect, PhaseSummary, Reason, Verdict, words,
};
use crate::phases::PhaseKind;
use crate::single_case::{Improvement, Overlap, Randomization, overlap, randomization_test_of};
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
    pub(super) doses: Vec<OnDose>,
    pub(super) others: Others,
    pub(super) earlier: Option<f64>,
    pub(super) randomization: Option<Randomization>,
}

pub(super) fn judge(case: &Case<'_>) -> Judgement {
    let found = Found::of(case);
    let mut facts = found.facts();
    let decision = rules::decision(&facts);
    let verdict = decision.map_or(Verdict::TooFew, |rule| rule.verdict);
    if verdict == Verdict::Improved {
        facts.insert(Fact::Improved);
    }
    if matches!(verdict, Verdict::Improved | Verdict::Lost) {
        facts.insert(Fact::Gained);
    }
    let told = found.words(&facts);
    let fill = |sentence: &str| filled(sentence, &told);
    let (settle, settles) = decision
        .map(|rule| found.settle(&facts, rule, &told))
        .unwrap_or_default();
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
    let held_against = [Fact::Decided, Fact::Clear]
        .iter()
        .all(|fact| facts.contains(fact));
    if held_against && !facts.contains(&Fact::LittleRoom) && verdict != Verdict::Lost {
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
    let latest = found.windows.now.last().map(|(day, _)| *day);
    Judgement {
        verdict,
        rule: decision.map(|rule| rule.id.clone()).unwrap_or_default(),
        headline,
        reasons,
        settle,
        settles,
        judged: found.windows.current,
        passed_over: found.windows.passed_over,
        latest,
        stale: latest.filter(|_| facts.contains(&Fact::Stale)),
        faded: found.faded.clone().filter(|_| verdict == Verdict::Lost),
        since_previous: found.since_previous(),
        since_last: found.since_last(),
        phases: found.phases(),
        overlap: found.overlap(&facts),
        randomization: found.randomization,
        since_baseline: found.change.map(|change| change.told(found.minimums)),
        together: found.others.together,
        perhaps_together: found.others.perhaps,
        pauses: found.pauses,
        peak: found.peak,
        doses: found.doses.iter().map(OnDose::told).collect(),
    }
}

impl<'c> Found<'c> {
    fn of(case: &'c Case<'c>) -> Self {
        let windows = Windows::of(case);
        let now_phase = windows.current.and_then(|index| windows.phases.get(index));
        let r = match case.measure.kind {
            Kind::Diary => autocorrelation(&[
                &windows.earlier,
                &windows.baseline,
                now_phase.map_or(&[] as &spread::Days, Vec::as_slice),
            ]),
            Kind::Visits => 0.0,
        };
        let minimums = fewest(case.measure);
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
        Self {
            faded: enough.then(|| findings::faded(case, &windows, r)).flatten(),
            pauses: findings::pauses(case, &windows, r),
            peak: match case.measure.kind {
                Kind::Diary => findings::peak(case),
                Kind::Visits => None,
            },
            doses: findings::doses(case),
            randomization: randomization(case),
            others: others(case, &windows),
            case,
            windows,
            autocorrelation: r,
            change,
            minimums,
            single,
            earlier,
        }
    }

    /// The headline; what happened at the same time belongs into the same breath.
    fn headline(&self, facts: &BTreeSet<Fact>, headline: Option<String>) -> String {
        let mut headline = headline.unwrap_or_default();
        if !facts.contains(&Fact::Gained) && !facts.contains(&Fact::ClearWorse) {
            return headline;
        }
        if facts.contains(&Fact::Together) {
            headline.push_str(&format!(
                " It can’t be told apart from what changed at the same time: {}.",
                words::list(&self.others.together)
            ));
        }
        if facts.contains(&Fact::PerhapsTogether) {
            headline.push_str(&format!(
                " Perhaps at the same time, the day isn’t known: {}.",
                words::list(&self.others.perhaps)
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
        .map(|change| change.told(self.minimums))
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
                .map(|change| change.told(self.minimums))
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
            way(self.case.measure),
        )
        .ok()
    }
}

fn way(measure: &Judged) -> Improvement {
    if words::higher_is_better(measure) {
        Improvement::Increase
    } else {
        Improvement::Decrease
    }
}

/// The test over the days from four weeks before the first start that could have been drawn to four weeks after the last, or to
/// a pause or stop. It was drawn among days, whether they are rated or not.
fn randomization(case: &Case<'_>) -> Option<Randomization> {
    let (first, last) = case.drawn_by_lot?;
    let start = case.phases.get(1)?.from?;
    let window = limits().window_days.days();
    let off = case
        .phases
        .iter()
        .find(|phase| matches!(phase.kind, PhaseKind::Pause | PhaseKind::Stopped));
    // What a visit records speaks of the time before it.
    let shift = i32::from(case.measure.kind == Kind::Visits).days();
    let place = |day: Date| {
        let day = day.saturating_add(shift);
        case.values.partition_point(|(other, _)| *other < day)
    };
    let end = last
        .saturating_add(window)
        .min(case.today.saturating_add(1.day()));
    let end = off.and_then(|phase| phase.from).map_or(end, |off| off.min(end));
    let from = place(first.saturating_sub(window));
    let days = case.values.get(from..place(end).max(from))?;
    // Places count from 1 and name the first value of the phase.
    let places: Vec<usize> = first
        .series(1.day())
        .take_while(|day| *day <= last)
        .map(|day| (place(day) + 1).saturating_sub(from))
        .collect();
    let start = (place(start) + 1).saturating_sub(from);
    randomization_test_of(&values(days), start, &places, way(case.measure)).ok()
}

/// What else changed, in words.
#[derive(Default)]
pub(super) struct Others {
    /// So near to the start that it can't be told apart.
    pub together: Vec<String>,
    /// Perhaps so near: the day isn't known.
    pub perhaps: Vec<String>,
    /// At other times between the two stretches that are compared.
    pub also: Vec<String>,
}

/// What changed from the first value before the start that is compared to the first one that counts after it (and two weeks
/// around the start at least), and what changed later.
fn others(case: &Case<'_>, windows: &Windows) -> Others {
    let near = limits().together_days.days();
    let Some(start) = case.phases.get(1).and_then(|phase| phase.from) else {
        return Others::default();
    };
    let baseline = windows.baseline.first().map_or(start, |(day, _)| *day);
    let stable = case.phases.iter().zip(&windows.phases);
    let counting = stable
        .filter(|(phase, _)| phase.kind == PhaseKind::Stable)
        .find_map(|(_, days)| days.first())
        .map_or(start, |(day, _)| *day);
    let (from, to) = (
        baseline.min(start.saturating_sub(near)),
        counting.max(start.saturating_add(near)),
    );
    let last = windows.now.last().map_or(windows.end, |(day, _)| *day);
    let mut found = Others::default();
    for other in case.others {
        let (earliest, latest) = (other.day.earliest(), other.day.latest());
        let told = words::other(other);
        if earliest >= from && latest <= to {
            found.together.push(told);
        } else if earliest <= to && latest >= from {
            found.perhaps.push(told);
        } else if latest >= from && earliest <= last {
            found.also.push(told);
        }
    }
    found
}
