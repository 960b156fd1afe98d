//! What charts of a course are drawn on: doses, phases behind everything, the calendar below.

use super::{CourseInput, CoursePanel};
use crate::chronology::canvas::{Canvas, Look, corners, line};
use crate::chronology::key::{self, Sign};
use crate::chronology::time::Time;
use crate::chronology::{MOST_RIBBONS, axis, ribbon};
use crate::fonts::{self, Weight};
use crate::scene::{Item, Scene};
use crate::trend::header::short;
use crate::trend::ticks::score_ticks;
use crate::{ChartOptions, Lines};

/// Phases that begin nearer than this to one another share a line.
const NEAREST: f64 = 5.0;

/// Sizes that a picture can have.
pub(super) fn usable(options: &ChartOptions) -> ChartOptions {
    let scene = Scene::new(options.width, options.most_height, options.theme, "");
    ChartOptions {
        width: scene.width,
        most_height: scene.height,
        ..*options
    }
}

/// A phase as far as it can be seen.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span {
    /// Which phase of the input it is.
    pub(super) index: usize,
    pub(super) left: f64,
    pub(super) right: f64,
    /// Where it begins to count.
    pub(super) counts: Option<f64>,
}

/// A canvas, the phases on it, and the notes below it.
pub(super) struct Sheet<'a> {
    pub(super) canvas: Canvas,
    pub(super) input: &'a CourseInput,
    pub(super) spans: Vec<Span>,
    pub(super) notes: Vec<String>,
    /// What the ribbons stand on.
    dosed: Vec<(f64, f64)>,
}

impl<'a> Sheet<'a> {
    /// A sheet for `panels` that keeps at least `aside` px free right of the plots.
    pub(super) fn new(
        input: &'a CourseInput,
        panels: &[CoursePanel],
        options: &ChartOptions,
        (look, aside): (Look, f64),
        title: &str,
    ) -> Self {
        let scene = Scene::new(options.width, 20_000.0, options.theme, title);
        let width = |text: &str| fonts::width(text, look.note, Weight::Regular);
        let ticks = panels.iter().flat_map(|panel| {
            let high = if panel.high > panel.low {
                panel.high
            } else {
                panel.low + 1.0
            };
            score_ticks(panel.low, high, look.panel, look.note * 1.9)
        });
        let left = ticks.map(|tick| width(&short(tick))).fold(20.0, f64::max);
        let ribbons = input.ribbons.iter().take(MOST_RIBBONS);
        let doses = ribbons.filter_map(|ribbon| {
            let text = ribbon::latest(ribbon)?;
            Some(fonts::width(&text, look.note, Weight::SemiBold) + 6.0)
        });
        let values = panels.iter().map(|panel| match &panel.lines {
            Lines::Results(values) => values.last().map_or(0.0, |value| {
                fonts::width(&value.shown, look.label, Weight::SemiBold)
            }),
            Lines::Scores { .. } | Lines::Days(_) => 0.0,
        });
        let right = doses.chain(values).fold(aside.max(look.note), f64::max);
        let time = Time::new(
            input.from,
            input.to,
            input.today,
            look.margin + look.aside + left + 8.0,
            // Never so much that nothing is left to draw on.
            (scene.width - look.margin - right - 10.0).max(scene.width * 0.5),
        );
        let mut canvas = Canvas::over(scene, look, time);
        canvas.leads = false;
        Self {
            spans: spans(input, &time),
            canvas,
            input,
            notes: Vec::new(),
            dosed: Vec::new(),
        }
    }

    pub(super) fn ribbons(&mut self, top: f64) -> f64 {
        let ribbons = self.input.ribbons.iter().take(MOST_RIBBONS);
        let bottom = ribbons.fold(top, |top, dosed| ribbon::draw(&mut self.canvas, dosed, top));
        self.dosed.append(&mut self.canvas.grounds);
        bottom
    }

