//! Change over time: series built from scores, where lines may join, and change since baseline and the last visit.

mod change;
mod series;

pub use change::{Change, Direction};
pub use series::{Band, Measure, Point, PointKind, Series};
