//! Titration: templates, a patient's plan, and what is due.

use super::Amount;
use crate::RecordId;
use crate::dates::days_after;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A way to titrate that the clinic can edit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TitrationTemplate {
    /// Key of the catalogue entry that it is for.
    pub what: String,
    /// Name, such as "Weekly, 1.5 mg to 4.5 mg".
    pub name: String,
    /// Unit of the amounts.
    pub unit: String,
    /// Days after the start, and the daily amount from then on.
    pub steps: Vec<PlanStep>,
    /// Where it comes from.
    pub source: String,
}

/// A step of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanStep {
    /// Days after the start.
    pub after_days: i32,
    /// Daily amount from then on.
    pub amount: Amount,
}

/// A patient's plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TitrationPlan {
    /// The template as it was when the plan was made.
    pub template: TitrationTemplate,
    /// First day.
    pub start: Date,
    /// The course that it is for; none in a plan that no course was begun for yet.
    #[serde(default)]
    pub course: Option<RecordId>,
}

fn amount(thousandths: u64) -> Amount {
    Amount::from_thousandths(thousandths).unwrap_or_default()
}

fn even(every_days: i32, amounts: &[u64]) -> Vec<PlanStep> {
    let days = (0..).step_by(usize::try_from(every_days).unwrap_or(1));
    let steps = days.zip(amounts);
    steps
        .map(|(after_days, thousandths)| PlanStep {
            after_days,
            amount: amount(*thousandths),
        })
        .collect()
}

impl TitrationTemplate {
    /// What a new clinic starts with; every figure is clinic-configurable, since sources disagree.
    pub fn shipped() -> Vec<Self> {
        let template = |name: &str, steps: Vec<PlanStep>, source: &str| Self {
            what: "ldn".to_owned(),
            name: name.to_owned(),
            unit: "mg".to_owned(),
            steps,
            source: source.to_owned(),
        };
        vec![
            template(
                "Weekly: 1.5, 3, 4.5 mg",
                even(7, &[1_500, 3_000, 4_500]),
                "In use in practice, 7- to 14-day steps; sources disagree",
            ),
            template(
                "Fortnightly: 1.5, 3, 4.5 mg",
                even(14, &[1_500, 3_000, 4_500]),
                "In use in practice, 7- to 14-day steps; sources disagree",
            ),
            template(
                "As in the FINAL trial: 1.5 mg a week to 6 mg",
                even(7, &[1_500, 3_000, 4_500, 6_000]),
                "FINAL 2024, as reported by secondary sources",
            ),
            template(
                "Sensitive: 0.5 mg a week to 4.5 mg",
                even(7, &[500, 1_000, 1_500, 2_000, 2_500, 3_000, 3_500, 4_000, 4_500]),
                "In use in practice for sensitive patients, range 0.5 to 4.5 mg",
            ),
        ]
    }
}

impl TitrationPlan {
    /// The daily amount that the plan has on a day; none before it starts.
    pub fn amount_on(&self, day: Date) -> Option<Amount> {
        let reached = self.template.steps.iter().rev();
        let mut reached = reached.filter(|step| days_after(self.start, step.after_days) <= day);
        reached.next().map(|step| step.amount)
    }
}
