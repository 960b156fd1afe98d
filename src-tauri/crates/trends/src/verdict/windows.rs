//! Which values are compared with which.

use super::rules::limits;
use super::spread::Days;
use super::{Case, Judged, Kind};
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
    /// Place of the last stable phase, where an earlier one is judged because that one has too few values.
    pub passed_over: Option<usize>,
    /// Whether the treatment is taken today.
    pub taken: bool,
    /// The last values of that phase.
    pub now: Vec<(Date, f64)>,
    /// The last day of that phase so far.
    pub end: Date,
}

impl Windows {
    pub fn of(case: &Case<'_>) -> Self {
        let phases: Vec<Vec<(Date, f64)>> = case.phases.iter().map(|phase| counting(case, phase)).collect();
        let stable = |phase: &Phase| phase.kind == PhaseKind::Stable && !phase.left_out;
        let latest = case.phases.iter().rposition(stable);
        let fewest = fewest(case.measure).1;
        let held = |index: usize| phases.get(index).map_or(&[] as &Days, Vec::as_slice);
        // Nothing can be said of a dose without values; the one before it may have been rated.
        let current = latest.map(|latest| {
            let rated = |index: &usize| {
                let rated = last(case.measure.kind, held(*index)).len() >= fewest;
                rated && case.phases.get(*index).is_some_and(stable)
            };
            let too_few = held(latest).len() < fewest;
            let earlier = too_few.then(|| (0..latest).rev().find(rated)).flatten();
            earlier.unwrap_or(latest)
        });
        let taken = case
            .phases
            .last()
            .is_some_and(|phase| !matches!(phase.kind, PhaseKind::Pause | PhaseKind::Stopped));
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
            passed_over: latest.filter(|latest| Some(*latest) != current),
            current,
            taken,
            end,
            phases,
        }
    }
}

/// The fewest values before the start, and on the dose.
pub(super) fn fewest(measure: &Judged) -> (usize, usize) {
    let limits = limits();
    match measure.kind {
        Kind::Diary => (limits.diary_days, limits.diary_days),
        Kind::Visits if measure.error.is_some() => (limits.visits_before, limits.visits_now),
        Kind::Visits => (limits.visits_before_without_error, limits.visits_now),
    }
}

/// How many days of the diary could have been rated: from the first that can count before the start up to it, and up to the
/// latest value on the dose.
pub(super) fn could_count(case: &Case<'_>, windows: &Windows) -> (i32, i32) {
    let usual = limits().window_days;
    let before = case.phases.first().and_then(|phase| {
        let (from, to) = (phase.counts_from?, phase.to?);
        Some((to - from).get_days())
    });
    let now = windows.now.last().and_then(|(latest, _)| {
        let from = case.phases.get(windows.current?)?.counts_from?;
        Some((*latest - from).get_days() + 1)
    });
    (before.unwrap_or(usual), now.unwrap_or(usual).min(usual))
}

fn yesterday(day: Date) -> Date {
    day.saturating_sub(1.day())
}

/// The values of a case that count for a phase. What is filled in at a visit speaks of the time before it: on the day that
/// something changes it still belongs to what went before. Days that the clinician typed are meant as they stand.
fn counting(case: &Case<'_>, phase: &Phase) -> Vec<(Date, f64)> {
    if phase.left_out {
        return Vec::new();
    }
    let place = |day: Date, typed: bool| {
        let shift = i32::from(case.measure.kind == Kind::Visits && !typed);
        let first = day.saturating_add(shift.days());
        case.values.partition_point(|(day, _)| *day < first)
    };
    let (from, to) = (
        phase.counts_from.map_or(0, |day| place(day, phase.typed.0)),
        phase
            .to
            .map_or(case.values.len(), |day| place(day, phase.typed.1)),
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
