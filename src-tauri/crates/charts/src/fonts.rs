//! The typeface of charts and reports: Inter, embedded, so that pictures look the same on every computer.

use std::sync::LazyLock;
use ttf_parser::gpos::{PairAdjustment, PositioningSubtable};
use ttf_parser::{Face, GlyphId, Tag};

/// The family's name, as the font files state it.
pub const FAMILY: &str = "Inter";
/// Inter Regular (OpenType).
pub const REGULAR: &[u8] = include_bytes!("../fonts/Inter-Regular.otf");
/// Inter SemiBold (OpenType).
pub const SEMIBOLD: &[u8] = include_bytes!("../fonts/Inter-SemiBold.otf");
/// Inter Italic (OpenType).
pub const ITALIC: &[u8] = include_bytes!("../fonts/Inter-Italic.otf");

/// Height of a capital or a figure, in em.
pub(crate) const CAP: f64 = 0.727;
/// Depth of the letters that hang below the line, in em.
pub(crate) const DESCENT: f64 = 0.21;

/// The two weights that charts use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    SemiBold,
}

/// A parsed face and its kerning tables.
struct Font {
    face: Face<'static>,
    kerning: Vec<PairAdjustment<'static>>,
}

static REGULAR_FONT: LazyLock<Option<Font>> = LazyLock::new(|| Font::parse(REGULAR));
static SEMIBOLD_FONT: LazyLock<Option<Font>> = LazyLock::new(|| Font::parse(SEMIBOLD));

impl Font {
    fn parse(data: &'static [u8]) -> Option<Self> {
        let face = Face::parse(data, 0).ok()?;
        let mut kerning = Vec::new();
        if let Some(gpos) = face.tables().gpos {
            let mut lookups: Vec<u16> = gpos
                .features
                .into_iter()
                .filter(|feature| feature.tag == Tag::from_bytes(b"kern"))
                .flat_map(|feature| feature.lookup_indices)
                .collect();
            lookups.sort_unstable();
            lookups.dedup();
            for lookup in lookups.into_iter().filter_map(|index| gpos.lookups.get(index)) {
                for subtable in lookup.subtables.into_iter::<PositioningSubtable>() {
                    if let PositioningSubtable::Pair(pair) = subtable {
                        kerning.push(pair);
                    }
                }
            }
        }
        Some(Self { face, kerning })
    }

    fn of(weight: Weight) -> Option<&'static Self> {
        match weight {
            Weight::Regular => REGULAR_FONT.as_ref(),
            Weight::SemiBold => SEMIBOLD_FONT.as_ref(),
        }
    }

    /// How far the pair is moved apart (together when negative), in font units. The first table that knows it decides.
    fn kern(&self, left: GlyphId, right: GlyphId) -> f64 {
        self.kerning
            .iter()
            .find_map(|pair| match pair {
                PairAdjustment::Format1 { coverage, sets } => {
                    Some(sets.get(coverage.get(left)?)?.get(right)?.0.x_advance)
                }
                PairAdjustment::Format2 {
                    coverage,
                    classes,
                    matrix,
                } => {
                    coverage.get(left)?;
                    Some(
                        matrix
                            .get((classes.0.get(left), classes.1.get(right)))?
                            .0
                            .x_advance,
                    )
                }
            })
            .map_or(0.0, f64::from)
    }

    /// Calls `each` with every glyph and where it starts, in font units; returns the end of the line.
    fn layout(&self, text: &str, mut each: impl FnMut(GlyphId, f64)) -> f64 {
        let mut x = 0.0;
        let mut before = None;
        for character in text.chars() {
            let glyph = self.face.glyph_index(character).unwrap_or_default();
            if let Some(before) = before {
                x += self.kern(before, glyph);
            }
            each(glyph, x);
            x += f64::from(self.face.glyph_hor_advance(glyph).unwrap_or_default());
            before = Some(glyph);
        }
        x
    }

    fn scale(&self, size: f64) -> f64 {
        size / f64::from(self.face.units_per_em())
    }
}

/// Width of `text` at `size`.
pub(crate) fn width(text: &str, size: f64, weight: Weight) -> f64 {
    Font::of(weight).map_or(0.0, |font| font.layout(text, |_, _| ()) * font.scale(size))
}

/// `text`, or as much of it as fits into `room` with an ellipsis; empty when not even that fits.
pub(crate) fn fit(text: &str, size: f64, weight: Weight, room: f64) -> String {
    if width(text, size, weight) <= room {
        return text.to_owned();
    }
    let mut short = text.to_owned();
    while short.pop().is_some() {
        let cut = format!("{}…", short.trim_end());
        if !short.is_empty() && width(&cut, size, weight) <= room {
            return cut;
        }
    }
    String::new()
}

/// Calls `draw` with the face, each glyph of `text` and where it starts, in font units.
pub(crate) fn glyphs(text: &str, weight: Weight, mut draw: impl FnMut(&Face<'_>, GlyphId, f64)) {
    if let Some(font) = Font::of(weight) {
        font.layout(text, |glyph, x| draw(&font.face, glyph, x));
    }
}
