//! How a question of a Questionnaire is answered here.

use super::super::json::{clean, extension, has_control, list, number, text, truth, whole};
use super::super::{DECIMALS, MAX, MIN, UNIT, end_words};
use super::answers::{self, Answers, Numbered};
use super::items::{Counts, Form, name};
use crate::ImportError;
use instruments::ItemKind;
use serde_json::Value;

/// The widest scale whose numbers all stand on the form; wider ones are sliders.
const WIDEST_SCALE: i64 = 20;
const WIDEST_SLIDER: i64 = 1_000;
const MOST_OPTIONS: usize = 50;
const MOST_AREAS: usize = 64;
/// How far a number goes that states no limit.
const UNLIMITED: f64 = 100_000.0;
const LARGEST_NUMBER: f64 = 1e6;
const LONGEST_UNIT: usize = 30;
const LONGEST_END: usize = 200;

/// What a question turned into.
pub(super) enum Read {
    Kind(ItemKind, Counts),
    /// Why not, and what to do: the sentence goes on from the question's name.
    LeftOut(String),
}

fn left_out(what: &str) -> Result<Read, ImportError> {
    Ok(Read::LeftOut(format!(
        "takes {what}, which an instrument here can't hold: it was left out; ask for it in the visit's note if it is needed."
    )))
}

/// Reads the way a question is answered.
pub(super) fn kind(
    form: &mut Form<'_>,
    item: &Value,
    kind: &str,
    nested: &[Value],
) -> Result<Read, ImportError> {
    match kind {
        "choice" => Ok(choice(form, item)),
        "integer" if !list(item, "answerOption").is_empty() => Ok(choice(form, item)),
        "integer" => Ok(integer(form, item, nested)),
        "decimal" => Ok(measure(form, item, nested, decimals(item))),
        "quantity" => {
            if limits(item).is_none() {
                return left_out("a quantity without limits");
            }
            Ok(measure(form, item, nested, decimals(item)))
        }
        "boolean" => Ok(Read::Kind(ItemKind::Flag, Counts::Nothing)),
        "time" => Ok(Read::Kind(ItemKind::TimeOfDay, Counts::Nothing)),
        "string" | "text" => left_out("free text"),
        "open-choice" => left_out("a choice or words of one's own"),
        "date" | "dateTime" => left_out("a date"),
        "attachment" => left_out("a file"),
        "reference" => left_out("a link to another record"),
        "url" => left_out("a web address"),
        other => Err(ImportError::Malformed {
            place: name(item),
            problem: format!("has the type “{}”, which R4 doesn't know", clean(other, 40)),
        }),
    }
}

fn choice(form: &mut Form<'_>, item: &Value) -> Read {
    let place = name(item);
    let found = match answers::read(form.resource, item) {
        Answers::Here(found) => found,
        Answers::Elsewhere(address) => {
            return Read::LeftOut(format!(
                "has its answers in the value set {address}, which is not in the file: it was left out; export the questionnaire with its answers, or add the item by hand."
            ));
        }
        Answers::Unreadable => {
            return Read::LeftOut(
                "has answers that are neither codes, texts nor whole numbers: it was left out; add it by hand."
                    .to_owned(),
            );
        }
    };
    if truth(item, "repeats") {
        return several(form, &place, &found);
    }
    if found.len() < 2 || found.len() > MOST_OPTIONS {
        return Read::LeftOut(format!(
            "has {} answers, and an item takes 2 to {MOST_OPTIONS}: it was left out; add it by hand.",
            found.len()
        ));
    }
    let (options, numbered) = answers::options(&found);
    let counts = match numbered {
        Numbered::Given => Counts::Points,
        Numbered::Without(labels) => {
            let labels: Vec<String> = labels.iter().map(|label| clean(label, 40)).collect();
            form.note(&format!(
                "{place}: the answers “{}” have no number and were left out: a patient may leave the item blank instead.",
                clean(&labels.join("”, “"), 200)
            ));
            Counts::Points
        }
        Numbered::InOrder => {
            form.note(&format!(
                "{place} has no whole numbers for all its answers; they were numbered in their order from 0, and the item is not in the total: set the numbers, or leave it unscored."
            ));
            Counts::Nothing
        }
    };
    Read::Kind(ItemKind::Options(options), counts)
}

