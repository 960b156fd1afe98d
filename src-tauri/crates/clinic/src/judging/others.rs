//! What else changed: other courses' starts, doses, pauses and stops.

use crate::chronology::daily_words;
use crate::treatments::short_name;
use record::{Course, KeptEntry, RecordId, StepKind};
use trends::verdict::OtherChange;

/// The changes of all courses but one, oldest first.
pub(super) fn others(courses: &[KeptEntry<Course>], judged: RecordId) -> Vec<OtherChange> {
    let others = courses.iter().filter(|entry| entry.id != judged);
    let mut changes: Vec<OtherChange> = others.flat_map(|entry| changes(&entry.value)).collect();
    changes.sort_by_key(|change| (change.day.earliest(), change.day.latest()));
    changes
}

fn changes(course: &Course) -> Vec<OtherChange> {
    let name = short_name(&course.what);
    let words = |kind: &StepKind| match kind {
        StepKind::Dose(dose) => format!("{name} {}", daily_words(dose)),
        StepKind::Goes { .. } | StepKind::Pause { .. } => name.clone(),
    };
    let mut changes = Vec::new();
    let begins_with_a_step = course.steps.first().is_some_and(|step| step.from == course.start);
    if !begins_with_a_step {
        changes.push(OtherChange {
            what: format!("{name} started"),
            day: course.start,
        });
    }
    let mut before: Option<&StepKind> = None;
    for (index, step) in course.steps.iter().enumerate() {
        let what = match &step.kind {
            StepKind::Pause { .. } if course.is_paused_before(index) => None,
            StepKind::Pause { .. } => Some(format!("{name} paused")),
            kind if course.is_paused_before(index) => Some(format!("{} started again", words(kind))),
            kind if index == 0 && begins_with_a_step => Some(format!("{} started", words(kind))),
            kind if before.is_some_and(|before| same(before, kind)) => None,
            StepKind::Dose(dose) => Some(format!("{name} changed to {}", daily_words(dose))),
            StepKind::Goes { .. } => Some(format!("{name} changed")),
        };
        changes.extend(what.map(|what| OtherChange { what, day: step.from }));
        before = Some(&step.kind);
    }
    changes.extend(course.stop.map(|day| OtherChange {
        what: format!("{name} stopped"),
        day,
    }));
    changes
}

/// Whether the same is taken or done: another pharmacy or price is no change.
fn same(before: &StepKind, now: &StepKind) -> bool {
    match (before, now) {
        (StepKind::Dose(before), StepKind::Dose(now)) => {
            (before.daily(), &before.unit, before.is_as_needed())
                == (now.daily(), &now.unit, now.is_as_needed())
        }
        (StepKind::Goes { how: before, .. }, StepKind::Goes { how: now, .. }) => before == now,
        _ => false,
    }
}
