//! The clinical record of the demo clinic: it uses everything there is, and holds nothing that the app would refuse.
#![allow(clippy::unwrap_used, reason = "a test fails loudly")]

use clinic::host::SystemHost;
use clinic::{Date, PersonId, demo};
use record::safety::{Acknowledgement, RaisedAlert};
use record::{
    Catalogue, CheckResult, Condition, ConditionName, Contact, Course, DiaryDay, Dose, DueKind, Kept,
    KeptEntry, LabResult, PartialDate, Reminder, SideEffect, StepKind, TitrationPlan, What,
};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use store::Vault;

const UNTIL: &str = "2026-11-22";

fn until() -> Date {
    UNTIL.parse().unwrap()
}

/// The demo's vault, to look at what it holds rather than at what is shown.
struct Held {
    vault: Vault,
    people: BTreeMap<String, (PersonId, Option<Date>)>,
    _root: tempfile::TempDir,
}

fn held(seed: u64) -> Held {
    held_until(seed, until())
}

fn held_until(seed: u64, until: Date) -> Held {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("demo.fibrotrend");
    drop(demo::create(&folder, seed, until, Arc::new(SystemHost)).unwrap());
    let device = record::DeviceId::from(uuid::Uuid::from_u128(7));
    let vault = Vault::open(&folder, demo::PASSPHRASE, device, &SystemHost).unwrap();
    let people = vault.people().unwrap();
    let people = people.into_iter().map(|person| {
        let number = person.details.clinic_number.unwrap();
        (number, (person.id, person.details.birth_date))
    });
    Held {
        people: people.collect(),
        vault,
        _root: root,
    }
}

impl Held {
    fn of<T: Kept>(&self, number: &str) -> Vec<KeptEntry<T>> {
        self.vault.records(Some(self.people[number].0)).unwrap()
    }

    fn all<T: Kept>(&self) -> Vec<(PersonId, T)> {
        let all = self.vault.records_of_everyone().unwrap();
        all.into_iter()
            .map(|(person, entry)| (person, entry.value))
            .collect()
    }

    fn ldn(&self, number: &str) -> Course {
        let mut courses = self.of::<Course>(number).into_iter().map(|entry| entry.value);
        courses.rfind(|course| is(course, "ldn")).unwrap()
    }

    fn doses(&self) -> Vec<Dose> {
        let steps = self
            .all::<Course>()
            .into_iter()
            .flat_map(|(_, course)| course.steps);
        steps
            .filter_map(|step| match step.kind {
                StepKind::Dose(dose) => Some(dose),
                StepKind::Goes { .. } | StepKind::Pause { .. } => None,
            })
            .collect()
    }
}

fn is(course: &Course, key: &str) -> bool {
    course.what == What::Catalogue(key.to_owned())
}

#[test]
fn the_record_is_full_of_every_kind() {
    let held = held(demo::SEED);
    let check = |kind: &str, count: usize, least: usize| {
        assert!(
            count >= least,
            "{kind}: {count} records, at least {least} show its screen"
        );
    };
    check("courses", held.all::<Course>().len(), 50);
    check("titration plans", held.all::<TitrationPlan>().len(), 8);
    check("side effects", held.all::<SideEffect>().len(), 15);
    check("conditions", held.all::<Condition>().len(), 22);
    check("results", held.all::<LabResult>().len(), 120);
    check("diary days", held.all::<DiaryDay>().len(), 500);
    check("checklist results", held.all::<CheckResult>().len(), 25);
    check("reminders", held.all::<Reminder>().len(), 12);
    check("contacts", held.vault.records::<Contact>(None).unwrap().len(), 6);
    check("raised alerts", held.all::<RaisedAlert>().len(), 8);
    check("acknowledgements", held.all::<Acknowledgement>().len(), 4);
    let diaries = held
        .people
        .keys()
        .filter(|number| held.of::<DiaryDay>(number).len() >= 60);
    assert!(diaries.count() >= 5, "five patients keep a diary for months");
    for number in held.people.keys() {
        assert!(held.of::<Course>(number).len() >= 3, "{number} takes something");
        assert!(!held.of::<LabResult>(number).is_empty(), "{number} has results");
        assert!(
            !held.of::<Condition>(number).is_empty(),
            "{number} has a condition"
        );
    }
}

