//! What readers of time on treatment rely on.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

mod figures;
mod reference;

use charts::{Cell, Scene, SurvivalCurve, SurvivalInput, SurvivalStep, Theme, survival};
use figures::{SIZES, all_survivals, followed, options, survivals, tidy};

fn draw(input: &SurvivalInput) -> Scene {
    survival(input, &options(1120.0, 800.0, Theme::Light))
}

fn texts(scene: &Scene) -> Vec<String> {
    scene
        .texts()
        .into_iter()
        .map(|(text, _)| text.to_owned())
        .collect()
}

/// A curve from (months, share).
fn curve(steps: &[(f64, f64)], to: f64) -> SurvivalCurve {
    SurvivalCurve {
        label: "LDN".to_owned(),
        steps: steps
            .iter()
            .map(|&(months, share)| SurvivalStep {
                months,
                share,
                interval: None,
            })
            .collect(),
        censored: Vec::new(),
        at_risk: Vec::new(),
        to,
    }
}

fn two() -> SurvivalInput {
    survivals(vec![
        followed("LDN (n = 40)", 40, 0.9, 36.0),
        followed("Duloxetine (n = 31)", 31, 0.6, 24.0),
    ])
}

#[test]
fn no_letters_overlap_or_leave_the_picture() {
    for (name, input) in all_survivals() {
        for (width, most_height) in SIZES {
            let scene = survival(&input, &options(width, most_height, Theme::Light));
            tidy(&format!("{name} at {width}"), &scene);
        }
    }
}

#[test]
fn the_median_is_where_half_have_stopped() {
    let check = |steps: &[(f64, f64)], to: f64, expected: &str, why: &str| {
        let scene = draw(&survivals(vec![curve(steps, to)]));
        let expected = format!("LDN: {expected}");
        assert!(
            texts(&scene).contains(&expected),
            "{why}: {expected} in {:?}",
            texts(&scene)
        );
        assert!(
            scene.alt().contains(expected.trim_start_matches("LDN: ")),
            "{why}: {}",
            scene.alt()
        );
    };
    check(
        &[(0.0, 1.0), (3.0, 0.75), (7.25, 0.5)],
        9.0,
        "median 7.3 months",
        "exactly half is half",
    );
    check(
        &[(0.0, 1.0), (1.0, 0.6), (2.0, 0.4)],
        9.0,
        "median 2 months",
        "the first step below half",
    );
    check(
        &[(0.0, 1.0), (3.0, 0.51)],
        9.0,
        "median not reached within 9 months",
        "more than half go on",
    );
    check(
        &[(0.0, 1.0), (1.0, 0.0)],
        1.0,
        "median 1 month",
        "one person who stopped",
    );
    check(
        &[(0.0, 1.0)],
        5.2,
        "median not reached within 5.2 months",
        "one person who goes on",
    );
    check(&[(0.0, 1.0)], 0.0, "median not reached", "started today");
}

#[test]
fn numbers_at_risk_stand_below_their_month() {
    for width in [340.0, 640.0, 1120.0] {
        let input = two();
        let scene = survival(&input, &options(width, 800.0, Theme::Light));
        let found = scene.texts();
        let heading = found
            .iter()
            .position(|(text, _)| *text == "Number at risk")
            .unwrap();
        let middle = |frame: &[f64; 4]| f64::midpoint(frame[0], frame[2]);
        let (above, below) = found.split_at(heading);
        // A tick is a whole number above the heading.
        let ticks: Vec<(f64, f64)> = above
            .iter()
            .filter_map(|(text, frame)| Some((text.parse().ok()?, middle(frame))))
            .collect();
        let known: Vec<&(f64, usize)> = input.curves.iter().flat_map(|curve| &curve.at_risk).collect();
        let mut count = 0;
        for (text, frame) in below {
            let Ok(number) = text.parse::<usize>() else {
                continue;
            };
            let (month, _) = ticks
                .iter()
                .find(|(_, x)| (x - middle(frame)).abs() < 0.5)
                .unwrap_or_else(|| panic!("{number} at {width} stands below no tick"));
            assert!(
                known
                    .iter()
                    .any(|(at, count)| (at - month).abs() < 1e-9 && *count == number),
                "{number} isn't at risk at {month} months"
            );
            count += 1;
        }
        let expected: usize = input
            .curves
            .iter()
            .map(|curve| {
                let shown = |at: &f64| ticks.iter().any(|(month, _)| (month - at).abs() < 1e-9);
                curve.at_risk.iter().filter(|(at, _)| shown(at)).count()
            })
            .sum();
        assert_eq!(count, expected, "every tick at {width} has its number");
        assert!(ticks.len() >= 3, "{ticks:?}");
    }
}

