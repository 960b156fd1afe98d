//! How many days improved by so much, and the patient's change beside the trials'.

use super::Desk;
use crate::judging::measures::Measured;
use crate::judging::subject::{OnCourse, is_ldn};
use crate::judging::words::in_sentence;
use charts::{Arm, ArmGroup, ArmsInput, ResponderCurve, ResponderInput, ResponderTrial};
use trends::Direction;
use trends::evidence::{self, Trial, Unit, evidence};
use trends::phases::{Phase, PhaseKind};
use trends::verdict::{Compared, Kind};

/// "FINAL 2024, placebo".
fn arm_label(trial: &Trial, arm: &evidence::Arm) -> String {
    let label = if arm.placebo {
        arm.label.to_lowercase()
    } else {
        arm.label.clone()
    };
    format!("{}, {label}", trial.name)
}

impl Desk<'_, '_> {
    /// The curve of each stable dose, the current one first, against the mean of the baseline.
    pub(super) fn responder(&self) -> Option<(ResponderInput, String)> {
        let on = self.course?;
        let compared = on.judge(self.measure).since_baseline?;
        // A share means nothing where the scale doesn't begin at 0.
        compared.improvement_percent?;
        let baseline = compared.before.mean;
        let better = |value: f64| match self.measure.judged.direction {
            Direction::HigherIsWorse => (baseline - value) / baseline * 100.0,
            Direction::HigherIsBetter => (value - baseline) / baseline * 100.0,
        };
        let stable = |phase: &&Phase| phase.kind == PhaseKind::Stable && OnCourse::counts(phase);
        let curves = on.phases.iter().rev().filter(stable).filter_map(|phase| {
            let improvements: Vec<f64> = phase
                .values(&self.measure.values)
                .into_iter()
                .map(better)
                .collect();
            let since = phase
                .from
                .map_or_else(String::new, |from| format!(" since {}", on.written(from)));
            (!improvements.is_empty()).then(|| ResponderCurve {
                label: format!("{}{since}", phase.label),
                improvements,
            })
        });
        let curves: Vec<ResponderCurve> = curves.collect();
        let n = curves.first()?.improvements.len();
        let counted = match self.measure.judged.kind {
            Kind::Diary => "days",
            Kind::Visits => "visits",
        };
        let label = in_sentence(&self.measure.judged.label);
        let input = ResponderInput {
            axis: format!("Improvement of {label} against baseline"),
            counted: counted.to_owned(),
            trials: if self.measure.judged.is_pain && is_ldn(&on.course.what) {
                trial_shares()
            } else {
                Vec::new()
            },
            curves,
        };
        let words = format!(
            "Share of {counted} improved by at least so much: {}, {n} {counted}",
            self.measure.label
        );
        Some((input, words))
    }

    /// The change of the judged measure where it rates pain, or else of one that does.
    pub(super) fn trials(&self) -> Option<(ArmsInput, String)> {
        let on = self.course.filter(|on| is_ldn(&on.course.what))?;
        let pain = |measure: &&Measured| measure.judged.is_pain;
        let mut others = self.subject.measures.iter().filter(pain);
        let (measure, compared) = [self.measure]
            .into_iter()
            .filter(pain)
            .chain(others.by_ref())
            .find_map(|measure| Some((measure, on.judge(measure).since_baseline?)))?;
        let groups = vec![
            group("Percent of baseline", "%", Unit::Percent, share(&compared)),
            group(
                "Points of 10",
                "points of 10",
                Unit::PointsOfTen,
                tenths(&compared, measure),
            ),
        ];
        let groups: Vec<ArmGroup> = groups
            .into_iter()
            .filter(|group| group.patient.is_some() && !group.arms.is_empty())
            .collect();
        if groups.is_empty() {
            return None;
        }
        let label = in_sentence(&measure.judged.label);
        let input = ArmsInput {
            axis: format!("Change of {label}"),
            groups,
        };
        let words = format!(
            "{} of this patient beside the means of trials’ groups",
            measure.label
        );
        Some((input, words))
    }
}

fn trial_shares() -> Vec<ResponderTrial> {
    let arms = evidence()
        .trials
        .iter()
        .flat_map(|trial| trial.arms.iter().map(move |arm| (trial, arm)));
    arms.filter(|(_, arm)| !arm.responders.is_empty())
        .map(|(trial, arm)| ResponderTrial {
            label: arm_label(trial, arm),
            placebo: arm.placebo,
            shares: arm.responders.clone(),
        })
        .collect()
}

fn group(label: &str, unit: &str, of: Unit, patient: Option<Arm>) -> ArmGroup {
    let arms = evidence()
        .trials
        .iter()
        .flat_map(|trial| trial.arms.iter().map(move |arm| (trial, arm)));
    let arms = arms.filter(|(_, arm)| arm.pain && arm.unit == Some(of));
    let arms = arms.filter_map(|(trial, arm)| {
        let n = arm.n.map_or_else(String::new, |n| format!(" (n = {n})"));
        Some(Arm {
            label: format!("{}{n}", arm_label(trial, arm)),
            placebo: arm.placebo,
            change: arm.change?,
            interval: arm.interval,
        })
    });
    ArmGroup {
        label: label.to_owned(),
        unit: unit.to_owned(),
        patient,
        arms: arms.collect(),
    }
}

fn patient(change: f64, interval: Option<(f64, f64)>) -> Arm {
    Arm {
        label: "This patient".to_owned(),
        placebo: false,
        change,
        interval,
    }
}

/// The change in percent of the baseline's mean; less is better, as pain is rated.
fn share(compared: &Compared) -> Option<Arm> {
    let improvement = compared.improvement_percent?;
    let of_baseline = |points: f64| points / compared.before.mean * 100.0;
    let interval = compared
        .interval
        .map(|(low, high)| (of_baseline(low), of_baseline(high)));
    Some(patient(-improvement, interval))
}

/// The change on a scale from 0 to 10; none for a scale that doesn't become one by a factor.
fn tenths(compared: &Compared, measure: &Measured) -> Option<Arm> {
    let (low, high) = measure.judged.range;
    let of_ten = |points: f64| points / high * 10.0;
    (low.abs() < 1e-9 && high > 0.0).then(|| {
        let interval = compared.interval.map(|(low, high)| (of_ten(low), of_ten(high)));
        patient(of_ten(compared.difference), interval)
    })
}