#[test]
fn the_demo_holds_nothing_that_the_app_would_refuse() {
    let held = held(demo::SEED);
    let today = until();
    let born: BTreeMap<PersonId, Option<Date>> = held.people.values().copied().collect();
    fn check<T: Kept + PartialEq + Clone + std::fmt::Debug, E: std::fmt::Debug>(
        records: Vec<(PersonId, T)>,
        checked: impl Fn(PersonId, T) -> Result<T, E>,
    ) {
        for (person, value) in records {
            assert_eq!(checked(person, value.clone()).unwrap(), value, "{}", T::KIND);
        }
    }
    check(held.all::<Course>(), |_, value| value.checked(today));
    check(held.all::<SideEffect>(), |_, value| value.checked(today));
    check(held.all::<Condition>(), |_, value| value.checked(today));
    check(held.all::<LabResult>(), |person, value| {
        value.checked(today, born[&person])
    });
    check(held.all::<DiaryDay>(), |person, value| {
        value.checked(today, born[&person])
    });
    check(held.all::<CheckResult>(), |_, value| value.checked(today));
    check(held.all::<Reminder>(), |_, value| value.checked(today));
    check(held.all::<Acknowledgement>(), |_, value| value.checked());
    for contact in held.vault.records::<Contact>(None).unwrap() {
        assert_eq!(contact.value.clone().checked().unwrap(), contact.value);
    }
    for (_, plan) in held.all::<TitrationPlan>() {
        assert!(
            plan.start <= today && plan.course.is_some(),
            "a plan belongs to a course"
        );
    }
    for (_, course) in held.all::<Course>() {
        assert_eq!(
            Some(course.start),
            course.steps.first().map(|step| step.from),
            "{:?}",
            course.what
        );
    }
}

#[test]
fn any_seed_and_any_day_make_a_demo() {
    for (seed, day) in [
        (1, "2024-02-29"),
        (2, "2025-12-31"),
        (3, "2026-01-01"),
        (4, "2027-06-30"),
    ] {
        let held = held_until(seed, day.parse().unwrap());
        assert_eq!(held.people.len(), 12, "seed {seed} up to {day}");
    }
}

#[test]
fn every_key_is_in_the_catalogue() {
    let held = held(demo::SEED);
    let catalogue = Catalogue::shipped();
    for (_, course) in held.all::<Course>() {
        if let What::Catalogue(key) = &course.what {
            assert!(catalogue.entry(key).is_some(), "{key} is not in the catalogue");
        }
    }
    for (_, condition) in held.all::<Condition>() {
        if let ConditionName::Catalogue(key) = &condition.name {
            assert!(
                catalogue.condition(key).is_some(),
                "{key} is not in the catalogue"
            );
        }
    }
}

#[test]
fn records_were_written_when_they_were_known() {
    let held = held(demo::SEED);
    let latest = held.all::<DiaryDay>().into_iter().map(|(_, day)| day.date).max();
    assert!(latest.unwrap() <= until());
    for number in held.people.keys() {
        for entry in held.of::<Course>(number) {
            let history = held.vault.record_history::<Course>(entry.id).unwrap();
            for revision in &history {
                let written = revision.at.to_string()[..10].parse::<Date>().unwrap();
                let course = revision.value.clone().unwrap();
                assert!(
                    written <= until(),
                    "{number}: nothing is written after the last day"
                );
                assert_eq!(
                    course.clone().checked(written).unwrap(),
                    course,
                    "{number}: as it was known then"
                );
            }
        }
    }
    let history = held
        .of::<SideEffect>("D-002")
        .into_iter()
        .map(|entry| held.vault.record_history::<SideEffect>(entry.id).unwrap());
    let corrected = history.flatten().any(|revision| !revision.reason.is_empty());
    assert!(corrected, "one record was corrected with a reason");
}

