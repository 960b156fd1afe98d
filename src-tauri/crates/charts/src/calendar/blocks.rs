//! The period cut into blocks of weeks: one strip, or years, halves or quarters.

use jiff::ToSpan;
use jiff::civil::{Date, date};

/// Weeks side by side.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Block {
    /// First and last day that are drawn.
    pub(super) from: Date,
    pub(super) to: Date,
    /// First and last day of the part of the year that it stands for, drawn or not.
    pub(super) part: (Date, Date),
    /// The first day of the block's first column.
    start: Date,
    /// Columns that the block may need.
    pub(super) weeks: usize,
}

impl Block {
    fn new(from: Date, to: Date, start: Date, end: Date) -> Self {
        let first = monday(start);
        Self {
            from,
            to,
            part: (start, end),
            start: first,
            weeks: week(first, end) + 1,
        }
    }

    /// The column and the row of a day.
    pub(super) fn spot(&self, day: Date) -> (usize, usize) {
        (week(self.start, day), row(day))
    }

    pub(super) fn days(&self) -> impl Iterator<Item = Date> {
        let to = self.to;
        self.from.series(1.day()).take_while(move |day| *day <= to)
    }

    pub(super) fn holds(&self, day: Date) -> bool {
        self.from <= day && day <= self.to
    }

    /// First days of the months after the one that the block begins in.
    pub(super) fn months(&self) -> impl Iterator<Item = Date> {
        months(self.from, self.to).skip(1)
    }
}

/// First days of the months from `from` to `to`; the first of them may lie before `from`.
pub(super) fn months(from: Date, to: Date) -> impl Iterator<Item = Date> {
    let months = from.first_of_month().series(1.month());
    months.take_while(move |day| *day <= to)
}

/// Monday is 0.
fn row(day: Date) -> usize {
    usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or(0)
}

fn monday(day: Date) -> Date {
    let back = i64::from(day.weekday().to_monday_zero_offset());
    day.checked_sub(back.days()).unwrap_or(day)
}

fn week(start: Date, day: Date) -> usize {
    usize::try_from((day - start).get_days() / 7).unwrap_or(0)
}

/// The whole period as one block; none where it ends before it begins.
pub(super) fn strip(from: Date, to: Date) -> Vec<Block> {
    if from > to {
        return Vec::new();
    }
    vec![Block::new(from, to, from, to)]
}

/// The period in blocks of `months` months, which begin where the year is cut into such parts. All have the same place
/// for the same week of their part.
pub(super) fn parts(from: Date, to: Date, months: i8) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut start = date(from.year(), (from.month() - 1) / months * months + 1, 1);
    while start <= to {
        let Ok(next) = start.checked_add(i64::from(months).months()) else {
            break;
        };
        let end = next.yesterday().unwrap_or(next);
        blocks.push(Block::new(from.max(start), to.min(end), start, end));
        start = next;
    }
    blocks
}
