//! Treatments without a ribbon: bars, packed into rows.

use super::Bar;
use super::canvas::{Canvas, corners, dashed, line};
use super::key::Sign;
use super::steps::apart;
use super::time::Edge;
use crate::fonts::{self, Weight};
use crate::scene::{Anchor, Frame, Item, Path};

const POINT: f64 = 6.0;

/// A bar with its parts: from edge to edge, taken or paused.
struct Placed<'a> {
    bar: &'a Bar,
    parts: Vec<(Edge, Edge, bool)>,
    /// Name, where it starts, and whether it stands on the bar.
    name: (String, f64, bool),
    left: f64,
    right: f64,
}

pub(super) fn draw(canvas: &mut Canvas, bars: &[Bar], top: f64) -> f64 {
    let time = canvas.time;
    let placed: Vec<Placed<'_>> = bars
        .iter()
        .filter_map(|bar| {
            let parts = parts(canvas, bar);
            let (from, to) = (parts.first()?.0.from, parts.last()?.1.to);
            time.seen(from, to.max(from + 0.01))?;
            Some(place(canvas, bar, parts))
        })
        .collect();
    if placed.is_empty() {
        return top;
    }
    let look = canvas.look;
    let mut rows: Vec<Vec<Placed<'_>>> = Vec::new();
    let mut folded = Vec::new();
    for bar in placed {
        let free = |row: &&mut Vec<Placed<'_>>| {
            row.iter()
                .all(|other| bar.left >= other.right + 10.0 || bar.right + 10.0 <= other.left)
        };
        if let Some(row) = rows.iter_mut().find(free) {
            row.push(bar);
        } else if rows.len() < look.rows {
            rows.push(vec![bar]);
        } else {
            folded.push(bar.bar.mark);
        }
    }
    rows.sort_by(|one, other| {
        let left = |row: &[Placed<'_>]| row.iter().map(|bar| bar.left).fold(f64::INFINITY, f64::min);
        left(one).total_cmp(&left(other))
    });
    let top = canvas.heading(top, "Other treatments", "") - look.note * 0.2;
    let mut y = top;
    for row in &rows {
        for bar in row {
            one(canvas, bar, y);
        }
        y += look.row;
    }
    canvas.ground(top, y);
    if !folded.is_empty() {
        let since = canvas.count();
        let base = canvas.base(y, y + look.row);
        let text = canvas.note().text(
            time.left,
            base,
            Anchor::Start,
            &format!("+ {} more", folded.len()),
        );
        let frame = text.frame();
        canvas.scene.items.push(Item::Text(text));
        let hit = time.hit(frame.left, frame.right, y, y + look.row);
        canvas.leads(since, folded, hit);
        y += look.row;
    }
    y + look.gap
}

fn parts(canvas: &Canvas, bar: &Bar) -> Vec<(Edge, Edge, bool)> {
    let time = &canvas.time;
    let mut edges = vec![time.edge(bar.start)];
    for pause in &bar.pauses {
        edges.push(time.edge(pause.from));
        edges.extend(pause.until.map(|until| time.edge(until)));
    }
    edges.push(time.end(bar.stop));
    apart(&mut edges);
    let mut paused = true;
    edges
        .windows(2)
        .filter_map(|pair| {
            let &[from, to] = pair else { return None };
            paused = !paused;
            Some((from, to, paused))
        })
        .collect()
}

fn goes_on(bar: &Bar, parts: &[(Edge, Edge, bool)]) -> bool {
    bar.stop.is_none() && parts.last().is_some_and(|part| !part.2)
}

/// Finds a place for the name: on the bar, else right of it, else left of it, else wherever there is most room.
fn place<'a>(canvas: &Canvas, bar: &'a Bar, parts: Vec<(Edge, Edge, bool)>) -> Placed<'a> {
    let time = &canvas.time;
    let width = canvas.width(&bar.name);
    let from = parts.first().map_or(0.0, |part| part.0.from).max(time.left);
    let to = parts
        .last()
        .map_or(0.0, |part| part.1.to)
        .min(time.right)
        .max(from);
    let open = goes_on(bar, &parts) && time.shows(time.today);
    let end = to + if open { POINT } else { 0.0 };
    let solid = parts
        .iter()
        .filter(|part| !part.2)
        .filter_map(|part| time.seen(part.0.to, part.1.from));
    let mut solid = solid.map(|(from, to)| (from, to - from - 12.0));
    let inside = solid.find(|(_, room)| *room >= width);
    let (right, left) = (canvas.edge() - end - 5.0, from - 5.0 - time.left);
    let name = if let Some((x, _)) = inside {
        (bar.name.clone(), x + 6.0, true)
    } else if right >= width {
        (bar.name.clone(), end + 5.0, false)
    } else if left >= width {
        (bar.name.clone(), from - 5.0 - width, false)
    } else {
        let longest = parts
            .iter()
            .filter(|part| !part.2)
            .filter_map(|part| time.seen(part.0.to, part.1.from))
            .map(|(from, to)| (from, to - from - 12.0))
            .max_by(|one, other| one.1.total_cmp(&other.1))
            .unwrap_or((from, 0.0));
        let fitted = |room: f64| fonts::fit(&bar.name, canvas.look.note, Weight::Regular, room);
        if longest.1 >= right.max(left) {
            (fitted(longest.1), longest.0 + 6.0, true)
        } else if right >= left {
            (fitted(right), end + 5.0, false)
        } else {
            let name = fitted(left);
            let x = from - 5.0 - canvas.width(&name);
            (name, x, false)
        }
    };
    let width = canvas.width(&name.0);
    Placed {
        left: from.min(name.1),
        right: end.max(name.1 + width),
        bar,
        parts,
        name,
    }
}

