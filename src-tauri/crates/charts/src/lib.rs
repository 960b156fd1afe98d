//! Series and marks to SVG and PNG: trend panels, the time line and the body map.
//!
//! A picture is drawn once onto a [`Scene`], a list of shapes and texts in CSS pixels; the scene writes itself as SVG
//! (for the screen and the report) or as PNG (for slides and papers).

mod backend;
mod body;
mod chronology;
mod error;
pub mod fonts;
mod pen;
mod png;
mod scene;
mod svg;
mod theme;
mod trend;

pub use body::{AREA_KEYS, BodyMapOptions, MapSide, area_label, area_sides, body_map};
pub use chronology::{
    Bar, Chronology, ChronologyInput, ChronologyOptions, DayValue, DoseChange, DoseCourse, Level, Lines,
    Panel, Pause, ResultSign, ResultValue, Ribbon, SideEffectSign, VisitSign, chronology,
};
pub use error::ChartError;
pub use scene::Scene;
pub use theme::Theme;
pub use trend::{TrendOptions, trend};

#[cfg(test)]
mod tests;
