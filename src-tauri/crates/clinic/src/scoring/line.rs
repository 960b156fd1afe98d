//! One answer line: its parts, and its answers put onto a form.

use instruments::{Answer, AnswerError, Answers, Definition, ItemKind, Library, LibraryError, Sheet};
use serde::Serialize;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt;

/// How the message about a repeated key starts.
const REPEATED: &str = "the key";

/// An error of one line.
#[derive(Debug, Serialize)]
pub(crate) struct LineError {
    pub code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    pub message: String,
}

impl LineError {
    pub fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self {
            code,
            item: None,
            message: message.into(),
        }
    }

    /// Answers that can't be true together.
    pub fn contradiction(definition: &Definition, check: usize) -> Self {
        let check = definition.checks.get(check);
        Self {
            code: "contradiction",
            item: check.map(|check| check.item.clone()),
            message: check.map(|check| check.message.clone()).unwrap_or_default(),
        }
    }
}

impl From<AnswerError> for LineError {
    fn from(error: AnswerError) -> Self {
        Self {
            code: error.code,
            item: Some(error.item),
            message: error.message,
        }
    }
}

impl From<serde_json::Error> for LineError {
    fn from(error: serde_json::Error) -> Self {
        let message = error.to_string();
        if message.starts_with(REPEATED) {
            let at = message.find(" at line ").unwrap_or(message.len());
            return Self::new("repeated_key", message.get(..at).unwrap_or_default());
        }
        if message.starts_with("number out of range") {
            return Self::new("out_of_range", "a number in the line is too large");
        }
        Self::new("bad_json", format!("the line is not JSON: {message}"))
    }
}

/// The parts of a line, as they were written.
#[derive(Default)]
pub(super) struct Line<'l> {
    pub case: Option<&'l str>,
    pub date: Option<&'l RawValue>,
    instrument: Option<&'l RawValue>,
    version: Option<&'l RawValue>,
    answers: Option<&'l RawValue>,
}

/// Reads the parts of a line.
pub(super) fn parse(line: &[u8]) -> Result<Line<'_>, LineError> {
    if line.iter().all(u8::is_ascii_whitespace) {
        return Err(LineError::new("bad_json", "the line is blank"));
    }
    if std::str::from_utf8(line).is_err() {
        return Err(LineError::new(
            "bad_json",
            "the line is not JSON: it is not UTF-8 text",
        ));
    }
    if line.iter().find(|byte| !byte.is_ascii_whitespace()) != Some(&b'{') {
        return match serde_json::from_slice::<IgnoredAny>(line) {
            Ok(_) => Err(LineError::new("bad_line", "the line is not a JSON object")),
            Err(error) => Err(error.into()),
        };
    }
    let mut deserializer = serde_json::Deserializer::from_slice(line);
    let parsed = deserializer.deserialize_map(LineVisitor)?;
    deserializer.end()?;
    // A case goes out as it was written, so what strict readers refuse must not come in: half a surrogate pair, 1e999.
    if let Some(case) = parsed.case.filter(|case| case.contains(['\\', 'e', 'E'])) {
        serde_json::from_str::<serde_json::Value>(case)?;
    }
    Ok(parsed)
}

/// A text as JSON; none when it is something else.
fn text(value: &RawValue) -> Option<Cow<'_, str>> {
    let written = value.get().trim();
    let plain = written.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    match plain {
        Some(plain) if !plain.contains('\\') => Some(Cow::Borrowed(plain)),
        _ => serde_json::from_str(written).ok().map(Cow::Owned),
    }
}

/// The definition that a line asks for.
pub(super) fn definition<'a>(
    library: &'a Library,
    id: &str,
    version: Option<&str>,
) -> Result<&'a Definition, LineError> {
    let found = match version {
        Some(version) => library.get_version(id, version),
        None => library.get(id),
    };
    found.map_err(|error| {
        let code = match error {
            LibraryError::UnknownVersion { .. } => "unknown_version",
            LibraryError::Faulty(_) => "faulty_instrument",
            _ => "unknown_instrument",
        };
        LineError::new(code, error.to_string())
    })
}

impl<'l> Line<'l> {
    /// Instrument and version.
    pub fn instrument(&self) -> Result<(Cow<'l, str>, Option<Cow<'l, str>>), LineError> {
        let id = self
            .instrument
            .ok_or_else(|| LineError::new("no_instrument", "the line names no \"instrument\""))?;
        let id = text(id).ok_or_else(|| LineError::new("wrong_type", "\"instrument\" is not a text"))?;
        let version = match self.version {
            None => None,
            Some(version) if version.get().trim() == "null" => None,
            Some(version) => {
                let version = text(version);
                Some(version.ok_or_else(|| LineError::new("wrong_type", "\"version\" is not a text"))?)
            }
        };
        Ok((id, version))
    }

    /// Puts the answers onto an empty form.
    pub fn answer(&self, sheet: &mut Sheet<'_>) -> Result<(), LineError> {
        let definition = sheet.definition();
        self.each_answer(definition, &mut |place, answer| sheet.set(place, answer))
    }

    /// The answers by item.
    pub fn answers(&self, definition: &Definition) -> Result<Answers, LineError> {
        let mut answers = Answers::new();
        self.each_answer(definition, &mut |place, answer| {
            if let Some(item) = definition.items.get(place) {
                item.check(&answer)?;
                answers.insert(item.key.clone(), answer);
            }
            Ok(())
        })?;
        Ok(answers)
    }

