//! Time until something ends, when for some it has not ended yet.

use serde::Serialize;

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

/// Normal quantile of a two-sided 95% interval.
const Z: f64 = 1.959_963_984_540_054;
/// Products of shares are exact to this.
const TINY: f64 = 1e-9;

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// How many were followed to a day or longer: at risk of stopping on it.
pub fn at_risk(followed: &[Followed], days: u32) -> u32 {
    count(followed.iter().filter(|each| each.days >= days).count())
}

/// Kaplan & Meier's curve (1958, doi:10.1080/01621459.1958.10501452), from day 0 on: a step at the start and one at each
/// day on which someone stopped. Who is followed to the day of a stop was at risk of it. Nobody has no curve.
pub fn survival(followed: &[Followed]) -> Vec<SurvivalStep> {
    if followed.is_empty() {
        return Vec::new();
    }
    let mut steps = vec![SurvivalStep {
        days: 0,
        share: 1.0,
        interval: None,
        at_risk: count(followed.len()),
    }];
    let mut stops: Vec<u32> = followed
        .iter()
        .filter(|each| each.stopped)
        .map(|each| each.days)
        .collect();
    stops.sort_unstable();
    stops.dedup();
    let (mut share, mut variance) = (1.0, 0.0);
    for days in stops {
        let at_risk = at_risk(followed, days);
        let stopped = followed.iter().filter(|each| each.stopped && each.days == days);
        let (risk, stopped) = (f64::from(at_risk), f64::from(count(stopped.count())));
        let left = risk - stopped;
        share *= left / risk;
        // Nobody is left after the last one: the share is 0 and has no interval.
        variance += stopped / (risk * left);
        steps.push(SurvivalStep {
            days,
            share,
            interval: (left > 0.0).then(|| interval(share, variance)),
            at_risk,
        });
    }
    steps
}

/// Limits of a share strictly between 0 and 1, from Greenwood's sum.
fn interval(share: f64, variance: f64) -> (f64, f64) {
    let ln = share.ln();
    let width = Z * variance.sqrt() / ln.abs();
    (share.powf(width.exp()), share.powf((-width).exp()))
}

/// The step that holds on a day; none without a curve.
pub fn step_on(steps: &[SurvivalStep], days: u32) -> Option<&SurvivalStep> {
    steps.iter().rfind(|step| step.days <= days)
}

/// The day by which half had stopped; none while more than half go on.
pub fn median_days(steps: &[SurvivalStep]) -> Option<u32> {
    let half = steps.iter().find(|step| step.share <= 0.5 + TINY);
    half.map(|step| step.days)
}
