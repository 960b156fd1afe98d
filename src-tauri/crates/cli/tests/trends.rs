//! Verdicts as text and charts as files, as scripts ask for them.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::unreachable,
    reason = "a test fails loudly"
)]

mod common;

use common::{fibrotrend, lines, text};
use std::path::Path;

const VAULT: [&str; 2] = ["--vault", "demo/demo.fibrotrend"];

fn demo() -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    let made = fibrotrend(
        home.path(),
        &["demo", "--out", "demo", "--until", "2026-11-22"],
        "",
    );
    assert!(made.status.success(), "{made:?}");
    home
}

fn run(home: &Path, command: &[&str], more: &[&str]) -> std::process::Output {
    let arguments: Vec<&str> = command.iter().chain(&VAULT).chain(more).copied().collect();
    fibrotrend(home, &arguments, "")
}

#[test]
fn trends_tell_the_verdict_with_its_reasons() {
    let home = demo();
    let told = run(home.path(), &["trends"], &["--patient", "D-003"]);
    assert!(told.status.success(), "{told:?}");
    let told = text(&told);
    for expected in [
        "Naltrexone",
        "FIQR total: Effect lost",
        "  Because ",
        "  Meanwhile  Side effects",
        "Other measures",
    ] {
        assert!(told.contains(expected), "{expected}: {told}");
    }
    let json = run(home.path(), &["trends"], &["--patient", "D-003", "--json"]);
    let view = lines(&json).remove(0);
    assert_eq!(view["verdict"]["kind"], "lost");
    let course = view["courses"][1]["id"].as_str().unwrap();
    let chosen = [
        "--patient",
        "D-003",
        "--course",
        course,
        "--measure",
        "fiqr.total",
        "--json",
    ];
    let other = lines(&run(home.path(), &["trends"], &chosen)).remove(0);
    assert_eq!(
        (&other["course"], &other["measure"]),
        (&course.into(), &"fiqr.total".into())
    );
    let unknown = run(
        home.path(),
        &["trends"],
        &["--patient", "D-003", "--measure", "nope"],
    );
    assert_eq!(unknown.status.code(), Some(1));
    assert_eq!(String::from_utf8_lossy(&unknown.stderr).lines().count(), 1);
}

#[test]
fn charts_are_written_as_their_ending_says() {
    let home = demo();
    let file = |name: &str, more: &[&str]| {
        let usual = ["--patient", "D-003", "--kind", "single", "--out", name];
        let arguments: Vec<&str> = usual.iter().chain(more).copied().collect();
        let written = run(home.path(), &["chart"], &arguments);
        assert!(written.status.success(), "{name}: {written:?}");
        std::fs::read(home.path().join(name)).unwrap()
    };
    let png = file("a.png", &["--dpi", "192", "--width", "800"]);
    assert!(png.starts_with(b"\x89PNG"));
    assert_eq!(u32::from_be_bytes(png[16..20].try_into().unwrap()), 1600);
    assert!(file("a.svg", &[]).starts_with(b"<svg"));
    let week = ["--from", "2025-10-01", "--to", "2025-10-07"];
    let rated = [&["--measure", "diary.pain_average"], week.as_slice()].concat();
    let table = file("a.csv", &rated);
    let table = String::from_utf8(table).unwrap();
    assert!(table.starts_with("measure,date,value"), "{table}");
    assert!(
        table.lines().skip(1).all(|line| line.contains(",2025-10-0")),
        "only days of the period: {table}"
    );
    let refused = |more: &[&str]| {
        let usual = ["--patient", "D-003", "--kind", "single"];
        let arguments: Vec<&str> = usual.iter().chain(more).copied().collect();
        let output = run(home.path(), &["chart"], &arguments);
        assert_eq!(output.status.code(), Some(1), "{output:?}");
        String::from_utf8_lossy(&output.stderr).into_owned()
    };
    assert!(refused(&["--out", "a.pdf"]).contains("must end in .png, .svg or .csv"));
    assert!(refused(&["--out", "a.png", "--dpi", "20"]).starts_with("fibrotrend: "));
    let backwards = ["--out", "a.png", "--from", "2026-02-01", "--to", "2026-01-01"];
    assert!(refused(&backwards).contains("before its start"));
}
