//! Where blocks, legend and list stand, and how large a square is.

use super::blocks::{self, Block};
use super::{Diary, events, legend, number};
use crate::fonts::{self, Weight};
use crate::pen::Pen;
use crate::scene::{Anchor, Scene};

/// A block's place.
pub(super) struct Place {
    pub(super) block: Block,
    /// Top left corner of the squares.
    pub(super) left: f64,
    pub(super) top: f64,
    /// Base lines above the squares, from the top; none where there is no such line.
    pub(super) years: Option<f64>,
    pub(super) months: Option<f64>,
    /// Whether the names of the months stand for the blocks below, too.
    pub(super) shared: bool,
    pub(super) weeks: Option<f64>,
    pub(super) numbers: Option<f64>,
    /// The year, left of the squares.
    pub(super) year: Option<String>,
}

pub(super) struct Layout {
    pub(super) label: f64,
    pub(super) note: f64,
    pub(super) margin: f64,
    /// From one column, and from one row, to the next. Squares that the height makes small are wider than high.
    pub(super) column: f64,
    pub(super) row: f64,
    pub(super) blocks: Vec<Place>,
    heading: Vec<(String, f64, f64)>,
    pub(super) legend: legend::Legend,
    pub(super) list: events::List,
    pub(super) height: f64,
}

/// How the period may be cut.
#[derive(Clone, Copy, Debug)]
struct Cut {
    /// Months of a block; none for one strip.
    months: Option<i8>,
    /// Blocks side by side.
    columns: usize,
    /// How much it is preferred, in pixels of a square.
    bonus: f64,
}

/// A cut and what it would look like.
struct Fit {
    score: f64,
    /// From one column and one row to the next.
    cell: (f64, f64),
    cut: Cut,
    blocks: Vec<Block>,
}

/// A strip is easiest to read, then years; halves and quarters of years are for narrow places.
const CUTS: [Cut; 8] = [
    Cut::new(None, 1, 3.0),
    Cut::new(Some(12), 1, 2.0),
    Cut::new(Some(12), 2, 1.9),
    Cut::new(Some(12), 3, 1.8),
    Cut::new(Some(6), 1, 0.5),
    Cut::new(Some(6), 2, 0.4),
    Cut::new(Some(3), 1, 0.0),
    Cut::new(Some(3), 2, 0.0),
];
/// Larger squares are no easier to read.
const ENOUGH: f64 = 14.0;
/// The largest square, where there are few days.
const LARGEST: f64 = 34.0;
/// How much wider than high a square may be.
const WIDER: f64 = 1.8;
/// The smallest square that the height may ask for.
const SMALLEST: f64 = 5.0;
/// From here on a square has room for its value, and a column for the day it begins with.
pub(super) const ROOMY: f64 = 24.0;
/// Blocks of smaller squares share the names of the months on top.
const SHARED: f64 = 9.0;

impl Cut {
    const fn new(months: Option<i8>, columns: usize, bonus: f64) -> Self {
        Self {
            months,
            columns,
            bonus,
        }
    }

    fn blocks(self, diary: &Diary) -> Vec<Block> {
        let (from, to) = (diary.input.from, diary.input.to);
        match self.months {
            None => blocks::strip(from, to),
            Some(months) => blocks::parts(from, to, months),
        }
    }
}

impl Layout {
    pub(super) fn new(diary: &Diary, width: f64, most: f64) -> Self {
        let wide = width >= 600.0;
        let (label, note) = if wide { (13.0, 11.0) } else { (12.0, 10.0) };
        let margin = if wide { 14.0 } else { 8.0 };
        let list = events::List::new(diary, note, width - 2.0 * margin);
        let mut layout = Self {
            label,
            note,
            margin,
            column: 0.0,
            row: 0.0,
            blocks: Vec::new(),
            heading: heading(diary, label, note, width - 2.0 * margin),
            legend: legend::Legend::new(diary, note, margin, width),
            list,
            height: 0.0,
        };
        let lines = layout.heading.last().map_or(0.0, |(_, _, y)| *y);
        let top = margin + lines + note * 0.9;
        let below = note * 1.6 + layout.legend.height + layout.list.height + margin;
        let room = (width - 2.0 * margin, most - top - below);

        let mut best: Option<Fit> = None;
        for cut in CUTS {
            let blocks = cut.blocks(diary);
            let Some(cell) = layout.cell(diary, cut, &blocks, room) else {
                continue;
            };
            let score = cell.1.min(ENOUGH) + cut.bonus;
            if best.as_ref().is_none_or(|before| score > before.score) {
                best = Some(Fit {
                    score,
                    cell,
                    cut,
                    blocks,
                });
            }
        }
        let mut y = top;
        if let Some(fit) = best {
            (layout.column, layout.row) = fit.cell;
            y = layout.place(diary, fit.cut, &fit.blocks, top, room.0);
        }
        layout.legend.top = y + note * 1.6;
        layout.list.top = y + below - layout.list.height - margin;
        layout.height = y + below;
        layout
    }

