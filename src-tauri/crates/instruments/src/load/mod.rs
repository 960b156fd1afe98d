//! From `definition.toml` and `text.en.toml` to a checked [`Definition`].

mod files;
mod items;
mod lint;
mod rules;
mod scope;
mod scores;

use crate::definition::{Definition, Section};
use files::{DefinitionFile, ItemEntry, TextFile};
use scope::Names;
use serde::Deserialize;
use std::collections::BTreeSet;

/// Everything that is wrong with a definition.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the instrument {id} can't be used: {}", problems.iter().map(Problem::to_string).collect::<Vec<_>>().join("; "))]
pub struct LoadError {
    /// The instrument.
    pub id: String,
    /// What is wrong, each with its place.
    pub problems: Vec<Problem>,
}

/// One thing that is wrong with a definition.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}, line {line}: {message}")]
pub struct Problem {
    /// File name.
    pub file: &'static str,
    /// Line, from 1.
    pub line: usize,
    /// What is wrong.
    pub message: String,
}

const DEFINITION: &str = "definition.toml";
const TEXT: &str = "text.en.toml";
/// The most bytes of a file.
pub const LARGEST_FILE: usize = 256 * 1024;
const MOST_ITEMS: usize = 400;
const MOST_ENTRIES: usize = 200;
/// More would take long to say and nobody reads them.
const MOST_PROBLEMS: usize = 50;
/// The most characters of a key.
const LONGEST_NAME: usize = 40;
/// The most characters that are told of one problem.
const LONGEST_MESSAGE: usize = 400;
/// The most characters of a label, a rule or a citation.
const LONGEST_TEXT: usize = 3_000;
/// What stands in a text file where a clinic is to write the words that it is licensed for.
pub const UNFILLED: &str = "‹words›";

/// Who vouches for a definition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// It ships; tests have checked it.
    Ships,
    /// It comes from outside and is checked in full.
    Outside,
}

fn line_of(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

fn parse<'a, T: Deserialize<'a>>(file: &'static str, text: &'a str) -> Result<T, Problem> {
    if text.len() > LARGEST_FILE {
        let message = format!("the file is larger than {} KB", LARGEST_FILE / 1024);
        return Err(Problem {
            file,
            line: 1,
            message,
        });
    }
    toml::from_str(text).map_err(|error| Problem {
        file,
        line: error.span().map_or(1, |span| line_of(text, span.start)),
        message: error.message().trim().replace('\n', " "),
    })
}

impl Definition {
    /// Reads a definition and its text and checks both in full.
    ///
    /// # Errors
    /// Every problem found, with file, line and reason.
    pub fn load(id: &str, definition: &str, text: &str) -> Result<Self, LoadError> {
        load(id, definition, text, Origin::Outside, false)
    }

    /// Reads a definition whose words don't ship with a clinic's own `text.en.toml`, which must be complete.
    ///
    /// # Errors
    /// As [`Definition::load`].
    pub fn load_with_words(id: &str, definition: &str, words: &str) -> Result<Self, LoadError> {
        load(id, definition, words, Origin::Outside, true)
    }
}

pub(crate) fn load(
    id: &str,
    definition: &str,
    text: &str,
    origin: Origin,
    clinic_words: bool,
) -> Result<Definition, LoadError> {
    let failed = |mut problems: Vec<Problem>| {
        problems.sort_by_key(|problem| (problem.file, problem.line));
        LoadError {
            id: id.to_owned(),
            problems,
        }
    };
    let parsed = (
        parse::<DefinitionFile>(DEFINITION, definition),
        parse::<TextFile>(TEXT, text),
    );
    let (file, texts) = match parsed {
        (Ok(file), Ok(texts)) => (file, texts),
        (file, texts) => return Err(failed(file.err().into_iter().chain(texts.err()).collect())),
    };
    let mut loader = Loader {
        source: definition,
        text,
        problems: Vec::new(),
        used: BTreeSet::new(),
        names: Names::default(),
    };
    loader.sizes(&file);
    loader.long_names(&file);
    if !loader.problems.is_empty() {
        return Err(failed(loader.problems));
    }
    let (loaded, unscored) = loader.assemble(id, file, texts, (definition, text), clinic_words);
    if loader.problems.is_empty() && origin == Origin::Outside {
        loader.odd_texts(&loaded);
        loader.lint(&loaded, &unscored);
    }
    if loader.problems.is_empty() {
        Ok(loaded)
    } else {
        Err(failed(loader.problems))
    }
}

struct Loader<'a> {
    source: &'a str,
    text: &'a str,
    problems: Vec<Problem>,
    /// Groups, tables and regions that some formula mentions.
    used: BTreeSet<String>,
    names: Names,
}

