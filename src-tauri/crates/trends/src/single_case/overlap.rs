//! How far two phases overlap: NAP, Tau, Tau-U.

use super::{CannotCompute, Improvement, TINY, count, finite, mean};
use serde::Serialize;
use std::cmp::Ordering;

/// Where a value lies with 95% confidence.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Interval {
    /// Lower limit.
    pub low: f64,
    /// Upper limit.
    pub high: f64,
}

/// Phases A (baseline) and B (treatment) compared value by value.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Overlap {
    /// Pairs of a value of A and one of B.
    pub pairs: u64,
    /// Pairs in which B is better.
    pub pos: u64,
    /// Pairs in which both are the same.
    pub tie: u64,
    /// Pairs in which B is worse.
    pub neg: u64,
    /// Non-overlap of all pairs, 0 to 1; 0.5 when the phases don't differ (Parker & Vannest 2009,
    /// doi:10.1016/j.beth.2008.10.006).
    pub nap: f64,
    /// 95% confidence interval of NAP (Newcombe 2006, method 5). It takes values for independent; those of a daily diary
    /// depend on the day before, so it is too narrow for them.
    pub nap_interval: Interval,
    /// Tau of A against B: 2 NAP − 1.
    pub tau: f64,
    /// Kendall's S of the baseline in time order, positive when the baseline was getting better already.
    pub s_a: i64,
    /// Tau-U, variant "A against B, minus trend of A" over all pairs (Parker 2011, doi:10.1016/j.beth.2010.08.006). There are
    /// other variants of that name; this one can leave −1 to 1.
    pub tau_u: f64,
    /// Mean of A.
    #[serde(rename = "mean_A")]
    pub mean_a: f64,
    /// Mean of B.
    #[serde(rename = "mean_B")]
    pub mean_b: f64,
    /// Change of the mean in percent of A's; none when that is 0.
    pub pct_change: Option<f64>,
}

/// 97.5% point of the normal distribution.
const Z: f64 = 1.959_963_984_540_054;

/// Compares two phases, each in time order. Values are taken as they are: missing days are left out, never filled in.
///
/// # Errors
/// [`CannotCompute::Empty`], [`CannotCompute::NotANumber`].
pub fn overlap(a: &[f64], b: &[f64], improvement: Improvement) -> Result<Overlap, CannotCompute> {
    finite(a)?;
    finite(b)?;
    let sign = improvement.sign();
    let order = |from: f64, to: f64| {
        let gain = sign * (to - from);
        if gain.abs() < TINY {
            Ordering::Equal
        } else if gain > 0.0 {
            Ordering::Greater
        } else {
            Ordering::Less
        }
    };
    let (mut pos, mut tie, mut neg) = (0_u32, 0_u32, 0_u32);
    for &from in a {
        for &to in b {
            match order(from, to) {
                Ordering::Greater => pos += 1,
                Ordering::Equal => tie += 1,
                Ordering::Less => neg += 1,
            }
        }
    }
    let mut s_a = 0_i32;
    for (index, &from) in a.iter().enumerate() {
        for &to in a.iter().skip(index + 1) {
            s_a += match order(from, to) {
                Ordering::Greater => 1,
                Ordering::Equal => 0,
                Ordering::Less => -1,
            };
        }
    }
    let pairs = count(a) * count(b);
    let nap = (f64::from(pos) + 0.5 * f64::from(tie)) / pairs;
    let s_ab = f64::from(pos) - f64::from(neg);
    let (mean_a, mean_b) = (mean(a), mean(b));
    Ok(Overlap {
        pairs: u64::from(pos) + u64::from(tie) + u64::from(neg),
        pos: u64::from(pos),
        tie: u64::from(tie),
        neg: u64::from(neg),
        nap,
        nap_interval: interval(nap, count(a), count(b)),
        tau: 2.0 * nap - 1.0,
        s_a: i64::from(s_a),
        tau_u: (s_ab - f64::from(s_a)) / pairs,
        mean_a,
        mean_b,
        pct_change: (mean_a.abs() > TINY).then(|| (mean_b - mean_a) / mean_a * 100.0),
    })
}

/// Newcombe's method 5: all x for which (nap − x)² ≤ z² V(x), with V(x) = x (1 − x) (2 + x(1 − x) + h (1 + 2 x (1 − x))) /
/// (m n (2 − x) (1 + x)) and h = (m + n)/2 − 1. At 0 and 1 one end is the estimate itself, and x = nap solves the equation
/// without being the other end: there a factor is divided out.
fn interval(nap: f64, m: f64, n: f64) -> Interval {
    let h = (m + n) / 2.0 - 1.0;
    let excess = |x: f64| {
        let y = x * (1.0 - x);
        let left = m * n * (nap - x).powi(2) * (2.0 - x) * (1.0 + x);
        // V has the factors x and 1 − x; at the ends the left side has one of them too.
        let share = if (nap - 1.0).abs() < TINY {
            return m * n * (1.0 - x) * (2.0 - x) * (1.0 + x) - Z * Z * x * (2.0 + y + h * (1.0 + 2.0 * y));
        } else if nap.abs() < TINY {
            return m * n * x * (2.0 - x) * (1.0 + x) - Z * Z * (1.0 - x) * (2.0 + y + h * (1.0 + 2.0 * y));
        } else {
            y
        };
        left - Z * Z * share * (2.0 + y + h * (1.0 + 2.0 * y))
    };
    // Outside the interval the excess is above 0, inside below.
    let root = |outside: f64, inside: f64| {
        let (mut outside, mut inside) = (outside, inside);
        for _ in 0..200 {
            let middle = f64::midpoint(outside, inside);
            if excess(middle) > 0.0 {
                outside = middle;
            } else {
                inside = middle;
            }
        }
        inside
    };
    Interval {
        low: if nap < TINY { 0.0 } else { root(0.0, nap) },
        high: if nap > 1.0 - TINY { 1.0 } else { root(1.0, nap) },
    }
}
