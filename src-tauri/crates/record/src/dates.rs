//! Days that are known only to the month or the year.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::fmt;
use std::str::FromStr;

/// A day, or the month or year that it lies in.
///
/// ```
/// use record::PartialDate;
/// let march: PartialDate = "2025-03".parse().unwrap();
/// assert_eq!(march.earliest().to_string(), "2025-03-01");
/// assert_eq!(march.latest().to_string(), "2025-03-31");
/// assert_eq!(march.to_string(), "2025-03");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PartialDate {
    /// A day.
    Day(Date),
    /// Some day of a month; the date is its first day.
    Month(Date),
    /// Some day of a year; the date is its first day.
    Year(Date),
}

/// A text that is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("write a date like 2025-03-07, or 2025-03 or 2025 where the day isn't known")]
pub struct NotADate;

impl PartialDate {
    /// The first day that it can be.
    pub fn earliest(self) -> Date {
        match self {
            Self::Day(date) | Self::Month(date) | Self::Year(date) => date,
        }
    }

    /// The last day that it can be.
    pub fn latest(self) -> Date {
        match self {
            Self::Day(date) => date,
            Self::Month(date) => date.last_of_month(),
            Self::Year(date) => date.last_of_year(),
        }
    }

    /// The day, when it is known.
    pub fn day(self) -> Option<Date> {
        match self {
            Self::Day(date) => Some(date),
            Self::Month(_) | Self::Year(_) => None,
        }
    }

    /// Whether it lies before `other`, however both are completed; unknown where that depends on it.
    pub fn is_before(self, other: Self) -> Option<bool> {
        if self.latest() < other.earliest() {
            Some(true)
        } else if self.earliest() >= other.latest() {
            Some(false)
        } else {
            None
        }
    }

    /// The fewest and the most days from this to `other`; negative where `other` may come first.
    pub fn days_until(self, other: Self) -> (i32, i32) {
        let days = |from: Date, to: Date| (to - from).get_days();
        (
            days(self.latest(), other.earliest()),
            days(self.earliest(), other.latest()),
        )
    }
}

impl From<Date> for PartialDate {
    fn from(date: Date) -> Self {
        Self::Day(date)
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(date) => write!(f, "{date}"),
            Self::Month(date) => write!(f, "{:04}-{:02}", date.year(), date.month()),
            Self::Year(date) => write!(f, "{:04}", date.year()),
        }
    }
}

impl FromStr for PartialDate {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let text = text.trim();
        let first = |completed: String| completed.parse::<Date>().map_err(|_| NotADate);
        let digits =
            |part: &str, count: usize| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
        let parts: Vec<&str> = text.split('-').collect();
        match parts.as_slice() {
            [year] if digits(year, 4) => first(format!("{year}-01-01")).map(Self::Year),
            [year, month] if digits(year, 4) && digits(month, 2) => {
                first(format!("{year}-{month}-01")).map(Self::Month)
            }
            [year, month, day] if digits(year, 4) && digits(month, 2) && digits(day, 2) => {
                first(text.to_owned()).map(Self::Day)
            }
            _ => Err(NotADate),
        }
    }
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(D::Error::custom)
    }
}

/// The day so many days after another; the last day there is where that is beyond the calendar.
pub fn days_after(date: Date, days: i32) -> Date {
    date.saturating_add(days.days())
}
