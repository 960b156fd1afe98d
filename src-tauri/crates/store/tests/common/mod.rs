//! A host that runs the same way each time, and one patient's data.
#![allow(dead_code, reason = "each test file uses a part of it")]

use jiff::{Timestamp, civil::date};
use record::{Course, DeviceId, Host, NoRandomness, PersonDetails, VisitDetails, VisitKind, What};
use std::sync::atomic::{AtomicU64, Ordering};
use store::Act;
use uuid::Uuid;

pub const PASSPHRASE: &str = "correct horse battery staple";
pub const ACT: Act<'static> = Act {
    actor: "Dr Reyes",
    operation: "test",
    reason: "",
};

/// A host whose clock moves by a second and whose keys count up.
#[derive(Default)]
pub struct TestHost(AtomicU64);

impl TestHost {
    /// Another day: none of its keys was given before.
    pub fn later() -> Self {
        Self(AtomicU64::new(1_000_000))
    }
}

impl Host for TestHost {
    fn now(&self) -> Timestamp {
        let seconds = i64::try_from(self.0.fetch_add(1, Ordering::Relaxed)).unwrap();
        Timestamp::from_second(1_790_000_000 + seconds).unwrap()
    }
    fn today(&self) -> jiff::civil::Date {
        date(2026, 11, 22)
    }
    fn new_uuid(&self) -> Uuid {
        Uuid::from_u128(u128::from(self.0.fetch_add(1, Ordering::Relaxed)) + 1)
    }
    fn fill_random(&self, bytes: &mut [u8]) -> Result<(), NoRandomness> {
        // Never the same twice, as random bytes wouldn't be.
        let [first, second, ..] = self.0.fetch_add(1, Ordering::Relaxed).to_le_bytes();
        let (mut value, step) = (first, second.wrapping_add(37));
        for byte in bytes {
            *byte = value;
            value = value.wrapping_add(step);
        }
        Ok(())
    }
}

pub fn device() -> DeviceId {
    DeviceId::from(Uuid::from_u128(7 << 100))
}

pub fn person() -> PersonDetails {
    PersonDetails {
        family_name: "Quixote-Vandermeer".to_owned(),
        ..PersonDetails::default()
    }
}

pub fn visit() -> VisitDetails {
    VisitDetails {
        date: date(2026, 3, 1),
        kind: VisitKind::Baseline,
        note: "note of the visit".to_owned(),
    }
}

/// A course of LDN since then.
pub fn course(start: &str) -> Course {
    Course {
        what: What::Catalogue("ldn".to_owned()),
        start: start.parse().unwrap(),
        stop: None,
        stop_reason: String::new(),
        prescriber: String::new(),
        note: String::new(),
        steps: Vec::new(),
    }
}
