//! What the vault holds of a patient that the safety rules look at, and what it keeps of alerts.

use crate::{Clinic, ClinicError};
use jiff::civil::Date;
use record::safety::{
    Acknowledgement, Alert, ConditionSeen, CourseSeen, LabSeen, Monitored, RaisedAlert, Situation, check,
    monitored,
};
use record::{
    Catalogue, Condition, ConditionName, Course, KeptEntry, LabName, LabResult, PersonId, Place, RecordId,
};
use std::collections::BTreeMap;
use store::{Act, Change, StoreError};

/// The setting that the thyroid rule asks for.
const THYROID_CHECK_DAYS: &str = "thyroid_check_days";

/// What the rules look at. Records are changed in here together with the vault, so that what a change gives rise to is
/// known before it is committed.
#[derive(Clone)]
pub(crate) struct Held {
    pub courses: Vec<KeptEntry<Course>>,
    pub conditions: Vec<KeptEntry<Condition>>,
    pub labs: Vec<KeptEntry<LabResult>>,
    pub raised: Vec<KeptEntry<RaisedAlert>>,
    pub acknowledged: Vec<KeptEntry<Acknowledgement>>,
    pub settings: BTreeMap<String, i32>,
    pub today: Date,
}

/// Puts a record among others as it stands after a change; with none it is removed.
fn put<T>(entries: &mut Vec<KeptEntry<T>>, id: RecordId, value: Option<T>) {
    let found = entries.iter().position(|entry| entry.id == id);
    match (found.and_then(|index| entries.get_mut(index)), value) {
        (Some(entry), Some(value)) => entry.value = value,
        (None, Some(value)) => entries.push(KeptEntry { id, value }),
        (_, None) => entries.retain(|entry| entry.id != id),
    }
}

impl Clinic {
    /// What the rules look at for one patient.
    pub(crate) fn held(&self, person: PersonId) -> Result<Held, ClinicError> {
        let whose = Some(person);
        Ok(Held {
            courses: self.vault.records(whose)?,
            conditions: self.vault.records(whose)?,
            labs: self.vault.records(whose)?,
            raised: self.vault.records(whose)?,
            acknowledged: self.vault.records(whose)?,
            settings: self.rule_settings()?,
            today: self.host.today(),
        })
    }

    /// The clinic's settings that rules refer to.
    pub(crate) fn rule_settings(&self) -> Result<BTreeMap<String, i32>, ClinicError> {
        let days = self.practice_settings()?.thyroid_check_days;
        let days = i32::try_from(days).unwrap_or(i32::MAX);
        Ok(BTreeMap::from([(THYROID_CHECK_DAYS.to_owned(), days)]))
    }

    /// Keeps what the rules find now, where that is news.
    ///
    /// # Errors
    /// Failures of reading and writing.
    pub(crate) fn raise_alerts(&mut self, person: PersonId) -> Result<(), ClinicError> {
        if self.held(person)?.unraised().is_empty() {
            return Ok(());
        }
        let actor = self.actor()?;
        let act = Act {
            actor: &actor,
            operation: "raise alerts",
            reason: "",
        };
        self.with_alerts(person, act, |_, _| Ok(()))
    }

    /// Changes what the rules look at, and keeps what they find before and after it, all in one change: nothing that was
    /// found can be taken away by a correction before somebody has seen it.
    ///
    /// # Errors
    /// What `work` returns; failures of reading and writing.
    pub(crate) fn with_alerts<T>(
        &mut self,
        person: PersonId,
        act: Act<'_>,
        work: impl FnOnce(&Change<'_>, &mut Held) -> Result<T, StoreError>,
    ) -> Result<T, ClinicError> {
        let mut held = self.held(person)?;
        self.vault.transact(self.host.as_ref(), act, |change| {
            held.raise(change, person)?;
            let done = work(change, &mut held)?;
            held.raise(change, person)?;
            Ok::<_, ClinicError>(done)
        })
    }
}

impl Held {
    /// Puts a course as it stands after a change; with none it is removed.
    pub fn put_course(&mut self, id: RecordId, course: Option<Course>) {
        put(&mut self.courses, id, course);
    }

    /// Puts a condition as it stands after a change; with none it is removed.
    pub fn put_condition(&mut self, id: RecordId, condition: Option<Condition>) {
        put(&mut self.conditions, id, condition);
    }

    /// Puts a result as it stands after a change; with none it is removed.
    pub fn put_lab(&mut self, id: RecordId, result: Option<LabResult>) {
        put(&mut self.labs, id, result);
    }

    fn with_situation<T>(&self, then: impl FnOnce(&Situation<'_>) -> T) -> T {
        fn ids<T>(entries: &[KeptEntry<T>]) -> Vec<String> {
            entries.iter().map(|entry| entry.id.to_string()).collect()
        }
        let [courses, conditions, labs] = [ids(&self.courses), ids(&self.conditions), ids(&self.labs)];
        let situation = Situation {
            today: self.today,
            courses: self
                .courses
                .iter()
                .zip(&courses)
                .map(|(entry, id)| CourseSeen {
                    id,
                    course: &entry.value,
                })
                .collect(),
            conditions: self
                .conditions
                .iter()
                .zip(&conditions)
                .map(|(entry, id)| condition_seen(id, &entry.value))
                .collect(),
            labs: self
                .labs
                .iter()
                .zip(&labs)
                .filter_map(|(entry, id)| lab_seen(id, &entry.value))
                .collect(),
            settings: self.settings.clone(),
        };
        then(&situation)
    }

    /// What the rules find, strongest first.
    pub fn alerts(&self) -> Vec<Alert> {
        self.with_situation(|situation| check(situation, Catalogue::shipped()))
    }

    /// Laboratory checks that go with the courses of today.
    pub fn monitored(&self) -> Vec<Monitored> {
        self.with_situation(|situation| monitored(situation, Catalogue::shipped()))
    }

    /// Keeps what the rules find and nobody has acknowledged.
    pub fn raise(&mut self, change: &Change<'_>, person: PersonId) -> Result<(), StoreError> {
        for raised in self.unraised() {
            let id = change.add_record(Some(person), &raised)?;
            self.raised.push(KeptEntry { id, value: raised });
        }
        Ok(())
    }
}

fn condition_seen<'a>(id: &'a str, condition: &'a Condition) -> ConditionSeen<'a> {
    let entry = match &condition.name {
        ConditionName::Catalogue(key) => Catalogue::shipped().condition(key),
        ConditionName::Own(_) => None,
    };
    let (ConditionName::Catalogue(own) | ConditionName::Own(own)) = &condition.name;
    ConditionSeen {
        id,
        name: entry.map_or(own.as_str(), |entry| entry.name.as_str()),
        classes: entry.map_or(&[], |entry| entry.all_classes()),
        since: condition.since,
        until: condition.until,
    }
}

fn lab_seen<'a>(id: &'a str, lab: &'a LabResult) -> Option<LabSeen<'a>> {
    let LabName::Listed(analyte) = &lab.analyte else {
        return None;
    };
    Some(LabSeen {
        id,
        analyte,
        date: lab.date,
        shown: lab.reading.to_string(),
        above: match lab.place() {
            Place::Above => Some(true),
            Place::Below | Place::Within => Some(false),
            Place::Unknown => None,
        },
    })
}
