//! Search as one types.

use super::entry::Class;
use super::words::{squashed, words};
use std::collections::{BTreeSet, HashMap};

/// More words than this are not looked at.
const MOST_WORDS: usize = 8;
/// A longer word is no name.
const LONGEST_WORD: usize = 40;

/// Words that people type behind a name without meaning another substance: units, forms, makers.
const BESIDE_THE_POINT: &[&str] = &[
    "mg",
    "mcg",
    "µg",
    "μg",
    "ug",
    "g",
    "ml",
    "iu",
    "ie",
    "ui",
    "retard",
    "depot",
    "long",
    "er",
    "sr",
    "xr",
    "xl",
    "cr",
    "la",
    "ir",
    "pr",
    "mr",
    "forte",
    "akut",
    "tablet",
    "tablets",
    "capsule",
    "capsules",
    "tabletten",
    "kapseln",
    "tropfen",
    "comprimidos",
    "capsulas",
    "gotas",
    "hexal",
    "ratiopharm",
    "stada",
    "aristo",
    "heumann",
    "1a",
    "pharma",
    "cinfa",
    "normon",
    "kern",
    "teva",
    "sandoz",
    "mylan",
    "viatris",
    "aurobindo",
    "accord",
];

/// Something that fits what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match<'a, T> {
    /// What was found.
    pub found: &'a T,
    /// The name or class label that fits, to be shown beside it.
    pub by: &'a str,
}

/// What a phrase is, the better first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Names {
    /// The name.
    Name,
    /// A brand or another name.
    OtherName,
    /// The label of a class.
    Class,
}

#[derive(Debug)]
struct Phrase {
    text: String,
    words: Vec<String>,
    squashed: String,
    names: Names,
}

/// All phrases under which things are found; one list for each.
#[derive(Debug)]
pub(super) struct Index {
    phrases: Vec<Vec<Phrase>>,
    by_name: HashMap<String, usize>,
}

/// How well a phrase fits, the better first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Whole,
    Beginning,
    Words,
    /// The words fit, but in several phrases.
    Spread,
    /// A class fits.
    Class,
}

/// The better first: typos, fit, kind of phrase, and the length of the phrase where that tells which is nearer. Between
/// beginnings the order of the files decides: as one types, what is common comes before what is short.
type Rank = (usize, Fit, Names, usize);

/// Whether small typos are forgiven.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Spelling {
    Exact,
    Forgiving,
}

impl Phrase {
    fn new(text: &str, names: Names) -> Self {
        Self {
            text: text.to_owned(),
            words: words(text),
            squashed: squashed(text),
            names,
        }
    }

    /// Typos in the word of the phrase that is nearest to `typed`; none where no word is near.
    fn nearest(&self, typed: &str, spelling: Spelling) -> Option<usize> {
        let own = self.words.iter().chain([&self.squashed]);
        own.filter_map(|word| typos(typed, word, spelling)).min()
    }

    fn rank(&self, typed: &[&str], together: &str, spelling: Spelling) -> Option<Rank> {
        let typos = typed
            .iter()
            .map(|word| self.nearest(word, spelling))
            .sum::<Option<usize>>()?;
        let fit = if self.names == Names::Class {
            Fit::Class
        } else if self.squashed == together {
            Fit::Whole
        } else if self.squashed.starts_with(together)
            || self.words.first().is_some_and(|word| word == typed[0])
        {
            Fit::Beginning
        } else {
            Fit::Words
        };
        let length = if fit == Fit::Beginning {
            0
        } else {
            self.squashed.len()
        };
        Some((typos, fit, self.names, length))
    }
}

/// Typos that make `typed` the word or its beginning; none where it is something else.
fn typos(typed: &str, word: &str, spelling: Spelling) -> Option<usize> {
    if word.starts_with(typed) {
        return Some(0);
    }
    let length = typed.chars().count();
    let allowed = match length {
        _ if spelling == Spelling::Exact => 0,
        0..=3 => 0,
        4..=6 => 1,
        _ => 2,
    };
    if allowed == 0 {
        return None;
    }
    let beginnings = (length - 1..=length + 1).map(|count| word.chars().take(count).collect::<String>());
    beginnings
        .map(|beginning| strsim::osa_distance(typed, &beginning))
        .filter(|typos| *typos <= allowed)
        .min()
}

