//! A difference between two scores, with its direction in words.

use serde::{Deserialize, Serialize};

/// Which way is worse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// A higher score is worse.
    HigherIsWorse,
    /// A higher score is better.
    HigherIsBetter,
}

/// A change between two scores of one measure.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// Later minus earlier, in points.
    pub points: f64,
    /// The change as a share of the earlier score, in percent; none when that was 0.
    pub percent: Option<f64>,
    /// Which way is worse.
    pub direction: Direction,
}

impl Change {
    /// The change from `from` to `to`.
    pub fn new(from: f64, to: f64, direction: Direction) -> Self {
        let points = to - from;
        let percent = (from.abs() > 1e-9).then(|| points / from * 100.0);
        Self {
            points,
            percent,
            direction,
        }
    }

    /// Points towards better: positive when the patient is better off, whichever way the measure runs.
    pub fn improvement(&self) -> f64 {
        match self.direction {
            Direction::HigherIsWorse => -self.points,
            Direction::HigherIsBetter => self.points,
        }
    }

    /// "8.0 points better", "1 point worse" or "no change", with `decimals` decimals.
    pub fn words(&self, decimals: u8) -> String {
        let size = format!("{:.*}", usize::from(decimals), self.points.abs());
        if size.bytes().all(|byte| matches!(byte, b'0' | b'.')) {
            return "no change".to_owned();
        }
        let unit = if size == "1" { "point" } else { "points" };
        let way = if self.improvement() > 0.0 {
            "better"
        } else {
            "worse"
        };
        format!("{size} {unit} {way}")
    }

    /// "−8.0" or "+1.0" with a true minus sign; "0" when nothing changed at this many decimals.
    pub fn signed(&self, decimals: u8) -> String {
        let size = format!("{:.*}", usize::from(decimals), self.points.abs());
        if size.bytes().all(|byte| matches!(byte, b'0' | b'.')) {
            return size;
        }
        let sign = if self.points < 0.0 { "−" } else { "+" };
        format!("{sign}{size}")
    }
}
