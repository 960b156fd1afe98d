//! Deciding a condition that bounds leave open, by trying the missing answers out.

use super::{Slot, Value, value_of};
use crate::definition::{Definition, ItemKind};
use crate::formula::Formula;

/// The most ways of completing a form that are tried out.
const MOST_COMPLETIONS: usize = 70_000;
/// The most steps spent on trying, for all conditions of a form together.
const MOST_STEPS: usize = 4_000_000;

/// Steps that may still be spent on one form.
pub(crate) struct Budget(usize);

impl Budget {
    pub fn of_form() -> Self {
        Self(MOST_STEPS)
    }
}

/// Decides a condition that the bounds leave open by trying every completion of the missing answers it depends on;
/// unknown where two completions disagree, or where there are too many to try.
pub(super) fn decide(
    definition: &Definition,
    slots: &[Slot],
    formula: &Formula,
    budget: &mut Budget,
) -> Option<bool> {
    if formula.about_form {
        return None;
    }
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
    let mut scores = vec![Value::Truth(None); definition.scores.len()];
    let mut decided = None;
    // The last completion is tried second: the two ends usually disagree, and then nothing else need be tried.
    let order = [0, completions - 1]
        .into_iter()
        .chain(1..completions.saturating_sub(1));
    for mut number in order {
        budget.0 = budget.0.checked_sub(formula.steps)?;
        for (item, choices) in &missing {
            if let (Some(slot), Some(choice)) = (trial.get_mut(*item), choices.get(number % choices.len())) {
                *slot = *choice;
            }
            number /= choices.len();
        }
        let truth = truth_of_completion(definition, &trial, &mut scores, formula)?;
        match decided {
            None => decided = Some(truth),
            Some(earlier) if earlier != truth => return None,
            Some(_) => {}
        }
    }
    decided
}

/// The condition with every item it needs filled in; the earlier scores it needs are computed anew.
fn truth_of_completion(
    definition: &Definition,
    slots: &[Slot],
    scores: &mut [Value],
    formula: &Formula,
) -> Option<bool> {
    for &score in &formula.scores {
        let value = value_of(definition, slots, scores, definition.formula(score)?);
        *scores.get_mut(score)? = value;
    }
    match value_of(definition, slots, scores, formula) {
        Value::Truth(truth) => truth,
        _ => None,
    }
}

fn choices(definition: &Definition, item: usize) -> Option<Vec<Slot>> {
    let item = definition.items.get(item)?;
    match &item.kind {
        ItemKind::Flag => Some(vec![Slot::Truth(false), Slot::Truth(true)]),
        // 2^19 maps are too many to try, and bounds decide what the areas can decide.
        ItemKind::Areas(_) => None,
        _ => Some(item.values()?.into_iter().map(Slot::Number).collect()),
    }
}
