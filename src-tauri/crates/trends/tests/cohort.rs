//! Shares and times of many patients against published tables, and what must hold for any numbers.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

use proptest::prelude::*;
use trends::cohort::{Followed, SurvivalStep, Third, Thirds, at_risk, median_days, share, step_on, survival};

#[test]
fn exact_intervals_agree_with_published_tables() {
    let check = |count: u32, of: u32, low: f64, high: f64, why: &str| {
        let found = share(count, of).unwrap();
        let near = |found: f64, wanted: f64| (found - wanted).abs() < 5e-5;
        assert!(
            near(found.low, low) && near(found.high, high),
            "{count} of {of} ({why}): {} to {}",
            found.low,
            found.high
        );
    };
    check(0, 10, 0.0, 0.3085, "nobody: 1 − 0.025^(1/10)");
    check(10, 10, 0.6915, 1.0, "everybody mirrors nobody");
    check(1, 1, 0.025, 1.0, "one patient proves next to nothing");
    check(1, 10, 0.0025, 0.4450, "Clopper–Pearson, n = 10");
    check(5, 10, 0.1871, 0.8129, "Clopper–Pearson, n = 10");
    check(3, 20, 0.0321, 0.3789, "Clopper–Pearson, n = 20");
    check(20, 100, 0.1267, 0.2918, "Clopper–Pearson, n = 100");
    check(81, 263, 0.2527, 0.3676, "Newcombe 1998, table I");
    check(15, 148, 0.0578, 0.1617, "Newcombe 1998, table I");
    check(0, 20, 0.0, 0.1684, "Newcombe 1998, table I");
    check(1, 29, 0.0009, 0.1776, "Newcombe 1998, table I");
    check(0, 1000, 0.0, 0.003682, "rule of three, exactly");
    assert_eq!(share(0, 0), None, "no share of nobody");
    assert_eq!(share(3, 2), None, "no more than there are");
}

/// Times of remission on 6-mercaptopurine (Freireich 1963); a plus is a patient still in remission.
const MERCAPTOPURINE: &str = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+";

fn followed(text: &str) -> Vec<Followed> {
    let each = |word: &str| Followed {
        days: word.trim_end_matches('+').parse().unwrap(),
        stopped: !word.ends_with('+'),
    };
    text.split(' ').map(each).collect()
}

#[test]
fn the_curve_of_the_textbook_comes_out() {
    let steps = survival(&followed(MERCAPTOPURINE));
    let expected = [
        (6, 21, 0.8571, 0.6197, 0.9516),
        (7, 17, 0.8067, 0.5631, 0.9228),
        (10, 15, 0.7529, 0.5032, 0.8894),
        (13, 12, 0.6902, 0.4316, 0.8491),
        (16, 11, 0.6275, 0.3675, 0.8049),
        (22, 7, 0.5378, 0.2678, 0.7468),
        (23, 6, 0.4482, 0.1881, 0.6801),
    ];
    assert_eq!(
        steps.len(),
        expected.len() + 1,
        "one step at the start and one at each stop"
    );
    for (step, (days, at_risk, share, low, high)) in steps.iter().skip(1).zip(expected) {
        let (found_low, found_high) = step.interval.unwrap();
        assert_eq!((step.days, step.at_risk), (days, at_risk));
        for (found, wanted) in [(step.share, share), (found_low, low), (found_high, high)] {
            assert!(
                (found - wanted).abs() < 6e-5,
                "day {days}: {found}, expected {wanted}"
            );
        }
    }
    assert_eq!(median_days(&steps), Some(23));
    assert_eq!(step_on(&steps, 15).map(|step| step.days), Some(13));
}

#[test]
fn the_ends_of_a_curve_claim_nothing() {
    assert!(survival(&[]).is_empty());
    let going = survival(&followed("5+ 9+"));
    let only = SurvivalStep {
        days: 0,
        share: 1.0,
        interval: None,
        at_risk: 2,
    };
    assert_eq!(
        (going.as_slice(), median_days(&going)),
        (&[only][..], None),
        "nobody stopped"
    );
    let all = survival(&followed("5 9"));
    assert!(
        (all[2].share.abs() < 1e-12) && all[2].interval.is_none(),
        "everybody stopped: {all:?}"
    );
    assert_eq!(median_days(&all), Some(5), "half had stopped by day 5");
    let at_once = survival(&followed("0 7"));
    assert_eq!(
        at_once.iter().map(|step| step.days).collect::<Vec<_>>(),
        [0, 0, 7],
        "a stop on the first day counts"
    );
    assert_eq!(
        median_days(&survival(&followed("1 2 3 4+ 5+ 6+"))),
        Some(3),
        "5/6 · 4/5 · 3/4 is a half"
    );
    assert_eq!(
        at_risk(&followed("5 9+"), 5),
        2,
        "whoever stops on a day was at risk on it"
    );
}

