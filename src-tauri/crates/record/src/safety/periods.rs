//! When a course really went on: from each start or restart to the next pause or the stop.

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

impl Period {
    /// Whether it goes on at the same time as another. The day of a stop is no longer part of it.
    pub fn overlaps(self, other: Self) -> Sure {
        let latest_start = self.from.latest().max(other.from.latest());
        let earliest_start = self.from.earliest().max(other.from.earliest());
        let ends = |end: fn(PartialDate) -> Date| {
            let ends = [self.to, other.to].into_iter().flatten().map(end);
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
        if day < self.from.earliest() || self.to.is_some_and(|to| day >= to.latest()) {
            return Sure::No;
        }
        let surely = day >= self.from.latest() && self.to.is_none_or(|to| day < to.earliest());
        if surely { Sure::Yes } else { Sure::Perhaps }
    }
}
