//! What the names in a formula stand for while a definition is loaded.

use crate::definition::{Definition, ItemKind};
use crate::formula::{Formula, Named, Scope, Table};
use std::collections::{BTreeMap, BTreeSet};

/// Groups, tables and regions by name.
#[derive(Default)]
pub(super) struct Names {
    pub groups: BTreeMap<String, Vec<usize>>,
    pub tables: BTreeMap<String, Table>,
    pub regions: BTreeMap<String, Vec<(String, Vec<String>)>>,
    /// Keys of all scores, those further down included, with their places in the file.
    pub scores: BTreeMap<String, usize>,
    /// Scores that can't be used; what needs them is not told a second time.
    pub broken: BTreeSet<String>,
    /// Places of groups, tables and regions.
    pub places: BTreeMap<String, usize>,
}

pub(super) struct LoadScope<'a> {
    pub definition: &'a Definition,
    pub names: &'a Names,
}

impl Scope for LoadScope<'_> {
    fn named(&self, name: &str) -> Option<Named> {
        if let Some(index) = self.definition.items.iter().position(|item| item.key == name) {
            return Some(match &self.definition.items.get(index)?.kind {
                ItemKind::Flag => Named::Truth(index),
                ItemKind::Areas(_) => Named::Areas(index),
                _ => Named::Number(index),
            });
        }
        if let Some(items) = self.names.groups.get(name) {
            return Some(Named::Group(items.clone()));
        }
        if let Some(table) = self.names.tables.get(name) {
            return Some(Named::Table(table.clone()));
        }
        if let Some(regions) = self.names.regions.get(name) {
            return Some(Named::Regions(regions.clone()));
        }
        self.score_named(name)
    }

    fn score_named(&self, name: &str) -> Option<Named> {
        if self.names.broken.contains(name) {
            return Some(Named::Broken);
        }
        match self.definition.scores.iter().position(|rule| rule.key == name) {
            Some(index) => Some(Named::Score(index)),
            None => self.names.scores.contains_key(name).then_some(Named::LaterScore),
        }
    }

    fn band_set(&self, score: usize) -> Option<usize> {
        let key = &self.definition.scores.get(score)?.key;
        self.definition
            .bands
            .iter()
            .position(|set| set.score == *key && set.default)
    }

    fn area(&self, item: usize, area: &str) -> Option<usize> {
        match &self.definition.items.get(item)?.kind {
            ItemKind::Areas(areas) => areas.iter().position(|known| known.key == area),
            _ => None,
        }
    }

    fn formula(&self, score: usize) -> Option<&Formula> {
        self.definition.formula(score)
    }

    fn names(&self) -> Vec<String> {
        let items = self.definition.items.iter().map(|item| &item.key);
        let scores = self.definition.scores.iter().map(|rule| &rule.key);
        let names = self
            .names
            .groups
            .keys()
            .chain(self.names.tables.keys())
            .chain(self.names.regions.keys());
        items.chain(scores).chain(names).cloned().collect()
    }
}
