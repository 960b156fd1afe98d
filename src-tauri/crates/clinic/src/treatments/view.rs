//! A patient's treatments as the window shows them.

use super::{costs, forms, plans, words};
use crate::practice::template_form;
use crate::views::{
    Choice, CourseState, CourseView, SideEffectView, StepFormKind, StepView, TreatmentKind, TreatmentsView,
};
use crate::{Clinic, ClinicError};
use jiff::civil::Date;
use record::{
    Catalogue, Contact, ContactKind, Course, CourseCost, KeptEntry, PersonId, SIDE_EFFECTS, SideEffect,
    StandsOn, StepKind, TitrationPlan, TitrationTemplate, What,
};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What all courses of a patient are shown with.
struct Shown<'a> {
    today: Date,
    currency: &'a str,
    templates: &'a [TitrationTemplate],
    plans: &'a [KeptEntry<TitrationPlan>],
    side_effects: &'a [KeptEntry<SideEffect>],
}

/// What is known of courses of which the catalogue has an entry, and of the clinic's own.
fn kind_of(what: &What) -> (TreatmentKind, String, bool) {
    let entry = match what {
        What::Catalogue(key) => Catalogue::shipped().entry(key),
        What::Own(_) => None,
    };
    match entry {
        Some(entry) => (words::kind(entry.kind), words::class_words(entry), true),
        None => (TreatmentKind::Own, "own entry".to_owned(), false),
    }
}