    /// Phases behind the values between `top` and `bottom`: every other one tinted where `tinted`, a line where one begins,
    /// hatched what doesn't count.
    pub(super) fn phases(&mut self, top: f64, bottom: f64, tinted: bool) {
        self.bounds(top, bottom, tinted);
        for span in &self.spans {
            let until = span.counts.unwrap_or(span.right);
            if until - span.left > 1.5 {
                self.canvas.used.insert(Sign::NotCounted);
                hatch(&mut self.canvas, (span.left, until), top, bottom);
            }
        }
    }

    fn bounds(&mut self, top: f64, bottom: f64, tinted: bool) {
        let palette = self.canvas.palette;
        for (place, span) in self.spans.iter().enumerate() {
            if tinted && place % 2 == 1 && span.right - span.left >= NEAREST {
                let shape = corners(span.left, span.right, top, bottom);
                self.canvas.fill(&shape, palette.tint);
            }
        }
        // Lines that stand too near to one another would be a wall.
        let mut before = self.canvas.time.left + 1.0 - NEAREST;
        for span in &self.spans {
            if span.left - before >= NEAREST {
                before = span.left;
                let ends = [(span.left, top), (span.left, bottom)];
                self.canvas.line(&ends, line(palette.axis, 0.75));
            }
        }
    }

    /// Puts what was drawn before the phases; a letter that stands on the line of one covers it.
    fn in_front(&mut self, items: Vec<Item>) {
        let paper = self.canvas.palette.paper;
        for item in items {
            if let Item::Text(text) = &item {
                let frame = text.frame().grown(0.8);
                let struck = |span: &Span| frame.left < span.left && span.left < frame.right;
                if self.spans.iter().any(struck) {
                    let plate = corners(frame.left, frame.right, frame.top, frame.bottom);
                    self.canvas.fill(&plate, paper);
                }
            }
            self.canvas.scene.items.push(item);
        }
    }

    /// The picture with calendar and key from `top` down. Phases stand behind every ground that was laid.
    pub(super) fn finish(mut self, top: f64) -> Scene {
        let look = self.canvas.look;
        let y = axis::draw(&mut self.canvas, top + look.gap * 0.4);
        let front = std::mem::take(&mut self.canvas.scene.items);
        for (top, bottom) in std::mem::take(&mut self.dosed) {
            self.bounds(top, bottom, true);
        }
        for (top, bottom) in std::mem::take(&mut self.canvas.grounds) {
            self.phases(top, bottom, true);
        }
        self.in_front(front);
        let y = key::draw_with(&mut self.canvas, y, &self.notes);
        let mut scene = self.canvas.scene;
        scene.height = y.clamp(120.0, 20_000.0);
        scene
    }
}

fn spans(input: &CourseInput, time: &Time) -> Vec<Span> {
    let end = time.start(input.today) + time.day_width();
    let phases = input.phases.iter().enumerate();
    let seen = phases.filter_map(|(index, phase)| {
        let to = phase.to.map_or(end, |to| time.start(to));
        let (left, right) = time.seen(time.start(phase.from), to)?;
        let counts = phase.counts_from.map(|day| time.start(day).max(left));
        Some(Span {
            index,
            left,
            right,
            counts: counts.filter(|from| *from < right),
        })
    });
    seen.collect()
}

fn hatch(canvas: &mut Canvas, (left, right): (f64, f64), top: f64, bottom: f64) {
    let colour = canvas.palette.axis;
    canvas.hatch(&corners(left, right, top, bottom), 4.5, colour, 0.5);
}

/// What days look like that don't count.
pub(crate) fn not_counted(canvas: &mut Canvas, (left, right): (f64, f64), top: f64, bottom: f64) {
    hatch(canvas, (left, right), top, bottom);
    let [a, b, c, d] = corners(left, right, top, bottom);
    for ends in [[a, b], [d, c]] {
        canvas.line(&ends, line(canvas.palette.axis, 0.5));
    }
}
