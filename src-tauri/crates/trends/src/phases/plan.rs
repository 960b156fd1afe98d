//! What the clinician says of the phases, applied to those that follow from the dose steps.

use super::{Phase, PhaseKind, Windows};
use jiff::ToSpan;
use record::{PhaseEdit, PhasePlan};

/// The windows of a plan, the usual ones where it says nothing.
pub fn windows_of(plan: &PhasePlan) -> Windows {
    let usual = Windows::default();
    let days = |said: Option<u16>, usual: i32| said.map_or(usual, i32::from);
    Windows {
        stable_days: days(plan.stable_days, usual.stable_days),
        wash_in_days: days(plan.wash_in_days, usual.wash_in_days),
        wash_out_days: days(plan.wash_out_days, usual.wash_out_days),
    }
}

/// Names and limits the phases as the plan says. What it says of phases that aren't there any more is answered in a sentence
/// each and changes nothing.
pub fn apply(plan: &PhasePlan, phases: &mut [Phase]) -> Vec<String> {
    let mut lost = Vec::new();
    for phase in phases.iter_mut() {
        phase.label.clear();
    }
    if let (Some((from, to)), Some(baseline)) = (plan.baseline, phases.first_mut()) {
        if baseline.to.is_some_and(|start| from >= start) {
            lost.push(format!(
                "The baseline of {from} to {to} doesn’t lie before the start any more: all days before the start count."
            ));
        } else {
            let after = to.saturating_add(1.day());
            baseline.counts_from = Some(from);
            let ends_earlier = baseline.to.is_none_or(|start| after < start);
            baseline.typed = (true, ends_earlier);
            baseline.to = Some(baseline.to.map_or(after, |start| start.min(after)));
        }
    }
    for edit in &plan.edits {
        match phases.iter_mut().find(|phase| phase.from == edit.phase) {
            Some(phase) => change(phase, edit),
            None => lost.push(lost_words(edit)),
        }
    }
    label(phases);
    lost
}

fn change(phase: &mut Phase, edit: &PhaseEdit) {
    phase.label.clone_from(&edit.name);
    phase.left_out = edit.left_out;
    phase.typed.0 |= edit.counts_from.is_some();
    phase.counts_from = match (phase.kind, edit.counts_from) {
        // The days of the plan's baseline stay its limits.
        (PhaseKind::Baseline, Some(from)) => Some(phase.counts_from.map_or(from, |first| first.max(from))),
        (_, Some(from)) => Some(from),
        (_, None) => phase.counts_from,
    };
}

fn lost_words(edit: &PhaseEdit) -> String {
    let name = if edit.name.is_empty() {
        "A changed phase".to_owned()
    } else {
        format!("“{}”", edit.name)
    };
    let day = edit.phase.map_or_else(String::new, |day| format!(", from {day}"));
    format!("{name}{day}: no phase begins on that day any more, so what was said of it isn’t used.")
}

/// Gives every phase without a name its usual one. Where two would be called the same, the later ones are counted.
pub(super) fn label(phases: &mut [Phase]) {
    for index in 0..phases.len() {
        let Some(phase) = phases.get(index).filter(|phase| phase.label.is_empty()) else {
            continue;
        };
        let usual = usual_label(phase);
        let taken = |label: &str| phases.iter().any(|other| other.label == label);
        let mut label = usual.clone();
        let mut number = 2;
        while taken(&label) {
            label = format!("{usual} ({number})");
            number += 1;
        }
        if let Some(phase) = phases.get_mut(index) {
            phase.label = label;
        }
    }
}

