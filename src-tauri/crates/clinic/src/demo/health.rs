//! Conditions, and the checklists before LDN and of what else could explain the pain.

use super::scene::{Scene, Value, month};
use crate::ClinicError;
use crate::practice::PracticeSettings;
use record::CheckState::{Clear, Found, NotNeeded, Open};
use record::{CheckResult, CheckState, Condition, ConditionName, List, PartialDate, days_after};

/// Conditions by patient: key of the catalogue, or words of one's own with a capital, and since how many years.
const CONDITIONS: &[(&str, &str, Option<i32>, &str)] = &[
    ("D-001", "ibs", Some(12), "Mostly bloating."),
    ("D-001", "migraine", Some(25), "Without aura, two days a month."),
    ("D-002", "osteoarthritis", Some(6), "Both hands."),
    ("D-002", "sleep_apnoea", Some(3), "AHI 22 before CPAP."),
    ("D-003", "reflux", None, ""),
    ("D-003", "post_covid", Some(1), "The pain began before."),
    ("D-004", "hypothyroidism", Some(11), ""),
    ("D-004", "hashimoto", Some(11), "TPO antibodies raised."),
    ("D-004", "hypertension", Some(5), ""),
    ("D-005", "anxiety_disorder", Some(2), ""),
    (
        "D-005",
        "endometriosis",
        None,
        "Known from an operation before 2015.",
    ),
    ("D-006", "major_depression", Some(4), "Second episode."),
    ("D-006", "restless_legs", Some(2), ""),
    ("D-007", "migraine", Some(9), ""),
    ("D-007", "hypermobility", Some(10), "Beighton 6 of 9."),
    ("D-008", "low_back_pain", Some(7), ""),
    ("D-009", "ibs", Some(5), ""),
    ("D-009", "Tinnitus after a loud noise", Some(1), ""),
    ("D-010", "hypothyroidism", Some(19), "After radioiodine."),
    ("D-010", "osteoarthritis", Some(9), "Right knee."),
    ("D-011", "tension_headache", Some(3), ""),
    ("D-012", "hypertension", Some(2), ""),
];

/// A line of a checklist with a result: patient, list, key of the line, how it stands, result, days after the first
/// visit.
type Line = (
    &'static str,
    List,
    &'static str,
    CheckState,
    &'static str,
    Option<i32>,
);

use List::{BeforeLdn, Differential};

#[rustfmt::skip]
const LINES: &[Line] = &[
    ("D-001", BeforeLdn, "vitamin_d_25oh", Found, "Low: 2000 IU a day begun", Some(6)),
    ("D-001", BeforeLdn, "vitamin_b12", Clear, "", Some(6)),
    ("D-001", BeforeLdn, "ferritin", Clear, "", Some(6)),
    ("D-001", BeforeLdn, "tsh", Clear, "", Some(6)),
    ("D-001", BeforeLdn, "alt", Clear, "", Some(6)),
    ("D-001", BeforeLdn, "creatinine", Clear, "", Some(6)),
    ("D-001", BeforeLdn, "tried_duloxetine", Found, "Helps a little; goes on", Some(0)),
    ("D-001", BeforeLdn, "tried_exercise", Found, "Walking; too tired for more", Some(0)),
    ("D-001", BeforeLdn, "diet", Open, "", None),
    ("D-001", BeforeLdn, "no_opioids", Clear, "Never; asked for cough and diarrhoea remedies too", Some(0)),
    ("D-001", BeforeLdn, "pregnancy", NotNeeded, "", Some(0)),
    ("D-001", BeforeLdn, "immediate_release", Clear, "", Some(14)),
    ("D-001", BeforeLdn, "filler", Clear, "Microcrystalline cellulose", Some(14)),
    ("D-001", BeforeLdn, "diary_14_days", Clear, "", Some(15)),
    ("D-001", Differential, "rheumatoid_arthritis", Clear, "No synovitis, CRP low", Some(6)),
    ("D-001", Differential, "major_depression", Clear, "PHQ-9 explained by sleep and fatigue", Some(0)),
    ("D-001", Differential, "multiple_sclerosis", NotNeeded, "No neurological signs", Some(0)),
    ("D-001", Differential, "hypothyroidism", Clear, "", Some(6)),
    ("D-002", BeforeLdn, "alt", Clear, "", Some(8)),
    ("D-002", BeforeLdn, "tried_gabapentinoid", Found, "Pregabalin: some sleep, 7 kg", Some(0)),
    ("D-002", BeforeLdn, "other_sleep_apnoea", Found, "Treated with CPAP", Some(0)),
    ("D-002", BeforeLdn, "diary_14_days", Clear, "", Some(15)),
    ("D-002", Differential, "rheumatoid_arthritis", Clear, "Rheumatoid factor and anti-CCP negative", Some(8)),
    ("D-002", Differential, "osteoarthritis", Found, "Both hands; explains the fingers only", Some(0)),
    ("D-004", BeforeLdn, "tsh", Clear, "In the range with 75 µg", Some(9)),
    ("D-004", BeforeLdn, "alt", Clear, "", Some(9)),
    ("D-004", BeforeLdn, "selenium", Clear, "", Some(9)),
    ("D-004", Differential, "hypothyroidism", Found, "Treated, TSH in the range", Some(9)),
    ("D-006", BeforeLdn, "no_opioids", Found, "Co-codamol on bad days: LDN not begun", Some(0)),
    ("D-006", BeforeLdn, "tried_psychological", Open, "On the waiting list", None),
    ("D-006", Differential, "major_depression", Found, "Second episode, treated; the pain came first", Some(0)),
    ("D-008", BeforeLdn, "no_opioids", Found, "Tramadol 50 mg twice a day until shortly before", Some(70)),
    ("D-008", BeforeLdn, "alt", Clear, "", Some(12)),
    ("D-011", BeforeLdn, "alt", Clear, "", Some(7)),
    ("D-011", BeforeLdn, "vitamin_d_25oh", Clear, "", Some(7)),
    ("D-011", BeforeLdn, "no_opioids", Clear, "", Some(0)),
    ("D-011", BeforeLdn, "diet", Open, "", None),
    ("D-011", Differential, "rheumatoid_arthritis", Clear, "", Some(7)),
    ("D-011", Differential, "multiple_sclerosis", Open, "Appointment at the neurologist’s", None),
];

