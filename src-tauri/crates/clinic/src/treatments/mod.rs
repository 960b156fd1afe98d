//! Treatments: courses with their dose steps, titration plans, side effects, costs.

mod costs;
mod forms;
mod plans;
mod view;
mod words;

pub(crate) use costs::{cost_view, sums};
pub(crate) use forms::in_catalogue;
pub(crate) use words::{
    capitalised, dose_words, last_words, name, severity_words, short_name, step_details, step_words,
};

use crate::revisions::correction_reason;
use crate::safety::Held;
use crate::views::{CourseForm, SideEffectForm, TreatmentMatch, TreatmentsView};
use crate::{Clinic, ClinicError};
use jiff::ToSpan;
use jiff::civil::Date;
use record::{
    Catalogue, Course, Entry, Kept, KeptEntry, Match, PersonId, RecordId, SideEffect, TitrationPlan, What,
    days_after,
};
use store::{Act, StoreError};

/// How many treatments a search offers.
const MOST_MATCHES: usize = 20;
/// How far from today, and from the start of its course, a plan's first day may lie.
const FURTHEST_PLAN: i32 = 366;

fn treatment_match(found: &Match<'_, Entry>) -> TreatmentMatch {
    let Match { found, by } = *found;
    TreatmentMatch {
        key: found.key.clone(),
        name: found.name.clone(),
        by: if by == found.name {
            String::new()
        } else {
            by.to_owned()
        },
        kind: words::kind(found.kind),
        kind_words: words::class_words(found),
        unit: found.unit.clone(),
        forms: found.forms.clone(),
        has_dose: words::has_dose(found),
    }
}

impl Clinic {
    /// Treatments of the catalogue that fit what was typed.
    ///
    /// # Errors
    /// None so far.
    pub fn search_treatments(&self, words: &str) -> Result<Vec<TreatmentMatch>, ClinicError> {
        let found = Catalogue::shipped().search(words, MOST_MATCHES);
        Ok(found.iter().map(treatment_match).collect())
    }

    /// The record of a patient as it stands; `what` names it in the error.
    fn entry_of<T: Kept>(
        &self,
        person: PersonId,
        id: RecordId,
        what: &'static str,
    ) -> Result<KeptEntry<T>, ClinicError> {
        let entries = self.vault.records::<T>(Some(person))?;
        let entry = entries.into_iter().find(|entry| entry.id == id);
        Ok(entry.ok_or(StoreError::NoSuch(what))?)
    }

    /// Adds a course, or corrects one. A correction of what was written down before needs a reason; what only goes on (a
    /// further step, the stop) doesn't.
    ///
    /// # Errors
    /// Names the field that doesn't do (`steps.0.amount` and the like), or "reason"; [`crate::Code::NoSuch`]; failures
    /// of reading and writing.
    pub fn save_course(
        &mut self,
        person: PersonId,
        id: Option<RecordId>,
        form: CourseForm,
        reason: &str,
    ) -> Result<TreatmentsView, ClinicError> {
        let born = self.vault.person(person)?.details.birth_date;
        let course = forms::course(form, self.host.today(), born)?;
        let extends = |old: &Course| {
            course.extends(&Course {
                what: in_catalogue(old.what.clone()),
                ..old.clone()
            })
        };
        self.check_plan(person, id, &course)?;
        let seen = |held: &mut Held, id: RecordId| held.put_course(id, Some(course.clone()));
        self.keep(person, id, &course, extends, ("treatment", reason), seen)?;
        self.treatments(person)
    }

    /// Refuses to make another treatment of a course whose titration plan is for what it was.
    fn check_plan(&self, person: PersonId, id: Option<RecordId>, course: &Course) -> Result<(), ClinicError> {
        let plans = self.vault.records::<TitrationPlan>(Some(person))?;
        let fits =
            |plan: &TitrationPlan| matches!(&course.what, What::Catalogue(key) if *key == plan.template.what);
        let mut other = plans
            .iter()
            .filter(|plan| plan.value.course == id && !fits(&plan.value));
        if id.is_some() && other.next().is_some() {
            return Err(ClinicError::field(
                "name",
                "This treatment has a titration plan for what it was: remove the plan first.",
            ));
        }
        Ok(())
    }

