//! Building resources, and writing them with every number exactly as it is kept.

use serde::ser::{Error, Serialize, SerializeMap, Serializer};
use serde_json::value::RawValue;
use serde_json::{Map, Value, json};

/// The name under which an exact number waits to be written. No element of FHIR is called so, and names of elements never
/// come from what people type.
const EXACT: &str = "\u{0}exact";

/// A number with its digits: 5.0 stays 5.0. The text must be a JSON number.
pub(super) fn exact(number: &impl ToString) -> Value {
    json!({ EXACT: number.to_string() })
}

/// A value as it is written.
pub(super) struct Written<'a>(pub &'a Value);

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Object(object) => {
                if let Some(Value::String(digits)) = object.get(EXACT) {
                    let raw = RawValue::from_string(digits.clone()).map_err(S::Error::custom)?;
                    return raw.serialize(serializer);
                }
                let mut map = serializer.serialize_map(Some(object.len()))?;
                for (name, value) in object {
                    map.serialize_entry(name, &Written(value))?;
                }
                map.end()
            }
            Value::Array(list) => serializer.collect_seq(list.iter().map(Written)),
            other => other.serialize(serializer),
        }
    }
}

/// A resource or an element while it is built: what is empty is left out, since FHIR has no empty elements.
#[derive(Default)]
pub(super) struct Element(Map<String, Value>);

impl Element {
    pub(super) fn resource(kind: &str, id: &str) -> Self {
        Self::default().with("resourceType", kind).with("id", id)
    }

    #[must_use]
    pub(super) fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.put(name, value);
        self
    }

    pub(super) fn put(&mut self, name: &str, value: impl Into<Value>) {
        let value = match value.into() {
            Value::String(text) => Value::String(plain(&text)),
            other => other,
        };
        let is_empty = match &value {
            Value::Null => true,
            Value::String(text) => text.trim().is_empty(),
            Value::Array(list) => list.is_empty(),
            Value::Object(object) => object.is_empty(),
            _ => false,
        };
        if !is_empty {
            self.0.insert(name.to_owned(), value);
        }
    }
}

impl From<Element> for Value {
    fn from(element: Element) -> Self {
        element.0.into()
    }
}

/// FHIR's texts have no control characters but tab and line ends; others are shown as �.
fn plain(text: &str) -> String {
    let fits = |sign: char| sign >= ' ' || matches!(sign, '\t' | '\n' | '\r');
    text.chars()
        .map(|sign| if fits(sign) { sign } else { '\u{fffd}' })
        .collect()
}

pub(super) fn concept(codings: Vec<Value>, text: &str) -> Value {
    Element::default()
        .with("coding", codings)
        .with("text", text)
        .into()
}

pub(super) fn coding(system: &str, code: &str, display: &str) -> Value {
    Element::default()
        .with("system", system)
        .with("code", code)
        .with("display", display)
        .into()
}

/// A list of one note, or an empty list.
pub(super) fn notes(texts: &[&str]) -> Value {
    let there = texts.iter().filter(|text| !text.trim().is_empty());
    there
        .map(|text| Element::default().with("text", *text).into())
        .collect::<Vec<Value>>()
        .into()
}

pub(super) fn reference(kind: &str, id: &impl ToString) -> Value {
    json!({ "reference": format!("{kind}/{}", id.to_string()) })
}

pub(super) fn extension(name: &str, kind: &str, value: impl Into<Value>) -> Value {
    Element::default()
        .with("url", super::own_extension(name))
        .with(kind, value)
        .into()
}
