//! Histories in, alerts out, with the catalogue that ships: what a clinician would meet, near misses included.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

mod common;

use common::history::{alerts, with_situation};
use common::{TODAY, codes, course, day};
use record::Catalogue;
use record::safety::monitored;

const BOTH: &str = "opioid_during_naltrexone";
const WASHOUT: &str = "opioid_washout";
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
