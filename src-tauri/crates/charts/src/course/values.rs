//! Scores of visits and what is written beside them.

use super::CoursePanel;
use super::means::stretch;
use crate::chronology::canvas::{Canvas, line};
use crate::chronology::key::Sign;
use crate::chronology::lines::Plot;
use crate::fonts;
use crate::pen::Pen;
use crate::scene::{Anchor, Frame, Item, Text};
use crate::trend::alt::score_text;
use crate::trend::labels::crosses;
use crate::trend::panel::mark;
use trends::Series;

type Spot = (f64, f64);

/// More points than this get no values but the latest.
const MOST_VALUES: usize = 60;

/// Draws the scores; false where none can be seen.
pub(super) fn scores(canvas: &mut Canvas, plot: &Plot, series: &Series, radius: f64) -> bool {
    let (time, ink) = (canvas.time, canvas.palette.ink);
    let at = spots(canvas, plot, series);
    for run in &series.runs {
        canvas.line(at.get(run.clone()).unwrap_or_default(), line(ink, 1.25));
    }
    let mut shown = false;
    for (spot, point) in at
        .iter()
        .zip(&series.points)
        .filter(|(spot, _)| time.shows(spot.0))
    {
        shown = true;
        canvas.used.insert(Sign::Point(point.kind));
        mark(&mut canvas.scene, *spot, point.kind, radius, 1.5);
    }
    shown
}

fn spots(canvas: &Canvas, plot: &Plot, series: &Series) -> Vec<Spot> {
    let points = series.points.iter();
    points
        .map(|point| (canvas.time.middle(point.date), plot.y(point.value)))
        .collect()
}

/// Writes values wherever nothing is in the way: the latest first, then the first, then from the latest back.
pub(super) fn label(
    canvas: &mut Canvas,
    plot: &Plot,
    panel: &CoursePanel,
    series: &Series,
    (radius, size): (f64, f64),
    bounds: &[f64],
) {
    let time = canvas.time;
    let at = spots(canvas, plot, series);
    let seen: Vec<usize> = (0..at.len())
        .filter(|index| at.get(*index).is_some_and(|spot| time.shows(spot.0)))
        .collect();
    let Some((&last, rest)) = seen.split_last() else {
        return;
    };
    let mut order = vec![last];
    if let Some((&first, between)) = rest.split_first()
        && seen.len() <= MOST_VALUES
    {
        order.push(first);
        order.extend(between.iter().rev());
    }
    let means: Vec<Frame> = panel
        .means
        .iter()
        .filter_map(|mean| {
            let ((left, right), y) = (stretch(canvas, mean)?, plot.y(mean.mean));
            Some(Frame {
                left,
                top: y - 1.5,
                right,
                bottom: y + 1.5,
            })
        })
        .collect();
    let room = Frame {
        left: plot.frame.left + 1.0,
        top: plot.frame.top - 1.0,
        right: plot.frame.right + 1.0,
        bottom: plot.frame.bottom - 1.0,
    };
    let mut taken: Vec<Frame> = Vec::new();
    for index in order {
        let (Some(point), Some(spot)) = (series.points.get(index), at.get(index)) else {
            continue;
        };
        let pen = if index == last {
            Pen::bold(size, canvas.palette.ink)
        } else {
            Pen::plain(size, canvas.palette.ink)
        };
        let texts = places(pen, *spot, radius, &score_text(series, point));
        let clear = |text: &&Text| {
            let frame = text.frame();
            let near = frame.grown(1.5);
            room.holds(&frame)
                && !taken.iter().any(|other| other.meets(&near))
                && !means.iter().any(|other| other.meets(&near))
                && at.iter().enumerate().all(|(other, (x, y))| {
                    let far = frame.grown(if other == index { radius } else { radius + 1.0 });
                    *x <= far.left || *x >= far.right || *y <= far.top || *y >= far.bottom
                })
                && series.runs.iter().all(|run| {
                    let lines = at.get(run.clone()).unwrap_or_default();
                    lines
                        .iter()
                        .zip(lines.iter().skip(1))
                        .all(|(from, to)| !crosses(&near, *from, *to))
                })
        };
        // Rather not across the line where a phase begins.
        let off = |text: &&Text| {
            let frame = text.frame().grown(1.0);
            !bounds.iter().any(|x| *x > frame.left && *x < frame.right)
        };
        let best = texts.iter().find(|text| clear(text) && off(text));
        if let Some(text) = best.or_else(|| texts.iter().find(clear)) {
            taken.push(text.frame());
            canvas.scene.items.push(Item::Text(text.clone()));
        }
    }
}

/// Above, below, right and left of a point, then above and below to one side.
fn places(pen: Pen, (x, y): Spot, radius: f64, value: &str) -> [Text; 8] {
    let cap = fonts::CAP * pen.size;
    let (over, under) = (y - radius - 3.5, y + radius + 3.5 + cap);
    let aside = radius + 3.5;
    [
        (x, over, Anchor::Middle),
        (x, under, Anchor::Middle),
        (x + aside, y + cap / 2.0, Anchor::Start),
        (x - aside, y + cap / 2.0, Anchor::End),
        (x + radius, over, Anchor::End),
        (x + radius, under, Anchor::End),
        (x - radius, over, Anchor::Start),
        (x - radius, under, Anchor::Start),
    ]
    .map(|(x, y, anchor)| pen.text(x, y, anchor, value))
}
