//! A judgement as it is shown: headline, reasons with side effects and cost, comparisons, statistics.

use super::measures::Measured;
use super::statistics::statistics;
use super::subject::OnCourse;
use super::words;
use crate::views::{
    ComparedView, OtherVerdict, ReasonKind, ReasonView, ThresholdView, VerdictKind, VerdictView,
};
use jiff::civil::Date;
use trends::verdict::{About, Compared, Judgement, Passed, Reason, Verdict, size_words};

pub(super) fn kind(verdict: Verdict) -> VerdictKind {
    match verdict {
        Verdict::Improved => VerdictKind::Improved,
        Verdict::Worse => VerdictKind::Worse,
        Verdict::NoChange => VerdictKind::NoChange,
        Verdict::NoClearChange => VerdictKind::NoClearChange,
        Verdict::Lost => VerdictKind::Lost,
        Verdict::TooFew => VerdictKind::TooFew,
    }
}

fn reason(reason: &Reason) -> ReasonView {
    ReasonView {
        kind: match reason.about {
            About::Decision => ReasonKind::Decision,
            About::Threshold => ReasonKind::Threshold,
            About::Finding => ReasonKind::Finding,
            About::Caution => ReasonKind::Caution,
            About::Context => ReasonKind::Context,
            About::Settle => ReasonKind::Settle,
        },
        text: reason.text.clone(),
        rule: reason.rule.clone(),
        source: reason.source.clone(),
    }
}

/// "The visit of 2026-03-07 isn’t signed and doesn’t count yet."
fn unsigned(days: &[Date]) -> Option<ReasonView> {
    let named: Vec<String> = days.iter().map(ToString::to_string).collect();
    let text = match named.as_slice() {
        [] => return None,
        [only] => format!("The visit of {only} isn’t signed and doesn’t count yet."),
        [before @ .., last] => format!(
            "The visits of {} and {last} aren’t signed and don’t count yet.",
            before.join(", ")
        ),
    };
    Some(ReasonView {
        kind: ReasonKind::Caution,
        text,
        rule: "unsigned".to_owned(),
        source: String::new(),
    })
}

fn threshold(passed: &Passed, measure: &Measured) -> ThresholdView {
    let threshold = &passed.threshold;
    ThresholdView {
        label: threshold.label.clone(),
        size: size_words(&measure.judged, threshold.size, passed.points),
        passed: passed.passed,
        source: threshold.source.clone(),
        provisional: threshold.provisional,
    }
}

fn compared(against: String, compared: Option<&Compared>, measure: &Measured) -> Option<ComparedView> {
    let compared = compared?;
    let decimals = words::decimals(compared, measure);
    let thresholds = compared.thresholds.iter().chain(&compared.reliable);
    Some(ComparedView {
        against,
        before: words::mean(&compared.before, measure),
        now: words::mean(&compared.now, measure),
        difference: words::signed(compared.difference, decimals),
        interval: words::interval(compared.interval, decimals),
        percent: words::percent(compared.improvement_percent),
        level: compared
            .level
            .map_or_else(String::new, |level| format!("{level} (IMMPACT)")),
        thresholds: thresholds.map(|passed| threshold(passed, measure)).collect(),
        way: words::way(compared.difference, decimals, measure.judged.direction),
    })
}

fn comparisons(judgement: &Judgement, measure: &Measured) -> Vec<ComparedView> {
    let label = |compared: &Option<Compared>| {
        compared
            .as_ref()
            .map_or_else(String::new, |compared| compared.before.label.clone())
    };
    let visit = |compared: &Option<Compared>| {
        compared.as_ref().map_or_else(String::new, |compared| {
            format!("Visit of {}", compared.before.days.1)
        })
    };
    let all = [
        (label(&judgement.since_baseline), &judgement.since_baseline),
        (label(&judgement.since_previous), &judgement.since_previous),
        (visit(&judgement.since_last), &judgement.since_last),
    ];
    all.into_iter()
        .filter_map(|(against, found)| compared(against, found.as_ref(), measure))
        .collect()
}

/// "52.1 → 47.0 / 100 (10% better)", or why there is nothing.
fn other_text(judgement: &Judgement, measure: &Measured) -> String {
    let Some(compared) = &judgement.since_baseline else {
        return if judgement.settle.is_empty() {
            judgement.headline.clone()
        } else {
            format!("Needed: {}", judgement.settle)
        };
    };
    let decimals = words::decimals(compared, measure);
    let value = |value: f64| crate::cells::number(value, decimals);
    let share = words::percent(compared.improvement_percent);
    let share = if share.is_empty() {
        words::signed(compared.difference, decimals)
    } else {
        share
    };
    format!(
        "{} → {} {} ({share})",
        value(compared.before.mean),
        value(compared.now.mean),
        crate::cells::out_of(measure.judged.range)
    )
}

impl OnCourse<'_, '_> {
    /// A judgement with everything that stands beside it.
    pub(super) fn verdict(&self, measure: &Measured, judgement: &Judgement) -> VerdictView {
        VerdictView {
            kind: kind(judgement.verdict),
            word: judgement.verdict.word().to_owned(),
            headline: judgement.headline.clone(),
            measure: measure.label.clone(),
            reasons: self.reasons(measure, judgement),
            settle: judgement.settle.clone(),
            changes: comparisons(judgement, measure),
            statistics: statistics(judgement, measure),
            others: self.other_verdicts(measure),
        }
    }

    /// What decided with side effects and cost beside it, then thresholds, findings and cautions, what trials found, what
    /// would settle it.
    fn reasons(&self, measure: &Measured, judgement: &Judgement) -> Vec<ReasonView> {
        let of = |wanted: &[About]| -> Vec<ReasonView> {
            let fitting = judgement
                .reasons
                .iter()
                .filter(|reason| wanted.contains(&reason.about));
            fitting.map(reason).collect()
        };
        let mut reasons = of(&[About::Decision]);
        reasons.extend(self.tolerability());
        reasons.extend(of(&[About::Threshold, About::Finding, About::Caution]));
        reasons.extend(unsigned(&measure.unsigned));
        reasons.extend(of(&[About::Context]));
        reasons.extend(self.context());
        reasons.extend(of(&[About::Settle]));
        reasons
    }

    fn other_verdicts(&self, judged: &Measured) -> Vec<OtherVerdict> {
        let others = self
            .subject
            .measures
            .iter()
            .filter(|measure| measure.key != judged.key);
        others
            .map(|measure| {
                let judgement = self.judge(measure);
                OtherVerdict {
                    key: measure.key.clone(),
                    label: measure.label.clone(),
                    kind: kind(judgement.verdict),
                    word: judgement.verdict.word().to_owned(),
                    text: other_text(&judgement, measure),
                }
            })
            .collect()
    }
}
