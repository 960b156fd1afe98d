//! The one time line of a patient: treatments, visits, side effects, results, diary and scores.

use crate::views::TimelinePicture;
use crate::{Clinic, ClinicError, PictureSize};
use record::PersonId;

impl Clinic {
    /// The time line from one day to another (ISO; without them, all of it), with these lines; without a choice, the usual
    /// ones. The height follows from what there is to draw; that of `size` is the most.
    ///
    /// # Errors
    /// Names the field that doesn't do; failures of reading and writing.
    pub fn chronology(
        &self,
        _person: PersonId,
        _dark: bool,
        _size: PictureSize,
        _period: (Option<&str>, Option<&str>),
        _lines: Option<&[String]>,
    ) -> Result<TimelinePicture, ClinicError> {
        Err(ClinicError::internal("not built yet"))
    }
}
