//! A definition that ships can't change its scoring under the same version: answers keep the rules they were given under.
//!
//! After raising a version, run this with UPDATE_VERSIONS=1 once and commit what it writes.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

use instruments::{Definition, ItemKind, Library};
use std::fmt::Write;

/// What decides scores: answers and what they count, formulas, bands, checks, flags. Words don't.
fn scoring(definition: &Definition) -> String {
    let mut text = String::new();
    for item in &definition.items {
        let kind = match &item.kind {
            ItemKind::Options(options) => options
                .iter()
                .map(|option| format!("{:?}={}", option.code, option.value))
                .collect::<Vec<_>>()
                .join(","),
            ItemKind::Areas(areas) => areas
                .iter()
                .map(|area| area.key.as_str())
                .collect::<Vec<_>>()
                .join(","),
            _ => format!("{:?}", item.range()),
        };
        writeln!(
            text,
            "{} {kind} {} {} {:?}",
            item.key, item.optional, item.reversed, item.blank
        )
        .unwrap();
    }
    for rule in &definition.scores {
        writeln!(text, "{} = {} {:?}", rule.key, rule.formula.text, rule.range).unwrap();
    }
    for set in &definition.bands {
        writeln!(text, "{} {} {} {:?}", set.score, set.set, set.default, set.levels).unwrap();
    }
    for check in &definition.checks {
        writeln!(text, "{} {}", check.item, check.when.text).unwrap();
    }
    for flag in &definition.flags {
        writeln!(text, "{} {}", flag.code, flag.when).unwrap();
    }
    // Groups and tables stand in the file alone.
    let (file, _) = &definition.files;
    let mut named = false;
    for line in file.lines().map(str::trim) {
        if line.starts_with('[') {
            named =
                line.starts_with("[groups") || line.starts_with("[tables") || line.starts_with("[regions");
        }
        if named && !line.starts_with('#') {
            writeln!(text, "{line}").unwrap();
        }
    }
    text
}

/// FNV-1a, 64 bits.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[test]
fn scoring_changes_only_with_the_version() {
    let mut now = String::new();
    for definition in Library::builtin().all() {
        writeln!(
            now,
            "{} {} {:016x}",
            definition.id,
            definition.version,
            hash(&scoring(definition))
        )
        .unwrap();
    }
    let path = format!(
        "{}/../../../tests/golden/definition_versions.txt",
        env!("CARGO_MANIFEST_DIR")
    );
    if std::env::var_os("UPDATE_VERSIONS").is_some() {
        std::fs::write(&path, &now).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap();
    for line in kept.lines() {
        assert!(
            now.lines().any(|known| known == line),
            "{line}: its scoring changed or it went, but not its version; now:\n{now}"
        );
    }
    assert_eq!(
        now.lines().count(),
        kept.lines().count(),
        "a new instrument must be noted here too"
    );
}
