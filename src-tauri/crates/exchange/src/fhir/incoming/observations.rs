//! Observations: scores, results, diary days, single answers.

use super::super::bundle::{DIARY, OwnSystem, own_system_url, shown};
use super::super::json::{clean, is_loinc, list, loinc_of, text, whole};
use super::answers;
use super::collected::{Collected, Spot};
use super::file::{Entry, Parts, names_of, parts};
use super::instruments::Instruments;
use super::labs;
use super::loose::{Loose, Single};
use ::instruments::Outcome;
use jiff::civil::Date;
use record::{DIARY_ITEMS, DiaryDay};
use serde_json::Value;
use serde_json::value::RawValue;
use std::collections::{BTreeMap, HashMap};

/// What is read before everything is known: scores are compared, single answers put together.
#[derive(Default)]
struct Reading {
    outcomes: HashMap<Spot, Option<Outcome>>,
    loose: Loose,
}

pub(super) fn read(entries: &[Entry<'_>], instruments: &Instruments<'_>, collected: &mut Collected) {
    let mut reading = Reading::default();
    for entry in entries.iter().filter(|entry| entry.kind == "Observation") {
        let read = match (entry.value(), parts(entry.raw)) {
            (Some(resource), Some(parts)) => {
                observation(entry, &resource, &parts, instruments, collected, &mut reading)
            }
            _ => Err("can’t be read: it nests too deep".to_owned()),
        };
        if let Err(why) = read {
            collected.leave(entry, "", &why);
        }
    }
    reading.loose.put_together(entries, instruments, collected);
}

fn observation<'a>(
    entry: &Entry<'_>,
    resource: &Value,
    parts: &Parts<'_>,
    instruments: &Instruments<'a>,
    collected: &mut Collected,
    reading: &mut Reading,
) -> Result<(), String> {
    if resource.get("modifierExtension").is_some() || resource.get("implicitRules").is_some() {
        return Err("it carries rules or a modifier extension that may change its meaning".to_owned());
    }
    let concept = resource.get("code").unwrap_or(&Value::Null);
    let code = Code::of(concept);
    let is_of = |system: OwnSystem| {
        code.own
            .as_ref()
            .filter(|(own, _)| *own == own_system_url(system))
    };
    let status = text(resource, "status");
    if status == "entered-in-error" || status == "cancelled" {
        return Err(format!("it is marked as {status}"));
    }
    let derived = list(resource, "derivedFrom").iter().find_map(|from| {
        let names = names_of(text(from, "reference"));
        names
            .iter()
            .find_map(|name| collected.responses.get(name).copied())
    });
    if let Some((patient, ..)) = derived
        && resource.get("subject").is_some()
        && collected.patient(entry, resource) != patient
    {
        return Err("it is of another patient than the response that it is derived from".to_owned());
    }
    let own_score = is_of(OwnSystem::Scores).map(|(_, code)| code.as_str());
    if let Some(spot) = derived
        && let Some(read) = score(
            entry,
            resource,
            spot,
            own_score,
            &code.loinc,
            instruments,
            collected,
            reading,
        )
    {
        return read;
    }
    if own_score.is_some() {
        return Err(
            "it is a score without its answers in the file: scores are worked out from answers here"
                .to_owned(),
        );
    }
    if is_of(OwnSystem::Diary).is_some_and(|(_, code)| code == DIARY) {
        let date = day(resource, collected)?;
        return diary(entry, resource, date, collected);
    }
    if !matches!(status, "final" | "amended" | "corrected") {
        return Err(format!(
            "its status is “{}”, so it isn’t final: take it in when it is",
            clean(status, 20)
        ));
    }
    if instruments.knows(&code.loinc) || instruments.panel(&code.loinc).is_some() {
        let date = day(resource, collected)?;
        let of = (code.loinc.as_str(), derived);
        return single(entry, resource, date, of, instruments, collected, reading);
    }
    results(entry, resource, parts, collected)
}

/// The code of an Observation or component.
pub(super) struct Code {
    /// System and code, where the system is one of ours.
    pub own: Option<(String, String)>,
    /// LOINC code, or empty.
    pub loinc: String,
    /// How it is called.
    pub name: String,
}

impl Code {
    pub(super) fn of(concept: &Value) -> Self {
        let codings = list(concept, "coding");
        let own = codings
            .iter()
            .find(|coding| super::super::bundle::is_own_url(text(coding, "system")));
        let named = codings.iter().map(|coding| text(coding, "display"));
        let name = std::iter::once(text(concept, "text")).chain(named);
        let coded = codings.iter().map(|coding| text(coding, "code"));
        let name = name.chain(coded).find(|name| !name.trim().is_empty());
        Self {
            own: own.map(|coding| (text(coding, "system").to_owned(), text(coding, "code").to_owned())),
            loinc: loinc_of(codings),
            name: clean(name.unwrap_or_default(), 120),
        }
    }
}

