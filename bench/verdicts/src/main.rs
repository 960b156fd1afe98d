//! How often the verdict is right. Simulated courses of one patient: daily pain from 0 to 100 that goes up and down by itself
//! (first-order autocorrelation), a treatment with or without an effect, and the verdict as the app gives it.
//!
//! Beside it, in the same run, two simpler ways to judge the same courses: "30% lower on average" and a t test that takes days
//! for independent.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;
use rand_distr::{Distribution, StandardNormal};
use record::{Course, Dose, DoseStep, PartialDate, StepKind, TimeOfDay, What};
use trends::Direction;
use trends::phases::{Phase, Windows, dose_spans, phases};
use trends::verdict::{Case, Error, Judged, Kind, Size, Threshold, Verdict, judge};

const START: Date = date(2026, 1, 5);
const RUNS: u32 = 4000;

/// How a patient's days go.
#[derive(Clone, Copy)]
struct Days {
    level: f64,
    spread: f64,
    /// How much of a day's distance is still there on the next.
    likeness: f64,
    /// Share of days that are rated.
    rated: f64,
}

struct Course1 {
    phases: Vec<Phase>,
    doses: Vec<trends::phases::DoseSpan>,
    today: Date,
}

fn day(offset: i64) -> Date {
    START.saturating_add(offset.days())
}

fn course(today: i64) -> Course1 {
    let course = Course {
        what: What::Catalogue("ldn".to_owned()),
        start: PartialDate::Day(START),
        stop: None,
        stop_reason: String::new(),
        prescriber: String::new(),
        note: String::new(),
        steps: vec![DoseStep {
            from: PartialDate::Day(START),
            kind: StepKind::Dose(Dose {
                amount: "4.5".parse().expect("an amount"),
                unit: "mg".to_owned(),
                times: vec![TimeOfDay::Bedtime],
                form: String::new(),
                filler: String::new(),
                pharmacy: String::new(),
                batch: String::new(),
                cost_per_month: None,
            }),
        }],
    };
    Course1 {
        phases: phases(&course, &Windows::default(), day(today)),
        doses: dose_spans(&course),
        today: day(today),
    }
}

fn pain(kind: Kind) -> Judged {
    Judged {
        label: "Average pain".to_owned(),
        kind,
        direction: Direction::HigherIsWorse,
        range: (0.0, 100.0),
        decimals: 0,
        is_pain: kind == Kind::Diary,
        thresholds: match kind {
            Kind::Diary => Vec::new(),
            Kind::Visits => vec![Threshold {
                label: "Minimal important change".to_owned(),
                size: Size::Percent(14.0),
                source: String::new(),
                provisional: true,
            }],
        },
        error: (kind == Kind::Visits).then(|| Error {
            sd: 20.69,
            reliability: 0.835,
            source: String::new(),
            provisional: true,
        }),
    }
}

/// Days from `from` to `to`, whose level is what `level` says of a day.
fn rated(
    random: &mut ChaCha8Rng,
    days: Days,
    (from, to): (i64, i64),
    level: &dyn Fn(i64) -> f64,
) -> Vec<(Date, f64)> {
    let mut normal = || -> f64 { StandardNormal.sample(random) };
    let mut off = normal();
    let mut values = Vec::new();
    for offset in from..=to {
        off = days.likeness * off + (1.0 - days.likeness * days.likeness).sqrt() * normal();
        // A normal number below the share's quantile would do; this is even simpler and just as random.
        let kept = days.rated >= 1.0 || (normal() * 1e4).rem_euclid(1.0) < days.rated;
        if kept {
            values.push((
                day(offset),
                (level(offset) + days.spread * off).round().clamp(0.0, 100.0),
            ));
        }
    }
    values
}

