//! The one rule by which a patient's pain before and on a treatment is compared.

use super::gather::Patient;
use jiff::civil::Date;
use record::{Answer, Course, StandsOn, Visit, days_after};
use std::collections::BTreeMap;
use trends::phases::{Phase, PhaseKind, Windows, phases};
use trends::single_case::{PainChange, pain_change};

/// Diary days that are looked at on each side.
const DIARY_DAYS: i32 = 28;
/// The fewest rated days among them.
const LEAST_RATED: usize = 5;
/// How far back a visit may tell how it was before.
const BASELINE_DAYS: i32 = 182;
/// How long someone has to be on a treatment before a visit tells how it is.
const LEAST_ON: i32 = 28;

/// The forms that ask for pain from 0 to 10, and the item that does; the first that was asked on both sides counts.
const FORMS: [(Measure, &str, &str); 2] = [
    (Measure::Rating, "pain_nrs", "value"),
    (Measure::Fiqr, "fiqr", "symptom_1"),
];

/// What the pain was measured by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Measure {
    /// Mean of diary days, 0 to 100.
    Diary,
    /// Pain rating of a visit, 0 to 10.
    Rating,
    /// Pain item of the FIQR, 0 to 10.
    Fiqr,
}

impl Measure {
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Diary => "diary_0_100",
            Self::Rating => "pain_rating_0_10",
            Self::Fiqr => "fiqr_pain_0_10",
        }
    }
}

/// Pain before and on a treatment.
pub(super) struct Pain {
    pub(super) measure: Measure,
    pub(super) baseline: f64,
    pub(super) now: f64,
    /// Improvement in percent, negative when worse.
    pub(super) percent: f64,
    pub(super) by30: bool,
    pub(super) by50: bool,
}

/// Why pain can't be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum LeftOut {
    TooShort,
    NoBaseline,
    NothingOnIt,
    OtherMeasures,
    NoPainBefore,
}

impl LeftOut {
    pub(super) const ALL: [Self; 5] = [
        Self::TooShort,
        Self::NoBaseline,
        Self::NothingOnIt,
        Self::OtherMeasures,
        Self::NoPainBefore,
    ];

    /// "on it for less than 28 days", after a number.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::TooShort => "on it for less than 28 days",
            Self::NoBaseline => {
                "without pain ratings before the start: neither 5 diary days nor a signed visit"
            }
            Self::NothingOnIt => {
                "without pain ratings on it: neither 5 diary days that count nor a signed visit after 28 days"
            }
            Self::OtherMeasures => "rated by one measure before and by another on it",
            Self::NoPainBefore => "with a pain of 0 before the start, from which no percentage can be told",
        }
    }

    pub(super) fn key(self) -> &'static str {
        match self {
            Self::TooShort => "too_short",
            Self::NoBaseline => "no_baseline",
            Self::NothingOnIt => "nothing_on_it",
            Self::OtherMeasures => "other_measures",
            Self::NoPainBefore => "no_pain_before",
        }
    }
}

/// The rule in words.
pub(super) fn rule() -> String {
    let windows = Windows::default();
    format!(
        "Of each patient the first course is judged, and of it the change of average pain. Diary: the mean of the {DIARY_DAYS} days before the start against the mean of the last {DIARY_DAYS} days on a stable dose, titration and the first {} days of each dose left out; each side needs at least {LEAST_RATED} rated days. Without such a diary, visits: the last signed visit within {BASELINE_DAYS} days before or on the day of the start against the last one on it, at least {LEAST_ON} days after the start and up to the day of the stop; the pain rating from 0 to 10, or else the pain item of the FIQR, the same on both sides.",
        windows.wash_in_days
    )
}

/// What was found on the two sides of the start.
#[derive(Clone, Copy, Default)]
struct Sides {
    before: Option<f64>,
    on_it: Option<f64>,
}

impl Sides {
    fn both(self) -> Option<(f64, f64)> {
        self.before.zip(self.on_it)
    }
}

