//! Who did and saw what: entries of the vault's audit chain in words, checking it, and noting what is shown.

mod checked;
mod lines;
mod opened;
mod words;

pub(crate) use opened::{OpenAudit, OpenChart};

use crate::views::{AuditAsk, AuditLine, AuditView};
use crate::{Clinic, ClinicError};
use exchange::table::{self, Value};
use jiff::ToSpan;
use jiff::civil::Date;
use record::{PersonId, Right};
use std::collections::HashMap;
use store::{AuditEntry, AuditFilter, AuditKind};

/// Entries on one page.
const PAGE: usize = 100;
const COLUMNS: [&str; 8] = [
    "number", "at", "by", "what", "patient", "detail", "reason", "changes",
];

fn whole(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn filter(ask: &AuditAsk) -> Result<AuditFilter, ClinicError> {
    let day = |field: &str, text: &str| match text.trim() {
        "" => Ok(None),
        text => text.parse::<Date>().map(Some).map_err(|_| {
            ClinicError::field(
                field,
                "The day can’t be read: type it as year-month-day, such as 2026-03-07.",
            )
        }),
    };
    let (from, to) = (day("from", &ask.from)?, day("to", &ask.to)?);
    if let (Some(from), Some(to)) = (from, to)
        && from > to
    {
        return Err(ClinicError::field(
            "to",
            "The last day is before the first: check both days.",
        ));
    }
    let kind = match ask.kind.as_str() {
        "" => AuditKind::All,
        "changes" => AuditKind::Changes,
        "disclosures" => AuditKind::Disclosures,
        "access" => AuditKind::Access,
        _ => {
            return Err(ClinicError::field(
                "kind",
                "This kind of entry isn’t known: choose changes, disclosures or access.",
            ));
        }
    };
    let person = ask.patient_id.as_deref().map(str::parse::<PersonId>).transpose();
    Ok(AuditFilter {
        before: ask.before.map(u64::from),
        person: person
            .map_err(|_| ClinicError::field("patientId", "There is no such patient in this vault."))?,
        kind,
        actor: ask.actor.clone(),
        from: from.map(crate::host::start_of),
        to: to
            .and_then(|day| day.checked_add(1.day()).ok())
            .map(crate::host::start_of),
        most: None,
    })
}

impl Clinic {
    /// A page of the audit, latest first.
    ///
    /// # Errors
    /// [`Code::NotAllowed`](crate::Code::NotAllowed) for who may not manage; names the field that can't be read; failures of reading
    /// and of noting that it was looked at.
    pub fn audit(&self, ask: &AuditAsk) -> Result<AuditView, ClinicError> {
        self.may(Right::Manage)?;
        let filter = AuditFilter {
            most: Some(PAGE + 1),
            ..filter(ask)?
        };
        // Its lines tell what was recorded of patients.
        self.audit_opened(filter.person)?;
        let mut entries = self.vault.audit_entries(&filter)?;
        let more = entries.len() > PAGE;
        entries.truncate(PAGE);
        let head = self.vault.audit_head()?;
        Ok(AuditView {
            entries: self.audit_lines(&entries)?,
            more,
            count: whole(head.count),
            head: head.to_string(),
            actors: self.vault.audit_actors()?,
        })
    }

    /// What is asked for of the audit, from the latest entry to the first, as comma-separated values.
    ///
    /// # Errors
    /// As [`Clinic::audit`]; failures of writing.
    pub fn audit_csv(&self, ask: &AuditAsk) -> Result<Vec<u8>, ClinicError> {
        self.may(Right::Manage)?;
        let entries = self.vault.audit_entries(&filter(ask)?)?;
        let lines = self.audit_lines(&entries)?;
        let rows = lines.into_iter().zip(&entries).map(|(line, entry)| {
            let changes = line
                .lines
                .iter()
                .map(|line| format!("{}: {}", line.label, line.text));
            vec![
                Value::Number(f64::from(line.number)),
                Value::Text(line.at),
                Value::Text(line.by),
                Value::Text(line.what),
                Value::Text(line.whom),
                Value::Text(entry.detail.clone()),
                Value::Text(line.reason),
                Value::Text(changes.collect::<Vec<_>>().join("; ")),
            ]
        });
        let table = table::write(COLUMNS, rows).map_err(|_| ClinicError::internal("audit table"))?;
        self.note("make audit file", None, "")?;
        Ok(table)
    }

    fn audit_lines(&self, entries: &[AuditEntry]) -> Result<Vec<AuditLine>, ClinicError> {
        let mut names: HashMap<PersonId, String> = HashMap::new();
        let mut lines = Vec::new();
        for entry in entries {
            let whom = match entry.person {
                Some(person) => match names.get(&person) {
                    Some(name) => name.clone(),
                    None => {
                        let name = self.vault.person(person)?.details.display_name();
                        names.insert(person, name.clone());
                        name
                    }
                },
                None => String::new(),
            };
            let mut changed = match entry.operation {
                Some(operation) => self.changed_lines(&self.vault.audit_changes(operation)?)?,
                None => Vec::new(),
            };
            if !entry.detail.is_empty() {
                changed.insert(0, lines::line(words::detail_label(&entry.action), &entry.detail));
            }
            lines.push(AuditLine {
                number: whole(entry.number),
                at: entry.at.to_string(),
                by: entry.actor.clone(),
                what: words::what(&entry.action),
                whom,
                patient_id: entry.person.map(|person| person.to_string()),
                reason: entry.reason.clone(),
                lines: changed,
            });
        }
        Ok(lines)
    }
}
