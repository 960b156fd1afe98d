//! How a chart is drawn.

use crate::Theme;

/// Size and colours of a chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ChartOptions {
    /// Width in CSS pixels (96 to the inch).
    pub width: f64,
    /// The most that the height may be, in CSS pixels. A chart with little on it is lower; what can't be left out may make
    /// it higher.
    pub most_height: f64,
    /// Colours.
    pub theme: Theme,
}

impl Default for ChartOptions {
    fn default() -> Self {
        Self {
            width: 1120.0,
            most_height: 800.0,
            theme: Theme::default(),
        }
    }
}