fn usual_label(phase: &Phase) -> String {
    match (phase.kind, &phase.dose) {
        (PhaseKind::Baseline, _) => "Baseline".to_owned(),
        (PhaseKind::Titration, _) => "Titration".to_owned(),
        (PhaseKind::Stable, Some((amount, unit))) => format!("{amount} {unit}"),
        (PhaseKind::Stable, None) => "On treatment".to_owned(),
        (PhaseKind::Pause, _) => format!("Pause {}", phase.number),
        (PhaseKind::Stopped, _) => "After the stop".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails loudly")]
    use super::*;
    use crate::phases::phases;
    use jiff::civil::{Date, date};
    use record::{Course, Dose, DoseStep, RecordId, StepKind, TimeOfDay, What};

    fn step(from: &str, amount: &str) -> DoseStep {
        let kind = if amount == "pause" {
            StepKind::Pause {
                reason: String::new(),
            }
        } else {
            StepKind::Dose(Dose {
                amount: amount.parse().unwrap(),
                unit: "mg".to_owned(),
                times: vec![TimeOfDay::Bedtime],
                form: String::new(),
                filler: String::new(),
                pharmacy: String::new(),
                batch: String::new(),
                cost_per_month: None,
            })
        };
        DoseStep {
            from: from.parse().unwrap(),
            kind,
        }
    }

    fn course() -> Course {
        let steps = vec![
            step("2026-01-05", "1.5"),
            step("2026-01-19", "4.5"),
            step("2026-04-01", "pause"),
            step("2026-05-01", "4.5"),
        ];
        Course {
            what: What::Catalogue("ldn".to_owned()),
            start: steps.first().unwrap().from,
            stop: None,
            stop_reason: String::new(),
            prescriber: String::new(),
            note: String::new(),
            steps,
        }
    }

    fn plan() -> PhasePlan {
        PhasePlan {
            course: RecordId::from(uuid::Uuid::nil()),
            wash_in_days: None,
            wash_out_days: None,
            stable_days: None,
            baseline: None,
            edits: Vec::new(),
            drawn_by_lot: None,
        }
    }

    fn edit(phase: Option<Date>) -> PhaseEdit {
        PhaseEdit {
            phase,
            name: String::new(),
            counts_from: None,
            left_out: false,
        }
    }

    /// Labels, first days that count, whether something counts, and what was lost.
    fn check(why: &str, plan: &PhasePlan, labels: &[&str], counting: &[(usize, Date, bool)], lost: usize) {
        let mut phases = phases(&course(), &windows_of(plan), date(2026, 11, 22));
        let said = apply(plan, &mut phases);
        let found: Vec<&str> = phases.iter().map(|phase| phase.label.as_str()).collect();
        assert_eq!(found, labels, "{why}");
        for (index, day, counts) in counting {
            assert_eq!(phases.get(*index).unwrap().counts(*day), *counts, "{why}: {day}");
        }
        assert_eq!(said.len(), lost, "{why}: {said:?}");
    }

    #[test]
    fn a_plan_names_and_limits_phases() {
        let usual = ["Baseline", "Titration", "4.5 mg", "Pause 1", "4.5 mg (2)"];
        check(
            "nothing is said",
            &plan(),
            &usual,
            &[(0, date(2020, 1, 1), true)],
            0,
        );
        let baseline = PhasePlan {
            baseline: Some((date(2025, 12, 1), date(2025, 12, 14))),
            ..plan()
        };
        let days = [
            (0, date(2025, 11, 30), false),
            (0, date(2025, 12, 1), true),
            (0, date(2025, 12, 14), true),
            (0, date(2025, 12, 15), false),
        ];
        check(
            "both days of the baseline belong to it",
            &baseline,
            &usual,
            &days,
            0,
        );
        let late = PhasePlan {
            baseline: Some((date(2025, 12, 28), date(2026, 2, 1))),
            ..plan()
        };
        let days = [(0, date(2026, 1, 4), true), (0, date(2026, 1, 5), false)];
        check("a baseline ends where the course begins", &late, &usual, &days, 0);
        let gone = PhasePlan {
            baseline: Some((date(2026, 2, 1), date(2026, 2, 14))),
            ..plan()
        };
        let days = [(0, date(2025, 12, 1), true)];
        check(
            "a baseline on treatment is none and is said",
            &gone,
            &usual,
            &days,
            1,
        );
        let named = PhasePlan {
            edits: vec![PhaseEdit {
                name: "First try".to_owned(),
                counts_from: Some(date(2026, 3, 1)),
                ..edit(Some(date(2026, 1, 19)))
            }],
            ..plan()
        };
        let labels = ["Baseline", "Titration", "First try", "Pause 1", "4.5 mg"];
        let days = [(2, date(2026, 2, 28), false), (2, date(2026, 3, 1), true)];
        check(
            "a named phase, later counted; the other needs no number",
            &named,
            &labels,
            &days,
            0,
        );
        let out = PhasePlan {
            edits: vec![PhaseEdit {
                left_out: true,
                ..edit(Some(date(2026, 5, 1)))
            }],
            ..plan()
        };
        check(
            "a phase left out counts nothing",
            &out,
            &usual,
            &[(4, date(2026, 8, 1), false)],
            0,
        );
        let moved = PhasePlan {
            edits: vec![PhaseEdit {
                name: "Second try".to_owned(),
                ..edit(Some(date(2026, 5, 2)))
            }],
            ..plan()
        };
        check(
            "an edit without its phase is said and changes nothing",
            &moved,
            &usual,
            &[],
            1,
        );
        let windows = PhasePlan {
            stable_days: Some(7),
            wash_in_days: Some(0),
            ..plan()
        };
        let labels = ["Baseline", "1.5 mg", "4.5 mg", "Pause 1", "4.5 mg (2)"];
        let days = [(1, date(2026, 1, 5), true)];
        check(
            "shorter windows make a stable dose of two weeks",
            &windows,
            &labels,
            &days,
            0,
        );
    }
}
