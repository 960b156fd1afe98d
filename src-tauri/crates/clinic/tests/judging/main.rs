//! Is it helping? What is judged, what counts, what is said beside it; phases as the clinician wants them; charts as files.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::unreachable,
    reason = "a test fails loudly"
)]

#[path = "../common/mod.rs"]
mod common;

mod charts;
mod demo;
mod few;
mod page;
mod phases;
mod plain_text;
mod told;

use clinic::views::{CourseForm, LabForm, ReasonKind, SideEffectForm, TrendsAsk, VerdictKind};
use clinic::{Answer, Code, VisitKind};
use common::courses::{dose, ldn};
use told::{Told, ask, day, told};

#[test]
fn the_usual_measure_is_what_can_be_compared_best() {
    let check = |why: &str, before: (&str, i32), fiqr: bool, expected: Option<&str>| {
        let mut patient = told();
        patient.diary(before.0, before.1, 60);
        if fiqr {
            patient.fiqr("2026-01-20", 6.0, true);
        }
        let view = patient.trends(&TrendsAsk::default());
        assert_eq!(view.measure.as_deref(), expected, "{why}");
        assert_eq!(
            view.measures.first().map(|measure| measure.key.as_str()),
            expected,
            "{why}: it stands first"
        );
        assert_eq!(view.verdict.is_none(), expected.is_none(), "{why}");
        assert_eq!(
            view.why_not.is_empty(),
            expected.is_some(),
            "{why}: {}",
            view.why_not
        );
    };
    let (pain, total) = (Some("diary.pain_average"), Some("fiqr.total"));
    check("five days before the start", ("2026-01-20", 5), true, pain);
    check("four are too few beside a FIQR", ("2026-01-20", 4), true, total);
    check("days long before don’t help", ("2025-12-20", 10), true, total);
    check("days on treatment don’t help", ("2026-03-01", 10), true, total);
    check("a diary alone", ("2026-03-01", 10), false, pain);
    check("nothing at all", ("2026-01-20", 0), false, None);
}

#[test]
fn a_measure_that_is_up_to_date_comes_before_one_whose_values_ended() {
    for (why, days, expected) in [
        ("rated until today", 108, "diary.pain_average"),
        ("rated until two months ago", 40, "fiqr.total"),
    ] {
        let mut patient = told();
        patient.diary("2026-01-20", 10, 60);
        patient.diary("2026-02-23", days, 40);
        for (visit, level) in [
            ("2026-02-02", 7.0),
            ("2026-03-20", 3.0),
            ("2026-04-20", 3.0),
            ("2026-05-20", 3.0),
        ] {
            patient.fiqr(visit, level, true);
        }
        let view = patient.trends(&TrendsAsk::default());
        assert_eq!(view.measure.as_deref(), Some(expected), "{why}");
    }
}

#[test]
fn a_measure_that_can_be_compared_comes_before_one_that_cannot() {
    let mut patient = told();
    patient.diary("2026-01-20", 10, 60);
    for (visit, level) in [
        ("2026-02-02", 7.0),
        ("2026-03-20", 3.0),
        ("2026-04-20", 3.0),
        ("2026-05-20", 3.0),
    ] {
        patient.fiqr(visit, level, true);
    }
    let view = patient.trends(&TrendsAsk::default());
    assert_eq!(view.measure.as_deref(), Some("fiqr.total"));
    assert_eq!(view.verdict.unwrap().kind, VerdictKind::Improved);
    // With days on the dose the diary can be compared, and tells more.
    patient.diary("2026-05-10", 20, 58);
    let view = patient.trends(&TrendsAsk::default());
    assert_eq!(view.measure.as_deref(), Some("diary.pain_average"));
}

#[test]
fn ldn_that_was_started_last_stands_first() {
    let mut patient = told();
    let stopped = CourseForm {
        stop: "2025-06-01".to_owned(),
        ..ldn("2025-03-01", vec![dose("2025-03-01", "3")])
    };
    let earlier = patient.save(stopped);
    let duloxetine = patient.save(CourseForm {
        key: Some("duloxetine".to_owned()),
        ..ldn("2026-05-01", vec![dose("2026-05-01", "30")])
    });
    let view = patient.trends(&TrendsAsk::default());
    let keys: Vec<&str> = view.courses.iter().map(|course| course.id.as_str()).collect();
    let expected = [patient.course, earlier, duloxetine].map(|id| id.to_string());
    assert_eq!(keys, expected);
    let when: Vec<&str> = view.courses.iter().map(|course| course.when.as_str()).collect();
    assert_eq!(
        when,
        ["since 2026-02-02", "2025-03-01 to 2025-06-01", "since 2026-05-01"]
    );
    assert_eq!(view.course, Some(expected[0].clone()));
}

