//! Deciding a condition that bounds leave open, by trying the missing answers out.

use super::{Slot, Value, value_of};
use crate::definition::{Definition, ItemKind};
use crate::formula::Formula;

/// The most ways of completing a form that are tried out.
const MOST_COMPLETIONS: usize = 70_000;

/// Decides a condition that the bounds leave open by trying every completion of the missing answers it depends on;
/// unknown where two completions disagree, or where there are too many to try.
pub(super) fn decide(definition: &Definition, slots: &[Slot], formula: &Formula) -> Option<bool> {
    let mut missing = Vec::new();
    let mut completions = 1_usize;
    for &item in &formula.items {
        if slots.get(item) == Some(&Slot::Missing) {
            let choices = choices(definition, item)?;
            completions = completions
                .checked_mul(choices.len())
                .filter(|&count| count <= MOST_COMPLETIONS)?;
            missing.push((item, choices));
        }
    }
    let mut trial = slots.to_vec();
    let mut decided = None;
    // The last completion is tried second: the two ends usually disagree, and then nothing else need be tried.
    let order = [0, completions - 1]
        .into_iter()
        .chain(1..completions.saturating_sub(1));
    for mut number in order {
        for (item, choices) in &missing {
            if let (Some(slot), Some(choice)) = (trial.get_mut(*item), choices.get(number % choices.len())) {
                *slot = choice.clone();
            }
            number /= choices.len();
        }
        let truth = truth_of_completion(definition, &trial, formula)?;
        match decided {
            None => decided = Some(truth),
            Some(earlier) if earlier != truth => return None,
            Some(_) => {}
        }
    }
    decided
}

/// The condition with every item it needs filled in; earlier scores are computed anew.
fn truth_of_completion(definition: &Definition, slots: &[Slot], formula: &Formula) -> Option<bool> {
    let mut scores = Vec::with_capacity(definition.scores.len());
    for rule in &definition.scores {
        if rule.formula == *formula {
            break;
        }
        scores.push(value_of(definition, slots, &scores, &rule.formula));
    }
    match value_of(definition, slots, &scores, formula) {
        Value::Truth(truth) => truth,
        _ => None,
    }
}

fn choices(definition: &Definition, item: usize) -> Option<Vec<Slot>> {
    match &definition.items.get(item)?.kind {
        ItemKind::Scale { low, high, .. } => Some(
            (*low..=*high)
                .map(|value| Slot::Number(f64::from(value)))
                .collect(),
        ),
        ItemKind::Options(options) => Some(
            options
                .iter()
                .map(|option| Slot::Number(f64::from(option.value)))
                .collect(),
        ),
        ItemKind::Flag => Some(vec![Slot::Truth(false), Slot::Truth(true)]),
        // 2^19 maps are too many to try, and bounds decide what the areas can decide.
        ItemKind::Areas(_) => None,
    }
}
