//! A group of items: its heading, its scale, its rows.

use super::layout::{CHANGE, GroupPlace, Layout, Look, RowPlace, UNKNOWN};
use super::{DumbbellGroup, Outcome};
use crate::fonts::{self, Weight};
use crate::pen::Pen;
use crate::scene::{Anchor, Circle, Item, Path, Scene, Stroke};
use crate::theme::{Colour, Palette};
use crate::trend::header::short;
use crate::trend::ticks::score_ticks;

/// Where both circles of a row stand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spots {
    pub(super) before: f64,
    pub(super) now: f64,
    pub(super) y: f64,
}

/// Draws a group; the first one has the headings of the columns.
pub(super) fn draw(scene: &mut Scene, place: &GroupPlace<'_>, layout: &Layout, first: bool) {
    heading(scene, place, layout);
    if first {
        columns(scene, place, layout);
    }
    scale(scene, place, layout);
    if place.rows.is_empty() {
        let base = place.plot.bottom - layout.look.row / 2.0 + fonts::CAP * layout.look.note / 2.0;
        let pen = layout.note(scene);
        pen.write(scene, layout.look.margin, base, Anchor::Start, "No items.");
    }
    for row in &place.rows {
        item(scene, place, row, layout);
    }
}

fn heading(scene: &mut Scene, place: &GroupPlace<'_>, layout: &Layout) {
    let look = &layout.look;
    let pen = Pen::bold(look.name, scene.theme.palette().text);
    let mut y = place.top + look.name;
    let mut x = look.margin;
    for (index, line) in place.name.iter().enumerate() {
        if index > 0 {
            y += look.name * 1.3;
        }
        x = look.margin + fonts::width(line, look.name, Weight::SemiBold) + look.name * 0.6;
        pen.write(scene, look.margin, y, Anchor::Start, line);
    }
    let pen = layout.note(scene);
    if place.note_beside {
        if let Some(line) = place.note.first() {
            pen.write(scene, x, y, Anchor::Start, line);
        }
        return;
    }
    for line in &place.note {
        y += look.note_leading();
        pen.write(scene, look.margin, y, Anchor::Start, line);
    }
}

fn columns(scene: &mut Scene, place: &GroupPlace<'_>, layout: &Layout) {
    let pen = layout.note(scene);
    for (name, right) in layout.columns.values.iter().flatten() {
        pen.write(scene, *right, place.ticks, Anchor::End, name);
    }
    pen.write(scene, layout.columns.change, place.ticks, Anchor::Start, CHANGE);
}

/// Grid lines and their values.
fn scale(scene: &mut Scene, place: &GroupPlace<'_>, layout: &Layout) {
    let (group, plot, look) = (place.group, place.plot, &layout.look);
    let palette = scene.theme.palette();
    let pen = layout.note(scene);
    let widest = [group.low, group.high].map(|end| fonts::width(&short(end), look.note, Weight::Regular));
    let gap = widest.into_iter().fold(0.0, f64::max) + look.note;
    let mut reached = f64::NEG_INFINITY;
    for tick in score_ticks(group.low, group.high, plot.width(), gap) {
        let x = at(place, tick);
        let text = pen.text(x, place.ticks, Anchor::Middle, &short(tick));
        let ends = [(x, plot.top), (x, plot.bottom)];
        scene
            .items
            .push(Item::Path(Path::line(ends, line(palette.grid, 1.0))));
        let frame = text.frame();
        if frame.left > reached {
            reached = frame.right + 2.0;
            scene.items.push(Item::Text(text));
        }
    }
}

/// Where a value stands; one outside of the scale stands at its end.
fn at(place: &GroupPlace<'_>, value: f64) -> f64 {
    let (group, plot) = (place.group, place.plot);
    let range = group.high - group.low;
    let share = if range > 0.0 {
        (value - group.low) / range
    } else {
        0.5
    };
    plot.left + share.clamp(0.0, 1.0) * plot.width()
}

fn item(scene: &mut Scene, place: &GroupPlace<'_>, row: &RowPlace<'_>, layout: &Layout) {
    let (group, look) = (place.group, &layout.look);
    let palette = scene.theme.palette();
    let middle = f64::midpoint(row.top, row.bottom);
    let base = middle + fonts::CAP * look.letters / 2.0;
    let pen = layout.letters(scene);
    let further = u32::try_from(row.label.len().saturating_sub(1)).map_or(0.0, f64::from);
    let mut y = base - further * look.leading() / 2.0;
    for line in &row.label {
        pen.write(scene, look.margin, y, Anchor::Start, line);
        y += look.leading();
    }
    let ends = [(place.plot.left, middle), (place.plot.right, middle)];
    scene
        .items
        .push(Item::Path(Path::line(ends, line(palette.grid, 0.75))));

    let outcome = group.outcome(row.row);
    match row.row.values() {
        (Some(from), Some(to)) => {
            let spots = Spots {
                before: at(place, from),
                now: at(place, to),
                y: middle,
            };
            pair(scene, spots, outcome, look);
        }
        (Some(from), None) => before(scene, (at(place, from), middle), look),
        (None, Some(to)) => now(scene, (at(place, to), middle), outcome, look),
        (None, None) => (),
    }
    values(scene, group, row, layout, base);
}