/// The one day that an Observation is of.
fn day(resource: &Value, collected: &mut Collected) -> Result<Date, String> {
    let period = resource.get("effectivePeriod").unwrap_or(&Value::Null);
    let (start, end) = (text(period, "start"), text(period, "end"));
    let at = [
        text(resource, "effectiveDateTime"),
        text(resource, "effectiveInstant"),
    ];
    match at.into_iter().find(|at| !at.is_empty()) {
        Some(at) => collected.day(at),
        None if start.is_empty() => Err("it doesn’t say of which day it is: enter it by hand".to_owned()),
        None => {
            let first = collected.day(start)?;
            if end.is_empty() || collected.day(end)? != first {
                return Err("it is of several days: enter it by hand".to_owned());
            }
            Ok(first)
        }
    }
}

/// A score of a response in the file: a number is stated beside the answers; anything else must be what they give.
#[expect(clippy::too_many_arguments, reason = "what is read and where it belongs")]
fn score(
    entry: &Entry<'_>,
    resource: &Value,
    spot: Spot,
    own: Option<&str>,
    loinc: &str,
    instruments: &Instruments<'_>,
    collected: &mut Collected,
    reading: &mut Reading,
) -> Option<Result<(), String>> {
    let assessment = collected.assessment(spot)?;
    let definition = instruments.get(&assessment.instrument, &assessment.version)?;
    let rule = match own {
        Some(code) => {
            let key = code.strip_prefix(definition.id.as_str())?.strip_prefix('.')?;
            definition.rule(key)?
        }
        None => definition
            .scores
            .iter()
            .find(|rule| !loinc.is_empty() && rule.loinc == loinc)?,
    };
    let known = [
        "status",
        "category",
        "code",
        "subject",
        "encounter",
        "effectiveDateTime",
        "derivedFrom",
        "method",
        "dataAbsentReason",
    ];
    let value = answers::value(resource);
    let number = value.and_then(|(name, value)| answers::number(name, value));
    let outcome = reading
        .outcomes
        .entry(spot)
        .or_insert_with(|| definition.score(&assessment.answers).ok());
    let given = outcome
        .as_ref()
        .and_then(|outcome| outcome.score(&rule.key))
        .and_then(shown);
    if let Some(number) = number {
        if assessment.stated.iter().any(|(key, _)| *key == rule.key) {
            return Some(Err(format!(
                "{} is stated twice for the same answers",
                rule.label
            )));
        }
        assessment.stated.push((rule.key.clone(), number));
    } else {
        let same = match (&value, &given) {
            (None, None) => true,
            (Some((name, value)), Some((given_name, given))) => name == given_name && *value == given,
            _ => false,
        };
        if !same {
            return Some(Err(format!(
                "it states something else for {} than its answers give: the answers count",
                rule.label
            )));
        }
    }
    let mut known = known.to_vec();
    if own.is_some() {
        known.extend(["interpretation", "note"]);
    }
    known.extend(value.map(|(name, _)| name));
    collected.unread(entry, resource, &known);
    Some(Ok(()))
}

/// A day of our diary.
fn diary(entry: &Entry<'_>, resource: &Value, date: Date, collected: &mut Collected) -> Result<(), String> {
    let mut ratings = BTreeMap::new();
    for (number, component) in (1..).zip(list(resource, "component")) {
        let part = format!("component {number}");
        let code = Code::of(component.get("code").unwrap_or(&Value::Null));
        let key = code.own.map(|(_, key)| key).unwrap_or_default();
        let value = answers::value(component).and_then(|(name, value)| answers::number(name, value));
        let rating = value.and_then(whole).and_then(|rating| u8::try_from(rating).ok());
        if !DIARY_ITEMS.iter().any(|item| item.key == key) {
            collected.leave(entry, &part, "is no rating of the diary");
        } else if let Some(rating) = rating.filter(|rating| *rating <= 100) {
            if ratings.insert(key, rating).is_some() {
                return Err("it has the same rating twice".to_owned());
            }
        } else {
            collected.leave(
                entry,
                &part,
                "is no whole number from 0 to 100: the rating stays empty",
            );
        }
    }
    let note = notes(resource);
    if ratings.is_empty() && note.is_empty() {
        return Err("nothing is rated on this day".to_owned());
    }
    let known = [
        "status",
        "category",
        "code",
        "subject",
        "effectiveDateTime",
        "component",
        "note",
        "dataAbsentReason",
    ];
    collected.unread(entry, resource, &known);
    let patient = collected.patient(entry, resource);
    if let Some(patient) = collected.patients.get_mut(patient) {
        patient.diary.push(DiaryDay { date, ratings, note });
    }
    Ok(())
}

