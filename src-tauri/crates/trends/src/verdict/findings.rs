//! What else the values show: a trend of the baseline, an effect that was lost, the best weeks, pauses, doses.

use super::compare::{compared, improvement, minimal};
use super::rules::limits;
use super::spread::{Days, autocorrelation, values};
use super::windows::{Windows, last};
use super::{Case, Compared, DoseMean, Faded, Kind, OtherChange, PauseEffect, words};
use crate::Direction;
use crate::phases::{Phase, PhaseKind};
use crate::single_case::{count, mean};
use jiff::ToSpan;
use jiff::civil::Date;

/// Whether a comparison shows a change beyond chance, on the better (true) or worse (false) side.
pub(super) fn clear(case: &Case<'_>, change: &Compared) -> Option<bool> {
    change
        .clear
        .then(|| improvement(case.measure, change.difference) > 0.0)
}

/// Whether the change is as large as the smallest that matters.
pub(super) fn matters(case: &Case<'_>, change: &Compared) -> bool {
    change.difference.abs() >= minimal(case.measure, change.before.mean) - 1e-9
}

/// Clearly better, or clearly worse, by a size that matters.
pub(super) fn decided(case: &Case<'_>, change: &Compared) -> Option<bool> {
    clear(case, change).filter(|_| matters(case, change))
}

/// Whether every visit on its own is better (or worse) by a size that matters.
pub(super) fn each(case: &Case<'_>, change: &Compared, now: &Days, better: bool) -> bool {
    let least = minimal(case.measure, change.before.mean) - 1e-9;
    let mut gains = now
        .iter()
        .map(|(_, value)| improvement(case.measure, value - change.before.mean));
    gains.all(|gain| if better { gain >= least } else { -gain >= least })
}

/// The one value that makes the change: without it a third of the change is gone, and the rest doesn't matter.
pub(super) fn rests_on(case: &Case<'_>, before: &Days, now: &Days, change: &Compared) -> Option<(Date, f64)> {
    let least = minimal(case.measure, change.before.mean) - 1e-9;
    let share = limits().single_share;
    // The difference that is left without the value at `index` of a stretch with this mean.
    let falls = |days: &Days, own: f64, other: f64| {
        let n = count(&values(days));
        days.iter()
            .find(|(_, value)| {
                let without = (own * n - value) / (n - 1.0) - other;
                let same_way = without * (own - other) > 0.0;
                let left = if same_way { without.abs() } else { 0.0 };
                n > 2.0 && left < least && left < (1.0 - share) * (own - other).abs()
            })
            .copied()
    };
    falls(now, change.now.mean, change.before.mean)
        .or_else(|| falls(before, change.before.mean, change.now.mean))
}

/// Which way the baseline was going by itself, when that trend carried on would reach a change that matters: better (true) or
/// worse (false).
pub(super) fn baseline_trend(case: &Case<'_>, windows: &Windows) -> Option<bool> {
    let days = &windows.baseline;
    let n = i32::try_from(days.len()).ok().filter(|n| *n >= 5)?;
    let (mut s, mut slopes) = (0_i32, Vec::new());
    for (index, (day, one)) in days.iter().enumerate() {
        for (later, other) in days.iter().skip(index + 1) {
            let gap = f64::from((*later - *day).get_days());
            let gain = improvement(case.measure, other - one);
            if gap > 0.0 {
                slopes.push(gain / gap);
            }
            s += match gain {
                gain if gain > 1e-9 => 1,
                gain if gain < -1e-9 => -1,
                _ => 0,
            };
        }
    }
    slopes.sort_by(f64::total_cmp);
    let slope = slopes.get(slopes.len() / 2)?;
    // Kendall's test, 1.96 standard deviations of S. Days that resemble the day before wander by themselves: the variance is
    // that much larger, by what is left of the likeness when the trend is taken off.
    let start = days.first()?.0;
    let sign = improvement(case.measure, 1.0);
    let level: Vec<(Date, f64)> = days
        .iter()
        .map(|(day, value)| {
            let since = f64::from((*day - start).get_days());
            (*day, value - sign * slope * since)
        })
        .collect();
    let likeness = autocorrelation(&[&level]);
    let variance = f64::from(n * (n - 1) * (2 * n + 5)) / 18.0 * (1.0 + likeness) / (1.0 - likeness);
    if f64::from(s.abs() - 1) < 1.96 * variance.sqrt() {
        return None;
    }
    let (first, last) = (days.first()?.0, days.last()?.0);
    let middle = first.saturating_add(((last - first).get_days() / 2).days());
    let to = windows.now.last().map_or(last, |(day, _)| *day);
    // Nobody's trend goes on for ever: four weeks of it is what is carried on.
    let onward = (to - middle).get_days().min(limits().window_days);
    let carried = slope * f64::from(onward);
    let least = minimal(case.measure, mean(&values(days)));
    (carried.abs() >= least).then_some(carried > 0.0)
}

