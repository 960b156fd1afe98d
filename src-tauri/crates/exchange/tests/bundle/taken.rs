//! What is taken of other systems' files, and what is told instead.

use super::read;
use exchange::Incoming;
use instruments::Answer;
use serde_json::{Value, json};

pub const LOINC: &str = "http://loinc.org";
const ORDINAL: &str = "http://hl7.org/fhir/StructureDefinition/ordinalValue";
pub const FREQUENCY: [(&str, &str); 4] = [
    ("LA6568-5", "Not at all"),
    ("LA6569-3", "Several days"),
    ("LA6570-1", "More than half the days"),
    ("LA6571-9", "Nearly every day"),
];
const PHQ9: [&str; 9] = [
    "44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3", "44260-8",
];

/// An answer as LHC-Forms writes it: the ordinal in an extension of the coding.
fn lhc(value: usize) -> Value {
    let (code, display) = FREQUENCY[value];
    json!({ "valueCoding": {
        "extension": [{ "url": ORDINAL, "valueDecimal": value }],
        "system": LOINC, "code": code, "display": display,
    } })
}

fn item(loinc: &str, answer: impl Into<Value>) -> Value {
    let answer: Value = answer.into();
    json!({ "linkId": format!("/{loinc}"), "text": "…", "answer": [answer] })
}

/// What LHC-Forms 40.1.3 itself wrote of PHQ-9, filled in in a browser; only `authored` was changed to a fixed moment. It names
/// no questionnaire; link ids are made of codes, the total is among the items, the time is UTC.
fn lhc_phq9() -> Value {
    serde_json::from_str(include_str!("lhc_forms_phq9.json")).unwrap()
}

#[test]
fn a_phq9_of_lhc_forms_comes_in_whole() {
    let incoming = read(&lhc_phq9());
    let [patient] = incoming.patients.as_slice() else {
        panic!("one patient: {incoming:?}");
    };
    assert_eq!(patient.who.key, "Patient/example");
    assert_eq!(
        patient.who.family_name, None,
        "which part of a name is the family's isn't guessed"
    );
    let visit = &patient.visits[0];
    assert_eq!(
        (visit.date.to_string().as_str(), visit.kind),
        ("2025-05-04", None)
    );
    let form = &visit.assessments[0];
    assert_eq!((form.instrument.as_str(), form.answers.len()), ("phq9", 10));
    assert_eq!(form.answers["q3"], Answer::Number(3.0));
    assert_eq!(
        form.answers["q9"],
        Answer::Number(0.0),
        "an answer of 0 is an answer"
    );
    assert_eq!(
        form.answers["q10"],
        Answer::Number(2.0),
        "very difficult is LA6575-0, though LA6574-3 would come before it"
    );
    assert_eq!(
        form.stated,
        [("total".to_owned(), 10.0)],
        "the total is stated, not stored"
    );
    let left: Vec<&str> = incoming.left.iter().map(|left| left.why.as_str()).collect();
    assert!(
        left.iter().any(|why| why.contains("UTC")),
        "the day may be off by one: {left:?}"
    );
    assert_eq!(
        left.len(),
        2,
        "the name and the time are told, nothing else: {left:?}"
    );
}

/// What came of a file: answers of the first questionnaire as `q1=1`, results, and what is left.
fn told(incoming: &Incoming) -> String {
    let mut told = Vec::new();
    for patient in &incoming.patients {
        for form in patient.visits.iter().flat_map(|visit| &visit.assessments) {
            let answers = form
                .answers
                .iter()
                .map(|(key, answer)| format!("{key}={}", serde_json::to_string(answer).unwrap()));
            let stated = form.stated.iter().map(|(key, value)| format!("{key}~{value}"));
            let all: Vec<String> = answers.chain(stated).collect();
            told.push(format!("{}: {}", form.instrument, all.join(" ")));
        }
        told.extend(patient.labs.iter().map(|lab| {
            let range = [&lab.reference_low, &lab.reference_high];
            let range = range.map(|limit| limit.as_ref().map_or("".to_owned(), record::Limit::shown));
            format!("{} {} [{}]", lab.date, lab.reading, range.join("-"))
        }));
    }
    told.extend(
        incoming
            .left
            .iter()
            .map(|left| format!("! {}: {}", left.place, left.why)),
    );
    told.join("\n")
}

