//! From the text of a formula to a typed tree.

use super::{Arithmetic, Compare, Formula, Kind, Node, Table, limits};
use cel::common::ast::{Expr, LiteralValue, operators};
use cel::{IdedExpr, Program};

/// What a name in a formula stands for.
pub(crate) enum Named {
    Number(usize),
    Truth(usize),
    Areas(usize),
    Group(Vec<usize>),
    Score(usize),
    /// A score that stands further down, or the score itself.
    LaterScore,
    /// A score whose own formula is wrong, which was told already.
    Broken,
    Regions(Vec<(String, Vec<String>)>),
    Table(Table),
}

/// Where a formula looks names up.
pub(crate) trait Scope {
    fn named(&self, name: &str) -> Option<Named>;
    /// The score of this key, also where an item has the same.
    fn score_named(&self, name: &str) -> Option<Named>;
    /// Index of the default band set of a score.
    fn band_set(&self, score: usize) -> Option<usize>;
    /// Index of a place within an areas item.
    fn area(&self, item: usize, area: &str) -> Option<usize>;
    /// An earlier score's formula.
    fn formula(&self, score: usize) -> Option<&Formula>;
    /// Every name there is, to suggest one.
    fn names(&self) -> Vec<String>;
}

pub(super) type Compiled = Result<(Node, Kind), String>;

/// How deep a tree may be; evaluation goes as deep.
const DEEPEST: usize = 200;
/// Steps one evaluation may take, those of the scores it needs included.
const MOST_STEPS: usize = 20_000;

/// Compiles a formula.
///
/// # Errors
/// One sentence saying what is wrong with it; empty where it needs a score that is wrong itself.
pub(crate) fn compile(text: &str, scope: &dyn Scope) -> Result<Formula, String> {
    let program = parse(text)?;
    let (node, kind) = Compiler { scope, depth: 0 }.node(program.expression())?;
    if kind == Kind::Number && node == Node::Null {
        return Err("null alone gives no score".to_owned());
    }
    let mut seen = Seen::default();
    seen.collect(&node, scope);
    for list in [&mut seen.items, &mut seen.scores] {
        list.sort_unstable();
        list.dedup();
    }
    let earlier = seen.scores.iter().filter_map(|&score| scope.formula(score));
    let steps = earlier.fold(seen.steps, |steps, formula| steps + formula.own_steps);
    if steps > MOST_STEPS {
        return Err("the formula takes too many steps: make its groups smaller".to_owned());
    }
    Ok(Formula {
        names: names_of(&node, scope),
        node,
        kind,
        text: text.to_owned(),
        items: seen.items,
        scores: seen.scores,
        about_form: seen.about_form,
        own_steps: seen.steps,
        steps,
    })
}

fn parse(text: &str) -> Result<Program, String> {
    limits::check(text)?;
    Program::compile(text).map_err(|errors| {
        let first = errors
            .errors
            .first()
            .map_or_else(String::new, |error| format!(": {}", error.msg));
        format!("the formula can't be read{first}")
    })
}

/// The names that a formula mentions, functions left out, and whether each is written `scores.name`; none when it can't
/// be read.
pub(crate) fn mentioned(text: &str) -> Vec<(String, bool)> {
    fn walk(expression: &IdedExpr, names: &mut Vec<(String, bool)>) {
        match &expression.expr {
            Expr::Ident(name) => names.push((name.clone(), false)),
            Expr::Select(select) => names.push((select.field.clone(), true)),
            Expr::Call(call) => call.args.iter().for_each(|argument| walk(argument, names)),
            _ => {}
        }
    }
    let mut names = Vec::new();
    if let Ok(program) = parse(text) {
        walk(program.expression(), &mut names);
    }
    names
}

/// What a tree depends on.
#[derive(Default)]
struct Seen {
    items: Vec<usize>,
    scores: Vec<usize>,
    about_form: bool,
    steps: usize,
}

impl Seen {
    fn of(node: &Node, scope: &dyn Scope) -> Self {
        let mut seen = Self::default();
        seen.collect(node, scope);
        seen
    }

    fn score(&mut self, score: usize, scope: &dyn Scope) {
        self.scores.push(score);
        if let Some(formula) = scope.formula(score) {
            self.items.extend(&formula.items);
            self.scores.extend(&formula.scores);
            self.about_form |= formula.about_form;
        }
    }

    fn group(&mut self, group: &[usize]) {
        self.items.extend(group);
        self.steps += group.len();
    }

