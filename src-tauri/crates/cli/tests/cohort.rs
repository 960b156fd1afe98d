//! `fibrotrend cohort`: text, JSON, the table without names, charts.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::unreachable,
    reason = "a test fails loudly"
)]

mod common;

use common::{fibrotrend, lines, text};

const VAULT: &str = "demo/demo.fibrotrend";

#[test]
fn a_cohort_as_text_json_table_and_charts() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    let demo = ["demo", "--out", "demo", "--until", "2026-11-22"];
    assert!(fibrotrend(home, &demo, "").status.success());
    let run = |more: &[&str]| {
        let arguments = [&["cohort", "--vault", VAULT][..], more].concat();
        fibrotrend(home, &arguments, "")
    };
    let told = text(&run(&[]));
    for part in [
        "12 patients have or had a treatment",
        "no comparison group",
        "Naltrexone, low dose (LDN)",
        "can be compared with a baseline",
        "Left out",
        "Side effects",
        "Time on treatment",
        "FINAL 2024, LDN 6 mg (n = 49): 41% by 30%, 24% by 50%",
        "n = 10",
    ] {
        assert!(told.contains(part), "{part} is missing from {told}");
    }
    let json = &lines(&run(&["--json"]))[0];
    assert_eq!(json["treatment"], "ldn");
    let ever = json["treatments"]
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["key"] == "ldn")
        .unwrap()["ever"]
        .as_u64()
        .unwrap();
    let other = &lines(&run(&["--treatment", "duloxetine", "--json"]))[0];
    assert_eq!(other["treatment"], "duloxetine");

    let written = run(&["--out", "cohort.csv", "--json"]);
    let table = std::fs::read_to_string(home.join("cohort.csv")).unwrap();
    assert_eq!(lines(&written)[0]["bytes"], table.len());
    assert_eq!(
        u64::try_from(table.lines().count()).unwrap(),
        ever + 1,
        "a line for each patient on LDN"
    );
    assert!(
        !table.contains("D-0") && !table.contains("Alvarez"),
        "nobody is named"
    );
    let check = |file: &str, more: &[&str], begins: &[u8]| {
        let output = run(&[&["--out", file][..], more].concat());
        assert!(output.status.success(), "{file}: {output:?}");
        assert!(
            std::fs::read(home.join(file)).unwrap().starts_with(begins),
            "{file}"
        );
    };
    check("a.svg", &[], b"<svg");
    check("a.png", &["--chart", "survival", "--dpi", "192"], b"\x89PNG");
    let refused = |more: &[&str], words: &str| {
        let output = run(more);
        assert_eq!(output.status.code(), Some(1), "{output:?}");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.lines().count() == 1 && said.contains(words), "{said}");
    };
    refused(&["--treatment", "nonsense"], "No patient has or had \"nonsense\"");
    refused(&["--out", "a.bmp"], ".csv, .svg or .png");
    refused(&["--out", "b.png", "--dpi", "72"], "dpi");
    assert_eq!(
        run(&["--chart", "survival"]).status.code(),
        Some(2),
        "a chart needs a file"
    );
}
