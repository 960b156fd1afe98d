//! The texts inside a plot: the latest value and the baseline's name, each where nothing is in its way.

use super::{Sizes, alt};
use crate::fonts;
use crate::pen::Pen;
use crate::scene::{Anchor, Frame, Item, Scene, Text};
use trends::Series;

type Spot = (f64, f64);

/// Writes the labels of `series`, whose points stand at `points`. `grid` holds the heights of the grid lines.
pub(super) fn draw(
    scene: &mut Scene,
    series: &Series,
    points: &[Spot],
    plot: &Frame,
    grid: &[f64],
    sizes: &Sizes,
) {
    let palette = scene.theme.palette();
    let Some((latest, &last)) = series.points.last().zip(points.last()) else {
        return;
    };
    let value = alt::score_text(series, latest);
    let pen = Pen::bold(sizes.value, palette.ink);
    let x = last.0 + sizes.radius + 5.0;
    let y = value_base(last.1, plot, grid, pen.size);
    let value = pen.text(x, y, Anchor::Start, &value);

    let pen = Pen::plain(sizes.note, palette.soft);
    let name = series
        .baseline
        .and_then(|index| points.get(index))
        .and_then(|&at| baseline_name(series, points, at, plot, &value, sizes, pen));
    scene.items.push(Item::Text(value));
    scene.items.extend(name.map(Item::Text));
}

/// The base line of the latest value: at its point's height, moved off a grid line that would run through the figures.
pub(crate) fn value_base(middle: f64, plot: &Frame, grid: &[f64], size: f64) -> f64 {
    let half = fonts::CAP * size / 2.0;
    let middle = middle.max(plot.top + half).min(plot.bottom - half - 3.0);
    let crossing = grid.iter().find(|&&line| (line - middle).abs() < half + 1.5);
    match crossing {
        Some(line) if middle <= *line || line - half * 2.0 < plot.top => {
            let above = line - 3.0;
            if above - 2.0 * half < plot.top - 2.0 {
                line + 3.0 + 2.0 * half
            } else {
                above
            }
        }
        Some(line) => line + 3.0 + 2.0 * half,
        None => middle + half,
    }
}

/// Where the baseline can be named without touching lines, points or the latest value: in full, or as "B".
fn baseline_name(
    series: &Series,
    points: &[Spot],
    (x, y): Spot,
    plot: &Frame,
    value: &Text,
    sizes: &Sizes,
    pen: Pen,
) -> Option<Text> {
    let cap = fonts::CAP * sizes.note;
    let (aside, off) = (sizes.radius + 4.0, 4.0);
    let (above, below) = (y - off, y + off + cap);
    let (over, under) = (y - sizes.radius - 3.0, y + sizes.radius + 3.0 + cap);
    let tail = value.x - 2.0 * aside;
    let spots = [
        (x + aside, above, Anchor::Start, "baseline"),
        (x + aside, below, Anchor::Start, "baseline"),
        (x, over, Anchor::Start, "baseline"),
        (x, under, Anchor::Start, "baseline"),
        (tail, above, Anchor::End, "baseline"),
        (tail, below, Anchor::End, "baseline"),
        (x, over, Anchor::Middle, "B"),
        (x, under, Anchor::Middle, "B"),
        (x - aside, y + cap / 2.0, Anchor::End, "B"),
        (tail, above, Anchor::End, "B"),
        (tail, below, Anchor::End, "B"),
    ];
    let room = plot.grown(1.0);
    let value = value.frame().grown(2.0);
    let texts = spots.map(|(x, y, anchor, name)| pen.text(x, y, anchor, name));
    texts.into_iter().find(|text| {
        let frame = text.frame();
        room.holds(&frame) && !frame.meets(&value) && clear(&frame, series, points, sizes)
    })
}

/// Whether `frame` touches neither a point nor a line.
fn clear(frame: &Frame, series: &Series, points: &[Spot], sizes: &Sizes) -> bool {
    let near = frame.grown(sizes.radius + 0.5);
    let free = points
        .iter()
        .all(|&(x, y)| x < near.left || x > near.right || y < near.top || y > near.bottom);
    let near = frame.grown(sizes.line / 2.0 + 1.0);
    free && series.runs.iter().all(|run| {
        points
            .get(run.clone())
            .unwrap_or_default()
            .windows(2)
            .filter_map(|pair| pair.first().zip(pair.last()))
            .all(|(&from, &to)| !crosses(&near, from, to))
    })
}

/// Whether the straight line between two spots touches `frame`: what is left of it after cutting it at each side.
pub(crate) fn crosses(frame: &Frame, from: Spot, to: Spot) -> bool {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let (mut enters, mut leaves) = (0.0_f64, 1.0_f64);
    for (towards, room) in [
        (-dx, from.0 - frame.left),
        (dx, frame.right - from.0),
        (-dy, from.1 - frame.top),
        (dy, frame.bottom - from.1),
    ] {
        if towards.abs() < 1e-9 {
            if room < 0.0 {
                return false;
            }
        } else if towards < 0.0 {
            enters = enters.max(room / towards);
        } else {
            leaves = leaves.min(room / towards);
        }
    }
    enters <= leaves
}
