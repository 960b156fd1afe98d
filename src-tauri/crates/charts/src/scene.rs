//! The display list that every picture is drawn onto once.

use crate::fonts::{self, Weight};
use crate::theme::{Colour, Theme};
use crate::{ChartError, png, svg};
use std::collections::BTreeSet;

/// A picture: shapes and texts in CSS pixels, ready to be written as SVG or PNG.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    pub(crate) width: f64,
    pub(crate) height: f64,
    pub(crate) theme: Theme,
    pub(crate) title: String,
    pub(crate) alt: String,
    pub(crate) items: Vec<Item>,
    /// Left and right end of the days that it shows, for a window that lets one choose a part of them.
    pub(crate) days: Option<(f64, f64)>,
}

/// One thing on the display list; later ones cover earlier ones.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Item {
    Path(Path),
    Circle(Circle),
    Text(Text),
    Area(Area),
    Mark(Mark),
}

/// Something that leads to records.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Mark {
    /// Indices of the records; several where marks are too near to be told apart.
    pub(crate) records: Vec<u32>,
    /// Where a pointer finds it.
    pub(crate) hit: Frame,
    pub(crate) items: Vec<Item>,
}

/// Lines and curves, filled or stroked or both.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Path {
    pub(crate) steps: Vec<Step>,
    pub(crate) fill: Option<Colour>,
    pub(crate) stroke: Option<Stroke>,
}

/// One step of a path.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Step {
    Move(f64, f64),
    Line(f64, f64),
    Cubic([f64; 6]),
    Close,
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Stroke {
    pub(crate) colour: Colour,
    pub(crate) width: f64,
    /// Length of a dash and of the gap after it.
    pub(crate) dash: Option<(f64, f64)>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Circle {
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) radius: f64,
    pub(crate) fill: Option<Colour>,
    pub(crate) stroke: Option<Stroke>,
}

/// Which point of a text's line stands at its x.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

/// One line of text; `y` is its base line.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Text {
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) size: f64,
    pub(crate) weight: Weight,
    pub(crate) anchor: Anchor,
    pub(crate) colour: Colour,
    pub(crate) text: String,
}

/// A body area: a shape that can be chosen.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Area {
    pub(crate) key: &'static str,
    pub(crate) painful: bool,
    /// Whether the SVG carries what the window needs to let people choose the area.
    pub(crate) interactive: bool,
    pub(crate) shape: Path,
    pub(crate) hatch: Path,
}

/// An upright rectangle around something drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Frame {
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) right: f64,
    pub(crate) bottom: f64,
}

impl Frame {
    pub(crate) fn width(&self) -> f64 {
        self.right - self.left
    }

    pub(crate) fn height(&self) -> f64 {
        self.bottom - self.top
    }

    /// The frame with `by` more on every side.
    pub(crate) fn grown(&self, by: f64) -> Self {
        Self {
            left: self.left - by,
            top: self.top - by,
            right: self.right + by,
            bottom: self.bottom + by,
        }
    }

    pub(crate) fn meets(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    pub(crate) fn holds(&self, other: &Self) -> bool {
        self.left <= other.left
            && self.top <= other.top
            && self.right >= other.right
            && self.bottom >= other.bottom
    }
}

impl Text {
    /// The room the text takes.
    pub(crate) fn frame(&self) -> Frame {
        let width = fonts::width(&self.text, self.size, self.weight);
        let left = match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - width / 2.0,
            Anchor::End => self.x - width,
        };
        let hangs = self.text.contains(['g', 'j', 'p', 'q', 'y', ',', '(', ')']);
        let below = if hangs { fonts::DESCENT } else { 0.02 };
        Frame {
            left,
            top: self.y - fonts::CAP * self.size,
            right: left + width,
            bottom: self.y + below * self.size,
        }
    }
}