#[test]
fn thirds_never_part_equal_values() {
    let limits = |values: &[f64]| Thirds::of(values).map(|thirds| (thirds.first, thirds.second));
    assert_eq!(
        limits(&[9.0, 1.0, 5.0]),
        Some((1.0, 5.0)),
        "the order doesn’t matter"
    );
    assert_eq!(limits(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0]), Some((3.0, 5.0)));
    assert_eq!(limits(&[1.0, 2.0]), None, "two patients have no thirds");
    assert_eq!(
        limits(&[4.0, 4.0, 4.0, 4.0, 4.0, 9.0]),
        None,
        "no three groups in these"
    );
    let thirds = Thirds::of(&[2.0, 4.0, 4.0, 8.0, 9.0]).unwrap();
    assert_eq!(
        [2.0, 4.0, 8.0, 9.0].map(|value| thirds.third(value)),
        [Third::Low, Third::Low, Third::Middle, Third::High]
    );
}

/// How probable exactly `count` of `of` is.
fn binomial(count: u32, of: u32, p: f64) -> f64 {
    let ways: f64 = (1..=count)
        .map(|each| f64::from(of - count + each) / f64::from(each))
        .product();
    ways * p.powi(count.try_into().unwrap()) * (1.0 - p).powi((of - count).try_into().unwrap())
}

fn some_patients() -> impl Strategy<Value = Vec<Followed>> {
    let one = (0..400_u32, any::<bool>()).prop_map(|(days, stopped)| Followed { days, stopped });
    prop::collection::vec(one, 1..40)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_interval_holds_the_truth_at_least_as_often_as_it_says(of in 1..40_u32, p in 0.001..0.999_f64) {
        let held: f64 = (0..=of).filter(|&count| {
            let found = share(count, of).unwrap();
            found.low <= p && p <= found.high
        }).map(|count| binomial(count, of, p)).sum();
        prop_assert!(held >= 0.95 - 1e-9, "{held} of {of} at {p}");
    }

    #[test]
    fn an_interval_holds_its_share_and_mirrors_its_opposite(of in 1..2_000_u32, part in 0..=1_000_u32) {
        let count = of * part / 1_000;
        let (found, opposite) = (share(count, of).unwrap(), share(of - count, of).unwrap());
        prop_assert!(0.0 <= found.low && found.low <= found.share && found.share <= found.high && found.high <= 1.0);
        prop_assert!((found.low - (1.0 - opposite.high)).abs() < 1e-9);
        prop_assert!((found.high - (1.0 - opposite.low)).abs() < 1e-9);
    }

    #[test]
    fn a_curve_only_falls_and_stays_within_its_interval(followed in some_patients()) {
        let steps = survival(&followed);
        prop_assert_eq!((steps[0].days, steps[0].share, steps[0].interval), (0, 1.0, None));
        for pair in steps.windows(2) {
            prop_assert!(pair[0].share > pair[1].share && pair[0].at_risk >= pair[1].at_risk, "{pair:?}");
            prop_assert!(pair[0].days < pair[1].days || pair[0].days == 0);
        }
        for step in &steps[1..] {
            prop_assert_eq!(step.interval.is_none(), step.share == 0.0);
            if let Some((low, high)) = step.interval {
                prop_assert!(0.0 < low && low < step.share && step.share < high && high < 1.0, "{step:?}");
            }
        }
    }

    #[test]
    fn without_anyone_going_on_the_curve_is_the_plain_share(days in prop::collection::vec(0..100_u32, 1..40)) {
        let followed: Vec<Followed> = days.iter().map(|&days| Followed { days, stopped: true }).collect();
        for step in survival(&followed).iter().skip(1) {
            let left = days.iter().filter(|&&each| each > step.days).count();
            prop_assert!((step.share - left as f64 / days.len() as f64).abs() < 1e-9);
        }
    }

    #[test]
    fn thirds_are_as_equal_as_they_can_be(values in prop::collection::btree_set(0..10_000_u32, 3..60)) {
        let values: Vec<f64> = values.into_iter().map(f64::from).collect();
        let thirds = Thirds::of(&values).unwrap();
        let sizes = [Third::Low, Third::Middle, Third::High].map(|third| values.iter().filter(|value| thirds.third(**value) == third).count());
        prop_assert!(sizes.iter().max().unwrap() - sizes.iter().min().unwrap() <= 1, "{sizes:?}");
    }
}
