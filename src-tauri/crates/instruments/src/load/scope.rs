//! What the names in a formula stand for while a definition is loaded.

use crate::definition::{Definition, ItemKind};
use crate::formula::{Named, Scope};
use std::collections::BTreeMap;

pub(super) struct LoadScope<'a> {
    pub definition: &'a Definition,
    pub groups: &'a BTreeMap<String, Vec<usize>>,
    pub tables: &'a BTreeMap<String, Vec<(String, Vec<String>)>>,
}
impl Scope for LoadScope<'_> {
    fn named(&self, name: &str) -> Option<Named> {
        if let Some(index) = self.definition.items.iter().position(|item| item.key == name) {
            return Some(match &self.definition.items.get(index)?.kind {
                ItemKind::Scale { .. } | ItemKind::Options(_) => Named::Number(index),
                ItemKind::Flag => Named::Truth(index),
                ItemKind::Areas(_) => Named::Areas(index),
            });
        }
        if let Some(index) = self.definition.scores.iter().position(|rule| rule.key == name) {
            return Some(Named::Score(
                index,
                self.definition.scores.get(index)?.formula.kind,
            ));
        }
        if let Some(items) = self.groups.get(name) {
            return Some(Named::Group(items.clone()));
        }
        self.tables.get(name).map(|table| Named::Table(table.clone()))
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
            ItemKind::Areas(areas) => areas.iter().position(|known| known == area),
            _ => None,
        }
    }

    fn score_items(&self, score: usize) -> Vec<usize> {
        self.definition
            .scores
            .get(score)
            .map(|rule| rule.formula.items.clone())
            .unwrap_or_default()
    }
}
