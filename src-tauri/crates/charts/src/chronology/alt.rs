//! The time line in words, from the same data as the picture.

use super::{ChronologyInput, DoseCourse, Level, Lines, MOST_RIBBONS, Panel, Ribbon};
use crate::trend::alt::{format_value, score_text};
use crate::trend::header::short;
use jiff::civil::Date;
use record::{PartialDate, Place};

/// One clause a part.
pub(crate) fn words(input: &ChronologyInput, panels: &[Panel]) -> String {
    let (from, to) = (input.from, input.to);
    let within = |start: PartialDate, stop: Option<PartialDate>| {
        start.earliest() <= to && stop.is_none_or(|stop| stop.latest() >= from)
    };
    let day = |date: &Date| *date >= from && *date <= to;
    let mut clauses: Vec<String> = input
        .ribbons
        .iter()
        .take(MOST_RIBBONS)
        .flat_map(|ribbon| ribbon.courses.iter().map(move |course| (ribbon, course)))
        .filter(|(_, course)| within(course.start, course.stop))
        .map(|(ribbon, course)| doses(ribbon, course))
        .collect();
    let bars: Vec<String> = input
        .bars
        .iter()
        .filter(|bar| within(bar.start, bar.stop))
        .map(|bar| format!("{} {}", bar.name, span(bar.start, bar.stop)))
        .collect();
    if !bars.is_empty() {
        let more = bars.len().saturating_sub(12);
        let mut listed = bars.iter().take(12).cloned().collect::<Vec<_>>().join(", ");
        if more > 0 {
            listed.push_str(&format!(" and {more} more"));
        }
        clauses.push(format!("{}: {listed}", plural(bars.len(), "other treatment")));
    }
    let visits: Vec<_> = input.visits.iter().filter(|visit| day(&visit.date)).collect();
    let open = visits.iter().filter(|visit| !visit.signed).count();
    if !visits.is_empty() {
        let open = if open > 0 {
            format!(", {open} not signed")
        } else {
            String::new()
        };
        clauses.push(format!("{}{open}", plural(visits.len(), "visit")));
    }
    let spells: Vec<_> = input
        .side_effects
        .iter()
        .filter(|sign| within(sign.onset, sign.end))
        .collect();
    let (there, asked): (Vec<_>, Vec<_>) = spells.into_iter().partition(|sign| sign.severity > 0);
    let not_there = match asked.len() {
        0 => String::new(),
        count => format!("{count} asked for, not there"),
    };
    if there.is_empty() && !asked.is_empty() {
        clauses.push(format!("side effects: {not_there}"));
    } else if !there.is_empty() {
        let severe = there.iter().filter(|sign| sign.severity > 2).count();
        let severe = if severe > 0 {
            format!(", {severe} severe")
        } else {
            String::new()
        };
        let asked = if asked.is_empty() {
            String::new()
        } else {
            format!(", {not_there}")
        };
        clauses.push(format!("{}{severe}{asked}", plural(there.len(), "side effect")));
    }
    let results: Vec<_> = input.results.iter().filter(|result| day(&result.date)).collect();
    if !results.is_empty() {
        let out = |place| results.iter().filter(|result| result.place == place).count();
        let mut clause = plural(results.len(), "result");
        for (count, word) in [(out(Place::Above), "above"), (out(Place::Below), "below")] {
            if count > 0 {
                clause.push_str(&format!(", {count} {word} the range"));
            }
        }
        clauses.push(clause);
    }
    clauses.extend(panels.iter().map(|panel| line(&panel.label, &panel.lines, day)));
    if clauses.is_empty() {
        clauses.push("nothing in this period".to_owned());
    }
    format!("Time line from {from} to {to}: {}.", clauses.join("; "))
}

