//! Patients and encounters.

use super::super::bundle::{CLINIC_NUMBER, OwnSystem, own_extension, own_system_url};
use super::super::json::{clean, extension, list, text};
use super::collected::{Collected, Met, VisitKey};
use super::file::{Entry, names_of};
use crate::{Identity, IncomingVisit};
use record::{LONGEST_NAME, PartialDate, Sex, VisitKind};
use serde_json::Value;

pub(super) fn read(entries: &[Entry<'_>], collected: &mut Collected) {
    for entry in entries.iter().filter(|entry| entry.kind == "Patient") {
        match entry.value() {
            Some(resource) => patient(entry, &resource, collected),
            None => collected.leave(entry, "", "can’t be read: it nests too deep"),
        }
    }
    for entry in entries.iter().filter(|entry| entry.kind == "Encounter") {
        match entry.value() {
            Some(resource) => encounter(entry, &resource, collected),
            None => collected.leave(entry, "", "can’t be read: it nests too deep"),
        }
    }
}

/// A name as it is kept: one line.
fn line(text: &str) -> String {
    clean(text, LONGEST_NAME)
}

fn patient(entry: &Entry<'_>, resource: &Value, collected: &mut Collected) {
    if resource.get("modifierExtension").is_some() {
        let why = "carries a modifier extension that may change its meaning: nothing of it was taken";
        return collected.leave(entry, "", why);
    }
    if collected.is_known_patient(&entry.names) {
        let why = "has the id of an earlier patient of the file: only the first one was taken";
        return collected.leave(entry, "", why);
    }
    let id = text(resource, "id");
    let mut who = Identity {
        key: clean(
            if id.is_empty() {
                entry.names.first().map_or("", String::as_str)
            } else {
                id
            },
            200,
        ),
        ..Identity::default()
    };
    for identifier in list(resource, "identifier") {
        let (system, value) = (text(identifier, "system"), line(text(identifier, "value")));
        if value.is_empty() {
            continue;
        }
        if system == CLINIC_NUMBER && who.clinic_number.is_none() {
            who.clinic_number = Some(value);
        } else {
            let why = "a number of another place is not taken as the clinic’s own, lest it be someone else’s";
            collected.leave(entry, "identifier", why);
        }
    }
    name(entry, resource, &mut who, collected);
    match text(resource, "birthDate").parse::<PartialDate>() {
        Ok(PartialDate::Day(day)) => who.birth_date = Some(day),
        Ok(vague) => {
            let why = format!("the date of birth is known only as {vague}: it is left empty");
            collected.leave(entry, "birthDate", &why);
        }
        Err(_) if resource.get("birthDate").is_none() => {}
        Err(_) => collected.leave(entry, "birthDate", "is no date: it is left empty"),
    }
    who.sex = match text(resource, "gender") {
        "female" => Sex::Female,
        "male" => Sex::Male,
        "other" => Sex::Other,
        "" | "unknown" => Sex::Unknown,
        _ => {
            collected.leave(entry, "gender", "is no code of FHIR: it is left open");
            Sex::Unknown
        }
    };
    collected.unread(
        entry,
        resource,
        &["identifier", "name", "birthDate", "gender", "active"],
    );
    if resource.get("active").and_then(Value::as_bool) == Some(false) {
        collected.leave(
            entry,
            "active",
            "the record is marked as out of use there: check the patient",
        );
    }
    collected.add_patient(who, entry.names.clone());
}

/// The official name, else the usual one, else the first; the others are told.
fn name(entry: &Entry<'_>, resource: &Value, who: &mut Identity, collected: &mut Collected) {
    let names = list(resource, "name");
    let by_use = |wanted: &str| names.iter().position(|name| text(name, "use") == wanted);
    let Some(chosen) = by_use("official")
        .or_else(|| by_use("usual"))
        .or(if names.is_empty() { None } else { Some(0) })
    else {
        return;
    };
    for (place, name) in names.iter().enumerate() {
        if place != chosen {
            collected.leave(entry, "name", "a further name is not kept");
            continue;
        }
        let given: Vec<&str> = list(name, "given").iter().filter_map(Value::as_str).collect();
        who.family_name = Some(line(text(name, "family"))).filter(|name| !name.is_empty());
        who.given_name = Some(line(&given.join(" "))).filter(|name| !name.is_empty());
        if who.family_name.is_none() && !text(name, "text").trim().is_empty() {
            let why = "is one text, of which the family name can’t be told: choose the patient by hand";
            collected.leave(entry, "name", why);
        }
        for part in ["prefix", "suffix"] {
            if name.get(part).is_some() {
                collected.one_unread(entry, &format!("the name’s {part}"));
            }
        }
    }
}

fn encounter(entry: &Entry<'_>, resource: &Value, collected: &mut Collected) {
    let kinds = list(resource, "type")
        .iter()
        .flat_map(|kind| list(kind, "coding"));
    let mut own = kinds.filter(|coding| text(coding, "system") == own_system_url(OwnSystem::VisitKinds));
    let kind = own.find_map(|coding| VisitKind::from_code(text(coding, "code")));
    let start = resource.get("period").map_or("", |period| text(period, "start"));
    let met = |date, is_ours| Met {
        number: entry.number,
        date,
        is_ours,
    };
    let Some(kind) = kind else {
        // Only its day is of use, for responses that have none.
        let date = match start.split_once('T').map_or(start, |(date, _)| date).parse() {
            Ok(PartialDate::Day(day)) => Some(day),
            _ => None,
        };
        for name in &entry.names {
            collected
                .encounters
                .entry(name.clone())
                .or_insert(met(date, false));
        }
        let why =
            "visits of other systems come in by their questionnaires and results: nothing else of it is kept";
        return collected.leave(entry, "", why);
    };
    if text(resource, "status") == "entered-in-error" || resource.get("modifierExtension").is_some() {
        return collected.leave(
            entry,
            "",
            "is marked as entered in error, or as changed in its meaning",
        );
    }
    let date = match collected.day(start) {
        Ok(date) => date,
        Err(why) => return collected.leave(entry, "", &why),
    };
    let note = extension(resource, &own_extension("visit-note"));
    let visit = IncomingVisit {
        date,
        kind: Some(kind),
        note: note.map_or("", |note| text(note, "valueString")).to_owned(),
        assessments: Vec::new(),
    };
    let known = ["extension", "status", "class", "type", "subject", "period"];
    collected.unread(entry, resource, &known);
    let patient = collected.patient(entry, resource);
    collected.add_visit(patient, VisitKey::Encounter(entry.number), visit);
    for name in entry.names.iter().flat_map(|name| names_of(name)) {
        collected.encounters.entry(name).or_insert(met(Some(date), true));
    }
}
