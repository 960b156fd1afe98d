//! The verdict on the report: in short for the first page, and with all it rests on.

use super::with_dates;
use crate::views::{ComparedView, PhaseView, ReasonKind, ReasonView, ThresholdView, TrendsView};
use report::{
    Compared, Judgement, OtherMeasure, PhaseRow, Reason, ShortReason, Statistic, Threshold, Verdict,
};

/// Lines of reasons on the first page.
const MOST_LINES: usize = 5;
/// Reasons for the verdict, of those lines.
const MOST_FOR: usize = 2;

/// Cautions that stand on the first page whatever else does: values that are old, and what placebo did.
const MUST: [&str; 3] = ["stale", "placebo_size", "placebo"];

/// The order of cautions on the first page, by rule; others come after them.
const CAUTIONS: [&str; 13] = [
    "stale",
    "gaps_now",
    "gaps_before",
    "placebo_size",
    "placebo",
    "together",
    "perhaps_together",
    "flare",
    "regression",
    "earlier_dose",
    "single_start",
    "unsigned",
    "also_changed",
];

fn label(kind: ReasonKind) -> &'static str {
    match kind {
        ReasonKind::Decision => "Why",
        ReasonKind::Threshold => "Size",
        ReasonKind::Finding => "Also found",
        ReasonKind::Caution => "Caution",
        ReasonKind::Tolerability => "Side effects and cost",
        ReasonKind::Context => "Context",
        ReasonKind::Settle => "What would settle it",
    }
}

fn is_for(kind: ReasonKind) -> bool {
    matches!(
        kind,
        ReasonKind::Decision | ReasonKind::Threshold | ReasonKind::Finding
    )
}

/// "LDN (low-dose naltrexone), since 7 Mar 2025 · Average pain (diary), 0–100".
fn about(trends: &TrendsView) -> String {
    let course = trends.courses.iter();
    let course = course
        .filter(|course| Some(&course.id) == trends.course.as_ref())
        .map(|course| format!("{}, {}", course.label, with_dates(&course.when)));
    let measure = trends.measures.iter();
    let measure = measure
        .filter(|measure| Some(&measure.key) == trends.measure.as_ref())
        .map(|measure| format!("{}, {}", measure.label, measure.range));
    course.chain(measure).collect::<Vec<_>>().join(" · ")
}

/// The verdict for the first page: for it, against it, side effects and cost, what would settle it.
pub(super) fn short(trends: &TrendsView) -> Verdict {
    let Some(verdict) = &trends.verdict else {
        return Verdict {
            headline: with_dates(&trends.why_not),
            about: about(trends),
            ..Verdict::default()
        };
    };
    let unsaid = verdict.reasons.iter();
    let unsaid: Vec<&ReasonView> = unsaid
        .filter(|reason| !says(&verdict.headline, &reason.text))
        .collect();
    let unsaid = by_weight(&unsaid);
    let chosen = chosen(&unsaid);
    let shown = |kinds: &dyn Fn(ReasonKind) -> bool| {
        let reasons = unsaid.iter().copied().zip(&chosen);
        reasons
            .filter(|(reason, chosen)| **chosen && kinds(reason.kind))
            .map(|(reason, _)| reason)
            .collect::<Vec<_>>()
    };
    let line = |reason: &ReasonView| ShortReason {
        label: label(reason.kind).to_owned(),
        text: sentence(&reason.text),
    };
    let mut reasons: Vec<ShortReason> = Vec::new();
    reasons.extend(shown(&is_for).into_iter().map(line));
    reasons.extend(shown(&|kind| kind == ReasonKind::Caution).into_iter().map(line));
    reasons.extend(shown(&|kind| kind == ReasonKind::Context).into_iter().map(line));
    // Side effects and cost in the same breath.
    let borne = shown(&|kind| kind == ReasonKind::Tolerability);
    if !borne.is_empty() {
        let texts: Vec<String> = borne.iter().map(|reason| with_dates(&reason.text)).collect();
        reasons.push(ShortReason {
            label: label(ReasonKind::Tolerability).to_owned(),
            text: texts.join(" "),
        });
    }
    let settle = shown(&|kind| kind == ReasonKind::Settle);
    if settle.is_empty() && !verdict.settle.is_empty() {
        reasons.push(ShortReason {
            label: label(ReasonKind::Settle).to_owned(),
            text: sentence(&verdict.settle),
        });
    }
    reasons.extend(settle.into_iter().map(line));
    Verdict {
        word: verdict.word.clone(),
        headline: with_dates(&verdict.headline),
        about: about(trends),
        reasons,
        more: chosen.iter().filter(|chosen| !**chosen).count(),
    }
}

/// A sentence with its full stop.
fn sentence(text: &str) -> String {
    let text = with_dates(text);
    if text.ends_with(['.', '?']) {
        text
    } else {
        format!("{text}.")
    }
}

/// Whether a headline says what a reason does: the same, or what it lists after a colon.
fn says(headline: &str, reason: &str) -> bool {
    let listed = reason
        .split_once(": ")
        .map(|(_, listed)| listed.trim_end_matches('.'));
    headline == reason || listed.is_some_and(|listed| !listed.is_empty() && headline.contains(listed))
}

