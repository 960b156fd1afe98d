//! What readers of a patient's change beside the arms of trials rely on.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

mod figures;
mod reference;

use charts::{ArmsInput, Cell, Scene, Theme, arms};
use figures::{SIZES, all_arms, arm, beside_trials, options, tidy};

fn draw(input: &ArmsInput) -> Scene {
    arms(input, &options(1120.0, 800.0, Theme::Light))
}

fn texts(scene: &Scene) -> Vec<String> {
    scene
        .texts()
        .into_iter()
        .map(|(text, _)| text.to_owned())
        .collect()
}

/// A row's texts from left to right: all that stand as high as `label`, each with its edges.
fn row(scene: &Scene, label: &str, nth: usize) -> Vec<(String, [f64; 4])> {
    let texts = scene.texts();
    let base = |frame: &[f64; 4]| frame[1];
    let mut found = texts.iter().filter(|(text, _)| *text == label);
    let at = found
        .nth(nth)
        .unwrap_or_else(|| panic!("{label} isn't written"))
        .1;
    let mut row: Vec<(String, [f64; 4])> = texts
        .iter()
        .filter(|(_, frame)| (base(frame) - base(&at)).abs() < 1.0)
        .map(|(text, frame)| ((*text).to_owned(), *frame))
        .collect();
    row.sort_by(|one, other| one.1[0].total_cmp(&other.1[0]));
    row
}

#[test]
fn no_letters_overlap_or_leave_the_picture() {
    for (name, input) in all_arms() {
        for (width, most_height) in SIZES {
            let scene = arms(&input, &options(width, most_height, Theme::Light));
            tidy(&format!("{name} at {width}"), &scene);
        }
    }
}

#[test]
fn every_row_says_its_change_and_interval() {
    let scene = draw(&beside_trials());
    let check = |label: &str, nth: usize, expected: [&str; 2], why: &str| {
        let row = row(&scene, label, nth);
        let words: Vec<&str> = row.iter().map(|(text, _)| text.as_str()).collect();
        assert_eq!(words, [label, expected[0], expected[1]], "{why}");
    };
    check(
        "This patient, 4.5 mg",
        0,
        ["−34.3", "−42.1 to −26.4"],
        "a patient's change is computed and has one decimal",
    );
    check(
        "This patient, 4.5 mg",
        1,
        ["−2.1", "−2.9 to −1.2"],
        "in each unit",
    );
    check(
        "Younger 2013, LDN 4.5 mg (n = 28)",
        0,
        ["−28.8", "−38.1 to −19.5"],
        "a trial's as its source gives it",
    );
    check(
        "INNOVA 2026, LDN 4.5 mg (n = 47)",
        0,
        ["−0.33", "interval not reported"],
        "no interval is said, not drawn as none",
    );
}

#[test]
fn the_patient_stands_on_top_of_each_group() {
    let scene = draw(&beside_trials());
    let texts = texts(&scene);
    for (group, first) in [("Percent of baseline", 0), ("Points of 10", 1)] {
        let at = texts.iter().position(|text| text == group).unwrap();
        let labels: Vec<&String> = texts
            .iter()
            .skip(at + 1)
            .filter(|text| text.contains("patient, ") || text.contains("(n = "))
            .collect();
        assert_eq!(
            labels.first().unwrap().as_str(),
            "This patient, 4.5 mg",
            "{group}, {first}"
        );
    }
}

