//! Means of phases: a line with a box as high as the interval, and in words.

use super::{CoursePanel, PhaseMean};
use crate::chronology::canvas::{Canvas, corners, dashed, line};
use crate::chronology::key::Sign;
use crate::chronology::lines::Plot;
use crate::trend::alt::format_value;

/// The narrowest that a mean is drawn.
const NARROWEST: f64 = 7.0;

/// Where a mean stands, as far as it can be seen.
pub(super) fn stretch(canvas: &Canvas, mean: &PhaseMean) -> Option<(f64, f64)> {
    let runs = runs(canvas, mean);
    let (left, _) = *runs.first()?;
    let (_, right) = *runs.last()?;
    Some((left, right))
}

/// The stretches with values of a mean, as far as they can be seen.
fn runs(canvas: &Canvas, mean: &PhaseMean) -> Vec<(f64, f64)> {
    let time = canvas.time;
    let whole = [(mean.from, mean.to)];
    let runs = if mean.runs.is_empty() {
        whole.as_slice()
    } else {
        &mean.runs
    };
    let seen = runs.iter().filter_map(|(from, to)| {
        let (left, right) = time.seen(time.start(*from), time.start(*to) + time.day_width())?;
        let lack = (NARROWEST - (right - left)).max(0.0) / 2.0;
        Some((left - lack, right + lack))
    });
    seen.collect()
}

/// The boxes of the intervals, behind the values.
pub(super) fn intervals(canvas: &mut Canvas, plot: &Plot, panel: &CoursePanel) {
    for mean in &panel.means {
        let Some((low, high)) = mean.interval else {
            continue;
        };
        for x in runs(canvas, mean) {
            interval(canvas, x, plot.y(high), plot.y(low));
        }
    }
}

/// The lines of the means, in front of the values.
pub(super) fn bars(canvas: &mut Canvas, plot: &Plot, panel: &CoursePanel) {
    for mean in &panel.means {
        let (runs, y) = (runs(canvas, mean), plot.y(mean.mean));
        for pair in runs.windows(2) {
            if let [(_, from), (to, _)] = pair {
                let stroke = dashed(canvas.palette.text, 1.0);
                canvas.line(&[(*from, y), (*to, y)], stroke);
            }
        }
        for x in runs {
            canvas.used.insert(Sign::Mean(mean.interval.is_some()));
            bar(canvas, x, y);
        }
    }
}

pub(crate) fn interval(canvas: &mut Canvas, (left, right): (f64, f64), top: f64, bottom: f64) {
    let (fill, edge) = (canvas.palette.dose, canvas.palette.axis);
    canvas.fill(&corners(left, right, top, bottom), fill);
    for y in [top, bottom] {
        canvas.line(&[(left, y), (right, y)], line(edge, 0.75));
    }
}

pub(crate) fn bar(canvas: &mut Canvas, (left, right): (f64, f64), y: f64) {
    let colour = canvas.palette.text;
    canvas.line(&[(left, y), (right, y)], line(colour, 2.25));
}

impl CoursePanel {
    /// A mean has one decimal more than whole scores.
    fn mean_decimals(&self) -> u8 {
        self.decimals.max(1)
    }

    pub(super) fn shown(&self, value: f64) -> String {
        format_value(value, self.mean_decimals())
    }
}

impl PhaseMean {
    /// "40.2".
    pub(super) fn value(&self, panel: &CoursePanel) -> String {
        panel.shown(self.mean)
    }

    /// "36.0 to 44.4".
    pub(super) fn range(&self, panel: &CoursePanel) -> Option<String> {
        let (low, high) = self.interval?;
        Some(format!("{} to {}", panel.shown(low), panel.shown(high)))
    }

    /// "40.2, n 26".
    pub(super) fn brief(&self, panel: &CoursePanel) -> String {
        format!("{}, n {}", self.value(panel), self.n)
    }

    /// "40.2 (36.0 to 44.4), n 26".
    pub(super) fn full(&self, panel: &CoursePanel) -> String {
        match self.range(panel) {
            Some(range) => format!("{} ({range}), n {}", self.value(panel), self.n),
            None => self.brief(panel),
        }
    }
}
