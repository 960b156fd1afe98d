//! Low-dose naltrexone: courses, titration plans and what was felt of them.

use super::prescription::{CLINIC, SAMPLEFORD, dose, ldn, taken};
use super::scene::{Scene, Value, month};
use record::TimeOfDay::{Bedtime, Morning};
use record::{Dose, SideEffect, SideEffectName, days_after};

pub(super) fn tell(scene: &mut Scene) {
    match scene.number {
        "D-001" => two_pauses(scene),
        "D-002" => no_effect(scene),
        "D-003" => lost_effect(scene),
        "D-004" => small_steps_with_thyroid_hormone(scene),
        "D-005" => full_dose_by_mistake(scene),
        "D-007" => small_steps(scene),
        "D-008" => after_tramadol(scene),
        "D-009" => vivid_dreams(scene),
        "D-010" => before_surgery(scene),
        "D-011" => just_begun(scene),
        "D-012" => given_up(scene),
        _ => {}
    }
}

/// Paused and started again twice, with the scores and the diary following: the best evidence there is.
fn two_pauses(scene: &mut Scene) {
    let start = scene.day(15);
    let mut course = taken("ldn", CLINIC)
        .dose(start, ldn("1.5", "E-1107"))
        .dose(scene.day(29), ldn("3", "E-1132"))
        .dose(scene.day(43), ldn("4.5", "E-1160"));
    let reasons = [
        "Wanted to see whether it still helps",
        "Dental surgery planned, with opioid pain relief",
    ];
    let batches = ["E-1244", "E-1371"];
    for (((from, again), reason), batch) in scene.pauses.clone().into_iter().zip(reasons).zip(batches) {
        let dearer = Dose {
            cost_per_month: Some(3_650),
            ..ldn("4.5", batch)
        };
        course = course
            .pause(from, reason)
            .dose(again, ldn("3", batch))
            .dose(days_after(again, 14), dearer);
    }
    let slot = scene.course(&course.course());
    scene.ldn = Some(slot);
    scene.plan(slot, "Fortnightly", start);
    scene.side_effect(
        "vivid_dreams",
        1,
        (scene.day(17).into(), Some(scene.day(41).into())),
        Some(slot),
        "Not unpleasant; gone by itself.",
    );
    scene.side_effect(
        "headache",
        1,
        (scene.day(30).into(), Some(scene.day(36).into())),
        Some(slot),
        "",
    );
    scene.acknowledged.push((
        "surgery_planned_naltrexone",
        "Agreed with the dental surgeon: LDN is paused two weeks before and started again after the last dose of pain relief.",
    ));
}

/// To 6 mg and no difference; the first pharmacy filled with calcium carbonate.
fn no_effect(scene: &mut Scene) {
    let start = scene.day(15);
    let chalk = |amount: &str| Dose {
        filler: "calcium carbonate".to_owned(),
        pharmacy: SAMPLEFORD.to_owned(),
        cost_per_month: Some(2_900),
        ..ldn(amount, "S-204")
    };
    let course = taken("ldn", CLINIC)
        .dose(start, chalk("1.5"))
        .dose(scene.day(22), chalk("3"))
        .dose(scene.day(31), chalk("4.5"))
        .dose(scene.day(71), ldn("4.5", "E-1181"))
        .dose(scene.day(142), ldn("6", "E-1209"))
        .stop(
            scene.day(281),
            "No effect after nine months, four of them at 6 mg",
        );
    let slot = scene.course(&course.course());
    scene.ldn = Some(slot);
    scene.plan(slot, "As in the FINAL trial", start);
    // A correction: the first value stays readable with who, when and why.
    let effect = scene.side_effect(
        "insomnia",
        1,
        (scene.day(20).into(), None),
        Some(slot),
        "Wakes at three.",
    );
    let right = SideEffect {
        what: SideEffectName::Listed("insomnia".to_owned()),
        severity: 2,
        onset: scene.day(20).into(),
        end: Some(scene.day(58).into()),
        course: None,
        note: "Wakes at three, most nights.".to_owned(),
    };
    let value = Value::SideEffect(right);
    let why = "Asked again: it was most nights, so moderate rather than mild.";
    scene.correct(scene.day(72), effect, Some(slot), value, why);
    scene.acknowledged.push((
        "calcium_carbonate_filler",
        "The next batch comes from another pharmacy, with microcrystalline cellulose.",
    ));
}