impl Index {
    /// An index of things, each with its two main names, its other names and its classes.
    pub fn new<'a>(things: impl Iterator<Item = ([&'a str; 2], &'a [String], Vec<&'a Class>)>) -> Self {
        let mut phrases = Vec::new();
        let mut by_name = HashMap::new();
        for (index, (main, others, classes)) in things.enumerate() {
            let mut own = vec![Phrase::new(main[0], Names::Name)];
            if main[1] != main[0] {
                own.push(Phrase::new(main[1], Names::Name));
            }
            own.extend(others.iter().map(|name| Phrase::new(name, Names::OtherName)));
            for phrase in &own {
                by_name.entry(phrase.squashed.clone()).or_insert(index);
            }
            let labels = classes
                .iter()
                .flat_map(|class| class.names.iter().chain([&class.label]));
            own.extend(labels.map(|label| Phrase::new(label, Names::Class)));
            phrases.push(own);
        }
        Self { phrases, by_name }
    }

    pub fn named(&self, name: &str) -> Option<usize> {
        self.by_name.get(&squashed(name)).copied()
    }

    /// The thing whose name stands in the text among strengths, forms and makers only: "Tramadol 50 mg".
    pub fn meant(&self, text: &str) -> Option<usize> {
        let typed = words(text);
        let name: Vec<&str> = typed
            .iter()
            .map(String::as_str)
            .filter(|word| is_to_the_point(word))
            .collect();
        self.named(text).or_else(|| self.named(&name.concat()))
    }

    pub fn search<'a, T>(&'a self, things: &'a [T], text: &str, limit: usize) -> Vec<Match<'a, T>> {
        let mut typed = words(text);
        typed.retain(|word| word.chars().count() <= LONGEST_WORD);
        typed.truncate(MOST_WORDS);
        let all: Vec<&str> = typed.iter().map(String::as_str).collect();
        let to_the_point: Vec<&str> = all.iter().copied().filter(|word| is_to_the_point(word)).collect();
        if to_the_point.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<(usize, &str)> = Vec::new();
        let mut seen = BTreeSet::new();
        for spelling in [Spelling::Exact, Spelling::Forgiving] {
            let mut ranked = self.pass(&all, spelling);
            if to_the_point.len() < all.len() {
                ranked.extend(self.pass(&to_the_point, spelling));
            }
            ranked.retain(|(thing, _)| seen.insert(*thing));
            found.extend(ranked);
            if !found.is_empty() {
                break;
            }
        }
        found.truncate(limit);
        let matches = found.into_iter();
        matches
            .map(|(thing, by)| Match {
                found: &things[thing],
                by,
            })
            .collect()
    }

    /// What fits all of these words, best first, with the phrase that fits.
    fn pass(&self, typed: &[&str], spelling: Spelling) -> Vec<(usize, &str)> {
        let together = typed.concat();
        let ranked = self.phrases.iter().enumerate().filter_map(|(thing, phrases)| {
            let (rank, by) = best(phrases, typed, &together, spelling)?;
            Some((rank, thing, by))
        });
        let mut ranked: Vec<(Rank, usize, &str)> = ranked.collect();
        ranked.sort_unstable();
        ranked.into_iter().map(|(_, thing, by)| (thing, by)).collect()
    }
}

/// The phrase that fits best, or the first of several that fit together.
fn best<'a>(
    phrases: &'a [Phrase],
    typed: &[&str],
    together: &str,
    spelling: Spelling,
) -> Option<(Rank, &'a str)> {
    let ranked = phrases.iter().filter_map(|phrase| {
        let rank = phrase.rank(typed, together, spelling)?;
        Some((rank, phrase.text.as_str()))
    });
    if let Some(best) = ranked.min_by_key(|(rank, _)| *rank) {
        return Some(best);
    }
    let nearest = |word: &&str| {
        phrases
            .iter()
            .filter_map(|phrase| phrase.nearest(word, spelling))
            .min()
    };
    let typos = typed.iter().map(nearest).sum::<Option<usize>>()?;
    let name = phrases.first()?;
    Some(((typos, Fit::Spread, name.names, name.squashed.len()), &name.text))
}

fn is_to_the_point(word: &str) -> bool {
    !BESIDE_THE_POINT.contains(&word) && !word.starts_with(|first: char| first.is_ascii_digit())
}
