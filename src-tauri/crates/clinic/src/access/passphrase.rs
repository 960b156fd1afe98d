//! What a new passphrase must be: long, and none of those that are tried first (NIST SP 800-63B-4). No rules about kinds
//! of characters: they make passphrases worse.

use crate::ClinicError;
use std::collections::HashSet;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// The fewest characters of a new passphrase (NIST SP 800-63B-4).
pub const SHORTEST_PASSPHRASE: usize = 15;
/// The most characters of a passphrase.
pub const LONGEST_PASSPHRASE: usize = 1000;

/// Letters that must be left once words that are tried first are taken away.
const FEWEST_OWN: usize = 4;
/// Of a hundred pairs of signs that follow each other, so many may lie beside each other on the keyboard or in the alphabet.
const MOST_NEIGHBOURS: usize = 70;
/// A pattern so short, or repeated so often, adds nothing.
const SHORT_PATTERN: usize = 5;
const MANY_TIMES: usize = 3;

const RUNS: [&str; 18] = [
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "qwertzuiop",
    "yxcvbnm",
    "azertyuiop",
    "qsdfghjklm",
    "wxcvbn",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
    "1qay2wsx3edc4rfv5tgb6zhn7ujm",
    "qazwsxedcrfvtgbyhnujm",
    "qaywsxedcrfvtgbzhnujm",
    "zaq1xsw2cde3vfr4bgt5nhy6mju7",
    "1q2w3e4r5t6y7u8i9o0p",
    "1q2w3e4r5t6z7u8i9o0p",
    "q1w2e3r4t5y6u7i8o9p0",
];

static WORDS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let lines = data_lines(include_str!("common_words.txt"));
    let mut words: Vec<&str> = lines.flat_map(str::split_whitespace).collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    words
});

static PHRASES: LazyLock<HashSet<String>> = LazyLock::new(|| {
    data_lines(include_str!("common_phrases.txt"))
        .map(letters)
        .collect()
});

fn data_lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
}

