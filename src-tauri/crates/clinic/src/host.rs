//! The computer's clock and randomness: the only module that may ask for them.

use jiff::{Timestamp, Zoned, civil::Date, tz::TimeZone};
use record::{Host, NoRandomness};
use std::time::{Duration, Instant};
use uuid::Uuid;

/// The real clock, time zone and randomness.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemHost;

/// The beginning of a day where this computer is.
pub(crate) fn start_of(day: Date) -> Timestamp {
    let begins = day.to_zoned(TimeZone::system());
    begins.map_or(Timestamp::MAX, |begins| begins.timestamp())
}

/// A watch that is started now and tells how much time has passed.
#[expect(
    clippy::disallowed_methods,
    reason = "how long a check took is told, never kept"
)]
pub(crate) fn elapsed() -> impl Fn() -> Duration {
    let start = Instant::now();
    move || start.elapsed()
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one place where time and keys come from the system"
)]
impl Host for SystemHost {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    fn today(&self) -> Date {
        Zoned::now().date()
    }

    fn new_uuid(&self) -> Uuid {
        Uuid::now_v7()
    }

    fn fill_random(&self, bytes: &mut [u8]) -> Result<(), NoRandomness> {
        getrandom::fill(bytes).map_err(|_| NoRandomness)
    }
}

/// The day of `at` where the clinic is.
pub(crate) fn local_date(at: Timestamp) -> Date {
    at.to_zoned(TimeZone::system()).date()
}
