//! Safety rules as a table: drug lists and histories in, alerts out, near misses included.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

mod common;

use common::{TODAY, codes, course, day};
use record::Course;
use record::safety::{Alert, Classes, ConditionSeen, CourseSeen, LabSeen, Situation, Strength, check, rules};
use std::collections::{BTreeMap, BTreeSet};

/// A small catalogue.
struct Small;

const ENTRIES: &[(&str, &[&str])] = &[
    ("ldn", &["ldn", "naltrexone"]),
    ("naltrexone_50", &["naltrexone"]),
    ("tramadol", &["opioid"]),
    ("codeine_syrup", &["opioid"]),
    ("loperamide", &["opioid", "opioid_antidiarrhoeal"]),
    ("methadone", &["opioid", "opioid_long_acting"]),
    ("naloxone_spray", &["opioid_antagonist"]),
    ("levothyroxine", &["thyroid_hormone"]),
    ("azathioprine", &["immunosuppressant"]),
    ("ibuprofen", &["analgesic"]),
];

impl Classes for Small {
    fn is_a(&self, key: &str, class: &str) -> bool {
        ENTRIES
            .iter()
            .any(|(known, classes)| *known == key && classes.contains(&class))
    }

    fn knows(&self, key: &str) -> bool {
        ENTRIES.iter().any(|(known, _)| *known == key)
    }

    fn name(&self, key: &str) -> String {
        key.to_owned()
    }
}

fn alerts(courses: &[&str], conditions: &[(&str, &str)], labs: &[(&str, &str, Option<bool>)]) -> Vec<Alert> {
    let courses: Vec<Course> = courses
        .iter()
        .map(|text| course(text).checked(day(TODAY)).unwrap())
        .collect();
    let ids: Vec<String> = (0..courses.len()).map(|index| format!("c{index}")).collect();
    let classes: Vec<Vec<String>> = conditions
        .iter()
        .map(|(class, _)| vec![(*class).to_owned()])
        .collect();
    let seen = |(course, id)| CourseSeen { id, course };
    let conditions = conditions.iter().zip(&classes);
    let situation = Situation {
        today: day(TODAY),
        courses: courses
            .iter()
            .zip(ids.iter().map(String::as_str))
            .map(seen)
            .collect(),
        conditions: conditions
            .map(|((class, since), classes)| ConditionSeen {
                id: class,
                name: class,
                classes,
                since: (!since.is_empty()).then(|| since.parse().unwrap()),
                until: None,
            })
            .collect(),
        labs: labs
            .iter()
            .map(|(analyte, date, above)| LabSeen {
                id: analyte,
                analyte,
                date: day(date),
                shown: "80 U/L".to_owned(),
                above: *above,
            })
            .collect(),
        settings: BTreeMap::from([("thyroid_check_days".to_owned(), 90)]),
    };
    check(&situation, &Small)
}

fn expect(courses: &[&str], expected: &[&str]) {
    assert_eq!(codes(&alerts(courses, &[], &[])), expected, "{courses:?}");
}

