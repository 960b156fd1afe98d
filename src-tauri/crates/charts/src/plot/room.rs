//! Places for labels that touch nothing.

use crate::scene::{Frame, Text};
use crate::trend::labels::crosses;

/// Where labels may stand, and what is in their way.
pub(crate) struct Room {
    bounds: Frame,
    lines: Vec<[(f64, f64); 2]>,
    taken: Vec<Frame>,
}

impl Room {
    pub(crate) fn new(bounds: Frame) -> Self {
        Self {
            bounds,
            lines: Vec::new(),
            taken: Vec::new(),
        }
    }

    /// A line through `points` is in the way.
    pub(crate) fn line(&mut self, points: &[(f64, f64)]) {
        let pairs = points.windows(2).filter_map(|pair| pair.first().zip(pair.last()));
        self.lines.extend(pairs.map(|(from, to)| [*from, *to]));
    }

    /// Something upright with straight sides is in the way.
    pub(crate) fn take(&mut self, frame: Frame) {
        self.taken.push(frame);
    }

    fn free(&self, frame: &Frame) -> bool {
        let near = frame.grown(2.5);
        self.bounds.holds(frame)
            && self.taken.iter().all(|taken| !near.meets(taken))
            && self.lines.iter().all(|[from, to]| !crosses(&near, *from, *to))
    }

    /// The first of `texts` that touches nothing; what comes later keeps away from it.
    pub(crate) fn place(&mut self, texts: impl IntoIterator<Item = Text>) -> Option<Text> {
        let text = texts.into_iter().find(|text| self.free(&text.frame()))?;
        self.take(text.frame());
        Some(text)
    }
}

/// Whether the line through `points` comes nearer than `by` to a spot.
pub(crate) fn passes(points: &[(f64, f64)], (x, y): (f64, f64), by: f64) -> bool {
    let near = Frame {
        left: x,
        top: y,
        right: x,
        bottom: y,
    }
    .grown(by);
    let mut pairs = points.windows(2).filter_map(|pair| pair.first().zip(pair.last()));
    pairs.any(|(from, to)| crosses(&near, *from, *to))
}
