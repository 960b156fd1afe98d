//! What goes out for research holds no name, no words and no true date, and no small group.

use super::charts::{CANARY, charts};
use super::{files, library, rows};
use exchange::Chart;
use exchange::dataset::{Masked, Told};
use exchange::research::{Facts, SHORTEST_SHIFT, SMALLEST_GROUP, Unmasked, code, masks, readme, shift};
use jiff::ToSpan;
use record::Sex;
use std::collections::{BTreeMap, BTreeSet};

fn masked(charts: &[Chart]) -> Vec<Masked> {
    let unmasked: Vec<Unmasked> = charts
        .iter()
        .enumerate()
        .map(|(place, chart)| Unmasked {
            code: code([u8::try_from(place % 256).unwrap(); 8]),
            shift_days: shift(u32::try_from(place * 37 + 5).unwrap()),
            sex: chart.person.details.sex,
            age: chart.person.details.age_on(super::TODAY),
        })
        .collect();
    masks(&unmasked).0
}

#[test]
fn no_name_no_free_text_and_no_true_date_goes_out() {
    let library = library();
    let charts = charts(library, 60);
    let masked = masked(&charts);
    let told: Vec<Told> = masked.iter().cloned().map(Told::ForResearch).collect();
    let files = files(&charts, library, Some(&told));
    for (name, text) in &files {
        assert!(!text.contains(CANARY), "{name} has words or names of a patient");
        assert!(!text.contains("00000000-0000"), "{name} has a key of the vault");
    }
    // Each date of a patient's rows is a true date of that patient, moved by the patient's shift.
    let diary: Vec<&str> = files["diary.csv"]
        .split("\r\n")
        .skip(1)
        .filter(|row| !row.is_empty())
        .collect();
    let mut rows = diary.iter();
    for (chart, masked) in charts.iter().zip(&masked) {
        assert!(masked.shift_days.abs() >= SHORTEST_SHIFT);
        for day in &chart.diary {
            let moved = day.value.date.saturating_add(masked.shift_days.days());
            let row = rows.next().unwrap();
            assert!(row.starts_with(&format!("{},{moved},", masked.code)), "{row}");
        }
    }
}

#[test]
fn a_date_that_is_known_to_the_month_never_becomes_one_that_may_be_wrong() {
    let library = library();
    let charts = charts(library, 60);
    let masked = masked(&charts);
    let told: Vec<Told> = masked.iter().cloned().map(Told::ForResearch).collect();
    let files = files(&charts, library, Some(&told));
    let rows = rows(&files["treatments.csv"]);
    let mut years = 0;
    for ((chart, masked), row) in charts.iter().zip(&masked).zip(rows.iter().skip(1)) {
        let start = row[4].as_str();
        let course = &chart.courses[0].value.start;
        let ends =
            [course.earliest(), course.latest()].map(|day| day.saturating_add(masked.shift_days.days()));
        match (course.day(), start.len()) {
            (Some(_), 10) => assert_eq!(start, ends[0].to_string()),
            (None, 4) => {
                years += 1;
                assert!(
                    ends.iter().all(|day| day.year().to_string() == start),
                    "{start} is surely the year"
                );
            }
            (None, 0) => assert_ne!(ends[0].year(), ends[1].year(), "it may be either year"),
            other => panic!("{other:?}: {row:?}"),
        }
    }
    assert!(years > 3, "some were known to the month");
}

#[test]
fn nobody_stands_in_a_group_of_fewer_than_five() {
    let check = |name: &str, people: &[(Sex, Option<u8>)], hidden_at_most: usize| {
        let unmasked: Vec<Unmasked> = people
            .iter()
            .map(|(sex, age)| Unmasked {
                code: String::new(),
                shift_days: 20,
                sex: *sex,
                age: *age,
            })
            .collect();
        let (masked, _, hidden) = masks(&unmasked);
        let mut groups = BTreeMap::<(Option<String>, Option<(u8, Option<u8>)>), usize>::new();
        for (masked, (sex, age)) in masked.iter().zip(people) {
            if let (Some(told), Some(age)) = (masked.age, age) {
                assert!(
                    told.0 <= *age && told.1.is_none_or(|to| *age <= to),
                    "{name}: the band holds the age"
                );
            }
            assert!(masked.sex.is_none_or(|told| told == *sex), "{name}");
            *groups
                .entry((masked.sex.map(|sex| format!("{sex:?}")), masked.age))
                .or_default() += 1;
        }
        let small = groups
            .iter()
            .filter(|(_, size)| **size < SMALLEST_GROUP.min(people.len()));
        assert_eq!(small.count(), 0, "{name}: {groups:?}");
        assert!(hidden <= hidden_at_most, "{name}: {hidden} are hidden");
    };
    let same = |sex, age, count| vec![(sex, Some(age)); count];
    check("one patient", &same(Sex::Female, 40, 1), 1);
    check("a group of exactly five", &same(Sex::Female, 40, 5), 0);
    check(
        "one man among many women",
        &[same(Sex::Female, 40, 30), same(Sex::Male, 40, 1)].concat(),
        0,
    );
    check(
        "three aged 95, told with those of 90",
        &[same(Sex::Female, 95, 3), same(Sex::Female, 91, 4)].concat(),
        0,
    );
    let all: Vec<(Sex, Option<u8>)> = (18..80).map(|age| (Sex::Female, Some(age))).collect();
    check("every age once", &all, 6);
    check("ages unknown", &[(Sex::Female, None); 12], 0);
    let two = [(Sex::Other, Some(30)), (Sex::Unknown, None)];
    check(
        "two without company",
        &[same(Sex::Female, 50, 20), two.to_vec()].concat(),
        2,
    );
}

#[test]
fn shifts_are_spread_and_never_small() {
    let shifts: BTreeSet<i32> = (0..5_000).map(shift).collect();
    assert_eq!(
        shifts.len(),
        2 * (365 - 15 + 1),
        "every day from 15 to 365, both ways"
    );
    assert!(shifts.iter().all(|days| (15..=365).contains(&days.abs())));
}

#[test]
fn the_readme_says_what_was_done_and_what_it_does_not_protect_from() {
    let people = [Unmasked {
        code: String::new(),
        shift_days: 20,
        sex: Sex::Female,
        age: Some(40),
    }];
    let (_, step, hidden) = masks(&people);
    let text = readme(&Facts {
        version: "1.2.3".to_owned(),
        patients: 1,
        step,
        hidden,
        labs_left_out: 2,
    });
    for words in [
        "1 patient\n",
        "told as neither sex nor age",
        "2 laboratory results under the clinic’s own names are left out",
        "de-identified, not anonymous",
        "k-anonymity, k = 5, over sex and age",
    ] {
        assert!(text.contains(words), "{words} is missing in\n{text}");
    }
}