/// The cautions in the order in which they weigh, in the places of cautions.
fn by_weight<'a>(reasons: &[&'a ReasonView]) -> Vec<&'a ReasonView> {
    let weight = |reason: &&ReasonView| {
        let known = CAUTIONS.iter().position(|rule| *rule == reason.rule);
        known.unwrap_or(CAUTIONS.len())
    };
    let is_caution = |reason: &&ReasonView| reason.kind == ReasonKind::Caution;
    let mut cautions: Vec<&ReasonView> = reasons.iter().copied().filter(is_caution).collect();
    cautions.sort_by_key(weight);
    let mut cautions = cautions.into_iter();
    let placed = reasons.iter().filter_map(|reason| match reason.kind {
        ReasonKind::Caution => cautions.next(),
        _ => Some(*reason),
    });
    placed.collect()
}

/// Which reasons stand on the first page: two for it, the weightiest against it, all of side effects and cost, what would
/// settle it;
/// what room is left goes to the weightiest of the others.
fn chosen(reasons: &[&ReasonView]) -> Vec<bool> {
    let mut chosen = vec![false; reasons.len()];
    let mut lines = 0;
    let mut take = |most: usize, is_line: bool, fits: &dyn Fn(&ReasonView) -> bool, lines: &mut usize| {
        let mut taken = 0;
        for (reason, chosen) in reasons.iter().zip(&mut chosen) {
            if !*chosen && fits(reason) && taken < most {
                *chosen = true;
                taken += 1;
            }
        }
        *lines += if is_line { taken } else { taken.min(1) };
    };
    take(MOST_FOR, true, &|reason| is_for(reason.kind), &mut lines);
    take(1, true, &|reason| reason.kind == ReasonKind::Caution, &mut lines);
    take(
        MUST.len(),
        true,
        &|reason| reason.kind == ReasonKind::Caution && MUST.contains(&reason.rule.as_str()),
        &mut lines,
    );
    take(
        usize::MAX,
        false,
        &|reason| reason.kind == ReasonKind::Tolerability,
        &mut lines,
    );
    take(1, true, &|reason| reason.kind == ReasonKind::Settle, &mut lines);
    let room = MOST_LINES.saturating_sub(lines);
    take(
        room,
        true,
        &|reason| !matches!(reason.kind, ReasonKind::Tolerability | ReasonKind::Settle),
        &mut lines,
    );
    chosen
}

/// Every reason, comparison, phase and statistic.
pub(super) fn judgement(trends: &TrendsView) -> Judgement {
    let phases = trends.phases.iter().map(phase).collect();
    let plan_lost = trends.plan_lost.iter().map(|words| with_dates(words)).collect();
    let Some(verdict) = &trends.verdict else {
        return Judgement {
            why_not: with_dates(&trends.why_not),
            phases,
            plan_lost,
            ..Judgement::default()
        };
    };
    let reason = |reason: &ReasonView| Reason {
        label: label(reason.kind).to_owned(),
        text: with_dates(&reason.text),
        rule: reason.rule.clone(),
        source: reason.source.clone(),
    };
    let statistics = verdict.statistics.iter().map(|statistic| Statistic {
        name: statistic.name.clone(),
        value: statistic.value.clone(),
        note: with_dates(&statistic.note),
        source: statistic.source.clone(),
    });
    let others = verdict.others.iter().map(|other| OtherMeasure {
        label: other.label.clone(),
        word: other.word.clone(),
        text: with_dates(&other.text),
    });
    Judgement {
        why_not: String::new(),
        reasons: verdict.reasons.iter().map(reason).collect(),
        changes: verdict.changes.iter().map(compared).collect(),
        phases,
        plan_lost,
        statistics: statistics.collect(),
        others: others.collect(),
        others_note: verdict.others_note.clone(),
    }
}

fn compared(view: &ComparedView) -> Compared {
    let threshold = |threshold: &ThresholdView| Threshold {
        label: threshold.label.clone(),
        size: threshold.size.clone(),
        passed: threshold.passed,
        source: threshold.source.clone(),
        provisional: threshold.provisional,
    };
    Compared {
        against: with_dates(&view.against),
        before: with_dates(&view.before),
        now: with_dates(&view.now),
        difference: view.difference.clone(),
        interval: view.interval.clone(),
        percent: view.percent.clone(),
        level: view.level.clone(),
        thresholds: view.thresholds.iter().map(threshold).collect(),
    }
}

fn phase(view: &PhaseView) -> PhaseRow {
    PhaseRow {
        label: view.label.clone(),
        days: with_dates(&view.days),
        excluded: with_dates(&view.excluded),
        counts: view.counts,
        n: view.n,
        mean: view.mean.clone(),
        sd: view.sd.clone(),
        median: view.median.clone(),
        interval: view.interval.clone(),
        since_baseline: view.since_baseline.clone(),
        since_previous: view.since_previous.clone(),
        edited: view.edited,
    }
}
