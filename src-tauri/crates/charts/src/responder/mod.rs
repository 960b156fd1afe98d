//! The responder curve: what share improved by at least so much, for every so much.

use crate::scene::Scene;
use crate::{ChartOptions, Table};

/// What a responder curve shows.
#[derive(Clone, Debug, PartialEq)]
pub struct ResponderInput {
    /// "Reduction of average pain against baseline".
    pub axis: String,
    /// What is counted: "days", "patients".
    pub counted: String,
    /// Curves, the most important first.
    pub curves: Vec<ResponderCurve>,
    /// Shares that trials report.
    pub trials: Vec<ResponderTrial>,
}

/// A curve from every single improvement.
#[derive(Clone, Debug, PartialEq)]
pub struct ResponderCurve {
    /// "4.5 mg since 2025-05-01".
    pub label: String,
    /// Improvements in percent, negative when worse.
    pub improvements: Vec<f64>,
}

/// A trial's arm with the shares that it reports.
#[derive(Clone, Debug, PartialEq)]
pub struct ResponderTrial {
    /// "FINAL 2024, LDN".
    pub label: String,
    /// Whether it is the placebo arm.
    pub placebo: bool,
    /// (at least so many percent better, share of patients in percent).
    pub shares: Vec<(f64, f64)>,
}

/// Draws the curve. 30% and 50% are named.
pub fn responder(input: &ResponderInput, options: &ChartOptions) -> Scene {
    let _ = input;
    Scene::new(options.width, options.most_height, options.theme, "")
}

impl ResponderInput {
    /// curve, improvement_percent, share_percent, n.
    pub fn table(&self) -> Table {
        Table::default()
    }
}
