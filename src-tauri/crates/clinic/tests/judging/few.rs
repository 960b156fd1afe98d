//! Too few points: no numbers of a change anywhere; what is said of how many is compared.

use crate::common::courses::{dose, ldn};
use crate::told::{Told, ask, chart, told};
use clinic::views::{ChartKind, CourseForm, TrendsAsk, VerdictKind};
use clinic::{ChartFile, Code};

/// Pain of 14 days before the start, and of so many days on the dose.
fn rated(days_on: i32) -> Told {
    let mut patient = told();
    patient.diary("2026-01-15", 14, 70);
    patient.diary("2026-05-01", days_on, 35);
    patient
}

fn offered(patient: &Told, measure: &str) -> Vec<ChartKind> {
    patient.trends(&ask(measure)).charts
}

#[test]
fn too_few_points_have_no_number_of_a_change() {
    let mut patient = rated(3);
    patient.fiqr("2026-01-20", 7.0, true);
    patient.fiqr("2026-05-20", 3.0, true);
    for measure in ["diary.pain_average", "fiqr.total"] {
        let view = patient.trends(&ask(measure));
        let verdict = view.verdict.unwrap();
        assert_eq!(verdict.kind, VerdictKind::TooFew, "{measure}");
        assert_eq!(
            (verdict.improvement_percent, &verdict.until),
            (None, &None),
            "{measure}"
        );
        let against: Vec<&str> = verdict
            .changes
            .iter()
            .map(|change| change.against.as_str())
            .collect();
        assert!(!against.contains(&"Baseline"), "{measure}: {against:?}");
        assert!(
            verdict.statistics.is_empty(),
            "{measure}: {:?}",
            verdict.statistics
        );
        for other in &verdict.others {
            assert_eq!(other.kind, VerdictKind::TooFew, "{}", other.key);
            assert!(!other.text.contains(['%', '→']), "{}: {}", other.key, other.text);
        }
        assert_eq!(verdict.others_note, "", "nothing is compared");
        let charts = offered(&patient, measure);
        for kind in [ChartKind::Responder, ChartKind::Trials] {
            assert!(!charts.contains(&kind), "{measure}: {kind:?}");
            let ask = chart(kind, ask(measure));
            let refused = patient.setting.clinic.chart(patient.setting.person, &ask);
            assert_eq!(
                refused.unwrap_err().code,
                Code::InvalidField,
                "{measure}: {kind:?}"
            );
        }
    }
    let phases = patient.trends(&ask("diary.pain_average")).phases;
    let on = phases.last().unwrap();
    assert_eq!((on.n, on.mean.is_empty()), (3, false), "what was rated is shown");
    assert_eq!(
        (on.since_baseline.as_str(), on.since_previous.as_str()),
        ("", ""),
        "three days are no change"
    );
}

#[test]
fn a_single_value_is_shown_as_the_phases_value() {
    let mut patient = told();
    patient.fiqr("2026-01-20", 7.0, true);
    let phases = patient.trends(&ask("fiqr.total")).phases;
    let baseline = &phases[0];
    assert_eq!((baseline.n, baseline.mean.as_str()), (1, "70.0"));
    assert_eq!((baseline.sd.as_str(), baseline.median.as_str()), ("", ""));
}

#[test]
fn what_doesnt_count_has_no_numbers_and_nothing_is_compared_with_it() {
    let mut patient = rated(30);
    patient.diary("2026-02-02", 14, 60);
    let phases = patient.trends(&ask("diary.pain_average")).phases;
    let (titration, on) = (&phases[1], &phases[2]);
    assert!(!titration.counts);
    assert_eq!(
        (
            titration.n,
            titration.mean.as_str(),
            titration.since_baseline.as_str()
        ),
        (0, "", "")
    );
    assert_ne!(on.since_baseline, "");
    assert_eq!(on.since_previous, "", "the phase before is the titration");
    let verdict = patient.trends(&ask("diary.pain_average")).verdict.unwrap();
    let against: Vec<&str> = verdict
        .changes
        .iter()
        .map(|change| change.against.as_str())
        .collect();
    assert_eq!(against, ["Baseline"]);
}

#[test]
fn other_measures_need_only_what_can_still_be_had() {
    let other = |patient: &Told, key: &str| {
        let verdict = patient.trends(&ask("diary.pain_average")).verdict.unwrap();
        let mut others = verdict.others.into_iter();
        others.find(|other| other.key == key).unwrap()
    };
    let mut patient = rated(30);
    patient.fiqr("2026-05-20", 3.0, true);
    let none_before = other(&patient, "fiqr.total");
    assert_eq!(none_before.rule, "no_baseline");
    assert!(
        none_before
            .text
            .starts_with("Nothing of FIQR total was written down"),
        "a baseline can’t be had any more: {}",
        none_before.text
    );
    patient.fiqr("2026-01-20", 7.0, true);
    let few_now = other(&patient, "fiqr.total");
    assert_eq!(few_now.rule, "short_now");
    assert!(few_now.text.starts_with("Needed: 2 more"), "{}", few_now.text);
}

