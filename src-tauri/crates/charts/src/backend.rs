//! Plotters draws onto a scene through this backend.
//!
//! Plotters counts in whole units, so a unit is 1/64 CSS pixel: finer than any screen or printer shows.

use crate::fonts::{self, Weight};
use crate::scene::{Anchor, Circle, Item, Path, Scene, Stroke, Text};
use crate::theme::Colour;
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};
use std::convert::Infallible;

/// Units of the backend in one CSS pixel.
const UNITS: f64 = 64.0;

/// CSS pixels as whole units.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a scene is at most 20 000 px wide, and a cast from float saturates"
)]
pub(crate) fn units(px: f64) -> i32 {
    (px * UNITS).round() as i32
}

/// CSS pixels as a length in units; never negative.
pub(crate) fn length(px: f64) -> u32 {
    units(px).unsigned_abs()
}

fn px((x, y): BackendCoord) -> (f64, f64) {
    (f64::from(x) / UNITS, f64::from(y) / UNITS)
}

fn colour(colour: BackendColor) -> Colour {
    let (red, green, blue) = colour.rgb;
    Colour(red, green, blue)
}

fn stroke<S: BackendStyle>(style: &S) -> Stroke {
    Stroke {
        colour: colour(style.color()),
        width: f64::from(style.stroke_width()) / UNITS,
        dash: None,
    }
}

/// A scene that plotters can draw on.
pub(crate) struct SceneBackend<'a>(pub(crate) &'a mut Scene);

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl SceneBackend<'_> {
    fn push(&mut self, item: Item) -> Drawn {
        self.0.items.push(item);
        Ok(())
    }
}

impl DrawingBackend for SceneBackend<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (length(self.0.width), length(self.0.height))
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        let corners = [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1)];
        self.push(Item::Path(Path::polygon(corners.map(px), colour(color))))
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
        if fill {
            self.fill_polygon(corners, style)
        } else {
            self.draw_path(corners.into_iter().chain([(left, top)]), style)
        }
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.push(Item::Path(Path::line(path.into_iter().map(px), stroke(style))))
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let (x, y) = px(center);
        self.push(Item::Circle(Circle {
            x,
            y,
            radius: f64::from(radius) / UNITS,
            fill: fill.then(|| colour(style.color())),
            stroke: (!fill).then(|| stroke(style)),
        }))
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vert: I,
        style: &S,
    ) -> Drawn {
        self.push(Item::Path(Path::polygon(
            vert.into_iter().map(px),
            colour(style.color()),
        )))
    }

    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, pos: BackendCoord) -> Drawn {
        let (x, y) = px(pos);
        let size = style.size() / UNITS;
        let anchor = style.anchor();
        // Centred and hung by the height of capitals and figures, which is what the eye lines up.
        let drop = match anchor.v_pos {
            VPos::Top => fonts::CAP,
            VPos::Center => fonts::CAP / 2.0,
            VPos::Bottom => 0.0,
        };
        self.push(Item::Text(Text {
            x,
            y: y + drop * size,
            size,
            weight: weight(style),
            anchor: match anchor.h_pos {
                HPos::Left => Anchor::Start,
                HPos::Center => Anchor::Middle,
                HPos::Right => Anchor::End,
            },
            colour: colour(style.color()),
            text: text.to_owned(),
        }))
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let size = style.size() / UNITS;
        Ok((
            length(fonts::width(text, size, weight(style))),
            length(fonts::CAP * size),
        ))
    }
}

fn weight<T: BackendTextStyle>(style: &T) -> Weight {
    match style.style() {
        FontStyle::Bold => Weight::SemiBold,
        FontStyle::Normal | FontStyle::Italic | FontStyle::Oblique => Weight::Regular,
    }
}
