//! Criteria and laboratory results on the report.

use super::Period;
use crate::Timeline;
use crate::views::{ComparisonCell, ComparisonRow, ConditionState, LabPlace, LabView, LabsView};
use crate::visits::criteria;
use report::{Criteria, CriteriaCell, CriteriaRow, LabGroup, LabRow, Labs};

/// Results of one analyte before the rest is only counted.
const MOST_RESULTS: usize = 6;

/// The criteria at the last visit of the period that asked for any of them.
pub(super) fn criteria_of(timeline: &Timeline<'_>, period: Period) -> Criteria {
    let asked = timeline
        .visits
        .iter()
        .rev()
        .filter(|visit| period.has(visit.details.date))
        .find_map(|visit| Some((visit, criteria(timeline.library(), visit)?)));
    let Some((visit, view)) = asked else {
        return Criteria::default();
    };
    Criteria {
        date: Some(visit.details.date),
        columns: view.columns,
        rows: view.rows.into_iter().map(row).collect(),
        sentences: view.sentences,
    }
}

fn row(row: ComparisonRow) -> CriteriaRow {
    let cell = |cell: ComparisonCell| CriteriaCell {
        words: cell.words,
        missing: cell.missing,
        met: cell.state == ConditionState::Met,
    };
    CriteriaRow {
        label: row.label,
        main: row.main,
        cells: row.cells.into_iter().map(cell).collect(),
    }
}

/// The results of the period, the latest of each analyte first.
pub(super) fn labs(view: LabsView, period: Period) -> Labs {
    let mut labs = Labs::default();
    for group in view.groups {
        let all = group.results.len();
        let mut rows = results(group.results.into_iter().filter(|result| period.has(result.date)));
        labs.outside += all - rows.len();
        let more = rows.len().saturating_sub(MOST_RESULTS);
        rows.truncate(MOST_RESULTS);
        if !rows.is_empty() {
            labs.groups.push(LabGroup {
                name: if group.short == group.name || group.name.contains(&group.short) {
                    group.name
                } else {
                    format!("{} ({})", group.name, group.short)
                },
                rows,
                more,
            });
        }
    }
    labs
}

/// "5.1 mmol/L", "248 × 10^9/L".
fn with_unit(value: &str, unit: &str) -> String {
    let times = if unit.starts_with("10^") { "× " } else { "" };
    format!("{value} {times}{unit}").trim().to_owned()
}

fn results(found: impl Iterator<Item = LabView>) -> Vec<LabRow> {
    let row = |result: LabView| LabRow {
        date: result.date,
        value: with_unit(&result.value, &result.unit),
        converted: result.converted,
        reference: result.reference,
        outside_range: matches!(result.place, LabPlace::Below | LabPlace::Above),
        place: result.place_words,
    };
    found.map(row).collect()
}
