//! Baseline against now, item by item.

use crate::scene::Scene;
use crate::{ChartOptions, Table};
use trends::Direction;

/// What a dumbbell chart shows.
#[derive(Clone, Debug, PartialEq)]
pub struct DumbbellInput {
    /// "Baseline, 2025-03-07".
    pub before: String,
    /// "Now, 2026-11-20".
    pub now: String,
    /// Groups of items with one scale each, such as the domains of the FIQR.
    pub groups: Vec<DumbbellGroup>,
}

/// Items with one scale.
#[derive(Clone, Debug, PartialEq)]
pub struct DumbbellGroup {
    /// "Function".
    pub label: String,
    /// "0–10, higher is worse".
    pub note: String,
    /// Low end.
    pub low: f64,
    /// High end.
    pub high: f64,
    /// Which way is worse.
    pub direction: Direction,
    /// Items in their order.
    pub rows: Vec<DumbbellRow>,
}

/// An item.
#[derive(Clone, Debug, PartialEq)]
pub struct DumbbellRow {
    /// "Brush or comb your hair".
    pub label: String,
    /// At the baseline; none where it wasn't answered.
    pub before: Option<f64>,
    /// Now; none where it wasn't answered.
    pub now: Option<f64>,
}

/// Draws the chart.
pub fn dumbbell(input: &DumbbellInput, options: &ChartOptions) -> Scene {
    let _ = input;
    Scene::new(options.width, options.most_height, options.theme, "")
}

impl DumbbellInput {
    /// group, item, before, now, change.
    pub fn table(&self) -> Table {
        Table::default()
    }
}
