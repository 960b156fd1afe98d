//! The binary as scripts use it: output, exit status, one sentence for each error.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::unreachable,
    reason = "a test fails loudly"
)]

mod common;

use common::{fibrotrend, lines};
use serde_json::Value;
use std::process::{Command, Output};

/// The one sentence of a failed command.
fn failure(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(text.lines().count(), 1, "an error is one line: {text}");
    assert!(output.stdout.is_empty(), "an error prints nothing else");
    text
}

#[test]
fn score_answers_each_line_in_order_and_names_bad_ones() {
    let home = tempfile::tempdir().unwrap();
    let input = concat!(
        r#"{"case": "a", "instrument": "pain_nrs", "answers": {"value": 7}}"#,
        "\n",
        "not json\n",
        "\n",
        r#"{"case": "b", "instrument": "pain_nrs", "answers": {"value": 11}}"#,
        "\n",
        r#"{"case": "c", "instrument": "nope", "answers": {}}"#,
        "\n",
        r#"{"case": "d", "instrument": "phq9", "answers": {"q9": 1, "q10": null}}"#,
        "\n",
        r#"{"case": "e", "instrument": "phq9", "version": "99", "answers": {}}"#,
        "\n",
        r#"{"case": "f", "instrument": "phq9", "answers": {"zz": null}}"#,
        "\n",
        r#"{"case": "\ud800", "instrument": "pain_nrs", "answers": {"value": 7}}"#,
        "\n",
        r#"{"case": 1e999, "instrument": "pain_nrs", "answers": {"value": 7}}"#,
        "\n",
        r#"{"case": "g", "instrument": "fm_survey_2011", "answers": {"pain_sites": [null]}}"#,
        "\n",
    );
    let output = fibrotrend(home.path(), &["score"], input);
    assert_eq!(
        output.status.code(),
        Some(1),
        "a line that can't be scored gives status 1"
    );
    let lines = lines(&output);
    let codes: Vec<&str> = lines
        .iter()
        .map(|line| line["error"]["code"].as_str().unwrap_or(""))
        .collect();
    assert_eq!(
        codes,
        [
            "",
            "bad_json",
            "bad_json",
            "out_of_range",
            "unknown_instrument",
            "",
            "unknown_version",
            "unknown_item",
            "bad_json",
            "out_of_range",
            "wrong_type"
        ]
    );
    assert_eq!(lines[0]["scores"]["pain"], 7);
    assert_eq!(lines[1]["line"], 2);
    assert_eq!(lines[3]["error"]["item"], "value");
    assert_eq!(
        lines[5]["scores"]["total"],
        Value::Null,
        "one answer of nine has no total"
    );
    assert_eq!(lines[5]["flags"][0]["code"], "phq9_item9");
    assert_eq!(
        (&lines[5]["answered"], &lines[5]["of"]),
        (&Value::from(1), &Value::from(9))
    );
}

#[test]
fn score_gives_the_reason_of_every_score() {
    let home = tempfile::tempdir().unwrap();
    let output = fibrotrend(
        home.path(),
        &["score"],
        r#"{"instrument": "fiqr", "answers": {"symptom_1": 5}}"#,
    );
    assert_eq!(output.status.code(), Some(0));
    let line = &lines(&output)[0];
    for key in line["scores"].as_object().unwrap().keys() {
        let why = &line["why"][key];
        assert!(
            why["rule"].is_string() && why["source"].is_string(),
            "{key} has no reason: {why}"
        );
    }
    assert_eq!(line["why"]["symptoms"]["missing"].as_array().unwrap().len(), 9);
    assert_eq!(line["why"]["symptoms"]["bounds"], serde_json::json!([2.5, 47.5]));
}

#[test]
fn demo_plot_and_report_make_their_files() {
    let home = tempfile::tempdir().unwrap();
    let made = fibrotrend(
        home.path(),
        &["demo", "--out", "demo", "--until", "2026-11-22", "--json"],
        "",
    );
    assert!(made.status.success(), "{made:?}");
    assert_eq!(lines(&made)[0]["patients"], 12);
    let vault = ["--vault", "demo/demo.fibrotrend"];
    let listed = fibrotrend(
        home.path(),
        &["patients", vault[0], vault[1], "alvarez", "--json"],
        "",
    );
    assert_eq!(lines(&listed)[0][0]["clinicNumber"], "D-001");
    let plot = [
        "plot",
        vault[0],
        vault[1],
        "--patient",
        "D-003",
        "--dpi",
        "192",
        "--out",
        "x.png",
        "--json",
    ];
    let plotted = fibrotrend(home.path(), &plot, "");
    let png = std::fs::read(home.path().join("x.png")).unwrap();
    assert_eq!(lines(&plotted)[0]["bytes"], png.len());
    let side = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    assert_eq!((side(16), side(20)), (3200, 1800), "1600×900 at twice 96 dpi");
    fibrotrend(
        home.path(),
        &[
            "plot",
            vault[0],
            vault[1],
            "--patient",
            "okafor",
            "--out",
            "x.svg",
        ],
        "",
    );
    assert!(
        std::fs::read_to_string(home.path().join("x.svg"))
            .unwrap()
            .contains("FIQR total")
    );
    fibrotrend(
        home.path(),
        &[
            "report",
            vault[0],
            vault[1],
            "--patient",
            "okafor",
            "--out",
            "x.pdf",
        ],
        "",
    );
    assert!(
        std::fs::read(home.path().join("x.pdf"))
            .unwrap()
            .starts_with(b"%PDF")
    );
    let again = failure(&fibrotrend(home.path(), &["demo", "--out", "demo"], ""));
    assert!(again.contains("already there"), "{again}");
    let unknown = failure(&fibrotrend(
        home.path(),
        &[
            "plot",
            vault[0],
            vault[1],
            "--patient",
            "nobody",
            "--out",
            "y.png",
        ],
        "",
    ));
    assert!(unknown.contains("nobody"), "{unknown}");
    assert!(!home.path().join("y.png").exists());
}

