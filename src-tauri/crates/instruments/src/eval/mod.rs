//! Evaluation with missing values.
//!
//! A number has a value only when nothing it needs is missing (or a missing rule fills in), and always has bounds
//! that hold whatever the missing answers are. Conditions are decided on the bounds, so a criterion is known as soon
//! as the answers given decide it; where bounds are too coarse, the few missing answers are tried out one by one.
//! Everything here is plain copied values: scoring a form allocates nothing but the list of its scores.

mod bounded;
mod completions;

pub(crate) use bounded::Bounded;
use bounded::TOLERANCE;

use crate::definition::{Definition, Item};
use crate::formula::{Formula, Kind, Node, Regions};
use crate::{Answer, ItemKind};
pub(crate) use completions::Budget;

/// The answer to an item as the formulas see it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Slot {
    Missing,
    Number(f64),
    Truth(bool),
    /// One bit for each place of the item.
    Areas(u64),
}

impl Slot {
    pub fn of(item: &Item, answer: Option<&Answer>) -> Self {
        match (answer, &item.kind) {
            (Some(Answer::Flag(truth)), ItemKind::Flag) => Self::Truth(*truth),
            (Some(Answer::Areas(marked)), ItemKind::Areas(areas)) => {
                let bits = areas
                    .iter()
                    .enumerate()
                    .filter(|(_, area)| marked.contains(&area.key));
                Self::Areas(bits.fold(0, |bits, (index, _)| bits | (1 << index)))
            }
            (Some(answer), _) => item.counted(answer).map_or(Self::Missing, Self::Number),
            (None, _) => item
                .blank
                .map_or(Self::Missing, |blank| Self::Number(item.scored(blank))),
        }
    }
}

/// A word under evaluation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Word {
    Band {
        set: usize,
        level: usize,
    },
    /// Decimal digits, the first on the left.
    Digits {
        packed: u64,
        count: u8,
    },
}

/// A value under evaluation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Value {
    Number(Bounded),
    Truth(Option<bool>),
    Word(Option<Word>),
    /// One bit for each name of the formula.
    Names(Option<u64>),
    /// Whether every number of the list is known.
    Numbers(bool),
}

pub(crate) struct Evaluator<'a> {
    pub definition: &'a Definition,
    pub slots: &'a [Slot],
    pub scores: &'a [Value],
}

