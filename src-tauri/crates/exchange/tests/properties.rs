//! Whatever stands in the file, an import ends with an instrument that can be used, or with a sentence.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::unreachable,
    reason = "a test fails loudly"
)]

use exchange::fhir;
use instruments::{Definition, Library};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Values that tend to break readers.
fn odd() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        (-3..12_i32).prop_map(Value::from),
        ".{0,40}".prop_map(Value::from),
        "[\"\\\\#=\\[\\]\\n\u{0}-\u{1f}]{0,20}".prop_map(Value::from),
        Just(Value::from("ä".repeat(5_000))),
        Just(json!([])),
        Just(json!([[], {}, null])),
        Just(json!({})),
        Just(json!({ "item": [{}] })),
        prop::sample::select(vec![
            "group",
            "display",
            "choice",
            "open-choice",
            "integer",
            "decimal",
            "boolean",
            "time",
            "string",
            "quantity",
            "coding",
            "#a",
        ])
        .prop_map(Value::from),
    ]
}

/// What is done at one place of the file.
#[derive(Clone, Debug)]
enum Change {
    Replace(Value),
    Remove,
    Repeat,
    Wrap,
    Field(String, Value),
}

fn change() -> impl Strategy<Value = Change> {
    let field = prop::sample::select(vec![
        "item",
        "type",
        "linkId",
        "text",
        "required",
        "repeats",
        "enableWhen",
        "extension",
        "answerOption",
        "answerValueSet",
        "valueCoding",
        "valueInteger",
        "valueDecimal",
        "valueString",
        "code",
        "contained",
        "option",
        "title",
        "id",
        "readOnly",
    ]);
    prop_oneof![
        4 => odd().prop_map(Change::Replace),
        2 => Just(Change::Remove),
        1 => Just(Change::Repeat),
        1 => Just(Change::Wrap),
        3 => (field, odd()).prop_map(|(name, value)| Change::Field(name.to_owned(), value)),
    ]
}

fn count(value: &Value) -> usize {
    let within: usize = match value {
        Value::Array(list) => list.iter().map(count).sum(),
        Value::Object(object) => object.values().map(count).sum(),
        _ => 0,
    };
    1 + within
}

/// Changes the value at a place, counted from the top.
fn apply(value: &mut Value, place: &mut usize, change: &Change) {
    if *place == 0 {
        *place = usize::MAX;
        match change {
            Change::Replace(other) => *value = other.clone(),
            Change::Remove => *value = Value::Null,
            Change::Repeat => {
                if let Value::Array(list) = value {
                    list.extend(list.clone());
                }
            }
            Change::Wrap => {
                let inner = value.take();
                *value = json!({ "linkId": "w", "type": "group", "text": "W", "item": [inner] });
            }
            Change::Field(name, other) => {
                if let Value::Object(object) = value {
                    object.insert(name.clone(), other.clone());
                }
            }
        }
        return;
    }
    *place -= 1;
    match value {
        Value::Array(list) => list.iter_mut().for_each(|value| step(value, place, change)),
        Value::Object(object) => object.values_mut().for_each(|value| step(value, place, change)),
        _ => {}
    }
}

fn step(value: &mut Value, place: &mut usize, change: &Change) {
    if *place != usize::MAX {
        apply(value, place, change);
    }
}

fn ends_well(file: &str) {
    match fhir::import(file) {
        Ok(imported) => {
            Definition::load(&imported.id, &imported.definition_toml, &imported.text_toml).unwrap();
            assert!(!Library::ships(&imported.id));
            assert!(!imported.review.is_empty());
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}

#[test]
fn changed_questionnaires_never_stop_the_program() {
    let library = Library::builtin();
    let sources: Vec<Value> = ["phq9", "psqi", "acr2016", "acr1990", "daily_diary", "peg"]
        .iter()
        .map(|id| fhir::export(library.get(id).unwrap()))
        .collect();
    let changes = prop::collection::vec((any::<prop::sample::Index>(), change()), 1..8);
    let config = ProptestConfig {
        cases: 500,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    proptest!(config, |(source in prop::sample::select(sources), changes in changes)| {
        let mut form = source;
        for (place, change) in changes {
            let mut place = place.index(count(&form));
            apply(&mut form, &mut place, &change);
        }
        ends_well(&form.to_string());
    });
}

#[test]
fn any_text_ends_well() {
    let config = ProptestConfig {
        cases: 500,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let library = Library::builtin();
    let whole = fhir::export(library.get("peg").unwrap()).to_string();
    proptest!(config, |(text in ".{0,200}", cut in any::<prop::sample::Index>(), put in ".{0,3}")| {
        ends_well(&text);
        let at = cut.index(whole.len());
        let at = (0..=at).rev().find(|at| whole.is_char_boundary(*at)).unwrap();
        let (start, end) = whole.split_at(at);
        ends_well(start);
        ends_well(&format!("{start}{put}{end}"));
    });
}
