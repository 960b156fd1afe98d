//! Add, edit and find patients.

use crate::cells::{measure_view, score_cell};
use crate::revisions::correction_reason;
use crate::views::{PatientForm, PatientName, PatientRow, PatientView, PatientsFound, VisitRow, VisitStatus};
use crate::{Clinic, ClinicError, Code, Timeline};
use jiff::{ToSpan, civil::Date};
use record::{Person, PersonDetails, PersonId, VisitState};
use std::collections::HashMap;
use store::Act;

fn details(form: PatientForm) -> Result<PersonDetails, ClinicError> {
    let birth_date = match form.birth_date.trim() {
        "" => None,
        text => Some(text.parse::<Date>().map_err(|_| {
            ClinicError::field(
                "birthDate",
                "The birth date can't be read: type it as year-month-day, such as 1974-05-31.",
            )
        })?),
    };
    let clinic_number = Some(form.clinic_number);
    Ok(PersonDetails {
        family_name: form.family_name,
        given_name: form.given_name,
        clinic_number,
        birth_date,
        sex: form.sex,
    })
}

fn form(details: &PersonDetails) -> PatientForm {
    PatientForm {
        family_name: details.family_name.clone(),
        given_name: details.given_name.clone(),
        clinic_number: details.clinic_number.clone().unwrap_or_default(),
        birth_date: details
            .birth_date
            .map(|date| date.to_string())
            .unwrap_or_default(),
        sex: details.sex,
    }
}

pub(crate) fn status(state: &VisitState) -> VisitStatus {
    match state {
        VisitState::Draft => VisitStatus::Draft,
        VisitState::Signed { .. } => VisitStatus::Signed,
        VisitState::Correcting { .. } => VisitStatus::Correcting,
    }
}

/// Everyone, ready to be searched; read anew when somebody was added or changed.
#[derive(Default)]
pub(crate) struct People {
    /// As of when.
    stamp: Option<i64>,
    known: Vec<(Person, String)>,
}

/// Where a search looks: name, number and birth date.
fn searched(details: &PersonDetails) -> String {
    let birth_date = details
        .birth_date
        .map(|date| date.to_string())
        .unwrap_or_default();
    let number = details.clinic_number.as_deref().unwrap_or_default();
    format!(
        "{} {} {number} {birth_date}",
        details.given_name, details.family_name
    )
    .to_lowercase()
}

impl Clinic {
    /// Works on everyone in whose name, number or birth date every word of `query` stands, by family name.
    fn found<T>(
        &self,
        query: &str,
        work: impl FnOnce(&mut dyn Iterator<Item = &Person>) -> T,
    ) -> Result<T, ClinicError> {
        let words: Vec<String> = query
            .to_lowercase()
            .split_whitespace()
            .map(str::to_owned)
            .collect();
        let stamp = Some(self.vault.people_stamp()?);
        let mut people = self.people.borrow_mut();
        if people.stamp != stamp {
            let known = self.vault.people()?.into_iter();
            people.known = known
                .map(|person| {
                    let text = searched(&person.details);
                    (person, text)
                })
                .collect();
            people.stamp = stamp;
        }
        let mut matching = people
            .known
            .iter()
            .filter(|(_, text)| words.iter().all(|word| text.contains(word.as_str())))
            .map(|(person, _)| person);
        Ok(work(&mut matching))
    }