    fn collect(&mut self, node: &Node, scope: &dyn Scope) {
        self.steps += 1;
        match node {
            Node::Number(_) | Node::Null | Node::Truth(_) => {}
            Node::ItemNumber(item) | Node::ItemTruth(item) | Node::CountAreas(item) => self.items.push(*item),
            Node::Touched(item, regions) => {
                self.items.push(*item);
                self.steps += regions.len();
            }
            Node::Score(score) | Node::Band { score, .. } => self.score(*score, scope),
            Node::Sum(group)
            | Node::Mean(group)
            | Node::SumProrated(group, _)
            | Node::MeanAnswered(group, _)
            | Node::SumAnswered(group)
            | Node::CountAtLeast(group, _)
            | Node::Digits(group, _) => self.group(group),
            Node::Answered(group) | Node::Missing(group) => {
                self.group(group);
                self.about_form = true;
            }
            Node::Size(inner) | Node::Not(inner) | Node::Lookup(inner, _) | Node::Remainder(inner, _) => {
                self.collect(inner, scope);
            }
            Node::List(inner) => inner.iter().for_each(|inner| self.collect(inner, scope)),
            Node::Arithmetic(_, a, b)
            | Node::Compare(_, a, b)
            | Node::CompareForm(_, a, b)
            | Node::And(a, b)
            | Node::Or(a, b) => {
                self.collect(a, scope);
                self.collect(b, scope);
            }
            Node::If(condition, yes, no) | Node::IfForm(condition, _, yes, no) => {
                for inner in [condition, yes, no] {
                    self.collect(inner, scope);
                }
            }
        }
    }
}

fn names_of(node: &Node, scope: &dyn Scope) -> Vec<String> {
    match node {
        Node::Touched(_, regions) => regions.iter().map(|(name, _)| name.clone()).collect(),
        Node::Score(score) => scope
            .formula(*score)
            .map_or_else(Vec::new, |formula| formula.names.clone()),
        _ => Vec::new(),
    }
}

pub(super) fn expect(kind: Kind, wanted: Kind, place: &str) -> Result<(), String> {
    if kind == wanted {
        Ok(())
    } else {
        Err(format!("{place} takes {}, not {}", wanted.name(), kind.name()))
    }
}

pub(super) struct Compiler<'a> {
    pub scope: &'a dyn Scope,
    depth: usize,
}

