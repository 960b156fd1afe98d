//! The file as a list of resources.

use super::super::json::{clean, text};
use super::{LARGEST_BUNDLE, MOST_ENTRIES, NotRead};
use serde_json::Value;
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// A resource of the file, not yet read as a whole.
pub(super) struct Entry<'a> {
    /// Place in the file, from 0.
    pub number: usize,
    /// "entry 4 (Observation)", or "the file" where it is the only one.
    pub place: String,
    /// Its text.
    pub raw: &'a RawValue,
    /// Its type.
    pub kind: String,
    /// What references may call it.
    pub names: Vec<String>,
}

/// The elements of an object, not yet read.
pub(super) type Parts<'a> = BTreeMap<String, &'a RawValue>;

/// The parts of an object; none where it is something else.
pub(super) fn parts(raw: &RawValue) -> Option<Parts<'_>> {
    serde_json::from_str(raw.get()).ok()
}

fn string(parts: &Parts<'_>, name: &str) -> String {
    let raw = parts.get(name);
    raw.and_then(|raw| serde_json::from_str(raw.get()).ok())
        .unwrap_or_default()
}

impl<'a> Entry<'a> {
    fn new(number: usize, place: Option<usize>, full_url: String, raw: &'a RawValue) -> Self {
        let parts = parts(raw).unwrap_or_default();
        let kind = clean(&string(&parts, "resourceType"), 40);
        let place = match place {
            Some(place) if kind.is_empty() => format!("entry {place}"),
            Some(place) => format!("entry {place} ({kind})"),
            None => "the file".to_owned(),
        };
        let id = string(&parts, "id");
        let mut names = Vec::new();
        if !id.is_empty() {
            names.push(format!("{kind}/{id}"));
        }
        if !full_url.is_empty() {
            names.push(full_url);
        }
        Self {
            number,
            place,
            raw,
            kind,
            names,
        }
    }

    /// The resource; none where it nests too deep to be read.
    pub(super) fn value(&self) -> Option<Value> {
        serde_json::from_str(self.raw.get()).ok().filter(Value::is_object)
    }

    /// A text of the resource, or empty.
    pub(super) fn text(&self, name: &str) -> String {
        parts(self.raw)
            .map(|parts| string(&parts, name))
            .unwrap_or_default()
    }
}

/// What a reference says, in the forms that [`Entry::names`] may have.
pub(super) fn names_of(reference: &str) -> Vec<String> {
    let reference = reference
        .split_once("/_history/")
        .map_or(reference, |(before, _)| before);
    let mut names = vec![reference.to_owned()];
    if reference.contains("://") {
        let mut segments = reference.rsplit('/');
        if let (Some(id), Some(kind)) = (segments.next(), segments.next()) {
            names.push(format!("{kind}/{id}"));
        }
    }
    names
}

/// The text of a reference under a name; empty where there is none.
pub(super) fn reference<'v>(resource: &'v Value, name: &str) -> &'v str {
    resource
        .get(name)
        .map_or("", |subject| text(subject, "reference"))
}

/// The file: its resources, and whether a server has more of them on a further page.
pub(super) struct File<'a> {
    pub entries: Vec<Entry<'a>>,
    pub goes_on: bool,
}

/// Reads the file as resources: the entries of a bundle, or the one that it is.
pub(super) fn read(file: &str) -> Result<File<'_>, NotRead> {
    if file.len() > LARGEST_BUNDLE {
        return Err(NotRead::TooLarge);
    }
    let file = file.trim_start_matches('\u{feff}').trim_start();
    let else_than = |found: &str| NotRead::SomethingElse {
        found: found.to_owned(),
    };
    if file.starts_with('<') {
        return Err(else_than("XML"));
    }
    let whole: &RawValue = serde_json::from_str(file).map_err(|error| NotRead::NotJson {
        line: error.line(),
        column: error.column(),
    })?;
    let top = parts(whole).ok_or_else(|| else_than("JSON that is no resource"))?;
    match string(&top, "resourceType").as_str() {
        "Bundle" => Ok(File {
            entries: bundle(&top)?,
            goes_on: goes_on(&top),
        }),
        "QuestionnaireResponse" | "Observation" => Ok(File {
            entries: vec![Entry::new(0, None, String::new(), whole)],
            goes_on: false,
        }),
        "Questionnaire" => Err(else_than(
            "a questionnaire without answers, which is imported under Instruments",
        )),
        "" => Err(else_than("JSON without a resourceType")),
        kind => Err(else_than(&format!("the resource {}", clean(kind, 40)))),
    }
}

fn goes_on(top: &Parts<'_>) -> bool {
    let links: Option<Value> = top
        .get("link")
        .and_then(|links| serde_json::from_str(links.get()).ok());
    let links = links.as_ref().and_then(Value::as_array);
    links.is_some_and(|links| links.iter().any(|link| text(link, "relation") == "next"))
}

fn bundle<'a>(top: &Parts<'a>) -> Result<Vec<Entry<'a>>, NotRead> {
    let Some(list) = top.get("entry") else {
        return Ok(Vec::new());
    };
    let list: Vec<&RawValue> = serde_json::from_str(list.get()).map_err(|_| NotRead::SomethingElse {
        found: "a Bundle whose entries are no list".to_owned(),
    })?;
    if list.len() > MOST_ENTRIES {
        return Err(NotRead::TooMany);
    }
    let entries = list.into_iter().enumerate().map(|(number, raw)| {
        let parts = parts(raw).unwrap_or_default();
        let resource = parts.get("resource").copied().unwrap_or(raw);
        Entry::new(number, Some(number + 1), string(&parts, "fullUrl"), resource)
    });
    Ok(entries.collect())
}
