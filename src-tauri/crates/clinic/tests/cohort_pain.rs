//! The one rule by which pain before and on a treatment is compared.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

mod common;

use clinic::PersonId;
use common::case::{case, course};
use common::cohort::{detail, lines, patient, visit};
use common::day;
use record::{Course, DiaryDay, StepKind, days_after};
use std::collections::BTreeMap;

/// What is told of a patient, what the table says of the pain, and why. Words of what is told: `from`, `to` (the course,
/// 2026-01-10 without a stop unless said), `dose` and `pause` (steps), `diary` (first day, days and rating), `nrs` and
/// `fiqr` (a signed visit and its pain), `draft` (a visit with a pain rating that isn't signed).
#[rustfmt::skip]
const PAIN: &[(&str, &str, &str)] = &[
    ("diary 2025-12-20 14x60, diary 2026-06-10 21x36", "diary_0_100,60,36,40,", "14 days before against the last days"),
    ("diary 2026-01-05 5x60, diary 2026-06-26 5x36", "diary_0_100,60,36,40,", "five days on each side are enough"),
    ("diary 2026-01-06 4x60, diary 2026-06-10 21x36", ",,,,no_baseline", "four days before are not"),
    ("diary 2025-12-20 14x60, diary 2026-06-27 4x36", ",,,,nothing_on_it", "nor four at the end"),
    ("diary 2025-12-01 12x60, diary 2026-06-10 21x36", ",,,,no_baseline", "28 days before the start, not earlier ones"),
    ("diary 2026-01-10 14x60, diary 2026-06-10 21x36", ",,,,no_baseline", "the first day of the course is not before it"),
    ("diary 2025-12-20 14x60, diary 2026-03-01 28x36", ",,,,nothing_on_it", "the last 28 days, not better ones in between"),
    ("to 2026-04-10, diary 2025-12-20 14x60, diary 2026-03-15 21x30, diary 2026-06-10 21x60", "diary_0_100,60,30,50,", "after the stop nothing counts"),
    ("dose 2026-06-20 3, diary 2025-12-20 14x60, diary 2026-06-10 21x36", "diary_0_100,60,36,40,", "ten days before the last step count, its wash-in doesn’t"),
    ("dose 2026-06-17 3, diary 2025-12-20 14x60, diary 2026-06-17 14x36", ",,,,nothing_on_it", "wash-in of a new dose doesn’t count"),
    ("from 2026-06-01, dose 2026-06-10 3, dose 2026-06-20 4.5, diary 2026-05-10 14x60, diary 2026-06-02 28x20", ",,,,nothing_on_it", "titration doesn’t count"),
    ("pause 2026-05-29, diary 2025-12-20 14x60, diary 2026-05-01 28x30, diary 2026-06-01 28x90", "diary_0_100,60,30,50,", "a pause is not on the treatment"),
    ("diary 2025-12-20 14x0, diary 2026-06-10 21x36", ",,,,no_pain_before", "from 0 no percentage can be told"),
    ("diary 2025-12-20 14x40, diary 2026-06-10 21x60", "diary_0_100,40,60,-50,", "worsening is negative, not cut off"),
    ("nrs 2026-01-10 8, nrs 2026-02-07 4", "pain_rating_0_10,8,4,50,", "on the day of the start, and 28 days after it"),
    ("nrs 2026-01-10 8, nrs 2026-02-06 4", ",,,,nothing_on_it", "27 days are too early"),
    ("nrs 2026-01-11 8, nrs 2026-03-06 4", ",,,,no_baseline", "a day after the start is too late"),
    ("nrs 2025-07-12 8, nrs 2026-03-06 4", "pain_rating_0_10,8,4,50,", "182 days before"),
    ("nrs 2025-07-11 8, nrs 2026-03-06 4", ",,,,no_baseline", "183 days before are too long ago"),
    ("nrs 2026-01-02 8, nrs 2026-03-06 4, nrs 2026-05-06 7", "pain_rating_0_10,8,7,12.5,", "the last visit, not the best"),
    ("nrs 2025-11-02 5, nrs 2026-01-02 8, nrs 2026-05-06 4", "pain_rating_0_10,8,4,50,", "the last visit before the start"),
    ("nrs 2026-01-02 8, nrs 2026-03-06 4, draft 2026-05-06 7", "pain_rating_0_10,8,4,50,", "a visit that isn’t signed doesn’t count"),
    ("fiqr 2026-01-02 8, fiqr 2026-03-06 6", "fiqr_pain_0_10,8,6,25,", "the pain item of the FIQR"),
    ("fiqr 2026-01-02 8, nrs 2026-03-06 6", ",,,,other_measures", "not by one form before and another after"),
    ("fiqr 2026-01-02 8, nrs 2026-01-03 5, fiqr 2026-03-06 6", "fiqr_pain_0_10,8,6,25,", "the form that stands on both sides"),
    ("to 2026-04-01, nrs 2026-01-02 8, nrs 2026-04-01 6, nrs 2026-05-06 1", "pain_rating_0_10,8,6,25,", "the visit at which it was stopped, not the one after"),
    ("to 2026-04, nrs 2026-01-02 8, nrs 2026-03-01 6, nrs 2026-04-20 1", "pain_rating_0_10,8,6,25,", "perhaps stopped before the visit of that month"),
    ("from 2026-01, nrs 2026-01-02 8, nrs 2026-03-01 6", ",,,,no_baseline", "perhaps started before the visit of that month"),
    ("from 2026-01, nrs 2025-12-02 8, nrs 2026-02-20 6", ",,,,nothing_on_it", "perhaps on it for less than 28 days"),
    ("pause 2026-03-01, nrs 2026-01-02 8, nrs 2026-02-20 6, nrs 2026-03-20 9", "pain_rating_0_10,8,6,25,", "a visit in a pause is not on it"),
    ("diary 2025-12-20 14x60, nrs 2026-01-02 8, nrs 2026-03-06 6", "pain_rating_0_10,8,6,25,", "without a diary on it, visits"),
    ("diary 2025-12-20 14x60, nrs 2026-03-06 6", ",,,,other_measures", "a diary before and a visit after are not compared"),
    ("to 2026-01-30, nrs 2026-01-02 8", ",,,,too_short", "stopped after 20 days"),
];

