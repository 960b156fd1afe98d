//! Shares and times of many patients.

use serde::Serialize;

/// A share with its exact 95% interval (Clopper & Pearson 1934, doi:10.1093/biomet/26.4.404).
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Share {
    /// How many.
    pub count: u32,
    /// Of how many; above 0.
    pub of: u32,
    /// Share, 0 to 1.
    pub share: f64,
    /// Lower limit, 0 to 1.
    pub low: f64,
    /// Upper limit, 0 to 1.
    pub high: f64,
}

/// How long someone was on a treatment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Followed {
    /// Days from the start to the stop, or to the last day known.
    pub days: u32,
    /// Whether it was stopped then.
    pub stopped: bool,
}

/// A step of a survival curve.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct SurvivalStep {
    /// Days since the start.
    pub days: u32,
    /// Share still on it from that day on.
    pub share: f64,
    /// 95% interval (Greenwood's variance on the scale of log(−log), Kalbfleisch & Prentice); none at the start or where
    /// the share is 0.
    pub interval: Option<(f64, f64)>,
    /// How many were followed just before.
    pub at_risk: u32,
}

/// The share of `count` in `of`; none of none.
pub fn share(count: u32, of: u32) -> Option<Share> {
    let _ = (count, of);
    None
}

/// Kaplan & Meier's curve (1958, doi:10.1080/01621459.1958.10501452), from day 0 on.
pub fn survival(followed: &[Followed]) -> Vec<SurvivalStep> {
    let _ = followed;
    Vec::new()
}

/// The day by which half had stopped; none while more than half go on.
pub fn median_days(steps: &[SurvivalStep]) -> Option<u32> {
    steps.iter().find(|step| step.share <= 0.5).map(|step| step.days)
}