#[test]
fn marks_stand_where_the_axis_says() {
    // Placebo arms are the circles of the SVG.
    let scene = draw(&beside_trials());
    let svg = scene.to_svg();
    let circles: Vec<f64> = svg
        .split("<circle cx=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap().parse().unwrap())
        .collect();
    let texts = scene.texts();
    let tick = |label: &str, below: f64| {
        let found = texts
            .iter()
            .find(|(text, frame)| *text == label && frame[1] > below)
            .unwrap_or_else(|| panic!("no tick {label}"));
        f64::midpoint(found.1[0], found.1[2])
    };
    let second = texts.iter().find(|(text, _)| *text == "Points of 10").unwrap().1[1];
    let percent = |change: f64| tick("0", 0.0) + (tick("−40", 0.0) - tick("0", 0.0)) * change / -40.0;
    let points = |change: f64| tick("0", second) + (tick("−2", second) - tick("0", second)) * change / -2.0;
    let expected = [percent(-2.3), percent(-18.0), points(-0.9), points(-0.64)];
    for (index, expected) in expected.iter().enumerate() {
        let at = circles.get(index).unwrap();
        assert!(
            (at - expected).abs() < 0.1,
            "placebo arm {index} at {at} instead of {expected}"
        );
    }
    assert_eq!(circles.len(), 5, "four placebo arms and their sign in the key");
}

#[test]
fn placebo_is_said_in_words_too() {
    let mut input = beside_trials();
    input.groups.truncate(1);
    input.groups[0].arms = vec![
        arm("Sugar", true, -3.0, None),
        arm("X, Placebo", true, -4.0, None),
    ];
    let texts = texts(&draw(&input));
    assert!(texts.iter().any(|text| text == "Sugar, placebo"), "{texts:?}");
    assert!(
        texts.iter().any(|text| text == "X, Placebo"),
        "not said twice: {texts:?}"
    );
}

#[test]
fn what_isnt_known_of_the_patient_is_said() {
    let said = |input: &ArmsInput| {
        draw(input)
            .texts()
            .iter()
            .any(|(text, _)| text.contains("not known in this unit"))
    };
    let mut input = beside_trials();
    assert!(!said(&input), "both units known");
    input.groups[1].patient = None;
    assert!(said(&input), "one unit not known");
    input.groups[0].patient = None;
    assert!(!said(&input), "the evidence alone isn't about a patient");
}

#[test]
fn a_note_says_why_a_group_and_a_patient_differ() {
    let alt = |input: &ArmsInput| draw(input).alt().to_owned();
    let both = alt(&beside_trials());
    for expected in [
        "means of many people",
        "regression to the mean",
        "placebo response",
    ] {
        assert!(both.contains(expected), "{expected}: {both}");
    }
    assert!(
        both.contains("This patient, 4.5 mg −34.3% (95% interval −42.1 to −26.4)"),
        "{both}"
    );
    assert!(
        both.contains("FINAL 2024, placebo (n = 50) −0.9 points of 10 (95% interval −1.4 to −0.5)"),
        "{both}"
    );
    assert!(
        both.contains("Younger 2009, placebo (n = 10) −2.3% (interval not reported)"),
        "{both}"
    );
    let written = texts(&draw(&beside_trials())).join(" ");
    assert!(
        written.contains("means of many people"),
        "on the picture too: {written}"
    );
}

#[test]
fn an_interval_too_wide_to_draw_is_cut_with_an_arrow_and_written_in_full() {
    let (_, wide) = all_arms()
        .into_iter()
        .find(|(name, _)| *name == "a wide interval")
        .unwrap();
    let texts = texts(&draw(&wide));
    assert!(texts.iter().any(|text| text == "−400 to 380"), "{texts:?}");
    assert!(
        texts.iter().any(|text| text.contains("an arrow: it goes on")),
        "{texts:?}"
    );
    let whole = self::texts(&draw(&beside_trials()));
    assert!(!whole.iter().any(|text| text.contains("arrow")), "{whole:?}");
}

#[test]
fn the_table_keeps_numbers_exactly() {
    let table = beside_trials().table();
    assert_eq!(
        table.columns,
        ["group", "arm", "placebo", "change", "low", "high"]
    );
    assert_eq!(table.rows.len(), 10);
    let number = Cell::Number;
    assert_eq!(
        table.rows[0],
        [
            "Percent of baseline".into(),
            "This patient, 4.5 mg".into(),
            Cell::Missing,
            number(-34.283_7),
            number(-42.1),
            number(-26.44),
        ]
    );
    assert_eq!(
        table.rows[2],
        [
            "Percent of baseline".into(),
            "Younger 2009, placebo (n = 10)".into(),
            "yes".into(),
            number(-2.3),
            Cell::Missing,
            Cell::Missing,
        ]
    );
}

#[test]
fn a_patient_says_what_the_change_rests_on_and_that_there_is_no_interval() {
    let days = "This patient: 14 days against 28 days.";
    let mut input = beside_trials();
    input.note = days.to_owned();
    for group in &mut input.groups {
        group.patient = Some(arm("This patient", false, -20.0, None));
    }
    let scene = draw(&input);
    assert!(scene.alt().contains(days), "{}", scene.alt());
    assert!(texts(&scene).join(" ").contains(days));
    let own = row(&scene, "This patient", 0);
    assert_eq!(
        own.last().unwrap().0,
        "no interval",
        "nobody failed to report the interval of one patient"
    );
    assert!(
        scene.alt().contains("This patient −20% (no interval)"),
        "{}",
        scene.alt()
    );
}

#[test]
fn pictures_look_as_they_were_approved() {
    let large = |theme| options(760.0, 520.0, theme);
    for (theme, name) in [
        (Theme::Light, "light"),
        (Theme::Dark, "dark"),
        (Theme::Print, "print"),
    ] {
        reference::check(
            &format!("arms/beside-trials-{name}"),
            &arms(&beside_trials(), &large(theme)),
        );
    }
    let small = options(340.0, 600.0, Theme::Light);
    reference::check("arms/beside-trials-small", &arms(&beside_trials(), &small));
    let (_, wide) = all_arms()
        .into_iter()
        .find(|(name, _)| *name == "a wide interval")
        .unwrap();
    reference::check("arms/wide-interval", &arms(&wide, &large(Theme::Print)));
}
