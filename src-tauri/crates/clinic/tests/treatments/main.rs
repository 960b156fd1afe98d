//! Treatments: what is typed, what a correction keeps, costs.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

mod careless;
#[path = "../common/mod.rs"]
mod common;

use clinic::Date;
use clinic::views::{CourseForm, CourseState, RecordKind, StepForm, TreatmentKind};
use common::courses::{Setting, dose, ldn, pause, setting};
use record::TimeOfDay;

#[test]
fn a_course_reads_as_people_say_it() {
    let mut setting = setting();
    let full = StepForm {
        form: "capsule".to_owned(),
        filler: "microcrystalline cellulose".to_owned(),
        pharmacy: "Central".to_owned(),
        batch: "22-1".to_owned(),
        cost_per_month: "35,5".to_owned(),
        ..dose("2026-03-01", "1,5")
    };
    let steps = vec![
        pause("2026-05", "vivid dreams"),
        dose("2026-05-20", "1.5"),
        full,
        dose("2026-03-08", "3"),
    ];
    let course = setting.save(ldn("2026-03-01", steps));
    let words: Vec<&str> = course.steps.iter().map(|step| step.words.as_str()).collect();
    assert_eq!(
        words,
        [
            "started: 1.5 mg at bedtime",
            "3 mg at bedtime",
            "paused: vivid dreams",
            "started again: 1.5 mg at bedtime"
        ],
        "in the order of their dates, and as typed where those leave it open; a comma read as a decimal sign"
    );
    assert_eq!(
        course.steps[0].details,
        "form: capsule, filler: microcrystalline cellulose, pharmacy: Central, batch 22-1, €35.50 a month"
    );
    assert_eq!(course.steps[2].from, "2026-05", "a month stays a month");
    assert_eq!((course.pauses, course.restarts), (1, 1));
    assert_eq!(
        (course.state, course.dose_words.as_str()),
        (CourseState::Going, "1.5 mg at bedtime")
    );
    assert_eq!(
        (course.short.as_str(), course.kind, course.checked),
        ("LDN", TreatmentKind::Drug, true)
    );
    assert!(course.titrates);
    let again = setting
        .clinic
        .save_course(setting.person, Some(course.id), course.form.clone(), "")
        .unwrap();
    assert_eq!(
        again.courses[0].form, course.form,
        "what the form shows is what it takes"
    );
    let history = setting
        .clinic
        .record_history(RecordKind::Course, course.id)
        .unwrap();
    assert_eq!(history.len(), 1, "saving the same again writes nothing");

    let mut check = |times: &[TimeOfDay], words: &str| {
        let step = StepForm {
            times: times.to_vec(),
            ..dose("2026-01-01", "50")
        };
        assert_eq!(setting.save(ldn("2026-01-01", vec![step])).dose_words, words);
    };
    use TimeOfDay::{AsNeeded, Bedtime, Evening, Morning, Noon};
    check(&[Evening, Morning], "50 mg in the morning and in the evening");
    check(
        &[Morning, Noon, Bedtime],
        "50 mg in the morning, at noon and at bedtime",
    );
    check(&[AsNeeded], "50 mg as needed");
    check(
        &[Morning, Morning, AsNeeded],
        "50 mg twice in the morning and as needed",
    );
}

#[test]
fn own_words_that_the_catalogue_knows_are_checked() {
    let mut setting = setting();
    let table = [
        ("Low-Dose  Naltrexone", Some("ldn"), true),
        ("Lyrica", Some("pregabalin"), true),
        ("Tramadol 50 mg", Some("tramadol"), true),
        ("pregabalin Teva 75mg capsules", Some("pregabalin"), true),
        ("Grandmother’s tea", None, false),
    ];
    for (name, key, checked) in table {
        let form = CourseForm {
            key: None,
            name: name.to_owned(),
            ..ldn("2026-01", Vec::new())
        };
        let course = setting.save(form);
        assert_eq!(
            (course.form.key.as_deref(), course.checked),
            (key, checked),
            "{name}"
        );
        assert_eq!(course.kind == TreatmentKind::Own, !checked, "{name}");
    }
    for unsaid in ["naltrexone", "Naltrexone 1.5 mg", "LDN from the village chemist"] {
        let form = CourseForm {
            key: None,
            name: unsaid.to_owned(),
            ..ldn("2026-01", Vec::new())
        };
        let refused = setting
            .clinic
            .save_course(setting.person, None, form, "")
            .unwrap_err();
        assert_eq!(
            refused.field.as_deref(),
            Some("name"),
            "{unsaid}: no rule could check it"
        );
    }
    let matches = |words: &str| setting.clinic.search_treatments(words).unwrap();
    let first = |words: &str| {
        let found = matches(words).into_iter().next().unwrap();
        (found.name, found.by, found.kind_words, found.has_dose)
    };
    let row =
        |name: &str, by: &str, kind: &str, dose| (name.to_owned(), by.to_owned(), kind.to_owned(), dose);
    assert_eq!(
        first("lyrica"),
        row(
            "pregabalin",
            "Lyrica",
            "antiseizure medicine, gabapentinoid",
            true
        )
    );
    assert_eq!(first("morphine"), row("morphine", "", "opioid, strong", true));
    assert_eq!(
        first("cymbalta"),
        row("duloxetine", "Cymbalta", "antidepressant, SNRI", true)
    );
    assert!(!first("tai chi").3, "tai chi is done, not taken");
    assert!(matches("qqqqqq").is_empty());
}

