//! Units: UCUM codes, how they are printed and spelled, and what they measure.

use super::{LabCatalogue, LabError};
use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::fmt;
use std::sync::Arc;

/// What a unit measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Kind {
    MassPerVolume,
    AmountPerVolume,
    Activity,
    InternationalUnits,
    KitUnits,
    Count,
    Sedimentation,
    Filtration,
    Mass,
    Length,
    Pressure,
    PerMinute,
    Temperature,
}

/// A unit of the list. One value v of it is (v - offset) × multiple / divisor × 10^exponent of its kind's own unit.
#[derive(Debug)]
pub(super) struct ListedUnit {
    pub(super) ucum: String,
    pub(super) print: String,
    pub(super) kind: Kind,
    pub(super) exponent: i32,
    pub(super) multiple: Decimal,
    pub(super) divisor: Decimal,
    pub(super) offset: Decimal,
    /// Code, printed form and other spellings, folded: as typed, and in small letters.
    pub(super) spellings: Vec<[String; 2]>,
}

/// A unit: one of the list, or a clinic's own words for its own analyte.
#[derive(Clone)]
pub struct Unit(Inner);

#[derive(Clone)]
enum Inner {
    Listed(Arc<ListedUnit>),
    Own(String),
}

/// The longest own unit, in characters.
const LONGEST_OWN: usize = 40;

impl Unit {
    pub(super) fn listed(unit: &Arc<ListedUnit>) -> Self {
        Self(Inner::Listed(Arc::clone(unit)))
    }

    /// A clinic's own unit, which nothing is known about. May be empty: a score has no unit.
    ///
    /// # Errors
    /// When it is longer than 40 characters or holds control characters.
    pub fn own(text: &str) -> Result<Self, LabError> {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.chars().count() > LONGEST_OWN || text.chars().any(char::is_control) {
            let message = "A unit has at most 40 plain characters: shorten it.";
            return Err(crate::RecordError::field("unit", message).into());
        }
        Ok(Self(Inner::Own(text)))
    }

    /// UCUM code; none for a clinic's own unit.
    pub fn ucum(&self) -> Option<&str> {
        match &self.0 {
            Inner::Listed(unit) => Some(&unit.ucum),
            Inner::Own(_) => None,
        }
    }

    /// As it is printed, such as `µmol/L`.
    pub fn printed(&self) -> &str {
        match &self.0 {
            Inner::Listed(unit) => &unit.print,
            Inner::Own(text) => text,
        }
    }
}

impl PartialEq for Unit {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Inner::Listed(one), Inner::Listed(other)) => one.ucum == other.ucum,
            (Inner::Own(one), Inner::Own(other)) => one == other,
            _ => false,
        }
    }
}

impl Eq for Unit {}

impl fmt::Debug for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Inner::Listed(unit) => write!(f, "Unit({})", unit.ucum),
            Inner::Own(text) => write!(f, "Unit(own {text:?})"),
        }
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.printed())
    }
}

/// A unit in files: `{"ucum": "umol/L"}` or `{"own": "points"}`.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Written {
    Ucum(String),
    Own(String),
}

impl Serialize for Unit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let written = match &self.0 {
            Inner::Listed(unit) => Written::Ucum(unit.ucum.clone()),
            Inner::Own(text) => Written::Own(text.clone()),
        };
        written.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Unit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Written::deserialize(deserializer)? {
            Written::Own(text) => Self::own(&text).map_err(D::Error::custom),
            Written::Ucum(code) => LabCatalogue::builtin().unit(&code).ok_or_else(|| {
                D::Error::custom(format!(
                    "the unit {code:?} isn't in the list: a newer version of this program wrote it, so update this one"
                ))
            }),
        }
    }
}

/// One spelling for every way to type the same unit, but for capitals: `micromol / l` is `umol/l`.
fn fold(text: &str) -> String {
    let plain = text.chars().filter(|sign| !sign.is_whitespace());
    let plain: String = plain
        .map(|sign| match sign {
            'µ' | 'μ' => 'u',
            '⁰' => '0',
            '¹' => '1',
            '²' => '2',
            '³' => '3',
            '⁴'..='⁹' => char::from_u32(sign as u32 - '⁴' as u32 + '4' as u32).unwrap_or(sign),
            '×' => 'x',
            '−' | '⁻' => '-',
            _ => sign,
        })
        .collect();
    let words = [
        ("mcg", "ug"),
        ("micro", "u"),
        ("milli", "m"),
        ("nano", "n"),
        ("pico", "p"),
        ("grams", "g"),
        ("gram", "g"),
        ("moles", "mol"),
        ("mole", "mol"),
        ("litres", "L"),
        ("liters", "L"),
        ("litre", "L"),
        ("liter", "L"),
    ];
    words
        .iter()
        .fold(plain, |text, (word, sign)| text.replace(word, sign))
}

/// Folded as typed, and in small letters.
pub(super) fn folded(text: &str) -> [String; 2] {
    [fold(text), fold(&text.to_lowercase()).to_lowercase()]
}
