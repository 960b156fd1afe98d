//! Where panels, their plots and the key stand.

use super::key::{self, Entry};
use super::panel::gutters;
use super::ticks::Calendar;
use super::{Sizes, TrendOptions, alt, header};
use crate::fonts::{self, Weight};
use crate::scene::{Frame, Scene};
use trends::Series;

/// A panel of this width and height or more has room for large letters.
const ROOMY: (f64, f64) = (560.0, 280.0);
/// The shape that panels are brought near to: width over height.
const SHAPE: f64 = 2.2;

/// One panel's place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// Everything of the panel but the calendar's labels.
    pub(super) cell: Frame,
    /// Where scores are drawn.
    pub(super) plot: Frame,
    /// Whether the calendar's labels stand below.
    pub(super) dated: bool,
}

/// The whole picture's arrangement.
pub(super) struct Layout {
    pub(super) sizes: Sizes,
    pub(super) margin: f64,
    pub(super) calendar: Option<Calendar>,
    pub(super) places: Vec<Place>,
    pub(super) key: Vec<Vec<Entry>>,
    pub(super) key_top: f64,
}

/// The lowest plot in which a course can be read.
const LOWEST_PLOT: f64 = 44.0;

impl Layout {
    /// Large letters give way where they would leave no room to draw, down to 0.9 of the normal size; then the key.
    pub(super) fn new(panels: &[Series], options: &TrendOptions, scene: &Scene) -> Self {
        let mut scale = if options.text_scale.is_finite() {
            options.text_scale.clamp(0.5, 4.0)
        } else {
            1.0
        };
        loop {
            let layout = Self::at(panels, options, scene, scale, true);
            let fits = layout
                .places
                .iter()
                .all(|place| place.plot.height() >= LOWEST_PLOT);
            if fits {
                return layout;
            }
            if scale <= 0.9 {
                return Self::at(panels, options, scene, scale, false);
            }
            scale = (scale * 0.93).max(0.9);
        }
    }

    fn at(panels: &[Series], options: &TrendOptions, scene: &Scene, scale: f64, keyed: bool) -> Self {
        let (width, height) = (scene.width, scene.height);
        let count = panels.len().max(1);
        let columns = options
            .columns
            .map_or_else(|| columns(count, width, height), usize::from)
            .clamp(1, count);
        let rows = count.div_ceil(columns);
        let roomy = width / number(columns) >= ROOMY.0 && height / number(rows) >= ROOMY.1;
        let sizes = Sizes::new(roomy, scale);
        let margin = if roomy { 22.0 } else { 12.0 };
        let column_gap = if roomy { 36.0 } else { 22.0 };
        let row_gap = sizes.label * 1.1;

        let key = if keyed {
            key::entries(panels, &sizes, width - 2.0 * margin)
        } else {
            Vec::new()
        };
        let key_height = if key.is_empty() {
            0.0
        } else {
            number(key.len()) * sizes.note * 1.6 + sizes.note * 0.4
        };
        let cell_width = (width - 2.0 * margin - number(columns - 1) * column_gap) / number(columns);
        let headers: Vec<f64> = panels
            .chunks(columns)
            .map(|row| {
                let lines = row
                    .iter()
                    .map(|series| header::lines(&series.measure, &sizes, cell_width).len());
                sizes.label * 1.95 + number(lines.max().unwrap_or(1) - 1) * sizes.note * 1.4
            })
            .collect();

        let dates = panels
            .iter()
            .flat_map(|series| series.points.iter().map(|point| point.date));
        let dated = dates.clone().next().is_some();
        let calendar_height = if dated { 6.0 + sizes.tick * 2.6 } else { 0.0 };
        let title = if scene.title.is_empty() {
            0.0
        } else {
            sizes.title * 1.75
        };
        let mut y = margin + title;
        let around = y + margin + key_height + calendar_height;
        let between = number(rows - 1) * row_gap + headers.iter().sum::<f64>();
        let plot_height = ((height - around - between) / number(rows)).max(12.0);
        let (left, right) = gutters(panels, &sizes, cell_width, plot_height);

        let mut places = Vec::with_capacity(panels.len());
        for (row, header) in headers.into_iter().enumerate() {
            let bottom = y + header + plot_height;
            for column in 0..columns.min(panels.len() - row * columns) {
                let x = margin + number(column) * (cell_width + column_gap);
                let cell = Frame {
                    left: x,
                    top: y,
                    right: x + cell_width,
                    bottom,
                };
                let plot = Frame {
                    left: cell.left + left,
                    top: y + header,
                    right: cell.right - right,
                    bottom,
                };
                let dated = places.len() + columns >= panels.len();
                places.push(Place { cell, plot, dated });
            }
            y = bottom + row_gap;
        }

        let values = panels.iter().filter_map(|series| {
            let text = alt::score_text(series, series.points.last()?);
            Some(fonts::width(&text, sizes.value, Weight::SemiBold))
        });
        let plot_width = places.first().map_or(0.0, |place| place.plot.width());
        let before = sizes.radius + sizes.tick * 0.6;
        let after = (values.fold(0.0, f64::max) + 2.0 * sizes.radius + 8.0).min(plot_width * 0.4);
        let calendar = Calendar::new(dates, plot_width, (before, after), sizes.tick);
        let key_top = height - margin - key_height + sizes.note * 0.4;
        Self {
            sizes,
            margin,
            calendar,
            places,
            key,
            key_top,
        }
    }
}

/// The number of columns that brings panels nearest to a pleasant shape with the fewest empty places.
fn columns(count: usize, width: f64, height: f64) -> usize {
    let badness = |columns: usize| {
        let rows = count.div_ceil(columns);
        let shape = width / number(columns) / (height / number(rows));
        let empty = number(rows * columns - count);
        (shape / SHAPE).ln().abs() + 0.25 * empty
    };
    (1..=count.min(3))
        .min_by(|&one, &other| badness(one).total_cmp(&badness(other)))
        .unwrap_or(1)
}

/// A small count as a number.
pub(super) fn number(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}
