//! What counts as the same time, how often it is told, and how texts and amounts are read: with the catalogue that ships.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

mod common;

use common::history::alerts;
use common::{TODAY, codes, course, day};
use record::Catalogue;
use record::safety::{CourseSeen, Situation, check};
use std::collections::BTreeMap;

const BOTH: &str = "opioid_during_naltrexone";
const WASHOUT: &str = "opioid_washout";
const LOWERED: &str = "opioid_after_naltrexone";

#[test]
fn days_beginnings_and_what_is_certain() {
    let ldn = "ldn 2026-01-01";
    let past = &["past opioid_during_naltrexone"][..];
    let table: &[(&str, &[&str], &[&str])] = &[
        (
            "an opioid on one day",
            &[ldn, "morphine 2026-03-01 to 2026-03-01"],
            past,
        ),
        (
            "an opioid today only",
            &[ldn, "morphine 2026-06-30 to 2026-06-30"],
            &[BOTH],
        ),
        (
            "a test dose of LDN beside an opioid",
            &["ldn 2026-03-01 to 2026-03-01", "oxycodone 2026-01-01"],
            past,
        ),
        (
            "an opioid on the day of the first LDN is no wash-out as well",
            &[ldn, "morphine 2026-01-01 to 2026-01-01"],
            past,
        ),
        (
            "an own entry on one day",
            &[ldn, "own:Herbal-mix 2026-03-01 to 2026-03-01"],
            &["past not_checked_with_naltrexone"],
        ),
        (
            "a condition on one day",
            &[ldn, "condition acute_hepatitis 2026-03-01 2026-03-01"],
            &["past acute_hepatitis_naltrexone"],
        ),
        (
            "an opioid stopped on the day of the start, after more than a day, is the wash-out's",
            &["ldn 2026-06-30", "morphine 2026-06-01 to 2026-06-30"],
            &[WASHOUT],
        ),
        (
            "acute hepatitis has its own rule, and only that",
            &[ldn, "condition acute_hepatitis 2026-06-01 -"],
            &["acute_hepatitis_naltrexone"],
        ),
        (
            "surgery this morning",
            &[ldn, "condition planned_surgery - 2026-06-30"],
            &["surgery_planned_naltrexone"],
        ),
        (
            "surgery on the day on which LDN begins",
            &[
                "ldn 2026-06-30",
                "condition planned_surgery 2026-05-01 2026-06-30",
            ],
            &["surgery_planned_naltrexone"],
        ),
        (
            "surgery to come is nothing to a course that ended years ago",
            &[
                "ldn 2020-01-01 to 2021-01-01",
                "condition planned_surgery - 2026-07-20",
            ],
            &[],
        ),
        (
            "surgery on a day within a course that ended",
            &[
                "ldn 2020-01-01 to 2021-01-01",
                "condition planned_surgery - 2020-07-20",
            ],
            &["past surgery_planned_naltrexone"],
        ),
        (
            "kidney disease since who knows when, and LDN years ago: perhaps",
            &["ldn 2019-01-01 to 2019-03-01", "condition kidney_disease - -"],
            &["past kidney_disease_naltrexone?"],
        ),
        (
            "an own entry that ended two days before LDN",
            &["ldn 2026-06-30", "own:Pain-drops 2026-01-01 to 2026-06-28"],
            &["not_checked_with_naltrexone"],
        ),
        (
            "an own entry that ended 14 days before LDN",
            &["ldn 2026-06-30", "own:Pain-drops 2026-01-01 to 2026-06-16"],
            &[],
        ),
        (
            "an own entry that ended in the month before, perhaps fewer than 14 days",
            &["ldn 2026-06-05", "own:Pain-drops 2026-01-01 to 2026-05"],
            &["not_checked_with_naltrexone?"],
        ),
        (
            "an opioid 27 days after LDN",
            &["ldn 2026-01-01 to 2026-06-01", "morphine 2026-06-28"],
            &[LOWERED],
        ),
        (
            "an opioid 28 days after LDN",
            &["ldn 2026-01-01 to 2026-06-01", "morphine 2026-06-29"],
            &[],
        ),
        (
            "loperamide after LDN",
            &["ldn 2026-01-01 to 2026-06-01", "loperamide 2026-06-02"],
            &[],
        ),
    ];
    for (why, history, expected) in table {
        assert_eq!(codes(&alerts(history)), *expected, "{why}: {history:?}");
    }
}

