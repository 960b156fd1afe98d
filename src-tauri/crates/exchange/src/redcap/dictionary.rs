//! The data dictionary of a project with our instruments.

use super::COLUMNS;
use super::fields::{Field, is_written, of_item, of_score, variable};
use crate::table::{TableError, Value, Writer};
use instruments::Definition;
use record::VisitKind;

fn text(text: &str) -> Value {
    match text {
        "" => Value::Missing,
        text => Value::from(text),
    }
}

fn row(form: &str, field: Field) -> [Value; 18] {
    let yes = |truth: bool| text(if truth { "y" } else { "" });
    // Limits are numbers: a minus sign in them begins no formula.
    let limit = |limit: String| match limit.as_str() {
        "" => Value::Missing,
        _ => Value::Exact(limit),
    };
    [
        text(&field.name),
        text(form),
        text(&field.section),
        text(field.kind),
        text(&field.label),
        text(&field.choices),
        text(&field.note),
        text(field.validation),
        limit(field.low),
        limit(field.high),
        yes(field.identifier),
        Value::Missing,
        yes(field.required),
        Value::Missing,
        Value::Missing,
        Value::Missing,
        Value::Missing,
        text(&field.annotation),
    ]
}

fn plain(name: &str, kind: &'static str, label: &str) -> Field {
    Field {
        name: name.to_owned(),
        kind,
        label: label.to_owned(),
        ..Field::default()
    }
}

fn day(name: &str, label: &str) -> Field {
    Field {
        validation: "date_ymd",
        ..plain(name, "text", label)
    }
}

/// What every record begins with, and what every visit has.
fn patient() -> Vec<Field> {
    vec![
        plain("record_id", "text", "Record ID"),
        Field {
            identifier: true,
            ..day("birth_date", "Date of birth")
        },
        Field {
            choices: "female, Female | male, Male | other, Other".to_owned(),
            ..plain("sex", "radio", "Sex")
        },
    ]
}

fn visit() -> Vec<Field> {
    let kinds = VisitKind::ALL.map(|kind| format!("{}, {}", kind.code(), kind.label()));
    vec![
        Field {
            required: true,
            ..day("visit_date", "Day of the visit")
        },
        Field {
            choices: kinds.join(" | "),
            ..plain("visit_kind", "radio", "Why the patient came")
        },
        Field {
            identifier: true,
            ..plain("visit_note", "notes", "Note")
        },
    ]
}

fn instrument(definition: &Definition) -> Vec<Field> {
    let mut fields = vec![
        Field {
            section: [definition.recall.as_str(), definition.instructions.as_str()]
                .into_iter()
                .filter(|words| !words.is_empty())
                .collect::<Vec<_>>()
                .join(". "),
            required: true,
            ..day(
                &variable(&definition.id, "date"),
                &format!("{}: day on which it was filled in", definition.short_name),
            )
        },
        Field {
            annotation: format!("@READONLY @DEFAULT='{}'", definition.version),
            ..plain(
                &variable(&definition.id, "version"),
                "text",
                "Version of the definition",
            )
        },
    ];
    let mut section = "";
    for item in &definition.items {
        let mut field = of_item(definition, item);
        if item.section != section {
            section = &item.section;
            let found = definition.sections.iter().find(|known| known.key == section);
            field.section = found.map_or_else(String::new, |found| found.title.clone());
        }
        fields.push(field);
    }
    let scores = definition.scores.iter().filter(|rule| is_written(rule));
    fields.extend(scores.map(|rule| of_score(definition, rule)));
    fields
}

/// The data dictionary with these instruments, as comma-separated values that REDCap takes.
///
/// # Errors
/// [`TableError::Memory`].
pub fn dictionary(definitions: &[&Definition]) -> Result<Vec<u8>, TableError> {
    let mut writer = Writer::new(Vec::new(), COLUMNS)?;
    let own = [("patient", patient()), ("visit", visit())];
    let forms = definitions
        .iter()
        .map(|each| (each.id.as_str(), instrument(each)));
    for (form, fields) in own.into_iter().chain(forms) {
        for field in fields {
            writer.row(&row(form, field))?;
        }
    }
    writer.end()
}
