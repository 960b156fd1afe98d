//! Evaluation with missing values.
//!
//! A number has a value only when nothing it needs is missing (or a missing rule fills in), and always has bounds
//! that hold whatever the missing answers are. Conditions are decided on the bounds, so a criterion is known as soon
//! as the answers given decide it; where bounds are too coarse, the few missing answers are tried out one by one.

mod completions;

use crate::definition::{Definition, ItemKind};
use crate::formula::{Compare, Formula, Kind, Node};

/// Differences below this are no difference: thirds and halves must not turn 7 into 6.999….
const TOLERANCE: f64 = 1e-9;

/// The answer to an item as the formulas see it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Slot {
    Missing,
    Number(f64),
    Truth(bool),
    /// One entry for each area of the item.
    Areas(Vec<bool>),
}

/// A value under evaluation.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    Number {
        value: Option<f64>,
        low: f64,
        high: f64,
        prorated: bool,
    },
    Truth(Option<bool>),
    Word(Option<String>),
    Names {
        names: Option<Vec<String>>,
        most: usize,
    },
}

pub(crate) struct Evaluator<'a> {
    pub definition: &'a Definition,
    pub slots: &'a [Slot],
    pub scores: &'a [Value],
}

/// A number with its bounds.
#[derive(Clone, Copy)]
struct Bounded {
    value: Option<f64>,
    low: f64,
    high: f64,
    prorated: bool,
}

