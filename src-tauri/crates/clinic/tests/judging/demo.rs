//! The verdicts of the demo clinic's patients.

use clinic::host::SystemHost;
use clinic::views::{ReasonKind, TrendsAsk, VerdictKind};
use clinic::{Clinic, demo};
use std::sync::Arc;

fn clinic() -> (Clinic, tempfile::TempDir) {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("demo.fibrotrend");
    let until = "2026-11-22".parse().unwrap();
    let clinic = demo::create(&folder, demo::SEED, until, Arc::new(SystemHost)).unwrap();
    (clinic, root)
}

#[test]
fn courses_are_judged_as_they_were_told() {
    let (clinic, _root) = clinic();
    let check = |number: &str, why: &str, measure: Option<&str>, expected: &[VerdictKind]| {
        let person = clinic.patient_named(number).unwrap();
        let ask = TrendsAsk {
            measure: measure.map(str::to_owned),
            ..TrendsAsk::default()
        };
        let verdict = clinic.trends(person, &ask).unwrap().verdict.unwrap();
        assert!(
            expected.contains(&verdict.kind),
            "{number}, {why}: {}",
            verdict.headline
        );
    };
    let open = [
        VerdictKind::NoChange,
        VerdictKind::NoClearChange,
        VerdictKind::TooFew,
    ];
    check(
        "D-001",
        "better, by the form",
        Some("fiqr.total"),
        &[VerdictKind::Improved],
    );
    check("D-002", "no effect", None, &open);
    check("D-003", "helped for most of a year", None, &[VerdictKind::Lost]);
    check("D-011", "just begun", None, &[VerdictKind::TooFew]);
}

#[test]
fn every_verdict_is_careful() {
    let (clinic, _root) = clinic();
    for row in clinic.find_patients("").unwrap() {
        let view = clinic.trends(row.id, &TrendsAsk::default()).unwrap();
        let patient = clinic.patient(row.id).unwrap();
        assert_eq!(
            patient.verdict, view.verdict,
            "{}: one verdict on both screens",
            row.name
        );
        let Some(verdict) = view.verdict else {
            assert!(!view.why_not.is_empty(), "{}", row.name);
            continue;
        };
        let rules: Vec<&str> = verdict
            .reasons
            .iter()
            .map(|reason| reason.rule.as_str())
            .collect();
        assert!(
            rules.contains(&"side_effects") && rules.contains(&"cost"),
            "{}: side effects and cost stand beside it",
            row.name
        );
        let first = verdict
            .reasons
            .iter()
            .position(|reason| reason.kind == ReasonKind::Tolerability);
        let context = verdict
            .reasons
            .iter()
            .position(|reason| reason.kind == ReasonKind::Context);
        assert!(
            context.is_none_or(|context| first.unwrap() < context),
            "{}",
            row.name
        );
        let texts = verdict.reasons.iter().map(|reason| reason.text.as_str());
        for text in texts.chain([verdict.headline.as_str()]) {
            let small = text.to_lowercase();
            for word in ["diagnos", "proves", "proven", "cures", "!"] {
                assert!(!small.contains(word), "{}: {word:?} in {text}", row.name);
            }
            assert!(!small.contains('{'), "{}: {text}", row.name);
        }
        if verdict.kind == VerdictKind::TooFew {
            assert!(!verdict.headline.is_empty(), "{}", row.name);
        }
    }
}
