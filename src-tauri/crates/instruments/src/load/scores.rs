//! Groups, tables, regions and scores.

use super::Loader;
use super::files::{ScoreEntry, TableEntry};
use super::scope::LoadScope;
use crate::definition::{Definition, Item, ScoreRule, Unit};
use crate::formula::{self, Formula, Kind, Table};
use std::collections::BTreeMap;
use toml::Spanned;

impl Loader<'_> {
    /// Reads what formulas refer to by name.
    pub(super) fn named(
        &mut self,
        groups: BTreeMap<Spanned<String>, Spanned<Vec<String>>>,
        tables: BTreeMap<Spanned<String>, TableEntry>,
        regions: BTreeMap<Spanned<String>, toml::Table>,
        definition: &Definition,
    ) {
        for (name, keys) in groups {
            let offset = name.span().start;
            let name = self.claimed(offset, "the group", name.into_inner(), definition);
            let mut items = Vec::new();
            for key in keys.get_ref() {
                match definition.items.iter().position(|item| item.key == *key) {
                    Some(index) if items.contains(&index) => {
                        self.problem(offset, format!("the group {name:?} names {key:?} twice"));
                    }
                    Some(index) if definition.items.get(index).and_then(Item::range).is_some() => {
                        items.push(index);
                    }
                    Some(_) => self.problem(
                        offset,
                        format!("the group {name:?} names {key:?}, which has no numbers"),
                    ),
                    None => self.problem(
                        offset,
                        format!("the group {name:?} names {key:?}, which is not an item"),
                    ),
                }
            }
            self.names.groups.insert(name, items);
        }
        for (name, table) in tables {
            let offset = name.span().start;
            let name = self.claimed(offset, "the table", name.into_inner(), definition);
            if table.from.abs() > 100_000
                || table
                    .values
                    .iter()
                    .any(|value| !value.is_finite() || value.abs() > 1e9)
            {
                self.problem(
                    offset,
                    format!("the table {name:?} holds a number that is too large"),
                );
            }
            let TableEntry { from, values } = table;
            self.names.tables.insert(name, Table { from, values });
        }
        for (name, table) in regions {
            let offset = name.span().start;
            let name = self.claimed(offset, "the regions", name.into_inner(), definition);
            let rows: Option<Vec<(String, Vec<String>)>> = table
                .iter()
                .map(|(region, areas)| {
                    let areas = areas.as_array()?.iter();
                    let areas = areas
                        .map(|area| area.as_str().map(str::to_owned))
                        .collect::<Option<_>>()?;
                    Some((region.clone(), areas))
                })
                .collect();
            match rows {
                Some(rows) => drop(self.names.regions.insert(name, rows)),
                None => self.problem(offset, format!("the regions {name:?} must be lists of areas")),
            }
        }
    }

    /// The name, with a problem where it can't be used or is taken.
    fn claimed(&mut self, offset: usize, what: &str, name: String, definition: &Definition) -> String {
        self.key(offset, what, &name);
        let taken = definition.item(&name).is_some()
            || self.names.groups.contains_key(&name)
            || self.names.tables.contains_key(&name)
            || self.names.regions.contains_key(&name);
        if taken {
            self.problem(offset, format!("the name {name:?} is used twice"));
        }
        self.names.places.insert(name.clone(), offset);
        name
    }

    pub(super) fn scores(&mut self, entries: Vec<Spanned<ScoreEntry>>, definition: &mut Definition) {
        let circles = circles(&entries, definition);
        for entry in &entries {
            let key = &entry.get_ref().key;
            let offset = entry.span().start;
            self.key(offset, "the score", key);
            if self.names.scores.insert(key.clone(), offset).is_some() {
                self.problem(offset, format!("the score {key:?} stands twice"));
            }
            let names = &self.names;
            if names.groups.contains_key(key)
                || names.tables.contains_key(key)
                || names.regions.contains_key(key)
            {
                self.problem(offset, format!("the name {key:?} is used twice"));
            }
        }
        for (entry, circle) in entries.into_iter().zip(circles) {
            let offset = entry.span().start;
            let entry = entry.into_inner();
            let at = entry.formula.span().start;
            if let Some(circle) = circle {
                let circle = circle.join(" → ");
                self.problem(
                    at,
                    format!(
                        "the score {:?} needs itself ({circle}): a formula can't go in a circle",
                        entry.key
                    ),
                );
                self.names.broken.insert(entry.key);
                continue;
            }
            let place = format!("the score {:?}", entry.key);
            let Some(formula) = self.formula(&place, &entry.formula, definition) else {
                self.names.broken.insert(entry.key);
                continue;
            };
            self.score(offset, entry, formula, definition);
        }
    }

    fn score(&mut self, offset: usize, entry: ScoreEntry, formula: Formula, definition: &mut Definition) {
        let unit = match formula.kind {
            Kind::Number => Unit::Number,
            Kind::Truth => Unit::Criterion,
            Kind::Word => Unit::Word,
            Kind::Names => Unit::Names,
            Kind::Numbers => Unit::Numbers,
        };
        let key = &entry.key;
        match (unit, entry.range) {
            (Unit::Number, None) => {
                self.problem(
                    offset,
                    format!("the score {key:?} is a number and needs a range = [low, high]"),
                );
            }
            (Unit::Number, Some([low, high])) if !(low < high && low.is_finite() && high.is_finite()) => {
                self.problem(
                    offset,
                    format!("the range of {key:?} must be [low, high], the lower number first"),
                );
            }
            (Unit::Number, _) => {}
            (_, Some(_)) => self.problem(
                offset,
                format!("the score {key:?} is not a number: take its range out"),
            ),
            (_, None) if entry.chart.is_some() || entry.worse.is_some() => {
                self.problem(
                    offset,
                    format!("the score {key:?} is not a number: take chart and worse out"),
                );
            }
            _ => {}
        }
        if entry
            .chart
            .is_some_and(|[low, high]| !(low < high && low.is_finite() && high.is_finite()))
        {
            self.problem(
                offset,
                format!("the chart of {key:?} must be [low, high], the lower number first"),
            );
        }
        for (what, words) in [
            ("label", &entry.label),
            ("rule", &entry.rule),
            ("source", &entry.source),
        ] {
            if words.trim().is_empty() {
                self.problem(offset, format!("the score {key:?} needs a {what}"));
            }
        }
        if entry.decimals > 4 {
            self.problem(offset, format!("the score {key:?} can have at most 4 decimals"));
        }
        let pair = |[low, high]: [f64; 2]| (low, high);
        definition.scores.push(ScoreRule {
            key: entry.key,
            label: entry.label,
            rule: entry.rule,
            source: entry.source,
            unit,
            range: entry.range.map(pair),
            chart: entry.chart.or(entry.range).map(pair),
            worse: entry.worse,
            decimals: entry.decimals,
            main: entry.main,
            hidden: entry.hidden,
            provisional: entry.provisional,
            loinc: entry.loinc,
            snomed: entry.snomed,
            formula,
        });
    }

    /// Compiles a formula and notes what it uses.
    pub(super) fn formula(
        &mut self,
        place: &str,
        text: &Spanned<String>,
        definition: &Definition,
    ) -> Option<Formula> {
        self.used.extend(
            formula::mentioned(text.get_ref())
                .into_iter()
                .map(|(name, _)| name),
        );
        let scope = LoadScope {
            definition,
            names: &self.names,
        };
        match formula::compile(text.get_ref(), &scope) {
            Ok(formula) => Some(formula),
            Err(reason) => {
                if !reason.is_empty() {
                    self.problem(text.span().start, format!("{place}: {reason}"));
                }
                None
            }
        }
    }

    /// A formula that must be a condition.
    pub(super) fn condition(
        &mut self,
        place: &str,
        text: &Spanned<String>,
        definition: &Definition,
    ) -> Option<Formula> {
        let formula = self.formula(place, text, definition)?;
        if formula.kind == Kind::Truth {
            return Some(formula);
        }
        self.problem(
            text.span().start,
            format!("{place}: the formula must be a condition, such as total >= 10"),
        );
        None
    }
}