/// An item that no formula may use without saying so, with its place.
type Unscored = Vec<(usize, bool)>;

impl Loader<'_> {
    fn problem(&mut self, offset: usize, message: String) {
        self.note(DEFINITION, offset, message);
    }

    fn text_problem(&mut self, offset: usize, message: String) {
        self.note(TEXT, offset, message);
    }

    fn note(&mut self, file: &'static str, offset: usize, mut message: String) {
        if self.problems.len() >= MOST_PROBLEMS {
            return;
        }
        if let Some((end, _)) = message.char_indices().nth(LONGEST_MESSAGE) {
            message.truncate(end);
            message.push('…');
        }
        let source = if file == TEXT { self.text } else { self.source };
        self.problems.push(Problem {
            file,
            line: line_of(source, offset),
            message,
        });
    }

    /// Refuses names that are too long before anything compares, copies or quotes them.
    fn long_names(&mut self, file: &DefinitionFile) {
        let areas = |item: &ItemEntry| item.areas.clone().unwrap_or_default();
        let items = file.item.iter().map(|item| (item.span().start, item.get_ref()));
        let items = items.flat_map(|(offset, item)| {
            let names =
                areas(item)
                    .into_iter()
                    .chain([item.key.clone(), item.section.clone(), item.labels.clone()]);
            names.map(move |name| (offset, name))
        });
        let scores = file
            .score
            .iter()
            .map(|score| (score.span().start, score.get_ref().key.clone()));
        let groups = file.groups.iter().flat_map(|(name, keys)| {
            let offset = name.span().start;
            let names = keys.get_ref().iter().chain([name.get_ref()]);
            names.map(move |name| (offset, name.clone()))
        });
        let tables = file
            .tables
            .keys()
            .map(|name| (name.span().start, name.get_ref().clone()));
        let regions = file.regions.iter().flat_map(|(name, table)| {
            let offset = name.span().start;
            let names = table.keys().chain([name.get_ref()]);
            names.map(move |name| (offset, name.clone()))
        });
        let sections = file
            .section
            .iter()
            .map(|section| (section.span().start, section.get_ref().key.clone()));
        let names = items
            .chain(scores)
            .chain(groups)
            .chain(tables)
            .chain(regions)
            .chain(sections);
        let long: Vec<(usize, String)> = names.filter(|(_, name)| name.len() > LONGEST_NAME).collect();
        for (offset, name) in long.into_iter().take(MOST_PROBLEMS) {
            let start: String = name.chars().take(20).collect();
            self.problem(
                offset,
                format!("the name {start:?}… is too long: a key has at most {LONGEST_NAME} characters"),
            );
        }
    }

    /// Refuses what is too large to be an instrument.
    fn sizes(&mut self, file: &DefinitionFile) {
        let sizes = [
            ("items", file.item.len(), MOST_ITEMS),
            ("scores", file.score.len(), MOST_ENTRIES),
            ("sections", file.section.len(), MOST_ENTRIES),
            ("groups", file.groups.len(), MOST_ENTRIES),
            ("tables", file.tables.len(), MOST_ENTRIES),
            ("regions", file.regions.len(), MOST_ENTRIES),
            ("sets of bands", file.bands.len(), MOST_ENTRIES),
            ("changes", file.change.len(), MOST_ENTRIES),
            ("checks", file.check.len(), MOST_ENTRIES),
            ("flags", file.flag.len(), MOST_ENTRIES),
            ("followed scores", file.followed.len(), MOST_ENTRIES),
            ("comparisons", file.comparison.len(), MOST_ENTRIES),
            ("sentences", file.sentence.len(), MOST_ENTRIES),
        ];
        for (what, count, most) in sizes {
            if count > most {
                self.problem(0, format!("there are {count} {what}, more than {most}"));
            }
        }
        for (what, count) in [("items", file.item.len()), ("scores", file.score.len())] {
            if count == 0 {
                self.problem(0, format!("there are no {what}"));
            }
        }
        let groups = file
            .groups
            .iter()
            .map(|(name, items)| (name, items.get_ref().len()));
        let tables = file.tables.iter().map(|(name, table)| (name, table.values.len()));
        for (name, count) in groups.chain(tables) {
            if count > MOST_ITEMS || count == 0 {
                let offset = name.span().start;
                self.problem(
                    offset,
                    format!("{:?} must hold from 1 to {MOST_ITEMS} entries", name.get_ref()),
                );
            }
        }
    }

    fn assemble(
        &mut self,
        id: &str,
        file: DefinitionFile,
        mut texts: TextFile,
        (definition, text): (&str, &str),
        clinic_words: bool,
    ) -> (Definition, Unscored) {
        if file.id.get_ref() != id {
            let message = format!(
                "the id is {:?}, but the folder is {id:?}: make them the same",
                file.id.get_ref()
            );
            self.problem(file.id.span().start, message);
        }
        self.key(file.id.span().start, "the id", file.id.get_ref());
        let version = file.version.get_ref();
        let is_plain = |character: char| character.is_ascii_alphanumeric() || ".-_".contains(character);
        let starts = version.starts_with(|first: char| first.is_ascii_alphanumeric());
        if !starts || version.len() > 20 || !version.chars().all(is_plain) {
            let message = format!("the version {version:?} must be a number such as \"2\", without spaces");
            self.problem(file.version.span().start, message);
        }
        let clinic_text = match &file.text {
            None => false,
            Some(text) if text.get_ref() == "clinic" => true,
            Some(text) => {
                self.problem(
                    text.span().start,
                    "text can only be \"clinic\", or be left out".to_owned(),
                );
                false
            }
        };
        if clinic_text == file.text_reason.is_empty() {
            self.problem(
                0,
                "text = \"clinic\" and text_reason belong together: say why the words don't ship".to_owned(),
            );
        }
        for (what, words) in [("name", &texts.name), ("short_name", &texts.short_name)] {
            if words.trim().is_empty() {
                self.text_problem(0, format!("{what} is empty: give the instrument a name"));
            }
        }
        let mut loaded = Definition {
            id: file.id.into_inner(),
            version: file.version.into_inner(),
            family: file.family,
            name: std::mem::take(&mut texts.name),
            short_name: std::mem::take(&mut texts.short_name),
            recall: std::mem::take(&mut texts.recall),
            instructions: std::mem::take(&mut texts.instructions),
            attribution: std::mem::take(&mut texts.attribution),
            citation: file.citation,
            licence: file.licence,
            text_reason: if clinic_words {
                String::new()
            } else {
                file.text_reason
            },
            missing_rule: file.missing_rule,
            loinc: file.codes.loinc,
            snomed: file.codes.snomed,
            sections: Vec::new(),
            items: Vec::new(),
            scores: Vec::new(),
            bands: Vec::new(),
            changes: Vec::new(),
            checks: Vec::new(),
            flags: Vec::new(),
            followed: Vec::new(),
            comparisons: Vec::new(),
            sentences: Vec::new(),
            files: (definition.to_owned(), text.to_owned()),
        };
        for section in file.section {
            let offset = section.span().start;
            let key = section.into_inner().key;
            self.key(offset, "the section", &key);
            if loaded.sections.iter().any(|known| known.key == key) {
                self.problem(offset, format!("the section {key:?} stands twice"));
            }
            let text = texts.sections.remove(key.as_str());
            let (title, recall) = text.map(|text| (text.title, text.recall)).unwrap_or_default();
            loaded.sections.push(Section { key, title, recall });
        }
        for (key, _) in std::mem::take(&mut texts.sections) {
            let message = format!(
                "there is text for the section {:?}, which is not in {DEFINITION}",
                key.get_ref()
            );
            self.text_problem(key.span().start, message);
        }
        if clinic_words {
            self.unfilled();
        }
        let words = if clinic_text && !clinic_words {
            items::Words::Neutral
        } else {
            items::Words::Whole
        };
        let words = if clinic_text && clinic_words {
            items::Words::Clinic
        } else {
            words
        };
        let unscored = self.items(file.item, texts, file.codes.answers, words, &mut loaded);
        self.named(file.groups, file.tables, file.regions, &loaded);
        self.bands(file.bands, &file.score, &mut loaded);
        self.scores(file.score, &mut loaded);
        self.changes(file.change, &mut loaded);
        self.checks(file.check, file.sentence, &mut loaded);
        self.flags(file.flag, &mut loaded);
        self.followed(file.followed, &mut loaded);
        self.comparisons(file.comparison, &mut loaded);
        (loaded, unscored)
    }

    /// Names the lines whose words are still to be written.
    fn unfilled(&mut self) {
        let mut start = 0;
        let mut lines = Vec::new();
        for line in self.text.split_inclusive('\n') {
            if line.contains(UNFILLED) && !line.trim_start().starts_with('#') {
                lines.push(start);
            }
            start += line.len();
        }
        for offset in lines {
            let message = format!("{UNFILLED} still stands here: write the words of your licensed form");
            self.text_problem(offset, message);
        }
    }

    /// Names texts that can't be shown: control characters, or such as turn the direction of writing.
    fn odd_texts(&mut self, definition: &Definition) {
        let items = definition.items.iter().flat_map(|item| [&item.label, &item.help]);
        let scores = definition
            .scores
            .iter()
            .flat_map(|rule| [&rule.label, &rule.rule, &rule.source]);
        let heads = [
            &definition.name,
            &definition.short_name,
            &definition.recall,
            &definition.instructions,
            &definition.attribution,
            &definition.citation,
            &definition.licence,
        ];
        let odd = |text: &&&String| {
            let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            text.chars().any(|c| (c.is_control() && c != '\n') || turns(c))
                || text.chars().count() > LONGEST_TEXT
        };
        let texts: Vec<&String> = heads.into_iter().chain(items).chain(scores).collect();
        let found = texts.iter().filter(odd).map(|text| {
            text.chars()
                .filter(|c| !c.is_control())
                .take(30)
                .collect::<String>()
        });
        for start in found.collect::<Vec<_>>() {
            let message = format!(
                "the text “{start}” holds characters that can't be shown, or is longer than {LONGEST_TEXT} characters"
            );
            self.text_problem(0, message);
        }
    }

    /// Refuses a key that files and formulas couldn't use.
    fn key(&mut self, offset: usize, what: &str, key: &str) {
        let starts = key.chars().next().is_some_and(|first| first.is_ascii_lowercase());
        let plain = |character: char| {
            character.is_ascii_lowercase() || character.is_ascii_digit() || character == '_'
        };
        if !starts || key.len() > LONGEST_NAME || !key.chars().all(plain) {
            let rule = format!(
                "takes small letters, digits and _, starts with a letter and has at most {LONGEST_NAME} characters"
            );
            self.problem(offset, format!("{what} {key:?} can't be used: a key {rule}"));
        }
    }
}