/// Letters and digits, in small letters.
fn signs(text: &str) -> String {
    text.chars()
        .filter(|sign| sign.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

fn letters(text: &str) -> String {
    signs(text).chars().filter(|sign| !sign.is_numeric()).collect()
}

/// Checks a new passphrase. `names` are words that an attacker knows: the clinic's and the user's name.
///
/// # Errors
/// Names `field` and says what to do.
pub(crate) fn check(passphrase: &str, names: &[&str], field: &str) -> Result<(), ClinicError> {
    let refuse = |message: String| Err(ClinicError::field(field, message));
    let normal: Zeroizing<String> = Zeroizing::new(passphrase.nfkc().collect());
    let length = normal.chars().count();
    if length < SHORTEST_PASSPHRASE {
        return refuse(format!(
            "The passphrase has {length} characters: take at least {SHORTEST_PASSPHRASE}, such as four or five words."
        ));
    }
    if length > LONGEST_PASSPHRASE {
        return refuse("The passphrase is longer than 1,000 characters: shorten it.".to_owned());
    }
    if normal.chars().any(char::is_control) {
        return refuse("The passphrase holds a line break or tab: take it out.".to_owned());
    }
    let why = if repeats(&normal) {
        "repeats a short pattern"
    } else if is_run(&normal) {
        "follows the keyboard or the alphabet"
    } else if PHRASES.contains(letters(&normal).as_str()) {
        "is one of those that are tried first"
    } else if is_made_of_common_words(&normal, names) {
        "holds little but words that are tried first, such as the clinic’s name, a month or “password”"
    } else {
        return Ok(());
    };
    refuse(format!(
        "This passphrase {why}: take four or five words that have nothing to do with each other."
    ))
}

fn repeats(text: &str) -> bool {
    let signs: Vec<char> = text
        .to_lowercase()
        .chars()
        .filter(|sign| !sign.is_whitespace())
        .collect();
    let length = signs.len();
    let is_period = |period: &usize| {
        signs
            .iter()
            .zip(signs.iter().skip(*period))
            .all(|(one, other)| one == other)
    };
    (1..length)
        .find(is_period)
        .is_some_and(|period| period <= SHORT_PATTERN || length / period >= MANY_TIMES)
}

fn is_run(text: &str) -> bool {
    let signs: Vec<char> = signs(text).chars().collect();
    let pairs = signs.len().saturating_sub(1);
    let beside = |pair: &&[char]| {
        let there: String = pair.iter().collect();
        let back: String = pair.iter().rev().collect();
        pair.first() == pair.last() || RUNS.iter().any(|run| run.contains(&there) || run.contains(&back))
    };
    let neighbours = signs.windows(2).filter(beside).count();
    pairs > 0 && neighbours * 100 > pairs * MOST_NEIGHBOURS
}

fn is_made_of_common_words(text: &str, names: &[&str]) -> bool {
    let mut rest = letters(text);
    let mut names: Vec<String> = names
        .iter()
        .flat_map(|name| name.split_whitespace().map(letters).chain([letters(name)]))
        .filter(|name| name.chars().count() >= 3)
        .collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    let known = names.iter().map(String::as_str).chain(WORDS.iter().copied());
    for word in known {
        // A space stays in its place, so that what stood around it doesn't become another word.
        rest = rest.replace(word, " ");
    }
    rest.chars().filter(|sign| !sign.is_whitespace()).count() < FEWEST_OWN
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_one(passphrase: &str, expected: Option<&str>, why: &str) {
        let names = ["Fjordside Pain Clinic", "Dr Ana Reyes"];
        let said = check(passphrase, &names, "passphrase")
            .err()
            .map(|error| error.message);
        match expected {
            Some(part) => assert!(
                said.as_deref().is_some_and(|said| said.contains(part)),
                "{passphrase:?} ({why}): {said:?}"
            ),
            None => assert_eq!(said, None, "{passphrase:?} ({why})"),
        }
    }

    #[test]
    fn long_passphrases_pass_whatever_they_are_made_of_unless_they_are_tried_first() {
        let long = "violet harbour ".repeat(90);
        for (passphrase, expected, why) in [
            ("five words make it long", None, "words"),
            ("tram otter velvet mosaic", None, "words in small letters only"),
            ("98127 40563 77120 4", None, "digits only, but no pattern"),
            ("kaffee und kuchen um drei", None, "another language"),
            ("馬電池日本語の長い合言葉です何でも", None, "another script"),
            ("  spaces around count  ", None, "spaces are characters"),
            ("password otter mosaic", None, "one common word among others"),
            ("fourteen chars", Some("14 characters"), "one short of fifteen"),
            (
                "ﬁfteen letters",
                None,
                "counted as it is used: a ligature is two letters",
            ),
            (long.as_str(), Some("longer than 1,000"), "too long"),
            ("otter velvet\nmosaic", Some("line break"), "pasted from a table"),
            ("aaaaaaaaaaaaaaaaaaaa", Some("repeats"), "one character"),
            (
                "abc12abc12abc12abc12",
                Some("repeats"),
                "five characters again and again",
            ),
            ("otter7otter7otter7", Some("repeats"), "a word three times"),
            ("Otter otter OTTER otter", Some("repeats"), "whatever the case"),
            ("qwertyuiopasdfghjkl", Some("keyboard"), "rows of the keyboard"),
            (
                "1qaz2wsx3edc4rfv5tgb",
                Some("keyboard"),
                "columns of the keyboard",
            ),
            ("9876543210zyxwvut", Some("keyboard"), "backwards"),
            ("QWERTZUIOP asdfghjkl", Some("keyboard"), "another layout"),
            (
                "correct horse battery staple",
                Some("tried first"),
                "the best known passphrase of all",
            ),
            ("CorrectHorseBatteryStaple1", Some("tried first"), "with a digit"),
            (
                "May the force be with you!",
                Some("tried first"),
                "a line of a film",
            ),
            ("Fibromyalgia2026!", Some("little but words"), "a word and a year"),
            (
                "password password1",
                Some("little but words"),
                "the most common word twice",
            ),
            (
                "Fjordside Pain Clinic 2026",
                Some("little but words"),
                "the clinic's name",
            ),
            (
                "ana-reyes-clinic-2026",
                Some("little but words"),
                "the user's name",
            ),
            (
                "Summer2026Winter2027",
                Some("little but words"),
                "seasons and years",
            ),
        ] {
            check_one(passphrase, expected, why);
        }
    }

    #[test]
    fn what_is_refused_is_data_in_a_form_that_can_match() {
        assert!(PHRASES.len() > 300, "{}", PHRASES.len());
        for word in WORDS.iter() {
            assert!(word.len() >= 4 && *word == letters(word), "{word}");
        }
    }
}
