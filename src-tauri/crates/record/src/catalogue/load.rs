//! From `catalogue/*.toml` to a checked [`Catalogue`].

use super::Catalogue;
use super::entry::{Class, ConditionEntry, Entry, Kind};
use super::words::squashed;
use instruments::Problem;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use toml::Spanned;

const CLASSES: &str = "classes.toml";
const DRUGS: &str = "drugs.toml";
const SUPPLEMENTS: &str = "supplements.toml";
const THERAPIES: &str = "therapies.toml";
const CONDITIONS: &str = "conditions.toml";

/// A name longer than this fits no line.
const LONGEST_SHORT: usize = 24;
const LONGEST_NAME: usize = 80;

/// The text of the catalogue's files.
#[derive(Clone, Copy, Debug)]
pub struct CatalogueFiles<'a> {
    /// `classes.toml`.
    pub classes: &'a str,
    /// `drugs.toml`.
    pub drugs: &'a str,
    /// `supplements.toml`.
    pub supplements: &'a str,
    /// `therapies.toml`.
    pub therapies: &'a str,
    /// `conditions.toml`.
    pub conditions: &'a str,
}

impl CatalogueFiles<'static> {
    /// What ships.
    pub const SHIPPED: Self = Self {
        classes: include_str!("../../catalogue/classes.toml"),
        drugs: include_str!("../../catalogue/drugs.toml"),
        supplements: include_str!("../../catalogue/supplements.toml"),
        therapies: include_str!("../../catalogue/therapies.toml"),
        conditions: include_str!("../../catalogue/conditions.toml"),
    };
}