    /// How many patients there are whose name, number or birth date holds every word of `query`, all with an empty
    /// query; and the first so many of them.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn search_patients(&self, query: &str, most: usize) -> Result<PatientsFound, ClinicError> {
        let today = self.host.today();
        self.found(query, |matching| {
            let mut total = 0_u32;
            let mut patients = Vec::new();
            for person in matching {
                total = total.saturating_add(1);
                if patients.len() < most {
                    patients.push(PatientName {
                        id: person.id,
                        name: person.details.display_name(),
                        clinic_number: person.details.clinic_number.clone().unwrap_or_default(),
                        age: person.details.age_on(today),
                    });
                }
            }
            PatientsFound { total, patients }
        })
    }

    /// How many of those whom `query` finds have missed their next visit.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn overdue_patients(&self, query: &str) -> Result<u32, ClinicError> {
        let today = self.host.today();
        let interval = self.settings()?.planned_interval_days;
        let last: HashMap<PersonId, Date> = self.vault.last_visits()?.into_iter().collect();
        self.found(query, |matching| {
            let overdue = matching.filter(|person| {
                next_due(last.get(&person.id).copied(), interval).is_some_and(|due| due < today)
            });
            u32::try_from(overdue.count()).unwrap_or(u32::MAX)
        })
    }

    /// What the list says of these patients.
    ///
    /// # Errors
    /// A patient who isn't there; failures of reading.
    pub fn patient_rows(&self, ids: &[PersonId]) -> Result<Vec<PatientRow>, ClinicError> {
        let interval = self.settings()?.planned_interval_days;
        ids.iter()
            .map(|id| self.row(&self.vault.person(*id)?, interval))
            .collect()
    }

    /// Patients whose name, number or birth date holds every word of `query`, with what the list says of them; all with
    /// an empty query.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn find_patients(&self, query: &str) -> Result<Vec<PatientRow>, ClinicError> {
        let ids: Vec<PersonId> = self.found(query, |matching| matching.map(|person| person.id).collect())?;
        self.patient_rows(&ids)
    }

    fn row(&self, person: &Person, interval: u32) -> Result<PatientRow, ClinicError> {
        let today = self.host.today();
        let timeline = self.timeline_of(person.id)?;
        let last_visit = timeline.visits.last().map(|visit| visit.details.date);
        let next_due = next_due(last_visit, interval);
        let mut measures = timeline.followed.iter();
        let fiqr = measures
            .find(|followed| followed.key == "fiqr.total")
            .and_then(|followed| {
                let last = followed.series.points.last()?;
                let visit = timeline.visits.iter().find(|visit| visit.id == last.visit)?;
                Some(score_cell(&timeline, followed, visit))
            });
        Ok(PatientRow {
            id: person.id,
            name: person.details.display_name(),
            clinic_number: person.details.clinic_number.clone().unwrap_or_default(),
            birth_date: person.details.birth_date,
            age: person.details.age_on(today),
            visits: u32::try_from(timeline.visits.len()).unwrap_or(u32::MAX),
            last_visit,
            open_visit: timeline.visits.iter().any(|visit| visit.state.is_open()),
            next_due,
            overdue: next_due.is_some_and(|due| due < today),
            open_alerts: self.open_alerts_of(person.id, &timeline)?,
            fiqr,
        })
    }

    /// A patient's visits, scored.
    ///
    /// # Errors
    /// Failures of reading, and of noting it.
    pub fn timeline(&self, person: PersonId) -> Result<Timeline<'_>, ClinicError> {
        self.opened(person)?;
        self.timeline_of(person)
    }

    /// As [`Clinic::timeline`], for work on many patients.
    pub(crate) fn timeline_of(&self, person: PersonId) -> Result<Timeline<'_>, ClinicError> {
        let visits = self.vault.visits_of(person)?;
        Ok(Timeline::new(
            &self.library,
            visits,
            self.settings()?.planned_interval_days,
        ))
    }

    /// Adds a patient.
    ///
    /// # Errors
    /// Names the field that doesn't do; a clinic number that another patient has; failures of writing.
    pub fn add_patient(&mut self, form: PatientForm) -> Result<PatientView, ClinicError> {
        let details = details(form)?.checked(self.host.today())?;
        self.check_number(&details, None)?;
        let actor = self.actor()?;
        let act = Act {
            actor: &actor,
            operation: "add patient",
            reason: "",
        };
        let id = self.vault.transact(self.host.as_ref(), act, |change| {
            change.add_person(&details).map_err(ClinicError::from)
        })?;
        self.patient(id)
    }

    /// Changes a patient's details; the earlier ones stay in the history.
    ///
    /// # Errors
    /// As [`Clinic::add_patient`]; [`Code::InvalidField`] without a reason when something changed.
    pub fn edit_patient(
        &mut self,
        id: PersonId,
        form: PatientForm,
        reason: &str,
    ) -> Result<PatientView, ClinicError> {
        let details = details(form)?.checked(self.host.today())?;
        let before = self.vault.person(id)?;
        if before.details != details {
            if reason.trim().is_empty() {
                return Err(ClinicError::field(
                    "reason",
                    "Say why the details change: the earlier ones stay in the history.",
                ));
            }
            let reason = correction_reason(reason)?;
            self.check_number(&details, Some(id))?;
            let actor = self.actor()?;
            let act = Act {
                actor: &actor,
                operation: "edit patient",
                reason,
            };
            self.vault.transact(self.host.as_ref(), act, |change| {
                change.revise_person(id, &details).map_err(ClinicError::from)
            })?;
        }
        self.patient(id)
    }

    fn check_number(&self, details: &PersonDetails, own: Option<PersonId>) -> Result<(), ClinicError> {
        let Some(number) = &details.clinic_number else {
            return Ok(());
        };
        let taken = self
            .vault
            .people()?
            .into_iter()
            .any(|other| Some(other.id) != own && other.details.clinic_number.as_ref() == Some(number));
        if taken {
            return Err(ClinicError::field(
                "clinicNumber",
                "Another patient has this clinic number: check both.",
            ));
        }
        Ok(())
    }

    /// A patient with all visits.
    ///
    /// # Errors
    /// [`Code::NoSuch`]; failures of reading.
    pub fn patient(&self, id: PersonId) -> Result<PatientView, ClinicError> {
        self.opened(id)?;
        let person = self.vault.person(id)?;
        let timeline = self.timeline_of(id)?;
        let today = self.host.today();
        let last_visit = timeline.visits.last().map(|visit| visit.details.date);
        let next_due = next_due(last_visit, self.settings()?.planned_interval_days);
        let name = person.details.display_name();
        let visits = timeline
            .visits
            .iter()
            .rev()
            .map(|visit| VisitRow {
                id: visit.id,
                date: visit.details.date,
                kind_label: visit.details.kind.label().to_owned(),
                status: status(&visit.state),
                note: visit.details.note.clone(),
                scores: timeline
                    .followed
                    .iter()
                    .map(|followed| score_cell(&timeline, followed, visit))
                    .collect(),
            })
            .collect();
        let alerts = self.open_alert_views(&timeline, id)?;
        let open_alerts = u32::try_from(alerts.len()).unwrap_or(u32::MAX);
        Ok(PatientView {
            id,
            age: person.details.age_on(today),
            form: form(&person.details),
            measures: timeline.followed.iter().map(measure_view).collect(),
            visits,
            alerts,
            due: self.due_for(id, &name, last_visit)?,
            treatments: self.treatments_now(id)?,
            verdict: self.usual_verdict(id, timeline, open_alerts)?,
            name,
            next_due,
            overdue: next_due.is_some_and(|due| due < today),
        })
    }

    /// The patient that a script means: by clinic number, key, or a name that fits one patient only.
    ///
    /// # Errors
    /// [`Code::NoSuch`] when none or several fit.
    pub fn patient_named(&self, name: &str) -> Result<PersonId, ClinicError> {
        let exact = self.found("", |everyone| {
            let mut exact = everyone.filter(|person| {
                person.details.clinic_number.as_deref() == Some(name) || person.id.to_string() == name
            });
            exact.next().map(|person| person.id)
        })?;
        if let Some(id) = exact {
            return Ok(id);
        }
        let found: Vec<PersonId> = if name.trim().is_empty() {
            Vec::new()
        } else {
            self.found(name, |matching| matching.map(|person| person.id).collect())?
        };
        match found.as_slice() {
            [id] => Ok(*id),
            [] => Err(ClinicError::new(
                Code::NoSuch,
                format!(
                    "No patient fits {name:?}: give a clinic number or a name, see `fibrotrend patients`."
                ),
            )),
            several => Err(ClinicError::new(
                Code::NoSuch,
                format!("{} patients fit {name:?}: give the clinic number.", several.len()),
            )),
        }
    }
}

fn next_due(last: Option<Date>, interval: u32) -> Option<Date> {
    last?.checked_add(i64::from(interval).days()).ok()
}
