//! What a change wrote, line by line: before and after.

use crate::forms::answer_words;
use crate::revisions::changed_record;
use crate::views::RevisionLine;
use crate::{Clinic, ClinicError};
use record::{Answer, PersonDetails, Role, Sex, VisitDetails};
use serde_json::Value;
use store::AuditChange;

/// A line that says something new.
pub(super) fn line(label: &str, text: &str) -> RevisionLine {
    RevisionLine {
        label: label.to_owned(),
        text: text.to_owned(),
        changed: false,
    }
}

/// A line for each field: what a new one says, or what changed, before → after.
fn compared(before: Option<&[(&str, String)]>, after: &[(&str, String)]) -> Vec<RevisionLine> {
    let or_nothing = |text: &str| {
        if text.is_empty() {
            "nothing".to_owned()
        } else {
            text.to_owned()
        }
    };
    let fields = after.iter().enumerate();
    let lines = fields.filter_map(|(index, (label, now))| match before {
        None => (!now.is_empty()).then(|| line(label, now)),
        Some(before) => {
            let earlier = &before.get(index)?.1;
            (earlier != now).then(|| RevisionLine {
                label: (*label).to_owned(),
                text: format!("{} → {}", or_nothing(earlier), or_nothing(now)),
                changed: true,
            })
        }
    });
    lines.collect()
}

fn person(details: &PersonDetails) -> Vec<(&'static str, String)> {
    let sex = match details.sex {
        Sex::Female => "female",
        Sex::Male => "male",
        Sex::Other => "other",
        Sex::Unknown => "",
    };
    vec![
        ("Family name", details.family_name.clone()),
        ("Given name", details.given_name.clone()),
        ("Clinic number", details.clinic_number.clone().unwrap_or_default()),
        (
            "Birth date",
            details
                .birth_date
                .map(|date| date.to_string())
                .unwrap_or_default(),
        ),
        ("Sex", sex.to_owned()),
    ]
}

fn visit(details: &VisitDetails) -> Vec<(&'static str, String)> {
    vec![
        ("Date", details.date.to_string()),
        ("Kind", details.kind.label().to_owned()),
        ("Note", details.note.clone()),
    ]
}

fn user((name, role): &(String, String)) -> Vec<(&'static str, String)> {
    let role = match Role::from_code(role) {
        Some(Role::Clinician) => "clinician",
        Some(Role::Assistant) => "assistant",
        Some(Role::ReadOnly) => "read-only",
        None => role.as_str(),
    };
    vec![("Name", name.clone()), ("Role", role.to_owned())]
}

/// Settings field by field, where they are fields.
fn setting(key: &str, before: Option<&str>, after: &str) -> Vec<RevisionLine> {
    let read = |text: &str| serde_json::from_str::<Value>(text).unwrap_or(Value::Null);
    let (before, after) = (before.map(read).unwrap_or(Value::Null), read(after));
    let words = |value: Option<&Value>| match value {
        None | Some(Value::Null) => "nothing".to_owned(),
        Some(Value::String(text)) if text.is_empty() => "nothing".to_owned(),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Bool(yes)) => if *yes { "yes" } else { "no" }.to_owned(),
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Array(list)) => format!("{} lines", list.len()),
        Some(Value::Object(_)) => "several fields".to_owned(),
    };
    let Value::Object(fields) = &after else {
        return vec![line(key, "changed")];
    };
    let changed = fields
        .iter()
        .filter(|(name, now)| before.get(name.as_str()) != Some(*now));
    let lines = changed.map(|(name, now)| RevisionLine {
        label: spaced(name),
        text: format!("{} → {}", words(before.get(name.as_str())), words(Some(now))),
        changed: !before.is_null(),
    });
    lines.collect()
}

/// "clinicName" → "Clinic name".
fn spaced(name: &str) -> String {
    let mut words = String::new();
    for (index, letter) in name.chars().enumerate() {
        if index == 0 {
            words.extend(letter.to_uppercase());
        } else if letter.is_uppercase() || letter == '_' {
            words.push(' ');
            words.extend(letter.to_lowercase().filter(|letter| *letter != '_'));
        } else {
            words.push(letter);
        }
    }
    words
}

impl Clinic {
    /// What a change wrote, in lines.
    pub(super) fn changed_lines(&self, changes: &[AuditChange]) -> Result<Vec<RevisionLine>, ClinicError> {
        let mut lines = Vec::new();
        for change in changes {
            match change {
                AuditChange::Person { before, after } => {
                    let before = before.as_ref().map(person);
                    lines.extend(compared(before.as_deref(), &person(after)));
                }
                AuditChange::Visit { before, after, .. } => {
                    let before = before.as_ref().map(visit);
                    lines.extend(compared(before.as_deref(), &visit(after)));
                }
                AuditChange::Signature { visit, .. } => {
                    lines.push(line("Visit", &self.vault.visit(*visit)?.details.date.to_string()));
                }
                AuditChange::Assessment {
                    instrument,
                    version,
                    removed,
                    ..
                } => {
                    let known = self.library.get_version(instrument, version).ok();
                    let name = known.map_or(instrument, |definition| &definition.short_name);
                    lines.push(line(name, if *removed { "taken out" } else { "added" }));
                }
                AuditChange::Answer {
                    instrument,
                    version,
                    item,
                    before,
                    after,
                    ..
                } => {
                    lines.push(self.answer_line(
                        (instrument, version, item),
                        before.as_ref(),
                        after.as_ref(),
                    ));
                }
                AuditChange::Setting { key, before, after } => {
                    lines.extend(setting(key, before.as_deref(), after));
                }
                AuditChange::Instrument { instrument, version } => {
                    lines.push(line(instrument, &format!("version {version}")));
                }
                AuditChange::Record {
                    person,
                    kind,
                    before,
                    after,
                    ..
                } => {
                    let named = self.named(*person)?;
                    lines.extend(changed_record(kind, before.as_deref(), after.as_deref(), &named));
                }
                AuditChange::User {
                    before,
                    after,
                    removed,
                } => {
                    let before = before.as_ref().map(user);
                    let fields = compared(before.as_deref(), &user(after));
                    if *removed {
                        lines.push(line("Name", &format!("{}, removed", after.0)));
                    } else {
                        lines.extend(fields);
                    }
                }
                _ => {}
            }
        }
        Ok(lines)
    }

    fn answer_line(
        &self,
        (instrument, version, item): (&str, &str, &str),
        before: Option<&Answer>,
        after: Option<&Answer>,
    ) -> RevisionLine {
        let known = self.library.get_version(instrument, version).ok();
        let known = known.and_then(|definition| Some((definition, definition.item(item)?)));
        let Some((definition, item)) = known else {
            return line(&format!("{instrument}, {item}"), "changed");
        };
        RevisionLine {
            label: format!("{}, {}", definition.short_name, item.label),
            text: match before {
                None => answer_words(item, after),
                Some(_) => format!("{} → {}", answer_words(item, before), answer_words(item, after)),
            },
            changed: before.is_some(),
        }
    }
}