pub(crate) fn plural(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

fn span(start: PartialDate, stop: Option<PartialDate>) -> String {
    match stop {
        Some(stop) => format!("{start} to {stop}"),
        None => format!("from {start}"),
    }
}

/// "LDN from 2025-03-08: 1.5, 3, at most 4.5 mg, paused 2025-09".
pub(crate) fn doses(ribbon: &Ribbon, course: &DoseCourse) -> String {
    let mut doses: Vec<_> = course
        .steps
        .iter()
        .filter_map(|step| match step.level {
            Level::Dose { daily, at_most } => Some((daily, at_most)),
            Level::Unknown | Level::Pause => None,
        })
        .collect();
    doses.dedup();
    let shown = |(daily, at_most): &(record::Amount, bool)| {
        let most = if *at_most { "at most " } else { "" };
        format!("{most}{daily}")
    };
    let unit = if ribbon.unit.is_empty() {
        String::new()
    } else {
        format!(" {}", ribbon.unit)
    };
    let dosed = match doses.as_slice() {
        [] => "dose not known".to_owned(),
        few if few.len() <= 12 => {
            let few: Vec<String> = few.iter().map(shown).collect();
            format!("{}{unit}", few.join(", "))
        }
        [.., last] => {
            let daily = || doses.iter().map(|(daily, _)| *daily);
            let (low, high) = (daily().min().unwrap_or(last.0), daily().max().unwrap_or(last.0));
            let last = shown(last);
            format!(
                "{} dose steps from {low} to {high}{unit}, the latest {last}{unit}",
                doses.len()
            )
        }
    };
    let pauses: Vec<String> = course
        .steps
        .iter()
        .filter(|step| step.level == Level::Pause)
        .map(|step| step.from.to_string())
        .collect();
    let paused = match pauses.as_slice() {
        [] => String::new(),
        few if few.len() <= 6 => format!(", paused {}", few.join(", ")),
        many => format!(", {} pauses", many.len()),
    };
    format!(
        "{} {}: {dosed}{paused}",
        ribbon.name,
        span(course.start, course.stop)
    )
}

/// "Pain 6.5 on 2024-11-12 to 4.1 on 2026-11-16, 9 scores", of the days that `day` lets through.
pub(crate) fn line(label: &str, lines: &Lines, day: impl Fn(&Date) -> bool) -> String {
    let between = |first: String, last: String, count: usize, noun: &str| match count {
        0 => format!("{label}: nothing in this period"),
        1 => format!("{label} {last}"),
        _ => format!("{label} {first} to {last}, {}", plural(count, noun)),
    };
    match lines {
        Lines::Scores { series, .. } => {
            let points: Vec<_> = series.points.iter().filter(|point| day(&point.date)).collect();
            let text = |point: Option<&&trends::Point>| {
                point.map_or_else(String::new, |point| {
                    format!("{} on {}", score_text(series, point), point.date)
                })
            };
            between(text(points.first()), text(points.last()), points.len(), "score")
        }
        Lines::Days(days) => {
            let days: Vec<_> = days.iter().filter(|value| day(&value.date)).collect();
            let (Some(first), Some(last)) = (days.first(), days.last()) else {
                return between(String::new(), String::new(), 0, "day");
            };
            let values = days.iter().map(|value| value.value);
            let count = f64::from(u32::try_from(days.len()).unwrap_or(u32::MAX));
            let mean = values.clone().sum::<f64>() / count;
            let low = values.clone().fold(f64::INFINITY, f64::min);
            let high = values.fold(f64::NEG_INFINITY, f64::max);
            format!(
                "{label} on {} from {} to {}, mean {}, lowest {}, highest {}",
                plural(days.len(), "day"),
                first.date,
                last.date,
                format_value(mean, 0),
                short(low),
                short(high)
            )
        }
        Lines::Results(values) => {
            let values: Vec<_> = values.iter().filter(|value| day(&value.date)).collect();
            let text = |value: Option<&&super::ResultValue>| {
                value.map_or_else(String::new, |value| format!("{} on {}", value.shown, value.date))
            };
            between(text(values.first()), text(values.last()), values.len(), "result")
        }
    }
}