impl Evaluator<'_> {
    pub fn value(&self, node: &Node, kind: Kind) -> Value {
        match kind {
            Kind::Number => {
                let Bounded {
                    value,
                    low,
                    high,
                    prorated,
                } = self.number(node);
                Value::Number {
                    value,
                    low,
                    high,
                    prorated,
                }
            }
            Kind::Truth => Value::Truth(self.truth(node)),
            Kind::Word => Value::Word(self.word(node)),
            Kind::Names => {
                let (names, most) = self.names(node);
                Value::Names { names, most }
            }
        }
    }

    fn slot(&self, item: usize) -> &Slot {
        self.slots.get(item).unwrap_or(&Slot::Missing)
    }

    fn item(&self, item: usize) -> Bounded {
        match self.slot(item) {
            Slot::Number(value) => Bounded {
                value: Some(*value),
                low: *value,
                high: *value,
                prorated: false,
            },
            _ => {
                let (low, high) = self.item_range(item);
                Bounded {
                    value: None,
                    low,
                    high,
                    prorated: false,
                }
            }
        }
    }

    fn item_range(&self, item: usize) -> (f64, f64) {
        match self.definition.items.get(item).map(|item| &item.kind) {
            Some(ItemKind::Scale { low, high, .. }) => (f64::from(*low), f64::from(*high)),
            Some(ItemKind::Options(options)) => {
                let values = options.iter().map(|option| f64::from(option.value));
                (
                    values.clone().fold(f64::INFINITY, f64::min),
                    values.fold(f64::NEG_INFINITY, f64::max),
                )
            }
            _ => (0.0, 0.0),
        }
    }

    fn number(&self, node: &Node) -> Bounded {
        let exact = |value| Bounded {
            value: Some(value),
            low: value,
            high: value,
            prorated: false,
        };
        match node {
            Node::Number(number) => exact(*number),
            Node::ItemNumber(item) => self.item(*item),
            Node::Score(score, _) => match self.scores.get(*score) {
                Some(&Value::Number {
                    value,
                    low,
                    high,
                    prorated,
                }) => Bounded {
                    value,
                    low,
                    high,
                    prorated,
                },
                _ => Bounded {
                    value: None,
                    low: f64::NEG_INFINITY,
                    high: f64::INFINITY,
                    prorated: false,
                },
            },
            Node::Sum(group) => self.sum(group),
            Node::SumProrated(group, most) => {
                let sum = self.sum(group);
                let answered = group
                    .iter()
                    .filter(|item| matches!(self.slot(**item), Slot::Number(_)));
                let (count, total) = answered.fold((0_u32, 0.0), |(count, total), item| {
                    (count + 1, total + self.item(*item).value.unwrap_or(0.0))
                });
                let missing = group.len().saturating_sub(count as usize);
                if missing == 0 || missing > *most || count == 0 {
                    sum
                } else {
                    let items = f64::from(u32::try_from(group.len()).unwrap_or(u32::MAX));
                    Bounded {
                        value: Some(total * items / f64::from(count)),
                        prorated: true,
                        ..sum
                    }
                }
            }
            Node::CountAtLeast(group, least) => {
                let mut count = exact(0.0);
                for item in group.iter().map(|item| self.item(*item)) {
                    count.low += f64::from(u8::from(item.low >= least - TOLERANCE));
                    count.high += f64::from(u8::from(item.high >= least - TOLERANCE));
                    count.value = count.value.zip(item.value).map(|(count, _)| count);
                }
                count.value = count.value.map(|_| count.low);
                count
            }
            Node::Missing(group) => {
                let missing = group
                    .iter()
                    .filter(|item| matches!(self.slot(**item), Slot::Missing))
                    .count();
                exact(f64::from(u32::try_from(missing).unwrap_or(u32::MAX)))
            }
            Node::CountAreas(item) => match self.slot(*item) {
                Slot::Areas(marked) => exact(f64::from(
                    u32::try_from(marked.iter().filter(|marked| **marked).count()).unwrap_or(u32::MAX),
                )),
                _ => {
                    let areas = match self.definition.items.get(*item).map(|item| &item.kind) {
                        Some(ItemKind::Areas(areas)) => u32::try_from(areas.len()).unwrap_or(u32::MAX),
                        _ => 0,
                    };
                    Bounded {
                        value: None,
                        low: 0.0,
                        high: f64::from(areas),
                        prorated: false,
                    }
                }
            },
            Node::Size(names) => {
                let (names, most) = self.names(names);
                let count = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
                match names {
                    Some(names) => exact(count(names.len())),
                    None => Bounded {
                        value: None,
                        low: 0.0,
                        high: count(most),
                        prorated: false,
                    },
                }
            }
            Node::Add(a, b) => self.combine(a, b, |a, b| a + b, |a, b| (a.low + b.low, a.high + b.high)),
            Node::Subtract(a, b) => self.combine(a, b, |a, b| a - b, |a, b| (a.low - b.high, a.high - b.low)),
            Node::Multiply(a, b) => self.combine(
                a,
                b,
                |a, b| a * b,
                |a, b| {
                    let products = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
                    (
                        products.into_iter().fold(f64::INFINITY, f64::min),
                        products.into_iter().fold(f64::NEG_INFINITY, f64::max),
                    )
                },
            ),
            Node::Divide(inner, by) => {
                let inner = self.number(inner);
                let (a, b) = (inner.low / by, inner.high / by);
                Bounded {
                    value: inner.value.map(|value| value / by),
                    low: a.min(b),
                    high: a.max(b),
                    ..inner
                }
            }
            Node::If(condition, yes, no) => match self.truth(condition) {
                Some(true) => self.number(yes),
                Some(false) => self.number(no),
                None => {
                    let (yes, no) = (self.number(yes), self.number(no));
                    Bounded {
                        value: None,
                        low: yes.low.min(no.low),
                        high: yes.high.max(no.high),
                        prorated: false,
                    }
                }
            },
            // The compiler lets nothing else stand for a number.
            _ => Bounded {
                value: None,
                low: f64::NEG_INFINITY,
                high: f64::INFINITY,
                prorated: false,
            },
        }
    }

    fn sum(&self, group: &[usize]) -> Bounded {
        let start = Bounded {
            value: Some(0.0),
            low: 0.0,
            high: 0.0,
            prorated: false,
        };
        group
            .iter()
            .map(|item| self.item(*item))
            .fold(start, |sum, item| Bounded {
                value: sum.value.zip(item.value).map(|(sum, item)| sum + item),
                low: sum.low + item.low,
                high: sum.high + item.high,
                prorated: false,
            })
    }

    fn combine(
        &self,
        a: &Node,
        b: &Node,
        value: impl Fn(f64, f64) -> f64,
        bounds: impl Fn(Bounded, Bounded) -> (f64, f64),
    ) -> Bounded {
        let (a, b) = (self.number(a), self.number(b));
        let (low, high) = bounds(a, b);
        Bounded {
            value: a.value.zip(b.value).map(|(a, b)| value(a, b)),
            low,
            high,
            prorated: a.prorated || b.prorated,
        }
    }

    fn truth(&self, node: &Node) -> Option<bool> {
        match node {
            Node::Truth(truth) => Some(*truth),
            Node::ItemTruth(item) => match self.slot(*item) {
                Slot::Truth(truth) => Some(*truth),
                _ => None,
            },
            Node::Score(score, _) => match self.scores.get(*score) {
                Some(Value::Truth(truth)) => *truth,
                _ => None,
            },
            Node::And(a, b) => match (self.truth(a), self.truth(b)) {
                (Some(false), _) | (_, Some(false)) => Some(false),
                (Some(true), Some(true)) => Some(true),
                _ => None,
            },
            Node::Or(a, b) => match (self.truth(a), self.truth(b)) {
                (Some(true), _) | (_, Some(true)) => Some(true),
                (Some(false), Some(false)) => Some(false),
                _ => None,
            },
            Node::Not(inner) => self.truth(inner).map(|truth| !truth),
            Node::Compare(compare, a, b) => compare_bounds(*compare, self.number(a), self.number(b)),
            Node::If(condition, yes, no) => match self.truth(condition) {
                Some(true) => self.truth(yes),
                Some(false) => self.truth(no),
                None => self.truth(yes).filter(|yes| self.truth(no) == Some(*yes)),
            },
            _ => None,
        }
    }

    fn word(&self, node: &Node) -> Option<String> {
        match node {
            Node::Band { score, set } => match self.scores.get(*score) {
                Some(Value::Number {
                    value: Some(value), ..
                }) => self
                    .definition
                    .bands
                    .get(*set)?
                    .band(*value)
                    .map(|band| band.label.clone()),
                _ => None,
            },
            Node::Score(score, _) => match self.scores.get(*score) {
                Some(Value::Word(word)) => word.clone(),
                _ => None,
            },
            Node::If(condition, yes, no) => self
                .truth(condition)
                .and_then(|truth| self.word(if truth { yes } else { no })),
            _ => None,
        }
    }

    fn names(&self, node: &Node) -> (Option<Vec<String>>, usize) {
        match node {
            Node::Touched(item, regions) => match self.slot(*item) {
                Slot::Areas(marked) => {
                    let touched = regions
                        .iter()
                        .filter(|(_, areas)| areas.iter().any(|area| marked.get(*area) == Some(&true)));
                    (
                        Some(touched.map(|(name, _)| name.clone()).collect()),
                        regions.len(),
                    )
                }
                _ => (None, regions.len()),
            },
            Node::Score(score, _) => match self.scores.get(*score) {
                Some(Value::Names { names, most }) => (names.clone(), *most),
                _ => (None, 0),
            },
            _ => (None, 0),
        }
    }
}

