//! Marks and strokes that can be told apart without colour.

use super::{dashed, solid};
use crate::scene::{Circle, Item, Path, Scene, Stroke};
use crate::theme::{Colour, Palette};

/// The form of a point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Shape {
    Circle,
    Square,
    Triangle,
    Kite,
}

impl Shape {
    /// The form of the `index`th of several.
    pub(crate) fn of(index: usize) -> Self {
        match index % 4 {
            0 => Self::Circle,
            1 => Self::Square,
            2 => Self::Triangle,
            _ => Self::Kite,
        }
    }
}

/// Something that a key explains.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Sign {
    /// A line.
    Line(Stroke),
    /// A point: form, half its size, outline, and its filling where it isn't the paper.
    Point(Shape, f64, Colour, Option<Colour>),
    /// An interval with ends.
    Interval(Stroke),
    /// A short upright line on a level one.
    Tick(Stroke),
    /// A band.
    Band(Colour),
}

impl Sign {
    pub(crate) fn width(self) -> f64 {
        match self {
            Self::Line(_) => 26.0,
            Self::Interval(_) | Self::Tick(_) | Self::Band(_) => 20.0,
            Self::Point(_, half, ..) => 2.0 * half + 2.0,
        }
    }

    /// Draws it around a middle.
    pub(crate) fn draw(self, scene: &mut Scene, (x, y): (f64, f64)) {
        let half = self.width() / 2.0;
        match self {
            Self::Line(stroke) => level(scene, (x - half, x + half), y, stroke),
            Self::Interval(stroke) => {
                level(scene, (x - half, x + half), y, stroke);
                for x in [x - half, x + half] {
                    upright(scene, x, (y - 3.5, y + 3.5), stroke);
                }
            }
            Self::Tick(stroke) => {
                level(scene, (x - half, x + half), y, stroke);
                upright(scene, x, (y - 4.5, y + 4.5), solid(stroke.colour, 1.25));
            }
            Self::Band(colour) => {
                let (top, bottom) = (y - 4.5, y + 4.5);
                let corners = [
                    (x - half, top),
                    (x + half, top),
                    (x + half, bottom),
                    (x - half, bottom),
                ];
                scene.items.push(Item::Path(Path::polygon(corners, colour)));
            }
            Self::Point(shape, half, edge, fill) => point(scene, (x, y), shape, half, edge, fill),
        }
    }
}

fn level(scene: &mut Scene, (from, to): (f64, f64), y: f64, stroke: Stroke) {
    scene
        .items
        .push(Item::Path(Path::line([(from, y), (to, y)], stroke)));
}

fn upright(scene: &mut Scene, x: f64, (top, bottom): (f64, f64), stroke: Stroke) {
    scene
        .items
        .push(Item::Path(Path::line([(x, top), (x, bottom)], stroke)));
}

fn point(scene: &mut Scene, (x, y): (f64, f64), shape: Shape, half: f64, edge: Colour, fill: Option<Colour>) {
    let fill = fill.unwrap_or(scene.theme.palette().paper);
    let stroke = solid(edge, 1.5);
    // Forms of one size look the same size: those with corners need more or less room.
    let corners = match shape {
        Shape::Circle => {
            scene.items.push(Item::Circle(Circle {
                x,
                y,
                radius: half,
                fill: Some(fill),
                stroke: Some(stroke),
            }));
            return;
        }
        Shape::Square => {
            let half = half * 0.88;
            vec![
                (x - half, y - half),
                (x + half, y - half),
                (x + half, y + half),
                (x - half, y + half),
            ]
        }
        Shape::Triangle => vec![
            (x, y - half * 1.25),
            (x + half * 1.15, y + half * 0.75),
            (x - half * 1.15, y + half * 0.75),
        ],
        Shape::Kite => vec![
            (x, y - half * 1.2),
            (x + half * 1.2, y),
            (x, y + half * 1.2),
            (x - half * 1.2, y),
        ],
    };
    let mut path = Path::polygon(corners, fill);
    path.stroke = Some(stroke);
    scene.items.push(Item::Path(path));
}

/// How the `index`th of several curves is drawn; each has a pattern of its own.
pub(crate) fn series(palette: &Palette, index: usize) -> Stroke {
    match index % 4 {
        0 => solid(palette.ink, 2.25),
        1 => dashed(palette.text, 1.75, 6.0, 3.0),
        2 => dashed(palette.baseline, 1.75, 1.75, 2.25),
        _ => dashed(palette.pain, 1.75, 11.0, 4.0),
    }
}
