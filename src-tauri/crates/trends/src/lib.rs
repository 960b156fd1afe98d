//! Change over time: series, phases of a course, statistics of one patient and of many, verdicts, and what trials found.

mod change;
pub mod cohort;
pub mod evidence;
pub mod phases;
mod series;
pub mod single_case;
pub mod verdict;

pub use change::{Change, Direction};
pub use series::{Band, Measure, Point, PointKind, Series};
