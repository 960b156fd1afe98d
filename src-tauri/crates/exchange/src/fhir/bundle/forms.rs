//! Answers as a QuestionnaireResponse.

use super::json::{Element, exact, extension, reference};
use super::scores;
use super::written::{BundleError, Writer};
use crate::Chart;
use instruments::{Answer, Answers, Definition, Item, ItemKind};
use record::{Assessment, Visit, VisitState};
use serde_json::{Value, json};
use std::io::Write;

pub(super) fn write<W: Write>(
    writer: &mut Writer<'_, W>,
    chart: &Chart,
    visit: &Visit,
    assessment: &Assessment,
) -> Result<(), BundleError> {
    let (definition, form) = writer.definition(&assessment.instrument, &assessment.version)?;
    let answers = assessment.given();
    let outcome = definition.score(&answers).map_err(|error| BundleError::Answers {
        instrument: assessment.instrument.clone(),
        error,
    })?;
    let status = match &visit.state {
        VisitState::Signed { revision: 0 | 1, .. } => "completed",
        VisitState::Signed { .. } => "amended",
        VisitState::Draft | VisitState::Correcting { .. } => "in-progress",
    };
    let url = form.get("url").and_then(Value::as_str).unwrap_or_default();
    let id = assessment.id.to_string();
    let response = Element::resource("QuestionnaireResponse", &id)
        .with("questionnaire", format!("{url}|{}", definition.version))
        .with("status", status)
        .with("subject", reference("Patient", &chart.person.id))
        .with("encounter", reference("Encounter", &visit.id))
        .with("authored", visit.details.date.to_string())
        .with("item", items(&form, definition, &answers));
    writer.entry("QuestionnaireResponse", &id, &response.into())?;
    scores::write(writer, chart, visit, assessment, definition, &outcome)
}

/// The items with an answer, in the groups of the form.
fn items(form: &Value, definition: &Definition, answers: &Answers) -> Vec<Value> {
    let list = form.get("item").and_then(Value::as_array).into_iter().flatten();
    list.filter_map(|item| answered(item, definition, answers))
        .collect()
}

fn answered(element: &Value, definition: &Definition, answers: &Answers) -> Option<Value> {
    let text = |name: &str| element.get(name).and_then(Value::as_str).unwrap_or_default();
    let link_id = text("linkId");
    let mut item = Element::default().with("linkId", link_id);
    if text("type") == "group" {
        let within = items(element, definition, answers);
        if within.is_empty() {
            return None;
        }
        return Some(item.with("text", text("text")).with("item", within).into());
    }
    let asked = definition.item(link_id)?;
    let values = values(element, asked, answers.get(link_id)?);
    if values.is_empty() {
        // Without this, "no place" could not be told from no answer.
        item.put("extension", vec![extension("none-chosen", "valueBoolean", true)]);
    }
    Some(item.with("text", text("text")).with("answer", values).into())
}

/// What was answered, as the values that the exported form takes.
fn values(element: &Value, item: &Item, answer: &Answer) -> Vec<Value> {
    let option = |code: usize| {
        let options = element.get("answerOption").and_then(Value::as_array)?;
        let mut coding = options.get(code)?.get("valueCoding")?.clone();
        if let Some(coding) = coding.as_object_mut()
            && matches!(item.kind, ItemKind::Areas(_))
        {
            coding.shift_remove("extension");
        }
        Some(json!({ "valueCoding": coding }))
    };
    match (&item.kind, answer) {
        (ItemKind::Options(options), answer) => {
            let place = options.iter().position(|option| option.answer() == *answer);
            place.and_then(option).into_iter().collect()
        }
        (ItemKind::Areas(areas), Answer::Areas(marked)) => {
            let places = marked
                .iter()
                .filter_map(|key| areas.iter().position(|area| area.key == *key));
            places.filter_map(option).collect()
        }
        (ItemKind::TimeOfDay, Answer::Number(minutes)) => {
            let (hour, minute) = ((minutes / 60.0).floor(), minutes % 60.0);
            vec![json!({ "valueTime": format!("{hour:02.0}:{minute:02.0}:00") })]
        }
        (ItemKind::Number { decimals: 1.., .. }, Answer::Number(number)) => {
            vec![json!({ "valueDecimal": exact(&number) })]
        }
        (_, Answer::Number(number)) => vec![json!({ "valueInteger": exact(&number) })],
        (_, Answer::Flag(truth)) => vec![json!({ "valueBoolean": truth })],
        (_, Answer::Choice(word)) => vec![json!({ "valueString": word })],
        (_, Answer::Areas(_)) => Vec::new(),
    }
}