#[test]
fn opioids_with_naltrexone() {
    expect(&["ldn 2026-01-01", "ibuprofen 2026-01-01"], &[]);
    expect(&["ldn 2026-01-01", "naloxone_spray 2026-01-01"], &[]);
    expect(&["tramadol 2026-01-01"], &[]);
    let both = &["opioid_during_naltrexone"][..];
    expect(&["ldn 2026-01-01", "tramadol 2026-03-01"], both);
    expect(&["tramadol 2025-01-01", "ldn 2026-01-01"], both);
    expect(&["ldn 2026-01-01", "codeine_syrup 2026-06-20"], both);
    let remedy = &["opioid_antidiarrhoeal_during_naltrexone"][..];
    expect(&["ldn 2026-01-01", "loperamide 2026-06-20"], remedy);
    expect(&["ldn 2026-06-30", "loperamide 2026-06-20 to 2026-06-28"], &[]);
    expect(&["naltrexone_50 2026-01-01", "tramadol 2026-03-01"], both);
    let past = &["past opioid_during_naltrexone"][..];
    expect(&["ldn 2026-01-01", "tramadol 2026-03-01 to 2026-03-05"], past);
    // A pause for surgery is a pause.
    let paused = "ldn 2026-01-01 pause 2026-02-20 again 2026-04-01";
    let lowered = "past opioid_after_naltrexone";
    expect(&[paused, "tramadol 2026-03-01 to 2026-03-10"], &[lowered]);
    expect(
        &["ldn 2026-01-01 to 2026-03-01", "tramadol 2026-03-01"],
        &["opioid_after_naltrexone"],
    );
    // Known to the month only: perhaps, never silently "no".
    let perhaps = &["opioid_during_naltrexone?", "opioid_washout?"][..];
    let found = alerts(&["ldn 2026-03-15", "tramadol 2026-01-01 to 2026-03"], &[], &[]);
    let mut found: Vec<String> = codes(&found)
        .iter()
        .map(|code| code.replace("past ", ""))
        .collect();
    found.sort();
    assert_eq!(found, perhaps);
    expect(&["ldn 2026-05-01", "tramadol 2026-01-01 to 2026-03"], &[]);
}

#[test]
fn days_since_the_last_opioid() {
    let table = [
        ("2026-06-24", true),
        ("2026-06-23", true),
        ("2026-06-20", false),
        ("2026-06-19", false),
    ];
    for (stop, fires) in table {
        let tramadol = format!("tramadol 2026-01-01 to {stop}");
        let expected: &[&str] = if fires { &["opioid_washout"] } else { &[] };
        expect(&["ldn 2026-06-30", &tramadol], expected);
    }
    expect(
        &["ldn 2026-06-30", "methadone 2026-01-01 to 2026-06-17"],
        &["opioid_washout"],
    );
    expect(&["ldn 2026-06-30", "methadone 2026-01-01 to 2026-06-16"], &[]);
    // A restart needs the wash-out as much as a start.
    let again = "ldn 2026-01-01 pause 2026-05-01 again 2026-05-20";
    let expected = &["opioid_washout", "past opioid_after_naltrexone"][..];
    expect(&[again, "tramadol 2026-05-03 to 2026-05-15"], expected);
    let found = alerts(&["ldn 2026-06-30", "tramadol 2026-01-01 to 2026-06-24"], &[], &[]);
    let words = "tramadol was stopped 2026-06-24, 6 days before ldn was started 2026-06-30; labels ask for at least 7 to 10 opioid-free days";
    assert_eq!(found[0].finding.words, words);
}

#[test]
fn an_opioid_started_under_ldn_is_told_as_that() {
    let found = alerts(&["ldn 2026-01-01", "tramadol 2026-03-01"], &[], &[]);
    assert_eq!(
        found[0].finding.words,
        "tramadol was started (2026-03-01) while ldn was taken"
    );
    let identity = "opioid_during_naltrexone:c0+c1@2026-03-01";
    assert_eq!(found[0].identity(), identity);
}

#[test]
fn forms_fillers_and_full_doses() {
    expect(
        &["ldn 2026-01-01 form slow-release-capsule"],
        &["slow_release_ldn"],
    );
    let chalk = "ldn 2026-01-01 form capsule filler calcium-carbonate";
    expect(&[chalk], &["calcium_carbonate_filler"]);
    expect(&["ldn 2026-01-01 form capsule filler cellulose"], &[]);
    expect(&["ldn 2026-01-01 dose 4.5"], &["ldn_full_dose_start"]);
    expect(&["ldn 2026-01-01 dose 3"], &[]);
    expect(&["naltrexone_50 2026-01-01 dose 50"], &[]);
}

