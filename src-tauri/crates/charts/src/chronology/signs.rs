//! The signs of marks.

use super::canvas::{Canvas, line};
use super::key::Sign;
use crate::scene::{Circle, Item, Path, Stroke};
use crate::theme::Colour;
use record::Place;
use trends::PointKind;

/// Half the width of a sign.
pub(crate) fn radius(sign: Sign) -> f64 {
    match sign {
        Sign::Visit(_) => 4.5,
        Sign::Severity(0) => 3.0,
        Sign::Severity(1) => 3.5,
        Sign::Severity(2) => 5.5,
        Sign::Severity(_) => 6.0,
        Sign::Result(Place::Within | Place::Unknown) => 3.0,
        _ => 5.5,
    }
}

fn circle(
    canvas: &mut Canvas,
    (x, y): (f64, f64),
    radius: f64,
    fill: Option<Colour>,
    stroke: Option<Stroke>,
) {
    canvas.scene.items.push(Item::Circle(Circle {
        x,
        y,
        radius,
        fill,
        stroke,
    }));
}

/// Draws `sign` around a spot.
pub(crate) fn draw(canvas: &mut Canvas, sign: Sign, at: (f64, f64)) {
    let (x, y) = at;
    let palette = canvas.palette;
    let radius = radius(sign);
    let shape = |canvas: &mut Canvas, corners: &[(f64, f64)], colour: Colour| {
        let corners = corners.iter().map(|(dx, dy)| (x + dx * radius, y + dy * radius));
        canvas
            .scene
            .items
            .push(Item::Path(Path::polygon(corners, colour)));
    };
    match sign {
        Sign::Visit(signed) => {
            let kind = if signed {
                PointKind::Signed
            } else {
                PointKind::Draft
            };
            crate::trend::panel::mark(&mut canvas.scene, at, kind, radius, 1.5);
        }
        Sign::Severity(0) => circle(
            canvas,
            at,
            radius - 0.5,
            Some(palette.paper),
            Some(line(palette.pain, 1.25)),
        ),
        Sign::Severity(1) => circle(canvas, at, radius, Some(palette.pain), None),
        Sign::Severity(2) => {
            let diamond = [(0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)];
            shape(canvas, &diamond, palette.pain);
        }
        Sign::Severity(_) => {
            let square = [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)];
            shape(canvas, &square, palette.pain);
        }
        Sign::Result(Place::Above) => shape(canvas, &[(0.0, -0.95), (1.0, 0.8), (-1.0, 0.8)], palette.text),
        Sign::Result(Place::Below) => shape(canvas, &[(0.0, 0.95), (1.0, -0.8), (-1.0, -0.8)], palette.text),
        Sign::Result(Place::Within) => circle(canvas, at, radius, Some(palette.baseline), None),
        Sign::Result(Place::Unknown) => {
            circle(
                canvas,
                at,
                radius - 0.5,
                Some(palette.paper),
                Some(line(palette.baseline, 1.25)),
            );
        }
        _ => (),
    }
}
