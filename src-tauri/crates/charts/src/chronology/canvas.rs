//! What the parts of a time line draw on.

use super::key::Sign;
use super::time::Time;
use super::{ChronologyInput, ChronologyOptions, Lines, Panel};
use crate::body::hatch;
use crate::fonts::{self, Weight};
use crate::pen::Pen;
use crate::scene::{Anchor, Frame, Item, Mark, Path, Scene, Step, Stroke};
use crate::theme::{Colour, Palette};
use crate::trend::header::short;
use std::collections::BTreeSet;

/// Sizes in CSS pixels.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Look {
    /// Bold names.
    pub(crate) label: f64,
    /// Everything else.
    pub(crate) note: f64,
    /// From the top of a heading to what it heads.
    pub(crate) heading: f64,
    /// Height of a ribbon's plot.
    pub(crate) ribbon: f64,
    /// From one treatment to the next.
    pub(crate) row: f64,
    /// The most rows of treatments.
    pub(crate) rows: usize,
    /// Height of a panel's plot.
    pub(crate) panel: f64,
    /// Between parts.
    pub(crate) gap: f64,
    pub(crate) margin: f64,
    /// Room for names left of what they head; 0 where they stand above it.
    pub(crate) aside: f64,
    pub(crate) keyed: bool,
}

impl Look {
    /// How many looks there are, from roomy to dense.
    pub(crate) const LEVELS: usize = 4;

    pub(crate) fn new(width: f64, level: usize) -> Self {
        let wide = width >= 900.0;
        let (label, note) = if wide { (13.0, 11.5) } else { (12.0, 10.5) };
        let [ribbon, panel, gap] = match level {
            0 if wide => [62.0, 74.0, 16.0],
            0 => [54.0, 62.0, 14.0],
            1 => [48.0, 52.0, 12.0],
            2 => [42.0, 42.0, 10.0],
            _ => [40.0, 34.0, 8.0],
        };
        Self {
            label,
            note,
            heading: label * 1.7,
            ribbon,
            row: note * 1.75,
            rows: [14, 10, 6, 4].get(level).copied().unwrap_or(4),
            panel,
            gap,
            margin: if wide { 16.0 } else { 10.0 },
            aside: 0.0,
            keyed: level < Self::LEVELS - 1,
        }
    }
}

pub(crate) struct Canvas {
    pub(crate) scene: Scene,
    pub(crate) look: Look,
    pub(crate) time: Time,
    pub(crate) palette: &'static Palette,
    /// What the key has to explain.
    pub(crate) used: BTreeSet<Sign>,
    /// Heights that the lines of the calendar run through.
    pub(crate) grounds: Vec<(f64, f64)>,
    /// Whether what is drawn leads to records.
    pub(crate) leads: bool,
    /// Days of the calendar's lines.
    pub(crate) ticks: Vec<crate::trend::ticks::Tick>,
}

/// Letters in the left margin.
pub(crate) const LANES: [&str; 3] = ["Visits", "Side effects", "Results"];

impl Canvas {
    pub(crate) fn new(
        input: &ChronologyInput,
        panels: &[Panel],
        options: &ChronologyOptions,
        level: usize,
    ) -> Self {
        let scene = Scene::new(options.width, 20_000.0, options.theme, "Time line");
        let look = Look::new(scene.width, level);
        let width = |text: &str| fonts::width(text, look.note, Weight::Regular);
        let used = [
            !input.visits.is_empty(),
            !input.side_effects.is_empty(),
            !input.results.is_empty(),
        ];
        let lanes = LANES.iter().zip(used).filter(|(_, used)| *used);
        let ticks = panels.iter().flat_map(|panel| [panel.low, panel.high]);
        let left = lanes
            .map(|(name, _)| width(name))
            .chain(ticks.map(|tick| width(&short(tick))))
            .fold(20.0, f64::max);
        let values = panels.iter().map(|panel| match &panel.lines {
            Lines::Scores { series, .. } => series.points.last().map_or(0.0, |point| {
                let text = crate::trend::alt::score_text(series, point);
                fonts::width(&text, look.label, Weight::SemiBold)
            }),
            Lines::Days(_) => 0.0,
            Lines::Results(values) => values.last().map_or(0.0, |value| {
                fonts::width(&value.shown, look.label, Weight::SemiBold)
            }),
        });
        let doses = input.ribbons.iter().take(super::MOST_RIBBONS);
        let doses = doses.filter_map(|ribbon| {
            let text = super::ribbon::latest(ribbon)?;
            Some(fonts::width(&text, look.note, Weight::SemiBold) + 4.0)
        });
        let right = values.chain(doses).fold(look.note, f64::max);
        let time = Time::new(
            input.from,
            input.to,
            input.today,
            look.margin + left + 10.0,
            scene.width - look.margin - right - 10.0,
        );
        Self::over(scene, look, time)
    }

