//! What can be compared with what: phases out of courses as clinics write them down.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

use jiff::civil::{Date, date};
use record::{Course, Dose, DoseStep, StepKind, TimeOfDay, What};
use trends::phases::{PhaseKind, Windows, phases};

const TODAY: Date = date(2026, 11, 22);

/// "2026-01-05 1.5; 2026-01-12 3; 2026-03-01 pause; …" and a stop, or "".
fn course(steps: &str, stop: &str) -> Course {
    let steps: Vec<DoseStep> = steps
        .split("; ")
        .map(|step| {
            let (from, what) = step.split_once(' ').unwrap();
            let kind = match what {
                "pause" => StepKind::Pause {
                    reason: String::new(),
                },
                "goes" => StepKind::Goes {
                    how: String::new(),
                    cost_per_month: None,
                },
                amount => StepKind::Dose(Dose {
                    amount: amount.trim_end_matches('*').parse().unwrap(),
                    unit: "mg".to_owned(),
                    times: vec![TimeOfDay::Bedtime],
                    form: String::new(),
                    filler: String::new(),
                    // A star is another pharmacy.
                    pharmacy: if amount.ends_with('*') { "other" } else { "" }.to_owned(),
                    batch: String::new(),
                    cost_per_month: None,
                }),
            };
            DoseStep {
                from: from.parse().unwrap(),
                kind,
            }
        })
        .collect();
    Course {
        what: What::Catalogue("ldn".to_owned()),
        start: steps[0].from,
        stop: (!stop.is_empty()).then(|| stop.parse().unwrap()),
        stop_reason: String::new(),
        prescriber: String::new(),
        note: String::new(),
        steps,
    }
    .checked(TODAY)
    .unwrap()
}

/// "titration 3 2026-01-05..2026-01-19" and so on; what counts later than it begins stands behind a slash.
fn told(course: &Course) -> Vec<String> {
    let text = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let phases = phases(course, &Windows::default(), TODAY);
    phases
        .iter()
        .map(|phase| {
            let kind = match phase.kind {
                PhaseKind::Baseline => "baseline",
                PhaseKind::Titration => "titration",
                PhaseKind::Stable => "stable",
                PhaseKind::Pause => "pause",
                PhaseKind::Stopped => "stopped",
            };
            let dose = phase
                .dose
                .as_ref()
                .map(|(amount, _)| format!(" {amount}"))
                .unwrap_or_default();
            let counts = if phase.counts_from == phase.from {
                String::new()
            } else {
                format!("/{}", text(phase.counts_from))
            };
            format!(
                "{kind}{dose} {}..{}{counts} #{}",
                text(phase.from),
                text(phase.to),
                phase.number
            )
        })
        .collect()
}

#[test]
fn courses_fall_into_phases() {
    for (steps, stop, expected, why) in [
        (
            "2026-01-05 1.5; 2026-01-12 3; 2026-01-19 4.5",
            "",
            &[
                "baseline ..2026-01-05 #1",
                "titration 3 2026-01-05..2026-01-19 #1",
                "stable 4.5 2026-01-19../2026-02-02 #1",
            ][..],
            "the usual titration",
        ),
        (
            "2026-01-05 4.5",
            "",
            &[
                "baseline ..2026-01-05 #1",
                "stable 4.5 2026-01-05../2026-01-19 #1",
            ],
            "started at full dose",
        ),
        (
            "2026-01-05 1.5; 2026-02-16 3; 2026-04-20 4.5; 2026-04-27 4.5*",
            "",
            &[
                "baseline ..2026-01-05 #1",
                "stable 1.5 2026-01-05..2026-02-16/2026-01-19 #1",
                "stable 3 2026-02-16..2026-04-20/2026-03-02 #2",
                "stable 4.5 2026-04-20../2026-05-04 #3",
            ],
            "six weeks and more on each dose are phases of their own; another pharmacy isn't a new one",
        ),
        (
            "2026-01-05 1.5; 2026-01-12 4.5; 2026-04-01 pause; 2026-05-01 1.5; 2026-05-08 4.5",
            "2026-09-01",
            &[
                "baseline ..2026-01-05 #1",
                "titration 1.5 2026-01-05..2026-01-12 #1",
                "stable 4.5 2026-01-12..2026-04-01/2026-01-26 #1",
                "pause 2026-04-01..2026-05-01/2026-04-15 #1",
                "titration 1.5 2026-05-01..2026-05-08 #2",
                "stable 4.5 2026-05-08..2026-09-01/2026-05-22 #2",
                "stopped 2026-09-01../2026-09-15 #1",
            ],
            "a pause and a restart repeat the experiment",
        ),
        (
            "2026-01-05 4.5; 2026-01-15 pause; 2026-02-15 4.5",
            "",
            &[
                "baseline ..2026-01-05 #1",
                "stable 4.5 2026-01-05..2026-01-15/2026-01-19 #1",
                "pause 2026-01-15..2026-02-15/2026-01-29 #1",
                "stable 4.5 2026-02-15../2026-03-01 #2",
            ],
            "ten days on a dose before a pause: a phase in which no day counts",
        ),
        (
            "2026-03 1.5; 2026-05 4.5",
            "",
            &[
                "baseline ..2026-03-01 #1",
                "stable 1.5 2026-03-01..2026-05-01/2026-04-14 #1",
                "stable 4.5 2026-05-01../2026-06-14 #2",
            ],
            "a day that isn't known is counted against comparing: both ends are left out",
        ),
        (
            "2026-02-01 goes",
            "2026-06-01",
            &[
                "baseline ..2026-02-01 #1",
                "stable 2026-02-01..2026-06-01/2026-02-15 #1",
                "stopped 2026-06-01../2026-06-15 #1",
            ],
            "exercise has no dose and a beginning and an end all the same",
        ),
    ] {
        assert_eq!(told(&course(steps, stop)), expected, "{why}");
    }
}

#[test]
fn days_count_for_one_phase_at_most() {
    let course = course(
        "2026-01-05 1.5; 2026-01-12 3; 2026-03 4.5; 2026-05-10 pause; 2026-06 4.5; 2026-07-01 6",
        "2026-09",
    );
    let phases = phases(&course, &Windows::default(), TODAY);
    let mut day = date(2025, 12, 1);
    while day < TODAY {
        let counting = phases.iter().filter(|phase| phase.counts(day)).count();
        assert!(counting <= 1, "{day} counts for {counting} phases");
        day = day.tomorrow().unwrap();
    }
    assert!(phases[0].counts(date(2026, 1, 4)) && !phases[0].counts(date(2026, 1, 5)));
}
