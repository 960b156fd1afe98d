//! Items and their words.

use super::files::{ItemEntry, ItemText, OptionEntry, TextFile};
use super::{Loader, Unscored};
use crate::definition::{Area, Definition, Item, ItemKind, OptionLabel};
use std::collections::{BTreeMap, BTreeSet};
use toml::Spanned;

/// Where the form's words come from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Words {
    /// They ship, every one.
    Whole,
    /// They don't ship: items are "Item 1", answers are numbers.
    Neutral,
    /// The clinic has given them.
    Clinic,
}

const MOST_AREAS: usize = 64;
const MOST_OPTIONS: usize = 50;
const WIDEST_SCALE: i64 = 1_000;

/// The words of the items, taken out one by one.
struct Texts {
    items: BTreeMap<String, (usize, ItemText)>,
    labels: BTreeMap<String, (usize, Vec<String>)>,
    codes: BTreeMap<String, (usize, Vec<String>)>,
    used: BTreeSet<String>,
    words: Words,
}

fn placed<T>(map: BTreeMap<Spanned<String>, T>) -> BTreeMap<String, (usize, T)> {
    let entry = |(key, value): (Spanned<String>, T)| {
        let offset = key.span().start;
        (key.into_inner(), (offset, value))
    };
    map.into_iter().map(entry).collect()
}