/// Helped for most of a year, then no more; the form had changed shortly before.
fn lost_effect(scene: &mut Scene) {
    let start = scene.day(15);
    let slow = Dose {
        form: "slow-release capsule".to_owned(),
        pharmacy: SAMPLEFORD.to_owned(),
        filler: "hypromellose".to_owned(),
        ..ldn("4.5", "S-261")
    };
    let course = taken("ldn", CLINIC)
        .dose(start, ldn("1.5", "E-1110"))
        .dose(scene.day(29), ldn("3", "E-1110"))
        .dose(scene.day(43), ldn("4.5", "E-1164"))
        .dose(scene.day(318), slow)
        .dose(scene.day(455), ldn("4.5", "E-1302"))
        .stop(
            scene.day(610),
            "Lost its effect; it did not come back with the immediate-release capsule",
        )
        .note("The pharmacy was changed while travelling.");
    let slot = scene.course(&course.course());
    scene.ldn = Some(slot);
    scene.plan(slot, "Fortnightly", start);
    scene.side_effect(
        "vivid_dreams",
        1,
        (scene.day(44).into(), Some(month(scene.day(110)))),
        Some(slot),
        "",
    );
}

/// Half-milligram steps beside levothyroxine; headache held it back for a while.
fn small_steps_with_thyroid_hormone(scene: &mut Scene) {
    let start = scene.day(18);
    let small = |amount: &str| Dose {
        form: "drops".to_owned(),
        filler: String::new(),
        cost_per_month: Some(4_100),
        ..ldn(amount, "E-1119")
    };
    let mut course = taken("ldn", CLINIC);
    let steps = [
        (18, "0.5"),
        (25, "1"),
        (32, "1.5"),
        (60, "2"),
        (67, "2.5"),
        (76, "3"),
        (90, "3.5"),
        (104, "4"),
        (118, "4.5"),
    ];
    for (day, amount) in steps {
        course = course.dose(scene.day(day), small(amount));
    }
    let course = course
        .dose(scene.day(410), ldn("4.5", "E-1288"))
        .note("She wishes to go on, although the scores are where they began.");
    let slot = scene.course(&course.course());
    scene.ldn = Some(slot);
    scene.plan(slot, "Sensitive", start);
    scene.side_effect(
        "headache",
        2,
        (scene.day(33).into(), Some(scene.day(57).into())),
        Some(slot),
        "Held at 1.5 mg until it was over.",
    );
}

/// Started at 4.5 mg by mistake; then ran out while visits were missed, and started again from below.
fn full_dose_by_mistake(scene: &mut Scene) {
    let start = scene.day(14);
    let mut course = taken("ldn", CLINIC)
        .dose(start, ldn("4.5", "E-1121"))
        .dose(scene.day(23), ldn("1.5", "E-1121"))
        .dose(scene.day(51), ldn("3", "E-1139"))
        .dose(scene.day(79), ldn("4.5", "E-1139"));
    let again = scene.pauses.first().copied();
    if let Some((from, again)) = again {
        course = course
            .pause(month(from), "Ran out of capsules and missed the visit")
            .dose(again, ldn("1.5", "E-1318"))
            .dose(days_after(again, 14), ldn("3", "E-1318"))
            .dose(days_after(again, 29), ldn("4.5", "E-1340"));
    }
    let slot = scene.course(&course.course());
    scene.ldn = Some(slot);
    scene.plan(slot, "Fortnightly", again.map_or(start, |(_, again)| again));
    scene.side_effect(
        "vivid_dreams",
        3,
        (scene.day(15).into(), Some(scene.day(27).into())),
        Some(slot),
        "Nightmares; gone at 1.5 mg.",
    );
    scene.side_effect(
        "nausea",
        1,
        (scene.day(15).into(), Some(scene.day(20).into())),
        Some(slot),
        "",
    );
    scene.acknowledged.push((
        "ldn_full_dose_start",
        "The first prescription said 4.5 mg by mistake. Taken back to 1.5 mg after nine days and titrated fortnightly.",
    ));
}

/// Small steps and a slow response; ran out once.
fn small_steps(scene: &mut Scene) {
    let start = scene.day(16);
    let mut course = taken("ldn", CLINIC);
    let amounts = ["0.5", "1", "1.5", "2", "2.5", "3", "3.5", "4", "4.5"];
    for (day, amount) in (16..).step_by(7).zip(amounts) {
        course = course.dose(scene.day(day), ldn(amount, "E-1128"));
    }
    if let Some((from, again)) = scene.pauses.first().copied() {
        course = course
            .pause(from, "Abroad for five weeks without capsules")
            .dose(again, ldn("4.5", "E-1329"));
    }
    let slot = scene.course(&course.course());
    scene.ldn = Some(slot);
    scene.plan(slot, "Sensitive", start);
    scene.side_effect(
        "stomach_pain",
        1,
        (month(scene.day(30)), Some(month(scene.day(62)))),
        Some(slot),
        "",
    );
}

