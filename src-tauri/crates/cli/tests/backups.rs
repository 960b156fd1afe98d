//! Backups from the command line: made, listed, checked, compared and restored.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::unreachable,
    clippy::indexing_slicing,
    reason = "a test fails loudly"
)]

mod common;

use common::{fibrotrend, lines, text};
use std::fs;
use std::path::Path;

const VAULT: &str = "demo/demo.fibrotrend";

/// Runs a command that must work and answers its line of JSON.
fn told(home: &Path, arguments: &[&str]) -> serde_json::Value {
    let output = fibrotrend(home, arguments, "");
    assert!(output.status.success(), "{arguments:?}: {output:?}");
    lines(&output).remove(0)
}

#[test]
fn a_vault_is_backed_up_listed_compared_and_restored() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    told(
        home,
        &["demo", "--out", "demo", "--until", "2026-11-22", "--json"],
    );
    let empty = text(&fibrotrend(home, &["backups", "--vault", VAULT], ""));
    assert!(empty.contains("no backups"), "{empty}");

    let made = told(home, &["backup", "--vault", VAULT, "--json"]);
    let file = made["file"].as_str().unwrap().to_owned();
    assert_eq!(made["problem"], "");
    let elsewhere = home.join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    told(home, &["backup", "--vault", VAULT, "--to", "elsewhere", "--json"]);
    assert_eq!(fs::read_dir(&elsewhere).unwrap().count(), 1);
    let refused = fibrotrend(home, &["backup", "--vault", VAULT, "--to", "missing"], "");
    assert_eq!(refused.status.code(), Some(1));
    assert!(
        String::from_utf8_lossy(&refused.stderr).contains("connect its drive"),
        "{refused:?}"
    );

    let listed = told(home, &["backups", "--vault", VAULT, "--check", "--json"]);
    assert_eq!(
        listed.as_array().unwrap().len(),
        1,
        "those in other folders aren't this computer's"
    );
    assert_eq!(
        (&listed[0]["patients"], &listed[0]["whole"]),
        (&12.into(), &true.into())
    );

    let compared = told(
        home,
        &["restore", &file, "--compare", VAULT, "--into", "again", "--json"],
    );
    let differences = compared["compared"]["differences"].as_array().unwrap();
    assert!(differences.len() > 5, "{differences:?}");
    for line in differences {
        assert_eq!(line["backup"], line["here"], "{line}");
        assert_eq!(
            (&line["differ"], &line["onlyHere"]),
            (&0.into(), &0.into()),
            "{line}"
        );
    }
    let patients = told(home, &["patients", "--vault", "again", "--json"]);
    assert_eq!(patients.as_array().unwrap().len(), 12);
    let taken = fibrotrend(home, &["restore", &file, "--into", "again"], "");
    assert_eq!(
        taken.status.code(),
        Some(1),
        "a vault that is there is not replaced"
    );

    // Rot.
    let mut bytes = fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&file, bytes).unwrap();
    let checked = fibrotrend(home, &["backups", "--vault", VAULT, "--check"], "");
    assert_eq!(checked.status.code(), Some(1));
    assert!(text(&checked).contains("DAMAGED"), "{checked:?}");
    let refused = fibrotrend(home, &["restore", &file, "--into", "rotten"], "");
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(
        said.contains("is damaged") && said.contains("Choose another"),
        "{said}"
    );
    assert!(!home.join("rotten").exists());
}
