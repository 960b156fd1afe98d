//! Time, randomness and keys are handed in through this trait, so that everything above can be replayed exactly.

use jiff::{Timestamp, civil::Date};
use uuid::Uuid;

/// What the core needs from the computer it runs on.
pub trait Host: Send + Sync {
    /// The present moment.
    fn now(&self) -> Timestamp;
    /// Today where the clinic is.
    fn today(&self) -> Date;
    /// A fresh key, UUID version 7.
    fn new_uuid(&self) -> Uuid;
    /// Fills `bytes` with random bytes fit for keys.
    ///
    /// # Errors
    /// When the system gives no randomness.
    fn fill_random(&self, bytes: &mut [u8]) -> Result<(), NoRandomness>;
}

/// The system's source of randomness failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this computer's source of random numbers failed")]
pub struct NoRandomness;
