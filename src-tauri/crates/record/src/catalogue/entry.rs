//! What the catalogue holds.

use serde::{Deserialize, Serialize};

/// What kind of treatment it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A medicine or another substance that acts as one.
    Drug,
    /// A vitamin, mineral, herb or food supplement.
    Supplement,
    /// A way of eating.
    Diet,
    /// A way of moving.
    Exercise,
    /// Anything else that is done.
    Therapy,
}

/// A class of treatments or conditions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Class {
    /// What rules call it.
    pub key: String,
    /// What people read.
    pub label: String,
    /// One sentence on what belongs to it and why that matters.
    pub sentence: String,
    /// The class above it.
    pub parent: Option<String>,
    /// Other words that find its members.
    pub names: Vec<String>,
    /// Whether it is a class of conditions.
    pub of_conditions: bool,
}

/// A treatment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What the record stores; never changes once it has shipped.
    pub key: String,
    /// Generic name.
    pub name: String,
    /// What charts have room for; the name where that is short enough.
    pub short: String,
    /// Kind.
    pub kind: Kind,
    /// Its classes, those of what it contains among them, without their parents.
    pub classes: Vec<String>,
    /// Brands and other names.
    pub names: Vec<String>,
    /// Entries whose action it has as well, such as codeine and paracetamol in co-codamol. What was added only against
    /// misuse, such as the naloxone in Targin, stands in the name alone.
    pub contains: Vec<String>,
    /// The usual unit of a dose; empty where there is none.
    pub unit: String,
    /// Usual forms, the commonest first.
    pub forms: Vec<String>,
    /// Where the facts come from.
    pub source: String,
    pub(super) all_classes: Vec<String>,
}

impl Entry {
    /// Whether it belongs to the class or to one below it.
    pub fn is_a(&self, class: &str) -> bool {
        self.all_classes.iter().any(|known| known == class)
    }

    /// Its classes with all their parents, each parent before its children.
    pub fn all_classes(&self) -> &[String] {
        &self.all_classes
    }
}

/// A condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConditionEntry {
    /// What the record stores; never changes once it has shipped.
    pub key: String,
    /// Name.
    pub name: String,
    /// Other names and abbreviations.
    pub names: Vec<String>,
    /// Its classes, without their parents.
    pub classes: Vec<String>,
    pub(super) all_classes: Vec<String>,
}

impl ConditionEntry {
    /// Whether it belongs to the class or to one below it.
    pub fn is_a(&self, class: &str) -> bool {
        self.all_classes.iter().any(|known| known == class)
    }

    /// Its classes with all their parents, each parent before its children.
    pub fn all_classes(&self) -> &[String] {
        &self.all_classes
    }
}
