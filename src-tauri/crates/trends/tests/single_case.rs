//! Statistics of one patient against the vectors of the specification, and what must hold for any numbers.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

use proptest::prelude::*;
use serde_json::Value;
use trends::single_case::{
    CannotCompute, ImpactLevel, Improvement, daily_mean, overlap, pain_change, randomization_test,
    randomization_test_of, reliable_change, younger2013,
};

fn numbers(value: &Value) -> Vec<f64> {
    let list = value.as_array().unwrap();
    list.iter().map(|each| each.as_f64().unwrap()).collect()
}

fn way(input: &Value) -> Improvement {
    serde_json::from_value(input["improvement"].clone()).unwrap()
}

fn number(input: &Value, key: &str) -> f64 {
    input[key].as_f64().unwrap()
}

fn whole(input: &Value, key: &str) -> usize {
    usize::try_from(input[key].as_u64().unwrap()).unwrap()
}

fn computed(method: &str, input: &Value) -> Value {
    match method {
        "nof1_overlap" => {
            let result = overlap(&numbers(&input["A"]), &numbers(&input["B"]), way(input)).unwrap();
            serde_json::to_value(result)
        }
        "randomization_test" => {
            let allowed = whole(input, "first_allowed")..=whole(input, "last_allowed");
            let result =
                randomization_test(&numbers(&input["y"]), whole(input, "start"), allowed, way(input));
            serde_json::to_value(result.unwrap())
        }
        "rci" => {
            let [sd, reliability, baseline, followup] =
                ["sd", "reliability", "baseline", "followup"].map(|key| number(input, key));
            serde_json::to_value(reliable_change(sd, reliability, baseline, followup).unwrap())
        }
        "immpact_change" => {
            serde_json::to_value(pain_change(number(input, "baseline"), number(input, "followup")))
        }
        "younger2013_response" => {
            let pair = |key: &str| {
                let means = numbers(&input[key]);
                Some((means[0], means[1]))
            };
            serde_json::to_value(younger2013(pair("pain"), pair("fatigue"), pair("sleep_problem")))
        }
        "nrs_daily_mean" => {
            let days = input["days"].as_array().unwrap();
            let days: Vec<Option<f64>> = days.iter().map(Value::as_f64).collect();
            serde_json::to_value(daily_mean(&days))
        }
        other => panic!("no method {other}"),
    }
    .unwrap()
}

/// A number agrees when it lies within 0.01, or rounds to the expected one at its decimals.
fn agrees(found: &Value, expected: &Value) -> bool {
    match (found.as_f64(), expected.as_f64()) {
        (Some(found), Some(wanted)) => {
            let text = expected.to_string();
            let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
            (found - wanted).abs() < 0.6 * 0.1_f64.powi(i32::try_from(decimals).unwrap())
        }
        _ => found == expected,
    }
}

#[test]
fn the_vectors_hold() {
    for file in [
        include_str!("vectors/immpact_change.jsonl"),
        include_str!("vectors/nof1_overlap.jsonl"),
        include_str!("vectors/nrs_daily_mean.jsonl"),
        include_str!("vectors/randomization_test.jsonl"),
        include_str!("vectors/rci.jsonl"),
        include_str!("vectors/younger2013_response.jsonl"),
    ] {
        for line in file.lines() {
            let case: Value = serde_json::from_str(line).unwrap();
            let result = computed(case["method"].as_str().unwrap(), &case["input"]);
            for (key, expected) in case["expected"].as_object().unwrap() {
                assert!(
                    agrees(&result[key], expected),
                    "{}: {key} is {}, expected {expected}",
                    case["case"],
                    result[key]
                );
            }
        }
    }
}

#[test]
fn examples_of_the_specification_hold() {
    use Improvement::{Decrease, Increase};
    let tau = |a: &[f64], b: &[f64], way| {
        let found = overlap(a, b, way).unwrap();
        ((found.tau * 1000.0).round(), (found.tau_u * 1000.0).round())
    };
    assert_eq!(
        tau(&[3.0, 3.0, 4.0, 5.0], &[4.0, 5.0, 6.0, 7.0, 7.0], Increase),
        (800.0, 550.0),
        "the published tests of SingleCaseES"
    );
    assert_eq!(
        tau(
            &[8.0, 8.0, 7.0, 7.0, 6.0],
            &[6.0, 6.0, 5.0, 5.0, 4.0, 4.0],
            Decrease
        ),
        (933.0, 667.0),
        "an improving baseline is taken off"
    );
}

#[test]
fn the_interval_of_nap_holds_at_its_ends() {
    let low = overlap(&[9.0; 4], &[1.0; 8], Improvement::Decrease).unwrap();
    assert!((low.nap - 1.0).abs() < 1e-12 && (low.nap_interval.high - 1.0).abs() < 1e-12);
    assert!(
        (low.nap_interval.low - 0.662).abs() < 0.0005,
        "full separation of 4 and 8 values doesn't prove more than 0.662: {}",
        low.nap_interval.low
    );
    let worst = overlap(&[1.0; 4], &[9.0; 8], Improvement::Decrease).unwrap();
    assert!(
        (worst.nap_interval.high - 0.338).abs() < 0.0005 && worst.nap_interval.low.abs() < 1e-12,
        "the other end mirrors it"
    );
}