impl Loader<'_> {
    /// Reads the items; answers which of them are said to be used by no formula.
    pub(super) fn items(
        &mut self,
        entries: Vec<Spanned<ItemEntry>>,
        texts: TextFile,
        codes: BTreeMap<Spanned<String>, Vec<String>>,
        words: Words,
        definition: &mut Definition,
    ) -> Unscored {
        let mut texts = Texts {
            items: placed(texts.items),
            labels: placed(texts.labels),
            codes: placed(codes),
            used: BTreeSet::new(),
            words,
        };
        let mut unscored = Vec::new();
        for entry in entries {
            let offset = entry.span().start;
            let entry = entry.into_inner();
            self.key(offset, "the item", &entry.key);
            if definition.item(&entry.key).is_some() {
                self.problem(offset, format!("the item {:?} stands twice", entry.key));
            }
            if !entry.section.is_empty()
                && !definition.sections.iter().any(|known| known.key == entry.section)
            {
                self.problem(offset, format!("{:?} is not a section", entry.section));
            }
            unscored.push((offset, entry.unscored));
            let item = self.item(offset, entry, &mut texts);
            definition.items.push(item);
        }
        let sections: BTreeSet<&str> = definition
            .items
            .iter()
            .map(|item| item.section.as_str())
            .collect();
        for section in &definition.sections {
            if !sections.contains(section.key.as_str()) {
                self.problem(0, format!("the section {:?} has no item", section.key));
            }
        }
        for (key, (offset, _)) in std::mem::take(&mut texts.items) {
            self.text_problem(offset, format!("there is text for {key:?}, which is not an item"));
        }
        let unused = texts
            .labels
            .iter()
            .filter(|(name, _)| !texts.used.contains(*name));
        for (name, (offset, _)) in unused {
            self.text_problem(*offset, format!("no item uses the labels {name:?}"));
        }
        for (name, (offset, _)) in &texts.codes {
            if !texts.used.contains(&format!("codes {name}")) {
                self.problem(
                    *offset,
                    format!("no item uses labels named {name:?}, which these codes are for"),
                );
            }
        }
        unscored
    }

    fn item(&mut self, offset: usize, entry: ItemEntry, texts: &mut Texts) -> Item {
        let mut text = match texts.items.remove(&entry.key) {
            Some((_, text)) => text,
            None => ItemText::default(),
        };
        if text.label.trim().is_empty() {
            if texts.words == Words::Neutral {
                text.label = neutral(&entry.key);
            } else {
                self.text_problem(
                    0,
                    format!(
                        "the item {:?} has no label: add [items.{}] with label = \"…\"",
                        entry.key, entry.key
                    ),
                );
            }
        }
        let kind = self.kind(offset, &entry, &text, texts);
        let labels = match (&kind, entry.labels.is_empty()) {
            (ItemKind::Options(_), false) => entry.labels,
            (ItemKind::Options(_), true) => entry.key.clone(),
            _ => String::new(),
        };
        let item = Item {
            labels,
            key: entry.key,
            section: entry.section,
            label: text.label,
            help: text.help,
            kind,
            optional: entry.optional,
            reversed: entry.reversed,
            blank: entry.blank,
            loinc: entry.loinc,
        };
        if (item.reversed || item.blank.is_some()) && item.range().is_none() {
            self.problem(
                offset,
                format!("{:?} has no numbers: reversed and blank don't apply", item.key),
            );
        }
        if let (Some(blank), Some((low, high))) = (item.blank, item.range()) {
            if blank < low || blank > high {
                self.problem(
                    offset,
                    format!("blank = {blank} lies outside the answers of {:?}", item.key),
                );
            }
            if !item.optional {
                self.problem(
                    offset,
                    format!(
                        "{:?} counts when left blank, so it needs optional = true",
                        item.key
                    ),
                );
            }
        }
        item
    }

    fn kind(&mut self, offset: usize, entry: &ItemEntry, text: &ItemText, texts: &mut Texts) -> ItemKind {
        let ways = usize::from(entry.scale.is_some())
            + usize::from(entry.options.is_some())
            + usize::from(entry.slider.is_some())
            + usize::from(entry.number.is_some())
            + usize::from(entry.time_of_day)
            + usize::from(entry.flag)
            + usize::from(entry.areas.is_some());
        let key = &entry.key;
        if ways != 1 {
            let ways = "scale = [0, 10], options = […], slider = [0, 100], number = [0, 24], time_of_day = true, flag = true, areas = […]";
            self.problem(offset, format!("{key:?} needs exactly one of: {ways}"));
            return placeholder();
        }
        if entry.number.is_none() && (entry.decimals.is_some() || entry.unit.is_some()) {
            self.problem(
                offset,
                format!("{key:?}: decimals and unit belong to number = […]"),
            );
        }
        if entry.options.is_none() && entry.areas.is_none() && !entry.labels.is_empty() {
            self.problem(
                offset,
                format!("{key:?}: labels belong to options = […] and areas = […]"),
            );
        }
        if let Some([low, high]) = entry.scale.or(entry.slider) {
            if low >= high || i64::from(high) - i64::from(low) > WIDEST_SCALE {
                self.problem(offset, format!("{key:?} goes from {low} to {high}: write the lower number first, at most {WIDEST_SCALE} apart"));
                return placeholder();
            }
            let (low_label, high_label) = (text.low.clone(), text.high.clone());
            return if entry.scale.is_some() {
                ItemKind::Scale {
                    low,
                    high,
                    low_label,
                    high_label,
                }
            } else {
                ItemKind::Slider {
                    low,
                    high,
                    low_label,
                    high_label,
                }
            };
        }
        if let Some([low, high]) = entry.number {
            let decimals = entry.decimals.unwrap_or(0);
            let fits = low < high && low.abs() <= 1e6 && high.abs() <= 1e6;
            if !fits || decimals > 4 {
                self.problem(offset, format!("{key:?}: number = [low, high] takes the lower number first, up to a million, and at most 4 decimals"));
            }
            let unit = entry.unit.clone().unwrap_or_default();
            return ItemKind::Number {
                low,
                high,
                decimals,
                unit,
            };
        }
        if entry.time_of_day {
            return ItemKind::TimeOfDay;
        }
        if let Some(options) = &entry.options {
            return self.options(offset, entry, options, texts);
        }
        if let Some(areas) = &entry.areas {
            return self.areas(offset, entry, areas, texts);
        }
        ItemKind::Flag
    }

    fn options(
        &mut self,
        offset: usize,
        entry: &ItemEntry,
        options: &[OptionEntry],
        texts: &mut Texts,
    ) -> ItemKind {
        let key = &entry.key;
        if options.len() < 2 || options.len() > MOST_OPTIONS {
            self.problem(
                offset,
                format!("{key:?} must have from 2 to {MOST_OPTIONS} options"),
            );
        }
        let name = if entry.labels.is_empty() {
            key
        } else {
            &entry.labels
        };
        let words = self.labels(entry, options.len(), true, texts);
        let codes = match texts.codes.get(name) {
            Some((at, codes)) => {
                texts.used.insert(format!("codes {name}"));
                if codes.len() != options.len() {
                    let (at, count) = (*at, options.len());
                    self.problem(
                        at,
                        format!("{name:?} must have {count} codes, one for each option"),
                    );
                }
                texts
                    .codes
                    .get(name)
                    .map(|(_, codes)| codes.clone())
                    .unwrap_or_default()
            }
            None => Vec::new(),
        };
        let mut seen = BTreeSet::new();
        let mut labelled = Vec::new();
        for (index, option) in options.iter().enumerate() {
            let (code, value) = match option {
                OptionEntry::Value(value) => (None, *value),
                OptionEntry::Word(word) => (Some(word.code.clone()), word.value),
            };
            if let Some(code) = &code {
                self.key(offset, "the option", code);
            }
            let answer = code.clone().unwrap_or_else(|| value.to_string());
            if !seen.insert(answer.clone()) {
                self.problem(offset, format!("{key:?} has the option {answer} twice"));
            }
            if value.abs() > 100_000 {
                self.problem(offset, format!("{key:?}: the option {value} is too large"));
            }
            labelled.push(OptionLabel {
                code,
                value,
                label: words.get(index).cloned().unwrap_or_default(),
                loinc: codes.get(index).cloned().unwrap_or_default(),
            });
        }
        ItemKind::Options(labelled)
    }

    fn areas(&mut self, offset: usize, entry: &ItemEntry, areas: &[String], texts: &mut Texts) -> ItemKind {
        let key = &entry.key;
        if areas.is_empty() || areas.len() > MOST_AREAS {
            self.problem(offset, format!("{key:?} must have from 1 to {MOST_AREAS} areas"));
        }
        let words = self.labels(entry, areas.len(), false, texts);
        let mut list: Vec<Area> = Vec::new();
        for (index, area) in areas.iter().enumerate() {
            self.key(offset, "the area", area);
            if list.iter().any(|known| known.key == *area) {
                self.problem(offset, format!("{key:?} has the area {area:?} twice"));
            }
            list.push(Area {
                key: area.clone(),
                label: words.get(index).cloned().unwrap_or_default(),
            });
        }
        ItemKind::Areas(list)
    }

    /// The labels of an item's options or areas, one for each; empty where there are none.
    fn labels(&mut self, entry: &ItemEntry, count: usize, needed: bool, texts: &mut Texts) -> Vec<String> {
        let key = &entry.key;
        let name = if entry.labels.is_empty() {
            key
        } else {
            &entry.labels
        };
        texts.used.insert(name.clone());
        match texts.labels.get(name) {
            Some((_, words)) if words.len() == count => words.clone(),
            Some((at, words)) => {
                let (at, found) = (*at, words.len());
                self.text_problem(
                    at,
                    format!("{name:?} has {found} labels, but {key:?} takes {count}"),
                );
                Vec::new()
            }
            None => {
                if needed && texts.words == Words::Whole {
                    self.text_problem(
                        0,
                        format!("there are no labels {name:?} for {key:?}: add them under [labels]"),
                    );
                }
                Vec::new()
            }
        }
    }
}

/// What stands for an item that can't be answered, so that what uses it is not told a second time.
fn placeholder() -> ItemKind {
    ItemKind::Scale {
        low: 0,
        high: 1,
        low_label: String::new(),
        high_label: String::new(),
    }
}

/// "Item 5a" for `q5a`.
fn neutral(key: &str) -> String {
    let number = key
        .strip_prefix('q')
        .filter(|rest| rest.starts_with(|first: char| first.is_ascii_digit()));
    format!("Item {}", number.unwrap_or(key).replace('_', " "))
}
