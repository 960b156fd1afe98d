//! How many maps there is room for, where they stand, and the key below them.

use super::super::figure::HEIGHT;
use super::{Compared, DatedMap, State, figures};
use crate::fonts::{self, Weight};
use crate::pen::Pen;
use crate::scene::{Anchor, Scene};
use crate::theme::Theme;

/// Half of what a figure takes with its hands, and some air.
pub(super) const SPREAD: f64 = 108.0;
/// The largest and the smallest figure: pixels for each unit of its outline.
const LARGEST: f64 = 0.72;
const SMALLEST: f64 = 0.335;
/// The width of the smallest map, which the words over each have to do with.
const NARROWEST: f64 = 4.0 * SPREAD * SMALLEST;

pub(super) struct Layout {
    pub(super) label: f64,
    pub(super) note: f64,
    pub(super) margin: f64,
    /// How many maps are drawn.
    pub(super) count: usize,
    columns: usize,
    pub(super) scale: f64,
    /// Width of a map.
    pub(super) width: f64,
    /// From one map to the next.
    step: (f64, f64),
    /// Lines that the words of a map take below its date; 0 where they stand beside it.
    pub(super) lines: usize,
    /// Height of the texts over a figure.
    pub(super) head: f64,
    room: f64,
}

impl Layout {
    pub(super) fn new(maps: &[&DatedMap], width: f64, most: f64) -> Self {
        let wide = width >= 600.0;
        let (label, note) = if wide { (12.5, 10.5) } else { (12.0, 10.0) };
        let margin = if wide { 14.0 } else { 8.0 };
        let room = width - 2.0 * margin;
        let mut layout = Self {
            label,
            note,
            margin,
            count: 0,
            columns: 1,
            scale: SMALLEST,
            width: room,
            step: (0.0, 0.0),
            lines: 0,
            head: 0.0,
            room,
        };
        // The key takes at most this much; less makes the picture lower.
        let key = note * if room < 480.0 { 9.0 } else { 5.0 };
        let height = most - 2.0 * margin - key;
        layout.lines = layout.lines(maps);
        layout.head = layout.head();
        let enough = (2..=maps.len())
            .rev()
            .find(|&count| layout.arrange(count, height));
        if enough.is_none() {
            // A single map, or two where there is room for none.
            let count = maps.len().min(2);
            if !layout.arrange(count, height) {
                layout.arrange(count, f64::INFINITY);
            }
        }
        layout
    }

    /// Whether so many maps fit; then they are laid out as large as that leaves them.
    fn arrange(&mut self, count: usize, height: f64) -> bool {
        let gap = self.gap();
        let mut best: Option<(f64, usize, f64)> = None;
        for columns in 1..=count {
            let width = (self.room + gap) / number(columns) - gap;
            let rows = number(count.div_ceil(columns));
            let tall = (height + gap) / rows - gap - self.head;
            let scale = (width / 4.0 / SPREAD).min(tall / HEIGHT).min(LARGEST);
            if best.is_none_or(|(before, ..)| scale > before + 1e-9) {
                best = Some((scale, columns, width));
            }
        }
        let Some((scale, columns, width)) = best else {
            return false;
        };
        if scale < SMALLEST {
            return false;
        }
        self.count = count;
        self.columns = columns;
        self.scale = scale;
        // Maps stand together rather than spread over the picture.
        self.width = width.min(4.0 * SPREAD * scale);
        self.step = (self.width + gap, self.head + HEIGHT * scale + gap);
        true
    }

    /// Lines for the words below the date; 0 where all of them fit beside it.
    fn lines(&self, maps: &[&DatedMap]) -> usize {
        let date = fonts::width("2026-06-26", self.label, Weight::SemiBold) + self.note * 0.8;
        let beside =
            |map: &&DatedMap| date + fonts::width(map.words.trim(), self.note, Weight::Regular) <= NARROWEST;
        if maps.iter().all(beside) {
            return 0;
        }
        let lines = maps.iter().map(|map| self.words(map).len());
        lines.max().unwrap_or(0)
    }

    /// Letters whose colour doesn't matter yet.
    fn letters(&self) -> Pen {
        Pen::plain(self.note, Theme::Light.palette().text)
    }

    /// The words of a map in lines.
    pub(super) fn words(&self, map: &DatedMap) -> Vec<String> {
        self.letters().lines(map.words.trim(), NARROWEST, 2)
    }

    fn head(&self) -> f64 {
        self.label * 1.3 + self.note * (1.35 * number(self.lines) + 1.45 + 1.75)
    }

    fn gap(&self) -> f64 {
        self.note * 1.6
    }

    /// The top left corner of a map.
    pub(super) fn corner(&self, index: usize) -> (f64, f64) {
        let (column, row) = (index % self.columns, index / self.columns);
        (
            self.margin + number(column) * self.step.0,
            self.margin + number(row) * self.step.1,
        )
    }

    pub(super) fn soft(&self, scene: &Scene) -> Pen {
        Pen::plain(self.note, scene.theme.palette().soft)
    }

    /// What the signs mean, and how many maps there are; returns the height of the picture.
    pub(super) fn key(&self, scene: &mut Scene, drawn: &[Compared<'_>], all: usize) -> f64 {
        if drawn.is_empty() {
            return self.margin * 2.0 + self.note * 3.0;
        }
        let rows = drawn.len().div_ceil(self.columns);
        let gap = self.gap();
        let mut y = self.margin + number(rows) * self.step.1 - gap + self.note * 1.4;
        let pen = self.soft(scene);
        let occurs = |state| drawn.iter().any(|compared| compared.count(state) > 0);
        let samples = [
            (State::Painful, "painful"),
            (State::Gained, "new since the date given"),
            (State::Lost, "no longer painful"),
        ];
        let edge = self.margin + self.room;
        let size = self.note * 1.5;
        let mut x = self.margin;
        let line = self.note * 1.9;
        for (state, words) in samples.into_iter().filter(|(state, _)| occurs(*state)) {
            let width = size * 1.4 + self.note * 0.6 + fonts::width(words, self.note, Weight::Regular);
            if x > self.margin && x + width > edge {
                (x, y) = (self.margin, y + line);
            }
            figures::sample(scene, state, (x, y), size);
            let base = y + (size + fonts::CAP * self.note) / 2.0;
            pen.write(
                scene,
                x + size * 1.4 + self.note * 0.6,
                base,
                Anchor::Start,
                words,
            );
            x += width + self.note * 1.6;
        }
        let mut notes = vec!["R and L: the patient’s right and left.".to_owned()];
        if drawn.len() < all {
            notes.push(format!(
                "{} of {all} maps: the first, the last and those in between that changed the most.",
                drawn.len()
            ));
        }
        for note in notes {
            let width = fonts::width(&note, self.note, Weight::Regular);
            if x > self.margin && x + width > edge {
                (x, y) = (self.margin, y + line);
            }
            for piece in pen.lines(&note, self.room, 4) {
                if x > self.margin && x + fonts::width(&piece, self.note, Weight::Regular) > edge {
                    (x, y) = (self.margin, y + line);
                }
                let base = y + (size + fonts::CAP * self.note) / 2.0;
                pen.write(scene, x, base, Anchor::Start, &piece);
                x += fonts::width(&piece, self.note, Weight::Regular) + self.note * 1.6;
            }
        }
        y + line + self.margin
    }
}

/// A small count as a number.
fn number(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}
