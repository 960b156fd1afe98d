//! A patient's change beside the arms of trials.

mod draw;
mod words;

use crate::scene::Scene;
use crate::{Cell, ChartOptions, Table};

/// What the chart shows: one line an arm, less than 0 is better.
#[derive(Clone, Debug, PartialEq)]
pub struct ArmsInput {
    /// "Change of average pain".
    pub axis: String,
    /// What the patient's change is made from, a sentence: "This patient: 14 days against 28 days."; or empty.
    pub note: String,
    /// Groups of arms with one unit, such as percent of baseline, or points of 10.
    pub groups: Vec<ArmGroup>,
}

/// Arms with one unit.
#[derive(Clone, Debug, PartialEq)]
pub struct ArmGroup {
    /// "Percent of baseline".
    pub label: String,
    /// "%" or "points of 10".
    pub unit: String,
    /// The patient's change in this unit; none where it can't be told in it.
    pub patient: Option<Arm>,
    /// The trials' arms.
    pub arms: Vec<Arm>,
}

/// A change with its interval.
#[derive(Clone, Debug, PartialEq)]
pub struct Arm {
    /// "FINAL 2024, placebo (n = 50)".
    pub label: String,
    /// Whether it is a placebo arm.
    pub placebo: bool,
    /// Change; negative is better.
    pub change: f64,
    /// 95% interval; none where the source gives none.
    pub interval: Option<(f64, f64)>,
}

/// Draws the chart. Groups (trials) and a single patient are drawn differently, and a note says why they differ.
pub fn arms(input: &ArmsInput, options: &ChartOptions) -> Scene {
    draw::scene(input, options)
}

impl ArmsInput {
    /// group, arm, placebo, change, low, high: the patient first, in each group. placebo is yes, no, or none for the patient.
    pub fn table(&self) -> Table {
        let mut rows = Vec::new();
        for group in &self.groups {
            let patient = group.patient.iter().map(|arm| (arm, Cell::Missing));
            let arms = group
                .arms
                .iter()
                .map(|arm| (arm, if arm.placebo { "yes" } else { "no" }.into()));
            for (arm, placebo) in patient.chain(arms) {
                rows.push(vec![
                    group.label.as_str().into(),
                    arm.label.as_str().into(),
                    placebo,
                    Cell::Number(arm.change),
                    arm.interval.map(|interval| interval.0).into(),
                    arm.interval.map(|interval| interval.1).into(),
                ]);
            }
        }
        Table {
            columns: vec!["group", "arm", "placebo", "change", "low", "high"],
            rows,
        }
    }
}
