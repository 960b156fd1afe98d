//! What is due: next visits, titration steps, laboratory checks, prescriptions, whatever was written down.

use crate::revisions::correction_reason;
use crate::safety::Held;
use crate::treatments::short_name;
use crate::views::{DueRow, DueView, ReminderForm};
use crate::{Clinic, ClinicError};
use jiff::civil::Date;
use record::safety::RaisedAlert;
use record::{
    Condition, Course, DueKind, KeptEntry, LabResult, PersonId, RecordId, Reminder, StandsOn, TitrationPlan,
    What, days_after,
};
use std::collections::{BTreeMap, HashMap};
use store::{Act, StoreError};

/// Days ahead that a patient's own screen looks.
const PATIENT_DAYS: u32 = 28;
/// The furthest that the list looks ahead, in days.
const MOST_DAYS: u32 = 3650;

fn kind_words(kind: DueKind) -> &'static str {
    match kind {
        DueKind::Visit => "Next visit",
        DueKind::Titration => "Titration step",
        DueKind::Lab => "Laboratory check",
        DueKind::Renewal => "Prescription",
        DueKind::Other => "Other",
    }
}

/// What one patient's list is made from.
#[derive(Default)]
struct Sources {
    last_visit: Option<Date>,
    courses: Vec<KeptEntry<Course>>,
    labs: Vec<KeptEntry<LabResult>>,
    plans: Vec<KeptEntry<TitrationPlan>>,
    reminders: Vec<KeptEntry<Reminder>>,
}

/// The same for every patient.
struct Frame {
    today: Date,
    until: Date,
    planned_interval_days: i32,
    settings: BTreeMap<String, i32>,
}

impl Clinic {
    fn frame(&self, days: u32) -> Result<Frame, ClinicError> {
        let today = self.host.today();
        let days = i32::try_from(days.min(MOST_DAYS)).unwrap_or(i32::MAX);
        let interval = self.settings()?.planned_interval_days;
        Ok(Frame {
            today,
            until: days_after(today, days),
            planned_interval_days: i32::try_from(interval).unwrap_or(i32::MAX),
            settings: self.rule_settings()?,
        })
    }

    /// What is overdue in the clinic or due within so many days, at most ten years; the most overdue first.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn due(&self, days: u32) -> Result<DueView, ClinicError> {
        let frame = self.frame(days)?;
        let mut everyone: HashMap<PersonId, Sources> = HashMap::new();
        for (person, date) in self.vault.last_visits()? {
            everyone.entry(person).or_default().last_visit = Some(date);
        }
        for (person, entry) in self.vault.records_of_everyone()? {
            everyone.entry(person).or_default().courses.push(entry);
        }
        for (person, entry) in self.vault.records_of_everyone()? {
            everyone.entry(person).or_default().plans.push(entry);
        }
        for (person, entry) in self.vault.records_of_everyone()? {
            everyone.entry(person).or_default().reminders.push(entry);
        }
        for (person, entry) in self.vault.records_of_everyone()? {
            everyone.entry(person).or_default().labs.push(entry);
        }
        let mut rows = Vec::new();
        for person in self.vault.people()? {
            if let Some(sources) = everyone.remove(&person.id) {
                rows.extend(frame.rows(person.id, &person.details.display_name(), sources));
            }
        }
        sort(&mut rows);
        Ok(DueView {
            today: frame.today,
            until: frame.until,
            rows,
        })
    }

    /// What is overdue for one patient or due within four weeks.
    ///
    /// # Errors
    /// Failures of reading.
    pub(crate) fn due_for(
        &self,
        person: PersonId,
        name: &str,
        last_visit: Option<Date>,
    ) -> Result<Vec<DueRow>, ClinicError> {
        let whose = Some(person);
        let sources = Sources {
            last_visit,
            courses: self.vault.records(whose)?,
            labs: self.vault.records(whose)?,
            plans: self.vault.records(whose)?,
            reminders: self.vault.records(whose)?,
        };
        let mut rows = self.frame(PATIENT_DAYS)?.rows(person, name, sources);
        sort(&mut rows);
        Ok(rows)
    }

    /// Adds something due, or changes or ticks it off.
    ///
    /// # Errors
    /// Names the field that doesn't do; failures of reading and writing.
    pub fn save_reminder(
        &mut self,
        person: PersonId,
        id: Option<RecordId>,
        form: ReminderForm,
        reason: &str,
    ) -> Result<(), ClinicError> {
        self.vault.person(person)?;
        let reminder = Reminder {
            kind: form.kind,
            what: form.what,
            due: day("due", &form.due)?.ok_or_else(|| {
                ClinicError::field(
                    "due",
                    "The day is empty: type when it is due, such as 2026-03-07.",
                )
            })?,
            done: day("done", &form.done)?,
            course: form.course_id,
        };
        let reminder = reminder.checked(self.host.today())?;
        if let Some(course) = reminder.course
            && self.vault.record_owner::<Course>(course)? != Some(person)
        {
            return Err(StoreError::NoSuch("treatment").into());
        }
        let reminders = self.vault.records::<Reminder>(Some(person))?;
        let old = match id {
            Some(id) => {
                let old = reminders.iter().find(|entry| entry.id == id);
                Some(&old.ok_or(StoreError::NoSuch("reminder"))?.value)
            }
            None => None,
        };
        if old == Some(&reminder) {
            return Ok(());
        }
        let reason = match old {
            Some(old) if !reminder.extends(old) => correction_reason(reason)?,
            _ => reason.trim(),
        };
        let actor = self.actor()?;
        let act = Act {
            actor: &actor,
            operation: if id.is_some() {
                "change reminder"
            } else {
                "add reminder"
            },
            reason,
        };
        self.vault.transact(self.host.as_ref(), act, |change| {
            match id {
                Some(id) => change.revise_record(id, &reminder)?,
                None => drop(change.add_record(Some(person), &reminder)?),
            }
            Ok::<_, ClinicError>(())
        })
    }
}

