//! From numbers to places.

/// A straight scale: `low` stands at `from`, `high` at `to`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scale {
    pub(crate) low: f64,
    pub(crate) high: f64,
    pub(crate) from: f64,
    pub(crate) to: f64,
}

impl Scale {
    pub(crate) fn at(&self, value: f64) -> f64 {
        let span = self.high - self.low;
        if span.abs() < 1e-12 {
            return f64::midpoint(self.from, self.to);
        }
        self.from + (value - self.low) / span * (self.to - self.from)
    }
}

/// At most `most` (2 or more) round numbers from `low` to `high`, a step of 1, 2 or 5 times a power of ten apart.
pub(crate) fn ticks(low: f64, high: f64, most: f64) -> Vec<f64> {
    let span = high - low;
    if !(span.is_finite() && span > 1e-9) {
        return vec![low];
    }
    let rough = span / (most.max(2.0) - 1.0);
    let power = 10f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|times| times * power)
        .find(|step| *step >= rough * (1.0 - 1e-9))
        .unwrap_or(10.0 * power);
    let mut found = Vec::new();
    let mut count = (low / step - 1e-9).ceil();
    while count * step <= high + step * 1e-9 {
        found.push(count * step);
        count += 1.0;
    }
    found
}
