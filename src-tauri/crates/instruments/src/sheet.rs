//! A form under evaluation: answers by item, then every score with its trace.
//!
//! One sheet serves any number of forms of its instrument without allocating anew, which is how hundreds of thousands
//! of answer lines are scored.
//!
//! ```
//! use instruments::{Answer, Library, ScoreValue};
//! let library = Library::builtin();
//! let mut sheet = library.get("peg").unwrap().sheet();
//! for (item, answer) in [(0, 6.0), (1, 7.0), (2, 5.0)] {
//!     sheet.set(item, Answer::Number(answer)).unwrap();
//! }
//! sheet.evaluate();
//! assert_eq!(sheet.value(0), ScoreValue::Number(6.0));
//! ```

use crate::eval::{Budget, Evaluator, Ranges, Slot, Value, Word, condition, evaluate_into};
use crate::formula::Formula;
use crate::outcome::{Flag, ScoreValue};
use crate::{Answer, AnswerError, Definition, Item};

/// A form under evaluation.
#[derive(Clone, Debug)]
pub struct Sheet<'a> {
    definition: &'a Definition,
    slots: Vec<Slot>,
    /// What an empty form has in its slots.
    empty: Vec<Slot>,
    answered: Vec<bool>,
    /// Whether a flag names the item.
    flagged: Vec<bool>,
    /// Answers to such items, with their places.
    shown: Vec<(usize, Answer)>,
    values: Vec<Value>,
    /// Checks whose answers contradict each other, and the items of those answers.
    contradicted: Vec<usize>,
    doubtful: Vec<usize>,
    /// Sentences whose condition holds.
    said: Vec<usize>,
}

impl Definition {
    /// An empty form of this instrument.
    pub fn sheet(&self) -> Sheet<'_> {
        let mut sheet = Sheet {
            definition: self,
            slots: Vec::with_capacity(self.items.len()),
            empty: self.items.iter().map(|item| Slot::of(item, None)).collect(),
            answered: Vec::with_capacity(self.items.len()),
            flagged: self
                .items
                .iter()
                .map(|item| self.flags.iter().any(|flag| flag.item == item.key))
                .collect(),
            shown: Vec::new(),
            values: Vec::with_capacity(self.scores.len()),
            contradicted: Vec::new(),
            doubtful: Vec::new(),
            said: Vec::new(),
        };
        sheet.clear();
        sheet
    }
}

