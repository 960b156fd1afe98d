//! Scenes as SVG: presentation attributes only, so that a strict content security policy lets it through.

use crate::fonts::{FAMILY, Weight};
use crate::scene::{Anchor, Area, Item, Mark, Path, Scene, Step, Stroke};
use crate::theme::{Colour, Theme};
use std::fmt::Write;

/// Writes `scene`. The same scene always gives the same text.
pub(crate) fn write(scene: &Scene) -> String {
    let mut svg = Svg(String::with_capacity(256 + scene.items.len() * 96));
    let (width, height) = (Number(scene.width), Number(scene.height));
    svg.put(format_args!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" \
         font-family=\"{FAMILY}, Helvetica, Arial, sans-serif\""
    ));
    if let Some((left, right)) = scene.days {
        let (left, right) = (Number(left), Number(right));
        svg.put(format_args!(" data-left=\"{left}\" data-right=\"{right}\""));
    }
    svg.put(format_args!(">"));
    svg.put(format_args!(
        "<title>{}</title><desc>{}</desc>",
        Escaped(&scene.title),
        Escaped(&scene.alt)
    ));
    if scene.theme == Theme::Print {
        let paper = scene.theme.palette().paper;
        svg.put(format_args!(
            "<rect width=\"{width}\" height=\"{height}\" fill=\"{paper}\"/>"
        ));
    }
    for item in &scene.items {
        svg.item(item);
    }
    svg.0.push_str("</svg>\n");
    svg.0
}

struct Svg(String);

impl Svg {
    fn put(&mut self, text: std::fmt::Arguments<'_>) {
        // Writing to a string never fails.
        let _ = self.0.write_fmt(text);
    }

    fn item(&mut self, item: &Item) {
        match item {
            Item::Path(path) => self.path(path, ""),
            Item::Circle(circle) => {
                self.put(format_args!(
                    "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"",
                    Number(circle.x),
                    Number(circle.y),
                    Number(circle.radius)
                ));
                self.paint(circle.fill, circle.stroke, false);
                self.0.push_str("/>");
            }
            Item::Text(text) => {
                self.put(format_args!(
                    "<text x=\"{}\" y=\"{}\" font-size=\"{}\"",
                    Number(text.x),
                    Number(text.y),
                    Number(text.size)
                ));
                if text.weight == Weight::SemiBold {
                    self.0.push_str(" font-weight=\"600\"");
                }
                match text.anchor {
                    Anchor::Start => (),
                    Anchor::Middle => self.0.push_str(" text-anchor=\"middle\""),
                    Anchor::End => self.0.push_str(" text-anchor=\"end\""),
                }
                self.put(format_args!(
                    " fill=\"{}\">{}</text>",
                    text.colour,
                    Escaped(&text.text)
                ));
            }
            Item::Area(area) => self.area(area),
            Item::Mark(mark) => self.mark(mark),
        }
    }

    /// A body area. In an interactive map the hatch is always there, hidden unless painful, so that the window can
    /// show it without asking for a new picture.
    fn area(&mut self, area: &Area) {
        if !area.interactive {
            self.path(&area.shape, "");
            if area.painful {
                self.path(&area.hatch, "");
            }
            return;
        }
        let painful = area.painful;
        self.put(format_args!(
            "<g data-area=\"{}\" data-painful=\"{painful}\" aria-hidden=\"true\">",
            area.key
        ));
        self.path(&area.shape, " data-part=\"shape\"");
        let hidden = if painful { "" } else { " display=\"none\"" };
        self.path(
            &area.hatch,
            &format!(" data-part=\"hatch\" pointer-events=\"none\"{hidden}"),
        );
        self.0.push_str("</g>");
    }

    /// Something that leads to records: `data-mark` is the index of the first, `data-marks` lists all where there are
    /// several.
    fn mark(&mut self, mark: &Mark) {
        let Some(first) = mark.records.first() else { return };
        self.put(format_args!("<g data-mark=\"{first}\""));
        if mark.records.len() > 1 {
            let all: Vec<String> = mark.records.iter().map(u32::to_string).collect();
            self.put(format_args!(" data-marks=\"{}\"", all.join(" ")));
        }
        self.put(format_args!(
            "><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"none\" pointer-events=\"all\"/>",
            Number(mark.hit.left),
            Number(mark.hit.top),
            Number(mark.hit.width()),
            Number(mark.hit.height())
        ));
        for item in &mark.items {
            self.item(item);
        }
        self.0.push_str("</g>");
    }

    fn path(&mut self, path: &Path, attributes: &str) {
        self.put(format_args!("<path{attributes} d=\""));
        let mut at = (f64::NAN, f64::NAN);
        for step in &path.steps {
            at = self.step(*step, at);
        }
        self.0.push('"');
        self.paint(path.fill, path.stroke, path.steps.len() > 2);
        self.0.push_str("/>");
    }

    /// One step from `at`; returns where it ends. Steps along an axis have a shorter form.
    fn step(&mut self, step: Step, at: (f64, f64)) -> (f64, f64) {
        match step {
            Step::Move(x, y) => {
                self.put(format_args!("M{} {}", Number(x), Number(y)));
                (x, y)
            }
            Step::Line(x, y) => {
                if (y - at.1).abs() < 0.005 {
                    self.put(format_args!("H{}", Number(x)));
                } else if (x - at.0).abs() < 0.005 {
                    self.put(format_args!("V{}", Number(y)));
                } else {
                    self.put(format_args!("L{} {}", Number(x), Number(y)));
                }
                (x, y)
            }
            Step::Cubic(points) => {
                self.0.push('C');
                for (index, value) in points.into_iter().enumerate() {
                    let space = if index == 0 { "" } else { " " };
                    self.put(format_args!("{space}{}", Number(value)));
                }
                (points[4], points[5])
            }
            Step::Close => {
                self.0.push('Z');
                at
            }
        }
    }

    fn paint(&mut self, fill: Option<Colour>, stroke: Option<Stroke>, joins: bool) {
        match fill {
            Some(fill) => self.put(format_args!(" fill=\"{fill}\"")),
            None => self.0.push_str(" fill=\"none\""),
        }
        let Some(stroke) = stroke else { return };
        self.put(format_args!(
            " stroke=\"{}\" stroke-width=\"{}\"",
            stroke.colour,
            Number(stroke.width)
        ));
        if joins {
            self.0.push_str(" stroke-linejoin=\"round\"");
        }
        if let Some((dash, gap)) = stroke.dash {
            self.put(format_args!(
                " stroke-dasharray=\"{} {}\"",
                Number(dash),
                Number(gap)
            ));
        }
    }
}

/// A number with at most two decimals and no needless zeros.
struct Number(f64);

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let text = format!("{:.2}", self.0);
        let text = text.trim_end_matches('0').trim_end_matches('.');
        f.write_str(if text == "-0" { "0" } else { text })
    }
}

impl std::fmt::Display for Colour {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self(red, green, blue) = self;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

/// Text with XML's own characters written out; control characters, which XML forbids, are left out.
struct Escaped<'a>(&'a str);

impl std::fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for character in self.0.chars() {
            match character {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\u{fffe}' | '\u{ffff}' => (),
                _ if character.is_control() => (),
                _ => f.write_char(character)?,
            }
        }
        Ok(())
    }
}
