//! Days on the horizontal axis, and what is known about when something happened.

use crate::scene::Frame;
use crate::trend::ticks::days_between;
use jiff::civil::Date;
use record::PartialDate;

/// The horizontal axis: from the start of the first day to the end of the last.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Time {
    pub(crate) first: Date,
    pub(crate) days: f64,
    pub(crate) left: f64,
    pub(crate) right: f64,
    /// Where today stands; it may lie outside.
    pub(crate) today: f64,
}

/// When something changes, in pixels: sharp where both are the same, else somewhere between them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Edge {
    pub(crate) from: f64,
    pub(crate) to: f64,
}

impl Edge {
    pub(crate) fn sharp(x: f64) -> Self {
        Self { from: x, to: x }
    }

    pub(crate) fn is_soft(self) -> bool {
        self.to > self.from
    }
}

impl Time {
    pub(crate) fn new(from: Date, to: Date, today: Date, left: f64, right: f64) -> Self {
        let mut time = Self {
            first: from,
            days: days_between(from, to).max(0.0) + 1.0,
            left,
            right,
            today: 0.0,
        };
        time.today = time.middle(today);
        time
    }

    pub(crate) fn day_width(&self) -> f64 {
        (self.right - self.left) / self.days
    }

    pub(crate) fn at(&self, day: f64) -> f64 {
        self.left + day * self.day_width()
    }

    /// The middle of the day that starts so many days after the first.
    pub(crate) fn middle_of(&self, day: f64) -> f64 {
        self.at(day + 0.5)
    }

    /// Where a day starts.
    pub(crate) fn start(&self, date: Date) -> f64 {
        self.at(days_between(self.first, date))
    }

    /// The middle of a day, where things that happened on it stand.
    pub(crate) fn middle(&self, date: Date) -> f64 {
        self.at(days_between(self.first, date) + 0.5)
    }

    /// When something began or ended. A known day is sharp; else it lies between the first day's start and the last
    /// day's end.
    pub(crate) fn edge(&self, date: PartialDate) -> Edge {
        match date {
            PartialDate::Day(day) => Edge::sharp(self.start(day)),
            PartialDate::Month(_) | PartialDate::Year(_) => Edge {
                from: self.start(date.earliest()),
                to: (self.start(date.latest()) + self.day_width())
                    .min(self.today.max(self.start(date.earliest()))),
            },
        }
    }

    /// Where something ended, or today while it goes on.
    pub(crate) fn end(&self, date: Option<PartialDate>) -> Edge {
        date.map_or(Edge::sharp(self.today), |date| self.edge(date))
    }

    pub(crate) fn shows(&self, x: f64) -> bool {
        (self.left..=self.right).contains(&x)
    }

    /// The part of `from..to` that is drawn.
    pub(crate) fn seen(&self, from: f64, to: f64) -> Option<(f64, f64)> {
        let (from, to) = (from.max(self.left), to.min(self.right));
        (to > from).then_some((from, to))
    }

    /// A line from left to right as far as it is drawn.
    pub(crate) fn clip_line(&self, points: &[(f64, f64)]) -> Vec<(f64, f64)> {
        let mut seen: Vec<(f64, f64)> = Vec::with_capacity(points.len());
        for pair in points.windows(2) {
            let &[from, to] = pair else { continue };
            if to.0 < self.left || from.0 > self.right {
                continue;
            }
            let between = |x: f64| {
                let share = (x - from.0) / (to.0 - from.0).max(f64::MIN_POSITIVE);
                (x, from.1 + share * (to.1 - from.1))
            };
            let start = if from.0 < self.left {
                between(self.left)
            } else {
                from
            };
            let end = if to.0 > self.right {
                between(self.right)
            } else {
                to
            };
            if seen.last() != Some(&start) {
                seen.push(start);
            }
            seen.push(end);
        }
        seen
    }

    /// A shape as far as it is drawn.
    pub(crate) fn clip_shape(&self, corners: &[(f64, f64)]) -> Vec<(f64, f64)> {
        let cut = |corners: &[(f64, f64)], wall: f64, keeps: fn(f64, f64) -> bool| {
            let mut kept = Vec::with_capacity(corners.len() + 4);
            for (from, to) in corners.iter().zip(corners.iter().cycle().skip(1)) {
                let (inside, next) = (keeps(from.0, wall), keeps(to.0, wall));
                if inside {
                    kept.push(*from);
                }
                if inside != next {
                    let share = (wall - from.0) / (to.0 - from.0);
                    kept.push((wall, from.1 + share * (to.1 - from.1)));
                }
            }
            kept
        };
        let right_of = |x: f64, wall: f64| x >= wall;
        let left_of = |x: f64, wall: f64| x <= wall;
        cut(&cut(corners, self.left, right_of), self.right, left_of)
    }

    /// A place for a pointer around `x0..x1`, at least 24 px wide and high, inside the plot where that has the room.
    pub(crate) fn hit(&self, x0: f64, x1: f64, top: f64, bottom: f64) -> Frame {
        let grow = |from: f64, to: f64| {
            let lack = (24.0 - (to - from)).max(0.0) / 2.0;
            (from - lack, to + lack)
        };
        let ((left, right), (top, bottom)) = (grow(x0, x1), grow(top, bottom));
        Frame {
            left,
            top,
            right,
            bottom,
        }
    }
}
