//! What is refused, with the reason.

use super::*;

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
