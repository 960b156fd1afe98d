//! What the rules say of courses: the rule that decides, and the words.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

use jiff::ToSpan;
use jiff::civil::{Date, date};
use record::{
    Course, Dose, DoseStep, PartialDate, PhaseEdit, PhasePlan, RecordId, StepKind, TimeOfDay, What,
};
use serde::Deserialize;
use std::fmt::Write;
use trends::Direction;
use trends::phases::{Windows, apply, dose_spans, phases};
use trends::verdict::{Case, Error, Judged, Judgement, Kind, OtherChange, Settles, Size, Threshold, judge};

const START: Date = date(2026, 1, 5);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Courses {
    course: Vec<Row>,
}

/// See the head of `courses.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    name: String,
    #[serde(default)]
    measure: String,
    steps: String,
    values: String,
    #[serde(default)]
    others: String,
    #[serde(default)]
    versions: String,
    lot: Option<[i64; 2]>,
    /// The baseline that the clinician chose, first and last day.
    chosen: Option<[i64; 2]>,
    /// A phase by its first day, and the first day of it that counts as the clinician says.
    counts: Option<[i64; 2]>,
    #[serde(default = "usual_today")]
    today: i64,
    /// The rule that must decide.
    rule: String,
    /// Rules that must say something besides, and such that must not.
    #[serde(default)]
    says: String,
    #[serde(default)]
    silent: String,
    /// What must stand in the headline and what must not, and what would settle it.
    headline: Option<String>,
    unsaid: Option<String>,
    settle: Option<String>,
    /// What kind of thing that is.
    settles: Option<Settles>,
    /// A rule and what must stand in its sentence.
    words: Option<[String; 2]>,
}

fn usual_today() -> i64 {
    120
}

fn day(offset: i64) -> Date {
    START.checked_add(offset.days()).unwrap()
}

fn course(steps: &str) -> Course {
    let mut stop = None;
    let mut doses = Vec::new();
    for step in steps.split(' ') {
        let (from, what) = step.split_once(':').unwrap();
        let from = PartialDate::Day(day(from.parse().unwrap()));
        let kind = match what {
            "x" => {
                stop = Some(from);
                continue;
            }
            "-" => StepKind::Pause {
                reason: String::new(),
            },
            amount => StepKind::Dose(Dose {
                amount: amount.parse().unwrap(),
                unit: "mg".to_owned(),
                times: vec![TimeOfDay::Bedtime],
                form: String::new(),
                filler: String::new(),
                pharmacy: String::new(),
                batch: String::new(),
                cost_per_month: None,
            }),
        };
        doses.push(DoseStep { from, kind });
    }
    Course {
        what: What::Catalogue("ldn".to_owned()),
        start: doses[0].from,
        stop,
        stop_reason: String::new(),
        prescriber: String::new(),
        note: String::new(),
        steps: doses,
    }
}

/// A number between about −3 and 3 that is the same for a day each time.
fn noise(day: i64) -> f64 {
    let mut mixed = u64::try_from(day + 100_000).unwrap();
    let mut sum = 0.0;
    for _ in 0..12 {
        mixed = mixed.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        sum += f64::from(u32::try_from(mixed >> 32).unwrap()) / f64::from(u32::MAX);
    }
    sum - 6.0
}

fn values(text: &str) -> Vec<(Date, f64)> {
    let mut values: Vec<(Date, f64)> = Vec::new();
    for part in text.split_whitespace() {
        let (days, level) = part.split_once('=').unwrap();
        let (level, every) = level.split_once('/').unwrap_or((level, "1"));
        let (level, spread) = level.split_once('~').unwrap_or((level, "0"));
        let (spread, likeness) = spread.split_once('r').unwrap_or((spread, "0"));
        let [level, spread, likeness]: [f64; 3] =
            [level, spread, likeness].map(|number| number.parse().unwrap());
        let (from, to) = days.split_once("..").unwrap_or((days, days));
        let (from, to): (i64, i64) = (from.parse().unwrap(), to.parse().unwrap());
        let mut off = noise(from);
        for offset in (from..=to).step_by(every.parse().unwrap()) {
            off = likeness * off + (1.0_f64 - likeness * likeness).sqrt() * noise(offset);
            let value = level + spread * off;
            // A single day replaces what stands there.
            values.retain(|(known, _)| *known != day(offset));
            let whole = if spread > 0.0 { value.round() } else { value };
            values.push((day(offset), whole.clamp(0.0, 100.0)));
        }
    }
    values.sort_by_key(|(day, _)| *day);
    values
}

