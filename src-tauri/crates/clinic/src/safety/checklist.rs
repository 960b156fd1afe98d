//! The clinic's checklists, with each patient's results.

use super::conditions::date;
use super::held::Held;
use super::says::Says;
use crate::revisions::correction_reason;
use crate::views::{CheckForm, CheckRow, SafetyView};
use crate::{Clinic, ClinicError};
use record::{CheckItem, CheckResult, CheckState, DiaryDay, KeptEntry, List, PersonId};
use store::Act;

/// Heading of results whose line the clinic has taken out of its list.
const TAKEN_OUT: &str = "No longer on the clinic’s list";

fn result_on<'a>(
    results: &'a [KeptEntry<CheckResult>],
    list: List,
    key: &str,
) -> Option<&'a KeptEntry<CheckResult>> {
    results
        .iter()
        .rfind(|entry| entry.value.list == list && entry.value.item == key)
}

impl Clinic {
    fn check_items(&self, list: List) -> Result<Vec<CheckItem>, ClinicError> {
        let practice = self.practice_settings()?;
        Ok(match list {
            List::BeforeLdn => practice.before_ldn,
            List::Differential => practice.differential,
        })
    }

    /// The lines of a list with the patient's results; results on lines that were taken out stand last.
    pub(super) fn check_rows(
        &self,
        person: PersonId,
        held: &Held,
        list: List,
    ) -> Result<Vec<CheckRow>, ClinicError> {
        let results = self.vault.records::<CheckResult>(Some(person))?;
        let diary = self.vault.records::<DiaryDay>(Some(person))?;
        let says = Says { held, diary: &diary };
        let mut lines = self.check_items(list)?;
        let taken_out = results.iter().filter(|entry| entry.value.list == list);
        for result in taken_out.map(|entry| &entry.value) {
            if !lines.iter().any(|line| line.key == result.item) {
                lines.push(CheckItem {
                    key: result.item.clone(),
                    label: result.label.clone(),
                    group: TAKEN_OUT.to_owned(),
                });
            }
        }
        let row = |line: CheckItem| {
            let result = result_on(&results, list, &line.key);
            let value = result.map(|entry| &entry.value);
            CheckRow {
                record_says: says.line(&line.key),
                state: value.map_or(CheckState::Open, |result| result.state),
                result: value.map(|result| result.result.clone()).unwrap_or_default(),
                date: value
                    .and_then(|result| result.date)
                    .map(|date| date.to_string())
                    .unwrap_or_default(),
                id: result.map(|entry| entry.id),
                item: line.key,
                label: line.label,
                group: line.group,
            }
        };
        Ok(lines.into_iter().map(row).collect())
    }

    /// Writes down a result on a line of a checklist; what stood there before stays in its history, and is another only
    /// with a reason.
    ///
    /// # Errors
    /// Names the field that doesn't do; failures of reading and writing.
    pub fn save_check(
        &mut self,
        person: PersonId,
        form: CheckForm,
        reason: &str,
    ) -> Result<SafetyView, ClinicError> {
        self.vault.person(person)?;
        let results = self.vault.records::<CheckResult>(Some(person))?;
        let old = result_on(&results, form.list, &form.item);
        let lines = self.check_items(form.list)?;
        let line = lines.into_iter().find(|line| line.key == form.item);
        let label = line.map(|line| line.label);
        let label = label.or_else(|| old.map(|old| old.value.label.clone()));
        let Some(label) = label else {
            return Err(ClinicError::field(
                "item",
                "This line is not on the clinic’s list any more: open the list again.",
            ));
        };
        let result = CheckResult {
            list: form.list,
            item: form.item,
            label,
            state: form.state,
            result: form.result,
            date: date("date", "The date", &form.date)?,
        };
        let result = result.checked(self.host.today())?;
        let nothing = result.state == CheckState::Open && result.result.is_empty() && result.date.is_none();
        let same = match old {
            None => nothing,
            Some(old) => {
                let labelled = CheckResult {
                    label: old.value.label.clone(),
                    ..result.clone()
                };
                old.value == labelled
            }
        };
        if same {
            return self.safety(person);
        }
        let reason = match old {
            Some(old) if !result.extends(&old.value) => correction_reason(reason)?,
            _ => reason.trim(),
        };
        let actor = self.actor()?;
        let act = Act {
            actor: &actor,
            operation: "write checklist",
            reason,
        };
        let id = old.map(|old| old.id);
        self.vault.transact(self.host.as_ref(), act, |change| {
            match id {
                Some(id) => change.revise_record(id, &result)?,
                None => drop(change.add_record(Some(person), &result)?),
            }
            Ok::<_, ClinicError>(())
        })?;
        self.safety(person)
    }
}
