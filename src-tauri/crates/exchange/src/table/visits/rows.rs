//! The rows of a table of visits or diary days.

use super::cells;
use super::columns::{Becomes, Names};
use super::people::{Form, People, Stated};
use super::{Ask, SHOWN_ROWS, ShownRow, VisitColumn, VisitTable};
use crate::dataset::NO_NAMES;
use crate::table::dates::{self, Cell, Order};
use crate::table::grid::{Grid, Row};
use crate::table::problems::Problems;
use crate::table::{as_meant, quoted, small_first, values};
use crate::{Identity, Incoming, Left};
use instruments::{Answer, Definition};
use jiff::civil::Date;
use record::{DiaryDay, Sex, VisitDetails, VisitKind};
use std::collections::{BTreeMap, BTreeSet};

struct Reader<'a> {
    names: &'a Names<'a>,
    columns: &'a [VisitColumn],
    orders: Vec<Order>,
    ask: Ask<'a>,
    problems: Problems,
    left: Vec<Left>,
    /// Whether the rows are diary days.
    of_diary: bool,
}

/// What a row says, cell by cell.
#[derive(Default)]
struct Said {
    who: Identity,
    date: Option<Date>,
    dates: BTreeMap<String, Date>,
    kind: Option<VisitKind>,
    note: String,
    versions: BTreeMap<String, String>,
    /// Cells of items with the places of their columns.
    items: BTreeMap<String, Vec<(String, usize)>>,
    areas: BTreeMap<(String, String), Vec<(String, bool)>>,
    stated: BTreeMap<String, Vec<Stated>>,
    ratings: BTreeMap<String, u8>,
}

pub(super) fn read(
    grid: &Grid,
    columns: Vec<VisitColumn>,
    names: &Names<'_>,
    ask: Ask<'_>,
    mut notes: Vec<String>,
) -> VisitTable {
    let order = |place: usize| dates::order(grid.rows.iter().map(|row| Cell::read(row.cell(place))));
    let orders = columns
        .iter()
        .enumerate()
        .map(|(place, column)| match column.becomes {
            Becomes::Date(Some(chosen)) | Becomes::BirthDate(Some(chosen)) => Order::Known(chosen),
            Becomes::Date(None) | Becomes::BirthDate(None) | Becomes::DateOf(_) => order(place),
            _ => Order::NotNeeded,
        });
    let orders = orders.collect();
    let of_diary = columns
        .iter()
        .any(|column| matches!(column.becomes, Becomes::Rating(_)));
    let mut reader = Reader {
        names,
        columns: &columns,
        orders,
        ask,
        problems: Problems::default(),
        left: Vec::new(),
        of_diary,
    };
    let first = grid
        .headings
        .as_ref()
        .or(grid.rows.first())
        .map_or(1, |row| row.line);
    let mut people = People::default();
    let mut shown = Vec::new();
    let mut without = 0;
    if reader.columns_do(first) {
        for row in &grid.rows {
            let Some(said) = reader.row(row) else { continue };
            if shown.len() < SHOWN_ROWS {
                shown.push(reader.shown(row));
            }
            without += usize::from(!reader.take(row, said, &mut people));
        }
    }
    let Reader {
        mut problems,
        mut left,
        ..
    } = reader;
    let patients = people.finish(names.library, &mut left, |stated, message| {
        problems.tell(stated.line, &stated.column, message);
    });
    match without {
        0 => {}
        1 => notes.push("1 row without answers or ratings left out".to_owned()),
        more => notes.push(format!("{more} rows without answers or ratings left out")),
    }
    let ignored = columns
        .iter()
        .filter(|column| column.becomes == Becomes::Ignore && !column.sample.is_empty());
    let ignored: Vec<String> = ignored.map(|column| quoted(&column.heading)).collect();
    match ignored.len() {
        0 => {}
        1..=12 => notes.push(format!("left out: {}", ignored.join(", "))),
        more => {
            let first = ignored.get(..10).unwrap_or_default().join(", ");
            notes.push(format!("left out: {first} and {} more columns", more - 10));
        }
    }
    problems.told.sort_by_key(|problem| problem.line);
    VisitTable {
        columns,
        incoming: Incoming { patients, left },
        shown,
        problems: problems.told,
        more_problems: problems.more,
        notes,
    }
}

