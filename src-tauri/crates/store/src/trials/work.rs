//! A clinic's work on a vault, told step by step, and what must be there afterwards.
//!
//! Each step is one transaction. Once it is confirmed the worker says so in a file of its own; what it says is what the
//! clinician has seen as saved.

use super::{TrialHost, heard, open};
use crate::backup::{Backup, Why, backups_in};
use crate::keys::DataKey;
use crate::{Act, StoreError, Vault, Warning};
use jiff::civil::date;
use record::{Answer, DiaryDay, PersonDetails, VisitDetails, VisitKind};
use std::collections::BTreeMap;
use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Answers of a visit.
const ANSWERS: usize = 20;
/// Days of an import.
const DAYS: i32 = 60;

const ACT: Act<'static> = Act {
    actor: "Dr Reyes",
    operation: "trial",
    reason: "",
};

/// What the worker is told through its environment.
pub(super) const FOLDER: &str = "TRIAL_FOLDER";
pub(super) const KEY: &str = "TRIAL_KEY";
pub(super) const FROM: &str = "TRIAL_FROM";
pub(super) const STEPS: &str = "TRIAL_STEPS";
pub(super) const NORMAL: &str = "TRIAL_NORMAL";
pub(super) const ABORT: &str = "TRIAL_ABORT";

/// The file in which the worker confirms, beside the vault.
pub(super) fn confirmations(folder: &Path) -> PathBuf {
    folder.with_file_name("confirmed")
}

/// Where the worker makes backups, if it is there.
pub(super) fn backups(folder: &Path) -> PathBuf {
    folder.with_file_name("backups")
}

/// Runs as a process of its own, when a trial starts it.
#[test]
#[ignore = "a worker of the trials, started by them"]
fn worker() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else {
        return;
    };
    let number = |name: &str| std::env::var(name).unwrap().parse::<u64>().unwrap();
    let key = heard(&std::env::var(KEY).unwrap());
    let (from, steps) = (number(FROM), number(STEPS));
    let host = TrialHost::new(from + 1000);
    let mut vault = open(&folder, &key, &host).unwrap();
    if std::env::var_os(NORMAL).is_some() {
        vault
            .connection
            .pragma_update(None, "synchronous", "NORMAL")
            .unwrap();
    }
    let mut said = OpenOptions::new()
        .create(true)
        .append(true)
        .open(confirmations(&folder))
        .unwrap();
    for step in from..from + steps {
        take(&mut vault, &host, step).unwrap();
        confirm(&mut said, step);
        if step % 5 == 4 && backups(&folder).is_dir() {
            vault.back_up(&backups(&folder), Why::Asked, &host).unwrap();
        }
    }
    if std::env::var_os(ABORT).is_some() {
        // As when it is killed: nothing is closed.
        std::process::abort();
    }
}

fn confirm(said: &mut File, step: u64) {
    said.write_all(format!("{step}\n").as_bytes()).unwrap();
}

fn note(step: u64) -> String {
    format!("step {step}")
}

fn value(step: u64, item: usize) -> Answer {
    let value = (step as usize * 7 + item * 3) % 101;
    Answer::Number(f64::from(u8::try_from(value).unwrap()))
}

/// One step: of each ten, eight are visits with their answers, one is an import of a diary, one a correction of a name.
fn take(vault: &mut Vault, host: &TrialHost, step: u64) -> Result<(), StoreError> {
    vault.transact(host, ACT, |change| {
        let details = PersonDetails {
            family_name: note(step),
            ..PersonDetails::default()
        };
        let person = change.add_person(&details)?;
        match step % 10 {
            8 => {
                for day in 0..DAYS {
                    let diary = DiaryDay {
                        date: record::days_after(date(2026, 1, 1), day),
                        ratings: BTreeMap::new(),
                        note: note(step),
                    };
                    change.add_record(Some(person), &diary)?;
                }
            }
            9 => {
                let details = PersonDetails {
                    given_name: "corrected".to_owned(),
                    ..details
                };
                change.revise_person(person, &details)?;
            }
            _ => {
                let details = VisitDetails {
                    date: date(2026, 3, 1),
                    kind: VisitKind::FollowUp,
                    note: note(step),
                };
                let visit = change.add_visit(person, &details)?;
                let form = change.add_assessment(visit, "fiqr", "1", 0)?;
                for item in 0..ANSWERS {
                    change.set_answer(form, &format!("q{item}"), Some(&value(step, item)), true)?;
                }
            }
        }
        Ok(())
    })
}

