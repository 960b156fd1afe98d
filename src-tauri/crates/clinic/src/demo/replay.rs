//! A clock and source of keys that run the same way each time.

use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date, tz::TimeZone};
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use record::{Host, NoRandomness};
use std::sync::{Mutex, PoisonError};
use uuid::Uuid;

/// How far ten in the morning can lie ahead of an hour ago: where the day begins first it is 25 hours.
const AHEAD: SignedDuration = SignedDuration::from_hours(26);

/// Time and keys of the replayed clinic.
pub(super) struct ReplayHost {
    state: Mutex<Replay>,
    today: Date,
    latest: Timestamp,
}

struct Replay {
    now: Timestamp,
    random: ChaCha8Rng,
}

impl ReplayHost {
    /// Nothing of `today` is later than an hour before `now`: a clinic with entries of the future says that the clock is wrong.
    pub fn new(seed: u64, start: Date, today: Date, now: Timestamp) -> Self {
        let replay = Self {
            state: Mutex::new(Replay {
                now: Timestamp::UNIX_EPOCH,
                random: ChaCha8Rng::seed_from_u64(seed),
            }),
            today,
            latest: now.checked_sub(1.hour()).unwrap_or(now),
        };
        replay.go_to(start);
        replay
    }

    fn with<T>(&self, work: impl FnOnce(&mut Replay) -> T) -> T {
        work(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Sets the clock to ten in the morning (UTC) of `date`; on that day already, it runs on.
    pub fn go_to(&self, date: Date) {
        self.with(|replay| {
            if replay.now.to_zoned(TimeZone::UTC).date() == date {
                return;
            }
            let moment = date.at(10, 0, 0, 0).to_zoned(TimeZone::UTC);
            let moment = moment.map_or(replay.now, |zoned| zoned.timestamp());
            let early = moment.duration_since(self.latest);
            // A clinic that is made up to another day than the host's keeps its times.
            let is_early = date == self.today && early.is_positive() && early < AHEAD;
            replay.now = if is_early {
                self.latest.max(replay.now)
            } else {
                moment
            };
        });
    }
}

impl Host for ReplayHost {
    fn now(&self) -> Timestamp {
        self.with(|replay| {
            replay.now = replay.now.checked_add(1.second()).unwrap_or(replay.now);
            replay.now
        })
    }

    fn today(&self) -> Date {
        self.today
    }

    fn new_uuid(&self) -> Uuid {
        let millis = u64::try_from(self.now().as_millisecond()).unwrap_or_default();
        let mut random = [0; 10];
        self.with(|replay| replay.random.fill_bytes(&mut random));
        uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
    }

    fn fill_random(&self, _bytes: &mut [u8]) -> Result<(), NoRandomness> {
        // Keys must never come from a seed.
        Err(NoRandomness)
    }
}

/// Time and records from the replay, keys of the vault from the system.
pub(super) struct MakingHost<'a> {
    pub replay: &'a ReplayHost,
    pub system: &'a dyn Host,
}

impl Host for MakingHost<'_> {
    fn now(&self) -> Timestamp {
        self.replay.now()
    }

    fn today(&self) -> Date {
        self.replay.today()
    }

    fn new_uuid(&self) -> Uuid {
        self.replay.new_uuid()
    }

    fn fill_random(&self, bytes: &mut [u8]) -> Result<(), NoRandomness> {
        self.system.fill_random(bytes)
    }
}
