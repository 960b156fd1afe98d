//! The heading: when "before" and "now" were, and what the signs mean.

use super::layout::{Layout, Look, unwritten};
use super::rows::{self, Spots};
use super::{DumbbellInput, Outcome};
use crate::fonts::{self, Weight};
use crate::pen::Pen;
use crate::scene::{Anchor, Scene};

/// One explained sign.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    sign: Sign,
    text: String,
    left: f64,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Sign {
    Before,
    Now,
    Bar(Outcome),
    /// A further line of the text before.
    None,
}

impl Sign {
    fn width(self, look: &Look) -> f64 {
        let sign = match self {
            Self::Before | Self::Now => 2.0 * look.radius,
            Self::Bar(Outcome::Same) => 2.0 * look.radius + 2.0,
            Self::Bar(_) => look.radius * 8.0,
            Self::None => return 0.0,
        };
        sign + look.note * 0.55
    }

    fn weight(self) -> Weight {
        match self {
            Self::Before | Self::Now => Weight::SemiBold,
            _ => Weight::Regular,
        }
    }
}

/// The signs that occur, broken into lines that fit.
pub(super) fn entries(input: &DumbbellInput, look: &Look, width: f64) -> Vec<Vec<Entry>> {
    let room = width - 2.0 * look.margin;
    let occurs = |wanted: Outcome| {
        let mut groups = input.groups.iter();
        groups.any(|group| group.rows.iter().any(|row| group.outcome(row) == wanted))
    };
    let mut wanted = vec![(Sign::Before, input.before.trim()), (Sign::Now, input.now.trim())];
    for (sign, outcome, text) in [
        (Sign::Bar(Outcome::Better), Outcome::Better, "better"),
        (Sign::Bar(Outcome::Worse), Outcome::Worse, "worse"),
        (Sign::Bar(Outcome::Same), Outcome::Same, "the same"),
    ] {
        if occurs(outcome) {
            wanted.push((sign, text));
        }
    }
    let mut lines: Vec<Vec<Entry>> = Vec::new();
    let mut used = 0.0;
    for (sign, text) in wanted {
        let inside = room - sign.width(look);
        let pieces = unwritten(look.letters, sign.weight()).lines(text, inside, 3);
        for (index, text) in pieces.into_iter().enumerate() {
            let sign = if index == 0 { sign } else { Sign::None };
            let weight = sign.weight();
            let width = sign.width(look) + fonts::width(&text, look.letters, weight);
            let gap = look.letters * 1.35;
            let mut entry = Entry {
                sign,
                text,
                left: 0.0,
            };
            match lines.last_mut() {
                Some(line) if index == 0 && used + gap + width <= room => {
                    entry.left = used + gap;
                    used = entry.left + width;
                    line.push(entry);
                }
                _ => {
                    used = width;
                    lines.push(vec![entry]);
                }
            }
        }
    }
    lines
}

pub(super) fn height(lines: &[Vec<Entry>], look: &Look) -> f64 {
    u32::try_from(lines.len()).map_or(0.0, f64::from) * step(look)
}

fn step(look: &Look) -> f64 {
    (look.letters * 1.65).max(2.0 * look.radius + 6.0)
}

/// Draws the key; returns where it ends.
pub(super) fn draw(scene: &mut Scene, layout: &Layout) -> f64 {
    let look = &layout.look;
    let palette = scene.theme.palette();
    let mut y = look.margin;
    for line in &layout.key {
        let middle = y + step(look) / 2.0;
        let base = middle + fonts::CAP * look.letters / 2.0;
        for entry in line {
            let left = look.margin + entry.left;
            let end = left + entry.sign.width(look) - look.note * 0.55;
            let inset = look.radius;
            match entry.sign {
                Sign::Before => rows::before(scene, (left + inset, middle), look),
                Sign::Now => rows::now(scene, (left + inset, middle), Outcome::Better, look),
                Sign::Bar(Outcome::Same) => {
                    let at = f64::midpoint(left, end);
                    rows::pair(
                        scene,
                        Spots {
                            before: at,
                            now: at,
                            y: middle,
                        },
                        Outcome::Same,
                        look,
                    );
                }
                Sign::Bar(outcome) => {
                    let spots = Spots {
                        before: left + inset,
                        now: end - inset,
                        y: middle,
                    };
                    rows::pair(scene, spots, outcome, look);
                }
                Sign::None => (),
            }
            let x = left + entry.sign.width(look);
            let weight = entry.sign.weight();
            let colour = if weight == Weight::SemiBold {
                palette.text
            } else {
                palette.soft
            };
            let pen = Pen {
                size: look.letters,
                weight,
                colour,
            };
            pen.write(scene, x, base, Anchor::Start, &entry.text);
        }
        y += step(look);
    }
    y
}