fn several(form: &mut Form<'_>, place: &str, found: &[answers::Answer]) -> Read {
    if found.is_empty() || found.len() > MOST_AREAS {
        return Read::LeftOut(format!(
            "has {} answers, of which several can be chosen; an item takes 1 to {MOST_AREAS}: it was left out; split it by hand.",
            found.len()
        ));
    }
    if answers::any_number(found) {
        form.note(&format!(
            "{place} takes several answers; their numbers were not kept, and the item is not in the total: use count() or touched() in a score of its own."
        ));
    }
    Read::Kind(ItemKind::Areas(answers::areas(found)), Counts::Nothing)
}

fn limit(item: &Value, url: &str) -> Option<f64> {
    number(extension(item, url)?).filter(|number| number.abs() <= LARGEST_NUMBER)
}

/// Lowest and highest number, where both are known and make a range.
fn limits(item: &Value) -> Option<(f64, f64)> {
    let (low, high) = (limit(item, MIN)?, limit(item, MAX)?);
    (low < high).then_some((low, high))
}

fn decimals(item: &Value) -> u8 {
    let places = extension(item, DECIMALS).and_then(number).and_then(whole);
    places
        .and_then(|places| u8::try_from(places.clamp(0, 4)).ok())
        .unwrap_or(2)
}

fn integer(form: &mut Form<'_>, item: &Value, nested: &[Value]) -> Read {
    let known = limits(item).and_then(|(low, high)| Some((whole(low)?, whole(high)?)));
    let Some((low, high)) = known else {
        return measure(form, item, nested, 0);
    };
    let width = i64::from(high) - i64::from(low);
    let is_typed = !unit(item, nested).is_empty() || has_control(item, "text-box") || width > WIDEST_SLIDER;
    if is_typed {
        return measure(form, item, nested, 0);
    }
    let (low_label, high_label) = (end(nested, "lower", low), end(nested, "upper", high));
    let kind = if width > WIDEST_SCALE || has_control(item, "slider") {
        ItemKind::Slider {
            low,
            high,
            low_label,
            high_label,
        }
    } else {
        ItemKind::Scale {
            low,
            high,
            low_label,
            high_label,
        }
    };
    Read::Kind(kind, Counts::Points)
}

/// The words at an end of a scale, without the number we put before them.
fn end(nested: &[Value], control: &str, value: i32) -> String {
    let found = nested
        .iter()
        .find(|item| text(item, "type") == "display" && has_control(item, control));
    let words = found
        .map(|item| clean(text(item, "text"), LONGEST_END))
        .unwrap_or_default();
    let numbered = end_words(value, "");
    words.strip_prefix(&numbered).map_or(words.clone(), str::to_owned)
}

fn measure(form: &mut Form<'_>, item: &Value, nested: &[Value], decimals: u8) -> Read {
    let known = limits(item);
    let (low, high) = known.unwrap_or_else(|| {
        let least = if limit(item, MAX).is_some_and(|high| high <= 0.0) {
            -UNLIMITED
        } else {
            0.0
        };
        let low = limit(item, MIN).unwrap_or(least);
        let high = limit(item, MAX).unwrap_or(UNLIMITED);
        if low < high { (low, high) } else { (0.0, UNLIMITED) }
    });
    if known.is_none() {
        form.note(&format!(
            "{} does not say its lowest and highest number: {low} to {high} was put in; set the real limits.",
            name(item)
        ));
    }
    let is_whole = low.fract() == 0.0 && high.fract() == 0.0;
    let counts = if known.is_some() && is_whole {
        Counts::Measure
    } else {
        Counts::Nothing
    };
    let unit = unit(item, nested);
    Read::Kind(
        ItemKind::Number {
            low,
            high,
            decimals,
            unit,
        },
        counts,
    )
}

/// The unit in words.
fn unit(item: &Value, nested: &[Value]) -> String {
    let words = nested
        .iter()
        .find(|item| text(item, "type") == "display" && has_control(item, "unit"))
        .map(|item| text(item, "text"));
    let coding = extension(item, UNIT)
        .or_else(|| {
            extension(
                item,
                "http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption",
            )
        })
        .and_then(|extension| extension.get("valueCoding"));
    let coded = coding.map(|coding| match text(coding, "display") {
        "" => text(coding, "code"),
        display => display,
    });
    clean(words.or(coded).unwrap_or_default(), LONGEST_UNIT)
}
