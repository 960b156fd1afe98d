//! How the clinic works: titration templates, checklists, currency; the address book.

mod checks;
mod contacts;
mod lists;

pub(crate) use contacts::kind_words as contact_words;

use crate::views::{CheckItemForm, PracticeView, TemplateForm, TemplateStep};
use crate::{Clinic, ClinicError};
use record::{Catalogue, CheckItem, Course, KeptEntry, PersonId, TitrationTemplate};
use serde::{Deserialize, Serialize};
use store::Act;

/// Key of the settings in the vault.
const KEY: &str = "practice";

/// What the clinic can edit, as it is kept. A field that an older version didn't know has its default.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct PracticeSettings {
    pub(crate) currency: String,
    pub(crate) thyroid_check_days: u32,
    pub(crate) templates: Vec<TitrationTemplate>,
    pub(crate) before_ldn: Vec<CheckItem>,
    pub(crate) differential: Vec<CheckItem>,
    /// Lines that were taken out. Patients may have results on them, so their keys are never given to another line, and
    /// a line that comes back finds its results again.
    pub(crate) retired_before_ldn: Vec<CheckItem>,
    pub(crate) retired_differential: Vec<CheckItem>,
}

impl Default for PracticeSettings {
    fn default() -> Self {
        Self {
            currency: "€".to_owned(),
            // Practice sources ask for TSH every two to three months.
            thyroid_check_days: 84,
            templates: TitrationTemplate::shipped(),
            before_ldn: lists::before_ldn(),
            differential: lists::differential(),
            retired_before_ldn: Vec::new(),
            retired_differential: Vec::new(),
        }
    }
}

fn item_forms(items: &[CheckItem]) -> Vec<CheckItemForm> {
    let form = |item: &CheckItem| CheckItemForm {
        key: item.key.clone(),
        label: item.label.clone(),
        group: item.group.clone(),
    };
    items.iter().map(form).collect()
}

/// A template as the window shows it.
pub(crate) fn template_form(template: &TitrationTemplate) -> TemplateForm {
    let entry = Catalogue::shipped().entry(&template.what);
    let step = |step: &record::PlanStep| TemplateStep {
        after_days: step.after_days,
        amount: step.amount.to_string(),
    };
    TemplateForm {
        what: template.what.clone(),
        what_name: entry.map_or_else(|| template.what.clone(), |entry| entry.name.clone()),
        name: template.name.clone(),
        unit: template.unit.clone(),
        steps: template.steps.iter().map(step).collect(),
        source: template.source.clone(),
    }
}

impl PracticeSettings {
    fn view(&self) -> PracticeView {
        PracticeView {
            currency: self.currency.clone(),
            thyroid_check_days: self.thyroid_check_days,
            templates: self.templates.iter().map(template_form).collect(),
            before_ldn: item_forms(&self.before_ldn),
            differential: item_forms(&self.differential),
        }
    }
}

impl Clinic {
    /// What the clinic can edit, as it is kept; the defaults before it has edited anything.
    ///
    /// # Errors
    /// Failures of reading.
    pub(crate) fn practice_settings(&self) -> Result<PracticeSettings, ClinicError> {
        let Some(text) = self.vault.setting(KEY)? else {
            return Ok(PracticeSettings::default());
        };
        serde_json::from_str(&text).map_err(|_| ClinicError::internal("practice"))
    }

    /// What the clinic can edit.
    ///
    /// # Errors
    /// Failures of reading.
    pub fn practice(&self) -> Result<PracticeView, ClinicError> {
        Ok(self.practice_settings()?.view())
    }

    /// Saves what the clinic can edit.
    ///
    /// # Errors
    /// Names the field that doesn't do (`templates.0.steps.1.amount`, `beforeLdn.3.label` and the like); failures of
    /// writing.
    pub fn save_practice(&mut self, practice: PracticeView) -> Result<PracticeView, ClinicError> {
        let before = self.practice_settings()?;
        let after = checks::checked(practice, &before)?;
        if after.currency != before.currency {
            self.check_currency(&before.currency)?;
        }
        if after.thyroid_check_days != before.thyroid_check_days {
            // What is overdue by the interval until now stays so until somebody has seen it.
            for person in self.vault.people()? {
                self.raise_alerts(person.id)?;
            }
        }
        if after != before {
            let text = serde_json::to_string(&after).map_err(|_| ClinicError::internal("practice"))?;
            let actor = self.actor()?;
            let act = Act {
                actor: &actor,
                operation: "change practice",
                reason: "",
            };
            self.vault.transact(self.host.as_ref(), act, |change| {
                change.set_setting(KEY, &text).map_err(ClinicError::from)
            })?;
        }
        Ok(after.view())
    }

    /// Refuses another currency while costs are written down: it would stand beside amounts that were never in it.
    fn check_currency(&self, currency: &str) -> Result<(), ClinicError> {
        let courses = self.vault.records_of_everyone::<Course>()?;
        let costs = |(_, entry): &(PersonId, KeptEntry<Course>)| entry.value.has_cost();
        match courses.iter().filter(|course| costs(course)).count() {
            0 => Ok(()),
            count => Err(ClinicError::field(
                "currency",
                format!(
                    "The costs of {count} {} are written down in {currency}: take them out first, or keep {currency}.",
                    if count == 1 { "treatment" } else { "treatments" }
                ),
            )),
        }
    }
}
