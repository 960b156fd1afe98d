//! The forms of a data dictionary as own instruments.
//!
//! Each form is put into the shape of a FHIR Questionnaire and read as one, so that keys, limits, totals and the list of
//! what to look over come about in one way only.

use super::{COLUMNS, NONE};
use crate::fhir::{self, Imported};
use crate::table::grid::{Grid, Limits, Row};
use crate::table::{TableError, as_meant};
use crate::{ImportError, Left};
use serde_json::{Value, json};

/// The names that the columns have where REDCap's API gives a dictionary.
const API_COLUMNS: [&str; 18] = [
    "field_name",
    "form_name",
    "section_header",
    "field_type",
    "field_label",
    "select_choices_or_calculations",
    "field_note",
    "text_validation_type_or_show_slider_number",
    "text_validation_min",
    "text_validation_max",
    "identifier",
    "branching_logic",
    "required_field",
    "custom_alignment",
    "question_number",
    "matrix_group_name",
    "matrix_ranking",
    "field_annotation",
];

const LIMITS: Limits = Limits {
    bytes: 8 * 1024 * 1024,
    rows: 20_000,
    columns: 60,
};

/// Why a data dictionary can't be read. Each message is one sentence that names the thing and the fix.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DictionaryError {
    /// The file is no table.
    #[error(transparent)]
    Table(#[from] TableError),
    /// A column is missing without which no field can be read.
    #[error(
        "the column “{column}” is missing: download the data dictionary from REDCap as CSV and choose that file"
    )]
    NotADictionary {
        /// Its name.
        column: &'static str,
    },
    /// No form has a field that an instrument can hold.
    #[error("no form has a field that an instrument can hold: {0}")]
    NothingToRead(String),
}

/// What a data dictionary came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedForms {
    /// An own instrument for each form that has any question.
    pub forms: Vec<Imported>,
    /// Fields and forms that are left out, each with its reason.
    pub left: Vec<Left>,
}

/// A field of the dictionary.
struct Field<'a> {
    line: usize,
    cells: [&'a str; 18],
}

impl<'a> Field<'a> {
    fn of(row: &'a Row, places: [Option<usize>; 18]) -> Self {
        let cell = |place: usize| row.cells.get(place).map_or("", String::as_str);
        Self {
            line: row.line,
            cells: places.map(|place| place.map_or("", cell)),
        }
    }
    fn cell(&self, column: usize) -> &'a str {
        self.cells.get(column).map_or("", |cell| as_meant(cell).trim())
    }
    fn name(&self) -> &'a str {
        self.cell(0)
    }
    fn form(&self) -> &'a str {
        self.cell(1)
    }
    fn kind(&self) -> &'a str {
        self.cell(3)
    }
    fn choices(&self) -> &'a str {
        self.cell(5)
    }
    fn validation(&self) -> &'a str {
        self.cell(7)
    }
    fn annotation(&self) -> &'a str {
        self.cell(17)
    }
    fn left(&self, why: impl Into<String>) -> Left {
        Left {
            place: format!("line {}, field {}", self.line, self.name()),
            why: why.into(),
        }
    }
}

