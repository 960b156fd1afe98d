//! Writing on a scene.

use crate::fonts::{self, Weight};
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

    /// `text` in at most so many lines of at most `room` px, broken between words; the last one takes what is left.
    pub(crate) fn lines(self, text: &str, room: f64, most: usize) -> Vec<String> {
        let mut lines = crate::trend::key::wrap(text, self.size, self.weight, room);
        let rest = lines.split_off(most.saturating_sub(1).min(lines.len()));
        if !rest.is_empty() {
            lines.push(rest.join(" "));
        }
        lines
            .iter()
            .map(|line| fonts::fit(line, self.size, self.weight, room))
            .collect()
    }

    pub(crate) fn write(self, scene: &mut Scene, x: f64, y: f64, anchor: Anchor, text: &str) {
        if !text.is_empty() {
            scene.items.push(Item::Text(self.text(x, y, anchor, text)));
        }
    }
}
