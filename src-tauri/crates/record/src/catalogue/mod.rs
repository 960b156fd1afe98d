//! Treatments and conditions that the program knows by name, and the classes they belong to.
//!
//! The data stands in `catalogue/*.toml` beside `src`. Safety rules ask for classes, never for names: what is not in the
//! catalogue belongs to no class and was not checked.
//!
//! ```
//! use record::Catalogue;
//! let catalogue = Catalogue::shipped();
//! let found = catalogue.search("tylenol 3", 5);
//! assert_eq!(found[0].found.key, "co_codamol");
//! assert_eq!(found[0].by, "Tylenol 3");
//! assert!(catalogue.is_a("co_codamol", "opioid"));
//! assert!(!catalogue.is_a("naloxone", "opioid"));
//! ```

mod entry;
mod load;
mod search;
mod words;

pub use entry::{Class, ConditionEntry, Entry, Kind};
pub use load::{CatalogueError, CatalogueFiles};
pub use search::Match;

use search::Index;
use std::collections::HashMap;
use std::sync::OnceLock;

/// Everything in the catalogue.
#[derive(Debug)]
pub struct Catalogue {
    classes: Vec<Class>,
    entries: Vec<Entry>,
    conditions: Vec<ConditionEntry>,
    by_class: HashMap<String, usize>,
    by_key: HashMap<String, usize>,
    by_condition: HashMap<String, usize>,
    entry_index: Index,
    condition_index: Index,
}

fn keys<'a>(keys: impl Iterator<Item = &'a String>) -> HashMap<String, usize> {
    keys.enumerate()
        .map(|(index, key)| (key.clone(), index))
        .collect()
}

impl Catalogue {
    /// The catalogue that ships, read when it is first asked for.
    ///
    /// # Panics
    /// When what ships is faulty, which tests rule out: without a catalogue no safety rule would fire and nobody would
    /// notice.
    #[expect(
        clippy::panic,
        reason = "an empty catalogue would silently check nothing; tests load what ships"
    )]
    pub fn shipped() -> &'static Self {
        static SHIPPED: OnceLock<Catalogue> = OnceLock::new();
        SHIPPED.get_or_init(|| Self::load(&CatalogueFiles::SHIPPED).unwrap_or_else(|error| panic!("{error}")))
    }

    /// Puts together what was read and checked.
    fn new(classes: Vec<Class>, entries: Vec<Entry>, conditions: Vec<ConditionEntry>) -> Self {
        let by_class = keys(classes.iter().map(|class| &class.key));
        let in_class = |key: &String| by_class.get(key).map(|index| &classes[*index]);
        let entry_index = Index::new(entries.iter().map(|entry| {
            let classes = entry.all_classes.iter().filter_map(in_class);
            (
                [entry.name.as_str(), entry.short.as_str()],
                entry.names.as_slice(),
                classes.collect(),
            )
        }));
        let condition_index = Index::new(conditions.iter().map(|condition| {
            let classes = condition.all_classes.iter().filter_map(in_class);
            (
                [condition.name.as_str(), condition.name.as_str()],
                condition.names.as_slice(),
                classes.collect(),
            )
        }));
        Self {
            by_key: keys(entries.iter().map(|entry| &entry.key)),
            by_condition: keys(conditions.iter().map(|condition| &condition.key)),
            by_class,
            classes,
            entries,
            conditions,
            entry_index,
            condition_index,
        }
    }

    /// All treatments, in the order of the files.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// All conditions, in the order of the file.
    pub fn conditions(&self) -> &[ConditionEntry] {
        &self.conditions
    }

    /// All classes, parents before children.
    pub fn classes(&self) -> &[Class] {
        &self.classes
    }

    /// The treatment of that key. None: it is not in the catalogue, and no rule can check it.
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        self.by_key.get(key).map(|index| &self.entries[*index])
    }

    /// The condition of that key.
    pub fn condition(&self, key: &str) -> Option<&ConditionEntry> {
        self.by_condition.get(key).map(|index| &self.conditions[*index])
    }

    /// The class of that key. A rule that names a class asks here first: no treatment is in a misspelt class.
    pub fn class(&self, key: &str) -> Option<&Class> {
        self.by_class.get(key).map(|index| &self.classes[*index])
    }

    /// The classes of a treatment or condition, with all their parents, each parent before its children; empty for an
    /// unknown key.
    pub fn classes_of(&self, key: &str) -> Vec<&Class> {
        let of_entry = self.entry(key).map(|entry| &entry.all_classes);
        let classes = of_entry.or_else(|| self.condition(key).map(|condition| &condition.all_classes));
        let known = classes.into_iter().flatten();
        known.filter_map(|class| self.class(class)).collect()
    }

    /// Whether the treatment or condition belongs to the class or to one below it. False for an unknown key, which
    /// means "not checked": see [`Catalogue::entry`].
    pub fn is_a(&self, key: &str, class: &str) -> bool {
        match self.entry(key) {
            Some(entry) => entry.is_a(class),
            None => self.condition(key).is_some_and(|condition| condition.is_a(class)),
        }
    }

    /// The treatments of a class and of all classes below it.
    pub fn members<'a>(&'a self, class: &'a str) -> impl Iterator<Item = &'a Entry> {
        self.entries.iter().filter(move |entry| entry.is_a(class))
    }

    /// The treatment that bears exactly this name, whatever its case, accents, spaces and hyphens. No name stands for
    /// two.
    pub fn named(&self, name: &str) -> Option<&Entry> {
        self.entry_index.named(name).map(|index| &self.entries[index])
    }

    /// The treatment whose name was typed with nothing but a strength, a form or a maker beside it: "Tramadol 50 mg".
    pub fn meant(&self, typed: &str) -> Option<&Entry> {
        self.entry_index.meant(typed).map(|index| &self.entries[index])
    }

    /// Whether an own name speaks of naltrexone without saying which: rules couldn't check it.
    pub fn is_unsaid_naltrexone(&self, typed: &str) -> bool {
        let typed = words::words(typed);
        typed
            .iter()
            .any(|word| word.contains("naltrex") || word == "ldn" || word == "uldn")
    }

    /// The condition that bears exactly this name, as in [`Catalogue::named`].
    pub fn condition_named(&self, name: &str) -> Option<&ConditionEntry> {
        let found = self.condition_index.named(name);
        found.map(|index| &self.conditions[index])
    }

    /// Treatments that fit what was typed so far, best first, at most `limit`.
    ///
    /// Every word must be, or begin, a word of one of the treatment's names or of the label of one of its classes.
    /// Strengths and words such as "mg" or "retard" may fit nothing. Where nothing fits, small typos are forgiven.
    pub fn search(&self, words: &str, limit: usize) -> Vec<Match<'_, Entry>> {
        self.entry_index.search(&self.entries, words, limit)
    }

    /// Conditions that fit what was typed so far, as in [`Catalogue::search`].
    pub fn search_conditions(&self, words: &str, limit: usize) -> Vec<Match<'_, ConditionEntry>> {
        self.condition_index.search(&self.conditions, words, limit)
    }
}

impl crate::safety::Classes for Catalogue {
    fn is_a(&self, key: &str, class: &str) -> bool {
        self.is_a(key, class)
    }

    fn knows(&self, key: &str) -> bool {
        self.entry(key).is_some()
    }

    fn name(&self, key: &str) -> String {
        self.entry(key)
            .map_or_else(|| key.to_owned(), |entry| entry.name.clone())
    }
}
