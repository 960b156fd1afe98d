//! One panel: bands, grid, line, points and their labels.

use super::labels;
use super::layout::{Layout, Place, number};
use super::ticks::{Calendar, score_ticks};
use super::{Sizes, header};
use crate::backend::{SceneBackend, length, units};
use crate::fonts::{self, Weight};
use crate::pen::Pen;
use crate::scene::{Anchor, Frame, Item, Path, Scene, Stroke};
use crate::theme::{Colour, Palette};
use plotters::coord::types::RangedCoordf64;
use plotters::coord::{CoordTranslate, Shift};
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::{Circle, PathElement, Polygon, Rectangle};
use plotters::prelude::Cartesian2d;
use plotters::style::{RGBColor, ShapeStyle};
use std::convert::Infallible;
use trends::{Measure, PointKind, Series};

type Axes = Cartesian2d<RangedCoordf64, RangedCoordf64>;
type Drawn = Result<(), DrawingAreaErrorKind<Infallible>>;

/// Days stand from left to right of `plot`, scores from its bottom to its top.
fn axes(plot: &Frame, calendar: Option<&Calendar>, measure: &Measure) -> Axes {
    let days = calendar.map_or(0.0..1.0, |calendar| calendar.days.clone());
    // A range without length would divide by zero.
    let high = if measure.high > measure.low {
        measure.high
    } else {
        measure.low + 1.0
    };
    let across = units(plot.left)..units(plot.right);
    let down = units(plot.bottom)..units(plot.top);
    Cartesian2d::new(days, measure.low..high, (across, down))
}

/// Draws `series` at `place`.
pub(super) fn draw(scene: &mut Scene, series: &Series, place: &Place, layout: &Layout) {
    let (sizes, palette) = (&layout.sizes, scene.theme.palette());
    let measure = &series.measure;
    let plot = &place.plot;
    let axes = axes(plot, layout.calendar.as_ref(), measure);
    let at = |day: f64, value: f64| {
        let (x, y) = axes.translate(&(day, value));
        (f64::from(x) / 64.0, f64::from(y) / 64.0)
    };
    let scores = score_ticks(measure.low, measure.high, plot.height(), sizes.tick * 1.9);

    header::draw(scene, measure, place, sizes, palette);
    // The backend can't fail, so neither can the drawing.
    let _ = ground(scene, &axes, measure, &scores, layout.calendar.as_ref(), palette);
    for &score in &scores {
        let (_, y) = at(0.0, score);
        Pen::plain(sizes.tick, palette.soft).write(
            scene,
            plot.left - 6.0,
            y + fonts::CAP / 2.0 * sizes.tick,
            Anchor::End,
            &header::short(score),
        );
    }
    bands(scene, measure, place, sizes, |value| at(0.0, value).1);
    if let Some(calendar) = &layout.calendar {
        dates(scene, calendar, place, sizes, |day| at(day, measure.low).0);
    }

    let Some(calendar) = layout.calendar.as_ref().filter(|_| !series.points.is_empty()) else {
        let x = (plot.left + plot.right) / 2.0;
        let y = (plot.top + plot.bottom) / 2.0 + fonts::CAP / 2.0 * sizes.note;
        Pen::plain(sizes.note, palette.soft).write(scene, x, y, Anchor::Middle, "no scores yet");
        return;
    };
    let points: Vec<(f64, f64)> = series
        .points
        .iter()
        .map(|point| at(calendar.day(point.date), point.value))
        .collect();
    if let (Some(&(from, y)), Some(&(to, _))) =
        (series.baseline.and_then(|index| points.get(index)), points.last())
    {
        // It ends at the last point, so that the value written there stays clear.
        let line = Path::line([(from, y), (to, y)], baseline_stroke(palette));
        if to > from {
            scene.items.push(Item::Path(line));
        }
    }
    let _ = lines(scene, &axes, series, calendar, sizes, palette);
    let dense = points
        .windows(2)
        .filter_map(|pair| pair.first().zip(pair.last()))
        .map(|(left, right)| right.0 - left.0)
        .filter(|&step| step > 0.0)
        .fold(f64::INFINITY, f64::min);
    let radius = sizes.radius.min((dense / 2.2).max(sizes.radius * 0.6));
    for (&at, point) in points.iter().zip(&series.points) {
        mark(scene, at, point.kind, radius, sizes.line);
    }
    let grid: Vec<f64> = scores.iter().map(|&score| at(0.0, score).1).collect();
    labels::draw(scene, series, &points, plot, &grid, sizes);
}

