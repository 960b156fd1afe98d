//! The calendar: what period is shown, today, ticks.

use super::ChronologyInput;
use super::canvas::{Canvas, line};
use crate::fonts;
use crate::scene::{Anchor, Frame, Item, Path};
use crate::trend::ticks::short_month;
use jiff::civil::Date;

/// Below this many days the ticks are days.
const DAYS: f64 = 60.0;

fn day(date: Date) -> String {
    format!("{} {} {}", date.day(), short_month(date), date.year())
}

/// The period, and today where it lies within.
pub(crate) fn header(canvas: &mut Canvas, input: &ChronologyInput) -> f64 {
    let (look, time) = (canvas.look, canvas.time);
    let top = look.margin;
    let y = top + fonts::CAP * look.note;
    let pen = canvas.note();
    let words = if input.from == input.to {
        day(input.from)
    } else {
        format!("{} – {}", day(input.from), day(input.to))
    };
    let period = pen.text(look.margin, y, Anchor::Start, &words);
    let taken = period.frame();
    canvas.scene.items.push(Item::Text(period));
    if time.shows(time.today) {
        let half = canvas.width("today") / 2.0;
        let x = time.today.min(canvas.edge() - half);
        let text = canvas.letters().text(x, y, Anchor::Middle, "today");
        if !text.frame().grown(8.0).meets(&taken) {
            canvas.scene.items.push(Item::Text(text));
        }
    }
    top + look.note * 1.3 + look.gap * 0.6
}

/// The axis below everything.
pub(crate) fn draw(canvas: &mut Canvas, top: f64) -> f64 {
    let (look, time, palette) = (canvas.look, canvas.time, canvas.palette);
    let top = top - look.gap * 0.4;
    let ends = [(time.left, top), (time.right, top)];
    canvas
        .scene
        .items
        .push(Item::Path(Path::line(ends, line(palette.axis, 1.0))));
    let pen = canvas.note();
    let y = top + 7.0 + fonts::CAP * look.note;
    let mut taken: Option<Frame> = None;
    let mut years: Option<Frame> = None;
    for tick in canvas.ticks.clone() {
        // A day's name stands below the day, not below its start; a month's below its first day.
        let named = if time.days < DAYS {
            time.middle_of(tick.day)
        } else {
            time.at(tick.day)
        };
        if named > time.right {
            continue;
        }
        let x = time.at(tick.day);
        canvas.scene.items.push(Item::Path(Path::line(
            [(x, top), (x, top + 4.0)],
            line(palette.axis, 1.0),
        )));
        let label = pen.text(named, y, Anchor::Middle, &tick.label);
        let frame = label.frame();
        let inside = frame.left >= 0.0 && frame.right <= canvas.scene.width;
        if inside && taken.is_none_or(|taken| frame.left > taken.right + 3.0) {
            taken = Some(frame);
            canvas.scene.items.push(Item::Text(label));
        }
        if let Some(year) = &tick.year {
            let label = pen.text(named, y + look.note * 1.25, Anchor::Middle, year);
            let frame = label.frame();
            if years.is_none_or(|years| frame.left > years.right + 3.0)
                && frame.left >= 0.0
                && frame.right <= canvas.scene.width
            {
                years = Some(frame);
                canvas.scene.items.push(Item::Text(label));
            }
        }
    }
    top + 7.0 + look.note * if years.is_some() { 2.6 } else { 1.4 }
}
