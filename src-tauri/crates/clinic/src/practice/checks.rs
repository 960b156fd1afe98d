//! What the clinic edits, trimmed and checked. Errors name the field by its place: `templates.0.steps.1.amount`.

use super::PracticeSettings;
use crate::ClinicError;
use crate::views::{CheckItemForm, PracticeView, TemplateForm};
use record::{Catalogue, CheckItem, LONGEST_NAME, PlanStep, TitrationTemplate};

const MOST_TEMPLATES: usize = 100;
const MOST_STEPS: usize = 100;
const MOST_LINES: usize = 200;
const LONGEST_SOURCE: usize = 500;
const LONGEST_UNIT: usize = 20;
/// The last step of a template, in days after the start.
const LATEST_STEP: i32 = 3650;

fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Tidied, with at most so many characters.
fn short(field: &str, text: &str, most: usize) -> Result<String, ClinicError> {
    let text = tidy(text);
    if text.chars().count() > most {
        let message = format!("At most {most} characters fit here: shorten it.");
        return Err(ClinicError::field(field, message));
    }
    if text.chars().any(char::is_control) {
        let message = "This holds a control character: type it again.";
        return Err(ClinicError::field(field, message));
    }
    Ok(text)
}

pub(super) fn checked(
    form: &PracticeView,
    before: &PracticeSettings,
) -> Result<PracticeSettings, ClinicError> {
    let currency = tidy(&form.currency);
    let plain = |sign: char| !sign.is_control() && !sign.is_ascii_digit();
    if !(1..=8).contains(&currency.chars().count()) || !currency.chars().all(plain) {
        return Err(ClinicError::field(
            "currency",
            "The currency has 1 to 8 characters and no digits, such as € or CHF.",
        ));
    }
    if !(14..=730).contains(&form.thyroid_check_days) {
        return Err(ClinicError::field(
            "thyroidCheckDays",
            "The days between thyroid checks must be 14 to 730.",
        ));
    }
    let (before_ldn, retired_before_ldn) = lines(
        "beforeLdn",
        &form.before_ldn,
        &before.before_ldn,
        &before.retired_before_ldn,
    )?;
    let (differential, retired_differential) = lines(
        "differential",
        &form.differential,
        &before.differential,
        &before.retired_differential,
    )?;
    Ok(PracticeSettings {
        currency,
        thyroid_check_days: form.thyroid_check_days,
        templates: templates(&form.templates)?,
        before_ldn,
        differential,
        retired_before_ldn,
        retired_differential,
    })
}

fn templates(forms: &[TemplateForm]) -> Result<Vec<TitrationTemplate>, ClinicError> {
    if forms.len() > MOST_TEMPLATES {
        return Err(ClinicError::field(
            "templates",
            "At most 100 titration templates fit here: remove some.",
        ));
    }
    let mut templates: Vec<TitrationTemplate> = Vec::new();
    for (index, form) in forms.iter().enumerate() {
        let place = format!("templates.{index}");
        let template = template(&place, form)?;
        let is_same = |other: &TitrationTemplate| {
            other.what == template.what && other.name.to_lowercase() == template.name.to_lowercase()
        };
        if templates.iter().any(is_same) {
            return Err(ClinicError::field(
                &format!("{place}.name"),
                "Another template has this name: give each its own.",
            ));
        }
        templates.push(template);
    }
    Ok(templates)
}

