//! What takes long: it tells how far it is, and can be stopped.

use crate::ClinicError;

/// Hears how much of how much is done; false stops it.
pub type Told<'a> = &'a mut dyn FnMut(usize, usize) -> bool;

/// Why it ends before its end.
pub(crate) enum Ended {
    Cancelled,
    Failed(ClinicError),
}

impl<E: Into<ClinicError>> From<E> for Ended {
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}

/// None where it was cancelled.
pub(crate) fn unless_cancelled<T>(result: Result<T, Ended>) -> Result<Option<T>, ClinicError> {
    match result {
        Ok(done) => Ok(Some(done)),
        Err(Ended::Cancelled) => Ok(None),
        Err(Ended::Failed(error)) => Err(error),
    }
}
