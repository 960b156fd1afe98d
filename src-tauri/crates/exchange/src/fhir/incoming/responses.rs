//! Answered questionnaires.

use super::super::bundle::{is_own_url, own_extension};
use super::super::json::{clean, extension, list, text, truth};
use super::super::{DEEPEST, MOST_ELEMENTS};
use super::answers;
use super::collected::{Collected, VisitKey};
use super::file::{Entry, reference};
use super::instruments::{Form, Instruments, loinc_at_end};
use crate::IncomingAssessment;
use instruments::{Answers, Definition};
use jiff::civil::Date;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// An item of a response that has something to say.
struct Asked<'v> {
    link_id: &'v str,
    loinc: String,
    answers: &'v [Value],
    none_chosen: bool,
}

pub(super) fn read(entries: &[Entry<'_>], instruments: &Instruments<'_>, collected: &mut Collected) {
    for entry in entries {
        if entry.kind != "QuestionnaireResponse" {
            continue;
        }
        let read = match entry.value() {
            Some(resource) => response(entry, &resource, instruments, collected),
            None => Err("can’t be read: it nests too deep".to_owned()),
        };
        if let Err(why) = read {
            collected.leave(entry, "", &why);
        }
    }
}

/// The day of a response, and what makes it one visit with others.
fn when(entry: &Entry<'_>, resource: &Value, collected: &mut Collected) -> Result<(Date, VisitKey), String> {
    let met = collected.met(reference(resource, "encounter")).cloned();
    if let Some(met) = met.as_ref().filter(|met| met.is_ours)
        && let Some(date) = met.date
    {
        let authored = text(resource, "authored");
        if !authored.is_empty() && collected.day(authored) != Ok(date) {
            let why = format!("is another day than that of its visit: {date} counts");
            collected.leave(entry, "authored", &why);
        }
        return Ok((date, VisitKey::Encounter(met.number)));
    }
    let date = match (text(resource, "authored"), met.and_then(|met| met.date)) {
        ("", Some(date)) => date,
        ("", None) => return Err("it doesn’t say on which day it was filled in: enter it by hand".to_owned()),
        (authored, _) => collected.day(authored)?,
    };
    Ok((date, VisitKey::Day(date)))
}

fn response(
    entry: &Entry<'_>,
    resource: &Value,
    instruments: &Instruments<'_>,
    collected: &mut Collected,
) -> Result<(), String> {
    match text(resource, "status") {
        "in-progress" | "completed" | "amended" => {}
        "stopped" => collected.one_unread(entry, "that it was broken off (status stopped)"),
        "entered-in-error" => return Err("it is marked as entered in error".to_owned()),
        _ => {
            return Err("it has no status that FHIR R4 knows, so whether it counts can’t be told".to_owned());
        }
    }
    if resource.get("modifierExtension").is_some() || resource.get("implicitRules").is_some() {
        return Err("it carries rules or a modifier extension that may change its meaning".to_owned());
    }
    let contained = list(resource, "contained").iter().find(|contained| {
        let id = text(contained, "id").trim_start_matches('#');
        let named = text(resource, "questionnaire").strip_prefix('#');
        text(contained, "resourceType") == "Questionnaire" && named == Some(id) && !id.is_empty()
    });
    let contained = contained.map(|form| Form::read(form.clone()));
    let form = contained
        .as_ref()
        .or_else(|| instruments.form(text(resource, "questionnaire")));
    let mut asked = Vec::new();
    let mut seen = 0;
    walk(resource, form, 0, &mut seen, &mut asked)?;
    let codes: BTreeSet<String> = asked
        .iter()
        .map(|item| item.loinc.clone())
        .filter(|code| !code.is_empty())
        .collect();
    let definition = instruments.find(resource, form, &codes)?;
    let (date, key) = when(entry, resource, collected)?;
    // Link ids are ours only in our own questionnaire: elsewhere "q1" may be any question.
    let own = is_own_url(text(resource, "questionnaire"));
    let (answers, stated) = taken(entry, definition, &asked, (form, own), collected);
    if !asked.is_empty() && answers.is_empty() && stated.is_empty() {
        return Err("none of its answers could be taken".to_owned());
    }
    let known = [
        "questionnaire",
        "status",
        "authored",
        "subject",
        "encounter",
        "item",
        "identifier",
    ];
    collected.unread(entry, resource, &known);
    let patient = collected.patient(entry, resource);
    let assessment = IncomingAssessment {
        instrument: definition.id.clone(),
        version: definition.version.clone(),
        answers,
        stated,
    };
    let spot = collected.add_assessment(patient, &key, date, assessment);
    for name in &entry.names {
        collected.responses.entry(name.clone()).or_insert(spot);
    }
    Ok(())
}

/// Every item that has an answer, at whatever depth.
fn walk<'v>(
    parent: &'v Value,
    form: Option<&Form>,
    depth: usize,
    seen: &mut usize,
    asked: &mut Vec<Asked<'v>>,
) -> Result<(), String> {
    for item in list(parent, "item") {
        *seen += 1;
        if *seen > MOST_ELEMENTS || depth > DEEPEST {
            return Err(format!(
                "it has more than {MOST_ELEMENTS} items, or groups more than {DEEPEST} deep"
            ));
        }
        let link_id = text(item, "linkId");
        let answers = list(item, "answer");
        let none = extension(item, &own_extension("none-chosen"));
        let none_chosen = none.is_some_and(|none| truth(none, "valueBoolean"));
        if !answers.is_empty() || none_chosen {
            let of_form = form.and_then(|form| form.items.get(link_id));
            let loinc = of_form.map(|item| item.loinc.clone()).unwrap_or_default();
            let loinc = if loinc.is_empty() {
                loinc_at_end(link_id).unwrap_or_default().to_owned()
            } else {
                loinc
            };
            asked.push(Asked {
                link_id,
                loinc,
                answers,
                none_chosen,
            });
        }
        walk(item, form, depth + 1, seen, asked)?;
        for answer in answers {
            walk(answer, form, depth + 1, seen, asked)?;
        }
    }
    Ok(())
}

