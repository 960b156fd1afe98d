//! Which values are compared with which.

use super::rules::limits;
use super::spread::Days;
use super::{Case, Kind};
use crate::phases::{Phase, PhaseKind};
use jiff::ToSpan;
use jiff::civil::Date;

type Owned = Vec<(Date, f64)>;

/// The values of a case, sorted into what is compared.
pub(super) struct Windows {
    /// Values that count, for each phase of the case.
    pub phases: Vec<Vec<(Date, f64)>>,
    /// The baseline.
    pub baseline: Vec<(Date, f64)>,
    /// What was before the baseline's window.
    pub earlier: Vec<(Date, f64)>,
    /// Place of the stable phase that is judged.
    pub current: Option<usize>,
    /// The last values of that phase.
    pub now: Vec<(Date, f64)>,
    /// The last day of that phase so far.
    pub end: Date,
}

impl Windows {
    pub fn of(case: &Case<'_>) -> Self {
        let phases: Vec<Vec<(Date, f64)>> = case.phases.iter().map(|phase| counting(case, phase)).collect();
        let current = case
            .phases
            .iter()
            .rposition(|phase| phase.kind == PhaseKind::Stable && !phase.left_out);
        let (earlier, baseline) = baseline(case, phases.first().map_or(&[], Vec::as_slice));
        let ends = current.and_then(|index| case.phases.get(index)?.to);
        let end = ends.map_or(case.today, |to| yesterday(to).min(case.today));
        let all = current
            .and_then(|index| phases.get(index))
            .map_or(&[] as &Days, Vec::as_slice);
        Self {
            now: last(case.measure.kind, all),
            baseline,
            earlier,
            current,
            end,
            phases,
        }
    }
}

fn yesterday(day: Date) -> Date {
    day.saturating_sub(1.day())
}

/// The values of a case that count for a phase. What is filled in at a visit speaks of the time before it: on the day that
/// something changes it still belongs to what went before.
fn counting(case: &Case<'_>, phase: &Phase) -> Vec<(Date, f64)> {
    if phase.left_out {
        return Vec::new();
    }
    let days = match case.measure.kind {
        Kind::Diary => 0,
        Kind::Visits => 1,
    };
    let place = |day: Date| {
        let first = day.saturating_add(days.days());
        case.values.partition_point(|(day, _)| *day < first)
    };
    let (from, to) = (
        phase.counts_from.map_or(0, place),
        phase.to.map_or(case.values.len(), place),
    );
    let values = case.values.get(from..to).unwrap_or_default();
    let known = values
        .iter()
        .filter(|(day, value)| *day <= case.today && value.is_finite());
    known.copied().collect()
}

/// What was before the baseline's window, and what is in it.
fn baseline(case: &Case<'_>, all: &Days) -> (Owned, Owned) {
    let limits = limits();
    let Some(phase) = case
        .phases
        .first()
        .filter(|phase| phase.kind == PhaseKind::Baseline)
    else {
        return (Vec::new(), Vec::new());
    };
    let end = phase.to.unwrap_or(case.today);
    let start = match (phase.counts_from, case.measure.kind) {
        // The clinician chose the days.
        (Some(from), _) => from,
        (None, Kind::Diary) => end.saturating_sub(limits.window_days.days()),
        (None, Kind::Visits) => end.saturating_sub(limits.visits_before_days.days()),
    };
    let mut first = all.partition_point(|(day, _)| *day < start);
    if case.measure.kind == Kind::Visits {
        first = first.max(all.len().saturating_sub(limits.visits_window));
    }
    let (earlier, window) = all.split_at(first.min(all.len()));
    // Three windows back is what "the weeks before" means; older times were others.
    let oldest = start.saturating_sub((limits.window_days * 3).days());
    let near = earlier.iter().filter(|(day, _)| *day >= oldest);
    (near.copied().collect(), window.to_vec())
}

/// The last values: those within the window before the latest one, or the last visits.
pub(super) fn last(kind: Kind, all: &Days) -> Vec<(Date, f64)> {
    let Some((latest, _)) = all.last() else {
        return Vec::new();
    };
    let first = match kind {
        Kind::Diary => {
            let start = latest.saturating_sub((limits().window_days - 1).days());
            all.partition_point(|(day, _)| *day < start)
        }
        Kind::Visits => all.len().saturating_sub(limits().visits_now),
    };
    all.get(first..).unwrap_or_default().to_vec()
}