/// Checks what a file gives: all of `taken`, a line of each of `left`, and nothing taken besides.
pub fn check(why: &str, file: &Value, taken: &[&str], left: &[&str]) {
    let told = told(&read(file));
    let lines: Vec<&str> = told.lines().filter(|line| !line.starts_with('!')).collect();
    assert_eq!(lines, taken, "{why}\n{told}");
    for left in left {
        assert!(
            told.lines()
                .any(|line| line.starts_with('!') && line.contains(left)),
            "{why}: {left:?} is not told\n{told}"
        );
    }
    if left.is_empty() {
        assert!(!told.contains('!'), "{why}: something is left\n{told}");
    }
}

fn response(questionnaire: &str, items: impl Into<Value>) -> Value {
    let items: Value = items.into();
    json!({
        "resourceType": "QuestionnaireResponse", "status": "completed", "authored": "2025-05-04",
        "subject": { "reference": "Patient/1" }, "questionnaire": questionnaire, "item": items,
    })
}

fn phq9(items: impl Into<Value>) -> Value {
    response("http://example.org/Questionnaire/44249-1", items)
}

fn coded(system: &str, code: &str, display: &str) -> Value {
    json!({ "valueCoding": { "system": system, "code": code, "display": display } })
}

#[test]
fn answers_are_found_by_code_number_or_words() {
    let one = |answer: Value| phq9(json!([item("44250-9", answer)]));
    let takes_2 = &["phq9: q1=2"][..];
    check(
        "LOINC’s answer code",
        &one(coded(LOINC, "LA6570-1", "")),
        takes_2,
        &[],
    );
    check(
        "a known code without its system",
        &one(coded("", "LA6570-1", "")),
        takes_2,
        &[],
    );
    check(
        "the words alone",
        &one(coded("", "x", "more than half the days")),
        takes_2,
        &[],
    );
    check(
        "a text",
        &one(json!({ "valueString": "More than half the days" })),
        takes_2,
        &[],
    );
    check("a number", &one(json!({ "valueInteger": 2 })), takes_2, &[]);
    check(
        "a whole decimal",
        &one(json!({ "valueDecimal": 2.0 })),
        takes_2,
        &[],
    );
    let weighed = json!({ "valueCoding": {
        "system": "http://example.org", "code": "c", "display": "Mehr als die Hälfte der Tage",
        "extension": [{ "url": ORDINAL, "valueDecimal": 2 }],
    } });
    check("an ordinal, in another language", &one(weighed), takes_2, &[]);
    let none = &[][..];
    let refused = [
        (
            "code and words disagree",
            coded(LOINC, "LA6571-9", "Several days"),
            "says one thing",
        ),
        (
            "an answer of another list",
            coded(LOINC, "LA33-6", "Yes"),
            "none of the answers",
        ),
        (
            "a number off the form",
            json!({ "valueInteger": 4 }),
            "none of the answers",
        ),
        (
            "half a point",
            json!({ "valueDecimal": 1.5 }),
            "none of the answers",
        ),
        (
            "words that are no answer",
            json!({ "valueString": "often" }),
            "none of the answers",
        ),
        ("no value", json!({}), "no answer"),
        (
            "two values",
            json!({ "valueInteger": 1, "valueString": "x" }),
            "no answer",
        ),
        (
            "a unit",
            json!({ "valueQuantity": { "value": 2, "unit": "mg" } }),
            "none of the answers",
        ),
    ];
    for (why, answer, told) in refused {
        check(
            why,
            &one(answer),
            none,
            &[told, "none of its answers could be taken"],
        );
    }
    let twice = phq9(json!([
        item("44250-9", json!({ "valueInteger": 2 })),
        item("44250-9", json!({ "valueInteger": 1 })),
        item("44255-8", json!({ "valueInteger": 1 })),
    ]));
    check(
        "answered twice and differently",
        &twice,
        &["phq9: q2=1"],
        &["answered twice"],
    );
    let two = json!([{ "linkId": "/44250-9", "answer": [lhc(1), lhc(2)] }]);
    check(
        "two answers to one question",
        &phq9(two),
        none,
        &["2 answers where one"],
    );
}

