//! Observations and people of other systems.

use super::read;
use super::taken::{FREQUENCY, LOINC, check};
use record::Sex;
use serde_json::{Value, json};

const UCUM: &str = "http://unitsofmeasure.org";

fn observation(code: &str, value: impl Into<Value>) -> Value {
    let value: Value = value.into();
    let mut file = json!({
        "resourceType": "Observation", "status": "final", "effectiveDateTime": "2025-05-04",
        "subject": { "reference": "Patient/1" },
        "code": { "coding": [{ "system": LOINC, "code": code }] },
    });
    for (name, value) in value.as_object().unwrap() {
        file[name] = value.clone();
    }
    file
}

fn quantity(value: &str, unit: &str) -> Value {
    let value: Value = serde_json::from_str(value).unwrap();
    json!({ "valueQuantity": { "value": value, "unit": unit, "system": UCUM, "code": unit } })
}

#[test]
fn results_come_with_unit_sign_and_range() {
    check(
        "CRP",
        &observation("1988-5", quantity("4.5", "mg/L")),
        &["2025-05-04 4.5 mg/L [-]"],
        &[],
    );
    let mut ranged = quantity("5", "mg/L");
    ranged["valueQuantity"]["comparator"] = json!("<");
    ranged["referenceRange"] = json!([{ "high": { "value": 5, "unit": "mg/L" } }]);
    check(
        "below what can be measured",
        &observation("1988-5", ranged),
        &["2025-05-04 <5 mg/L [-5]"],
        &[],
    );
    let mut text = quantity("2.5", "m[IU]/L");
    text["referenceRange"] = json!([{ "text": "0.4 - 4.0" }]);
    check(
        "a range in words",
        &observation("3016-3", text),
        &["2025-05-04 2.5 mIU/L [0.4-4.0]"],
        &[],
    );
    let refused = [
        (
            "no unit",
            observation("1988-5", json!({ "valueQuantity": { "value": 4 } })),
            "no unit",
        ),
        (
            "another unit",
            observation("1988-5", quantity("4", "mmol/L")),
            "mmol/L",
        ),
        (
            "a unit that contradicts the code",
            observation("1975-2", quantity("12", "umol/L")),
            "doesn’t go with its code",
        ),
        (
            "a word",
            observation("1988-5", json!({ "valueString": "negative" })),
            "no number with a unit",
        ),
        (
            "what we don’t know",
            observation("12345-5", quantity("1", "mg/L")),
            "LOINC 12345-5",
        ),
        (
            "preliminary",
            observation(
                "1988-5",
                json!({ "status": "preliminary", "valueQuantity": { "value": 1 } }),
            ),
            "preliminary",
        ),
        (
            "cancelled",
            observation("1988-5", json!({ "status": "cancelled" })),
            "cancelled",
        ),
        (
            "a month only",
            observation(
                "1988-5",
                json!({ "effectiveDateTime": "2025-05", "valueQuantity": { "value": 1 } }),
            ),
            "known only as 2025-05",
        ),
    ];
    for (why, file, told) in refused {
        check(why, &file, &[], &[told]);
    }
    let pressure = json!({ "component": [
        { "code": { "coding": [{ "system": LOINC, "code": "8480-6" }] }, "valueQuantity": { "value": 120, "code": "mm[Hg]", "system": UCUM } },
        { "code": { "coding": [{ "system": LOINC, "code": "8462-4" }] }, "valueQuantity": { "value": 80, "code": "mm[Hg]", "system": UCUM } },
        { "code": { "coding": [{ "system": LOINC, "code": "8478-0" }] }, "valueQuantity": { "value": 93, "code": "mm[Hg]", "system": UCUM } },
    ] });
    check(
        "blood pressure in components",
        &observation("85354-9", pressure),
        &["2025-05-04 120 mmHg [-]", "2025-05-04 80 mmHg [-]"],
        &["component 3: LOINC 8478-0"],
    );
    let digits = r#"{"resourceType":"Observation","status":"final","effectiveDateTime":"2025-05-04",
        "code":{"coding":[{"system":"http://loinc.org","code":"1988-5"}]},
        "valueQuantity":{"value":5.00,"code":"mg/L"}}"#;
    let incoming = exchange::fhir::incoming::read(digits, super::library()).unwrap();
    let shown = incoming.patients[0].labs[0].reading.to_string();
    assert_eq!(shown, "5.00 mg/L", "the laboratory said two decimals");
}

#[test]
fn single_answers_become_a_questionnaire_of_their_day() {
    let bundle = |entries: &[Value]| {
        let entries: Vec<Value> = entries
            .iter()
            .enumerate()
            .map(|(id, entry)| {
                let mut entry = entry.clone();
                entry["id"] = json!(id.to_string());
                json!({ "resource": entry })
            })
            .collect();
        json!({ "resourceType": "Bundle", "type": "searchset", "entry": entries })
    };
    let answer = |code: &str, value: usize| {
        let (code_of, display) = FREQUENCY[value];
        let coding = json!({ "system": LOINC, "code": code_of, "display": display });
        observation(code, json!({ "valueCodeableConcept": { "coding": [coding] } }))
    };
    let total = observation("44261-6", json!({ "valueInteger": 4 }));
    check(
        "the third item belongs to PHQ-9 alone and settles the first",
        &bundle(&[answer("44250-9", 1), answer("44259-0", 3), total.clone()]),
        &["phq9: q1=1 q3=3 total~4"],
        &[],
    );
    check(
        "an item of two forms",
        &bundle(&[answer("44250-9", 1)]),
        &[],
        &["several questionnaires"],
    );
    check(
        "a total alone",
        &bundle(&[total]),
        &[],
        &["a score without its answers"],
    );
    let panel = observation(
        "69724-3",
        json!({ "hasMember": [{ "reference": "Observation/1" }] }),
    );
    check(
        "the panel says that it is PHQ-4",
        &bundle(&[panel, answer("44250-9", 2)]),
        &["phq4: q3=2"],
        &[],
    );
}

