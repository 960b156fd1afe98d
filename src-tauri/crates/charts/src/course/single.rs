//! One measure, large: bands, thresholds, every value, means of phases with figures, doses on top.

use super::columns::spread;
use super::sheet::Sheet;
use super::{CourseInput, CoursePanel, Threshold, alt, heads, means, sheet, values};
use crate::chronology::canvas::{Canvas, Look, corners, dashed, line};
use crate::chronology::lines::{self, Plot, dot};
use crate::fonts::{self, Weight};
use crate::pen::Pen;
use crate::scene::{Anchor, Frame, Item, Scene};
use crate::theme::Colour;
use crate::trend::panel::band_lines;
use crate::trend::ticks::days_between;
use crate::{ChartOptions, DayValue, Lines};

/// The lowest and the highest that the plot is.
const LOWEST: f64 = 150.0;
const HIGHEST: f64 = 560.0;
/// Days narrower than this are drawn as means of weeks; wider than `JOINED` they are joined by a line.
const POINT: f64 = 0.5;
const JOINED: f64 = 3.0;

pub(super) fn draw(input: &CourseInput, options: &ChartOptions) -> Scene {
    let options = &sheet::usable(options);
    let mut scene = attempt(input, options, HIGHEST);
    let over = scene.height - options.most_height;
    if over > 0.0 {
        scene = attempt(input, options, (HIGHEST - over).max(LOWEST));
    }
    scene.alt = alt::course(input, input.panels.get(..1).unwrap_or_default());
    scene
}

fn attempt(input: &CourseInput, options: &ChartOptions, height: f64) -> Scene {
    let first = input.panels.get(..1).unwrap_or_default();
    let low = height < 260.0;
    let look = Look {
        panel: height,
        keyed: true,
        ..Look::new(options.width, if low { 2 } else { 0 })
    };
    let room = (options.width * 0.16).clamp(64.0, 150.0);
    let names = first.iter().map(|panel| names_width(panel, &look, room));
    let aside = names.fold(0.0, f64::max);
    let title = first.first().map_or("Course", |panel| &panel.label);
    let mut sheet = Sheet::new(input, first, options, (look, aside), title);
    let mut y = look.margin;
    if let Some(panel) = first.first() {
        sheet.canvas.look.label = look.label * 1.25;
        y = sheet.canvas.heading(y, &panel.label, &panel.note) + look.gap * 0.4;
        sheet.canvas.look.label = look.label;
    }
    y = sheet.ribbons(y);
    y = heads::draw(&mut sheet, first.first(), y);
    if let Some(panel) = first.first() {
        y = measure(&mut sheet, panel, (y, room));
    }
    sheet.finish(y)
}

fn measure(sheet: &mut Sheet<'_>, panel: &CoursePanel, (top, room): (f64, f64)) -> f64 {
    let bottom = top + sheet.canvas.look.panel;
    let mut plot = Plot::new(&sheet.canvas, (panel.low, panel.high), top, bottom);
    for band in panel.bands.iter().skip(1).step_by(2) {
        let (high, low) = (plot.y(band.below), plot.y(band.from));
        let shape = corners(plot.frame.left, plot.frame.right, high, low);
        let tint = sheet.canvas.palette.tint;
        sheet.canvas.fill(&shape, tint);
    }
    sheet.phases(top, bottom, panel.bands.is_empty());
    let canvas = &mut sheet.canvas;
    lines::grid(canvas, &mut plot);
    means::intervals(canvas, &plot, panel);
    for threshold in &panel.thresholds {
        let y = plot.y(threshold.value);
        let stroke = dashed(canvas.palette.text, 1.0);
        canvas.line(&[(plot.frame.left, y), (plot.frame.right, y)], stroke);
    }
    let drawn = match &panel.lines {
        Lines::Scores { series, .. } => values::scores(canvas, &plot, series, 4.25),
        Lines::Days(days) => diary(canvas, &plot, days),
        Lines::Results(values) => lines::results(canvas, &plot, values),
    };
    means::bars(canvas, &plot, panel);
    if let Lines::Scores { series, .. } = &panel.lines {
        let size = canvas.look.note;
        let bounds: Vec<f64> = sheet.spans.iter().map(|span| span.left).collect();
        values::label(canvas, &plot, panel, series, (4.25, size), &bounds);
    }
    if !drawn {
        lines::nothing(canvas, &plot);
    }
    let taken = thresholds(canvas, &plot, &panel.thresholds, room);
    bands(canvas, &plot, panel, room, taken);
    bottom
}

/// Every day as a point; joined where there is the room to see it.
fn diary(canvas: &mut Canvas, plot: &Plot, days: &[DayValue]) -> bool {
    let time = canvas.time;
    let width = time.day_width();
    if width < POINT {
        return lines::diary(canvas, plot, days);
    }
    let days: Vec<&DayValue> = days
        .iter()
        .filter(|day| time.shows(time.middle(day.date)))
        .collect();
    let at = |day: &DayValue| (time.middle(day.date), plot.y(day.value));
    if width >= JOINED {
        for run in days.chunk_by(|one, other| days_between(one.date, other.date) < 1.5) {
            let run: Vec<_> = run.iter().map(|day| at(day)).collect();
            let stroke = line(canvas.palette.axis, 0.75);
            canvas.line(&run, stroke);
        }
    }
    let radius = (width * 0.8).clamp(1.35, 2.5);
    for day in &days {
        dot(canvas, at(day), radius);
    }
    !days.is_empty()
}

