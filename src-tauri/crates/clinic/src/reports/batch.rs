//! Which patients a batch of reports may be made for.

use crate::views::BatchChoices;
use crate::{Clinic, ClinicError};
use record::PersonId;

impl Clinic {
    /// Patients with something due by the end of this week, and all others.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn batch_choices(&self) -> Result<BatchChoices, ClinicError> {
        Err(ClinicError::internal("batch: not built yet"))
    }

    /// The name of a report's file: the patient's number or nothing, never the name, and today.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn report_file_name(&self, person: PersonId) -> Result<String, ClinicError> {
        let number = self.patient(person)?.form.clinic_number;
        // Characters that a file name can't hold on some system.
        let number: String = number
            .chars()
            .map(|c| if c.is_alphanumeric() || c == '-' { c } else { '_' })
            .collect();
        let number = if number.is_empty() {
            String::new()
        } else {
            format!(" {number}")
        };
        Ok(format!("Trend report{number} {}.pdf", self.host.today()))
    }
}
