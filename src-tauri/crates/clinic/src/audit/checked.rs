//! Checking the whole chain, and what was found in words.

use crate::audit::{whole, words};
use crate::places::Places;
use crate::views::AuditVerdict;
use crate::{Clinic, ClinicError};
use record::Right;
use std::collections::HashMap;
use store::{AuditFilter, AuditFinding, AuditHead, AuditRow, AuditTable, Verification};

impl Clinic {
    /// Checks every entry of the audit and every record against it, and compares with the codes that are kept: `typed` from
    /// elsewhere, such as the one on a report, what this computer has kept, and those in backups that carry the vault's seal.
    /// `progress` gets what is done and how much there is. That it was checked is an entry of its own.
    ///
    /// # Errors
    /// [`Code::NotAllowed`](crate::Code::NotAllowed) for who may not manage; the field "head" for a code that can't be read; failures
    /// of reading and of noting it.
    pub fn verify_audit(
        &self,
        typed: &[&str],
        places: &Places,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<AuditVerdict, ClinicError> {
        self.may(Right::Manage)?;
        let heads = typed.iter().map(|code| {
            code.parse::<AuditHead>().map_err(|_| {
                ClinicError::field(
                    "head",
                    "The audit code can’t be read: type it as it is printed, such as 12345 · 3f2a 9c01 77de 0b12.",
                )
            })
        });
        let mut kept: Vec<AuditHead> = heads.collect::<Result<_, _>>()?;
        let known = self.known_heads(places)?;
        kept.extend(known.keys().copied());
        kept.sort_by_key(|head| head.count);
        kept.dedup();
        let start = crate::host::elapsed();
        let verified = self.vault.verify_audit(&kept, progress)?;
        let milliseconds = u32::try_from(start().as_millis()).unwrap_or(u32::MAX);
        let outcome = match verified.found {
            0 => "all as it was written".to_owned(),
            1 => "1 problem".to_owned(),
            more => format!("{more} problems"),
        };
        self.note("verify audit", None, &outcome)?;
        self.history_seen.set(true);
        Ok(AuditVerdict {
            intact: verified.is_intact(),
            entries: whole(verified.entries),
            records: whole(verified.rows),
            first_bad: verified.first_bad.map(whole),
            problems: self.problems_in(&verified, &known)?,
            head: verified.head.to_string(),
            milliseconds,
        })
    }

    /// Heads that are kept on this computer and in sealed backups, with where. A backup of what came after the one that this vault
    /// was restored from is explained by the entry of that.
    fn known_heads(&self, places: &Places) -> Result<HashMap<AuditHead, String>, ClinicError> {
        let mut known = HashMap::new();
        let restored = self.vault.last_entry("restore")?;
        for found in places.backups_of(self.id()) {
            let Ok(manifest) = &found.manifest else { continue };
            let explained =
                restored.is_some_and(|(number, at)| manifest.made <= at && manifest.number() >= number);
            if explained || !self.vault.has_sealed(manifest) {
                continue;
            }
            if let Some(head) = manifest.facts.audit_head() {
                let name = found.path.file_name().unwrap_or_default();
                known.insert(head, format!("in the backup {}", name.to_string_lossy()));
            }
        }
        if let Some(head) = places
            .seen(self.id(), self.folder())
            .and_then(|seen| seen.head.parse().ok())
        {
            known.insert(
                head,
                "that this computer kept when the vault was last open here".to_owned(),
            );
        }
        Ok(known)
    }

    fn problems_in(
        &self,
        verified: &Verification,
        known: &HashMap<AuditHead, String>,
    ) -> Result<Vec<String>, ClinicError> {
        let mut problems = Vec::new();
        for finding in &verified.findings {
            problems.push(self.problem(finding, known)?);
        }
        let told = u64::try_from(problems.len()).unwrap_or(u64::MAX);
        if verified.found > told {
            // One sentence gives way to the count of those that aren't told.
            problems.pop();
            problems.push(format!("And {} more.", verified.found - told + 1));
        }
        Ok(problems)
    }

    fn problem(
        &self,
        finding: &AuditFinding,
        known: &HashMap<AuditHead, String>,
    ) -> Result<String, ClinicError> {
        let place = |kept: &AuditHead| {
            known
                .get(kept)
                .map(|place| format!(" {place}"))
                .unwrap_or_default()
        };
        Ok(match finding {
            AuditFinding::NoBeginning => {
                "The audit doesn’t begin with the making of the vault: its beginning is gone.".to_owned()
            }
            AuditFinding::Missing { from, to } if from == to => format!("Entry {from} is missing."),
            AuditFinding::Missing { from, to } => format!("Entries {from} to {to} are missing."),
            AuditFinding::Entry { number } => format!(
                "Entry {number} isn’t as it was written: it was altered, moved or put in.{}",
                self.told_of(*number)?
            ),
            AuditFinding::Rows { number, rows } => format!(
                "What entry {number} wrote isn’t there as it was written: {}.{}",
                rows_words(rows),
                self.told_of(*number)?
            ),
            AuditFinding::Order { number, table } => format!(
                "{} of entry {number} stand in another order than they were written.",
                capital(table_words(table.name()))
            ),
            AuditFinding::NoEntry(row) => format!(
                "No entry tells of a row of {} (key {}): it was put in, or its entry is gone.",
                table_words(row.table),
                row.row
            ),
            AuditFinding::Cut { from, kept } => format!(
                "The audit ends before the code {kept}{}: entries {from} to {} are missing.",
                place(kept),
                kept.count
            ),
            AuditFinding::OtherChain { kept } => format!(
                "Entry {} isn’t the one of the code {kept}{}: this vault has another history.",
                kept.count,
                place(kept)
            ),
            AuditFinding::Schema { name } => {
                format!("“{name}” in the database isn’t as this version of Fibrotrend makes it.")
            }
        })
    }

    /// What the entry of that number now says, for the sentence after.
    fn told_of(&self, number: u64) -> Result<String, ClinicError> {
        let filter = AuditFilter {
            before: Some(number + 1),
            most: Some(1),
            ..AuditFilter::default()
        };
        // An altered entry may not be readable at all.
        let entry = self.vault.audit_entries(&filter).unwrap_or_default().pop();
        let Some(entry) = entry.filter(|entry| entry.number == number) else {
            return Ok(String::new());
        };
        let whom = match entry.person.and_then(|person| self.vault.person(person).ok()) {
            Some(person) => format!(", {}", person.details.display_name()),
            None => String::new(),
        };
        let by = if entry.actor.is_empty() {
            String::new()
        } else {
            format!(" by {}", entry.actor)
        };
        Ok(format!(
            " It says: {}{whom}{by}, {}.",
            words::what(&entry.action),
            entry.at.strftime("%Y-%m-%d %H:%M UTC")
        ))
    }
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

fn rows_words(rows: &[AuditRow]) -> String {
    if rows.is_empty() {
        return "its records are gone".to_owned();
    }
    let mut tables: Vec<&str> = rows.iter().map(|row| table_words(row.table)).collect();
    tables.dedup();
    format!("now there are rows of {}", tables.join(", "))
}

fn table_words(table: &str) -> &'static str {
    let table = AuditTable::ALL.into_iter().find(|known| known.name() == table);
    match table {
        Some(AuditTable::Operation) => "changes",
        Some(AuditTable::Person) => "patients’ details",
        Some(AuditTable::Visit) => "visits",
        Some(AuditTable::Signature) => "signatures",
        Some(AuditTable::Assessment) => "questionnaires",
        Some(AuditTable::Answer) => "answers",
        Some(AuditTable::Setting) => "settings",
        Some(AuditTable::Instrument) => "instruments",
        Some(AuditTable::Record) => "treatments, results and other records",
        Some(AuditTable::User) => "users",
        None => "computers and versions",
    }
}
