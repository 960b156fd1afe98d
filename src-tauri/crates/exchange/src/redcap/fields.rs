//! Fields of forms: what stands in their rows of the dictionary and in the columns of the records.

use super::NONE;
use crate::dataset::{score_column, time_of_day};
use crate::table::Value;
use instruments::{Answer, Answers, Definition, Item, ItemKind, OptionLabel, ScoreRule, Unit};

/// More numbers of a scale are typed, not chosen.
const MOST_RADIO: i32 = 11;

/// A row of the dictionary.
#[derive(Clone, Debug, Default)]
pub(super) struct Field {
    pub(super) name: String,
    pub(super) section: String,
    pub(super) kind: &'static str,
    pub(super) label: String,
    pub(super) choices: String,
    pub(super) note: String,
    pub(super) validation: &'static str,
    pub(super) low: String,
    pub(super) high: String,
    pub(super) identifier: bool,
    pub(super) required: bool,
    pub(super) annotation: String,
}

/// A name as REDCap takes it: no doubled `_`.
fn tidy(name: &str) -> String {
    let mut text = String::new();
    for sign in name.chars() {
        if sign != '_' || !text.ends_with('_') {
            text.push(sign);
        }
    }
    text.trim_end_matches('_').to_owned()
}

pub(super) fn variable(instrument: &str, key: &str) -> String {
    tidy(&format!("{instrument}_{key}"))
}

pub(super) fn score_variable(definition: &Definition, score: &str) -> String {
    tidy(&score_column(definition, score).replace('.', "_"))
}

/// What can stand in a list of choices.
fn label(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    text.replace('|', "/")
}

fn choices<'a>(pairs: impl IntoIterator<Item = (String, &'a str)>) -> String {
    let pairs = pairs.into_iter().map(|(code, text)| match text {
        "" => format!("{code}, {code}"),
        text => format!("{code}, {}", label(text)),
    });
    pairs.collect::<Vec<_>>().join(" | ")
}

fn option(option: &OptionLabel) -> (String, &str) {
    let code = option.code.clone().unwrap_or_else(|| option.value.to_string());
    (code, &option.label)
}

/// The choice for none of the places.
pub(super) fn none_of(areas: &[instruments::Area]) -> Option<&'static str> {
    (!areas.iter().any(|area| area.key == NONE)).then_some(NONE)
}

/// The item's field; sections come with it.
pub(super) fn of_item(definition: &Definition, item: &Item) -> Field {
    let mut field = Field {
        name: variable(&definition.id, &item.key),
        label: if item.label.is_empty() {
            item.key.clone()
        } else {
            label(&item.label)
        },
        note: label(&item.help),
        required: !item.optional,
        kind: "text",
        ..Field::default()
    };
    let ends = |low: &str, high: &str| match (low, high) {
        ("", "") => String::new(),
        (low, high) => format!("lowest: {low}; highest: {high}"),
    };
    match &item.kind {
        ItemKind::Options(options) => {
            field.kind = "radio";
            field.choices = choices(options.iter().map(option));
        }
        ItemKind::Scale {
            low,
            high,
            low_label,
            high_label,
        } if high - low < MOST_RADIO => {
            field.kind = "radio";
            let words = |value: i32| match value {
                value if value == *low && !low_label.is_empty() => format!("{value} {low_label}"),
                value if value == *high && !high_label.is_empty() => format!("{value} {high_label}"),
                value => value.to_string(),
            };
            let all: Vec<(i32, String)> = (*low..=*high).map(|value| (value, words(value))).collect();
            field.choices = choices(
                all.iter()
                    .map(|(value, words)| (value.to_string(), words.as_str())),
            );
        }
        ItemKind::Scale {
            low,
            high,
            low_label,
            high_label,
        } => {
            field.validation = "integer";
            (field.low, field.high) = (low.to_string(), high.to_string());
            if field.note.is_empty() {
                field.note = ends(low_label, high_label);
            }
        }
        ItemKind::Slider {
            low,
            high,
            low_label,
            high_label,
        } => {
            field.kind = "slider";
            field.choices = format!("{} |  | {}", label(low_label), label(high_label));
            field.validation = "number";
            (field.low, field.high) = (low.to_string(), high.to_string());
        }
        ItemKind::Number {
            low,
            high,
            decimals,
            unit,
        } => {
            field.validation = if *decimals == 0 { "integer" } else { "number" };
            (field.low, field.high) = (low.to_string(), high.to_string());
            if field.note.is_empty() {
                field.note = label(unit);
            }
        }
        ItemKind::TimeOfDay => field.validation = "time",
        ItemKind::Flag => field.kind = "yesno",
        ItemKind::Areas(areas) => {
            field.kind = "checkbox";
            let words: Vec<(String, String)> = areas
                .iter()
                .map(|area| match area.label.as_str() {
                    "" => (area.key.clone(), area.key.replace('_', " ")),
                    label => (area.key.clone(), label.to_owned()),
                })
                .collect();
            let none = none_of(areas).map(|none| (none.to_owned(), "None of these"));
            let areas = words.iter().map(|(key, words)| (key.clone(), words.as_str()));
            field.choices = choices(areas.chain(none));
            if none_of(areas_of(item)).is_some() {
                field.annotation = format!("@NONEOFTHEABOVE='{NONE}'");
            }
        }
    }
    if !item.loinc.is_empty() {
        let between = if field.annotation.is_empty() { "" } else { " " };
        field.annotation = format!("{}{between}LOINC {}", field.annotation, item.loinc);
    }
    field
}

