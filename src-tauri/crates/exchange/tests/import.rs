//! Questionnaires of other systems.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::unreachable,
    reason = "a test fails loudly"
)]

use exchange::ImportError;
use exchange::fhir::{self, Imported};
use instruments::{Answer, Answers, Definition, ItemKind, ScoreValue};
use serde_json::{Value, json};

const ORDINAL: &str = "http://hl7.org/fhir/StructureDefinition/ordinalValue";
const WEIGHT: &str = "http://hl7.org/fhir/StructureDefinition/itemWeight";
const PREFIX: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-optionPrefix";

fn form(items: impl Into<Value>) -> Value {
    let items: Value = items.into();
    json!({
        "resourceType": "Questionnaire", "id": "a-form", "title": "A form", "status": "active", "item": items,
    })
}

fn read(form: &Value) -> (Imported, Definition) {
    let imported = fhir::import(&form.to_string()).unwrap_or_else(|error| panic!("{error}"));
    let loaded = Definition::load(&imported.id, &imported.definition_toml, &imported.text_toml).unwrap();
    (imported, loaded)
}

/// Some sentence of the review must hold all of these words.
fn told(imported: &Imported, words: &[&str]) {
    let fits = |sentence: &String| words.iter().all(|word| sentence.contains(word));
    assert!(
        imported.review.iter().any(fits),
        "wanted {words:?} in {:#?}",
        imported.review
    );
}

fn range(definition: &Definition) -> (f64, f64) {
    definition.rule("total").unwrap().range.unwrap()
}

fn limited(link_id: &str, low: i32, high: i32) -> Value {
    json!({
        "linkId": link_id, "text": link_id, "type": "integer",
        "extension": [
            { "url": "http://hl7.org/fhir/StructureDefinition/minValue", "valueInteger": low },
            { "url": "http://hl7.org/fhir/StructureDefinition/maxValue", "valueInteger": high },
        ],
    })
}

fn control(code: &str) -> Value {
    json!({
        "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
        "valueCodeableConcept": { "coding": [{
            "system": "http://hl7.org/fhir/questionnaire-item-control", "code": code,
        }] },
    })
}

/// Nine questions as forms.loinc.org writes them, the difficulty question without numbers, and a computed total.
fn loinc_style() -> Value {
    let codes = [
        "44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3", "44260-8",
    ];
    let answers = [
        ("LA6568-5", "Not at all"),
        ("LA6569-3", "Several days"),
        ("LA6570-1", "More than half the days"),
        ("LA6571-9", "Nearly every day"),
    ];
    let options: Vec<Value> = (0..)
        .zip(answers)
        .map(|(number, (code, display))| {
            json!({
                "extension": [{ "url": PREFIX, "valueString": number.to_string() }],
                "valueCoding": {
                    "extension": [{ "url": ORDINAL, "valueDecimal": number }],
                    "system": "http://loinc.org", "code": code, "display": display,
                },
            })
        })
        .collect();
    let mut items: Vec<Value> = codes
        .iter()
        .map(|code| {
            json!({
                "type": "choice", "linkId": format!("/{code}"), "required": true, "text": format!("Question {code}?"),
                "code": [{ "system": "http://loinc.org", "code": code, "display": "As LOINC has it" }],
                "extension": [control("drop-down")], "answerOption": options,
            })
        })
        .collect();
    let plain =
        |display: &str| json!({ "valueCoding": { "system": "http://loinc.org", "display": display } });
    items.push(json!({
        "type": "choice", "linkId": "/69722-7", "required": true, "text": "How difficult?",
        "code": [{ "system": "http://loinc.org", "code": "69722-7" }],
        "answerOption": [plain("Not difficult at all"), plain("Somewhat difficult"), plain("Very difficult")],
    }));
    items.push(json!({
        "type": "decimal", "linkId": "/44261-6", "text": "Total score",
        "extension": [{
            "url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression",
            "valueExpression": { "language": "text/fhirpath", "expression": "%a + %b" },
        }],
    }));
    json!({
        "resourceType": "Questionnaire", "status": "draft",
        "title": "Quick depression assessment panel [Reported]", "name": "Quick depression assessment panel",
        "code": [{ "system": "http://loinc.org", "code": "44249-1" }],
        "subjectType": ["Patient", "Person"], "copyright": "Public domain.", "item": items,
    })
}

