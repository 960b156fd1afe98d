//! Measures over a course with doses and phases: small multiples, one large chart, means of phases.

use super::Desk;
use crate::chronology::{USUAL_LINES, ribbons};
use crate::judging::measures::{Measured, Stands};
use crate::judging::subject::OnCourse;
use crate::judging::words::counted;
use charts::{CourseInput, CoursePanel, DayValue, Lines, Panel, PhaseMean, PhaseSpan, Threshold};
use jiff::ToSpan;
use jiff::civil::Date;
use trends::Direction;
use trends::phases::{Phase, PhaseKind};
use trends::verdict::{Judgement, Kind, size_words};

/// The most panels on one picture.
const MOST_PANELS: usize = 6;

/// A mean isn’t drawn through more days than these without a rating.
const GAP_DAYS: i32 = 28;

impl Desk<'_, '_> {
    /// The measure that is judged, then the usual ones, then other scores.
    fn chosen(&self) -> Vec<&Measured> {
        let all = &self.subject.measures;
        let usual = USUAL_LINES
            .iter()
            .filter_map(|key| all.iter().find(|measure| measure.key == *key));
        let scores = all
            .iter()
            .filter(|measure| matches!(measure.stands, Stands::Scores(_)));
        let mut chosen = vec![self.measure];
        for measure in usual.chain(scores) {
            let known = chosen.iter().any(|known| known.key == measure.key);
            if !known && chosen.len() < MOST_PANELS {
                chosen.push(measure);
            }
        }
        chosen
    }

    fn input(&self, measures: &[&Measured]) -> CourseInput {
        let today = self.subject.records.today;
        CourseInput {
            from: self.period.0,
            to: self.period.1,
            today,
            ribbons: self.course.map_or_else(Vec::new, |on| {
                ribbons(&self.subject.records, self.period, &on.course.what)
            }),
            phases: self.course.map_or_else(Vec::new, |on| self.spans(on, measures)),
            panels: measures.iter().map(|measure| self.panel(measure)).collect(),
        }
    }

    fn spans(&self, on: &OnCourse<'_, '_>, measures: &[&Measured]) -> Vec<PhaseSpan> {
        let baseline = self.baseline_from(on, measures);
        let span = |phase: &Phase| {
            let first = if phase.kind == PhaseKind::Baseline {
                baseline.or(phase.counts_from)
            } else {
                phase.from.or(phase.counts_from)
            };
            let from = first.unwrap_or(self.period.0);
            PhaseSpan {
                label: phase.label.clone(),
                kind: phase.kind,
                from,
                to: phase.to,
                counts_from: OnCourse::counts(phase).then(|| phase.counts_from.unwrap_or(from)),
            }
        };
        let shown =
            |span: &PhaseSpan| span.from <= self.period.1 && span.to.is_none_or(|to| to > self.period.0);
        on.phases.iter().map(span).filter(shown).collect()
    }

    /// The first day that a baseline of one of these measures speaks of: what was before is no baseline. A visit speaks of
    /// the day before it.
    fn baseline_from(&self, on: &OnCourse<'_, '_>, measures: &[&Measured]) -> Option<Date> {
        let firsts = measures.iter().filter_map(|measure| {
            let judgement = on.judge(measure);
            let held = judgement.phases.iter().find(|held| held.phase == 0)?;
            let (first, _) = held.summary.as_ref()?.days;
            Some(match measure.judged.kind {
                Kind::Diary => first,
                Kind::Visits => first.saturating_sub(1.day()),
            })
        });
        let is_baseline = on.phases.first().map(|phase| phase.kind) == Some(PhaseKind::Baseline);
        firsts.min().filter(|_| is_baseline)
    }

    fn panel(&self, measure: &Measured) -> CoursePanel {
        let judgement = self.course.map(|on| on.judge(measure));
        let (note, lines) = self.lines(measure);
        CoursePanel {
            label: measure.label.clone(),
            note,
            low: measure.axis.0,
            high: measure.axis.1,
            direction: measure.judged.direction,
            bands: measure.bands.clone(),
            decimals: measure.judged.decimals,
            lines,
            means: self
                .course
                .zip(judgement.as_ref())
                .map_or_else(Vec::new, |(on, judgement)| means(on, judgement, measure)),
            thresholds: judgement
                .as_ref()
                .map_or_else(Vec::new, |judgement| thresholds(measure, judgement)),
        }
    }

