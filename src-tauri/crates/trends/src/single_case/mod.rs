//! Statistics of one patient: phases compared, change judged against what a measure can do by chance.
//!
//! Every function takes plain numbers and says what it can't compute; nothing is imputed. A statistic alone never says
//! that a treatment works: see each one's notes on what it takes for granted.

mod daily;
mod overlap;
mod randomization;
mod reliable;
mod response;

pub use daily::{DailyMean, LEAST_DAYS, daily_mean};
pub use overlap::{Interval, Overlap, overlap};
pub use randomization::{Randomization, randomization_test, randomization_test_of};
pub use reliable::{ReliableChange, reliable_change};
pub use response::{ImpactLevel, PainChange, Younger2013, pain_change, younger2013};

/// Differences below this come from binary fractions, not from patients: (7 − 4.9) / 7 must be 30%.
const TINY: f64 = 1e-9;

/// Which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Improvement {
    /// More is better.
    Increase,
    /// Less is better.
    Decrease,
}

impl Improvement {
    fn sign(self) -> f64 {
        match self {
            Self::Increase => 1.0,
            Self::Decrease => -1.0,
        }
    }
}

/// What keeps a statistic from being computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotCompute {
    /// A phase without a value.
    #[error("a phase has no values: both need at least one")]
    Empty,
    /// A number that isn't finite.
    #[error("a value is not a number")]
    NotANumber,
    /// The starts that were allowed don't leave both phases a value, or the actual start isn't one of them.
    #[error("the start must be one of the allowed ones, and each must leave both phases at least one value")]
    Starts,
    /// A standard deviation that isn't above 0, or a reliability outside 0 to below 1.
    #[error("the standard deviation must be above 0 and the reliability from 0 to below 1")]
    Reliability,
}

fn finite(values: &[f64]) -> Result<(), CannotCompute> {
    if values.is_empty() {
        return Err(CannotCompute::Empty);
    }
    if values.iter().all(|value| value.is_finite()) {
        Ok(())
    } else {
        Err(CannotCompute::NotANumber)
    }
}

pub(crate) fn count(values: &[f64]) -> f64 {
    f64::from(u32::try_from(values.len()).unwrap_or(u32::MAX))
}

pub(crate) fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / count(values)
}
