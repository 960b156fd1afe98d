//! Questionnaires in the tables: what stands in their columns, and the scores of each form.

use super::columns::{Column, column, visit, visit_note};
use super::rows::{Subject, whole, words, yes};
use super::{BETWEEN_NAMES, NO_NAMES, item_column, score_column};
use crate::table::{TableError, Value};
use instruments::{Answer, Answers, Definition, Item, ItemKind, Library, ScoreValue, Sheet, Unit};
use record::{Assessment, Visit, VisitState};
use std::collections::{BTreeMap, BTreeSet};

/// The questionnaires that are written: their definitions, their columns, and forms to score on.
pub(super) struct Forms<'a> {
    sheets: BTreeMap<(String, String), Sheet<'a>>,
    /// Instruments in their order, each with its columns: items and scores of all versions.
    instruments: Vec<Instrument<'a>>,
}

struct Instrument<'a> {
    id: &'a str,
    /// The definitions that are used, the newest first.
    versions: Vec<&'a Definition>,
    items: Vec<&'a str>,
    scores: Vec<&'a str>,
}

fn add<'a>(known: &mut Vec<&'a str>, keys: impl Iterator<Item = &'a str>) {
    for key in keys {
        if !known.contains(&key) {
            known.push(key);
        }
    }
}

/// At most four decimals, as every score that goes out.
fn rounded(number: f64) -> Value {
    Value::Number((number * 10_000.0).round() / 10_000.0)
}

fn list(names: &[String]) -> Value {
    if names.is_empty() {
        Value::from(NO_NAMES)
    } else {
        Value::from(names.join(BETWEEN_NAMES))
    }
}

/// "22:05" for minutes after midnight.
pub(crate) fn time_of_day(minutes: f64) -> String {
    format!(
        "{:02}:{:02}",
        (minutes / 60.0).floor(),
        minutes.rem_euclid(60.0).floor()
    )
}

fn answer(item: Option<&Item>, answer: Option<&Answer>) -> Value {
    match answer {
        None => Value::Missing,
        Some(Answer::Flag(truth)) => yes(*truth),
        Some(Answer::Number(minutes)) if item.is_some_and(|item| item.kind == ItemKind::TimeOfDay) => {
            Value::from(time_of_day(*minutes))
        }
        Some(Answer::Number(number)) => rounded(*number),
        Some(Answer::Choice(word)) => Value::from(word.as_str()),
        Some(Answer::Areas(areas)) => list(areas),
    }
}

fn score(value: ScoreValue) -> Value {
    match value {
        ScoreValue::Unknown => Value::Missing,
        ScoreValue::Number(number) => rounded(number),
        ScoreValue::Truth(truth) => yes(truth),
        ScoreValue::Word(word) => Value::from(word),
        ScoreValue::Names(names) => list(&names),
        ScoreValue::Numbers(numbers) => {
            let numbers = numbers
                .iter()
                .map(|number| ((number * 10_000.0).round() / 10_000.0).to_string());
            Value::from(numbers.collect::<Vec<_>>().join(BETWEEN_NAMES))
        }
    }
}

impl<'a> Forms<'a> {
    pub(super) fn new(library: &'a Library, used: &BTreeSet<(String, String)>) -> Self {
        let mut sheets = BTreeMap::new();
        let mut instruments = Vec::new();
        for id in library.ids() {
            let mut versions: Vec<&Definition> = Vec::new();
            for version in library.versions(id).iter().rev() {
                let key = (id.to_owned(), version.clone());
                if let (true, Ok(definition)) = (used.contains(&key), library.get_version(id, version)) {
                    sheets.insert(key, definition.sheet());
                    versions.push(definition);
                }
            }
            let mut instrument = Instrument {
                id,
                versions,
                items: Vec::new(),
                scores: Vec::new(),
            };
            for definition in &instrument.versions {
                let items = definition.items.iter().map(|item| item.key.as_str());
                add(&mut instrument.items, items);
                let scores = definition.scores.iter().map(|rule| rule.key.as_str());
                add(&mut instrument.scores, scores);
            }
            if !instrument.versions.is_empty() {
                instruments.push(instrument);
            }
        }
        Self { sheets, instruments }
    }

