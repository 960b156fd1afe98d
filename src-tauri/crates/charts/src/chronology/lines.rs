//! The small charts: scores, daily ratings, results.

use super::canvas::{Canvas, corners, line};
use super::key::Sign;
use super::{DayValue, Lines, Panel, ResultValue, signs};
use crate::fonts::{self, Weight};
use crate::pen::Pen;
use crate::scene::{Anchor, Circle, Frame, Item, Path};
use crate::trend::alt::score_text;
use crate::trend::header::short;
use crate::trend::labels::value_base;
use crate::trend::panel::mark;
use crate::trend::ticks::{days_between, score_ticks};
use jiff::civil::{Date, date};
use record::Place;
use trends::Series;

/// Days need so many pixels to be drawn one by one.
const DAY: f64 = 1.6;
/// A Monday, so that weeks begin on Mondays whatever the period.
const MONDAY: Date = date(1900, 1, 1);

/// Where values stand.
pub(crate) struct Plot {
    pub(crate) frame: Frame,
    low: f64,
    high: f64,
    /// Heights of the grid's lines.
    pub(crate) grid: Vec<f64>,
}

impl Plot {
    /// A plot as wide as the time from `top` to `bottom`, with values from `low` to `high`.
    pub(crate) fn new(canvas: &Canvas, (low, high): (f64, f64), top: f64, bottom: f64) -> Self {
        Self {
            frame: Frame {
                left: canvas.time.left,
                top,
                right: canvas.time.right,
                bottom,
            },
            low,
            // A range without length would divide by zero.
            high: if high > low { high } else { low + 1.0 },
            grid: Vec::new(),
        }
    }

    pub(crate) fn y(&self, value: f64) -> f64 {
        let share = (value - self.low) / (self.high - self.low);
        self.frame.bottom - share.clamp(0.0, 1.0) * self.frame.height()
    }
}

pub(crate) fn draw(canvas: &mut Canvas, panel: &Panel, top: f64) -> f64 {
    let look = canvas.look;
    let top = canvas.heading(top, &panel.label, &panel.note);
    let bottom = top + look.panel;
    canvas.ground(top, bottom);
    let mut plot = Plot::new(canvas, (panel.low, panel.high), top, bottom);
    grid(canvas, &mut plot);
    let drawn = match &panel.lines {
        Lines::Scores { series, marks } => scores(canvas, &plot, series, marks),
        Lines::Days(days) => diary(canvas, &plot, days),
        Lines::Results(values) => results(canvas, &plot, values),
    };
    if !drawn {
        nothing(canvas, &plot);
    }
    bottom + look.gap
}

/// The lines across and their values.
pub(crate) fn grid(canvas: &mut Canvas, plot: &mut Plot) {
    let (look, time, palette) = (canvas.look, canvas.time, canvas.palette);
    for tick in score_ticks(plot.low, plot.high, plot.frame.height(), look.note * 1.9) {
        let y = plot.y(tick);
        let colour = if tick > plot.low {
            palette.grid
        } else {
            palette.axis
        };
        canvas.line(&[(time.left, y), (time.right, y)], line(colour, 1.0));
        let base = y + fonts::CAP * look.note / 2.0;
        canvas.note().write(
            &mut canvas.scene,
            time.left - 6.0,
            base,
            Anchor::End,
            &short(tick),
        );
        plot.grid.push(y);
    }
}

/// Says that there is nothing to draw.
pub(crate) fn nothing(canvas: &mut Canvas, plot: &Plot) {
    let frame = plot.frame;
    let base = canvas.base(frame.top, frame.bottom) - canvas.look.note * 0.2;
    let x = (frame.left + frame.right) / 2.0;
    canvas.note().write(
        &mut canvas.scene,
        x,
        base,
        Anchor::Middle,
        "nothing in this period",
    );
}

