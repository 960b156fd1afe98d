//! When a course really went on: from each start or restart to the next pause or the stop.

use crate::dates::days_after;
use crate::{Course, PartialDate, StepKind};
use jiff::civil::Date;

/// A stretch without a pause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Period {
    pub from: PartialDate,
    /// None while it goes on.
    pub to: Option<PartialDate>,
}

/// How sure something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sure {
    No,
    Perhaps,
    Yes,
}

pub(super) fn periods(course: &Course) -> Vec<Period> {
    let mut periods = Vec::new();
    let mut since = Some(course.start);
    for step in &course.steps {
        match (&step.kind, since) {
            (StepKind::Pause { .. }, Some(from)) => {
                periods.push(Period {
                    from,
                    to: Some(step.from),
                });
                since = None;
            }
            (StepKind::Dose(_) | StepKind::Goes { .. }, None) => since = Some(step.from),
            _ => {}
        }
    }
    if let Some(from) = since {
        periods.push(Period {
            from,
            to: course.stop,
        });
    }
    periods
}

/// The later of two dates, as exactly as it is known.
pub(super) fn later(a: PartialDate, b: PartialDate) -> PartialDate {
    let order = |date: PartialDate| (date.latest(), date.earliest());
    if order(a) < order(b) { b } else { a }
}

impl Period {
    /// The date from which it no longer goes on. The day of a stop isn't part of it, except where it is the day of the
    /// start: what was taken on one day was taken that day.
    fn end(self) -> Option<PartialDate> {
        match (self.from.day(), self.to.and_then(PartialDate::day)) {
            (Some(from), Some(to)) if from == to => Some(days_after(to, 1).into()),
            _ => self.to,
        }
    }

    /// Whether it goes on at the same time as another.
    pub fn overlaps(self, other: Self) -> Sure {
        let latest_start = self.from.latest().max(other.from.latest());
        let earliest_start = self.from.earliest().max(other.from.earliest());
        let ends = |end: fn(PartialDate) -> Date| {
            let ends = [self.end(), other.end()].into_iter().flatten().map(end);
            ends.min()
        };
        if ends(PartialDate::earliest).is_none_or(|end| latest_start < end) {
            Sure::Yes
        } else if ends(PartialDate::latest).is_none_or(|end| earliest_start < end) {
            Sure::Perhaps
        } else {
            Sure::No
        }
    }

    /// Whether it goes on at a day.
    pub fn holds(self, day: Date) -> Sure {
        let end = self.end();
        if day < self.from.earliest() || end.is_some_and(|end| day >= end.latest()) {
            return Sure::No;
        }
        let surely = day >= self.from.latest() && end.is_none_or(|end| day < end.earliest());
        if surely { Sure::Yes } else { Sure::Perhaps }
    }
}
