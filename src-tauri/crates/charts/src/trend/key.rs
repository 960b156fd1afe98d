//! The line below the panels that explains the marks that occur.

use super::Sizes;
use super::layout::Layout;
use super::panel::mark;
use crate::fonts::{self, Weight};
use crate::pen::Pen;
use crate::scene::{Anchor, Item, Path, Scene};
use trends::{PointKind, Series};

/// One explained mark.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    sign: Sign,
    text: String,
    /// Distance of the entry from the left margin.
    left: f64,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Sign {
    Point(PointKind),
    Baseline,
    None,
}

/// The key of `panels`, broken into lines of at most `room` px.
pub(super) fn entries(panels: &[Series], sizes: &Sizes, room: f64) -> Vec<Vec<Entry>> {
    let mut lines: Vec<Vec<Entry>> = Vec::new();
    let mut used = 0.0;
    for (sign, text) in wanted(panels) {
        let width = sign_width(sign, sizes) + fonts::width(text, sizes.note, Weight::Regular);
        let gap = if used > 0.0 { sizes.note * 1.8 } else { 0.0 };
        let pieces = if width <= room {
            vec![text.to_owned()]
        } else {
            wrap(text, sizes.note, Weight::Regular, room - sign_width(sign, sizes))
        };
        for text in pieces {
            let width = sign_width(sign, sizes) + fonts::width(&text, sizes.note, Weight::Regular);
            let mut entry = Entry {
                sign,
                text,
                left: 0.0,
            };
            match lines.last_mut() {
                Some(line) if used + gap + width <= room => {
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

fn wanted(panels: &[Series]) -> Vec<(Sign, &'static str)> {
    let occurs = |kind| {
        panels
            .iter()
            .flat_map(|series| &series.points)
            .any(|point| point.kind == kind)
    };
    let mut wanted = Vec::new();
    for (kind, text) in [
        (PointKind::Signed, "signed visit"),
        (PointKind::Prorated, "signed, prorated for missing items"),
        (PointKind::Draft, "draft, not signed"),
        (PointKind::ProratedDraft, "draft, prorated"),
    ] {
        if occurs(kind) {
            wanted.push((Sign::Point(kind), text));
        }
    }
    if panels.iter().any(|series| series.baseline_point().is_some()) {
        wanted.push((Sign::Baseline, "baseline"));
    }
    if panels.iter().any(|series| series.runs.len() > 1) {
        wanted.push((
            Sign::None,
            "line broken where visits are more than 1.5 × the planned interval apart",
        ));
    }
    wanted
}

fn sign_width(sign: Sign, sizes: &Sizes) -> f64 {
    match sign {
        Sign::Point(_) => 2.0 * sizes.radius + sizes.note * 0.5,
        Sign::Baseline => sizes.note * 2.6,
        Sign::None => 0.0,
    }
}

/// `text` in lines of at most `room` px, broken between words.
pub(crate) fn wrap(text: &str, size: f64, weight: Weight, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if fonts::width(&format!("{line} {word}"), size, weight) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// Draws the key from `top` down.
pub(super) fn draw(scene: &mut Scene, lines: &[Vec<Entry>], top: f64, layout: &Layout) {
    let (sizes, palette) = (&layout.sizes, scene.theme.palette());
    let mut y = top + sizes.note;
    for entry in lines.iter().flat_map(|line| line.iter().map(Some).chain([None])) {
        let Some(entry) = entry else {
            y += sizes.note * 1.6;
            continue;
        };
        let left = layout.margin + entry.left;
        let middle = y - fonts::CAP / 2.0 * sizes.note;
        match entry.sign {
            Sign::Point(kind) => mark(
                scene,
                (left + sizes.radius, middle),
                kind,
                sizes.radius,
                sizes.line,
            ),
            Sign::Baseline => {
                let ends = [(left, middle), (left + sizes.note * 2.0, middle)];
                scene.items.push(Item::Path(Path::line(
                    ends,
                    super::panel::baseline_stroke(palette),
                )));
            }
            Sign::None => (),
        }
        let x = left + sign_width(entry.sign, sizes);
        Pen::plain(sizes.note, palette.soft).write(scene, x, y, Anchor::Start, &entry.text);
    }
}
