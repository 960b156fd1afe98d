//! The evidence screen: what trials found, in words.

use crate::views::{ArmView, EvidenceView, TrialNote, TrialView};
use trends::evidence::{Arm, Note, Stand, Trial, Unit};

/// What published trials of low-dose naltrexone in fibromyalgia found.
pub fn evidence() -> EvidenceView {
    let kept = trends::evidence::evidence();
    EvidenceView {
        summary: kept.summary.clone(),
        trials: kept.trials.iter().map(trial).collect(),
        reviews: kept.reviews.iter().map(note).collect(),
        conflicts: kept.conflicts.iter().map(note).collect(),
        consequences: kept.consequences.iter().map(note).collect(),
        as_of: kept.as_of.clone(),
    }
}

fn note(note: &Note) -> TrialNote {
    TrialNote {
        text: note.text.clone(),
        source: note.source.clone(),
    }
}

fn trial(trial: &Trial) -> TrialView {
    TrialView {
        id: trial.id.clone(),
        name: trial.name.clone(),
        design: trial.design.clone(),
        patients: trial.patients.clone(),
        dose: trial.dose.clone(),
        endpoint: trial.endpoint.clone(),
        result: trial.result.clone(),
        stand: match trial.stand {
            Stand::Better => "better than placebo",
            Stand::NotBetter => "not better than placebo",
            Stand::NoPlacebo => "no placebo",
        }
        .to_owned(),
        arms: trial.arms.iter().map(arm).collect(),
        doubts: trial.doubts.clone(),
        source: trial.source.clone(),
        doi: trial.doi.clone(),
    }
}

/// A number with the sign that is set in print.
fn signed(number: f64) -> String {
    if number < 0.0 {
        format!("−{}", number.abs())
    } else {
        number.to_string()
    }
}

/// "28.8% less pain (95% CI 19.5 to 38.1%)", "−1.3 of 10 in pain (95% CI −1.7 to −0.8)"; or empty.
fn change(arm: &Arm) -> String {
    let what = if arm.pain { "pain" } else { "overall symptoms" };
    let Some((change, unit)) = arm.change.zip(arm.unit) else {
        return String::new();
    };
    match unit {
        Unit::Percent => {
            let size = |number: f64| -number;
            let way = if change <= 0.0 { "less" } else { "more" };
            let interval = arm.interval.map_or_else(String::new, |(low, high)| {
                format!(" (95% CI {} to {}%)", signed(size(high)), signed(size(low)))
            });
            format!("{}% {way} {what}{interval}", change.abs())
        }
        Unit::PointsOfTen => {
            let interval = arm.interval.map_or_else(String::new, |(low, high)| {
                format!(" (95% CI {} to {})", signed(low), signed(high))
            });
            format!("{} of 10 in {what}{interval}", signed(change))
        }
    }
}

/// "41% of patients by 30% or more, 24% by 50% or more"; or empty.
fn responders(arm: &Arm) -> String {
    let shares = arm.responders.iter().enumerate().map(|(index, (by, share))| {
        let of = if index == 0 { " of patients" } else { "" };
        format!("{share}%{of} by {by}% or more")
    });
    shares.collect::<Vec<_>>().join(", ")
}

fn arm(arm: &Arm) -> ArmView {
    ArmView {
        label: arm.label.clone(),
        n: arm.n.map(|n| n.to_string()).unwrap_or_default(),
        change: change(arm),
        responders: responders(arm),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails loudly")]
    use super::*;

    #[test]
    fn arms_read_as_the_papers_say_them() {
        let view = evidence();
        let check = |trial: &str, arm: usize, change: &str, responders: &str| {
            let trial = view.trials.iter().find(|found| found.id == trial).unwrap();
            let arm = &trial.arms[arm];
            assert_eq!(
                (arm.change.as_str(), arm.responders.as_str()),
                (change, responders)
            );
        };
        check("younger2009", 1, "32.5% less overall symptoms", "");
        check("younger2013", 0, "28.8% less pain (95% CI 19.5 to 38.1%)", "");
        check(
            "final2024",
            0,
            "−1.3 of 10 in pain (95% CI −1.7 to −0.8)",
            "53% of patients by 15% or more, 41% by 30% or more, 24% by 50% or more",
        );
        check(
            "innova2026",
            1,
            "−0.64 of 10 in pain",
            "18.4% of patients by 30% or more",
        );
        check("driver2023", 0, "", "");
    }

    #[test]
    fn the_screen_says_how_each_trial_stands() {
        let view = evidence();
        let stands: Vec<(&str, &str)> = view
            .trials
            .iter()
            .map(|trial| (trial.id.as_str(), trial.stand.as_str()))
            .collect();
        let (better, not_better, no_placebo) =
            ("better than placebo", "not better than placebo", "no placebo");
        let expected = [
            ("younger2009", better),
            ("younger2013", better),
            ("parkitny2017", no_placebo),
            ("bruun_plesner2020", no_placebo),
            ("driver2023", no_placebo),
            ("final2024", not_better),
            ("innova2026", not_better),
        ];
        assert_eq!(stands, expected);
        assert_eq!(
            (view.reviews.len(), view.conflicts.len(), view.consequences.len()),
            (3, 3, 5)
        );
    }
}