pub(super) fn faded(case: &Case<'_>, windows: &Windows, autocorrelation: f64) -> Option<Faded> {
    let limits = limits();
    // Everything that counts on a dose, from the last time that it was begun anew.
    let current = windows.current?;
    let begun = case.phases.iter().take(current).rposition(|phase| {
        matches!(
            phase.kind,
            PhaseKind::Baseline | PhaseKind::Pause | PhaseKind::Stopped
        )
    });
    let stable = (begun.unwrap_or(0)..=current).filter(|index| {
        case.phases
            .get(*index)
            .is_some_and(|phase| phase.kind == PhaseKind::Stable)
    });
    let on: Vec<(Date, f64)> = stable
        .filter_map(|index| windows.phases.get(index))
        .flatten()
        .copied()
        .collect();
    let against = |days: &Days| compared(case.measure, ("", &windows.baseline), ("", days), autocorrelation);
    let latest = on.last()?.0;
    let split = match case.measure.kind {
        Kind::Diary => {
            let since = latest.saturating_sub((limits.faded_days - 1).days());
            on.partition_point(|(day, _)| *day < since)
        }
        // The last visits of which none is better by a size that matters.
        Kind::Visits => {
            let before = mean(&values(&windows.baseline));
            let least = minimal(case.measure, before);
            let gain = |value: f64| improvement(case.measure, value - before);
            on.iter().rposition(|(_, value)| gain(*value) >= least)? + 1
        }
    };
    let (earlier, faded) = on.split_at(split);
    let better = |days: &Days| {
        let change = against(days)?;
        (decided(case, &change) == Some(true)).then_some(change)
    };
    match case.measure.kind {
        Kind::Diary => {
            // Both halves of the eight weeks must be rated, and neither they nor the whole better than the baseline.
            let half = latest.saturating_sub((limits.faded_days / 2 - 1).days());
            let middle = faded.partition_point(|(day, _)| *day < half);
            let (first, second) = faded.split_at(middle);
            let enough = 2 * limits.diary_days;
            if first.len() < enough
                || second.len() < enough
                || better(first).is_some()
                || better(second).is_some()
                || better(faded).is_some()
            {
                return None;
            }
        }
        Kind::Visits => {
            let apart = faded.first().zip(faded.last());
            let days = apart.map_or(0, |(one, other)| (other.0 - one.0).get_days());
            if faded.len() < 2 || days < limits.faded_days {
                return None;
            }
        }
    }
    let best = best_window(case, earlier, &better)?;
    let now = compared(case.measure, ("", &best.1), ("", faded), autocorrelation)?;
    let gain = improvement(case.measure, best.0.difference);
    let left = against(faded).map(|change| improvement(case.measure, change.difference))?;
    let worse_than_best = match case.measure.kind {
        Kind::Diary => clear(case, &now) == Some(false),
        Kind::Visits => matters(case, &now),
    };
    (worse_than_best && left <= gain * (1.0 - limits.faded_share)).then_some(Faded {
        best: best.0.now.days,
        best_mean: best.0.now.mean,
        days: now.now.days,
        n: now.now.n,
        mean: now.now.mean,
        left: left / gain,
    })
}

