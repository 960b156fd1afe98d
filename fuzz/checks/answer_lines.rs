//! Bytes as the input of `fibrotrend score`: no panic; for each line one line comes out, which is JSON and holds scores
//! within their ranges or an error; an empty form has no number; how the bytes arrive changes nothing.

#[allow(
    dead_code,
    unused_imports,
    reason = "the clinic's own module, of which only a part is fuzzed"
)]
#[path = "../../src-tauri/crates/clinic/src/scoring/mod.rs"]
mod scoring;

use crate::chance::Chance;
use instruments::{Definition, Library, Unit};
use jiff::{Timestamp, civil::Date};
use record::{Host, NoRandomness};
use serde_json::value::RawValue;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::io::Read;
use std::sync::OnceLock;

/// Just enough of the clinic for its module, which takes it from the root of whatever holds this.
#[derive(Debug)]
pub struct ClinicError;
#[derive(Clone, Copy)]
pub enum Code {
    InvalidField,
}
impl ClinicError {
    pub fn new(_: Code, _: impl Into<String>) -> Self {
        Self
    }
    pub fn io(_: &str, _: &std::io::Error) -> Self {
        Self
    }
}
pub struct Timeline<'a>(std::marker::PhantomData<&'a Library>);
impl<'a> Timeline<'a> {
    pub fn new(_: &'a Library, _: Vec<record::Visit>, _: u32) -> Self {
        Self(std::marker::PhantomData)
    }
}

struct Still;
impl Host for Still {
    fn now(&self) -> Timestamp {
        Timestamp::UNIX_EPOCH
    }
    fn today(&self) -> Date {
        jiff::civil::date(2026, 11, 22)
    }
    fn new_uuid(&self) -> uuid::Uuid {
        uuid::Uuid::nil()
    }
    fn fill_random(&self, _: &mut [u8]) -> Result<(), NoRandomness> {
        Err(NoRandomness)
    }
}

pub fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(Library::builtin)
}

/// Gives its bytes a few at a time.
struct Drip<'a>(&'a [u8], usize);

impl Read for Drip<'_> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let count = self.1.min(into.len()).min(self.0.len());
        into[..count].copy_from_slice(&self.0[..count]);
        self.0 = &self.0[count..];
        Ok(count)
    }
}

fn scored(data: &[u8], drip: usize) -> (Vec<u8>, bool) {
    let mut output = Vec::new();
    let all = scoring::score_lines(library(), Drip(data, drip), &mut output).expect("memory doesn't fail");
    (output, all)
}

/// Bytes of the input.
pub fn check(data: &[u8]) {
    // A first byte 255 stands for a line longer than a fuzzer would write, around the sizes of the buffers.
    let long = match data {
        [255, parts, rest, data @ ..] => {
            let length = usize::from(parts % 20) * 65_536 + usize::from(*rest);
            let mut long = vec![b'x'; length.saturating_sub(128)];
            long.extend(data);
            Some(long)
        }
        _ => None,
    };
    let data = long.as_deref().unwrap_or(data);
    let (output, all_scored) = scored(data, usize::MAX);
    let drip = 1 + data.len() / 100 + Chance::of(data).below(61);
    assert!(
        (&output, all_scored) == (&scored(data, drip).0, all_scored),
        "drips of {drip} give other lines"
    );

    let mut wanted: Vec<&[u8]> = data.split(|byte| *byte == b'\n').collect();
    // What stands behind the last line's end is no line.
    wanted.pop_if(|line| line.is_empty());
    let mut lines: Vec<&[u8]> = output.split(|byte| *byte == b'\n').collect();
    assert_eq!(lines.pop(), Some(&b""[..]), "the last line has no end");
    assert_eq!(lines.len(), wanted.len(), "lines out and lines in");
    let mut good = true;
    for (line, input) in lines.iter().zip(&wanted) {
        // The case is handed on as it was written, so that it may be a number or a text that nobody can hold.
        let parts: BTreeMap<String, &RawValue> =
            serde_json::from_slice(line).expect("an output line is not a JSON object");
        let parts = parts.into_iter().filter(|(key, _)| key != "case");
        let read = |value: &RawValue| serde_json::from_str(value.get()).expect("a part is not JSON");
        let line = parts.map(|(key, value)| (key, read(value))).collect();
        good &= look_over(&line, input);
    }
    assert_eq!(good, all_scored, "what is said about errors");
    // Dated lines go another way; it must not panic.
    drop(scoring::visits_from_lines(library(), data, &Still));
}

/// Looks an output line over; answers whether it was scored.
fn look_over(line: &Map<String, Value>, input: &[u8]) -> bool {
    if let Some(error) = line.get("error") {
        assert!(line["line"].is_u64(), "an error has its line");
        assert!(
            error["code"].is_string() && error["message"].is_string(),
            "{error}"
        );
        assert!(!line.contains_key("scores"), "an error with scores");
        return false;
    }
    let definition = library()
        .get(line["instrument"].as_str().expect("an instrument"))
        .expect("a known one");
    assert_eq!(line["version"], definition.version);
    let (answered, of) = (line["answered"].as_u64(), line["of"].as_u64());
    let missing = line["missing"].as_array().expect("missing items").len() as u64;
    assert_eq!(
        answered.zip(of).map(|(answered, of)| of - answered),
        Some(missing)
    );
    assert_eq!(line["complete"], missing == 0);
    let scores = line["scores"].as_object().expect("scores");
    assert_eq!(scores.len(), definition.scores.len());
    for rule in &definition.scores {
        let score = &scores[&rule.key];
        let why = &line["why"][&rule.key];
        let (low, high) = rule.range.unwrap_or_default();
        let within = |number: f64| number >= low - 1e-4 && number <= high + 1e-4;
        match (rule.unit, score) {
            (_, Value::Null) => {}
            (Unit::Number, Value::Number(number)) => {
                let number = number.as_f64().expect("a number");
                assert!(
                    within(number),
                    "{} is {number}, outside {low} to {high}",
                    rule.key
                );
            }
            (Unit::Criterion, Value::Bool(_)) | (Unit::Word, Value::String(_)) => {}
            (Unit::Names | Unit::Numbers, Value::Array(_)) => {}
            (unit, score) => panic!("{} is {score}, which is no {unit:?}", rule.key),
        }
        if let Some(bounds) = why.get("bounds") {
            let bound = |place: usize| bounds[place].as_f64().expect("a bound");
            assert!(
                bound(0) <= bound(1) && within(bound(0)) && within(bound(1)),
                "{bounds}"
            );
        }
    }
    if is_empty(input) && has_no_blanks(definition) {
        let number = scores.values().find(|score| score.is_number());
        assert!(
            number.is_none(),
            "the empty form of {} has a number",
            definition.id
        );
    }
    true
}

/// Whether the line, read by other means, has no answer.
fn is_empty(input: &[u8]) -> bool {
    let input = input.strip_prefix("\u{feff}".as_bytes()).unwrap_or(input);
    let Ok(Value::Object(line)) = serde_json::from_slice(input) else {
        return false;
    };
    let answers = line.get("answers").and_then(Value::as_object);
    answers.is_some_and(|answers| answers.values().all(Value::is_null))
}

/// Whether no unanswered item counts as a number by the instrument's own rule.
fn has_no_blanks(definition: &Definition) -> bool {
    definition.items.iter().all(|item| item.blank.is_none())
}
