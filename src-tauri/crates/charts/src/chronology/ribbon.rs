//! A drug's doses: height is dose.

use super::canvas::{Canvas, corners, dashed, line};
use super::key::Sign;
use super::steps::{Stretch, Then, stretches};
use super::{Level, Ribbon};
use crate::fonts;
use crate::pen::Pen;
use crate::scene::{Anchor, Frame, Item, Path};

/// Height of what is taken without a known dose, and of a pause.
const STRIP: f64 = 8.0;
/// How far the end of what goes on points beyond today.
const POINT: f64 = 7.0;

/// One ribbon on the canvas.
struct Plot {
    top: f64,
    base: f64,
    /// Pixels for one unit of the dose.
    scale: f64,
}

impl Plot {
    /// Where the top edge of a stretch stands.
    fn y(&self, level: Level) -> f64 {
        match level {
            Level::Dose { daily, .. } => self.base - daily.value() * self.scale,
            Level::Unknown | Level::Pause => self.base,
        }
    }

    /// As high as something is certainly taken: nothing of what is taken only when needed.
    fn certain(&self, level: Level) -> f64 {
        match level {
            Level::Dose { at_most: true, .. } => self.base,
            level => self.y(level),
        }
    }
}

/// "4.5 mg", the dose of what goes on.
pub(crate) fn latest(ribbon: &Ribbon) -> Option<String> {
    let course = ribbon.courses.last().filter(|course| course.stop.is_none())?;
    words(course.steps.last()?.level, &ribbon.unit)
}

fn words(level: Level, unit: &str) -> Option<String> {
    let Level::Dose { daily, at_most } = level else {
        return None;
    };
    let sign = if at_most { "≤ " } else { "" };
    Some(format!("{sign}{daily} {unit}").trim_end().to_owned())
}

pub(crate) fn draw(canvas: &mut Canvas, ribbon: &Ribbon, top: f64) -> f64 {
    let (look, time) = (canvas.look, canvas.time);
    let courses: Vec<Vec<Stretch>> = ribbon
        .courses
        .iter()
        .map(|course| stretches(course, &time))
        .filter(|course| {
            course
                .iter()
                .any(|part| time.seen(part.from.from, part.to.to).is_some())
        })
        .collect();
    if courses.is_empty() {
        return top;
    }
    let note = if ribbon.unit.is_empty() {
        "dose a day".to_owned()
    } else {
        format!("{} a day", ribbon.unit)
    };
    let top = canvas.heading(top, &ribbon.name, &note);
    let base = top + look.ribbon;
    canvas.ground(top, base);
    let seen = courses.iter().flatten();
    let highest = seen
        .filter(|part| time.seen(part.from.from, part.to.to).is_some())
        .filter_map(|part| match part.level {
            Level::Dose { daily, .. } => Some(daily.value()),
            Level::Unknown | Level::Pause => None,
        })
        .fold(0.0, f64::max);
    let head = look.note * fonts::CAP + 6.0;
    let plot = Plot {
        top,
        base,
        scale: (look.ribbon - head) / if highest > 0.0 { highest } else { 1.0 },
    };
    for course in &courses {
        solid(canvas, &plot, course);
    }
    let ends = [(time.left, base), (time.right, base)];
    canvas
        .scene
        .items
        .push(Item::Path(Path::line(ends, line(canvas.palette.axis, 1.0))));
    let mut taken = Vec::new();
    for course in &courses {
        edges(canvas, &plot, course);
        strips(canvas, &plot, course, &mut taken);
        end(canvas, &plot, course);
    }
    labels(canvas, &plot, &courses.concat(), &ribbon.unit, &mut taken);
    hits(canvas, &plot, &courses);
    base + look.gap
}

/// What is certainly taken, filled: where a change lies somewhere within a stretch of time, the lower dose.
fn solid(canvas: &mut Canvas, plot: &Plot, course: &[Stretch]) {
    let mut shape: Vec<(f64, f64)> = Vec::with_capacity(course.len() * 4 + 4);
    let mut before = plot.base;
    for part in course {
        let y = plot.certain(part.level);
        let least = before.max(y);
        shape.extend([
            (part.from.from, before),
            (part.from.from, least),
            (part.from.to, least),
            (part.from.to, y),
        ]);
        before = y;
    }
    if let Some(last) = course.last() {
        let least = if last.to.is_soft() { plot.base } else { before };
        shape.extend([
            (last.to.from, before),
            (last.to.from, least),
            (last.to.to, least),
            (last.to.to, plot.base),
        ]);
    }
    shape.dedup();
    let colour = canvas.palette.dose;
    canvas.fill(&shape, colour);
}