/// Labels may hold HTML: the words alone.
fn words(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('<') {
        plain.push_str(before);
        let is_tag = behind.starts_with(|sign: char| sign.is_ascii_alphabetic() || sign == '/');
        match behind.split_once('>') {
            Some((_, after)) if is_tag => {
                plain.push(' ');
                rest = after;
            }
            _ => {
                plain.push('<');
                rest = behind;
            }
        }
    }
    plain.push_str(rest);
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// "0, Not at all | 1, Several days" as codes and labels.
fn choices(text: &str) -> Vec<(String, String)> {
    let each = text
        .split(['|', '\n'])
        .map(str::trim)
        .filter(|each| !each.is_empty());
    each.map(|each| {
        let (code, label) = each.split_once(',').unwrap_or((each, each));
        (code.trim().to_owned(), words(label))
    })
    .collect()
}

fn extension(url: &str, value: &Value) -> Value {
    let mut extension = json!({ "url": url });
    if let (Some(extension), Some(value)) = (extension.as_object_mut(), value.as_object()) {
        extension.extend(value.clone());
    }
    extension
}

const STRUCTURE: &str = "http://hl7.org/fhir/StructureDefinition/";

fn limits(field: &Field<'_>, whole: bool) -> Vec<Value> {
    let limit = |name: &str, text: &str| {
        let number = text.trim().replace(',', ".").parse::<f64>().ok()?;
        let value = if whole {
            #[expect(
                clippy::cast_possible_truncation,
                reason = "limits of whole numbers are whole"
            )]
            let number = number as i64;
            json!({ "valueInteger": number })
        } else {
            json!({ "valueDecimal": number })
        };
        Some(extension(&format!("{STRUCTURE}{name}"), &value))
    };
    [limit("minValue", field.cell(8)), limit("maxValue", field.cell(9))]
        .into_iter()
        .flatten()
        .collect()
}

fn control(code: &str) -> Value {
    let coding = json!([{ "system": "http://hl7.org/fhir/questionnaire-item-control", "code": code }]);
    extension(
        &format!("{STRUCTURE}questionnaire-itemControl"),
        &json!({ "valueCodeableConcept": { "coding": coding } }),
    )
}

fn end_of(code: &str, words: &str) -> Option<Value> {
    (!words.is_empty())
        .then(|| json!({ "linkId": code, "type": "display", "text": words, "extension": [control(code)] }))
}

/// Decimals that a validation of numbers takes; none where it is none of numbers.
fn decimals(validation: &str) -> Option<u8> {
    let plain = validation.strip_suffix("_comma_decimal").unwrap_or(validation);
    match plain {
        "integer" | "int" => Some(0),
        "number" | "float" => Some(4),
        "number_1dp" => Some(1),
        "number_2dp" => Some(2),
        "number_3dp" => Some(3),
        "number_4dp" => Some(4),
        _ => None,
    }
}

