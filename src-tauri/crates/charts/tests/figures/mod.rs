//! What responder curves, arms of trials and survival curves are drawn from in tests.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "each test file uses a part of it; a test fails loudly"
)]

use charts::{
    Arm, ArmGroup, ArmsInput, ChartOptions, ResponderCurve, ResponderInput, ResponderTrial, Scene,
    SurvivalCurve, SurvivalInput, SurvivalStep, Theme,
};

/// A label that is much longer than any picture is wide.
pub const LONG: &str = "Naltrexone hydrochloride in low dose, titrated from 1.5 mg to 4.5 mg at bedtime and \
    taken together with everything else that was going on at that time, as far as the clinic knows";

pub fn options(width: f64, most_height: f64, theme: Theme) -> ChartOptions {
    ChartOptions {
        width,
        most_height,
        theme,
    }
}

/// `count` improvements around `middle` percent, from about −30 to +30 from it, in no order.
pub fn improvements(count: u32, middle: f64) -> Vec<f64> {
    (0..count)
        .map(|index| middle + f64::from(index * 37 % 61) - 30.0 + f64::from(index % 7) * 0.3)
        .map(|value| value.min(100.0))
        .collect()
}

pub fn curve(label: &str, improvements: Vec<f64>) -> ResponderCurve {
    ResponderCurve {
        label: label.to_owned(),
        improvements,
    }
}

fn trial(label: &str, placebo: bool, shares: &[(f64, f64)]) -> ResponderTrial {
    ResponderTrial {
        label: label.to_owned(),
        placebo,
        shares: shares.to_vec(),
    }
}

/// Shares of FINAL (2024) and INNOVA (2026).
pub fn trials() -> Vec<ResponderTrial> {
    vec![
        trial(
            "FINAL 2024, LDN",
            false,
            &[(15.0, 53.0), (30.0, 41.0), (50.0, 24.0)],
        ),
        trial(
            "FINAL 2024, placebo",
            true,
            &[(15.0, 42.0), (30.0, 26.0), (50.0, 14.0)],
        ),
        trial("INNOVA 2026, LDN", false, &[(30.0, 10.6)]),
        trial("INNOVA 2026, placebo", true, &[(30.0, 18.4)]),
    ]
}

pub fn responders(counted: &str, curves: Vec<ResponderCurve>, trials: Vec<ResponderTrial>) -> ResponderInput {
    ResponderInput {
        axis: "Reduction of average pain against baseline".to_owned(),
        counted: counted.to_owned(),
        is_pain: true,
        note: String::new(),
        curves,
        trials,
    }
}

/// A patient whose days on two doses are compared.
pub fn two_doses() -> ResponderInput {
    let curves = vec![
        curve("4.5 mg since 2025-05-01", improvements(42, 38.0)),
        curve("3 mg, 2025-03-07 to 2025-04-30", improvements(54, 16.0)),
    ];
    responders("days", curves, trials())
}

/// A clinic's patients.
pub fn clinic() -> ResponderInput {
    responders(
        "patients",
        vec![curve("LDN (n = 23)", improvements(23, 22.0))],
        trials(),
    )
}

/// Every kind of responder curve, by name.
pub fn all_responders() -> Vec<(&'static str, ResponderInput)> {
    let many = (1..=4u32).map(|index| {
        curve(
            &format!("Phase {index}"),
            improvements(20, 12.0 * f64::from(index)),
        )
    });
    let same = vec![
        curve("One", improvements(20, 30.0)),
        curve("Other", improvements(20, 30.0)),
    ];
    let crowd = (0..6).flat_map(|_| trials()).collect();
    vec![
        ("two doses", two_doses()),
        ("clinic", clinic()),
        (
            "one patient",
            responders("patients", vec![curve("LDN (n = 1)", vec![34.0])], trials()),
        ),
        (
            "all worse",
            responders("days", vec![curve("3 mg", vec![-10.0, -20.0, -55.0])], trials()),
        ),
        (
            "all 100%",
            responders("days", vec![curve("3 mg", vec![100.0; 14])], trials()),
        ),
        (
            "unchanged",
            responders("days", vec![curve("3 mg", vec![0.0; 14])], Vec::new()),
        ),
        ("four phases", responders("days", many.collect(), trials())),
        ("the same twice", responders("days", same, Vec::new())),
        (
            "many trials",
            responders("patients", vec![curve("LDN", improvements(60, 20.0))], crowd),
        ),
        (
            "long labels",
            responders(
                "days",
                vec![
                    curve(LONG, improvements(30, 30.0)),
                    curve(LONG, improvements(30, 0.0)),
                ],
                vec![
                    trial(LONG, true, &[(30.0, 26.0)]),
                    trial(LONG, false, &[(30.0, 26.0)]),
                ],
            ),
        ),
        ("trials only", responders("patients", Vec::new(), trials())),
        (
            "a curve of nothing",
            responders("days", vec![curve("3 mg", Vec::new())], Vec::new()),
        ),
        ("nothing", responders("days", Vec::new(), Vec::new())),
        (
            "no numbers",
            responders(
                "days",
                vec![curve("3 mg", vec![f64::NAN, f64::INFINITY, 12.0])],
                Vec::new(),
            ),
        ),
    ]
}

