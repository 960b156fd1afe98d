//! Means of daily ratings.

use super::mean;
use serde::Serialize;

/// The least rated days of seven that a weekly mean needs. There is no published rule; this one is the project's.
pub const LEAST_DAYS: usize = 4;

/// The mean of a week of daily ratings.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct DailyMean {
    /// Days that were rated.
    pub n: usize,
    /// Mean of those; none with fewer than [`LEAST_DAYS`].
    pub mean: Option<f64>,
}

/// The mean of daily ratings; days that weren't rated are left out, never filled in.
pub fn daily_mean(days: &[Option<f64>]) -> DailyMean {
    let rated: Vec<f64> = days
        .iter()
        .copied()
        .flatten()
        .filter(|day| day.is_finite())
        .collect();
    DailyMean {
        n: rated.len(),
        mean: (rated.len() >= LEAST_DAYS).then(|| mean(&rated)),
    }
}
