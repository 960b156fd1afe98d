//! One map: its date and words, and both figures with what has changed.

use super::super::figure::parts;
use super::super::outline::{Placement, flatten, hatch};
use super::super::{MapSide, line};
use super::layout::{Layout, SPREAD};
use super::{Compared, State};
use crate::fonts::{self, Weight};
use crate::pen::Pen;
use crate::scene::{Anchor, Circle, Item, Path, Scene, Step, Stroke};
use crate::theme::Palette;

/// Distance between hatch lines, in CSS pixels.
const HATCH: f64 = 4.0;

pub(super) fn draw(scene: &mut Scene, compared: &Compared<'_>, layout: &Layout, index: usize) {
    let palette = scene.theme.palette();
    let (left, top) = layout.corner(index);
    let (label, note) = (layout.label, layout.note);
    let soft = layout.soft(scene);
    let mut y = top + label;
    let date = compared.map.date.to_string();
    Pen::bold(label, palette.text).write(scene, left, y, Anchor::Start, &date);
    let plain = Pen::plain(note, palette.text);
    if layout.lines == 0 {
        let x = left + fonts::width(&date, label, Weight::SemiBold) + note * 0.8;
        plain.write(scene, x, y, Anchor::Start, compared.map.words.trim());
    } else {
        let words = layout.words(compared.map);
        for (line, words) in words.iter().enumerate() {
            let down = if line == 0 { 1.4 } else { 1.35 };
            y += note * down;
            plain.write(scene, left, y, Anchor::Start, words);
        }
        y = top + label + note * 1.35 * u32::try_from(layout.lines).map_or(0.0, f64::from);
    }
    let change = compared.change().unwrap_or_else(|| "first map".to_owned());
    let change = fonts::fit(&change, note, Weight::Regular, layout.width);
    soft.write(scene, left, y + note * 1.4, Anchor::Start, &change);

    let names = top + layout.head - note * 0.45;
    for (side, share) in [(MapSide::Front, 1.0), (MapSide::Back, 3.0)] {
        let place = Placement {
            x: left + share * SPREAD * layout.scale,
            y: top + layout.head,
            scale: layout.scale,
        };
        caption(scene, side, (place.x, names), note);
        figure(scene, compared, side, &place);
    }
}

/// "R Front L" or "L Back R".
fn caption(scene: &mut Scene, side: MapSide, (x, y): (f64, f64), note: f64) {
    let palette = scene.theme.palette();
    let (name, left, right) = match side {
        MapSide::Front => ("Front", "R", "L"),
        MapSide::Back => ("Back", "L", "R"),
    };
    let pen = Pen::plain(note, palette.soft);
    let aside = fonts::width("Front", note, Weight::Regular) / 2.0 + note * 0.9;
    pen.write(scene, x, y, Anchor::Middle, name);
    pen.write(scene, x - aside, y, Anchor::Middle, left);
    pen.write(scene, x + aside, y, Anchor::Middle, right);
}

fn figure(scene: &mut Scene, compared: &Compared<'_>, side: MapSide, place: &Placement) {
    let palette = scene.theme.palette();
    let mut marked = Vec::new();
    for part in parts(side) {
        for (key, steps) in part.outlines(side, place) {
            let state = key.map(|key| compared.state(key));
            match state {
                Some(state @ (State::Painful | State::Gained | State::Lost)) => marked.push((state, steps)),
                Some(State::Free) | None => scene.items.push(Item::Path(Path {
                    steps,
                    fill: Some(if state.is_some() {
                        palette.area
                    } else {
                        palette.body
                    }),
                    stroke: Some(line(palette.contour, 0.6)),
                })),
            }
        }
    }
    // Strong outlines come last, so that neighbours don't cover half of them; signs stand on all of them.
    marked.sort_by_key(|(state, _)| *state != State::Lost);
    for (state, steps) in &marked {
        shape(scene, *state, steps);
    }
    let radius = (place.scale * 11.5).clamp(4.5, 7.0);
    for (state, steps) in &marked {
        sign(scene, *state, centre(steps), radius);
    }
}

/// An area that is or was painful.
fn shape(scene: &mut Scene, state: State, outline: &[Step]) {
    let palette = scene.theme.palette();
    let lost = state == State::Lost;
    scene.items.push(Item::Path(Path {
        steps: outline.to_vec(),
        fill: Some(if lost { palette.paper } else { palette.pain }),
        stroke: Some(if lost {
            gone(palette)
        } else {
            line(palette.pain_edge, 1.25)
        }),
    }));
    let lines = match state {
        State::Painful => hatch(outline, HATCH),
        State::Gained => {
            let mut lines = hatch(outline, HATCH);
            lines.extend(mirrored(&hatch(&mirrored(outline), HATCH)));
            lines
        }
        State::Free | State::Lost => return,
    };
    scene.items.push(Item::Path(Path {
        steps: lines,
        fill: None,
        stroke: Some(line(palette.hatch, 1.0)),
    }));
}

/// How an area that isn't painful any more is outlined.
fn gone(palette: &Palette) -> Stroke {
    Stroke {
        colour: palette.pain_edge,
        width: 1.25,
        dash: Some((2.5, 1.75)),
    }
}

fn mirrored(steps: &[Step]) -> Vec<Step> {
    let flip = |step: &Step| match *step {
        Step::Move(x, y) => Step::Move(-x, y),
        Step::Line(x, y) => Step::Line(-x, y),
        Step::Cubic([x1, y1, x2, y2, x, y]) => Step::Cubic([-x1, y1, -x2, y2, -x, y]),
        Step::Close => Step::Close,
    };
    steps.iter().map(flip).collect()
}

/// A plus or a minus on a disc.
fn sign(scene: &mut Scene, state: State, (x, y): (f64, f64), radius: f64) {
    let palette = scene.theme.palette();
    if !matches!(state, State::Gained | State::Lost) {
        return;
    }
    scene.items.push(Item::Circle(Circle {
        x,
        y,
        radius,
        fill: Some(palette.paper),
        stroke: Some(line(palette.pain_edge, 1.0)),
    }));
    let arm = radius * 0.6;
    let stroke = line(palette.pain_edge, 1.5);
    scene
        .items
        .push(Item::Path(Path::line([(x - arm, y), (x + arm, y)], stroke)));
    if state == State::Gained {
        scene
            .items
            .push(Item::Path(Path::line([(x, y - arm), (x, y + arm)], stroke)));
    }
}

/// The centre of gravity of an outline.
fn centre(outline: &[Step]) -> (f64, f64) {
    let corners = flatten(outline);
    let (mut area, mut x, mut y) = (0.0, 0.0, 0.0);
    for (from, to) in corners.iter().zip(corners.iter().cycle().skip(1)) {
        let cross = from.0 * to.1 - to.0 * from.1;
        area += cross;
        x += (from.0 + to.0) * cross;
        y += (from.1 + to.1) * cross;
    }
    if area.abs() < 1e-9 {
        return corners.first().copied().unwrap_or_default();
    }
    (x / area / 3.0, y / area / 3.0)
}

/// A sample for the key, `size` px high and 1.4 times as wide.
pub(super) fn sample(scene: &mut Scene, state: State, (left, top): (f64, f64), size: f64) {
    let (right, bottom) = (left + size * 1.4, top + size);
    let outline = [
        Step::Move(left, top),
        Step::Line(right, top),
        Step::Line(right, bottom),
        Step::Line(left, bottom),
        Step::Close,
    ];
    shape(scene, state, &outline);
    let middle = (f64::midpoint(left, right), f64::midpoint(top, bottom));
    sign(scene, state, middle, 5.0);
}
