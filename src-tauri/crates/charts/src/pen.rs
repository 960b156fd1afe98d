//! Writing on a scene.

use crate::fonts::Weight;
use crate::scene::{Anchor, Item, Scene, Text};
use crate::theme::Colour;

/// What letters look like.
#[derive(Clone, Copy)]
pub(crate) struct Pen {
    pub(crate) size: f64,
    pub(crate) weight: Weight,
    pub(crate) colour: Colour,
}

impl Pen {
    pub(crate) fn plain(size: f64, colour: Colour) -> Self {
        Self {
            size,
            weight: Weight::Regular,
            colour,
        }
    }

    pub(crate) fn bold(size: f64, colour: Colour) -> Self {
        Self {
            size,
            weight: Weight::SemiBold,
            colour,
        }
    }

    pub(crate) fn text(self, x: f64, y: f64, anchor: Anchor, text: &str) -> Text {
        Text {
            x,
            y,
            size: self.size,
            weight: self.weight,
            anchor,
            colour: self.colour,
            text: text.to_owned(),
        }
    }

    pub(crate) fn write(self, scene: &mut Scene, x: f64, y: f64, anchor: Anchor, text: &str) {
        if !text.is_empty() {
            scene.items.push(Item::Text(self.text(x, y, anchor, text)));
        }
    }
}
