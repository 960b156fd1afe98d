//! Questionnaires of other systems.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::unreachable,
    reason = "a test fails loudly"
)]

mod answers;
mod names;
mod refused;

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
fn a_long_list_of_notes_is_cut() {
    let mut items = vec![limited("a", 0, 1)];
    items.extend((0..300).map(|number| json!({ "linkId": format!("s{number}"), "type": "string" })));
    let (imported, _) = read(&form(items));
    told(&imported, &["200 more things"]);
    told(&imported, &["plain sum"]);
    assert!(imported.review.len() < 120, "{}", imported.review.len());
}
