//! Scores over time: one small panel a measure, all on one calendar axis.

pub(crate) mod alt;
pub(crate) mod header;
pub(crate) mod key;
pub(crate) mod labels;
mod layout;
pub(crate) mod panel;
pub(crate) mod ticks;

use crate::fonts::Weight;
use crate::pen::Pen;
use crate::scene::{Anchor, Scene};
use crate::theme::Theme;
use layout::Layout;
use trends::Series;

/// How a trend picture is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct TrendOptions {
    /// Width in CSS pixels (96 to the inch).
    pub width: f64,
    /// Height in CSS pixels.
    pub height: f64,
    /// Colours.
    pub theme: Theme,
    /// Printed above the panels; may be empty. Leave the patient's name out unless the picture stays in the clinic.
    pub title: String,
    /// Size of all letters; 1 is normal.
    pub text_scale: f64,
    /// Columns of panels; none chooses by the picture's shape.
    pub columns: Option<u8>,
}

impl Default for TrendOptions {
    fn default() -> Self {
        Self {
            width: 1600.0,
            height: 900.0,
            theme: Theme::default(),
            title: String::new(),
            text_scale: 1.0,
            columns: None,
        }
    }
}

/// Draws each of `panels` as a small chart; one to six read well.
///
/// Letters keep their size whatever the size of the picture; ticks and band names are left out as room shrinks.
pub fn trend(panels: &[Series], options: &TrendOptions) -> Scene {
    let mut scene = Scene::new(options.width, options.height, options.theme, &options.title);
    let palette = options.theme.palette();
    let layout = Layout::new(panels, options, &scene);
    let sizes = layout.sizes;
    if !scene.title.is_empty() {
        let (left, top) = (layout.margin, layout.margin + sizes.title * 0.95);
        let room = scene.width - 2.0 * layout.margin;
        let title = crate::fonts::fit(&scene.title, sizes.title, Weight::SemiBold, room);
        let pen = Pen::bold(sizes.title, palette.text);
        pen.write(&mut scene, left, top, Anchor::Start, &title);
    }
    for (place, series) in layout.places.iter().zip(panels) {
        panel::draw(&mut scene, series, place, &layout);
    }
    key::draw(&mut scene, &layout.key, layout.key_top, &layout);
    if scene.title.is_empty() {
        "Scores over time".clone_into(&mut scene.title);
    }
    scene.alt = alt::words(panels);
    scene
}

/// Sizes of letters and marks, in CSS pixels.
#[derive(Clone, Copy, Debug)]
struct Sizes {
    title: f64,
    label: f64,
    value: f64,
    note: f64,
    tick: f64,
    radius: f64,
    line: f64,
}

impl Sizes {
    fn new(roomy: bool, scale: f64) -> Self {
        let [title, label, value, note, tick] = if roomy {
            [20.0, 16.0, 16.0, 13.0, 13.0]
        } else {
            [15.0, 12.5, 12.5, 10.0, 10.0]
        };
        let (radius, line) = if roomy { (4.5, 2.0) } else { (3.25, 1.5) };
        Self {
            title: title * scale,
            label: label * scale,
            value: value * scale,
            note: note * scale,
            tick: tick * scale,
            radius,
            line,
        }
    }
}
