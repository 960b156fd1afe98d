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

/// The headline, and what is waited for.
fn headline(judgement: &Judgement, waiting: Option<&ReasonView>) -> String {
    match waiting {
        Some(visits) => format!("{} {}", judgement.headline, visits.text),
        None => judgement.headline.clone(),
    }
}

/// Too few points, and unsigned visits with more: what is said of them. Then nothing else is known to be missing yet.
fn waiting(judgement: &Judgement, measure: &Measured) -> Option<ReasonView> {
    let few = kind(judgement.verdict) == VerdictKind::TooFew;
    few.then(|| unsigned(&measure.unsigned)).flatten()
}

const ONCE_SIGNED: &str = "Sign them first: what was written down counts from then on.";

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
    // A change whose interval holds none at all is held against nothing.
    let is_clear = compared
        .interval
        .is_some_and(|(low, high)| low > 0.0 || high < 0.0);
    let thresholds = compared.thresholds.iter().chain(&compared.reliable);
    let thresholds = thresholds.filter(|_| is_clear);
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

/// Against the baseline, the phase before, the last visit; what has too few points isn’t compared.
fn comparisons(on: &OnCourse<'_, '_>, judgement: &Judgement, measure: &Measured) -> Vec<ComparedView> {
    let baseline = enough(judgement);
    let previous = judgement.since_previous.as_ref();
    let previous = previous.filter(|compared| on.can_compare(compared, judgement));
    let label = |compared: Option<&Compared>| {
        compared.map_or_else(String::new, |compared| compared.before.label.clone())
    };
    let last = judgement.since_last.as_ref();
    let visit = last.map_or_else(String::new, |compared| {
        format!("Visit of {}", compared.before.days.1)
    });
    let all = [
        (label(baseline), baseline),
        (label(previous), previous),
        (visit, last),
    ];
    all.into_iter()
        .filter_map(|(against, found)| compared(against, found, measure))
        .collect()
}

/// The change against the baseline, unless there are too few points for one.
pub(super) fn enough(judgement: &Judgement) -> Option<&Compared> {
    judgement
        .since_baseline
        .as_ref()
        .filter(|_| judgement.verdict != Verdict::TooFew)
}

/// Rules of which more values on the dose as it is would settle it.
pub(crate) const MORE_WOULD_TELL: [&str; 4] = ["titrating", "washing_in", "short_now", "not_started"];

/// "52.1 → 47.0 / 100 (10% better)", or why there is nothing.
fn other_text(judgement: &Judgement, measure: &Measured) -> String {
    let Some(compared) = enough(judgement) else {
        return if MORE_WOULD_TELL.contains(&judgement.rule.as_str()) {
            format!("Needed: {}", judgement.settle)
        } else {
            judgement.headline.clone()
        };
    };
    let decimals = words::decimals(compared, measure);
    let value = |value: f64| crate::cells::number(value, decimals);
    let values = format!(
        "{} → {} {}",
        value(compared.before.mean),
        value(compared.now.mean),
        crate::cells::out_of(measure.judged.range)
    );
    // How much is left of it isn’t what the word says.
    if judgement.verdict == Verdict::Lost {
        return format!("{values}; in between it had been better");
    }
    match words::percent(compared.improvement_percent) {
        share if share.is_empty() => format!("{values} ({})", words::signed(compared.difference, decimals)),
        share => format!("{values} ({share})"),
    }
}

/// What is judged of a measure, as numbers: the improvement in percent, and the last day that was compared.
fn in_numbers(judgement: &Judgement) -> (Option<f64>, Option<String>) {
    let compared = enough(judgement);
    (
        compared.and_then(|compared| compared.improvement_percent),
        compared.map(|compared| compared.now.days.1.to_string()),
    )
}

/// What looking at many measures at once does, beside the one that is judged.
fn others_note(judged: VerdictKind, others: &[OtherVerdict]) -> String {
    let kinds = others.iter().map(|other| other.kind).chain([judged]);
    match kinds.filter(|kind| *kind != VerdictKind::TooFew).count() {
        0 | 1 => String::new(),
        several => format!(
            "{several} measures are compared, each by itself and without a correction: the more there are, the likelier one of them looks better or worse by chance alone."
        ),
    }
}

impl OnCourse<'_, '_> {
    /// A judgement with everything that stands beside it.
    pub(super) fn verdict(&self, measure: &Measured, judgement: &Judgement) -> VerdictView {
        let others = self.other_verdicts(measure);
        let (improvement_percent, until) = in_numbers(judgement);
        let waiting = waiting(judgement, measure);
        let headline = headline(judgement, waiting.as_ref());
        let settle = waiting.map_or_else(|| judgement.settle.clone(), |_| ONCE_SIGNED.to_owned());
        VerdictView {
            kind: kind(judgement.verdict),
            word: judgement.verdict.word().to_owned(),
            rule: judgement.rule.clone(),
            headline,
            measure: measure.label.clone(),
            reasons: self.reasons(measure, judgement),
            settle,
            improvement_percent,
            until,
            changes: comparisons(self, judgement, measure),
            statistics: statistics(judgement, measure),
            others_note: others_note(kind(judgement.verdict), &others),
            others,
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
        let waiting = waiting(judgement, measure);
        let mut reasons = of(&[About::Decision]);
        // The reason that is the headline stays the same as the headline, so that it is said once.
        for reason in reasons
            .iter_mut()
            .filter(|reason| reason.text == judgement.headline)
        {
            reason.text = headline(judgement, waiting.as_ref());
        }
        reasons.extend(self.tolerability());
        reasons.extend(of(&[About::Threshold, About::Finding, About::Caution]));
        if waiting.is_none() {
            reasons.extend(unsigned(&measure.unsigned));
        }
        reasons.extend(of(&[About::Context]));
        reasons.extend(self.context());
        match waiting {
            Some(visits) => reasons.push(ReasonView {
                kind: ReasonKind::Settle,
                text: ONCE_SIGNED.to_owned(),
                ..visits
            }),
            None => reasons.extend(of(&[About::Settle])),
        }
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
                let (improvement_percent, until) = in_numbers(&judgement);
                OtherVerdict {
                    key: measure.key.clone(),
                    label: measure.label.clone(),
                    kind: kind(judgement.verdict),
                    word: judgement.verdict.word().to_owned(),
                    rule: judgement.rule.clone(),
                    improvement_percent,
                    until,
                    text: other_text(&judgement, measure),
                }
            })
            .collect()
    }
}
