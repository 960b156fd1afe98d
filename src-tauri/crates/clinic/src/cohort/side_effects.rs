//! Side effects by the share of patients who had them.

use super::gather::Member;
use super::judged::{Judged, SideEffectOf};
use super::words::share_of;
use crate::views::CohortGroup;
use jiff::civil::Date;
use record::{SideEffect, SideEffectName};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Whether it is put down to the course, or to nothing and may have begun during it.
fn belongs(effect: &SideEffect, member: &Member<'_>, today: Date) -> bool {
    if effect.severity == 0 {
        return false;
    }
    let attributed = effect.course.filter(|id| {
        // What was put down to a treatment that was removed is put down to nothing.
        member.patient.courses.iter().any(|course| course.id == *id)
    });
    if let Some(course) = attributed {
        return course == member.id;
    }
    let (from, to) = member.course.reach();
    let to = to.map_or(today, |to| to.min(today));
    effect.onset.latest() >= from && effect.onset.earliest() <= to
}

/// The side effects of a patient's course, each once.
pub(super) fn of(member: &Member<'_>, today: Date) -> Vec<SideEffectOf> {
    let effects = member.patient.side_effects.iter();
    let named = effects
        .filter(|effect| belongs(effect, member, today))
        .map(|effect| SideEffectOf {
            label: effect.what.label(),
            key: match &effect.what {
                SideEffectName::Listed(key) => Some(key.clone()),
                SideEffectName::Own(_) => None,
            },
        });
    let mut named: Vec<SideEffectOf> = named.collect();
    named.sort_by_key(|effect| effect.label.to_lowercase());
    named.dedup_by_key(|effect| effect.label.to_lowercase());
    named
}

/// The share of all patients with any, then with each, the commonest first.
pub(super) fn shares(judged: &[Judged<'_>]) -> Vec<CohortGroup> {
    let mut known: BTreeMap<String, (String, usize)> = BTreeMap::new();
    for effect in judged.iter().flat_map(|judged| &judged.side_effects) {
        let entry = known.entry(effect.label.to_lowercase());
        entry.or_insert_with(|| (effect.label.clone(), 0)).1 += 1;
    }
    let mut known: Vec<(String, (String, usize))> = known.into_iter().collect();
    known.sort_by_key(|(_, (_, count))| Reverse(*count));
    let any = CohortGroup {
        label: "Any written down".to_owned(),
        share: share_of(judged.iter().map(|judged| !judged.side_effects.is_empty())),
    };
    let each = known.into_iter().map(|(small, (label, _))| {
        let has = |judged: &Judged<'_>| {
            let mut effects = judged.side_effects.iter();
            effects.any(|effect| effect.label.to_lowercase() == small)
        };
        CohortGroup {
            label,
            share: share_of(judged.iter().map(has)),
        }
    });
    [any].into_iter().chain(each).collect()
}
