//! Whatever a file holds, reading it ends: with what it would add, or with a sentence.

use super::chance::Chance;
use super::{library, written};
use exchange::fhir::incoming::{LARGEST_BUNDLE, MOST_ENTRIES, MOST_LEFT, NotRead, read};
use serde_json::{Value, json};

/// Reads a file, and checks that what comes of it can be used.
fn ends_well(file: &str) {
    let Ok(incoming) = read(file, library()) else {
        return;
    };
    assert!(incoming.left.len() <= 2 * MOST_LEFT, "the list stays readable");
    for left in &incoming.left {
        assert!(!left.place.is_empty() && !left.why.is_empty(), "{left:?}");
    }
    for patient in &incoming.patients {
        for form in patient.visits.iter().flat_map(|visit| &visit.assessments) {
            let definition = library().get_version(&form.instrument, &form.version).unwrap();
            definition.check(&form.answers).unwrap();
        }
        for day in &patient.diary {
            assert!(day.ratings.values().all(|rating| *rating <= 100));
        }
    }
}

fn odd(chance: &mut Chance) -> Value {
    let odd = [
        Value::Null,
        json!(true),
        json!(-1),
        json!(1e308),
        json!(u64::MAX),
        json!(0.1),
        json!(""),
        json!("9999-12-31"),
        json!("2025-02-30"),
        json!("http://loinc.org"),
        json!("44250-9"),
        json!("Patient/1"),
        json!("#"),
        json!("ä".repeat(3000)),
        json!("\u{202e}\u{0}\u{7f}"),
        json!([]),
        json!({}),
        json!([[], {}, null]),
        json!({ "system": "http://loinc.org", "code": "44249-1" }),
        json!({ "value": 1e-300, "code": "mg/L", "comparator": "~" }),
        json!({ "reference": "Patient/1" }),
    ];
    chance.one(&odd).clone()
}

/// Changes a few places of a value.
fn spoil(value: &mut Value, chance: &mut Chance) {
    if chance.below(60) == 0 {
        *value = odd(chance);
        return;
    }
    match value {
        Value::Array(list) => {
            if chance.below(40) == 0 {
                list.extend(list.clone());
            }
            list.iter_mut().for_each(|value| spoil(value, chance));
        }
        Value::Object(object) => {
            if chance.below(60) == 0 {
                let names = [
                    "valueCoding",
                    "valueQuantity",
                    "item",
                    "answer",
                    "modifierExtension",
                    "component",
                    "code",
                ];
                object.insert((*chance.one(&names)).to_owned(), odd(chance));
            }
            object.values_mut().for_each(|value| spoil(value, chance));
        }
        _ => {}
    }
}

#[test]
fn spoilt_bundles_never_stop_the_program() {
    for seed in 0..400 {
        let mut chance = Chance::new(900_000 + seed);
        let chart = chance.chart(library());
        let file = written([&chart]);
        let mut value: Value = serde_json::from_str(&file).unwrap();
        spoil(&mut value, &mut chance);
        ends_well(&value.to_string());
        let cut = usize::try_from(chance.below(file.len() as u64)).unwrap();
        let cut = (0..=cut).rev().find(|cut| file.is_char_boundary(*cut)).unwrap();
        ends_well(&file[..cut]);
    }
}

#[test]
fn limits_are_kept() {
    let deep = |inner: &str, times: usize, (open, close): (&str, &str)| {
        format!("{}{inner}{}", open.repeat(times), close.repeat(times))
    };
    let nested = deep("{}", 100_000, ("{\"item\":[", "]}"));
    let bundle = format!(
        "{{\"resourceType\":\"Bundle\",\"entry\":[{{\"resource\":{{\"resourceType\":\"QuestionnaireResponse\",\"item\":[{nested}]}}}}]}}"
    );
    let incoming = read(&bundle, library()).unwrap();
    assert_eq!(incoming.left[0].why, "can’t be read: it nests too deep");
    ends_well(&deep("", 200_000, ("[", "]")));
    ends_well(&deep("", 200_000, ("{\"a\":", "}")));
    let many = format!(
        "{{\"resourceType\":\"Bundle\",\"entry\":[{}1]}}",
        "1,".repeat(MOST_ENTRIES)
    );
    assert_eq!(read(&many, library()), Err(NotRead::TooMany));
    let fewer = format!(
        "{{\"resourceType\":\"Bundle\",\"entry\":[{}1]}}",
        "1,".repeat(MOST_LEFT + 5)
    );
    let incoming = read(&fewer, library()).unwrap();
    assert_eq!(
        incoming.left.last().unwrap().why,
        "6 more things are not taken: import it in parts",
        "what isn’t listed any more is counted"
    );
    assert_eq!(
        read(&" ".repeat(LARGEST_BUNDLE + 1), library()),
        Err(NotRead::TooLarge)
    );
    let items: Vec<Value> = (0..3000).map(|id| json!({ "linkId": id.to_string() })).collect();
    let wide = json!({ "resourceType": "QuestionnaireResponse", "status": "completed", "item": items });
    let incoming = read(&wide.to_string(), library()).unwrap();
    assert!(
        incoming.left[0].why.contains("more than 2000 items"),
        "{incoming:?}"
    );
}

#[test]
fn what_is_no_bundle_is_refused_in_a_sentence() {
    let check = |file: &str, told: &str| {
        let error = read(file, library()).unwrap_err().to_string();
        assert!(error.contains(told), "{file}: {error}");
    };
    check("", "JSON");
    check("{", "line 1");
    check("[]", "no resource");
    check("<Bundle/>", "XML");
    check("{}", "resourceType");
    check(r#"{"resourceType":"Questionnaire"}"#, "under Instruments");
    check(r#"{"resourceType":"Claim"}"#, "Claim");
    check(r#"{"resourceType":"Bundle","entry":5}"#, "no list");
    let secret = read(r#"{"name":"Moreno", oops"#, library())
        .unwrap_err()
        .to_string();
    assert!(!secret.contains("Moreno"), "a message may be logged: {secret}");
}

#[test]
fn a_big_file_is_read_in_time() {
    let day = json!({ "resource": { "resourceType": "Observation", "status": "final", "effectiveDateTime": "2025-01-02",
        "subject": { "reference": "Patient/1" }, "code": { "coding": [{ "system": "http://loinc.org", "code": "44259-0" }] },
        "valueInteger": 1 } });
    let list = vec![day.to_string(); 30_000].join(",");
    let file = format!("{{\"resourceType\":\"Bundle\",\"entry\":[{list}]}}");
    let incoming = read(&file, library()).unwrap();
    let visits = &incoming.patients[0].visits;
    assert_eq!(
        visits.len(),
        1,
        "the same answer thirty thousand times is one answer"
    );
}
