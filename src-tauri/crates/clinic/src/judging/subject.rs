//! What is judged: a patient's record, a course of it with its phases, what else changed meanwhile.

use super::measures::{Measured, measures, usual};
use super::others::others;
use crate::chronology::Records;
use crate::treatments::{capitalised, name, short_name};
use crate::views::{TrendCourse, TrendsAsk};
use crate::{Clinic, ClinicError, Code, Timeline};
use record::{Catalogue, Course, KeptEntry, PersonId, PhasePlan, RecordId, What};
use std::cell::OnceCell;
use std::cmp::Reverse;
use trends::phases::{DoseSpan, Phase, Windows, apply, dose_spans, phases, windows_of};
use trends::verdict::{Case, Judgement, OtherChange, judge};

/// A patient's record with everything that can be judged.
pub(crate) struct Subject<'a> {
    pub(super) records: Records<'a>,
    plans: Vec<KeptEntry<PhasePlan>>,
    /// The usual one first.
    courses: Vec<KeptEntry<Course>>,
    /// Diary items, then the scores of visits.
    pub(super) measures: Vec<Measured>,
    pub(super) currency: String,
    /// How many safety alerts are open.
    pub(super) open_alerts: u32,
}

/// Whether a course is one of low-dose naltrexone; one in own words too, where the catalogue knows what is meant.
pub(super) fn is_ldn(what: &What) -> bool {
    let catalogue = Catalogue::shipped();
    match what {
        What::Catalogue(key) => catalogue.is_a(key, "ldn"),
        What::Own(name) => catalogue.meant(name).is_some_and(|entry| entry.is_a("ldn")),
    }
}

impl<'a> Subject<'a> {
    pub(crate) fn read(clinic: &'a Clinic, person: PersonId) -> Result<Self, ClinicError> {
        clinic.vault.person(person)?;
        let timeline = clinic.timeline_of(person)?;
        let open_alerts = clinic.open_alerts_of(person, &timeline)?;
        Self::with(clinic, person, timeline, open_alerts)
    }

    /// The same, with visits that are scored and alerts that are counted already.
    pub(crate) fn with(
        clinic: &'a Clinic,
        person: PersonId,
        timeline: Timeline<'a>,
        open_alerts: u32,
    ) -> Result<Self, ClinicError> {
        let records = Records::with(clinic, person, timeline)?;
        let today = records.today;
        let mut courses = records.courses.clone();
        courses.sort_by_key(|entry| {
            let course = &entry.value;
            let ldn = is_ldn(&course.what);
            (
                course.start.earliest() > today,
                !ldn,
                // Of LDN the one that was started last; of others what goes on first.
                !ldn && course.stop.is_some(),
                Reverse((course.start.earliest(), entry.id)),
            )
        });
        Ok(Self {
            measures: measures(&records),
            records,
            plans: clinic.vault.records(Some(person))?,
            courses,
            currency: clinic.practice_settings()?.currency,
            open_alerts,
        })
    }

    pub(super) fn course_views(&self) -> Vec<TrendCourse> {
        let view = |entry: &KeptEntry<Course>| {
            let course = &entry.value;
            let (short, full) = (capitalised(&short_name(&course.what)), name(&course.what));
            TrendCourse {
                id: entry.id.to_string(),
                label: if short.to_lowercase() == full.to_lowercase() {
                    short
                } else {
                    capitalised(&full)
                },
                when: match course.stop {
                    Some(stop) => format!("{} to {stop}", course.start),
                    None => format!("since {}", course.start),
                },
                current: course.stop.is_none(),
            }
        };
        self.courses.iter().map(view).collect()
    }

    /// The course that is asked for, or the usual one; none without any.
    pub(crate) fn course(&self, asked: Option<&str>) -> Result<Option<OnCourse<'_, 'a>>, ClinicError> {
        let entry = match asked {
            Some(id) => Some(
                self.courses
                    .iter()
                    .find(|entry| entry.id.to_string() == id)
                    .ok_or_else(|| {
                        let words =
                            format!("This patient has no treatment with the key {id:?}: choose another.");
                        ClinicError::new(Code::NoSuch, words)
                    })?,
            ),
            None => self.courses.first(),
        };
        Ok(entry.map(|entry| OnCourse::new(self, entry)))
    }

