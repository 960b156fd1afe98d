//! Instruments and answer lines from the command line.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

mod common;

use common::{command, fibrotrend, lines, text};
use serde_json::Value;
use std::fs;
use std::io::{BufRead, BufReader, Write};

#[test]
fn an_instrument_of_ones_own_from_the_first_file_to_the_first_score() {
    let home = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| fibrotrend(home.path(), arguments, "");
    assert!(run(&["instruments", "new", "stiffness"]).status.success());
    assert!(run(&["instruments", "check", "stiffness"]).status.success());
    let answers = r#"{"instrument":"stiffness","answers":{"q1":7,"q2":6,"q3":2}}"#;
    let scored = fibrotrend(home.path(), &["score", "--instruments", "stiffness"], answers);
    assert_eq!(lines(&scored)[0]["scores"]["total"], 15);
    let unknown = fibrotrend(home.path(), &["score"], answers);
    assert_eq!(lines(&unknown)[0]["error"]["code"], "unknown_instrument");

    let file = home.path().join("stiffness/definition.toml");
    let faulty = fs::read_to_string(&file)
        .unwrap()
        .replace("sum(items)", "sum(item)");
    fs::write(&file, faulty).unwrap();
    let checked = run(&["instruments", "check", "stiffness"]);
    assert_eq!(checked.status.code(), Some(1));
    assert!(
        text(&checked).contains("definition.toml, line 29"),
        "{}",
        text(&checked)
    );
    assert!(
        text(&checked).contains("did you mean items?"),
        "{}",
        text(&checked)
    );
    let told: Value =
        serde_json::from_str(&text(&run(&["instruments", "check", "stiffness", "--json"]))).unwrap();
    assert_eq!(
        (&told["ok"], told["problems"].as_array().unwrap().len()),
        (&Value::Bool(false), 1)
    );
    let refused = fibrotrend(home.path(), &["score", "--instruments", "stiffness"], answers);
    assert_eq!(refused.status.code(), Some(1));
    assert!(
        String::from_utf8_lossy(&refused.stderr).contains("can't be used"),
        "{refused:?}"
    );
}

#[test]
fn the_library_is_listed_and_each_rule_shown_with_its_source() {
    let home = tempfile::tempdir().unwrap();
    let list: Value = serde_json::from_str(&text(&fibrotrend(
        home.path(),
        &["instruments", "list", "--json"],
        "",
    )))
    .unwrap();
    let list = list.as_array().unwrap();
    assert!(list.len() >= 43, "{} instruments", list.len());
    for form in list.iter().filter(|form| form["scoringOnly"] == true) {
        assert!(
            form["textReason"].as_str().unwrap().len() > 10,
            "{} doesn't say why",
            form["id"]
        );
    }
    let shown = text(&fibrotrend(home.path(), &["instruments", "show", "fiqr"], ""));
    for words in [
        "Salaffi 2021",
        "Salaffi 2018",
        "higher is worse",
        "doi:10.1186/ar2783",
        "23.3 points",
        "provisional",
    ] {
        assert!(shown.contains(words), "{words} is missing from\n{shown}");
    }
}

#[test]
fn a_questionnaire_goes_out_as_fhir_and_comes_in_to_be_reviewed() {
    let home = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| fibrotrend(home.path(), arguments, "");
    assert!(
        run(&["instruments", "export", "gad7", "--out", "gad7.json"])
            .status
            .success()
    );
    let written: Value =
        serde_json::from_str(&fs::read_to_string(home.path().join("gad7.json")).unwrap()).unwrap();
    assert_eq!(
        (&written["resourceType"], &written["code"][0]["code"]),
        (&Value::from("Questionnaire"), &Value::from("69737-5"))
    );
    let imported = run(&["instruments", "import", "gad7.json", "--out", "."]);
    assert!(
        imported.status.success() && text(&imported).contains("Look these over"),
        "{imported:?}"
    );
    assert!(run(&["instruments", "check", "gad7_imported"]).status.success());
    let again = run(&["instruments", "import", "gad7.json", "--out", "."]);
    assert!(
        String::from_utf8_lossy(&again.stderr).contains("already there"),
        "{again:?}"
    );
    fs::write(home.path().join("no.json"), "{\"resourceType\": \"Patient\"}").unwrap();
    let refused = run(&["instruments", "import", "no.json", "--out", "."]);
    assert_eq!(
        (
            refused.status.code(),
            String::from_utf8_lossy(&refused.stderr).lines().count()
        ),
        (Some(1), 1)
    );
}

#[test]
fn rescore_says_that_nothing_would_differ() {
    let home = tempfile::tempdir().unwrap();
    assert!(
        fibrotrend(home.path(), &["demo", "--out", "demo"], "")
            .status
            .success()
    );
    let told = fibrotrend(home.path(), &["rescore", "--vault", "demo/demo.fibrotrend"], "");
    assert!(
        told.status.success() && text(&told).starts_with("No questionnaire would be scored differently"),
        "{told:?}"
    );
    let told = fibrotrend(
        home.path(),
        &["rescore", "--vault", "demo/demo.fibrotrend", "--json"],
        "",
    );
    assert_eq!(text(&told).trim(), "[]");
}

#[test]
fn the_order_of_answers_changes_nothing_but_their_case_is_kept_as_written() {
    let home = tempfile::tempdir().unwrap();
    let input = concat!(
        r#"{"case":123456789012345678901234567890,"instrument":"phq9","answers":{"q1":1,"q2":2,"q3":3,"q9":0}}"#,
        "\n",
        r#"{"answers":{"q9":0,"q3":3,"q2":2,"q1":1},"instrument":"phq9","case":123456789012345678901234567890}"#,
        "\n",
        r#"{"instrument":"phq9","answers":{"q1":1,"q1":2}}"#,
        "\n",
        r#"{"instrument":"psqi","answers":{"q1_bed_min":1380,"q3_up_min":420,"q4_hours":9}}"#,
        "\n",
    );
    let output = fibrotrend(home.path(), &["score"], input);
    let (printed, told) = (text(&output), lines(&output));
    let first = printed.lines().next().unwrap();
    assert_eq!(Some(first), printed.lines().nth(1));
    assert!(
        first.starts_with("{\"case\":123456789012345678901234567890,"),
        "no digit is lost: {first}"
    );
    assert_eq!(told[2]["error"]["code"], "repeated_key");
    assert_eq!(told[3]["error"]["code"], "contradiction");
    assert_eq!(told[3]["error"]["item"], "q4_hours");
}

#[test]
fn a_score_is_told_before_the_next_line_is_asked_for() {
    let home = tempfile::tempdir().unwrap();
    let mut child = command(home.path(), &["score"]).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    for value in [3, 8] {
        writeln!(
            stdin,
            r#"{{"instrument":"pain_nrs","answers":{{"value":{value}}}}}"#
        )
        .unwrap();
        stdin.flush().unwrap();
        let mut told = String::new();
        stdout.read_line(&mut told).unwrap();
        let told: Value = serde_json::from_str(&told).unwrap();
        assert_eq!(told["scores"]["pain"], value);
    }
    drop(stdin);
    assert!(child.wait().unwrap().success());
}