#[test]
fn the_record_shows_what_the_screens_are_for() {
    let held = held(demo::SEED);
    let has = |what: &str, found: bool| assert!(found, "the demo shows {what}");
    let courses = held.all::<Course>();
    let any = |test: &dyn Fn(&Course) -> bool| courses.iter().any(|(_, course)| test(course));
    let first = |number: &str| held.ldn(number).first_dose().unwrap().amount.to_string();
    has("two pauses and restarts", held.ldn("D-001").restarts() == 2);
    has(
        "half-milligram steps",
        first("D-007") == "0.5" && first("D-004") == "0.5",
    );
    has("a start at full dose", first("D-005") == "4.5");
    has("an own entry", any(&|course| matches!(course.what, What::Own(_))));
    has(
        "a start known to the month",
        any(&|course| matches!(course.start, PartialDate::Month(_))),
    );
    has(
        "a start known to the year",
        any(&|course| matches!(course.start, PartialDate::Year(_))),
    );
    has(
        "a stop known to the month",
        any(&|course| matches!(course.stop, Some(PartialDate::Month(_)))),
    );
    has(
        "a pause known to the month",
        any(&|course| {
            course
                .steps
                .iter()
                .any(|step| matches!(step.kind, StepKind::Pause { .. }) && step.from.day().is_none())
        }),
    );
    let doses = held.doses();
    has(
        "a slow-release form",
        doses.iter().any(|dose| dose.form.starts_with("slow-release")),
    );
    has(
        "calcium carbonate",
        doses.iter().any(|dose| dose.filler == "calcium carbonate"),
    );
    has(
        "batches",
        doses.iter().filter(|dose| !dose.batch.is_empty()).count() > 20,
    );
    has(
        "costs",
        doses.iter().filter(|dose| dose.cost_per_month.is_some()).count() > 40,
    );
    let severities: BTreeSet<u8> = held
        .all::<SideEffect>()
        .into_iter()
        .map(|(_, it)| it.severity)
        .collect();
    has("every severity", severities == BTreeSet::from([0, 1, 2, 3]));
    let results = held.all::<LabResult>();
    has(
        "a value below what can be measured",
        results.iter().any(|(_, it)| it.reading.comparator.is_some()),
    );
    has(
        "CRP in another unit",
        results.iter().any(|(_, it)| it.reading.unit.printed() == "mg/dL"),
    );
    let reminders = held.all::<Reminder>();
    has(
        "an overdue renewal",
        reminders
            .iter()
            .any(|(_, it)| it.kind == DueKind::Renewal && it.done.is_none() && it.due < until()),
    );
    let plan = |number: &str| held.of::<TitrationPlan>(number).last().unwrap().value.clone();
    let next = |number: &str| plan(number).next_step(&held.ldn(number), until());
    has("a plan that was followed", next("D-001").is_none());
    has(
        "a plan that is behind",
        (until() - next("D-009").unwrap().0).get_days() > 14,
    );
    let days = (next("D-011").unwrap().0 - until()).get_days();
    has("a step that is due this week", (0..=7).contains(&days));
}

#[test]
fn rules_fire_where_they_should_and_only_there() {
    let held = held(demo::SEED);
    let check = |number: &str, rules: &[&str], why: &str| {
        let raised: BTreeSet<String> = held
            .of::<RaisedAlert>(number)
            .into_iter()
            .map(|entry| entry.value.rule)
            .collect();
        let wanted: BTreeSet<String> = rules.iter().map(|rule| (*rule).to_owned()).collect();
        assert_eq!(raised, wanted, "{number}: {why}");
    };
    check(
        "D-001",
        &["surgery_planned_naltrexone", "opioid_after_naltrexone"],
        "the opioid was taken in a pause and over for 14 days",
    );
    check(
        "D-002",
        &["calcium_carbonate_filler"],
        "the first pharmacy's filler",
    );
    check("D-003", &["slow_release_ldn"], "the second pharmacy's form");
    check(
        "D-004",
        &["thyroid_hormone_monitoring"],
        "the last TSH is 141 days old",
    );
    check(
        "D-005",
        &["ldn_full_dose_start"],
        "the first prescription said 4.5 mg",
    );
    check("D-006", &[], "an opioid, but no naltrexone");
    check("D-007", &[], "nothing");
    check(
        "D-008",
        &[
            "opioid_washout",
            "raised_liver_values",
            "not_checked_with_naltrexone",
        ],
        "tramadol six days before, ALT, and an own entry",
    );
    check("D-009", &[], "nothing");
    check(
        "D-010",
        &["surgery_planned_naltrexone", "opioid_after_naltrexone"],
        "TSH was checked in time, the opioid lay in a pause",
    );
    check("D-011", &[], "nothing");
    check("D-012", &[], "a naloxone nasal spray at home is no opioid");

    let identities = |number: &str| -> BTreeSet<String> {
        held.of::<RaisedAlert>(number)
            .into_iter()
            .map(|entry| entry.value.identity)
            .collect()
    };
    let answered: Vec<(PersonId, Acknowledgement)> = held.all();
    for (person, seen) in &answered {
        let number = held.people.iter().find(|(_, (id, _))| id == person).unwrap().0;
        assert!(
            seen.rule == "phq9_item9" || identities(number).contains(&seen.identity),
            "{} answers an alert that was raised",
            seen.identity
        );
    }
    assert!(
        answered
            .iter()
            .any(|(_, seen)| seen.rule == "ldn_full_dose_start")
    );
    assert!(
        !answered.iter().any(|(_, seen)| seen.rule == "opioid_washout"),
        "one stays open"
    );
}