impl Evaluator<'_> {
    pub fn value(&self, formula: &Formula) -> Value {
        let node = &formula.node;
        match formula.kind {
            Kind::Number => Value::Number(self.number(node)),
            Kind::Truth => Value::Truth(self.truth(node)),
            Kind::Word => Value::Word(self.word(node)),
            Kind::Names => Value::Names(self.names(node)),
            Kind::Numbers => Value::Numbers(self.list(node).all(|number| number.value.is_some())),
        }
    }

    /// The numbers of a list.
    pub fn list<'b>(&'b self, node: &'b Node) -> Box<dyn Iterator<Item = Bounded> + 'b> {
        match node {
            Node::List(numbers) => Box::new(numbers.iter().map(|number| self.number(number))),
            Node::Score(score) => match self.definition.formula(*score) {
                Some(formula) => self.list(&formula.node),
                None => Box::new(std::iter::empty()),
            },
            _ => Box::new(std::iter::empty()),
        }
    }

    fn slot(&self, item: usize) -> Slot {
        self.slots.get(item).copied().unwrap_or(Slot::Missing)
    }

    fn score(&self, score: usize) -> Option<Value> {
        self.scores.get(score).copied()
    }

    fn item(&self, item: usize) -> Bounded {
        match self.slot(item) {
            Slot::Number(value) => Bounded::exact(value),
            _ => {
                let (low, high) = self
                    .definition
                    .items
                    .get(item)
                    .and_then(Item::range)
                    .unwrap_or((0.0, 0.0));
                Bounded::open(low, high)
            }
        }
    }

    /// Number and sum of the answers given, with the bounds of the whole sum.
    fn tally(&self, group: &[usize]) -> (usize, Bounded) {
        let (mut answered, mut value, mut low, mut high) = (0, 0.0, 0.0, 0.0);
        for &item in group {
            if let Slot::Number(number) = self.slot(item) {
                answered += 1;
                value += number;
            } else {
                let open = self.item(item);
                low += open.low;
                high += open.high;
            }
        }
        let sum = Bounded {
            value: Some(value),
            low: low + value,
            high: high + value,
            prorated: false,
            may_be_none: false,
        };
        (answered, sum)
    }

    fn sum(&self, group: &[usize]) -> Bounded {
        let (answered, sum) = self.tally(group);
        Bounded {
            value: sum.value.filter(|_| answered == group.len()),
            ..sum
        }
    }

    /// The number where every answer it needs is given, so that there are no bounds to keep. None leaves it to
    /// [`Self::number`], which gives the same.
    fn plain(&self, node: &Node) -> Option<f64> {
        match node {
            Node::Number(number) => Some(*number),
            Node::ItemNumber(item) => match self.slots.get(*item) {
                Some(Slot::Number(number)) => Some(*number),
                _ => None,
            },
            Node::Score(score) => match self.scores.get(*score) {
                Some(Value::Number(number)) => number.plain(),
                _ => None,
            },
            Node::Sum(group) | Node::SumProrated(group, _) | Node::SumAnswered(group) => {
                self.plain_sum(group)
            }
            Node::Mean(group) | Node::MeanAnswered(group, _) => {
                Some(self.plain_sum(group)? * (1.0 / count(group.len())))
            }
            Node::Arithmetic(sign, a, b) => bounded::exactly(*sign, self.plain(a)?, self.plain(b)?),
            _ => None,
        }
    }

    fn plain_sum(&self, group: &[usize]) -> Option<f64> {
        let mut sum = 0.0;
        for item in group {
            let Some(Slot::Number(number)) = self.slots.get(*item) else {
                return None;
            };
            sum += number;
        }
        Some(sum)
    }

    fn number(&self, node: &Node) -> Bounded {
        match node {
            Node::Number(number) => Bounded::exact(*number),
            Node::ItemNumber(item) => self.item(*item),
            Node::Score(score) => match self.score(*score) {
                Some(Value::Number(number)) => number,
                _ => Bounded::ANY,
            },
            Node::Sum(group) => self.sum(group),
            Node::Mean(group) => self.sum(group).scaled(1.0 / count(group.len())),
            Node::SumProrated(group, most) => {
                let (answered, sum) = self.tally(group);
                let enough = answered > 0 && group.len() - answered <= *most;
                sum.prorated_to(group.len(), answered, enough)
            }
            Node::MeanAnswered(group, least) => {
                let (answered, sum) = self.tally(group);
                sum.prorated_to(group.len(), answered, answered >= *least)
                    .scaled(1.0 / count(group.len()))
            }
            Node::SumAnswered(group) => {
                let (answered, sum) = self.tally(group);
                Bounded {
                    value: sum.value.filter(|_| answered > 0),
                    prorated: answered < group.len(),
                    ..sum
                }
            }
            Node::CountAtLeast(group, least) => {
                let at_least = |bound: f64| f64::from(u8::from(bound >= least - TOLERANCE));
                let mut number = Bounded::exact(0.0);
                for item in group.iter().map(|item| self.item(*item)) {
                    number.low += at_least(item.low);
                    number.high += at_least(item.high);
                    number.value = number.value.filter(|_| item.value.is_some());
                }
                number.value = number.value.map(|_| number.low);
                number
            }
            Node::Answered(group) => {
                let answered = count(self.answered(group));
                Bounded {
                    high: count(group.len()),
                    ..Bounded::exact(answered)
                }
            }
            Node::Missing(group) => Bounded {
                low: 0.0,
                ..Bounded::exact(count(group.len() - self.answered(group)))
            },
            Node::CountAreas(item) => match self.slot(*item) {
                Slot::Areas(marked) => Bounded::exact(f64::from(marked.count_ones())),
                _ => Bounded::open(0.0, self.places(*item)),
            },
            Node::Size(names) => match self.names(names) {
                Some(bits) => Bounded::exact(f64::from(bits.count_ones())),
                None => Bounded::open(0.0, self.most_names(names)),
            },
            Node::Lookup(inner, table) => self.number(inner).looked_up(table),
            Node::Arithmetic(sign, a, b) => self.number(a).with(*sign, self.number(b)),
            Node::Remainder(inner, divisor) => self.number(inner).remainder(*divisor),
            Node::If(condition, yes, no) => match self.truth(condition) {
                Some(true) => self.number(yes),
                Some(false) => self.number(no),
                None => self.number(yes).or(self.number(no), None),
            },
            Node::IfForm(condition, watched, yes, no) => {
                let (yes, no) = (self.number(yes), self.number(no));
                let chosen = match self.truth(condition) {
                    Some(true) => Some(yes),
                    Some(false) => Some(no),
                    None => None,
                };
                if self.answered(watched) == watched.len() {
                    return chosen.unwrap_or(yes.or(no, None));
                }
                let either = yes.or(no, chosen.and_then(|chosen| chosen.value));
                Bounded {
                    prorated: either.value.is_some(),
                    ..either
                }
            }
            // The compiler lets nothing else stand for a number.
            _ => Bounded::NONE,
        }
    }

    fn answered(&self, group: &[usize]) -> usize {
        group
            .iter()
            .filter(|item| self.slot(**item) != Slot::Missing)
            .count()
    }

    fn places(&self, item: usize) -> f64 {
        match self.definition.items.get(item).map(|item| &item.kind) {
            Some(ItemKind::Areas(areas)) => count(areas.len()),
            _ => 0.0,
        }
    }

    fn truth(&self, node: &Node) -> Option<bool> {
        match node {
            Node::Truth(truth) => Some(*truth),
            Node::ItemTruth(item) => match self.slot(*item) {
                Slot::Truth(truth) => Some(truth),
                _ => None,
            },
            Node::Score(score) => match self.score(*score) {
                Some(Value::Truth(truth)) => truth,
                _ => None,
            },
            Node::And(a, b) => match self.truth(a) {
                Some(false) => Some(false),
                Some(true) => self.truth(b),
                None => self.truth(b).filter(|truth| !truth),
            },
            Node::Or(a, b) => match self.truth(a) {
                Some(true) => Some(true),
                Some(false) => self.truth(b),
                None => self.truth(b).filter(|truth| *truth),
            },
            Node::Not(inner) => self.truth(inner).map(|truth| !truth),
            Node::Compare(compare, a, b) => self.number(a).compare(*compare, self.number(b)),
            Node::CompareForm(compare, a, b) => {
                let (a, b) = (self.number(a).value?, self.number(b).value?);
                Bounded::exact(a).compare(*compare, Bounded::exact(b))
            }
            Node::If(condition, yes, no) | Node::IfForm(condition, _, yes, no) => match self.truth(condition)
            {
                Some(true) => self.truth(yes),
                Some(false) => self.truth(no),
                None => self.truth(yes).filter(|yes| self.truth(no) == Some(*yes)),
            },
            _ => None,
        }
    }

    fn word(&self, node: &Node) -> Option<Word> {
        match node {
            Node::Band { score, set } => {
                let Some(Value::Number(Bounded {
                    value: Some(value), ..
                })) = self.score(*score)
                else {
                    return None;
                };
                let level = self.definition.bands.get(*set)?.level(value)?;
                Some(Word::Band { set: *set, level })
            }
            Node::Digits(group, blank) => {
                if self.answered(group) == 0 {
                    return None;
                }
                let packed = group.iter().fold(0_u64, |packed, item| {
                    let digit = match self.slot(*item) {
                        Slot::Number(value) => {
                            (0..=9_u8).find(|digit| (f64::from(*digit) - value).abs() < 0.5)
                        }
                        _ => Some(*blank),
                    };
                    packed * 10 + u64::from(digit.unwrap_or(*blank))
                });
                let count = u8::try_from(group.len()).ok()?;
                Some(Word::Digits { packed, count })
            }
            Node::Score(score) => match self.score(*score) {
                Some(Value::Word(word)) => word,
                _ => None,
            },
            _ => None,
        }
    }

    fn names(&self, node: &Node) -> Option<u64> {
        match node {
            Node::Touched(item, regions) => match self.slot(*item) {
                Slot::Areas(marked) => Some(touched(regions, marked)),
                _ => None,
            },
            Node::Score(score) => match self.score(*score) {
                Some(Value::Names(names)) => names,
                _ => None,
            },
            _ => None,
        }
    }

    fn most_names(&self, node: &Node) -> f64 {
        match node {
            Node::Touched(_, regions) => count(regions.len()),
            Node::Score(score) => self
                .definition
                .formula(*score)
                .map_or(0.0, |formula| count(formula.names.len())),
            _ => 0.0,
        }
    }
}

