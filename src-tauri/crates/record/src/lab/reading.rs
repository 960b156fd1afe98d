//! A value with its comparator and unit, and the limits of a range.

use super::{LabError, Unit, number};
use rust_decimal::{Decimal, RoundingStrategy, prelude::ToPrimitive};
use serde::{Deserialize, Serialize};
use std::fmt;

/// What stands before a value beyond what the laboratory can measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Comparator {
    /// `<`
    #[serde(rename = "<")]
    Less,
    /// `≤`
    #[serde(rename = "<=")]
    LessOrEqual,
    /// `>`
    #[serde(rename = ">")]
    Greater,
    /// `≥`
    #[serde(rename = ">=")]
    GreaterOrEqual,
}

impl Comparator {
    /// As it is printed.
    pub fn printed(self) -> &'static str {
        match self {
            Self::Less => "<",
            Self::LessOrEqual => "≤",
            Self::Greater => ">",
            Self::GreaterOrEqual => "≥",
        }
    }

    /// The comparator that `text` begins with, and what follows.
    fn strip(text: &str) -> (Option<Self>, &str) {
        let spellings = [
            ("<=", Self::LessOrEqual),
            ("=<", Self::LessOrEqual),
            ("≤", Self::LessOrEqual),
            (">=", Self::GreaterOrEqual),
            ("=>", Self::GreaterOrEqual),
            ("≥", Self::GreaterOrEqual),
            ("<", Self::Less),
            (">", Self::Greater),
        ];
        let found = spellings
            .iter()
            .find_map(|(sign, comparator)| Some((*comparator, text.strip_prefix(sign)?)));
        match found {
            Some((comparator, rest)) => (Some(comparator), rest),
            None => (None, text),
        }
    }
}

/// One value as a laboratory gives it. It prints as it was typed: "5.0" stays "5.0".
///
/// ```
/// use record::LabCatalogue;
/// let crp = LabCatalogue::builtin().analyte("crp").unwrap();
/// let reading = crp.parse("<5,0", "mg/l").unwrap();
/// assert_eq!(reading.to_string(), "<5.0 mg/L");
/// let converted = crp.convert(&reading, &crp.unit("mg/dL").unwrap()).unwrap();
/// assert_eq!(converted.to_string(), "<0.50 mg/dL");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// "<5" means that the value is somewhere below 5; none for a plain value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comparator: Option<Comparator>,
    /// The number, exact, with the decimals it was typed with.
    #[serde(with = "number::exact")]
    pub value: Decimal,
    /// Its unit.
    pub unit: Unit,
    /// How many decimals a converted value is shown with; none for a value as typed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decimals: Option<u8>,
}

/// Where a reading may lie: each end with whether it belongs to it.
type Ends = (Option<(Decimal, bool)>, Option<(Decimal, bool)>);

impl Reading {
    /// A plain value.
    pub fn new(value: Decimal, unit: Unit) -> Self {
        Self {
            comparator: None,
            value,
            unit,
            decimals: None,
        }
    }

    /// Reads "5.0", "<5", "≥ 90" or "0,4". A decimal comma is taken where it can mean nothing else.
    ///
    /// # Errors
    /// [`LabError::Empty`], [`LabError::NotANumber`], [`LabError::Ambiguous`] or [`LabError::TooLong`].
    pub fn parse(text: &str, unit: &Unit) -> Result<Self, LabError> {
        let (comparator, rest) = Comparator::strip(text.trim());
        let value = number::parse(rest).map_err(|error| match error {
            LabError::Empty if comparator.is_none() => LabError::Empty,
            LabError::NotANumber { .. } | LabError::Empty => LabError::NotANumber {
                text: text.trim().to_owned(),
            },
            other => other,
        })?;
        Ok(Self {
            comparator,
            ..Self::new(value, unit.clone())
        })
    }

    /// The value for drawing, without its comparator.
    pub fn number(&self) -> f64 {
        self.value.to_f64().unwrap_or(f64::NAN)
    }

    /// Comparator and number without the unit, as they are shown.
    pub fn shown(&self) -> String {
        let comparator = self.comparator.map_or("", Comparator::printed);
        format!("{comparator}{}", shown(self.value, self.decimals))
    }

    /// Where the value may lie. `floor` is the least that it can be.
    fn ends(&self, floor: Option<Decimal>) -> Ends {
        let lower = floor.map(|floor| (floor, true));
        match self.comparator {
            None => (Some((self.value, true)), Some((self.value, true))),
            Some(Comparator::Less) => (lower, Some((self.value, false))),
            Some(Comparator::LessOrEqual) => (lower, Some((self.value, true))),
            Some(Comparator::Greater) => (Some((self.value, false)), None),
            Some(Comparator::GreaterOrEqual) => (Some((self.value, true)), None),
        }
    }

