//! The clinic's patients on a treatment, beside the trials.

use crate::views::{ChartView, CohortChart, CohortView};
use crate::{ChartFile, Clinic, ClinicError, PictureSize};

impl Clinic {
    /// All patients by treatment, one of them in detail; without a choice, LDN or the treatment with the most patients.
    ///
    /// # Errors
    /// An unknown treatment; failures of reading.
    pub fn cohort(&self, treatment: Option<&str>) -> Result<CohortView, ClinicError> {
        let _ = treatment;
        Err(ClinicError::internal("cohort: not built yet"))
    }

    /// A chart of the cohort for the window.
    ///
    /// # Errors
    /// As [`Clinic::cohort`]; a size that doesn't do; nothing to draw.
    pub fn cohort_chart(
        &self,
        treatment: Option<&str>,
        chart: CohortChart,
        dark: bool,
        size: PictureSize,
    ) -> Result<ChartView, ClinicError> {
        let _ = (treatment, chart, dark, size);
        Err(ClinicError::internal("cohort: not built yet"))
    }

    /// A chart of the cohort as the bytes of a file.
    ///
    /// # Errors
    /// As [`Clinic::cohort_chart`]; a resolution that doesn't do.
    pub fn cohort_chart_file(
        &self,
        treatment: Option<&str>,
        chart: CohortChart,
        size: PictureSize,
        file: ChartFile,
    ) -> Result<Vec<u8>, ClinicError> {
        let _ = (treatment, chart, size, file);
        Err(ClinicError::internal("cohort: not built yet"))
    }

    /// The cohort as CSV, without names, numbers or dates: one line a course.
    ///
    /// # Errors
    /// As [`Clinic::cohort`].
    pub fn cohort_csv(&self, treatment: Option<&str>) -> Result<Vec<u8>, ClinicError> {
        let _ = treatment;
        Err(ClinicError::internal("cohort: not built yet"))
    }
}