impl<'a> Sheet<'a> {
    /// The instrument.
    pub fn definition(&self) -> &'a Definition {
        self.definition
    }

    /// Takes all answers out.
    pub fn clear(&mut self) {
        self.slots.clear();
        self.slots.extend_from_slice(&self.empty);
        self.answered.clear();
        self.answered.resize(self.slots.len(), false);
        self.shown.clear();
        self.values.clear();
        self.contradicted.clear();
        self.doubtful.clear();
        self.said.clear();
    }

    /// Answers the item at this place of the form.
    ///
    /// # Errors
    /// As [`Item::check`]; `unknown_item` for a place that there isn't.
    #[inline]
    pub fn set(&mut self, place: usize, answer: Answer) -> Result<(), AnswerError> {
        // Most answers are numbers of which nothing else need be kept.
        if let Answer::Number(number) = answer
            && self.flagged.get(place) == Some(&false)
            && let (Some(item), Some(slot), Some(answered)) = (
                self.definition.items.get(place),
                self.slots.get_mut(place),
                self.answered.get_mut(place),
            )
            && let Some(scored) = item.whole(number)
        {
            *slot = Slot::Number(scored);
            *answered = true;
            return Ok(());
        }
        self.set_any(place, answer)
    }

    fn set_any(&mut self, place: usize, answer: Answer) -> Result<(), AnswerError> {
        let Some(item) = self.definition.items.get(place) else {
            return Err(AnswerError {
                code: "unknown_item",
                item: place.to_string(),
                message: format!("{} has no item at place {place}", self.definition.id),
            });
        };
        item.check(&answer)?;
        if let (Some(slot), Some(answered)) = (self.slots.get_mut(place), self.answered.get_mut(place)) {
            *slot = Slot::of(item, Some(&answer));
            *answered = true;
        }
        if self.flagged.get(place) == Some(&true) {
            self.shown.retain(|(shown, _)| *shown != place);
            self.shown.push((place, answer));
        }
        Ok(())
    }

    /// Computes every score from the answers as they stand.
    pub fn evaluate(&mut self) {
        let mut budget = Budget::of_form();
        evaluate_into(
            self.definition,
            &self.slots,
            &mut self.values,
            &mut budget,
            Ranges::Hold,
        );
        self.contradicted.clear();
        self.doubtful.clear();
        self.said.clear();
        for (place, check) in self.definition.checks.iter().enumerate() {
            if self.holds(&check.when, &mut budget) {
                self.contradicted.push(place);
                self.doubtful.extend(&check.when.items);
            }
        }
        for (place, sentence) in self.definition.sentences.iter().enumerate() {
            if self.is_sound(&sentence.when) && self.holds(&sentence.when, &mut budget) {
                self.said.push(place);
            }
        }
    }

    fn holds(&self, formula: &Formula, budget: &mut Budget) -> bool {
        condition(self.definition, &self.slots, &self.values, formula, budget) == Some(true)
    }

    fn is_sound(&self, formula: &Formula) -> bool {
        self.doubtful.is_empty() || !formula.items.iter().any(|item| self.doubtful.contains(item))
    }

    /// Checks whose answers contradict each other: places in the definition.
    pub fn contradictions(&self) -> impl Iterator<Item = usize> {
        self.contradicted.iter().copied()
    }

    /// Sentences whose condition holds.
    pub fn sentences(&self) -> impl Iterator<Item = &'a str> {
        let sentences = self
            .said
            .iter()
            .filter_map(|place| self.definition.sentences.get(*place));
        sentences.map(|sentence| sentence.text.as_str())
    }

    /// The safety flags that the answers raise, complete or not.
    pub fn flags(&self) -> Vec<Flag> {
        let rules = self.definition.flags.iter().filter(|flag| {
            let place = self
                .definition
                .scores
                .iter()
                .position(|rule| rule.key == flag.when);
            place.is_some_and(|place| self.is_met(place))
        });
        let answer = |item: &str| {
            let place = self.definition.items.iter().position(|known| known.key == item)?;
            let (_, answer) = self.shown.iter().find(|(shown, _)| *shown == place)?;
            Some(answer.clone())
        };
        rules
            .map(|flag| Flag {
                code: flag.code.clone(),
                item: flag.item.clone(),
                value: answer(&flag.item),
                text: flag.text.clone(),
                source: flag.source.clone(),
            })
            .collect()
    }

    /// Items that need an answer and have none, in the order of the form.
    pub fn missing(&self) -> impl Iterator<Item = &'a Item> {
        let items = self.definition.items.iter().zip(&self.answered);
        items
            .filter(|(item, answered)| !item.optional && !**answered)
            .map(|(item, _)| item)
    }

    /// Items that the score at this place needs and that are unanswered.
    pub fn missing_of(&self, score: usize) -> impl Iterator<Item = &'a Item> {
        let items = self
            .definition
            .formula(score)
            .map_or(&[][..], |formula| &formula.items);
        let missing = items
            .iter()
            .filter(|item| self.slots.get(**item) == Some(&Slot::Missing));
        missing.filter_map(|item| self.definition.items.get(*item))
    }

    /// Whether a missing rule filled in for unanswered items; of a band, whether it did so for the score below it.
    pub fn is_prorated(&self, score: usize) -> bool {
        match self.values.get(score) {
            Some(Value::Number(number)) => number.prorated && number.value.is_some(),
            Some(Value::Word(Some(Word::Band { .. }))) => {
                let below = self.definition.formula(score).and_then(Formula::banded);
                below.is_some_and(|below| below != score && self.is_prorated(below))
            }
            _ => false,
        }
    }

    /// Bounds that hold whatever the missing answers are; only for a number with something missing.
    pub fn bounds(&self, score: usize) -> Option<(f64, f64)> {
        let Some(Value::Number(number)) = self.values.get(score) else {
            return None;
        };
        let rule = self.definition.scores.get(score)?;
        let (low, high) = match rule.range {
            Some((low, high)) => number.told_within(low, high),
            None => (number.low, number.high),
        };
        let known = low <= high && low.is_finite() && high.is_finite();
        let open = known && self.is_sound(&rule.formula) && self.missing_of(score).next().is_some();
        open.then_some((low, high))
    }

    /// Whether the score at this place is a condition that is met.
    pub fn is_met(&self, score: usize) -> bool {
        self.values.get(score) == Some(&Value::Truth(Some(true)))
    }

    /// The number at this place, exact; none while it is unknown or not a number.
    pub fn number(&self, score: usize) -> Option<f64> {
        match self.values.get(score) {
            Some(Value::Number(number)) if self.doubtful.is_empty() => number.value,
            _ => None,
        }
    }

    /// The value of the score at this place, after [`Sheet::evaluate`].
    pub fn value(&self, score: usize) -> ScoreValue {
        let (Some(formula), Some(value)) = (self.definition.formula(score), self.values.get(score)) else {
            return ScoreValue::Unknown;
        };
        if !self.is_sound(formula) {
            return ScoreValue::Unknown;
        }
        match *value {
            Value::Number(number) => number.value.map_or(ScoreValue::Unknown, ScoreValue::Number),
            Value::Truth(truth) => truth.map_or(ScoreValue::Unknown, ScoreValue::Truth),
            Value::Word(Some(Word::Band { set, level })) => {
                let set = self.definition.bands.get(set);
                let band = set.and_then(|set| set.levels.get(level));
                band.map_or(ScoreValue::Unknown, |band| ScoreValue::Word(band.label.clone()))
            }
            Value::Word(Some(Word::Digits { packed, count })) => {
                ScoreValue::Word(format!("{packed:0width$}", width = usize::from(count)))
            }
            Value::Names(Some(bits)) => {
                let names = formula.names.iter().enumerate();
                let names = names.filter(|(index, _)| bits & (1 << index) != 0);
                ScoreValue::Names(names.map(|(_, name)| name.clone()).collect())
            }
            Value::Numbers(true) => {
                let evaluator = Evaluator {
                    definition: self.definition,
                    slots: &self.slots,
                    scores: &self.values,
                };
                let numbers = evaluator.list(&formula.node).filter_map(|number| number.value);
                ScoreValue::Numbers(numbers.collect())
            }
            Value::Word(None) | Value::Names(None) | Value::Numbers(false) => ScoreValue::Unknown,
        }
    }
}
