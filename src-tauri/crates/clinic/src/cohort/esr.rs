//! The sedimentation rate before the start, in thirds.

use super::gather::Member;
use super::judged::Judged;
use super::words::share_of;
use crate::views::CohortGroup;
use record::{LabCatalogue, LabName, days_after};
use trends::cohort::{Third, Thirds};

/// How far before the start a result may lie.
const DAYS: i32 = 182;
/// The fewest patients that are parted into thirds.
const LEAST: usize = 6;

const HINT: &str = "A weak hint at best: in Younger 2009 (n = 10) women with a higher sedimentation rate responded better, and to our knowledge nobody has repeated that.";

/// The last result before the start.
pub(super) enum Esr {
    Known(f64),
    /// Such as "<2".
    Limit,
    None,
}

pub(super) fn esr(member: &Member<'_>) -> Esr {
    let start = member.course.start.earliest();
    let listed = LabCatalogue::builtin().analyte("esr").ok();
    let unit = listed.and_then(|analyte| analyte.units.first());
    let results = member.patient.labs.iter().filter(|result| {
        result.analyte == LabName::Listed("esr".to_owned())
            && (days_after(start, -DAYS)..=start).contains(&result.date)
    });
    // Of two on the same day the one written down later.
    let Some((last, unit)) = results.max_by_key(|result| result.date).zip(unit) else {
        return Esr::None;
    };
    match last.to(&unit.unit) {
        Ok(reading) if reading.comparator.is_some() => Esr::Limit,
        Ok(reading) => Esr::Known(reading.number()),
        Err(_) => Esr::None,
    }
}

/// The limits of the thirds of those who can be judged and whose rate is known.
pub(super) fn thirds(judged: &[Judged<'_>]) -> Option<Thirds> {
    let rates: Vec<f64> = rates(judged).collect();
    (rates.len() >= LEAST).then(|| Thirds::of(&rates)).flatten()
}

fn rates<'a>(judged: &'a [Judged<'_>]) -> impl Iterator<Item = f64> + 'a {
    judged
        .iter()
        .filter_map(|judged| match (&judged.pain, &judged.esr) {
            (Ok(_), Esr::Known(rate)) => Some(*rate),
            _ => None,
        })
}

/// The share improved by 30% in each third, and what it says.
pub(super) fn by_third(judged: &[Judged<'_>]) -> (Vec<CohortGroup>, String) {
    let known = rates(judged).count();
    let limits = judged
        .iter()
        .filter(|judged| judged.pain.is_ok() && matches!(judged.esr, Esr::Limit))
        .count();
    let limits = match limits {
        0 => String::new(),
        more => format!(" {more} given only as a limit, such as “<2”, left out."),
    };
    let Some(thirds) = thirds(judged) else {
        let why = if known < LEAST {
            format!(
                "No thirds: a sedimentation rate within {DAYS} days before the start is known of {known} of those who can be judged, and at least {LEAST} are needed."
            )
        } else {
            format!("No thirds: the sedimentation rates of the {known} patients are too alike to be parted.")
        };
        return (Vec::new(), format!("{why}{limits} {HINT}"));
    };
    let group = |label: String, third: Option<Third>| {
        let members = judged.iter().filter_map(|judged| {
            let pain = judged.pain.as_ref().ok()?;
            let is_in = match (&judged.esr, third) {
                (Esr::Known(rate), Some(third)) => thirds.third(*rate) == third,
                (Esr::Known(_), None) => false,
                (_, third) => third.is_none(),
            };
            is_in.then_some(pain.by30)
        });
        CohortGroup {
            label,
            share: share_of(members),
        }
    };
    let (first, second) = (thirds.first, thirds.second);
    let mut groups = vec![
        group(format!("ESR up to {first} mm/h"), Some(Third::Low)),
        group(
            format!("ESR above {first} and up to {second} mm/h"),
            Some(Third::Middle),
        ),
        group(format!("ESR above {second} mm/h"), Some(Third::High)),
    ];
    let unknown = group("ESR not known".to_owned(), None);
    groups.extend(unknown.share.is_some().then_some(unknown));
    let note = format!(
        "Improved by at least 30%, by third of the last sedimentation rate within {DAYS} days before the start.{limits} {HINT}"
    );
    (groups, note)
}
