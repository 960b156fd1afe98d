//! The one score that is made on import: a plain sum, to be reviewed.

use super::items::{Counts, Form, Question};
use crate::ImportError;
use instruments::ItemKind;

/// More conditions than this a formula can't hold.
const MOST_FLAGS: usize = 30;

/// The sum over the items that have numbers.
pub(super) struct Total {
    /// Which questions are in it.
    pub counted: Vec<bool>,
    /// Name of the group that the formula adds up; empty where the formula names items.
    pub group: String,
    pub formula: String,
    pub rule: String,
    pub low: f64,
    pub high: f64,
    pub decimals: u8,
}

/// Builds the sum: over points; where there are none, over measures, then over yes and no, then over places.
///
/// # Errors
/// When nothing can be added up.
pub(super) fn total(form: &Form<'_>) -> Result<Total, ImportError> {
    let points = |question: &Question| question.counts == Counts::Points;
    let is_needed = |question: &Question| !question.item.optional && !question.conditional;
    sum(form, |question| points(question) && is_needed(question))
        .or_else(|| sum(form, points))
        .or_else(|| sum(form, |question| question.counts == Counts::Measure))
        .or_else(|| yes(form))
        .or_else(|| places(form))
        .ok_or(ImportError::NothingToScore)
}

fn range(kind: &ItemKind) -> (f64, f64) {
    match kind {
        ItemKind::Scale { low, high, .. } | ItemKind::Slider { low, high, .. } => {
            (f64::from(*low), f64::from(*high))
        }
        ItemKind::Number { low, high, .. } => (*low, *high),
        ItemKind::Options(options) => {
            let values = options.iter().map(|option| option.value);
            let low = values.clone().min().unwrap_or(0);
            (f64::from(low), f64::from(values.max().unwrap_or(0)))
        }
        ItemKind::Flag => (0.0, 1.0),
        ItemKind::Areas(areas) => (0.0, areas.iter().map(|_| 1.0).sum()),
        ItemKind::TimeOfDay => (0.0, 0.0),
    }
}

/// "1 item" or "9 items".
fn items(count: usize) -> String {
    if count == 1 {
        "1 item".to_owned()
    } else {
        format!("{count} items")
    }
}

fn of(form: &Form<'_>, counts: impl Fn(&Question) -> bool) -> Option<(Vec<bool>, usize, f64, f64)> {
    let counted: Vec<bool> = form.questions.iter().map(counts).collect();
    let (mut low, mut high) = (0.0, 0.0);
    for (question, _) in form
        .questions
        .iter()
        .zip(&counted)
        .filter(|(_, counted)| **counted)
    {
        let (least, most) = range(&question.item.kind);
        low += least;
        high += most;
    }
    let count = counted.iter().filter(|counted| **counted).count();
    (low < high).then_some((counted, count, low, high))
}

fn sum(form: &Form<'_>, counts: impl Fn(&Question) -> bool) -> Option<Total> {
    let (counted, count, low, high) = of(form, counts)?;
    let decimals = form
        .questions
        .iter()
        .zip(&counted)
        .map(|(question, counted)| match &question.item.kind {
            ItemKind::Number { decimals, .. } if *counted => *decimals,
            _ => 0,
        });
    let group = (1..)
        .map(|number| match number {
            1 => "items".to_owned(),
            more => format!("items_{more}"),
        })
        .find(|name| !form.keys.has(name))?;
    Some(Total {
        formula: format!("sum({group})"),
        rule: format!("Sum of {} — made on import, to be reviewed", items(count)),
        decimals: decimals.max().unwrap_or(0),
        counted,
        group,
        low,
        high,
    })
}

fn yes(form: &Form<'_>) -> Option<Total> {
    let (counted, count, low, high) = of(form, |question| question.item.kind == ItemKind::Flag)?;
    if count > MOST_FLAGS {
        return None;
    }
    Some(named(
        form,
        counted,
        (low, high),
        |key| format!("({key} ? 1 : 0)"),
        "yes answers",
        count,
    ))
}

fn places(form: &Form<'_>) -> Option<Total> {
    let is_list = |question: &Question| matches!(question.item.kind, ItemKind::Areas(_));
    let (counted, count, low, high) = of(form, is_list)?;
    if count > MOST_FLAGS {
        return None;
    }
    Some(named(
        form,
        counted,
        (low, high),
        |key| format!("count({key})"),
        "answers chosen",
        count,
    ))
}

fn named(
    form: &Form<'_>,
    counted: Vec<bool>,
    (low, high): (f64, f64),
    term: impl Fn(&str) -> String,
    what: &str,
    count: usize,
) -> Total {
    let questions = form
        .questions
        .iter()
        .zip(&counted)
        .filter(|(_, counted)| **counted);
    let terms: Vec<String> = questions.map(|(question, _)| term(&question.item.key)).collect();
    Total {
        formula: terms.join(" + "),
        rule: format!(
            "Number of {what} in {} — made on import, to be reviewed",
            items(count)
        ),
        group: String::new(),
        decimals: 0,
        counted,
        low,
        high,
    }
}
