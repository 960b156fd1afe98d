//! The first page of the report and the patient's own page, as they are read.

use crate::common::courses::{blank, dose, ldn, pause};
use crate::told::{Told, told};
use clinic::views::{
    CourseForm, Paper, ReasonKind, ReportAsk, ReportSection, SideEffectForm, StepFormKind, TrendsAsk,
};

fn text(patient: &Told, sections: &[ReportSection], ask: TrendsAsk) -> String {
    let ask = ReportAsk {
        sections: sections.to_vec(),
        ask,
        ..ReportAsk::usual(Paper::A4)
    };
    let report = patient
        .setting
        .clinic
        .report(patient.setting.person, &ask)
        .unwrap();
    let lines = report.preview().alt;
    lines.join(" ").replace('\u{a0}', " ").replace('\u{200b}', "")
}

/// The patient's own page.
fn page(patient: &Told, ask: TrendsAsk) -> String {
    let text = text(patient, &[ReportSection::Patient], ask);
    let start = text.find("What changed since you started").unwrap();
    text.get(start..).unwrap().to_owned()
}

fn about(course: &str) -> TrendsAsk {
    TrendsAsk {
        course: Some(course.to_owned()),
        ..TrendsAsk::default()
    }
}

#[test]
fn the_first_page_warns_of_old_values_and_of_placebo_and_repeats_nothing() {
    let mut patient = told();
    patient.diary("2026-01-15", 14, 70);
    patient.diary("2026-03-10", 20, 35);
    patient.save(CourseForm {
        key: Some("duloxetine".to_owned()),
        ..ldn("2026-02-04", vec![dose("2026-02-04", "30")])
    });
    let first = text(&patient, &[], TrendsAsk::default());
    let verdict = patient.trends(&TrendsAsk::default()).verdict.unwrap();
    let said = |rule: &str| {
        let mut reasons = verdict.reasons.iter();
        let found = reasons.find(|reason| reason.rule == rule && reason.kind == ReasonKind::Caution);
        let found = found.unwrap_or_else(|| panic!("{rule}: {:#?}", verdict.reasons));
        found.text.replace("2026-03-29", "29 Mar 2026")
    };
    let place = |words: &str| {
        let place = first.find(words);
        place.unwrap_or_else(|| panic!("{words} is missing from {first}"))
    };
    let (old, placebo) = (place(&said("stale")), place(&said("placebo")));
    assert!(old < placebo, "that nothing is newer comes first: {first}");
    let twice = first.matches("duloxetine 30 mg a day started").count();
    assert_eq!(twice, 1, "the headline has it already: {first}");
}

#[test]
fn the_patient_is_asked_only_for_what_more_days_would_tell() {
    let mut patient = told();
    patient.diary("2026-01-15", 14, 70);
    patient.diary("2026-05-20", 3, 35);
    let told_few = page(&patient, TrendsAsk::default());
    assert!(
        told_few.contains("To know more, this would help: 2 more diary days"),
        "{told_few}"
    );
    let mut unrated = told();
    unrated.diary("2026-05-10", 20, 35);
    let none_before = page(&unrated, TrendsAsk::default());
    for never in ["To know more", "pause", "baseline"] {
        assert!(!none_before.contains(never), "{never}: {none_before}");
    }
}

#[test]
fn the_page_says_up_to_when_its_values_go() {
    let mut patient = told();
    patient.diary("2026-01-15", 14, 70);
    patient.diary("2026-03-10", 20, 35);
    let diary = page(&patient, TrendsAsk::default());
    assert!(
        diary.contains(
            "This page is about your diary up to 29 March 2026. It can’t say how you have been since then."
        ),
        "{diary}"
    );
    for (date, answer) in [
        ("2026-01-20", 7.0),
        ("2026-03-20", 4.0),
        ("2026-04-20", 4.0),
        ("2026-06-05", 4.0),
    ] {
        patient.fiqr(date, answer, true);
    }
    let both = page(&patient, TrendsAsk::default());
    assert!(
        both.contains(
            "your diary up to 29 March 2026 and your visits up to 5 June 2026. Your diary says nothing of the time since."
        ),
        "{both}"
    );
    assert!(!both.contains("how you have been since then"), "{both}");
}

