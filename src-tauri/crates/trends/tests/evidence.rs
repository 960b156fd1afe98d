//! The published evidence: everything that the specification gives stands there, and says what it doesn't know.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

use trends::evidence::{Arm, Evidence, Stand, Trial, Unit, evidence};

fn trial(id: &str) -> &'static Trial {
    evidence().trial(id).unwrap_or_else(|| panic!("no trial {id}"))
}

#[test]
fn it_reads_and_every_statement_has_its_source() {
    let Evidence {
        as_of,
        summary,
        trials,
        reviews,
        conflicts,
        consequences,
    } = evidence();
    assert_eq!(as_of, "2026-11");
    assert_eq!((trials.len(), summary.len()), (7, 5), "the file was read");
    assert!(
        trials.windows(2).all(|pair| pair[0].year <= pair[1].year),
        "oldest first"
    );
    for trial in trials {
        let id = &trial.id;
        let texts = [
            &trial.name,
            &trial.design,
            &trial.patients,
            &trial.dose,
            &trial.endpoint,
            &trial.result,
            &trial.source,
        ];
        assert!(
            texts.iter().all(|text| !text.is_empty()),
            "{id} has an empty text"
        );
        assert!(trial.doi.starts_with("10."), "{id}: {}", trial.doi);
        assert!(
            trial.source.contains(&trial.year.to_string()),
            "{id}: {}",
            trial.source
        );
        assert!(!trial.doubts.is_empty(), "{id}: no trial is beyond doubt");
        let same = trials
            .iter()
            .filter(|other| other.id == *id || other.doi == trial.doi);
        assert_eq!(same.count(), 1, "{id} stands there once");
    }
    let notes = reviews.iter().chain(conflicts).chain(consequences);
    assert!(
        notes
            .clone()
            .all(|note| !note.source.is_empty() && note.text.ends_with('.'))
    );
    assert_eq!((reviews.len(), conflicts.len()), (3, 3));
}

/// An arm as it is written in the specification.
fn check(
    id: &str,
    label: &str,
    n: u32,
    change: Option<f64>,
    interval: Option<(f64, f64)>,
    shares: &[(f64, f64)],
) {
    let arm = trial(id).arms.iter().find(|arm| arm.label == label);
    let arm = arm.unwrap_or_else(|| panic!("{id} has no arm {label}"));
    assert_eq!(arm.n, Some(n), "{id}, {label}");
    assert_eq!(arm.change, change, "{id}, {label}");
    assert_eq!(arm.interval, interval, "{id}, {label}");
    assert_eq!(arm.responders, shares, "{id}, {label}");
}

#[test]
fn arms_have_the_numbers_of_the_specification() {
    check("younger2009", "Placebo", 10, Some(-2.3), None, &[]);
    check("younger2009", "LDN 4.5 mg", 10, Some(-32.5), None, &[]);
    // 28.8 ± 9.3 and 18.0 ± 10.8; response of this trial is not a share by pain alone.
    check(
        "younger2013",
        "LDN 4.5 mg",
        28,
        Some(-28.8),
        Some((-38.1, -19.5)),
        &[],
    );
    check(
        "younger2013",
        "Placebo",
        28,
        Some(-18.0),
        Some((-28.8, -7.2)),
        &[],
    );
    check("parkitny2017", "LDN 4.5 mg", 8, Some(-15.0), None, &[]);
    check("bruun_plesner2020", "LDN 0.75 to 6 mg", 25, None, None, &[]);
    check("driver2023", "LDN 0.8 to 9.0 mg", 115, None, None, &[]);
    let drug = [(15.0, 53.0), (30.0, 41.0), (50.0, 24.0)];
    let placebo = [(15.0, 42.0), (30.0, 26.0), (50.0, 14.0)];
    check("final2024", "LDN 6 mg", 49, Some(-1.3), Some((-1.7, -0.8)), &drug);
    check(
        "final2024",
        "Placebo",
        50,
        Some(-0.9),
        Some((-1.4, -0.5)),
        &placebo,
    );
    check("innova2026", "LDN 4.5 mg", 47, Some(-0.33), None, &[(30.0, 10.6)]);
    check("innova2026", "Placebo", 49, Some(-0.64), None, &[(30.0, 18.4)]);
    let difference = |id: &str| trial(id).difference.map(|found| (found.change, found.interval));
    assert_eq!(difference("final2024"), Some((-0.34, (-0.95, 0.27))));
    assert_eq!(difference("innova2026"), Some((0.49, (-0.32, 1.31))));
    let p = |id: &str| trial(id).p;
    assert_eq!(
        [p("younger2013"), p("final2024"), p("innova2026")],
        [Some(0.016), Some(0.27), Some(0.236)]
    );
    let dreams = |arm: Option<&Arm>| arm.unwrap().side_effects[0].clone();
    let younger = trial("younger2013");
    assert_eq!(dreams(younger.drug()), ("vivid dreams".to_owned(), 37.0));
    assert_eq!(dreams(younger.placebo()), ("vivid dreams".to_owned(), 13.0));
}

