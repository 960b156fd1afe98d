//! Series and marks to SVG and PNG: trend panels, the time line and the body map.
//!
//! A picture is drawn once onto a [`Scene`], a list of shapes and texts in CSS pixels; the scene writes itself as SVG
//! (for the screen and the report) or as PNG (for slides and papers).

mod arms;
mod backend;
mod body;
mod calendar;
mod chronology;
mod course;
mod dumbbell;
mod error;
pub mod fonts;
mod options;
mod pen;
mod plot;
mod png;
mod responder;
mod scene;
mod survival;
mod svg;
mod table;
mod theme;
mod trend;

pub use arms::{Arm, ArmGroup, ArmsInput, arms};
pub use body::{
    AREA_KEYS, BodyMapOptions, DatedMap, MapSide, area_label, area_sides, body_map, body_maps,
    body_maps_table,
};
pub use calendar::{CalendarInput, calendar};
pub use chronology::{
    Bar, Chronology, ChronologyInput, ChronologyOptions, DayValue, DoseChange, DoseCourse, Level, Lines,
    Panel, Pause, ResultSign, ResultValue, Ribbon, SideEffectSign, VisitSign, chronology,
};
pub use course::{
    CourseInput, CoursePanel, PhaseMean, PhaseSpan, Threshold, phase_means, single, small_multiples,
};
pub use dumbbell::{DumbbellGroup, DumbbellInput, DumbbellRow, dumbbell};
pub use error::ChartError;
pub use options::ChartOptions;
pub use responder::{ResponderCurve, ResponderInput, ResponderTrial, responder};
pub use scene::Scene;
pub use survival::{SurvivalCurve, SurvivalInput, SurvivalStep, survival};
pub use table::{Cell, Table};
pub use theme::Theme;
pub use trend::{TrendOptions, trend};

#[cfg(test)]
mod tests;