/// The line along the doses; slanting, dashed and hatched below where the day isn't known.
fn edges(canvas: &mut Canvas, plot: &Plot, course: &[Stretch]) {
    let ink = canvas.palette.ink;
    let mut run: Vec<(f64, f64)> = Vec::new();
    let mut before = plot.base;
    let bounds = course.iter().map(|part| (part.from, plot.y(part.level)));
    let last = course
        .last()
        .filter(|part| part.then == Then::Stops)
        .map(|part| (part.to, plot.base));
    for (edge, y) in bounds.chain(last) {
        let level = (y - before).abs() < 1e-9;
        if edge.is_soft() && !level {
            run.push((edge.from, before));
            flush(canvas, &mut run, plot, ink);
            soft(canvas, (edge.from, before), (edge.to, y));
            run.push((edge.to, y));
        } else {
            run.push((edge.from, before));
            run.push((edge.to, y));
            if y >= plot.base {
                flush(canvas, &mut run, plot, ink);
            }
        }
        before = y;
    }
    if let Some(part) = course.last().filter(|part| part.then != Then::Stops) {
        run.push((part.to.from, before));
        flush(canvas, &mut run, plot, ink);
    }
}

/// Draws a run of the line, save along the ground.
fn flush(canvas: &mut Canvas, run: &mut Vec<(f64, f64)>, plot: &Plot, ink: crate::theme::Colour) {
    run.dedup();
    let ground = |point: &(f64, f64)| point.1 >= plot.base - 1e-9;
    let from = run.iter().position(|point| !ground(point)).unwrap_or(run.len());
    let to = run.iter().rposition(|point| !ground(point)).unwrap_or(0);
    let points = run
        .get(from.saturating_sub(1)..(to + 2).min(run.len()))
        .unwrap_or_default();
    if from < run.len() {
        // A first point on the ground belongs to the line only where it rises upright.
        let upright = |a: &(f64, f64), b: &(f64, f64)| (a.0 - b.0).abs() < 1e-9 || !ground(a);
        let skip = usize::from(matches!(points, [a, b, ..] if !upright(a, b)));
        canvas.line(points.get(skip..).unwrap_or_default(), line(ink, 1.75));
    }
    run.clear();
}

fn soft(canvas: &mut Canvas, from: (f64, f64), to: (f64, f64)) {
    if canvas.time.seen(from.0, to.0).is_none() {
        return;
    }
    canvas.used.insert(Sign::Soft);
    // The corner at the lower dose.
    let corner = if from.1 > to.1 {
        (to.0, from.1)
    } else {
        (from.0, to.1)
    };
    let ink = canvas.palette.ink;
    canvas.hatch(&[from, to, corner], 2.6, ink, 0.7);
    canvas.line(&[from, to], dashed(ink, 1.5));
}

/// Pauses, stretches without a known dose, and what is taken as needed.
fn strips(canvas: &mut Canvas, plot: &Plot, course: &[Stretch], taken: &mut Vec<Frame>) {
    let (soft, baseline) = (canvas.palette.soft, canvas.palette.baseline);
    for part in course {
        let Some((x0, x1)) = canvas.time.seen(part.from.to, part.to.from) else {
            continue;
        };
        let top = plot.base - STRIP;
        let outline = corners(x0, x1, top, plot.base);
        let word = match part.level {
            Level::Dose { at_most: true, .. } => {
                canvas.used.insert(Sign::AtMost);
                let shape = corners(x0, x1, plot.y(part.level), plot.base);
                canvas.hatch(&shape, 3.5, soft, 0.75);
                continue;
            }
            Level::Dose { .. } => continue,
            Level::Pause => {
                canvas.used.insert(Sign::Paused);
                canvas.hatch(&outline, 5.0, soft, 1.0);
                canvas.line(&[(x0, top), (x1, top)], line(soft, 0.75));
                "paused"
            }
            Level::Unknown => {
                let [a, b, _, _] = outline;
                canvas.line(&[(x0, plot.base), a, b, (x1, plot.base)], dashed(baseline, 1.0));
                "dose not known"
            }
        };
        let text = canvas
            .note()
            .text((x0 + x1) / 2.0, top - 4.0, Anchor::Middle, word);
        let frame = text.frame();
        if frame.left >= x0 + 2.0 && frame.right <= x1 - 2.0 {
            taken.push(frame);
            canvas.scene.items.push(Item::Text(text));
        }
    }
}

