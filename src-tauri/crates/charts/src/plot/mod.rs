//! What charts with two axes of numbers share: a sheet with headings, notes and a key, scales, signs, and places for labels.

mod room;
mod scale;
mod signs;

pub(crate) use room::{Room, passes};
pub(crate) use scale::{Scale, ticks};
pub(crate) use signs::{Shape, Sign, series};

use crate::ChartOptions;
use crate::fonts::{self, Weight};
use crate::pen::Pen;
use crate::scene::{Anchor, Frame, Item, Path, Scene, Stroke};
use crate::theme::{Colour, Palette};
use crate::trend::key::wrap;

/// Sizes in CSS pixels.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Look {
    /// Bold names.
    pub(crate) label: f64,
    /// Everything else.
    pub(crate) note: f64,
    pub(crate) margin: f64,
    /// Between parts.
    pub(crate) gap: f64,
}

/// An upright or level line behind everything; it stops short of letters.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rule {
    pub(crate) from: (f64, f64),
    pub(crate) to: (f64, f64),
    pub(crate) stroke: Stroke,
}

/// A picture that is being drawn from top to bottom.
pub(crate) struct Sheet {
    pub(crate) scene: Scene,
    pub(crate) look: Look,
    pub(crate) palette: &'static Palette,
    rules: Vec<Rule>,
    /// Behind the rules.
    pub(crate) ground: Vec<Item>,
}

pub(crate) fn solid(colour: Colour, width: f64) -> Stroke {
    Stroke {
        colour,
        width,
        dash: None,
    }
}

pub(crate) fn dashed(colour: Colour, width: f64, dash: f64, gap: f64) -> Stroke {
    Stroke {
        colour,
        width,
        dash: Some((dash, gap)),
    }
}

impl Sheet {
    pub(crate) fn new(options: &ChartOptions, title: &str) -> Self {
        let scene = Scene::new(options.width, 20_000.0, options.theme, title);
        let wide = scene.width >= 900.0;
        let (label, note) = if wide { (13.0, 11.5) } else { (12.0, 10.5) };
        Self {
            look: Look {
                label,
                note,
                margin: if wide { 16.0 } else { 10.0 },
                gap: if wide { 16.0 } else { 12.0 },
            },
            palette: options.theme.palette(),
            scene,
            rules: Vec::new(),
            ground: Vec::new(),
        }
    }

    pub(crate) fn left(&self) -> f64 {
        self.look.margin
    }

    /// The farthest right that anything may reach.
    pub(crate) fn right(&self) -> f64 {
        self.scene.width - self.look.margin
    }

    pub(crate) fn soft(&self) -> Pen {
        Pen::plain(self.look.note, self.palette.soft)
    }

    pub(crate) fn letters(&self) -> Pen {
        Pen::plain(self.look.note, self.palette.text)
    }

    /// The height of a capital of notes.
    pub(crate) fn cap(&self) -> f64 {
        fonts::CAP * self.look.note
    }

    /// From one line of notes to the next.
    pub(crate) fn step(&self) -> f64 {
        self.look.note * 1.45
    }

    pub(crate) fn width(&self, text: &str) -> f64 {
        fonts::width(text, self.look.note, Weight::Regular)
    }

    pub(crate) fn write(&mut self, pen: Pen, x: f64, y: f64, anchor: Anchor, text: &str) {
        pen.write(&mut self.scene, x, y, anchor, text);
    }

    pub(crate) fn draw(&mut self, path: Path) {
        self.scene.items.push(Item::Path(path));
    }

    pub(crate) fn line(&mut self, points: impl IntoIterator<Item = (f64, f64)>, stroke: Stroke) {
        self.draw(Path::line(points, stroke));
    }

    /// A line behind everything that stops short of letters.
    pub(crate) fn rule(&mut self, from: (f64, f64), to: (f64, f64), stroke: Stroke) {
        self.rules.push(Rule { from, to, stroke });
    }

    /// A filled rectangle behind the rules.
    pub(crate) fn ground(&mut self, frame: Frame, colour: Colour) {
        let Frame {
            left,
            top,
            right,
            bottom,
        } = frame;
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
        self.ground.push(Item::Path(Path::polygon(corners, colour)));
    }

    /// Letters in lines of at most `room` px; the first base line is `y`. Returns the base line that would follow.
    pub(crate) fn lines(&mut self, pen: Pen, x: f64, y: f64, room: f64, text: &str) -> f64 {
        let step = pen.size * 1.45;
        let mut y = y;
        for line in broken(text, pen, room) {
            self.write(pen, x, y, Anchor::Start, &line);
            y += step;
        }
        y
    }

