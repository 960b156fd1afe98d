//! How sure a mean is, of days that resemble the day before.
//!
//! Ratings of neighbouring days are not independent: a bad day is often followed by another. The mean of 14 such days says
//! less than that of 14 independent ones, and an interval that ignores it finds changes where there are none. Each stretch is
//! taken for a series with first-order autocorrelation; the variance of its mean and of its values follow from that, for the
//! days that are really there. What is estimated from few days is corrected for the bias that few days bring (Kendall 1954,
//! doi:10.1093/biomet/41.3-4.403; Marriott & Pope 1954, doi:10.1093/biomet/41.3-4.390).

use super::Judged;
use super::rules::{Limits, limits};
use crate::single_case::{count, mean};
use jiff::civil::Date;
use special::Beta;

/// Days with values, oldest first.
pub(super) type Days = [(Date, f64)];

pub(super) fn values(days: &Days) -> Vec<f64> {
    days.iter().map(|(_, value)| *value).collect()
}

/// How much of a day's distance from its stretch's mean is still there on the next day, over several stretches together.
pub(super) fn autocorrelation(stretches: &[&Days]) -> f64 {
    let Limits {
        least_autocorrelation,
        most_autocorrelation,
        assumed_autocorrelation,
        fewest_pairs,
        trusted_pairs,
        ..
    } = *limits();
    let (mut products, mut pairs) = (0.0, 0_u32);
    let (mut squares, mut all, mut used) = (0.0, 0.0, 0.0);
    for stretch in stretches.iter().filter(|stretch| stretch.len() > 1) {
        let middle = mean(&values(stretch));
        for pair in stretch.windows(2) {
            let [(day, one), (next, other)] = pair else {
                continue;
            };
            if (*next - *day).get_days() == 1 {
                products += (one - middle) * (other - middle);
                pairs += 1;
            }
        }
        squares += stretch
            .iter()
            .map(|(_, value)| (value - middle).powi(2))
            .sum::<f64>();
        all += count(&values(stretch));
        used += 1.0;
    }
    if pairs < fewest_pairs || squares <= 0.0 {
        return assumed_autocorrelation;
    }
    let raw = (products / f64::from(pairs)) / (squares / all);
    let length = all / used;
    let unbiased = (raw + 1.0 / length) / (1.0 - 3.0 / length).max(0.25);
    // Few days hide how much alike they are more often than they overstate it.
    let least = if pairs < trusted_pairs {
        assumed_autocorrelation
    } else {
        least_autocorrelation
    };
    unbiased.clamp(least, most_autocorrelation)
}

/// How often larger the variance of the mean of these days is than that of independent ones: the sum over all pairs of days of
/// their likeness, over the number of days.
fn widening(days: &Days, autocorrelation: f64) -> f64 {
    let (mut sum, mut before) = (0.0, 0.0);
    let mut last: Option<Date> = None;
    for (day, _) in days {
        if let Some(last) = last {
            // The likeness to all days before, from that of the day before.
            before = autocorrelation.powi((*day - last).get_days()) * (before + 1.0);
        }
        sum += 1.0 + 2.0 * before;
        last = Some(*day);
    }
    sum / count(&values(days))
}

/// What a mean and its spread rest on.
struct Sample {
    squares: f64,
    n: f64,
    widening: f64,
}

impl Sample {
    fn of(days: &Days, autocorrelation: f64) -> Self {
        let middle = mean(&values(days));
        Self {
            squares: days.iter().map(|(_, value)| (value - middle).powi(2)).sum(),
            n: count(&values(days)),
            widening: widening(days, autocorrelation),
        }
    }

    /// How many independent deviations it holds.
    fn deviations(&self) -> f64 {
        (self.n - self.widening).max(0.0)
    }

    /// How many independent values it is worth.
    fn worth(&self) -> f64 {
        self.n / self.widening
    }
}

/// The step in which values are rated: tens or twentieths of the scale where all keep to them, or else its last decimal.
fn step(stretches: &[&Days], measure: &Judged) -> f64 {
    let (lowest, highest) = measure.range;
    let finest = 0.1_f64.powi(i32::from(measure.decimals));
    let keeps = |step: f64| {
        let steps = |value: f64| (value - lowest) / step;
        let mut all = stretches.iter().flat_map(|days| days.iter());
        all.all(|(_, value)| (steps(*value) - steps(*value).round()).abs() < 1e-6)
    };
    [10.0, 20.0]
        .into_iter()
        .map(|parts| (highest - lowest) / parts)
        .find(|step| keeps(*step))
        .map_or(finest, |step| step.max(finest))
}

/// Half the 95% interval of a mean; none of fewer values than the rule's minimum.
pub(super) fn of_mean(days: &Days, autocorrelation: f64, measure: &Judged) -> Option<f64> {
    if days.len() < limits().diary_days {
        return None;
    }
    half(&[days], autocorrelation, measure)
}

/// Half the 95% interval of the difference of two means; none of fewer values than the rule's minimum in either.
pub(super) fn of_difference(
    before: &Days,
    now: &Days,
    autocorrelation: f64,
    measure: &Judged,
) -> Option<f64> {
    let fewest = limits().diary_days;
    if before.len() < fewest || now.len() < fewest {
        return None;
    }
    half(&[before, now], autocorrelation, measure)
}

/// Half the 95% interval of the difference of two means of values that don't depend on each other.
pub(super) fn of_independent(before: &Days, now: &Days, measure: &Judged) -> Option<f64> {
    half(&[before, now], 0.0, measure)
}

/// None where the days are so much alike that a stretch is worth fewer than two of them: nothing is known of the spread then.
fn half(stretches: &[&Days], autocorrelation: f64, measure: &Judged) -> Option<f64> {
    let samples: Vec<Sample> = stretches
        .iter()
        .map(|days| Sample::of(days, autocorrelation))
        .collect();
    let deviations: f64 = samples.iter().map(Sample::deviations).sum();
    if samples.iter().any(|sample| sample.worth() < limits().least_worth) {
        return None;
    }
    let variance = samples.iter().map(|sample| sample.squares).sum::<f64>() / deviations;
    let of_means: f64 = samples.iter().map(|sample| sample.widening / sample.n).sum();
    // Values that keep to a step are rounded all the same way: no number of days takes that off.
    let rounding =
        step(stretches, measure).powi(2) / 12.0 * f64::from(u32::try_from(samples.len()).unwrap_or(u32::MAX));
    let freedom: f64 = samples.iter().map(|sample| sample.worth() - 1.0).sum();
    let half = quantile(freedom) * (variance * of_means).max(rounding).sqrt();
    Some(half).filter(|half| half.is_finite())
}

/// The 97.5% point of Student's t distribution.
fn quantile(freedom: f64) -> f64 {
    let (a, b) = (freedom / 2.0, 0.5);
    let x = 0.05.inv_inc_beta(a, b, a.ln_beta(b));
    (freedom * (1.0 / x - 1.0)).sqrt()
}

#[cfg(test)]
mod tests {
    use super::quantile;

    #[test]
    fn quantiles_are_those_of_the_tables() {
        for (freedom, t) in [
            (1.0, 12.7062),
            (2.0, 4.3027),
            (5.0, 2.5706),
            (10.0, 2.2281),
            (30.0, 2.0423),
        ] {
            assert!(
                (quantile(freedom) - t).abs() < 0.005,
                "{freedom}: {}",
                quantile(freedom)
            );
        }
    }
}
