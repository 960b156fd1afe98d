//! Statistics from the command line: the specification's vectors, and what can't be computed.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

mod common;

use common::{fibrotrend, lines};
use serde_json::Value;

const VECTORS: [&str; 7] = [
    include_str!("../../trends/tests/vectors/immpact_change.jsonl"),
    include_str!("../../trends/tests/vectors/nof1_overlap.jsonl"),
    include_str!("../../trends/tests/vectors/nrs_daily_mean.jsonl"),
    include_str!("../../trends/tests/vectors/promis29.jsonl"),
    include_str!("../../trends/tests/vectors/randomization_test.jsonl"),
    include_str!("../../trends/tests/vectors/rci.jsonl"),
    include_str!("../../trends/tests/vectors/younger2013_response.jsonl"),
];

#[test]
fn every_vector_holds_through_the_binary() {
    let home = tempfile::tempdir().unwrap();
    let input = VECTORS.concat();
    let output = fibrotrend(home.path(), &["stats"], &input);
    assert!(output.status.success(), "{output:?}");
    let told = lines(&output);
    assert_eq!(told.len(), input.lines().count());
    for (line, told) in input.lines().zip(told) {
        let case: Value = serde_json::from_str(line).unwrap();
        assert_eq!(told["case"], case["case"]);
        for (key, wanted) in case["expected"].as_object().unwrap() {
            let found = &told["result"][key];
            let agrees = match (found.as_f64(), wanted.as_f64()) {
                (Some(found), Some(number)) => {
                    let text = wanted.to_string();
                    let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
                    (found - number).abs() <= 0.51 * 0.1_f64.powi(i32::try_from(decimals).unwrap())
                }
                _ => found == wanted,
            };
            assert!(agrees, "{}: {key} is {found}, expected {wanted}", case["case"]);
        }
    }
}

#[test]
fn bad_lines_are_named_and_the_others_answered() {
    let home = tempfile::tempdir().unwrap();
    let good = r#"{"case":"good","method":"immpact_change","input":{"baseline":0,"followup":3}}"#;
    for (line, code) in [
        ("not json", "bad_json"),
        (r#"{"method":"nap"}"#, "bad_input"),
        (r#"{"method":"nap","input":{}}"#, "unknown_method"),
        (r#"{"input":{}}"#, "unknown_method"),
        (r#"{"method":"rci","input":{"sd":"x"}}"#, "bad_input"),
        (
            r#"{"method":"rci","input":{"sd":0,"reliability":0.9,"baseline":1,"followup":2}}"#,
            "cannot_compute",
        ),
        (
            r#"{"method":"nof1_overlap","input":{"A":[],"B":[1],"improvement":"increase"}}"#,
            "cannot_compute",
        ),
        (
            r#"{"method":"promis29","input":{"raw":{"sleep":4.5}}}"#,
            "bad_input",
        ),
        (r#"{"method":"promis29","input":{"raw":{"mood":4}}}"#, "bad_input"),
    ] {
        let output = fibrotrend(home.path(), &["stats"], &format!("{line}\n{good}\n"));
        assert_eq!(output.status.code(), Some(1), "{line}");
        let told = lines(&output);
        assert_eq!(
            (&told[0]["error"]["code"], &told[0]["line"]),
            (&code.into(), &1.into()),
            "{line}"
        );
        assert_eq!(
            (&told[1]["case"], &told[1]["result"]["pct_improvement"]),
            (&"good".into(), &Value::Null),
            "no percentage of a baseline of 0"
        );
    }
}
