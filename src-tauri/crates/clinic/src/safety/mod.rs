//! Safety: what the rules find, acknowledgement, conditions, checklists.

mod alerts;
mod checklist;
mod conditions;
mod flags;
mod held;
mod says;
mod standing;

pub(crate) use held::Held;

use crate::views::{AlertState, SafetyView};
use crate::{Clinic, ClinicError};
use record::safety::{Acknowledgement, rules};
use record::{Catalogue, ConditionName, List, PersonId, Right, What};
use store::Act;

/// PHQ-9 item 9 is no rule about records, and is asked all the same.
const RULES_OF_QUESTIONNAIRES: usize = 1;

impl Clinic {
    /// A patient's safety screen.
    ///
    /// # Errors
    /// [`crate::Code::NoSuch`]; failures of reading.
    pub fn safety(&self, person: PersonId) -> Result<SafetyView, ClinicError> {
        let patient_name = self.vault.person(person)?.details.display_name();
        let held = self.held(person)?;
        let alerts = self.alert_views(&held, &self.timeline(person)?)?;
        let open = alerts.iter().filter(|alert| alert.state == AlertState::Open);
        Ok(SafetyView {
            patient_id: person,
            patient_name,
            open: u32::try_from(open.count()).unwrap_or(u32::MAX),
            alerts,
            rules: u32::try_from(rules().len() + RULES_OF_QUESTIONNAIRES).unwrap_or(u32::MAX),
            not_checked: not_checked(&held),
            conditions: conditions::views(&held),
            before_ldn: self.check_rows(person, &held, List::BeforeLdn)?,
            differential: self.check_rows(person, &held, List::Differential)?,
        })
    }

    /// Acknowledges an open alert in the words in which it was read. Needs a reason.
    ///
    /// # Errors
    /// [`crate::Code::NotAllowed`]; names the field: an alert that isn't open, no reason; failures of reading and writing.
    pub fn acknowledge(
        &mut self,
        person: PersonId,
        identity: &str,
        words: &str,
        reason: &str,
    ) -> Result<SafetyView, ClinicError> {
        self.may(Right::Sign)?;
        let mut held = self.held(person)?;
        let standing = held.all_standing(&self.timeline(person)?);
        let open = standing
            .into_iter()
            .find(|standing| standing.found.identity == identity && standing.state == AlertState::Open);
        let Some(open) = open else {
            return Err(ClinicError::field(
                "identity",
                "This alert is not open any more: look at the list again.",
            ));
        };
        if alerts::sentence(&open.found.words) != words {
            return Err(ClinicError::field(
                "words",
                "This alert has changed since it was shown: read it again, then acknowledge it.",
            ));
        }
        let actor = self.actor()?;
        let acknowledgement = Acknowledgement {
            identity: open.found.identity,
            rule: open.found.code,
            words: open.found.words,
            reason: reason.to_owned(),
            by: actor.clone(),
            on: self.host.today(),
        }
        .checked()?;
        let act = Act {
            actor: &actor,
            operation: "acknowledge alert",
            reason: &acknowledgement.reason,
        };
        self.vault.transact(self.host.as_ref(), act, |change| {
            held.raise(change, person)?;
            change.add_record(Some(person), &acknowledgement)?;
            Ok::<_, ClinicError>(())
        })?;
        self.safety(person)
    }
}

/// Treatments and conditions that aren't in the catalogue, each once.
fn not_checked(held: &Held) -> Vec<String> {
    let catalogue = Catalogue::shipped();
    let courses = held.courses.iter().filter_map(|entry| match &entry.value.what {
        What::Catalogue(key) => catalogue.entry(key).is_none().then_some(key),
        What::Own(name) => Some(name),
    });
    let conditions = held
        .conditions
        .iter()
        .filter_map(|entry| match &entry.value.name {
            ConditionName::Catalogue(key) => catalogue.condition(key).is_none().then_some(key),
            ConditionName::Own(name) => Some(name),
        });
    let mut names: Vec<String> = Vec::new();
    for name in courses.chain(conditions) {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    names
}
