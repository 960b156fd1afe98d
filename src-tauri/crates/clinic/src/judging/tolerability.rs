//! Side effects and cost, in the same breath as the verdict.

use super::subject::OnCourse;
use crate::treatments::{cost_view, severity_words};
use crate::views::{ReasonKind, ReasonView};
use record::{Course, PartialDate, RecordId, SideEffect};

fn line(rule: &str, text: String) -> ReasonView {
    ReasonView {
        kind: ReasonKind::Tolerability,
        text,
        rule: rule.to_owned(),
        source: String::new(),
    }
}

/// Whether a side effect belongs to a course: put down to it, or to nothing while it went on.
pub(crate) fn belongs(id: RecordId, course: &Course, effect: &SideEffect) -> bool {
    if let Some(blamed) = effect.course {
        return blamed == id;
    }
    let before = |first: PartialDate, second: PartialDate| first.latest() < second.earliest();
    let over_before = effect.end.is_some_and(|end| before(end, course.start));
    let came_after = course.stop.is_some_and(|stop| before(stop, effect.onset));
    let began_before = before(effect.onset, course.start);
    !over_before && !came_after && !began_before
}

impl OnCourse<'_, '_> {
    /// Side effects during the course, and what it costs.
    pub(super) fn tolerability(&self) -> Vec<ReasonView> {
        vec![
            line("side_effects", self.side_effects()),
            line("cost", self.cost()),
        ]
    }

    fn side_effects(&self) -> String {
        let mut effects: Vec<&SideEffect> = self
            .subject
            .records
            .side_effects
            .iter()
            .map(|entry| &entry.value)
            .filter(|effect| belongs(self.id, self.course, effect))
            .collect();
        effects.sort_by_key(|effect| (effect.onset.earliest(), effect.onset.latest()));
        let (there, asked): (Vec<_>, Vec<_>) = effects.iter().partition(|effect| effect.severity > 0);
        let told = |effect: &&SideEffect| {
            let when = match effect.end {
                Some(end) if end == effect.onset => format!("{end}"),
                Some(end) => format!("{} to {end}", effect.onset),
                None => format!("since {}", effect.onset),
            };
            let whose = if effect.course.is_none() {
                ", not put down to a treatment"
            } else {
                ""
            };
            let name = effect.what.label().to_lowercase();
            format!("{name}, {}, {when}{whose}", severity_words(effect))
        };
        let there: Vec<String> = there.into_iter().map(told).collect();
        let asked: Vec<String> = asked
            .into_iter()
            .map(|effect| effect.what.label().to_lowercase())
            .collect();
        let asked = if asked.is_empty() {
            String::new()
        } else {
            format!(" Asked for and not there: {}.", asked.join(", "))
        };
        if there.is_empty() {
            format!("No side effect is written down.{asked}")
        } else {
            format!("Side effects: {}.{asked}", there.join("; "))
        }
    }

    fn cost(&self) -> String {
        let cost = self.course.cost(self.subject.records.today);
        if cost.is_none() {
            return "No cost is written down.".to_owned();
        }
        let view = cost_view(cost.as_ref(), &self.subject.currency);
        let about = if view.about { "about " } else { "" };
        let stopped = self.course.stop.is_some();
        let since = if stopped {
            "from start to stop"
        } else {
            "since the start"
        };
        let total = format!("{about}{} {since}", view.total);
        let paused = self.course.steps.last().is_some_and(record::DoseStep::is_pause);
        match view.now {
            _ if paused && !stopped => format!("Cost: nothing while it is paused; {total}."),
            now if now.is_empty() && stopped => format!("Cost: {total}."),
            now if now.is_empty() => format!("Cost: what it costs now isn’t written down; {total}."),
            now => format!("Cost: {now} a month; {total}."),
        }
    }
}
