//! Days that something changed on: numbered above their columns, listed below.

use super::layout::{Layout, Place};
use super::squares::{outline, push};
use super::{Diary, number};
use crate::fonts::{self, Weight};
use crate::pen::Pen;
use crate::scene::{Anchor, Scene, Stroke};
use crate::theme::{Palette, Theme};

/// The list below the calendar.
#[derive(Debug, Default)]
pub(super) struct List {
    pub(super) top: f64,
    pub(super) height: f64,
    entries: Vec<Entry>,
    /// Left end of the date, then of the words.
    indents: (f64, f64),
}

#[derive(Debug)]
struct Entry {
    number: String,
    date: String,
    lines: Vec<String>,
    x: f64,
    y: f64,
}

/// The most columns of the list.
const COLUMNS: usize = 4;

impl List {
    /// The events of the period in as many columns of `room` px as their words leave room for.
    pub(super) fn new(diary: &Diary, note: f64, room: f64) -> Self {
        if diary.events.is_empty() {
            return Self::default();
        }
        let width = |text: &str, weight| fonts::width(text, note, weight);
        let letters = Pen::plain(note, Theme::Light.palette().text);
        let last = diary.events.len().to_string();
        let date = width(&last, Weight::SemiBold) + note * 0.7;
        let words = date + width("2026-06-26", Weight::Regular) + note * 0.9;
        let widest = diary
            .events
            .values()
            .map(|text| width(text, Weight::Regular))
            .fold(0.0, f64::max);
        let air = note * 2.0;
        let columns = (1..=COLUMNS)
            .rev()
            .find(|&columns| (words + widest + air) * number(columns) - air <= room)
            .unwrap_or(1)
            .min(diary.events.len());
        // A few events stand below one another; more fill the columns evenly.
        let per_column = diary.events.len().div_ceil(columns).max(3);
        let own = (room + air) / number(columns) - air;
        let mut list = Self {
            indents: (date, words),
            ..Self::default()
        };
        let mut y = 0.0;
        for (index, (day, text)) in diary.events.iter().enumerate() {
            if index % per_column == 0 {
                y = 0.0;
            }
            let lines = letters.lines(text, own - words, 3);
            let height = number(lines.len().max(1)) * note * 1.3 + note * 0.3;
            list.entries.push(Entry {
                number: (index + 1).to_string(),
                date: day.to_string(),
                lines,
                x: number(index / per_column) * (own + air),
                y,
            });
            y += height;
            list.height = list.height.max(y);
        }
        list.height += note * 0.3;
        list
    }
}

/// How the square of an event's day is outlined.
pub(super) fn marked(palette: &Palette) -> Stroke {
    Stroke {
        colour: palette.text,
        width: 1.5,
        dash: None,
    }
}

/// Outlines the days of events and numbers their columns; numbers that would touch are put together.
pub(super) fn numbers(scene: &mut Scene, diary: &Diary, place: &Place, layout: &Layout) {
    let palette = scene.theme.palette();
    let mut outlines = Vec::new();
    // From, to, left and right end of the columns.
    let mut groups: Vec<(usize, usize, f64, f64)> = Vec::new();
    for (index, day) in diary.events.keys().enumerate() {
        if !place.block.holds(*day) {
            continue;
        }
        let square = place.square(*day, layout);
        outlines.extend(outline(&square.grown(layout.gap() / 2.0 - 0.25)));
        groups.push((index + 1, index + 1, square.left, square.right));
    }
    push(scene, outlines, None, Some(marked(palette)));
    let Some(y) = place.numbers else { return };
    let pen = Pen::bold(layout.note - 1.0, palette.text);
    let (edge, end) = (
        place.left - layout.note * 0.6,
        place.left + number(place.block.weeks) * layout.column + layout.note * 0.6,
    );
    let text = |group: &(usize, usize, f64, f64)| match group.1 - group.0 {
        0 => group.0.to_string(),
        1 => format!("{}, {}", group.0, group.1),
        _ => format!("{}–{}", group.0, group.1),
    };
    let middle = |group: &(usize, usize, f64, f64)| {
        let half = fonts::width(&text(group), pen.size, pen.weight) / 2.0;
        let middle = f64::midpoint(group.2, group.3);
        (middle.min(end - half).max(edge + half), half)
    };
    let mut put: Vec<(usize, usize, f64, f64)> = Vec::new();
    for group in groups {
        let mut group = group;
        while let Some(last) = put.last() {
            let ((left, left_half), (right, right_half)) = (middle(last), middle(&group));
            if left + left_half + 3.0 <= right - right_half {
                break;
            }
            group = (last.0, group.1, last.2, group.3);
            put.pop();
        }
        put.push(group);
    }
    for group in &put {
        pen.write(scene, middle(group).0, y, Anchor::Middle, &text(group));
    }
}

pub(super) fn list(scene: &mut Scene, layout: &Layout) {
    let palette = scene.theme.palette();
    let (bold, soft) = (Pen::bold(layout.note, palette.text), layout.soft(scene));
    let plain = Pen::plain(layout.note, palette.text);
    let (date, words) = layout.list.indents;
    for entry in &layout.list.entries {
        let x = layout.margin + entry.x;
        let mut y = layout.list.top + entry.y + layout.note;
        bold.write(scene, x + date - layout.note * 0.7, y, Anchor::End, &entry.number);
        soft.write(scene, x + date, y, Anchor::Start, &entry.date);
        for line in &entry.lines {
            plain.write(scene, x + words, y, Anchor::Start, line);
            y += layout.note * 1.3;
        }
    }
}