#[test]
fn measures_side_by_side_are_said_to_mislead_by_chance() {
    let verdict = rated(30).trends(&ask("diary.pain_average")).verdict.unwrap();
    assert_eq!(verdict.kind, VerdictKind::Improved);
    assert!(
        verdict.others_note.starts_with("3 measures are compared"),
        "{}",
        verdict.others_note
    );
    assert!(verdict.others_note.contains("by chance alone"));
    assert_eq!(verdict.rule, "improved");
    let percent = verdict.improvement_percent.unwrap();
    assert!((percent - 48.5).abs() < 0.1, "{percent}");
    assert_eq!(
        verdict.until.as_deref(),
        Some("2026-05-30"),
        "the last day that counts"
    );
}

#[test]
fn the_patients_own_change_says_how_many_values_and_which_days() {
    let patient = rated(20);
    let (clinic, person) = (&patient.setting.clinic, patient.setting.person);
    let (before, now) = (
        "14 days, 2026-01-15 to 2026-01-28",
        "20 days, 2026-05-01 to 2026-05-20",
    );
    for kind in [ChartKind::Responder, ChartKind::Trials, ChartKind::Items] {
        let view = clinic
            .chart(person, &chart(kind, ask("diary.pain_average")))
            .unwrap();
        for days in [before, now] {
            assert!(view.alt.contains(days), "{kind:?}: {}", view.alt);
            if kind != ChartKind::Items {
                assert!(view.caption.contains(days), "{kind:?}: {}", view.caption);
            }
        }
    }
}

#[test]
fn a_visit_on_the_treatment_or_of_long_ago_is_no_baseline() {
    let items = |patient: &Told| {
        let ask = chart(ChartKind::Items, TrendsAsk::default());
        let clinic = &patient.setting.clinic;
        clinic.chart(patient.setting.person, &ask)
    };
    let mut patient = told();
    patient.fiqr("2026-03-20", 7.0, true);
    patient.fiqr("2026-05-20", 3.0, true);
    assert!(items(&patient).is_err(), "the first visit on LDN is no baseline");
    patient.fiqr("2025-07-01", 9.0, true);
    assert!(items(&patient).is_err(), "216 days before the start");
    patient.fiqr("2025-08-04", 8.0, true);
    let caption = items(&patient).unwrap().caption;
    assert!(
        caption.starts_with("Baseline, 2025-08-04 against"),
        "182 days, as the verdict: {caption}"
    );
}

#[test]
fn a_table_marks_the_visits_that_the_baseline_is_made_from() {
    let mut patient = told();
    for (date, answer) in [
        ("2025-05-01", 9.0),
        ("2026-01-20", 7.0),
        ("2026-03-20", 4.0),
        ("2026-04-20", 4.0),
        ("2026-05-20", 4.0),
    ] {
        patient.fiqr(date, answer, true);
    }
    let csv = patient.file(&chart(ChartKind::Single, ask("fiqr.total")), ChartFile::Csv);
    let text = String::from_utf8(csv).unwrap();
    let row = |date: &str| {
        let mut lines = text.lines();
        let line = lines.find(|line| line.contains(date)).unwrap();
        line.split(',').skip(3).take(2).collect::<Vec<_>>().join(",")
    };
    assert_eq!(row("2025-05-01"), ",no", "too long ago: {text}");
    assert_eq!(row("2026-01-20"), "Baseline,yes", "{text}");
    assert_eq!(row("2026-05-20"), "4.5 mg,yes", "{text}");
}

#[test]
fn trials_stand_with_a_doubt_each() {
    let patient = rated(20);
    let context = patient.reasons("diary.pain_average", clinic::views::ReasonKind::Context);
    let trials: Vec<&String> = context
        .iter()
        .filter(|text| text.contains(" with placebo; "))
        .collect();
    assert!(trials.len() >= 3, "{context:#?}");
    for (trial, doubt) in [
        ("Younger 2013", "no washout"),
        ("FINAL 2024", "leaves room for"),
        ("INNOVA 2026", "not raised in steps"),
    ] {
        let line = trials.iter().find(|text| text.starts_with(trial)).unwrap();
        assert!(
            line.contains("(n = ") && line.contains(" Doubt: ") && line.contains(doubt),
            "{line}"
        );
    }
}

#[test]
fn what_wore_off_isnt_told_as_better() {
    let mut patient = told();
    let steps = vec![dose("2025-06-01", "30"), dose("2025-06-15", "60")];
    let earlier = patient.save(CourseForm {
        key: Some("duloxetine".to_owned()),
        ..ldn("2025-06-01", steps)
    });
    patient.diary("2025-05-01", 28, 70);
    patient.diary("2025-07-01", 90, 20);
    patient.diary("2025-10-01", 90, 66);
    let ask = TrendsAsk {
        course: Some(earlier.to_string()),
        ..ask("diary.fatigue")
    };
    let verdict = patient.trends(&ask).verdict.unwrap();
    let lost = verdict
        .others
        .iter()
        .find(|other| other.kind == VerdictKind::Lost);
    let lost = lost.unwrap_or_else(|| panic!("{:#?}", verdict.others));
    assert!(!lost.text.contains("better)"), "{}", lost.text);
    assert!(
        lost.text.ends_with("in between it had been better"),
        "{}",
        lost.text
    );
}