fn areas_of(item: &Item) -> &[instruments::Area] {
    match &item.kind {
        ItemKind::Areas(areas) => areas,
        _ => &[],
    }
}

/// Whether a score has a field.
pub(super) fn is_written(rule: &ScoreRule) -> bool {
    rule.main && !rule.hidden && rule.unit == Unit::Number
}

pub(super) fn of_score(definition: &Definition, rule: &ScoreRule) -> Field {
    let (low, high) = rule.range.map_or_else(Default::default, |(low, high)| {
        (low.to_string(), high.to_string())
    });
    Field {
        name: score_variable(definition, &rule.key),
        kind: "text",
        label: format!("{} (worked out)", label(&rule.label)),
        note: label(&rule.rule),
        validation: "number",
        low,
        high,
        annotation: "@READONLY".to_owned(),
        ..Field::default()
    }
}

/// The columns of an item in the records: one, or one for each place.
pub(super) fn columns(definition: &Definition, item: &Item) -> Vec<String> {
    let name = variable(&definition.id, &item.key);
    match &item.kind {
        ItemKind::Areas(areas) => {
            let keys = areas.iter().map(|area| area.key.as_str()).chain(none_of(areas));
            keys.map(|key| format!("{name}___{key}")).collect()
        }
        _ => vec![name],
    }
}

/// The cells of an item; a place that isn't marked is a 0, as REDCap has it.
pub(super) fn cells(item: &Item, answers: &Answers) -> Vec<Value> {
    let answer = answers.get(&item.key);
    if let ItemKind::Areas(areas) = &item.kind {
        let one = |truth: bool| Value::Number(f64::from(u8::from(truth)));
        let marked: &[String] = match answer {
            Some(Answer::Areas(marked)) => marked,
            _ => &[],
        };
        let mut cells: Vec<Value> = areas.iter().map(|area| one(marked.contains(&area.key))).collect();
        if none_of(areas).is_some() {
            cells.push(one(answer.is_some() && marked.is_empty()));
        }
        return cells;
    }
    vec![match answer {
        None | Some(Answer::Areas(_)) => Value::Missing,
        Some(Answer::Flag(truth)) => Value::Number(f64::from(u8::from(*truth))),
        Some(Answer::Number(minutes)) if item.kind == ItemKind::TimeOfDay => {
            Value::from(time_of_day(*minutes))
        }
        Some(Answer::Number(number)) => Value::Number(*number),
        Some(Answer::Choice(word)) => Value::from(word.as_str()),
    }]
}
