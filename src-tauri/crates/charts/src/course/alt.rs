//! Charts of a course in words, from the same data as the picture.

use super::{CourseInput, CoursePanel, PhaseSpan};
use crate::chronology::alt::{doses, line, plural};
use crate::chronology::{Lines, MOST_RIBBONS};
use crate::trend::alt::{format_value, score_text};

/// More phases than this are counted, not listed.
const MOST_LISTED: usize = 12;

/// "Course from 2024-11-01 to 2026-11-23: …".
pub(super) fn course(input: &CourseInput, panels: &[CoursePanel]) -> String {
    let inside = |from, to: Option<_>| from <= input.to && to.is_none_or(|to| to >= input.from);
    let ribbons = input.ribbons.iter().take(MOST_RIBBONS);
    let courses = ribbons.flat_map(|ribbon| ribbon.courses.iter().map(move |course| (ribbon, course)));
    let mut clauses: Vec<String> = courses
        .filter(|(_, course)| {
            inside(
                course.start.earliest(),
                course.stop.map(record::PartialDate::latest),
            )
        })
        .map(|(ribbon, course)| doses(ribbon, course))
        .collect();
    if !input.phases.is_empty() {
        clauses.push(phases(&input.phases));
    }
    clauses.extend(panels.iter().map(|panel| measure(input, panel)));
    if clauses.is_empty() {
        clauses.push("Nothing in this period".to_owned());
    }
    format!(
        "Course from {} to {}. {}.",
        input.from,
        input.to,
        clauses.join(". ")
    )
}

fn phases(phases: &[PhaseSpan]) -> String {
    let count = plural(phases.len(), "phase");
    if phases.len() > MOST_LISTED {
        return count;
    }
    let listed = phases.iter().map(|phase| {
        let until = phase
            .to
            .map_or_else(|| "going on".to_owned(), |to| format!("until {to}"));
        let counted = match phase.counts_from {
            None => ", not counted".to_owned(),
            Some(from) if from > phase.from => format!(", counted from {from}"),
            Some(_) => String::new(),
        };
        format!("{} from {} {until}{counted}", phase.label, phase.from)
    });
    format!("{count}: {}", listed.collect::<Vec<_>>().join("; "))
}

fn measure(input: &CourseInput, panel: &CoursePanel) -> String {
    let mut clause = line(&panel.label, &panel.lines, |day| {
        *day >= input.from && *day <= input.to
    });
    if let Some(latest) = latest(input, panel) {
        clause.push_str(&format!(", latest {latest}"));
    }
    if !panel.means.is_empty() {
        clause.push_str(&format!("; {}", means(panel)));
    }
    clause
}

/// The last day of a diary; scores and results end with theirs anyway.
fn latest(input: &CourseInput, panel: &CoursePanel) -> Option<String> {
    let Lines::Days(days) = &panel.lines else {
        return None;
    };
    let last = days.iter().rfind(|day| day.date <= input.to)?;
    (last.date >= input.from)
        .then(|| format!("{} on {}", format_value(last.value, panel.decimals), last.date))
}

fn means(panel: &CoursePanel) -> String {
    let listed: Vec<String> = panel
        .means
        .iter()
        .map(|mean| format!("{}: {}", mean.label, mean.full(panel)))
        .collect();
    let interval = if panel.means.iter().any(|mean| mean.interval.is_some()) {
        " with 95% interval"
    } else {
        ""
    };
    format!("means of phases{interval}: {}", listed.join("; "))
}

/// "Average pain (diary), means of phases with 95% interval: Baseline 62.3 (58.0 to 66.6), n 14; …".
pub(super) fn phase_means(input: &CourseInput) -> String {
    let Some(panel) = input.panels.first() else {
        return "No measure.".to_owned();
    };
    if panel.means.is_empty() {
        return format!("{}: no phase has values that count.", panel.label);
    }
    let mut text = format!("{}, {}", panel.label, means(panel));
    let thresholds = panel.thresholds.iter();
    for threshold in thresholds {
        text.push_str(&format!(
            "; {} at {}",
            threshold.label,
            panel.shown(threshold.value)
        ));
    }
    let last = match &panel.lines {
        Lines::Scores { series, .. } => series
            .points
            .iter()
            .rfind(|point| point.date <= input.to && point.date >= input.from)
            .map(|point| format!("{} on {}", score_text(series, point), point.date)),
        Lines::Days(_) => latest(input, panel),
        Lines::Results(values) => values
            .iter()
            .rfind(|value| value.date <= input.to && value.date >= input.from)
            .map(|value| format!("{} on {}", value.shown, value.date)),
    };
    if let Some(last) = last {
        text.push_str(&format!("; latest {last}"));
    }
    text.push('.');
    text
}
