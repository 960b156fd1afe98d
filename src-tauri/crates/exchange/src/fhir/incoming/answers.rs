//! One answer of another system as one of ours.

use super::super::export::{own_system, unit_coding};
use super::super::import::answers::ordinal;
use super::super::json::{clean, is_loinc_answer, list, text, whole};
use super::super::{BASE, LOINC};
use instruments::{Answer, Definition, Item, ItemKind, OptionLabel};
use serde_json::{Value, json};

/// LOINC's own answers yes and no.
const YES: &str = "LA33-6";
const NO: &str = "LA32-8";
/// More codes for one answer are not looked at.
const MOST_CODINGS: usize = 20;

/// The element `value[x]` of an answer or Observation, with its name.
pub(super) fn value(element: &Value) -> Option<(&str, &Value)> {
    let object = element.as_object()?;
    let mut values = object.iter().filter(|(name, _)| name.starts_with("value"));
    let (name, value) = values.next()?;
    values.next().is_none().then_some((name.as_str(), value))
}

/// Reads the answers to an item; `options` are those of the Questionnaire in the file, which may know their numbers.
///
/// # Errors
/// The rest of a sentence that says why not.
pub(super) fn read(
    definition: &Definition,
    item: &Item,
    answers: &[Value],
    none_chosen: bool,
    options: &[Value],
) -> Result<Answer, String> {
    let answer = match &item.kind {
        ItemKind::Areas(areas) => {
            let system = own_system(definition);
            let mut marked = Vec::new();
            for answer in answers {
                let coding = answer.get("valueCoding").unwrap_or(&Value::Null);
                let key = text(coding, "code");
                if text(coding, "system") != system || !areas.iter().any(|area| area.key == key) {
                    return Err(format!(
                        "the place “{}” is not on the list of {}: mark the places by hand",
                        clean(&words(coding), 60),
                        definition.short_name
                    ));
                }
                marked.push(key.to_owned());
            }
            if marked.is_empty() && !none_chosen {
                return Err("it has no answer".to_owned());
            }
            Answer::Areas(marked)
        }
        _ => {
            let [answer] = answers else {
                return Err(match answers.len() {
                    0 => "it has no answer".to_owned(),
                    more => format!("it has {more} answers where one is asked for"),
                });
            };
            one(definition, item, answer, options)?
        }
    };
    item.check(&answer).map_err(|error| error.message)?;
    Ok(answer)
}

fn one(definition: &Definition, item: &Item, answer: &Value, options: &[Value]) -> Result<Answer, String> {
    let Some((name, value)) = value(answer) else {
        return Err("it has no answer, or more than one".to_owned());
    };
    if name == "valueCodeableConcept" {
        return concept(definition, item, value, options);
    }
    match &item.kind {
        ItemKind::Options(known) => {
            option(definition, known, answer, name, value, options).map(OptionLabel::answer)
        }
        ItemKind::Flag => flag(name, value).map(Answer::Flag),
        ItemKind::TimeOfDay => time(name, value).map(Answer::Number),
        ItemKind::Number { unit, .. } => measured(name, value, unit).map(Answer::Number),
        ItemKind::Scale { .. } | ItemKind::Slider { .. } => {
            let coded = name.strip_prefix("value").is_some_and(|kind| kind == "Coding");
            let number = if coded {
                weight(answer, value, options)
            } else {
                number(name, value)
            };
            let number = number.ok_or_else(|| unfit(value, "takes a whole number"))?;
            Ok(Answer::Number(number))
        }
        ItemKind::Areas(_) => Err("takes places".to_owned()),
    }
}

/// An answer with several codes for the same: those that are known must agree.
fn concept(
    definition: &Definition,
    item: &Item,
    concept: &Value,
    options: &[Value],
) -> Result<Answer, String> {
    let mut known: Option<Answer> = None;
    let mut refused = None;
    for coding in list(concept, "coding").iter().take(MOST_CODINGS) {
        match one(definition, item, &json!({ "valueCoding": coding }), options) {
            Ok(answer) if known.as_ref().is_some_and(|known| *known != answer) => {
                return Err(unfit(concept, "says different things by its codes"));
            }
            Ok(answer) => known = Some(answer),
            Err(why) => refused = Some(why),
        }
    }
    match (known, refused) {
        (Some(answer), _) => Ok(answer),
        (None, Some(why)) => Err(why),
        (None, None) => one(
            definition,
            item,
            &json!({ "valueString": text(concept, "text") }),
            options,
        ),
    }
}

/// What a value says, for a sentence.
fn words(value: &Value) -> String {
    match value {
        Value::Object(_) => {
            let said = ["display", "text", "code"].map(|name| text(value, name));
            let number = value
                .get("value")
                .map(|number| format!("{number} {}", text(value, "unit")));
            let said = said.into_iter().find(|said| !said.is_empty());
            said.map_or_else(|| number.unwrap_or_default(), str::to_owned)
        }
        Value::String(words) => words.clone(),
        other => other.to_string(),
    }
}

fn unfit(value: &Value, takes: &str) -> String {
    format!(
        "the answer “{}” doesn’t fit: it {takes}",
        clean(&words(value), 60)
    )
}