#[test]
fn a_form_in_the_style_of_loinc_gives_a_total_of_0_to_27() {
    let (imported, loaded) = read(&loinc_style());
    assert_eq!(imported.id, "quick_depression_assessment_panel");
    assert_eq!(loaded.version, "1");
    assert_eq!(loaded.loinc, "44249-1");
    assert_eq!(loaded.items.len(), 10);
    assert_eq!(loaded.items[0].key, "q44250_9");
    assert_eq!(loaded.items[0].loinc, "44250-9");
    assert_eq!(range(&loaded), (0.0, 27.0));
    let ItemKind::Options(options) = &loaded.items[0].kind else {
        panic!("{:?}", loaded.items[0].kind);
    };
    assert_eq!(options[3].loinc, "LA6571-9");
    assert_eq!(options[3].value, 3);
    let answers: Answers = loaded
        .items
        .iter()
        .take(9)
        .map(|item| (item.key.clone(), Answer::Number(3.0)))
        .collect();
    let outcome = loaded.score(&answers).unwrap();
    assert_eq!(outcome.score("total"), Some(&ScoreValue::Number(27.0)));
    assert!(imported.source_md.contains("| q44250_9 | /44250-9 | 44250-9 |"));
    assert!(imported.definition_toml.contains("# Link id /44250-9\n"));
    told(&imported, &["“Total score”", "computed", "left out"]);
    told(
        &imported,
        &["“How difficult?”", "numbered in their order", "not in the total"],
    );
    told(&imported, &["PHQ-9", "ships", "44249-1"]);
    told(&imported, &["not marked as active"]);
}

#[test]
fn every_import_says_what_a_questionnaire_never_says() {
    let (imported, loaded) = read(&form(json!([limited("a", 0, 4)])));
    told(&imported, &["plain sum", "0 to 4", "provisional", "reverse"]);
    told(&imported, &["unanswered items", "missing_rule"]);
    told(&imported, &["worse"]);
    told(&imported, &["Bands", "[[bands]]", "safety flags"]);
    told(&imported, &["rights", "licence"]);
    assert_eq!(loaded.family, instruments::Family::Other);
    assert!(loaded.rule("total").unwrap().provisional);
    assert_eq!(
        loaded.rule("total").unwrap().rule,
        "Sum of 1 item — made on import, to be reviewed"
    );
}

#[test]
fn numbers_of_answers_are_found_wherever_they_may_stand() {
    let coding = |extension: Value| json!({ "code": "c", "display": "C", "extension": extension });
    let ordinal = |url: &str, value: i32| json!([{ "url": url, "valueDecimal": value }]);
    let table = [
        (
            "on the coding",
            json!({ "valueCoding": coding(ordinal(ORDINAL, 7)) }),
        ),
        (
            "on the option",
            json!({ "extension": ordinal(ORDINAL, 7), "valueCoding": coding(json!([])) }),
        ),
        (
            "as a weight on the coding",
            json!({ "valueCoding": coding(ordinal(WEIGHT, 7)) }),
        ),
        (
            "as a weight on the option",
            json!({ "extension": ordinal(WEIGHT, 7), "valueCoding": coding(json!([])) }),
        ),
        (
            "on both",
            json!({ "extension": ordinal(ORDINAL, 7), "valueCoding": coding(ordinal(WEIGHT, 7)) }),
        ),
        (
            "as a whole number",
            json!({ "extension": [{ "url": ORDINAL, "valueInteger": 7 }], "valueString": "C" }),
        ),
        ("as the answer", json!({ "valueInteger": 7 })),
        (
            "beside the answer",
            json!({ "valueInteger": 1, "extension": ordinal(ORDINAL, 7) }),
        ),
    ];
    for (place, answer) in table {
        let (_, loaded) = read(&form(json!([{
            "linkId": "a", "text": "A", "type": "choice",
            "answerOption": [{ "valueInteger": 0 }, answer],
        }])));
        assert_eq!(range(&loaded), (0.0, 7.0), "{place}");
    }
}

