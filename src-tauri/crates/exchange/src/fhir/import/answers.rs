//! The answers of a choice, their numbers, and what becomes of them.

use super::super::json::{self, clean, is_loinc_answer, list, number, text, whole};
use super::super::{BASE, LOINC, ORDINAL};
use super::keys::Keys;
use instruments::{Area, OptionLabel};
use serde_json::Value;
use std::collections::BTreeSet;

/// Under which names a number of an answer may stand: R4's, its successor, and those of earlier releases.
const ORDINALS: &[&str] = &[
    ORDINAL,
    "http://hl7.org/fhir/StructureDefinition/itemWeight",
    "http://hl7.org/fhir/StructureDefinition/questionnaire-ordinalValue",
    "http://hl7.org/fhir/StructureDefinition/valueset-ordinalValue",
    "http://hl7.org/fhir/StructureDefinition/codesystem-ordinalValue",
    "http://hl7.org/fhir/StructureDefinition/iso21090-CO-value",
];
const LONGEST_LABEL: usize = 300;
const LARGEST_VALUE: i32 = 100_000;
/// More are read, so that their number can be told, but no choice has so many.
const MOST_ANSWERS: usize = 1_000;

/// One answer as it stands in the file.
#[derive(Clone, Debug)]
pub(super) struct Answer {
    system: String,
    code: String,
    label: String,
    number: Option<f64>,
}

impl Answer {
    /// What a key is made of: the code, unless it tells nothing.
    fn word(&self) -> &str {
        if self.system == LOINC || self.code.is_empty() {
            &self.label
        } else {
            &self.code
        }
    }
}

/// Where the answers are.
pub(super) enum Answers {
    Here(Vec<Answer>),
    /// In a value set that is not in the file.
    Elsewhere(String),
    /// Of a kind that can't be read, such as dates.
    Unreadable,
}

/// The one number that the extensions of these elements agree on.
pub(in crate::fhir) fn ordinal(elements: &[Option<&Value>]) -> Option<f64> {
    let found = elements.iter().flatten().flat_map(|element| {
        ORDINALS
            .iter()
            .filter_map(|url| number(json::extension(element, url)?))
    });
    let mut agreed = None;
    for number in found {
        match agreed {
            Some(known) if f64::abs(known - number) > 0.0 => return None,
            _ => agreed = Some(number),
        }
    }
    agreed
}

fn coded(coding: &Value, number: Option<f64>) -> Answer {
    let code = clean(text(coding, "code"), 120);
    let display = clean(text(coding, "display"), LONGEST_LABEL);
    Answer {
        system: clean(text(coding, "system"), 300),
        label: if display.is_empty() { code.clone() } else { display },
        code,
        number,
    }
}

fn option(option: &Value) -> Option<Answer> {
    if let Some(coding) = option.get("valueCoding") {
        return Some(coded(coding, ordinal(&[Some(option), Some(coding)])));
    }
    if let Some(value) = option.get("valueInteger").and_then(Value::as_f64) {
        let weight = ordinal(&[Some(option), option.get("_valueInteger")]);
        return Some(Answer {
            system: String::new(),
            code: value.to_string(),
            label: value.to_string(),
            number: weight.or(Some(value)),
        });
    }
    let words = clean(option.get("valueString")?.as_str()?, LONGEST_LABEL);
    Some(Answer {
        system: String::new(),
        code: words.clone(),
        label: words,
        number: ordinal(&[Some(option), option.get("_valueString")]),
    })
}

/// The answers of a question, from the question itself or from a value set within the file.
pub(super) fn read(resource: &Value, question: &Value) -> Answers {
    let options = list(question, "answerOption");
    if !options.is_empty() {
        let answers: Option<Vec<Answer>> = options.iter().take(MOST_ANSWERS).map(option).collect();
        return answers.map_or(Answers::Unreadable, Answers::Here);
    }
    let address = text(question, "answerValueSet");
    if address.is_empty() {
        return Answers::Here(Vec::new());
    }
    let found = list(resource, "contained").iter().find(|contained| {
        let by_id = address
            .strip_prefix('#')
            .is_some_and(|id| !id.is_empty() && text(contained, "id").trim_start_matches('#') == id);
        text(contained, "resourceType") == "ValueSet" && (by_id || text(contained, "url") == address)
    });
    let answers = found.map(value_set).unwrap_or_default();
    if answers.is_empty() {
        Answers::Elsewhere(clean(address, 120))
    } else {
        Answers::Here(answers)
    }
}