    /// Letters of days, and years where they stand left of a block.
    fn gutter(&self, cut: Cut) -> f64 {
        let letters = fonts::width("W", self.note, Weight::Regular) + self.note * 0.6;
        let year = fonts::width("2026", self.note, Weight::SemiBold) + self.note * 0.7;
        letters + if cut.months.is_some() { year } else { 0.0 }
    }

    fn between(&self) -> f64 {
        self.note * 1.6
    }

    /// From one column and one row to the next; none where the blocks don't fit side by side.
    fn cell(
        &self,
        diary: &Diary,
        cut: Cut,
        blocks: &[Block],
        (width, height): (f64, f64),
    ) -> Option<(f64, f64)> {
        let weeks = blocks.iter().map(|block| block.weeks).max()?;
        if cut.columns > blocks.len() {
            return None;
        }
        let own = width / number(cut.columns) - self.gutter(cut);
        let air = self.between() * number(cut.columns - 1) / number(cut.columns);
        let across = ((own - air) / number(weeks)).min(LARGEST);
        let rows = number(blocks.len().div_ceil(cut.columns));
        let numbers = if diary.events.is_empty() {
            0.0
        } else {
            self.note * 1.25
        };
        let down = |months: f64| (height - months - rows * (numbers + self.note * 0.8)) / rows / 7.0;
        let months = self.note * if cut.months.is_some() { 1.35 } else { 4.0 };
        let own = down(rows * months);
        let down = if own >= SHARED {
            own
        } else {
            down(months).min(SHARED - 0.01)
        };
        let row = across.min(down.max(SMALLEST));
        let column = across.min((row * WIDER).min(ENOUGH).max(row));
        (across >= SMALLEST - 1.0).then_some((column, row))
    }

    /// Puts the blocks in their places from `top` down; returns where they end.
    fn place(&mut self, diary: &Diary, cut: Cut, blocks: &[Block], top: f64, width: f64) -> f64 {
        let stacked = cut.months.is_some();
        let weeks = blocks.iter().map(|block| block.weeks).max().unwrap_or(1);
        let step = self.gutter(cut) + number(weeks) * self.column + self.between();
        let step = step.min((width + self.between()) / number(cut.columns));
        let mut y = top;
        for (row, blocks) in blocks.chunks(cut.columns).enumerate() {
            let mut line = |wanted: bool, height: f64| {
                wanted.then(|| {
                    y += self.note * height;
                    y - self.note * (height - 1.0)
                })
            };
            let years = line(!stacked, 1.35);
            let months = line(row == 0 || self.row >= SHARED, 1.35);
            let weeks = line(!stacked && self.row >= ROOMY, 1.3);
            let happened = |block: &Block| diary.events.keys().any(|day| block.holds(*day));
            let numbers = line(blocks.iter().any(happened), 1.25);
            for (column, &block) in blocks.iter().enumerate() {
                self.blocks.push(Place {
                    block,
                    left: self.margin + number(column) * step + self.gutter(cut),
                    top: y,
                    years,
                    months,
                    shared: stacked && self.row < SHARED,
                    weeks,
                    numbers,
                    year: stacked.then(|| block.from.year().to_string()),
                });
            }
            y += 7.0 * self.row + self.note * 0.8;
        }
        y - self.note * 0.8
    }

    pub(super) fn heading(&self, scene: &mut Scene, diary: &Diary) {
        let palette = scene.theme.palette();
        for (index, (text, x, y)) in self.heading.iter().enumerate() {
            let pen = if index == 0 && !diary.input.label.trim().is_empty() {
                Pen::bold(self.label, palette.text)
            } else {
                Pen::plain(self.note, palette.soft)
            };
            pen.write(scene, self.margin + x, self.margin + y, Anchor::Start, text);
        }
    }

    pub(super) fn soft(&self, scene: &Scene) -> Pen {
        Pen::plain(self.note, scene.theme.palette().soft)
    }

    /// Space between two squares.
    pub(super) fn gap(&self) -> f64 {
        (self.row * 0.12).clamp(0.75, 2.5)
    }
}

/// The name, then its range and how many days are rated, each with its place.
fn heading(diary: &Diary, label: f64, note: f64, room: f64) -> Vec<(String, f64, f64)> {
    let mut pieces = Vec::new();
    let (mut x, mut y) = (0.0, label);
    let name = fonts::fit(diary.input.label.trim(), label, Weight::SemiBold, room);
    if !name.is_empty() {
        x = fonts::width(&name, label, Weight::SemiBold) + label * 0.7;
        pieces.push((name, 0.0, y));
    }
    for text in [diary.range(), diary.rated()] {
        let text = fonts::fit(&text, note, Weight::Regular, room);
        let width = fonts::width(&text, note, Weight::Regular);
        if x > 0.0 && x + width > room {
            (x, y) = (0.0, y + note * 1.45);
        }
        pieces.push((text, x, y));
        x += width + label * 1.2;
    }
    pieces
}
