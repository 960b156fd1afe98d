//! The analytes at hand, their units and how one converts into another.

use super::reading::shown;
use super::unit::{Kind, ListedUnit, folded};
use super::{Comparator, LabError, Limit, Reading, Unit, load, number};
use rust_decimal::Decimal;
use std::sync::{Arc, OnceLock};

/// What a laboratory measures, or a clinic with scales, tape and cuff. It says nothing about what is healthy: the
/// laboratory's own range does.
#[derive(Clone, Debug)]
pub struct Analyte {
    /// Stable key, such as `tsh`.
    pub key: String,
    /// Full name.
    pub name: String,
    /// Short name, for tables and charts.
    pub short: String,
    /// Other names that it is found by.
    pub also: Vec<String>,
    /// The group that lists show it under.
    pub group: String,
    /// What to know about its units; mostly empty.
    pub note: String,
    /// Its units; the first is the one that limits are written in.
    pub units: Vec<AnalyteUnit>,
    /// Beyond these the unit or the decimal point is probably wrong; in the first unit.
    pub limits: [Decimal; 2],
    /// Chemical formula that the molar mass is summed from.
    pub formula: Option<String>,
    /// g/mol, where mass and amount convert.
    pub molar_mass: Option<Decimal>,
}

/// A unit that an analyte is given in.
#[derive(Clone, Debug)]
pub struct AnalyteUnit {
    /// The unit.
    pub unit: Unit,
    /// How many decimals a converted value is shown with, at least.
    pub decimals: u8,
    /// LOINC code of the analyte in a unit of this kind.
    pub loinc: Option<String>,
    pub(super) listed: Arc<ListedUnit>,
    /// Spellings that mean this unit for this analyte only, folded.
    pub(super) spellings: Vec<[String; 2]>,
}

impl AnalyteUnit {
    pub(super) fn spelt(&self) -> impl Iterator<Item = &[String; 2]> {
        self.spellings.iter().chain(&self.listed.spellings)
    }
}

/// The analytes and units that ship.
#[derive(Debug, Default)]
pub struct LabCatalogue {
    pub(super) units: Vec<Arc<ListedUnit>>,
    pub(super) analytes: Vec<Analyte>,
}

const SYSTOLIC: &str = "blood_pressure_systolic";
const DIASTOLIC: &str = "blood_pressure_diastolic";

impl LabCatalogue {
    /// What ships; a test makes sure that it can be read.
    pub fn builtin() -> &'static Self {
        static BUILTIN: OnceLock<LabCatalogue> = OnceLock::new();
        BUILTIN.get_or_init(|| Self::load(include_str!("../../catalogue/labs.toml")).unwrap_or_default())
    }

    /// Reads a list of units and analytes and checks it in full.
    ///
    /// # Errors
    /// [`LabError::File`] with every problem found, each with its line.
    pub fn load(text: &str) -> Result<Self, LabError> {
        load::load(text).map_err(LabError::File)
    }

    /// Every analyte, in the order of lists.
    pub fn analytes(&self) -> &[Analyte] {
        &self.analytes
    }

    /// The analyte with this key.
    ///
    /// # Errors
    /// [`LabError::UnknownAnalyte`].
    pub fn analyte(&self, key: &str) -> Result<&Analyte, LabError> {
        let found = self.analytes.iter().find(|analyte| analyte.key == key);
        found.ok_or_else(|| LabError::UnknownAnalyte { key: key.to_owned() })
    }

    /// The analyte that goes by this name, whatever its capitals.
    pub fn named(&self, name: &str) -> Option<&Analyte> {
        let plain = |text: &str| {
            text.split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
                .to_lowercase()
        };
        let name = plain(name);
        self.analytes.iter().find(|analyte| {
            let names = [&analyte.key, &analyte.name, &analyte.short];
            names
                .into_iter()
                .chain(&analyte.also)
                .any(|known| plain(known) == name)
        })
    }

    /// The unit with this UCUM code.
    pub fn unit(&self, ucum: &str) -> Option<Unit> {
        let found = self.units.iter().find(|unit| unit.ucum == ucum);
        found.map(Unit::listed)
    }

    /// Reads "120/80" in mmHg: systolic and diastolic.
    ///
    /// # Errors
    /// [`LabError::NotBloodPressure`], [`LabError::PressureOrder`], or [`LabError::Implausible`] where one of the
    /// numbers needs a look.
    pub fn blood_pressure(&self, text: &str) -> Result<[Reading; 2], LabError> {
        let text = text.trim();
        let refused = || LabError::NotBloodPressure {
            text: text.to_owned(),
        };
        let small = text.to_lowercase();
        let pair = small.strip_suffix("mmhg").unwrap_or(&small);
        let (upper, lower) = pair.split_once('/').ok_or_else(refused)?;
        let read = |key: &str, part: &str| {
            let analyte = self.analyte(key)?;
            let unit = analyte.units.first().ok_or_else(refused)?.unit.clone();
            let value = number::parse(part).map_err(|_| refused())?;
            Ok::<_, LabError>((analyte, Reading::new(value, unit)))
        };
        let (systolic, diastolic) = (read(SYSTOLIC, upper)?, read(DIASTOLIC, lower)?);
        if systolic.1.value <= diastolic.1.value {
            return Err(LabError::PressureOrder {
                text: text.to_owned(),
            });
        }
        for (analyte, reading) in [&systolic, &diastolic] {
            analyte.check(reading)?;
        }
        Ok([systolic.1, diastolic.1])
    }
}