#[test]
fn what_is_said_holds_every_other_number() {
    let said = |id: &str| {
        let trial = trial(id);
        let texts = [
            &trial.design,
            &trial.patients,
            &trial.dose,
            &trial.endpoint,
            &trial.result,
            &trial.source,
        ];
        let texts = texts.into_iter().chain(&trial.doubts).map(String::as_str);
        texts.collect::<Vec<_>>().join(" ")
    };
    let check = |id: &str, parts: &[&str]| {
        let said = said(id);
        for part in parts {
            assert!(said.contains(part), "{id}: {part} is missing from {said}");
        }
    };
    check(
        "younger2009",
        &[
            "32.5%",
            "2.3%",
            "30% over placebo",
            "more than 80%",
            "n = 10",
            "fixed order",
            "663–72",
        ],
    );
    check(
        "younger2013",
        &[
            "28.8%",
            "18.0%",
            "0.016",
            "0.045",
            "0.039",
            "32% responded",
            "11%",
            "p = 0.05)",
        ],
    );
    check(
        "younger2013",
        &[
            "31 women, 28",
            "without washout",
            "12 weeks",
            "last 3 days",
            "14 days",
            "NCT00568555",
        ],
    );
    check(
        "younger2013",
        &[
            "± 9.3 and ± 10.8",
            "12.5 and 14.6",
            "interim report",
            "not checked against the paper",
        ],
    );
    check(
        "parkitny2017",
        &[
            "17 cytokines",
            "15%",
            "18%",
            "46 years",
            "62 of 100",
            "8 women",
            "no placebo capsules",
        ],
    );
    check(
        "bruun_plesner2020",
        &[
            "27 women, 25",
            "11 responded",
            "3.88 mg",
            "5.40 mg",
            "No intervals",
            "PGI-I 1 to 3",
        ],
    );
    check(
        "driver2023",
        &[
            "115 patients, 86%",
            "61%",
            "65% of those with follow-up",
            "11%",
            "36%",
            "0.8 to 9.0 mg",
        ],
    );
    check(
        "final2024",
        &[
            "1.3 (95% CI 0.8 to 1.7)",
            "0.9 (0.5 to 1.4)",
            "−0.34 (−0.95 to 0.27",
            "p = 0.27",
            "d = 0.23",
        ],
    );
    check(
        "final2024",
        &[
            "53% and 42%",
            "41% and 26%",
            "24% and 14%",
            "45% and 28%",
            "6 mg",
            "NCT04270877",
            "never",
        ],
    );
    check(
        "final2024",
        &["−0.93, was not checked against the paper", "chance finding"],
    );
    check(
        "innova2026",
        &[
            "0.33",
            "0.64",
            "0.49 (95% CI −0.32 to 1.31; p = 0.236)",
            "10.6% and 18.4%",
            "68.8% and 72%",
        ],
    );
    check(
        "innova2026",
        &[
            "98 women",
            "47 and 49",
            "no titration",
            "12 months",
            "bmjopen-2021-055351",
            "NCT04739995",
        ],
    );
    let reviews: Vec<&str> = evidence().reviews.iter().map(|note| note.text.as_str()).collect();
    for part in [
        "222",
        "0.86",
        "0.51 to 1.20",
        "−0.61",
        "−1.14 to −0.08",
        "2.41",
        "−1.03",
        "−0.50",
        "−1.19 to 0.19",
        "91%",
    ] {
        assert!(
            reviews.concat().contains(part),
            "{part} is missing from the reviews"
        );
    }
    assert!(
        reviews.iter().all(|text| text.contains("Before INNOVA")),
        "they are older than the last trial"
    );
    let conflicts: String = evidence()
        .conflicts
        .iter()
        .map(|note| note.text.as_str())
        .collect();
    for part in [
        "48.5%", "27.4%", "57%", "28.8%", "18.0%", "9.3", "10.8", "12.5", "14.6", "45%", "28%",
    ] {
        assert!(conflicts.contains(part), "{part} is missing from the conflicts");
    }
}

#[test]
fn numbers_fit_together() {
    for trial in &evidence().trials {
        let id = &trial.id;
        for arm in &trial.arms {
            assert_eq!(
                arm.change.is_some(),
                arm.unit.is_some(),
                "{id}: a change has a unit"
            );
            if let (Some(change), Some((low, high))) = (arm.change, arm.interval) {
                assert!(
                    low < change && change < high,
                    "{id}: {change} outside {low} to {high}"
                );
            }
            let whole: Vec<f64> = arm.responders.iter().map(|(_, share)| *share).collect();
            assert!(
                whole.windows(2).all(|pair| pair[0] >= pair[1]),
                "{id}: more need less"
            );
            let side = arm.side_effects.iter().map(|(_, share)| share);
            assert!(
                whole
                    .iter()
                    .chain(side)
                    .all(|share| (0.0..=100.0).contains(share)),
                "{id}"
            );
            if arm.unit == Some(Unit::PointsOfTen) {
                assert!(arm.change.unwrap().abs() <= 10.0, "{id}");
            }
        }
        if let Some(difference) = trial.difference {
            let (low, high) = difference.interval;
            assert!(low < difference.change && difference.change < high, "{id}");
            let is_significant = low > 0.0 || high < 0.0;
            assert_eq!(
                is_significant,
                trial.p.unwrap() < 0.05,
                "{id}: interval and p agree"
            );
        }
        let has_placebo = trial.placebo().is_some();
        assert_eq!(has_placebo, trial.stand != Stand::NoPlacebo, "{id}");
        assert!(trial.arms.iter().filter(|arm| arm.placebo).count() <= 1, "{id}");
    }
}

#[test]
fn the_two_parallel_group_trials_are_named_for_what_they_found() {
    for id in ["final2024", "innova2026"] {
        assert_eq!(trial(id).stand, Stand::NotBetter, "{id}");
    }
    let summary = evidence().summary.join(" ");
    for part in [
        "mixed",
        "no average benefit",
        "0.6 to 0.9 of 10",
        "10 to 15%",
        "ten women",
    ] {
        assert!(summary.contains(part), "{part} is missing from {summary}");
    }
    assert_eq!(trial("final2024").drug().unwrap().improved_by(30.0), Some(41.0));
    assert_eq!(trial("innova2026").drug().unwrap().improved_by(50.0), None);
}