/// The clearly improved window with the largest gain: 28 days, or two visits on end.
fn best_window(
    case: &Case<'_>,
    earlier: &Days,
    better: &dyn Fn(&Days) -> Option<Compared>,
) -> Option<(Compared, Vec<(Date, f64)>)> {
    let mut candidates: Vec<&Days> = Vec::new();
    match case.measure.kind {
        Kind::Diary => {
            let (mut start, last) = (earlier.first()?.0, earlier.last()?.0);
            while start <= last {
                let end = start.saturating_add(limits().window_days.days());
                let from = earlier.partition_point(|(day, _)| *day < start);
                let to = earlier.partition_point(|(day, _)| *day < end);
                let window = earlier.get(from..to).unwrap_or_default();
                // Half of the days, so that a few good ones don't make a best month.
                if window.len() * 2 >= usize::try_from(limits().window_days).unwrap_or(usize::MAX) {
                    candidates.push(window);
                }
                start = start.saturating_add(14.days());
            }
        }
        Kind::Visits => candidates.extend(earlier.windows(2)),
    }
    let changes: Vec<Option<Compared>> = candidates.iter().map(|days| better(days)).collect();
    // One good month among many comes by chance; the next, two weeks on, must be better as well.
    let holds = |index: usize| {
        let near = |index: usize| changes.get(index).is_some_and(Option::is_some);
        case.measure.kind == Kind::Visits || near(index + 1) || index.checked_sub(1).is_some_and(near)
    };
    let held = candidates
        .iter()
        .zip(&changes)
        .enumerate()
        .filter_map(|(index, (days, change))| {
            let change = change.as_ref().filter(|_| holds(index))?;
            Some((change.clone(), days.to_vec()))
        });
    let gain = |change: &Compared| improvement(case.measure, change.difference);
    held.max_by(|one, other| gain(&one.0).total_cmp(&gain(&other.0)))
}

/// The phase that a day falls into; on a day that may belong to two, the later one.
fn phase_on(phases: &[Phase], day: Date) -> Option<&Phase> {
    let begun = phases.partition_point(|phase| phase.from.is_none_or(|from| from <= day));
    let phase = phases.get(begun.checked_sub(1)?)?;
    phase.to.is_none_or(|to| day < to).then_some(phase)
}

/// First and last day of the best two weeks on treatment, and their mean.
pub(super) fn peak(case: &Case<'_>) -> Option<(Date, Date, f64)> {
    let limits = limits();
    let taken = case.values.iter().filter(|(day, _)| {
        phase_on(case.phases, *day).is_some_and(|phase| {
            matches!(phase.kind, PhaseKind::Stable | PhaseKind::Titration) && !phase.left_out
        })
    });
    let on: Vec<(Date, f64)> = taken.copied().collect();
    let mut best: Option<(Date, Date, f64)> = None;
    for (index, (day, _)) in on.iter().enumerate() {
        let end = day.saturating_add(limits.peak_days.days());
        let to = on.partition_point(|(other, _)| *other < end);
        let window = on.get(index..to).unwrap_or_default();
        if window.len() < limits.peak_fewest {
            continue;
        }
        let middle = mean(&values(window));
        let better = |best: f64| match case.measure.direction {
            Direction::HigherIsWorse => middle < best - 1e-9,
            Direction::HigherIsBetter => middle > best + 1e-9,
        };
        if best.is_none_or(|(_, _, best)| better(best)) {
            let last = window.last().map_or(*day, |(day, _)| *day);
            best = Some((*day, last, middle));
        }
    }
    best
}