    /// Puts a course under one of the clinic's titration templates, by its name, from a day on; replaces the plan it had.
    ///
    /// # Errors
    /// Names the field that doesn't do, or "reason" where another plan is replaced; [`crate::Code::NoSuch`]; failures of
    /// reading and writing.
    pub fn save_plan(
        &mut self,
        person: PersonId,
        course: RecordId,
        template: &str,
        start: &str,
        reason: &str,
    ) -> Result<TreatmentsView, ClinicError> {
        let entry = self.entry_of::<Course>(person, course, "treatment")?;
        let templates = self.practice_settings()?.templates;
        let is_for = |key: &str| matches!(&entry.value.what, What::Catalogue(what) if what == key);
        let mut fitting = templates.into_iter().filter(|template| is_for(&template.what));
        let template = fitting
            .find(|known| known.name == template.trim())
            .ok_or_else(|| {
                ClinicError::field(
                    "template",
                    "The clinic has no such titration template for this treatment: choose another.",
                )
            })?;
        let plan = TitrationPlan {
            template,
            start: self.plan_start(start, &entry.value)?,
            course: Some(course),
        };
        let plans = self.vault.records::<TitrationPlan>(Some(person))?;
        let old = plans.iter().rev().find(|plan| plan.value.course == Some(course));
        self.keep(
            person,
            old.map(|old| old.id),
            &plan,
            |_| false,
            ("titration plan", reason),
            |_, _| {},
        )?;
        self.treatments(person)
    }

    fn plan_start(&self, text: &str, course: &Course) -> Result<Date, ClinicError> {
        let wrong = |message| ClinicError::field("start", message);
        let start: Date = text
            .trim()
            .parse()
            .map_err(|_| wrong("The first day can’t be read: write a date like 2025-03-07."))?;
        if start > self.host.today().saturating_add(1.year()) {
            return Err(wrong("The first day is more than a year away: check the year."));
        }
        if days_after(start, FURTHEST_PLAN) < course.start.earliest() {
            return Err(wrong(
                "The first day is more than a year before the treatment began: check the year.",
            ));
        }
        Ok(start)
    }

    /// Adds a side effect, or corrects one. An end, a course or more of a note needs no reason.
    ///
    /// # Errors
    /// Names the field that doesn't do, or "reason"; [`crate::Code::NoSuch`]; failures of reading and writing.
    pub fn save_side_effect(
        &mut self,
        person: PersonId,
        id: Option<RecordId>,
        form: SideEffectForm,
        reason: &str,
    ) -> Result<TreatmentsView, ClinicError> {
        let born = self.vault.person(person)?.details.birth_date;
        let effect = forms::side_effect(form, self.host.today(), born)?;
        if let Some(course) = effect.course {
            let courses = self.vault.records::<Course>(Some(person))?;
            if !courses.iter().any(|entry| entry.id == course) {
                return Err(ClinicError::field(
                    "courseId",
                    "This treatment is not there any more: choose another, or none.",
                ));
            }
        }
        let extends = |old: &SideEffect| effect.extends(old);
        self.keep(person, id, &effect, extends, ("side effect", reason), |_, _| {})?;
        self.treatments(person)
    }

    /// Adds a record, or revises one where it differs; a revision that doesn't only extend needs a reason. `seen` shows
    /// the safety rules what they look at.
    fn keep<T: Kept + PartialEq>(
        &mut self,
        person: PersonId,
        id: Option<RecordId>,
        value: &T,
        extends: impl Fn(&T) -> bool,
        (what, reason): (&'static str, &str),
        seen: impl FnOnce(&mut Held, RecordId),
    ) -> Result<(), ClinicError> {
        let old = match id {
            Some(id) => Some(self.entry_of::<T>(person, id, what)?.value),
            None => None,
        };
        if old.as_ref() == Some(value) {
            return Ok(());
        }
        let reason = match &old {
            Some(old) if !extends(old) => correction_reason(reason)?,
            _ => reason.trim(),
        };
        let actor = self.actor()?;
        let operation = format!("{} {what}", if id.is_some() { "change" } else { "add" });
        let act = Act {
            actor: &actor,
            operation: &operation,
            reason,
        };
        self.with_alerts(person, act, |change, held| {
            let id = match id {
                Some(id) => {
                    change.revise_record(id, value)?;
                    id
                }
                None => change.add_record(Some(person), value)?,
            };
            seen(held, id);
            Ok(())
        })
    }
}