#[test]
fn reports_of_those_who_are_due_come_one_after_the_other() {
    let home = tempfile::tempdir().unwrap();
    let made = fibrotrend(
        home.path(),
        &["demo", "--out", "demo", "--until", "2026-11-22"],
        "",
    );
    assert!(made.status.success(), "{made:?}");
    std::fs::create_dir(home.path().join("out")).unwrap();
    let run = |arguments: &[&str]| {
        let vault = ["--vault", "demo/demo.fibrotrend"];
        fibrotrend(home.path(), &[arguments, &vault].concat(), "")
    };
    let all = run(&[
        "reports",
        "--all",
        "--out",
        "out",
        "--sections",
        "visits,costs",
        "--json",
    ]);
    assert!(all.status.success(), "{all:?}");
    assert_eq!(lines(&all)[0]["written"], 12);
    assert!(
        String::from_utf8_lossy(&all.stderr).contains("12 of 12"),
        "progress goes to standard error: {all:?}"
    );
    let due = run(&["reports", "--due", "--out", "out"]);
    assert!(due.status.success(), "{due:?}");
    let files = std::fs::read_dir(home.path().join("out")).unwrap().count();
    assert!(files > 12, "those of before are kept: {files}");
    let gone = failure(&run(&["reports", "--all", "--out", "gone"]));
    assert!(gone.contains("gone"), "{gone}");
    for (arguments, words) in [
        (vec!["reports", "--out", "out"], "--due"),
        (
            vec![
                "report",
                "--patient",
                "D-001",
                "--out",
                "x.pdf",
                "--sections",
                "visit",
            ],
            "no such section",
        ),
    ] {
        let refused = run(&arguments);
        assert_eq!(refused.status.code(), Some(2), "{arguments:?}: {refused:?}");
        let text = String::from_utf8_lossy(&refused.stderr).into_owned();
        assert!(text.contains(words), "{arguments:?}: {text}");
    }
    let cut = run(&[
        "report",
        "--patient",
        "D-001",
        "--out",
        "x.pdf",
        "--sections",
        "visits,notes",
        "--since",
        "2026-01-01",
        "--until",
        "soon",
    ]);
    assert!(failure(&cut).contains("This day can't be read"));
}

#[test]
fn a_picture_and_a_report_need_no_vault() {
    let home = tempfile::tempdir().unwrap();
    let visits = concat!(
        r#"{"date": "2025-01-04", "instrument": "pain_nrs", "answers": {"value": 7}}"#,
        "\n",
        r#"{"date": "2025-03-04", "instrument": "pain_nrs", "answers": {"value": 5}}"#,
        "\n",
    );
    for file in ["a.png", "a.svg"] {
        let output = fibrotrend(home.path(), &["plot", "--from", "-", "--out", file], visits);
        assert!(
            output.status.success() && home.path().join(file).exists(),
            "{output:?}"
        );
    }
    let output = fibrotrend(
        home.path(),
        &["report", "--from", "-", "--out", "a.pdf", "--paper", "letter"],
        visits,
    );
    assert!(output.status.success(), "{output:?}");
    let needs_more = fibrotrend(
        home.path(),
        &[
            "report",
            "--from",
            "-",
            "--out",
            "b.pdf",
            "--sections",
            "visits,labs",
        ],
        visits,
    );
    assert!(
        failure(&needs_more).contains("multiples, visits, criteria, maps, notes"),
        "a section that answers can’t fill is refused, not left out"
    );
    let bad = failure(&fibrotrend(
        home.path(),
        &["plot", "--from", "-", "--out", "b.png"],
        "{\"instrument\": \"fiqr\"}",
    ));
    assert!(bad.contains("Line 1") && bad.contains("date"), "{bad}");
}