/// What happened in each pause, and after the stop. Of visits the last before it, the first in it and the first after it are
/// compared.
pub(super) fn pauses(case: &Case<'_>, windows: &Windows, autocorrelation: f64) -> Vec<PauseEffect> {
    let kind = case.measure.kind;
    let is_stable = |index: &usize| {
        let phase = case.phases.get(*index);
        phase.is_some_and(|phase| phase.kind == PhaseKind::Stable)
    };
    let held = |index: usize| windows.phases.get(index).map_or(&[] as &Days, Vec::as_slice);
    let first_one = |days: &Days| days.get(..days.len().min(1)).unwrap_or_default().to_vec();
    let off =
        case.phases.iter().enumerate().filter(|(_, phase)| {
            matches!(phase.kind, PhaseKind::Pause | PhaseKind::Stopped) && !phase.left_out
        });
    off.filter_map(|(index, phase)| {
        let before = (0..index).rev().find(is_stable).map(held).unwrap_or_default();
        let after = (index + 1..case.phases.len()).find(is_stable).map(held);
        let (before, during, after) = match kind {
            Kind::Diary => (
                last(kind, before),
                held(index).to_vec(),
                after.map(|days| weeks_after(days).to_vec()),
            ),
            Kind::Visits => (
                before.last().into_iter().copied().collect(),
                first_one(held(index)),
                after.map(first_one),
            ),
        };
        let way = |one: &Days, other: &Days, wanted: bool| {
            let change = compared(case.measure, ("", one), ("", other), autocorrelation)?;
            change.interval?;
            Some(decided(case, &change) == Some(wanted))
        };
        Some(PauseEffect {
            from: phase.from?,
            worse_off: way(&before, &during, false),
            better_again: after.as_ref().and_then(|after| way(&during, after, true)),
            n: (before.len(), during.len(), after.map(|after| after.len())),
            others: others_in(case, phase),
        })
    })
    .collect()
}

/// The first weeks after a restart, as many as are compared before the pause.
fn weeks_after(days: &Days) -> &Days {
    let end = days
        .first()
        .map(|(first, _)| first.saturating_add(limits().window_days.days()));
    let to = end.map_or(0, |end| days.partition_point(|(day, _)| *day < end));
    days.get(..to).unwrap_or_default()
}

/// What else changed in a phase or so near to it that it can't be told apart; of days that aren't known, perhaps.
fn others_in(case: &Case<'_>, phase: &Phase) -> Vec<String> {
    let near = limits().together_days.days();
    let from = phase.from.map(|from| from.saturating_sub(near));
    let to = phase.to.unwrap_or(case.today).saturating_add(near);
    let others = case
        .others
        .iter()
        .filter(|other| from.is_none_or(|from| other.day.latest() >= from) && other.day.earliest() <= to);
    let told = |other: &OtherChange| match other.day.day() {
        Some(_) => words::other(other),
        None => format!("perhaps {}", words::other(other)),
    };
    others.map(told).collect()
}

/// The days on a dose.
pub(super) struct OnDose {
    /// Daily dose.
    pub daily: record::Amount,
    unit: String,
    pub days: Vec<(Date, f64)>,
}

impl OnDose {
    pub fn told(&self) -> DoseMean {
        DoseMean {
            dose: format!("{} {}", self.daily, self.unit),
            mean: mean(&values(&self.days)),
            n: self.days.len(),
        }
    }
}

/// The days by dose, in the order in which doses were first taken; none where there is one dose only. Days of a pause, of wash-in
/// and of phases left out count for none; a dose with fewer than the minimum of values is left out.
pub(super) fn doses(case: &Case<'_>) -> Vec<OnDose> {
    let mut found: Vec<OnDose> = Vec::new();
    for (day, value) in case.values {
        let counts = phase_on(case.phases, *day).is_some_and(|phase| {
            matches!(phase.kind, PhaseKind::Stable | PhaseKind::Titration) && phase.counts(*day)
        });
        let begun = case.doses.partition_point(|span| span.from <= *day);
        let span = begun.checked_sub(1).and_then(|last| case.doses.get(last));
        let Some(span) = span.filter(|span| counts && span.to.is_none_or(|to| *day < to)) else {
            continue;
        };
        let mut known = found.iter_mut();
        match known.find(|dose| dose.daily == span.daily && dose.unit == span.unit) {
            Some(dose) => dose.days.push((*day, *value)),
            None => found.push(OnDose {
                daily: span.daily,
                unit: span.unit.clone(),
                days: vec![(*day, *value)],
            }),
        }
    }
    found.retain(|dose| dose.days.len() >= limits().diary_days);
    let unit = found.first().map(|dose| dose.unit.clone());
    let comparable = found.len() > 1 && found.iter().all(|dose| Some(&dose.unit) == unit.as_ref());
    if comparable { found } else { Vec::new() }
}
