//! An exported instrument comes in again as it was, as far as a questionnaire can carry it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::unreachable,
    reason = "a test fails loudly"
)]

use exchange::fhir;
use instruments::{Answer, Answers, Definition, Item, ItemKind, Library, ScoreValue};

fn again(definition: &Definition) -> (fhir::Imported, Definition) {
    let text = fhir::export(definition).to_string();
    let imported = fhir::import(&text).unwrap_or_else(|error| panic!("{}: {error}", definition.id));
    let loaded = Definition::load(&imported.id, &imported.definition_toml, &imported.text_toml).unwrap();
    (imported, loaded)
}

/// The kind without labels that the instrument doesn't have, since an export must say something.
fn comparable(kind: &ItemKind, original: &ItemKind) -> ItemKind {
    let mut kind = kind.clone();
    match (&mut kind, original) {
        (ItemKind::Options(found), ItemKind::Options(wanted)) => {
            for (found, wanted) in found.iter_mut().zip(wanted) {
                if wanted.label.is_empty() {
                    found.label.clear();
                }
            }
        }
        (ItemKind::Areas(found), ItemKind::Areas(wanted)) => {
            for (found, wanted) in found.iter_mut().zip(wanted) {
                if wanted.label.is_empty() {
                    found.label.clear();
                }
            }
        }
        _ => {}
    }
    kind
}

fn same(of: &str, found: &Item, wanted: &Item) {
    assert_eq!(found.key, wanted.key, "{of}");
    let key = &wanted.key;
    assert_eq!(found.label, wanted.label, "{of}, {key}");
    assert_eq!(comparable(&found.kind, &wanted.kind), wanted.kind, "{of}, {key}");
    assert_eq!(found.optional, wanted.optional, "{of}, {key}");
    assert_eq!(found.loinc, wanted.loinc, "{of}, {key}");
    assert_eq!(found.help, wanted.help, "{of}, {key}");
}

#[test]
fn items_keep_keys_kinds_values_and_labels() {
    let library = Library::builtin();
    for definition in library.all() {
        let (imported, loaded) = again(definition);
        let of = &definition.id;
        assert_eq!(
            loaded.items.len(),
            definition.items.len(),
            "{of}: {:?}",
            imported.review
        );
        for (found, wanted) in loaded.items.iter().zip(&definition.items) {
            same(of, found, wanted);
        }
        assert_eq!(loaded.name, definition.name, "{of}");
        assert_eq!(loaded.loinc, definition.loinc, "{of}");
        assert_eq!(loaded.snomed, definition.snomed, "{of}");
        assert_eq!(loaded.instructions, definition.instructions, "{of}");
        let titled = |definition: &Definition| {
            let sections = definition
                .sections
                .iter()
                .filter(|section| !section.title.is_empty());
            sections.cloned().collect::<Vec<_>>()
        };
        assert_eq!(titled(&loaded), titled(definition), "{of}");
    }
}

#[test]
fn what_comes_in_can_stand_beside_what_ships() {
    let mut library = Library::builtin();
    let exported: Vec<String> = library
        .all()
        .map(|definition| fhir::export(definition).to_string())
        .collect();
    for text in exported {
        let imported = fhir::import(&text).unwrap();
        assert!(imported.id.ends_with("_imported"), "{}", imported.id);
        library
            .add(
                &imported.id,
                &imported.definition_toml,
                &imported.text_toml,
                &imported.source_md,
            )
            .unwrap();
    }
}

#[test]
fn the_total_is_a_provisional_sum_of_the_needed_items() {
    let library = Library::builtin();
    let (imported, loaded) = again(library.get("phq9").unwrap());
    let total = loaded.rule("total").unwrap();
    assert_eq!(
        total.range,
        Some((0.0, 27.0)),
        "item 10 is optional and stays out"
    );
    assert!(total.provisional && total.main && total.worse.is_none());
    assert!(total.rule.starts_with("Sum of 9 items"), "{}", total.rule);
    let answers: Answers = (1..=9)
        .map(|number| (format!("q{number}"), Answer::Number(2.0)))
        .collect();
    let outcome = loaded.score(&answers).unwrap();
    assert_eq!(outcome.score("total"), Some(&ScoreValue::Number(18.0)));
    assert!(
        imported.review.iter().any(|sentence| sentence.contains("phq9")),
        "it ships"
    );
}

#[test]
fn files_read_like_the_shipped_ones() {
    let library = Library::builtin();
    let (imported, _) = again(library.get("phq9").unwrap());
    for line in [
        "id = \"phq9_imported\"",
        "loinc = \"44249-1\"",
        "answers = [\"LA6568-5\", \"LA6569-3\", \"LA6570-1\", \"LA6571-9\"]",
        "items = [\"q1\", \"q2\", \"q3\", \"q4\", \"q5\", \"q6\", \"q7\", \"q8\", \"q9\"]",
        "options = [0, 1, 2, 3]",
        "labels = \"answers\"",
        "formula = \"sum(items)\"",
        "provisional = true",
    ] {
        assert!(
            imported.definition_toml.lines().any(|found| found == line),
            "{line}\n{}",
            imported.definition_toml
        );
    }
    let label =
        "answers = [\"Not at all\", \"Several days\", \"More than half the days\", \"Nearly every day\"]";
    assert!(
        imported.text_toml.lines().any(|found| found == label),
        "{}",
        imported.text_toml
    );
    assert!(
        imported.source_md.contains("| q1 | q1 | 44250-9 |"),
        "{}",
        imported.source_md
    );
    for sentence in &imported.review {
        assert!(imported.source_md.contains(sentence), "{sentence}");
    }
}
