//! The trials' numbers beside the clinic's.

use crate::views::CohortTrial;
use charts::ResponderTrial;
use trends::evidence::{Arm, Trial, evidence};

/// "10.6%", or empty.
fn percent(share: Option<f64>) -> String {
    share.map_or_else(String::new, |share| format!("{share}%"))
}

/// Arms whose shares of patients improved in pain are known.
fn arms() -> impl Iterator<Item = (&'static Trial, &'static Arm)> {
    let trials = evidence().trials.iter();
    let arms = trials.flat_map(|trial| trial.arms.iter().map(move |arm| (trial, arm)));
    arms.filter(|(_, arm)| arm.pain && !arm.responders.is_empty())
}

/// "FINAL 2024, LDN 6 mg (n = 49)".
fn label(trial: &Trial, arm: &Arm) -> String {
    let n = arm.n.map_or_else(String::new, |n| format!(" (n = {n})"));
    format!("{}, {}{n}", trial.name, arm.label)
}

pub(super) fn beside() -> Vec<CohortTrial> {
    let view = |(trial, arm): (&Trial, &Arm)| CohortTrial {
        label: label(trial, arm),
        by30: percent(arm.improved_by(30.0)),
        by50: percent(arm.improved_by(50.0)),
        source: format!("{}, doi:{}", trial.source, trial.doi),
    };
    arms().map(view).collect()
}

pub(super) fn responders() -> Vec<ResponderTrial> {
    let curve = |(trial, arm): (&Trial, &Arm)| ResponderTrial {
        label: label(trial, arm),
        placebo: arm.placebo,
        shares: arm.responders.clone(),
    };
    arms().map(curve).collect()
}
