//! From `definition.toml` and `text.en.toml` to a checked [`Definition`].

mod files;
mod scope;

use crate::definition::{
    Band, BandSet, Definition, FlagRule, Followed, Item, ItemKind, OptionLabel, ScoreRule, Section, Unit,
};
use crate::formula::{self, Kind};
use files::{
    BandsEntry, DefinitionFile, FlagEntry, FollowedEntry, ItemEntry, ItemText, ScoreEntry, TextFile,
};
use scope::LoadScope;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use toml::Spanned;

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

fn line_of(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

fn parse<'a, T: Deserialize<'a>>(file: &'static str, text: &'a str) -> Result<T, Problem> {
    toml::from_str(text).map_err(|error| Problem {
        file,
        line: error.span().map_or(1, |span| line_of(text, span.start)),
        message: error.message().to_owned(),
    })
}

impl Definition {
    /// Reads a definition and its text.
    ///
    /// # Errors
    /// Every problem found, with file, line and reason.
    pub fn load(id: &str, definition: &str, text: &str) -> Result<Self, LoadError> {
        let failed = |problems| LoadError {
            id: id.to_owned(),
            problems,
        };
        let (file, texts) = match (
            parse::<DefinitionFile>(DEFINITION, definition),
            parse::<TextFile>(TEXT, text),
        ) {
            (Ok(file), Ok(texts)) => (file, texts),
            (file, texts) => return Err(failed(file.err().into_iter().chain(texts.err()).collect())),
        };
        let mut loader = Loader {
            source: definition,
            problems: Vec::new(),
            names: BTreeSet::new(),
        };
        if file.id.get_ref() != id {
            loader.problem(
                file.id.span().start,
                format!("the id is {:?}, but the folder is {id:?}", file.id.get_ref()),
            );
        }
        let loaded = loader.assemble(file, texts);
        if loader.problems.is_empty() {
            Ok(loaded)
        } else {
            Err(failed(loader.problems))
        }
    }
}

struct Loader<'a> {
    source: &'a str,
    problems: Vec<Problem>,
    names: BTreeSet<String>,
}