/// Why, and what is typed anew.
type Row<'a> = (&'a str, &'a dyn Fn(&mut CourseForm));

#[test]
fn a_correction_needs_a_reason_and_keeps_what_stood_there() {
    let mut setting = setting();
    let course = setting.save(ldn("2026-03-01", vec![dose("2026-03-01", "1.5")]));
    let save = |setting: &mut Setting, change: &dyn Fn(&mut CourseForm), reason: &str| {
        let mut form = setting.course(course.id).form;
        change(&mut form);
        setting
            .clinic
            .save_course(setting.person, Some(course.id), form, reason)
            .map(drop)
    };
    let goes_on: [Row; 5] = [
        ("a further step", &|form| form.steps.push(dose("2026-03-08", "3"))),
        ("a pause", &|form| form.steps.push(pause("2026-04", "travel"))),
        ("a restart", &|form| form.steps.push(dose("2026-05-10", "3"))),
        ("a prescriber where none stood", &|form| {
            form.prescriber = "Dr Holt".to_owned();
        }),
        ("the stop", &|form| {
            form.stop = "2026-06-01".to_owned();
            form.stop_reason = "no effect".to_owned();
        }),
    ];
    for (why, change) in goes_on {
        assert_eq!(save(&mut setting, change, ""), Ok(()), "{why} needs no reason");
    }
    let corrects: [Row; 8] = [
        ("another start", &|form| form.start = "2026-02-28".to_owned()),
        ("another amount", &|form| form.steps[1].amount = "2.5".to_owned()),
        ("a step taken out", &|form| drop(form.steps.remove(1))),
        ("a step in between", &|form| {
            form.steps.push(dose("2026-03-20", "4.5"));
        }),
        ("another stop", &|form| form.stop = "2026-06-02".to_owned()),
        ("no stop", &|form| {
            form.stop.clear();
            form.stop_reason.clear();
        }),
        ("another prescriber", &|form| {
            form.prescriber = "Dr Reyes".to_owned();
        }),
        ("another treatment", &|form| {
            form.key = Some("pregabalin".to_owned());
        }),
    ];
    for (why, change) in corrects {
        for reason in ["", "  "] {
            let error = save(&mut setting, change, reason).unwrap_err();
            assert_eq!(error.field.as_deref(), Some("reason"), "{why}: {error}");
        }
    }
    save(
        &mut setting,
        &|form| form.steps[1].amount = "2.5".to_owned(),
        " mistyped ",
    )
    .unwrap();
    let history = setting
        .clinic
        .record_history(RecordKind::Course, course.id)
        .unwrap();
    assert_eq!(history.len(), 7, "what was refused left no trace");
    let last = history.last().unwrap();
    assert_eq!((last.by.as_str(), last.reason.as_str()), ("Dr Reyes", "mistyped"));
    assert_eq!(last.at, "2026-06-10T09:00:00Z");
    let changed: Vec<(&str, &str)> = last
        .lines
        .iter()
        .filter(|line| line.changed)
        .map(|line| (line.label.as_str(), line.text.as_str()))
        .collect();
    assert_eq!(changed, [("Dose from 2026-03-08", "2.5 mg at bedtime")]);
    let before = history[5]
        .lines
        .iter()
        .find(|line| line.label == "Dose from 2026-03-08");
    assert_eq!(
        before.unwrap().text,
        "3 mg at bedtime",
        "the earlier value stays readable"
    );
    assert!(
        history[0].lines.iter().all(|line| !line.changed),
        "the first revision changes nothing"
    );

    save(&mut setting, &|form| drop(form.steps.remove(1)), "never taken").unwrap();
    let history = setting
        .clinic
        .record_history(RecordKind::Course, course.id)
        .unwrap();
    let gone = history
        .last()
        .unwrap()
        .lines
        .iter()
        .find(|line| line.text == "taken out");
    assert_eq!(
        gone.unwrap().label,
        "Dose from 2026-03-08",
        "a line that goes is said"
    );
}

