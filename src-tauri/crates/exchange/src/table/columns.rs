//! What the columns of a table become: as chosen, or guessed from headings and values.

use super::dates::Cell;
use super::grid::Grid;
use super::{Becomes, Column, TableError, headings, quoted};
use record::DIARY_ITEMS;

/// The columns as they stand, each left out.
fn bare(grid: &Grid) -> Vec<Column> {
    let column = |place: usize| {
        let heading = grid.headings.as_ref().map_or("", |row| row.cell(place));
        let heading = heading.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut values = grid.rows.iter().map(|row| row.cell(place));
        let sample = values.find(|value| !value.is_empty()).unwrap_or_default();
        Column {
            heading: match heading.as_str() {
                "" => format!("column {}", place + 1),
                heading => heading.chars().take(80).collect(),
            },
            becomes: Becomes::Ignore,
            sample: sample.chars().take(80).collect(),
        }
    };
    (0..grid.width).map(column).collect()
}

pub(super) fn chosen(grid: &Grid, choices: &[String]) -> Result<Vec<Column>, TableError> {
    let mut columns = bare(grid);
    if columns.len() != choices.len() {
        return Err(TableError::OtherColumns {
            columns: columns.len(),
            choices: choices.len(),
        });
    }
    for (column, choice) in columns.iter_mut().zip(choices) {
        column.becomes = Becomes::of(choice)?;
    }
    Ok(columns)
}

/// Whether most values below a heading are dates.
fn dated(grid: &Grid, place: usize) -> bool {
    let values = grid
        .rows
        .iter()
        .map(|row| row.cell(place))
        .filter(|value| !value.is_empty());
    let (dates, of) = values.take(50).fold((0, 0), |(dates, of), value| {
        (dates + usize::from(Cell::is_date(value)), of + 1)
    });
    2 * dates > of
}

/// The columns as their headings and values make them; `notes` says what has to be looked at.
pub(super) fn guessed(grid: &Grid, notes: &mut Vec<String>) -> Vec<Column> {
    let mut columns = bare(grid);
    let mut either_way = Vec::new();
    let guesses: Vec<(Becomes, bool)> = match &grid.headings {
        Some(_) => columns
            .iter()
            .map(|column| headings::guess(&column.heading))
            .collect(),
        None => Vec::new(),
    };
    let is_date = |place: &usize| matches!(guesses.get(*place), Some((Becomes::Date(_), _)));
    let all = || 0..columns.len();
    // "Day 1" beside "7 Mar 2026": the one with dates is the date.
    let date = all()
        .find(|place| is_date(place) && dated(grid, *place))
        .or_else(|| all().find(is_date))
        .or_else(|| all().find(|place| dated(grid, *place)));
    let mut taken: Vec<(Becomes, String)> = Vec::new();
    for (place, column) in columns.iter_mut().enumerate() {
        let (becomes, both_ways) = guesses.get(place).copied().unwrap_or((Becomes::Ignore, false));
        column.becomes = match becomes {
            _ if date == Some(place) => Becomes::Date(None),
            Becomes::Date(_) => Becomes::Ignore,
            Becomes::Rating(_) => {
                if let Some(end) = headings::other_scale(&column.heading) {
                    let heading = quoted(&column.heading);
                    notes.push(format!(
                        "{heading} runs to {end}: the diary runs to 100, so it is left out"
                    ));
                    continue;
                }
                if let Some((_, other)) = taken.iter().find(|(known, _)| *known == becomes) {
                    let (one, other) = (quoted(&column.heading), quoted(other));
                    notes.push(format!("{one} left out beside {other}: both mean the same here"));
                    continue;
                }
                taken.push((becomes, column.heading.clone()));
                if both_ways {
                    either_way.push(quoted(&column.heading));
                }
                becomes
            }
            Becomes::Note | Becomes::Ignore => becomes,
        };
    }
    if let (None, Some(date)) = (&grid.headings, date) {
        by_place(&mut columns, date, notes);
    }
    for heading in either_way {
        notes.push(format!(
            "{heading}: 100 is taken as the worst; leave it out if 100 is the best there"
        ));
    }
    columns
}

/// Without headings only a whole row of the sheet can be told: the date and eleven columns.
fn by_place(columns: &mut [Column], date: usize, notes: &mut Vec<String>) {
    let behind = columns.get_mut(date + 1..).unwrap_or_default();
    if behind.len() == DIARY_ITEMS.len() {
        for (column, item) in behind.iter_mut().zip(&DIARY_ITEMS) {
            column.becomes = Becomes::Rating(item.key);
        }
        notes.push("eleven columns taken in the order of the diary sheet: check them".to_owned());
    }
}