/// Reads what is told of the course and the diary; the visits come back.
fn told(words: &str, what: &str) -> (Course, Vec<DiaryDay>, Vec<(String, String, f64)>) {
    let mut taken = course(what, "2026-01-10", None);
    let (mut days, mut visits) = (Vec::new(), Vec::new());
    for part in words.split(", ") {
        let mut words = part.split(' ');
        let (word, date) = (words.next().unwrap(), words.next().unwrap());
        let more = words.next().unwrap_or_default();
        match word {
            "from" => {
                taken.start = date.parse().unwrap();
                taken.steps[0].from = taken.start;
            }
            "to" => taken.stop = Some(date.parse().unwrap()),
            "dose" | "pause" => {
                let mut step = taken.steps[0].clone();
                step.from = date.parse().unwrap();
                match &mut step.kind {
                    StepKind::Dose(dose) if word == "dose" => dose.amount = more.parse().unwrap(),
                    kind => {
                        *kind = StepKind::Pause {
                            reason: String::new(),
                        }
                    }
                }
                taken.steps.push(step);
            }
            "diary" => {
                let (count, rating) = more.split_once('x').unwrap();
                let day = |offset| DiaryDay {
                    date: days_after(day(date), offset),
                    ratings: BTreeMap::from([("pain_average".to_owned(), rating.parse().unwrap())]),
                    note: String::new(),
                };
                days.extend((0..count.parse().unwrap()).map(day));
            }
            form => visits.push((form.to_owned(), date.to_owned(), more.parse().unwrap())),
        }
    }
    (taken, days, visits)
}

#[test]
fn pain_is_compared_by_one_rule_and_whoever_cannot_be_is_counted_with_the_reason() {
    let mut case = case();
    // Each row is a treatment of its own, so that its line stands alone.
    let key = |row: usize| format!("own:treatment {row}");
    let people: Vec<PersonId> = (0..PAIN.len())
        .map(|row| patient(&mut case, &format!("Row {row}")))
        .collect();
    let told: Vec<_> = PAIN
        .iter()
        .enumerate()
        .map(|(row, (words, ..))| told(words, &key(row)))
        .collect();
    case.write(|change, _| {
        for ((course, days, _), person) in told.iter().zip(&people) {
            change.add_record(Some(*person), course).unwrap();
            for day in days {
                change.add_record(Some(*person), day).unwrap();
            }
        }
    });
    for ((.., visits), person) in told.iter().zip(&people) {
        for (form, date, pain) in visits {
            visit(&mut case, *person, date, form, *pain);
        }
    }
    for (row, (_, expected, why)) in PAIN.iter().enumerate() {
        let key = key(row);
        let found = lines(case.clinic(), Some(&key));
        assert_eq!(found.len(), 1, "{why}: {found:?}");
        let cells: Vec<&str> = found[0].split(',').collect();
        assert_eq!(cells[4..9].join(","), *expected, "{why}");
        let view = case.clinic().cohort(Some(&key)).unwrap();
        let row = view.treatments.iter().find(|row| row.key == key).unwrap();
        assert_eq!(
            row.judged,
            u32::from(cells[8].is_empty()),
            "{why}: the row agrees"
        );
        assert_eq!(
            detail(&view).left_out.len(),
            usize::from(row.judged == 0),
            "{why}: nobody is dropped"
        );
    }
}
