//! What a guess at a passphrase should cost on this computer: about as long as its user is willing to wait.

use crate::ClinicError;
use std::time::Duration;
use store::{KeyCost, StoreError};

/// Opening should take at least this long …
const SHORTEST: Duration = Duration::from_millis(500);
/// … and no longer than this.
const LONGEST: Duration = Duration::from_secs(1);
/// What is aimed for when the cost is changed, with room for a computer that is busy.
const AIM_UP: Duration = Duration::from_millis(600);
const AIM_DOWN: Duration = Duration::from_millis(800);
const STEP_KIB: u32 = 16 * 1024;
const MOST_PASSES: u32 = 20;

/// The cost of new passphrases here: [`KeyCost::DEFAULT`] where that takes half a second to one second, with less memory on a
/// slower computer (never below [`KeyCost::FLOOR`]) and more passes on a faster one.
///
/// # Errors
/// When there isn't even the memory for the floor.
pub fn calibrated() -> Result<KeyCost, ClinicError> {
    let measure = |cost: KeyCost| {
        // Not by the clock on the wall, which may be set meanwhile.
        let watch = crate::host::elapsed();
        cost.try_out()?;
        Ok(watch())
    };
    calibrate(measure).map_err(ClinicError::from)
}

fn calibrate(
    mut measure: impl FnMut(KeyCost) -> Result<Duration, StoreError>,
) -> Result<KeyCost, StoreError> {
    let usual = KeyCost::DEFAULT;
    let took = match measure(usual) {
        Ok(took) => took,
        Err(StoreError::NotEnoughMemory) => {
            measure(KeyCost::FLOOR)?;
            return Ok(KeyCost::FLOOR);
        }
        Err(error) => return Err(error),
    };
    // A clock that was set back in between has measured nothing.
    if took.is_zero() || (SHORTEST..=LONGEST).contains(&took) {
        return Ok(usual);
    }
    if took < SHORTEST {
        let passes = scaled(usual.passes, AIM_UP, took).clamp(usual.passes, MOST_PASSES);
        return Ok(KeyCost { passes, ..usual });
    }
    let memory = scaled(usual.memory_kib, AIM_DOWN, took) / STEP_KIB * STEP_KIB;
    Ok(KeyCost {
        memory_kib: memory.clamp(KeyCost::FLOOR.memory_kib, usual.memory_kib),
        ..usual
    })
}

fn scaled(number: u32, aim: Duration, took: Duration) -> u32 {
    let scaled = u128::from(number) * aim.as_micros() / took.as_micros().max(1);
    u32::try_from(scaled).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A computer that takes `nanoseconds` for a KiB and a pass, and has `memory_kib`.
    #[track_caller]
    fn check(nanoseconds: u64, memory_kib: u32, expected: (u32, u32), why: &str) {
        let cost = calibrate(|cost| {
            if cost.memory_kib > memory_kib {
                return Err(StoreError::NotEnoughMemory);
            }
            let work = u64::from(cost.memory_kib) * u64::from(cost.passes);
            Ok(Duration::from_nanos(work * nanoseconds))
        });
        let cost = cost.ok().map(|cost| (cost.memory_kib / 1024, cost.passes));
        assert_eq!(cost, Some(expected), "{why}");
    }

    #[test]
    fn opening_takes_half_a_second_to_a_second_where_the_floor_allows() {
        check(900, 1 << 22, (256, 3), "0.7 s is what is wanted");
        check(640, 1 << 22, (256, 3), "0.503 s is just long enough");
        check(300, 1 << 22, (256, 7), "0.24 s: more passes, 0.55 s");
        check(
            20,
            1 << 22,
            (256, 20),
            "far too fast: not more than twenty passes",
        );
        check(1500, 1 << 22, (160, 3), "1.2 s: less memory, 0.74 s");
        check(
            20_000,
            1 << 22,
            (64, 3),
            "very slow: never below the floor, whatever it takes",
        );
        check(900, 100 * 1024, (64, 3), "not enough memory for the usual cost");
        check(0, 1 << 22, (256, 3), "a clock that stands still measures nothing");
        assert!(
            matches!(
                calibrate(|_| Err(StoreError::NotEnoughMemory)),
                Err(StoreError::NotEnoughMemory)
            ),
            "not even the floor"
        );
    }
}