impl Loader<'_> {
    fn problem(&mut self, offset: usize, message: String) {
        self.problems.push(Problem {
            file: DEFINITION,
            line: line_of(self.source, offset),
            message,
        });
    }

    fn claim(&mut self, offset: usize, name: &str) {
        if !self.names.insert(name.to_owned()) {
            self.problem(offset, format!("the name {name:?} is used twice"));
        }
    }

    fn assemble(&mut self, file: DefinitionFile, mut texts: TextFile) -> Definition {
        let mut definition = Definition {
            id: file.id.into_inner(),
            version: file.version,
            name: texts.name,
            short_name: texts.short_name,
            recall: texts.recall,
            instructions: texts.instructions,
            attribution: texts.attribution,
            citation: file.citation,
            licence: file.licence,
            missing_rule: file.missing_rule,
            sections: Vec::new(),
            items: Vec::new(),
            scores: Vec::new(),
            bands: Vec::new(),
            flags: Vec::new(),
            followed: Vec::new(),
        };
        for section in file.section {
            let text = texts.sections.remove(&section.key);
            let (title, recall) = text.map(|text| (text.title, text.recall)).unwrap_or_default();
            definition.sections.push(Section {
                key: section.key,
                title,
                recall,
            });
        }
        for entry in file.item {
            let offset = entry.span().start;
            let entry = entry.into_inner();
            self.claim(offset, &entry.key);
            let item = self.item(
                offset,
                entry,
                &mut texts.items,
                &texts.labels,
                &definition.sections,
            );
            definition.items.push(item);
        }
        if let Some(key) = texts.items.keys().next() {
            self.problem(0, format!("{TEXT} has text for {key:?}, which is not an item"));
        }
        self.bands(file.bands, &file.score, &mut definition);
        self.scores(file.score, &file.groups, &file.regions, &mut definition);
        self.flags_and_followed(file.flag, file.followed, &mut definition);
        definition
    }

    fn item(
        &mut self,
        offset: usize,
        entry: ItemEntry,
        texts: &mut BTreeMap<String, ItemText>,
        labels: &BTreeMap<String, Vec<String>>,
        sections: &[Section],
    ) -> Item {
        let text = texts.remove(&entry.key).unwrap_or_else(|| {
            self.problem(offset, format!("{TEXT} has no text for {:?}", entry.key));
            ItemText {
                label: entry.key.clone(),
                help: String::new(),
                low: String::new(),
                high: String::new(),
            }
        });
        if !entry.section.is_empty() && !sections.iter().any(|section| section.key == entry.section) {
            self.problem(offset, format!("{:?} is not a section", entry.section));
        }
        let kind = match (entry.scale, entry.options, entry.flag, entry.areas) {
            (Some([low, high]), None, false, None) if low < high => ItemKind::Scale {
                low,
                high,
                low_label: text.low,
                high_label: text.high,
            },
            (None, Some(values), false, None) if values.len() > 1 => {
                let name = if entry.labels.is_empty() {
                    &entry.key
                } else {
                    &entry.labels
                };
                let words = labels.get(name).cloned().unwrap_or_default();
                if words.len() != values.len() {
                    let count = values.len();
                    self.problem(
                        offset,
                        format!("{TEXT} must have {count} labels under {name:?}, one for each option"),
                    );
                }
                ItemKind::Options(
                    values
                        .into_iter()
                        .zip(words)
                        .map(|(value, label)| OptionLabel { value, label })
                        .collect(),
                )
            }
            (None, None, true, None) => ItemKind::Flag,
            (None, None, false, Some(areas)) if !areas.is_empty() => ItemKind::Areas(areas),
            _ => {
                self.problem(
                    offset,
                    format!("{:?} needs exactly one of: scale = [low, high], options = […], flag = true, areas = […]", entry.key),
                );
                ItemKind::Flag
            }
        };
        Item {
            key: entry.key,
            section: entry.section,
            label: text.label,
            help: text.help,
            kind,
            optional: entry.optional,
        }
    }

    fn bands(
        &mut self,
        entries: Vec<Spanned<BandsEntry>>,
        scores: &[Spanned<ScoreEntry>],
        definition: &mut Definition,
    ) {
        for entry in entries {
            let offset = entry.span().start;
            let entry = entry.into_inner();
            match scores
                .iter()
                .map(Spanned::get_ref)
                .find(|score| score.key == entry.score)
            {
                None => self.problem(offset, format!("{:?} is not a score", entry.score)),
                Some(score) => {
                    let [low, high] = score.range.unwrap_or([f64::NEG_INFINITY, f64::INFINITY]);
                    if entry.levels.iter().any(|(from, _)| *from < low || *from > high) {
                        self.problem(
                            offset,
                            format!("a band of {:?} starts outside the score's range", entry.set),
                        );
                    }
                }
            }
            if !entry.levels.is_sorted_by(|a, b| a.0 < b.0) || entry.levels.is_empty() {
                self.problem(
                    offset,
                    format!("the bands of {:?} must rise from one to the next", entry.set),
                );
            }
            if entry.default && definition.default_bands(&entry.score).is_some() {
                self.problem(offset, format!("{:?} has two default sets of bands", entry.score));
            }
            definition.bands.push(BandSet {
                score: entry.score,
                set: entry.set,
                source: entry.source,
                citation: entry.citation,
                default: entry.default,
                levels: entry
                    .levels
                    .into_iter()
                    .map(|(from, label)| Band { label, from })
                    .collect(),
            });
        }
    }

    fn scores(
        &mut self,
        entries: Vec<Spanned<ScoreEntry>>,
        groups: &BTreeMap<String, Spanned<Vec<String>>>,
        regions: &BTreeMap<String, Spanned<toml::Table>>,
        definition: &mut Definition,
    ) {
        let mut group_items = BTreeMap::new();
        for (name, keys) in groups {
            self.claim(keys.span().start, name);
            let index = |key: &String| {
                let position = definition.items.iter().position(|item| item.key == *key)?;
                let kind = &definition.items.get(position)?.kind;
                matches!(kind, ItemKind::Scale { .. } | ItemKind::Options(_)).then_some(position)
            };
            let items: Option<Vec<usize>> = keys.get_ref().iter().map(index).collect();
            match items {
                Some(items) => drop(group_items.insert(name.clone(), items)),
                None => self.problem(
                    keys.span().start,
                    format!("the group {name:?} names something that is not an item with numbers"),
                ),
            }
        }
        let mut tables = BTreeMap::new();
        for (name, table) in regions {
            self.claim(table.span().start, name);
            let rows: Option<Vec<(String, Vec<String>)>> = table
                .get_ref()
                .iter()
                .map(|(region, areas)| {
                    let areas = areas
                        .as_array()?
                        .iter()
                        .map(|area| area.as_str().map(str::to_owned))
                        .collect::<Option<_>>()?;
                    Some((region.clone(), areas))
                })
                .collect();
            match rows {
                Some(rows) => drop(tables.insert(name.clone(), rows)),
                None => self.problem(
                    table.span().start,
                    format!("the regions {name:?} must be lists of areas"),
                ),
            }
        }
        for entry in entries {
            let offset = entry.span().start;
            let entry = entry.into_inner();
            self.claim(offset, &entry.key);
            let scope = LoadScope {
                definition,
                groups: &group_items,
                tables: &tables,
            };
            match formula::compile(&entry.formula, &scope) {
                Err(reason) => self.problem(offset, format!("the score {:?}: {reason}", entry.key)),
                Ok(formula) => {
                    let unit = match formula.kind {
                        Kind::Number => Unit::Number,
                        Kind::Truth => Unit::Criterion,
                        Kind::Word => Unit::Word,
                        Kind::Names => Unit::Names,
                    };
                    if unit == Unit::Number && entry.range.is_none() {
                        self.problem(
                            offset,
                            format!(
                                "the score {:?} is a number and needs a range = [low, high]",
                                entry.key
                            ),
                        );
                    }
                    definition.scores.push(ScoreRule {
                        key: entry.key,
                        label: entry.label,
                        rule: entry.rule,
                        source: entry.source,
                        unit,
                        range: entry.range.map(|[low, high]| (low, high)),
                        decimals: entry.decimals,
                        main: entry.main,
                        hidden: entry.hidden,
                        formula,
                    });
                }
            }
        }
    }

    fn flags_and_followed(
        &mut self,
        flags: Vec<Spanned<FlagEntry>>,
        followed: Vec<Spanned<FollowedEntry>>,
        definition: &mut Definition,
    ) {
        let unit = |definition: &Definition, key: &str| definition.rule(key).map(|rule| rule.unit);
        for flag in flags {
            let offset = flag.span().start;
            let flag = flag.into_inner();
            if unit(definition, &flag.when) != Some(Unit::Criterion) {
                self.problem(
                    offset,
                    format!("the flag {:?} needs a criterion under when", flag.code),
                );
            }
            if definition.item(&flag.item).is_none() {
                self.problem(
                    offset,
                    format!(
                        "the flag {:?} names {:?}, which is not an item",
                        flag.code, flag.item
                    ),
                );
            }
            let FlagEntry {
                code,
                item,
                when,
                text,
                source,
            } = flag;
            definition.flags.push(FlagRule {
                code,
                item,
                text,
                source,
                when,
            });
        }
        for entry in followed {
            let offset = entry.span().start;
            let entry = entry.into_inner();
            for key in [&entry.score, &entry.stand_in]
                .into_iter()
                .filter(|key| !key.is_empty())
            {
                if unit(definition, key) != Some(Unit::Number) {
                    self.problem(
                        offset,
                        format!("{key:?} is followed, but it is not a score with a number"),
                    );
                }
            }
            let FollowedEntry {
                score,
                stand_in,
                label,
                higher_is_worse,
            } = entry;
            definition.followed.push(Followed {
                score,
                stand_in,
                label,
                higher_is_worse,
            });
        }
    }
}