fn day(field: &str, text: &str) -> Result<Option<Date>, ClinicError> {
    match text.trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| {
            ClinicError::field(
                field,
                "The day can’t be read: type it as year-month-day, such as 2026-03-07.",
            )
        }),
    }
}

fn sort(rows: &mut [DueRow]) {
    rows.sort_by(|a, b| {
        let key = |row: &DueRow| (row.due, row.patient_name.to_lowercase(), row.kind);
        key(a).cmp(&key(b)).then_with(|| a.what.cmp(&b.what))
    });
}

impl Frame {
    /// What is due for one patient by the last day looked at.
    fn rows(&self, person: PersonId, name: &str, sources: Sources) -> Vec<DueRow> {
        let mut found: Vec<(DueKind, String, Date)> = Vec::new();
        if let Some(last) = sources.last_visit {
            let due = days_after(last, self.planned_interval_days);
            found.push((DueKind::Visit, format!("Visit; the last was on {last}"), due));
        }
        for plan in &sources.plans {
            found.extend(self.titration(&plan.value, &sources.courses));
        }
        let mut rows: Vec<DueRow> = Vec::new();
        let row = |kind: DueKind, what: String, due: Date| DueRow {
            patient_id: person,
            patient_name: name.to_owned(),
            kind,
            kind_words: kind_words(kind).to_owned(),
            what,
            due,
            days: (due - self.today).get_days(),
            reminder_id: None,
            form: None,
        };
        for entry in &sources.reminders {
            let reminder = &entry.value;
            if reminder.done.is_none() {
                let course = reminder
                    .course
                    .and_then(|id| sources.courses.iter().find(|course| course.id == id));
                let stopped = course.and_then(|course| course.value.stop);
                let what = match stopped {
                    Some(stop) => format!("{} (treatment stopped {stop})", reminder.what),
                    None => reminder.what.clone(),
                };
                rows.push(DueRow {
                    reminder_id: Some(entry.id),
                    form: Some(ReminderForm {
                        kind: reminder.kind,
                        what: reminder.what.clone(),
                        due: reminder.due.to_string(),
                        done: String::new(),
                        course_id: reminder.course,
                    }),
                    ..row(reminder.kind, what, reminder.due)
                });
            }
        }
        found.extend(self.labs(sources));
        rows.extend(found.into_iter().map(|(kind, what, due)| row(kind, what, due)));
        rows.retain(|row| row.due <= self.until);
        rows
    }

    /// The next step of a plan; none while its course is paused, since the clinician decides how it goes on.
    fn titration(
        &self,
        plan: &TitrationPlan,
        courses: &[KeptEntry<Course>],
    ) -> Option<(DueKind, String, Date)> {
        let name = short_name(&What::Catalogue(plan.template.what.clone()));
        let (due, step, verb) = match plan.course {
            Some(id) => {
                let course = &courses.iter().find(|entry| entry.id == id)?.value;
                if course.on(self.today) == StandsOn::Paused {
                    return None;
                }
                let (due, step) = plan.next_step(course, self.today)?;
                (due, step, "to")
            }
            None => (plan.start, *plan.template.steps.first()?, "begins with"),
        };
        let what = format!("{name} {verb} {} {} a day", step.amount, plan.template.unit);
        Some((DueKind::Titration, what, due))
    }

    /// Laboratory checks that go with the courses of today; today where there was none and the start isn't known to the day.
    fn labs(&self, sources: Sources) -> Vec<(DueKind, String, Date)> {
        let held = Held {
            courses: sources.courses,
            conditions: Vec::<KeptEntry<Condition>>::new(),
            labs: sources.labs,
            raised: Vec::<KeptEntry<RaisedAlert>>::new(),
            acknowledged: Vec::new(),
            settings: self.settings.clone(),
            today: self.today,
        };
        let found = held.monitored().into_iter();
        found
            .map(|found| {
                let last = match found.last {
                    Some(last) => format!("the last was on {last}"),
                    None => "none yet".to_owned(),
                };
                let what = format!("{} for {}; {last}", found.lab, found.names);
                (DueKind::Lab, what, found.due.unwrap_or(self.today))
            })
            .collect()
    }
}
