//! Keys that files and formulas can use, made from ids that may be anything.

use std::collections::BTreeSet;

/// The most characters of a key.
const LONGEST: usize = 40;

/// Words that a formula can't use as names.
const RESERVED: &[&str] = &[
    "as",
    "break",
    "const",
    "continue",
    "else",
    "false",
    "for",
    "function",
    "if",
    "import",
    "in",
    "let",
    "loop",
    "namespace",
    "null",
    "package",
    "return",
    "true",
    "var",
    "void",
    "while",
];

/// Small letters, digits and `_`, starting with a letter. A text that is a key already stays as it is.
pub(super) fn legal(text: &str, otherwise: &str) -> String {
    let plain = |character: char| character.is_ascii_lowercase() || character.is_ascii_digit();
    let mut key = String::new();
    for character in text.chars() {
        let character = character.to_ascii_lowercase();
        if plain(character) || character == '_' {
            key.push(character);
        } else if !key.ends_with('_') {
            key.push('_');
        }
        if key.len() > LONGEST + 10 {
            break;
        }
    }
    let mut key = key.trim_matches('_').to_owned();
    if key.is_empty() {
        return otherwise.to_owned();
    }
    if !key.starts_with(|first: char| first.is_ascii_lowercase()) {
        key.insert(0, 'q');
    }
    key.truncate(LONGEST);
    key.trim_end_matches('_').to_owned()
}

/// Keys that are given out once.
#[derive(Default)]
pub(super) struct Keys {
    taken: BTreeSet<String>,
}

impl Keys {
    /// A key like the text that nothing has yet.
    pub(super) fn take(&mut self, text: &str, otherwise: &str) -> String {
        let wanted = legal(text, otherwise);
        let mut key = wanted.clone();
        let mut number = 2;
        while !self.taken.insert(key.clone()) {
            let ending = format!("_{number}");
            let mut start = wanted.clone();
            start.truncate(LONGEST - ending.len());
            key = start + &ending;
            number += 1;
        }
        key
    }

    /// The same for a name that stands in a formula.
    pub(super) fn take_name(&mut self, text: &str, otherwise: &str) -> String {
        if RESERVED.contains(&legal(text, otherwise).as_str()) {
            self.take(&format!("{text}_item"), otherwise)
        } else {
            self.take(text, otherwise)
        }
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.taken.contains(key)
    }
}