    fn each_answer(&self, definition: &Definition, put: Put<'_>) -> Result<(), LineError> {
        let answers = self
            .answers
            .ok_or_else(|| LineError::new("no_answers", "the line has no \"answers\""))?;
        let mut wrong = None;
        let written = answers.get().trim_start();
        if !written.starts_with('{') {
            return Err(LineError::new("wrong_type", "\"answers\" is not an object"));
        }
        let mut deserializer = serde_json::Deserializer::from_str(written);
        let seed = AnswersVisitor {
            definition,
            put,
            wrong: &mut wrong,
        };
        deserializer.deserialize_map(seed)?;
        wrong.map_or(Ok(()), Err)
    }
}

struct LineVisitor;

impl<'de> Visitor<'de> for LineVisitor {
    type Value = Line<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
        let mut line = Line::default();
        let mut others: HashSet<String> = HashSet::new();
        let mut case: Option<&'de RawValue> = None;
        while let Some(key) = entries.next_key_seed(Key)? {
            let part = match key.as_ref() {
                "case" => &mut case,
                "date" => &mut line.date,
                "instrument" => &mut line.instrument,
                "version" => &mut line.version,
                "answers" => &mut line.answers,
                other => {
                    if !others.insert(other.to_owned()) {
                        return Err(repeated(other));
                    }
                    entries.next_value::<IgnoredAny>()?;
                    continue;
                }
            };
            if part.is_some() {
                return Err(repeated(&key));
            }
            *part = Some(entries.next_value()?);
        }
        line.case = case.map(RawValue::get);
        Ok(line)
    }
}

fn repeated<E: Error>(key: &str) -> E {
    E::custom(format!("{REPEATED} {key:?} stands twice"))
}

/// A key, borrowed where it is written plainly.
struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Key {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_borrowed_str<E>(self, key: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(key))
    }

    fn visit_str<E>(self, key: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(key.to_owned()))
    }
}

/// Takes the answer to the item at a place.
type Put<'s> = &'s mut dyn FnMut(usize, Answer) -> Result<(), AnswerError>;

struct AnswersVisitor<'s> {
    definition: &'s Definition,
    put: Put<'s>,
    /// The first answer that doesn't fit; reading goes on, so that a repeated key is still found.
    wrong: &'s mut Option<LineError>,
}

impl<'de> Visitor<'de> for AnswersVisitor<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<(), A::Error> {
        let items = &self.definition.items;
        let mut seen = vec![false; items.len()];
        let mut strangers: HashSet<String> = HashSet::new();
        let mut expected = 0;
        while let Some(key) = entries.next_key_seed(Key)? {
            // Answers mostly come in the order of the form.
            let next = items
                .get(expected)
                .filter(|item| item.key == *key)
                .map(|_| expected);
            let place = next.or_else(|| items.iter().position(|item| item.key == *key));
            let Some(place) = place else {
                entries.next_value::<IgnoredAny>()?;
                if self.wrong.is_none() {
                    *self.wrong = self.definition.known_item(&key).err().map(LineError::from);
                }
                if strangers.contains(key.as_ref()) {
                    return Err(repeated(&key));
                }
                strangers.insert(key.into_owned());
                continue;
            };
            expected = place + 1;
            match seen.get_mut(place) {
                Some(seen) if *seen => return Err(repeated(&key)),
                Some(seen) => *seen = true,
                None => {}
            }
            let answer = match entries.next_value::<Given>()?.0 {
                Ok(None) => continue,
                Ok(Some(answer)) => (self.put)(place, answer).map_err(LineError::from),
                // What no item takes is told in the words of this one.
                Err(()) => Err(match items.get(place) {
                    Some(item) if !matches!(item.kind, ItemKind::Areas(_)) => {
                        item.check(&Answer::Areas(Vec::new())).err().map(LineError::from)
                    }
                    _ => None,
                }
                .unwrap_or_else(|| LineError {
                    code: "wrong_type",
                    message: format!("{key} takes a list of body areas"),
                    item: Some(key.to_string()),
                })),
            };
            if let Err(error) = answer {
                self.wrong.get_or_insert(error);
            }
        }
        Ok(())
    }
}

/// An answer as it was given: none for null, an error for what no item takes.
struct Given(Result<Option<Answer>, ()>);

impl<'de> serde::Deserialize<'de> for Given {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(GivenVisitor).map(Self)
    }
}

struct GivenVisitor;

impl<'de> Visitor<'de> for GivenVisitor {
    type Value = Result<Option<Answer>, ()>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an answer")
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Ok(None))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Self::Value, E> {
        Ok(Ok(Some(Answer::Flag(value))))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Self::Value, E> {
        #[expect(
            clippy::cast_precision_loss,
            reason = "answers are small; a huge one is refused all the same"
        )]
        Ok(Ok(Some(Answer::Number(value as f64))))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
        #[expect(
            clippy::cast_precision_loss,
            reason = "answers are small; a huge one is refused all the same"
        )]
        Ok(Ok(Some(Answer::Number(value as f64))))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Self::Value, E> {
        Ok(Ok(Some(Answer::Number(value))))
    }

    fn visit_str<E>(self, value: &str) -> Result<Self::Value, E> {
        Ok(Ok(Some(Answer::Choice(value.to_owned()))))
    }

    fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        let mut areas = Vec::new();
        let mut texts = true;
        while let Some(item) = items.next_element::<&RawValue>()? {
            match text(item) {
                Some(area) => areas.push(area.into_owned()),
                None => texts = false,
            }
        }
        Ok(if texts {
            Ok(Some(Answer::Areas(areas)))
        } else {
            Err(())
        })
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
        while entries.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Err(()))
    }
}