/// Tints, grid and axis lines.
fn ground(
    scene: &mut Scene,
    axes: &Axes,
    measure: &Measure,
    scores: &[f64],
    calendar: Option<&Calendar>,
    palette: &Palette,
) -> Drawn {
    let area = SceneBackend(scene)
        .into_drawing_area()
        .apply_coord_spec(axes.clone());
    let days = axes.get_x_range();
    for band in measure.bands.iter().skip(1).step_by(2) {
        let (from, to) = (band.from.max(measure.low), band.below.min(measure.high));
        if from < to {
            let corners = [(days.start, to), (days.end, from)];
            area.draw(&Rectangle::new(corners, filled(palette.tint)))?;
        }
    }
    for &score in scores.iter().filter(|&&score| score > measure.low) {
        let ends = [(days.start, score), (days.end, score)];
        area.draw(&PathElement::new(ends, stroked(palette.grid, 1.0)))?;
    }
    let ends = [(days.start, measure.low), (days.end, measure.low)];
    area.draw(&PathElement::new(ends, stroked(palette.axis, 1.0)))?;
    let area = area.strip_coord_spec();
    for tick in calendar.iter().flat_map(|calendar| &calendar.ticks) {
        let (x, y) = axes.translate(&(tick.day, measure.low));
        let ends = [(x, y), (x, y + units(4.0))];
        area.draw(&PathElement::new(ends, stroked(palette.axis, 1.0)))?;
    }
    Ok(())
}

/// A line through each run of points.
fn lines(
    scene: &mut Scene,
    axes: &Axes,
    series: &Series,
    calendar: &Calendar,
    sizes: &Sizes,
    palette: &Palette,
) -> Drawn {
    let area = SceneBackend(scene)
        .into_drawing_area()
        .apply_coord_spec(axes.clone());
    for run in &series.runs {
        let points = series.points.get(run.clone()).unwrap_or_default();
        if points.len() > 1 {
            let points: Vec<_> = points
                .iter()
                .map(|point| (calendar.day(point.date), point.value))
                .collect();
            area.draw(&PathElement::new(points, stroked(palette.ink, sizes.line)))?;
        }
    }
    Ok(())
}

/// A point: full when signed, half full when prorated, hollow while a draft.
pub(crate) fn mark(scene: &mut Scene, at: (f64, f64), kind: PointKind, radius: f64, line: f64) {
    let palette = scene.theme.palette();
    let area = SceneBackend(scene).into_drawing_area();
    // The backend can't fail, so neither can the drawing.
    let _ = draw_mark(&area, at, kind, radius, line, palette);
}

fn draw_mark(
    area: &DrawingArea<SceneBackend<'_>, Shift>,
    (x, y): (f64, f64),
    kind: PointKind,
    radius: f64,
    line: f64,
    palette: &Palette,
) -> Drawn {
    let at = (units(x), units(y));
    if kind == PointKind::Signed {
        return area.draw(&Circle::new(at, length(radius), filled(palette.ink)));
    }
    let ring = length(radius - line / 2.0 + 0.25);
    area.draw(&Circle::new(at, ring, filled(palette.paper)))?;
    if kind.is_prorated() {
        let half: Vec<(i32, i32)> = (0..=12)
            .map(|step| (f64::from(step) / 12.0 * std::f64::consts::PI).sin_cos())
            .map(|(sin, cos)| (units(x + radius * cos), units(y + radius * sin)))
            .collect();
        area.draw(&Polygon::new(half, filled(palette.ink)))?;
    }
    area.draw(&Circle::new(at, ring, stroked(palette.ink, line)))
}

fn rgb(colour: Colour) -> RGBColor {
    RGBColor(colour.0, colour.1, colour.2)
}

fn filled(colour: Colour) -> ShapeStyle {
    ShapeStyle::from(rgb(colour)).filled()
}

fn stroked(colour: Colour, width: f64) -> ShapeStyle {
    ShapeStyle::from(rgb(colour)).stroke_width(length(width))
}

/// The baseline's line, in panels and in the key.
pub(super) fn baseline_stroke(palette: &Palette) -> Stroke {
    Stroke {
        colour: palette.baseline,
        width: 1.0,
        dash: Some((4.0, 3.0)),
    }
}