/// For each score the way along which it needs itself, if there is one.
fn circles(entries: &[Spanned<ScoreEntry>], definition: &Definition) -> Vec<Option<Vec<String>>> {
    let position = |name: &str| entries.iter().position(|entry| entry.get_ref().key == name);
    let needs: Vec<Vec<usize>> = entries
        .iter()
        .map(|entry| {
            let names = formula::mentioned(entry.get_ref().formula.get_ref()).into_iter();
            // A bare name that an item has is the item.
            let scores = names.filter(|(name, score)| *score || definition.item(name).is_none());
            scores.filter_map(|(name, _)| position(&name)).collect()
        })
        .collect();
    let name = |index: usize| {
        entries
            .get(index)
            .map(|entry| entry.get_ref().key.clone())
            .unwrap_or_default()
    };
    let way_back = |start: usize| {
        let mut reached: BTreeMap<usize, usize> = BTreeMap::new();
        let mut waiting = vec![start];
        while let Some(at) = waiting.pop() {
            for &next in needs.get(at).into_iter().flatten() {
                if next == start {
                    let mut way = vec![name(start)];
                    let mut back = at;
                    while back != start {
                        way.push(name(back));
                        back = reached.get(&back).copied().unwrap_or(start);
                    }
                    way.push(name(start));
                    way.reverse();
                    return Some(way);
                }
                if let std::collections::btree_map::Entry::Vacant(vacant) = reached.entry(next) {
                    vacant.insert(at);
                    waiting.push(next);
                }
            }
        }
        None
    };
    (0..entries.len()).map(way_back).collect()
}
