//! A number with the bounds that hold whatever the missing answers are.

use crate::formula::{Arithmetic, Compare, Table};

/// Differences below this are no difference: thirds and halves must not turn 7 into 6.999….
pub(super) const TOLERANCE: f64 = 1e-9;

/// A number with its bounds. `low` above `high` says that there is no value at all.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Bounded {
    /// None while something it needs is missing.
    pub value: Option<f64>,
    pub low: f64,
    pub high: f64,
    /// Whether a missing rule filled in for unanswered items.
    pub prorated: bool,
    /// Whether some completion of the form has no value, which the bounds can't say.
    pub may_be_none: bool,
}

impl Bounded {
    /// No score.
    pub const NONE: Self = Self {
        value: None,
        low: f64::INFINITY,
        high: f64::NEG_INFINITY,
        prorated: false,
        may_be_none: true,
    };
    /// Anything.
    pub const ANY: Self = Self::open(f64::NEG_INFINITY, f64::INFINITY);

    pub const fn exact(value: f64) -> Self {
        Self {
            value: Some(value),
            low: value,
            high: value,
            prorated: false,
            may_be_none: false,
        }
    }

    pub const fn open(low: f64, high: f64) -> Self {
        Self {
            value: None,
            low,
            high,
            prorated: false,
            may_be_none: false,
        }
    }

    /// The number where nothing it needs is missing.
    pub fn plain(&self) -> Option<f64> {
        let known = !self.prorated && !self.may_be_none && self.low >= self.high;
        self.value.filter(|_| known)
    }

    fn is_none(self) -> bool {
        self.low > self.high
    }

    pub fn scaled(self, by: f64) -> Self {
        Self {
            value: self.value.map(|value| value * by),
            low: self.low * by,
            high: self.high * by,
            ..self
        }
    }

    /// A sum over the answers given, made up to the whole group where `enough` of it is answered.
    pub fn prorated_to(self, items: usize, answered: usize, enough: bool) -> Self {
        if answered == items {
            return self;
        }
        let by = super::count(items) / super::count(answered.max(1));
        Self {
            value: self.value.filter(|_| enough).map(|value| value * by),
            prorated: enough,
            ..self
        }
    }

    /// Either of two, with this value.
    pub fn or(self, other: Self, value: Option<f64>) -> Self {
        Self {
            value,
            low: self.low.min(other.low),
            high: self.high.max(other.high),
            prorated: false,
            may_be_none: self.may_be_none || other.may_be_none,
        }
    }

    pub fn with(self, sign: Arithmetic, other: Self) -> Self {
        if self.is_none() || other.is_none() {
            return Self::NONE;
        }
        let (a, b) = (self, other);
        let (low, high) = match sign {
            Arithmetic::Add => (a.low + b.low, a.high + b.high),
            Arithmetic::Subtract => (a.low - b.high, a.high - b.low),
            Arithmetic::Min => (a.low.min(b.low), a.high.min(b.high)),
            Arithmetic::Max => (a.low.max(b.low), a.high.max(b.high)),
            Arithmetic::Multiply => corners(a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high),
            Arithmetic::Divide if b.low > 0.0 || b.high < 0.0 => {
                corners(a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high)
            }
            Arithmetic::Divide => (f64::NEG_INFINITY, f64::INFINITY),
        };
        let value = a.value.zip(b.value).and_then(|(a, b)| match sign {
            Arithmetic::Add => Some(a + b),
            Arithmetic::Subtract => Some(a - b),
            Arithmetic::Min => Some(a.min(b)),
            Arithmetic::Max => Some(a.max(b)),
            Arithmetic::Multiply => Some(a * b),
            Arithmetic::Divide => (b.abs() > TOLERANCE).then(|| a / b),
        });
        let by_nothing = sign == Arithmetic::Divide && b.low <= TOLERANCE && b.high >= -TOLERANCE;
        Self {
            value,
            low: if low.is_nan() { f64::NEG_INFINITY } else { low },
            high: if high.is_nan() { f64::INFINITY } else { high },
            prorated: a.prorated || b.prorated,
            may_be_none: a.may_be_none || b.may_be_none || by_nothing,
        }
    }