#[test]
fn answers_may_stand_in_a_contained_value_set() {
    let weighed = |code: &str, value: i32| json!({ "code": code, "display": code, "extension": [{ "url": ORDINAL, "valueDecimal": value }] });
    let sets = [
        json!({ "compose": { "include": [{ "system": "urn:x", "concept": [weighed("no", 0), weighed("yes", 2)] }] } }),
        json!({ "expansion": { "contains": [weighed("no", 0), weighed("yes", 2)] } }),
        json!({ "expansion": { "contains": [
            { "abstract": true, "code": "all", "contains": [weighed("no", 0), weighed("yes", 2)] },
        ] } }),
    ];
    for mut set in sets {
        set["resourceType"] = "ValueSet".into();
        set["id"] = "list".into();
        let mut questionnaire = form(json!([
            { "linkId": "a", "text": "A", "type": "choice", "answerValueSet": "#list" },
            { "linkId": "b", "text": "B", "type": "choice", "answerValueSet": "http://example.org/other" },
        ]));
        questionnaire["contained"] = json!([set]);
        let (imported, loaded) = read(&questionnaire);
        assert_eq!(range(&loaded), (0.0, 2.0));
        assert_eq!(loaded.items.len(), 1);
        told(&imported, &["“B”", "http://example.org/other", "not in the file"]);
    }
}

#[test]
fn answers_without_usable_numbers_are_told() {
    let option = |display: &str, value: Option<f64>| {
        let mut coding = json!({ "code": display, "display": display });
        if let Some(value) = value {
            coding["extension"] = json!([{ "url": ORDINAL, "valueDecimal": value }]);
        }
        json!({ "valueCoding": coding })
    };
    let choice = |link_id: &str, options: Value| json!({ "linkId": link_id, "text": link_id.to_uppercase(), "type": "choice", "answerOption": options });
    let (imported, loaded) = read(&form(json!([
        choice(
            "whole",
            json!([option("No", Some(0.0)), option("Yes", Some(1.0))])
        ),
        choice("none", json!([option("Red", None), option("Blue", None)])),
        choice(
            "some",
            json!([
                option("No", Some(0.0)),
                option("Yes", Some(3.0)),
                option("Unsure", None)
            ])
        ),
        choice(
            "half",
            json!([
                option("No", Some(0.0)),
                option("A bit", Some(0.5)),
                option("Yes", Some(1.0))
            ])
        ),
        choice(
            "same",
            json!([
                option("No", Some(0.0)),
                option("Does not apply", Some(0.0)),
                option("Yes", Some(1.0))
            ])
        ),
        choice("one", json!([option("Yes", Some(1.0))])),
    ])));
    assert_eq!(range(&loaded), (0.0, 5.0), "whole, some and same");
    told(
        &imported,
        &["“NONE”", "numbered in their order", "not in the total"],
    );
    told(&imported, &["“HALF”", "numbered in their order"]);
    told(&imported, &["“SOME”", "“Unsure”", "no number", "left out"]);
    told(&imported, &["“ONE”", "1 answers", "left out"]);
    let same = loaded.item("same").unwrap();
    let word = Answer::Choice("does_not_apply".to_owned());
    assert!(same.check(&word).is_ok(), "{:?}", same.kind);
    assert!(loaded.item("one").is_none());
}