/// What a look at a vault has found.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    /// Steps that were confirmed and aren't there.
    pub lost: Vec<u64>,
    /// Steps of which a part is there.
    pub torn: Vec<u64>,
    /// What is wrong with the file itself.
    pub corrupt: Vec<String>,
    /// Whether the opening has told that the log is damaged.
    pub told: bool,
}

impl Found {
    pub(super) fn is_nothing(&self) -> bool {
        self.lost.is_empty() && self.torn.is_empty() && self.corrupt.is_empty()
    }
}

/// What is wrong with the backups in a folder: each one that has its name must be whole.
pub(super) fn look_at_backups(folder: &Path) -> (usize, Vec<String>) {
    let mut problems = Vec::new();
    let found = backups_in(folder).unwrap();
    for backup in &found {
        if let Err(error) = Backup::open(&backup.path).and_then(|mut backup| backup.check()) {
            problems.push(format!("backup: {error}"));
        }
    }
    (found.len(), problems)
}

/// Looks at a vault as a start of the program finds it.
pub(super) fn look(folder: &Path, key: &DataKey, confirmed: &[u64]) -> Found {
    let mut found = Found::default();
    let host = TrialHost::new(u64::MAX / 2);
    let vault = match open(folder, key, &host) {
        Ok(vault) => vault,
        Err(error) => {
            found.corrupt.push(error.to_string());
            return found;
        }
    };
    found.told = vault.warnings().contains(&Warning::BrokenLog);
    match steps(&vault) {
        Ok(steps) => {
            found.lost = confirmed
                .iter()
                .filter(|step| !steps.contains_key(step))
                .copied()
                .collect();
            found.torn = steps
                .iter()
                .filter(|(_, whole)| !**whole)
                .map(|(step, _)| *step)
                .collect();
        }
        Err(error) => found.corrupt.push(error.to_string()),
    }
    match vault.verify_audit(&[], &mut |_, _| {}) {
        Ok(verified) if verified.is_intact() => {}
        Ok(verified) => found.corrupt.push(format!("audit: {verified:?}")),
        Err(error) => found.corrupt.push(error.to_string()),
    }
    // The second check reads the file past the log in which newer pages may stand: they are brought over first.
    for pragma in [
        "integrity_check",
        "wal_checkpoint(TRUNCATE)",
        "cipher_integrity_check",
    ] {
        let mut statement = vault.connection.prepare(&format!("PRAGMA {pragma}")).unwrap();
        let words: Result<Vec<String>, _> = statement
            .query_map((), |row| {
                row.get_ref(0)
                    .map(|value| value.as_str().unwrap_or("ok").to_owned())
            })
            .and_then(Iterator::collect);
        match words {
            Ok(words) => found
                .corrupt
                .extend(words.into_iter().filter(|words| words != "ok")),
            Err(error) => found.corrupt.push(error.to_string()),
        }
    }
    found
}

/// Every step that left anything, and whether all of it is there.
fn steps(vault: &Vault) -> Result<BTreeMap<u64, bool>, StoreError> {
    let mut steps = BTreeMap::new();
    for person in vault.people()? {
        let Some(step) = person.details.family_name.strip_prefix("step ") else {
            continue;
        };
        let step: u64 = step.parse().unwrap();
        let whole = match step % 10 {
            8 => vault.records::<DiaryDay>(Some(person.id))?.len() == DAYS as usize,
            9 => person.details.given_name == "corrected",
            _ => {
                let visits = vault.visits_of(person.id)?;
                visits.len() == 1
                    && visits[0].details.note == note(step)
                    && visits[0].assessments.len() == 1
                    && (0..ANSWERS).all(|item| {
                        let answers = &visits[0].assessments[0].answers;
                        answers.len() == ANSWERS
                            && answers.get(&format!("q{item}")).map(|entry| &entry.value)
                                == Some(&value(step, item))
                    })
            }
        };
        steps.insert(step, whole);
    }
    Ok(steps)
}