    /// The columns of the table with one row per visit.
    pub(super) fn columns(&self) -> Vec<Column> {
        let mut columns = visit();
        columns.push(column(
            "occurrence",
            "integer",
            "1, or more where a questionnaire stands at the visit more than once",
        ));
        for instrument in &self.instruments {
            let newest = instrument.versions.first();
            let name = newest.map_or("", |definition| &definition.name);
            let versions = instrument
                .versions
                .iter()
                .map(|definition| definition.version.as_str());
            let mut version = column(
                &format!("{}.version", instrument.id),
                "text",
                &format!("{name}: version of the definition that the answers were given under"),
            );
            version.allowed = versions.collect::<Vec<_>>().join("; ");
            columns.push(version);
            for key in &instrument.items {
                let mut versions = instrument.versions.iter();
                if let Some((definition, item)) =
                    versions.find_map(|definition| Some((definition, definition.item(key)?)))
                {
                    columns.push(item_of(definition, item));
                }
            }
            for key in &instrument.scores {
                let mut versions = instrument.versions.iter();
                if let Some(definition) = versions.find(|definition| definition.rule(key).is_some()) {
                    columns.extend(score_of(definition, key));
                }
            }
        }
        columns.push(visit_note());
        columns
    }

    /// One row for each visit; more where a questionnaire stands there more than once.
    pub(super) fn wide(
        &mut self,
        subject: &Subject<'_>,
        row: &mut dyn FnMut(Vec<Value>) -> Result<(), TableError>,
    ) -> Result<(), TableError> {
        for (place, visit) in subject.chart.visits.iter().enumerate() {
            let of = |id: &str, repeat: usize| {
                let same = |form: &&Assessment| form.instrument == id;
                visit.assessments.iter().filter(same).nth(repeat)
            };
            let mut repeat = 0;
            let more = |repeat: usize| {
                let mut forms = self.instruments.iter();
                repeat == 0 || forms.any(|instrument| of(instrument.id, repeat).is_some())
            };
            let mut rows = 1;
            while more(rows) {
                rows += 1;
            }
            while repeat < rows {
                let mut cells = heads(subject, place, visit);
                cells.push(whole(repeat + 1));
                for instrument in &self.instruments {
                    let form = of(instrument.id, repeat);
                    let key = form.map(|form| (form.instrument.clone(), form.version.clone()));
                    let sheet = key.and_then(|key| self.sheets.get_mut(&key));
                    let Some((form, sheet)) = form.zip(sheet) else {
                        let width = 1 + instrument.items.len() + instrument.scores.len();
                        cells.resize(cells.len() + width, Value::Missing);
                        continue;
                    };
                    let answers = form.given();
                    fill(sheet, &answers);
                    let definition = sheet.definition();
                    cells.push(Value::from(form.version.as_str()));
                    for key in &instrument.items {
                        cells.push(answer(definition.item(key), answers.get(*key)));
                    }
                    for key in &instrument.scores {
                        let place = definition.scores.iter().position(|rule| rule.key == **key);
                        cells.push(place.map_or(Value::Missing, |place| score(sheet.value(place))));
                    }
                }
                cells.push(words(&visit.details.note));
                row(cells)?;
                repeat += 1;
            }
        }
        Ok(())
    }

    /// One row for each item and score of each questionnaire.
    pub(super) fn long(
        &mut self,
        subject: &Subject<'_>,
        row: &mut dyn FnMut(Vec<Value>) -> Result<(), TableError>,
    ) -> Result<(), TableError> {
        for (place, visit) in subject.chart.visits.iter().enumerate() {
            for form in &visit.assessments {
                let mut put = |what: &str, key: &str, rest: [Value; 6]| {
                    let mut cells = heads(subject, place, visit);
                    cells.extend([&form.instrument, &form.version, what, key].map(Value::from));
                    cells.extend(rest);
                    row(cells)
                };
                let answers = form.given();
                let missing = || Value::Missing;
                let key = (form.instrument.clone(), form.version.clone());
                let Some(sheet) = self.sheets.get_mut(&key) else {
                    // A definition that can't be used any more: the answers are told, scores can't be.
                    for (key, given) in &answers {
                        let value = answer(None, Some(given));
                        put(
                            "item",
                            key,
                            [value, missing(), missing(), missing(), missing(), missing()],
                        )?;
                    }
                    continue;
                };
                fill(sheet, &answers);
                let definition = sheet.definition();
                for item in &definition.items {
                    let (low, high) = item.range().unzip();
                    let value = answer(Some(item), answers.get(&item.key));
                    let rest = [
                        value,
                        words(unit(item)),
                        low.into(),
                        high.into(),
                        missing(),
                        missing(),
                    ];
                    put("item", &item.key, rest)?;
                }
                for (place, rule) in definition.scores.iter().enumerate() {
                    let (low, high) = rule.range.unzip();
                    let value = sheet.value(place);
                    let prorated = match value {
                        ScoreValue::Unknown => Value::Missing,
                        _ => yes(sheet.is_prorated(place)),
                    };
                    let lacks = whole(sheet.missing_of(place).count());
                    let rest = [score(value), missing(), low.into(), high.into(), prorated, lacks];
                    put("score", &rule.key, rest)?;
                }
            }
        }
        Ok(())
    }
}