#[test]
fn people_are_told_apart_and_never_by_a_foreign_number() {
    let file = json!({ "resourceType": "Bundle", "type": "collection", "entry": [
        { "fullUrl": "urn:uuid:1", "resource": {
            "resourceType": "Patient", "gender": "female", "birthDate": "1970-05-06",
            "name": [{ "use": "usual", "text": "Mary" }, { "use": "official", "family": "Jones", "given": ["Mary", "Ann"] }],
            "identifier": [{ "system": "http://hospital.example/mrn", "value": "17" }],
        } },
        { "fullUrl": "http://a.example/fhir/Patient/2", "resource": { "resourceType": "Patient", "id": "2", "birthDate": "1980" } },
        { "resource": { "resourceType": "Observation", "status": "final", "effectiveDateTime": "2025-01-02",
            "subject": { "reference": "urn:uuid:1" }, "code": { "coding": [{ "system": LOINC, "code": "1988-5" }] },
            "valueQuantity": { "value": 1, "code": "mg/L" } } },
        { "resource": { "resourceType": "Observation", "status": "final", "effectiveDateTime": "2025-01-02",
            "subject": { "reference": "Patient/2" }, "code": { "coding": [{ "system": LOINC, "code": "1988-5" }] },
            "valueQuantity": { "value": 2, "code": "mg/L" } } },
        { "resource": { "resourceType": "Condition", "code": { "text": "x" } } },
    ] });
    let incoming = read(&file);
    let who = &incoming.patients[0].who;
    assert_eq!(who.family_name.as_deref(), Some("Jones"), "the official name");
    assert_eq!(
        (who.given_name.as_deref(), who.sex),
        (Some("Mary Ann"), Sex::Female)
    );
    assert_eq!(
        who.clinic_number, None,
        "17 of a hospital is not 17 of the clinic"
    );
    assert_eq!(
        incoming.patients[1].who.birth_date, None,
        "1980 is no day of birth"
    );
    let labs = incoming
        .patients
        .iter()
        .map(|patient| patient.labs[0].reading.to_string());
    assert_eq!(
        labs.collect::<Vec<_>>(),
        ["1 mg/L", "2 mg/L"],
        "each has their own result"
    );
    let left: Vec<&str> = incoming.left.iter().map(|left| left.place.as_str()).collect();
    assert_eq!(
        left,
        [
            "entry 1 (Patient), identifier",
            "entry 1 (Patient), name",
            "entry 2 (Patient), birthDate",
            "entry 5 (Condition)"
        ],
        "in the order of the file"
    );
}

#[test]
fn a_score_of_someone_else_and_a_visit_of_another_day_are_told() {
    let file = |subject: &str, authored: &str| {
        json!({ "resourceType": "Bundle", "type": "collection", "entry": [
            { "resource": { "resourceType": "Encounter", "id": "v", "status": "finished",
                "type": [{ "coding": [{ "system": "https://fibrotrend.org/fhir/CodeSystem/visit-kinds", "code": "baseline" }] }],
                "subject": { "reference": "Patient/1" }, "period": { "start": "2025-05-04" } } },
            { "resource": { "resourceType": "QuestionnaireResponse", "id": "r", "status": "completed", "authored": authored,
                "questionnaire": "http://loinc.org/q/44249-1", "subject": { "reference": "Patient/1" },
                "encounter": { "reference": "Encounter/v" },
                "item": [{ "linkId": "/44250-9", "answer": [{ "valueInteger": 2 }] }] } },
            { "resource": { "resourceType": "Observation", "status": "final", "subject": { "reference": subject },
                "effectiveDateTime": "2025-05-04", "code": { "coding": [{ "system": LOINC, "code": "44261-6" }] },
                "derivedFrom": [{ "reference": "QuestionnaireResponse/r" }], "valueInteger": 2 } },
        ] })
    };
    check(
        "all of one patient and day",
        &file("Patient/1", "2025-05-04"),
        &["phq9: q1=2 total~2"],
        &[],
    );
    check(
        "the total is of someone else",
        &file("Patient/2", "2025-05-04"),
        &["phq9: q1=2"],
        &["entry 3 (Observation): it is of another patient"],
    );
    check(
        "the visit’s day counts, and it is told",
        &file("Patient/1", "2025-05-06"),
        &["phq9: q1=2 total~2"],
        &["entry 2 (QuestionnaireResponse), authored: is another day"],
    );
}

#[test]
fn a_page_of_a_search_is_not_taken_for_everything() {
    let page = json!({
        "resourceType": "Bundle", "type": "searchset", "total": 400,
        "link": [{ "relation": "self", "url": "http://a" }, { "relation": "next", "url": "http://a?page=2" }],
        "entry": [{ "resource": observation("1988-5", quantity("4.5", "mg/L")) }],
    });
    check(
        "a first page",
        &page,
        &["2025-05-04 4.5 mg/L [-]"],
        &["one page of several"],
    );
}
