//! What the shades and outlines mean.

use super::layout::Layout;
use super::squares::{not_rated, outline, push};
use super::{CLASSES, Diary, events, number};
use crate::fonts::{self, Weight};
use crate::scene::{Anchor, Frame, Scene};
use crate::trend::header::short;
use trends::Direction;

/// The scale with its bounds, then the outlines of days that aren't rated and of events.
pub(super) fn draw(scene: &mut Scene, diary: &Diary, layout: &Layout) {
    let palette = scene.theme.palette();
    let pen = layout.soft(scene);
    let note = layout.note;
    let width = |text: &str| fonts::width(text, note, Weight::Regular);
    let (low, high) = match diary.input.direction {
        Direction::HigherIsWorse => ("better", "worse"),
        Direction::HigherIsBetter => ("worse", "better"),
    };
    let (top, height) = (layout.legend, note * 1.1);
    let base = top + (height + fonts::CAP * note) / 2.0;
    let mut x = layout.margin;
    pen.write(scene, x, base, Anchor::Start, low);
    x += width(low) + note * 0.6;
    // Bounds stand below; they need room beside one another.
    let bounds: Vec<String> = (0..=CLASSES).map(|class| short(diary.bound(class))).collect();
    let widest = bounds.iter().map(|bound| width(bound)).fold(0.0, f64::max);
    let rest = scene.width - 2.0 * layout.margin - width(low) - width(high) - note * 1.2;
    let step = (widest + 5.0).max(note * 2.2).min(rest / number(CLASSES));
    let mut reached = f64::NEG_INFINITY;
    for (class, bound) in bounds.iter().enumerate() {
        let left = x + number(class) * step;
        if let Some(fill) = palette.heat.get(diary.shade(class.min(CLASSES - 1)))
            && class < CLASSES
        {
            let swatch = Frame {
                left,
                top,
                right: left + step,
                bottom: top + height,
            };
            push(scene, outline(&swatch).to_vec(), Some(*fill), None);
        }
        if left - width(bound) / 2.0 > reached {
            pen.write(scene, left, top + height + note * 1.15, Anchor::Middle, bound);
            reached = left + width(bound) / 2.0 + 2.0;
        }
    }
    x += number(CLASSES) * step + note * 0.6;
    pen.write(scene, x, base, Anchor::Start, high);
    x += width(high) + note * 2.2;

    let mut samples = vec![("not rated", not_rated(palette))];
    if !layout.list.is_empty() {
        samples.push(("numbered below", events::marked(palette)));
    }
    let size = height.min(layout.cell.max(8.0));
    let mut line = (base, top + (height - size) / 2.0);
    for (text, stroke) in samples {
        let needed = size + note * 0.5 + width(text);
        if x + needed > scene.width - layout.margin {
            // The line of the bounds goes on below them.
            let down = note * 2.5;
            line = (line.0 + down, line.1 + down);
            x = layout.margin;
        }
        let square = Frame {
            left: x,
            top: line.1,
            right: x + size,
            bottom: line.1 + size,
        };
        push(scene, outline(&square).to_vec(), None, Some(stroke));
        pen.write(scene, x + size + note * 0.5, line.0, Anchor::Start, text);
        x += needed + note * 1.6;
    }
}