#[test]
fn whole_numbers_become_scales_sliders_or_typed_numbers() {
    let mut slider = limited("b", 0, 10);
    slider["extension"]
        .as_array_mut()
        .unwrap()
        .push(control("slider"));
    let mut typed = limited("d", 0, 24);
    typed["extension"].as_array_mut().unwrap().push(json!({
        "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-unit",
        "valueCoding": { "system": "http://unitsofmeasure.org", "code": "h", "display": "hours" },
    }));
    let mut scale = limited("a", 1, 7);
    scale["item"] = json!([
        { "linkId": "a1", "type": "display", "text": "1 = Never", "extension": [control("lower")] },
        { "linkId": "a2", "type": "display", "text": "Always", "extension": [control("upper")] },
        { "linkId": "a3", "type": "display", "text": "Think of last week." },
    ]);
    let (imported, loaded) = read(&form(json!([
        scale,
        slider,
        limited("c", 0, 100),
        typed,
        limited("e", 0, 5000),
        { "linkId": "f", "text": "F", "type": "decimal" },
        { "linkId": "g", "text": "G", "type": "time" },
        { "linkId": "h", "text": "H", "type": "boolean" },
    ])));
    let kind = |key: &str| loaded.item(key).unwrap().kind.clone();
    let ItemKind::Scale {
        low: 1,
        high: 7,
        low_label,
        high_label,
    } = kind("a")
    else {
        panic!("{:?}", kind("a"));
    };
    assert_eq!((low_label.as_str(), high_label.as_str()), ("Never", "Always"));
    assert_eq!(loaded.item("a").unwrap().help, "Think of last week.");
    assert!(matches!(kind("b"), ItemKind::Slider { low: 0, high: 10, .. }));
    assert!(matches!(
        kind("c"),
        ItemKind::Slider {
            low: 0,
            high: 100,
            ..
        }
    ));
    assert!(matches!(kind("d"), ItemKind::Number { decimals: 0, ref unit, .. } if unit == "hours"));
    assert!(matches!(kind("e"), ItemKind::Number { .. }));
    assert!(matches!(kind("f"), ItemKind::Number { decimals: 2, .. }));
    assert_eq!(kind("g"), ItemKind::TimeOfDay);
    assert_eq!(kind("h"), ItemKind::Flag);
    assert_eq!(range(&loaded), (1.0, 117.0), "typed numbers are not added up");
    told(&imported, &["Not in the total", "d, e, f, g, h"]);
    told(&imported, &["“F”", "lowest and highest"]);
}

#[test]
fn what_has_no_points_is_totalled_otherwise() {
    let typed = json!({
        "linkId": "hours", "text": "Hours", "type": "decimal",
        "extension": [
            { "url": "http://hl7.org/fhir/StructureDefinition/minValue", "valueDecimal": 0 },
            { "url": "http://hl7.org/fhir/StructureDefinition/maxValue", "valueDecimal": 24 },
            { "url": "http://hl7.org/fhir/StructureDefinition/maxDecimalPlaces", "valueInteger": 1 },
        ],
    });
    let flag = |link_id: &str| json!({ "linkId": link_id, "text": "Yes?", "type": "boolean" });
    let places = json!({
        "linkId": "places", "text": "Where?", "type": "choice", "repeats": true,
        "answerOption": [
            { "valueCoding": { "code": "arm-left", "display": "Left arm" } },
            { "valueString": "Right arm" },
        ],
    });
    let table = [
        (json!([typed, flag("a")]), (0.0, 24.0), "Sum of 1 item"),
        (
            json!([flag("a"), flag("function"), flag("in")]),
            (0.0, 3.0),
            "Number of yes answers",
        ),
        (json!([places]), (0.0, 2.0), "Number of answers chosen"),
    ];
    for (items, wanted, rule) in table {
        let (_, loaded) = read(&form(items));
        assert_eq!(range(&loaded), wanted, "{rule}");
        assert!(loaded.rule("total").unwrap().rule.starts_with(rule));
    }
    let (_, loaded) = read(&form(json!([places])));
    let ItemKind::Areas(areas) = &loaded.item("places").unwrap().kind else {
        panic!("places are a list");
    };
    assert_eq!(areas[0].key, "arm_left");
    assert_eq!(areas[1].label, "Right arm");
}