/// Scores a form. What no longer fits its item counts as unanswered.
fn fill(sheet: &mut Sheet<'_>, answers: &Answers) {
    sheet.clear();
    for (place, item) in sheet.definition().items.iter().enumerate() {
        if let Some(answer) = answers.get(&item.key) {
            drop(sheet.set(place, answer.clone()));
        }
    }
    sheet.evaluate();
}

fn heads(subject: &Subject<'_>, place: usize, visit: &Visit) -> Vec<Value> {
    let status = match visit.state {
        VisitState::Draft => "draft",
        VisitState::Signed { .. } => "signed",
        VisitState::Correcting { .. } => "correcting",
    };
    vec![
        subject.code(),
        whole(place + 1),
        subject.day(visit.details.date),
        Value::from(visit.details.kind.code()),
        Value::from(status),
    ]
}

fn unit(item: &Item) -> &str {
    match &item.kind {
        ItemKind::Number { unit, .. } => unit,
        ItemKind::TimeOfDay => "hours and minutes",
        _ => "",
    }
}

fn item_of(definition: &Definition, item: &Item) -> Column {
    let both = |low: i32, low_label: &str, high: i32, high_label: &str| {
        [(low, low_label), (high, high_label)]
            .iter()
            .filter(|(_, label)| !label.is_empty())
            .map(|(value, label)| format!("{value} = {label}"))
            .collect::<Vec<_>>()
            .join("; ")
    };
    let (kind, allowed) = match &item.kind {
        ItemKind::Scale {
            low,
            high,
            low_label,
            high_label,
        }
        | ItemKind::Slider {
            low,
            high,
            low_label,
            high_label,
        } => ("integer", both(*low, low_label, *high, high_label)),
        ItemKind::Options(options) => {
            let text = options.iter().any(|option| option.code.is_some());
            let option = |option: &instruments::OptionLabel| {
                let value = option.code.clone().unwrap_or_else(|| option.value.to_string());
                if option.label.is_empty() {
                    value
                } else {
                    format!("{value} = {}", option.label)
                }
            };
            let allowed: Vec<String> = options.iter().map(option).collect();
            (if text { "key" } else { "integer" }, allowed.join("; "))
        }
        ItemKind::Number { decimals: 0, .. } => ("integer", String::new()),
        ItemKind::Number { .. } => ("number", String::new()),
        ItemKind::TimeOfDay => ("time", String::new()),
        ItemKind::Flag => ("true/false", String::new()),
        ItemKind::Areas(areas) => {
            let keys: Vec<&str> = areas.iter().map(|area| area.key.as_str()).collect();
            ("list", format!("{NO_NAMES}; {}", keys.join("; ")))
        }
    };
    let mut column = column(&item_column(&definition.id, &item.key), kind, &item.label);
    if column.meaning.is_empty() {
        column.meaning.clone_from(&item.key);
    }
    unit(item).clone_into(&mut column.unit);
    column.range = match item.kind {
        ItemKind::TimeOfDay => None,
        _ => item.range(),
    };
    column.allowed = allowed;
    column.source.clone_from(&definition.citation);
    column
}

fn score_of(definition: &Definition, key: &str) -> Option<Column> {
    let rule = definition.rule(key)?;
    let kind = match rule.unit {
        Unit::Number if rule.decimals == 0 => "integer",
        Unit::Number => "number",
        Unit::Criterion => "true/false",
        Unit::Word => "text",
        Unit::Names | Unit::Numbers => "list",
    };
    let provisional = if definition.is_provisional(rule) {
        " (provisional: not checked against its source)"
    } else {
        ""
    };
    let mut column = column(
        &score_column(definition, key),
        kind,
        &format!("{}: {}{provisional}", rule.label, rule.rule),
    );
    column.range = rule.range;
    column.source.clone_from(&rule.source);
    Some(column)
}
