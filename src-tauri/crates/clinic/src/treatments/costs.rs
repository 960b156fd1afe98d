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

/// A cost with how well it is known: "about", "at least".
fn hedged(hundredths: u64, currency: &str, about: bool, at_least: bool) -> String {
    let amount = with_currency(hundredths, currency);
    match (about, at_least) {
        (false, false) => amount,
        (true, false) => format!("about {amount}"),
        (false, true) => format!("at least {amount}"),
        (true, true) => format!("about {amount} or more"),
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
            |known| hedged(known, currency, month.about, month.at_least),
        ),
    });
    CostView {
        now: cost
            .now
            .map(|now| with_currency(now, currency))
            .unwrap_or_default(),
        // "about" has a field of its own.
        total: hedged(cost.total, currency, false, cost.at_least),
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
    let at_least = known().any(|cost| cost.at_least) || costs.iter().any(|(cost, _)| cost.is_none());
    let total = if known().next().is_some() {
        hedged(total, currency, about, at_least)
    } else {
        String::new()
    };
    let going = costs.iter().filter(|(_, goes_on)| *goes_on);
    let now: Vec<Option<u64>> = going
        .map(|(cost, _)| cost.as_ref().and_then(|cost| cost.now))
        .collect();
    let sum: u64 = now.iter().flatten().sum();
    let now = if now.iter().any(Option::is_some) {
        hedged(sum, currency, false, now.iter().any(Option::is_none))
    } else {
        String::new()
    };
    (now, total)
}