pub fn arm(label: &str, placebo: bool, change: f64, interval: Option<(f64, f64)>) -> Arm {
    Arm {
        label: label.to_owned(),
        placebo,
        change,
        interval,
    }
}

/// A patient beside the trials.
pub fn beside_trials() -> ArmsInput {
    ArmsInput {
        axis: "Change of average pain".to_owned(),
        note: String::new(),
        groups: vec![
            ArmGroup {
                label: "Percent of baseline".to_owned(),
                unit: "%".to_owned(),
                patient: Some(arm(
                    "This patient, 4.5 mg",
                    false,
                    -34.283_7,
                    Some((-42.1, -26.44)),
                )),
                arms: vec![
                    arm("Younger 2009, LDN 4.5 mg (n = 10)", false, -32.5, None),
                    arm("Younger 2009, placebo (n = 10)", true, -2.3, None),
                    arm(
                        "Younger 2013, LDN 4.5 mg (n = 28)",
                        false,
                        -28.8,
                        Some((-38.1, -19.5)),
                    ),
                    arm("Younger 2013, placebo (n = 28)", true, -18.0, Some((-28.8, -7.2))),
                ],
            },
            ArmGroup {
                label: "Points of 10".to_owned(),
                unit: "points of 10".to_owned(),
                patient: Some(arm("This patient, 4.5 mg", false, -2.06, Some((-2.9, -1.2)))),
                arms: vec![
                    arm("FINAL 2024, LDN 6 mg (n = 49)", false, -1.3, Some((-1.7, -0.8))),
                    arm("FINAL 2024, placebo (n = 50)", true, -0.9, Some((-1.4, -0.5))),
                    arm("INNOVA 2026, LDN 4.5 mg (n = 47)", false, -0.33, None),
                    arm("INNOVA 2026, placebo (n = 49)", true, -0.64, None),
                ],
            },
        ],
    }
}

/// Every kind of comparison with arms, by name.
pub fn all_arms() -> Vec<(&'static str, ArmsInput)> {
    let group = |patient: Option<Arm>, arms: Vec<Arm>| ArmsInput {
        axis: "Change of average pain".to_owned(),
        note: String::new(),
        groups: vec![ArmGroup {
            label: "Percent of baseline".to_owned(),
            unit: "%".to_owned(),
            patient,
            arms,
        }],
    };
    let mut half = beside_trials();
    half.groups
        .iter_mut()
        .skip(1)
        .for_each(|group| group.patient = None);
    let mut evidence = beside_trials();
    evidence.groups.iter_mut().for_each(|group| group.patient = None);
    let twelve = (0..12u32)
        .map(|index| {
            let change = f64::from(index) * 3.5 - 40.0;
            let interval = (index % 3 > 0).then_some((change - 9.25, change + 8.5));
            arm(
                &format!("Trial {index}, arm (n = {})", 20 + index),
                index % 2 == 1,
                change,
                interval,
            )
        })
        .collect();
    let trials = || beside_trials().groups.swap_remove(0).arms;
    vec![
        ("beside trials", beside_trials()),
        ("one unit without the patient", half),
        ("evidence", evidence),
        (
            "twelve arms",
            group(Some(arm("This patient", false, -20.0, None)), twelve),
        ),
        (
            "a wide interval",
            group(
                Some(arm("This patient", false, -20.0, Some((-400.0, 380.0)))),
                trials(),
            ),
        ),
        (
            "much worse",
            group(
                Some(arm("This patient", false, 85.0, Some((60.0, 120.0)))),
                trials(),
            ),
        ),
        (
            "the patient alone",
            group(Some(arm("This patient", false, -12.0, None)), Vec::new()),
        ),
        (
            "no change at all",
            group(Some(arm("This patient", false, 0.0, None)), Vec::new()),
        ),
        (
            "all worse",
            group(
                None,
                vec![
                    arm("A", false, 12.0, Some((3.0, 20.0))),
                    arm("B", true, 9.0, None),
                ],
            ),
        ),
        (
            "long labels",
            group(
                Some(arm(LONG, false, -34.2, Some((-41.0, -22.0)))),
                vec![
                    arm(LONG, false, -28.8, None),
                    arm(LONG, true, -18.0, Some((-1234.56, 987.65))),
                ],
            ),
        ),
        (
            "no number",
            group(Some(arm("This patient", false, f64::NAN, None)), trials()),
        ),
        ("an empty group", group(None, Vec::new())),
        (
            "nothing",
            ArmsInput {
                axis: "Change of average pain".to_owned(),
                note: String::new(),
                groups: Vec::new(),
            },
        ),
    ]
}

fn step(months: f64, share: f64, interval: Option<(f64, f64)>) -> SurvivalStep {
    SurvivalStep {
        months,
        share,
        interval,
    }
}

