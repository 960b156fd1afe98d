//! Laboratory values: reading, converting, placing and refusing.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

mod lists;
mod properties;
mod results;
mod units;
mod values;

use jiff::civil::date;
use record::{
    Analyte, Comparator, Decimal, LabCatalogue, LabError, LabName, LabResult, Limit, Place, Reading, Unit,
    parse_reference,
};

const LABS: &str = include_str!("../../catalogue/labs.toml");

fn analyte(key: &str) -> &'static Analyte {
    LabCatalogue::builtin().analyte(key).unwrap()
}

fn decimal(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap()
}

fn own_unit() -> Unit {
    Unit::own("points").unwrap()
}

fn result(key: &str, value: &str, unit: &str, range: &str) -> LabResult {
    let (reference_low, reference_high) = parse_reference(range).unwrap();
    LabResult {
        analyte: LabName::Listed(key.to_owned()),
        reading: analyte(key).parse(value, unit).unwrap(),
        reference_low,
        reference_high,
        date: date(2025, 3, 7),
        note: String::new(),
        confirmed: false,
    }
}
