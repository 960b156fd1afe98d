//! Alerts from the day they are found to the day they are closed: none is ever silently gone.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::unreachable,
    reason = "a test fails loudly"
)]

mod common;

use clinic::Code;
use clinic::views::{AlertState, AlertStrength, Paper, RecordKind, ReportAsk};
use common::case::{Case, TODAY, case, condition, course, lab};
use common::day;
use rand::{RngExt, SeedableRng};
use record::RecordId;
use std::collections::BTreeSet;

const WASHOUT: &str = "opioid_washout";
const MONITOR: &str = "thyroid_hormone_monitoring";
const ITEM_9: &str = "phq9_item9";

/// LDN started 3 days after tramadol was stopped.
fn too_early(case: &mut Case) -> RecordId {
    let tramadol = case.write(|change, person| {
        let ldn = course("ldn", "2026-06-01", None);
        change.add_record(Some(person), &ldn).unwrap();
        let tramadol = course("tramadol", "2026-01-01", Some("2026-05-29"));
        change.add_record(Some(person), &tramadol).unwrap()
    });
    case.nudge();
    tramadol
}

#[test]
fn an_alert_is_open_until_it_is_acknowledged_and_open_again_when_what_was_found_changes() {
    let mut case = case();
    let tramadol = too_early(&mut case);
    let alert = case.alert(WASHOUT);
    assert_eq!(alert.state, AlertState::Open);
    assert_eq!(
        (alert.strength, alert.strength_words.as_str()),
        (AlertStrength::Stop, "the label says not to")
    );
    assert!(
        alert
            .words
            .starts_with("Tramadol was stopped 2026-05-29, 3 days before"),
        "{}",
        alert.words
    );
    assert_eq!(alert.raised_on, Some(day(TODAY)));
    let labels: Vec<&str> = alert.about.iter().map(|link| link.label.as_str()).collect();
    assert_eq!(
        labels,
        [
            "naltrexone, low dose (LDN), since 2026-06-01",
            "tramadol, 2026-01-01 to 2026-05-29"
        ]
    );
    let person = case.person;
    let patient = case.clinic().patient(person).unwrap();
    assert_eq!(patient.alerts.len(), 1);
    assert_eq!(case.clinic().find_patients("").unwrap()[0].open_alerts, 1);

    let refused = case
        .clinic()
        .acknowledge(person, &alert.identity, &alert.words, " ")
        .unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("reason"));
    let refused = case
        .clinic()
        .acknowledge(person, &alert.identity, "as it stood an hour ago", "read")
        .unwrap_err();
    assert_eq!(
        refused.field.as_deref(),
        Some("words"),
        "what wasn't read isn't acknowledged"
    );
    case.acknowledge(&alert.identity);
    let done = case.alert(WASHOUT);
    assert_eq!(done.state, AlertState::Acknowledged);
    assert_eq!(
        (done.reason.as_str(), done.acknowledged_by.as_str()),
        ("discussed", "Dr Reyes")
    );
    assert_eq!(done.acknowledged_on, Some(day(TODAY)));
    assert_eq!(case.clinic().find_patients("").unwrap()[0].open_alerts, 0);
    let refused = case
        .clinic()
        .acknowledge(person, &alert.identity, &alert.words, "again")
        .unwrap_err();
    assert_eq!(
        refused.field.as_deref(),
        Some("identity"),
        "it is not open any more"
    );

    // A correction that changes what was found: 3 days became 8.
    case.write(|change, _| {
        let corrected = course("tramadol", "2026-01-01", Some("2026-05-24"));
        change.revise_record(tramadol, &corrected).unwrap();
    });
    case.nudge();
    let again = case.alert(WASHOUT);
    assert_eq!(
        (again.state, again.identity),
        (AlertState::Open, alert.identity.clone())
    );

    // Removed while it is open: it stays, and says why.
    case.write(|change, _| change.remove_record::<record::Course>(tramadol).unwrap());
    let gone = case.alert(WASHOUT);
    assert_eq!((gone.state, gone.current), (AlertState::Open, false));
    assert!(
        gone.words.contains("8 days") && gone.words.contains("No longer found"),
        "{}",
        gone.words
    );
    assert!(gone.about[1].label.ends_with("(removed)"), "{:?}", gone.about);
    case.acknowledge(&gone.identity);
    assert_eq!(case.alert(WASHOUT).state, AlertState::Acknowledged);
}

