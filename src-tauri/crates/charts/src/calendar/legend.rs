//! What the shades and outlines mean.

use super::layout::Layout;
use super::squares::{not_rated, outline, push};
use super::{CLASSES, Diary, events, number};
use crate::fonts::{self, Weight};
use crate::scene::{Anchor, Frame, Scene};
use crate::trend::header::short;
use trends::Direction;

/// Where the parts of the legend stand, counted from its top left corner.
#[derive(Debug, Default)]
pub(super) struct Legend {
    pub(super) top: f64,
    pub(super) height: f64,
    /// The ends of the scale in words, and where they begin.
    ends: [(&'static str, f64); 2],
    /// Where the first class begins, and the width of a class.
    scale: (f64, f64),
    /// Bounds that have room.
    bounds: Vec<(String, f64)>,
    /// Samples of outlines: words, place from the left, line.
    samples: Vec<(Sample, f64, f64)>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Sample {
    NotRated,
    Event,
}

impl Sample {
    fn words(self) -> &'static str {
        match self {
            Self::NotRated => "not rated",
            Self::Event => "marked day, listed below",
        }
    }
}

/// Height of a class's swatch, in letters.
const SWATCH: f64 = 1.1;

impl Legend {
    pub(super) fn new(diary: &Diary, note: f64, margin: f64, picture: f64) -> Self {
        let width = |text: &str| fonts::width(text, note, Weight::Regular);
        let room = picture - 2.0 * margin;
        let (low, high) = match diary.input.direction {
            Direction::HigherIsWorse => ("better", "worse"),
            Direction::HigherIsBetter => ("worse", "better"),
        };
        let start = width(low) + note * 0.6;
        let names: Vec<String> = (0..=CLASSES).map(|class| short(diary.bound(class))).collect();
        let widest = names.iter().map(|bound| width(bound)).fold(0.0, f64::max);
        let rest = room - start - width(high) - note * 0.6;
        let step = (widest + 5.0).max(note * 2.2).min(rest / number(CLASSES));
        let mut reached = f64::NEG_INFINITY;
        let mut bounds = Vec::new();
        for (class, name) in names.into_iter().enumerate() {
            let x = start + number(class) * step;
            let half = width(&name) / 2.0;
            if x - half > reached && x + half <= room {
                reached = x + half + 2.0;
                bounds.push((name, x));
            }
        }
        let end = start + number(CLASSES) * step + note * 0.6;
        let mut legend = Self {
            ends: [(low, 0.0), (high, end)],
            scale: (start, step),
            bounds,
            height: note * 3.0,
            ..Self::default()
        };
        // Samples stand right of the scale, or below its bounds.
        let (mut x, mut y) = (end + width(high) + note * 2.2, 0.0);
        let mut samples = vec![Sample::NotRated];
        if !diary.events.is_empty() {
            samples.push(Sample::Event);
        }
        for sample in samples {
            let needed = note * (SWATCH + 0.5) + width(sample.words());
            if x > 0.0 && x + needed > room {
                (x, y) = (0.0, y + if y > 0.0 { note * 1.7 } else { note * 3.0 });
                legend.height = y + note * 2.0;
            }
            legend.samples.push((sample, x, y));
            x += needed + note * 1.6;
        }
        legend
    }
}

pub(super) fn draw(scene: &mut Scene, diary: &Diary, layout: &Layout) {
    let palette = scene.theme.palette();
    let pen = layout.soft(scene);
    let (note, legend) = (layout.note, &layout.legend);
    let (margin, top, height) = (layout.margin, legend.top, note * SWATCH);
    let base = top + (height + fonts::CAP * note) / 2.0;
    for (text, x) in legend.ends {
        pen.write(scene, margin + x, base, Anchor::Start, text);
    }
    let (start, step) = legend.scale;
    for class in 0..CLASSES {
        let Some(fill) = palette.heat.get(diary.shade(class)) else {
            continue;
        };
        let left = margin + start + number(class) * step;
        let swatch = Frame {
            left,
            top,
            right: left + step,
            bottom: top + height,
        };
        push(scene, outline(&swatch).to_vec(), Some(*fill), None);
    }
    for (text, x) in &legend.bounds {
        pen.write(
            scene,
            margin + x,
            top + height + note * 1.15,
            Anchor::Middle,
            text,
        );
    }
    for (sample, x, y) in &legend.samples {
        let square = Frame {
            left: margin + x,
            top: top + y,
            right: margin + x + height,
            bottom: top + y + height,
        };
        let stroke = match sample {
            Sample::NotRated => not_rated(palette, height),
            Sample::Event => events::marked(palette),
        };
        push(scene, outline(&square).to_vec(), None, Some(stroke));
        pen.write(
            scene,
            square.right + note * 0.5,
            base + y,
            Anchor::Start,
            sample.words(),
        );
    }
}