    /// A bold name and a note after it (below it where there is no room); returns where what is headed begins.
    pub(crate) fn heading(&mut self, top: f64, name: &str, note: &str) -> f64 {
        let look = self.look;
        let (left, room) = (self.left(), self.right() - self.left());
        let bold = Pen::bold(look.label, self.palette.text);
        let y = top + fonts::CAP * look.label;
        let names = broken(name, bold, room);
        let used = fonts::width(name, look.label, Weight::SemiBold) + look.label * 0.8;
        let after = self.lines(bold, left, y, room, name);
        if names.len() <= 1 && used + self.width(note) <= room {
            let x = if name.is_empty() { left } else { left + used };
            self.write(self.soft(), x, y, Anchor::Start, note);
            return after - look.label * 0.5;
        }
        let y = self.lines(self.soft(), left, after - look.label * 0.1, room, note);
        y - look.note * 0.55
    }

    /// A paragraph of notes from `top` down; returns where it ends.
    pub(crate) fn paragraph(&mut self, top: f64, text: &str) -> f64 {
        if text.is_empty() {
            return top;
        }
        let (left, room) = (self.left(), (self.right() - self.left()).min(920.0));
        let y = self.lines(self.soft(), left, top + self.cap(), room, text);
        y - self.step() + self.look.note * 0.7
    }

    /// Signs with their meaning, one after the other; returns where they end.
    pub(crate) fn key(&mut self, top: f64, entries: &[(Sign, String)]) -> f64 {
        let (left, right) = (self.left(), self.right());
        let (mut x, mut y) = (left, top + self.cap());
        for (sign, text) in entries {
            let indent = sign.width() + self.look.note * 0.55;
            if x > left && x + indent + self.width(text) > right {
                x = left;
                y += self.step();
            }
            let middle = (x + sign.width() / 2.0, y - self.cap() / 2.0);
            sign.draw(&mut self.scene, middle);
            let room = right - x - indent;
            let after = self.lines(self.soft(), x + indent, y, room, text);
            y = after - self.step();
            x += indent + self.width(text) + self.look.note * 1.7;
        }
        if entries.is_empty() {
            top
        } else {
            y + self.look.note * 0.7
        }
    }

    /// Signs with sentences, each on lines of its own; returns where they end.
    pub(crate) fn rows(&mut self, top: f64, entries: &[(Sign, String)]) -> f64 {
        let mut top = top;
        for entry in entries {
            top = self.key(top, std::slice::from_ref(entry)) + self.look.note * 0.25;
        }
        top
    }

    /// The picture, as high as what was drawn, with rules behind everything.
    pub(crate) fn finish(mut self, bottom: f64, alt: String) -> Scene {
        let frames: Vec<Frame> = self
            .scene
            .texts()
            .iter()
            .map(|(_, [left, top, right, bottom])| Frame {
                left: left - 3.0,
                top: top - 2.5,
                right: right + 3.0,
                bottom: bottom + 2.5,
            })
            .collect();
        let mut behind = self.ground;
        for rule in &self.rules {
            behind.extend(pieces(rule, &frames).map(|ends| Item::Path(Path::line(ends, rule.stroke))));
        }
        behind.append(&mut self.scene.items);
        self.scene.items = behind;
        self.scene.height = (bottom + self.look.margin).clamp(120.0, 20_000.0);
        self.scene.alt = alt;
        self.scene
    }
}

/// What is left of a rule where letters stand in its way.
fn pieces(rule: &Rule, frames: &[Frame]) -> impl Iterator<Item = [(f64, f64); 2]> {
    let upright = (rule.from.0 - rule.to.0).abs() < 0.01;
    let ((from, to), at) = if upright {
        ((rule.from.1, rule.to.1), rule.from.0)
    } else {
        ((rule.from.0, rule.to.0), rule.from.1)
    };
    let mut gaps: Vec<(f64, f64)> = frames
        .iter()
        .filter_map(|frame| {
            let (across, along) = if upright {
                ((frame.left, frame.right), (frame.top, frame.bottom))
            } else {
                ((frame.top, frame.bottom), (frame.left, frame.right))
            };
            (across.0 < at && at < across.1).then_some(along)
        })
        .collect();
    gaps.sort_by(|one, other| one.0.total_cmp(&other.0));
    gaps.push((f64::INFINITY, f64::INFINITY));
    let (low, high) = (from.min(to), from.max(to));
    let mut start = low;
    let mut left = Vec::new();
    for (begin, end) in gaps {
        let stop = begin.min(high);
        if stop - start > 0.5 {
            left.push((start, stop));
        }
        start = start.max(end);
    }
    left.into_iter().map(move |(from, to)| {
        if upright {
            [(at, from), (at, to)]
        } else {
            [(from, at), (to, at)]
        }
    })
}

/// `text` in lines of at most `room` px; a word that is longer alone ends in an ellipsis.
pub(crate) fn broken(text: &str, pen: Pen, room: f64) -> Vec<String> {
    if text.is_empty() {
        return Vec::new();
    }
    let fits = fonts::width(text, pen.size, pen.weight) <= room;
    let lines = if fits {
        vec![text.to_owned()]
    } else {
        wrap(text, pen.size, pen.weight, room)
    };
    lines
        .iter()
        .map(|line| fonts::fit(line, pen.size, pen.weight, room))
        .collect()
}
