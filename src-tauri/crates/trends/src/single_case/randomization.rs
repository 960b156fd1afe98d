//! Randomization test of a start that was drawn by lot.

use super::{CannotCompute, Improvement, TINY, finite, mean};
use serde::Serialize;

/// The result of a randomization test.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Randomization {
    /// How many starts could have been drawn.
    pub n_assignments: u32,
    /// Mean of B minus mean of A at the actual start.
    pub stat: f64,
    /// Starts at which the difference is at least as good, the actual one among them.
    pub n_as_extreme: u32,
    /// Share of such starts: the probability of so good a difference by chance, never below 1 over the number of starts.
    pub p: f64,
}

/// Tests whether the values are better after the start than after other starts that could have been drawn.
///
/// **Only valid if the start was drawn at random from the allowed ones before any value was known**; starts are counted
/// from 1 and name the first value of phase B (Edgington & Onghena 2007; Onghena & Edgington 2005,
/// doi:10.1097/00002508-200501000-00007).
///
/// # Errors
/// [`CannotCompute::Starts`] when the start isn't an allowed one or a phase would be empty; [`CannotCompute::NotANumber`].
pub fn randomization_test(
    values: &[f64],
    start: usize,
    allowed: std::ops::RangeInclusive<usize>,
    improvement: Improvement,
) -> Result<Randomization, CannotCompute> {
    let places: Vec<usize> = allowed.clone().collect();
    if !allowed.contains(&start) {
        return Err(CannotCompute::Starts);
    }
    randomization_test_of(values, start, &places, improvement)
}

/// The same where the lot was drawn among days of which some have no value: `places` has one entry for each day that could have
/// been drawn, the place of the first value from that day on. Days that part the values alike stand there each for itself.
///
/// # Errors
/// Those of [`randomization_test`].
pub fn randomization_test_of(
    values: &[f64],
    start: usize,
    places: &[usize],
    improvement: Improvement,
) -> Result<Randomization, CannotCompute> {
    finite(values)?;
    let leaves_both = |place: &usize| (2..=values.len()).contains(place);
    if !places.contains(&start) || !places.iter().all(leaves_both) {
        return Err(CannotCompute::Starts);
    }
    let difference = |start: usize| {
        let (a, b) = values.split_at(start - 1);
        mean(b) - mean(a)
    };
    let stat = difference(start);
    let sign = improvement.sign();
    let (mut starts, mut extreme) = (0_u32, 0_u32);
    for other in places {
        starts += 1;
        if sign * difference(*other) >= sign * stat - TINY {
            extreme += 1;
        }
    }
    Ok(Randomization {
        n_assignments: starts,
        stat,
        n_as_extreme: extreme,
        p: f64::from(extreme) / f64::from(starts),
    })
}
