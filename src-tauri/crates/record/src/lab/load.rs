//! From `labs.toml` to a checked [`LabCatalogue`].

use super::unit::{Kind, ListedUnit, folded};
use super::{Analyte, AnalyteUnit, LabCatalogue, Unit};
use instruments::{LARGEST_FILE, Problem};
use rust_decimal::Decimal;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::Arc;
use toml::Spanned;

const FILE: &str = "labs.toml";
/// Powers of ten stay well within the digits of an exact number.
const LARGEST_EXPONENT: i32 = 12;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LabsFile {
    unit: Vec<Spanned<UnitEntry>>,
    analyte: Vec<Spanned<AnalyteEntry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UnitEntry {
    ucum: String,
    print: String,
    kind: Kind,
    #[serde(default)]
    exponent: i32,
    #[serde(default = "one")]
    multiple: Spanned<String>,
    #[serde(default = "one")]
    divisor: Spanned<String>,
    #[serde(default = "zero")]
    offset: Spanned<String>,
    #[serde(default)]
    also: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AnalyteEntry {
    key: String,
    name: String,
    short: String,
    #[serde(default)]
    also: Vec<String>,
    group: String,
    #[serde(default)]
    note: String,
    limits: Spanned<[String; 2]>,
    formula: Option<String>,
    molar_mass: Option<Spanned<String>>,
    units: Vec<Spanned<AnalyteUnitEntry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AnalyteUnitEntry {
    ucum: String,
    decimals: u8,
    loinc: Option<String>,
    #[serde(default)]
    also: Vec<String>,
}

fn one() -> Spanned<String> {
    Spanned::new(0..0, "1".to_owned())
}

fn zero() -> Spanned<String> {
    Spanned::new(0..0, "0".to_owned())
}

fn line_of(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

pub(super) fn load(text: &str) -> Result<LabCatalogue, Vec<Problem>> {
    let problem = |line, message| {
        let file = FILE;
        vec![Problem { file, line, message }]
    };
    if text.len() > LARGEST_FILE {
        let message = format!("the file is larger than {} KB", LARGEST_FILE / 1024);
        return Err(problem(1, message));
    }
    let file: LabsFile = toml::from_str(text).map_err(|error| {
        let line = error.span().map_or(1, |span| line_of(text, span.start));
        problem(line, error.message().trim().replace('\n', " "))
    })?;
    let mut loader = Loader {
        text,
        problems: Vec::new(),
        catalogue: LabCatalogue::default(),
    };
    for unit in file.unit {
        let offset = unit.span().start;
        loader.unit(offset, unit.into_inner());
    }
    for analyte in file.analyte {
        let offset = analyte.span().start;
        loader.analyte(offset, analyte.into_inner());
    }
    if loader.problems.is_empty() {
        Ok(loader.catalogue)
    } else {
        Err(loader.problems)
    }
}

struct Loader<'a> {
    text: &'a str,
    problems: Vec<Problem>,
    catalogue: LabCatalogue,
}

impl Loader<'_> {
    fn problem(&mut self, offset: usize, message: String) {
        self.problems.push(Problem {
            file: FILE,
            line: line_of(self.text, offset),
            message,
        });
    }

    /// An exact number, or 1 and a problem.
    fn number(&mut self, offset: usize, what: &str, text: &str) -> Decimal {
        Decimal::from_str_exact(text).unwrap_or_else(|_| {
            self.problem(offset, format!("{what} {text:?} isn't a number such as \"0.06\""));
            Decimal::ONE
        })
    }

    fn factor(&mut self, what: &str, text: &Spanned<String>) -> Decimal {
        let number = self.number(text.span().start, what, text.get_ref());
        if number <= Decimal::ZERO {
            self.problem(text.span().start, format!("{what} must be more than 0"));
            return Decimal::ONE;
        }
        number
    }

    fn unit(&mut self, offset: usize, entry: UnitEntry) {
        let known = &self.catalogue.units;
        if known
            .iter()
            .any(|unit| unit.ucum == entry.ucum || unit.print == entry.print)
        {
            self.problem(offset, format!("the unit {:?} stands twice", entry.ucum));
        }
        if entry.ucum.is_empty() || !entry.ucum.bytes().all(|byte| byte.is_ascii_graphic()) {
            self.problem(
                offset,
                format!("the UCUM code {:?} takes plain characters", entry.ucum),
            );
        }
        if entry.exponent.abs() > LARGEST_EXPONENT {
            self.problem(
                offset,
                format!("the exponent goes from -{LARGEST_EXPONENT} to {LARGEST_EXPONENT}"),
            );
        }
        let shifted = entry.offset.get_ref() != "0";
        if shifted && entry.kind != Kind::Temperature {
            self.problem(offset, "only temperatures have an offset".to_owned());
        }
        let spellings = [&entry.ucum, &entry.print].into_iter().chain(&entry.also);
        let unit = ListedUnit {
            spellings: spellings.map(|text| folded(text)).collect(),
            multiple: self.factor("multiple", &entry.multiple),
            divisor: self.factor("divisor", &entry.divisor),
            offset: self.number(entry.offset.span().start, "offset", entry.offset.get_ref()),
            ucum: entry.ucum,
            print: entry.print,
            kind: entry.kind,
            exponent: entry.exponent,
        };
        self.catalogue.units.push(Arc::new(unit));
    }

    fn analyte(&mut self, offset: usize, entry: AnalyteEntry) {
        let plain = |character: char| {
            character.is_ascii_lowercase() || character.is_ascii_digit() || character == '_'
        };
        if !entry.key.starts_with(|first: char| first.is_ascii_lowercase())
            || entry.key.len() > 40
            || !entry.key.chars().all(plain)
        {
            let rule =
                "takes small letters, digits and _, starts with a letter and has at most 40 characters";
            self.problem(
                offset,
                format!("the key {:?} can't be used: a key {rule}", entry.key),
            );
        }
        for (what, words) in [
            ("name", &entry.name),
            ("short", &entry.short),
            ("group", &entry.group),
        ] {
            if words.trim().is_empty() {
                self.problem(offset, format!("{what} is empty"));
            }
        }
        let names = [&entry.key, &entry.name, &entry.short];
        for name in names.into_iter().chain(&entry.also) {
            if let Some(other) = self.catalogue.named(name) {
                let message = format!("{name:?} is also a name of {}", other.key);
                self.problem(offset, message);
            }
        }
        let limits = entry.limits.get_ref().clone();
        let at = entry.limits.span().start;
        let limits = limits.map(|limit| self.number(at, "the limit", &limit));
        if limits[0].is_sign_negative() || limits[0] >= limits[1] {
            self.problem(at, "limits go from 0 or more upwards".to_owned());
        }
        let molar_mass = entry
            .molar_mass
            .as_ref()
            .map(|mass| self.factor("molar_mass", mass));
        let units = self.units(offset, entry.units);
        let analyte = Analyte {
            key: entry.key,
            name: entry.name,
            short: entry.short,
            also: entry.also,
            group: entry.group,
            note: entry.note,
            units,
            limits,
            formula: entry.formula,
            molar_mass,
        };
        self.spellings(offset, &analyte);
        self.catalogue.analytes.push(analyte);
    }

    fn units(&mut self, offset: usize, entries: Vec<Spanned<AnalyteUnitEntry>>) -> Vec<AnalyteUnit> {
        if entries.is_empty() {
            self.problem(offset, "there are no units".to_owned());
        }
        let mut units: Vec<AnalyteUnit> = Vec::new();
        for entry in entries {
            let at = entry.span().start;
            let entry = entry.into_inner();
            let listed = self.catalogue.units.iter().find(|unit| unit.ucum == entry.ucum);
            let Some(listed) = listed.cloned() else {
                self.problem(at, format!("there is no unit {:?} above", entry.ucum));
                continue;
            };
            if units.iter().any(|unit| unit.listed.ucum == entry.ucum) {
                self.problem(at, format!("the unit {:?} stands twice", entry.ucum));
            }
            if entry.decimals > 6 {
                self.problem(at, "decimals go from 0 to 6".to_owned());
            }
            if let Some(code) = &entry.loinc
                && !is_loinc(code)
            {
                self.problem(
                    at,
                    format!("{code:?} isn't a LOINC code: its check digit is wrong"),
                );
            }
            units.push(AnalyteUnit {
                unit: Unit::listed(&listed),
                decimals: entry.decimals,
                loinc: entry.loinc,
                listed,
                spellings: entry.also.iter().map(|text| folded(text)).collect(),
            });
        }
        units
    }

    /// Refuses a spelling that means two units of the same analyte.
    fn spellings(&mut self, offset: usize, analyte: &Analyte) {
        let mut known: BTreeMap<&str, &str> = BTreeMap::new();
        for unit in &analyte.units {
            for [_, small] in unit.spelt() {
                let other = known.insert(small, &unit.listed.ucum);
                if let Some(other) = other.filter(|other| *other != unit.listed.ucum) {
                    let message = format!("{small:?} can mean {other} and {}", unit.listed.ucum);
                    self.problem(offset, message);
                }
            }
        }
    }
}

/// Whether the last digit of a LOINC code fits the ones before it (Luhn, from the right, doubling every other digit).
fn is_loinc(code: &str) -> bool {
    let Some((digits, check)) = code.split_once('-') else {
        return false;
    };
    let number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if digits.is_empty() || digits.len() > 6 || check.len() != 1 || !number(digits) || !number(check) {
        return false;
    }
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(place, digit)| {
            let digit = u32::from(digit - b'0');
            if place % 2 == 0 {
                digit * 2 / 10 + digit * 2 % 10
            } else {
                digit
            }
        })
        .sum();
    check
        .bytes()
        .all(|digit| u32::from(digit - b'0') == (10 - sum % 10) % 10)
}
