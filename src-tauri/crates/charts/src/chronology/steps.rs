//! The stretches of a course between its changes, each end as well known as it is.

use super::time::{Edge, Time};
use super::{DoseCourse, Level};

/// What follows a stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Then {
    /// Another stretch of the course.
    Goes,
    /// The course stops.
    Stops,
    /// Nothing is known: it goes on.
    Open,
}

/// A stretch of a course at one level.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Stretch {
    pub(crate) from: Edge,
    pub(crate) to: Edge,
    pub(crate) level: Level,
    pub(crate) then: Then,
    pub(crate) mark: u32,
}

/// The stretches of `course`, in order and without overlaps.
pub(crate) fn stretches(course: &DoseCourse, time: &Time) -> Vec<Stretch> {
    let mut changes: Vec<(Edge, Level, u32)> = Vec::with_capacity(course.steps.len() + 1);
    let start = time.edge(course.start);
    let mut steps = course.steps.iter().peekable();
    match steps.peek() {
        // The first step is the start, and the better known of their dates counts.
        Some(first) if first.from.earliest() <= course.start.latest() => {
            let step = time.edge(first.from);
            let narrow = step.to - step.from <= start.to - start.from;
            changes.push((if narrow { step } else { start }, first.level, first.mark));
            steps.next();
        }
        _ => changes.push((start, Level::Unknown, course.mark)),
    }
    changes.extend(steps.map(|step| (time.edge(step.from), step.level, step.mark)));
    let mut edges: Vec<Edge> = changes.iter().map(|change| change.0).collect();
    edges.push(time.end(course.stop));
    apart(&mut edges);
    let then = match course.stop {
        Some(_) => Then::Stops,
        None => Then::Open,
    };
    let count = changes.len();
    changes
        .iter()
        .zip(edges.windows(2))
        .enumerate()
        .filter_map(|(index, ((_, level, mark), pair))| {
            let &[from, to] = pair else { return None };
            Some(Stretch {
                from,
                to,
                level: *level,
                then: if index + 1 == count { then } else { Then::Goes },
                mark: *mark,
            })
        })
        .collect()
}

/// Edges keep their order: where two may be the other way round, each keeps its half of what they share.
pub(crate) fn apart(edges: &mut [Edge]) {
    for index in 1..edges.len() {
        let (before, after) = edges.split_at_mut(index);
        let (Some(one), Some(two)) = (before.last_mut(), after.first_mut()) else {
            continue;
        };
        two.from = two.from.max(one.from);
        two.to = two.to.max(two.from);
        if one.to > two.from {
            let middle = if two.is_soft() {
                (two.from + one.to.min(two.to)) / 2.0
            } else {
                two.from
            };
            one.to = middle;
            two.from = middle;
            two.to = two.to.max(middle);
        }
    }
}
