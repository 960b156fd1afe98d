//! What other systems find in an exported instrument.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::unreachable,
    reason = "a test fails loudly"
)]

use exchange::fhir::{self, BASE};
use instruments::{Definition, ItemKind, Library};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const ORDINAL: &str = "http://hl7.org/fhir/StructureDefinition/ordinalValue";

/// All items, groups before what is in them.
fn flat(form: &Value) -> Vec<&Value> {
    let items = form["item"].as_array().into_iter().flatten();
    items
        .flat_map(|item| std::iter::once(item).chain(flat(item)))
        .collect()
}

fn item<'a>(form: &'a Value, link_id: &str) -> &'a Value {
    let items = flat(form);
    items.iter().find(|item| item["linkId"] == link_id).unwrap()
}

fn extension<'a>(element: &'a Value, ending: &str) -> &'a Value {
    let extensions = element["extension"].as_array().unwrap();
    let url = format!("http://hl7.org/fhir/StructureDefinition/{ending}");
    extensions
        .iter()
        .find(|extension| extension["url"] == url)
        .unwrap()
}

fn exported(id: &str) -> Value {
    fhir::export(Library::builtin().get(id).unwrap())
}

fn texts<'a>(value: &'a Value, into: &mut Vec<&'a str>) {
    match value {
        Value::String(text) => into.push(text),
        Value::Array(list) => list.iter().for_each(|value| texts(value, into)),
        Value::Object(object) => object.values().for_each(|value| texts(value, into)),
        _ => {}
    }
}

/// The rules of R4 for questionnaires, by their names there.
fn keeps_the_rules(form: &Value, of: &str) {
    let id = form["id"].as_str().unwrap();
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'.';
    assert!(id.len() <= 64 && id.bytes().all(plain), "{of}: id {id}");
    let name = form["name"].as_str().unwrap();
    let starts = name.starts_with(|first: char| first.is_ascii_uppercase());
    assert!(
        starts && name.chars().all(|letter| letter.is_ascii_alphanumeric()),
        "{of}: que-0, {name}"
    );
    let mut link_ids = BTreeSet::new();
    for item in flat(form) {
        let link_id = item["linkId"].as_str().unwrap();
        assert!(link_ids.insert(link_id), "{of}: que-2, {link_id} stands twice");
        let is_display = item["type"] == "display";
        if item["type"] == "group" {
            assert!(
                !item["item"].as_array().unwrap().is_empty(),
                "{of}: que-1, {link_id}"
            );
        }
        for field in ["code", "required", "repeats", "item"] {
            assert!(
                !is_display || item[field].is_null(),
                "{of}: que-1, 3 and 6, {link_id}"
            );
        }
        let has_options = !item["answerOption"].is_null();
        assert_eq!(has_options, item["type"] == "choice", "{of}: que-5, {link_id}");
        assert!(item["answerValueSet"].is_null() && item["initial"].is_null());
    }
    let mut all = Vec::new();
    texts(form, &mut all);
    for text in all {
        assert!(
            !text.trim().is_empty() && text.trim() == text,
            "{of}: empty or padded text {text:?}"
        );
    }
}

fn type_of(kind: &ItemKind) -> &'static str {
    match kind {
        ItemKind::Scale { .. } | ItemKind::Slider { .. } | ItemKind::Number { decimals: 0, .. } => "integer",
        ItemKind::Number { .. } => "decimal",
        ItemKind::TimeOfDay => "time",
        ItemKind::Flag => "boolean",
        ItemKind::Options(_) | ItemKind::Areas(_) => "choice",
    }
}

fn has_every_item(definition: &Definition, form: &Value) {
    let of = &definition.id;
    let questions: Vec<&str> = flat(form)
        .into_iter()
        .filter(|item| item["type"] != "group" && item["type"] != "display")
        .map(|item| item["linkId"].as_str().unwrap())
        .collect();
    let keys: Vec<&str> = definition.items.iter().map(|item| item.key.as_str()).collect();
    assert_eq!(questions, keys, "{of}: items in the order of the form");
    for wanted in &definition.items {
        let found = item(form, &wanted.key);
        assert_eq!(found["type"], type_of(&wanted.kind), "{of}, {}", wanted.key);
        assert_eq!(found["text"], wanted.label.trim(), "{of}, {}", wanted.key);
        assert_eq!(found["required"], !wanted.optional, "{of}, {}", wanted.key);
        if let ItemKind::Options(options) = &wanted.kind {
            let answers = found["answerOption"].as_array().unwrap();
            assert_eq!(answers.len(), options.len(), "{of}, {}", wanted.key);
            for (option, answer) in options.iter().zip(answers) {
                for place in [answer, &answer["valueCoding"]] {
                    let ordinal = extension(place, "ordinalValue");
                    assert_eq!(ordinal["valueDecimal"], option.value, "{of}, {}", wanted.key);
                }
            }
        }
    }
}

#[test]
fn every_instrument_becomes_a_questionnaire_with_all_its_items() {
    let library = Library::builtin();
    let mut count = 0;
    for definition in library.all() {
        let form = fhir::export(definition);
        assert_eq!(form["resourceType"], "Questionnaire");
        assert_eq!(form["status"], "active");
        assert_eq!(form["subjectType"], json!(["Patient"]));
        assert_eq!(form["version"], definition.version.as_str());
        assert_eq!(form["title"], definition.name.trim());
        keeps_the_rules(&form, &definition.id);
        has_every_item(definition, &form);
        count += 1;
    }
    assert_eq!(count, library.ids().len(), "every instrument can be used");
}

