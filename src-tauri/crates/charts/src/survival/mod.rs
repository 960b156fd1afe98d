//! Time on treatment: the share still on it, with intervals and numbers at risk.

use crate::scene::Scene;
use crate::{ChartOptions, Table};

/// What a survival curve shows.
#[derive(Clone, Debug, PartialEq)]
pub struct SurvivalInput {
    /// "Still on LDN".
    pub axis: String,
    /// Curves, one or two.
    pub curves: Vec<SurvivalCurve>,
}

/// A Kaplan–Meier curve.
#[derive(Clone, Debug, PartialEq)]
pub struct SurvivalCurve {
    /// "LDN (n = 9)".
    pub label: String,
    /// Steps: months since the start, share (0 to 1), 95% interval; the first is at 0 with 1.
    pub steps: Vec<SurvivalStep>,
    /// Months at which someone was last seen on the treatment.
    pub censored: Vec<f64>,
    /// Months and how many were still followed on the treatment.
    pub at_risk: Vec<(f64, usize)>,
    /// The last month that someone was followed to.
    pub to: f64,
}

/// A step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SurvivalStep {
    /// Months since the start.
    pub months: f64,
    /// Share still on it from then on, 0 to 1.
    pub share: f64,
    /// 95% interval.
    pub interval: Option<(f64, f64)>,
}

/// Draws the curve.
pub fn survival(input: &SurvivalInput, options: &ChartOptions) -> Scene {
    let _ = input;
    Scene::new(options.width, options.most_height, options.theme, "")
}

impl SurvivalInput {
    /// curve, months, share, low, high, at_risk.
    pub fn table(&self) -> Table {
        Table::default()
    }
}
