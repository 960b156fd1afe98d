//! Score formulas: CEL syntax, our own small set of functions, checked types.
//!
//! Numbers are one kind (no integers apart), `/` divides by a constant. Functions:
//!
//! | function | value |
//! | --- | --- |
//! | `sum(group)` | sum of the group's answers; unknown while one is missing |
//! | `sum_prorated(group, n)` | sum, scaled up by items ÷ answered while at most `n` are missing; else unknown |
//! | `count_at_least(group, x)` | number of answers of at least `x` |
//! | `missing(group)` | number of unanswered items; always known |
//! | `count(areas)` | number of areas marked |
//! | `touched(areas, table)` | names of the table's regions with at least one area marked |
//! | `size(names)` | number of names |
//! | `band(score)` | label of the score's default band |
//!
//! An item or an earlier score is written by its key; a group is a list of items named under `[groups]`, or a single
//! item. `&& || !`, comparisons, `+ - *`, `c ? a : b` as in CEL.

use cel::common::ast::{Expr, LiteralValue, operators};
use cel::{IdedExpr, Program};

/// What a formula gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A number.
    Number,
    /// True, false or unknown.
    Truth,
    /// A word.
    Word,
    /// A list of names.
    Names,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Number => "a number",
            Self::Truth => "a condition",
            Self::Word => "a word",
            Self::Names => "a list of names",
        }
    }
}

/// A comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Compare {
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
}

/// A compiled expression. Items and scores are indices into the definition.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Node {
    Number(f64),
    Truth(bool),
    ItemNumber(usize),
    ItemTruth(usize),
    Score(usize, Kind),
    Sum(Vec<usize>),
    SumProrated(Vec<usize>, usize),
    CountAtLeast(Vec<usize>, f64),
    Missing(Vec<usize>),
    CountAreas(usize),
    Touched(usize, Vec<(String, Vec<usize>)>),
    Size(Box<Node>),
    Band { score: usize, set: usize },
    Add(Box<Node>, Box<Node>),
    Subtract(Box<Node>, Box<Node>),
    Multiply(Box<Node>, Box<Node>),
    Divide(Box<Node>, f64),
    Compare(Compare, Box<Node>, Box<Node>),
    And(Box<Node>, Box<Node>),
    Or(Box<Node>, Box<Node>),
    Not(Box<Node>),
    If(Box<Node>, Box<Node>, Box<Node>),
}

/// A compiled formula.
#[derive(Clone, Debug, PartialEq)]
pub struct Formula {
    pub(crate) node: Node,
    /// What it gives.
    pub kind: Kind,
    /// The formula as written.
    pub text: String,
    /// Indices of the items it depends on, through other scores too, in the order of the form.
    pub items: Vec<usize>,
}

/// What a name in a formula stands for.
pub(crate) enum Named {
    Number(usize),
    Truth(usize),
    Areas(usize),
    Group(Vec<usize>),
    Score(usize, Kind),
    Table(Vec<(String, Vec<String>)>),
}

/// Where a formula looks names up.
pub(crate) trait Scope {
    fn named(&self, name: &str) -> Option<Named>;
    /// Index of the default band set of a score.
    fn band_set(&self, score: usize) -> Option<usize>;
    /// Index of an area within an areas item.
    fn area(&self, item: usize, area: &str) -> Option<usize>;
    /// Items that a score depends on.
    fn score_items(&self, score: usize) -> Vec<usize>;
}

/// Compiles a formula.
///
/// # Errors
/// One sentence saying what is wrong with it.
pub(crate) fn compile(text: &str, scope: &dyn Scope) -> Result<Formula, String> {
    let program = Program::compile(text).map_err(|errors| {
        let first = errors
            .errors
            .first()
            .map_or_else(String::new, |error| format!(": {}", error.msg));
        format!("the formula can't be read{first}")
    })?;
    let (node, kind) = node(program.expression(), scope)?;
    let mut items = Vec::new();
    collect_items(&node, scope, &mut items);
    items.sort_unstable();
    items.dedup();
    Ok(Formula {
        node,
        kind,
        text: text.to_owned(),
        items,
    })
}

fn collect_items(node: &Node, scope: &dyn Scope, items: &mut Vec<usize>) {
    match node {
        Node::Number(_) | Node::Truth(_) => {}
        Node::ItemNumber(item) | Node::ItemTruth(item) | Node::CountAreas(item) | Node::Touched(item, _) => {
            items.push(*item);
        }
        Node::Score(score, _) | Node::Band { score, .. } => items.extend(scope.score_items(*score)),
        Node::Sum(group)
        | Node::SumProrated(group, _)
        | Node::CountAtLeast(group, _)
        | Node::Missing(group) => {
            items.extend(group);
        }
        Node::Size(inner) | Node::Not(inner) | Node::Divide(inner, _) => collect_items(inner, scope, items),
        Node::Add(a, b)
        | Node::Subtract(a, b)
        | Node::Multiply(a, b)
        | Node::Compare(_, a, b)
        | Node::And(a, b)
        | Node::Or(a, b) => {
            collect_items(a, scope, items);
            collect_items(b, scope, items);
        }
        Node::If(condition, yes, no) => {
            for inner in [condition, yes, no] {
                collect_items(inner, scope, items);
            }
        }
    }
}

