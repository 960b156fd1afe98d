//! The records of a project with our instruments: one row for each patient, visit and questionnaire.

use super::fields::{cells, columns, is_written, score_variable, variable};
use crate::Chart;
use crate::table::{TableError, Value, Writer};
use instruments::{Answers, Definition, Library};
use record::{Assessment, Sex, Visit};
use std::collections::BTreeMap;
use std::io::Write;

const HEADS: [&str; 6] = [
    "record_id",
    "redcap_repeat_instrument",
    "redcap_repeat_instance",
    "birth_date",
    "sex",
    "patient_complete",
];
const VISIT: [&str; 4] = ["visit_date", "visit_kind", "visit_note", "visit_complete"];

/// Records that are being written.
pub struct Records<'a, W: Write> {
    library: &'a Library,
    definitions: Vec<&'a Definition>,
    /// Where the columns of each definition begin, and how many there are.
    places: BTreeMap<&'a str, (usize, usize)>,
    width: usize,
    writer: Writer<W>,
}

impl<W: Write> std::fmt::Debug for Records<'_, W> {
    /// Names no data.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Records").finish_non_exhaustive()
    }
}

fn form_columns(definition: &Definition) -> Vec<String> {
    let id = &definition.id;
    let mut names = vec![variable(id, "date"), variable(id, "version")];
    names.extend(definition.items.iter().flat_map(|item| columns(definition, item)));
    let scores = definition.scores.iter().filter(|rule| is_written(rule));
    names.extend(scores.map(|rule| score_variable(definition, &rule.key)));
    names.push(format!("{id}_complete"));
    names
}

/// 0 incomplete, 1 unverified, 2 complete: what isn't signed is not verified.
fn state(complete: bool, visit: &Visit) -> Value {
    Value::Number(match (complete, visit.state.is_open()) {
        (false, _) => 0.0,
        (true, true) => 1.0,
        (true, false) => 2.0,
    })
}

impl<'a, W: Write> Records<'a, W> {
    /// Begins the records with these instruments, those of [`super::dictionary`] in the same order.
    ///
    /// # Errors
    /// [`TableError::Io`].
    pub fn begin(library: &'a Library, definitions: &[&'a Definition], to: W) -> Result<Self, TableError> {
        let mut names: Vec<String> = HEADS
            .iter()
            .chain(&VISIT)
            .map(|name| (*name).to_owned())
            .collect();
        let mut places = BTreeMap::new();
        for definition in definitions {
            let columns = form_columns(definition);
            places.insert(definition.id.as_str(), (names.len(), columns.len()));
            names.extend(columns);
        }
        Ok(Self {
            library,
            definitions: definitions.to_vec(),
            places,
            width: names.len(),
            writer: Writer::new(to, names.iter().map(String::as_str))?,
        })
    }

    fn row(&self, code: &str, form: &str, instance: usize) -> Vec<Value> {
        let mut row = vec![Value::Missing; self.width];
        let instance =
            u32::try_from(instance).map_or(Value::Missing, |number| Value::Number(f64::from(number)));
        let heads = [Value::from(code), Value::from(form), instance];
        for (cell, head) in row.iter_mut().zip(heads) {
            *cell = head;
        }
        row
    }

    fn put(row: &mut [Value], from: usize, values: impl IntoIterator<Item = Value>) {
        for (cell, value) in row.iter_mut().skip(from).zip(values) {
            *cell = value;
        }
    }

    /// Writes a patient; `code` is the record id.
    ///
    /// # Errors
    /// [`TableError::Io`].
    pub fn add(&mut self, chart: &Chart, code: &str) -> Result<(), TableError> {
        let details = &chart.person.details;
        let sex = match details.sex {
            Sex::Female => Some("female"),
            Sex::Male => Some("male"),
            Sex::Other => Some("other"),
            Sex::Unknown => None,
        };
        let mut row = vec![Value::Missing; self.width];
        let complete = Value::Number(if details.birth_date.is_some() && sex.is_some() {
            2.0
        } else {
            0.0
        });
        Self::put(&mut row, 0, [Value::from(code)]);
        Self::put(&mut row, 3, [details.birth_date.into(), sex.into(), complete]);
        self.writer.row(&row)?;
        for (place, visit) in chart.visits.iter().enumerate() {
            let mut row = self.row(code, "visit", place + 1);
            let note = Some(visit.details.note.as_str()).filter(|note| !note.is_empty());
            let cells = [
                Value::Day(visit.details.date),
                Value::from(visit.details.kind.code()),
                note.into(),
                state(true, visit),
            ];
            Self::put(&mut row, HEADS.len(), cells);
            self.writer.row(&row)?;
        }
        let mut instances = BTreeMap::<&str, usize>::new();
        for (visit, form) in chart.assessments() {
            let instance = instances.entry(form.instrument.as_str()).or_default();
            *instance += 1;
            self.form(code, *instance, visit, form)?;
        }
        Ok(())
    }

    fn form(
        &mut self,
        code: &str,
        instance: usize,
        visit: &Visit,
        form: &Assessment,
    ) -> Result<(), TableError> {
        let place = self.places.get(form.instrument.as_str()).copied();
        let columns = self.definitions.iter().find(|known| known.id == form.instrument);
        let (Some((from, _)), Some(columns)) = (place, columns) else {
            return Ok(());
        };
        let answers: Answers = form.given();
        let outcome = self
            .library
            .get_version(&form.instrument, &form.version)
            .ok()
            .and_then(|definition| definition.score(&answers).ok());
        let mut values = vec![Value::Day(visit.details.date), Value::from(form.version.as_str())];
        values.extend(columns.items.iter().flat_map(|item| cells(item, &answers)));
        for rule in columns.scores.iter().filter(|rule| is_written(rule)) {
            let score = outcome
                .as_ref()
                .and_then(|outcome| outcome.score(&rule.key)?.number());
            values.push(score.map(|score| (score * 10_000.0).round() / 10_000.0).into());
        }
        values.push(state(outcome.is_some_and(|outcome| outcome.complete), visit));
        let mut row = self.row(code, &form.instrument, instance);
        Self::put(&mut row, from, values);
        self.writer.row(&row)
    }

    /// Ends the records and gives back where they went to.
    ///
    /// # Errors
    /// [`TableError::Io`].
    pub fn end(self) -> Result<W, TableError> {
        self.writer.end()
    }
}