/// The notes of a resource, one after the other.
pub(super) fn notes(resource: &Value) -> String {
    let notes: Vec<&str> = list(resource, "note")
        .iter()
        .map(|note| text(note, "text"))
        .collect();
    notes.join("\n\n")
}

/// The answer to one question, without a response around it.
fn single(
    entry: &Entry<'_>,
    resource: &Value,
    date: Date,
    (loinc, derived): (&str, Option<Spot>),
    instruments: &Instruments<'_>,
    collected: &mut Collected,
    reading: &mut Reading,
) -> Result<(), String> {
    if let Some(spot) = derived {
        return confirmed(resource, loinc, spot, instruments, collected);
    }
    let known = [
        "status",
        "category",
        "code",
        "subject",
        "encounter",
        "effectiveDateTime",
        "effectivePeriod",
        "effectiveInstant",
        "hasMember",
    ];
    let mut known = known.to_vec();
    known.extend(answers::value(resource).map(|(name, _)| name));
    collected.unread(entry, resource, &known);
    let patient = collected.patient(entry, resource);
    let members = list(resource, "hasMember").iter();
    reading.loose.add(Single {
        entry: entry.number,
        names: entry.names.clone(),
        patient,
        date,
        loinc: loinc.to_owned(),
        value: resource.clone(),
        members: members
            .map(|member| text(member, "reference").to_owned())
            .collect(),
    });
    Ok(())
}

/// An answer that the response it is derived from has already.
fn confirmed(
    resource: &Value,
    loinc: &str,
    spot: Spot,
    instruments: &Instruments<'_>,
    collected: &mut Collected,
) -> Result<(), String> {
    let other =
        || "it says something else than the response that it is derived from: the response counts".to_owned();
    let assessment = collected.assessment(spot).ok_or_else(other)?;
    let definition = instruments
        .get(&assessment.instrument, &assessment.version)
        .ok_or_else(other)?;
    let item = definition
        .items
        .iter()
        .find(|item| item.loinc == loinc)
        .ok_or_else(other)?;
    let read = answers::read(definition, item, std::slice::from_ref(resource), false, &[]);
    match (read, assessment.answers.get(&item.key)) {
        (Ok(answer), Some(known)) if answer == *known => Ok(()),
        _ => Err(other()),
    }
}

/// Results: of the Observation itself, and of each of its components.
fn results(
    entry: &Entry<'_>,
    resource: &Value,
    parts: &Parts<'_>,
    collected: &mut Collected,
) -> Result<(), String> {
    let components = list(resource, "component");
    let has_own = resource.get("valueQuantity").is_some() || components.is_empty();
    let date = match day(resource, collected) {
        Ok(date) => date,
        Err(why) => {
            return Err(format!(
                "{}: {why}",
                Code::of(resource.get("code").unwrap_or(&Value::Null)).name
            ));
        }
    };
    let mut known = vec![
        "status",
        "category",
        "code",
        "subject",
        "effectiveDateTime",
        "effectivePeriod",
        "effectiveInstant",
        "valueQuantity",
        "interpretation",
        "note",
        "referenceRange",
    ];
    let mut taken = Vec::new();
    if has_own {
        taken.push(labs::read(resource, parts, date)?);
    }
    let raw: Vec<&RawValue> = parts
        .get("component")
        .and_then(|raw| serde_json::from_str(raw.get()).ok())
        .unwrap_or_default();
    for (number, (component, raw)) in (1..).zip(components.iter().zip(raw)) {
        let part = format!("component {number}");
        let read = super::file::parts(raw).ok_or_else(|| "can’t be read".to_owned());
        match read.and_then(|parts| labs::read(component, &parts, date)) {
            Ok(result) => taken.push(result),
            Err(why) => collected.leave(entry, &part, &why),
        }
    }
    if taken.is_empty() {
        return Err("no result in it could be taken".to_owned());
    }
    known.push("component");
    collected.unread(entry, resource, &known);
    let note = notes(resource);
    let patient = collected.patient(entry, resource);
    for (mut result, remarks) in taken {
        result.note.clone_from(&note);
        for remark in remarks {
            collected.leave(entry, "", &remark);
        }
        if let Some(patient) = collected.patients.get_mut(patient) {
            patient.labs.push(result);
        }
    }
    Ok(())
}

/// Whether a text is a LOINC code, for a sentence.
pub(super) fn called(code: &Code) -> String {
    match (code.name.as_str(), code.loinc.as_str()) {
        ("", "") => "without a name or a code of LOINC".to_owned(),
        (name, "") => format!("“{name}”"),
        (name, loinc) if is_loinc(name) || name.is_empty() => format!("LOINC {loinc}"),
        (name, loinc) => format!("“{name}” (LOINC {loinc})"),
    }
}