impl<'a> Reader<'a> {
    /// Whether the columns can be read together; a problem for what keeps them from it.
    fn columns_do(&mut self, line: usize) -> bool {
        let before = self.problems.count();
        let mut seen = BTreeMap::<String, &VisitColumn>::new();
        for column in self.columns {
            let what = match &column.becomes {
                Becomes::Ignore | Becomes::Note => continue,
                Becomes::Date(_) => "date".to_owned(),
                Becomes::BirthDate(_) => "birth_date".to_owned(),
                other => other.key(),
            };
            if let Some(other) = seen.insert(what, column) {
                let message = format!(
                    "{} and {} can't both become {}: leave one out",
                    quoted(&other.heading),
                    quoted(&column.heading),
                    column.becomes.label(self.names.library)
                );
                self.problems.tell(line, &column.heading, message);
            }
        }
        let has =
            |wanted: &dyn Fn(&Becomes) -> bool| self.columns.iter().any(|column| wanted(&column.becomes));
        let forms = has(&|becomes| {
            matches!(
                becomes,
                Becomes::Item(..) | Becomes::Area(..) | Becomes::Total(..)
            )
        });
        let mut missing = Vec::new();
        if !has(&|becomes| matches!(becomes, Becomes::Date(_) | Becomes::DateOf(_))) {
            missing.push("no column holds the date: choose “Date” for one");
        }
        if !self.ask.of_one && !has(&|becomes| matches!(becomes, Becomes::Patient | Becomes::FamilyName)) {
            missing.push("no column says which patient it is: choose “Clinic number”, or the names with the birth date");
        }
        match (forms, self.of_diary) {
            (false, false) => missing.push(
                "no column holds answers or ratings: choose for each column what it becomes",
            ),
            (true, true) => missing.push(
                "a table holds either visits or diary days: leave out the columns of one of the two, then read it again for the other",
            ),
            _ => {}
        }
        for message in missing {
            self.problems.tell(line, "", message);
        }
        before == self.problems.count()
    }

    /// A row cell by cell; none with a problem for each cell that can't be read.
    fn row(&mut self, row: &Row) -> Option<Said> {
        let before = self.problems.count();
        if row.width() > self.columns.len() {
            let (cells, known) = (row.width(), self.columns.len());
            let message = format!(
                "this row has {cells} cells, but there are {known} columns: look for a separator inside a value, and put that value into quotation marks"
            );
            self.problems.tell(row.line, "", message);
            return None;
        }
        let mut said = Said::default();
        for (place, column) in self.columns.iter().enumerate() {
            let text = row.cell(place);
            let is_item = matches!(column.becomes, Becomes::Item(..)) && !text.is_empty();
            if (is_item || !values::is_blank(text))
                && let Err(message) = self.cell(&mut said, row.line, place, text)
            {
                self.problems.tell(row.line, &column.heading, message);
            }
        }
        let who = &mut said.who;
        who.key = who.clinic_number.clone().unwrap_or_else(|| {
            let date = who.birth_date.map(|date| date.to_string()).unwrap_or_default();
            let name = |name: &Option<String>| name.clone().unwrap_or_default();
            match (&who.family_name, &who.given_name) {
                (None, None) => String::new(),
                (family, given) => format!("{}, {}, {date}", name(family), name(given)),
            }
        });
        (before == self.problems.count()).then_some(said)
    }

    fn date(&self, place: usize, text: &str) -> Result<Date, String> {
        let order = self.orders.get(place).copied().unwrap_or(Order::NotNeeded);
        let (date, _) = Cell::read(text).date(text, order, self.ask.today)?;
        Ok(date)
    }

    fn cell(&self, said: &mut Said, line: usize, place: usize, text: &str) -> Result<(), String> {
        let Some(column) = self.columns.get(place) else {
            return Ok(());
        };
        let words = || as_meant(text).split_whitespace().collect::<Vec<_>>().join(" ");
        match &column.becomes {
            Becomes::Ignore => {}
            Becomes::Patient => said.who.clinic_number = Some(words()),
            Becomes::FamilyName => said.who.family_name = Some(words()),
            Becomes::GivenName => said.who.given_name = Some(words()),
            Becomes::BirthDate(_) => said.who.birth_date = Some(self.date(place, text)?),
            Becomes::Sex => said.who.sex = cells::sex(text)?,
            Becomes::Date(_) => said.date = Some(self.date(place, text)?),
            Becomes::DateOf(id) => drop(said.dates.insert(id.clone(), self.date(place, text)?)),
            Becomes::Kind => said.kind = Some(cells::kind(text)?),
            Becomes::Note => {
                let between = if said.note.is_empty() { "" } else { "\n" };
                said.note = format!("{}{between}{}", said.note, as_meant(text));
            }
            Becomes::Version(id) => drop(said.versions.insert(id.clone(), words())),
            Becomes::Item(id, item) => {
                let items = said.items.entry(id.clone()).or_default();
                items.push((item.clone(), place));
            }
            Becomes::Area(id, item, area) => {
                let marked = cells::yes_or_no(text)?;
                let areas = said.areas.entry((id.clone(), item.clone())).or_default();
                areas.push((area.clone(), marked));
            }
            Becomes::Total(id, score) => said.stated.entry(id.clone()).or_default().push(Stated {
                score: score.clone(),
                value: cells::number(text)?,
                decimals: cells::decimals(text),
                line,
                column: column.heading.clone(),
            }),
            Becomes::Rating(key) => {
                if let Some(rating) = values::rating(text)? {
                    said.ratings.insert((*key).to_owned(), rating);
                }
            }
        }
        Ok(())
    }

