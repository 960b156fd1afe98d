//! The diary as a calendar, body maps through time.

use super::Desk;
use crate::chronology::daily_words;
use crate::judging::measures::{Measured, Stands};
use crate::judging::subject::OnCourse;
use crate::reports::marked_areas;
use crate::treatments::capitalised;
use charts::{CalendarInput, DatedMap};
use jiff::civil::Date;
use record::{DoseStep, PartialDate, StepKind};

impl Desk<'_, '_> {
    /// The diary of the judged measure, or of average pain, or of what there is.
    pub(super) fn calendar(&self) -> Option<(CalendarInput, String)> {
        let diary = |measure: &&Measured| matches!(measure.stands, Stands::Diary(_));
        let all = || self.subject.measures.iter().filter(diary);
        let measure = Some(self.measure)
            .filter(diary)
            .or_else(|| all().find(|measure| measure.key == "diary.pain_average"))
            .or_else(|| all().next())?;
        let days: Vec<(Date, f64)> = measure
            .values
            .iter()
            .copied()
            .filter(|(day, _)| self.shows(*day))
            .collect();
        let (first, last) = (days.first()?.0, days.last()?.0);
        // Nothing is shown of the years before the diary began.
        let (from, to) = (self.period.0.max(first), self.period.1.min(last));
        let rated = days.len();
        let input = CalendarInput {
            label: measure.label.clone(),
            from,
            to,
            low: measure.axis.0,
            high: measure.axis.1,
            direction: measure.judged.direction,
            days,
            events: self.course.map_or_else(Vec::new, |on| {
                let mut events = events(on);
                events.retain(|(day, _)| (from..=to).contains(day));
                events
            }),
        };
        let of = (to - from).get_days() + 1;
        let words = format!("{}, {from} to {to}: {rated} of {of} days rated", measure.label);
        Some((input, words))
    }

    pub(super) fn maps(&self) -> Option<(Vec<DatedMap>, String)> {
        let maps = marked_areas(&self.subject.records.timeline)
            .filter(|(visit, _, _)| self.shows(visit.details.date))
            .map(|(visit, _, areas)| DatedMap {
                date: visit.details.date,
                words: format!("WPI {} / 19", areas.len()),
                areas,
            });
        let maps: Vec<DatedMap> = maps.collect();
        let words = match maps.as_slice() {
            [] => return None,
            [only] => format!("Body map of {}", only.date),
            [first, .., last] => format!("{} body maps, {} to {}", maps.len(), first.date, last.date),
        };
        Some((maps, words))
    }
}

/// What began or ended on a day that is known: doses, pauses, the stop.
fn events(on: &OnCourse<'_, '_>) -> Vec<(Date, String)> {
    let name = capitalised(&on.treatment);
    let known = |date: PartialDate, words: String| date.day().map(|day| (day, words));
    let step = |step: &DoseStep| {
        let words = match &step.kind {
            StepKind::Dose(dose) => format!("{name} {}", daily_words(dose)),
            StepKind::Goes { how, .. } if how.is_empty() => name.clone(),
            StepKind::Goes { how, .. } => format!("{name}: {how}"),
            StepKind::Pause { .. } => format!("{name} paused"),
        };
        known(step.from, words)
    };
    let begins = on
        .course
        .steps
        .first()
        .is_none_or(|step| step.from != on.course.start);
    let start = begins
        .then(|| known(on.course.start, format!("{name} started")))
        .flatten();
    let stop = on
        .course
        .stop
        .and_then(|stop| known(stop, format!("{name} stopped")));
    let steps = on.course.steps.iter().filter_map(step);
    let mut events: Vec<(Date, String)> = start.into_iter().chain(steps).chain(stop).collect();
    events.sort_by_key(|(day, _)| *day);
    events
}
