//! Change over time: series built from scores, where lines may join, and change since baseline and the last visit.

mod change;
pub mod phases;
mod series;
pub mod single_case;

pub use change::{Change, Direction};
pub use series::{Band, Measure, Point, PointKind, Series};
