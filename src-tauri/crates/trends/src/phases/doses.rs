//! The stretches of a course with one dose each, titration steps among them.

use super::stretches;
use jiff::civil::Date;
use record::{Amount, Course};
use serde::Serialize;

/// A stretch with one dose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DoseSpan {
    /// Daily dose.
    pub daily: Amount,
    /// Its unit.
    pub unit: String,
    /// First day that it surely was this dose.
    pub from: Date,
    /// First day that it perhaps wasn't any more; none while it goes on.
    pub to: Option<Date>,
}

/// The doses of a course one after the other; pauses and what has no dose are left out. A day that isn't known to be on one
/// dose is on none.
pub fn dose_spans(course: &Course) -> Vec<DoseSpan> {
    let stretches = stretches(course);
    let ends = stretches.iter().skip(1).map(|next| Some(next.from.earliest()));
    let ends = ends.chain([None]);
    stretches
        .iter()
        .zip(ends)
        .filter_map(|(stretch, to)| {
            let (daily, unit) = stretch.taken.clone()??;
            Some(DoseSpan {
                daily,
                unit,
                from: stretch.from.latest(),
                to,
            })
        })
        .collect()
}
