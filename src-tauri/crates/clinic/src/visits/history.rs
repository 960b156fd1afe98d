//! Signatures and corrections of a visit, and what each correction changed.

use crate::forms::{answer_words, area_of};
use crate::views::HistoryEntry;
use crate::{Clinic, ClinicError};
use instruments::Item;
use record::{Answer, VisitId};

impl Clinic {
    pub(super) fn history(&self, id: VisitId) -> Result<Vec<HistoryEntry>, ClinicError> {
        let signatures = self.vault.signatures(id)?;
        let mut entries = Vec::new();
        for (index, entry) in signatures.iter().enumerate() {
            let mut changes = Vec::new();
            if !entry.signed {
                let until = signatures.get(index + 1).map_or(i64::MAX, |next| next.order);
                let within = |order: i64| order > entry.order && order < until;
                let details = self.vault.visit_changes(id)?;
                let details = details.iter().filter(|change| within(change.order));
                changes.extend(details.flat_map(details_words));
                let answers = self.vault.answer_changes(id)?;
                let answers = answers.iter().filter(|change| within(change.order));
                changes.extend(answers.map(|change| self.change_words(change)));
            }
            entries.push(HistoryEntry {
                at: entry.at.to_string(),
                by: entry.actor.clone(),
                what: if entry.signed {
                    "Signed"
                } else {
                    "Correction opened"
                }
                .to_owned(),
                reason: entry.reason.clone(),
                changes,
            });
        }
        Ok(entries)
    }

    fn change_words(&self, change: &store::AnswerChange) -> String {
        let found = self.library.get(&change.instrument).ok();
        match found.and_then(|definition| Some((definition, definition.item(&change.item)?))) {
            Some((definition, item)) => match (&change.before, &change.after) {
                (Some(Answer::Areas(before)), Some(Answer::Areas(after))) => {
                    format!(
                        "{}, {}: {}",
                        definition.short_name,
                        item.label,
                        areas_words(item, before, after)
                    )
                }
                _ => format!(
                    "{}, {}: {} → {}",
                    definition.short_name,
                    item.label,
                    answer_words(item, change.before.as_ref()),
                    answer_words(item, change.after.as_ref())
                ),
            },
            None => format!("{}, {} changed", change.instrument, change.item),
        }
    }
}

/// "added Chest; removed Neck", or "the same areas" where only their confirmation changed.
fn areas_words(item: &Item, before: &[String], after: &[String]) -> String {
    let only = |these: &[String], those: &[String]| -> Vec<String> {
        these
            .iter()
            .filter(|area| !those.contains(area))
            .map(|area| area_of(item, area))
            .collect()
    };
    let (added, removed) = (only(after, before), only(before, after));
    let parts = [("added", added), ("removed", removed)]
        .into_iter()
        .filter(|(_, areas)| !areas.is_empty());
    let words: Vec<String> = parts
        .map(|(what, areas)| format!("{what} {}", areas.join(", ")))
        .collect();
    if words.is_empty() {
        "the same areas".to_owned()
    } else {
        words.join("; ")
    }
}

/// "Date: 2026-03-01 → 2026-03-02" and the like; the note itself may be long, so only that it changed.
fn details_words(change: &store::VisitChange) -> Vec<String> {
    let (before, after) = (&change.before, &change.after);
    let mut words = Vec::new();
    if before.date != after.date {
        words.push(format!("Date: {} → {}", before.date, after.date));
    }
    if before.kind != after.kind {
        words.push(format!("Kind: {} → {}", before.kind.label(), after.kind.label()));
    }
    if before.note != after.note {
        words.push("Note changed".to_owned());
    }
    words
}