/// Six days after the last tramadol: the label asks for 7 to 10.
fn after_tramadol(scene: &mut Scene) {
    let start = scene.day(76);
    let course = taken("ldn", CLINIC)
        .dose(start, ldn("1.5", "E-1170"))
        .dose(scene.day(90), ldn("3", "E-1170"))
        .dose(scene.day(104), ldn("4.5", "E-1196"));
    let slot = scene.course(&course.course());
    scene.ldn = Some(slot);
    scene.side_effect(
        "Chills and yawning",
        2,
        (start.into(), Some(scene.day(79).into())),
        Some(slot),
        "In the first three days; perhaps what was left of the tramadol.",
    );
    scene.side_effect("dry_mouth", 1, (month(scene.day(210)), None), None, "");
}

/// Stopped for vivid dreams, tried again in the morning, and behind its plan.
fn vivid_dreams(scene: &mut Scene) {
    let start = scene.day(14);
    let first = taken("ldn", CLINIC)
        .dose(start, ldn("1.5", "E-1115"))
        .dose(scene.day(28), ldn("3", "E-1115"))
        .stop(scene.day(47), "Vivid dreams, every night");
    let first = scene.course(&first.course());
    scene.plan(first, "Fortnightly", start);
    scene.side_effect(
        "vivid_dreams",
        3,
        (scene.day(29).into(), Some(scene.day(50).into())),
        Some(first),
        "Afraid of falling asleep; over three days after the last capsule.",
    );
    let again = scene.ago(55);
    let morning = |amount: &str| Dose {
        times: vec![Morning],
        ..ldn(amount, "E-1402")
    };
    let second = taken("ldn", CLINIC)
        .dose(again, morning("1.5"))
        .note("Second try, in the morning. She asked to stay at 1.5 mg for the time being.");
    let second = scene.course(&second.course());
    scene.ldn = Some(second);
    scene.plan(second, "Weekly", again);
    scene.side_effect(
        "insomnia",
        1,
        (scene.ago(50).into(), None),
        Some(second),
        "Falls asleep an hour later than before.",
    );
}

/// A good course, and a knee replacement to come.
fn before_surgery(scene: &mut Scene) {
    let start = scene.day(18);
    let mut course = taken("ldn", CLINIC)
        .dose(start, ldn("1.5", "E-1125"))
        .dose(scene.day(32), ldn("3", "E-1125"));
    if let Some((from, again)) = scene.pauses.first().copied() {
        course = course
            .pause(from, "Shingles: took dihydrocodeine for some days")
            .dose(again, ldn("3", "E-1270"));
    }
    let slot = scene.course(&course.course());
    scene.ldn = Some(slot);
    scene.side_effect(
        "somnolence",
        1,
        (scene.day(19).into(), Some(month(scene.day(48)))),
        Some(slot),
        "",
    );
}

/// The step to 3 mg is due this week.
fn just_begun(scene: &mut Scene) {
    let start = scene.ago(12);
    let course = taken("ldn", CLINIC).dose(start, ldn("1.5", "E-1431"));
    let slot = scene.course(&course.course());
    scene.ldn = Some(slot);
    scene.plan(slot, "Fortnightly", start);
    scene.side_effect("vivid_dreams", 1, (scene.ago(10).into(), None), Some(slot), "");
}

/// A good start that faded; given up by the patient at some time in a month.
fn given_up(scene: &mut Scene) {
    let liquid = |amount: &str| Dose {
        pharmacy: SAMPLEFORD.to_owned(),
        batch: "S-219".to_owned(),
        ..dose(amount, "mg", &[Bedtime], "liquid", None)
    };
    let course = taken("ldn", CLINIC)
        .dose(scene.day(20), liquid("1.5"))
        .dose(scene.day(34), liquid("3"))
        .dose(month(scene.day(75)), liquid("4.5"))
        .stop(month(scene.day(395)), "Felt no difference any more")
        .note("The pharmacy’s invoices are not at hand: what it cost isn’t known.");
    let slot = scene.course(&course.course());
    scene.ldn = Some(slot);
    scene.side_effect(
        "headache",
        0,
        (scene.day(80).into(), None),
        Some(slot),
        "Asked for; none.",
    );
}