#[test]
fn a_label_is_claimed_only_where_a_label_names_it() {
    let table = [
        ("tramadol", BOTH, WASHOUT),
        ("tapentadol", BOTH, WASHOUT),
        ("opium", BOTH, WASHOUT),
        (
            "kratom",
            "opioid_unlabelled_during_naltrexone",
            "opioid_unlabelled_washout",
        ),
        (
            "poppy_tea",
            "opioid_unlabelled_during_naltrexone",
            "opioid_unlabelled_washout",
        ),
        (
            "tianeptine",
            "opioid_unlabelled_during_naltrexone",
            "opioid_unlabelled_washout",
        ),
        (
            "difelikefalin",
            "opioid_unlabelled_during_naltrexone",
            "opioid_unlabelled_washout",
        ),
    ];
    for (key, together, washout) in table {
        let started = format!("{key} 2026-06-20");
        assert_eq!(codes(&alerts(&["ldn 2026-01-01", &started])), [together], "{key}");
        let stopped = format!("{key} 2026-01-01 to 2026-06-29");
        assert_eq!(codes(&alerts(&["ldn 2026-06-30", &stopped])), [washout], "{key}");
    }
}

#[test]
fn each_time_is_an_alert_of_its_own() {
    let (ldn, name) = ("ldn 2026-01-01", "naltrexone, low dose (LDN)");
    let asked = "labels ask for at least 7 to 10 opioid-free days";
    let check = |history: &[&str], rule: &str, expected: &[(bool, &str, String)]| {
        let found = alerts(history);
        let of_rule = found.iter().filter(|alert| alert.rule.code == rule);
        let mut said: Vec<_> = of_rule
            .map(|alert| {
                let identity = alert.identity();
                let began = identity.split_once('@').unwrap().1.to_owned();
                (alert.finding.current, began, alert.finding.words.clone())
            })
            .collect();
        said.sort_by(|a, b| a.1.cmp(&b.1));
        let expected: Vec<_> = expected
            .iter()
            .map(|(current, began, words)| (*current, (*began).to_owned(), words.clone()))
            .collect();
        assert_eq!(said, expected, "{history:?}");
    };
    let first = format!("tramadol was started (2026-03-01) while {name} was taken");
    check(
        &[ldn, "tramadol 2026-03-01 pause 2026-03-05"],
        BOTH,
        &[(false, "2026-03-01", first.clone())],
    );
    let second = format!("tramadol was started again (2026-06-20) while {name} was taken");
    check(
        &[ldn, "tramadol 2026-03-01 pause 2026-03-05 again 2026-06-20"],
        BOTH,
        &[(false, "2026-03-01", first), (true, "2026-06-20", second)],
    );
    let gap = |stop: &str, days: u8, started: &str| {
        format!("tramadol was stopped {stop}, {days} days before {name} {started}; {asked}")
    };
    check(
        &[
            "ldn 2026-01-01 pause 2026-02-01 again 2026-05-20",
            "tramadol 2025-06-01 pause 2025-12-27 again 2026-02-10 to 2026-05-13",
        ],
        WASHOUT,
        &[
            (
                false,
                "2026-01-01",
                gap("2025-12-27", 5, "was started 2026-01-01"),
            ),
            (
                true,
                "2026-05-20",
                gap("2026-05-13", 7, "was started again 2026-05-20"),
            ),
        ],
    );
    // A sure gap isn't hidden behind a vague one.
    let vague = format!(
        "tramadol was stopped 2026-05, 0 to 19 days before {name} was started again 2026-05-20; {asked}"
    );
    check(
        &[
            "ldn 2026-01-01 pause 2026-02-01 again 2026-05-20",
            "tramadol 2025-06-01 pause 2025-12-29 again 2026-02-10 to 2026-05",
        ],
        WASHOUT,
        &[
            (
                false,
                "2026-01-01",
                gap("2025-12-29", 3, "was started 2026-01-01"),
            ),
            (true, "2026-05-20", vague),
        ],
    );
}