/// The calendar's labels below the plot.
fn dates(scene: &mut Scene, calendar: &Calendar, place: &Place, sizes: &Sizes, x: impl Fn(f64) -> f64) {
    if !place.dated {
        return;
    }
    let width = scene.width;
    let pen = Pen::plain(sizes.tick, scene.theme.palette().soft);
    // Clear of the lowest score's label, half of which hangs below the axis.
    let y = place.plot.bottom + 7.0_f64.max(sizes.tick * 0.6) + sizes.tick * fonts::CAP;
    for tick in &calendar.ticks {
        let x = x(tick.day);
        let half = fonts::width(&tick.label, sizes.tick, Weight::Regular) / 2.0;
        if x - half < 0.0 || x + half > width {
            continue;
        }
        pen.write(scene, x, y, Anchor::Middle, &tick.label);
        if let Some(year) = &tick.year {
            pen.write(scene, x, y + sizes.tick * 1.25, Anchor::Middle, year);
        }
    }
}

/// Names of the bands at the right of the plot, each where its band is high enough.
fn bands(scene: &mut Scene, measure: &Measure, place: &Place, sizes: &Sizes, y: impl Fn(f64) -> f64) {
    let pen = Pen::plain(band_size(sizes), scene.theme.palette().soft);
    let mut above: Option<Frame> = None;
    for band in measure.bands.iter().rev() {
        let (top, bottom) = (y(band.below.min(measure.high)), y(band.from.max(measure.low)));
        let room = band_room(sizes, place.cell.width());
        let Some(lines) = band_lines(&band.label, pen.size, bottom - top, room) else {
            continue;
        };
        let step = pen.size * 1.15;
        let block = step * number(lines.len() - 1) + fonts::CAP * pen.size;
        let mut base = (top + bottom - block) / 2.0 + fonts::CAP * pen.size;
        let texts: Vec<_> = lines
            .iter()
            .map(|line| {
                let text = pen.text(place.plot.right + 6.0, base, Anchor::Start, line);
                base += step;
                text
            })
            .collect();
        // Neighbours of a thin band may reach into it with a descender.
        if above.is_some_and(|above| texts.iter().any(|text| text.frame().meets(&above))) {
            continue;
        }
        above = texts.last().map(crate::scene::Text::frame);
        scene.items.extend(texts.into_iter().map(Item::Text));
    }
}

fn band_size(sizes: &Sizes) -> f64 {
    (sizes.note * 0.92).max(9.0)
}

/// The widest that names of bands may be in a panel of this width.
fn band_room(sizes: &Sizes, cell_width: f64) -> f64 {
    (sizes.note * 7.5).min(cell_width * 0.2)
}

/// A band's name in one line, in two, or with a long first word abbreviated; none when there is no room for it.
pub(crate) fn band_lines(label: &str, size: f64, height: f64, room: f64) -> Option<Vec<String>> {
    let width = |text: &str| fonts::width(text, size, Weight::Regular);
    if height < size {
        return None;
    }
    if width(label) <= room {
        return Some(vec![label.to_owned()]);
    }
    let (first, rest) = label.split_once(' ')?;
    if height >= size * 2.3 && width(first) <= room && width(rest) <= room {
        return Some(vec![first.to_owned(), rest.to_owned()]);
    }
    let initials: String = first.chars().take(3).collect();
    let short = format!("{initials}. {rest}");
    (first.chars().count() > 5 && width(&short) <= room).then(|| vec![short])
}

/// Room that every panel keeps free left of its plot for ticks and right of it for names of bands.
pub(super) fn gutters(panels: &[Series], sizes: &Sizes, width: f64, height: f64) -> (f64, f64) {
    let ticks = panels.iter().flat_map(|series| {
        let measure = &series.measure;
        score_ticks(measure.low, measure.high, height, sizes.tick * 1.9)
    });
    let left = ticks
        .map(|tick| fonts::width(&header::short(tick), sizes.tick, Weight::Regular))
        .fold(0.0, f64::max)
        + 7.0;
    let room = band_room(sizes, width);
    let names = panels.iter().flat_map(|series| {
        let measure = &series.measure;
        measure.bands.iter().filter_map(move |band| {
            let share = (band.below - band.from) / (measure.high - measure.low);
            band_lines(&band.label, band_size(sizes), share * height, room)
        })
    });
    let right = names
        .flatten()
        .map(|name| fonts::width(&name, band_size(sizes), Weight::Regular))
        .fold(0.0, f64::max);
    (left, if right > 0.0 { right + 8.0 } else { 4.0 })
}