fn measure(name: &str) -> Judged {
    let plain = |label: &str, kind| Judged {
        label: label.to_owned(),
        kind,
        direction: Direction::HigherIsWorse,
        range: (0.0, 100.0),
        decimals: 0,
        is_pain: false,
        thresholds: Vec::new(),
        error: None,
    };
    match name {
        "" | "pain" => Judged {
            is_pain: true,
            ..plain("Average pain", Kind::Diary)
        },
        "fatigue" => plain("Fatigue", Kind::Diary),
        "mood" => Judged {
            direction: Direction::HigherIsBetter,
            ..plain("Mood", Kind::Diary)
        },
        "fiqr" => Judged {
            decimals: 1,
            thresholds: vec![Threshold {
                label: "Minimal important change".to_owned(),
                size: Size::Percent(14.0),
                source: "Bennett 2009".to_owned(),
                provisional: true,
            }],
            error: Some(Error {
                sd: 20.69,
                reliability: 0.835,
                source: "SD 20.69, test-retest 0.835".to_owned(),
                provisional: true,
            }),
            ..plain("FIQR total", Kind::Visits)
        },
        "nrs" => Judged {
            range: (0.0, 10.0),
            is_pain: true,
            ..plain("Pain", Kind::Visits)
        },
        other => panic!("no measure {other}"),
    }
}

fn judged(row: &Row) -> Judgement {
    let (measure, today) = (measure(&row.measure), day(row.today));
    let course = course(&row.steps);
    let windows = Windows::default();
    let mut phases = phases(&course, &windows, today);
    let plan = PhasePlan {
        course: RecordId::from(uuid::Uuid::nil()),
        stable_days: None,
        wash_in_days: None,
        wash_out_days: None,
        baseline: row.chosen.map(|[from, to]| (day(from), day(to))),
        edits: row
            .counts
            .map(|[phase, from]| PhaseEdit {
                phase: Some(day(phase)),
                name: String::new(),
                counts_from: Some(day(from)),
                left_out: false,
            })
            .into_iter()
            .collect(),
        drawn_by_lot: None,
    };
    assert!(apply(&plan, &mut phases).is_empty(), "{}", row.name);
    let (values, doses) = (values(&row.values), dose_spans(&course));
    let others = row.others.split("; ").filter(|other| !other.is_empty());
    let others: Vec<OtherChange> = others
        .map(|other| {
            let (when, what) = other.split_once(':').unwrap();
            let when = match when.parse() {
                // A year is a date.
                Ok(offset) if offset < 1900 => PartialDate::Day(day(offset)),
                _ => when.parse().unwrap(),
            };
            OtherChange {
                what: what.to_owned(),
                day: when,
            }
        })
        .collect();
    let versions: Vec<String> = Some(&row.versions)
        .filter(|versions| !versions.is_empty())
        .into_iter()
        .cloned()
        .collect();
    judge(&Case {
        measure: &measure,
        treatment: "LDN",
        is_ldn: true,
        values: &values,
        phases: &phases,
        doses: &doses,
        wash_days: (windows.wash_in_days, windows.wash_out_days),
        others: &others,
        drawn_by_lot: row.lot.map(|[first, last]| (day(first), day(last))),
        other_versions: &versions,
        today,
    })
}

fn rows() -> Vec<Row> {
    let courses: Courses = toml::from_str(include_str!("verdicts/courses.toml")).unwrap();
    courses.course
}