#[test]
fn groups_become_sections_and_texts_find_their_place() {
    let (imported, loaded) = read(&form(json!([
        { "linkId": "intro", "type": "display", "text": "Please answer\n  everything." },
        { "linkId": "g1", "type": "group", "text": "Sleep", "item": [
            { "linkId": "g1t", "type": "display", "text": "Past month" },
            limited("1.1", 0, 3),
            { "linkId": "g2", "type": "group", "text": "Waking", "item": [limited("1.2", 0, 3)] },
            { "linkId": "foot", "type": "display", "text": "Go on overleaf." },
        ] },
        { "linkId": "g3", "type": "group", "item": [limited("1.3", 0, 3)] },
        { "linkId": "mid", "type": "display", "text": "Now something else." },
        limited("last", 0, 3),
        { "linkId": "bye", "type": "display", "text": "Thank you." },
    ])));
    assert_eq!(loaded.instructions, "Please answer everything.");
    let titles: Vec<&str> = loaded
        .sections
        .iter()
        .map(|section| section.title.as_str())
        .collect();
    assert_eq!(titles, ["Sleep", "Sleep: Waking"]);
    assert_eq!(loaded.sections[0].recall, "Past month");
    let keys: Vec<(&str, &str)> = loaded
        .items
        .iter()
        .map(|item| (item.key.as_str(), item.section.as_str()))
        .collect();
    assert_eq!(keys, [("q1_1", "g1"), ("q1_2", "g2"), ("q1_3", ""), ("last", "")]);
    assert_eq!(loaded.item("last").unwrap().help, "Now something else.");
    assert_eq!(loaded.item("q1_3").unwrap().help, "");
    told(&imported, &["“Go on overleaf.”", "left out"]);
    told(&imported, &["“Thank you.”", "left out"]);
}

#[test]
fn what_cannot_be_kept_is_told_item_by_item() {
    let mut asked_after = limited("later", 0, 3);
    asked_after["enableWhen"] = json!([{ "question": "a", "operator": "=", "answerInteger": 1 }]);
    let mut parent = limited("parent", 0, 3);
    parent["item"] = json!([limited("child", 0, 3)]);
    let mut items = vec![limited("a", 0, 3), asked_after, parent];
    let refused = [
        ("string", "free text"),
        ("text", "free text"),
        ("date", "a date"),
        ("dateTime", "a date"),
        ("open-choice", "words of one's own"),
        ("attachment", "a file"),
        ("reference", "another record"),
        ("url", "web address"),
        ("quantity", "without limits"),
    ];
    for (kind, _) in refused {
        items.push(json!({ "linkId": kind, "text": format!("The {kind}"), "type": kind }));
    }
    items.push(json!({
        "linkId": "hidden", "text": "Hidden", "type": "integer",
        "extension": [{ "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden", "valueBoolean": true }],
    }));
    items.push(json!({ "linkId": "only", "text": "Read only", "type": "integer", "readOnly": true }));
    items.push(
        json!({ "linkId": "odd", "text": "Odd", "type": "integer", "modifierExtension": [{ "url": "x" }] }),
    );
    let (imported, loaded) = read(&form(items));
    for (kind, words) in refused {
        told(&imported, &[&format!("“The {kind}”"), words, "left out"]);
    }
    told(&imported, &["“Hidden”", "hidden"]);
    told(&imported, &["“Read only”", "left out"]);
    told(&imported, &["“Odd”", "modifier extension"]);
    told(&imported, &["“later”", "only asked after certain answers"]);
    told(&imported, &["Not in the total", "later"]);
    told(&imported, &["“child”", "beneath “parent”"]);
    let keys: Vec<&str> = loaded.items.iter().map(|item| item.key.as_str()).collect();
    assert_eq!(keys, ["a", "later", "parent", "child"]);
    assert!(loaded.item("later").unwrap().optional);
    assert_eq!(
        range(&loaded),
        (0.0, 9.0),
        "a question asked at times is not in the total"
    );
}

#[test]
fn questions_that_are_not_required_may_stay_blank() {
    let mut needed = limited("a", 0, 3);
    needed["required"] = true.into();
    let (_, loaded) = read(&form(json!([needed, limited("b", 0, 3)])));
    assert!(!loaded.item("a").unwrap().optional);
    assert!(loaded.item("b").unwrap().optional);
    assert_eq!(
        range(&loaded),
        (0.0, 3.0),
        "the total needs no answer that the form doesn't"
    );
    let (imported, loaded) = read(&form(json!([limited("a", 0, 3), limited("b", 0, 3)])));
    assert_eq!(loaded.required(), 2);
    told(&imported, &["No question is marked as required"]);
}

