//! Two stretches compared: means, interval, percent, thresholds.

use super::rules::{impact, limits};
use super::spread::{self, Days, values};
use super::{Compared, Judged, Kind, Passed, Size, Summary, Threshold};
use crate::Direction;
use crate::single_case::{count, mean, pain_change, reliable_change};

const TINY: f64 = 1e-9;

/// How the sources of IMMPACT's benchmarks begin, whoever holds them.
const IMPACT: &str = "IMMPACT";

/// What a stretch holds; none without a value. The interval keeps to the scale.
pub(super) fn summary(label: &str, days: &Days, autocorrelation: f64, measure: &Judged) -> Option<Summary> {
    let (first, last) = (days.first()?.0, days.last()?.0);
    let numbers = values(days);
    let middle = mean(&numbers);
    let mut sorted = numbers.clone();
    sorted.sort_by(f64::total_cmp);
    let at = |index: usize| sorted.get(index).copied().unwrap_or(middle);
    let half = sorted.len() / 2;
    let median = if sorted.len().is_multiple_of(2) {
        f64::midpoint(at(half.saturating_sub(1)), at(half))
    } else {
        at(half)
    };
    let squares: f64 = numbers.iter().map(|value| (value - middle).powi(2)).sum();
    let (lowest, highest) = measure.range;
    let spread = match measure.kind {
        Kind::Diary => spread::of_mean(days, autocorrelation, measure),
        Kind::Visits => None,
    };
    Some(Summary {
        label: label.to_owned(),
        days: (first, last),
        n: numbers.len(),
        mean: middle,
        sd: (numbers.len() > 1).then(|| (squares / (count(&numbers) - 1.0)).sqrt()),
        median,
        interval: spread.map(|half| ((middle - half).max(lowest), (middle + half).min(highest))),
    })
}

/// Points towards better.
pub(super) fn improvement(measure: &Judged, difference: f64) -> f64 {
    match measure.direction {
        Direction::HigherIsWorse => -difference,
        Direction::HigherIsBetter => difference,
    }
}

/// A size in points, from an earlier mean.
pub(super) fn points(size: Size, before: f64) -> f64 {
    match size {
        Size::Points(points) => points,
        Size::Percent(percent) => before.abs() * percent / 100.0,
    }
}

/// The thresholds of a measure: those that are published for it, and IMMPACT's for pain.
pub(super) fn thresholds(measure: &Judged) -> Vec<Threshold> {
    let mut all: Vec<Threshold> = Vec::new();
    if measure.is_pain {
        all.extend(impact().iter().map(|benchmark| Threshold {
            label: benchmark.label.clone(),
            size: Size::Percent(benchmark.percent),
            source: benchmark.source.clone(),
            provisional: false,
        }));
    }
    let own = measure.thresholds.iter();
    let own = own.filter(|threshold| !(measure.is_pain && threshold.source.starts_with(IMPACT)));
    all.extend(own.cloned());
    all
}

/// The smallest change that matters, in points.
pub(super) fn minimal(measure: &Judged, before: f64) -> f64 {
    let sizes = thresholds(measure);
    let sizes = sizes.iter().map(|threshold| points(threshold.size, before));
    let smallest = sizes.filter(|size| *size > TINY).fold(f64::INFINITY, f64::min);
    if smallest.is_finite() {
        smallest
    } else {
        points(Size::Percent(limits().default_percent), before)
    }
}

/// The standard error of a difference of visits, from the form's published error; and of single scores, from their spread.
fn of_visits(measure: &Judged, before: &Days, now: &Days) -> Option<f64> {
    if let Some(error) = &measure.error {
        let single = error.sd * (1.0 - error.reliability).sqrt();
        let shares = 1.0 / count(&values(before)) + 1.0 / count(&values(now));
        return Some(1.96 * single * shares.sqrt());
    }
    let fewest = limits().visits_before_without_error;
    if before.len() < fewest || now.len() < fewest {
        return None;
    }
    spread::of_independent(before, now, measure)
}

impl Compared {
    /// The same as it may be told: of fewer values than the rule asks for only the means and their difference are.
    pub(super) fn told(self, (before, now): (usize, usize)) -> Self {
        if self.before.n >= before && self.now.n >= now {
            return self;
        }
        Self {
            interval: None,
            improvement_percent: None,
            level: None,
            thresholds: Vec::new(),
            reliable: None,
            clear: false,
            ..self
        }
    }
}

/// Compares two stretches; none where one holds nothing.
pub(super) fn compared(
    measure: &Judged,
    before: (&str, &Days),
    now: (&str, &Days),
    autocorrelation: f64,
) -> Option<Compared> {
    let kind = measure.kind;
    let (half, before, now) = (
        match kind {
            Kind::Diary => spread::of_difference(before.1, now.1, autocorrelation, measure),
            Kind::Visits if before.1.is_empty() || now.1.is_empty() => None,
            Kind::Visits => of_visits(measure, before.1, now.1),
        },
        summary(before.0, before.1, autocorrelation, measure)?,
        summary(now.0, now.1, autocorrelation, measure)?,
    );
    let difference = now.mean - before.mean;
    let gain = improvement(measure, difference);
    let from_nothing = measure.range.0.abs() < TINY && before.mean > TINY;
    let widest = measure.range.1 - measure.range.0;
    let reliable = measure.error.as_ref().and_then(|error| {
        let change = reliable_change(error.sd, error.reliability, before.mean, now.mean).ok()?;
        Some(Passed {
            threshold: Threshold {
                label: "Reliable change".to_owned(),
                size: Size::Points(change.threshold_95),
                source: error.source.clone(),
                provisional: error.provisional,
            },
            points: change.threshold_95,
            passed: change.reliable,
        })
    });
    let beyond_error = match (&reliable, kind) {
        // The error of two single scores, however many visits there are: what is published of it is often too small.
        (Some(reliable), Kind::Visits) => reliable.passed,
        _ => true,
    };
    let clear = beyond_error && half.is_some_and(|half| difference.abs() > half + TINY);
    let reach = |size: f64| clear && gain.abs() >= size - TINY;
    // Nobody has shown that a benchmark of improvement, turned round, is one of worsening.
    let fits = |threshold: &Threshold| gain >= 0.0 || !threshold.source.starts_with(IMPACT);
    let thresholds = thresholds(measure)
        .into_iter()
        .filter(fits)
        .map(|threshold| {
            let points = points(threshold.size, before.mean);
            Passed {
                threshold,
                points,
                passed: points > TINY && reach(points),
            }
        })
        .collect();
    let level = (clear && measure.is_pain && measure.direction == Direction::HigherIsWorse)
        .then(|| {
            pain_change(before.mean, now.mean)
                .category
                .map(crate::single_case::ImpactLevel::word)
        })
        .flatten();
    Some(Compared {
        improvement_percent: from_nothing.then(|| gain / before.mean * 100.0),
        difference,
        interval: half.map(|half| {
            let limit = |end: f64| end.clamp(-widest, widest);
            (limit(difference - half), limit(difference + half))
        }),
        level,
        thresholds,
        reliable,
        clear,
        before,
        now,
    })
}