#[test]
fn what_was_closed_as_gone_is_news_when_it_is_found_again() {
    let mut case = case();
    let person = case.person;
    case.write(|change, person| {
        change
            .add_record(Some(person), &course("ldn", "2026-01-01", None))
            .unwrap();
    });
    let added = condition("pregnancy", "2026-03", "");
    let view = case
        .clinic()
        .save_condition(person, None, added.clone(), "")
        .unwrap();
    let id = view.conditions[0].id;
    let rule = "pregnancy_naltrexone";
    assert_eq!(case.alert(rule).state, AlertState::Open);
    let correct = |case: &mut Case, form| {
        case.clinic()
            .save_condition(person, Some(id), form, "wrong patient")
            .unwrap();
        case.alert(rule)
    };
    // Over before LDN began, then back, then over again.
    let over = || condition("pregnancy", "2025-01", "2025-10");
    let gone = correct(&mut case, over());
    assert_eq!((gone.state, gone.current), (AlertState::Open, false));
    case.acknowledge(&gone.identity);
    assert_eq!(case.alert(rule).state, AlertState::Acknowledged);
    assert_eq!(correct(&mut case, added).state, AlertState::Open, "found again");
    assert_eq!(
        correct(&mut case, over()).state,
        AlertState::Open,
        "nobody has closed it this time"
    );
}

#[test]
fn alerts_are_raised_once() {
    let mut case = case();
    too_early(&mut case);
    case.nudge();
    case.nudge();
    let alerts = case.safety().alerts;
    assert_eq!(alerts.len(), 1, "{alerts:#?}");
}

#[test]
fn a_monitor_holds_for_the_interval_and_is_settled_by_the_check() {
    let mut case = case();
    case.write(|change, person| {
        for taken in ["ldn", "levothyroxine"] {
            change
                .add_record(Some(person), &course(taken, "2026-06-01", None))
                .unwrap();
        }
    });
    case.nudge();
    let open = case.alert(MONITOR);
    assert_eq!(
        (open.state, open.strength_words.as_str()),
        (AlertState::Open, "practice sources only")
    );
    assert_eq!(open.raised_on, Some(day(TODAY)));
    case.acknowledge(&open.identity);
    // The clinic's interval is 84 days until it changes it.
    case.go_to("2026-09-22");
    assert_eq!(
        case.alert(MONITOR).state,
        AlertState::Acknowledged,
        "84 days later"
    );
    case.go_to("2026-09-23");
    assert_eq!(case.alert(MONITOR).state, AlertState::Open, "85 days later");
    let tsh = case.write(|change, person| {
        let tsh = lab("tsh", "2026-09-23", "2.1", "0.4-4.0");
        change.add_record(Some(person), &tsh).unwrap()
    });
    assert_eq!(case.alert(MONITOR).state, AlertState::Settled);
    case.go_to("2026-12-17");
    let late = case.alert(MONITOR);
    assert_eq!(late.state, AlertState::Open, "85 days after the check");
    assert!(late.words.contains("85 days ago"), "{}", late.words);
    // A result that was another patient's is removed: the check is due as before.
    case.write(|change, _| change.remove_record::<record::LabResult>(tsh).unwrap());
    assert_eq!(
        case.alert(MONITOR).state,
        AlertState::Open,
        "without the result the check is still due"
    );
}

