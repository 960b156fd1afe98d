//! Scores as they stand in tables.

use crate::timeline::{FollowedSeries, Timeline, value};
use crate::views::{ChangeView, MeasureView, ScoreCell};
use instruments::{Followed, Outcome, ScoreRule};
use record::Visit;
use trends::Change;

/// A number with a fixed number of decimals.
pub(crate) fn number(value: f64, decimals: u8) -> String {
    format!("{value:.*}", usize::from(decimals))
}

/// A prorated score of whole numbers gets a decimal, as it is hardly ever whole.
pub(crate) fn decimals_of(decimals: u8, prorated: bool) -> u8 {
    if prorated { decimals.max(1) } else { decimals }
}

pub(crate) fn change_view(change: Change, decimals: u8) -> ChangeView {
    let signed = change.signed(decimals);
    let way = match (signed.starts_with(['−', '+']), change.improvement() > 0.0) {
        (false, _) => 0,
        (true, true) => 1,
        (true, false) => -1,
    };
    ChangeView {
        signed,
        words: change.words(decimals),
        way,
    }
}

pub(crate) fn measure_view(followed: &FollowedSeries) -> MeasureView {
    let measure = &followed.series.measure;
    MeasureView {
        key: followed.key.clone(),
        label: measure.label.clone(),
        range: range(measure.range),
        band_source: measure.band_source.clone(),
    }
}

/// A number without needless decimals.
fn short(value: f64) -> String {
    ((value * 100.0).round() / 100.0).to_string()
}

/// "0–100".
pub(crate) fn range((low, high): (f64, f64)) -> String {
    let dash = if low < 0.0 { " to " } else { "–" };
    format!("{}{dash}{}", short(low), short(high))
}

/// The range that stands beside a score: its own, or that of charts where rounding constants let it reach a little past.
pub(crate) fn shown_range(rule: &ScoreRule) -> (f64, f64) {
    let (range, chart) = (rule.range.unwrap_or_default(), rule.chart.unwrap_or_default());
    let rounded = (range.0 - chart.0).abs() < 1e-9 && (range.1 - chart.1).abs() < 1.0;
    if rounded { chart } else { range }
}

/// "/ 100" for a score from 0, "(33.7–75.8)" for any other.
pub(crate) fn out_of((low, high): (f64, f64)) -> String {
    if low.abs() < 1e-9 {
        format!("/ {}", short(high))
    } else {
        format!("({})", range((low, high)))
    }
}

/// Why a followed score is missing at a visit.
fn why_not(
    outcome: Option<&Outcome>,
    visit: &Visit,
    instrument: &str,
    followed: Option<&Followed>,
) -> String {
    if !visit
        .assessments
        .iter()
        .any(|assessment| assessment.instrument == instrument)
    {
        return "not asked".to_owned();
    }
    let Some(outcome) = outcome else {
        return "scored by another version".to_owned();
    };
    if !outcome.conflicts.is_empty() {
        return "answers contradict each other".to_owned();
    }
    let missing = followed
        .and_then(|followed| outcome.scored(&followed.score))
        .map_or(0, |scored| scored.missing.len());
    match (outcome.answered, missing) {
        (0, _) => "not filled in".to_owned(),
        (_, 1) => "1 item unanswered".to_owned(),
        (_, count) => format!("{count} items unanswered"),
    }
}

/// The cell of one measure at one visit.
pub(crate) fn score_cell(timeline: &Timeline<'_>, followed: &FollowedSeries, visit: &Visit) -> ScoreCell {
    let series = &followed.series;
    let measure = &series.measure;
    let definition = timeline
        .library()
        .get_version(&measure.instrument, &followed.version)
        .ok();
    let rule = definition.and_then(|definition| {
        definition
            .followed
            .iter()
            .find(|rule| rule.score == measure.score)
    });
    let held = Timeline::holds(visit, &measure.instrument, &followed.version);
    let outcome = timeline.outcome(visit.id, &measure.instrument).filter(|_| held);
    let found = rule.and_then(|rule| value(outcome?, rule));
    let index = series.points.iter().position(|point| point.visit == visit.id);
    let prorated = found.is_some_and(|(_, prorated)| prorated);
    let decimals = decimals_of(measure.decimals, prorated);
    let band = found.and_then(|(value, _)| measure.band(value));
    let change = |change: Option<Change>| change.map(|change| change_view(change, decimals));
    ScoreCell {
        key: followed.key.clone(),
        label: measure.label.clone(),
        text: found.map(|(value, _)| number(value, decimals)),
        out_of: out_of(measure.range),
        band: band.map(|band| band.label.clone()).unwrap_or_default(),
        band_source: if band.is_some() {
            measure.band_source.clone()
        } else {
            String::new()
        },
        prorated,
        why_not: if found.is_some() {
            String::new()
        } else {
            why_not(outcome, visit, &measure.instrument, rule)
        },
        since_baseline: change(index.and_then(|index| series.since_baseline(index))),
        since_last: change(index.and_then(|index| series.since_last(index))),
    }
}