#[test]
fn item_9_is_acknowledged_before_a_visit_is_signed() {
    let held = held(demo::SEED);
    let seen: Vec<Acknowledgement> = held
        .of::<Acknowledgement>("D-006")
        .into_iter()
        .map(|entry| entry.value)
        .collect();
    let (mut positive, mut open) = (0, 0);
    for visit in held.vault.visits_of(held.people["D-006"].0).unwrap() {
        for form in visit.assessments.iter().filter(|form| form.instrument == "phq9") {
            let Some(clinic::Answer::Number(answer)) = form.given().remove("q9") else {
                continue;
            };
            if answer < 1.0 {
                continue;
            }
            positive += 1;
            let identity = format!("phq9_item9:{}:{answer}", form.id);
            let acknowledged = seen.iter().any(|seen| seen.identity == identity);
            assert_eq!(
                acknowledged,
                !visit.state.is_open(),
                "{}: signed only with it",
                visit.details.date
            );
            open += u32::from(visit.state.is_open());
        }
    }
    assert!(
        positive > 1 && open == 1,
        "{positive} positive answers, {open} of them open"
    );
}

#[test]
fn the_diary_gets_worse_in_a_pause_and_better_after_it() {
    let held = held(demo::SEED);
    let mean = |number: &str, from: Date, days: i32| {
        let to = record::days_after(from, days);
        let days = held.of::<DiaryDay>(number).into_iter().map(|entry| entry.value);
        let ratings: Vec<f64> = days
            .filter(|day| day.date >= from && day.date < to)
            .filter_map(|day| day.ratings.get("overall").map(|rating| f64::from(*rating)))
            .collect();
        assert!(ratings.len() >= 5, "{number}: {} days from {from}", ratings.len());
        ratings.iter().sum::<f64>() / ratings.len() as f64
    };
    for number in ["D-001", "D-007"] {
        let steps = held.ldn(number).steps;
        let pause = steps
            .iter()
            .position(|step| matches!(step.kind, StepKind::Pause { .. }))
            .unwrap();
        let (from, again) = (steps[pause].from.earliest(), steps[pause + 1].from.earliest());
        let before = mean(number, record::days_after(from, -12), 12);
        let paused = mean(number, record::days_after(again, -12), 12);
        let after = mean(number, record::days_after(again, 26), 12);
        assert!(
            paused > before + 6.0 && paused > after + 6.0,
            "{number}: {before:.0} before, {paused:.0} in the pause, {after:.0} after it"
        );
    }
}

#[test]
fn the_same_seed_gives_the_same_records_with_the_same_keys() {
    let (first, second) = (held(5), held(5));
    fn check<T: Kept + PartialEq + std::fmt::Debug>(first: &Held, second: &Held) {
        let of = |held: &Held| held.vault.records_of_everyone::<T>().unwrap();
        assert_eq!(of(first), of(second), "{}", T::KIND);
    }
    check::<Course>(&first, &second);
    check::<TitrationPlan>(&first, &second);
    check::<SideEffect>(&first, &second);
    check::<LabResult>(&first, &second);
    check::<DiaryDay>(&first, &second);
    check::<CheckResult>(&first, &second);
    check::<Reminder>(&first, &second);
    check::<RaisedAlert>(&first, &second);
    check::<Acknowledgement>(&first, &second);
}
