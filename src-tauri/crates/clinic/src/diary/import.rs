//! A table read into the diary: what it would become, and storing it.

use super::loses;
use crate::error::sentence;
use crate::views::{Choice, DiaryDayForm, DiaryImport, DiaryView, ImportChange, ImportColumn, ImportProblem};
use crate::{Clinic, ClinicError};
use exchange::table::{self, Becomes, DiaryTable};
use jiff::civil::Date;
use record::{DIARY_ITEMS, DiaryDay, KeptEntry, PersonId, RecordId};
use std::collections::BTreeMap;
use store::Act;

/// Why days that were there are replaced, as the history says it.
const REASON: &str = "table read into the diary";

/// What a day of the table does to the diary.
enum Step {
    /// It isn't there yet.
    New,
    /// It is there just so.
    Same,
    /// It adds to the day that is there and changes nothing of it.
    Adds(RecordId, String),
    /// Something that is there would change or go.
    Changes(RecordId, String),
}

/// A day as it would be stored, and what that means.
struct Planned {
    day: DiaryDay,
    step: Step,
}

/// What the columns speak of: a rating of a day that is there stays where the table has no column for it.
fn merged(read: DiaryDay, known: &DiaryDay, table: &DiaryTable) -> DiaryDay {
    let has = |key: &str| table.columns.iter().any(|column| column.becomes.key() == key);
    let mut day = read;
    for (key, rating) in &known.ratings {
        if !has(key) {
            day.ratings.insert(key.clone(), *rating);
        }
    }
    if day.note.is_empty() {
        day.note.clone_from(&known.note);
    }
    day
}

/// "Fatigue 60 → 70; Stress 20 → not rated; adds Headache 10".
fn words(before: &DiaryDay, after: &DiaryDay) -> String {
    let mut parts = Vec::new();
    for item in &DIARY_ITEMS {
        let (label, was, is) = (
            item.short,
            before.ratings.get(item.key),
            after.ratings.get(item.key),
        );
        match (was, is) {
            (Some(was), Some(is)) if was != is => parts.push(format!("{label} {was} → {is}")),
            (Some(was), None) => parts.push(format!("{label} {was} → not rated")),
            (None, Some(is)) => parts.push(format!("adds {label} {is}")),
            _ => {}
        }
    }
    if before.note != after.note {
        parts.push(
            if before.note.is_empty() {
                "adds a note"
            } else {
                "another note"
            }
            .to_owned(),
        );
    }
    parts.join("; ")
}

