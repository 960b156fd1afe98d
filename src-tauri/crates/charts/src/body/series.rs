//! Body maps through time, with the areas gained and lost since the map before.

use crate::scene::Scene;
use crate::{ChartOptions, Table};
use jiff::civil::Date;

/// The body map of one visit.
#[derive(Clone, Debug, PartialEq)]
pub struct DatedMap {
    /// Day of the visit.
    pub date: Date,
    /// Painful areas, keys of [`AREA_KEYS`](crate::AREA_KEYS).
    pub areas: Vec<String>,
    /// "WPI 12 / 19".
    pub words: String,
}

/// Draws the maps side by side, oldest first. Of more than there is room for, the first, the last and those in between
/// that changed the most are drawn, and the picture says how many there are.
pub fn body_maps(maps: &[DatedMap], options: &ChartOptions) -> Scene {
    let _ = maps;
    Scene::new(options.width, options.most_height, options.theme, "")
}

/// date, area, painful, change since the map before.
pub fn body_maps_table(maps: &[DatedMap]) -> Table {
    let _ = maps;
    Table::default()
}