    /// What was said last of the phases of a course.
    pub(super) fn plan_of(&self, course: RecordId) -> Option<&KeptEntry<PhasePlan>> {
        self.plans.iter().rev().find(|plan| plan.value.course == course)
    }

    /// The measure that is asked for, or the usual one of the course; none without any.
    pub(crate) fn measure(
        &self,
        asked: Option<&str>,
        course: Option<&OnCourse<'_, 'a>>,
    ) -> Result<Option<&Measured>, ClinicError> {
        match asked {
            Some(key) => {
                let found = self.measures.iter().find(|measure| measure.key == key);
                found.map(Some).ok_or_else(|| {
                    let known: Vec<&str> = self.measures.iter().map(|measure| measure.key.as_str()).collect();
                    let words = match known.as_slice() {
                        [] => format!("This patient has no values of {key:?}, nor of any other measure."),
                        known => format!(
                            "This patient has no values of {key:?}: choose one of {}.",
                            known.join(", ")
                        ),
                    };
                    ClinicError::field("measure", words)
                })
            }
            None => Ok(usual(&self.measures, course)),
        }
    }
}

/// A course of a patient with its phases.
pub(crate) struct OnCourse<'s, 'a> {
    pub(super) subject: &'s Subject<'a>,
    pub(super) id: RecordId,
    pub(super) course: &'s Course,
    /// Within a sentence: "LDN".
    pub(super) treatment: String,
    pub(super) plan: Option<&'s KeptEntry<PhasePlan>>,
    pub(super) windows: Windows,
    pub(super) phases: Vec<Phase>,
    /// What the plan says of phases that aren't there any more.
    pub(super) lost: Vec<String>,
    doses: Vec<DoseSpan>,
    others: Vec<OtherChange>,
    /// Of each measure of the subject, once it is asked for.
    judgements: Vec<OnceCell<Judgement>>,
}

impl<'s, 'a> OnCourse<'s, 'a> {
    fn new(subject: &'s Subject<'a>, entry: &'s KeptEntry<Course>) -> Self {
        let course = &entry.value;
        let plan = subject.plan_of(entry.id);
        let windows = plan.map_or_else(Windows::default, |plan| windows_of(&plan.value));
        let mut phases = phases(course, &windows, subject.records.today);
        let lost = plan.map_or_else(Vec::new, |plan| apply(&plan.value, &mut phases));
        Self {
            subject,
            id: entry.id,
            course,
            treatment: short_name(&course.what),
            plan,
            windows,
            phases,
            lost,
            doses: dose_spans(course),
            others: others(&subject.courses, entry.id),
            judgements: subject.measures.iter().map(|_| OnceCell::new()).collect(),
        }
    }

    /// What the rules say of a measure. No period that is shown changes it.
    pub(crate) fn judge(&self, measure: &Measured) -> Judgement {
        let mut measures = self.subject.measures.iter();
        let place = measures.position(|known| known.key == measure.key);
        match place.and_then(|place| self.judgements.get(place)) {
            Some(known) => known.get_or_init(|| self.judged(measure)).clone(),
            None => self.judged(measure),
        }
    }

    fn judged(&self, measure: &Measured) -> Judgement {
        judge(&Case {
            measure: &measure.judged,
            treatment: &self.treatment,
            is_ldn: is_ldn(&self.course.what),
            values: &measure.values,
            phases: &self.phases,
            doses: &self.doses,
            wash_days: (self.windows.wash_in_days, self.windows.wash_out_days),
            others: &self.others,
            drawn_by_lot: self.plan.and_then(|plan| plan.value.drawn_by_lot),
            other_versions: &measure.other_versions,
            today: self.subject.records.today,
        })
    }
}

/// What is judged: course and measure; why nothing is where one of them isn't there.
pub(super) type Chosen<'s, 'a> = (Option<OnCourse<'s, 'a>>, Option<&'s Measured>);

impl<'a> Subject<'a> {
    /// Course and measure that are asked for, or the usual ones.
    pub(crate) fn chosen(&self, ask: &TrendsAsk) -> Result<Chosen<'_, 'a>, ClinicError> {
        let course = self.course(ask.course.as_deref())?;
        let measure = self.measure(ask.measure.as_deref(), course.as_ref())?;
        Ok((course, measure))
    }
}