#[test]
fn item_9_keeps_a_visit_from_being_signed_until_it_is_acknowledged() {
    let mut case = case();
    let mut settings = case.clinic().settings().unwrap();
    settings.safety_text = "Call the crisis team: 555 0199".to_owned();
    case.clinic().save_settings(&settings).unwrap();
    too_early(&mut case);
    let visit = case.item_9("2026-06-01", 1.0);
    let alert = &visit.alerts[0];
    assert_eq!(alert.identity, format!("{ITEM_9}:{}:1", visit.assessments[0].id));
    assert_eq!(alert.clinic_text, "Call the crisis team: 555 0199");
    assert_eq!(alert.strength_words, "asks for action now");
    assert_eq!(alert.visit_id, Some(visit.id));
    assert_eq!(alert.about[0].kind, RecordKind::Visit);
    let rules: Vec<String> = case.safety().alerts.into_iter().map(|alert| alert.rule).collect();
    assert_eq!(rules, [ITEM_9, WASHOUT], "it comes first");

    let refused = case.clinic().sign_visit(visit.id).unwrap_err();
    assert_eq!(
        (refused.code, refused.field.as_deref()),
        (Code::Unacknowledged, Some("alerts"))
    );
    let later = case.item_9("2026-06-20", 0.0);
    case.clinic().sign_visit(later.id).unwrap();
    assert_eq!(
        case.alert(ITEM_9).state,
        AlertState::Open,
        "a later visit doesn't close it"
    );
    case.acknowledge(&alert.identity);
    case.clinic().sign_visit(visit.id).unwrap();

    // A corrected answer is another alert.
    case.clinic().correct_visit(visit.id, "typed 1 for 2").unwrap();
    let corrected = case.answer_9(&visit, 2.0);
    let open = corrected
        .alerts
        .iter()
        .find(|alert| alert.state == AlertState::Open)
        .unwrap();
    assert!(open.identity.ends_with(":2"), "{}", open.identity);
    assert_eq!(
        case.clinic().sign_visit(visit.id).unwrap_err().code,
        Code::Unacknowledged
    );
    case.acknowledge(&open.identity);
    let signed = case.clinic().sign_visit(visit.id).unwrap();
    assert_eq!(signed.alerts.len(), 2, "the first answer's alert is still told");
    assert!(
        signed
            .alerts
            .iter()
            .all(|alert| alert.state == AlertState::Acknowledged)
    );
}

#[test]
fn an_answer_signed_without_acknowledgement_is_not_corrected_away() {
    let mut case = case();
    let visit = case.item_9("2026-06-01", 3.0);
    case.write(|change, _| change.sign_visit(visit.id).unwrap());
    assert_eq!(case.alert(ITEM_9).state, AlertState::Open);
    case.clinic().correct_visit(visit.id, "typed 3 for 0").unwrap();
    let corrected = case.answer_9(&visit, 0.0);
    let left = &corrected.alerts[0];
    assert_eq!((left.state, left.current), (AlertState::Open, false));
    assert!(left.words.contains("No longer found"), "{}", left.words);
    assert!(left.title.contains("item 9"), "{}", left.title);
    assert_eq!(
        case.clinic().sign_visit(visit.id).unwrap_err().code,
        Code::Unacknowledged
    );
    case.acknowledge(&left.identity);
    case.clinic().sign_visit(visit.id).unwrap();
}

#[test]
fn open_alerts_are_printed_on_the_report() {
    let mut case = case();
    too_early(&mut case);
    let visit = case.item_9("2026-06-01", 1.0);
    let person = case.person;
    let mut printed = || {
        let report = case
            .clinic()
            .report(person, &ReportAsk::usual(Paper::A4))
            .unwrap();
        let text = report.preview().alt.join(" ");
        (
            text.contains("Few days since the last opioid"),
            text.contains("item 9"),
        )
    };
    assert_eq!(printed(), (true, true));
    let open: Vec<String> = case
        .safety()
        .alerts
        .into_iter()
        .map(|alert| alert.identity)
        .collect();
    for identity in &open {
        case.acknowledge(identity);
    }
    case.clinic().sign_visit(visit.id).unwrap();
    let mut printed = || {
        let report = case
            .clinic()
            .report(person, &ReportAsk::usual(Paper::A4))
            .unwrap();
        report.preview().alt.join(" ").contains("Few days")
    };
    assert!(!printed(), "closed alerts are not");
}

