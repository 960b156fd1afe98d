//! Amounts of a drug, exact.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::fmt;
use std::str::FromStr;

/// An amount in thousandths of its unit: 4.5 mg is 4500. Doses are small decimal numbers, and a sum of them must be
/// exact.
///
/// ```
/// use record::Amount;
/// let dose: Amount = "4.5".parse().unwrap();
/// assert_eq!(dose.to_string(), "4.5");
/// assert_eq!((dose + dose).to_string(), "9");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(u64);

/// The largest amount, in thousandths: a million of the unit.
const LARGEST: u64 = 1_000_000_000;

/// A text that is no amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAnAmount {
    /// Not a number, or with more than three decimals.
    #[error("write the amount as a number with at most three decimals, such as 4.5")]
    Shape,
    /// A comma with three digits behind it: thousands in one country, thousandths in another.
    #[error("a comma can mean two things here: write 1500 or 1.5")]
    Ambiguous,
    /// Nothing, or more than a million.
    #[error("the amount must be more than 0 and at most a million")]
    Size,
}

impl Amount {
    /// An amount out of thousandths of its unit.
    ///
    /// # Errors
    /// [`NotAnAmount::Size`].
    pub fn from_thousandths(thousandths: u64) -> Result<Self, NotAnAmount> {
        if thousandths == 0 || thousandths > LARGEST {
            return Err(NotAnAmount::Size);
        }
        Ok(Self(thousandths))
    }

    /// Thousandths of the unit.
    pub fn thousandths(self) -> u64 {
        self.0
    }

    /// The amount taken `times` times.
    #[must_use]
    pub fn times(self, times: usize) -> Self {
        Self(self.0.saturating_mul(times as u64))
    }

    /// The amount as a number, for drawing.
    pub fn value(self) -> f64 {
        let whole = u32::try_from(self.0 / 1000).unwrap_or(u32::MAX);
        let rest = u32::try_from(self.0 % 1000).unwrap_or(0);
        f64::from(whole) + f64::from(rest) / 1000.0
    }
}

impl std::ops::Add for Amount {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.0 / 1000, self.0 % 1000);
        if rest == 0 {
            return write!(f, "{whole}");
        }
        let decimals = format!("{rest:03}");
        write!(f, "{whole}.{}", decimals.trim_end_matches('0'))
    }
}

impl FromStr for Amount {
    type Err = NotAnAmount;

    fn from_str(text: &str) -> Result<Self, NotAnAmount> {
        Self::from_thousandths(thousandths(text)?)
    }
}

/// Reads a number with at most nine digits and three decimals as thousandths. A decimal comma is taken where it can mean
/// nothing else.
pub(super) fn thousandths(text: &str) -> Result<u64, NotAnAmount> {
    let text = text.trim();
    let (whole, decimals) = match text.split_once(['.', ',']) {
        None => (text, ""),
        Some((_, behind)) if text.contains(',') && behind.len() == 3 => {
            return Err(NotAnAmount::Ambiguous);
        }
        Some((whole, decimals)) => (whole, decimals),
    };
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let shaped =
        !whole.is_empty() && whole.len() <= 9 && digits(whole) && digits(decimals) && decimals.len() <= 3;
    if !shaped || text.ends_with(['.', ',']) {
        return Err(NotAnAmount::Shape);
    }
    let number = |part: &str| part.parse::<u64>().map_err(|_| NotAnAmount::Shape);
    Ok(number(whole)? * 1000 + number(&format!("{decimals:0<3}"))?)
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(D::Error::custom)
    }
}