#[test]
fn conditions_count_while_both_go_on() {
    let table = [
        ("liver_disease", "liver_disease_naltrexone"),
        ("acute_liver_disease", "acute_hepatitis_naltrexone"),
        ("kidney_disease", "kidney_disease_naltrexone"),
        ("pregnancy", "pregnancy_naltrexone"),
        ("breast_feeding", "breast_feeding_naltrexone"),
        ("transplant", "transplant_ldn"),
        ("planned_surgery", "surgery_planned_naltrexone"),
        ("opioid_dependence", "opioid_dependence_naltrexone"),
    ];
    let none = Vec::<String>::new();
    for (class, code) in table {
        assert_eq!(
            codes(&alerts(&["ldn 2026-01-01"], &[(class, "2020")], &[])),
            [code]
        );
        let unknown = alerts(&["ldn 2026-01-01"], &[(class, "")], &[]);
        assert_eq!(codes(&unknown), [code], "since when is not known");
        assert_eq!(
            codes(&alerts(&["ibuprofen 2026-01-01"], &[(class, "2020")], &[])),
            none
        );
    }
    let over = alerts(
        &["ldn 2026-01-01 to 2026-03-01"],
        &[("pregnancy", "2026-05-01")],
        &[],
    );
    assert_eq!(codes(&over), none);
}

#[test]
fn laboratory_values_and_their_interval() {
    let none = Vec::<String>::new();
    let labs = |above| codes(&alerts(&["ldn 2026-01-01"], &[], &[("alt", "2026-06-01", above)]));
    assert_eq!(labs(Some(true)), ["raised_liver_values"]);
    assert_eq!(labs(Some(false)), none);
    assert_eq!(
        labs(None),
        none,
        "without the laboratory's range nothing is claimed"
    );
    let newer = [
        ("alt", "2026-05-01", Some(true)),
        ("alt", "2026-06-01", Some(false)),
    ];
    assert_eq!(codes(&alerts(&["ldn 2026-01-01"], &[], &newer)), none);
    let thyroid = |labs: &[(&str, &str, Option<bool>)]| {
        codes(&alerts(&["ldn 2026-01-01", "levothyroxine 2020"], &[], labs))
    };
    assert_eq!(thyroid(&[]), ["thyroid_hormone_monitoring"]);
    assert_eq!(thyroid(&[("tsh", "2026-04-01", None)]), none, "90 days ago");
    let late = thyroid(&[("tsh", "2026-03-31", None)]);
    assert_eq!(late, ["thyroid_hormone_monitoring"], "91 days ago");
}

#[test]
fn what_is_not_in_the_catalogue_is_not_passed_over() {
    let code = &["not_checked_with_naltrexone"][..];
    expect(&["ldn 2026-01-01", "own:Tea 2026-02-01"], code);
    expect(&["own:Tea 2026-02-01"], &[]);
    expect(&["ldn 2026-01-01", "gone_from_the_catalogue 2026-02-01"], code);
}

#[test]
fn the_strongest_comes_first_and_past_ones_last() {
    let courses = [
        "ldn 2026-01-01 dose 4.5 form retard",
        "tramadol 2026-03-01 to 2026-03-10",
        "codeine_syrup 2026-06-01",
    ];
    let found = alerts(&courses, &[("kidney_disease", "2019")], &[]);
    let expected = [
        "opioid_during_naltrexone",
        "kidney_disease_naltrexone",
        "slow_release_ldn",
        "ldn_full_dose_start",
        "past opioid_during_naltrexone",
    ];
    assert_eq!(codes(&found), expected);
}

#[test]
fn every_rule_says_what_it_rests_on() {
    assert!(rules().len() >= 18, "the rules can be read");
    let codes: BTreeSet<&str> = rules().iter().map(|rule| rule.code.as_str()).collect();
    assert_eq!(codes.len(), rules().len(), "codes are unique");
    for rule in rules() {
        assert!(!rule.source.is_empty() && rule.text.len() > 40, "{}", rule.code);
        let practice = rule.source.to_lowercase().contains("practice source");
        assert!(
            !practice || rule.strength >= Strength::Practice,
            "{} claims more than its source",
            rule.code
        );
    }
}