/// The way of answering, in the shape of a Questionnaire's item; otherwise why not.
fn answering(field: &Field<'_>, left: &mut Vec<Left>) -> Result<Value, String> {
    let open = "which an instrument here can't hold: ask for it in the visit's note if it is needed";
    Ok(match field.kind() {
        "radio" | "dropdown" => {
            let mut found = choices(field.choices());
            let number = |code: &str| code.parse::<i32>().ok();
            let counts = found.iter().filter_map(|(code, _)| number(code));
            // −99 and the like stand for a missing answer; as a number they would be counted.
            if counts.clone().any(|value| value >= 0) && counts.clone().any(|value| value < 0) {
                let is_missing = |(code, _): &(String, String)| number(code).is_some_and(|value| value < 0);
                let gone: Vec<String> = found
                    .iter()
                    .filter(|each| is_missing(each))
                    .map(|(code, _)| code.clone())
                    .collect();
                found.retain(|each| !is_missing(each));
                left.push(field.left(format!(
                    "the choices {} look like codes for a missing answer and were left out: leave the item blank instead",
                    gone.join(", ")
                )));
            }
            let options: Vec<Value> = found
                .iter()
                .map(|(code, label)| {
                    let mut option = json!({
                        "valueCoding": { "system": format!("{}redcap", fhir::BASE), "code": code, "display": label }
                    });
                    if let (Some(value), Some(option)) = (number(code), option.as_object_mut()) {
                        let ordinal = extension(&format!("{STRUCTURE}ordinalValue"), &json!({ "valueDecimal": value }));
                        option.insert("extension".to_owned(), json!([ordinal]));
                    }
                    option
                })
                .collect();
            json!({ "type": "choice", "answerOption": options })
        }
        "checkbox" => {
            let is_none = field.annotation().contains("@NONEOFTHEABOVE");
            let options: Vec<Value> = choices(field.choices())
                .into_iter()
                .filter(|(code, _)| !(is_none && code == NONE))
                .map(|(code, label)| json!({ "valueCoding": { "system": format!("{}redcap", fhir::BASE), "code": code, "display": label } }))
                .collect();
            json!({ "type": "choice", "repeats": true, "answerOption": options })
        }
        "yesno" | "truefalse" => json!({ "type": "boolean" }),
        "slider" => {
            let mut limits = limits(field, true);
            if limits.len() < 2 {
                let number = |value: i32| json!({ "valueInteger": value });
                limits = vec![
                    extension(&format!("{STRUCTURE}minValue"), &number(0)),
                    extension(&format!("{STRUCTURE}maxValue"), &number(100)),
                ];
            }
            limits.push(control("slider"));
            let ends: Vec<String> = field.choices().split('|').map(words).collect();
            let low = ends.first().and_then(|low| end_of("lower", low));
            let high = ends
                .last()
                .filter(|_| ends.len() > 1)
                .and_then(|high| end_of("upper", high));
            let ends: Vec<Value> = low.into_iter().chain(high).collect();
            json!({ "type": "integer", "extension": limits, "item": ends })
        }
        "text" => match (field.validation(), decimals(field.validation())) {
            ("time" | "time_hh_mm_ss", _) => json!({ "type": "time" }),
            (_, Some(0)) => {
                let mut extensions = limits(field, true);
                extensions.push(control("text-box"));
                json!({ "type": "integer", "extension": extensions })
            }
            (_, Some(places)) => {
                let mut extensions = limits(field, false);
                let places = json!({ "valueInteger": places });
                extensions.push(extension(&format!("{STRUCTURE}maxDecimalPlaces"), &places));
                json!({ "type": "decimal", "extension": extensions })
            }
            (validation, _) if validation.starts_with("date") => {
                return Err(
                    "is a date; when records are read, a date can become the day of the visit".to_owned(),
                );
            }
            ("", _) => return Err(format!("takes free text, {open}")),
            (validation, _) => return Err(format!("takes text of the kind {validation}, {open}")),
        },
        "notes" => return Err(format!("takes free text, {open}")),
        "calc" => {
            return Err(format!(
                "is worked out as {}: add it as [[score]] with its formula",
                words(field.choices())
            ));
        }
        "file" | "signature" => return Err(format!("takes a file, {open}")),
        "" => return Err("has no field type".to_owned()),
        other => return Err(format!("is of the type {other}, {open}")),
    })
}