    /// The definition that a row's answers were given under.
    fn definition(&self, said: &Said, id: &str) -> Result<&'a Definition, String> {
        let library = self.names.library;
        let found = match said.versions.get(id) {
            Some(version) => library.get_version(id, version),
            None => library.get(id),
        };
        found.map_err(|error| error.to_string())
    }

    /// The answers that a row gives to one questionnaire.
    fn answers(&mut self, row: &Row, said: &Said, id: &str) -> Option<Form> {
        let definition = match self.definition(said, id) {
            Ok(definition) => definition,
            Err(message) => {
                self.problems.tell(row.line, "", message);
                return None;
            }
        };
        let before = self.problems.count();
        let mut answers = instruments::Answers::new();
        for (key, place) in said.items.get(id).into_iter().flatten() {
            let heading = self
                .columns
                .get(*place)
                .map_or("", |column| column.heading.as_str());
            let answer = definition
                .known_item(key)
                .map_err(|error| error.message)
                .and_then(|item| cells::answer(item, row.cell(*place)));
            match answer {
                Ok(Some(answer)) => drop(answers.insert(key.clone(), answer)),
                Ok(None) => {}
                Err(message) => self.problems.tell(row.line, heading, message),
            }
        }
        let areas = said.areas.iter().filter(|((instrument, _), _)| instrument == id);
        for ((_, item), cells) in areas {
            let none = cells
                .iter()
                .find(|(area, _)| area == NO_NAMES)
                .map(|(_, none)| *none);
            let marked = cells.iter().filter(|(area, marked)| *marked && area != NO_NAMES);
            let marked: Vec<String> = marked.map(|(area, _)| area.clone()).collect();
            match (none, marked.is_empty()) {
                (Some(true), false) => {
                    let message = format!("{item} has areas marked and says that there is none: keep one");
                    self.problems.tell(row.line, "", message);
                }
                (Some(true), true) => drop(answers.insert(item.clone(), Answer::Areas(Vec::new()))),
                (_, false) => drop(answers.insert(item.clone(), Answer::Areas(marked))),
                // Nothing was ticked, and nothing said that this was meant.
                (Some(false), true) => {}
                (None, true) => {
                    if said.items.contains_key(id) {
                        self.left.push(Left {
                            place: format!("line {}, {id}.{item}", row.line),
                            why: "no area is marked, which may mean none or not answered: it counts as not answered".to_owned(),
                        });
                    }
                }
            }
        }
        (before == self.problems.count()).then(|| Form {
            line: row.line,
            version: definition.version.clone(),
            answers,
            stated: said.stated.get(id).cloned().unwrap_or_default(),
        })
    }

    /// Takes a row up; whether it says anything.
    fn take(&mut self, row: &Row, said: Said, people: &mut People) -> bool {
        let ids: BTreeSet<&String> = said
            .items
            .keys()
            .chain(said.areas.keys().map(|(id, _)| id))
            .chain(said.stated.keys())
            .collect();
        let mut forms = Vec::new();
        for id in ids {
            if let Some(form) = self.answers(row, &said, id) {
                forms.push((id.clone(), form));
            }
        }
        forms.retain(|(_, form)| !form.answers.is_empty() || !form.stated.is_empty());
        let nothing = forms.is_empty() && said.ratings.is_empty() && said.note.is_empty();
        if !self.ask.of_one && said.who.key.is_empty() {
            if !nothing {
                let message =
                    "nothing says which patient this is: write the clinic number, or the name and birth date";
                self.problems.tell(row.line, "", message);
            }
            return !nothing;
        }
        if let Err(what) = people.knows(&said.who) {
            let message = format!("another row of this patient has another {what}: check both");
            self.problems.tell(row.line, "", message);
            return true;
        }
        if nothing && said.kind.is_none() {
            // A row that says only who somebody is stands for itself.
            return said.who.birth_date.is_some() || said.who.sex != Sex::Unknown;
        }
        if self.of_diary {
            self.take_day(row, said, people)
        } else {
            self.take_visit(row, &said, forms, people)
        }
    }

    fn take_day(&mut self, row: &Row, said: Said, people: &mut People) -> bool {
        let Some(date) = said.date else {
            self.problems
                .tell(row.line, "", "the date is missing: write it like 2026-03-07");
            return true;
        };
        if said.ratings.is_empty() && said.note.is_empty() {
            return false;
        }
        let day = DiaryDay {
            date,
            ratings: said.ratings,
            note: said.note,
        };
        match day.checked(self.ask.today, said.who.birth_date) {
            Ok(day) => {
                if let Err(line) = people.day(&said.who, row.line, day) {
                    let message = format!(
                        "{date} stands in line {line} and in line {} with different contents: keep one",
                        row.line
                    );
                    self.problems.tell(row.line, "", message);
                }
            }
            Err(error) => {
                let message = format!("{date}: {}", small_first(error.message));
                self.problems.tell(row.line, "", message);
            }
        }
        true
    }

    fn visit(&mut self, row: &Row, said: &Said, date: Date, people: &mut People) -> bool {
        let details = VisitDetails {
            date,
            kind: said.kind.unwrap_or(VisitKind::FollowUp),
            note: said.note.clone(),
        };
        if let Err(error) = details.checked(self.ask.today, said.who.birth_date) {
            let message = format!("{date}: {}", small_first(error.message));
            self.problems.tell(row.line, "", message);
            return false;
        }
        if let Err(what) = people.visit(&said.who, date, said.kind, &said.note) {
            let message = format!("another row of this day has another {what}: check both");
            self.problems.tell(row.line, "", message);
            return false;
        }
        true
    }

    fn take_visit(
        &mut self,
        row: &Row,
        said: &Said,
        forms: Vec<(String, Form)>,
        people: &mut People,
    ) -> bool {
        let has_forms = !forms.is_empty();
        for (id, form) in forms {
            let Some(date) = said.dates.get(&id).copied().or(said.date) else {
                self.problems
                    .tell(row.line, "", "the date is missing: write it like 2026-03-07");
                return true;
            };
            if !self.visit(row, said, date, people) {
                return true;
            }
            if let Err(line) = people.form(&said.who, date, &id, form) {
                let message = format!(
                    "{id} of {date} stands in line {line} and in line {} with different answers: keep one",
                    row.line
                );
                self.problems.tell(row.line, "", message);
            }
        }
        match said.date {
            _ if has_forms => true,
            Some(date) => {
                self.visit(row, said, date, people);
                !said.note.is_empty() || said.kind.is_some()
            }
            None if said.note.is_empty() => false,
            None => {
                self.problems
                    .tell(row.line, "", "the date is missing: write it like 2026-03-07");
                true
            }
        }
    }

    /// A row as it is understood.
    fn shown(&self, row: &Row) -> ShownRow {
        let said = |place: usize, column: &VisitColumn| {
            let text = row.cell(place);
            match &column.becomes {
                _ if text.is_empty() => String::new(),
                Becomes::Item(id, item) => {
                    let item = self.names.library.get(id).ok().and_then(|found| found.item(item));
                    let answer = item.and_then(|item| Some((item, cells::answer(item, text).ok()??)));
                    answer.map_or_else(String::new, |(item, answer)| cells::told(item, &answer))
                }
                Becomes::Date(_) | Becomes::DateOf(_) | Becomes::BirthDate(_) => self
                    .date(place, text)
                    .map(|date| date.to_string())
                    .unwrap_or_default(),
                Becomes::Area(..) => {
                    let marked = cells::yes_or_no(text).unwrap_or_default();
                    if marked { "marked" } else { "not marked" }.to_owned()
                }
                Becomes::Kind => {
                    cells::kind(text).map_or_else(|_| String::new(), |kind| kind.label().to_owned())
                }
                _ => as_meant(text).chars().take(80).collect(),
            }
        };
        let cells = self.columns.iter().enumerate();
        let cells = cells.filter(|(_, column)| column.becomes != Becomes::Ignore);
        ShownRow {
            line: row.line,
            cells: cells
                .map(|(place, column)| (column.heading.clone(), said(place, column)))
                .collect(),
        }
    }
}
