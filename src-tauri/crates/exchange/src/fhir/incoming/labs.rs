//! Laboratory values and measurements.

use super::super::UCUM;
use super::super::bundle::{OWN_LAB, OwnSystem, own_extension, own_system_url};
use super::super::json::{clean, extension, list, text, truth};
use super::file::{Parts, parts};
use super::observations::{Code, called};
use jiff::civil::Date;
use record::{Decimal, LabCatalogue, LabName, LabResult, Limit, Place, Reading, Unit, parse_reference};
use serde_json::Value;
use serde_json::value::RawValue;

/// A result with what of it isn't kept, or the rest of a sentence that says why it isn't taken.
type Read = Result<(LabResult, Vec<String>), String>;

/// The digits of a quantity as they stand in the file: "5.0" stays so.
fn digits(quantity: &RawValue) -> Option<String> {
    let parts = parts(quantity)?;
    let text = parts.get("value")?.get().trim();
    if !text.starts_with(|first: char| first.is_ascii_digit() || first == '-') {
        return None;
    }
    if text.contains(['e', 'E']) {
        return Decimal::from_scientific(text)
            .ok()
            .map(|number| number.to_string());
    }
    Some(text.to_owned())
}

pub(super) fn read(element: &Value, raw: &Parts<'_>, date: Date) -> Read {
    let code = Code::of(element.get("code").unwrap_or(&Value::Null));
    let name = called(&code);
    let own = code
        .own
        .as_ref()
        .filter(|(system, _)| *system == own_system_url(OwnSystem::Labs));
    let unknown =
        || format!("{name} is no result or question that is known here: enter it by hand if it is wanted");
    let quantity = element.get("valueQuantity");
    let (Some(quantity), Some(number)) = (quantity, raw.get("valueQuantity").and_then(|raw| digits(raw)))
    else {
        let is_known = own.is_some()
            || LabCatalogue::builtin().analytes().iter().any(|analyte| {
                analyte
                    .units
                    .iter()
                    .any(|unit| unit.loinc.as_deref() == Some(code.loinc.as_str()))
            });
        return Err(if is_known {
            format!("{name} has no number with a unit: enter it by hand")
        } else {
            unknown()
        });
    };
    let (analyte, unit) = match own {
        Some((_, key)) if key == OWN_LAB => (LabName::Own(code.name.clone()), own_unit(quantity)?),
        Some((_, key)) => {
            let analyte = LabCatalogue::builtin().analyte(key).map_err(|_| unknown())?;
            let unit = analyte
                .unit(unit_text(quantity))
                .map_err(|error| error.to_string())?;
            (LabName::Listed(key.clone()), unit)
        }
        None => by_loinc(&code, quantity)?,
    };
    let sign = text(quantity, "comparator");
    if !matches!(sign, "" | "<" | "<=" | ">" | ">=") {
        return Err(format!(
            "{name} has the comparator “{}”, which R4 doesn’t know",
            clean(sign, 10)
        ));
    }
    let reading = Reading::parse(&format!("{sign}{number}"), &unit).map_err(|error| error.to_string())?;
    let mut remarks = Vec::new();
    let (reference_low, reference_high) = range(element, raw, &unit).unwrap_or_else(|why| {
        remarks.push(format!("the range of {name} is not kept: {why}"));
        (None, None)
    });
    let confirmed = extension(element, &own_extension("value-confirmed"));
    let result = LabResult {
        analyte,
        reading,
        reference_low,
        reference_high,
        date,
        note: String::new(),
        confirmed: confirmed.is_some_and(|confirmed| truth(confirmed, "valueBoolean")),
    };
    remarks.extend(interpretation(element, &result, &name));
    Ok((result, remarks))
}

/// The code of a unit, or its words where it has none.
fn unit_text(quantity: &Value) -> &str {
    match (text(quantity, "system"), text(quantity, "code")) {
        (UCUM | "", code) if !code.is_empty() => code,
        _ => text(quantity, "unit"),
    }
}

fn own_unit(quantity: &Value) -> Result<Unit, String> {
    let listed = LabCatalogue::builtin().unit(text(quantity, "code"));
    let listed = listed.filter(|_| text(quantity, "system") == UCUM);
    match listed {
        Some(unit) => Ok(unit),
        None => Unit::own(text(quantity, "unit")).map_err(|error| error.to_string()),
    }
}