#[test]
fn keys_are_legal_and_unique() {
    let link_ids = ["A-1", "a_1", "1", "Größe", "???", "", "items", "total"];
    let long = "x".repeat(200);
    let items: Vec<Value> = link_ids
        .iter()
        .copied()
        .chain([long.as_str(), long.as_str()])
        .map(|link_id| limited(link_id, 0, 1))
        .map(|mut item| {
            item["text"] = "Text".into();
            item
        })
        .collect();
    let (_, loaded) = read(&form(items));
    let keys: Vec<&str> = loaded.items.iter().map(|item| item.key.as_str()).collect();
    assert_eq!(
        keys[..8],
        ["a_1", "a_1_2", "q1", "gr_e", "item", "item_2", "items", "total"]
    );
    assert!(keys[8..].iter().all(|key| key.len() == 40) && keys[8] != keys[9]);
}

#[test]
fn words_stay_as_they_are_written() {
    let text = "Say \"yes\" \\ 'no' = [x] # é “ü” 痛 \u{202e}and\ttab";
    let mut item = limited("a", 0, 1);
    item["text"] = text.into();
    let mut questionnaire = form(json!([item]));
    questionnaire["title"] = "\"\"\"\nid = 1".into();
    questionnaire["copyright"] = "# \\u0000 \u{0}".into();
    let (_, loaded) = read(&questionnaire);
    assert_eq!(
        loaded.items[0].label, "Say \"yes\" \\ 'no' = [x] # é “ü” 痛 and tab",
        "only white space and signs that turn the direction of writing are changed"
    );
    assert_eq!(loaded.name, "\"\"\" id = 1");
    assert_eq!(loaded.licence, "# \\u0000");
}

#[test]
fn ids_come_from_what_names_the_form() {
    let table = [
        (json!({ "id": "My-Form.2" }), "my_form_2"),
        (
            json!({ "id": "4711", "url": "http://example.org/Questionnaire/sleep-log|2" }),
            "sleep_log",
        ),
        (
            json!({ "id": "4711", "url": "http://example.org/x/4711" }),
            "a_form",
        ),
        (
            json!({ "id": "0b9f4a62-8a0e-4b1e-9a50-5d2f0d3c1c11", "name": "PainLog" }),
            "painlog",
        ),
        (json!({ "id": "gad7" }), "gad7_imported"),
        (json!({ "id": null, "title": "痛" }), "imported_form"),
    ];
    for (fields, wanted) in table {
        let mut questionnaire = form(json!([limited("a", 0, 1)]));
        for (name, value) in fields.as_object().unwrap() {
            questionnaire[name] = value.clone();
        }
        assert_eq!(read(&questionnaire).0.id, wanted);
    }
}

#[test]
fn short_names_fit_on_charts() {
    let table = [
        ("Sleep log", "Sleep log"),
        ("Patient Health Questionnaire (PHQ-9)", "PHQ-9"),
        (
            "A questionnaire on the quality of sleep (past month)",
            "A questionnaire on the…",
        ),
        ("Donaudampfschifffahrtsgesellschaft", "Donaudampfschifffahrtsg…"),
    ];
    for (title, wanted) in table {
        let mut questionnaire = form(json!([limited("a", 0, 1)]));
        questionnaire["title"] = title.into();
        let (_, loaded) = read(&questionnaire);
        assert_eq!(
            (loaded.name.as_str(), loaded.short_name.as_str()),
            (title, wanted)
        );
    }
}

#[test]
fn a_long_list_of_notes_is_cut() {
    let mut items = vec![limited("a", 0, 1)];
    items.extend((0..300).map(|number| json!({ "linkId": format!("s{number}"), "type": "string" })));
    let (imported, _) = read(&form(items));
    told(&imported, &["200 more things"]);
    told(&imported, &["plain sum"]);
    assert!(imported.review.len() < 120, "{}", imported.review.len());
}