/// A plain number.
pub(super) fn number(name: &str, value: &Value) -> Option<f64> {
    match name {
        "valueInteger" | "valueDecimal" => value.as_f64(),
        "valueQuantity" if value.get("comparator").is_none() => {
            let unit = [text(value, "code"), text(value, "unit")];
            let is_plain = |unit: &&str| matches!(*unit, "" | "1" | "{score}" | "points" | "{points}");
            let value = value.get("value")?.as_f64();
            value.filter(|_| unit.iter().all(is_plain))
        }
        _ => None,
    }
}

/// The number that a coding carries, or that the form of the file gives it.
fn weight(answer: &Value, coding: &Value, options: &[Value]) -> Option<f64> {
    let own = ordinal(&[Some(coding), Some(answer)]);
    own.or_else(|| {
        let same = |option: &&Value| {
            let known = option.get("valueCoding").unwrap_or(&Value::Null);
            let is = |name| text(known, name) == text(coding, name);
            !text(coding, "code").is_empty() && is("code") && is("system")
        };
        let option = options.iter().find(same)?;
        ordinal(&[Some(option), option.get("valueCoding")])
    })
}

fn option<'d>(
    definition: &Definition,
    known: &'d [OptionLabel],
    answer: &Value,
    name: &str,
    value: &Value,
    options: &[Value],
) -> Result<&'d OptionLabel, String> {
    let none = || unfit(value, "is none of the answers of the form");
    let fitting = |fits: &dyn Fn(&OptionLabel) -> bool| {
        let places = known.iter().enumerate().filter(|(_, option)| fits(option));
        places.map(|(place, _)| place).collect::<Vec<usize>>()
    };
    let (code, number, label) = match name {
        "valueCoding" => {
            let (system, code) = (text(value, "system"), text(value, "code"));
            let is_loinc = system == LOINC || (system.is_empty() && is_loinc_answer(code));
            let own = system.starts_with(BASE);
            if own && system != own_system(definition) {
                return Err(none());
            }
            let by_code = fitting(&|option| {
                let own_code = option.code.clone().unwrap_or_else(|| option.value.to_string());
                !code.is_empty() && ((is_loinc && option.loinc == code) || (own && own_code == code))
            });
            (by_code, weight(answer, value, options), text(value, "display"))
        }
        "valueString" => (Vec::new(), None, value.as_str().unwrap_or_default()),
        _ => (Vec::new(), number(name, value), ""),
    };
    let by_number = number.map(|number| {
        let number = whole(number);
        fitting(&|option| Some(option.value) == number)
    });
    let label = label.trim().to_lowercase();
    let by_label = fitting(&|option| !label.is_empty() && option.label.trim().to_lowercase() == label);
    let mut chosen = code;
    for more in [
        by_number,
        Some(by_label.clone()).filter(|places| !places.is_empty()),
    ] {
        let Some(more) = more else {
            continue;
        };
        if chosen.is_empty() {
            chosen = more;
            if chosen.is_empty() {
                return Err(none());
            }
            continue;
        }
        let agreed: Vec<usize> = chosen
            .iter()
            .copied()
            .filter(|place| more.contains(place))
            .collect();
        if agreed.is_empty() {
            return Err(unfit(
                value,
                "says one thing by its code and another by its number or words",
            ));
        }
        chosen = agreed;
    }
    match chosen.as_slice() {
        [one] => known.get(*one).ok_or_else(none),
        _ => Err(none()),
    }
}

fn flag(name: &str, value: &Value) -> Result<bool, String> {
    let coding =
        |code: &str| name == "valueCoding" && text(value, "system") == LOINC && text(value, "code") == code;
    match value.as_bool().filter(|_| name == "valueBoolean") {
        Some(truth) => Ok(truth),
        None if coding(YES) => Ok(true),
        None if coding(NO) => Ok(false),
        None => Err(unfit(value, "takes yes or no")),
    }
}

/// Minutes after midnight; a time with seconds isn't rounded.
fn time(name: &str, value: &Value) -> Result<f64, String> {
    let unfit = || unfit(value, "takes a time of day in hours and minutes");
    let written = value.as_str().filter(|_| name == "valueTime").ok_or_else(unfit)?;
    let parts: Vec<&str> = written.split(':').collect();
    let (hour, minute) = match parts.as_slice() {
        [hour, minute] | [hour, minute, "00"] => (hour, minute),
        _ => return Err(unfit()),
    };
    let two = |part: &str, most: u32| {
        let number = part.parse::<u32>().ok().filter(|_| part.len() == 2);
        number.filter(|number| *number <= most)
    };
    match (two(hour, 23), two(minute, 59)) {
        (Some(hour), Some(minute)) => Ok(f64::from(hour * 60 + minute)),
        _ => Err(unfit()),
    }
}

/// A typed number; a unit that is given must be that of the item.
fn measured(name: &str, value: &Value, unit: &str) -> Result<f64, String> {
    if let Some(number) = number(name, value) {
        return Ok(number);
    }
    let takes = || match unit {
        "" => unfit(value, "takes a number"),
        unit => unfit(value, &format!("takes a number in {unit}")),
    };
    if name != "valueQuantity" || value.get("comparator").is_some() || unit.is_empty() {
        return Err(takes());
    }
    let coding = unit_coding(unit);
    let code = text(value, "code");
    let fits = if code.is_empty() {
        text(value, "unit") == unit
    } else {
        text(&coding, "code") == code
    };
    let number = value.get("value").and_then(Value::as_f64);
    number.filter(|_| fits).ok_or_else(takes)
}
