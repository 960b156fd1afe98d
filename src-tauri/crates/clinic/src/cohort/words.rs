//! Shares and spans of time in words.

use crate::views::ShareView;
use trends::cohort::{Share, share};

/// Days of a month, on average.
const MONTH: f64 = 30.4375;

pub(super) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// A share from 0 to 1 in whole percent, without the sign.
pub(super) fn percent(share: f64) -> String {
    format!("{:.0}", (share * 100.0).round())
}

/// "20 to 59%".
pub(super) fn interval(low: f64, high: f64) -> String {
    format!("{} to {}%", percent(low), percent(high))
}

/// The share of those of which something is so; none of nobody.
pub(super) fn share_of(are: impl IntoIterator<Item = bool>) -> Option<ShareView> {
    let are: Vec<bool> = are.into_iter().collect();
    let yes = are.iter().filter(|is| **is).count();
    let Share {
        count,
        of,
        share,
        low,
        high,
    } = share(count(yes), count(are.len()))?;
    Some(ShareView {
        count,
        of,
        percent: format!("{}%", percent(share)),
        interval: interval(low, high),
    })
}

pub(super) fn months(days: u32) -> f64 {
    f64::from(days) / MONTH
}

/// "12 days", "14 months".
pub(super) fn span(days: u32) -> String {
    match days {
        1 => "1 day".to_owned(),
        2..62 | 0 => format!("{days} days"),
        _ => format!("{:.0} months", months(days)),
    }
}
