//! The first steps to a first report: what of them is done in a vault. What can't be read from its records is kept on this
//! computer, without anything of a patient.

use crate::places::Places;
use crate::views::GuideView;
use crate::{Clinic, ClinicError};
use record::{Course, VaultId, VisitState};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;

/// A step that leaves no record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GuideStep {
    /// A patient was opened.
    Patient,
    /// The page "Trends" was opened.
    Trends,
    /// A report was saved or printed.
    Report,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Kept {
    away: bool,
    patient: bool,
    trends: bool,
    report: bool,
}

/// The most patients who are looked through for a questionnaire and a treatment.
const MOST_LOOKED_AT: usize = 50;

impl Places {
    fn guides(&self) -> BTreeMap<VaultId, Kept> {
        // They are help: without the file nobody is shown them.
        fs::read_to_string(self.config_file("first-steps.json"))
            .ok()
            .and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_default()
    }

    fn change_guide(&self, vault: VaultId, change: impl FnOnce(&mut Kept)) -> Result<(), ClinicError> {
        let mut all = self.guides();
        let kept = all.entry(vault).or_default();
        let before = *kept;
        change(kept);
        if *kept == before && before != Kept::default() {
            return Ok(());
        }
        let text = serde_json::to_string_pretty(&all).map_err(|_| ClinicError::internal("first steps"))?;
        self.write(&self.config_file("first-steps.json"), &text)
    }

    /// Shows the first steps in a vault that was made here a moment ago.
    ///
    /// # Errors
    /// When the file can't be written.
    pub fn begin_guide(&self, vault: VaultId) -> Result<(), ClinicError> {
        self.change_guide(vault, |_| ())
    }

    /// Puts the first steps of a vault away, or brings them back.
    ///
    /// # Errors
    /// When the file can't be written.
    pub fn put_guide_away(&self, vault: VaultId, away: bool) -> Result<(), ClinicError> {
        self.change_guide(vault, |kept| kept.away = away)
    }

    /// Notes that a step was taken, where the first steps are shown.
    ///
    /// # Errors
    /// When the file can't be written.
    pub fn note_guide_step(&self, vault: VaultId, step: GuideStep) -> Result<(), ClinicError> {
        if self.guides().get(&vault).is_none_or(|kept| kept.away) {
            return Ok(());
        }
        self.change_guide(vault, |kept| match step {
            GuideStep::Patient => kept.patient = true,
            GuideStep::Trends => kept.trends = true,
            GuideStep::Report => kept.report = true,
        })
    }
}

impl Clinic {
    /// What of the first steps is done. In a vault whose first steps aren't shown, nothing else is looked for.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn guide(&self, places: &Places) -> Result<GuideView, ClinicError> {
        let kept = places.guides().remove(&self.vault.id());
        let mut view = GuideView {
            patient: false,
            visit: false,
            doses: false,
            trends: kept.is_some_and(|kept| kept.trends),
            report: kept.is_some_and(|kept| kept.report),
            away: kept.is_none_or(|kept| kept.away),
            patient_id: None,
            visit_id: None,
        };
        if view.away {
            return Ok(view);
        }
        let people = self.vault.people()?;
        let opened = kept.is_some_and(|kept| kept.patient);
        view.patient = if self.vault.is_demo() {
            opened
        } else {
            !people.is_empty()
        };
        view.patient_id = people.first().map(|person| person.id.to_string());
        for person in people.iter().take(MOST_LOOKED_AT) {
            if !view.doses {
                view.doses = !self.vault.records::<Course>(Some(person.id))?.is_empty();
            }
            if !view.visit {
                let visits = self.vault.visits_of(person.id)?;
                let begun = visits
                    .iter()
                    .find(|visit| visit.assessments.iter().any(|form| !form.given().is_empty()));
                let open = visits.iter().find(|visit| visit.state == VisitState::Draft);
                if let Some(visit) = begun.or(open) {
                    view.visit = begun.is_some();
                    view.patient_id = Some(person.id.to_string());
                    view.visit_id = Some(visit.id.to_string());
                }
            }
            if view.visit && view.doses {
                break;
            }
        }
        Ok(view)
    }
}
