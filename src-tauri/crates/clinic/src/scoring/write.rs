//! Output lines. What never changes from one form of an instrument to the next is written once.

use super::line::LineError;
use instruments::{Definition, ScoreValue, Sheet};
use serde::Serialize;

/// The parts of an instrument's output lines that never change.
pub(super) struct Frame {
    /// `"instrument":…,"version":…`
    head: Vec<u8>,
    of: usize,
    /// `"key":` of each score.
    keys: Vec<Vec<u8>>,
    /// `"key":{"rule":…,"items":[…],"missing":[` of each score.
    why: Vec<Vec<u8>>,
    /// `,"source":…}` of each score.
    sources: Vec<Vec<u8>>,
    /// Places of the scores that raise flags.
    flags: Vec<usize>,
}

fn json(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).unwrap_or_default()
}

fn put(block: &mut Vec<u8>, value: &impl Serialize) {
    // Writing to memory doesn't fail, and nothing here has keys that aren't texts.
    drop(serde_json::to_writer(block, value));
}

impl Frame {
    pub fn of(definition: &Definition) -> Self {
        let item_key = |item: &usize| definition.items.get(*item).map(|item| item.key.as_str());
        let why = definition.scores.iter().map(|rule| {
            let items: Vec<&str> = rule.formula.items.iter().filter_map(item_key).collect();
            let mut head = json(&rule.key);
            head.extend(b":{\"rule\":");
            head.extend(json(&rule.rule));
            head.extend(b",\"items\":");
            head.extend(json(&items));
            head.extend(b",\"missing\":[");
            head
        });
        let sources = definition.scores.iter().map(|rule| {
            let mut tail = b",\"source\":".to_vec();
            tail.extend(json(&rule.source));
            if definition.is_provisional(rule) {
                tail.extend(b",\"provisional\":true");
            }
            tail.push(b'}');
            tail
        });
        let keys = definition.scores.iter().map(|rule| {
            let mut key = json(&rule.key);
            key.push(b':');
            key
        });
        let mut head = b"\"instrument\":".to_vec();
        head.extend(json(&definition.id));
        head.extend(b",\"version\":");
        head.extend(json(&definition.version));
        let place = |when: &str| definition.scores.iter().position(|rule| rule.key == when);
        Self {
            head,
            of: definition.required(),
            keys: keys.collect(),
            why: why.collect(),
            sources: sources.collect(),
            flags: definition
                .flags
                .iter()
                .filter_map(|flag| place(&flag.when))
                .collect(),
        }
    }

    /// Writes the line of a form, without its end.
    pub fn write(&self, sheet: &Sheet<'_>, case: Option<&str>, block: &mut Vec<u8>) {
        block.push(b'{');
        if let Some(case) = case {
            block.extend(b"\"case\":");
            block.extend(case.as_bytes());
            block.push(b',');
        }
        block.extend(&self.head);
        let missing = sheet.missing().count();
        block.extend(b",\"complete\":");
        block.extend(if missing == 0 { &b"true"[..] } else { b"false" });
        block.extend(b",\"answered\":");
        whole(block, self.of - missing);
        block.extend(b",\"of\":");
        whole(block, self.of);
        block.extend(b",\"missing\":[");
        names(block, sheet.missing().map(|item| item.key.as_str()));
        block.extend(b"],\"scores\":{");
        for (place, key) in self.keys.iter().enumerate() {
            if place > 0 {
                block.push(b',');
            }
            block.extend(key);
            value(block, &sheet.value(place));
        }
        block.extend(b"},\"flags\":[");
        if self.flags.iter().any(|place| sheet.is_met(*place)) {
            let flags = sheet.flags();
            for (index, flag) in flags.iter().enumerate() {
                if index > 0 {
                    block.push(b',');
                }
                put(block, flag);
            }
        }
        block.extend(b"],\"why\":{");
        for (place, (why, source)) in self.why.iter().zip(&self.sources).enumerate() {
            if place > 0 {
                block.push(b',');
            }
            block.extend(why);
            names(block, sheet.missing_of(place).map(|item| item.key.as_str()));
            block.push(b']');
            if sheet.is_prorated(place) {
                block.extend(b",\"prorated\":true");
            }
            if let Some((low, high)) = sheet.bounds(place) {
                block.extend(b",\"bounds\":[");
                value(block, &ScoreValue::Number(low));
                block.push(b',');
                value(block, &ScoreValue::Number(high));
                block.push(b']');
            }
            block.extend(source);
        }
        block.push(b'}');
        let mut sentences = sheet.sentences().peekable();
        if sentences.peek().is_some() {
            block.extend(b",\"sentences\":");
            put(block, &sentences.collect::<Vec<_>>());
        }
        block.push(b'}');
    }
}

/// Writes the line of a form that couldn't be scored, without its end.
pub(super) fn error(block: &mut Vec<u8>, case: Option<&str>, number: usize, error: &LineError) {
    block.push(b'{');
    if let Some(case) = case {
        block.extend(b"\"case\":");
        block.extend(case.as_bytes());
        block.push(b',');
    }
    block.extend(b"\"line\":");
    whole(block, number);
    block.extend(b",\"error\":");
    put(block, error);
    block.push(b'}');
}

/// Keys, which are plain letters, as JSON texts.
fn names<'a>(block: &mut Vec<u8>, names: impl Iterator<Item = &'a str>) {
    for (index, name) in names.enumerate() {
        if index > 0 {
            block.push(b',');
        }
        block.push(b'"');
        block.extend(name.as_bytes());
        block.push(b'"');
    }
}

fn whole(block: &mut Vec<u8>, number: usize) {
    match u8::try_from(number) {
        Ok(digit @ 0..=9) => block.push(b'0' + digit),
        _ => put(block, &number),
    }
}

fn value(block: &mut Vec<u8>, value: &ScoreValue) {
    match value {
        ScoreValue::Unknown => block.extend(b"null"),
        ScoreValue::Truth(true) => block.extend(b"true"),
        ScoreValue::Truth(false) => block.extend(b"false"),
        other => put(block, other),
    }
}
