//! A course of treatment: doses on top, phases behind, measures below on one axis; and the means of its phases.

mod alt;
mod columns;
mod forest;
mod heads;
pub(crate) mod means;
mod multiples;
pub(crate) mod sheet;
mod single;
mod table;
mod values;

use crate::scene::Scene;
use crate::{ChartOptions, Lines, Ribbon};
use jiff::civil::Date;
use trends::phases::PhaseKind;
use trends::{Band, Direction};

/// What a chart of a course shows.
#[derive(Clone, Debug, PartialEq)]
pub struct CourseInput {
    /// First day drawn.
    pub from: Date,
    /// Last day drawn.
    pub to: Date,
    /// Where what goes on ends for now.
    pub today: Date,
    /// Doses; the marks of ribbons lead nowhere here and are not drawn.
    pub ribbons: Vec<Ribbon>,
    /// Phases, oldest first.
    pub phases: Vec<PhaseSpan>,
    /// Measures, the one that is judged first.
    pub panels: Vec<CoursePanel>,
}

/// A phase as it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct PhaseSpan {
    /// "Baseline", "4.5 mg", "Pause 1".
    pub label: String,
    /// Kind.
    pub kind: PhaseKind,
    /// First day; the chart's first where the phase has no beginning.
    pub from: Date,
    /// First day that isn't part of it any more; none while it goes on.
    pub to: Option<Date>,
    /// First day that counts; before it lies the wash-in or wash-out, drawn as such. None where nothing of it counts.
    pub counts_from: Option<Date>,
}

/// A measure over the course.
#[derive(Clone, Debug, PartialEq)]
pub struct CoursePanel {
    /// "Average pain (diary)".
    pub label: String,
    /// "0–100, higher is worse".
    pub note: String,
    /// Low end of the axis.
    pub low: f64,
    /// High end of the axis.
    pub high: f64,
    /// Which way is worse.
    pub direction: Direction,
    /// Severity bands; may be empty.
    pub bands: Vec<Band>,
    /// Decimals of a score.
    pub decimals: u8,
    /// The values: scores of visits or days of the diary. Their marks lead nowhere here.
    pub lines: Lines,
    /// Means of the phases that count, oldest first.
    pub means: Vec<PhaseMean>,
    /// Lines across, such as "30% below baseline".
    pub thresholds: Vec<Threshold>,
}

/// The mean of a phase.
#[derive(Clone, Debug, PartialEq)]
pub struct PhaseMean {
    /// The phase's label.
    pub label: String,
    /// First day that counts.
    pub from: Date,
    /// Last day that counts.
    pub to: Date,
    /// First and last day of each stretch with values, oldest first: the mean is drawn solid there and dashed between them.
    /// Without any it is drawn over all its days.
    pub runs: Vec<(Date, Date)>,
    /// Mean.
    pub mean: f64,
    /// 95% interval of the mean, corrected for days that resemble the day before; none where there are too few values.
    pub interval: Option<(f64, f64)>,
    /// How many values.
    pub n: usize,
}

/// A line across a panel.
#[derive(Clone, Debug, PartialEq)]
pub struct Threshold {
    /// "30% below baseline".
    pub label: String,
    /// Where.
    pub value: f64,
}

impl CourseInput {
    /// Whether a day belongs to a phase.
    fn phase_holds(phase: &PhaseSpan, day: Date) -> bool {
        day >= phase.from && phase.to.is_none_or(|to| day < to)
    }

    /// The phase of a day.
    fn phase_of(&self, day: Date) -> Option<&PhaseSpan> {
        self.phases.iter().rfind(|phase| Self::phase_holds(phase, day))
    }
}

impl CoursePanel {
    /// The mean of a phase.
    fn mean_of(&self, phase: &PhaseSpan) -> Option<&PhaseMean> {
        let mut means = self.means.iter();
        means.find(|mean| CourseInput::phase_holds(phase, mean.from) && mean.label == phase.label)
    }
}

/// All panels as small multiples on one axis with the doses on top.
pub fn small_multiples(input: &CourseInput, options: &ChartOptions) -> Scene {
    multiples::draw(input, options)
}

/// The first panel alone, large, with every point, the phases' means and intervals, bands and thresholds.
pub fn single(input: &CourseInput, options: &ChartOptions) -> Scene {
    single::draw(input, options)
}

/// The means of the phases of the first panel with their intervals, one line a phase, the baseline's mean drawn through.
pub fn phase_means(input: &CourseInput, options: &ChartOptions) -> Scene {
    forest::draw(input, options)
}
