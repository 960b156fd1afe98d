//! Reading JSON that may hold anything.

use super::{ITEM_CONTROL, LOINC};
use serde_json::Value;

/// The text under a name; empty when there is none.
pub(in crate::fhir) fn text<'a>(object: &'a Value, name: &str) -> &'a str {
    object.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// The list under a name; empty when there is none.
pub(in crate::fhir) fn list<'a>(object: &'a Value, name: &str) -> &'a [Value] {
    object
        .get(name)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

pub(in crate::fhir) fn truth(object: &Value, name: &str) -> bool {
    object.get(name).and_then(Value::as_bool).unwrap_or(false)
}

pub(in crate::fhir) fn extension<'a>(object: &'a Value, url: &str) -> Option<&'a Value> {
    list(object, "extension")
        .iter()
        .find(|extension| text(extension, "url") == url)
}

/// The number that an extension carries.
pub(in crate::fhir) fn number(extension: &Value) -> Option<f64> {
    let value = ["valueDecimal", "valueInteger"]
        .iter()
        .find_map(|name| extension.get(*name))
        .or_else(|| extension.get("valueQuantity")?.get("value"))?;
    value.as_f64().filter(|number| number.is_finite())
}

/// A whole number, where the value is one.
pub(in crate::fhir) fn whole(value: f64) -> Option<i32> {
    if value.fract() == 0.0 {
        format!("{value:.0}").parse().ok()
    } else {
        None
    }
}

/// Whether the item asks for this control.
pub(in crate::fhir) fn has_control(item: &Value, code: &str) -> bool {
    let controls = list(item, "extension")
        .iter()
        .filter(|extension| text(extension, "url") == ITEM_CONTROL)
        .filter_map(|extension| extension.get("valueCodeableConcept"));
    controls
        .flat_map(|concept| list(concept, "coding"))
        .any(|coding| text(coding, "code") == code)
}

/// The first code of a system in a list of codings, where its form is right.
pub(in crate::fhir) fn code_of<'a>(
    codings: &'a [Value],
    system: &str,
    fits: fn(&str) -> bool,
) -> Option<&'a str> {
    codings
        .iter()
        .filter(|coding| text(coding, "system") == system)
        .map(|coding| text(coding, "code"))
        .find(|code| fits(code))
}

/// The LOINC code among codings, or empty.
pub(in crate::fhir) fn loinc_of(codings: &[Value]) -> String {
    code_of(codings, LOINC, is_loinc).unwrap_or_default().to_owned()
}

fn digits(text: &str, least: usize, most: usize) -> bool {
    (least..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// "44250-9": up to seven digits and a check digit.
pub(in crate::fhir) fn is_loinc(code: &str) -> bool {
    code.split_once('-')
        .is_some_and(|(number, check)| digits(number, 1, 7) && digits(check, 1, 1))
}

/// "LA6568-5".
pub(in crate::fhir) fn is_loinc_answer(code: &str) -> bool {
    code.strip_prefix("LA").is_some_and(is_loinc)
}

/// Six to eighteen digits.
pub(in crate::fhir) fn is_snomed(code: &str) -> bool {
    digits(code, 6, 18)
}

/// The text in one line: white space made single, no control characters and none that turn the direction of writing,
/// and no longer than `most` characters.
pub(in crate::fhir) fn clean(text: &str, most: usize) -> String {
    let mut line = String::new();
    let mut gap = false;
    for character in text.chars() {
        if character.is_whitespace() || character.is_control() {
            gap = true;
        } else if !is_invisible(character) {
            if gap && !line.is_empty() {
                line.push(' ');
            }
            gap = false;
            line.push(character);
        }
    }
    if line.chars().count() > most {
        line = line.chars().take(most.saturating_sub(1)).collect();
        line.push('…');
    }
    line
}

fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
    )
}