/// The analyte of a LOINC code, if the unit is one that goes with the code.
fn by_loinc(code: &Code, quantity: &Value) -> Result<(LabName, Unit), String> {
    let name = called(code);
    let analytes = LabCatalogue::builtin().analytes().iter();
    let analyte = analytes.filter(|_| !code.loinc.is_empty()).find(|analyte| {
        let mut units = analyte.units.iter();
        units.any(|unit| unit.loinc.as_deref() == Some(code.loinc.as_str()))
    });
    let Some(analyte) = analyte else {
        return Err(format!(
            "{name} is no result or question that is known here: enter it by hand if it is wanted"
        ));
    };
    let unit = unit_text(quantity);
    if unit.trim().is_empty() {
        return Err(format!("{name} has no unit: enter it by hand"));
    }
    let unit = analyte.unit(unit).map_err(|error| error.to_string())?;
    if analyte.loinc(&unit) != Some(code.loinc.as_str()) {
        return Err(format!(
            "{name} has the unit {unit}, which doesn’t go with its code: ask the laboratory which of the two is right"
        ));
    }
    Ok((LabName::Listed(analyte.key.clone()), unit))
}

type Limits = (Option<Limit>, Option<Limit>);

/// The laboratory's range.
///
/// # Errors
/// Why it can't be kept.
fn range(element: &Value, raw: &Parts<'_>, unit: &Unit) -> Result<Limits, String> {
    let ranges = list(element, "referenceRange");
    let range = match ranges {
        [] => return Ok((None, None)),
        [range] => range,
        _ => return Err("there are several".to_owned()),
    };
    let plain = ["low", "high", "text", "type"];
    let type_of = list(range.get("type").unwrap_or(&Value::Null), "coding");
    let is_normal = type_of.iter().all(|coding| text(coding, "code") == "normal");
    let object = range.as_object().ok_or("it can’t be read")?;
    if !is_normal || object.keys().any(|name| !plain.contains(&name.as_str())) {
        return Err("it is no plain normal range".to_owned());
    }
    let raw: Vec<&RawValue> = raw
        .get("referenceRange")
        .and_then(|raw| serde_json::from_str(raw.get()).ok())
        .unwrap_or_default();
    let raw = raw.first().and_then(|raw| parts(raw)).unwrap_or_default();
    let limit = |name: &str| -> Result<Option<Limit>, String> {
        let Some(quantity) = range.get(name) else {
            return Ok(None);
        };
        let stated = unit_text(quantity);
        let same = stated.is_empty() || Some(stated) == unit.ucum() || stated == unit.printed();
        if !same {
            return Err("it is in another unit than the value".to_owned());
        }
        let number = raw
            .get(name)
            .and_then(|raw| digits(raw))
            .ok_or("it is no number")?;
        let value = Reading::parse(&number, unit)
            .map_err(|error| error.to_string())?
            .value;
        let excluded = extension(quantity, &own_extension("limit-excluded"));
        Ok(Some(Limit {
            included: !excluded.is_some_and(|excluded| truth(excluded, "valueBoolean")),
            ..Limit::new(value)
        }))
    };
    match (limit("low")?, limit("high")?) {
        (None, None) => parse_reference(text(range, "text")).map_err(|error| error.to_string()),
        (Some(low), Some(high)) if low.value > high.value => Err("it runs downwards".to_owned()),
        limits => Ok(limits),
    }
}

/// What is said of an interpretation that doesn't follow from the range.
fn interpretation(element: &Value, result: &LabResult, name: &str) -> Option<String> {
    let given = list(element, "interpretation");
    let codings = given.iter().flat_map(|concept| list(concept, "coding"));
    let codes: Vec<&str> = codings.map(|coding| text(coding, "code")).collect();
    let follows = match result.place() {
        Place::Below => "L",
        Place::Within => "N",
        Place::Above => "H",
        Place::Unknown => "",
    };
    if given.is_empty() || codes == [follows] {
        return None;
    }
    let said = given.iter().map(|concept| text(concept, "text")).chain(codes);
    let said = said
        .filter(|said| !said.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    Some(format!(
        "the interpretation “{}” of {name} is not kept: where a value lies is said against the range",
        clean(&said, 60)
    ))
}
