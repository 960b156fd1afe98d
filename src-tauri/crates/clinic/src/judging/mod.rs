//! Is it helping? A course of a patient judged, with its phases and charts.

mod charts;

pub use charts::ChartFile;

use crate::views::{PhasePlanForm, TrendsAsk, TrendsView};
use crate::{Clinic, ClinicError};
use record::{PersonId, RecordId};

impl Clinic {
    /// The trends of a patient: courses, measures, phases, verdict.
    ///
    /// # Errors
    /// Names what is unknown: a course or a measure that isn't there, a day that can't be read; failures of reading.
    pub fn trends(&self, person: PersonId, ask: &TrendsAsk) -> Result<TrendsView, ClinicError> {
        let _ = (person, ask);
        Err(ClinicError::internal("trends: not built yet"))
    }

    /// Saves what the clinician says of a course's phases and answers with the trends as they are then. `reason` is asked for
    /// when something that stood there changes.
    ///
    /// # Errors
    /// Names the field that doesn't do; failures of reading and writing.
    pub fn save_phase_plan(
        &mut self,
        person: PersonId,
        course: RecordId,
        form: &PhasePlanForm,
        reason: &str,
    ) -> Result<TrendsView, ClinicError> {
        let _ = (person, course, form, reason);
        Err(ClinicError::internal("phases: not built yet"))
    }
}
