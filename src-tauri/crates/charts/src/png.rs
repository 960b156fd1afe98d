//! Scenes as PNG: smooth lines and letters, the resolution written into the file.

use crate::ChartError;
use crate::fonts;
use crate::scene::{Item, Path, Scene, Step, Stroke, Text};
use crate::theme::Colour;
use tiny_skia::{Color, FillRule, LineCap, LineJoin, Paint, PathBuilder, Pixmap, StrokeDash, Transform};
use ttf_parser::OutlineBuilder;

/// CSS pixels in an inch.
const CSS_DPI: f64 = 96.0;
const MOST_MEGAPIXELS: f64 = 200.0;
const METRE_IN_INCHES: f64 = 0.0254;

/// Draws `scene` at `dpi` and encodes it.
pub(crate) fn write(scene: &Scene, dpi: f64) -> Result<Vec<u8>, ChartError> {
    if !(CSS_DPI..=600.0).contains(&dpi) {
        return Err(ChartError::Resolution { dpi });
    }
    let scale = dpi / CSS_DPI;
    let (width, height) = (scene.width * scale, scene.height * scale);
    let megapixels = width * height / 1e6;
    if megapixels > MOST_MEGAPIXELS {
        return Err(ChartError::TooLarge { megapixels });
    }
    let too_large = || ChartError::TooLarge { megapixels };
    let mut pixmap = Pixmap::new(whole(width), whole(height)).ok_or_else(too_large)?;
    pixmap.fill(color(scene.theme.palette().paper));
    let mut canvas = Canvas {
        pixmap,
        transform: Transform::from_scale(narrow(scale), narrow(scale)),
    };
    for item in &scene.items {
        canvas.item(item);
    }
    encode(&canvas.pixmap, dpi).map_err(|error| ChartError::Encoding(error.to_string()))
}

fn encode(pixmap: &Pixmap, dpi: f64) -> Result<Vec<u8>, png::EncodingError> {
    // The paper is opaque, so the alpha channel says nothing.
    let rgba = pixmap.data();
    let mut rgb = vec![0; rgba.len() / 4 * 3];
    for (opaque, pixel) in rgb.chunks_exact_mut(3).zip(rgba.chunks_exact(4)) {
        opaque.copy_from_slice(&pixel[..3]);
    }
    let mut bytes = Vec::with_capacity(rgb.len() / 16);
    let mut encoder = png::Encoder::new(&mut bytes, pixmap.width(), pixmap.height());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    // Long runs of one colour need no filter: smaller and faster than the encoder's own fast setting.
    encoder.set_deflate_compression(png::DeflateCompression::Level(1));
    encoder.set_filter(png::Filter::NoFilter);
    let per_metre = whole(dpi / METRE_IN_INCHES);
    encoder.set_pixel_dims(Some(png::PixelDimensions {
        xppu: per_metre,
        yppu: per_metre,
        unit: png::Unit::Meter,
    }));
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&rgb)?;
    writer.finish()?;
    Ok(bytes)
}

struct Canvas {
    pixmap: Pixmap,
    transform: Transform,
}

impl Canvas {
    fn item(&mut self, item: &Item) {
        match item {
            Item::Path(path) => self.path(path),
            Item::Circle(circle) => {
                let (x, y) = (narrow(circle.x), narrow(circle.y));
                let outline = PathBuilder::from_circle(x, y, narrow(circle.radius));
                self.shape(outline, circle.fill, circle.stroke);
            }
            Item::Text(text) => self.text(text),
            Item::Area(area) => {
                self.path(&area.shape);
                if area.painful {
                    self.path(&area.hatch);
                }
            }
            Item::Mark(mark) => mark.items.iter().for_each(|item| self.item(item)),
        }
    }

    fn path(&mut self, path: &Path) {
        let mut outline = PathBuilder::new();
        for step in &path.steps {
            match step {
                Step::Move(x, y) => outline.move_to(narrow(*x), narrow(*y)),
                Step::Line(x, y) => outline.line_to(narrow(*x), narrow(*y)),
                Step::Cubic(points) => {
                    let [x1, y1, x2, y2, x, y] = points.map(narrow);
                    outline.cubic_to(x1, y1, x2, y2, x, y);
                }
                Step::Close => outline.close(),
            }
        }
        self.shape(outline.finish(), path.fill, path.stroke);
    }

    fn text(&mut self, text: &Text) {
        let mut outline = PathBuilder::new();
        let left = text.frame().left;
        fonts::glyphs(&text.text, text.weight, |face, glyph, x| {
            let scale = text.size / f64::from(face.units_per_em());
            let mut placed = Placed {
                to: &mut outline,
                x: narrow(left + x * scale),
                y: narrow(text.y),
                scale: narrow(scale),
            };
            face.outline_glyph(glyph, &mut placed);
        });
        self.shape(outline.finish(), Some(text.colour), None);
    }

    fn shape(&mut self, outline: Option<tiny_skia::Path>, fill: Option<Colour>, stroke: Option<Stroke>) {
        let Some(outline) = outline else { return };
        if let Some(fill) = fill {
            let paint = paint(fill);
            self.pixmap
                .fill_path(&outline, &paint, FillRule::Winding, self.transform, None);
        }
        if let Some(stroke) = stroke {
            let line = tiny_skia::Stroke {
                width: narrow(stroke.width),
                line_cap: LineCap::Butt,
                line_join: LineJoin::Round,
                dash: stroke
                    .dash
                    .and_then(|(dash, gap)| StrokeDash::new(vec![narrow(dash), narrow(gap)], 0.0)),
                ..tiny_skia::Stroke::default()
            };
            let paint = paint(stroke.colour);
            self.pixmap
                .stroke_path(&outline, &paint, &line, self.transform, None);
        }
    }
}

fn color(colour: Colour) -> Color {
    Color::from_rgba8(colour.0, colour.1, colour.2, 255)
}

fn paint(colour: Colour) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color(color(colour));
    paint.anti_alias = true;
    paint
}

/// A glyph's outline on its way from font units, where y points up, to the picture.
struct Placed<'a> {
    to: &'a mut PathBuilder,
    x: f32,
    y: f32,
    scale: f32,
}

impl Placed<'_> {
    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        (self.x + x * self.scale, self.y - y * self.scale)
    }
}

impl OutlineBuilder for Placed<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.to.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.to.line_to(x, y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let ((x1, y1), (x, y)) = (self.at(x1, y1), self.at(x, y));
        self.to.quad_to(x1, y1, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let ((x1, y1), (x2, y2), (x, y)) = (self.at(x1, y1), self.at(x2, y2), self.at(x, y));
        self.to.cubic_to(x1, y1, x2, y2, x, y);
    }

    fn close(&mut self) {
        self.to.close();
    }
}

/// A whole number of pixels, at least 1.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "at least 1 and far below 2^32: sizes are checked before"
)]
fn whole(value: f64) -> u32 {
    value.round().max(1.0) as u32
}

/// Pixels as tiny-skia counts them.
#[expect(
    clippy::cast_possible_truncation,
    reason = "single precision is exact to 1/500 px here"
)]
fn narrow(value: f64) -> f32 {
    value as f32
}
