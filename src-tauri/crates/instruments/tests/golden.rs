//! Golden scores: every line of `tests/golden/scores` must hold.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::unreachable,
    reason = "a test fails loudly"
)]

use instruments::{Answer, Answers, Library, ScoreValue};
use serde_json::Value;

/// The cases of an instrument, one JSON object a line.
fn cases(id: &str) -> Vec<Value> {
    let path = format!(
        "{}/../../../tests/golden/scores/{id}.jsonl",
        env!("CARGO_MANIFEST_DIR")
    );
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn answers(case: &Value) -> Answers {
    let given = case["answers"].as_object().unwrap();
    given
        .iter()
        .filter(|(_, value)| !value.is_null())
        .map(|(key, value)| {
            (
                key.clone(),
                serde_json::from_value::<Answer>(value.clone()).unwrap(),
            )
        })
        .collect()
}

fn agrees(got: &ScoreValue, expected: &Value) -> bool {
    match (got, expected) {
        (ScoreValue::Unknown, Value::Null) => true,
        (ScoreValue::Number(got), Value::Number(expected)) => {
            let decimals = expected
                .to_string()
                .split_once('.')
                .map_or(0, |(_, decimals)| decimals.len());
            let scale = 10_f64.powi(i32::try_from(decimals).unwrap());
            let expected = expected.as_f64().unwrap();
            (got - expected).abs() <= 0.01 || ((got * scale).round() / scale - expected).abs() < 1e-9
        }
        (ScoreValue::Truth(got), Value::Bool(expected)) => got == expected,
        (ScoreValue::Word(got), Value::String(expected)) => got == expected,
        (ScoreValue::Numbers(got), Value::Array(expected)) => {
            let expected: Vec<f64> = expected.iter().map(|number| number.as_f64().unwrap()).collect();
            got.len() == expected.len() && got.iter().zip(&expected).all(|(a, b)| (a - b).abs() < 1e-9)
        }
        (ScoreValue::Names(got), Value::Array(expected)) => {
            let mut expected: Vec<_> = expected
                .iter()
                .map(|name| name.as_str().unwrap().to_owned())
                .collect();
            let mut got = got.clone();
            expected.sort();
            got.sort();
            got == expected
        }
        _ => false,
    }
}

#[test]
fn golden_scores_hold() {
    let mut wrong = Vec::new();
    for definition in Library::builtin().all() {
        let cases = cases(&definition.id);
        assert!(cases.len() >= 3, "{} has too few golden cases", definition.id);
        for case in cases {
            assert_eq!(case["instrument"], definition.id.as_str());
            let outcome = definition
                .score(&answers(&case))
                .unwrap_or_else(|error| panic!("{}: {error}", case["case"]));
            for (key, expected) in case["expected"].as_object().unwrap() {
                match outcome.score(key) {
                    None => wrong.push(format!("{}: there is no score {key}", case["case"])),
                    Some(got) if !agrees(got, expected) => {
                        wrong.push(format!("{}: {key} is {got:?}, expected {expected}", case["case"]));
                    }
                    Some(_) => {}
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn item_9_is_flagged_on_an_incomplete_form() {
    let library = Library::builtin();
    let outcome = library
        .get("phq9")
        .unwrap()
        .score(&Answers::from([("q9".to_owned(), Answer::Number(1.0))]))
        .unwrap();
    assert!(!outcome.complete && outcome.answered == 1 && outcome.of == 9);
    assert_eq!(
        outcome.flags.len(),
        1,
        "the flag doesn't wait for the other items"
    );
    assert_eq!(outcome.flags[0].code, "phq9_item9");
}

#[test]
fn the_unscored_question_of_the_phq9_neither_counts_nor_is_missed() {
    let library = Library::builtin();
    let phq9 = library.get("phq9").unwrap();
    let mut answers: Answers = (1..=9)
        .map(|item| (format!("q{item}"), Answer::Number(1.0)))
        .collect();
    let without = phq9.score(&answers).unwrap();
    answers.insert("q10".to_owned(), Answer::Number(3.0));
    let with = phq9.score(&answers).unwrap();
    assert!(without.complete, "nine answers make a complete form");
    assert_eq!(without.scores, with.scores);
}

#[test]
fn answers_that_do_not_fit_are_named() {
    let library = Library::builtin();
    let check = |instrument: &str, item: &str, answer: Answer, code: &str| {
        let error = library
            .get(instrument)
            .unwrap()
            .score(&Answers::from([(item.to_owned(), answer)]))
            .unwrap_err();
        assert_eq!((error.code, error.item.as_str()), (code, item));
    };
    let areas = |areas: &[&str]| Answer::Areas(areas.iter().map(|area| (*area).to_owned()).collect());
    check("phq9", "q1", Answer::Number(4.0), "out_of_range");
    check("phq9", "q1", Answer::Number(1.5), "out_of_range");
    check("phq9", "q1", Answer::Number(f64::NAN), "out_of_range");
    check("phq9", "q11", Answer::Number(1.0), "unknown_item");
    check("phq9", "q1", Answer::Flag(true), "wrong_type");
    check("fiqr", "symptom_1", Answer::Number(11.0), "out_of_range");
    check("fiqr", "symptom_1", Answer::Number(f64::INFINITY), "out_of_range");
    check(
        "acr2016",
        "pain_sites",
        areas(&["neck", "wrist_l"]),
        "unknown_area",
    );
    check("acr2016", "pain_sites", areas(&["neck", "neck"]), "repeated_area");
    check("acr2016", "duration_ge_3mo", Answer::Number(1.0), "wrong_type");
    check("acr2016", "headaches", Answer::Number(2.0), "out_of_range");
}