#[test]
fn phq9_carries_its_loinc_codes() {
    let form = exported("phq9");
    assert_eq!(form["url"], format!("{BASE}Questionnaire/phq9"));
    assert_eq!(
        form["code"],
        json!([
            { "system": "http://loinc.org", "code": "44249-1" },
            { "system": "http://snomed.info/sct", "code": "758711000000105" },
        ])
    );
    let codes = |link_id: &str| {
        let answers = item(&form, link_id)["answerOption"].as_array().unwrap();
        let code = |answer: &Value| {
            assert_eq!(answer["valueCoding"]["system"], "http://loinc.org");
            let ordinal = extension(answer, "ordinalValue")["valueDecimal"]
                .as_i64()
                .unwrap();
            (
                ordinal,
                answer["valueCoding"]["code"].as_str().unwrap().to_owned(),
            )
        };
        answers.iter().map(code).collect::<Vec<_>>()
    };
    let coded = |codes: [&str; 4]| (0..).zip(codes.map(str::to_owned)).collect::<Vec<_>>();
    assert_eq!(item(&form, "q1")["code"][0]["code"], "44250-9");
    assert_eq!(item(&form, "q10")["code"][0]["code"], "69722-7");
    assert_eq!(
        codes("q1"),
        coded(["LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9"])
    );
    assert_eq!(
        codes("q10"),
        coded(["LA6572-7", "LA6573-5", "LA6575-0", "LA6574-3"]),
        "very is LA6575-0, extremely LA6574-3"
    );
    assert_eq!(item(&form, "q10")["required"], false);
    assert!(form["copyright"].as_str().unwrap().contains("Public domain"));
    assert!(
        form["purpose"]
            .as_str()
            .unwrap()
            .contains("Flagged: PHQ-9 item 9")
    );
    assert!(form["description"].as_str().unwrap().contains("Past 2 weeks"));
    assert_eq!(item(&form, "form-instructions")["type"], "display");
}

#[test]
fn answers_without_loinc_codes_are_codes_of_ours() {
    let form = exported("pss10");
    let answer = &item(&form, "q4")["answerOption"][1]["valueCoding"];
    assert_eq!(answer["system"], format!("{BASE}CodeSystem/pss10"));
    assert_eq!(answer["code"], "1");
}

#[test]
fn reversed_items_keep_their_printed_numbers_and_are_named() {
    let form = exported("pss10");
    let first = &item(&form, "q4")["answerOption"][0];
    assert_eq!(extension(first, "ordinalValue")["valueDecimal"], 0);
    assert_eq!(first["extension"][0]["url"], ORDINAL);
    let purpose = form["purpose"].as_str().unwrap();
    assert!(
        purpose.contains("Scored in reverse") && purpose.contains("q4, q5"),
        "{purpose}"
    );
}

#[test]
fn scales_and_sliders_are_whole_numbers_with_limits() {
    let scale = exported("pain_nrs");
    let value = item(&scale, "value");
    assert_eq!(value["type"], "integer");
    assert_eq!(extension(value, "minValue")["valueInteger"], 0);
    assert_eq!(extension(value, "maxValue")["valueInteger"], 10);
    let low = item(&scale, "low-value");
    assert!(low["text"].as_str().unwrap().starts_with("0 = "), "{low}");
    let control = |item: &Value| {
        let control = &extension(item, "questionnaire-itemControl")["valueCodeableConcept"]["coding"][0];
        assert_eq!(
            control["system"],
            "http://hl7.org/fhir/questionnaire-item-control"
        );
        control["code"].as_str().unwrap().to_owned()
    };
    assert_eq!(control(low), "lower");
    assert_eq!(control(item(&scale, "high-value")), "upper");
    let diary = exported("daily_diary");
    let slider = item(&diary, "overall");
    assert_eq!(control(slider), "slider");
    assert_eq!(extension(slider, "maxValue")["valueInteger"], 100);
}

#[test]
fn times_numbers_and_places_have_their_own_types() {
    let form = exported("psqi");
    assert_eq!(item(&form, "q1_bed_min")["type"], "time");
    let minutes = item(&form, "q2_minutes");
    assert_eq!(minutes["type"], "integer");
    assert_eq!(
        extension(minutes, "questionnaire-unit")["valueCoding"],
        json!({ "system": "http://unitsofmeasure.org", "code": "min", "display": "minutes" })
    );
    let hours = item(&form, "q4_hours");
    assert_eq!(hours["type"], "decimal");
    assert_eq!(extension(hours, "maxValue")["valueDecimal"], 24);
    assert_eq!(extension(hours, "maxDecimalPlaces")["valueInteger"], 2);
    let form = exported("acr2016");
    let places = item(&form, "pain_sites");
    assert_eq!(places["repeats"], true);
    let first = &places["answerOption"][0]["valueCoding"];
    assert_eq!(first["code"], "jaw_l");
    assert_eq!(first["display"], "jaw, left");
    assert_eq!(item(&form, "section-areas")["type"], "group");
    assert_eq!(item(&form, "recall-areas")["text"], "Past 7 days");
}

#[test]
fn wording_that_may_not_ship_is_not_exported() {
    let library = Library::builtin();
    let isi = library.get("isi").unwrap();
    assert!(isi.is_scoring_only());
    let form = fhir::export(isi);
    assert!(form["description"].as_str().unwrap().contains("Wording left out"));
    assert_eq!(item(&form, &isi.items[0].key)["text"], isi.items[0].label);
}
