//! The dumbbell chart in words.

use super::{DumbbellGroup, DumbbellInput, DumbbellRow, Outcome};

/// What stands where there is nothing to compare.
pub(super) const NOTHING: &str = "Nothing to compare yet.";

/// How many items are better and worse in each group, then every item.
pub(super) fn words(input: &DumbbellInput) -> String {
    if input.groups.is_empty() {
        return NOTHING.to_owned();
    }
    let mut words = format!("From “{}” to “{}”.", input.before.trim(), input.now.trim());
    for group in &input.groups {
        words.push_str(&sentence(group));
    }
    words
}

fn sentence(group: &DumbbellGroup) -> String {
    let note = match group.note.trim() {
        "" => String::new(),
        note => format!(" ({note})"),
    };
    let name = format!(" {}{note}", group.label.trim());
    if group.rows.is_empty() {
        return format!("{name}: no items.");
    }
    let count = |wanted: Outcome| {
        let rows = group.rows.iter();
        rows.filter(|row| group.outcome(row) == wanted).count()
    };
    let counts: Vec<String> = [
        (Outcome::Better, "better"),
        (Outcome::Worse, "worse"),
        (Outcome::Same, "the same"),
        (Outcome::Unknown, "not to be compared, as an answer is missing"),
    ]
    .into_iter()
    .map(|(outcome, words)| (count(outcome), words))
    .filter(|(count, _)| *count > 0)
    .map(|(count, words)| format!("{count} {words}"))
    .collect();
    let items: Vec<String> = group.rows.iter().map(|row| item(group, row)).collect();
    format!(
        "{name}: of {} {}, {}. {}.",
        group.rows.len(),
        if group.rows.len() == 1 { "item" } else { "items" },
        counts.join(", "),
        items.join("; ")
    )
}

fn item(group: &DumbbellGroup, row: &DumbbellRow) -> String {
    let label = row.label.trim();
    let (before, now) = match row.values() {
        (None, None) => return format!("{label}: not answered"),
        (Some(before), None) => {
            return format!("{label}: {} before, not answered now", group.figure(before));
        }
        (None, Some(now)) => {
            return format!("{label}: not answered before, {} now", group.figure(now));
        }
        (Some(before), Some(now)) => (before, now),
    };
    let size = group.size(now - before);
    let outcome = match group.outcome(row) {
        Outcome::Better => format!("{size} better"),
        Outcome::Worse => format!("{size} worse"),
        Outcome::Same | Outcome::Unknown => "the same".to_owned(),
    };
    format!(
        "{label}: {} to {}, {outcome}",
        group.figure(before),
        group.figure(now)
    )
}
