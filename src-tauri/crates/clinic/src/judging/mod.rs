//! Is it helping? A course of a patient judged, with its phases and charts.
//!
//! A [`Subject`] is the record of a patient with everything that can be judged; [`OnCourse`] is a course of it with its
//! phases as the clinician wants them. The rules and the arithmetic are in `trends`.

mod charts;
mod context;
mod measures;
mod others;
mod phases;
mod plan;
mod statistics;
mod subject;
mod tolerability;
mod verdict;
mod words;

pub use charts::ChartFile;
pub(crate) use subject::Subject;
pub(crate) use tolerability::belongs;
pub(crate) use verdict::MORE_WOULD_TELL;

use crate::chronology::day;
use crate::views::{TrendsAsk, TrendsView, VerdictView};
use crate::{Clinic, ClinicError, Timeline};
use jiff::civil::Date;
use record::{PersonId, RecordId};
use trends::verdict::Verdict;

/// The period asked for; it cuts what is shown, never what is judged.
fn period(ask: &TrendsAsk) -> Result<(Option<Date>, Option<Date>), ClinicError> {
    let period = (day("from", ask.from.as_deref())?, day("to", ask.to.as_deref())?);
    if let (Some(from), Some(to)) = period
        && from > to
    {
        return Err(ClinicError::field(
            "to",
            "The end of the period is before its start: check both days.",
        ));
    }
    Ok(period)
}

impl Clinic {
    /// The trends of a patient: courses, measures, phases, verdict.
    ///
    /// # Errors
    /// Names what is unknown: a course or a measure that isn't there, a day that can't be read; failures of reading.
    pub fn trends(&self, person: PersonId, ask: &TrendsAsk) -> Result<TrendsView, ClinicError> {
        self.opened(person)?;
        let subject = Subject::read(self, person)?;
        period(ask)?;
        let (course, measure) = subject.chosen(ask)?;
        let judged = course
            .as_ref()
            .zip(measure)
            .map(|(on, measure)| (measure, on.judge(measure)));
        let why_not = match (&course, measure) {
            (None, _) => "No treatment is written down: there is nothing to judge yet.",
            (_, None) => "There is neither a diary nor a questionnaire with a score yet.",
            _ => "",
        };
        let usual = subject.measure(None, course.as_ref())?;
        let mut measures: Vec<_> = subject.measures.iter().collect();
        measures.sort_by_key(|measure| usual.is_none_or(|usual| usual.key != measure.key));
        let views = judged.as_ref().map(|(measure, judgement)| (*measure, judgement));
        Ok(TrendsView {
            courses: subject.course_views(),
            course: course.as_ref().map(|on| on.id.to_string()),
            measures: measures.iter().map(|measure| measure.view()).collect(),
            measure: measure.map(|measure| measure.key.clone()),
            reach: subject
                .records
                .reach()
                .map(|(first, last)| (first.to_string(), last.to_string())),
            verdict: course
                .as_ref()
                .zip(views)
                .map(|(on, (measure, judgement))| on.verdict(measure, judgement)),
            why_not: why_not.to_owned(),
            phases: course.as_ref().map_or_else(Vec::new, |on| on.phase_views(views)),
            phase_plan: course.as_ref().map(plan::form),
            plan_lost: course.as_ref().map_or_else(Vec::new, |on| on.lost.clone()),
            charts: charts::kinds(&subject, course.as_ref(), measure),
        })
    }

    /// What the rules say of one course in the usual measure; none without a measure.
    pub(crate) fn course_verdict(
        &self,
        person: PersonId,
        course: RecordId,
    ) -> Result<Option<Verdict>, ClinicError> {
        let subject = Subject::with(self, person, self.timeline_of(person)?, 0)?;
        let ask = TrendsAsk {
            course: Some(course.to_string()),
            ..TrendsAsk::default()
        };
        let (course, measure) = subject.chosen(&ask)?;
        let judged = course.zip(measure);
        Ok(judged.map(|(on, measure)| on.judge(measure).verdict))
    }

    /// The verdict on the usual course and measure of a patient whose visits are scored and alerts counted already.
    pub(crate) fn usual_verdict(
        &self,
        person: PersonId,
        timeline: Timeline<'_>,
        open_alerts: u32,
    ) -> Result<Option<VerdictView>, ClinicError> {
        let subject = Subject::with(self, person, timeline, open_alerts)?;
        let (course, measure) = subject.chosen(&TrendsAsk::default())?;
        let judged = course.zip(measure);
        Ok(judged.map(|(on, measure)| on.verdict(measure, &on.judge(measure))))
    }
}
