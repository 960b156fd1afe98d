//! A laid-out page as lines of plain text.

use typst::layout::{Frame, FrameItem, Point};

/// Baselines closer than this, in points, are one line: a raised mark belongs to its number.
const SAME_LINE: f64 = 3.5;

/// A wider gap between two runs of text, as a share of the font size, is a space.
const SPACE: f64 = 0.15;

/// The lines of a page in reading order; a picture is a line with its description.
pub(crate) fn lines(page: &Frame) -> Vec<String> {
    let mut reader = Reader::default();
    reader.read(page, Point::zero());
    reader.finish_line();
    reader.lines
}

#[derive(Default)]
struct Reader {
    lines: Vec<String>,
    line: String,
    /// Where the last run of text ended.
    end: Point,
}

impl Reader {
    fn read(&mut self, frame: &Frame, origin: Point) {
        for (place, item) in frame.items() {
            let place = origin + *place;
            match item {
                FrameItem::Group(group) => self.read(&group.frame, place),
                FrameItem::Text(run) => {
                    if (place.y - self.end.y).to_pt().abs() > SAME_LINE {
                        self.finish_line();
                    } else if (place.x - self.end.x).abs() > run.size * SPACE {
                        self.line.push(' ');
                    }
                    self.line.push_str(&run.text);
                    self.end = Point::new(place.x + run.width(), place.y);
                }
                FrameItem::Image(picture, ..) => {
                    self.finish_line();
                    self.line.push_str(picture.alt().unwrap_or_default());
                    self.finish_line();
                }
                FrameItem::Shape(..) | FrameItem::Link(..) | FrameItem::Tag(_) => {}
            }
        }
    }

    /// Ends the line, without spaces in a row.
    fn finish_line(&mut self) {
        let line = std::mem::take(&mut self.line)
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        if !line.is_empty() {
            self.lines.push(line);
        }
    }
}