    /// An empty sheet with `time` across.
    pub(crate) fn over(scene: Scene, look: Look, time: Time) -> Self {
        let calendar =
            crate::trend::ticks::Calendar::over(time.first, time.days, time.right - time.left, look.note);
        Self {
            palette: scene.theme.palette(),
            scene,
            look,
            time,
            used: BTreeSet::new(),
            grounds: Vec::new(),
            ticks: calendar.ticks,
            leads: true,
        }
    }

    /// The farthest right that texts may reach.
    pub(crate) fn edge(&self) -> f64 {
        self.scene.width - self.look.margin
    }

    /// The calendar's lines run from `top` to `bottom`.
    pub(crate) fn ground(&mut self, top: f64, bottom: f64) {
        self.grounds.push((top, bottom));
    }

    /// The base line of letters in the middle between `top` and `bottom`.
    pub(crate) fn base(&self, top: f64, bottom: f64) -> f64 {
        (top + bottom + fonts::CAP * self.look.note) / 2.0
    }

    pub(crate) fn note(&self) -> Pen {
        Pen::plain(self.look.note, self.palette.soft)
    }

    pub(crate) fn letters(&self) -> Pen {
        Pen::plain(self.look.note, self.palette.text)
    }

    pub(crate) fn width(&self, text: &str) -> f64 {
        fonts::width(text, self.look.note, Weight::Regular)
    }

    /// A part's name and what is to be known about it, at `top`; returns where the part begins.
    pub(crate) fn heading(&mut self, top: f64, name: &str, note: &str) -> f64 {
        let look = self.look;
        if look.aside > 0.0 {
            self.heading_aside(top, name, note);
            return top;
        }
        let y = top + fonts::CAP * look.label;
        let room = self.edge() - look.margin;
        let name = fonts::fit(name, look.label, Weight::SemiBold, room);
        Pen::bold(look.label, self.palette.text).write(&mut self.scene, look.margin, y, Anchor::Start, &name);
        let used = fonts::width(&name, look.label, Weight::SemiBold) + look.label * 0.7;
        let note = fonts::fit(note, look.note, Weight::Regular, room - used);
        self.note()
            .write(&mut self.scene, look.margin + used, y, Anchor::Start, &note);
        top + look.heading
    }

    /// A name of two lines at most and a note of two at most, left of what they head.
    fn heading_aside(&mut self, top: f64, name: &str, note: &str) {
        let (lines, _) = self.aside(top, name, note);
        let margin = self.look.margin;
        for (pen, y, text) in lines {
            pen.write(&mut self.scene, margin, y, Anchor::Start, &text);
        }
    }

    /// Where the lines of a heading left of the plots stand, and where they end; nothing where headings stand above.
    fn aside(&self, top: f64, name: &str, note: &str) -> (Vec<(Pen, f64, String)>, f64) {
        let look = self.look;
        let (bold, plain) = (Pen::bold(look.label, self.palette.text), self.note());
        let (mut lines, mut end) = (Vec::new(), top);
        let mut y = top + fonts::CAP * look.label;
        for (pen, words) in [(bold, name), (plain, note)] {
            for text in pen.lines(words, look.aside, 2) {
                end = y + fonts::DESCENT * pen.size;
                lines.push((pen, y, text));
                y += pen.size * 1.25;
            }
            y += 1.0;
        }
        (lines, end)
    }

    /// Where a heading at `top` ends that stands left of the plots; `top` where headings stand above.
    pub(crate) fn heading_end(&self, top: f64, name: &str, note: &str) -> f64 {
        if self.look.aside > 0.0 {
            self.aside(top, name, note).1
        } else {
            top
        }
    }

