//! Conditions, checklists and what is due.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::unreachable,
    reason = "a test fails loudly"
)]

mod common;

use clinic::views::{CheckForm, CheckRow, DueRow, ReminderForm};
use clinic::{Answer, Date, VisitKind};
use common::case::{Case, case, condition, course, lab};
use common::day;
use record::{CheckState, DiaryDay, DueKind, List, TitrationPlan, TitrationTemplate};
use std::collections::BTreeMap;

#[test]
fn conditions_are_known_by_the_catalogue_or_named_as_not_checked() {
    let mut case = case();
    let person = case.person;
    let add = |case: &mut Case, form| case.clinic().save_condition(person, None, form, "").unwrap();
    add(&mut case, condition("fatigue of my own", "2024", ""));
    add(&mut case, condition("crohn's disease", "2019-05", "2021"));
    let view = add(&mut case, condition("Hashimoto", "", ""));
    let names: Vec<(&str, bool, bool)> = view
        .conditions
        .iter()
        .map(|row| (row.name.as_str(), row.checked, row.ongoing))
        .collect();
    let expected = [
        ("fatigue of my own", false, true),
        ("Hashimoto's thyroiditis", true, true),
        ("Crohn's disease", true, false),
    ];
    assert_eq!(names, expected, "those that go on come first");
    assert_eq!(view.not_checked, ["fatigue of my own"]);
    assert_eq!(view.rules as usize, record::safety::rules().len() + 1);
    let found = case.clinic().search_conditions("hashi").unwrap();
    assert_eq!(found[0].key, "hashimoto");

    let id = view.conditions[1].id;
    let refused = |case: &mut Case, form, reason| {
        let refused = case.clinic().save_condition(person, Some(id), form, reason);
        refused.unwrap_err().field
    };
    let changed = || condition("lupus", "2020", "");
    assert_eq!(refused(&mut case, changed(), " ").as_deref(), Some("reason"));
    let later = condition("Hashimoto", "", "soon");
    assert_eq!(refused(&mut case, later, "why").as_deref(), Some("until"));
    let future = condition("Hashimoto", "2031", "");
    assert_eq!(refused(&mut case, future, "why").as_deref(), Some("since"));
    // What only goes on needs no reason.
    let goes_on = condition("Hashimoto", "2018-04", "");
    case.clinic()
        .save_condition(person, Some(id), goes_on, "")
        .unwrap();
    let other = case.another();
    let refused = case.clinic().save_condition(other, Some(id), changed(), "why");
    assert!(refused.is_err(), "another patient's condition");
}

fn check(list: List, item: &str, state: CheckState, result: &str, date: &str) -> CheckForm {
    CheckForm {
        list,
        item: item.to_owned(),
        state,
        result: result.to_owned(),
        date: date.to_owned(),
    }
}

fn row<'a>(rows: &'a [CheckRow], item: &str) -> &'a CheckRow {
    rows.iter()
        .find(|row| row.item == item)
        .unwrap_or_else(|| panic!("no line {item}"))
}

#[test]
fn a_checklist_keeps_results_whatever_becomes_of_its_lines() {
    let mut case = case();
    let person = case.person;
    let save = |case: &mut Case, form| case.clinic().save_check(person, form, "");
    let filler = check(
        List::BeforeLdn,
        "filler",
        CheckState::Clear,
        " cellulose ",
        "2026-06",
    );
    let first = save(&mut case, filler.clone()).unwrap();
    let line = row(&first.before_ldn, "filler");
    assert_eq!(
        (line.state, line.result.as_str(), line.date.as_str()),
        (CheckState::Clear, "cellulose", "2026-06")
    );
    let found = check(
        List::BeforeLdn,
        "filler",
        CheckState::Found,
        "calcium carbonate",
        "2026-06-20",
    );
    let refused = save(&mut case, found.clone()).unwrap_err();
    assert_eq!(
        refused.field.as_deref(),
        Some("reason"),
        "clear became found: why?"
    );
    let second = case.clinic().save_check(person, found, "read the label").unwrap();
    let again = row(&second.before_ldn, "filler");
    assert_eq!(
        (again.id, again.state),
        (line.id, CheckState::Found),
        "one record, revised"
    );
    let refused = [
        (
            check(List::BeforeLdn, "no such line", CheckState::Clear, "", ""),
            "item",
        ),
        (
            check(List::BeforeLdn, "tsh", CheckState::Clear, "", "2027-01-01"),
            "date",
        ),
        (
            check(List::BeforeLdn, "tsh", CheckState::Clear, "", "last week"),
            "date",
        ),
    ];
    for (form, field) in refused {
        assert_eq!(save(&mut case, form).unwrap_err().field.as_deref(), Some(field));
    }
    let mut practice = case.clinic().practice().unwrap();
    practice.before_ldn.retain(|line| line.key != "filler");
    case.clinic().save_practice(practice).unwrap();
    let view = case.safety();
    let kept = row(&view.before_ldn, "filler");
    assert_eq!(
        (kept.label.as_str(), kept.result.as_str()),
        ("Filler", "calcium carbonate")
    );
    assert_eq!(kept.group, "No longer on the clinic’s list");
    assert!(
        view.differential.iter().all(|row| row.id.is_none()),
        "the other list is untouched"
    );
    // A line without a result that is taken out is gone; one with a result can still be corrected.
    let corrected = check(List::BeforeLdn, "filler", CheckState::Clear, "cellulose", "");
    let view = case
        .clinic()
        .save_check(person, corrected, "the capsule was opened")
        .unwrap();
    assert_eq!(row(&view.before_ldn, "filler").label, "Filler");
}