fn note(canvas: &Canvas) -> (Pen, Pen) {
    let size = canvas.look.note;
    (
        Pen::plain(size, canvas.palette.text),
        Pen::plain(size, canvas.palette.soft),
    )
}

/// How much room the names right of the plot take.
fn names_width(panel: &CoursePanel, look: &Look, room: f64) -> f64 {
    let labels = panel.thresholds.iter();
    let pen = Pen::plain(look.note, Colour(0, 0, 0));
    let labels = labels.flat_map(|threshold| pen.lines(&threshold.label, room, 3));
    let bands = panel.bands.iter();
    let bands = bands.filter_map(|band| band_lines(&band.label, look.note, f64::INFINITY, room));
    labels
        .chain(bands.flatten())
        .map(|text| fonts::width(&text, look.note, Weight::Regular))
        .fold(0.0, f64::max)
}

/// Names thresholds right of their lines, pushed apart where they are near; returns what they take.
fn thresholds(canvas: &mut Canvas, plot: &Plot, thresholds: &[Threshold], room: f64) -> Vec<Frame> {
    let (pen, _) = note(canvas);
    let step = pen.size * 1.2;
    let mut sorted: Vec<&Threshold> = thresholds.iter().collect();
    sorted.sort_by(|one, other| plot.y(one.value).total_cmp(&plot.y(other.value)));
    let labels: Vec<(f64, Vec<String>)> = sorted
        .iter()
        .map(|threshold| (plot.y(threshold.value), pen.lines(&threshold.label, room, 3)))
        .collect();
    let spots: Vec<(f64, f64)> = labels
        .iter()
        .map(|(y, lines)| (*y, step * f64::from(u32::try_from(lines.len()).unwrap_or(1))))
        .collect();
    let all: f64 = spots.iter().map(|(_, height)| height + 2.0).sum();
    let mut taken = Vec::new();
    if all > plot.frame.height() {
        return taken;
    }
    let right = plot.frame.right;
    let middles = spread(&spots, 2.0, (plot.frame.top - step / 2.0, plot.frame.bottom));
    for (((y, lines), (_, height)), middle) in labels.iter().zip(&spots).zip(middles) {
        let lead = [(right, *y), (right + 7.0, middle)];
        let stroke = dashed(canvas.palette.text, 1.0);
        canvas
            .scene
            .items
            .push(Item::Path(crate::scene::Path::line(lead, stroke)));
        let mut base = middle - height / 2.0 + (step + fonts::CAP * pen.size) / 2.0;
        for text in lines {
            let text = pen.text(right + 10.0, base, Anchor::Start, text);
            taken.push(text.frame());
            canvas.scene.items.push(Item::Text(text));
            base += step;
        }
    }
    taken
}

/// Names the bands right of the plot, each beside its own, where a threshold's name leaves the room.
fn bands(canvas: &mut Canvas, plot: &Plot, panel: &CoursePanel, room: f64, mut taken: Vec<Frame>) {
    let (_, pen) = note(canvas);
    let step = pen.size * 1.2;
    for band in &panel.bands {
        let (top, bottom) = (plot.y(band.below), plot.y(band.from));
        let Some(lines) = band_lines(&band.label, pen.size, bottom - top, room) else {
            continue;
        };
        let height = step * f64::from(u32::try_from(lines.len()).unwrap_or(1));
        let Some(middle) = free(top, bottom, height, &taken) else {
            continue;
        };
        let mut base = middle - height / 2.0 + (step + fonts::CAP * pen.size) / 2.0;
        for line in &lines {
            let text = pen.text(plot.frame.right + 10.0, base, Anchor::Start, line);
            taken.push(text.frame());
            canvas.scene.items.push(Item::Text(text));
            base += step;
        }
    }
}

/// The middle of the largest part of a band that nothing stands in, where something `height` high fits.
fn free(top: f64, bottom: f64, height: f64, taken: &[Frame]) -> Option<f64> {
    let mut inside: Vec<(f64, f64)> = taken
        .iter()
        .map(|frame| (frame.top - 1.5, frame.bottom + 1.5))
        .filter(|(above, below)| *below > top && *above < bottom)
        .collect();
    inside.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut from = top;
    let mut gaps = Vec::new();
    for (above, below) in inside {
        gaps.push((from, above));
        from = from.max(below);
    }
    gaps.push((from, bottom));
    let size = |gap: &(f64, f64)| gap.1 - gap.0;
    let largest = gaps
        .into_iter()
        .max_by(|one, other| size(one).total_cmp(&size(other)));
    let (from, to) = largest.filter(|gap| size(gap) >= height * 0.9)?;
    Some((from + to) / 2.0)
}
