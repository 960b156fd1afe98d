//! The body map: the 19 areas of the widespread pain index on a front and a back figure.

mod areas;
mod figure;
mod outline;
mod series;

pub use areas::{AREA_KEYS, MapSide, area_label, area_sides};
pub use series::{DatedMap, body_maps, body_maps_table};

use crate::fonts::{CAP, Weight};
use crate::scene::{Anchor, Area, Item, Path, Scene, Stroke, Text};
use crate::theme::{Colour, Palette, Theme};
use figure::{HEIGHT, Part};
use outline::Placement;
pub(crate) use outline::hatch;

/// How a body map is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct BodyMapOptions {
    /// Width in CSS pixels.
    pub width: f64,
    /// Height in CSS pixels.
    pub height: f64,
    /// Colours.
    pub theme: Theme,
    /// Whether the SVG lets people choose areas: every shape of an area then stands in a group with `data-area` (its
    /// key) and `data-painful`; the group's `data-part="hatch"` is there for every area, hidden unless painful.
    pub interactive: bool,
}

impl Default for BodyMapOptions {
    fn default() -> Self {
        Self {
            width: 420.0,
            height: 460.0,
            theme: Theme::default(),
            interactive: false,
        }
    }
}

/// Half the width of a figure with its hands, and some air.
const HALF_WIDTH: f64 = 104.0;
/// Distance between hatch lines, in CSS pixels.
const HATCH: f64 = 5.0;

/// Draws the front and the back figure with the painful `areas` filled, hatched and outlined.
///
/// Keys are those of [`AREA_KEYS`]; others are no areas of the map and are left out.
pub fn body_map(areas: &[String], options: &BodyMapOptions) -> Scene {
    let mut scene = Scene::new(options.width, options.height, options.theme, "Body map");
    let letters = (scene.height / 34.0).clamp(11.0, 15.0);
    let top = letters * 2.0;
    let scale = ((scene.height - top - 6.0) / HEIGHT).min(scene.width / 4.0 / HALF_WIDTH);
    for (side, middle) in [
        (MapSide::Front, scene.width * 0.25),
        (MapSide::Back, scene.width * 0.75),
    ] {
        let place = Placement {
            x: middle,
            y: top,
            scale,
        };
        captions(&mut scene, side, &place, letters);
        figure(&mut scene, side, &place, areas, options.interactive);
    }
    scene.alt = alt(areas);
    scene
}

/// The figure's name, and which of its sides is the patient's right.
fn captions(scene: &mut Scene, side: MapSide, place: &Placement, letters: f64) {
    let palette = scene.theme.palette();
    let (name, left, right) = match side {
        MapSide::Front => ("Front", "Right", "Left"),
        MapSide::Back => ("Back", "Left", "Right"),
    };
    let small = (letters * 0.85).max(10.0);
    // In small maps the letters take more room than the figure leaves between them.
    let aside = (62.0 * place.scale).max(letters * 1.5 + small * 2.0);
    for (x, size, weight, colour, text) in [
        (place.x, letters, Weight::SemiBold, palette.text, name),
        (place.x - aside, small, Weight::Regular, palette.soft, left),
        (place.x + aside, small, Weight::Regular, palette.soft, right),
    ] {
        scene.items.push(Item::Text(Text {
            x,
            y: letters * (CAP + 0.35),
            size,
            weight,
            anchor: Anchor::Middle,
            colour,
            text: text.to_owned(),
        }));
    }
}

fn figure(scene: &mut Scene, side: MapSide, place: &Placement, painful: &[String], interactive: bool) {
    let palette = scene.theme.palette();
    let mut marked = Vec::new();
    for part in figure::parts(side) {
        for (key, steps) in part.outlines(side, place) {
            let Some(key) = key else {
                let stroke = Some(line(palette.contour, 0.75));
                let fill = Some(palette.body);
                scene.items.push(Item::Path(Path { steps, fill, stroke }));
                continue;
            };
            let painful = painful.iter().any(|area| area == key);
            let hatch = Path {
                steps: hatch(&steps, HATCH),
                fill: None,
                stroke: Some(line(palette.hatch, 1.25)),
            };
            let (fill, stroke) = area_paint(palette, painful);
            let area = Item::Area(Area {
                key,
                painful,
                interactive,
                shape: Path { steps, fill, stroke },
                hatch,
            });
            // Painful areas come last, so that a neighbour doesn't cover half of their strong outline.
            if painful {
                marked.push(area);
            } else {
                scene.items.push(area);
            }
        }
    }
    scene.items.extend(marked);
}

fn area_paint(palette: &Palette, painful: bool) -> (Option<Colour>, Option<Stroke>) {
    if painful {
        (Some(palette.pain), Some(line(palette.pain_edge, 1.75)))
    } else {
        (Some(palette.area), Some(line(palette.contour, 0.75)))
    }
}

fn line(colour: Colour, width: f64) -> Stroke {
    Stroke {
        colour,
        width,
        dash: None,
    }
}

/// The marked areas in words, in the order of the form.
fn alt(areas: &[String]) -> String {
    let marked: Vec<String> = AREA_KEYS
        .iter()
        .filter(|key| areas.iter().any(|area| area == *key))
        .filter_map(|key| area_label(key))
        .map(str::to_lowercase)
        .collect();
    if marked.is_empty() {
        return "Body map, front and back: no painful areas marked.".to_owned();
    }
    format!(
        "Body map, front and back: {} of {} areas painful: {}.",
        marked.len(),
        AREA_KEYS.len(),
        marked.join(", ")
    )
}

impl Part {
    /// The part's outlines on the picture; a part that comes in pairs gives two. None for a key that can't be chosen.
    fn outlines(
        &self,
        side: MapSide,
        place: &Placement,
    ) -> Vec<(Option<&'static str>, Vec<crate::scene::Step>)> {
        match *self {
            Self::Middle { key, half } => vec![(key, outline::whole(half, place))],
            Self::Pair { keys, edge } => {
                // The front figure faces the viewer: its left is on the viewer's right.
                let [left, right] = keys.map_or([None; 2], |keys| keys.map(Some));
                let (viewers_left, viewers_right) = match side {
                    MapSide::Front => (right, left),
                    MapSide::Back => (left, right),
                };
                vec![
                    (viewers_left, outline::half(edge, place, -1.0)),
                    (viewers_right, outline::half(edge, place, 1.0)),
                ]
            }
        }
    }
}