/// How a number in one unit becomes one in another: `(value - before) * times / over + after`.
struct Step {
    before: Decimal,
    times: Decimal,
    over: Decimal,
    after: Decimal,
}

impl Step {
    /// None where digits run out: a number that isn't 0 must not become 0.
    fn take(&self, value: Decimal) -> Option<Decimal> {
        let plain = value.checked_sub(self.before)?;
        let scaled = plain.checked_mul(self.times)?.checked_div(self.over)?;
        let result = scaled.checked_add(self.after)?;
        (plain.is_zero() || !scaled.is_zero()).then(|| result.normalize())
    }
}

impl Analyte {
    /// Its units as people choose them: "mIU/L or µIU/mL".
    pub fn printed_units(&self) -> String {
        list(self.units.iter().map(|unit| unit.unit.printed().to_owned()))
    }

    /// Reads a unit, however it is spelt: "umol/l", "µmol/L", "micromol/L".
    ///
    /// # Errors
    /// [`LabError::UnknownUnit`], or [`LabError::WrongUnit`] where it is a unit of something else.
    pub fn unit(&self, text: &str) -> Result<Unit, LabError> {
        let typed = folded(text);
        for stage in [0, 1] {
            let mut units = self.units.iter();
            let spelt = |unit: &&AnalyteUnit| unit.spelt().any(|known| known[stage] == typed[stage]);
            if let Some(found) = units.find(spelt) {
                return Ok(found.unit.clone());
            }
        }
        let elsewhere = LabCatalogue::builtin()
            .units
            .iter()
            .find(|unit| unit.spellings.iter().any(|known| known[1] == typed[1]));
        let (analyte, known) = (self.short.clone(), self.printed_units());
        Err(match elsewhere {
            Some(unit) => LabError::WrongUnit {
                unit: unit.print.clone(),
                analyte,
                known,
            },
            None => LabError::UnknownUnit {
                unit: text.trim().to_owned(),
                analyte,
                known,
            },
        })
    }

    /// Reads a value and its unit; see [`Reading::parse`] and [`Analyte::unit`]. Plausibility is another question:
    /// [`Analyte::check`].
    ///
    /// # Errors
    /// As both.
    pub fn parse(&self, value: &str, unit: &str) -> Result<Reading, LabError> {
        Reading::parse(value, &self.unit(unit)?)
    }

    /// LOINC code of the analyte in this unit.
    pub fn loinc(&self, unit: &Unit) -> Option<&str> {
        self.entry(unit).ok()?.loinc.as_deref()
    }

    fn entry(&self, unit: &Unit) -> Result<&AnalyteUnit, LabError> {
        let found = self.units.iter().find(|entry| entry.unit == *unit);
        found.ok_or_else(|| {
            let (unit, analyte) = (unit.to_string(), self.short.clone());
            let known = self.printed_units();
            LabError::WrongUnit { unit, analyte, known }
        })
    }

    fn step(&self, from: &ListedUnit, to: &ListedUnit) -> Result<Step, LabError> {
        let none = || LabError::NoConversion {
            analyte: self.short.clone(),
            from: from.print.clone(),
            to: to.print.clone(),
        };
        let one = Decimal::ONE;
        let (times, over) = match (from.kind, to.kind, self.molar_mass) {
            (one_kind, other, _) if one_kind == other => (one, one),
            (Kind::MassPerVolume, Kind::AmountPerVolume, Some(mass)) => (one, mass),
            (Kind::AmountPerVolume, Kind::MassPerVolume, Some(mass)) => (mass, one),
            _ => return Err(none()),
        };
        // The powers of ten stand alone on one side, so that no digits are lost on the way.
        let tens = |exponent: i32| {
            let power = u32::try_from(exponent.max(0))
                .ok()
                .and_then(|power| 10_u64.checked_pow(power));
            power.map(Decimal::from).ok_or_else(none)
        };
        let shift = from.exponent - to.exponent;
        let product = |factors: [Decimal; 4]| {
            let mut factors = factors.into_iter();
            factors.try_fold(one, Decimal::checked_mul).ok_or_else(none)
        };
        Ok(Step {
            before: from.offset,
            times: product([times, from.multiple, to.divisor, tens(shift)?])?,
            over: product([over, from.divisor, to.multiple, tens(-shift)?])?,
            after: to.offset,
        })
    }

