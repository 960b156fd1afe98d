//! The charts of a course, on screen and as files.

use crate::views::{ChartAsk, ChartView};
use crate::{Clinic, ClinicError};
use record::PersonId;

/// Form of a chart's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartFile {
    /// Pixels at this many dots per inch, 96 to 600.
    Png {
        /// 96 to 600.
        dpi: u16,
    },
    /// Vector.
    Svg,
    /// The data.
    Csv,
}

impl Clinic {
    /// A chart as a scene, in any theme. Small multiples leave out the last measures until the rest fits the height asked
    /// for; beside the scene stands how many.
    ///
    /// # Errors
    /// As [`Clinic::chart`].
    pub(crate) fn chart_scene(
        &self,
        person: PersonId,
        ask: &ChartAsk,
        theme: charts::Theme,
    ) -> Result<(charts::Scene, usize), ClinicError> {
        let _ = (person, ask, theme);
        Err(ClinicError::internal("charts: not built yet"))
    }

    /// A chart for the window.
    ///
    /// # Errors
    /// As [`Clinic::trends`]; a size that doesn't do; nothing to draw.
    pub fn chart(&self, person: PersonId, ask: &ChartAsk) -> Result<ChartView, ClinicError> {
        let _ = (person, ask);
        Err(ClinicError::internal("charts: not built yet"))
    }

    /// A chart as the bytes of a file, for paper whatever the theme asked for.
    ///
    /// # Errors
    /// As [`Clinic::chart`]; a resolution that doesn't do.
    pub fn chart_file(
        &self,
        person: PersonId,
        ask: &ChartAsk,
        file: ChartFile,
    ) -> Result<Vec<u8>, ClinicError> {
        let _ = (person, ask, file);
        Err(ClinicError::internal("charts: not built yet"))
    }
}
