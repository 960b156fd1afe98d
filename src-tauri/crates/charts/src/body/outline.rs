//! From knots to closed outlines on the picture, and the hatch inside them.

use super::figure::{Edge, Stretch};
use crate::scene::Step;

type Spot = (f64, f64);

/// How far hatch lines stay away from the outline, measured along x − y.
const SHORT: f64 = 2.5;

/// Where a figure stands: its middle, its top and its size.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placement {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) scale: f64,
}

impl Placement {
    fn at(&self, (x, y): Spot, side: f64) -> Spot {
        (self.x + side * x * self.scale, self.y + y * self.scale)
    }
}

/// A closed outline from stretches in order; `side` is 1 for the viewer's right and −1 for the left.
pub(super) fn half(edge: &[Stretch], place: &Placement, side: f64) -> Vec<Step> {
    let mut steps = Vec::new();
    for &stretch in edge {
        add(&mut steps, stretch, place, side);
    }
    steps.push(Step::Close);
    steps
}

/// A closed outline from its right half, which is mirrored to go back up.
pub(super) fn whole(half: &[Stretch], place: &Placement) -> Vec<Step> {
    let mut steps = Vec::new();
    for &stretch in half {
        add(&mut steps, stretch, place, 1.0);
    }
    for &(edge, from, to) in half.iter().rev() {
        add(&mut steps, (edge, to, from), place, -1.0);
    }
    steps.push(Step::Close);
    steps
}

fn add(steps: &mut Vec<Step>, (edge, from, to): Stretch, place: &Placement, side: f64) {
    let Some(&start) = edge.get(from) else { return };
    let (x, y) = place.at(start, side);
    match steps.last().map(|step| end(*step)) {
        None => steps.push(Step::Move(x, y)),
        Some((before_x, before_y)) if (before_x - x).hypot(before_y - y) > 0.01 => {
            steps.push(Step::Line(x, y));
        }
        Some(_) => (),
    }
    let forwards = from < to;
    for index in from.min(to)..from.max(to) {
        let segment = if forwards { index } else { from + to - index - 1 };
        let Some([start, lead, trail, end]) = bezier(edge, segment) else {
            continue;
        };
        let [lead, trail, end] = if forwards {
            [lead, trail, end]
        } else {
            [trail, lead, start]
        };
        let [(x1, y1), (x2, y2), (x, y)] = [lead, trail, end].map(|spot| place.at(spot, side));
        steps.push(Step::Cubic([x1, y1, x2, y2, x, y]));
    }
}

fn end(step: Step) -> Spot {
    match step {
        Step::Move(x, y) | Step::Line(x, y) | Step::Cubic([.., x, y]) => (x, y),
        Step::Close => (f64::NAN, f64::NAN),
    }
}

/// The cubic between a knot and the next; at each knot the curve runs parallel to the line between its neighbours.
fn bezier(edge: Edge, index: usize) -> Option<[Spot; 4]> {
    let (from, to) = (*edge.get(index)?, *edge.get(index + 1)?);
    let before = index.checked_sub(1).and_then(|index| edge.get(index)).copied();
    let after = edge.get(index + 2).copied();
    let length = (to.0 - from.0).hypot(to.1 - from.1);
    // A third of the way along the tangent; the ends of an edge have no tangent of their own.
    let handle = |at: Spot, towards: Option<(Spot, Spot)>, sign: f64| {
        let (start, end) = towards.unwrap_or((from, to));
        let (dx, dy) = (end.0 - start.0, end.1 - start.1);
        let reach = sign * length / 3.0 / dx.hypot(dy).max(1e-6);
        (at.0 + dx * reach, at.1 + dy * reach)
    };
    let lead = handle(from, before.map(|before| (before, to)), 1.0);
    let trail = handle(to, after.map(|after| (from, after)), -1.0);
    Some([from, lead, trail, to])
}

/// Slanting lines inside a closed outline, `gap` px apart. They line up across neighbouring areas.
pub(crate) fn hatch(outline: &[Step], gap: f64) -> Vec<Step> {
    let corners = flatten(outline);
    // Every line has one value of x + y; across it, x − y tells where it enters and leaves.
    let turned: Vec<Spot> = corners.iter().map(|&(x, y)| (x + y, x - y)).collect();
    let low = turned.iter().map(|spot| spot.0).fold(f64::INFINITY, f64::min);
    let high = turned.iter().map(|spot| spot.0).fold(f64::NEG_INFINITY, f64::max);
    let step = gap * std::f64::consts::SQRT_2;
    let mut steps = Vec::new();
    let mut level = (low / step).ceil() * step;
    while level < high {
        let mut cuts: Vec<f64> = turned
            .iter()
            .zip(turned.iter().cycle().skip(1))
            .filter(|(from, to)| (from.0 <= level) != (to.0 <= level))
            .map(|(from, to)| from.1 + (level - from.0) / (to.0 - from.0) * (to.1 - from.1))
            .collect();
        cuts.sort_unstable_by(f64::total_cmp);
        for pair in cuts.chunks_exact(2) {
            // Short of the outline, which would look dotted otherwise.
            if let &[from, to] = pair
                && to - from > 2.0 * SHORT
            {
                let (from, to) = (from + SHORT, to - SHORT);
                steps.push(Step::Move((level + from) / 2.0, (level - from) / 2.0));
                steps.push(Step::Line((level + to) / 2.0, (level - to) / 2.0));
            }
        }
        level += step;
    }
    steps
}

/// Corners of an outline with each curve cut into eight.
pub(super) fn flatten(outline: &[Step]) -> Vec<Spot> {
    let mut corners: Vec<Spot> = Vec::new();
    for step in outline {
        match *step {
            Step::Move(x, y) | Step::Line(x, y) => corners.push((x, y)),
            Step::Cubic([x1, y1, x2, y2, x, y]) => {
                let (x0, y0) = corners.last().copied().unwrap_or((x, y));
                corners.extend((1..=8).map(|part| {
                    let t = f64::from(part) / 8.0;
                    let s = 1.0 - t;
                    let weights = [s * s * s, 3.0 * s * s * t, 3.0 * s * t * t, t * t * t];
                    let sum = |values: [f64; 4]| -> f64 {
                        weights
                            .iter()
                            .zip(values)
                            .map(|(weight, value)| weight * value)
                            .sum()
                    };
                    (sum([x0, x1, x2, x]), sum([y0, y1, y2, y]))
                }));
            }
            Step::Close => (),
        }
    }
    corners
}
