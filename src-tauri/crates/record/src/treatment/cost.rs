//! What a course costs: month by month and since its start, exact to the hundredth.
//!
//! A step's cost of a month counts for the days that it lasted, in parts of that calendar month; each month is rounded
//! once, half a hundredth up, and the total is the sum of the months. A pause costs nothing. A step without a cost, and the
//! time before the first step, is not known: it makes months and total "at least". The day of the stop is no longer
//! part of a course; today is. Where a date is known only to the month or year, a step counts from its first possible
//! day and a stop from its last. The months that a vague start or stop stretches cost at most what is counted; those that a
//! vague change in between leaves open are rough.

use super::amount::thousandths;
use super::{Course, NotAnAmount, StepKind};
use crate::dates::days_after;
use jiff::civil::Date;

/// A text that is no cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotACost {
    /// Not a number, or with more than two decimals.
    #[error("write the cost as a number with at most two decimals, such as 35.50")]
    Shape,
    /// A point or comma with three digits behind it: thousands in one country, no cost in another.
    #[error("three digits behind a point or comma can mean two things: write 1500 or 1.50")]
    Ambiguous,
    /// More than a million.
    #[error("the cost of a month is at most a million")]
    Size,
}

/// Reads "35", "35.5", "35.50" or "35,50" as hundredths; nothing is a cost too.
///
/// # Errors
/// Why the text is no cost.
pub fn parse_cost(text: &str) -> Result<u32, NotACost> {
    let thousandths = thousandths(text).map_err(|error| match error {
        NotAnAmount::Ambiguous => NotACost::Ambiguous,
        NotAnAmount::Shape | NotAnAmount::Size => NotACost::Shape,
    })?;
    let decimals = text
        .trim()
        .split_once(['.', ','])
        .map_or(0, |(_, decimals)| decimals.len());
    if decimals > 2 {
        return Err(NotACost::Ambiguous);
    }
    let hundredths = u32::try_from(thousandths / 10).map_err(|_| NotACost::Size)?;
    if hundredths > 100_000_000 {
        return Err(NotACost::Size);
    }
    Ok(hundredths)
}

/// Hundredths as they are written: 3550 is "35.50".
pub fn cost_text(hundredths: u64) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// What a course cost in a calendar month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CourseMonth {
    /// The first day of the month.
    pub month: Date,
    /// In hundredths; none where nothing is known of the whole month.
    pub cost: Option<u64>,
    /// Whether a part of it is not known, so that it cost at least this.
    pub at_least: bool,
    /// Whether it is rough because the day of a change is not known.
    pub about: bool,
    /// Whether what is known of it cost at most this, since a vague start or stop is counted in full; never with `about`.
    pub at_most: bool,
}

/// What a course costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourseCost {
    /// A month now, in hundredths: 0 while it is paused, none where it isn't written down or the course is over.
    pub now: Option<u64>,
    /// Since its start, in hundredths.
    pub total: u64,
    /// Whether a part is not known, so that it cost at least this.
    pub at_least: bool,
    /// Whether it is rough because the day of a change is not known.
    pub about: bool,
    /// Whether what is known of it cost at most this, since a vague start or stop is counted in full; never with `about`.
    pub at_most: bool,
    /// Months from the start on, oldest first.
    pub months: Vec<CourseMonth>,
}

/// From a day on it costs so much a month; none where that isn't known.
struct Change {
    /// First and last day on which it can have changed.
    from: (Date, Date),
    cost: Option<u64>,
}

/// A month under way.
struct Sum {
    month: Date,
    /// Cost of a month times days.
    cost_days: u64,
    has_known: bool,
    has_unknown: bool,
    about: bool,
    stretched: bool,
}

/// What a date known only to the month or year does to a cost.
#[derive(Clone, Copy)]
enum Vague {
    About,
    Stretched,
}

fn month_number(day: Date) -> i32 {
    i32::from(day.year()) * 12 + i32::from(day.month())
}

impl Sum {
    fn rounded(&self) -> CourseMonth {
        let days = u64::try_from(self.month.days_in_month()).unwrap_or(30);
        CourseMonth {
            month: self.month,
            cost: self.has_known.then_some((2 * self.cost_days + days) / (2 * days)),
            at_least: self.has_unknown,
            about: self.about,
            at_most: self.stretched && !self.about,
        }
    }
}

impl StepKind {
    /// What it costs a month; nothing during a pause.
    fn cost(&self) -> Option<u64> {
        let cost = match self {
            Self::Dose(dose) => dose.cost_per_month,
            Self::Goes { cost_per_month, .. } => *cost_per_month,
            Self::Pause { .. } => Some(0),
        };
        cost.map(u64::from)
    }
}

impl Course {
    /// Whether a cost is written down at any step.
    pub fn has_cost(&self) -> bool {
        self.steps.iter().any(|step| match &step.kind {
            StepKind::Dose(dose) => dose.cost_per_month.is_some(),
            StepKind::Goes { cost_per_month, .. } => cost_per_month.is_some(),
            StepKind::Pause { .. } => false,
        })
    }

