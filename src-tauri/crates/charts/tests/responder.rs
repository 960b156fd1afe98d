//! What readers of responder curves rely on.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

mod figures;
mod reference;

use charts::{Cell, ResponderInput, Scene, Theme, responder};
use figures::{
    SIZES, all_responders, clinic, curve, improvements, options, responders, tidy, trials, two_doses,
};

fn draw(input: &ResponderInput) -> Scene {
    responder(input, &options(1120.0, 800.0, Theme::Light))
}

fn texts(scene: &Scene) -> Vec<String> {
    scene
        .texts()
        .into_iter()
        .map(|(text, _)| text.to_owned())
        .collect()
}

/// The row below the picture that speaks of a curve, on one line.
fn row(scene: &Scene, start: &str) -> String {
    let texts = texts(scene);
    let found = texts.iter().find(|text| text.starts_with(&format!("{start}: ")));
    found
        .unwrap_or_else(|| panic!("{start} has no row: {texts:?}"))
        .clone()
}

#[test]
fn no_letters_overlap_or_leave_the_picture() {
    for (name, input) in all_responders() {
        for (width, most_height) in SIZES {
            let scene = responder(&input, &options(width, most_height, Theme::Light));
            tidy(&format!("{name} at {width}"), &scene);
        }
    }
}

#[test]
fn thresholds_have_a_name_for_pain_only_and_what_the_curves_rest_on_is_said() {
    let days = "Baseline of 14 days, 2025-02-21 to 2025-03-06.";
    let input = ResponderInput {
        is_pain: false,
        note: days.to_owned(),
        ..two_doses()
    };
    let scene = draw(&input);
    let words = texts(&scene).join(" ");
    assert!(!words.contains("moderately important"), "{words}");
    for said in [days, "30% and 50% are thresholds for pain"] {
        assert!(words.contains(said), "{said}: {words}");
        assert!(scene.alt().contains(said), "{said}: {}", scene.alt());
    }
    let pain = texts(&draw(&two_doses())).join(" ");
    assert!(pain.contains("30% moderately important"), "{pain}");
}

#[test]
fn letters_keep_clear_of_the_named_reductions() {
    for (name, input) in all_responders() {
        let scene = draw(&input);
        let texts = scene.texts();
        let thresholds: Vec<f64> = texts
            .iter()
            .filter(|(text, _)| ["30% moderately important", "50% substantial"].contains(text))
            .map(|(_, frame)| f64::midpoint(frame[0], frame[2]))
            .collect();
        let axis = texts.iter().find(|(text, _)| *text == "worse").unwrap().1[1];
        let inside = |(text, frame): &&(&str, [f64; 4])| {
            frame[3] < axis && frame[1] > 70.0 && !text.starts_with("No ")
        };
        for (text, frame) in texts.iter().filter(inside) {
            let struck = thresholds.iter().any(|x| frame[0] < *x && *x < frame[2]);
            assert!(!struck, "{name}: {text}");
        }
    }
}

#[test]
fn every_theme_says_the_same() {
    for (name, input) in all_responders() {
        let [light, dark, print] = [Theme::Light, Theme::Dark, Theme::Print]
            .map(|theme| texts(&responder(&input, &options(640.0, 480.0, theme))));
        assert_eq!(light, dark, "{name}");
        assert_eq!(light, print, "{name}");
    }
}

#[test]
fn a_row_counts_who_passed_30_and_50_percent_and_who_is_worse() {
    let check = |improvements: &[f64], expected: &str, why: &str| {
        let scene = draw(&responders(
            "days",
            vec![curve("X", improvements.to_vec())],
            Vec::new(),
        ));
        assert_eq!(row(&scene, "X"), format!("X: {expected}"), "{why}");
    };
    check(
        &[10.0, 30.0, 50.0, 80.0],
        "at least 30% better: 3 of 4 days (75%); at least 50%: 2 (50%); worse than before: none",
        "exactly 30% and 50% count",
    );
    check(
        &[(60.0 - 42.0) / 60.0 * 100.0, 29.999],
        "at least 30% better: 1 of 2 days (50%); at least 50%: 0 (0%); worse than before: none",
        "rounding of the machine doesn't take a 30% away, and 29.999 isn't 30",
    );
    check(
        &[-5.0, 0.0, 40.0],
        "at least 30% better: 1 of 3 days (33%); at least 50%: 0 (0%); worse than before: 1 (33%)",
        "unchanged isn't worse",
    );
    check(
        &[-5.0, -80.0],
        "at least 30% better: 0 of 2 days (0%); at least 50%: 0 (0%); worse than before: all",
        "all worse",
    );
    check(
        &[100.0; 3],
        "at least 30% better: 3 of 3 days (100%); at least 50%: 3 (100%); worse than before: none",
        "all gone",
    );
    check(
        &[f64::NAN, 50.0],
        "at least 30% better: 1 of 1 days (100%); at least 50%: 1 (100%); worse than before: none",
        "what is no number is missing, not 0",
    );
    check(&[], "no days to count", "nothing is no share of 0%");
}

