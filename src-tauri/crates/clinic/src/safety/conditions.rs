//! Conditions: typed, searched, listed.

use super::held::Held;
use crate::revisions::correction_reason;
use crate::views::{ConditionForm, ConditionMatch, ConditionView, SafetyView};
use crate::{Clinic, ClinicError};
use jiff::civil::Date;
use record::{Catalogue, Condition, ConditionName, PartialDate, PersonId, RecordId};
use std::cmp::Reverse;
use store::{Act, StoreError};

/// The most conditions that a search offers.
const MOST_MATCHES: usize = 12;

/// What people read.
pub(super) fn name(of: &ConditionName) -> String {
    match of {
        ConditionName::Catalogue(key) => {
            let entry = Catalogue::shipped().condition(key);
            entry.map_or_else(|| key.clone(), |entry| entry.name.clone())
        }
        ConditionName::Own(name) => name.clone(),
    }
}

fn goes_on(condition: &Condition, today: Date) -> bool {
    condition.until.is_none_or(|until| until.latest() > today)
}

/// Conditions as the window shows them: those that go on first, then by name.
pub(super) fn views(held: &Held) -> Vec<ConditionView> {
    let catalogue = Catalogue::shipped();
    let mut views: Vec<ConditionView> = Vec::new();
    for entry in &held.conditions {
        let condition = &entry.value;
        let key = match &condition.name {
            ConditionName::Catalogue(key) => Some(key.clone()),
            ConditionName::Own(_) => None,
        };
        let known = key.as_deref().and_then(|key| catalogue.condition(key));
        let classes = known
            .map(|known| catalogue.classes_of(&known.key))
            .unwrap_or_default();
        let classes: Vec<&str> = classes.iter().map(|class| class.label.as_str()).collect();
        let date = |date: Option<PartialDate>| date.map(|date| date.to_string()).unwrap_or_default();
        let name = name(&condition.name);
        views.push(ConditionView {
            id: entry.id,
            name: name.clone(),
            classes: classes.join(", "),
            checked: known.is_some(),
            ongoing: goes_on(condition, held.today),
            form: ConditionForm {
                key,
                name,
                since: date(condition.since),
                until: date(condition.until),
                note: condition.note.clone(),
            },
        });
    }
    views.sort_by_key(|view| (Reverse(view.ongoing), view.name.to_lowercase()));
    views
}

/// A date known to the day, the month or the year; none where nothing is typed.
pub(super) fn date(field: &str, what: &str, text: &str) -> Result<Option<PartialDate>, ClinicError> {
    match text.trim() {
        "" => Ok(None),
        text => text
            .parse()
            .map(Some)
            .map_err(|error| ClinicError::field(field, format!("{what} can’t be read: {error}."))),
    }
}

fn typed(form: ConditionForm) -> Result<Condition, ClinicError> {
    let catalogue = Catalogue::shipped();
    let name = match form.key {
        Some(key) if catalogue.condition(&key).is_some() => ConditionName::Catalogue(key),
        Some(_) => {
            return Err(ClinicError::field(
                "name",
                "This condition is not in the catalogue: choose another, or type it in your own words.",
            ));
        }
        // Typed in words that the catalogue knows: rules can check it then.
        None => match catalogue.condition_named(&form.name) {
            Some(known) => ConditionName::Catalogue(known.key.clone()),
            None => ConditionName::Own(form.name),
        },
    };
    Ok(Condition {
        name,
        since: date("since", "The beginning", &form.since)?,
        until: date("until", "The end", &form.until)?,
        note: form.note,
    })
}

/// Whether it says all that `old` said: what was open may be filled in, and the note may go on.
fn extends(new: &Condition, old: &Condition) -> bool {
    let date = |new: Option<PartialDate>, old: Option<PartialDate>| old.is_none() || new == old;
    new.name == old.name
        && date(new.since, old.since)
        && date(new.until, old.until)
        && record::goes_on(&new.note, &old.note)
}

impl Clinic {
    /// Conditions of the catalogue that fit what was typed.
    ///
    /// # Errors
    /// None today.
    pub fn search_conditions(&self, words: &str) -> Result<Vec<ConditionMatch>, ClinicError> {
        let found = Catalogue::shipped().search_conditions(words, MOST_MATCHES);
        Ok(found
            .into_iter()
            .map(|found| ConditionMatch {
                key: found.found.key.clone(),
                name: found.found.name.clone(),
                by: match found.by {
                    by if by == found.found.name => String::new(),
                    by => by.to_owned(),
                },
            })
            .collect())
    }

    /// Adds a condition, or corrects one. A correction of what was written down before needs a reason; what only goes on
    /// (its end, a longer note) doesn't. A name that the catalogue knows becomes its entry.
    ///
    /// # Errors
    /// Names the field that doesn't do; failures of reading and writing.
    pub fn save_condition(
        &mut self,
        person: PersonId,
        id: Option<RecordId>,
        form: ConditionForm,
        reason: &str,
    ) -> Result<SafetyView, ClinicError> {
        self.vault.person(person)?;
        let condition = typed(form)?.checked(self.host.today())?;
        let held = self.held(person)?;
        let old = match id {
            None => None,
            Some(id) => {
                let old = held.conditions.iter().find(|entry| entry.id == id);
                Some(&old.ok_or(StoreError::NoSuch("condition"))?.value)
            }
        };
        if old == Some(&condition) {
            return self.safety(person);
        }
        let reason = match old {
            Some(old) if !extends(&condition, old) => correction_reason(reason)?,
            _ => reason.trim(),
        };
        let actor = self.actor()?;
        let act = Act {
            actor: &actor,
            operation: if id.is_some() {
                "change condition"
            } else {
                "add condition"
            },
            reason,
        };
        self.with_alerts(person, act, |change, held| {
            let id = match id {
                Some(id) => {
                    change.revise_record(id, &condition)?;
                    id
                }
                None => change.add_record(Some(person), &condition)?,
            };
            held.put_condition(id, Some(condition));
            Ok(())
        })?;
        self.safety(person)
    }
}