/// Whatever is done to a record, an alert that was found is found still, acknowledged, settled or listed as open.
#[test]
fn no_alert_is_ever_silently_gone() {
    for seed in 0..4 {
        let mut case = case();
        let person = case.person;
        case.write(|change, person| {
            for (taken, start) in [("ldn", "2026-02-01"), ("levothyroxine", "2020")] {
                change
                    .add_record(Some(person), &course(taken, start, None))
                    .unwrap();
            }
        });
        let mut random = rand_chacha::ChaCha8Rng::seed_from_u64(seed);
        let names = [
            "pregnancy",
            "cirrhosis",
            "kidney failure or dialysis",
            "planned surgery",
            "migraine",
            "Own words",
        ];
        let dates = [
            ("", ""),
            ("2026-01", ""),
            ("2019", "2025"),
            ("2026-03-01", "2026-04"),
            ("2025-12", "2026-02"),
        ];
        let (mut ever, mut closed) = (BTreeSet::new(), BTreeSet::new());
        for step in 0..40 {
            let (since, until) = dates[random.random_range(0..dates.len())];
            let form = condition(names[random.random_range(0..names.len())], since, until);
            let known = case.safety().conditions;
            let id = match known.len() {
                0 => None,
                _ if random.random_bool(0.3) => None,
                count => Some(known[random.random_range(0..count)].id),
            };
            let view = case
                .clinic()
                .save_condition(person, id, form, "corrected")
                .unwrap();
            let listed: BTreeSet<String> = view.alerts.iter().map(|alert| alert.identity.clone()).collect();
            for alert in &view.alerts {
                let unseen = alert.state == AlertState::Acknowledged && !closed.contains(&alert.identity);
                assert!(
                    !unseen,
                    "seed {seed}, step {step}: nobody has acknowledged {}",
                    alert.identity
                );
            }
            ever.extend(listed.iter().cloned());
            assert_eq!(listed, ever, "seed {seed}, step {step}: an alert is gone");
            if random.random_bool(0.3)
                && let Some(open) = view.alerts.iter().find(|alert| alert.state == AlertState::Open)
            {
                case.acknowledge(&open.identity);
                closed.insert(open.identity.clone());
            }
        }
        assert!(
            ever.len() > 4 && !closed.is_empty(),
            "seed {seed} does nothing: {}",
            ever.len()
        );
    }
}

#[test]
fn a_form_whose_safety_answer_was_raised_stays_at_its_visit() {
    let mut case = case();
    let visit = case.item_9("2026-06-01", 3.0);
    case.write(|change, _| change.sign_visit(visit.id).unwrap());
    case.clinic().correct_visit(visit.id, "wrong patient").unwrap();
    let form = visit.assessments[0].id;
    case.clinic()
        .set_answer(visit.id, form, "q9", None, false)
        .unwrap();
    let zero = clinic::Answer::Number(0.0);
    case.clinic()
        .set_answer(visit.id, form, "q1", Some(&zero), true)
        .unwrap();
    let refused = case
        .clinic()
        .choose_instruments(visit.id, &["pain_nrs".to_owned()])
        .unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("instruments"), "{refused}");
    let open = case.alert(ITEM_9);
    assert_eq!((open.state, open.visit_id), (AlertState::Open, Some(visit.id)));
    assert_eq!(
        case.clinic().sign_visit(visit.id).unwrap_err().code,
        Code::Unacknowledged,
        "taking the answer away is no way around it"
    );
}

#[test]
fn a_longer_interval_doesnt_take_away_what_was_overdue() {
    let mut case = case();
    case.write(|change, person| {
        for (key, start) in [("ldn", "2025-01-01"), ("levothyroxine", "2020-01-01")] {
            change
                .add_record(Some(person), &course(key, start, None))
                .unwrap();
        }
        // 120 days before today.
        change
            .add_record(Some(person), &lab("tsh", "2026-02-10", "2.1", "0.4-4.0"))
            .unwrap();
    });
    assert_eq!(case.alert(MONITOR).state, AlertState::Open);
    let mut practice = case.clinic().practice().unwrap();
    practice.thyroid_check_days = 365;
    case.clinic().save_practice(practice).unwrap();
    assert_eq!(
        case.alert(MONITOR).state,
        AlertState::Open,
        "no check was done since: nothing has settled it"
    );
}