    fn number(&self, value: Decimal, from: &ListedUnit, to: &ListedUnit) -> Result<Decimal, LabError> {
        let taken = self.step(from, to)?.take(value);
        taken.ok_or_else(|| LabError::TooLong {
            text: value.to_string(),
        })
    }

    /// The reading in another unit, exact to some twenty digits; it is rounded only where it is shown. The comparator
    /// stays. In its own unit a reading stays as it was typed.
    ///
    /// # Errors
    /// [`LabError::WrongUnit`], [`LabError::NoConversion`] or [`LabError::TooLong`].
    pub fn convert(&self, reading: &Reading, to: &Unit) -> Result<Reading, LabError> {
        let (from, into) = (self.entry(&reading.unit)?, self.entry(to)?);
        if from.unit == into.unit {
            return Ok(reading.clone());
        }
        Ok(Reading {
            comparator: reading.comparator,
            value: self.number(reading.value, &from.listed, &into.listed)?,
            unit: into.unit.clone(),
            decimals: Some(into.decimals),
        })
    }

    /// A limit of a reference range in another unit.
    pub(super) fn convert_limit(&self, limit: &Limit, from: &Unit, to: &Unit) -> Result<Limit, LabError> {
        let (from, into) = (self.entry(from)?, self.entry(to)?);
        if from.unit == into.unit {
            return Ok(limit.clone());
        }
        Ok(Limit {
            value: self.number(limit.value, &from.listed, &into.listed)?,
            included: limit.included,
            decimals: Some(into.decimals),
        })
    }

    /// The limits in a unit of the analyte; none where no limit can be written in it.
    fn limits_in(&self, unit: &AnalyteUnit) -> Option<[Decimal; 2]> {
        let base = &self.units.first()?.listed;
        // What can't be converted from the first unit is checked against its numbers: units of test kits.
        let step = self.step(base, &unit.listed);
        let limit = |limit: Decimal| step.as_ref().map_or(Some(limit), |step| step.take(limit));
        Some([limit(self.limits[0])?, limit(self.limits[1])?])
    }

    fn plausible(&self, reading: &Reading, unit: &AnalyteUnit) -> bool {
        let Some([low, high]) = self.limits_in(unit) else {
            return true;
        };
        let value = reading.value;
        let above_low = match reading.comparator {
            // What a laboratory can't measure any more may be anything below, but not below 0.
            Some(Comparator::Less) if unit.listed.kind != Kind::Temperature => value > Decimal::ZERO,
            Some(Comparator::Less | Comparator::LessOrEqual) => !value.is_sign_negative(),
            _ => value >= low,
        };
        above_low && value <= high
    }

    /// Asks to check the unit where the value is beyond what is plausible even in severe disease.
    ///
    /// # Errors
    /// [`LabError::Implausible`], which names the units that the number would fit; [`LabError::WrongUnit`].
    pub fn check(&self, reading: &Reading) -> Result<(), LabError> {
        let entry = self.entry(&reading.unit)?;
        if self.plausible(reading, entry) {
            return Ok(());
        }
        let others = self.units.iter().filter(|other| other.unit != entry.unit);
        let fitting = others.filter(|other| self.plausible(reading, other));
        let fitting = list(fitting.map(|other| other.unit.printed().to_owned()));
        let hint = if fitting.is_empty() {
            fitting
        } else {
            format!(" ({} would be plausible in {fitting})", reading.shown())
        };
        let [low, high] = self.limits_in(entry).unwrap_or(self.limits);
        Err(LabError::Implausible {
            analyte: self.short.clone(),
            reading: reading.to_string(),
            limits: format!(
                "{} to {} {}",
                shown(low, Some(0)),
                shown(high, Some(0)),
                entry.unit
            ),
            hint,
        })
    }
}

/// "a, b or c".
fn list(words: impl Iterator<Item = String>) -> String {
    let mut words: Vec<String> = words.collect();
    match words.pop() {
        None => String::new(),
        Some(last) if words.is_empty() => last,
        Some(last) => format!("{} or {last}", words.join(", ")),
    }
}
