//! One time line: doses, other treatments, visits, side effects, results, diary and scores on one axis.

pub(crate) mod alt;
pub(crate) mod axis;
mod bars;
pub(crate) mod canvas;
mod input;
pub(crate) mod key;
mod lanes;
pub(crate) mod lines;
pub(crate) mod ribbon;
mod signs;
mod steps;
pub(crate) mod time;

pub use input::{
    Bar, ChronologyInput, DayValue, DoseChange, DoseCourse, Level, Lines, Panel, Pause, ResultSign,
    ResultValue, Ribbon, SideEffectSign, VisitSign,
};

use crate::scene::Scene;
use crate::theme::Theme;
use canvas::{Canvas, Look};

/// The most ribbons and panels on one picture; more would be too much for one look.
pub(crate) const MOST_RIBBONS: usize = 3;
const MOST_PANELS: usize = 6;

/// How a time line is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct ChronologyOptions {
    /// Width in CSS pixels (96 to the inch).
    pub width: f64,
    /// The most that the height may be, in CSS pixels; a picture with little on it is lower.
    pub most_height: f64,
    /// Colours.
    pub theme: Theme,
}

impl Default for ChronologyOptions {
    fn default() -> Self {
        Self {
            width: 1232.0,
            most_height: 2000.0,
            theme: Theme::default(),
        }
    }
}

/// A drawn time line.
#[derive(Clone, Debug, PartialEq)]
pub struct Chronology {
    /// The picture. What leads to a record carries `data-mark`.
    pub scene: Scene,
    /// How many of the panels are drawn, from the first on.
    pub panels: usize,
}

/// Draws the time line from `input.from` to `input.to`.
///
/// Where the height doesn't suffice, panels become lower and treatments are folded, then the last panels are left out.
/// What can't be left out (doses, marks, axis) may make the picture higher than asked for.
pub fn chronology(input: &ChronologyInput, options: &ChronologyOptions) -> Chronology {
    let most = input.panels.len().min(MOST_PANELS);
    let attempts = (0..Look::LEVELS).map(|level| (level, most));
    let fewer = (0..most).rev().map(|panels| (Look::LEVELS - 1, panels));
    let mut drawn = draw(input, options, 0, most);
    for (level, panels) in attempts.chain(fewer).skip(1) {
        if drawn.scene.height <= options.most_height {
            break;
        }
        drawn = draw(input, options, level, panels);
    }
    drawn
}

fn draw(input: &ChronologyInput, options: &ChronologyOptions, level: usize, panels: usize) -> Chronology {
    let panels = input.panels.get(..panels).unwrap_or_default();
    let mut canvas = Canvas::new(input, panels, options, level);
    let mut y = axis::header(&mut canvas, input);
    let ribbons = input.ribbons.iter();
    for ribbon in ribbons.take(MOST_RIBBONS) {
        y = ribbon::draw(&mut canvas, ribbon, y);
    }
    y = bars::draw(&mut canvas, &input.bars, y);
    y = lanes::draw(&mut canvas, input, y);
    for panel in panels {
        y = lines::draw(&mut canvas, panel, y);
    }
    y = axis::draw(&mut canvas, y);
    y = key::draw(&mut canvas, y);
    let mut scene = canvas.finish(y);
    scene.alt = alt::words(input, panels);
    Chronology {
        scene,
        panels: panels.len(),
    }
}
