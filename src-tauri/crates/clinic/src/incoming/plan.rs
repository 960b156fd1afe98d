//! What a file adds to what is there, patient by patient.

use super::matching::{Match, find, meant, named};
use crate::views::IncomingCount;
use crate::{Clinic, ClinicError};
use exchange::{Incoming, IncomingAssessment, IncomingPatient, IncomingVisit};
use record::{DiaryDay, LabResult, PersonId, Visit, VisitDetails, VisitKind};
use std::collections::BTreeSet;

/// A visit to be added.
pub(super) struct PlannedVisit {
    pub(super) details: VisitDetails,
    pub(super) assessments: Vec<IncomingAssessment>,
}

/// A patient of the file.
pub(super) struct PlannedPerson {
    pub(super) named: String,
    pub(super) found: Match,
    pub(super) visits: Vec<PlannedVisit>,
    pub(super) diary: Vec<DiaryDay>,
    pub(super) labs: Vec<LabResult>,
    /// What is there just so.
    pub(super) same: IncomingCount,
    /// What is there with other contents, a sentence each.
    pub(super) kept: Vec<String>,
}

/// What a file adds.
pub(super) struct Plan {
    pub(super) people: Vec<PlannedPerson>,
}

fn whole(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

impl PlannedPerson {
    pub(super) fn adds(&self) -> IncomingCount {
        if matches!(self.found, Match::Unclear(_)) {
            return IncomingCount::default();
        }
        let questionnaires = self.visits.iter().map(|visit| visit.assessments.len()).sum();
        IncomingCount {
            patients: u32::from(matches!(self.found, Match::New(_))),
            visits: whole(self.visits.len()),
            questionnaires: whole(questionnaires),
            diary_days: whole(self.diary.len()),
            results: whole(self.labs.len()),
        }
    }

    fn is_empty(&self) -> bool {
        self.visits.is_empty() && self.diary.is_empty() && self.labs.is_empty()
    }
}

impl Plan {
    pub(super) fn adds(&self) -> IncomingCount {
        let each = self.people.iter().map(PlannedPerson::adds);
        each.fold(IncomingCount::default(), |all, one| IncomingCount {
            patients: all.patients + one.patients,
            visits: all.visits + one.visits,
            questionnaires: all.questionnaires + one.questionnaires,
            diary_days: all.diary_days + one.diary_days,
            results: all.results + one.results,
        })
    }

    /// Whether every patient is somebody: all or nothing.
    pub(super) fn is_clear(&self) -> bool {
        let unclear = |person: &PlannedPerson| matches!(person.found, Match::Unclear(_));
        !self.people.iter().any(unclear)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.people.iter().all(PlannedPerson::is_empty)
    }
}

/// What of a visit isn't there yet. A questionnaire that stands at any visit of that day stays as it is.
fn plan_visit(visit: &IncomingVisit, known: &[Visit], person: &mut PlannedPerson) {
    let of_day = || known.iter().filter(|known| known.details.date == visit.date);
    let mut new: Vec<IncomingAssessment> = Vec::new();
    for form in &visit.assessments {
        let there = of_day()
            .flat_map(|known| &known.assessments)
            .filter(|known| known.instrument == form.instrument)
            .map(|known| (known.given(), &known.version))
            .find(|(given, _)| !given.is_empty());
        let planned = person
            .visits
            .iter()
            .filter(|planned| planned.details.date == visit.date)
            .flat_map(|planned| &planned.assessments)
            .chain(&new)
            .find(|planned| planned.instrument == form.instrument);
        if form.answers.is_empty() {
            // Given out and not begun: nothing is in it that could be lost.
            let given_out = of_day().flat_map(|known| &known.assessments);
            let mut namesakes = given_out.filter(|known| known.instrument == form.instrument);
            if namesakes.next().is_some() {
                person.same.questionnaires += 1;
            } else {
                let (what, date) = (&form.instrument, visit.date);
                person
                    .kept
                    .push(format!("{what} of {date} holds no answer: it isn’t taken over."));
            }
            continue;
        }
        let is_same = match (&there, planned) {
            (None, None) => {
                new.push(form.clone());
                continue;
            }
            (Some((given, version)), _) => *given == form.answers && **version == form.version,
            (None, Some(planned)) => planned.answers == form.answers && planned.version == form.version,
        };
        if is_same {
            person.same.questionnaires += 1;
        } else {
            let (what, date) = (&form.instrument, visit.date);
            person.kept.push(if there.is_some() {
                format!("{what} of {date} is here with other answers and stays as it is.")
            } else {
                format!(
                    "{what} of {date} stands in the file twice with different answers: the first is taken."
                )
            });
        }
    }
    let note_is_there =
        visit.note.is_empty() || of_day().any(|known| known.details.note.contains(&visit.note));
    if new.is_empty() {
        if visit.assessments.is_empty() && note_is_there {
            person.same.visits += 1;
        } else if !note_is_there {
            person.kept.push(format!(
                "The note of {} isn’t taken over: nothing else of that visit is new.",
                visit.date
            ));
        }
        return;
    }
    person.visits.push(PlannedVisit {
        details: VisitDetails {
            date: visit.date,
            kind: visit.kind.unwrap_or(VisitKind::FollowUp),
            note: if note_is_there {
                String::new()
            } else {
                visit.note.clone()
            },
        },
        assessments: new,
    });
}

fn plan_day(day: &DiaryDay, known: &[DiaryDay], person: &mut PlannedPerson) {
    let planned = person.diary.iter();
    let found = known.iter().chain(planned).find(|known| known.date == day.date);
    match found {
        None => person.diary.push(day.clone()),
        Some(known) if known == day => person.same.diary_days += 1,
        Some(_) => person.kept.push(format!(
            "The diary of {} is here with other contents and stays as it is.",
            day.date
        )),
    }
}

fn plan_lab(result: &LabResult, known: &[LabResult], person: &mut PlannedPerson) {
    let measures = |known: &&LabResult| known.analyte == result.analyte && known.date == result.date;
    let is_there = |known: &LabResult| known.reading == result.reading;
    let planned = person.labs.iter();
    let of_day: Vec<&LabResult> = known.iter().chain(planned).filter(measures).collect();
    if of_day.iter().any(|known| is_there(known)) {
        person.same.results += 1;
    } else if of_day.is_empty() {
        person.labs.push(result.clone());
    } else {
        person.kept.push(format!(
            "A result of {} of the same kind is here with another value and stays as it is.",
            result.date
        ));
    }
}

impl Clinic {
    fn plan_one(
        &self,
        patient: &IncomingPatient,
        found: Match,
        today: jiff::civil::Date,
    ) -> Result<PlannedPerson, ClinicError> {
        let mut person = PlannedPerson {
            named: named(&patient.who),
            visits: Vec::new(),
            diary: Vec::new(),
            labs: Vec::new(),
            same: IncomingCount::default(),
            kept: Vec::new(),
            found,
        };
        let (known, born) = match &person.found {
            Match::Known(id, _) => (Some(*id), self.vault.person(*id)?.details.birth_date),
            Match::New(details) => (None, details.birth_date),
            Match::Unclear(_) => return Ok(person),
        };
        let visits = known.map_or(Ok(Vec::new()), |id| self.vault.visits_of(id))?;
        for visit in &patient.visits {
            plan_visit(visit, &visits, &mut person);
        }
        if !patient.diary.is_empty() {
            let days: Vec<DiaryDay> = match known {
                Some(id) => self
                    .vault
                    .records(Some(id))?
                    .into_iter()
                    .map(|day| day.value)
                    .collect(),
                None => Vec::new(),
            };
            for day in &patient.diary {
                plan_day(day, &days, &mut person);
            }
        }
        if !patient.labs.is_empty() {
            let results: Vec<LabResult> = match known {
                Some(id) => self
                    .vault
                    .records(Some(id))?
                    .into_iter()
                    .map(|each| each.value)
                    .collect(),
                None => Vec::new(),
            };
            for result in &patient.labs {
                plan_lab(result, &results, &mut person);
            }
        }
        if let Some(why) = self.unfit(&person, born, today) {
            person.found = Match::Unclear(why);
        }
        Ok(person)
    }

    /// What can't be kept for this patient, such as a visit before the birth. Answers are checked again: what reads files
    /// may know less than the definition.
    fn unfit(
        &self,
        person: &PlannedPerson,
        born: Option<jiff::civil::Date>,
        today: jiff::civil::Date,
    ) -> Option<String> {
        let wrong = |date: jiff::civil::Date, why: &str| Some(format!("{date}: {why}"));
        for visit in &person.visits {
            let date = visit.details.date;
            if let Err(error) = visit.details.clone().checked(today, born) {
                return wrong(date, error.message);
            }
            for form in &visit.assessments {
                let definition = self.library.get_version(&form.instrument, &form.version);
                let checked = definition
                    .map_err(|error| error.to_string())
                    .and_then(|definition| definition.check(&form.answers).map_err(|error| error.message));
                if let Err(why) = checked {
                    return wrong(date, &crate::error::sentence(&why));
                }
            }
        }
        for day in &person.diary {
            if let Err(error) = day.clone().checked(today, born) {
                return wrong(day.date, error.message);
            }
        }
        for result in &person.labs {
            if let Err(error) = result.clone().checked(today, born) {
                return wrong(result.date, &crate::error::sentence(&error.to_string()));
            }
        }
        None
    }

    /// What a file adds to the vault as it stands. With `whose` all of it is of one patient.
    pub(super) fn plan(
        &self,
        incoming: &Incoming,
        whose: Option<PersonId>,
        new_patients: bool,
    ) -> Result<Plan, ClinicError> {
        let everybody = self.vault.people()?;
        let today = self.host.today();
        let mut people = Vec::new();
        let mut taken = BTreeSet::new();
        for patient in &incoming.patients {
            let found = match whose {
                Some(id) => meant(&patient.who, &self.vault.person(id)?),
                None => find(&patient.who, &everybody, new_patients, today),
            };
            let found = match found {
                Match::Known(id, name) if !taken.insert(id) => Match::Unclear(format!(
                    "{name} stands in the file under two names or numbers: use one."
                )),
                found => found,
            };
            people.push(self.plan_one(patient, found, today)?);
        }
        Ok(Plan { people })
    }
}
