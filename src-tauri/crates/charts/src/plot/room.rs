//! Places for labels that touch nothing.

use crate::pen::Pen;
use crate::scene::{Anchor, Frame, Text};
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

    /// `words` at the first of `spots` where they touch nothing; what comes later keeps away from them.
    pub(crate) fn place(
        &mut self,
        pen: Pen,
        words: &str,
        spots: impl IntoIterator<Item = (f64, f64, Anchor)>,
    ) -> Option<Text> {
        let at_zero = pen.text(0.0, 0.0, Anchor::Start, words).frame();
        let width = at_zero.width();
        let framed = |(x, y, anchor): (f64, f64, Anchor)| {
            let left = match anchor {
                Anchor::Start => x,
                Anchor::Middle => x - width / 2.0,
                Anchor::End => x - width,
            };
            Frame {
                left,
                top: y + at_zero.top,
                right: left + width,
                bottom: y + at_zero.bottom,
            }
        };
        let (x, y, anchor) = spots.into_iter().find(|spot| self.free(&framed(*spot)))?;
        self.take(framed((x, y, anchor)));
        Some(pen.text(x, y, anchor, words))
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