impl Path {
    /// An open line through `points`.
    pub(crate) fn line(points: impl IntoIterator<Item = (f64, f64)>, stroke: Stroke) -> Self {
        Self {
            steps: steps(points),
            fill: None,
            stroke: Some(stroke),
        }
    }

    /// A filled shape with straight sides.
    pub(crate) fn polygon(points: impl IntoIterator<Item = (f64, f64)>, fill: Colour) -> Self {
        let mut steps = steps(points);
        steps.push(Step::Close);
        Self {
            steps,
            fill: Some(fill),
            stroke: None,
        }
    }
}

fn steps(points: impl IntoIterator<Item = (f64, f64)>) -> Vec<Step> {
    points
        .into_iter()
        .enumerate()
        .map(|(index, (x, y))| {
            if index == 0 {
                Step::Move(x, y)
            } else {
                Step::Line(x, y)
            }
        })
        .collect()
}

/// `size` where it makes sense; `smallest` where it is no number.
fn within(size: f64, smallest: f64) -> f64 {
    if size.is_nan() {
        smallest
    } else {
        size.clamp(smallest, 20_000.0)
    }
}

impl Scene {
    /// An empty picture, at least 200 × 120 px (nothing could be read below) and at most 20 000 px a side.
    pub(crate) fn new(width: f64, height: f64, theme: Theme, title: &str) -> Self {
        Self {
            width: within(width, 200.0),
            height: within(height, 120.0),
            theme,
            title: title.trim().to_owned(),
            alt: String::new(),
            items: Vec::new(),
            days: None,
        }
    }

    /// Width in CSS pixels.
    pub fn width(&self) -> f64 {
        self.width
    }

    /// Height in CSS pixels.
    pub fn height(&self) -> f64 {
        self.height
    }

    /// What the picture shows, in words, for people who can't see it.
    pub fn alt(&self) -> &str {
        &self.alt
    }

    /// The same picture with its texts and what it shows written differently, such as dates as paper has them. Nothing
    /// moves: what is written must take about the same room.
    #[must_use]
    pub fn reworded(mut self, words: impl Fn(&str) -> String) -> Self {
        fn each(items: &mut [Item], words: &impl Fn(&str) -> String) {
            for item in items {
                match item {
                    Item::Text(text) => text.text = words(&text.text),
                    Item::Mark(mark) => each(&mut mark.items, words),
                    Item::Path(_) | Item::Circle(_) | Item::Area(_) => (),
                }
            }
        }
        each(&mut self.items, &words);
        self.title = words(&self.title);
        self.alt = words(&self.alt);
        self
    }

    /// Every text of the picture with the rectangle it takes: left, top, right, bottom in CSS pixels.
    pub fn texts(&self) -> Vec<(&str, [f64; 4])> {
        fn collect<'a>(items: &'a [Item], found: &mut Vec<(&'a str, [f64; 4])>) {
            for item in items {
                match item {
                    Item::Text(text) => {
                        let frame = text.frame();
                        found.push((&text.text, [frame.left, frame.top, frame.right, frame.bottom]));
                    }
                    Item::Mark(mark) => collect(&mark.items, found),
                    Item::Path(_) | Item::Circle(_) | Item::Area(_) => (),
                }
            }
        }
        let mut found = Vec::new();
        collect(&self.items, &mut found);
        found
    }

    /// The records that something on the picture leads to.
    pub fn marks(&self) -> BTreeSet<u32> {
        let marks = self.items.iter().filter_map(|item| match item {
            Item::Mark(mark) => Some(&mark.records),
            _ => None,
        });
        marks.flatten().copied().collect()
    }

    /// The picture as SVG. Light and dark pictures are transparent, printed ones have white paper.
    pub fn to_svg(&self) -> String {
        svg::write(self)
    }

    /// The picture as an opaque PNG at `dpi` (96 to 600), which the file states too.
    pub fn to_png(&self, dpi: f64) -> Result<Vec<u8>, ChartError> {
        png::write(self, dpi)
    }
}