fn scores(canvas: &mut Canvas, plot: &Plot, series: &Series, marks: &[u32]) -> bool {
    let (time, ink) = (canvas.time, canvas.palette.ink);
    let at: Vec<(f64, f64)> = series
        .points
        .iter()
        .map(|point| (time.middle(point.date), plot.y(point.value)))
        .collect();
    for run in &series.runs {
        canvas.line(at.get(run.clone()).unwrap_or_default(), line(ink, 1.75));
    }
    let mut shown = false;
    for ((&(x, y), point), record) in at.iter().zip(&series.points).zip(marks) {
        if !time.shows(x) {
            continue;
        }
        shown = true;
        let since = canvas.count();
        mark(&mut canvas.scene, (x, y), point.kind, 3.5, 1.5);
        canvas.leads(since, vec![*record], time.hit(x - 3.5, x + 3.5, y - 3.5, y + 3.5));
    }
    if let (Some(point), Some(&spot)) = (series.points.last(), at.last())
        && time.shows(spot.0)
    {
        value(canvas, plot, spot, &score_text(series, point));
    }
    shown
}

/// The latest value, right of its point.
fn value(canvas: &mut Canvas, plot: &Plot, (x, y): (f64, f64), text: &str) {
    let pen = Pen {
        size: canvas.look.label,
        weight: Weight::SemiBold,
        colour: canvas.palette.ink,
    };
    let width = fonts::width(text, pen.size, pen.weight);
    let base = value_base(y, &plot.frame, &plot.grid, pen.size);
    // Not across the line of today.
    let today = canvas.time.today;
    let x = if (x..x + 11.0 + width).contains(&today) {
        today + 5.0
    } else {
        x + 8.0
    };
    let x = x.min(canvas.edge() - width);
    pen.write(&mut canvas.scene, x, base, Anchor::Start, text);
}

/// Daily ratings: day by day where there is room, else the mean of weeks or more with their lowest and highest.
pub(crate) fn diary(canvas: &mut Canvas, plot: &Plot, days: &[DayValue]) -> bool {
    let time = canvas.time;
    let from = days.partition_point(|day| time.middle(day.date) < time.left);
    let to = days.partition_point(|day| time.middle(day.date) <= time.right);
    let days = days.get(from..to).unwrap_or_default();
    if days.is_empty() {
        return false;
    }
    let width = time.day_width();
    if width >= DAY {
        daily(canvas, plot, days);
        return true;
    }
    let bin: u16 = [7, 14, 28, 91, 182]
        .into_iter()
        .find(|bin| f64::from(*bin) * width >= 3.0)
        .unwrap_or(364);
    canvas.used.insert(Sign::Band(bin));
    binned(canvas, plot, days, bin);
    true
}

fn daily(canvas: &mut Canvas, plot: &Plot, days: &[DayValue]) {
    let (time, ink) = (canvas.time, canvas.palette.ink);
    let roomy = time.day_width() >= 8.0;
    for run in days.chunk_by(|one, other| days_between(one.date, other.date) < 1.5) {
        let at: Vec<(f64, f64)> = run
            .iter()
            .map(|day| (time.middle(day.date), plot.y(day.value)))
            .collect();
        canvas.line(&at, line(ink, 1.25));
        for (&(x, y), day) in at.iter().zip(run) {
            let since = canvas.count();
            if roomy || at.len() == 1 {
                dot(canvas, (x, y), if roomy { 2.25 } else { 1.5 });
            }
            if let Some(record) = day.mark {
                canvas.leads(since, vec![record], time.hit(x - 2.0, x + 2.0, y - 2.0, y + 2.0));
            }
        }
    }
}

pub(crate) fn dot(canvas: &mut Canvas, (x, y): (f64, f64), radius: f64) {
    canvas.scene.items.push(Item::Circle(Circle {
        x,
        y,
        radius,
        fill: Some(canvas.palette.ink),
        stroke: None,
    }));
}

/// Mean, lowest and highest of some days.
struct Bin {
    first: Date,
    last: Date,
    x: f64,
    mean: f64,
    low: f64,
    high: f64,
}