#[test]
fn unsigned_visits_dont_count_and_are_named() {
    let mut patient = told();
    for (date, answer) in [
        ("2026-01-20", 7.0),
        ("2026-03-20", 4.0),
        ("2026-04-20", 4.0),
        ("2026-05-20", 4.0),
    ] {
        patient.fiqr(date, answer, true);
    }
    let before = patient.trends(&ask("fiqr.total")).verdict.unwrap();
    let draft = patient.fiqr("2026-06-05", 10.0, false);
    let after = patient.trends(&ask("fiqr.total"));
    let verdict = after.verdict.unwrap();
    assert_eq!(verdict.kind, VerdictKind::Improved, "{}", verdict.headline);
    assert_eq!(
        (&verdict.headline, &verdict.changes, &verdict.statistics),
        (&before.headline, &before.changes, &before.statistics),
        "a draft changes no number"
    );
    let cautions = patient.reasons("fiqr.total", ReasonKind::Caution);
    let line = "The visit of 2026-06-05 isn’t signed and doesn’t count yet.";
    assert!(cautions.iter().any(|text| text == line), "{cautions:?}");
    patient.setting.clinic.sign_visit(draft.id).unwrap();
    let cautions = patient.reasons("fiqr.total", ReasonKind::Caution);
    assert!(!cautions.iter().any(|text| text == line), "signed, it counts");
    let signed = patient.trends(&ask("fiqr.total")).verdict.unwrap();
    assert_ne!(signed.changes, before.changes);
}

#[test]
fn where_unsigned_visits_hold_what_is_missing_signing_them_is_what_settles_it() {
    let mut patient = told();
    let drafts =
        [("2026-01-20", 7.0), ("2026-05-20", 4.0)].map(|(date, answer)| patient.fiqr(date, answer, false));
    let verdict = patient.trends(&ask("fiqr.total")).verdict.unwrap();
    assert_eq!(verdict.kind, VerdictKind::TooFew);
    assert!(
        verdict
            .headline
            .ends_with("The visits of 2026-01-20 and 2026-05-20 aren’t signed and don’t count yet."),
        "{}",
        verdict.headline
    );
    assert_eq!(
        verdict.settle,
        "Sign them first: what was written down counts from then on."
    );
    assert_eq!(
        patient.reasons("fiqr.total", ReasonKind::Settle),
        [verdict.settle]
    );
    let decided = patient.reasons("fiqr.total", ReasonKind::Decision);
    assert_eq!(decided, [verdict.headline], "said once");
    let cautions = patient.reasons("fiqr.total", ReasonKind::Caution);
    assert!(
        !cautions.iter().any(|text| text.contains("signed")),
        "said once: {cautions:?}"
    );
    for draft in drafts {
        patient.setting.clinic.sign_visit(draft.id).unwrap();
    }
    let verdict = patient.trends(&ask("fiqr.total")).verdict.unwrap();
    assert!(
        !verdict.headline.contains("aren’t signed"),
        "{}",
        verdict.headline
    );
    assert!(!verdict.settle.contains("Sign"), "{}", verdict.settle);
}