#[test]
fn thresholds_survive_binary_fractions() {
    for (baseline, followup, percent, level) in [
        (7.0, 4.9, Some(30.0), Some(ImpactLevel::Moderate)),
        (7.0, 5.0, Some(28.571_428), Some(ImpactLevel::Minimal)),
        (6.0, 3.0, Some(50.0), Some(ImpactLevel::Substantial)),
        (6.0, 5.5, Some(8.333_333), Some(ImpactLevel::NoneOrWorse)),
        (10.0, 9.0, Some(10.0), Some(ImpactLevel::Minimal)),
        (5.0, 6.0, Some(-20.0), Some(ImpactLevel::NoneOrWorse)),
        (0.0, 3.0, None, None),
    ] {
        let change = pain_change(baseline, followup);
        assert_eq!(change.category, level, "{baseline} to {followup}");
        let near = match (change.pct_improvement, percent) {
            (Some(found), Some(wanted)) => (found - wanted).abs() < 1e-5,
            (found, wanted) => found == wanted,
        };
        assert!(near, "{baseline} to {followup}: {:?}", change.pct_improvement);
    }
}

#[test]
fn response_is_unknown_while_what_is_missing_could_decide() {
    let better = Some((60.0, 30.0));
    let same = Some((60.0, 59.0));
    for (pain, fatigue, sleep, responder) in [
        (better, better, None, Some(true)),
        (better, same, None, None),
        (better, same, same, Some(false)),
        (same, None, None, Some(false)),
        (None, same, same, Some(false)),
        (None, better, None, None),
        (Some((0.0, 0.0)), better, better, None),
    ] {
        assert_eq!(
            younger2013(pain, fatigue, sleep).responder,
            responder,
            "{pain:?} {fatigue:?} {sleep:?}"
        );
    }
}

#[test]
fn what_cant_be_computed_says_so() {
    use Improvement::Decrease;
    let error = |result: Result<_, CannotCompute>| result.map(|_: ()| ()).unwrap_err();
    assert_eq!(
        error(overlap(&[], &[1.0], Decrease).map(drop)),
        CannotCompute::Empty
    );
    assert_eq!(
        error(overlap(&[f64::NAN], &[1.0], Decrease).map(drop)),
        CannotCompute::NotANumber
    );
    for (start, first, last) in [(1, 1, 3), (3, 2, 5), (5, 2, 4), (2, 3, 4)] {
        assert_eq!(
            error(randomization_test(&[1.0, 2.0, 3.0, 4.0], start, first..=last, Decrease).map(drop)),
            CannotCompute::Starts,
            "start {start} of {first} to {last}"
        );
    }
    for (sd, reliability) in [(0.0, 0.9), (5.0, 1.0), (5.0, -0.1), (-1.0, 0.5)] {
        assert_eq!(
            error(reliable_change(sd, reliability, 1.0, 2.0).map(drop)),
            CannotCompute::Reliability
        );
    }
    assert_eq!(
        daily_mean(&[Some(6.0), None, None, Some(4.0), Some(5.0)]).mean,
        None,
        "3 days are too few"
    );
}

fn phase() -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec((0_u8..=100).prop_map(f64::from), 1..30)
}

proptest! {
    #[test]
    fn nap_lies_in_its_interval_and_mirrors(a in phase(), b in phase()) {
        let up = overlap(&a, &b, Improvement::Increase).unwrap();
        let down = overlap(&a, &b, Improvement::Decrease).unwrap();
        prop_assert_eq!(up.pos + up.tie + up.neg, up.pairs);
        prop_assert!((up.nap + down.nap - 1.0).abs() < 1e-9);
        prop_assert_eq!(up.s_a, -down.s_a);
        prop_assert!(up.nap_interval.low <= up.nap + 1e-9 && up.nap <= up.nap_interval.high + 1e-9);
        prop_assert!((up.nap_interval.low + down.nap_interval.high - 1.0).abs() < 1e-6);
        prop_assert!((0.0..=1.0).contains(&up.nap_interval.low) && (0.0..=1.0).contains(&up.nap_interval.high));
    }

    #[test]
    fn days_that_part_the_values_alike_all_count(values in prop::collection::vec((0_u8..=100).prop_map(f64::from), 4..40), weights in prop::collection::vec(1_usize..6, 3..40), at in 0_usize..100) {
        let last = values.len().min(weights.len() + 1);
        let start = 2 + at % (last - 1);
        let places: Vec<usize> = (2..=last).flat_map(|place| vec![place; weights[place - 2]]).collect();
        let each = randomization_test_of(&values, start, &places, Improvement::Decrease).unwrap();
        let once = randomization_test(&values, start, 2..=last, Improvement::Decrease).unwrap();
        prop_assert_eq!(usize::try_from(each.n_assignments).unwrap(), places.len());
        prop_assert!(each.n_as_extreme >= once.n_as_extreme);
        prop_assert!(usize::try_from(each.n_as_extreme).unwrap() >= weights[start - 2]);
        prop_assert!((each.stat - once.stat).abs() < 1e-12);
    }

    #[test]
    fn the_actual_start_is_always_among_the_extreme(values in prop::collection::vec((0_u8..=100).prop_map(f64::from), 4..40), at in 0_usize..100) {
        let last = values.len();
        let start = 2 + at % (last - 1);
        let test = randomization_test(&values, start, 2..=last, Improvement::Decrease).unwrap();
        prop_assert!(test.n_as_extreme >= 1 && test.n_as_extreme <= test.n_assignments);
        prop_assert!(test.p >= 1.0 / f64::from(test.n_assignments) - 1e-12);
    }
}