pub(super) fn tell(scene: &mut Scene) -> Result<(), ClinicError> {
    let (number, first) = (scene.number, scene.first());
    for (_, name, years, note) in CONDITIONS.iter().filter(|row| row.0 == number) {
        let since = years.map(|years| scene.years_before(years));
        condition(scene, name, since, None, note);
    }
    match number {
        // Written down a month before it happened.
        "D-001" => {
            if let Some((from, _)) = scene.pauses.get(1).copied() {
                let (known, surgery) = (days_after(from, -21), days_after(from, 14));
                let until = Some(surgery.into());
                condition(
                    scene,
                    "planned_surgery",
                    Some(known.into()),
                    until,
                    "Two wisdom teeth.",
                );
            }
        }
        "D-010" => {
            let (known, surgery) = (scene.ago(24), days_after(scene.until, 19));
            let until = Some(surgery.into());
            condition(
                scene,
                "planned_surgery",
                Some(known.into()),
                until,
                "Right knee replacement.",
            );
        }
        "D-012" => {
            let since = month(scene.day(300));
            let until = month(scene.day(365));
            condition(
                scene,
                "carpal_tunnel",
                Some(since),
                Some(until),
                "Right; splint at night.",
            );
        }
        _ => {}
    }
    let practice = PracticeSettings::default();
    for &(_, list, item, state, result, day) in LINES.iter().filter(|line| line.0 == number) {
        let lines = match list {
            BeforeLdn => &practice.before_ldn,
            Differential => &practice.differential,
        };
        let line = lines.iter().find(|line| line.key == item);
        let line = line.ok_or_else(|| ClinicError::internal("checklist of the demo"))?;
        let slot = scene.slot();
        let date = day.map(|day| PartialDate::Day(days_after(first, day)));
        let value = CheckResult {
            list,
            item: item.to_owned(),
            label: line.label.clone(),
            state,
            result: result.to_owned(),
            date,
        };
        scene.write(
            scene.day(day.unwrap_or_default()),
            slot,
            None,
            Value::Check(value),
        );
    }
    Ok(())
}

fn condition(
    scene: &mut Scene,
    name: &str,
    since: Option<PartialDate>,
    until: Option<PartialDate>,
    note: &str,
) {
    let name = if name.starts_with(char::is_uppercase) {
        ConditionName::Own(name.to_owned())
    } else {
        ConditionName::Catalogue(name.to_owned())
    };
    let value = Condition {
        name,
        since,
        until,
        note: note.to_owned(),
    };
    let known = since.map_or(scene.first(), PartialDate::latest);
    let slot = scene.slot();
    scene.write(known, slot, None, Value::Condition(value));
}
