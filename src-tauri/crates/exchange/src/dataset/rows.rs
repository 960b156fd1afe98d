//! A patient of the tables: the code, and how dates and words are told.

use super::Told;
use crate::Chart;
use crate::table::Value;
use jiff::ToSpan;
use jiff::civil::Date;
use record::{PartialDate, RecordId};
use std::collections::BTreeMap;

/// What stands for words of a clinic's own in files for research.
pub(super) const OTHER: &str = "other";

pub(super) struct Subject<'a> {
    pub(super) chart: &'a Chart,
    pub(super) told: &'a Told,
    /// Numbers of the courses, from 1, by which doses and side effects name them.
    courses: BTreeMap<RecordId, usize>,
}

/// A whole number of a table.
pub(super) fn whole(number: usize) -> Value {
    u32::try_from(number).map_or(Value::Missing, |number| Value::Number(f64::from(number)))
}

pub(super) fn yes(truth: bool) -> Value {
    Value::from(if truth { "true" } else { "false" })
}

/// Words; none is missing.
pub(super) fn words(text: &str) -> Value {
    match text {
        "" => Value::Missing,
        text => Value::from(text),
    }
}

impl<'a> Subject<'a> {
    pub(super) fn new(chart: &'a Chart, told: &'a Told) -> Self {
        let courses = chart.courses.iter().enumerate();
        Self {
            chart,
            told,
            courses: courses.map(|(place, course)| (course.id, place + 1)).collect(),
        }
    }

    pub(super) fn code(&self) -> Value {
        match self.told {
            Told::Everything { code } => Value::from(code.as_str()),
            Told::ForResearch(masked) => Value::from(masked.code.as_str()),
        }
    }

    pub(super) fn is_masked(&self) -> bool {
        matches!(self.told, Told::ForResearch(_))
    }

    pub(super) fn day(&self, day: Date) -> Value {
        Value::Day(match self.told {
            Told::Everything { .. } => day,
            Told::ForResearch(masked) => day.saturating_add(masked.shift_days.days()),
        })
    }

    /// A date as it is known. Shifted, one known to the month becomes the year that all of its days lie in, and is
    /// missing where they lie in two: anything else could be wrong.
    pub(super) fn date(&self, date: impl Into<Option<PartialDate>>) -> Value {
        let Some(date) = date.into() else {
            return Value::Missing;
        };
        let Told::ForResearch(masked) = self.told else {
            return Value::from(date.to_string());
        };
        let shifted = |day: Date| day.saturating_add(masked.shift_days.days());
        let (first, last) = (shifted(date.earliest()), shifted(date.latest()));
        if first == last {
            Value::Day(first)
        } else if first.year() == last.year() {
            Value::from(format!("{:04}", first.year()))
        } else {
            Value::Missing
        }
    }

    /// A name of the clinic's own: as it is, or only that it is one.
    pub(super) fn own(&self, name: &str) -> Value {
        if self.is_masked() {
            Value::from(OTHER)
        } else {
            Value::from(name)
        }
    }

    /// The number of a course.
    pub(super) fn course(&self, id: RecordId) -> Value {
        self.courses
            .get(&id)
            .map_or(Value::Missing, |number| whole(*number))
    }
}