    fn lines(&self, measure: &Measured) -> (String, Lines) {
        let followed = &self.subject.records.timeline.followed;
        match measure.stands {
            Stands::Scores(place) => {
                let series = followed.get(place).map(|followed| followed.series.clone());
                series.map_or_else(
                    || (String::new(), Lines::Days(Vec::new())),
                    |series| {
                        let marks = vec![0; series.points.len()];
                        let panel = Panel::of_scores(series, marks);
                        (panel.note, panel.lines)
                    },
                )
            }
            Stands::Diary(_) => {
                let days = measure.values.iter().map(|(date, value)| DayValue {
                    date: *date,
                    value: *value,
                    mark: None,
                });
                ("0–100, higher is worse".to_owned(), Lines::Days(days.collect()))
            }
        }
    }

    pub(super) fn multiples(&self) -> Option<(CourseInput, String)> {
        let measures = self.chosen();
        if !measures.iter().any(|measure| self.holds(measure)) {
            return None;
        }
        let words = match measures.len() {
            1 => "1 measure".to_owned(),
            several => format!("{several} measures"),
        };
        Some((self.input(&measures), format!("{words}, {}", self.period_words())))
    }

    /// Whether anything of a measure lies in the period, unsigned visits among it.
    fn holds(&self, measure: &Measured) -> bool {
        self.days(measure) > 0
    }

    fn days(&self, measure: &Measured) -> usize {
        let days = measure.values.iter().map(|(day, _)| day).chain(&measure.unsigned);
        days.filter(|day| self.shows(**day)).count()
    }

    pub(super) fn single(&self) -> Option<(CourseInput, String)> {
        if !self.holds(self.measure) {
            return None;
        }
        let counted = counted(self.measure.judged.kind, self.days(self.measure));
        let words = format!("{}, {}: {counted}", self.measure.label, self.period_words());
        Some((self.input(&[self.measure]), words))
    }

    /// The means of the phases; they are of all days, whatever is shown.
    pub(super) fn phase_means(&self) -> Option<(CourseInput, String)> {
        let input = self.input(&[self.measure]);
        let phases = input.panels.first().filter(|panel| !panel.means.is_empty())?;
        let words = format!(
            "{}: means of {} with 95% intervals",
            self.measure.label,
            match phases.means.len() {
                1 => "1 phase".to_owned(),
                several => format!("{several} phases"),
            }
        );
        Some((input, words))
    }
}

/// The means of the phases that count.
fn means(on: &OnCourse<'_, '_>, judgement: &Judgement, measure: &Measured) -> Vec<PhaseMean> {
    let today = on.subject.records.today;
    let means = judgement.phases.iter().filter_map(|found| {
        let phase = on
            .phases
            .get(found.phase)
            .filter(|phase| OnCourse::counts(phase))?;
        let summary = found.summary.as_ref()?;
        let last = phase.to.map_or(today, |to| to.saturating_sub(1.day()));
        Some(PhaseMean {
            label: phase.label.clone(),
            from: phase.counts_from.unwrap_or(summary.days.0),
            to: last.min(today),
            runs: runs(measure, summary.days),
            mean: summary.mean,
            interval: summary.interval,
            n: summary.n,
        })
    });
    means.collect()
}

/// The stretches of days with values, from the first to the last of a mean: a diary’s end where it pauses for long.
fn runs(measure: &Measured, (first, last): (Date, Date)) -> Vec<(Date, Date)> {
    if measure.judged.kind == Kind::Visits {
        return vec![(first, last)];
    }
    let mut runs: Vec<(Date, Date)> = Vec::new();
    let days = measure.values.iter().map(|(day, _)| *day);
    for day in days.filter(|day| (first..=last).contains(day)) {
        match runs.last_mut() {
            Some(run) if (day - run.1).get_days() <= GAP_DAYS => run.1 = day,
            _ => runs.push((day, day)),
        }
    }
    runs
}

/// Lines across: for pain 30% below baseline, for others the smallest published size of change.
fn thresholds(measure: &Measured, judgement: &Judgement) -> Vec<Threshold> {
    // Too few values before the start are nothing to measure from.
    let has_baseline = judgement.rule != "short_baseline";
    let Some(compared) = judgement.since_baseline.as_ref().filter(|_| has_baseline) else {
        return Vec::new();
    };
    let baseline = compared.before.mean;
    let (sign, side) = match measure.judged.direction {
        Direction::HigherIsWorse => (-1.0, "below"),
        Direction::HigherIsBetter => (1.0, "above"),
    };
    if measure.judged.is_pain {
        return vec![Threshold {
            label: format!("30% {side} baseline"),
            value: baseline + sign * 0.3 * baseline,
        }];
    }
    let smallest = compared.thresholds.first();
    smallest
        .map(|passed| Threshold {
            label: format!(
                "{}: {} {side} baseline",
                passed.threshold.label,
                size_words(&measure.judged, passed.threshold.size, passed.points)
            ),
            value: baseline + sign * passed.points,
        })
        .into_iter()
        .collect()
}