    /// Fills a shape as far as it is drawn.
    pub(crate) fn fill(&mut self, corners: &[(f64, f64)], colour: Colour) {
        let corners = self.time.clip_shape(corners);
        if corners.len() > 2 {
            self.scene.items.push(Item::Path(Path::polygon(corners, colour)));
        }
    }

    /// Slanting lines in a shape as far as it is drawn.
    pub(crate) fn hatch(&mut self, corners: &[(f64, f64)], gap: f64, colour: Colour, width: f64) {
        let corners = self.time.clip_shape(corners);
        if corners.len() < 3 {
            return;
        }
        let outline: Vec<Step> = corners.iter().map(|&(x, y)| Step::Line(x, y)).collect();
        let steps = hatch(&outline, gap);
        if !steps.is_empty() {
            self.scene.items.push(Item::Path(Path {
                steps,
                fill: None,
                stroke: Some(line(colour, width)),
            }));
        }
    }

    /// A line from left to right as far as it is drawn.
    pub(crate) fn line(&mut self, points: &[(f64, f64)], stroke: Stroke) {
        let points = self.time.clip_line(points);
        if points.len() > 1 {
            self.scene.items.push(Item::Path(Path::line(points, stroke)));
        }
    }

    /// What was drawn since the display list had `since` things leads to `records`.
    pub(crate) fn leads(&mut self, since: usize, records: Vec<u32>, hit: Frame) {
        if self.leads {
            let items = self.scene.items.split_off(since);
            self.scene.items.push(Item::Mark(Mark { records, hit, items }));
        }
    }

    pub(crate) fn count(&self) -> usize {
        self.scene.items.len()
    }

    /// The picture, `height` px high, with the calendar's lines behind everything and today in front of them.
    pub(crate) fn finish(mut self, height: f64) -> Scene {
        self.scene.days = Some((self.time.left, self.time.right));
        let mut behind = Vec::new();
        // Parts that follow one another closely share their lines.
        let mut grounds: Vec<(f64, f64)> = Vec::new();
        for (top, bottom) in self.grounds {
            match grounds.last_mut() {
                Some(last) if top - last.1 < 1.0 => last.1 = bottom,
                _ => grounds.push((top, bottom)),
            }
        }
        let letters = self.scene.texts();
        let mut upright = |x: f64, colour: Colour| {
            let mut inside: Vec<(f64, f64)> = letters
                .iter()
                .filter(|(_, [left, _, right, _])| x > left - 2.0 && x < right + 2.0)
                .map(|(_, [_, top, _, bottom])| (top - 2.0, bottom + 2.0))
                .collect();
            inside.sort_by(|one, other| one.0.total_cmp(&other.0));
            for &(top, bottom) in &grounds {
                let mut from = top;
                for &(above, below) in inside.iter().filter(|gap| gap.1 > top && gap.0 < bottom) {
                    if above > from {
                        behind.push(Item::Path(Path::line([(x, from), (x, above)], line(colour, 1.0))));
                    }
                    from = from.max(below);
                }
                if bottom > from {
                    behind.push(Item::Path(Path::line(
                        [(x, from), (x, bottom)],
                        line(colour, 1.0),
                    )));
                }
            }
        };
        for tick in &self.ticks {
            upright(self.time.at(tick.day), self.palette.grid);
        }
        if self.time.shows(self.time.today) {
            upright(self.time.today, self.palette.baseline);
        }
        behind.append(&mut self.scene.items);
        self.scene.items = behind;
        self.scene.height = height.clamp(120.0, 20_000.0);
        self.scene
    }
}

pub(crate) fn line(colour: Colour, width: f64) -> Stroke {
    Stroke {
        colour,
        width,
        dash: None,
    }
}

pub(crate) fn dashed(colour: Colour, width: f64) -> Stroke {
    Stroke {
        colour,
        width,
        dash: Some((3.0, 2.5)),
    }
}

/// The four corners of an upright rectangle.
pub(crate) fn corners(x0: f64, x1: f64, top: f64, bottom: f64) -> [(f64, f64); 4] {
    [(x0, top), (x1, top), (x1, bottom), (x0, bottom)]
}