fn one(canvas: &mut Canvas, placed: &Placed<'_>, y: f64) {
    let (time, palette, look) = (canvas.time, canvas.palette, canvas.look);
    let (top, bottom) = (y + 1.5, y + look.row - 1.5);
    let middle = (top + bottom) / 2.0;
    let since = canvas.count();
    let last = placed.parts.len().saturating_sub(1);
    for (index, &(from, to, paused)) in placed.parts.iter().enumerate() {
        if paused {
            let Some((x0, x1)) = time.seen(from.to, to.from) else {
                continue;
            };
            canvas.used.insert(Sign::Paused);
            let word = canvas.width("paused");
            let inner = (x0 + x1 - word) / 2.0 - 4.0;
            if inner > x0 + 6.0 {
                canvas.hatch(&corners(x0, inner, top, bottom), 5.0, palette.soft, 1.0);
                canvas.hatch(
                    &corners(inner + word + 8.0, x1, top, bottom),
                    5.0,
                    palette.soft,
                    1.0,
                );
                let base = canvas.base(top, bottom);
                canvas
                    .note()
                    .write(&mut canvas.scene, inner + 4.0, base, Anchor::Start, "paused");
            } else {
                canvas.hatch(&corners(x0, x1, top, bottom), 5.0, palette.soft, 1.0);
            }
            canvas.line(&[(x0, top), (x1, top)], line(palette.baseline, 0.75));
            canvas.line(&[(x0, bottom), (x1, bottom)], line(palette.baseline, 0.75));
            continue;
        }
        canvas.fill(&corners(from.to, to.from, top, bottom), palette.bar);
        if let Some((x0, x1)) = time.seen(from.to, to.from) {
            for y in [top, bottom] {
                canvas.line(&[(x0, y), (x1, y)], line(palette.axis, 0.75));
            }
        }
        for (edge, tip, wide) in [(from, from.from, from.to), (to, to.to, to.from)] {
            if edge.is_soft() {
                soft(canvas, tip, wide, (top, middle, bottom));
            }
        }
        if index < last || placed.bar.stop.is_some() {
            continue;
        }
        if time.shows(to.from) && goes_on(placed.bar, &placed.parts) {
            canvas.used.insert(Sign::GoesOn);
            let tip = [(to.from, top), (to.from + POINT, middle), (to.from, bottom)];
            let mut point = Path::polygon(tip, palette.bar);
            point.stroke = Some(line(palette.axis, 0.75));
            canvas.scene.items.push(Item::Path(point));
        }
    }
    let ends = [
        placed.parts.first().map(|part| part.0),
        placed.parts.last().map(|part| part.1),
    ];
    for (index, edge) in ends.into_iter().enumerate() {
        let stopped = index == 1 && placed.bar.stop.is_some();
        if let Some(edge) = edge.filter(|edge| !edge.is_soft() && time.shows(edge.from))
            && (index == 0 || stopped)
        {
            let width = if stopped { 3.0 } else { 1.0 };
            if stopped {
                canvas.used.insert(Sign::Stopped);
            }
            let x = edge.from + if stopped { -width / 2.0 } else { width / 2.0 };
            let cap = Path::line([(x, top), (x, bottom)], line(palette.baseline, width));
            canvas.scene.items.push(Item::Path(cap));
        }
    }
    let base = canvas.base(top, bottom);
    let (name, x, _) = &placed.name;
    canvas
        .letters()
        .write(&mut canvas.scene, *x, base, Anchor::Start, name);
    let (x0, x1) = (placed.left, placed.right);
    let hit: Frame = time.hit(x0, x1, y, y + look.row);
    canvas.leads(since, vec![placed.bar.mark], hit);
}

/// An end whose day isn't known: tapered and hatched from where it is certain to where it is over.
fn soft(canvas: &mut Canvas, tip: f64, wide: f64, (top, middle, bottom): (f64, f64, f64)) {
    if canvas.time.seen(tip.min(wide), tip.max(wide)).is_none() {
        return;
    }
    canvas.used.insert(Sign::Soft);
    let (ink, edge) = (canvas.palette.soft, canvas.palette.baseline);
    canvas.hatch(&[(tip, middle), (wide, top), (wide, bottom)], 2.6, ink, 0.7);
    for y in [top, bottom] {
        let (from, to) = if tip < wide {
            ((tip, middle), (wide, y))
        } else {
            ((wide, y), (tip, middle))
        };
        canvas.line(&[from, to], dashed(edge, 1.0));
    }
}
