//! Reading pictures: what they should lead to, and how high a ribbon stands.

use charts::{Chronology, ChronologyInput, Lines};
use std::collections::BTreeSet;

/// The values of one attribute in the order of the picture.
pub fn attributes<'a>(svg: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    svg.split(start.as_str())
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

/// Every record that something within the period should lead to.
pub fn expected(input: &ChronologyInput, panels: usize) -> BTreeSet<u32> {
    let inside = |date: jiff::civil::Date| date >= input.from && date <= input.to;
    let over = |from: record::PartialDate, to: Option<record::PartialDate>| {
        from.earliest() <= input.to && to.is_none_or(|to| to.latest() >= input.from)
    };
    let mut marks = BTreeSet::new();
    for course in input.ribbons.iter().flat_map(|ribbon| &ribbon.courses) {
        let ends = course.steps.iter().skip(1).map(|step| Some(step.from));
        for (step, end) in course.steps.iter().zip(ends.chain([course.stop])) {
            // A step ends where the next one begins.
            if over(step.from, end) && end.is_none_or(|end| end.earliest() > input.from) {
                marks.insert(step.mark);
            }
        }
    }
    marks.extend(
        input
            .bars
            .iter()
            .filter(|bar| over(bar.start, bar.stop))
            .map(|bar| bar.mark),
    );
    marks.extend(
        input
            .visits
            .iter()
            .filter(|visit| inside(visit.date))
            .map(|visit| visit.mark),
    );
    let spells = input
        .side_effects
        .iter()
        .filter(|spell| over(spell.onset, spell.end));
    marks.extend(spells.map(|spell| spell.mark));
    marks.extend(
        input
            .results
            .iter()
            .filter(|result| inside(result.date))
            .map(|result| result.mark),
    );
    for panel in input.panels.iter().take(panels) {
        match &panel.lines {
            Lines::Scores { series, marks: of } => {
                let points = series.points.iter().zip(of);
                marks.extend(
                    points
                        .filter(|(point, _)| inside(point.date))
                        .map(|(_, mark)| *mark),
                );
            }
            Lines::Days(days) => {
                let days = days.iter().filter(|value| inside(value.date));
                marks.extend(days.filter_map(|value| value.mark));
            }
            Lines::Results(values) => {
                let values = values.iter().filter(|value| inside(value.date));
                marks.extend(values.map(|value| value.mark));
            }
        }
    }
    marks
}

/// Height of the ribbon at a share of the width between `from` and `to`, read off the shape that is filled.
pub fn heights(drawn: &Chronology, shares: &[f64]) -> Vec<f64> {
    let svg = drawn.scene.to_svg();
    let shape = svg
        .split("<path d=\"")
        .find(|path| path.contains("\" fill=\"#c6dcf3\""))
        .unwrap();
    let path = shape.split('"').next().unwrap();
    let mut corners: Vec<(f64, f64)> = Vec::new();
    let path = path.trim_end_matches('Z').replace(['M', 'L'], "|");
    let path = path.replace('H', "|h").replace('V', "|v");
    for step in path.split('|').skip(1) {
        let (x, y) = corners.last().copied().unwrap_or_default();
        corners.push(match (step.strip_prefix('h'), step.strip_prefix('v')) {
            (Some(to), _) => (to.parse().unwrap(), y),
            (_, Some(to)) => (x, to.parse().unwrap()),
            _ => {
                let (x, y) = step.split_once(' ').unwrap();
                (x.parse().unwrap(), y.parse().unwrap())
            }
        });
    }
    let (left, right) = corners.iter().fold((f64::MAX, 0.0_f64), |(low, high), c| {
        (low.min(c.0), high.max(c.0))
    });
    let base = corners.iter().map(|corner| corner.1).fold(0.0, f64::max);
    let at = |x: f64| {
        let edges = corners.iter().zip(corners.iter().skip(1));
        let crossed = edges.filter(|(a, b)| (a.0 <= x) != (b.0 <= x));
        let top = crossed
            .map(|(a, b)| a.1 + (x - a.0) / (b.0 - a.0) * (b.1 - a.1))
            .fold(base, f64::min);
        base - top
    };
    shares
        .iter()
        .map(|share| at(left + share * (right - left)))
        .collect()
}