/// The values and what has become of them, right of the plot.
fn values(scene: &mut Scene, group: &DumbbellGroup, row: &RowPlace<'_>, layout: &Layout, base: f64) {
    let (columns, look) = (&layout.columns, &layout.look);
    let palette = scene.theme.palette();
    let pen = layout.letters(scene);
    if let Some(ends) = &columns.values {
        let (before, now) = row.row.values();
        for (value, (_, right)) in [before, now].into_iter().zip(ends) {
            let text = value.map_or_else(|| "–".to_owned(), |value| group.figure(value));
            pen.write(scene, *right, base, Anchor::End, &text);
        }
    }
    let Some(change) = group.change(row.row) else {
        let pen = layout.note(scene);
        pen.write(scene, columns.change, base, Anchor::Start, UNKNOWN);
        return;
    };
    let (word, pen) = match group.outcome(row.row) {
        Outcome::Better => ("better", pen),
        Outcome::Worse => ("worse", Pen::bold(look.letters, palette.text)),
        Outcome::Same | Outcome::Unknown => ("", pen),
    };
    pen.write(scene, columns.figure, base, Anchor::End, &change);
    pen.write(scene, columns.word, base, Anchor::Start, word);
}

/// The open circle of the baseline.
pub(super) fn before(scene: &mut Scene, (x, y): (f64, f64), look: &Look) {
    let palette = scene.theme.palette();
    scene.items.push(Item::Circle(Circle {
        x,
        y,
        radius: look.radius - 0.75,
        fill: Some(palette.paper),
        stroke: Some(line(palette.baseline, 1.5)),
    }));
}

/// The filled circle of now.
pub(super) fn now(scene: &mut Scene, (x, y): (f64, f64), outcome: Outcome, look: &Look) {
    let palette = scene.theme.palette();
    scene.items.push(Item::Circle(Circle {
        x,
        y,
        radius: look.radius,
        fill: Some(colour(palette, outcome)),
        stroke: None,
    }));
}

/// Both circles and the bar between them, with its head where it leads.
pub(super) fn pair(scene: &mut Scene, spots: Spots, outcome: Outcome, look: &Look) {
    let palette = scene.theme.palette();
    let Spots {
        before: from,
        now: to,
        y,
    } = spots;
    let radius = look.radius;
    let length = (to - from).abs();
    if length < 0.75 * radius {
        // One inside the other: both can be seen.
        scene.items.push(Item::Circle(Circle {
            x: from,
            y,
            radius: radius + 1.5,
            fill: Some(palette.paper),
            stroke: Some(line(palette.baseline, 1.5)),
        }));
        scene.items.push(Item::Circle(Circle {
            x: to,
            y,
            radius: radius * 0.62,
            fill: Some(colour(palette, outcome)),
            stroke: None,
        }));
        return;
    }
    let colour = colour(palette, outcome);
    let way = if to > from { 1.0 } else { -1.0 };
    let head = radius * 1.5;
    let free = length - 2.0 * radius;
    let tip = to - way * (radius - 0.5);
    let neck = if free > head { tip - way * head } else { tip };
    let dash = (outcome == Outcome::Worse).then_some((3.0, 2.0));
    let stroke = Stroke {
        colour,
        width: 2.0,
        dash,
    };
    if free > 0.0 {
        let ends = [(from + way * radius, y), (neck, y)];
        scene.items.push(Item::Path(Path::line(ends, stroke)));
    }
    if free > head {
        let half = radius * 0.85;
        let corners = [(tip, y), (neck, y - half), (neck, y + half)];
        scene.items.push(Item::Path(Path::polygon(corners, colour)));
    }
    before(scene, (from, y), look);
    now(scene, (to, y), outcome, look);
}

fn colour(palette: &Palette, outcome: Outcome) -> Colour {
    match outcome {
        Outcome::Worse => palette.text,
        Outcome::Better | Outcome::Same | Outcome::Unknown => palette.ink,
    }
}

fn line(colour: Colour, width: f64) -> Stroke {
    Stroke {
        colour,
        width,
        dash: None,
    }
}