#[test]
fn instruments_are_found_by_address_or_code_only() {
    let by_codes = |codes: &[&str]| -> Value {
        codes
            .iter()
            .map(|code| item(code, lhc(1)))
            .collect::<Vec<_>>()
            .into()
    };
    let nine = "phq9: q1=1 q2=1 q3=1 q4=1 q5=1 q6=1 q7=1 q8=1 q9=1";
    check(
        "items alone, all of them",
        &response("", by_codes(&PHQ9)),
        &[nine],
        &[],
    );
    check(
        "two items are in PHQ-4 as well: PHQ-2 must not become half a PHQ-9",
        &response("", by_codes(&PHQ9[..2])),
        &[],
        &["PHQ-9 and PHQ-4"],
    );
    check(
        "three items of nine are too few to name the form",
        &response("", by_codes(&PHQ9[..3])),
        &[],
        &["less than half of PHQ-9"],
    );
    check(
        "both halves of PHQ-4",
        &response("", by_codes(&["69725-0", "68509-9", "44250-9", "44255-8"])),
        &["phq4: q1=1 q2=1 q3=1 q4=1"],
        &[],
    );
    check(
        "no code of ours",
        &response("", by_codes(&["99999-9"])),
        &[],
        &["neither its questionnaire nor its items"],
    );
    check(
        "a panel we don’t have isn’t replaced by what its items look like",
        &response("http://loinc.org/q/55757-9", by_codes(&PHQ9)),
        &[],
        &["LOINC code 55757-9"],
    );
    let foreign = json!([{ "linkId": "q1", "answer": [lhc(3)] }, item("44255-8", lhc(1))]);
    check(
        "q1 of another system’s form may be any question",
        &phq9(foreign),
        &["phq9: q2=1"],
        &["item q1: is no item of PHQ-9"],
    );
    let ours = json!([{ "linkId": "q1", "answer": [{ "valueInteger": 3 }] }]);
    let address = "https://fibrotrend.org/fhir/Questionnaire/phq9";
    check(
        "our own address",
        &response(&format!("{address}|1"), ours.clone()),
        &["phq9: q1=3"],
        &[],
    );
    check(
        "a version that isn’t at hand is not read by the rules of another",
        &response(&format!("{address}|99"), ours.clone()),
        &[],
        &["version 99"],
    );
    check(
        "an instrument that isn’t at hand",
        &response("https://fibrotrend.org/fhir/Questionnaire/own-form|1", ours),
        &[],
        &["own_form is not at hand"],
    );
}

#[test]
fn the_form_in_the_file_names_its_items() {
    let form = json!({
        "resourceType": "Questionnaire", "url": "http://example.org/phq", "version": "3", "status": "active",
        "code": [{ "system": LOINC, "code": "44249-1" }],
        "item": [{ "linkId": "a", "type": "group", "item": [{
            "linkId": "a.1", "type": "choice", "code": [{ "system": LOINC, "code": "44250-9" }],
            "answerOption": [{
                "extension": [{ "url": ORDINAL, "valueDecimal": 3 }],
                "valueCoding": { "system": "http://example.org/a", "code": "always", "display": "Siempre" },
            }],
        }] }],
    });
    let items = json!([{ "linkId": "a", "item": [
        { "linkId": "a.1", "answer": [coded("http://example.org/a", "always", "Siempre")] },
        { "linkId": "a.2", "answer": [{ "valueString": "more words" }] },
    ] }]);
    let bundle = json!({ "resourceType": "Bundle", "type": "collection", "entry": [
        { "resource": form }, { "resource": response("http://example.org/phq|3", items) },
    ] });
    check(
        "codes and ordinals stand in the Questionnaire, not in the response",
        &bundle,
        &["phq9: q1=3"],
        &["entry 2 (QuestionnaireResponse), item a.2: is no item of PHQ-9"],
    );
}

#[test]
fn what_doesnt_count_isnt_taken() {
    let with = |name: &str, value: Value| {
        let mut file = phq9(json!([item("44250-9", lhc(1))]));
        file[name] = value;
        file
    };
    check(
        "entered in error",
        &with("status", json!("entered-in-error")),
        &[],
        &["entered in error"],
    );
    check("no status", &with("status", json!(null)), &[], &["no status"]);
    check(
        "a month only",
        &with("authored", json!("2025-05")),
        &[],
        &["known only as 2025-05"],
    );
    check("no day", &with("authored", json!(null)), &[], &["on which day"]);
    check(
        "no such day",
        &with("authored", json!("2025-02-30")),
        &[],
        &["is no date"],
    );
    check(
        "changed meaning",
        &with("modifierExtension", json!([{}])),
        &[],
        &["modifier"],
    );
    check(
        "broken off: what was answered counts, and it is told",
        &with("status", json!("stopped")),
        &["phq9: q1=1"],
        &["broken off"],
    );
    check(
        "who filled it in has no place",
        &with("source", json!({ "reference": "RelatedPerson/1" })),
        &["phq9: q1=1"],
        &["source of QuestionnaireResponse is not kept"],
    );
}