fn plan(table: &DiaryTable, known: &[KeptEntry<DiaryDay>]) -> Vec<Planned> {
    let known: BTreeMap<Date, &KeptEntry<DiaryDay>> =
        known.iter().map(|entry| (entry.value.date, entry)).collect();
    let planned = |read: &DiaryDay| {
        let Some(entry) = known.get(&read.date) else {
            let step = Step::New;
            return Planned {
                day: read.clone(),
                step,
            };
        };
        let before = &entry.value;
        let day = merged(read.clone(), before, table);
        let note_goes = !before.note.is_empty() && before.note != day.note;
        let step = if *before == day {
            Step::Same
        } else if loses(before, &day) || note_goes {
            Step::Changes(entry.id, words(before, &day))
        } else {
            Step::Adds(entry.id, words(before, &day))
        };
        Planned { day, step }
    };
    table.days.iter().map(planned).collect()
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

fn view(table: DiaryTable, plan: Vec<Planned>) -> DiaryImport {
    let (mut new_days, mut same_days) = (0, 0);
    let (mut days, mut changed) = (Vec::new(), Vec::new());
    for Planned { day, step } in plan {
        let date = day.date;
        let mut change = |words, only_adds| {
            changed.push(ImportChange {
                date,
                words,
                only_adds,
            });
        };
        match step {
            Step::New => new_days += 1,
            Step::Same => {
                same_days += 1;
                continue;
            }
            Step::Adds(_, words) => change(words, true),
            Step::Changes(_, words) => change(words, false),
        }
        days.push(DiaryDayForm {
            date: date.to_string(),
            ratings: day.ratings,
            note: day.note,
        });
    }
    DiaryImport {
        columns: table
            .columns
            .into_iter()
            .map(|column| ImportColumn {
                heading: column.heading,
                becomes: column.becomes.key().to_owned(),
                sample: column.sample,
            })
            .collect(),
        choices: Becomes::all()
            .map(|choice| Choice {
                key: choice.key().to_owned(),
                label: choice.label().to_owned(),
            })
            .collect(),
        days,
        new_days,
        same_days,
        changed,
        problems: table
            .problems
            .into_iter()
            .map(|problem| ImportProblem {
                line: count(problem.line),
                column: problem.column,
                message: sentence(&problem.message),
            })
            .collect(),
        more_problems: count(table.more_problems),
        note: if table.notes.is_empty() {
            String::new()
        } else {
            sentence(&table.notes.join("; "))
        },
    }
}

impl Clinic {
    fn diary_table(
        &self,
        person: PersonId,
        text: &str,
        columns: Option<&[String]>,
    ) -> Result<(DiaryTable, Vec<Planned>), ClinicError> {
        let birth_date = self.vault.person(person)?.details.birth_date;
        let table = table::read(text, columns, self.host.today(), birth_date);
        let table = table.map_err(|error| {
            let field = match error {
                table::TableError::OtherColumns { .. } | table::TableError::UnknownChoice { .. } => "columns",
                _ => "text",
            };
            ClinicError::field(field, sentence(&error.to_string()))
        })?;
        let plan = plan(&table, &self.diary_days(person)?);
        Ok((table, plan))
    }

    /// What a table would become; stores nothing. `columns` says what each column becomes; without it that is guessed.
    ///
    /// # Errors
    /// Names the field that doesn't do: text or columns. Failures of reading.
    pub fn read_diary(
        &self,
        person: PersonId,
        text: &str,
        columns: Option<&[String]>,
    ) -> Result<DiaryImport, ClinicError> {
        self.opened(person)?;
        let (table, plan) = self.diary_table(person, text, columns)?;
        Ok(view(table, plan))
    }

    /// Stores the days of a table that can be read, all or none. Days that are there get the ratings that they lack;
    /// those with other ratings are replaced only when asked for.
    ///
    /// # Errors
    /// Names the field that doesn't do: text, also where no day can be read, or columns. Failures of reading and
    /// writing.
    pub fn import_diary(
        &mut self,
        person: PersonId,
        text: &str,
        columns: &[String],
        replace: bool,
    ) -> Result<DiaryView, ClinicError> {
        let (table, plan) = self.diary_table(person, text, Some(columns))?;
        if plan.is_empty() {
            let words = match table.problems.first() {
                Some(problem) => {
                    format!(
                        "No day can be read. Line {}: {}",
                        problem.line,
                        sentence(&problem.message)
                    )
                }
                None => "The table holds no ratings: nothing was stored.".to_owned(),
            };
            return Err(ClinicError::field("text", words));
        }
        let stored = |planned: &&Planned| match planned.step {
            Step::New | Step::Adds(..) => true,
            Step::Same => false,
            Step::Changes(..) => replace,
        };
        let stored: Vec<&Planned> = plan.iter().filter(stored).collect();
        if !stored.is_empty() {
            let actor = self.actor()?;
            let act = Act {
                actor: &actor,
                operation: "import diary",
                reason: REASON,
            };
            self.vault.transact(self.host.as_ref(), act, |change| {
                for Planned { day, step } in stored {
                    match step {
                        Step::Adds(id, _) | Step::Changes(id, _) => change.revise_record(*id, day)?,
                        Step::New | Step::Same => drop(change.add_record(Some(person), day)?),
                    }
                }
                Ok::<_, ClinicError>(())
            })?;
        }
        self.diary(person, None, None)
    }
}