fn refused(file: &str, words: &str) {
    let error = fhir::import(file).unwrap_err();
    let message = error.to_string();
    assert!(message.contains(words), "wanted {words:?}, got {message:?}");
    assert!(
        !message.contains('\n') && !message.ends_with('.'),
        "one sentence: {message:?}"
    );
}

#[test]
fn what_is_no_r4_questionnaire_is_refused_with_the_reason() {
    let item = |fields: Value| {
        let mut item = json!({ "linkId": "a", "text": "Pain" });
        for (name, value) in fields.as_object().unwrap() {
            item[name] = value.clone();
        }
        form(json!([item])).to_string()
    };
    let nested = |depth: usize| {
        let group = |inner| json!({ "linkId": "g", "type": "group", "text": "Deep", "item": [inner] });
        form(json!([
            (0..depth).fold(limited("a", 0, 1), |inner, _| group(inner))
        ]))
        .to_string()
    };
    let many = |count: usize| form((0..count).map(|_| limited("a", 0, 1)).collect::<Value>()).to_string();
    let texts: Value = (0..2_001)
        .map(|_| json!({ "linkId": "t", "type": "display", "text": "T" }))
        .collect();
    let table = [
        (String::new(), "can't be read as JSON"),
        ("{".to_owned(), "can't be read as JSON"),
        ("PHQ-9".to_owned(), "can't be read as JSON"),
        ("<Questionnaire/>".to_owned(), "save the questionnaire as JSON"),
        ("[1, 2]".to_owned(), "JSON that is no resource"),
        ("{}".to_owned(), "without a resourceType"),
        (
            json!({ "resourceType": "Bundle" }).to_string(),
            "save the Questionnaire in it as a file of its own",
        ),
        (
            json!({ "resourceType": "QuestionnaireResponse" }).to_string(),
            "a patient's answers",
        ),
        (
            json!({ "resourceType": "ValueSet" }).to_string(),
            "the resource ValueSet",
        ),
        (form(json!([])).to_string(), "no items"),
        (form(json!({})).to_string(), "`item` that is not a list"),
        (form(json!([1])).to_string(), "an item that is not an object"),
        (item(json!({})), "“Pain” has no type"),
        (item(json!({ "type": 1 })), "“Pain” has a type that is not a text"),
        (item(json!({ "type": "slider" })), "“Pain” has the type “slider”"),
        (
            item(json!({ "type": "coding" })),
            "“Pain” has the type “coding”, which is FHIR R5",
        ),
        (
            item(json!({ "type": "integer", "answerConstraint": "optionsOnly" })),
            "FHIR R5",
        ),
        (item(json!({ "type": "choice", "option": [] })), "FHIR STU3"),
        (item(json!({ "type": "string" })), "“Pain” takes free text"),
        (
            item(json!({ "type": "time" })),
            "no answer of the questionnaire has a number",
        ),
        (nested(12), "“Deep” lies more than 10 groups deep"),
        (nested(200), "can't be read as JSON"),
        (many(401), "more than 400 questions"),
        (form(texts).to_string(), "more than 400 questions or 2000 items"),
        (
            format!("{}{}", " ".repeat(fhir::LARGEST_FILE), "{}"),
            "larger than 1024 KB",
        ),
    ];
    for (file, words) in table {
        refused(&file, words);
    }
}

#[test]
fn what_is_too_large_for_an_instrument_is_refused() {
    let option = |number: i32| {
        json!({ "valueCoding": { "code": number.to_string(), "display": format!("{number} {}", "long ".repeat(50)),
            "extension": [{ "url": ORDINAL, "valueDecimal": number }] } })
    };
    let items: Value = (0..35)
        .map(|number| {
            let options: Vec<Value> = (number..number + 40).map(option).collect();
            json!({ "linkId": format!("q{number}"), "text": "T", "type": "choice", "answerOption": options })
        })
        .collect();
    let file = form(items).to_string();
    assert!(file.len() < fhir::LARGEST_FILE);
    let error = fhir::import(&file).unwrap_err();
    assert!(matches!(error, ImportError::Unusable(_)), "{error}");
    assert!(error.to_string().contains("larger than 256 KB"), "{error}");
}