/// A curve of `n` people of whom every `stops`th-or-so leaves early, with an interval of the right kind of size.
pub fn followed(label: &str, n: u32, every: f64, to: f64) -> SurvivalCurve {
    let mut steps = vec![step(0.0, 1.0, None)];
    let mut censored = Vec::new();
    let mut left = n;
    let mut leaving = Vec::new();
    let mut share = 1.0;
    for index in 0..n {
        let months = (f64::from(index) + 1.0) * every;
        if months >= to || index % 3 == 1 {
            censored.push(months.min(to));
        } else {
            share *= 1.0 - 1.0 / f64::from(left);
            let half = 1.1 * (share * (1.0 - share) / f64::from(n)).sqrt() + 0.04;
            let interval = (share > 0.0).then_some(((share - half).max(0.0), (share + half * 0.8).min(1.0)));
            steps.push(step(months, share, interval));
        }
        leaving.push(months.min(to));
        left -= 1;
    }
    let mut at_risk = Vec::new();
    let mut months = 0.0;
    while months <= to {
        at_risk.push((months, leaving.iter().filter(|at| **at >= months).count()));
        months += 3.0;
    }
    SurvivalCurve {
        label: label.to_owned(),
        steps,
        censored,
        at_risk,
        to,
    }
}

pub fn survivals(curves: Vec<SurvivalCurve>) -> SurvivalInput {
    SurvivalInput {
        axis: "Still on LDN".to_owned(),
        curves,
    }
}

/// Every kind of survival curve, by name.
pub fn all_survivals() -> Vec<(&'static str, SurvivalInput)> {
    let alone = SurvivalCurve {
        label: "LDN (n = 1)".to_owned(),
        steps: vec![step(0.0, 1.0, None)],
        censored: vec![5.2],
        at_risk: vec![(0.0, 1), (3.0, 1)],
        to: 5.2,
    };
    let stopped = SurvivalCurve {
        label: "LDN (n = 1)".to_owned(),
        steps: vec![step(0.0, 1.0, None), step(2.3, 0.0, None)],
        censored: Vec::new(),
        at_risk: vec![(0.0, 1), (1.0, 1), (2.0, 1)],
        to: 2.3,
    };
    let mut odd = followed("LDN (n = 12)", 12, 1.3, 17.0);
    odd.at_risk = vec![(0.0, 12), (2.6, 10), (2.7, 9), (9.1, 5), (15.0, 1)];
    let mut unknown = followed("LDN (n = 12)", 12, 1.3, 17.0);
    unknown.at_risk = Vec::new();
    let today = SurvivalCurve {
        to: 0.0,
        censored: vec![0.0],
        at_risk: vec![(0.0, 1)],
        ..alone.clone()
    };
    let empty = SurvivalCurve {
        steps: Vec::new(),
        censored: Vec::new(),
        at_risk: Vec::new(),
        to: 0.0,
        label: "LDN (n = 0)".to_owned(),
    };
    vec![
        ("nine", survivals(vec![followed("LDN (n = 9)", 9, 2.1, 15.0)])),
        ("forty", survivals(vec![followed("LDN (n = 40)", 40, 0.9, 36.0)])),
        (
            "two",
            survivals(vec![
                followed("LDN (n = 40)", 40, 0.9, 36.0),
                followed("Duloxetine (n = 31)", 31, 0.6, 24.0),
            ]),
        ),
        (
            "the same twice",
            survivals(vec![
                followed("One", 20, 1.0, 24.0),
                followed("Other", 20, 1.0, 24.0),
            ]),
        ),
        ("one person, goes on", survivals(vec![alone])),
        ("one person, stopped", survivals(vec![stopped])),
        ("started today", survivals(vec![today])),
        ("uneven numbers at risk", survivals(vec![odd])),
        ("numbers at risk not known", survivals(vec![unknown])),
        (
            "long labels",
            survivals(vec![followed(LONG, 20, 1.0, 24.0), followed(LONG, 12, 1.0, 12.0)]),
        ),
        (
            "twenty years",
            survivals(vec![followed("LDN (n = 400)", 400, 0.6, 240.0)]),
        ),
        ("nobody", survivals(vec![empty])),
        ("nothing", survivals(Vec::new())),
    ]
}

/// Asserts that no letters overlap others or leave the picture.
pub fn tidy(name: &str, scene: &Scene) {
    let texts = scene.texts();
    for (index, (text, [left, top, right, bottom])) in texts.iter().enumerate() {
        assert!(
            *left >= -0.01
                && *top >= -0.01
                && *right <= scene.width() + 0.01
                && *bottom <= scene.height() + 0.01,
            "{name}: “{text}” leaves the picture at {left} {top} {right} {bottom}"
        );
        for (other, [left2, top2, right2, bottom2]) in texts.iter().skip(index + 1) {
            assert!(
                left >= right2 || left2 >= right || top >= bottom2 || top2 >= bottom,
                "{name}: “{text}” overlaps “{other}”"
            );
        }
    }
}

/// Widths from the smallest picture to a large one, with the most height.
pub const SIZES: [(f64, f64); 7] = [
    (200.0, 200.0),
    (320.0, 400.0),
    (420.0, 300.0),
    (640.0, 480.0),
    (899.0, 800.0),
    (1120.0, 800.0),
    (1600.0, 2000.0),
];