impl Compiler<'_> {
    pub fn node(&self, expression: &IdedExpr) -> Compiled {
        let deeper = Compiler {
            scope: self.scope,
            depth: self.depth + 1,
        };
        if deeper.depth > DEEPEST {
            return Err("the formula is too long a chain: split it into several scores".to_owned());
        }
        match &expression.expr {
            Expr::Literal(literal) => literal_node(literal),
            Expr::Ident(name) => self.named(name, self.scope.named(name).as_ref()),
            Expr::Select(select) if ident(&select.operand) == Some("scores") && !select.test => {
                self.named(&select.field, self.scope.score_named(&select.field).as_ref())
            }
            Expr::Call(call) if call.target.is_none() => deeper.call(&call.func_name, &call.args),
            _ => Err("the formula uses a part of the language that scores don't need".to_owned()),
        }
    }

    fn named(&self, name: &str, named: Option<&Named>) -> Compiled {
        match named {
            Some(Named::Number(item)) => Ok((Node::ItemNumber(*item), Kind::Number)),
            Some(Named::Truth(item)) => Ok((Node::ItemTruth(*item), Kind::Truth)),
            Some(Named::Score(score)) => {
                let kind = self
                    .scope
                    .formula(*score)
                    .map_or(Kind::Number, |formula| formula.kind);
                Ok((Node::Score(*score), kind))
            }
            Some(Named::Broken) => Err(String::new()),
            Some(Named::LaterScore) => Err(format!(
                "{name} stands at this place or further down: a formula uses scores above it"
            )),
            Some(Named::Areas(_)) => Err(format!(
                "{name} is a body map: write count({name}) or touched({name}, regions)"
            )),
            Some(Named::Group(_)) => Err(format!(
                "{name} is a group of items: write sum({name}) or another function of a group"
            )),
            Some(Named::Regions(_)) => Err(format!("{name} are regions: write touched(areas, {name})")),
            Some(Named::Table(_)) => Err(format!("{name} is a table: write lookup(number, {name})")),
            None => Err(self.unknown(name)),
        }
    }

    pub fn unknown(&self, name: &str) -> String {
        let near = self
            .scope
            .names()
            .into_iter()
            // Comparing costs as much as both lengths together, and what differs by more is no slip of the finger.
            .filter(|known| known.len().abs_diff(name.len()) <= 2)
            .map(|known| (strsim::damerau_levenshtein(&known, name), known))
            .min();
        let hint = match near {
            Some((distance, known)) if distance <= 2 => format!("; did you mean {known}?"),
            _ => String::new(),
        };
        let start: String = name.chars().take(60).collect();
        let cut = if start.len() < name.len() { "…" } else { "" };
        format!("{start}{cut} is not an item, a group, a table or an earlier score{hint}")
    }

    pub fn number(&self, expression: &IdedExpr, place: &str) -> Result<Box<Node>, String> {
        let (node, kind) = self.node(expression)?;
        expect(kind, Kind::Number, place)?;
        Ok(Box::new(node))
    }

    fn truth(&self, expression: &IdedExpr, place: &str) -> Result<Box<Node>, String> {
        let (node, kind) = self.node(expression)?;
        expect(kind, Kind::Truth, place)?;
        Ok(Box::new(node))
    }

    fn call(&self, function: &str, args: &[IdedExpr]) -> Compiled {
        let compare = match function {
            operators::LESS => Some(Compare::Less),
            operators::LESS_EQUALS => Some(Compare::LessOrEqual),
            operators::GREATER => Some(Compare::Greater),
            operators::GREATER_EQUALS => Some(Compare::GreaterOrEqual),
            operators::EQUALS => Some(Compare::Equal),
            operators::NOT_EQUALS => Some(Compare::NotEqual),
            _ => None,
        };
        let arithmetic = match function {
            operators::ADD => Some((Arithmetic::Add, "+")),
            operators::SUBSTRACT => Some((Arithmetic::Subtract, "-")),
            operators::MULTIPLY => Some((Arithmetic::Multiply, "*")),
            operators::DIVIDE => Some((Arithmetic::Divide, "/")),
            "min" => Some((Arithmetic::Min, "min")),
            "max" => Some((Arithmetic::Max, "max")),
            _ => None,
        };
        if let (Some(compare), [a, b]) = (compare, args) {
            let (a, b) = (self.number(a, "a comparison")?, self.number(b, "a comparison")?);
            let about_form = Seen::of(&a, self.scope).about_form || Seen::of(&b, self.scope).about_form;
            let node = if about_form {
                Node::CompareForm(compare, a, b)
            } else {
                Node::Compare(compare, a, b)
            };
            return Ok((node, Kind::Truth));
        }
        if let (Some((arithmetic, sign)), [a, b]) = (arithmetic, args) {
            let (a, b) = (self.number(a, sign)?, self.number(b, sign)?);
            if arithmetic == Arithmetic::Divide && matches!(*b, Node::Number(divisor) if divisor.abs() < 1e-9)
            {
                return Err("/ divides by 0".to_owned());
            }
            return Ok((Node::Arithmetic(arithmetic, a, b), Kind::Number));
        }
        match (function, args) {
            (operators::LOGICAL_AND, [a, b]) => {
                Ok((Node::And(self.truth(a, "&&")?, self.truth(b, "&&")?), Kind::Truth))
            }
            (operators::LOGICAL_OR, [a, b]) => {
                Ok((Node::Or(self.truth(a, "||")?, self.truth(b, "||")?), Kind::Truth))
            }
            (operators::LOGICAL_NOT, [a]) => Ok((Node::Not(self.truth(a, "!")?), Kind::Truth)),
            (operators::NEGATE, [a]) => {
                let zero = Box::new(Node::Number(0.0));
                let node = Node::Arithmetic(Arithmetic::Subtract, zero, self.number(a, "-")?);
                Ok((node, Kind::Number))
            }
            (operators::MODULO, [a, b]) => {
                let divisor = self.constant(b).filter(|divisor| *divisor >= 1e-9);
                let divisor = divisor.ok_or("% takes a number above 0 that is written in the formula")?;
                Ok((Node::Remainder(self.number(a, "%")?, divisor), Kind::Number))
            }
            (operators::CONDITIONAL, [condition, yes, no]) => self.choice(condition, yes, no),
            _ => self.function(function, args),
        }
    }

    fn choice(&self, condition: &IdedExpr, yes: &IdedExpr, no: &IdedExpr) -> Compiled {
        let condition = self.truth(condition, "the part before ?")?;
        let ((yes, kind), (no, other)) = (self.node(yes)?, self.node(no)?);
        expect(other, kind, "the part after :")?;
        if !matches!(kind, Kind::Number | Kind::Truth) {
            return Err(format!(
                "? : chooses between numbers or conditions, not {}",
                kind.name()
            ));
        }
        let seen = Seen::of(&condition, self.scope);
        let (yes, no) = (Box::new(yes), Box::new(no));
        let node = if seen.about_form {
            Node::IfForm(condition, seen.items, yes, no)
        } else {
            Node::If(condition, yes, no)
        };
        Ok((node, kind))
    }
}

fn literal_node(literal: &LiteralValue) -> Compiled {
    let number = match literal {
        LiteralValue::Boolean(truth) => return Ok((Node::Truth(*truth.inner()), Kind::Truth)),
        LiteralValue::Null => return Ok((Node::Null, Kind::Number)),
        LiteralValue::Double(number) => *number.inner(),
        LiteralValue::Int(number) => i32::try_from(*number.inner())
            .map(f64::from)
            .map_err(|_| "a number is too large".to_owned())?,
        _ => return Err("only numbers, true, false and null can stand in a formula".to_owned()),
    };
    if number.is_finite() && number.abs() <= 1e9 {
        Ok((Node::Number(number), Kind::Number))
    } else {
        Err("a number is too large".to_owned())
    }
}

pub(super) fn ident(expression: &IdedExpr) -> Option<&str> {
    match &expression.expr {
        Expr::Ident(name) => Some(name),
        _ => None,
    }
}
