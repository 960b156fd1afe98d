//! Rows put together: patients, their visits and diary days.

use crate::{Identity, IncomingAssessment, IncomingPatient, IncomingVisit, Left};
use instruments::{Library, ScoreValue};
use jiff::civil::Date;
use record::{DiaryDay, Sex, VisitKind};
use std::collections::BTreeMap;

/// A total as it stands in the table.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Stated {
    pub(super) score: String,
    pub(super) value: f64,
    pub(super) decimals: usize,
    pub(super) line: usize,
    pub(super) column: String,
}

/// A questionnaire of a row.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Form {
    pub(super) line: usize,
    pub(super) version: String,
    pub(super) answers: instruments::Answers,
    pub(super) stated: Vec<Stated>,
}

#[derive(Clone, Debug, Default)]
struct Visit {
    kind: Option<VisitKind>,
    note: String,
    forms: Vec<(String, Form)>,
}

#[derive(Clone, Debug, Default)]
struct Patient {
    who: Identity,
    visits: BTreeMap<Date, Visit>,
    diary: BTreeMap<Date, (usize, DiaryDay)>,
}

/// What was read so far.
#[derive(Debug, Default)]
pub(super) struct People {
    order: Vec<String>,
    people: BTreeMap<String, Patient>,
}

/// Puts a value where there is none; whether another was there.
fn put<T: PartialEq>(place: &mut Option<T>, value: Option<T>) -> bool {
    match (place.as_ref(), value) {
        (_, None) => true,
        (Some(known), Some(value)) => *known == value,
        (None, value) => {
            *place = value;
            true
        }
    }
}

impl People {
    fn patient(&mut self, who: &Identity) -> &mut Patient {
        if !self.people.contains_key(&who.key) {
            self.order.push(who.key.clone());
        }
        let patient = self.people.entry(who.key.clone()).or_default();
        patient.who.key.clone_from(&who.key);
        patient
    }

    /// Notes who a patient is; what contradicts what was said before.
    pub(super) fn knows(&mut self, who: &Identity) -> Result<(), &'static str> {
        let known = &mut self.patient(who).who;
        let same = put(&mut known.clinic_number, who.clinic_number.clone());
        if !(same
            && put(&mut known.family_name, who.family_name.clone())
            && put(&mut known.given_name, who.given_name.clone()))
        {
            return Err("name");
        }
        if !put(&mut known.birth_date, who.birth_date) {
            return Err("birth date");
        }
        match (known.sex, who.sex) {
            (_, Sex::Unknown) => {}
            (Sex::Unknown, sex) => known.sex = sex,
            (known, sex) if known != sex => return Err("sex"),
            _ => {}
        }
        Ok(())
    }

    /// Adds what a row says of a visit beside its questionnaires; what contradicts what was said before.
    pub(super) fn visit(
        &mut self,
        who: &Identity,
        date: Date,
        kind: Option<VisitKind>,
        note: &str,
    ) -> Result<(), &'static str> {
        let visit = self.patient(who).visits.entry(date).or_default();
        if !put(&mut visit.kind, kind) {
            return Err("kind of visit");
        }
        if !note.is_empty() && visit.note != note {
            let between = if visit.note.is_empty() { "" } else { "\n" };
            visit.note = format!("{}{between}{note}", visit.note);
        }
        Ok(())
    }

    /// Adds a questionnaire; the line of another one for the same day.
    pub(super) fn form(
        &mut self,
        who: &Identity,
        date: Date,
        instrument: &str,
        form: Form,
    ) -> Result<(), usize> {
        let visit = self.patient(who).visits.entry(date).or_default();
        match visit.forms.iter().find(|(id, _)| id == instrument) {
            Some((_, known)) if known.answers == form.answers && known.version == form.version => Ok(()),
            Some((_, known)) => Err(known.line),
            None => {
                visit.forms.push((instrument.to_owned(), form));
                Ok(())
            }
        }
    }

    /// Adds a diary day; the line of another one of the same date.
    pub(super) fn day(&mut self, who: &Identity, line: usize, day: DiaryDay) -> Result<(), usize> {
        let days = &mut self.patient(who).diary;
        match days.get(&day.date) {
            Some((_, known)) if *known == day => Ok(()),
            Some((line, _)) => Err(*line),
            None => {
                days.insert(day.date, (line, day));
                Ok(())
            }
        }
    }

    /// The patients in the order of the table. `problem` is told of totals that the answers don't give.
    pub(super) fn finish(
        mut self,
        library: &Library,
        left: &mut Vec<Left>,
        mut problem: impl FnMut(&Stated, String),
    ) -> Vec<IncomingPatient> {
        let mut patients = Vec::new();
        for key in &self.order {
            let Some(patient) = self.people.remove(key) else {
                continue;
            };
            let mut visits = Vec::new();
            for (date, visit) in patient.visits {
                let mut assessments = Vec::new();
                for (instrument, form) in visit.forms {
                    compare(library, &instrument, &form, left, &mut problem);
                    if !form.answers.is_empty() {
                        assessments.push(IncomingAssessment {
                            instrument,
                            version: form.version,
                            answers: form.answers,
                            stated: form
                                .stated
                                .into_iter()
                                .map(|stated| (stated.score, stated.value))
                                .collect(),
                        });
                    }
                }
                if !assessments.is_empty() || !visit.note.is_empty() {
                    visits.push(IncomingVisit {
                        date,
                        kind: visit.kind,
                        note: visit.note,
                        assessments,
                    });
                }
            }
            let diary: Vec<DiaryDay> = patient.diary.into_values().map(|(_, day)| day).collect();
            if !visits.is_empty() || !diary.is_empty() {
                patients.push(IncomingPatient {
                    who: patient.who,
                    visits,
                    diary,
                    labs: Vec::new(),
                });
            }
        }
        patients
    }
}

/// Compares the totals that a form states with what its answers give.
fn compare(
    library: &Library,
    instrument: &str,
    form: &Form,
    left: &mut Vec<Left>,
    problem: &mut impl FnMut(&Stated, String),
) {
    if form.stated.is_empty() {
        return;
    }
    let definition = library.get_version(instrument, &form.version).ok();
    let outcome = definition.and_then(|definition| definition.score(&form.answers).ok());
    for stated in &form.stated {
        let place = format!("line {}, column {}", stated.line, stated.column);
        if form.answers.is_empty() {
            left.push(Left {
                place,
                why: "a total alone isn't kept, since scores are worked out from answers: read in the answers to the items".to_owned(),
            });
            continue;
        }
        let given = outcome.as_ref().and_then(|outcome| outcome.score(&stated.score));
        match given.and_then(ScoreValue::number) {
            Some(given) => {
                let places = i32::try_from(stated.decimals).unwrap_or(4);
                let scale = 10_f64.powi(places.min(6));
                let same = ((given * scale).round() / scale - stated.value).abs() < 1e-9
                    || (given - stated.value).abs() <= 0.01 + 1e-9;
                if !same {
                    let given = (given * 10_000.0).round() / 10_000.0;
                    let message = format!(
                        "the table says {}, but the answers give {given}: check the answers, or leave this column out",
                        stated.value
                    );
                    problem(stated, message);
                }
            }
            None => left.push(Left {
                place,
                why: format!(
                    "{} can't be compared: the answers don't give this score, as when one is missing",
                    stated.value
                ),
            }),
        }
    }
}