#[test]
fn what_is_said_of_a_value_and_of_two_hormones() {
    let found = alerts(&["ldn 2026-01-01", "lab alt 2026-05-01 80 7-40"]);
    assert_eq!(
        found[0].finding.words,
        "ALT of 2026-05-01: 80 U/L, above the laboratory's range"
    );
    let found = alerts(&["ldn 2026-01-01", "levothyroxine 2020-03", "liothyronine 2021"]);
    assert_eq!(
        codes(&found),
        ["thyroid_hormone_monitoring"],
        "one check answers for both"
    );
    let words = &found[0].finding.words;
    assert!(words.contains("with levothyroxine and liothyronine"), "{words}");
    assert_eq!(found[0].finding.about, ["c0", "c1", "c2"]);
}

#[test]
fn forms_and_fillers_are_read_as_they_are_meant() {
    let (slow, chalk) = ("slow_release_ldn", "calcium_carbonate_filler");
    let table = [
        ("form slow-release-capsule", Some(slow)),
        ("form SR-capsule", Some(slow)),
        ("form capsule-(ER)", Some(slow)),
        ("form Retardkapsel", Some(slow)),
        ("form not-slow-release", None),
        ("form nicht-retardiert", None),
        ("form cream", None),
        ("form srikaya-drops", None),
        ("filler calcium-carbonate", Some(chalk)),
        ("filler carbonato-cálcico", Some(chalk)),
        ("filler Kalziumcarbonat", Some(chalk)),
        ("filler CaCO₃", Some(chalk)),
        ("filler no-calcium-carbonate", None),
        ("filler without-calcium-carbonate", None),
        ("filler ohne-Calciumcarbonat", None),
        ("filler sin-carbonato-cálcico", None),
        ("filler calcium-carbonate-free", None),
        ("filler free-of-calcium-carbonate", None),
        ("filler lactose-free-calcium-carbonate", Some(chalk)),
        ("filler no-lactose,-calcium-carbonate", Some(chalk)),
        ("filler casino-calcium-carbonate", Some(chalk)),
    ];
    for (text, expected) in table {
        let found = codes(&alerts(&[&format!("ldn 2026-01-01 {text}")]));
        assert_eq!(found, expected.into_iter().collect::<Vec<_>>(), "{text}");
    }
}

#[test]
fn a_full_start_is_one_at_the_start() {
    let started = |unit: &str, amount: &str, dose_from: &str| {
        let mut ldn = course("ldn 2023-01-01");
        ldn.steps[0].from = dose_from.parse().unwrap();
        let record::StepKind::Dose(dose) = &mut ldn.steps[0].kind else {
            panic!("a dose");
        };
        dose.unit = unit.to_owned();
        dose.amount = amount.parse().unwrap();
        let ldn = ldn.checked(day(TODAY)).unwrap();
        let situation = Situation {
            today: day(TODAY),
            courses: vec![CourseSeen {
                id: "c0",
                course: &ldn,
            }],
            conditions: Vec::new(),
            labs: Vec::new(),
            settings: BTreeMap::new(),
        };
        !check(&situation, Catalogue::shipped()).is_empty()
    };
    let table = [
        ("mg", "4.5", "2023-01-01", true, "the first day"),
        ("mg", "4.4", "2023-01-01", false, "less"),
        ("Mg", "4.5", "2023-01-01", true, "whatever the case"),
        ("mcg", "4500", "2023-01-01", true, "the same in micrograms"),
        ("µg", "4500", "2023-01-01", true, "with the micro sign"),
        ("μg", "4500", "2023-01-01", true, "with the Greek letter"),
        ("mcg", "450", "2023-01-01", false, "less, in micrograms"),
        ("ml", "4.5", "2023-01-01", false, "no mass"),
        ("mg", "4.5", "2026-06-01", false, "years later"),
    ];
    for (unit, amount, from, fires, why) in table {
        assert_eq!(started(unit, amount, from), fires, "{why}: {amount} {unit}");
    }
}
