//! The functions that formulas may call.

use super::compile::{Compiled, Compiler, Named, expect, ident};
use super::{Kind, Node};
use cel::IdedExpr;

impl Compiler<'_> {
    pub fn function(&self, function: &str, args: &[IdedExpr]) -> Compiled {
        let number = |node| Ok((node, Kind::Number));
        match (function, args) {
            ("sum", [items]) => number(Node::Sum(self.group(items)?)),
            ("mean", [items]) => number(Node::Mean(self.group(items)?)),
            ("sum_answered", [items]) => number(Node::SumAnswered(self.group(items)?)),
            ("answered", [items]) => number(Node::Answered(self.any_group(items)?)),
            ("missing", [items]) => number(Node::Missing(self.any_group(items)?)),
            ("sum_prorated", [items, most]) => {
                let group = self.group(items)?;
                let most = self.count(most, 0, group.len().saturating_sub(1)).ok_or(
                    "sum_prorated takes the number of items that may be missing, fewer than the group has",
                )?;
                number(Node::SumProrated(group, most))
            }
            ("mean_answered", [items, least]) => {
                let group = self.group(items)?;
                let least = self.count(least, 1, group.len()).ok_or(
                    "mean_answered takes the number of items that must be answered, from 1 to all of the group",
                )?;
                number(Node::MeanAnswered(group, least))
            }
            ("count_at_least", [items, least]) => {
                let least = self
                    .constant(least)
                    .ok_or("count_at_least takes a number that is written in the formula")?;
                number(Node::CountAtLeast(self.group(items)?, least))
            }
            ("count", [areas]) => number(Node::CountAreas(self.areas(areas)?)),
            ("lookup", [at, table]) => {
                let Some(Named::Table(table)) = ident(table).and_then(|name| self.scope.named(name)) else {
                    return Err("lookup takes a number and a table".to_owned());
                };
                number(Node::Lookup(self.number(at, "lookup")?, table))
            }
            ("touched", [areas, regions]) => self.touched(areas, regions),
            ("size", [names]) => {
                let (inner, kind) = self.node(names)?;
                expect(kind, Kind::Names, "size")?;
                number(Node::Size(Box::new(inner)))
            }
            ("band", [score]) => {
                let (Node::Score(score), Kind::Number) = self.node(score)? else {
                    return Err("band takes an earlier score that is a number".to_owned());
                };
                let set = self
                    .scope
                    .band_set(score)
                    .ok_or("the score in band() has no default set of bands")?;
                Ok((Node::Band { score, set }, Kind::Word))
            }
            ("digits", [items, blank]) => {
                let group = self.group(items)?;
                if group.len() > 12 {
                    return Err("digits takes at most 12 items".to_owned());
                }
                let blank = self.count(blank, 0, 9).and_then(|blank| u8::try_from(blank).ok());
                let blank =
                    blank.ok_or("digits takes a digit for a missing answer, such as digits(items, 9)")?;
                Ok((Node::Digits(group, blank), Kind::Word))
            }
            ("list", numbers) if !numbers.is_empty() => {
                let numbers: Result<Vec<Node>, String> = numbers
                    .iter()
                    .map(|each| Ok(*self.number(each, "list")?))
                    .collect();
                Ok((Node::List(numbers?), Kind::Numbers))
            }
            _ => Err(format!(
                "{function} with {} {} is not a function of scores",
                args.len(),
                if args.len() == 1 { "argument" } else { "arguments" }
            )),
        }
    }

    fn touched(&self, areas: &IdedExpr, regions: &IdedExpr) -> Compiled {
        let item = self.areas(areas)?;
        let Some(Named::Regions(regions)) = ident(regions).and_then(|name| self.scope.named(name)) else {
            return Err("touched takes a body map and regions".to_owned());
        };
        if regions.len() > 64 {
            return Err("touched takes at most 64 regions".to_owned());
        }
        let mut touched = Vec::new();
        for (name, areas) in regions {
            let mut bits = 0_u64;
            for area in &areas {
                let index = self.scope.area(item, area).ok_or(format!(
                    "region {name} names {area:?}, which is not an area of the body map"
                ))?;
                bits |= 1 << index;
            }
            touched.push((name, bits));
        }
        Ok((Node::Touched(item, touched), Kind::Names))
    }

    pub fn constant(&self, expression: &IdedExpr) -> Option<f64> {
        match self.node(expression) {
            Ok((Node::Number(number), _)) => Some(number),
            _ => None,
        }
    }

    /// A whole number from `low` to `high` that is written in the formula.
    fn count(&self, expression: &IdedExpr, low: usize, high: usize) -> Option<usize> {
        let number = self.constant(expression)?;
        (low..=high)
            .find(|&count| u32::try_from(count).is_ok_and(|count| (f64::from(count) - number).abs() < 1e-9))
    }

    fn group(&self, expression: &IdedExpr) -> Result<Vec<usize>, String> {
        match ident(expression).and_then(|name| self.scope.named(name)) {
            Some(Named::Group(items)) => Ok(items),
            Some(Named::Number(item)) => Ok(vec![item]),
            None => match ident(expression) {
                Some(name) => Err(self.unknown(name)),
                None => Err("this function takes the name of a group or an item".to_owned()),
            },
            _ => Err("this function takes a group of items that are numbers".to_owned()),
        }
    }

    /// Items of any kind.
    fn any_group(&self, expression: &IdedExpr) -> Result<Vec<usize>, String> {
        match ident(expression).and_then(|name| self.scope.named(name)) {
            Some(Named::Truth(item) | Named::Areas(item)) => Ok(vec![item]),
            _ => self.group(expression),
        }
    }

    fn areas(&self, expression: &IdedExpr) -> Result<usize, String> {
        match ident(expression).and_then(|name| self.scope.named(name)) {
            Some(Named::Areas(item)) => Ok(item),
            _ => Err("this function takes a body map".to_owned()),
        }
    }
}
