//! `fibrotrend export` and `fibrotrend import` as scripts run them.
#![allow(clippy::unwrap_used, reason = "a test fails loudly")]

mod common;

use common::{fibrotrend, lines, text};
use std::fs;
use std::path::Path;

fn demo(home: &Path) -> String {
    let out = home.join("demo");
    let made = fibrotrend(
        home,
        &["demo", "--out", out.to_str().unwrap(), "--until", "2026-11-22"],
        "",
    );
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    out.join("demo.fibrotrend").display().to_string()
}

#[test]
fn what_is_exported_is_there_already_when_it_is_imported() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    let vault = demo(home);
    let run = |arguments: &[&str]| fibrotrend(home, arguments, "");
    let out = run(&["export", "csv", "--vault", &vault, "--out", "tables"]);
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    assert!(
        text(&out).starts_with("Wrote 12 patients to tables."),
        "{}",
        text(&out)
    );
    let again = run(&["export", "csv", "--vault", &vault, "--out", "tables"]);
    assert_eq!(again.status.code(), Some(1), "nothing is replaced");
    for file in ["visits_wide.csv", "diary.csv"] {
        let file = format!("tables/{file}");
        let read = run(&["import", "csv", &file, "--vault", &vault, "--dry-run", "--json"]);
        let told = lines(&read).remove(0);
        assert_eq!(told["problems"], serde_json::json!([]), "{file}");
        assert_eq!(told["adds"]["visits"], 0, "{file}: all of it is here");
        assert_eq!(told["adds"]["diaryDays"], 0, "{file}");
        assert!(
            read.status.success(),
            "{file}: a file that is here already is no failure"
        );
    }
    let one = run(&[
        "export",
        "research",
        "--vault",
        &vault,
        "--out",
        "research",
        "--patient",
        "D-001",
        "--json",
    ]);
    let told = lines(&one).remove(0);
    assert_eq!(told["patients"], 1);
    assert!(
        fs::read_to_string(home.join("research/README.txt"))
            .unwrap()
            .contains("neither sex nor age")
    );
    let ids = run(&["export", "study-ids", "--vault", &vault]);
    assert!(text(&ids).contains("D-001"), "{}", text(&ids));
    let redcap = run(&["export", "redcap", "--vault", &vault, "--out", "redcap"]);
    assert!(redcap.status.success());
    let read = run(&["import", "redcap", "redcap/records.csv", "--vault", &vault]);
    assert!(read.status.success(), "{}", text(&read));
    assert!(text(&read).contains("Nothing was stored."), "{}", text(&read));
}

#[test]
fn a_mapping_says_what_columns_become_and_bad_rows_keep_all_out() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    let vault = demo(home);
    fs::write(
        home.join("mapping.json"),
        r#"{"Nr": "patient", "Tag": "date_dmy", "Frage": "phq4.q1"}"#,
    )
    .unwrap();
    fs::write(
        home.join("bad.csv"),
        "Nr;Tag;Frage\nD-001;03/04/2020;1\nD-001;04/04/2020;7\n",
    )
    .unwrap();
    fs::write(home.join("good.csv"), "Nr;Tag;Frage\nD-001;03/04/2020;1\n").unwrap();
    let import = |file: &str, more: &[&str]| {
        let mut arguments = vec!["import", "csv", file, "--vault", &vault];
        arguments.extend(more);
        fibrotrend(home, &arguments, "")
    };
    let bad = import("bad.csv", &["--mapping", "mapping.json"]);
    assert_eq!(bad.status.code(), Some(1));
    assert!(
        text(&bad).contains("Line 3, column Frage: “7” is none of the answers"),
        "{}",
        text(&bad)
    );
    assert!(text(&bad).ends_with("Nothing was stored.\n"), "{}", text(&bad));
    let dry = import("good.csv", &["--mapping", "mapping.json", "--dry-run"]);
    assert!(
        text(&dry).ends_with("Would import 1 visit, 1 questionnaire. Nothing was stored.\n"),
        "{}",
        text(&dry)
    );
    let good = import("good.csv", &["--mapping", "mapping.json"]);
    assert!(
        text(&good).ends_with(
            "Imported 1 visit, 1 questionnaire. Visits stay open until they are looked at and signed.\n"
        ),
        "{}",
        text(&good)
    );
    // The next file with these headings needs no mapping.
    fs::write(home.join("next.csv"), "Nr;Tag;Frage\nD-001;05/06/2020;2\n").unwrap();
    let next = import("next.csv", &["--dry-run", "--json"]);
    let told = lines(&next).remove(0);
    assert_eq!(told["remembered"], true);
    assert_eq!(told["rows"][0]["cells"][1]["text"], "2020-06-05");
    let unknown = home.join("wrong.json");
    fs::write(&unknown, r#"{"Nummer": "patient"}"#).unwrap();
    let wrong = import("good.csv", &["--mapping", "wrong.json"]);
    let said = String::from_utf8_lossy(&wrong.stderr).into_owned();
    assert!(said.contains("The table has no column \"Nummer\""), "{said}");
}
