//! Time on treatment: the share still on it, with intervals and numbers at risk.

mod draw;
mod words;

use crate::scene::Scene;
use crate::{Cell, ChartOptions, Table};

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
    /// Months and how many were still followed on the treatment. Whole months (0, 6, 12 …), the same for every curve, become
    /// the ticks of the axis.
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

/// Draws the curve with its band, who was last seen when, the median where it is reached, and the numbers at risk.
pub fn survival(input: &SurvivalInput, options: &ChartOptions) -> Scene {
    draw::scene(input, options)
}

impl SurvivalInput {
    /// curve, months, share, low, high, at_risk: a line for each step and for each month with a number at risk.
    pub fn table(&self) -> Table {
        let mut rows = Vec::new();
        for curve in &self.curves {
            let mut months: Vec<f64> = curve
                .steps
                .iter()
                .map(|step| step.months)
                .chain(curve.at_risk.iter().map(|(months, _)| *months))
                .collect();
            months.sort_by(f64::total_cmp);
            months.dedup_by(|one, other| same(*one, *other));
            for month in months {
                let step = curve.at(month);
                let interval = step.and_then(|step| step.interval);
                rows.push(vec![
                    curve.label.as_str().into(),
                    Cell::Number(month),
                    step.map(|step| step.share).into(),
                    interval.map(|interval| interval.0).into(),
                    interval.map(|interval| interval.1).into(),
                    curve.at_risk(month).map(count).into(),
                ]);
            }
        }
        Table {
            columns: vec!["curve", "months", "share", "low", "high", "at_risk"],
            rows,
        }
    }
}

impl SurvivalCurve {
    /// The step that holds at `months`; none before the first and after the last month that anyone was followed to.
    fn at(&self, months: f64) -> Option<&SurvivalStep> {
        if months > self.end() && !same(months, self.end()) {
            return None;
        }
        let holds = |step: &&SurvivalStep| step.months < months || same(step.months, months);
        self.steps.iter().rfind(holds)
    }

    /// Where the curve ends.
    fn end(&self) -> f64 {
        let last = self.steps.last().map_or(0.0, |step| step.months);
        if self.to.is_finite() {
            self.to.max(last)
        } else {
            last
        }
    }

    fn at_risk(&self, months: f64) -> Option<usize> {
        let mut known = self.at_risk.iter();
        known.find(|(at, _)| same(*at, months)).map(|(_, count)| *count)
    }

    /// The month by which half had stopped.
    fn median(&self) -> Option<f64> {
        let half = |step: &&SurvivalStep| step.share <= 0.5 + 1e-9;
        self.steps.iter().find(half).map(|step| step.months)
    }
}

fn same(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-6
}

fn count(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}
