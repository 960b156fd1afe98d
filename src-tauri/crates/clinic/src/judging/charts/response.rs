//! How many days improved by so much, and the patient's change beside the trials'.

use super::Desk;
use crate::judging::measures::Measured;
use crate::judging::subject::{OnCourse, is_ldn};
use crate::judging::verdict::enough;
use crate::judging::words::{counted_days, in_sentence};
use crate::treatments::capitalised;
use charts::{Arm, ArmGroup, ArmsInput, ResponderCurve, ResponderInput, ResponderTrial};
use trends::Direction;
use trends::evidence::{self, Trial, Unit, evidence};
use trends::phases::{Phase, PhaseKind};
use trends::verdict::{Compared, Kind, Summary};

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
        let judgement = on.judge(self.measure);
        let compared = enough(&judgement)?;
        // A share means nothing where the scale doesn't begin at 0.
        compared.improvement_percent?;
        let baseline = compared.before.mean;
        let better = |value: f64| match self.measure.judged.direction {
            Direction::HigherIsWorse => (baseline - value) / baseline * 100.0,
            Direction::HigherIsBetter => (value - baseline) / baseline * 100.0,
        };
        // A dose with too few values for a comparison has no curve.
        let held = judgement.phases.iter().rev().filter_map(|held| {
            let phase = on.phases.get(held.phase)?;
            let stable = phase.kind == PhaseKind::Stable && OnCourse::counts(phase);
            let decided = held.since_baseline.as_ref()?.interval.is_some();
            Some((phase, held.summary.as_ref()?)).filter(|_| stable && decided)
        });
        let held: Vec<(&Phase, &Summary)> = held.collect();
        let curves = held.iter().map(|(phase, _)| {
            let improvements = phase.values(&self.measure.values).into_iter().map(better);
            let since = phase
                .from
                .map_or_else(String::new, |from| format!(" since {}", on.written(from)));
            ResponderCurve {
                label: format!("{}{since}", phase.label),
                improvements: improvements.collect(),
            }
        });
        let curves: Vec<ResponderCurve> = curves.collect();
        let (first, now) = held.first()?;
        let kind = self.measure.judged.kind;
        let counted = match kind {
            Kind::Diary => "days",
            Kind::Visits => "visits",
        };
        let days = format!(
            "baseline of {}; {}: {}",
            counted_days(kind, &compared.before),
            first.label,
            counted_days(kind, now)
        );
        let label = in_sentence(&self.measure.judged.label);
        let input = ResponderInput {
            axis: format!("Improvement of {label} against baseline"),
            counted: counted.to_owned(),
            is_pain: self.measure.judged.is_pain,
            note: format!("{}.", capitalised(&days)),
            trials: if self.measure.judged.is_pain && is_ldn(&on.course.what) {
                trial_shares()
            } else {
                Vec::new()
            },
            curves,
        };
        let words = format!(
            "Share of {counted} improved by at least so much: {}; {days}",
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
            .find_map(|measure| Some((measure, enough(&on.judge(measure))?.clone())))?;
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
        let kind = measure.judged.kind;
        let days = format!(
            "{} against {}",
            counted_days(kind, &compared.before),
            counted_days(kind, &compared.now)
        );
        let input = ArmsInput {
            axis: format!("Change of {label}"),
            note: format!("This patient: {days}."),
            groups,
        };
        let words = format!(
            "{} of this patient ({days}) beside the means of trials’ groups",
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
