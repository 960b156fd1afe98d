//! Trend pictures in words.

use super::ticks::MONTHS;
use jiff::civil::Date;
use trends::{Point, Series};

/// One clause a panel, from the same data as the picture.
pub(super) fn words(panels: &[Series]) -> String {
    let clauses: Vec<String> = panels.iter().map(clause).collect();
    if clauses.is_empty() {
        "No scores yet.".to_owned()
    } else {
        format!("{}.", clauses.join("; "))
    }
}

fn clause(series: &Series) -> String {
    let label = &series.measure.label;
    let value = |point: &Point| score_text(series, point);
    match series.points.as_slice() {
        [] => format!("{label}: no scores yet"),
        [only] => format!("{label} {} on {}, 1 score", value(only), long(only.date)),
        [first, .., last] => {
            let count = series.points.len();
            let mut clause = format!(
                "{label} from {} on {} to {} on {}, {count} scores",
                value(first),
                long(first.date),
                value(last),
                long(last.date)
            );
            if let Some(change) = series.since_baseline(count - 1) {
                let prorated = series
                    .baseline_point()
                    .is_some_and(|point| point.kind.is_prorated());
                let decimals = series.measure.decimals_of(prorated || last.kind.is_prorated());
                clause.push_str(&format!(", {} since baseline", change.words(decimals)));
            }
            clause
        }
    }
}

/// A point's score as it is written beside it.
pub(crate) fn score_text(series: &Series, point: &Point) -> String {
    format_value(point.value, series.measure.decimals_of(point.kind.is_prorated()))
}

/// A score with the measure's decimals and a true minus sign.
pub(crate) fn format_value(value: f64, decimals: u8) -> String {
    let size = format!("{:.*}", usize::from(decimals), value.abs());
    let zero = size.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    if value < 0.0 && !zero {
        format!("−{size}")
    } else {
        size
    }
}

fn long(date: Date) -> String {
    let month = usize::from(date.month().unsigned_abs()) - 1;
    let name = MONTHS.get(month).map_or("", |(long, _)| long);
    format!("{} {name} {}", date.day(), date.year())
}