#[test]
fn versions_of_a_form_are_never_mixed() {
    let mut patient = told();
    let folder = patient
        .setting
        .clinic
        .folder()
        .join("instruments")
        .join("stiffness");
    std::fs::create_dir_all(folder.parent().unwrap()).unwrap();
    clinic::new_instrument(&folder).unwrap();
    patient.setting.clinic.instrument_folder().unwrap();
    let visit = |patient: &mut Told, date: &str| {
        let forms = ["stiffness".to_owned()];
        let (clinic, person) = (&mut patient.setting.clinic, patient.setting.person);
        let visit = clinic
            .add_visit(person, day(date), VisitKind::FollowUp, &forms)
            .unwrap();
        for item in ["q1", "q2", "q3"] {
            let value = Answer::Number(2.0);
            clinic
                .set_answer(visit.id, visit.assessments[0].id, item, Some(&value), true)
                .unwrap();
        }
        clinic.sign_visit(visit.id).unwrap();
    };
    visit(&mut patient, "2026-01-20");
    let file = folder.join("definition.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text.replace("version = \"1\"", "version = \"2\"")).unwrap();
    patient.setting.clinic.instrument_folder().unwrap();
    visit(&mut patient, "2026-04-20");
    visit(&mut patient, "2026-05-20");
    let view = patient.trends(&ask("stiffness.total"));
    let values = |key: &str| {
        view.measures
            .iter()
            .find(|measure| measure.key == key)
            .unwrap()
            .values
    };
    assert_eq!((values("stiffness.total"), values("stiffness.total@1")), (2, 1));
    let verdict = view.verdict.unwrap();
    assert_eq!(verdict.kind, VerdictKind::TooFew, "no baseline in this version");
    let told: String = verdict
        .reasons
        .iter()
        .map(|reason| reason.text.as_str())
        .collect();
    assert!(told.contains("version 1 until 2026-01-20"), "{told}");
}

#[test]
fn side_effects_and_cost_stand_beside_every_verdict() {
    let mut patient = told();
    patient.diary("2026-01-15", 14, 60);
    let said = |patient: &Told| patient.reasons("", ReasonKind::Tolerability);
    assert_eq!(
        said(&patient),
        ["No side effect is written down.", "No cost is written down."],
        "what isn’t written down is neither none nor 0"
    );
    let effect = |name: &str, severity, onset: &str, end: &str, course| SideEffectForm {
        key: Some(name.to_owned()),
        name: String::new(),
        severity,
        onset: onset.to_owned(),
        end: end.to_owned(),
        course_id: course,
        note: String::new(),
    };
    let (person, course) = (patient.setting.person, Some(patient.course));
    for form in [
        effect("vivid_dreams", 1, "2026-02-05", "2026-03", course),
        effect("headache", 2, "2026-04", "", None),
        effect("nausea", 0, "2026-03-01", "", course),
        effect("insomnia", 3, "2025-11-01", "2025-12-01", None),
    ] {
        let clinic = &mut patient.setting.clinic;
        clinic.save_side_effect(person, None, form, "").unwrap();
    }
    assert_eq!(
        said(&patient)[0],
        "Side effects: vivid dreams, mild, 2026-02-05 to 2026-03; headache, moderate, since 2026-04, not put down to a treatment. Asked for and not there: nausea."
    );
    let mut steps = vec![dose("2026-02-02", "1.5"), dose("2026-02-16", "4.5")];
    steps[1].cost_per_month = "36.50".to_owned();
    let form = ldn("2026-02-02", steps);
    let clinic = &mut patient.setting.clinic;
    clinic.save_course(person, course, form, "cost found").unwrap();
    let cost = said(&patient).remove(1);
    assert!(
        cost.starts_with("Cost: €36.50 a month; at least €1"),
        "the first weeks are not known, so it is at least that: {cost}"
    );
}

#[test]
fn what_else_changed_is_named() {
    let mut patient = told();
    patient.diary("2026-01-15", 18, 70);
    patient.diary("2026-04-20", 30, 35);
    patient.save(CourseForm {
        key: Some("duloxetine".to_owned()),
        ..ldn(
            "2026-02-04",
            vec![dose("2026-02-04", "30"), dose("2026-04-01", "60")],
        )
    });
    let cautions = patient.reasons("", ReasonKind::Caution).join("\n");
    for expected in [
        "duloxetine 30 mg a day started (2026-02-04)",
        "duloxetine changed to 60 mg a day (2026-04-01)",
    ] {
        assert!(cautions.contains(expected), "{expected}: {cautions}");
    }
}

