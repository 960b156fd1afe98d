//! Courses written as one line, and alerts read as one.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "each test file uses a part of it; a test fails loudly"
)]

pub mod history;

use jiff::civil::Date;
use record::safety::Alert;
use record::{Course, Dose, DoseStep, StepKind, TimeOfDay, What};

pub const TODAY: &str = "2026-06-30";

pub fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// "tramadol 2026-01-01 to 2026-02-01", "ldn 2026-01-01 dose 1.5 then 2026-02-01 dose 3 form slow-release pause
/// 2026-03-01 again 2026-04-01". Dose, form and filler are of the step they stand behind and go on with the next.
pub fn course(text: &str) -> Course {
    let mut words = text.split(' ');
    let name = words.next().unwrap();
    let what = match name.strip_prefix("own:") {
        Some(own) => What::Own(own.to_owned()),
        None => What::Catalogue(name.to_owned()),
    };
    let start = words.next().unwrap().parse().unwrap();
    let mut dose = Dose {
        amount: "1.5".parse().unwrap(),
        unit: "mg".to_owned(),
        times: vec![TimeOfDay::Bedtime],
        form: String::new(),
        filler: String::new(),
        pharmacy: String::new(),
        batch: String::new(),
        cost_per_month: None,
    };
    let step = |from, dose: &Dose| DoseStep {
        from,
        kind: StepKind::Dose(dose.clone()),
    };
    let mut steps = vec![step(start, &dose)];
    let mut stop = None;
    while let Some(key) = words.next() {
        let value = words.next().unwrap();
        match key {
            "to" => stop = Some(value.parse().unwrap()),
            "then" | "again" => steps.push(step(value.parse().unwrap(), &dose)),
            "pause" => steps.push(DoseStep {
                from: value.parse().unwrap(),
                kind: StepKind::Pause {
                    reason: String::new(),
                },
            }),
            _ => {
                match key {
                    "dose" => dose.amount = value.parse().unwrap(),
                    "form" => dose.form = value.replace('-', " "),
                    "filler" => dose.filler = value.replace('-', " "),
                    other => panic!("{other}"),
                }
                steps.last_mut().unwrap().kind = StepKind::Dose(dose.clone());
            }
        }
    }
    Course {
        what,
        start,
        stop,
        stop_reason: String::new(),
        prescriber: String::new(),
        note: String::new(),
        steps,
    }
}

/// Codes of the alerts; "?" behind one that vague dates leave open, "past" before one that no longer holds.
pub fn codes(alerts: &[Alert]) -> Vec<String> {
    let code = |alert: &Alert| {
        let past = if alert.finding.current { "" } else { "past " };
        let open = if alert.finding.perhaps { "?" } else { "" };
        format!("{past}{}{open}", alert.rule.code)
    };
    alerts.iter().map(code).collect()
}