/// A patient's change of pain on a course.
pub(super) fn pain(patient: &Patient, course: &Course, today: Date) -> Result<Pain, LeftOut> {
    let diary = diary(patient, course, today);
    let forms = FORMS.map(|(measure, form, item)| (measure, visits(&patient.visits, course, form, item)));
    let all = [(Measure::Diary, diary)].into_iter().chain(forms);
    let found = all
        .clone()
        .find_map(|(measure, sides)| Some((measure, sides.both()?)));
    let Some((measure, (baseline, now))) = found else {
        let any = |side: fn(&Sides) -> Option<f64>| all.clone().any(|(_, sides)| side(&sides).is_some());
        let end = course.stop.map_or(today, |stop| stop.latest().min(today));
        return Err(if (end - course.start.earliest()).get_days() < LEAST_ON {
            LeftOut::TooShort
        } else if !any(|sides| sides.before) {
            LeftOut::NoBaseline
        } else if !any(|sides| sides.on_it) {
            LeftOut::NothingOnIt
        } else {
            LeftOut::OtherMeasures
        });
    };
    match pain_change(baseline, now) {
        PainChange {
            pct_improvement: Some(percent),
            ge30: Some(by30),
            ge50: Some(by50),
            ..
        } => Ok(Pain {
            measure,
            baseline,
            now,
            percent,
            by30,
            by50,
        }),
        _ => Err(LeftOut::NoPainBefore),
    }
}

/// The mean of enough days.
fn mean(rated: &[f64]) -> Option<f64> {
    let count = u32::try_from(rated.len()).unwrap_or(u32::MAX);
    (rated.len() >= LEAST_RATED).then(|| rated.iter().sum::<f64>() / f64::from(count))
}

fn diary(patient: &Patient, course: &Course, today: Date) -> Sides {
    let rated: BTreeMap<Date, f64> = patient
        .diary
        .iter()
        .filter_map(|(day, kept)| Some((*day, f64::from(*kept.ratings.get("pain_average")?))))
        .collect();
    let start = course.start.earliest();
    let before: Vec<f64> = rated
        .range(days_after(start, -DIARY_DAYS)..start)
        .map(|(_, rating)| *rating)
        .collect();
    let stable: Vec<Phase> = phases(course, &Windows::default(), today)
        .into_iter()
        .filter(|phase| phase.kind == PhaseKind::Stable)
        .collect();
    // The day on which something else began is no longer part of the last stable dose; today is.
    let end = stable.last().map(|last| {
        let after_today = days_after(today, 1);
        last.to.map_or(after_today, |to| to.min(after_today))
    });
    let on_it = end.map(|end| {
        let days = rated.range(days_after(end, -DIARY_DAYS)..end);
        let counting = days.filter(|(day, _)| stable.iter().any(|phase| phase.counts(**day)));
        counting.map(|(_, rating)| *rating).collect::<Vec<f64>>()
    });
    Sides {
        before: mean(&before),
        on_it: on_it.and_then(|days| mean(&days)),
    }
}

fn visits(visits: &[Visit], course: &Course, form: &str, item: &str) -> Sides {
    let rated = visits.iter().filter_map(|visit| {
        let mut asked = visit.assessments.iter();
        let asked = asked.find(|asked| asked.instrument == form)?;
        match asked.given().get(item)? {
            Answer::Number(rating) => Some((visit.details.date, asked.version.as_str(), *rating)),
            _ => None,
        }
    });
    let rated: Vec<(Date, &str, f64)> = rated.collect();
    let (start, latest_start) = (course.start.earliest(), course.start.latest());
    let before = rated
        .iter()
        .rfind(|(date, ..)| *date <= start && *date >= days_after(start, -BASELINE_DAYS));
    // Scores of two versions of a form are not compared.
    let version = before.map(|(_, version, _)| *version);
    let on_it = rated.iter().rfind(|(date, of, _)| {
        *date >= days_after(latest_start, LEAST_ON)
            && is_on_it(course, *date)
            && version.is_none_or(|version| version == *of)
    });
    Sides {
        before: before.map(|(.., rating)| *rating),
        on_it: on_it.map(|(.., rating)| *rating),
    }
}

/// Whether a visit tells how it is on the course: on the day of the stop it still does.
fn is_on_it(course: &Course, day: Date) -> bool {
    if course.stop.is_some_and(|stop| day > stop.earliest()) {
        return false;
    }
    let day = if course.stop.is_some_and(|stop| day == stop.earliest()) {
        days_after(day, -1)
    } else {
        day
    };
    matches!(course.on(day), StandsOn::Under(_))
}