pub(crate) fn binned(canvas: &mut Canvas, plot: &Plot, days: &[DayValue], bin: u16) {
    let (time, palette) = (canvas.time, canvas.palette);
    let number = |day: &DayValue| i64::from((day.date - MONDAY).get_days()).div_euclid(i64::from(bin));
    let bins: Vec<Bin> = days
        .chunk_by(|one, other| number(one) == number(other))
        .filter_map(|days| {
            let (first, last) = (days.first()?, days.last()?);
            let count = f64::from(u32::try_from(days.len()).ok()?);
            let values = days.iter().map(|day| day.value);
            Some(Bin {
                first: first.date,
                last: last.date,
                x: (time.middle(first.date) + time.middle(last.date)) / 2.0,
                mean: values.clone().sum::<f64>() / count,
                low: values.clone().fold(f64::INFINITY, f64::min),
                high: values.fold(f64::NEG_INFINITY, f64::max),
            })
        })
        .collect();
    // Days without a rating stay a gap, wherever the weeks begin.
    let most = (f64::from(bin) / 2.0).max(3.0);
    for run in bins.chunk_by(|one, other| days_between(one.last, other.first) <= most + 0.5) {
        if let [only] = run {
            let half = 1.25;
            let (top, bottom) = (plot.y(only.high), plot.y(only.low));
            canvas.fill(&corners(only.x - half, only.x + half, top, bottom), palette.bar);
            dot(canvas, (only.x, plot.y(only.mean)), 1.5);
            continue;
        }
        let above = run.iter().map(|bin| (bin.x, plot.y(bin.high)));
        let below = run.iter().rev().map(|bin| (bin.x, plot.y(bin.low)));
        canvas.fill(&above.chain(below).collect::<Vec<_>>(), palette.bar);
        let mean: Vec<(f64, f64)> = run.iter().map(|bin| (bin.x, plot.y(bin.mean))).collect();
        canvas.line(&mean, line(palette.ink, 1.5));
    }
}

/// Results: not joined, each on the range that its laboratory gave with it.
pub(crate) fn results(canvas: &mut Canvas, plot: &Plot, values: &[ResultValue]) -> bool {
    let time = canvas.time;
    let mut last: Option<(f64, f64, &str)> = None;
    let mut shown = false;
    for result in values {
        let (x, y) = (time.middle(result.date), plot.y(result.value));
        last = Some((x, y, &result.shown));
        if !time.shows(x) {
            continue;
        }
        shown = true;
        let since = canvas.count();
        if result.range.0.is_some() || result.range.1.is_some() {
            canvas.used.insert(Sign::Range);
            let top = plot.y(result.range.1.unwrap_or(plot.high));
            let bottom = plot.y(result.range.0.unwrap_or(plot.low));
            let mut bar = Path::polygon(corners(x - 3.5, x + 3.5, top, bottom), canvas.palette.bar);
            bar.stroke = Some(line(canvas.palette.axis, 0.75));
            canvas.scene.items.push(Item::Path(bar));
        }
        // An arrow away from the limit that the true value lies beyond.
        if let Some(beyond) = result.beyond {
            let way = if beyond == Place::Below { 1.0 } else { -1.0 };
            let tip = [(x, y), (x, y + 11.0 * way)];
            let stroke = line(canvas.palette.text, 1.25);
            canvas.scene.items.push(Item::Path(Path::line(tip, stroke)));
        }
        canvas.used.insert(Sign::Result(result.place));
        signs::draw(canvas, Sign::Result(result.place), (x, y));
        canvas.leads(
            since,
            vec![result.mark],
            time.hit(x - 5.0, x + 5.0, y - 5.0, y + 5.0),
        );
    }
    if let Some((x, y, text)) = last.filter(|(x, _, _)| time.shows(*x)) {
        value(canvas, plot, (x, y), text);
    }
    shown
}
