//! The squares of a block, the lines between its months and the names around it.

use super::blocks;
use super::layout::{Layout, Place, ROOMY};
use super::{CLASSES, Diary, number};
use crate::fonts::{self, Weight};
use crate::pen::Pen;
use crate::scene::{Anchor, Frame, Item, Path, Scene, Step, Stroke};
use crate::theme::{Colour, Palette};
use crate::trend::header::short;
use crate::trend::ticks::short_month;
use jiff::civil::Date;

const DAYS: [&str; 7] = ["M", "T", "W", "T", "F", "S", "S"];

impl Place {
    /// The square of a day, without the space around it.
    pub(super) fn square(&self, day: Date, layout: &Layout) -> Frame {
        let (week, row) = self.block.spot(day);
        let half = layout.gap() / 2.0;
        let left = self.left + number(week) * layout.column;
        let top = self.top + number(row) * layout.row;
        Frame {
            left: left + half,
            top: top + half,
            right: left + layout.column - half,
            bottom: top + layout.row - half,
        }
    }
}

pub(super) fn draw(scene: &mut Scene, diary: &Diary, place: &Place, layout: &Layout) {
    let palette = scene.theme.palette();
    let mut shades: [Vec<Step>; CLASSES] = Default::default();
    let mut empty = Vec::new();
    for day in place.block.days() {
        let square = place.square(day, layout);
        match diary.days.get(&day) {
            Some(&value) => {
                if let Some(steps) = shades.get_mut(diary.shade(diary.class(value))) {
                    steps.extend(outline(&square));
                }
            }
            None => empty.extend(outline(&square.grown(-0.4))),
        }
    }
    for (steps, fill) in shades.into_iter().zip(palette.heat) {
        push(scene, steps, Some(fill), None);
    }
    push(scene, empty, None, Some(not_rated(palette, layout.row)));
    months(scene, place, layout);
    names(scene, place, layout);
    if layout.row >= ROOMY {
        values(scene, diary, place, layout);
    }
}

/// How days that weren't rated are outlined: thinner where squares are small.
pub(super) fn not_rated(palette: &Palette, row: f64) -> Stroke {
    Stroke {
        colour: palette.axis,
        width: if row < 9.0 { 0.5 } else { 0.75 },
        dash: None,
    }
}

pub(super) fn outline(square: &Frame) -> [Step; 5] {
    [
        Step::Move(square.left, square.top),
        Step::Line(square.right, square.top),
        Step::Line(square.right, square.bottom),
        Step::Line(square.left, square.bottom),
        Step::Close,
    ]
}

pub(super) fn push(scene: &mut Scene, steps: Vec<Step>, fill: Option<Colour>, stroke: Option<Stroke>) {
    if !steps.is_empty() {
        scene.items.push(Item::Path(Path { steps, fill, stroke }));
    }
}

/// A stepped line in front of each month's first day, as far as there are days on one of its sides.
fn months(scene: &mut Scene, place: &Place, layout: &Layout) {
    let palette = scene.theme.palette();
    let small = layout.row < 9.0;
    let stroke = Stroke {
        colour: if small { palette.axis } else { palette.soft },
        width: if small { 0.75 } else { 1.0 },
        dash: None,
    };
    let block = place.block;
    for first in block.months() {
        let (week, row) = block.spot(first);
        let x = |column: usize| place.left + number(column) * layout.column;
        let y = |row: usize| place.top + number(row) * layout.row;
        let mut points = Vec::new();
        if row > 0 {
            // Above it, the month before ends in this column and the month itself stands in the next.
            let (first_week, first_row) = block.spot(block.from);
            let top = if week == first_week { first_row.min(row) } else { 0 };
            points.extend([(x(week + 1), y(top)), (x(week + 1), y(row))]);
        }
        points.push((x(week), y(row)));
        if week > 0 {
            points.push((x(week), y(7)));
        }
        scene.items.push(Item::Path(Path::line(points, stroke)));
    }
}

/// Letters of the days, names of months, years and the days that columns begin with.
fn names(scene: &mut Scene, place: &Place, layout: &Layout) {
    let palette = scene.theme.palette();
    let pen = layout.soft(scene);
    let every = [1, 2, 3, 6]
        .into_iter()
        .find(|&every| number(every) * layout.row >= pen.size * 1.02);
    let cap = fonts::CAP * pen.size;
    let letters = fonts::width("W", pen.size, Weight::Regular);
    for (row, name) in DAYS.iter().enumerate().step_by(every.unwrap_or(7)) {
        let base = place.top + (number(row) + 0.5) * layout.row + cap / 2.0;
        let x = place.left - pen.size * 0.6 - letters / 2.0;
        pen.write(scene, x, base, Anchor::Middle, name);
    }
    let bold = Pen::bold(pen.size, palette.text);
    if let Some(year) = &place.year {
        let x = place.left - pen.size * 1.3 - letters;
        let base = place.top + layout.row.max(cap) / 2.0 + cap / 2.0;
        bold.write(scene, x, base, Anchor::End, year);
    }
    let starts: Vec<Date> = std::iter::once(place.block.from)
        .chain(place.block.months())
        .collect();
    if let Some(y) = place.years {
        years(scene, place, layout, &starts, (bold, y));
    }
    if let Some(y) = place.months {
        if place.shared {
            let (from, to) = place.block.part;
            let starts: Vec<Date> = blocks::months(from, to).collect();
            month_names(scene, place, layout, (&starts, to), y);
        } else {
            month_names(scene, place, layout, (&starts, place.block.to), y);
        }
    }
    if let Some(y) = place.weeks {
        let mut week = None;
        for day in place.block.days() {
            let at = place.block.spot(day).0;
            if week != Some(at) {
                week = Some(at);
                let x = place.left + (number(at) + 0.5) * layout.column;
                pen.write(scene, x, y, Anchor::Middle, &day.day().to_string());
            }
        }
    }
}

