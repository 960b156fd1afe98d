//! Who had which treatment: the record of everyone, by treatment.

use crate::treatments::{capitalised, in_catalogue, name, short_name};
use crate::{Clinic, ClinicError};
use jiff::civil::Date;
use record::{
    Catalogue, Course, DiaryDay, KeptEntry, LabResult, PersonId, RecordId, SideEffect, Visit, What,
};
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};

/// What is looked at of one patient.
#[derive(Default)]
pub(super) struct Patient {
    /// Whose; none before the person is read.
    pub(super) person: Option<PersonId>,
    pub(super) courses: Vec<KeptEntry<Course>>,
    /// One a day.
    pub(super) diary: BTreeMap<Date, DiaryDay>,
    pub(super) labs: Vec<LabResult>,
    pub(super) side_effects: Vec<SideEffect>,
    /// Signed ones, oldest first.
    pub(super) visits: Vec<Visit>,
}

/// A patient's first course of a treatment.
pub(super) struct Member<'a> {
    pub(super) patient: &'a Patient,
    pub(super) id: RecordId,
    pub(super) course: &'a Course,
    /// Whether this or a later course of it goes on.
    pub(super) now: bool,
}

/// Everyone who ever had a treatment.
pub(super) struct Treatment<'a> {
    pub(super) key: String,
    /// Full name, as it begins a line.
    pub(super) label: String,
    /// Name for charts and sentences.
    pub(super) short: String,
    pub(super) is_ldn: bool,
    pub(super) members: Vec<Member<'a>>,
}

/// How long all of it takes, in whatever unit; reading diaries takes most of that.
pub(super) const LONG: u64 = 100;

/// Reads what is looked at of everyone with a treatment, which is 95 of [`LONG`].
pub(super) fn patients(clinic: &Clinic) -> Result<Vec<Patient>, ClinicError> {
    let vault = &clinic.vault;
    let today = clinic.host.today();
    let mut everyone: HashMap<PersonId, Patient> = HashMap::new();
    store::tell(0, LONG)?;
    for (person, entry) in vault.records_of_everyone::<Course>()? {
        if entry.value.start.earliest() <= today {
            everyone.entry(person).or_default().courses.push(entry);
        }
    }
    store::tell(5, LONG)?;
    for (person, entry) in vault.records_of_everyone::<DiaryDay>()? {
        if let Some(patient) = everyone.get_mut(&person) {
            // Two devices may have written the same day: the later record stands.
            patient.diary.insert(entry.value.date, entry.value);
        }
    }
    store::tell(80, LONG)?;
    for (person, entry) in vault.records_of_everyone::<LabResult>()? {
        if let Some(patient) = everyone.get_mut(&person) {
            patient.labs.push(entry.value);
        }
    }
    for (person, entry) in vault.records_of_everyone::<SideEffect>()? {
        if let Some(patient) = everyone.get_mut(&person) {
            patient.side_effects.push(entry.value);
        }
    }
    let people = vault.people()?;
    let mut patients = Vec::with_capacity(everyone.len());
    let all = people.len() as u64;
    for (at, person) in people.into_iter().enumerate() {
        store::tell(85 * all + 10 * at as u64, LONG * all)?;
        let Some(mut patient) = everyone.remove(&person.id) else {
            continue;
        };
        let mut visits = vault.visits_of(person.id)?;
        visits.retain(|visit| !visit.state.is_open());
        visits.sort_by_key(|visit| (visit.details.date, visit.id));
        patient.visits = visits;
        patient.person = Some(person.id);
        patients.push(patient);
    }
    Ok(patients)
}

/// What a treatment is known by: an own name that the catalogue knows is its entry there; others by their letters.
fn key(what: &What) -> String {
    match in_catalogue(what.clone()) {
        What::Catalogue(key) => key,
        What::Own(name) => format!("own:{}", name.trim().to_lowercase()),
    }
}

fn goes_on(course: &Course, today: Date) -> bool {
    course.stop.is_none_or(|stop| stop.earliest() > today)
}

/// Everyone by treatment, the treatment with the most patients first.
pub(super) fn treatments(patients: &[Patient], today: Date) -> Vec<Treatment<'_>> {
    let mut found: BTreeMap<String, Treatment<'_>> = BTreeMap::new();
    for patient in patients {
        let mut courses: Vec<&KeptEntry<Course>> = patient.courses.iter().collect();
        courses.sort_by_key(|entry| (entry.value.start.earliest(), entry.value.start.latest(), entry.id));
        let mut had: HashSet<String> = HashSet::new();
        for entry in &courses {
            let key = key(&entry.value.what);
            if !had.insert(key.clone()) {
                continue;
            }
            let same = courses.iter().filter(|other| self::key(&other.value.what) == key);
            let member = Member {
                patient,
                id: entry.id,
                course: &entry.value,
                now: same.clone().any(|other| goes_on(&other.value, today)),
            };
            let what = in_catalogue(entry.value.what.clone());
            let treatment = found.entry(key.clone()).or_insert_with(|| Treatment {
                is_ldn: Catalogue::shipped().is_a(&key, "ldn"),
                label: capitalised(&name(&what)),
                short: short_name(&what),
                key,
                members: Vec::new(),
            });
            treatment.members.push(member);
        }
    }
    let mut treatments: Vec<Treatment<'_>> = found.into_values().collect();
    treatments
        .sort_by_cached_key(|treatment| (Reverse(treatment.members.len()), treatment.label.to_lowercase()));
    treatments
}
