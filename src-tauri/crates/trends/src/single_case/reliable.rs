//! Reliable change: more than a measure's own error.

use super::{CannotCompute, TINY};
use serde::Serialize;

/// A change against the measure's error (Jacobson & Truax 1991, doi:10.1037/0022-006X.59.1.12).
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct ReliableChange {
    /// Standard error of one score.
    pub se: f64,
    /// Standard error of a difference of two scores.
    pub s_diff: f64,
    /// The change in standard errors, later minus earlier.
    pub rc: f64,
    /// Whether it is more than the error explains 95 times in 100.
    pub reliable: bool,
    /// The smallest change that is, in points.
    pub threshold_95: f64,
}

/// The change from `baseline` to `followup` against the error of a measure with standard deviation `sd` and test-retest
/// reliability `reliability` in the sample that the caller names. Internal consistency (alpha) instead of test-retest makes
/// the threshold too small.
///
/// # Errors
/// [`CannotCompute::Reliability`], [`CannotCompute::NotANumber`].
pub fn reliable_change(
    sd: f64,
    reliability: f64,
    baseline: f64,
    followup: f64,
) -> Result<ReliableChange, CannotCompute> {
    super::finite(&[sd, reliability, baseline, followup])?;
    if sd <= 0.0 || !(0.0..1.0).contains(&reliability) {
        return Err(CannotCompute::Reliability);
    }
    let se = sd * (1.0 - reliability).sqrt();
    let s_diff = se * std::f64::consts::SQRT_2;
    let rc = (followup - baseline) / s_diff;
    Ok(ReliableChange {
        se,
        s_diff,
        rc,
        reliable: rc.abs() > 1.96 + TINY,
        threshold_95: 1.96 * s_diff,
    })
}