/// Years over the columns that they begin in; one that has no room before the next is joined with it: "2025/26".
fn years(scene: &mut Scene, place: &Place, layout: &Layout, starts: &[Date], (pen, y): (Pen, f64)) {
    let edge = scene.width - layout.margin;
    let width = |text: &str| fonts::width(text, pen.size, pen.weight);
    let mut names: Vec<(f64, String)> = Vec::new();
    for (index, day) in starts.iter().enumerate() {
        if index > 0 && day.month() != 1 {
            continue;
        }
        let (week, row) = place.block.spot(*day);
        // The year's first whole column, where there is one.
        let week = if index > 0 && row > 0 {
            (week + 1).min(place.block.weeks - 1)
        } else {
            week
        };
        let x = place.left + number(week) * layout.column;
        let year = day.year().to_string();
        match names.last_mut() {
            Some((before, name)) if *before + width(name) + 4.0 > x => {
                *name = format!("{name}/{:02}", day.year().rem_euclid(100));
            }
            _ => names.push((x, year)),
        }
    }
    for (x, name) in names {
        let x = x.min(edge - width(&name));
        pen.write(scene, x, y, Anchor::Start, &name);
    }
}

/// Names over the middle of the months: short ones, or their first letters where there is no more room.
fn month_names(scene: &mut Scene, place: &Place, layout: &Layout, (starts, last): (&[Date], Date), y: f64) {
    let pen = layout.soft(scene);
    let width = |text: &str| fonts::width(text, pen.size, Weight::Regular);
    let letters = width("May") + 2.0 > 4.3 * layout.column;
    let edge = place.left + number(place.block.weeks) * layout.column;
    let mut reached = f64::NEG_INFINITY;
    for day in starts {
        let end = day.last_of_month().min(last);
        let ((mut from, first_row), (mut to, last_row)) = (place.block.spot(*day), place.block.spot(end));
        // Columns that mostly belong to the neighbour don't count.
        if first_row > 3 && from < to {
            from += 1;
        }
        let end = to;
        if last_row < 3 && from < to {
            to -= 1;
        }
        let name = short_month(*day);
        let name = if letters {
            name.get(..1).unwrap_or_default()
        } else {
            name
        };
        let start = |from: usize, to: usize| {
            let middle = place.left + (number(from) + number(to) + 1.0) / 2.0 * layout.column;
            (middle - width(name) / 2.0).max(place.left)
        };
        let mut at = start(from, to);
        if at <= reached && from < end {
            at = start(from + 1, end);
        }
        // The short rest of a month at an edge is named only where the name has room, or there is little else.
        let whole = to > from || width(name) + 2.0 <= layout.column || starts.len() <= 3;
        let inside = starts.len() == 1 || at + width(name) <= edge;
        if inside && whole && at > reached {
            pen.write(scene, at, y, Anchor::Start, name);
            reached = at + width(name) + 2.0;
        }
    }
}

/// The values in their squares.
fn values(scene: &mut Scene, diary: &Diary, place: &Place, layout: &Layout) {
    let palette = scene.theme.palette();
    for (&day, &value) in diary.days.range(place.block.from..=place.block.to) {
        let square = place.square(day, layout);
        let shade = diary.shade(diary.class(value));
        let dark = palette
            .heat
            .get(shade)
            .is_some_and(|fill| luminance(*fill) < 0.35);
        let colour = if dark == (luminance(palette.paper) > 0.5) {
            palette.paper
        } else {
            palette.text
        };
        let text = short(value.round());
        let size = layout.note;
        if fonts::width(&text, size, Weight::Regular) <= square.width() - 2.0 {
            let base = f64::midpoint(square.top, square.bottom) + fonts::CAP * size / 2.0;
            let x = f64::midpoint(square.left, square.right);
            Pen::plain(size, colour).write(scene, x, base, Anchor::Middle, &text);
        }
    }
}

/// Roughly how bright a colour looks, from 0 to 1.
fn luminance(Colour(red, green, blue): Colour) -> f64 {
    (0.299 * f64::from(red) + 0.587 * f64::from(green) + 0.114 * f64::from(blue)) / 255.0
}
