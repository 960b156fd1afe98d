//! Where the ticks of the two axes stand.

use crate::fonts::{self, Weight};
use jiff::ToSpan;
use jiff::civil::Date;
use std::ops::Range;

/// Names of the months, long and short.
pub(crate) const MONTHS: [(&str, &str); 12] = [
    ("January", "Jan"),
    ("February", "Feb"),
    ("March", "Mar"),
    ("April", "Apr"),
    ("May", "May"),
    ("June", "Jun"),
    ("July", "Jul"),
    ("August", "Aug"),
    ("September", "Sep"),
    ("October", "Oct"),
    ("November", "Nov"),
    ("December", "Dec"),
];

/// Below this many days the axis counts days, above it months.
const DAYS_FOR_MONTHS: f64 = 60.0;

/// A tick of the calendar axis.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Tick {
    /// Days since the calendar's first day.
    pub(crate) day: f64,
    /// Day, month or year.
    pub(crate) label: String,
    /// The year, where it starts or changes.
    pub(crate) year: Option<String>,
}

/// The shared time axis.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Calendar {
    first: Date,
    /// Days shown, counted from the first day.
    pub(crate) days: Range<f64>,
    pub(crate) ticks: Vec<Tick>,
}

impl Calendar {
    /// An axis `width` px long over `dates`, which leaves `before` px free on its left and `after` on its right.
    pub(crate) fn new(
        dates: impl Iterator<Item = Date> + Clone,
        width: f64,
        (before, after): (f64, f64),
        letters: f64,
    ) -> Option<Self> {
        let (first, last) = (dates.clone().min()?, dates.max()?);
        let span = days_between(first, last);
        // One day alone stands in the middle of two weeks.
        let (from, to) = if span < 1.0 { (-7.0, 7.0) } else { (0.0, span) };
        let day_px = (width - before - after).max(1.0) / (to - from);
        let days = from - before / day_px..to + after / day_px;
        let mut calendar = Self {
            first,
            days,
            ticks: Vec::new(),
        };
        calendar.ticks = if span < DAYS_FOR_MONTHS {
            calendar.day_ticks(day_px, letters)
        } else {
            calendar.month_ticks(day_px, letters)
        };
        Some(calendar)
    }

    /// An axis `width` px long over exactly `days` days from `first` on.
    pub(crate) fn over(first: Date, days: f64, width: f64, letters: f64) -> Self {
        let day_px = (width / days).max(f64::MIN_POSITIVE);
        let mut calendar = Self {
            first,
            days: 0.0..days,
            ticks: Vec::new(),
        };
        calendar.ticks = if days < DAYS_FOR_MONTHS {
            calendar.day_ticks(day_px, letters)
        } else {
            calendar.month_ticks(day_px, letters)
        };
        calendar
    }

    /// Days since the calendar's first day.
    pub(crate) fn day(&self, date: Date) -> f64 {
        days_between(self.first, date)
    }

    fn day_ticks(&self, day_px: f64, letters: f64) -> Vec<Tick> {
        let room = fonts::width("28 May", letters, Weight::Regular) + letters;
        let step = [1, 2, 7, 14, 28]
            .into_iter()
            .find(|&step| f64::from(step) * day_px >= room)
            .unwrap_or(56);
        let dates = (-60..=120).filter_map(|index| self.first.checked_add((index * step).days()).ok());
        self.labelled(
            dates,
            |date| format!("{} {}", date.day(), short_month(date)),
            true,
        )
    }

    fn month_ticks(&self, day_px: f64, letters: f64) -> Vec<Tick> {
        let room = fonts::width("2026", letters, Weight::Regular) + letters * 0.6;
        let step = [1, 2, 3, 6, 12, 24, 60]
            .into_iter()
            .find(|&step| f64::from(step) * 30.4 * day_px >= room)
            .unwrap_or(120);
        let start = self.first.year() - self.first.year().rem_euclid(10) - 10;
        let dates = (0..1200).filter_map(|index| {
            let month = i32::from(start) * 12 + index * step;
            let year = i16::try_from(month.div_euclid(12)).ok()?;
            let month = i8::try_from(month.rem_euclid(12) + 1).ok()?;
            Date::new(year, month, 1).ok()
        });
        if step >= 12 {
            self.labelled(dates, |date| date.year().to_string(), false)
        } else {
            self.labelled(dates, |date| short_month(date).to_owned(), true)
        }
    }

    /// The ticks among `dates` that can be seen, with the year under the first one and wherever it changes.
    fn labelled(
        &self,
        dates: impl Iterator<Item = Date>,
        label: impl Fn(Date) -> String,
        years: bool,
    ) -> Vec<Tick> {
        let mut year = None;
        let mut ticks = Vec::new();
        for date in dates {
            let day = self.day(date);
            if day > self.days.end {
                break;
            }
            if day < self.days.start {
                continue;
            }
            let new_year = years && year != Some(date.year());
            year = Some(date.year());
            ticks.push(Tick {
                day,
                label: label(date),
                year: new_year.then(|| date.year().to_string()),
            });
        }
        ticks
    }
}

pub(crate) fn days_between(from: Date, to: Date) -> f64 {
    f64::from((to - from).get_days())
}

pub(crate) fn short_month(date: Date) -> &'static str {
    let month = usize::from(date.month().unsigned_abs()) - 1;
    MONTHS.get(month).map_or("", |(_, short)| short)
}

/// Ticks of a score's axis from `low` to `high`, at least `gap` px apart on `height` px, six at most.
///
/// Steps that end exactly on both ends of the range come first.
pub(crate) fn score_ticks(low: f64, high: f64, height: f64, gap: f64) -> Vec<f64> {
    let range = high - low;
    if !range.is_finite() || range <= 0.0 {
        return vec![low];
    }
    let decade = 10f64.powf((range / 100.0).log10().ceil());
    let steps = [0.01, 0.02, 0.03, 0.04, 0.05, 0.1, 0.2, 0.25, 0.5, 1.0];
    let fits = |step: f64| range / step <= 5.5 && step / range * height >= gap;
    let even = |value: f64| (value - value.round()).abs() < 1e-6;
    let found = steps
        .map(|step| step * decade * 100.0)
        .into_iter()
        .filter(|&step| fits(step) && (range < 5.0 || even(step)));
    let odd = |step: f64| !even(low / step) || !even(range / step);
    let step = found
        .clone()
        .find(|&step| !odd(step))
        .or_else(|| found.clone().find(|&step| !matches!(leading(step), 3 | 4)));
    let Some(step) = step else {
        return vec![low, high];
    };
    let mut ticks = Vec::new();
    let mut tick = (low / step - 1e-9).ceil() * step;
    while tick <= high + step * 1e-6 {
        ticks.push(tick);
        tick += step;
    }
    ticks
}

/// First digit of a step of the form n × 10^k.
fn leading(step: f64) -> i32 {
    let digit = step / 10f64.powf(step.log10().floor() + 1e-12);
    [1, 2, 3, 4, 5]
        .into_iter()
        .find(|&whole| (digit - f64::from(whole)).abs() < 0.01)
        .unwrap_or(0)
}