#[test]
fn a_line_says_what_the_record_says() {
    let mut case = case();
    let person = case.person;
    case.write(|change, person| {
        let whose = Some(person);
        for date in ["2026-05-01", "2026-06-02", "2026-03-04"] {
            change
                .add_record(whose, &lab("tsh", date, "2.10", "0.4-4.0"))
                .unwrap();
        }
        // The window of 14 days begins on the 17th.
        for date in ["2026-06-16", "2026-06-17", "2026-06-29", "2026-06-30"] {
            let day = DiaryDay {
                date: day(date),
                ratings: BTreeMap::from([("fatigue".to_owned(), 40)]),
                note: String::new(),
            };
            change.add_record(whose, &day).unwrap();
        }
        let note_only = DiaryDay {
            date: day("2026-06-25"),
            ratings: BTreeMap::new(),
            note: "away".to_owned(),
        };
        change.add_record(whose, &note_only).unwrap();
        change
            .add_record(whose, &course("tramadol", "2026-01", Some("2026-05-24")))
            .unwrap();
        change
            .add_record(whose, &course("codeine", "2026-06", None))
            .unwrap();
    });
    let lupus = condition("lupus", "2019", "");
    let view = case.clinic().save_condition(person, None, lupus, "").unwrap();
    let table = [
        ("tsh", "TSH 2.10 mIU/L, 2026-06-02"),
        ("alt", ""),
        ("diary_14_days", "3 of the last 14 days"),
        (
            "no_opioids",
            "tramadol 2026-01 to 2026-05-24; codeine since 2026-06",
        ),
        ("pregnancy", ""),
        ("other_rheumatic", "systemic lupus erythematosus since 2019"),
    ];
    for (item, says) in table {
        assert_eq!(row(&view.before_ldn, item).record_says, says, "{item}");
    }
    let lupus = row(&view.differential, "lupus");
    assert_eq!(lupus.record_says, "systemic lupus erythematosus since 2019");
    assert_eq!(row(&view.differential, "hiv").record_says, "");
}

fn reminder(kind: DueKind, what: &str, due: &str, done: &str) -> ReminderForm {
    ReminderForm {
        kind,
        what: what.to_owned(),
        due: due.to_owned(),
        done: done.to_owned(),
        course_id: None,
    }
}

fn told(rows: &[DueRow]) -> Vec<(DueKind, String, i32, String)> {
    let told = |row: &DueRow| (row.kind, row.due.to_string(), row.days, row.what.clone());
    rows.iter().map(told).collect()
}