#[test]
fn each_course_is_decided_by_its_rule() {
    let rows = rows();
    assert!(rows.len() >= 60, "{} courses", rows.len());
    let mut wrong = String::new();
    for row in &rows {
        let judgement = judged(row);
        let mut fault =
            |what: String| writeln!(wrong, "{}: {what}\n    {}", row.name, judgement.headline).unwrap();
        if judgement.rule != row.rule {
            fault(format!("{} decides, not {}", judgement.rule, row.rule));
        }
        let text = |rule: &str| {
            let mut reasons = judgement.reasons.iter();
            reasons
                .find(|reason| reason.rule == rule)
                .map(|reason| reason.text.as_str())
        };
        for rule in row.says.split_whitespace().filter(|rule| text(rule).is_none()) {
            fault(format!("{rule} is not said"));
        }
        for rule in row.silent.split_whitespace().filter(|rule| text(rule).is_some()) {
            fault(format!("{rule} is said"));
        }
        if let Some(kind) = row.settles.filter(|kind| *kind != judgement.settles) {
            fault(format!("settled by {:?}, not {kind:?}", judgement.settles));
        }
        if (judgement.settles == Settles::Nothing) != judgement.settle.is_empty() {
            fault(format!(
                "{:?} is said as {:?}",
                judgement.settles, judgement.settle
            ));
        }
        if let Some([rule, words]) = &row.words
            && !text(rule).is_some_and(|text| text.contains(words))
        {
            fault(format!("{rule} says {:?}, not {words:?}", text(rule)));
        }
        if let Some(words) = row
            .unsaid
            .as_ref()
            .filter(|words| judgement.headline.contains(*words))
        {
            fault(format!("{words} is in the headline"));
        }
        if let Some(words) = row
            .headline
            .as_ref()
            .filter(|words| !judgement.headline.contains(*words))
        {
            fault(format!("{words} is not in the headline"));
        }
        if let Some(words) = row.settle.as_ref().filter(|words| judgement.settle != **words) {
            fault(format!("settled by {:?}, not {words:?}", judgement.settle));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn the_words_of_each_course() {
    let mut told = String::new();
    for row in rows() {
        let judgement = judged(&row);
        writeln!(
            told,
            "## {}\n{}: {}",
            row.name,
            judgement.verdict.word(),
            judgement.headline
        )
        .unwrap();
        for reason in judgement.reasons.iter().skip(1) {
            writeln!(told, "- {}: {}", reason.rule, reason.text).unwrap();
        }
        told.push('\n');
    }
    assert!(!told.contains(['{', '}']), "a sentence has a gap");
    insta::assert_snapshot!(told);
}

/// What a course of the table is judged.
fn named(name: &str) -> Judgement {
    judged(rows().iter().find(|row| row.name == name).unwrap())
}

#[test]
fn below_the_minimum_there_is_no_number_but_the_means() {
    for (name, why) in [
        (
            "FIQR at visits: two on the dose are too few",
            "two visits of three, though the form's error is published",
        ),
        ("two days on the dose", "two days of five"),
        (
            "pain at visits without a published error: three before are needed",
            "one visit before of three",
        ),
    ] {
        let compared = named(name).since_baseline.unwrap();
        assert_eq!(
            (compared.interval, compared.improvement_percent, compared.level),
            (None, None, None),
            "{why}"
        );
        let said = !compared.thresholds.is_empty() || compared.reliable.is_some() || compared.clear;
        assert!(!said, "{why}: {compared:?}");
        assert!(compared.difference < -0.5, "{why}: the means may be told");
    }
}

#[test]
fn what_is_not_clear_passes_nothing_and_a_worsening_no_benchmark_of_improvement() {
    for (name, clear, thresholds, passed) in [
        ("clearly worse", true, 0, 0),
        ("what isn't clear reaches nothing", false, 3, 0),
        ("a clear and large improvement", true, 3, 2),
        ("FIQR at visits: worse each time", true, 1, 1),
    ] {
        let compared = named(name).since_baseline.unwrap();
        let found = compared.thresholds.iter().filter(|one| one.passed).count();
        assert_eq!(
            (compared.clear, compared.thresholds.len(), found),
            (clear, thresholds, passed),
            "{name}"
        );
    }
}

#[test]
fn days_too_much_alike_have_no_interval_rather_than_the_whole_scale() {
    let judgement = named("days that are too much alike have no interval");
    let means = judgement.phases.iter().filter_map(|phase| phase.summary.as_ref());
    assert!(means.clone().count() == 2 && means.clone().all(|mean| mean.interval.is_none()));
    assert_eq!(judgement.since_baseline.unwrap().interval, None);
}

#[test]
fn a_judgement_says_when_it_was_so_and_what_happened_in_pauses() {
    let stale = named("a diary that ended seven months ago speaks of then");
    assert_eq!((stale.stale, stale.latest), (Some(day(80)), Some(day(80))));
    let fresh = named("a clear and large improvement");
    assert_eq!((fresh.stale, fresh.latest), (None, Some(day(120))));
    let lost =
        named("lost: the dates of the weeks in which it was gone, though the drug was stopped long after");
    let faded = lost.faded.unwrap();
    assert_eq!((faded.days, faded.n), ((day(125), day(180)), 56));
    assert!(faded.left < 0.05 && faded.best_mean < 40.0 && faded.mean > 55.0);
    assert!(fresh.faded.is_none(), "only of what was lost");
    let pauses = named("a pause in which something else began").pauses;
    assert_eq!(pauses[0].n, (28, 16, Some(28)));
    assert_eq!(pauses[0].others.len(), 2, "begun and stopped within it");
    let visits = named("pauses seen at single visits repeat nothing").pauses;
    assert_eq!(visits[0].n, (1, 1, Some(1)));
    let earlier = named("the last dose has no values: the one before it is judged");
    assert_eq!(
        (earlier.judged, earlier.passed_over, fresh.passed_over),
        (Some(1), Some(2), None),
        "the first stable dose, after the baseline, in place of the second"
    );
    let drawn = named("drawn by lot: days without a rating are days that could have been drawn");
    let test = drawn.randomization.unwrap();
    assert_eq!((test.n_assignments, test.n_as_extreme), (21, 7));
}