fn state(course: &Course, today: Date) -> CourseState {
    match course.on(today) {
        StandsOn::Under(_) => CourseState::Going,
        StandsOn::Paused => CourseState::Paused,
        StandsOn::Stopped => CourseState::Stopped,
        StandsOn::Before | StandsOn::Unsure => CourseState::Unsure,
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn steps(course: &Course, currency: &str) -> Vec<StepView> {
    let steps = course.steps.iter().enumerate();
    let view = |(index, step): (usize, &record::DoseStep)| StepView {
        from: step.from.to_string(),
        kind: match step.kind {
            StepKind::Dose(_) => StepFormKind::Dose,
            StepKind::Goes { .. } => StepFormKind::Goes,
            StepKind::Pause { .. } => StepFormKind::Pause,
        },
        words: words::step_words(course, index),
        details: words::step_details(step, currency),
    };
    steps.map(view).collect()
}

impl Shown<'_> {
    fn course(&self, entry: &KeptEntry<Course>, cost: Option<&CourseCost>) -> CourseView {
        let course = &entry.value;
        let (kind, kind_words, checked) = kind_of(&course.what);
        let plan = self
            .plans
            .iter()
            .rev()
            .find(|plan| plan.value.course == Some(entry.id));
        let is_of_it = |effect: &&KeptEntry<SideEffect>| {
            effect.value.course == Some(entry.id) && effect.value.severity > 0
        };
        CourseView {
            id: entry.id,
            name: words::name(&course.what),
            short: words::short_name(&course.what),
            kind,
            kind_words,
            checked,
            form: forms::course_form(course),
            state: state(course, self.today),
            dose_words: words::last_words(course),
            start: course.start.to_string(),
            stop: course.stop.map(|stop| stop.to_string()),
            steps: steps(course, self.currency),
            pauses: count(course.pauses()),
            restarts: count(course.restarts()),
            plan: plan.map(|plan| plans::plan_view(plan, course, self.today)),
            titrates: matches!(&course.what, What::Catalogue(key) if self.templates.iter().any(|template| template.what == *key)),
            cost: costs::cost_view(cost, self.currency),
            side_effects: count(self.side_effects.iter().filter(is_of_it).count()),
        }
    }
}

/// Courses that go on first, then the others, latest first.
fn sort(courses: &mut [KeptEntry<Course>]) {
    courses.sort_by_cached_key(|entry| {
        let course = &entry.value;
        let latest = course
            .stop
            .map_or(course.start.latest(), record::PartialDate::latest);
        (
            course.stop.is_some(),
            // What goes on: LDN, other drugs, then the rest.
            course.stop.is_none().then(|| words::rank(&course.what)),
            Reverse(latest),
            words::name(&course.what).to_lowercase(),
        )
    });
}

fn side_effects(entries: &[KeptEntry<SideEffect>], courses: &[KeptEntry<Course>]) -> Vec<SideEffectView> {
    let view = |entry: &KeptEntry<SideEffect>| {
        let effect = &entry.value;
        let course = courses.iter().find(|course| effect.course == Some(course.id));
        SideEffectView {
            id: entry.id,
            name: effect.what.label(),
            severity_words: words::severity_words(effect),
            course_name: course.map_or_else(
                || {
                    if effect.course.is_some() {
                        "a treatment that was removed".to_owned()
                    } else {
                        String::new()
                    }
                },
                |course| words::name(&course.value.what),
            ),
            ongoing: effect.end.is_none() && effect.severity > 0,
            form: forms::side_effect_form(effect),
        }
    };
    let mut sorted: Vec<&KeptEntry<SideEffect>> = entries.iter().collect();
    sorted.sort_by_cached_key(|entry| {
        let effect = &entry.value;
        let is_over = effect.end.is_some() || effect.severity == 0;
        (
            is_over,
            Reverse(effect.onset.latest()),
            effect.what.label().to_lowercase(),
        )
    });
    sorted.into_iter().map(view).collect()
}

/// Names without doubles, whatever their case, in the order of the alphabet.
#[derive(Default)]
struct Names(BTreeMap<String, String>);

impl Names {
    fn add(&mut self, name: &str) {
        if !name.is_empty() {
            self.0
                .entry(name.to_lowercase())
                .or_insert_with(|| name.to_owned());
        }
    }

    fn list(self) -> Vec<String> {
        self.0.into_values().collect()
    }
}

/// Prescribers, pharmacies and fillers.
type Suggestions = (Vec<String>, Vec<String>, Vec<String>);

impl Clinic {
    /// Names of the address book and of all courses of the clinic; those of the address book as they stand there.
    fn suggestions(&self) -> Result<Suggestions, ClinicError> {
        let (mut prescribers, mut pharmacies, mut fillers) =
            (Names::default(), Names::default(), Names::default());
        for entry in self.vault.records::<Contact>(None)? {
            match entry.value.kind {
                ContactKind::Prescriber => prescribers.add(&entry.value.name),
                ContactKind::Pharmacy => pharmacies.add(&entry.value.name),
                ContactKind::Other => {}
            }
        }
        for (_, entry) in self.vault.records_of_everyone::<Course>()? {
            prescribers.add(&entry.value.prescriber);
            for step in &entry.value.steps {
                if let StepKind::Dose(dose) = &step.kind {
                    pharmacies.add(&dose.pharmacy);
                    fillers.add(&dose.filler);
                }
            }
        }
        Ok((prescribers.list(), pharmacies.list(), fillers.list()))
    }

    /// A patient's treatments.
    ///
    /// # Errors
    /// [`crate::Code::NoSuch`]; failures of reading.
    pub fn treatments(&self, person: PersonId) -> Result<TreatmentsView, ClinicError> {
        self.opened(person)?;
        let details = self.vault.person(person)?.details;
        let practice = self.practice_settings()?;
        let mut entries = self.vault.records::<Course>(Some(person))?;
        sort(&mut entries);
        let plans = self.vault.records::<TitrationPlan>(Some(person))?;
        let effects = self.vault.records::<SideEffect>(Some(person))?;
        let shown = Shown {
            today: self.host.today(),
            currency: &practice.currency,
            templates: &practice.templates,
            plans: &plans,
            side_effects: &effects,
        };
        let costs = entries.iter().map(|entry| {
            let course = &entry.value;
            (course.cost(shown.today), course.stop.is_none())
        });
        let costs: Vec<(Option<CourseCost>, bool)> = costs.collect();
        let courses = entries.iter().zip(&costs);
        let courses = courses.map(|(entry, (cost, _))| shown.course(entry, cost.as_ref()));
        let courses = courses.collect();
        let (cost_now, cost_total) = costs::sums(&costs, &practice.currency);
        let (prescribers, pharmacies, fillers) = self.suggestions()?;
        let choice = |(key, label): &(&str, &str)| Choice {
            key: (*key).to_owned(),
            label: (*label).to_owned(),
        };
        Ok(TreatmentsView {
            patient_id: person,
            patient_name: details.display_name(),
            courses,
            templates: practice.templates.iter().map(template_form).collect(),
            side_effects: side_effects(&effects, &entries),
            side_effect_choices: SIDE_EFFECTS.iter().map(choice).collect(),
            prescribers,
            pharmacies,
            fillers,
            currency: practice.currency,
            cost_now,
            cost_total,
            open_alerts: self.open_alerts(person)?,
        })
    }

    /// What is taken or done now, in a line each: "LDN 4.5 mg at bedtime", "LDN, paused".
    ///
    /// # Errors
    /// Failures of reading.
    pub(crate) fn treatments_now(&self, person: PersonId) -> Result<Vec<String>, ClinicError> {
        let today = self.host.today();
        let mut entries = self.vault.records::<Course>(Some(person))?;
        sort(&mut entries);
        let going = entries.iter().filter(|entry| entry.value.stop.is_none());
        let line = |course: &Course| {
            let name = words::capitalised(&words::short_name(&course.what));
            if course.steps.last().is_some_and(record::DoseStep::is_pause) {
                return format!("{name}, paused");
            }
            let unsure = if state(course, today) == CourseState::Unsure {
                ", date not certain"
            } else {
                ""
            };
            let words = words::last_words(course);
            let between = match course.steps.last().map(|step| &step.kind) {
                _ if words.is_empty() => "",
                Some(StepKind::Goes { .. }) => ": ",
                _ => " ",
            };
            format!("{name}{between}{words}{unsure}")
        };
        Ok(going.map(|entry| line(&entry.value)).collect())
    }
}