#[test]
fn the_due_list_is_made_from_visits_plans_results_and_reminders() {
    let mut case = case();
    let person = case.person;
    let visit = {
        let clinic = case.clinic();
        let on: Date = day("2026-03-01");
        clinic
            .add_visit(person, on, VisitKind::FollowUp, &["pain_nrs".to_owned()])
            .unwrap()
    };
    let form = visit.assessments[0].id;
    let seven = Answer::Number(7.0);
    case.clinic()
        .set_answer(visit.id, form, "value", Some(&seven), true)
        .unwrap();
    case.write(|change, person| {
        let whose = Some(person);
        let ldn = change
            .add_record(whose, &course("ldn", "2026-06-10", None))
            .unwrap();
        let paused = course("ldn", "2026-01-01", Some("2026-02-01"));
        let over = change.add_record(whose, &paused).unwrap();
        change
            .add_record(whose, &course("levothyroxine", "2020", None))
            .unwrap();
        change
            .add_record(whose, &lab("tsh", "2026-05-01", "2.1", "0.4-4.0"))
            .unwrap();
        for (course, start) in [(ldn, "2026-06-10"), (over, "2026-01-01")] {
            let plan = TitrationPlan {
                template: TitrationTemplate::shipped().remove(0),
                start: day(start),
                course: Some(course),
            };
            change.add_record(whose, &plan).unwrap();
        }
    });
    let save = |case: &mut Case, id, form| case.clinic().save_reminder(person, id, form, "");
    for form in [
        reminder(DueKind::Renewal, "Renew LDN", "2026-07-02", ""),
        reminder(DueKind::Other, "Call the pharmacy", "2026-06-01", "2026-06-02"),
        reminder(DueKind::Other, "Yearly letter", "2026-12-01", ""),
    ] {
        save(&mut case, None, form).unwrap();
    }
    let other = case.another();
    case.clinic()
        .save_reminder(other, None, reminder(DueKind::Lab, "ALT", "2026-06-30", ""), "")
        .unwrap();

    let visit = (
        DueKind::Visit,
        "2026-05-24".to_owned(),
        -37,
        "Visit; the last was on 2026-03-01".to_owned(),
    );
    let step = (
        DueKind::Titration,
        "2026-06-17".to_owned(),
        -13,
        "LDN to 3 mg a day".to_owned(),
    );
    let alt = (DueKind::Lab, "2026-06-30".to_owned(), 0, "ALT".to_owned());
    let renewal = (
        DueKind::Renewal,
        "2026-07-02".to_owned(),
        2,
        "Renew LDN".to_owned(),
    );
    let tsh = (
        DueKind::Lab,
        "2026-07-24".to_owned(),
        24,
        "TSH for naltrexone, low dose (LDN) with levothyroxine; the last was on 2026-05-01".to_owned(),
    );
    let due = |case: &mut Case, days| told(&case.clinic().due(days).unwrap().rows);
    let week = [visit.clone(), step.clone(), alt.clone(), renewal.clone()];
    assert_eq!(due(&mut case, 7), week, "the most overdue first");
    assert_eq!(due(&mut case, 1), week[..3], "two days ahead is not within one");
    let month = [visit.clone(), step.clone(), alt, renewal.clone(), tsh.clone()];
    assert_eq!(due(&mut case, 24), month);
    assert_eq!(due(&mut case, 23), month[..4]);
    assert_eq!(due(&mut case, u32::MAX).len(), 6);

    let patient = case.clinic().patient(person).unwrap();
    assert_eq!(
        told(&patient.due),
        [visit, step, renewal, tsh],
        "their own, four weeks ahead"
    );
    let lines = ["LDN 1.5 mg at bedtime", "Levothyroxine 1.5 mg at bedtime"];
    assert_eq!(patient.treatments, lines, "what is over isn't taken now");

    // Ticked off, it is gone from the list.
    let row = patient
        .due
        .iter()
        .find(|row| row.kind == DueKind::Renewal)
        .unwrap();
    let mut done = row.form.clone().unwrap();
    done.done = "2026-06-30".to_owned();
    let id = row.reminder_id;
    save(&mut case, id, done.clone()).unwrap();
    let later = ReminderForm {
        due: "2026-08-01".to_owned(),
        ..done.clone()
    };
    let refused = save(&mut case, id, later.clone()).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("reason"), "another day: why?");
    case.clinic()
        .save_reminder(person, id, later, "pharmacy closed")
        .unwrap();
    assert!(due(&mut case, 7).iter().all(|row| row.0 != DueKind::Renewal));
    let refused = case.clinic().save_reminder(other, id, done, "");
    assert!(refused.is_err(), "another patient's reminder");
    let refused = [
        (reminder(DueKind::Other, "", "2026-07-01", ""), "what"),
        (reminder(DueKind::Other, "x", "", ""), "due"),
        (reminder(DueKind::Other, "x", "tomorrow", ""), "due"),
        (reminder(DueKind::Other, "x", "2026-07-01", "2026-07-01"), "done"),
    ];
    for (form, field) in refused {
        assert_eq!(
            save(&mut case, None, form).unwrap_err().field.as_deref(),
            Some(field)
        );
    }
}
