//! Costs in words.

use crate::views::{CostView, MonthCost};
use record::{CourseCost, cost_text};

/// "€35.50" for a sign, "35.50 CHF" for letters.
pub(crate) fn with_currency(hundredths: u64, currency: &str) -> String {
    let amount = cost_text(hundredths);
    if currency.chars().any(char::is_alphabetic) {
        format!("{amount} {currency}")
    } else {
        format!("{currency}{amount}")
    }
}

/// How well a cost is known.
#[derive(Clone, Copy)]
enum Known {
    Exactly,
    About,
    AtMost,
}

impl Known {
    fn of(about: bool, at_most: bool) -> Self {
        match (about, at_most) {
            (true, _) => Self::About,
            (false, true) => Self::AtMost,
            (false, false) => Self::Exactly,
        }
    }
}

/// A cost with how well it is known, and whether a part of it isn't written down.
fn hedged(hundredths: u64, currency: &str, known: Known, at_least: bool) -> String {
    let amount = with_currency(hundredths, currency);
    match (known, at_least) {
        (Known::Exactly, false) => amount,
        (Known::Exactly, true) => format!("at least {amount}"),
        (Known::About, false) => format!("about {amount}"),
        (Known::About, true) => format!("about {amount} or more"),
        (Known::AtMost, false) => format!("at most {amount}"),
        (Known::AtMost, true) => format!("at most {amount} for what is written down"),
    }
}

/// What a course costs; empty where no cost is written down.
pub(crate) fn cost_view(cost: Option<&CourseCost>, currency: &str) -> CostView {
    let Some(cost) = cost else {
        return CostView {
            now: String::new(),
            total: String::new(),
            about: false,
            months: Vec::new(),
        };
    };
    let months = cost.months.iter().map(|month| MonthCost {
        month: month.month.strftime("%Y-%m").to_string(),
        amount: month.cost.map_or_else(
            || "not known".to_owned(),
            |known| {
                hedged(
                    known,
                    currency,
                    Known::of(month.about, month.at_most),
                    month.at_least,
                )
            },
        ),
    });
    CostView {
        now: cost
            .now
            .map(|now| with_currency(now, currency))
            .unwrap_or_default(),
        // "about" has a field of its own.
        total: match (cost.about, cost.at_least) {
            (true, true) => format!("{} or more", with_currency(cost.total, currency)),
            _ => hedged(
                cost.total,
                currency,
                Known::of(false, cost.at_most),
                cost.at_least,
            ),
        },
        about: cost.about,
        months: months.collect(),
    }
}

/// What all courses cost a month now, and what they have cost; empty where no cost is written down. Each comes with
/// whether it goes on.
pub(crate) fn sums(costs: &[(Option<CourseCost>, bool)], currency: &str) -> (String, String) {
    let known = || costs.iter().filter_map(|(cost, _)| cost.as_ref());
    let total: u64 = known().map(|cost| cost.total).sum();
    let about = known().any(|cost| cost.about);
    let at_most = known().any(|cost| cost.at_most);
    let at_least = known().any(|cost| cost.at_least) || costs.iter().any(|(cost, _)| cost.is_none());
    let total = if known().next().is_some() {
        hedged(total, currency, Known::of(about, at_most), at_least)
    } else {
        String::new()
    };
    let going = costs.iter().filter(|(_, goes_on)| *goes_on);
    let now: Vec<Option<u64>> = going
        .map(|(cost, _)| cost.as_ref().and_then(|cost| cost.now))
        .collect();
    let sum: u64 = now.iter().flatten().sum();
    let now = if now.iter().any(Option::is_some) {
        hedged(sum, currency, Known::Exactly, now.iter().any(Option::is_none))
    } else {
        String::new()
    };
    (now, total)
}
