//! The cohort as a table without names, clinic numbers and dates.

use super::esr::Esr;
use super::gather::Treatment;
use super::judged::Judged;
use super::pain::LeftOut;
use crate::{ClinicError, drawn};
use exchange::table::Value;
use trends::cohort::{Third, Thirds};

const COLUMNS: [&str; 11] = [
    "number",
    "treatment",
    "days_on_treatment",
    "stopped",
    "pain_measure",
    "pain_before",
    "pain_now",
    "improvement_percent",
    "left_out",
    "esr_third",
    "side_effects",
];

fn third(judged: &Judged<'_>, thirds: Option<Thirds>) -> Value {
    match (&judged.pain, &judged.esr, thirds) {
        (Ok(_), Esr::Known(rate), Some(thirds)) => Value::from(match thirds.third(*rate) {
            Third::Low => "low",
            Third::Middle => "middle",
            Third::High => "high",
        }),
        _ => Value::Missing,
    }
}

/// Keys of the list. What someone wrote in their own words may name a person and is only "other".
fn side_effects(judged: &Judged<'_>) -> Value {
    let mut keys: Vec<&str> = judged
        .side_effects
        .iter()
        .map(|effect| effect.key.as_deref().unwrap_or("other"))
        .collect();
    keys.sort_unstable();
    keys.dedup();
    if keys.is_empty() {
        Value::Missing
    } else {
        Value::Text(keys.join("; "))
    }
}

/// One line for each patient's first course, in the order of what stands in it.
pub(super) fn csv(
    treatment: &Treatment<'_>,
    judged: &[Judged<'_>],
    thirds: Option<Thirds>,
) -> Result<Vec<u8>, ClinicError> {
    let mut sorted: Vec<&Judged<'_>> = judged.iter().collect();
    let percent = |judged: &Judged<'_>| judged.pain.as_ref().map_or(f64::INFINITY, |pain| pain.percent);
    sorted.sort_by(|one, other| {
        let days = |judged: &Judged<'_>| (judged.followed.days, judged.followed.stopped);
        let by_days = days(one).cmp(&days(other));
        by_days.then_with(|| percent(one).total_cmp(&percent(other)))
    });
    let row = |(number, judged): (u32, &&Judged<'_>)| {
        let pain = judged.pain.as_ref().ok();
        let left_out = judged.pain.as_ref().err().copied().map(LeftOut::key);
        vec![
            Value::Number(f64::from(number)),
            Value::from(treatment.label.as_str()),
            Value::Number(f64::from(judged.followed.days)),
            Value::from(if judged.followed.stopped { "yes" } else { "no" }),
            pain.map_or(Value::Missing, |pain| Value::from(pain.measure.key())),
            Value::from(pain.map(|pain| pain.baseline)),
            Value::from(pain.map(|pain| pain.now)),
            Value::from(pain.map(|pain| pain.percent)),
            left_out.map_or(Value::Missing, Value::from),
            third(judged, thirds),
            side_effects(judged),
        ]
    };
    drawn::written(COLUMNS, (1_u32..).zip(&sorted).map(row))
}
