//! The lines above a panel: what is measured, its range, and where its bands come from.

use super::layout::Place;
use super::{Sizes, alt};
use crate::fonts::{self, Weight};
use crate::pen::Pen;
use crate::scene::{Anchor, Scene};
use crate::theme::Palette;
use trends::{Direction, Measure};

/// A piece of the heading.
pub(super) struct Piece {
    text: String,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Label,
    Range,
    Source,
}

impl Piece {
    fn size(&self, sizes: &Sizes) -> (f64, Weight) {
        match self.kind {
            Kind::Label => (sizes.label, Weight::SemiBold),
            Kind::Range | Kind::Source => (sizes.note, Weight::Regular),
        }
    }

    fn width(&self, sizes: &Sizes) -> f64 {
        let (size, weight) = self.size(sizes);
        fonts::width(&self.text, size, weight)
    }
}

/// The heading broken into lines of at most `room` px; a piece that is longer alone ends in an ellipsis.
pub(super) fn lines(measure: &Measure, sizes: &Sizes, room: f64) -> Vec<Vec<Piece>> {
    let mut pieces = vec![
        (Kind::Label, measure.label.clone()),
        (Kind::Range, range(measure)),
    ];
    if !measure.bands.is_empty() && !measure.band_source.is_empty() {
        pieces.push((Kind::Source, format!("Bands: {}", measure.band_source)));
    }
    let mut lines: Vec<Vec<Piece>> = Vec::new();
    let mut used = 0.0;
    for (kind, text) in pieces {
        let mut piece = Piece { text, kind };
        let (size, weight) = piece.size(sizes);
        piece.text = fonts::fit(&piece.text, size, weight, room);
        let width = piece.width(sizes);
        let gap = gap(kind, sizes);
        match lines.last_mut() {
            Some(line) if used + gap + width <= room => {
                line.push(piece);
                used += gap + width;
            }
            _ => {
                lines.push(vec![piece]);
                used = width;
            }
        }
    }
    lines
}

fn gap(kind: Kind, sizes: &Sizes) -> f64 {
    match kind {
        Kind::Label | Kind::Range => sizes.label * 0.6,
        Kind::Source => sizes.label * 1.6,
    }
}

/// "0–100, higher is worse".
pub(crate) fn range(measure: &Measure) -> String {
    let (low, high) = (short(measure.range.0), short(measure.range.1));
    let way = match measure.direction {
        Direction::HigherIsWorse => "higher is worse",
        Direction::HigherIsBetter => "higher is better",
    };
    let dash = if measure.range.0 < 0.0 { " to " } else { "–" };
    format!("{low}{dash}{high}, {way}")
}

/// A number without needless decimals.
pub(crate) fn short(value: f64) -> String {
    let decimals = (0..=2)
        .find(|&decimals| {
            let scaled = value * 10f64.powi(i32::from(decimals));
            (scaled - scaled.round()).abs() < 1e-6
        })
        .unwrap_or(2u8);
    alt::format_value(value, decimals)
}

/// Writes the heading of the panel at `place`.
pub(super) fn draw(scene: &mut Scene, measure: &Measure, place: &Place, sizes: &Sizes, palette: &Palette) {
    let mut y = place.cell.top + sizes.label;
    for line in lines(measure, sizes, place.cell.width()) {
        let mut x = place.cell.left;
        for piece in line {
            let (size, weight) = piece.size(sizes);
            let colour = if piece.kind == Kind::Label {
                palette.text
            } else {
                palette.soft
            };
            let pen = Pen { size, weight, colour };
            if piece.kind == Kind::Source && x > place.cell.left {
                pen.write(scene, place.cell.right, y, Anchor::End, &piece.text);
            } else {
                pen.write(scene, x, y, Anchor::Start, &piece.text);
            }
            x += piece.width(sizes) + gap(Kind::Range, sizes);
        }
        y += sizes.note * 1.4;
    }
}
