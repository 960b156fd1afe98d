//! Other drugs, supplements, therapies and diets.

use super::prescription::{CLINIC, FAMILY_DOCTOR, SPECIALIST, dose, own, taken};
use super::scene::{Scene, month};
use record::TimeOfDay::{AsNeeded, Bedtime, Evening, Morning, Noon};
use record::{PartialDate, days_after};

pub(super) fn tell(scene: &mut Scene) {
    match scene.number {
        "D-001" => maria(scene),
        "D-002" => karen(scene),
        "D-003" => thomas(scene),
        "D-004" => ingrid(scene),
        "D-005" => priya(scene),
        "D-006" => denise(scene),
        "D-007" => yuki(scene),
        "D-008" => samuel(scene),
        "D-009" => fatima(scene),
        "D-010" => grace(scene),
        "D-011" => lena(scene),
        "D-012" => robert(scene),
        _ => {}
    }
}

fn maria(scene: &mut Scene) {
    let duloxetine = taken("duloxetine", FAMILY_DOCTOR)
        .dose(
            month(scene.day(-800)),
            dose("30", "mg", &[Morning], "capsule", Some(900)),
        )
        .dose(
            month(scene.day(-740)),
            dose("60", "mg", &[Morning], "capsule", Some(1_250)),
        )
        .dose(scene.day(190), dose("30", "mg", &[Morning], "capsule", Some(900)))
        .stop(scene.day(232), "No longer needed; tapered");
    scene.course(&duloxetine.course());
    let vitamin_d =
        taken("vitamin_d", CLINIC).dose(scene.day(9), dose("2000", "IU", &[Morning], "capsule", Some(480)));
    scene.course(&vitamin_d.course());
    let magnesium = taken("magnesium", "").dose(
        scene.years_before(1),
        dose("300", "mg", &[Evening], "powder", Some(1_100)),
    );
    scene.course(&magnesium.course());
    let tai_chi = taken("tai_chi", "")
        .goes(scene.day(64), "Group, 60 minutes twice a week", Some(4_500))
        .pause(scene.day(230), "Summer break of the group")
        .goes(scene.day(272), "Group, 60 minutes twice a week", Some(4_500));
    scene.course(&tai_chi.course());
    let diet = taken("diet_anti_inflammatory", "").goes(month(scene.day(120)), "Most days", None);
    scene.course(&diet.course());
    let paracetamol = taken("paracetamol", "").dose(
        scene.years_before(4),
        dose("500", "mg", &[AsNeeded], "tablet", Some(300)),
    );
    scene.course(&paracetamol.course());
    // Three days after the dental surgery, in the second pause of LDN.
    if let Some((from, _)) = scene.pauses.get(1).copied() {
        let (begun, over) = (days_after(from, 14), days_after(from, 17));
        let co_codamol = taken("co_codamol", "Dental surgeon")
            .dose(
                begun,
                dose("2", "tablets", &[Morning, Noon, Evening], "tablet", Some(600)),
            )
            .stop(over, "Pain after the surgery is over");
        scene.course(&co_codamol.course());
    }
}

