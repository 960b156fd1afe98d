//! Scores on the report: how each measure changed, the table of visits, and a note on each rule.

use super::Period;
use crate::Timeline;
use crate::cells::{change_view, decimals_of, measure_view, number, score_cell};
use crate::timeline::FollowedSeries;
use crate::visits::short_state;
use instruments::Definition;
use record::Visit;
use report::{Cell, Column, DatedScore, Note, SummaryLine, VisitRow, VisitTable};
use trends::Point;

/// How each measure changed, a line each.
pub(super) fn summaries(timeline: &Timeline<'_>) -> Vec<SummaryLine> {
    let notes = notes(timeline);
    let lines = timeline.followed.iter();
    lines
        .filter_map(|followed| summary(followed, mark(&notes, &followed.key)))
        .collect()
}

/// The visits of the period with their scores.
pub(super) fn visits(timeline: &Timeline<'_>, period: Period) -> VisitTable {
    let notes = notes(timeline);
    let shown = || {
        timeline
            .visits
            .iter()
            .filter(|visit| period.has(visit.details.date))
    };
    let columns = timeline.followed.iter().map(|followed| {
        let view = measure_view(followed);
        Column {
            label: view.label,
            range: view.range,
            note_mark: mark(&notes, &followed.key),
        }
    });
    VisitTable {
        summary: Vec::new(),
        measures: columns.collect(),
        rows: shown().map(|visit| visit_row(timeline, visit)).collect(),
        outside: timeline.visits.len() - shown().count(),
    }
}

/// The note on each score.
pub(super) fn score_notes(timeline: &Timeline<'_>) -> Vec<Note> {
    notes(timeline).into_iter().map(|(_, note)| note).collect()
}

fn mark(notes: &[(String, Note)], key: &str) -> String {
    let mut notes = notes.iter();
    notes
        .find(|(known, _)| known == key)
        .map(|(_, note)| note.mark.clone())
        .unwrap_or_default()
}

fn summary(followed: &FollowedSeries, note_mark: String) -> Option<SummaryLine> {
    let series = &followed.series;
    let measure = &series.measure;
    let dated = |point: &Point| {
        let prorated = point.kind.is_prorated();
        DatedScore {
            date: point.date,
            text: number(point.value, decimals_of(measure.decimals, prorated)),
            prorated,
        }
    };
    let last_index = series.points.len().checked_sub(1)?;
    let last = series.points.get(last_index)?;
    let baseline = series.baseline_point();
    let change = series.since_baseline(last_index);
    let band = measure.band(last.value);
    let prorated = [baseline, Some(last)]
        .into_iter()
        .flatten()
        .any(|point| point.kind.is_prorated());
    let change_words = change.map(|change| {
        let words = change_view(change, decimals_of(measure.decimals, prorated)).words;
        // A share means something only where the score starts at nothing: a T-score of 0 is not "no fatigue".
        let from_nothing = measure.range.0.abs() < 1e-9;
        match change.percent.filter(|_| from_nothing) {
            Some(percent) if words != "no change" => format!("{words} ({}%)", number(percent.abs(), 0)),
            _ => words,
        }
    });
    Some(SummaryLine {
        measure: measure.label.clone(),
        range: crate::cells::range(measure.range),
        note_mark,
        baseline: baseline.map(dated),
        latest: (series.baseline != Some(last_index)).then(|| dated(last)),
        change_words: change_words.unwrap_or_default(),
        band: band.map(|band| band.label.clone()).unwrap_or_default(),
        band_source: if band.is_some() {
            measure.band_source.clone()
        } else {
            String::new()
        },
    })
}

fn visit_row(timeline: &Timeline<'_>, visit: &Visit) -> VisitRow {
    let cells = timeline
        .followed
        .iter()
        .map(|followed| {
            let cell = score_cell(timeline, followed, visit);
            match cell.text {
                Some(text) => Cell::Score {
                    text,
                    since_baseline: cell.since_baseline.map(|change| change.signed),
                    since_last: cell.since_last.map(|change| change.signed),
                    prorated: cell.prorated,
                },
                None => Cell::Missing { why: cell.why_not },
            }
        })
        .collect();
    VisitRow {
        date: visit.details.date,
        kind: visit.details.kind.label().to_owned(),
        status: short_state(&visit.state),
        cells,
    }
}

/// A note for each measure: rule, source, bands, what is done about missing items.
fn notes(timeline: &Timeline<'_>) -> Vec<(String, Note)> {
    timeline
        .followed
        .iter()
        .zip('a'..='z')
        .filter_map(|(followed, mark)| {
            let measure = &followed.series.measure;
            let definition = timeline
                .library()
                .get_version(&measure.instrument, &followed.version)
                .ok()?;
            let text = note(definition, &measure.score, &measure.label)?;
            Some((
                followed.key.clone(),
                Note {
                    mark: mark.to_string(),
                    text,
                },
            ))
        })
        .collect()
}

const PROVISIONAL: &str = " Provisional: this rule was not checked against its source.";

fn note(definition: &Definition, score: &str, label: &str) -> Option<String> {
    let rule = definition.rule(score)?;
    let bands = definition.default_bands(score).map(|set| {
        let levels: Vec<String> = set
            .levels
            .iter()
            .map(|band| {
                let begins = if band.above { "above" } else { "from" };
                format!("{} {begins} {}", band.label, (band.from * 100.0).round() / 100.0)
            })
            .collect();
        let provisional = if set.provisional { "; provisional" } else { "" };
        format!(" Bands: {} ({}{provisional}).", levels.join(", "), set.citation)
    });
    Some(format!(
        "{label}: {name}, definition version {version}. {rule}. Source: {source}.{provisional}{bands} Missing items: {missing}",
        provisional = if definition.is_provisional(rule) {
            PROVISIONAL
        } else {
            ""
        },
        name = definition.name,
        version = definition.version,
        rule = rule.rule,
        source = rule.source,
        bands = bands.unwrap_or_default(),
        missing = definition.missing_rule,
    ))
}
