//! What a file would add, as it is shown.

use super::matching::Match;
use super::plan::PlannedPerson;
use crate::error::sentence;
use crate::views::{
    ImportColumn, ImportProblem, IncomingCell, IncomingLeft, IncomingPerson, IncomingRow, IncomingStand,
    IncomingView,
};
use exchange::Left;
use exchange::table::visits::VisitTable;

fn whole(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// "12 patients", for the entry of the audit.
pub(super) fn patients(count: usize) -> String {
    match count {
        1 => "1 patient".to_owned(),
        more => format!("{more} patients"),
    }
}

pub(super) fn left(left: &[Left]) -> Vec<IncomingLeft> {
    let told = left.iter().map(|left| IncomingLeft {
        place: left.place.clone(),
        why: sentence(&left.why),
    });
    told.collect()
}

pub(super) fn person(person: &PlannedPerson) -> IncomingPerson {
    let (stand, name, why) = match &person.found {
        Match::Known(_, name) => (IncomingStand::Known, name.clone(), String::new()),
        Match::New(details) => (IncomingStand::New, details.display_name(), String::new()),
        Match::Unclear(why) => (IncomingStand::Unclear, String::new(), why.clone()),
    };
    let patient_id = match &person.found {
        Match::Known(id, _) => Some(id.to_string()),
        Match::New(_) | Match::Unclear(_) => None,
    };
    IncomingPerson {
        named: person.named.clone(),
        stand,
        name,
        patient_id,
        why,
        adds: person.adds(),
        same: person.same,
        kept: person.kept.clone(),
    }
}

/// Columns, first rows and problems of a table.
pub(super) fn table(table: &VisitTable, view: &mut IncomingView) {
    view.columns = table
        .columns
        .iter()
        .map(|column| ImportColumn {
            heading: column.heading.clone(),
            becomes: column.becomes.key(),
            sample: column.sample.clone(),
        })
        .collect();
    let cell = |(heading, text): &(String, String)| IncomingCell {
        heading: heading.clone(),
        text: text.clone(),
    };
    view.rows = table
        .shown
        .iter()
        .map(|row| IncomingRow {
            line: whole(row.line),
            cells: row.cells.iter().map(cell).collect(),
        })
        .collect();
    view.problems = table
        .problems
        .iter()
        .map(|problem| ImportProblem {
            line: whole(problem.line),
            column: problem.column.clone(),
            message: sentence(&problem.message),
        })
        .collect();
    view.more_problems = whole(table.more_problems);
    if !table.notes.is_empty() {
        view.note = sentence(&table.notes.join("; "));
    }
}