/// A stop, or the point of what goes on.
fn end(canvas: &mut Canvas, plot: &Plot, course: &[Stretch]) {
    let Some(last) = course.last() else { return };
    let (x, y) = (last.to.from, plot.y(last.level));
    let (ink, fill) = (canvas.palette.ink, canvas.palette.dose);
    if !canvas.time.shows(x) || last.to.is_soft() {
        return;
    }
    match last.then {
        Then::Stops => {
            canvas.used.insert(Sign::Stopped);
            let top = if y < plot.base { y - 1.0 } else { plot.base - STRIP };
            let cap = [(x, top), (x, plot.base)];
            canvas
                .scene
                .items
                .push(Item::Path(Path::line(cap, line(ink, 3.5))));
        }
        Then::Open if y < plot.base => {
            canvas.used.insert(Sign::GoesOn);
            let tip = [(x, y), (x + POINT, (y + plot.base) / 2.0), (x, plot.base)];
            if plot.certain(last.level) < plot.base {
                canvas.scene.items.push(Item::Path(Path::polygon(tip, fill)));
            }
            canvas
                .scene
                .items
                .push(Item::Path(Path::line(tip, line(ink, 1.75))));
        }
        Then::Open | Then::Goes => (),
    }
}

/// Doses in figures: the latest beside its arrow, then the first, the highest and the longest, wherever nothing is in
/// the way.
fn labels(canvas: &mut Canvas, plot: &Plot, parts: &[Stretch], unit: &str, taken: &mut Vec<Frame>) {
    let time = canvas.time;
    let pen = Pen::bold(canvas.look.note, canvas.palette.text);
    let open = parts.last().filter(|part| part.then == Then::Open);
    let beside = open.filter(|part| time.shows(part.to.from));
    if let Some((part, text)) = beside.and_then(|part| Some((part, words(part.level, unit)?))) {
        let y = (plot.y(part.level) + plot.base + fonts::CAP * pen.size) / 2.0;
        let text = pen.text(part.to.from + POINT + 4.0, y, Anchor::Start, &text);
        taken.push(text.frame());
        canvas.scene.items.push(Item::Text(text));
    }
    let mut before = None;
    let mut places: Vec<(usize, f64, f64, String)> = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        let same = before == Some(part.level);
        before = Some(part.level);
        let from = if part.from.is_soft() {
            part.from.to
        } else {
            part.from.from
        };
        if let Some(text) = words(part.level, "")
            && let Some((x0, x1)) = time.seen(from.min(part.to.from), part.to.from)
            && !(same && time.shows(from))
        {
            places.push((index, x0, x1, text));
        }
    }
    let last = places.last().map(|place| place.0);
    let first = places.first().map(|place| place.0);
    let rank = |place: &(usize, f64, f64, String)| match Some(place.0) {
        index if index == last => f64::INFINITY,
        index if index == first => 1e9,
        _ => place.2 - place.1,
    };
    places.sort_by(|one, other| rank(other).total_cmp(&rank(one)));
    for (index, x0, _, dose) in places {
        let Some(part) = parts.get(index) else { continue };
        let text = if Some(index) == last && beside.is_none() && !unit.is_empty() {
            format!("{dose} {unit}")
        } else {
            dose
        };
        let y = plot.y(part.level);
        let width = fonts::width(&text, pen.size, pen.weight);
        let x = (x0 + 2.0).min(time.right - width);
        let text = pen.text(x, y - 4.0, Anchor::Start, &text);
        let frame = text.frame().grown(2.0);
        // A higher dose beside it would be written over.
        let clear = parts.iter().all(|other| {
            let (left, right) = (other.from.from, other.to.to);
            left >= frame.right || right <= frame.left + 2.0 || plot.y(other.level) > frame.bottom - 1.0
        });
        if clear && frame.top >= plot.top - 3.0 && !taken.iter().any(|other| other.meets(&frame)) {
            taken.push(frame);
            canvas.scene.items.push(Item::Text(text));
        }
    }
}

/// Where a pointer finds the steps; steps narrower than a finger share a place.
fn hits(canvas: &mut Canvas, plot: &Plot, courses: &[Vec<Stretch>]) {
    let time = canvas.time;
    let mut place: Option<(f64, f64, Vec<u32>)> = None;
    let mut places = Vec::new();
    for part in courses.iter().flatten() {
        let Some((x0, x1)) = time.seen(part.from.from, part.to.to.max(part.from.from + 0.01)) else {
            continue;
        };
        place = match place.take() {
            Some((from, to, mut marks)) if to - from < 24.0 && x0 - to < 24.0 => {
                marks.push(part.mark);
                Some((from, x1.max(to), marks))
            }
            full => {
                places.extend(full);
                Some((x0, x1, vec![part.mark]))
            }
        };
    }
    places.extend(place);
    for (x0, x1, mut marks) in places {
        marks.dedup();
        let since = canvas.count();
        canvas.leads(since, marks, time.hit(x0, x1, plot.top, plot.base));
    }
}
