//! A host that runs the same way each time, with keys that look random.

use jiff::Timestamp;
use record::{Host, NoRandomness};
use std::sync::Mutex;
use std::sync::atomic::{AtomicI64, Ordering};
use uuid::Uuid;

/// SplitMix64.
pub(super) struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// One of `count`, from 0.
    pub fn below(&mut self, count: usize) -> usize {
        let count = u64::try_from(count).unwrap();
        usize::try_from(self.next() % count).unwrap()
    }

    pub fn one_of<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        if of.is_empty() {
            None
        } else {
            of.get(self.below(of.len()))
        }
    }
}

pub(super) struct TrialHost {
    dice: Mutex<Dice>,
    seconds: AtomicI64,
}

impl TrialHost {
    pub fn new(seed: u64) -> Self {
        Self {
            dice: Mutex::new(Dice::new(seed)),
            seconds: AtomicI64::new(1_790_000_000),
        }
    }

    /// By a year.
    pub fn set_back(&self) {
        self.seconds.fetch_sub(31_536_000, Ordering::Relaxed);
    }
}

impl Host for TrialHost {
    fn now(&self) -> Timestamp {
        Timestamp::from_second(self.seconds.fetch_add(7, Ordering::Relaxed)).unwrap()
    }
    fn today(&self) -> jiff::civil::Date {
        jiff::civil::date(2026, 11, 22)
    }
    fn new_uuid(&self) -> Uuid {
        let mut dice = self.dice.lock().unwrap();
        Uuid::from_u64_pair(dice.next(), dice.next())
    }
    fn fill_random(&self, bytes: &mut [u8]) -> Result<(), NoRandomness> {
        let mut dice = self.dice.lock().unwrap();
        bytes
            .iter_mut()
            .for_each(|byte| *byte = dice.next().to_le_bytes()[0]);
        Ok(())
    }
}