/// One bit for each region with a marked place.
fn touched(regions: &Regions, marked: u64) -> u64 {
    let hit = regions
        .iter()
        .enumerate()
        .filter(|(_, (_, places))| marked & places != 0);
    hit.fold(0, |bits, (index, _)| bits | (1 << index))
}

pub(crate) fn count(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// Whether a score may lie outside the range that its definition promises.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ranges {
    /// It is no score then.
    Hold,
    /// It is given, to be told to who writes the definition.
    Ignored,
}

/// Computes every score of the definition into `scores`, emptied before. `budget` is what one form may cost.
pub(crate) fn evaluate_into(
    definition: &Definition,
    slots: &[Slot],
    scores: &mut Vec<Value>,
    budget: &mut Budget,
    ranges: Ranges,
) {
    scores.clear();
    for rule in &definition.scores {
        // A score outside the range that its definition promises is no score.
        let outside = |value: &f64| {
            let past = |(low, high): (f64, f64)| *value < low - 1e-6 || *value > high + 1e-6;
            ranges == Ranges::Hold && rule.range.is_some_and(past)
        };
        if rule.formula.kind == Kind::Number {
            let evaluator = Evaluator {
                definition,
                slots,
                scores,
            };
            if let Some(number) = evaluator
                .plain(&rule.formula.node)
                .filter(|number| !outside(number))
            {
                scores.push(Value::Number(Bounded::exact(number)));
                continue;
            }
        }
        let mut value = value_of(definition, slots, scores, &rule.formula);
        match &mut value {
            Value::Truth(truth @ None) => {
                *truth = completions::decide(definition, slots, &rule.formula, budget);
            }
            Value::Number(number) if number.value.as_ref().is_some_and(outside) => number.value = None,
            _ => {}
        }
        scores.push(value);
    }
}

/// Computes a condition over the scores of the form.
pub(crate) fn condition(
    definition: &Definition,
    slots: &[Slot],
    scores: &[Value],
    formula: &Formula,
    budget: &mut Budget,
) -> Option<bool> {
    match value_of(definition, slots, scores, formula) {
        Value::Truth(None) => completions::decide(definition, slots, formula, budget),
        Value::Truth(truth) => truth,
        _ => None,
    }
}

pub(crate) fn value_of(
    definition: &Definition,
    slots: &[Slot],
    scores: &[Value],
    formula: &Formula,
) -> Value {
    Evaluator {
        definition,
        slots,
        scores,
    }
    .value(formula)
}