fn template(place: &str, form: &TemplateForm) -> Result<TitrationTemplate, ClinicError> {
    let field = |name: &str| format!("{place}.{name}");
    let wrong = |name: &str, message: &str| Err(ClinicError::field(&field(name), message));
    let what = form.what.trim();
    if Catalogue::shipped().entry(what).is_none() {
        return wrong("what", "Choose what the template is for from the catalogue.");
    }
    let name = short(&field("name"), &form.name, LONGEST_NAME)?;
    if name.is_empty() {
        return wrong("name", "The template has no name: type one, such as Weekly.");
    }
    let unit = short(&field("unit"), &form.unit, LONGEST_UNIT)?;
    if unit.is_empty() {
        return wrong("unit", "The amounts have no unit: type one, such as mg.");
    }
    let source = short(&field("source"), &form.source, LONGEST_SOURCE)?;
    if form.steps.is_empty() {
        return wrong("steps", "The template has no steps: add at least one.");
    }
    if form.steps.len() > MOST_STEPS {
        return wrong("steps", "A template has at most 100 steps: shorten it.");
    }
    let mut steps: Vec<PlanStep> = Vec::new();
    for (index, step) in form.steps.iter().enumerate() {
        let at = |name: &str| format!("steps.{index}.{name}");
        let amount = step.amount.parse();
        let amount = amount.map_err(|error| {
            let message = format!("The amount can’t be used: {error}.");
            ClinicError::field(&field(&at("amount")), message)
        })?;
        match steps.last() {
            None if step.after_days != 0 => {
                return wrong(&at("afterDays"), "The first step is on day 0.");
            }
            Some(last) if step.after_days <= last.after_days => {
                return wrong(
                    &at("afterDays"),
                    "Each step comes later than the one before: check the days.",
                );
            }
            // What was reached and what comes next is told by the amount, so a plan only goes up.
            Some(last) if amount <= last.amount => {
                return wrong(
                    &at("amount"),
                    "Each step is higher than the one before: check the amounts.",
                );
            }
            _ => {}
        }
        if step.after_days > LATEST_STEP {
            return wrong(&at("afterDays"), "A step is at most 3,650 days after the start.");
        }
        steps.push(PlanStep {
            after_days: step.after_days,
            amount,
        });
    }
    Ok(TitrationTemplate {
        what: what.to_owned(),
        name,
        unit,
        steps,
        source,
    })
}

/// The lines of a checklist with their keys, and those that were taken out now or before.
fn lines(
    list: &str,
    forms: &[CheckItemForm],
    current: &[CheckItem],
    retired: &[CheckItem],
) -> Result<(Vec<CheckItem>, Vec<CheckItem>), ClinicError> {
    if forms.len() > MOST_LINES {
        return Err(ClinicError::field(
            list,
            "At most 200 lines fit here: remove some.",
        ));
    }
    let known = || current.iter().chain(retired);
    let is_known = |key: &str| known().any(|item| item.key == key);
    let mut items: Vec<CheckItem> = Vec::new();
    for (index, form) in forms.iter().enumerate() {
        let field = |name: &str| format!("{list}.{index}.{name}");
        let label = short(&field("label"), &form.label, LONGEST_NAME)?;
        let group = short(&field("group"), &form.group, LONGEST_NAME)?;
        if label.is_empty() {
            return Err(ClinicError::field(
                &field("label"),
                "The line is empty: type what to look at, or remove it.",
            ));
        }
        let same_label = |item: &&CheckItem| item.label.to_lowercase() == label.to_lowercase();
        if items.iter().any(|item| same_label(&item) && item.group == group) {
            return Err(ClinicError::field(
                &field("label"),
                "This line stands twice under its heading: keep one of them.",
            ));
        }
        let key = form.key.trim();
        if !key.is_empty() && !is_known(key) {
            return Err(ClinicError::field(
                &field("key"),
                "This line is not known any more: open the list again.",
            ));
        }
        let typed = |key: &str| forms.iter().any(|form| form.key.trim() == key);
        let taken = |key: &str| items.iter().any(|item| item.key == key);
        let key = if key.is_empty() {
            let back = known().find(|item| same_label(item) && !typed(&item.key) && !taken(&item.key));
            let new = || new_key(&label, |key| is_known(key) || taken(key));
            back.map_or_else(new, |item| item.key.clone())
        } else {
            key.to_owned()
        };
        if taken(&key) {
            return Err(ClinicError::field(
                &field("key"),
                "This line stands twice: remove one of them.",
            ));
        }
        items.push(CheckItem { key, label, group });
    }
    let gone = known().filter(|known| !items.iter().any(|item| item.key == known.key));
    let gone = gone.cloned().collect();
    Ok((items, gone))
}

/// A key made from a label that isn't taken: "Vitamin D" becomes `vitamin_d`, or `vitamin_d_2`.
fn new_key(label: &str, taken: impl Fn(&str) -> bool) -> String {
    let plain = |letter: char| {
        if letter.is_ascii_alphanumeric() {
            letter
        } else {
            '_'
        }
    };
    let mut key: String = label.to_lowercase().chars().take(40).map(plain).collect();
    while key.contains("__") {
        key = key.replace("__", "_");
    }
    let key = key.trim_matches('_');
    let key = if key.is_empty() { "line" } else { key };
    if !taken(key) {
        return key.to_owned();
    }
    let mut number = 2_u32;
    while taken(&format!("{key}_{number}")) {
        number += 1;
    }
    format!("{key}_{number}")
}
