//! The responder curve: what share improved by at least so much, for every so much.

mod draw;
mod words;

use crate::scene::Scene;
use crate::{Cell, ChartOptions, Table};

/// What a responder curve shows.
#[derive(Clone, Debug, PartialEq)]
pub struct ResponderInput {
    /// "Reduction of average pain against baseline".
    pub axis: String,
    /// What is counted: "days", "patients".
    pub counted: String,
    /// Whether it is pain, for which 30% and 50% have a name.
    pub is_pain: bool,
    /// What the curves are made from, a sentence: "Baseline of 14 days, 2025-02-21 to 2025-03-06."; or empty.
    pub note: String,
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

/// Reductions that have a name (IMMPACT, Dworkin 2008, doi:10.1016/j.jpain.2007.09.005).
const NAMED: [(f64, &str); 2] = [(30.0, "moderately important"), (50.0, "substantial")];

/// Draws the curve. 30% and 50% are marked, and named for pain.
///
/// Those who are worse are counted left of 0 and said in words; improvements that are no numbers are left out.
pub fn responder(input: &ResponderInput, options: &ChartOptions) -> Scene {
    draw::scene(input, options)
}

impl ResponderInput {
    /// curve, improvement_percent, share_percent, n: a line for each improvement that occurs, with the share that improved
    /// by at least as much. n is none for trials, which state shares only.
    pub fn table(&self) -> Table {
        let mut rows = Vec::new();
        for curve in &self.curves {
            let n = Cell::Number(counted(curve.of()));
            for improvement in curve.distinct() {
                rows.push(vec![
                    curve.label.as_str().into(),
                    Cell::Number(improvement),
                    curve.share(improvement).into(),
                    n.clone(),
                ]);
            }
        }
        for trial in &self.trials {
            rows.extend(trial.points().into_iter().map(|(improvement, share)| {
                vec![
                    trial.label.as_str().into(),
                    Cell::Number(improvement),
                    Cell::Number(share),
                    Cell::Missing,
                ]
            }));
        }
        Table {
            columns: vec!["curve", "improvement_percent", "share_percent", "n"],
            rows,
        }
    }
}

impl ResponderCurve {
    /// Improvements that are numbers.
    fn numbers(&self) -> impl Iterator<Item = f64> {
        self.improvements.iter().copied().filter(|it| it.is_finite())
    }

    /// How many improvements are numbers.
    fn of(&self) -> usize {
        self.numbers().count()
    }

    /// Improvements that occur, each once.
    fn distinct(&self) -> Vec<f64> {
        let mut distinct: Vec<f64> = self.numbers().collect();
        distinct.sort_by(f64::total_cmp);
        distinct.dedup_by(|one, other| (*one - *other).abs() < SAME);
        distinct
    }

    /// How many improved by at least `improvement` percent.
    fn count(&self, improvement: f64) -> usize {
        self.numbers().filter(|it| *it >= improvement - SAME).count()
    }

    /// How many are worse than before.
    fn worse(&self) -> usize {
        self.of() - self.count(0.0)
    }

    /// Share in percent that improved by at least `improvement` percent; none of none.
    fn share(&self, improvement: f64) -> Option<f64> {
        let of = self.of();
        (of > 0).then(|| counted(self.count(improvement)) / counted(of) * 100.0)
    }
}

impl ResponderTrial {
    /// Shares that are numbers, by improvement.
    fn points(&self) -> Vec<(f64, f64)> {
        let mut points: Vec<(f64, f64)> = self
            .shares
            .iter()
            .copied()
            .filter(|(improvement, share)| improvement.is_finite() && share.is_finite())
            .collect();
        points.sort_by(|one, other| one.0.total_cmp(&other.0));
        points
    }
}

/// Improvements nearer than this are the same: (60 − 42) / 60 isn't exactly 30%.
const SAME: f64 = 1e-9;

fn counted(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}