#[test]
fn lists_are_in_order_and_add_up() {
    let mut setting = setting();
    let with_cost = |start: &str, stop: &str, cost: &str| CourseForm {
        stop: stop.to_owned(),
        prescriber: "dr holt".to_owned(),
        ..ldn(
            start,
            vec![StepForm {
                cost_per_month: cost.to_owned(),
                pharmacy: "Central".to_owned(),
                ..dose(start, "3")
            }],
        )
    };
    setting.save(with_cost("2026-01-01", "2026-02-01", "10"));
    setting.save(with_cost("2026-04-01", "2026-05-01", "20"));
    setting.save(with_cost("2026-05-11", "", "31"));
    let view = setting.view();
    let starts: Vec<&str> = view.courses.iter().map(|course| course.start.as_str()).collect();
    assert_eq!(
        starts,
        ["2026-05-11", "2026-04-01", "2026-01-01"],
        "what goes on first, then the latest"
    );
    assert_eq!(
        (view.cost_now.as_str(), view.cost_total.as_str()),
        ("€31.00", "€61.33")
    );
    assert_eq!(view.courses[0].cost.months[0].amount, "€21.00");
    assert_eq!(
        (view.prescribers.len(), view.pharmacies),
        (1, vec!["Central".to_owned()]),
        "no doubles"
    );

    setting.save(ldn("2026-06-01", vec![dose("2026-06-01", "1.5")]));
    setting.save(with_cost("2026-02", "2026-03-01", "28"));
    let view = setting.view();
    assert_eq!(
        view.cost_now, "at least €31.00",
        "a course without a cost isn't free"
    );
    assert_eq!(
        view.cost_total, "at most €89.33 for what is written down",
        "61.33 and all of February; one course has no cost"
    );
    let vague = view
        .courses
        .iter()
        .find(|course| course.start == "2026-02")
        .unwrap();
    assert_eq!(
        (
            vague.cost.about,
            vague.cost.total.as_str(),
            vague.cost.months[0].amount.as_str()
        ),
        (false, "at most €28.00", "at most €28.00"),
        "some day of February: all of it is the most"
    );
}

#[test]
fn five_hundred_steps_and_more_are_shown() {
    let mut setting = setting();
    let first: Date = "2020-01-01".parse().unwrap();
    let steps = (0..1000).map(|day| {
        let from = record::days_after(first, day).to_string();
        if day % 10 == 9 {
            pause(&from, "weekend")
        } else {
            dose(&from, "4.5")
        }
    });
    let course = setting.save(ldn("2020-01-01", steps.collect()));
    assert_eq!(
        (course.steps.len(), course.pauses, course.restarts),
        (1000, 100, 99)
    );
    assert_eq!(course.state, CourseState::Paused);
}

#[test]
fn a_course_with_a_plan_doesnt_become_another_drug() {
    let mut setting = setting();
    let course = setting.save(ldn("2026-05-01", vec![dose("2026-05-01", "1.5")]));
    let templates = setting.clinic.practice().unwrap().templates;
    setting
        .clinic
        .save_plan(setting.person, course.id, &templates[0].name, "2026-05-01", "")
        .unwrap();
    let other = CourseForm {
        key: Some("duloxetine".to_owned()),
        ..course.form.clone()
    };
    let refused = setting
        .clinic
        .save_course(setting.person, Some(course.id), other.clone(), "wrong drug")
        .unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("name"), "{refused}");
    let plan = setting.clinic.treatments(setting.person).unwrap().courses[0]
        .plan
        .clone()
        .unwrap();
    setting
        .clinic
        .remove_record(RecordKind::TitrationPlan, plan.id, "wrong drug")
        .unwrap();
    setting
        .clinic
        .save_course(setting.person, Some(course.id), other, "wrong drug")
        .unwrap();
}

#[test]
fn a_currency_stays_beside_the_amounts_that_are_in_it() {
    let mut setting = setting();
    let mut practice = setting.clinic.practice().unwrap();
    practice.currency = "CHF".to_owned();
    setting.clinic.save_practice(practice.clone()).unwrap();
    let mut step = dose("2026-05-01", "1.5");
    step.cost_per_month = "35.50".to_owned();
    setting.save(ldn("2026-05-01", vec![step]));
    practice.currency = "€".to_owned();
    let refused = setting.clinic.save_practice(practice).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("currency"), "{refused}");
    assert!(refused.message.contains("1 treatment"), "{refused}");
    assert_eq!(setting.clinic.practice().unwrap().currency, "CHF");
}
