//! What may be handed on for research: dates shifted, names and free text out, small groups guarded.
//!
//! [`masks`] decides what is told of each patient's sex and age; the tables themselves are those of [`crate::dataset`],
//! without the columns that hold names, numbers or words in somebody's own. Codes and shifts are made elsewhere and
//! passed in, since they need randomness and have to be kept.
//!
//! **Small groups.** Sex and age are what somebody who knows a patient also knows (quasi-identifiers). They are told
//! in the finest of a few steps in which hardly any group of patients who share both is smaller than [`SMALLEST_GROUP`]:
//! years, then bands of 5, 10 and 20 years, then bands without sex, then sex alone, then neither. Who is in a smaller
//! group all the same has both left empty, and those are at least as many, too (k-anonymity with k = 5 over sex and age;
//! Sweeney 2002, doi:10.1142/S0218488502001648). Ages from 90 up are one group.

mod readme;

pub use readme::{Facts, readme};

use crate::dataset::Masked;
use record::Sex;
use std::collections::BTreeMap;

/// No group of patients who share sex and age is smaller.
pub const SMALLEST_GROUP: usize = 5;
/// Ages from here on are told as this age or more.
pub const OLDEST: u8 = 90;
/// The most days by which dates are moved, either way.
pub const LONGEST_SHIFT: i32 = 365;
/// The fewest: a smaller shift would leave dates close to what they are.
pub const SHORTEST_SHIFT: i32 = 15;

/// A patient to be masked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmasked {
    /// What stands for the patient, made at random.
    pub code: String,
    /// Days that are added to every date.
    pub shift_days: i32,
    /// Sex.
    pub sex: Sex,
    /// Age in whole years at the first visit; none where it isn't known.
    pub age: Option<u8>,
}

/// How finely sex and age are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Whether sex is told.
    pub sex: bool,
    /// Width of the age bands in years; none where age isn't told.
    pub years: Option<u8>,
}

/// From the finest to the coarsest.
const STEPS: [Step; 9] = [
    step(true, Some(1)),
    step(true, Some(5)),
    step(true, Some(10)),
    step(true, Some(20)),
    step(true, Some(30)),
    step(false, Some(20)),
    step(false, Some(30)),
    step(true, None),
    step(false, None),
];

const fn step(sex: bool, years: Option<u8>) -> Step {
    Step { sex, years }
}

/// Sex and age as they are told; the lowest and highest age of a band.
type Group = (Option<&'static str>, Option<(u8, Option<u8>)>);

fn sex_code(sex: Sex) -> Option<&'static str> {
    match sex {
        Sex::Female => Some("female"),
        Sex::Male => Some("male"),
        Sex::Other => Some("other"),
        Sex::Unknown => None,
    }
}

/// The band of an age: the last one is open to above and begins at 90 or where the band of 90 begins.
fn band(age: u8, years: u8) -> (u8, Option<u8>) {
    let from = age.min(OLDEST) / years * years;
    let to = from.saturating_add(years - 1);
    if to >= OLDEST {
        (from, None)
    } else {
        (from, Some(to))
    }
}

fn group(patient: &Unmasked, step: Step) -> Group {
    let sex = step.sex.then(|| sex_code(patient.sex)).flatten();
    let age = patient.age.zip(step.years).map(|(age, years)| band(age, years));
    (sex, age)
}

/// What is told of sex and age, patient by patient, and how finely. Where a patient's group is too small even so, neither
/// is told.
pub fn masks(patients: &[Unmasked]) -> (Vec<Masked>, Step, usize) {
    let mut chosen = (step(false, None), BTreeMap::new(), 0);
    for step in STEPS {
        let mut sizes = BTreeMap::<Group, usize>::new();
        for patient in patients {
            *sizes.entry(group(patient, step)).or_default() += 1;
        }
        // Those of whom neither is known stand in the group of those of whom neither is told.
        let untold = sizes.get(&(None, None)).copied().unwrap_or_default();
        let small: usize = sizes
            .iter()
            .filter(|(group, size)| **group != (None, None) && **size < SMALLEST_GROUP)
            .map(|(_, size)| size)
            .sum();
        let hidden = untold + small;
        let is_safe = hidden == 0 || hidden >= SMALLEST_GROUP;
        // Coarser is better than hiding more than one in ten.
        if (is_safe && small * 10 <= patients.len()) || Some(&step) == STEPS.last() {
            chosen = (step, sizes, small);
            break;
        }
    }
    let (step, sizes, hidden) = chosen;
    let masked = |patient: &Unmasked| {
        let group = group(patient, step);
        let told = sizes.get(&group).is_some_and(|size| *size >= SMALLEST_GROUP);
        Masked {
            code: patient.code.clone(),
            shift_days: patient.shift_days,
            sex: Some(patient.sex).filter(|_| told && group.0.is_some()),
            age: group.1.filter(|_| told),
        }
    };
    (patients.iter().map(masked).collect(), step, hidden)
}

/// A shift out of a random number: by [`SHORTEST_SHIFT`] to [`LONGEST_SHIFT`] days, forwards or backwards.
pub fn shift(random: u32) -> i32 {
    let span = u32::try_from(LONGEST_SHIFT - SHORTEST_SHIFT + 1).unwrap_or(1);
    let days = SHORTEST_SHIFT + i32::try_from(random / 2 % span).unwrap_or_default();
    if random.is_multiple_of(2) { days } else { -days }
}

/// A code out of random bytes: eight letters and digits that can't be taken for each other.
pub fn code(random: [u8; 8]) -> String {
    const SIGNS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    let sign = |byte: u8| SIGNS.get(usize::from(byte % 32)).copied().map(char::from);
    let signs: String = random.into_iter().filter_map(sign).collect();
    format!("P-{signs}")
}
