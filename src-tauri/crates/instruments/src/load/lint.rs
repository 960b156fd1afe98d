//! What can only be seen on the whole definition: what no formula uses, and ranges that can't be right.

use super::{Loader, Unscored};
use crate::ItemKind;
use crate::definition::{Definition, Unit};
use crate::eval::{Budget, Ranges, Slot, Value, condition, evaluate_into, value_of};

/// Complete forms that are tried against the ranges.
const FORMS: u32 = 120;

impl Loader<'_> {
    pub(super) fn lint(&mut self, definition: &Definition, unscored: &Unscored) {
        self.unused(definition, unscored);
        self.unreachable(definition);
        self.outside(definition);
    }

    fn unused(&mut self, definition: &Definition, unscored: &Unscored) {
        let scores = definition.scores.iter().map(|rule| &rule.formula);
        let checks = definition.checks.iter().map(|check| &check.when);
        let sentences = definition.sentences.iter().map(|sentence| &sentence.when);
        let mut used = vec![false; definition.items.len()];
        for &item in scores
            .chain(checks)
            .chain(sentences)
            .flat_map(|formula| &formula.items)
        {
            if let Some(used) = used.get_mut(item) {
                *used = true;
            }
        }
        for ((item, used), (offset, unscored)) in definition.items.iter().zip(used).zip(unscored) {
            let key = &item.key;
            if !used && !unscored {
                self.problem(
                    *offset,
                    format!("no formula uses {key:?}: add unscored = true if that is meant"),
                );
            }
            if used && *unscored {
                self.problem(
                    *offset,
                    format!("a formula uses {key:?}: take unscored = true out"),
                );
            }
        }
        let idle = self
            .names
            .places
            .iter()
            .filter(|(name, _)| !self.used.contains(*name));
        let idle: Vec<(String, usize)> = idle.map(|(name, offset)| (name.clone(), *offset)).collect();
        for (name, offset) in idle {
            self.problem(offset, format!("no formula uses {name:?}: take it out"));
        }
    }

    /// Ranges that reach further than any form can.
    fn unreachable(&mut self, definition: &Definition) {
        let empty = vec![Slot::Missing; definition.items.len()];
        let mut values = Vec::new();
        for rule in &definition.scores {
            values.push(value_of(definition, &empty, &values, &rule.formula));
        }
        for (rule, value) in definition.scores.iter().zip(values) {
            if let (Value::Number(number), Some((low, high))) = (value, rule.range) {
                let known = number.low.is_finite() && number.high.is_finite();
                if known && (low < number.low - 1e-6 || high > number.high + 1e-6) {
                    let offset = self.score_place(&rule.key);
                    let (reached_low, reached_high) = (shown(number.low), shown(number.high));
                    self.problem(offset, format!(
                        "the range of {:?} is {low} to {high}, but the answers give at least {reached_low} and at most {reached_high}",
                        rule.key
                    ));
                }
            }
        }
    }

    /// Forms whose score lies outside its range.
    fn outside(&mut self, definition: &Definition) {
        let mut values = Vec::new();
        let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
        let mut told: Vec<&str> = Vec::new();
        for form in 0..FORMS {
            let slots: Vec<Slot> = definition
                .items
                .iter()
                .map(|item| {
                    // Xorshift: the same forms every time.
                    seed ^= seed << 13;
                    seed ^= seed >> 7;
                    seed ^= seed << 17;
                    let share = match form {
                        0 => 0.0,
                        1 => 1.0,
                        _ => f64::from(u32::try_from(seed >> 32).unwrap_or(0)) / f64::from(u32::MAX),
                    };
                    chosen(&item.kind, item.range(), share)
                })
                .collect();
            let mut budget = Budget::of_form();
            evaluate_into(definition, &slots, &mut values, &mut budget, Ranges::Ignored);
            let impossible = definition
                .checks
                .iter()
                .any(|check| condition(definition, &slots, &values, &check.when, &mut budget) == Some(true));
            if impossible {
                continue;
            }
            for (rule, value) in definition.scores.iter().zip(&values) {
                if let (Value::Number(number), Some((low, high)), Unit::Number) =
                    (value, rule.range, rule.unit)
                    && let Some(value) = number.value
                    && (value < low - 1e-6 || value > high + 1e-6)
                    && !told.contains(&rule.key.as_str())
                {
                    told.push(&rule.key);
                    let which = match form {
                        0 => "with every answer at its lowest",
                        1 => "with every answer at its highest",
                        _ => "with some answers",
                    };
                    let offset = self.score_place(&rule.key);
                    self.problem(
                        offset,
                        format!(
                            "{which} the score {:?} is {}, outside its range of {low} to {high}",
                            rule.key,
                            shown(value)
                        ),
                    );
                }
            }
        }
    }

    fn score_place(&self, key: &str) -> usize {
        self.names.scores.get(key).copied().unwrap_or(0)
    }
}

fn shown(number: f64) -> f64 {
    (number * 1e4).round() / 1e4
}

/// The answer that lies at `share` of what the item can be answered with.
fn chosen(kind: &ItemKind, range: Option<(f64, f64)>, share: f64) -> Slot {
    match (kind, range) {
        (ItemKind::Flag, _) => Slot::Truth(share > 0.5),
        (ItemKind::Areas(areas), _) => {
            let all = if areas.len() >= 64 {
                u64::MAX
            } else {
                (1 << areas.len()) - 1
            };
            let bits = share.to_bits().wrapping_mul(0x9e37_79b9_7f4a_7c15);
            Slot::Areas(if share <= 0.0 {
                0
            } else if share >= 1.0 {
                all
            } else {
                bits & all
            })
        }
        (ItemKind::Options(options), Some(_)) => {
            let mut values: Vec<i32> = options.iter().map(|option| option.value).collect();
            values.sort_unstable();
            let last = crate::eval::count(values.len().saturating_sub(1));
            let place = values
                .iter()
                .enumerate()
                .find(|(index, _)| crate::eval::count(*index) >= (share * last).floor());
            place.map_or(Slot::Missing, |(_, value)| Slot::Number(f64::from(*value)))
        }
        (_, Some((low, high))) => Slot::Number((low + share * (high - low)).round()),
        (_, None) => Slot::Missing,
    }
}