    /// What is left after dividing by `divisor`, from 0 up to but without it.
    pub fn remainder(self, divisor: f64) -> Self {
        let turns = |bound: f64| (bound / divisor).floor();
        let same = (turns(self.low) - turns(self.high)).abs() < TOLERANCE;
        let (low, high) = if same {
            (self.low.rem_euclid(divisor), self.high.rem_euclid(divisor))
        } else {
            (0.0, divisor)
        };
        Self {
            value: self.value.map(|value| value.rem_euclid(divisor)),
            low,
            high,
            ..self
        }
    }

    pub fn looked_up(self, table: &Table) -> Self {
        let from = f64::from(table.from);
        let last = from + super::count(table.values.len().saturating_sub(1));
        let entries = || {
            table
                .values
                .iter()
                .enumerate()
                .map(|(place, entry)| (from + super::count(place), *entry))
        };
        let within = entries().filter(|(at, _)| *at >= self.low - 1e-6 && *at <= self.high + 1e-6);
        let (low, high) = within.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), (_, entry)| {
            (low.min(entry), high.max(entry))
        });
        let value = self.value.and_then(|value| {
            let mut found = entries().filter(|(at, _)| (at - value).abs() < 1e-6);
            found.next().map(|(_, entry)| entry)
        });
        let outside = self.low < from - 1e-6 || self.high > last + 1e-6;
        Self {
            value,
            low,
            high,
            may_be_none: self.may_be_none || outside || (self.value.is_some() && value.is_none()),
            ..self
        }
    }

    /// Keeps what is told of the bounds within the range that the score is said to have.
    pub fn told_within(self, low: f64, high: f64) -> (f64, f64) {
        if self.low <= high && self.high >= low {
            (self.low.max(low), self.high.min(high))
        } else {
            (self.low, self.high)
        }
    }

    /// Decided only when the bounds decide it.
    pub fn compare(self, compare: Compare, other: Self) -> Option<bool> {
        if self.is_none() || other.is_none() || self.may_be_none || other.may_be_none {
            return None;
        }
        let at_least = |a: Self, b: Self| {
            if a.low >= b.high - TOLERANCE {
                Some(true)
            } else if a.high < b.low - TOLERANCE {
                Some(false)
            } else {
                None
            }
        };
        let equal = || {
            let apart = self.high < other.low - TOLERANCE || other.high < self.low - TOLERANCE;
            let fixed = self.high - self.low < TOLERANCE && other.high - other.low < TOLERANCE;
            if apart { Some(false) } else { fixed.then_some(true) }
        };
        match compare {
            Compare::GreaterOrEqual => at_least(self, other),
            Compare::Less => at_least(self, other).map(|truth| !truth),
            Compare::LessOrEqual => at_least(other, self),
            Compare::Greater => at_least(other, self).map(|truth| !truth),
            Compare::Equal => equal(),
            Compare::NotEqual => equal().map(|truth| !truth),
        }
    }
}

/// Two known numbers into one; none where dividing by nearly 0.
pub(super) fn exactly(sign: Arithmetic, a: f64, b: f64) -> Option<f64> {
    let value = match sign {
        Arithmetic::Add => a + b,
        Arithmetic::Subtract => a - b,
        Arithmetic::Min => a.min(b),
        Arithmetic::Max => a.max(b),
        Arithmetic::Multiply => a * b,
        Arithmetic::Divide => return (b.abs() > TOLERANCE).then(|| a / b),
    };
    value.is_finite().then_some(value)
}

fn corners(a: f64, b: f64, c: f64, d: f64) -> (f64, f64) {
    if [a, b, c, d].iter().any(|corner| corner.is_nan()) {
        return (f64::NEG_INFINITY, f64::INFINITY);
    }
    (a.min(b).min(c).min(d), a.max(b).max(c).max(d))
}
