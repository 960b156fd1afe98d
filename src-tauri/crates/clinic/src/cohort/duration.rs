//! How long patients stay on a treatment, and why they stop.

use super::judged::Judged;
use super::words::{count, interval, months, percent, span};
use crate::views::CohortCount;
use charts::{SurvivalCurve, SurvivalInput};
use jiff::civil::Date;
use record::{Course, PartialDate};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use trends::cohort::{Followed, at_risk, median_days, step_on, survival};

/// Where the share still on it is told: days, in words.
const TOLD: [(u32, &str); 3] = [(183, "6 months"), (365, "12 months"), (731, "2 years")];

/// How long someone was on a course: from the first day that the start may be to the last that the stop may be.
pub(super) fn followed(course: &Course, today: Date) -> Followed {
    // A stop that lies ahead hasn't come.
    let stop = course.stop.filter(|stop| stop.earliest() <= today);
    let end = stop.map_or(today, |stop| stop.latest().min(today));
    let days = (end - course.start.earliest()).get_days();
    Followed {
        days: u32::try_from(days).unwrap_or(0),
        stopped: stop.is_some(),
    }
}

/// The median and the shares still on it, in sentences.
pub(super) fn words(judged: &[Judged<'_>]) -> Vec<String> {
    let followed: Vec<Followed> = judged.iter().map(|judged| judged.followed).collect();
    let steps = survival(&followed);
    let stopped = followed.iter().filter(|each| each.stopped).count();
    let mut words = vec![format!(
        "{stopped} of {} stopped their first course. Courses without a stop count as going on today; a pause is no stop.",
        followed.len()
    )];
    words.push(median_days(&steps).map_or_else(
        || "More than half go on: there is no median yet.".to_owned(),
        |days| {
            let followed = match at_risk(&followed, days) {
                1 => "1 was followed that long".to_owned(),
                more => format!("{more} were followed that long"),
            };
            format!("Estimated median (Kaplan–Meier): {}; {followed}.", span(days))
        },
    ));
    for (days, when) in TOLD {
        let at_risk = at_risk(&followed, days);
        let Some(step) = step_on(&steps, days).filter(|_| at_risk > 0) else {
            continue;
        };
        let within = step.interval.map_or_else(String::new, |(low, high)| {
            format!(" (95% interval {})", interval(low, high))
        });
        let followed = match at_risk {
            1 => "1 was followed that long".to_owned(),
            more => format!("{more} were followed that long"),
        };
        words.push(format!(
            "{}%{within} still on it after {when}; {followed}.",
            percent(step.share)
        ));
    }
    let is_vague = |date: PartialDate| date.day().is_none();
    let vague = judged.iter().filter(|judged| {
        let course = judged.member.course;
        is_vague(course.start) || course.stop.is_some_and(is_vague)
    });
    match vague.count() {
        0 => {}
        1 => words.push("1 course with a date known only to the month or year counts from the first to the last day that it may have been.".to_owned()),
        more => words.push(format!("{more} courses with dates known only to the month or year count from the first to the last day that they may have been.")),
    }
    words
}

/// Why first courses were stopped, the commonest first.
pub(super) fn reasons(judged: &[Judged<'_>]) -> Vec<CohortCount> {
    let mut known: BTreeMap<String, (String, usize)> = BTreeMap::new();
    for judged in judged.iter().filter(|judged| judged.followed.stopped) {
        let reason = judged.member.course.stop_reason.trim();
        let reason = if reason.is_empty() {
            "No reason written down"
        } else {
            reason.trim_end_matches('.')
        };
        let entry = known.entry(reason.to_lowercase());
        entry.or_insert_with(|| (reason.to_owned(), 0)).1 += 1;
    }
    let mut counts: Vec<(String, usize)> = known.into_values().collect();
    counts.sort_by_key(|(_, times)| Reverse(*times));
    let view = |(label, times)| CohortCount {
        label,
        count: count(times),
    };
    counts.into_iter().map(view).collect()
}

/// The curve of those still on it; none without anyone.
pub(super) fn curve(short: &str, judged: &[Judged<'_>]) -> Option<SurvivalInput> {
    let followed: Vec<Followed> = judged.iter().map(|judged| judged.followed).collect();
    let to = followed.iter().map(|each| each.days).max()?;
    let steps = survival(&followed);
    let step = |step: &trends::cohort::SurvivalStep| charts::SurvivalStep {
        months: months(step.days),
        share: step.share,
        interval: step.interval,
    };
    let going = followed.iter().filter(|each| !each.stopped);
    let mut censored: Vec<u32> = going.map(|each| each.days).collect();
    censored.sort_unstable();
    let curve = SurvivalCurve {
        label: format!("{short} (n = {})", followed.len()),
        steps: steps.iter().map(step).collect(),
        censored: censored.into_iter().map(months).collect(),
        at_risk: under_the_axis(&followed, to),
        to: months(to),
    };
    Some(SurvivalInput {
        axis: format!("Still on {short}"),
        curves: vec![curve],
    })
}

/// Months and how many were still followed: a few numbers over the whole axis.
fn under_the_axis(followed: &[Followed], to: u32) -> Vec<(f64, usize)> {
    let whole: u32 = [1, 3, 6, 12, 24, 60]
        .into_iter()
        .find(|step| months(to) <= f64::from(step * 6))
        .unwrap_or(120);
    let ticks = (0..=6_u32).map(|tick| f64::from(tick * whole));
    ticks
        .filter(|month| *month <= months(to))
        .map(|month| {
            let still = followed.iter().filter(|each| months(each.days) >= month);
            (month, still.count())
        })
        .collect()
}
