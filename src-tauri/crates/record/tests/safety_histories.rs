//! Histories in, alerts out, with the catalogue that ships: what a clinician would meet, near misses included.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

mod common;

use common::{TODAY, codes, course, day};
use record::safety::{Alert, ConditionSeen, CourseSeen, LabSeen, Situation, check, monitored};
use record::{Catalogue, Course, LabCatalogue, LabName, LabResult, PartialDate, Place, parse_reference};
use std::collections::BTreeMap;

/// A patient's record: a line each, "condition KEY SINCE UNTIL" with "-" for not known, "lab KEY DATE VALUE RANGE" in the
/// analyte's first unit with "-" for no range, and courses.
fn with_situation<T>(history: &[&str], then: impl FnOnce(&Situation<'_>) -> T) -> T {
    let (mut courses, mut conditions, mut labs) = (Vec::new(), Vec::new(), Vec::new());
    for (index, line) in history.iter().enumerate() {
        let words: Vec<&str> = line.split(' ').collect();
        match words.as_slice() {
            ["condition", key, since, until] => {
                let date = |text: &str| -> Option<PartialDate> { text.parse().ok() };
                conditions.push((*key, date(since), date(until)));
            }
            ["lab", key, date, value, range] => labs.push(lab(key, date, value, range)),
            _ => courses.push((format!("c{index}"), course(line).checked(day(TODAY)).unwrap())),
        }
    }
    let seen = |(id, course): &'_ (String, Course)| (id.clone(), course.clone());
    let courses: Vec<(String, Course)> = courses.iter().map(seen).collect();
    let catalogue = Catalogue::shipped();
    let situation = Situation {
        today: day(TODAY),
        courses: courses
            .iter()
            .map(|(id, course)| CourseSeen { id, course })
            .collect(),
        conditions: conditions
            .iter()
            .map(|(key, since, until)| {
                let entry = catalogue.condition(key).unwrap_or_else(|| panic!("no {key}"));
                ConditionSeen {
                    id: key,
                    name: &entry.name,
                    classes: entry.all_classes(),
                    since: *since,
                    until: *until,
                }
            })
            .collect(),
        labs: labs
            .iter()
            .map(|lab| {
                let LabName::Listed(analyte) = &lab.analyte else {
                    panic!("an own analyte");
                };
                LabSeen {
                    id: analyte,
                    analyte,
                    date: lab.date,
                    shown: lab.reading.to_string(),
                    above: match lab.place() {
                        Place::Above => Some(true),
                        Place::Below | Place::Within => Some(false),
                        Place::Unknown => None,
                    },
                }
            })
            .collect(),
        settings: BTreeMap::from([("thyroid_check_days".to_owned(), 90)]),
    };
    then(&situation)
}

fn lab(key: &str, date: &str, value: &str, range: &str) -> LabResult {
    let analyte = LabCatalogue::builtin().analyte(key).unwrap();
    let unit = &analyte.units[0].unit;
    let (low, high) = match range {
        "-" => (None, None),
        range => parse_reference(range).unwrap(),
    };
    LabResult {
        analyte: LabName::Listed(key.to_owned()),
        reading: record::Reading::parse(value, unit).unwrap(),
        reference_low: low,
        reference_high: high,
        date: day(date),
        note: String::new(),
        confirmed: false,
    }
}

fn alerts(history: &[&str]) -> Vec<Alert> {
    with_situation(history, |situation| check(situation, Catalogue::shipped()))
}

const BOTH: &str = "opioid_during_naltrexone";
const WASHOUT: &str = "opioid_washout";
const LOWERED: &str = "opioid_after_naltrexone";
const PAST_LOWERED: &str = "past opioid_after_naltrexone";

#[test]
fn histories_in_alerts_out() {
    let ldn = "ldn 2026-06-30";
    let table: &[(&str, &[&str], &[&str])] = &[
        ("LDN alone fires nothing", &["ldn 2026-01-01"], &[]),
        (
            "a naloxone spray at home is an antidote",
            &["ldn 2026-01-01", "naloxone 2025-01-01"],
            &[],
        ),
        ("6 days", &[ldn, "tramadol 2026-01-01 to 2026-06-24"], &[WASHOUT]),
        (
            "7 days: the short end of what labels ask for",
            &[ldn, "tramadol 2026-01-01 to 2026-06-23"],
            &[WASHOUT],
        ),
        ("9 days", &[ldn, "tramadol 2026-01-01 to 2026-06-21"], &[WASHOUT]),
        ("10 days", &[ldn, "tramadol 2026-01-01 to 2026-06-20"], &[]),
        ("11 days", &[ldn, "tramadol 2026-01-01 to 2026-06-19"], &[]),
        (
            "the same day",
            &[ldn, "tramadol 2026-01-01 to 2026-06-30"],
            &[WASHOUT],
        ),
        (
            "methadone, 13 days",
            &[ldn, "methadone 2025-01-01 to 2026-06-17"],
            &[WASHOUT],
        ),
        (
            "methadone, 14 days",
            &[ldn, "methadone 2025-01-01 to 2026-06-16"],
            &[],
        ),
        (
            "a buprenorphine depot counts as long-acting, and more",
            &[ldn, "buprenorphine_depot 2025-01-01 to 2026-06-18"],
            &[WASHOUT, "opioid_depot_before_naltrexone"],
        ),
        (
            "a buprenorphine depot three months before",
            &[ldn, "buprenorphine_depot 2025-01-01 to 2026-03-30"],
            &["opioid_depot_before_naltrexone"],
        ),
        (
            "codeine cough syrup for three days",
            &["ldn 2026-01-01", "codeine_cough 2026-06-28"],
            &[BOTH],
        ),
        (
            "codeine cough syrup the week before",
            &[ldn, "codeine_cough 2026-06-22 to 2026-06-25"],
            &[WASHOUT],
        ),
        (
            "loperamide has a rule of its own",
            &["ldn 2026-01-01", "loperamide 2026-06-20"],
            &["opioid_antidiarrhoeal_during_naltrexone"],
        ),
        (
            "loperamide until two days before asks for no wait",
            &[ldn, "loperamide 2026-06-20 to 2026-06-28"],
            &[],
        ),
        (
            "an opioid started under LDN",
            &["ldn 2026-01-01", "oxycodone 2026-05-01"],
            &[BOTH],
        ),
        (
            "one that was taken under LDN once",
            &["ldn 2026-01-01", "oxycodone 2026-05-01 to 2026-05-04"],
            &["past opioid_during_naltrexone"],
        ),
        (
            "an opioid within a pause, and 10 days to the restart",
            &[
                "ldn 2026-01-01 pause 2026-03-01 again 2026-04-01",
                "oxycodone 2026-03-05 to 2026-03-22",
            ],
            &[PAST_LOWERED],
        ),
        (
            "an opioid within a pause, and 9 days to the restart",
            &[
                "ldn 2026-01-01 pause 2026-03-01 again 2026-03-31",
                "oxycodone 2026-03-05 to 2026-03-22",
            ],
            &[WASHOUT, PAST_LOWERED],
        ),
        (
            "an opioid that goes on beyond the restart",
            &[
                "ldn 2026-01-01 pause 2026-03-01 again 2026-04-01",
                "oxycodone 2026-03-05 to 2026-04-02",
            ],
            &["past opioid_during_naltrexone", PAST_LOWERED],
        ),
        (
            "dose steps whose dates may overlap are one course",
            &[
                "ldn 2026-01-01 dose 1.5 then 2026-02 dose 3 then 2026-02-15 dose 4.5",
                "tramadol 2025-01-01 to 2025-12-22",
            ],
            &[],
        ),
        (
            "a month only: 1 to 31 days before, perhaps",
            &["ldn 2026-06-01", "tramadol 2026-01-01 to 2026-05"],
            &["opioid_washout?"],
        ),
        (
            "a month only, and even its last day is 10 days before",
            &["ldn 2026-06-10", "tramadol 2026-01-01 to 2026-05"],
            &[],
        ),
        (
            "LDN is known to the year only: perhaps both",
            &["ldn 2025", "tramadol 2025-03-01 to 2025-03-10"],
            &["opioid_washout?", "past opioid_during_naltrexone?"],
        ),
        (
            "an unknown drug is not checked",
            &["ldn 2026-01-01", "own:Herbal-mix 2026-02-01"],
            &["not_checked_with_naltrexone"],
        ),
        (
            "an unknown drug that ended before",
            &["ldn 2026-01-01", "own:Herbal-mix 2025-02-01 to 2025-03-01"],
            &[],
        ),
        (
            "a slow-release form in a later step",
            &["ldn 2026-01-01 form capsule then 2026-02-01 form slow-release-capsule"],
            &["slow_release_ldn"],
        ),
        (
            "a calcium carbonate filler that was changed later: no longer current, and not gone",
            &["ldn 2026-01-01 filler calcium-carbonate then 2026-03-01 filler cellulose"],
            &["past calcium_carbonate_filler"],
        ),
        (
            "full dose from the start",
            &["ldn 2026-01-01 dose 4.5"],
            &["ldn_full_dose_start"],
        ),
        (
            "full dose reached in steps",
            &["ldn 2026-01-01 then 2026-01-15 dose 4.5"],
            &[],
        ),
        (
            "thyroid hormone, TSH 89 days ago",
            &[
                "ldn 2026-01-01",
                "levothyroxine 2020",
                "lab tsh 2026-04-02 2.1 0.4-4.0",
            ],
            &[],
        ),
        (
            "thyroid hormone, TSH 90 days ago",
            &[
                "ldn 2026-01-01",
                "levothyroxine 2020",
                "lab tsh 2026-04-01 2.1 0.4-4.0",
            ],
            &[],
        ),
        (
            "thyroid hormone, TSH 91 days ago",
            &[
                "ldn 2026-01-01",
                "levothyroxine 2020",
                "lab tsh 2026-03-31 2.1 0.4-4.0",
            ],
            &["thyroid_hormone_monitoring"],
        ),
        (
            "thyroid hormone that was stopped",
            &["ldn 2026-01-01", "levothyroxine 2020 to 2026-02-01"],
            &[],
        ),
        (
            "ALT above the range",
            &["ldn 2026-01-01", "lab alt 2026-05-01 80 7-40"],
            &["raised_liver_values"],
        ),
        (
            "ALT at the upper limit",
            &["ldn 2026-01-01", "lab alt 2026-05-01 40 7-40"],
            &[],
        ),
        ("ALT below", &["ldn 2026-01-01", "lab alt 2026-05-01 6 7-40"], &[]),
        (
            "ALT below what can be measured",
            &["ldn 2026-01-01", "lab alt 2026-05-01 <5 7-40"],
            &[],
        ),
        (
            "ALT without the laboratory's range",
            &["ldn 2026-01-01", "lab alt 2026-05-01 400 -"],
            &[],
        ),
        (
            "a later ALT without a range takes nothing back",
            &[
                "ldn 2026-01-01",
                "lab alt 2026-05-01 80 7-40",
                "lab alt 2026-06-01 85 -",
            ],
            &["raised_liver_values"],
        ),
        (
            "a later ALT within the range does",
            &[
                "ldn 2026-01-01",
                "lab alt 2026-05-01 80 7-40",
                "lab alt 2026-06-01 35 7-40",
            ],
            &[],
        ),
        (
            "two of the same day, one above",
            &[
                "ldn 2026-01-01",
                "lab alt 2026-05-01 80 7-40",
                "lab alt 2026-05-01 35 7-40",
            ],
            &["raised_liver_values"],
        ),
        (
            "kidney disease since before",
            &["ldn 2026-01-01", "condition kidney_disease 2019 -"],
            &["kidney_disease_naltrexone"],
        ),
        (
            "cirrhosis is liver disease",
            &["ldn 2026-01-01", "condition cirrhosis - -"],
            &["liver_disease_naltrexone"],
        ),
        (
            "an acute hepatitis that is over is past",
            &[
                "ldn 2026-01-01",
                "condition acute_hepatitis 2026-02-01 2026-03-01",
            ],
            &["past acute_hepatitis_naltrexone"],
        ),
        (
            "a transplant",
            &["ldn 2026-01-01", "condition organ_transplant 2015 -"],
            &["transplant_ldn"],
        ),
        (
            "an immunosuppressant",
            &["ldn 2026-01-01", "azathioprine 2024"],
            &["immunosuppressant_with_ldn"],
        ),
        (
            "cortisone by mouth",
            &["ldn 2026-01-01", "prednisolone 2026-02-01"],
            &["systemic_steroid_with_ldn"],
        ),
        (
            "surgery that is still to come",
            &["ldn 2026-01-01", "condition planned_surgery - 2026-07-20"],
            &["surgery_planned_naltrexone"],
        ),
        (
            "surgery that is over",
            &["ldn 2026-01-01", "condition planned_surgery - 2026-05-20"],
            &["past surgery_planned_naltrexone"],
        ),
        (
            "surgery before LDN",
            &["ldn 2026-01-01", "condition planned_surgery - 2025-12-20"],
            &[],
        ),
        (
            "a pregnancy that ended before the start",
            &["ldn 2026-01-01", "condition pregnancy 2025-01 2025-10"],
            &[],
        ),
        (
            "a pregnancy that ended in the month of the start, perhaps after it",
            &["ldn 2026-01-10", "condition pregnancy 2025-04 2026-01"],
            &["past pregnancy_naltrexone?"],
        ),
    ];
    for (why, history, expected) in table {
        assert_eq!(codes(&alerts(history)), *expected, "{why}: {history:?}");
    }
}

#[test]
fn a_wash_out_says_what_labels_ask_for() {
    let table = [
        (
            "tramadol 2026-01-01 to 2026-06-22",
            "tramadol was stopped 2026-06-22, 8 days before naltrexone, low dose (LDN) was started 2026-06-30; labels ask for at least 7 to 10 opioid-free days",
        ),
        (
            "methadone 2026-01-01 to 2026-06-17",
            "methadone was stopped 2026-06-17, 13 days before naltrexone, low dose (LDN) was started 2026-06-30; labels ask for up to 14 opioid-free days after it",
        ),
        (
            "tramadol 2026-01-01 to 2026-06",
            "tramadol was stopped 2026-06, 0 to 29 days before naltrexone, low dose (LDN) was started 2026-06-30; labels ask for at least 7 to 10 opioid-free days",
        ),
    ];
    for (opioid, words) in table {
        let found = alerts(&["ldn 2026-06-30", opioid]);
        assert_eq!(found[0].finding.words, words);
    }
}

#[test]
fn dates_that_cannot_be_are_refused_before_a_rule_sees_them() {
    let table = [
        ("ldn 2026-05-01 to 2026-04-01", "stop"),
        ("ldn 2026-07-01", "start"),
        ("ldn 2026-01-01 to 2026-07-02", "stop"),
        ("ldn 2026-01-01 then 2026-08", "steps"),
        ("ldn 2026-01-01 then 2025-12-01", "steps"),
    ];
    for (text, field) in table {
        let refused = course(text).checked(day(TODAY)).unwrap_err();
        assert_eq!(refused.field, field, "{text}");
    }
    // The month of today has begun, so it isn't in the future.
    assert!(course("ldn 2026-06").checked(day(TODAY)).is_ok());
}

#[test]
fn the_next_laboratory_check_is_known_before_it_is_overdue() {
    let table: &[(&[&str], Option<Option<&str>>)] = &[
        (&["ldn 2026-01-01"], None),
        (
            &["ldn 2026-01-01", "levothyroxine 2020-02-01 to 2026-02-01"],
            None,
        ),
        (
            &["ldn 2026-01-01", "levothyroxine 2020-02-01"],
            Some(Some("2026-01-01")),
        ),
        // The later start is known to the day.
        (
            &["ldn 2026-01-01", "levothyroxine 2020-03"],
            Some(Some("2026-01-01")),
        ),
        (&["ldn 2026-01-01", "levothyroxine 2026"], Some(None)),
        (&["ldn 2026", "levothyroxine 2020-03-01"], Some(None)),
        // Not due before both go on.
        (
            &["ldn 2026-06-01", "levothyroxine 2020", "lab tsh 2024-06-01 2 -"],
            Some(Some("2026-06-01")),
        ),
        (
            &["ldn 2026-01-01", "levothyroxine 2020", "liothyronine 2026-04-01"],
            Some(Some("2026-01-01")),
        ),
        (
            &["ldn 2026-01-01", "levothyroxine 2020", "lab tsh 2026-06-01 2 -"],
            Some(Some("2026-08-30")),
        ),
    ];
    for (history, expected) in table {
        let due = with_situation(history, |situation| {
            let found = monitored(situation, Catalogue::shipped());
            found.first().map(|found| found.due.map(|due| due.to_string()))
        });
        let expected = expected.map(|due| due.map(str::to_owned));
        assert_eq!(due, expected, "{history:?}");
    }
}

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
