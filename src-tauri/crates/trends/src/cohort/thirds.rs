//! Thirds of a group by a value.

/// Which third.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Third {
    /// Up to the first limit.
    Low,
    /// Above the first and up to the second limit.
    Middle,
    /// Above the second limit.
    High,
}

/// The limits of three groups as equal as the values allow; equal values are never parted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Thirds {
    /// The highest value of the first third.
    pub first: f64,
    /// The highest value of the second third.
    pub second: f64,
}

impl Thirds {
    /// The limits for these values; none for fewer than three, or where one group would be empty.
    pub fn of(values: &[f64]) -> Option<Self> {
        let mut sorted = values.to_vec();
        sorted.sort_by(f64::total_cmp);
        let last = |part: usize| (sorted.len() * part).div_ceil(3).checked_sub(1);
        let limit = |part: usize| last(part).and_then(|place| sorted.get(place).copied());
        let (first, second, highest) = (limit(1)?, limit(2)?, sorted.last().copied()?);
        (first < second && second < highest).then_some(Self { first, second })
    }

    /// The third of a value.
    pub fn third(&self, value: f64) -> Third {
        if value <= self.first {
            Third::Low
        } else if value <= self.second {
            Third::Middle
        } else {
            Third::High
        }
    }
}