fn verdict(measure: &Judged, course: &Course1, values: &[(Date, f64)]) -> Verdict {
    judge(&Case {
        measure,
        treatment: "LDN",
        is_ldn: true,
        values,
        phases: &course.phases,
        doses: &course.doses,
        wash_days: (14, 14),
        others: &[],
        drawn_by_lot: None,
        other_versions: &[],
        today: course.today,
    })
    .verdict
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

/// "30% lower", and a t test of independent days: what is often done.
fn simple(values: &[(Date, f64)]) -> (bool, bool) {
    let part = |on: bool| -> Vec<f64> {
        let days = values
            .iter()
            .filter(|(date, _)| (*date >= day(14)) == on && (on || *date < START));
        days.map(|(_, value)| *value).collect()
    };
    let (before, now) = (part(false), part(true));
    if before.len() < 2 || now.len() < 2 {
        return (false, false);
    }
    let (a, b) = (mean(&before), mean(&now));
    let squares =
        |values: &[f64], middle: f64| values.iter().map(|value| (value - middle).powi(2)).sum::<f64>();
    let free = (before.len() + now.len() - 2) as f64;
    let variance = (squares(&before, a) + squares(&now, b)) / free;
    let error = (variance * (1.0 / before.len() as f64 + 1.0 / now.len() as f64)).sqrt();
    (b <= 0.7 * a, a - b > 2.05 * error)
}

fn share(count: u32) -> String {
    format!("{:5.1}%", f64::from(count) / f64::from(RUNS) * 100.0)
}

/// One line of a table: how often each way says "improved" without an effect, and with a drop by 30%.
fn line(random: &mut ChaCha8Rng, name: &str, days: Days, before: i64, now: i64) {
    let measure = pain(Kind::Diary);
    let course = course(13 + now);
    let mut counts = [[0_u32; 3]; 2];
    for (effect, counts) in [0.0, 0.3].iter().zip(&mut counts) {
        for _ in 0..RUNS {
            let level = |offset: i64| {
                if offset < 0 {
                    days.level
                } else {
                    days.level * (1.0 - effect)
                }
            };
            let mut values = rated(random, days, (-before, -1), &level);
            values.extend(rated(random, days, (14, 13 + now), &level));
            let (thirty, independent) = simple(&values);
            counts[0] += u32::from(verdict(&measure, &course, &values) == Verdict::Improved);
            counts[1] += u32::from(thirty);
            counts[2] += u32::from(independent);
        }
    }
    let [none, drop] = counts;
    println!(
        "| {name} | {before} / {now} | {} | {} | {} | {} | {} | {} |",
        share(none[0]),
        share(none[1]),
        share(none[2]),
        share(drop[0]),
        share(drop[1]),
        share(drop[2])
    );
}

/// A year of diary: how often each verdict, for one way that the level goes.
fn year(random: &mut ChaCha8Rng, name: &str, days: Days, from: i64, level: &dyn Fn(i64) -> f64) {
    let measure = pain(Kind::Diary);
    let course = course(365);
    let kinds = [
        Verdict::Improved,
        Verdict::Worse,
        Verdict::NoChange,
        Verdict::NoClearChange,
        Verdict::Lost,
    ];
    let mut counts = [0_u32; 5];
    for _ in 0..RUNS / 4 {
        let values = rated(random, days, (from, 365), level);
        let said = verdict(&measure, &course, &values);
        for (kind, count) in kinds.iter().zip(&mut counts) {
            *count += u32::from(*kind == said);
        }
    }
    let shares = counts.map(|count| share(count * 4));
    println!("| {name} | {} |", shares.join(" | "));
}

/// Visits: a questionnaire with an error of its own, three visits on the dose.
fn visits(random: &mut ChaCha8Rng, retest: f64) {
    let measure = pain(Kind::Visits);
    let course = course(260);
    let error = 20.69 * (1.0_f64 - retest).sqrt();
    let mut counts = [0_u32; 2];
    for (effect, count) in [0.0, 0.3].iter().zip(&mut counts) {
        for _ in 0..RUNS {
            let mut score = |level: f64| -> f64 {
                let off: f64 = StandardNormal.sample(random);
                (level + error * off).clamp(0.0, 100.0)
            };
            let mut values = vec![(day(0), score(60.0))];
            values.extend([80, 160, 240].map(|offset| (day(offset), score(60.0 * (1.0 - effect)))));
            *count += u32::from(verdict(&measure, &course, &values) == Verdict::Improved);
        }
    }
    println!("| {retest:.3} | {} | {} |", share(counts[0]), share(counts[1]));
}

fn main() {
    let mut random = ChaCha8Rng::seed_from_u64(20_261_122);
    let days = Days {
        level: 60.0,
        spread: 12.0,
        likeness: 0.5,
        rated: 1.0,
    };
    println!(
        "\"Improved\" without an effect (should be at most 5%) and with a true drop by 30%; {RUNS} courses a line,"
    );
    println!("pain 60 with SD 12 a day.\n");
    println!(
        "| likeness of neighbouring days | days before / now | no effect: verdict | 30% lower | t test | drop by 30%: verdict | 30% lower | t test |"
    );
    println!("| --- | --- | --- | --- | --- | --- | --- | --- |");
    for likeness in [0.0, 0.3, 0.5, 0.7, 0.9] {
        for (before, now) in [(5, 5), (7, 7), (14, 14), (14, 28), (28, 28)] {
            let days = Days { likeness, ..days };
            line(&mut random, &format!("{likeness:.1}"), days, before, now);
        }
    }
    let spread = Days { spread: 20.0, ..days };
    line(&mut random, "0.5, SD 20", spread, 14, 14);
    let gaps = Days { rated: 0.6, ..days };
    line(&mut random, "0.5, 6 of 10 days rated", gaps, 28, 28);
    println!("\nA year of diary, {} courses a line.\n", RUNS / 4);
    println!("| what happens | improved | worse | no change that matters | no clear change | effect lost |");
    println!("| --- | --- | --- | --- | --- | --- |");
    year(&mut random, "nothing", days, -28, &|_| 60.0);
    year(&mut random, "30% lower for good", days, -28, &|offset| {
        if offset < 0 { 60.0 } else { 42.0 }
    });
    year(
        &mut random,
        "30% lower for half a year, then not",
        days,
        -28,
        &|offset| {
            if (0..200).contains(&offset) { 42.0 } else { 60.0 }
        },
    );
    year(
        &mut random,
        "50% lower for half a year, then not",
        days,
        -28,
        &|offset| {
            if (0..200).contains(&offset) { 30.0 } else { 60.0 }
        },
    );
    year(
        &mut random,
        "begun in a flare of a third more",
        days,
        -28,
        &|offset| if offset < 0 { 80.0 } else { 60.0 },
    );
    year(
        &mut random,
        "the same, with the weeks before it rated",
        days,
        -84,
        &|offset| {
            if (-28..0).contains(&offset) { 80.0 } else { 60.0 }
        },
    );
    year(&mut random, "30% higher for good", days, -28, &|offset| {
        if offset < 0 { 50.0 } else { 65.0 }
    });
    println!("\nA questionnaire at visits, one before and three on the dose, {RUNS} courses a line.\n");
    println!(
        "| true retest reliability (0.835 is taken for granted) | no effect: improved | drop by 30%: improved |"
    );
    println!("| --- | --- | --- |");
    for retest in [0.95, 0.9, 0.835, 0.8] {
        visits(&mut random, retest);
    }
}
