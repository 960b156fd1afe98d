//! A score followed through the visits.

use crate::{Change, Direction};
use jiff::civil::Date;
use record::VisitId;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// A severity band of a measure; `from` belongs to it, `below` does not (save at the top of the range).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Band {
    /// Such as "moderate".
    pub label: String,
    /// Lowest score of the band, in the measure's unit.
    pub from: f64,
    /// First score above the band.
    pub below: f64,
}

/// What is followed: one score of one instrument.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Measure {
    /// Instrument id, such as `fiqr`.
    pub instrument: String,
    /// Score key, such as `total`.
    pub score: String,
    /// Name on charts and tables, such as "FIQR total".
    pub label: String,
    /// Low end of charts.
    pub low: f64,
    /// High end of charts.
    pub high: f64,
    /// Lowest and highest possible score, which stand beside every score; charts may reach further.
    pub range: (f64, f64),
    /// Whether more is worse.
    pub direction: Direction,
    /// Decimals on screen and paper.
    pub decimals: u8,
    /// Severity bands from low to high; may be empty.
    pub bands: Vec<Band>,
    /// Where the bands come from, such as "Salaffi 2018"; empty without bands.
    pub band_source: String,
}

impl Measure {
    /// Decimals of a score on screen and paper: a prorated score gets at least one, as it is hardly ever whole.
    pub fn decimals_of(&self, prorated: bool) -> u8 {
        if prorated {
            self.decimals.max(1)
        } else {
            self.decimals
        }
    }

    /// The band that `value` falls in.
    pub fn band(&self, value: f64) -> Option<&Band> {
        self.bands
            .iter()
            .find(|band| value >= band.from && value < band.below)
            .or_else(|| {
                self.bands
                    .last()
                    .filter(|band| value >= band.from && value <= band.below)
            })
    }
}

/// How firm a point is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PointKind {
    /// From a complete form of a signed visit.
    Signed,
    /// From a signed visit, prorated for missing items.
    Prorated,
    /// From a visit that is not signed.
    Draft,
    /// From a visit that is not signed, prorated for missing items.
    ProratedDraft,
}

impl PointKind {
    /// Whether the visit is not signed.
    pub fn is_draft(self) -> bool {
        matches!(self, Self::Draft | Self::ProratedDraft)
    }

    /// Whether a missing rule filled in for unanswered items.
    pub fn is_prorated(self) -> bool {
        matches!(self, Self::Prorated | Self::ProratedDraft)
    }
}

/// One score at one visit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// Date of the visit.
    pub date: Date,
    /// Score.
    pub value: f64,
    /// How firm it is.
    pub kind: PointKind,
    /// The visit.
    pub visit: VisitId,
}

/// A measure's points in order of date.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Series {
    /// What is followed.
    pub measure: Measure,
    /// Points, oldest first; at most one a visit.
    pub points: Vec<Point>,
    /// Index in `points` of the baseline.
    pub baseline: Option<usize>,
    /// Runs of points that a line may join: within a run no gap is longer than 1.5 times the planned interval.
    pub runs: Vec<Range<usize>>,
}

impl Series {
    /// A series from `points`, which are put in order of date.
    ///
    /// `baseline_visit`, a visit and its date, marks the baseline; where that visit has no score, the first later point
    /// that is not a draft is the baseline, and without it the first such point of all.
    /// `planned_interval_days` is the clinic's planned time between visits.
    pub fn new(
        measure: Measure,
        mut points: Vec<Point>,
        baseline_visit: Option<(VisitId, Date)>,
        planned_interval_days: u32,
    ) -> Self {
        points.sort_by_key(|point| (point.date, point.visit));
        let baseline = baseline_visit
            .and_then(|(visit, _)| points.iter().position(|point| point.visit == visit))
            .or_else(|| {
                let from = baseline_visit.map(|(_, date)| date);
                let starts = |point: &Point| from.is_none_or(|from| point.date >= from);
                points
                    .iter()
                    .position(|point| !point.kind.is_draft() && starts(point))
            });
        let runs = runs(&points, planned_interval_days);
        Self {
            measure,
            points,
            baseline,
            runs,
        }
    }

    /// The baseline point.
    pub fn baseline_point(&self) -> Option<&Point> {
        self.baseline.and_then(|index| self.points.get(index))
    }

    /// Change at point `index` since baseline; none at or before the baseline itself.
    pub fn since_baseline(&self, index: usize) -> Option<Change> {
        let baseline = self.baseline.filter(|&baseline| index > baseline)?;
        self.change(baseline, index)
    }

    /// Change at point `index` since the point before it.
    pub fn since_last(&self, index: usize) -> Option<Change> {
        self.change(index.checked_sub(1)?, index)
    }

    fn change(&self, from: usize, to: usize) -> Option<Change> {
        let (from, to) = (self.points.get(from)?, self.points.get(to)?);
        Some(Change::new(from.value, to.value, self.measure.direction))
    }
}

/// Splits points wherever the gap is more than 1.5 times the planned interval.
fn runs(points: &[Point], planned_interval_days: u32) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let mut start = 0;
    for (index, pair) in points.windows(2).enumerate() {
        let [before, after] = pair else { continue };
        let days = i64::from((after.date - before.date).get_days());
        if days * 2 > i64::from(planned_interval_days) * 3 {
            runs.push(start..index + 1);
            start = index + 1;
        }
    }
    if start < points.len() {
        runs.push(start..points.len());
    }
    runs
}