fn compare_bounds(compare: Compare, a: Bounded, b: Bounded) -> Option<bool> {
    let at_least = |a: Bounded, b: Bounded| {
        if a.low >= b.high - TOLERANCE {
            Some(true)
        } else if a.high < b.low - TOLERANCE {
            Some(false)
        } else {
            None
        }
    };
    let equal = || {
        let apart = a.high < b.low - TOLERANCE || b.high < a.low - TOLERANCE;
        let fixed = a.high - a.low < TOLERANCE && b.high - b.low < TOLERANCE;
        if apart { Some(false) } else { fixed.then_some(true) }
    };
    match compare {
        Compare::GreaterOrEqual => at_least(a, b),
        Compare::Less => at_least(a, b).map(|truth| !truth),
        Compare::LessOrEqual => at_least(b, a),
        Compare::Greater => at_least(b, a).map(|truth| !truth),
        Compare::Equal => equal(),
        Compare::NotEqual => equal().map(|truth| !truth),
    }
}

/// Computes every score of the definition.
pub(crate) fn evaluate(definition: &Definition, slots: &[Slot]) -> Vec<Value> {
    let mut scores: Vec<Value> = Vec::with_capacity(definition.scores.len());
    for rule in &definition.scores {
        let mut value = value_of(definition, slots, &scores, &rule.formula);
        if value == Value::Truth(None) {
            value = Value::Truth(completions::decide(definition, slots, &rule.formula));
        }
        scores.push(value);
    }
    scores
}

fn value_of(definition: &Definition, slots: &[Slot], scores: &[Value], formula: &Formula) -> Value {
    Evaluator {
        definition,
        slots,
        scores,
    }
    .value(&formula.node, formula.kind)
}

impl Value {
    /// Whether a missing answer still leaves the value open.
    pub fn is_unknown(&self) -> bool {
        match self {
            Self::Number { value, .. } => value.is_none(),
            Self::Truth(truth) => truth.is_none(),
            Self::Word(word) => word.is_none(),
            Self::Names { names, .. } => names.is_none(),
        }
    }
}
