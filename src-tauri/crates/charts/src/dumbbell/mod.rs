//! Baseline against now, item by item.

mod alt;
mod key;
mod layout;
mod rows;

use crate::scene::{Anchor, Scene};
use crate::trend::alt::format_value;
use crate::{Cell, ChartOptions, Table};
use layout::Layout;
use trends::Direction;

/// What a dumbbell chart shows.
#[derive(Clone, Debug, PartialEq)]
pub struct DumbbellInput {
    /// "Baseline, 2025-03-07". What stands before the first comma heads the column of values.
    pub before: String,
    /// "Now, 2026-11-20".
    pub now: String,
    /// Groups of items with one scale each, such as the domains of the FIQR.
    pub groups: Vec<DumbbellGroup>,
}

/// Items with one scale.
#[derive(Clone, Debug, PartialEq)]
pub struct DumbbellGroup {
    /// "Function".
    pub label: String,
    /// "0–10, higher is worse".
    pub note: String,
    /// Low end.
    pub low: f64,
    /// High end.
    pub high: f64,
    /// Which way is worse.
    pub direction: Direction,
    /// Items in their order.
    pub rows: Vec<DumbbellRow>,
}

/// An item.
#[derive(Clone, Debug, PartialEq)]
pub struct DumbbellRow {
    /// "Brush or comb your hair".
    pub label: String,
    /// At the baseline; none where it wasn't answered.
    pub before: Option<f64>,
    /// Now; none where it wasn't answered.
    pub now: Option<f64>,
}

/// What has become of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    Better,
    Worse,
    Same,
    /// Not answered at one of the two times, or both.
    Unknown,
}

/// Draws the chart: an open circle for the baseline, a filled one for now, and what became of each item in words.
///
/// Rows come closer and letters get smaller where the height asks for it; all rows are drawn whatever the height.
pub fn dumbbell(input: &DumbbellInput, options: &ChartOptions) -> Scene {
    let mut scene = Scene::new(options.width, 20_000.0, options.theme, "Baseline against now");
    scene.alt = alt::words(input);
    let layout = Layout::new(input, scene.width, options.most_height);
    let bottom = key::draw(&mut scene, &layout);
    if input.groups.is_empty() {
        let (x, y) = (layout.look.margin, bottom + layout.look.note * 2.0);
        let pen = layout.note(&scene);
        pen.write(&mut scene, x, y, Anchor::Start, alt::NOTHING);
    }
    for (index, place) in layout.groups.iter().enumerate() {
        rows::draw(&mut scene, place, &layout, index == 0);
    }
    scene.height = layout.height.max(120.0);
    scene
}

impl DumbbellInput {
    /// group, item, before, now, change: one line an item; what wasn't answered, and the change that can't be told
    /// without it, are missing.
    pub fn table(&self) -> Table {
        let mut rows = Vec::new();
        for group in &self.groups {
            for row in &group.rows {
                let (before, now) = row.values();
                let change = before.zip(now).map(|(before, now)| now - before);
                rows.push(vec![
                    group.label.as_str().into(),
                    row.label.as_str().into(),
                    before.into(),
                    now.into(),
                    change.into(),
                ]);
            }
        }
        Table {
            columns: vec!["group", "item", "before", "now", "change"],
            rows: rows as Vec<Vec<Cell>>,
        }
    }
}

impl DumbbellRow {
    /// Before and now; what is no number is no answer.
    fn values(&self) -> (Option<f64>, Option<f64>) {
        let known = |value: Option<f64>| value.filter(|value| value.is_finite());
        (known(self.before), known(self.now))
    }
}

impl DumbbellGroup {
    fn outcome(&self, row: &DumbbellRow) -> Outcome {
        let (Some(before), Some(now)) = row.values() else {
            return Outcome::Unknown;
        };
        let change = now - before;
        if self.size(change) == self.size(0.0) {
            return Outcome::Same;
        }
        match (self.direction, change > 0.0) {
            (Direction::HigherIsWorse, false) | (Direction::HigherIsBetter, true) => Outcome::Better,
            (Direction::HigherIsWorse, true) | (Direction::HigherIsBetter, false) => Outcome::Worse,
        }
    }

    /// How many decimals the group's values have: at most one, two on short scales.
    fn decimals(&self) -> u8 {
        let most = if self.high - self.low > 5.0 { 1 } else { 2 };
        let whole = |value: f64, decimals: u8| {
            let scaled = value * 10f64.powi(i32::from(decimals));
            (scaled - scaled.round()).abs() < 1e-6
        };
        let values = || {
            let rows = self.rows.iter();
            rows.flat_map(|row| <[_; 2]>::from(row.values()).into_iter().flatten())
        };
        (0..most)
            .find(|&decimals| values().all(|value| whole(value, decimals)))
            .unwrap_or(most)
    }

    /// A value as it is written; those of a group have the same number of decimals.
    fn figure(&self, value: f64) -> String {
        format_value(value, self.decimals())
    }

    /// The size of a change as it is written.
    fn size(&self, change: f64) -> String {
        self.figure(change.abs())
    }

    /// "−3", "+1" or "=".
    fn change(&self, row: &DumbbellRow) -> Option<String> {
        let (before, now) = row.values();
        let change = now? - before?;
        let size = self.size(change);
        Some(match self.outcome(row) {
            Outcome::Same => "=".to_owned(),
            _ if change > 0.0 => format!("+{size}"),
            _ => format!("−{size}"),
        })
    }
}