#[test]
fn context_is_of_the_drug_and_never_more_than_a_hint() {
    let mut patient = told();
    patient.diary("2026-01-15", 18, 70);
    patient.diary("2026-05-20", 21, 40);
    let person = patient.setting.person;
    let lab = |date: &str, value: &str| LabForm {
        analyte: Some("esr".to_owned()),
        name: String::new(),
        value: value.to_owned(),
        unit: "mm/h".to_owned(),
        reference: String::new(),
        date: date.to_owned(),
        note: String::new(),
        confirmed: false,
    };
    for form in [
        lab("2025-07-01", "44"),
        lab("2026-01-10", "22"),
        lab("2026-03-01", "33"),
    ] {
        patient.setting.clinic.save_lab(person, None, form, "").unwrap();
    }
    let context = patient.reasons("", ReasonKind::Context);
    let one = |start: &str| {
        let mut found = context.iter().filter(|text| text.starts_with(start));
        let first = found.next().unwrap_or_else(|| panic!("{start}: {context:#?}"));
        assert!(found.next().is_none(), "{start} is said once");
        first.clone()
    };
    let esr = one("ESR before the start: 22 mm/h (2026-01-10)");
    assert!(esr.contains("n = 10") && esr.contains("weak hint"), "{esr}");
    let response = one("Response as in the trial of 2013");
    assert!(response.contains(": met; pain 43% better"), "{response}");
    assert!(response.contains("2026-06-07 to 2026-06-09"), "{response}");
    one("FINAL 2024");
    one("INNOVA 2026");

    let duloxetine = patient.save(CourseForm {
        key: Some("duloxetine".to_owned()),
        ..ldn("2026-02-04", vec![dose("2026-02-04", "30")])
    });
    let other = TrendsAsk {
        course: Some(duloxetine.to_string()),
        ..TrendsAsk::default()
    };
    let reasons = patient.trends(&other).verdict.unwrap().reasons;
    let rules: Vec<&str> = reasons.iter().map(|reason| reason.rule.as_str()).collect();
    assert!(
        !rules.contains(&"trials") && !rules.contains(&"esr"),
        "trials of LDN say nothing of duloxetine: {rules:?}"
    );
}

#[test]
fn the_patients_own_impression_is_told() {
    let mut patient = told();
    patient.diary("2026-01-15", 14, 60);
    let forms = ["pgic".to_owned()];
    let (clinic, person) = (&mut patient.setting.clinic, patient.setting.person);
    for (date, value) in [("2026-03-20", 5.0), ("2026-05-20", 2.0)] {
        let visit = clinic
            .add_visit(person, day(date), VisitKind::FollowUp, &forms)
            .unwrap();
        let value = Answer::Number(value);
        clinic
            .set_answer(visit.id, visit.assessments[0].id, "value", Some(&value), true)
            .unwrap();
        clinic.sign_visit(visit.id).unwrap();
    }
    let view = patient.trends(&TrendsAsk::default());
    assert!(
        !view
            .measures
            .iter()
            .any(|measure| measure.key.starts_with("pgic")),
        "a rating of change has no baseline"
    );
    let context = patient.reasons("", ReasonKind::Context);
    let expected = "The patient’s own impression on 2026-05-20: “much better”, PGIC 2 of 7, which counts as improved (1 to 3).";
    assert!(context.iter().any(|text| text == expected), "{context:#?}");
}

#[test]
fn what_isnt_there_is_named() {
    let mut patient = told();
    patient.diary("2026-01-15", 14, 60);
    let other = patient.setting.clinic.add_patient(clinic::views::PatientForm {
        clinic_number: "18".to_owned(),
        ..common::form("Berg")
    });
    let (other, own) = (other.unwrap().id, patient.setting.person);
    let clinic = &mut patient.setting.clinic;
    let course = TrendsAsk {
        course: Some(patient.course.to_string()),
        ..TrendsAsk::default()
    };
    let foreign = clinic.trends(other, &course).unwrap_err();
    assert_eq!(foreign.code, Code::NoSuch, "a course of another patient");
    let form = clinic
        .trends(own, &TrendsAsk::default())
        .unwrap()
        .phase_plan
        .unwrap();
    let foreign = clinic
        .save_phase_plan(other, patient.course, &form, "")
        .unwrap_err();
    assert_eq!(foreign.code, Code::NoSuch, "phases of another patient’s course");
    let unknown = clinic.trends(own, &ask("fiqr.total")).unwrap_err();
    assert_eq!(unknown.field.as_deref(), Some("measure"));
    let backwards = TrendsAsk {
        from: Some("2026-03-01".to_owned()),
        to: Some("2026-02-01".to_owned()),
        ..TrendsAsk::default()
    };
    let backwards = clinic.trends(own, &backwards).unwrap_err();
    assert_eq!(backwards.field.as_deref(), Some("to"));
}
