//! Charts of a course as numbers.

use super::{CourseInput, CoursePanel, PhaseSpan};
use crate::{Cell, Lines, Table};
use jiff::ToSpan;
use jiff::civil::Date;
use record::Place;
use trends::PointKind;
use trends::phases::PhaseKind;

/// The day that a visit's scores speak of last.
fn before(visit: Date) -> Date {
    visit.saturating_sub(1.day())
}

impl CoursePanel {
    /// Whether a value of a day, which speaks of another, counts for a phase.
    fn counts(&self, phase: &PhaseSpan, (date, of): (Date, Date)) -> bool {
        match (phase.kind, self.mean_of(phase)) {
            (PhaseKind::Baseline, Some(mean)) => date >= mean.from,
            _ => phase.counts_from.is_some_and(|from| of >= from),
        }
    }
}

impl CourseInput {
    /// Every value that the chart shows: measure, day, value, phase, whether it counts ("yes" or "no"), and what is to be
    /// known about the value ("draft", "prorated", "below this limit"). A value counts where its day counts for its phase
    /// (for the baseline, where its mean holds it) and its visit is signed; what is filled in at a visit speaks of the time before it, so that on the day of a change it
    /// belongs to the phase before.
    pub fn table(&self) -> Table {
        let mut rows = Vec::new();
        for panel in &self.panels {
            let mut row = |(date, of): (Date, Date), value: f64, firm: bool, note: Cell| {
                if date < self.from || date > self.to {
                    return;
                }
                let phase = self.phase_of(of);
                let within = phase.is_some_and(|phase| panel.counts(phase, (date, of)));
                rows.push(vec![
                    Cell::Text(panel.label.clone()),
                    Cell::Day(date),
                    Cell::Number(value),
                    phase.map_or(Cell::Missing, |phase| Cell::Text(phase.label.clone())),
                    Cell::from(if within && firm { "yes" } else { "no" }),
                    note,
                ]);
            };
            match &panel.lines {
                Lines::Days(days) => {
                    for day in days {
                        row((day.date, day.date), day.value, true, Cell::Missing);
                    }
                }
                Lines::Scores { series, .. } => {
                    for point in &series.points {
                        let note = match point.kind {
                            PointKind::Signed => Cell::Missing,
                            PointKind::Prorated => Cell::from("prorated"),
                            PointKind::Draft => Cell::from("draft"),
                            PointKind::ProratedDraft => Cell::from("draft, prorated"),
                        };
                        row(
                            (point.date, before(point.date)),
                            point.value,
                            !point.kind.is_draft(),
                            note,
                        );
                    }
                }
                Lines::Results(values) => {
                    for result in values {
                        let note = match result.beyond {
                            Some(Place::Below) => Cell::from("below this limit"),
                            Some(Place::Above) => Cell::from("above this limit"),
                            Some(Place::Within | Place::Unknown) | None => Cell::Missing,
                        };
                        row((result.date, result.date), result.value, true, note);
                    }
                }
            }
        }
        Table {
            columns: vec!["measure", "date", "value", "phase", "counts", "note"],
            rows,
        }
    }

    /// The means of the phases of the first panel: phase, first and last day that count, n, mean, low and high end of the
    /// 95% interval.
    pub fn means_table(&self) -> Table {
        let means = self.panels.first().map(|panel| panel.means.as_slice());
        let rows = means.unwrap_or_default().iter().map(|mean| {
            // Exact: nobody has 2^32 values.
            let n = f64::from(u32::try_from(mean.n).unwrap_or(u32::MAX));
            vec![
                Cell::Text(mean.label.clone()),
                Cell::Day(mean.from),
                Cell::Day(mean.to),
                Cell::Number(n),
                Cell::Number(mean.mean),
                Cell::from(mean.interval.map(|interval| interval.0)),
                Cell::from(mean.interval.map(|interval| interval.1)),
            ]
        });
        Table {
            columns: vec!["phase", "from", "to", "n", "mean", "low", "high"],
            rows: rows.collect(),
        }
    }
}