/// One form as a Questionnaire.
fn questionnaire(form: &str, fields: &[&Field<'_>], left: &mut Vec<Left>) -> Value {
    let mut items: Vec<Value> = Vec::new();
    let mut group: Option<(String, Vec<Value>)> = None;
    for field in fields {
        let header = words(field.cell(2));
        if !header.is_empty() {
            items.extend(group.take().map(closed));
            group = Some((header, Vec::new()));
        }
        let text = words(field.cell(4));
        let mut item = if field.annotation().contains("@HIDDEN") {
            left.push(field.left("is hidden: it was left out"));
            continue;
        } else if field.kind() == "descriptive" {
            json!({ "type": "display" })
        } else {
            match answering(field, left) {
                Ok(item) => item,
                Err(why) => {
                    left.push(field.left(why));
                    continue;
                }
            }
        };
        let conditional = !field.cell(11).is_empty();
        if conditional {
            left.push(field.left(format!(
                "is asked only when {}: here it is always asked and may stay blank",
                words(field.cell(11))
            )));
        }
        let note = words(field.cell(6));
        if let Some(item) = item.as_object_mut() {
            item.insert("linkId".to_owned(), json!(field.name()));
            item.insert("text".to_owned(), json!(text));
            if field.cell(12).eq_ignore_ascii_case("y") && !conditional {
                item.insert("required".to_owned(), json!(true));
            }
        }
        let into = group.as_mut().map_or(&mut items, |(_, items)| items);
        if !note.is_empty() && field.kind() != "descriptive" {
            into.push(json!({ "linkId": format!("{}-note", field.name()), "type": "display", "text": note }));
        }
        into.push(item);
    }
    items.extend(group.map(closed));
    let title: Vec<String> = form
        .split('_')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    let title = title.join(" ");
    let mut letters = title.chars();
    let first: String = letters
        .next()
        .map(|first| first.to_uppercase().collect())
        .unwrap_or_default();
    json!({
        "resourceType": "Questionnaire", "id": form, "status": "active",
        "title": format!("{first}{}", letters.as_str()), "item": items,
    })
}

fn closed((header, items): (String, Vec<Value>)) -> Value {
    json!({ "linkId": header, "type": "group", "text": header, "item": items })
}

/// What the reader of Questionnaires says, said of a data dictionary.
fn reworded(text: &str) -> String {
    text.replace(
        "imported from a FHIR questionnaire",
        "imported from a REDCap data dictionary",
    )
    .replace("imported from FHIR", "imported from REDCap")
    .replace("FHIR Questionnaire", "REDCap form")
    .replace("# Link id", "# Variable")
    .replace("link id", "variable")
}

/// Reads a data dictionary, of any project. The first field of it, the record id, belongs to no instrument; fields that
/// an instrument can't hold are listed.
///
/// # Errors
/// [`DictionaryError`]; what is returned has passed [`instruments::Definition::load`].
pub fn import_dictionary(text: &str) -> Result<ImportedForms, DictionaryError> {
    let grid = Grid::written(text, LIMITS)?;
    let headings: Vec<String> = (0..grid.width)
        .map(|place| {
            grid.headings
                .as_ref()
                .map_or("", |row| row.cell(place))
                .to_lowercase()
        })
        .collect();
    let place = |column: usize| {
        let names = [COLUMNS.get(column), API_COLUMNS.get(column)];
        let is_it = |heading: &String| names.iter().flatten().any(|name| name.to_lowercase() == *heading);
        headings.iter().position(is_it)
    };
    for column in [0, 1, 3, 4, 5] {
        if let (None, Some(name)) = (place(column), COLUMNS.get(column)) {
            return Err(DictionaryError::NotADictionary { column: name });
        }
    }
    let places: [Option<usize>; 18] = std::array::from_fn(place);
    let fields: Vec<Field<'_>> = grid.rows.iter().map(|row| Field::of(row, places)).collect();
    let mut left = Vec::new();
    let mut forms = Vec::new();
    let mut names: Vec<&str> = Vec::new();
    for field in fields.iter().skip(1) {
        if !field.form().is_empty() && !names.contains(&field.form()) {
            names.push(field.form());
        }
    }
    for form in names {
        let of_form = fields.iter().skip(1).filter(|field| field.form() == form);
        let of_form: Vec<&Field<'_>> = of_form.collect();
        let questionnaire = questionnaire(form, &of_form, &mut left);
        match fhir::import(&questionnaire.to_string()) {
            Ok(imported) => forms.push(Imported {
                id: imported.id,
                definition_toml: reworded(&imported.definition_toml),
                text_toml: reworded(&imported.text_toml),
                source_md: reworded(&imported.source_md),
                review: imported
                    .review
                    .iter()
                    .map(|sentence| reworded(sentence))
                    .collect(),
            }),
            Err(error) => left.push(Left {
                place: format!("form {form}"),
                why: match error {
                    ImportError::NoQuestions { .. } => "has no field that an instrument can hold".to_owned(),
                    error => error.to_string(),
                },
            }),
        }
    }
    if forms.is_empty() {
        let first = left.first().map_or_else(
            || "there is no form".to_owned(),
            |left| format!("{}: {}", left.place, left.why),
        );
        return Err(DictionaryError::NothingToRead(first));
    }
    Ok(ImportedForms { forms, left })
}