type Compiled = Result<(Node, Kind), String>;

fn node(expression: &IdedExpr, scope: &dyn Scope) -> Compiled {
    match &expression.expr {
        Expr::Literal(literal) => literal_node(literal),
        Expr::Ident(name) => match scope.named(name) {
            Some(Named::Number(item)) => Ok((Node::ItemNumber(item), Kind::Number)),
            Some(Named::Truth(item)) => Ok((Node::ItemTruth(item), Kind::Truth)),
            Some(Named::Score(score, kind)) => Ok((Node::Score(score, kind), kind)),
            Some(Named::Areas(_)) => Err(format!(
                "{name} is a body map: write count({name}) or touched({name}, table)"
            )),
            Some(Named::Group(_)) => Err(format!(
                "{name} is a group of items: write sum({name}) or another function of a group"
            )),
            Some(Named::Table(_)) => Err(format!(
                "{name} is a table of regions: write touched(areas, {name})"
            )),
            None => Err(format!("{name} is not an item, a group or an earlier score")),
        },
        Expr::Call(call) if call.target.is_none() => call_node(&call.func_name, &call.args, scope),
        _ => Err("the formula uses a part of the language that scores don't need".to_owned()),
    }
}

fn literal_node(literal: &LiteralValue) -> Compiled {
    let number = match literal {
        LiteralValue::Boolean(truth) => return Ok((Node::Truth(*truth.inner()), Kind::Truth)),
        LiteralValue::Double(number) => *number.inner(),
        LiteralValue::Int(number) => i32::try_from(*number.inner())
            .map(f64::from)
            .map_err(|_| "a number is too large".to_owned())?,
        _ => return Err("only numbers, true and false can stand in a formula".to_owned()),
    };
    Ok((Node::Number(number), Kind::Number))
}

fn expect(kind: Kind, wanted: Kind, place: &str) -> Result<(), String> {
    if kind == wanted {
        Ok(())
    } else {
        Err(format!("{place} takes {}, not {}", wanted.name(), kind.name()))
    }
}

fn call_node(function: &str, args: &[IdedExpr], scope: &dyn Scope) -> Compiled {
    let compare = match function {
        operators::LESS => Some(Compare::Less),
        operators::LESS_EQUALS => Some(Compare::LessOrEqual),
        operators::GREATER => Some(Compare::Greater),
        operators::GREATER_EQUALS => Some(Compare::GreaterOrEqual),
        operators::EQUALS => Some(Compare::Equal),
        operators::NOT_EQUALS => Some(Compare::NotEqual),
        _ => None,
    };
    match (compare, function, args) {
        (Some(compare), _, [a, b]) => {
            let (a, b) = two(a, b, Kind::Number, "a comparison", scope)?;
            Ok((Node::Compare(compare, a, b), Kind::Truth))
        }
        (_, operators::LOGICAL_AND, [a, b]) => {
            let (a, b) = two(a, b, Kind::Truth, "&&", scope)?;
            Ok((Node::And(a, b), Kind::Truth))
        }
        (_, operators::LOGICAL_OR, [a, b]) => {
            let (a, b) = two(a, b, Kind::Truth, "||", scope)?;
            Ok((Node::Or(a, b), Kind::Truth))
        }
        (_, operators::LOGICAL_NOT, [a]) => {
            let (inner, kind) = node(a, scope)?;
            expect(kind, Kind::Truth, "!")?;
            Ok((Node::Not(Box::new(inner)), Kind::Truth))
        }
        (_, operators::ADD, [a, b]) => {
            let (a, b) = two(a, b, Kind::Number, "+", scope)?;
            Ok((Node::Add(a, b), Kind::Number))
        }
        (_, operators::SUBSTRACT, [a, b]) => {
            let (a, b) = two(a, b, Kind::Number, "-", scope)?;
            Ok((Node::Subtract(a, b), Kind::Number))
        }
        (_, operators::MULTIPLY, [a, b]) => {
            let (a, b) = two(a, b, Kind::Number, "*", scope)?;
            Ok((Node::Multiply(a, b), Kind::Number))
        }
        (_, operators::DIVIDE, [a, b]) => {
            let (inner, kind) = node(a, scope)?;
            expect(kind, Kind::Number, "/")?;
            match node(b, scope)?.0 {
                Node::Number(divisor) if divisor.abs() > 1e-9 => {
                    Ok((Node::Divide(Box::new(inner), divisor), Kind::Number))
                }
                _ => Err("/ divides by a number other than 0 that is written in the formula".to_owned()),
            }
        }
        (_, operators::CONDITIONAL, [condition, yes, no]) => {
            let (condition, kind) = node(condition, scope)?;
            expect(kind, Kind::Truth, "the part before ?")?;
            let ((yes, kind), (no, other)) = (node(yes, scope)?, node(no, scope)?);
            expect(other, kind, "the part after :")?;
            Ok((Node::If(Box::new(condition), Box::new(yes), Box::new(no)), kind))
        }
        _ => named_call(function, args, scope),
    }
}