fn karen(scene: &mut Scene) {
    let pregabalin = taken("pregabalin", SPECIALIST)
        .dose(
            month(scene.day(-420)),
            dose("75", "mg", &[Morning, Evening], "capsule", Some(1_800)),
        )
        .dose(
            month(scene.day(-330)),
            dose("150", "mg", &[Morning, Evening], "capsule", Some(2_600)),
        );
    let pregabalin = scene.course(&pregabalin.course());
    scene.side_effect(
        "weight_gain",
        2,
        (month(scene.day(-300)), None),
        Some(pregabalin),
        "7 kg.",
    );
    let amitriptyline = taken("amitriptyline", CLINIC)
        .dose(scene.day(290), dose("10", "mg", &[Bedtime], "tablet", Some(500)))
        .dose(scene.day(318), dose("25", "mg", &[Bedtime], "tablet", Some(650)))
        .stop(scene.day(402), "Dry mouth and sleepiness in the morning");
    let amitriptyline = scene.course(&amitriptyline.course());
    let span = (scene.day(320).into(), Some(scene.day(408).into()));
    scene.side_effect("dry_mouth", 2, span, Some(amitriptyline), "");
    let acupuncture = taken("acupuncture", "")
        .goes(scene.day(350), "Once a week", Some(22_000))
        .stop(scene.day(462), "No effect after fifteen sessions, and dear");
    scene.course(&acupuncture.course());
    let massage = taken("massage", "").goes(month(scene.day(500)), "Every other week", Some(9_000));
    scene.course(&massage.course());
    let cpap = taken("cpap", SPECIALIST).goes(scene.years_before(3), "Every night, 5 to 6 hours", None);
    scene.course(&cpap.course());
    let curcumin = taken("curcumin", "")
        .dose(
            month(scene.day(90)),
            dose("500", "mg", &[Morning, Evening], "capsule", Some(2_400)),
        )
        .stop(month(scene.day(260)), "Felt nothing");
    scene.course(&curcumin.course());
}

fn thomas(scene: &mut Scene) {
    let duloxetine = taken("duloxetine", CLINIC)
        .dose(scene.day(520), dose("30", "mg", &[Morning], "capsule", Some(900)))
        .dose(
            scene.day(534),
            dose("60", "mg", &[Morning], "capsule", Some(1_250)),
        );
    let duloxetine = scene.course(&duloxetine.course());
    let span = (scene.day(521).into(), Some(scene.day(540).into()));
    scene.side_effect("nausea", 2, span, Some(duloxetine), "");
    let ibuprofen = taken("ibuprofen", "")
        .dose(
            scene.years_before(6),
            dose("400", "mg", &[AsNeeded], "tablet", Some(600)),
        )
        .stop(month(scene.day(150)), "Hardly helped; reflux");
    scene.course(&ibuprofen.course());
    let training = taken("strength_training", "")
        .goes(scene.day(126), "Three times a week, with a plan", Some(3_900))
        .pause(scene.day(372), "Too much pain")
        .goes(month(scene.day(600)), "Once a week", Some(3_900));
    scene.course(&training.course());
    let fish_oil = taken("fish_oil", "").dose(
        month(scene.day(50)),
        dose("1", "g", &[Noon], "capsule", Some(1_400)),
    );
    scene.course(&fish_oil.course());
}

fn ingrid(scene: &mut Scene) {
    let levothyroxine = taken("levothyroxine", FAMILY_DOCTOR)
        .dose(
            scene.years_before(11),
            dose("75", "mcg", &[Morning], "tablet", Some(450)),
        )
        .dose(
            scene.day(330),
            dose("62.5", "mcg", &[Morning], "tablet", Some(450)),
        );
    scene.course(&levothyroxine.course());
    let selenium = taken("selenium", "").dose(
        month(scene.day(-200)),
        dose("100", "mcg", &[Morning], "tablet", Some(700)),
    );
    scene.course(&selenium.course());
    let losartan = taken("losartan", FAMILY_DOCTOR).dose(
        scene.years_before(5),
        dose("50", "mg", &[Morning], "tablet", Some(400)),
    );
    scene.course(&losartan.course());
    let aquatic = taken("aquatic_exercise", "").goes(month(scene.day(20)), "Once a week", Some(3_200));
    scene.course(&aquatic.course());
}

fn priya(scene: &mut Scene) {
    let sertraline = taken("sertraline", FAMILY_DOCTOR).dose(
        month(scene.day(-500)),
        dose("50", "mg", &[Morning], "tablet", Some(700)),
    );
    scene.course(&sertraline.course());
    let meditation =
        taken("meditation", "").goes(month(scene.day(60)), "Ten minutes most days, with an app", None);
    scene.course(&meditation.course());
    let iron = taken("iron", FAMILY_DOCTOR)
        .dose(scene.day(30), dose("80", "mg", &[Morning], "tablet", Some(1_000)))
        .stop(month(scene.day(190)), "Ferritin back in the range");
    scene.course(&iron.course());
}