/// The answers that fit the instrument; the others are told.
fn taken(
    entry: &Entry<'_>,
    definition: &Definition,
    asked: &[Asked<'_>],
    (form, own): (Option<&Form>, bool),
    collected: &mut Collected,
) -> (Answers, Vec<(String, f64)>) {
    let mut answers: BTreeMap<String, Option<instruments::Answer>> = BTreeMap::new();
    let mut stated: Vec<(String, f64)> = Vec::new();
    for given in asked {
        let part = format!("item {}", clean(given.link_id, 60));
        let by_code = |code: &str| !code.is_empty() && code == given.loinc;
        let item = definition
            .item(given.link_id)
            .filter(|_| own)
            .or_else(|| definition.items.iter().find(|item| by_code(&item.loinc)));
        let Some(item) = item else {
            let rule = definition.scores.iter().find(|rule| by_code(&rule.loinc));
            let value = given.answers.first().and_then(answers::value);
            let number = value.and_then(|(name, value)| answers::number(name, value));
            match (rule, number) {
                (Some(rule), Some(number)) if stated.iter().all(|(key, _)| *key != rule.key) => {
                    stated.push((rule.key.clone(), number));
                }
                _ => {
                    let why = format!("is no item of {}: its answer is not taken", definition.short_name);
                    collected.leave(entry, &part, &why);
                }
            }
            continue;
        };
        let options = form.and_then(|form| form.items.get(given.link_id));
        let options = options.map_or(&[][..], |item| item.options.as_slice());
        match answers::read(definition, item, given.answers, given.none_chosen, options) {
            Ok(answer) => match answers.get(&item.key) {
                None => {
                    answers.insert(item.key.clone(), Some(answer));
                }
                Some(Some(earlier)) if *earlier == answer => {}
                Some(_) => {
                    answers.insert(item.key.clone(), None);
                    let why = "is answered twice, and differently: neither is taken";
                    collected.leave(entry, &part, why);
                }
            },
            Err(why) => collected.leave(entry, &part, &why),
        }
    }
    let answers = answers
        .into_iter()
        .filter_map(|(key, answer)| Some((key, answer?)));
    (answers.collect(), stated)
}
