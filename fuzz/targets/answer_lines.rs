#![no_main]

#[path = "../checks/answer_lines.rs"]
mod answer_lines;
#[path = "../checks/chance.rs"]
mod chance;

use answer_lines::{ClinicError, Code, Timeline, library};
use chance::Chance;
use instruments::{Answer, Definition};
use serde_json::{Map, Value};

libfuzzer_sys::fuzz_target!(|data: &[u8]| answer_lines::check(data));

libfuzzer_sys::fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let mut chance = Chance::new(u64::from(seed));
    if chance.below(5) < 3 {
        return libfuzzer_sys::fuzzer_mutate(data, size, max_size);
    }
    let mut lines: Vec<Vec<u8>> = data[..size]
        .split(|byte| *byte == b'\n')
        .map(<[u8]>::to_vec)
        .collect();
    let place = chance.below(lines.len() + 1);
    match chance.below(4) {
        0 if place < lines.len() => drop(lines.remove(place)),
        1 if place < lines.len() => lines.insert(place, lines[place].clone()),
        _ => {
            let line = a_line(&mut chance).into_bytes();
            match lines.get_mut(place) {
                Some(old) if chance.one_in(2) => *old = line,
                _ => lines.insert(place, line),
            }
        }
    }
    let mut mutated = lines.join(&b'\n');
    mutated.truncate(max_size);
    data[..mutated.len()].copy_from_slice(&mutated);
    mutated.len()
});

/// An answer line of some instrument, mostly as it should be.
fn a_line(chance: &mut Chance) -> String {
    let all: Vec<&Definition> = library().all().collect();
    let definition = chance.pick(&all).expect("instruments ship");
    let percent = *chance.pick(&[&0, &20, &80, &95, &100]).unwrap_or(&100);
    let mut answers = Map::new();
    for (item, answer) in definition
        .items
        .iter()
        .zip(chance::form(chance, definition, percent))
    {
        let answer = match answer {
            _ if chance.one_in(60) => odd(chance),
            Some(answer) => serde_json::to_value::<Answer>(answer).expect("an answer as JSON"),
            None if chance.one_in(2) => Value::Null,
            None => continue,
        };
        answers.insert(item.key.clone(), answer);
    }
    let mut line = Map::new();
    if chance.one_in(2) {
        let case = if chance.one_in(3) {
            odd(chance)
        } else {
            Value::from("a")
        };
        line.insert("case".into(), case);
    }
    if chance.one_in(3) {
        let day = 1 + chance.below(31);
        line.insert(
            "date".into(),
            format!("2026-0{}-{day:02}", 1 + chance.below(9)).into(),
        );
    }
    let id = if chance.one_in(30) {
        odd(chance)
    } else {
        definition.id.clone().into()
    };
    line.insert("instrument".into(), id);
    if chance.one_in(4) {
        let version = if chance.one_in(4) {
            odd(chance)
        } else {
            definition.version.clone().into()
        };
        line.insert("version".into(), version);
    }
    line.insert("answers".into(), answers.into());
    Value::Object(line).to_string()
}

fn odd(chance: &mut Chance) -> Value {
    let odd = [
        "null",
        "true",
        "-1",
        "0.5",
        "1e308",
        "-0.0",
        "18446744073709551615",
        "11",
        "\"\"",
        "\"\\u0000\\ud83d\\ude00\"",
        "[]",
        "[\"neck\",\"neck\"]",
        "[1,[{}]]",
        "{\"a\":[null]}",
        "\"persistent_slight\"",
        "1440",
    ];
    let odd = chance.pick(&odd).unwrap_or("null");
    serde_json::from_str(odd).expect("JSON")
}
