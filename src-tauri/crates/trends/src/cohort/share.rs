//! A share with its exact interval.

use serde::Serialize;

/// A share with its exact 95% interval (Clopper & Pearson 1934, doi:10.1093/biomet/26.4.404).
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Share {
    /// How many.
    pub count: u32,
    /// Of how many; above 0.
    pub of: u32,
    /// Share, 0 to 1.
    pub share: f64,
    /// Lower limit, 0 to 1.
    pub low: f64,
    /// Upper limit, 0 to 1.
    pub high: f64,
}

/// What each tail of the interval leaves out.
const TAIL: f64 = 0.025;
/// Halvings of the range from 0 to 1: more than a binary fraction can hold.
const HALVINGS: usize = 64;

/// The share of `count` in `of`; none of none, nor of more than there are.
pub fn share(count: u32, of: u32) -> Option<Share> {
    if of == 0 || count > of {
        return None;
    }
    let ways = ln_ways(of);
    // The lower limit is where as many or more would be this rare, the upper one where as many or fewer would.
    let low = if count == 0 {
        0.0
    } else {
        halved(|p| probability(&ways, count..=of, p) < TAIL)
    };
    let high = if count == of {
        1.0
    } else {
        halved(|p| probability(&ways, 0..=count, p) > TAIL)
    };
    Some(Share {
        count,
        of,
        share: f64::from(count) / f64::from(of),
        low,
        high,
    })
}

/// The value from 0 to 1 below which `is_below` holds.
fn halved(is_below: impl Fn(f64) -> bool) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(low, high);
        if is_below(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
    f64::midpoint(low, high)
}

/// Logarithms of the number of ways to choose 0, 1, … of `of`.
fn ln_ways(of: u32) -> Vec<f64> {
    let mut ln = 0.0;
    let mut ways = vec![0.0];
    for chosen in 1..=of {
        ln += (f64::from(of - chosen + 1) / f64::from(chosen)).ln();
        ways.push(ln);
    }
    ways
}

/// How probable it is that the number of those with chance `p`, 0 < p < 1, lies within `counts`.
fn probability(ways: &[f64], counts: std::ops::RangeInclusive<u32>, p: f64) -> f64 {
    let of = f64::from(u32::try_from(ways.len().saturating_sub(1)).unwrap_or(u32::MAX));
    let (with, without) = (p.ln(), (-p).ln_1p());
    let each = (0_u32..).zip(ways).filter(|(count, _)| counts.contains(count));
    each.map(|(count, ways)| {
        let count = f64::from(count);
        (ways + count * with + (of - count) * without).exp()
    })
    .sum()
}
