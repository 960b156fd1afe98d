//! Signatures and corrections of a visit, and what each correction changed.

use crate::forms::answer_words;
use crate::views::HistoryEntry;
use crate::{Clinic, ClinicError};
use record::VisitId;

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
            Some((definition, item)) => format!(
                "{}, {}: {} → {}",
                definition.short_name,
                item.label,
                answer_words(item, change.before.as_ref()),
                answer_words(item, change.after.as_ref())
            ),
            None => format!("{}, {} changed", change.instrument, change.item),
        }
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