fn two(
    a: &IdedExpr,
    b: &IdedExpr,
    wanted: Kind,
    place: &str,
    scope: &dyn Scope,
) -> Result<(Box<Node>, Box<Node>), String> {
    let ((a, kind_a), (b, kind_b)) = (node(a, scope)?, node(b, scope)?);
    expect(kind_a, wanted, place)?;
    expect(kind_b, wanted, place)?;
    Ok((Box::new(a), Box::new(b)))
}

fn named_call(function: &str, args: &[IdedExpr], scope: &dyn Scope) -> Compiled {
    match (function, args) {
        ("sum", [items]) => Ok((Node::Sum(group(items, scope)?), Kind::Number)),
        ("sum_prorated", [items, most]) => {
            let group = group(items, scope)?;
            let most = (0..group.len())
                .find(|&count| {
                    u32::try_from(count).is_ok_and(|count| {
                        constant(most, scope).is_some_and(|most| (f64::from(count) - most).abs() < 1e-9)
                    })
                })
                .ok_or(
                    "sum_prorated takes the number of items that may be missing, fewer than the group has",
                )?;
            Ok((Node::SumProrated(group, most), Kind::Number))
        }
        ("count_at_least", [items, least]) => {
            let least = constant(least, scope)
                .ok_or("count_at_least takes a number that is written in the formula")?;
            Ok((Node::CountAtLeast(group(items, scope)?, least), Kind::Number))
        }
        ("missing", [items]) => Ok((Node::Missing(group(items, scope)?), Kind::Number)),
        ("count", [areas]) => Ok((Node::CountAreas(areas_item(areas, scope)?), Kind::Number)),
        ("touched", [areas, table]) => {
            let item = areas_item(areas, scope)?;
            let Some(Named::Table(table)) = ident(table).and_then(|name| scope.named(name)) else {
                return Err("touched takes a body map and a table of regions".to_owned());
            };
            let mut regions = Vec::new();
            for (name, areas) in table {
                let indices = areas
                    .iter()
                    .map(|area| {
                        scope.area(item, area).ok_or(format!(
                            "region {name} names {area:?}, which is not an area of the body map"
                        ))
                    })
                    .collect::<Result<Vec<_>, _>>()?;
                regions.push((name, indices));
            }
            Ok((Node::Touched(item, regions), Kind::Names))
        }
        ("size", [names]) => {
            let (inner, kind) = node(names, scope)?;
            expect(kind, Kind::Names, "size")?;
            Ok((Node::Size(Box::new(inner)), Kind::Number))
        }
        ("band", [score]) => {
            let Some(Named::Score(score, Kind::Number)) = ident(score).and_then(|name| scope.named(name))
            else {
                return Err("band takes an earlier score that is a number".to_owned());
            };
            let set = scope
                .band_set(score)
                .ok_or("the score in band() has no default set of bands")?;
            Ok((Node::Band { score, set }, Kind::Word))
        }
        _ => Err(format!(
            "{function} with {} arguments is not a function of scores",
            args.len()
        )),
    }
}

fn ident(expression: &IdedExpr) -> Option<&str> {
    match &expression.expr {
        Expr::Ident(name) => Some(name),
        _ => None,
    }
}

fn constant(expression: &IdedExpr, scope: &dyn Scope) -> Option<f64> {
    match node(expression, scope) {
        Ok((Node::Number(number), _)) => Some(number),
        _ => None,
    }
}

fn group(expression: &IdedExpr, scope: &dyn Scope) -> Result<Vec<usize>, String> {
    match ident(expression).and_then(|name| scope.named(name)) {
        Some(Named::Group(items)) => Ok(items),
        Some(Named::Number(item)) => Ok(vec![item]),
        _ => Err("this function takes a group of items that are numbers".to_owned()),
    }
}

fn areas_item(expression: &IdedExpr, scope: &dyn Scope) -> Result<usize, String> {
    match ident(expression).and_then(|name| scope.named(name)) {
        Some(Named::Areas(item)) => Ok(item),
        _ => Err("this function takes a body map".to_owned()),
    }
}
