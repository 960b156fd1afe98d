//! Trials of durability: processes that are killed, power that is cut, bits that flip.
//!
//! A trial starts this test program anew as a worker that does a clinic's work on a vault; what the worker has confirmed
//! must be there afterwards, whole. The short form runs with the other tests; `FIBROTREND_TRUST=long` makes it twenty times
//! as long (`./test trust`).
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a test fails loudly and tells its figures"
)]

mod bits;
mod codes;
mod cuts;
mod disk;
mod guesses;
mod kills;
mod race;
mod work;

use crate::keys::DataKey;
use crate::vault::read_header;
use crate::{KeyCost, NewVault, StoreError, Unlock, Vault};
use jiff::{Timestamp, civil::date};
use record::{DeviceId, Host, NoRandomness};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use uuid::Uuid;

const PASSPHRASE: &str = "correct horse battery staple";

/// How many rounds: `short` of them, or `long` when the long form is asked for.
fn rounds(short: usize, long: usize) -> usize {
    if std::env::var("FIBROTREND_TRUST").is_ok_and(|form| form == "long") {
        long
    } else {
        short
    }
}

/// Chance that is the same in every run (SplitMix64).
pub(super) struct Chance(u64);

impl Chance {
    fn new(seed: usize) -> Self {
        Self(seed as u64)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut value = self.0;
        value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        value ^ (value >> 31)
    }

    fn below(&mut self, most: usize) -> usize {
        (self.next() % most as u64) as usize
    }

    fn half(&mut self) -> bool {
        self.next() >> 63 == 1
    }
}

/// A host whose keys are never used twice, whichever process asks: its seed comes first.
struct TrialHost {
    seed: u64,
    count: AtomicU64,
}

impl TrialHost {
    fn new(seed: u64) -> Self {
        Self {
            seed,
            count: AtomicU64::new(0),
        }
    }
}

impl Host for TrialHost {
    fn now(&self) -> Timestamp {
        let seconds = i64::try_from(self.count.load(Ordering::Relaxed)).unwrap();
        Timestamp::from_second(1_790_000_000 + seconds).unwrap()
    }
    fn today(&self) -> jiff::civil::Date {
        date(2026, 11, 22)
    }
    fn new_uuid(&self) -> Uuid {
        Uuid::from_u64_pair(self.seed, self.count.fetch_add(1, Ordering::Relaxed))
    }
    fn fill_random(&self, bytes: &mut [u8]) -> Result<(), NoRandomness> {
        let mut chance = Chance::new(usize::try_from(self.seed).unwrap());
        bytes.iter_mut().for_each(|byte| *byte = chance.next() as u8);
        Ok(())
    }
}

fn device() -> DeviceId {
    DeviceId::from(Uuid::from_u128(7 << 100))
}

/// Makes an empty vault and gives its data key: a trial opens it hundreds of times, and deriving the key each time would
/// only test Argon2.
fn make(folder: &Path) -> DataKey {
    let new = NewVault {
        name: "Clinic",
        user: "Dr Reyes",
        demo: false,
        cost: KeyCost::FLOOR,
    };
    drop(Vault::create(folder, new, PASSPHRASE, device(), &TrialHost::new(1)).unwrap());
    key_of(folder)
}

fn key_of(folder: &Path) -> DataKey {
    let unlock = Unlock::Passphrase {
        user: None,
        passphrase: PASSPHRASE,
    };
    read_header(folder).unwrap().unlock(&unlock).unwrap().0
}

/// Opens a vault as a start of the program does, with a key that is known already.
fn open(folder: &Path, key: &DataKey, host: &dyn Host) -> Result<Vault, StoreError> {
    Vault::open_known(folder, same(key), device(), host)
}

fn same(key: &DataKey) -> DataKey {
    DataKey::from_bytes(key.bytes()).unwrap()
}

/// As a worker is told it.
fn told(key: &DataKey) -> String {
    key.bytes().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn heard(text: &str) -> DataKey {
    let byte = |at: usize| u8::from_str_radix(&text[at..at + 2], 16).unwrap();
    let bytes: Vec<u8> = (0..text.len()).step_by(2).map(byte).collect();
    DataKey::from_bytes(&bytes).unwrap()
}