#[test]
fn every_curve_is_named_with_its_numbers_at_risk() {
    let texts = texts(&draw(&two()));
    for label in [
        "LDN (n = 40): median 24.3 months",
        "Duloxetine (n = 31): median 12.6 months",
    ] {
        assert!(texts.iter().any(|text| text == label), "{label}: {texts:?}");
    }
}

#[test]
fn what_isnt_known_or_empty_is_said() {
    let has = |name: &str, words: &str| {
        let (_, input) = all_survivals()
            .into_iter()
            .find(|(found, _)| *found == name)
            .unwrap();
        let texts = texts(&draw(&input));
        assert!(
            texts.iter().any(|text| text.contains(words)),
            "{name}: {words} in {texts:?}"
        );
    };
    has("nothing", "Nobody followed yet.");
    has("nobody", "Nobody followed yet.");
    has("numbers at risk not known", "not known");
}

#[test]
fn signs_are_explained_where_they_occur_only() {
    let explained =
        |input: &SurvivalInput, words: &str| texts(&draw(input)).iter().any(|text| text.contains(words));
    let bare = survivals(vec![curve(&[(0.0, 1.0), (3.0, 0.5)], 9.0)]);
    assert!(!explained(&bare, "95% band") && !explained(&bare, "last seen"));
    assert!(explained(&two(), "95% band") && explained(&two(), "last seen while still on it"));
}

#[test]
fn the_words_hold_all_numbers() {
    let input = survivals(vec![SurvivalCurve {
        at_risk: vec![(0.0, 9), (6.0, 4)],
        ..curve(&[(0.0, 1.0), (3.0, 0.62)], 9.4)
    }]);
    assert_eq!(
        draw(&input).alt(),
        "Still on LDN, Kaplan–Meier estimate. LDN: 62% still on it at 9.4 months; median not reached within 9.4 months; \
         followed: 9 at 0 months, 4 at 6 months."
    );
}

#[test]
fn the_table_has_steps_and_numbers_at_risk() {
    let mut input = survivals(vec![curve(&[(0.0, 1.0), (2.5, 0.8)], 5.0)]);
    input.curves[0].steps[1].interval = Some((0.4, 0.95));
    input.curves[0].at_risk = vec![(0.0, 5), (3.0, 4), (6.0, 0)];
    let number = Cell::Number;
    let table = input.table();
    assert_eq!(
        table.columns,
        ["curve", "months", "share", "low", "high", "at_risk"]
    );
    let none = || Cell::Missing;
    assert_eq!(
        table.rows,
        [
            vec![
                "LDN".into(),
                number(0.0),
                number(1.0),
                none(),
                none(),
                number(5.0)
            ],
            vec![
                "LDN".into(),
                number(2.5),
                number(0.8),
                number(0.4),
                number(0.95),
                none()
            ],
            vec![
                "LDN".into(),
                number(3.0),
                number(0.8),
                number(0.4),
                number(0.95),
                number(4.0)
            ],
            // Nobody was followed so long: nothing is known of the share.
            vec!["LDN".into(), number(6.0), none(), none(), none(), number(0.0)],
        ]
    );
}

#[test]
fn pictures_look_as_they_were_approved() {
    let large = |theme| options(720.0, 520.0, theme);
    for (theme, name) in [
        (Theme::Light, "light"),
        (Theme::Dark, "dark"),
        (Theme::Print, "print"),
    ] {
        reference::check(&format!("survival/two-{name}"), &survival(&two(), &large(theme)));
    }
    let nine = survivals(vec![followed("LDN (n = 9)", 9, 2.1, 15.0)]);
    reference::check(
        "survival/nine-small",
        &survival(&nine, &options(340.0, 420.0, Theme::Light)),
    );
    let alone = all_survivals()
        .into_iter()
        .find(|(name, _)| name.starts_with("one person, goes"))
        .unwrap()
        .1;
    reference::check("survival/one-person", &survival(&alone, &large(Theme::Light)));
}