    /// Where the reading lies against a range in the same unit; unknown where its comparator leaves that open.
    pub fn place(&self, low: Option<&Limit>, high: Option<&Limit>) -> Place {
        if low.is_none() && high.is_none() {
            return Place::Unknown;
        }
        // A range that starts at 0 or above says that nothing lies below 0.
        let from_zero = low.is_some_and(|low| !low.value.is_sign_negative());
        let floor = (from_zero && !self.value.is_sign_negative()).then_some(Decimal::ZERO);
        let (lower, upper) = self.ends(floor);
        let under = |(end, belongs): (Decimal, bool), limit: &Limit| {
            end < limit.value || (end == limit.value && !(belongs && limit.included))
        };
        let over = |(end, belongs): (Decimal, bool), limit: &Limit| {
            end > limit.value || (end == limit.value && !(belongs && limit.included))
        };
        if let (Some(end), Some(limit)) = (upper, low)
            && under(end, limit)
        {
            return Place::Below;
        }
        if let (Some(end), Some(limit)) = (lower, high)
            && over(end, limit)
        {
            return Place::Above;
        }
        let reaches = |(end, belongs): (Decimal, bool), limit: &Limit| {
            end == limit.value && (limit.included || !belongs)
        };
        let from =
            low.is_none_or(|limit| lower.is_some_and(|end| end.0 > limit.value || reaches(end, limit)));
        let to = high.is_none_or(|limit| upper.is_some_and(|end| end.0 < limit.value || reaches(end, limit)));
        if from && to { Place::Within } else { Place::Unknown }
    }
}

impl fmt::Display for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = self.unit.printed();
        let space = if unit.is_empty() { "" } else { " " };
        write!(f, "{}{space}{unit}", self.shown())
    }
}

/// A number as typed, or rounded for display: at least `decimals`, and more where rounding would leave fewer than two
/// digits that mean something, so that a small value never shows as 0.
pub(super) fn shown(value: Decimal, decimals: Option<u8>) -> String {
    let Some(least) = decimals else {
        return value.to_string();
    };
    let mut decimals = u32::from(least);
    let rounded = |decimals| value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
    // 10^(1 - decimals): from here on two digits are left.
    let two_digits = |decimals: u32| match decimals {
        0 => Decimal::TEN,
        _ => Decimal::new(1, decimals - 1),
    };
    while decimals < 12 && !value.is_zero() && rounded(decimals).abs() < two_digits(decimals) {
        if rounded(decimals) == value {
            break;
        }
        decimals += 1;
    }
    let places = decimals as usize;
    format!("{:.places$}", rounded(decimals))
}

/// One end of a reference range as the laboratory gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// The number, exact, in the unit of the result.
    #[serde(with = "number::exact")]
    pub value: Decimal,
    /// Whether the number itself lies within: true of "0.4-4.0" and "≤34", false of "<5".
    pub included: bool,
    /// As in [`Reading`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decimals: Option<u8>,
}

impl Limit {
    /// A limit that lies within the range.
    pub fn new(value: Decimal) -> Self {
        Self {
            value,
            included: true,
            decimals: None,
        }
    }

    /// The number as it is shown.
    pub fn shown(&self) -> String {
        shown(self.value, self.decimals)
    }
}

/// Reads a laboratory's range: "0.4-4.0", "0,4 – 4,0", "0.4 to 4", "<5", "≥60". Lower and upper limit.
///
/// # Errors
/// [`LabError::NotARange`], [`LabError::Ambiguous`], [`LabError::TooLong`] or [`LabError::Reversed`].
pub fn parse_reference(text: &str) -> Result<(Option<Limit>, Option<Limit>), LabError> {
    let text = text.trim();
    let refused = || LabError::NotARange {
        text: text.to_owned(),
    };
    let read = |part: &str| {
        number::parse(part).map_err(|error| match error {
            LabError::NotANumber { .. } | LabError::Empty => refused(),
            other => other,
        })
    };
    if text.is_empty() {
        return Ok((None, None));
    }
    if let (Some(comparator), rest) = Comparator::strip(text) {
        let limit = Limit {
            included: matches!(comparator, Comparator::LessOrEqual | Comparator::GreaterOrEqual),
            ..Limit::new(read(rest)?)
        };
        return Ok(match comparator {
            Comparator::Less | Comparator::LessOrEqual => (None, Some(limit)),
            Comparator::Greater | Comparator::GreaterOrEqual => (Some(limit), None),
        });
    }
    let between = ["–", "—", " to ", ".."];
    let ends = between.iter().find_map(|sign| text.split_once(sign)).or_else(|| {
        // Not the first character, which may be a minus.
        let start = text.chars().next().map_or(0, char::len_utf8);
        let at = start + text.get(start..)?.find('-')?;
        Some((text.get(..at)?, text.get(at + 1..)?))
    });
    let (low, high) = ends.ok_or_else(refused)?;
    let (low, high) = (Limit::new(read(low)?), Limit::new(read(high)?));
    in_order(Some(&low), Some(&high))?;
    Ok((Some(low), Some(high)))
}

/// Refuses a range that runs downwards.
pub(super) fn in_order(low: Option<&Limit>, high: Option<&Limit>) -> Result<(), LabError> {
    match (low, high) {
        (Some(low), Some(high)) if low.value > high.value => Err(LabError::Reversed {
            low: low.shown(),
            high: high.shown(),
        }),
        _ => Ok(()),
    }
}

/// Where a result lies against the laboratory's own range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// Below it.
    Below,
    /// Within it.
    Within,
    /// Above it.
    Above,
    /// No range, or "<" and ">" leave it open.
    Unknown,
}