#[test]
fn only_side_effects_of_the_course_stand_on_its_page() {
    let mut patient = told();
    patient.diary("2026-01-15", 14, 70);
    let other = patient.save(CourseForm {
        key: Some("duloxetine".to_owned()),
        ..ldn("2025-02-04", vec![dose("2025-02-04", "30")])
    });
    for (name, onset, end, course) in [
        ("vivid_dreams", "2026-02-05", "", Some(patient.course)),
        ("nausea", "2026-02-05", "", Some(other)),
        ("insomnia", "2025-01-01", "2025-02-01", None),
    ] {
        let form = SideEffectForm {
            key: Some(name.to_owned()),
            name: String::new(),
            severity: 2,
            onset: onset.to_owned(),
            end: end.to_owned(),
            course_id: course,
            note: String::new(),
        };
        let (clinic, person) = (&mut patient.setting.clinic, patient.setting.person);
        clinic.save_side_effect(person, None, form, "").unwrap();
    }
    let page = page(&patient, TrendsAsk::default());
    assert!(page.contains("Vivid dreams (moderate): still there."), "{page}");
    for elsewhere in ["Nausea", "Insomnia"] {
        assert!(!page.contains(elsewhere), "{elsewhere}: {page}");
    }
}

#[test]
fn the_page_says_whether_it_goes_on_is_paused_or_ended() {
    let check = |form: CourseForm, expected: &str, why: &str| {
        let mut patient = told();
        patient.diary("2026-01-15", 14, 70);
        let course = patient.save(form);
        let page = page(&patient, about(&course.to_string()));
        assert!(page.contains(expected), "{why}: {page}");
    };
    let drug = |steps, start: &str, stop: &str| CourseForm {
        key: Some("duloxetine".to_owned()),
        stop: stop.to_owned(),
        ..ldn(start, steps)
    };
    let first = || dose("2026-03-01", "30");
    check(
        drug(vec![first()], "2026-03-01", ""),
        "You have been taking duloxetine since 1 March 2026.",
        "goes on",
    );
    check(
        drug(vec![first()], "2026-03-01", "2026-05"),
        "You took duloxetine from 1 March 2026 to May 2026.",
        "ended",
    );
    check(
        drug(vec![first(), pause("2026-05-01", "")], "2026-03-01", ""),
        "You started duloxetine on 1 March 2026; it has been paused since 1 May 2026.",
        "paused",
    );
    check(
        CourseForm {
            key: Some("acupuncture".to_owned()),
            ..ldn("2026-03", vec![blank("2026-03", StepFormKind::Goes)])
        },
        "Your acupuncture began in March 2026 and goes on.",
        "nothing that is taken",
    );
}

#[test]
fn what_cant_be_told_says_why() {
    let mut patient = told();
    // Pain, fatigue and sleep hardly bother.
    patient.diary("2026-01-15", 14, 2);
    patient.diary("2026-05-01", 20, 2);
    let low = page(&patient, TrendsAsk::default());
    assert!(
        low.contains("These hardly bothered you before, so there was little to gain: Average pain"),
        "{low}"
    );
    assert!(!low.contains("go up and down"), "{low}");
}

#[test]
fn a_period_with_nothing_in_it_shows_no_other_days() {
    let mut patient = told();
    patient.fiqr("2026-01-20", 7.0, true);
    let ask = TrendsAsk {
        from: Some("2026-03-01".to_owned()),
        to: Some("2026-03-31".to_owned()),
        ..TrendsAsk::default()
    };
    let first = text(&patient, &[], ask.clone());
    assert!(
        first.contains("Nothing was written down in the period asked for."),
        "{first}"
    );
    patient.fiqr("2026-03-20", 5.0, true);
    let visits = text(&patient, &[ReportSection::Visits], ask);
    assert!(
        visits.contains("Baseline and latest are of all visits, also outside the period asked for."),
        "{visits}"
    );
}

#[test]
fn charts_and_tables_of_a_report_write_dates_alike() {
    let mut patient = told();
    patient.diary("2026-01-15", 14, 70);
    patient.diary("2026-05-01", 20, 35);
    patient.fiqr("2026-01-20", 7.0, true);
    patient.fiqr("2026-05-20", 4.0, true);
    let sections = [
        ReportSection::Verdict,
        ReportSection::Items,
        ReportSection::Calendar,
        ReportSection::Multiples,
    ];
    let whole = text(&patient, &sections, TrendsAsk::default());
    assert!(whole.contains("Baseline, 20 Jan 2026"), "{whole}");
    let iso = whole
        .split(|sign: char| !(sign.is_ascii_digit() || sign == '-'))
        .find(|word| word.len() == 10 && word.parse::<clinic::Date>().is_ok());
    assert_eq!(iso, None, "{whole}");
}