fn denise(scene: &mut Scene) {
    let duloxetine = taken("duloxetine", FAMILY_DOCTOR)
        .dose(
            scene.years_before(3),
            dose("60", "mg", &[Morning], "capsule", Some(1_250)),
        )
        .dose(
            scene.day(420),
            dose("90", "mg", &[Morning], "capsule", Some(1_800)),
        );
    scene.course(&duloxetine.course());
    let amitriptyline = taken("amitriptyline", SPECIALIST)
        .dose(
            month(scene.day(80)),
            dose("10", "mg", &[Bedtime], "tablet", Some(500)),
        )
        .stop(month(scene.day(170)), "Sleepy until noon");
    scene.course(&amitriptyline.course());
    let co_codamol = taken("co_codamol", FAMILY_DOCTOR)
        .dose(
            month(scene.day(-90)),
            dose("1", "tablet", &[AsNeeded], "tablet", Some(800)),
        )
        .note("On bad days only, twice a week at most. The reason why LDN was not begun.");
    scene.course(&co_codamol.course());
    let psychotherapy = taken("psychotherapy", SPECIALIST).goes(scene.day(455), "Every other week", None);
    scene.course(&psychotherapy.course());
    let light = taken("light_therapy", "")
        .goes(month(scene.day(250)), "Half an hour in the morning", Some(1_500))
        .stop(month(scene.day(330)), "");
    scene.course(&light.course());
}

fn yuki(scene: &mut Scene) {
    let melatonin = taken("melatonin", CLINIC)
        .dose(
            scene.day(70),
            dose("2", "mg", &[Bedtime], "slow-release tablet", Some(1_900)),
        )
        .stop(scene.day(196), "Sleeps well without it");
    scene.course(&melatonin.course());
    let sumatriptan = taken("sumatriptan", FAMILY_DOCTOR).dose(
        scene.years_before(7),
        dose("50", "mg", &[AsNeeded], "tablet", Some(1_200)),
    );
    scene.course(&sumatriptan.course());
    let yoga = taken("yoga", "").goes(month(scene.day(150)), "Twice a week", Some(5_500));
    scene.course(&yoga.course());
    let diet = taken("diet_gluten_free", "")
        .goes(month(scene.day(-150)), "Strictly", None)
        .stop(
            month(scene.day(100)),
            "No difference; coeliac disease was ruled out",
        );
    scene.course(&diet.course());
}

fn samuel(scene: &mut Scene) {
    let tramadol = taken("tramadol", FAMILY_DOCTOR)
        .dose(
            scene.years_before(2),
            dose("50", "mg", &[Morning, Evening], "capsule", Some(1_100)),
        )
        .stop(scene.day(70), "To begin LDN");
    scene.course(&tramadol.course());
    let own = own("Joint complex capsules (own mix of a health shop)", "").dose(
        month(scene.day(260)),
        dose("2", "capsules", &[Morning], "capsule", Some(3_990)),
    );
    scene.course(&own.course());
    let physio = taken("physiotherapy", CLINIC)
        .goes(scene.day(20), "Once a week", Some(6_000))
        .stop(scene.day(160), "Twelve sessions done");
    scene.course(&physio.course());
    let atorvastatin = taken("atorvastatin", FAMILY_DOCTOR)
        .dose(scene.day(480), dose("20", "mg", &[Evening], "tablet", Some(600)));
    scene.course(&atorvastatin.course());
}