/// Everything that is wrong with a catalogue.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the catalogue can't be used: {}", problems.iter().map(Problem::to_string).collect::<Vec<_>>().join("; "))]
pub struct CatalogueError {
    /// What is wrong, each with its place.
    pub problems: Vec<Problem>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClassesFile {
    units: Vec<String>,
    forms: Vec<String>,
    sources: BTreeMap<String, String>,
    class: Vec<ClassRow>,
    #[serde(default)]
    condition_class: Vec<ClassRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClassRow {
    key: Spanned<String>,
    label: String,
    sentence: String,
    parent: Option<Spanned<String>>,
    #[serde(default)]
    names: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EntriesFile {
    #[serde(default)]
    entry: Vec<EntryRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EntryRow {
    key: Spanned<String>,
    name: Spanned<String>,
    short: Option<Spanned<String>>,
    /// Only therapies say it; the file says it for the others.
    kind: Option<Spanned<Kind>>,
    #[serde(default)]
    classes: Vec<Spanned<String>>,
    #[serde(default)]
    contains: Vec<Spanned<String>>,
    #[serde(default)]
    names: Vec<Spanned<String>>,
    unit: Option<Spanned<String>>,
    #[serde(default)]
    forms: Vec<Spanned<String>>,
    source: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ConditionsFile {
    #[serde(default)]
    condition: Vec<ConditionRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ConditionRow {
    key: Spanned<String>,
    name: Spanned<String>,
    classes: Vec<Spanned<String>>,
    #[serde(default)]
    names: Vec<Spanned<String>>,
}

fn line_of(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

fn parse<'a, T: Deserialize<'a>>(file: &'static str, text: &'a str) -> Result<T, Problem> {
    toml::from_str(text).map_err(|error| Problem {
        file,
        line: error.span().map_or(1, |span| line_of(text, span.start)),
        message: error.message().trim().replace('\n', " "),
    })
}

impl Catalogue {
    /// Reads and checks a catalogue.
    ///
    /// # Errors
    /// Every problem found, with file, line and reason.
    pub fn load(files: &CatalogueFiles<'_>) -> Result<Self, CatalogueError> {
        let mut problems = Vec::new();
        let classes = parse::<ClassesFile>(CLASSES, files.classes).map_err(|problem| problems.push(problem));
        let lists = [
            (DRUGS, files.drugs, Some(Kind::Drug)),
            (SUPPLEMENTS, files.supplements, Some(Kind::Supplement)),
            (THERAPIES, files.therapies, None),
        ];
        let lists = lists.map(|(file, text, kind)| {
            let rows = parse::<EntriesFile>(file, text).map_err(|problem| problems.push(problem));
            let rows = rows.map(|read| read.entry).unwrap_or_default();
            (Place { file, text }, rows, kind)
        });
        let conditions = parse::<ConditionsFile>(CONDITIONS, files.conditions);
        let conditions = conditions.map_err(|problem| problems.push(problem));
        let (Ok(classes), Ok(conditions), true) = (classes, conditions, problems.is_empty()) else {
            return Err(CatalogueError { problems });
        };
        let mut loader = Loader {
            problems,
            units: classes.units.into_iter().collect(),
            forms: classes.forms.into_iter().collect(),
            sources: classes.sources,
            classes: Vec::new(),
            keys: BTreeSet::new(),
            names: BTreeMap::new(),
        };
        let place = Place {
            file: CLASSES,
            text: files.classes,
        };
        loader.classes(place, classes.class, false);
        loader.classes(place, classes.condition_class, true);
        let mut entries = Vec::new();
        let mut contents = Vec::new();
        for (place, rows, kind) in lists {
            for row in rows {
                let (entry, contained) = loader.entry(place, row, kind);
                contents.extend(
                    contained
                        .into_iter()
                        .map(|(offset, key)| (entries.len(), place, offset, key)),
                );
                entries.push(entry);
            }
        }
        for (index, place, offset, key) in contents {
            loader.contained(&mut entries, index, (place, offset), &key);
        }
        for entry in &mut entries {
            entry.all_classes = loader.with_parents(&entry.classes);
        }
        loader.names.clear();
        let place = Place {
            file: CONDITIONS,
            text: files.conditions,
        };
        let conditions = conditions.condition.into_iter();
        let conditions = conditions.map(|row| loader.condition(place, row)).collect();
        loader
            .problems
            .sort_by_key(|problem| (problem.file, problem.line));
        if !loader.problems.is_empty() {
            return Err(CatalogueError {
                problems: loader.problems,
            });
        }
        Ok(Self::new(loader.classes, entries, conditions))
    }
}

/// A file with its text.
#[derive(Clone, Copy)]
struct Place<'a> {
    file: &'static str,
    text: &'a str,
}

struct Loader {
    problems: Vec<Problem>,
    units: BTreeSet<String>,
    forms: BTreeSet<String>,
    sources: BTreeMap<String, String>,
    classes: Vec<Class>,
    /// Keys of entries and conditions.
    keys: BTreeSet<String>,
    /// Whose each name is.
    names: BTreeMap<String, String>,
}

impl Loader {
    fn problem(&mut self, place: Place<'_>, offset: usize, message: String) {
        self.problems.push(Problem {
            file: place.file,
            line: line_of(place.text, offset),
            message,
        });
    }

    /// Refuses a key that is used already or can't be one.
    fn key(&mut self, place: Place<'_>, key: &Spanned<String>, is_new: bool) {
        let (offset, key) = (key.span().start, key.get_ref());
        let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
        if !key.starts_with(|first: char| first.is_ascii_lowercase())
            || key.len() > 40
            || !key.chars().all(plain)
        {
            let rule =
                "takes small letters, digits and _, starts with a letter and has at most 40 characters";
            self.problem(place, offset, format!("{key:?} can't be used: a key {rule}"));
        }
        if !is_new {
            self.problem(place, offset, format!("the key {key:?} stands twice"));
        }
    }

    fn classes(&mut self, place: Place<'_>, rows: Vec<ClassRow>, of_conditions: bool) {
        for row in rows {
            let is_new = self.class(row.key.get_ref()).is_none();
            self.key(place, &row.key, is_new);
            let offset = row.key.span().start;
            if row.label.trim().is_empty() || !row.sentence.trim().ends_with('.') {
                let message = format!("the class {:?} needs a label and a sentence", row.key.get_ref());
                self.problem(place, offset, message);
            }
            if let Some(parent) = &row.parent {
                let known = self.class(parent.get_ref());
                let fits = known.is_some_and(|known| known.of_conditions == of_conditions);
                if !fits {
                    let message = format!(
                        "the parent {:?} is no class of the same kind further up",
                        parent.get_ref()
                    );
                    self.problem(place, parent.span().start, message);
                }
            }
            self.classes.push(Class {
                key: row.key.into_inner(),
                label: row.label,
                sentence: row.sentence,
                parent: row.parent.map(Spanned::into_inner),
                names: row.names,
                of_conditions,
            });
        }
    }

    fn class(&self, key: &str) -> Option<&Class> {
        self.classes.iter().find(|class| class.key == key)
    }

    /// Classes that exist; the others become problems.
    fn known(&mut self, place: Place<'_>, keys: Vec<Spanned<String>>, of_conditions: bool) -> Vec<String> {
        let mut known: Vec<String> = Vec::new();
        for key in keys {
            let offset = key.span().start;
            let key = key.into_inner();
            if known.contains(&key) {
                self.problem(place, offset, format!("the class {key:?} stands twice"));
                continue;
            }
            match self.class(&key) {
                Some(class) if class.of_conditions == of_conditions => known.push(key),
                Some(_) => {
                    let message = format!("{key:?} is a class of the other kind: see classes.toml");
                    self.problem(place, offset, message);
                }
                None => {
                    let near = self.nearest(&key);
                    self.problem(place, offset, format!("there is no class {key:?}{near}"));
                }
            }
        }
        known
    }

    fn nearest(&self, key: &str) -> String {
        let near = self.classes.iter().map(|class| {
            let distance = strsim::damerau_levenshtein(key, &class.key);
            (distance, &class.key)
        });
        match near.min() {
            Some((distance, near)) if distance <= 3 => format!(", did you mean {near:?}?"),
            _ => String::new(),
        }
    }

    fn with_parents(&self, classes: &[String]) -> Vec<String> {
        let mut wanted: BTreeSet<&str> = BTreeSet::new();
        for class in classes {
            let mut next = Some(class.as_str());
            while let Some(class) = next.and_then(|key| self.class(key)) {
                if !wanted.insert(&class.key) {
                    break;
                }
                next = class.parent.as_deref();
            }
        }
        // Parents stand before their children in the list.
        let all = self.classes.iter().map(|class| &class.key);
        all.filter(|key| wanted.contains(key.as_str())).cloned().collect()
    }

    /// Refuses an empty name and one that is somebody else's.
    fn name(&mut self, place: Place<'_>, (offset, name): (usize, &str), key: &str) {
        if name.trim() != name || squashed(name).is_empty() || name.chars().count() > LONGEST_NAME {
            let message = format!("the name {name:?} is empty, too long or has spaces around it");
            self.problem(place, offset, message);
            return;
        }
        if let Some(other) = self.names.insert(squashed(name), key.to_owned()) {
            let message = if other == key {
                format!("the name {name:?} stands twice")
            } else {
                format!("the name {name:?} belongs to {other:?} already: one name, one entry")
            };
            self.problem(place, offset, message);
        }
    }

    fn names(&mut self, place: Place<'_>, names: Vec<Spanned<String>>, key: &str) -> Vec<String> {
        let named = names.into_iter().map(|name| {
            self.name(place, (name.span().start, name.get_ref()), key);
            name.into_inner()
        });
        named.collect()
    }

    fn entry(
        &mut self,
        place: Place<'_>,
        row: EntryRow,
        kind: Option<Kind>,
    ) -> (Entry, Vec<(usize, String)>) {
        let start = row.key.span().start;
        let is_new = self.keys.insert(row.key.get_ref().clone());
        self.key(place, &row.key, is_new);
        let key = row.key.into_inner();
        let kind = match (kind, &row.kind) {
            (Some(kind), None) => kind,
            (None, Some(kind)) => *kind.get_ref(),
            (known, _) => {
                let message = "kind is diet, exercise or therapy in therapies.toml, and stands nowhere else";
                self.problem(place, start, message.to_owned());
                known.unwrap_or(Kind::Therapy)
            }
        };
        self.name(place, (row.name.span().start, row.name.get_ref()), &key);
        let short = match row.short {
            Some(short) => {
                // It may well be one of the names.
                if !row.names.iter().any(|name| name.get_ref() == short.get_ref()) {
                    self.name(place, (short.span().start, short.get_ref()), &key);
                }
                short
            }
            None => row.name.clone(),
        };
        if short.get_ref().chars().count() > LONGEST_SHORT {
            let message = format!(
                "{:?} is longer than {LONGEST_SHORT} letters: give it a short name",
                short.get_ref()
            );
            self.problem(place, short.span().start, message);
        }
        let classes = self.known(place, row.classes, false);
        if classes.is_empty() && row.contains.is_empty() {
            self.problem(
                place,
                start,
                format!("{key:?} has no class: no rule would find it"),
            );
        }
        let unit = row.unit.unwrap_or_else(|| Spanned::new(0..0, String::new()));
        if !unit.get_ref().is_empty() && !self.units.contains(unit.get_ref()) {
            let message = format!("{:?} is none of the units of classes.toml", unit.get_ref());
            self.problem(place, unit.span().start, message);
        }
        for form in &row.forms {
            if !self.forms.contains(form.get_ref()) {
                let message = format!("{:?} is none of the forms of classes.toml", form.get_ref());
                self.problem(place, form.span().start, message);
            }
        }
        let source = self.sources.get(row.source.get_ref()).cloned();
        if source.is_none() {
            let message = format!(
                "{:?} is none of the sources of classes.toml",
                row.source.get_ref()
            );
            self.problem(place, row.source.span().start, message);
        }
        let contains = row.contains.into_iter();
        let contains: Vec<(usize, String)> =
            contains.map(|key| (key.span().start, key.into_inner())).collect();
        let names = self.names(place, row.names, &key);
        let entry = Entry {
            key,
            name: row.name.into_inner(),
            short: short.into_inner(),
            kind,
            classes,
            names,
            contains: contains.iter().map(|(_, key)| key.clone()).collect(),
            unit: unit.into_inner(),
            forms: row.forms.into_iter().map(Spanned::into_inner).collect(),
            source: source.unwrap_or_default(),
            all_classes: Vec::new(),
        };
        (entry, contains)
    }

    /// Gives an entry the classes of one that it contains.
    fn contained(&mut self, entries: &mut [Entry], index: usize, at: (Place<'_>, usize), key: &str) {
        let Some(part) = entries.iter().find(|entry| entry.key == key) else {
            self.problem(at.0, at.1, format!("it contains {key:?}, which is no entry"));
            return;
        };
        if !part.contains.is_empty() {
            let message = format!("it contains {key:?}, which is a combination itself: name its parts");
            self.problem(at.0, at.1, message);
            return;
        }
        let classes = part.classes.clone();
        let entry = &mut entries[index];
        let new = classes.into_iter().filter(|class| !entry.classes.contains(class));
        let new: Vec<String> = new.collect();
        entry.classes.extend(new);
    }

    fn condition(&mut self, place: Place<'_>, row: ConditionRow) -> ConditionEntry {
        let is_new = self.keys.insert(row.key.get_ref().clone());
        self.key(place, &row.key, is_new);
        let key = row.key.into_inner();
        self.name(place, (row.name.span().start, row.name.get_ref()), &key);
        let names = self.names(place, row.names, &key);
        let classes = self.known(place, row.classes, true);
        if classes.is_empty() {
            let offset = row.name.span().start;
            self.problem(place, offset, format!("{key:?} has no class"));
        }
        let all_classes = self.with_parents(&classes);
        ConditionEntry {
            key,
            name: row.name.into_inner(),
            names,
            classes,
            all_classes,
        }
    }
}