#[test]
fn careless_commands_get_one_clear_sentence() {
    let home = tempfile::tempdir().unwrap();
    std::fs::create_dir(home.path().join("empty")).unwrap();
    let check = |arguments: &[&str], words: &str| {
        let text = failure(&fibrotrend(home.path(), arguments, ""));
        assert!(text.contains(words), "{arguments:?}: {text}");
    };
    check(&["score", "missing.jsonl"], "missing.jsonl");
    check(
        &["report", "--from", "-", "--out", "a.txt"],
        "a.txt must end in .pdf",
    );
    check(&["diary-sheet", "--out", "a.txt"], "a.txt must end in .pdf");
    check(&["score", "empty"], "is a folder");
    check(
        &["patients", "--vault", "nowhere"],
        "nowhere: There is no vault at this place",
    );
    check(&["patients", "--vault", "empty"], "not a Fibrotrend vault");
    check(&["plot", "--from", "-", "--out", "x.bmp"], ".png or .svg");
    check(
        &["plot", "--from", "-", "--out", "nowhere/x.png"],
        "folder isn't there",
    );
    check(&["plot", "--from", "-", "--out", "x.png", "--dpi", "72"], "dpi");
    check(&["report", "--from", "-", "--out", "empty"], "folder");
    check(&["demo", "--out", "d", "--until", "soon"], "not a date");
    check(
        &["patients", "--vault", "empty", "--passphrase-file", "none.txt"],
        "none.txt",
    );
}

#[test]
fn answers_are_never_overwritten_in_silence() {
    let home = tempfile::tempdir().unwrap();
    let twice = r#"{"instrument": "phq9", "answers": {"q9": 3, "q9": 0}}"#;
    let output = fibrotrend(home.path(), &["score"], twice);
    assert_eq!(
        lines(&output)[0]["error"]["code"],
        "repeated_key",
        "the first answer would be lost"
    );
    let plot = |input: &str| {
        failure(&fibrotrend(
            home.path(),
            &["plot", "--from", "-", "--out", "x.png"],
            input,
        ))
    };
    let line = |case: &str, date: &str| {
        let answers = serde_json::json!({"value": 7});
        let line =
            serde_json::json!({"case": case, "date": date, "instrument": "pain_nrs", "answers": answers});
        format!("{line}\n")
    };
    let same_day = plot(&(line("a", "2025-01-04") + &line("a", "2025-01-04")));
    assert!(
        same_day.contains("Line 2") && same_day.contains("twice"),
        "{same_day}"
    );
    let two_patients = plot(&(line("a", "2025-01-04") + &line("b", "2025-03-04")));
    assert!(
        two_patients.contains("Line 2") && two_patients.contains("case"),
        "{two_patients}"
    );
    let ancient = plot(&line("a", "-009999-01-01"));
    assert!(ancient.contains("Line 1"), "{ancient}");
}

#[cfg(unix)]
#[test]
fn a_pipe_is_not_replaced_by_a_file() {
    use std::os::unix::fs::FileTypeExt;
    let home = tempfile::tempdir().unwrap();
    let pipe = home.path().join("pipe.png");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let text = failure(&fibrotrend(
        home.path(),
        &["plot", "--from", "-", "--out", "pipe.png"],
        "",
    ));
    assert!(text.contains("pipe"), "{text}");
    assert!(std::fs::metadata(&pipe).unwrap().file_type().is_fifo());
}

#[test]
fn wrong_usage_exits_with_2() {
    let home = tempfile::tempdir().unwrap();
    for arguments in [
        &["plot"][..],
        &["plot", "--out", "x.png"],
        &["nonsense"],
        &["demo"],
        &["plot", "--vault", "v", "--out", "x.png"],
    ] {
        assert_eq!(
            fibrotrend(home.path(), arguments, "").status.code(),
            Some(2),
            "{arguments:?}"
        );
    }
}

#[test]
fn the_blank_diary_sheet_needs_no_vault() {
    let home = tempfile::tempdir().unwrap();
    for (paper, size) in [("a4", "841.8"), ("letter", "792")] {
        let output = fibrotrend(
            home.path(),
            &["diary-sheet", "--out", "sheet.pdf", "--paper", paper, "--json"],
            "",
        );
        assert!(output.status.success(), "{output:?}");
        let pdf = std::fs::read(home.path().join("sheet.pdf")).unwrap();
        assert_eq!(lines(&output)[0]["bytes"], pdf.len());
        let text = String::from_utf8_lossy(&pdf);
        assert!(
            text.starts_with("%PDF-") && text.contains(size),
            "{paper} is {size} points wide"
        );
    }
    let refused = fibrotrend(
        home.path(),
        &["diary-sheet", "--out", "no/such/folder/sheet.pdf"],
        "",
    );
    assert!(failure(&refused).contains("the folder isn't there"));
}

#[test]
fn a_reader_that_has_enough_is_no_failure() {
    let home = tempfile::tempdir().unwrap();
    for arguments in [&["instruments", "list"][..], &["instruments", "show", "phq9"]] {
        let mut child = common::command(home.path(), arguments).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{arguments:?}");
        assert!(output.status.success(), "{arguments:?}");
    }
}