fn fatima(scene: &mut Scene) {
    let pregabalin = taken("pregabalin", CLINIC)
        .dose(
            scene.day(130),
            dose("25", "mg", &[Morning, Evening], "capsule", Some(1_300)),
        )
        .dose(
            scene.day(144),
            dose("75", "mg", &[Morning, Evening], "capsule", Some(1_800)),
        )
        .stop(scene.day(260), "Dizzy, and no better");
    let pregabalin = scene.course(&pregabalin.course());
    let span = (scene.day(146).into(), Some(scene.day(264).into()));
    scene.side_effect("dizziness", 2, span, Some(pregabalin), "");
    let milnacipran = taken("milnacipran", SPECIALIST)
        .dose(
            scene.day(300),
            dose("50", "mg", &[Morning, Evening], "capsule", Some(2_900)),
        )
        .stop(month(scene.day(420)), "Palpitations");
    scene.course(&milnacipran.course());
    let vitamin_d =
        taken("vitamin_d", CLINIC).dose(scene.day(12), dose("4000", "IU", &[Morning], "drops", Some(600)));
    scene.course(&vitamin_d.course());
    let probiotics =
        taken("probiotics", "").goes(month(scene.day(340)), "One capsule in the morning", Some(2_700));
    scene.course(&probiotics.course());
    let heat = taken("heat", "").goes(scene.years_before(8), "Hot baths when it is bad", None);
    scene.course(&heat.course());
}

fn grace(scene: &mut Scene) {
    let levothyroxine = taken("levothyroxine", FAMILY_DOCTOR)
        .dose(
            scene.years_before(19),
            dose("100", "mcg", &[Morning], "tablet", Some(450)),
        )
        .dose(scene.day(210), dose("88", "mcg", &[Morning], "tablet", Some(450)));
    scene.course(&levothyroxine.course());
    let paracetamol = taken("paracetamol", "").dose(
        scene.years_before(9),
        dose("1000", "mg", &[AsNeeded], "tablet", Some(350)),
    );
    scene.course(&paracetamol.course());
    let walking = taken("walking", "").goes(month(scene.day(60)), "Half an hour a day", None);
    scene.course(&walking.course());
    let alendronate =
        taken("alendronate", FAMILY_DOCTOR).goes(scene.years_before(2), "70 mg once a week", Some(900));
    scene.course(&alendronate.course());
    // In the pause of LDN, and over long enough before it was started again.
    if let Some((from, again)) = scene.pauses.first().copied() {
        let dihydrocodeine = taken("dihydrocodeine", FAMILY_DOCTOR)
            .dose(
                days_after(from, 2),
                dose("30", "mg", &[Morning, Evening], "tablet", Some(900)),
            )
            .stop(days_after(again, -14), "Shingles healed");
        scene.course(&dihydrocodeine.course());
    }
}

fn lena(scene: &mut Scene) {
    let amitriptyline = taken("amitriptyline", FAMILY_DOCTOR)
        .dose(
            month(scene.day(-120)),
            dose("10", "mg", &[Bedtime], "tablet", Some(500)),
        )
        .stop(scene.day(3), "Too sleepy in the morning");
    scene.course(&amitriptyline.course());
    let pill =
        taken("contraceptive_pill", FAMILY_DOCTOR).goes(scene.years_before(5), "Every day", Some(1_200));
    scene.course(&pill.course());
}

fn robert(scene: &mut Scene) {
    // Nobody takes it: it must not be taken for an opioid, nor for naltrexone.
    let naloxone = taken("naloxone", FAMILY_DOCTOR)
        .dose(
            month(scene.day(-60)),
            dose("4", "mg", &[AsNeeded], "nasal spray", None),
        )
        .note("Kept at home for his brother, who takes methadone.");
    scene.course(&naloxone.course());
    let acupuncture = taken("acupuncture", "")
        .goes(
            PartialDate::Year(scene.day(200).first_of_year()),
            "A few sessions",
            None,
        )
        .stop(PartialDate::Year(scene.day(200).first_of_year()), "");
    scene.course(&acupuncture.course());
    let vitamin_b12 = taken("vitamin_b12", FAMILY_DOCTOR).dose(
        scene.day(60),
        dose("1000", "mcg", &[Morning], "tablet", Some(800)),
    );
    scene.course(&vitamin_b12.course());
    let cycling = taken("cycling", "").goes(month(scene.day(410)), "To work, 8 km a day", None);
    scene.course(&cycling.course());
}
