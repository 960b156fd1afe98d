//! De-identified data for research. Codes and shifts are drawn once for each patient and kept in the vault.

use super::{Ended, Out, count, each, table_failed};
use crate::views::StudyId;
use crate::{Clinic, ClinicError, VERSION};
use exchange::Chart;
use exchange::dataset::{Dataset, Told};
use exchange::research::{self, Facts, Unmasked};
use jiff::civil::Date;
use record::{PersonId, Right};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use store::Act;

/// Key of the setting.
const KEY: &str = "research_key";

/// What a patient has in files for research, always the same.
#[derive(Clone, Serialize, Deserialize)]
struct Drawn {
    person: PersonId,
    code: String,
    shift_days: i32,
}

type Key = BTreeMap<PersonId, Drawn>;

/// The first day that anything is known of.
fn first_day(chart: &Chart) -> Option<Date> {
    let visits = chart.visits.first().map(|visit| visit.details.date);
    let others = chart.diary.iter().map(|day| day.value.date);
    visits.or_else(|| {
        others
            .chain(chart.labs.iter().map(|result| result.value.date))
            .min()
    })
}

impl Clinic {
    fn research_key(&self) -> Result<Key, ClinicError> {
        let Some(text) = self.vault.setting(KEY)? else {
            return Ok(Key::new());
        };
        let drawn: Vec<Drawn> =
            serde_json::from_str(&text).map_err(|_| ClinicError::internal("research key"))?;
        Ok(drawn.into_iter().map(|drawn| (drawn.person, drawn)).collect())
    }

    fn draw(&self, person: PersonId, taken: &BTreeSet<String>) -> Result<Drawn, ClinicError> {
        let mut random = [0; 12];
        loop {
            self.host
                .fill_random(&mut random)
                .map_err(|error| ClinicError::from(store::StoreError::from(error)))?;
            let (mut code, mut shift) = ([0; 8], [0; 4]);
            code.copy_from_slice(random.get(..8).unwrap_or_default());
            shift.copy_from_slice(random.get(8..).unwrap_or_default());
            let code = research::code(code);
            if !taken.contains(&code) {
                let shift_days = research::shift(u32::from_le_bytes(shift));
                return Ok(Drawn {
                    person,
                    code,
                    shift_days,
                });
            }
        }
    }

    /// The key with these patients in it; new ones are drawn and kept.
    fn research_key_with(&mut self, people: &[PersonId]) -> Result<Key, ClinicError> {
        let mut key = self.research_key()?;
        let mut taken: BTreeSet<String> = key.values().map(|drawn| drawn.code.clone()).collect();
        let before = key.len();
        for person in people {
            if !key.contains_key(person) {
                let drawn = self.draw(*person, &taken)?;
                taken.insert(drawn.code.clone());
                key.insert(*person, drawn);
            }
        }
        if key.len() > before {
            let drawn: Vec<&Drawn> = key.values().collect();
            let text = serde_json::to_string(&drawn).map_err(|_| ClinicError::internal("research key"))?;
            let actor = self.actor()?;
            let act = Act {
                actor: &actor,
                operation: "draw study ids",
                reason: "",
            };
            self.vault.transact(self.host.as_ref(), act, |change| {
                change.set_setting(KEY, &text).map_err(ClinicError::from)
            })?;
        }
        Ok(key)
    }

    /// Tables without names, texts and true dates, as their `README.txt` says. Codes and shifts are kept in the vault and are
    /// the same each time.
    pub(super) fn write_for_research(&mut self, out: &mut Out<'_>) -> Result<Vec<String>, Ended> {
        let ids: Vec<PersonId> = out.people.iter().map(|person| person.id).collect();
        let key = self.research_key_with(&ids)?;
        let mut unmasked = Vec::with_capacity(out.people.len());
        for person in std::mem::take(&mut out.people) {
            let drawn = key
                .get(&person.id)
                .ok_or_else(|| ClinicError::internal("research key"))?;
            let first = first_day(&self.chart_of(&person)?).unwrap_or_else(|| self.host.today());
            let patient = Unmasked {
                code: drawn.code.clone(),
                shift_days: drawn.shift_days,
                sex: person.details.sex,
                age: person.details.age_on(first),
            };
            unmasked.push((patient, person));
        }
        // The order of the vault would tell the order of names.
        unmasked.sort_by(|(one, _), (other, _)| one.code.cmp(&other.code));
        let patients: Vec<Unmasked>;
        (patients, out.people) = unmasked.into_iter().unzip();
        let (masked, step, hidden) = research::masks(&patients);
        let Out {
            people,
            new,
            folder,
            told,
        } = out;
        let failed = |error| table_failed(folder, &error);
        let used = self.vault.used_instruments()?;
        let mut dataset =
            Dataset::begin(&self.library, &used, true, |name| new.file(name)).map_err(failed)?;
        let mut masked = masked.into_iter();
        each(people, told, |person| {
            let masked = masked.next().ok_or_else(|| ClinicError::internal("masks"))?;
            let chart = self.chart_of(person)?;
            dataset.add(&chart, &Told::ForResearch(masked)).map_err(failed)
        })?;
        let (_, labs_left_out) = dataset.end().map_err(failed)?;
        let readme = research::readme(&Facts {
            version: VERSION.to_owned(),
            patients: people.len(),
            step,
            hidden,
            labs_left_out,
        });
        new.write("README.txt", readme.as_bytes())?;
        Ok(vec![
            "De-identified is not anonymous: read README.txt before you hand it on.".to_owned(),
        ])
    }

    /// Which patient each study id stands for, by study id.
    ///
    /// # Errors
    /// [`crate::Code::NotAllowed`] for anyone but a clinician; failures of noting and reading.
    pub fn study_ids(&self) -> Result<Vec<StudyId>, ClinicError> {
        self.may(Right::Manage)?;
        let key = self.research_key()?;
        self.note("look up study ids", None, &count(key.len()))?;
        let people = self.vault.people()?;
        let mut ids: Vec<StudyId> = people
            .into_iter()
            .filter_map(|person| {
                Some(StudyId {
                    code: key.get(&person.id)?.code.clone(),
                    patient_id: person.id.to_string(),
                    name: person.details.display_name(),
                    clinic_number: person.details.clinic_number.unwrap_or_default(),
                })
            })
            .collect();
        ids.sort_by(|one, other| one.code.cmp(&other.code));
        Ok(ids)
    }
}