    /// What it has cost up to and with `today`; none where no cost is written down at all.
    pub fn cost(&self, today: Date) -> Option<CourseCost> {
        let is_written = |kind: &StepKind| !matches!(kind, StepKind::Pause { .. }) && kind.cost().is_some();
        if !self.steps.iter().any(|step| is_written(&step.kind)) {
            return None;
        }
        let tomorrow = days_after(today, 1);
        let end = self.stop.map_or(tomorrow, |stop| stop.latest().min(tomorrow));
        let mut sums = months(self.start.earliest(), end);
        let changes = self.changes();
        let ends = changes.iter().skip(1).map(|change| change.from.0);
        let ends = ends.chain([end]);
        let first = changes.first().map(|change| change.from.0);
        let mut from = first.map_or(end, |first| first.max(self.start.earliest()));
        for (change, to) in changes.iter().zip(ends) {
            let to = to.clamp(from, end.max(from));
            add(&mut sums, from, to, change.cost);
            from = to;
        }
        self.mark_rough(&mut sums, &changes);
        let months: Vec<CourseMonth> = sums.iter().map(Sum::rounded).collect();
        let about = months.iter().any(|month| month.about);
        let now = changes.last().and_then(|change| change.cost);
        Some(CourseCost {
            now: now.filter(|_| self.stop.is_none()),
            total: months.iter().filter_map(|month| month.cost).sum(),
            at_least: months.iter().any(|month| month.at_least),
            about,
            at_most: !about && months.iter().any(|month| month.at_most),
            months,
        })
    }

    /// Changes of the cost, from the start on.
    fn changes(&self) -> Vec<Change> {
        let begins_later = |step: &super::DoseStep| step.from.earliest() > self.start.latest();
        let before = self.steps.first().is_none_or(begins_later);
        let before = before.then_some(Change {
            from: (self.start.earliest(), self.start.latest()),
            cost: None,
        });
        let steps = self.steps.iter().zip(self.begins()).map(|(step, from)| Change {
            from,
            cost: step.kind.cost(),
        });
        before.into_iter().chain(steps).collect()
    }

    /// Marks the months that a date known only to the month or year leaves open, where a known cost begins, changes or
    /// ends on that date.
    fn mark_rough(&self, sums: &mut [Sum], changes: &[Change]) {
        let mut mark = |(from, to): (Date, Date), as_what: Vague| {
            if from >= to {
                return;
            }
            let first = sums.first().map_or(0, |sum| month_number(sum.month));
            let place = |day: Date| usize::try_from(month_number(day) - first).unwrap_or(0);
            let last = place(to).saturating_add(1).min(sums.len());
            for sum in sums.get_mut(place(from)..last).unwrap_or_default() {
                match as_what {
                    Vague::About => sum.about = true,
                    Vague::Stretched => sum.stretched = true,
                }
            }
        };
        let start = (self.start.earliest(), self.start.latest());
        if let Some(first) = changes.first()
            && first.cost.is_some()
        {
            let in_full = first.from.0 <= start.0;
            mark(start, if in_full { Vague::Stretched } else { Vague::About });
            mark(first.from, Vague::Stretched);
        }
        for pair in changes.windows(2) {
            if let [before, after] = pair
                && before.cost != after.cost
            {
                mark(after.from, Vague::About);
            }
        }
        if let (Some(stop), Some(last)) = (self.stop, changes.last())
            && last.cost.is_some_and(|cost| cost > 0)
        {
            mark(
                (stop.earliest().max(last.from.0), stop.latest()),
                Vague::Stretched,
            );
        }
    }
}

/// The months of the days from `from` until before `to`.
fn months(from: Date, to: Date) -> Vec<Sum> {
    let mut sums = Vec::new();
    let mut month = from.first_of_month();
    while from < to && month < to {
        sums.push(Sum {
            month,
            cost_days: 0,
            has_known: false,
            has_unknown: false,
            about: false,
            stretched: false,
        });
        month = days_after(month.last_of_month(), 1);
    }
    sums
}

/// Adds a cost of a month for the days from `from` until before `to`.
fn add(sums: &mut [Sum], from: Date, to: Date, cost: Option<u64>) {
    let Some(first) = sums.first().map(|sum| month_number(sum.month)) else {
        return;
    };
    let place = usize::try_from(month_number(from) - first).unwrap_or(0);
    for sum in sums.iter_mut().skip(place) {
        let start = sum.month.max(from);
        let end = days_after(sum.month.last_of_month(), 1).min(to);
        if start >= end {
            return;
        }
        let days = u64::try_from((end - start).get_days()).unwrap_or(0);
        match cost {
            Some(cost) => {
                sum.cost_days += cost * days;
                sum.has_known = true;
            }
            None => sum.has_unknown = true,
        }
    }
}