fn value_set(set: &Value) -> Vec<Answer> {
    let mut answers = Vec::new();
    if let Some(expansion) = set.get("expansion") {
        let mut waiting: Vec<&Value> = list(expansion, "contains").iter().rev().collect();
        while let Some(entry) = waiting.pop() {
            if answers.len() >= MOST_ANSWERS {
                break;
            }
            if !json::truth(entry, "abstract") && !text(entry, "code").is_empty() {
                answers.push(coded(entry, ordinal(&[Some(entry)])));
            }
            waiting.extend(list(entry, "contains").iter().rev());
        }
    }
    if answers.is_empty()
        && let Some(compose) = set.get("compose")
    {
        for include in list(compose, "include") {
            for concept in list(include, "concept").iter().take(MOST_ANSWERS) {
                let mut answer = coded(concept, ordinal(&[Some(concept)]));
                answer.system = clean(text(include, "system"), 300);
                answers.push(answer);
            }
        }
    }
    answers
}

/// What became of the answers' numbers.
pub(super) enum Numbered {
    /// Every answer kept has its number from the file.
    Given,
    /// Some had none and were left out; these are their labels.
    Without(Vec<String>),
    /// None had one that can be used: they were numbered in order, from 0.
    InOrder,
}

fn value(answer: &Answer) -> Option<i32> {
    whole(answer.number?).filter(|value| value.abs() <= LARGEST_VALUE)
}

/// Options of a choice.
pub(super) fn options(answers: &[Answer]) -> (Vec<OptionLabel>, Numbered) {
    let with: Vec<(&Answer, i32)> = answers
        .iter()
        .filter_map(|answer| Some((answer, value(answer)?)))
        .collect();
    let unusable = answers
        .iter()
        .any(|answer| answer.number.is_some() && value(answer).is_none());
    let (kept, numbered) = if unusable || with.len() < 2 {
        let in_order = answers.iter().zip(0..).collect();
        (in_order, Numbered::InOrder)
    } else if with.len() == answers.len() {
        (with, Numbered::Given)
    } else {
        let without = answers.iter().filter(|answer| answer.number.is_none());
        let labels = without.map(|answer| answer.label.clone()).collect();
        (with, Numbered::Without(labels))
    };
    let words = words(&kept);
    let options = kept.iter().zip(words).map(|((answer, value), code)| OptionLabel {
        code,
        value: *value,
        label: if answer.label.is_empty() {
            value.to_string()
        } else {
            answer.label.clone()
        },
        loinc: if answer.system == LOINC && is_loinc_answer(&answer.code) {
            answer.code.clone()
        } else {
            String::new()
        },
    });
    (options.collect(), numbered)
}

/// Words that stand for answers: those that we wrote, and where an earlier answer has the number.
fn words(kept: &[(&Answer, i32)]) -> Vec<Option<String>> {
    let mut keys = Keys::default();
    let mut numbers = BTreeSet::new();
    kept.iter()
        .map(|(answer, value)| {
            let is_ours = answer.system.starts_with(BASE)
                && !answer.code.is_empty()
                && answer.code != value.to_string();
            if !is_ours && numbers.insert(value) {
                None
            } else {
                Some(keys.take(answer.word(), "answer"))
            }
        })
        .collect()
}

/// Places, or whatever else several can be chosen of.
pub(super) fn areas(answers: &[Answer]) -> Vec<Area> {
    let mut keys = Keys::default();
    answers
        .iter()
        .map(|answer| Area {
            key: keys.take(answer.word(), "answer"),
            label: answer.label.clone(),
        })
        .collect()
}

/// Whether the numbers of a repeating choice say something that is lost.
pub(super) fn any_number(answers: &[Answer]) -> bool {
    answers.iter().any(|answer| answer.number.is_some())
}