#[test]
fn shares_stand_at_their_height_beside_30_and_50_percent() {
    let scene = draw(&responders(
        "days",
        vec![curve("X", vec![-5.0, 10.0, 20.0, 35.0, 40.0, 45.0, 55.0, 60.0])],
        Vec::new(),
    ));
    let found = scene.texts();
    // The middle of what is written, and its upper and lower edge.
    let place = |wanted: &str, first: bool| {
        let mut places = found.iter().filter(|(text, _)| *text == wanted);
        let place = if first { places.next() } else { places.next_back() };
        place.unwrap_or_else(|| panic!("{wanted} isn't written")).1
    };
    let middle = |[_, top, _, bottom]: [f64; 4]| f64::midpoint(top, bottom);
    let (none, all) = (middle(place("0%", true)), middle(place("100%", true)));
    let at = |share: f64| none + (all - none) * share / 100.0;
    let x = |tick: &str| {
        let [left, _, right, _] = place(tick, false);
        f64::midpoint(left, right)
    };
    for (share, tick) in [("63%", "30%"), ("25%", "50%")] {
        let height = at(if share == "63%" { 62.5 } else { 25.0 });
        let labels: Vec<[f64; 4]> = found
            .iter()
            .filter(|(text, _)| *text == share)
            .map(|(_, frame)| *frame)
            .collect();
        let near = labels.iter().any(|[left, top, _, bottom]| {
            (left - x(tick)).abs() < 12.0 && (top - height).abs().min((bottom - height).abs()) < 8.0
        });
        assert!(
            near,
            "{share} stands where the curve crosses {tick}: {labels:?}, {height}"
        );
    }
}

#[test]
fn every_trial_arm_is_named_once_beside_a_point_or_in_the_key() {
    for (name, input) in [("days", two_doses()), ("patients", clinic())] {
        for (width, most_height) in SIZES.into_iter().skip(1) {
            let scene = responder(&input, &options(width, most_height, Theme::Print));
            for arm in trials() {
                let texts = texts(&scene);
                let named = texts
                    .iter()
                    .filter(|text| {
                        let share = text.strip_prefix(&arm.label).map(str::trim);
                        share.is_some_and(|share| {
                            share.is_empty()
                                || arm.shares.iter().any(|(_, value)| format!("{value}%") == share)
                        })
                    })
                    .count();
                assert_eq!(named, 1, "{name} at {width}: {} in {texts:?}", arm.label);
            }
        }
    }
}

#[test]
fn days_beside_patients_of_trials_are_cautioned_about() {
    let cautioned = |input: &ResponderInput| draw(input).alt().contains("not comparable one to one");
    assert!(cautioned(&two_doses()), "days and patients aren't the same");
    assert!(!cautioned(&clinic()), "patients and patients can be compared");
    let alone = responders("days", vec![curve("X", improvements(9, 20.0))], Vec::new());
    assert!(!cautioned(&alone), "no trials, nothing to mistake");
}

#[test]
fn the_words_hold_all_numbers() {
    let scene = draw(&responders(
        "days",
        vec![curve("3 mg", vec![-5.0, 31.0])],
        trials(),
    ));
    let alt = scene.alt();
    for expected in [
        "Reduction of average pain against baseline. 3 mg: at least 30% better: 1 of 2 days (50%)",
        "worse than before: 1 (50%)",
        "FINAL 2024, placebo (placebo): 42% better by at least 15%, 26% better by at least 30%, 14% better by at least 50%",
        "INNOVA 2026, LDN (drug): 10.6% better by at least 30%",
    ] {
        assert!(alt.contains(expected), "{expected} isn't in: {alt}");
    }
    let nothing = draw(&responders("days", Vec::new(), Vec::new()));
    assert!(
        nothing.alt().contains("nothing to count yet"),
        "{}",
        nothing.alt()
    );
}

#[test]
fn the_table_has_each_share_with_its_number() {
    let number = Cell::Number;
    let input = responders(
        "days",
        vec![curve("3 mg", vec![40.0, -5.0, 40.0, 10.0])],
        trials()[2..3].to_vec(),
    );
    let table = input.table();
    assert_eq!(
        table.columns,
        ["curve", "improvement_percent", "share_percent", "n"]
    );
    assert_eq!(
        table.rows,
        [
            vec!["3 mg".into(), number(-5.0), number(100.0), number(4.0)],
            vec!["3 mg".into(), number(10.0), number(75.0), number(4.0)],
            vec!["3 mg".into(), number(40.0), number(50.0), number(4.0)],
            vec![
                "INNOVA 2026, LDN".into(),
                number(30.0),
                number(10.6),
                Cell::Missing
            ],
        ]
    );
}

#[test]
fn the_height_asked_for_is_kept_where_words_allow() {
    for height in [360.0, 480.0, 800.0] {
        let scene = responder(&clinic(), &options(800.0, height, Theme::Light));
        assert!(scene.height() <= height, "{} > {height}", scene.height());
    }
}

#[test]
fn pictures_look_as_they_were_approved() {
    let large = |theme| options(720.0, 520.0, theme);
    reference::check(
        "responder/two-doses-light",
        &responder(&two_doses(), &large(Theme::Light)),
    );
    reference::check(
        "responder/two-doses-dark",
        &responder(&two_doses(), &large(Theme::Dark)),
    );
    reference::check(
        "responder/clinic-print",
        &responder(&clinic(), &large(Theme::Print)),
    );
    let small = options(340.0, 420.0, Theme::Light);
    reference::check("responder/two-doses-small", &responder(&two_doses(), &small));
    let worse = responders("days", vec![curve("3 mg", vec![-10.0, -20.0, -55.0])], trials());
    reference::check("responder/all-worse", &responder(&worse, &large(Theme::Print)));
}
