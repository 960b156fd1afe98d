//! The clinic's patients on a treatment: who counts, by which rule, and what is said of the rest.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

mod common;

use clinic::host::SystemHost;
use clinic::views::{CohortChart, CohortView};
use clinic::{ChartFile, Code, PersonId, PictureSize, demo};
use common::case::{Case, case, course, lab};
use common::cohort::{add, detail, lines, patient, share, visit};
use record::{PartialDate, RecordId, SideEffect, SideEffectName};
use std::sync::Arc;

#[test]
fn the_first_course_of_each_patient_counts_once() {
    let mut case = case();
    let person = case.person;
    add(
        &mut case,
        person,
        &course("ldn", "2025-01-10", Some("2025-06-10")),
    );
    add(&mut case, person, &course("ldn", "2026-01-10", None));
    visit(&mut case, person, "2025-01-09", "nrs", 8.0);
    visit(&mut case, person, "2025-06-01", "nrs", 6.0);
    visit(&mut case, person, "2026-06-01", "nrs", 2.0);
    let other = patient(&mut case, "Berg");
    // Typed before the catalogue knew the name.
    add(
        &mut case,
        other,
        &course("own:Low-dose naltrexone 4.5 mg", "2026-03-01", Some("2026-04-01")),
    );
    add(&mut case, other, &course("own:Ginger tea", "2026-03-01", None));
    add(&mut case, other, &course("own:ginger tea ", "2026-05-01", None));
    let third = patient(&mut case, "Chen");
    add(
        &mut case,
        third,
        &course("own:ginger tea", "2026-03-01", Some("2026-05-01")),
    );
    patient(&mut case, "Nobody");
    let view = case.clinic().cohort(None).unwrap();
    assert_eq!(view.patients, 3, "those with a treatment");
    let rows: Vec<(&str, u32, u32, u32)> = view
        .treatments
        .iter()
        .map(|row| (row.key.as_str(), row.ever, row.now, row.judged))
        .collect();
    assert_eq!(
        rows,
        [("own:ginger tea", 2, 1, 0), ("ldn", 2, 1, 1)],
        "by the number of patients, then by name"
    );
    assert_eq!(
        view.treatment.as_deref(),
        Some("ldn"),
        "LDN unless another is asked for"
    );
    assert_eq!(view.treatments[1].label, "Naltrexone, low dose (LDN)");
    assert_eq!(
        share(view.treatments[1].by30.as_ref()),
        "0 of 1, 0% (0 to 98%)",
        "the first course, 8 to 6"
    );
    let tea = case.clinic().cohort(Some("own:ginger tea")).unwrap();
    assert_eq!(detail(&tea).label, "Ginger tea");
    assert!(
        detail(&tea).trials.is_empty() && detail(&tea).esr_note.is_empty(),
        "trials are of LDN"
    );
    let unknown = case.clinic().cohort(Some("morphine")).unwrap_err();
    assert_eq!(
        (unknown.code, unknown.field.as_deref()),
        (Code::InvalidField, Some("treatment"))
    );
}

#[test]
fn nobody_gives_an_empty_cohort_and_no_chart() {
    let mut case = case();
    let view = case.clinic().cohort(None).unwrap();
    assert_eq!(
        (view.patients, view.treatments.len(), view.treatment, view.detail),
        (0, 0, None, None)
    );
    assert!(view.warning.contains("no comparison group"));
    let size = PictureSize::STANDARD;
    let none = case
        .clinic()
        .cohort_chart(None, CohortChart::Survival, false, size)
        .unwrap_err();
    assert_eq!(none.code, Code::NoSuch);
    let person = case.person;
    add(&mut case, person, &course("ldn", "2026-06-20", None));
    let view = case.clinic().cohort(None).unwrap();
    assert_eq!(
        detail(&view).charts,
        [CohortChart::Survival],
        "no pain, no responder curve"
    );
    let none = case
        .clinic()
        .cohort_chart(None, CohortChart::Responder, false, size)
        .unwrap_err();
    assert!(none.message.contains("nothing to draw"), "{none}");
    let small = PictureSize {
        width: 10,
        height: 10,
    };
    let refused = case
        .clinic()
        .cohort_chart(None, CohortChart::Survival, false, small)
        .unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("size"));
}

/// Patients on LDN since 2026-01-10 who rated 8 before and something else after, with a sedimentation rate of a day.
fn ldn_patients(case: &mut Case, told: &[(&str, &str, f64)]) {
    let people: Vec<PersonId> = told
        .iter()
        .map(|(day, rate, _)| patient(case, &format!("{rate} of {day}")))
        .collect();
    case.write(|change, _| {
        for ((day, rate, _), person) in told.iter().zip(&people) {
            let person = Some(*person);
            change
                .add_record(person, &course("ldn", "2026-01-10", None))
                .unwrap();
            if !rate.is_empty() {
                change.add_record(person, &lab("esr", day, rate, "")).unwrap();
                change
                    .add_record(person, &lab("esr", "2025-06-01", "99", ""))
                    .unwrap();
            }
        }
    });
    for ((.., now), person) in told.iter().zip(&people) {
        visit(case, *person, "2026-01-02", "nrs", 8.0);
        visit(case, *person, "2026-05-02", "nrs", *now);
    }
}

fn thirds(view: &CohortView) -> Vec<String> {
    let groups = detail(view).by_esr.iter();
    groups
        .map(|group| format!("{}: {}", group.label, share(group.share.as_ref())))
        .collect()
}

#[test]
fn the_sedimentation_rate_parts_patients_into_thirds_only_where_there_are_enough() {
    let mut case = case();
    let december = "2025-12-20";
    let five = [
        (december, "5", 8.0),
        (december, "9", 4.0),
        (december, "12", 7.0),
        (december, "14", 2.0),
        (december, "30", 4.0),
        (december, "<2", 1.0),
        ("", "", 8.0),
        ("2025-07-11", "60", 8.0),
    ];
    ldn_patients(&mut case, &five);
    let few = case.clinic().cohort(None).unwrap();
    assert_eq!(thirds(&few), [""; 0]);
    let note = &detail(&few).esr_note;
    for part in [
        "known of 5 of those who can be judged",
        "at least 6",
        "1 given only as a limit",
        "n = 10",
        "weak hint",
    ] {
        assert!(note.contains(part), "{part} is missing from {note}");
    }
    ldn_patients(&mut case, &[("2026-01-10", "44", 4.0)]);
    let enough = case.clinic().cohort(None).unwrap();
    assert_eq!(
        thirds(&enough),
        [
            "ESR up to 9 mm/h: 1 of 2, 50% (1 to 99%)",
            "ESR above 9 and up to 14 mm/h: 1 of 2, 50% (1 to 99%)",
            "ESR above 14 mm/h: 2 of 2, 100% (16 to 100%)",
            "ESR not known: 1 of 3, 33% (1 to 91%)",
        ]
    );
    let row = &enough.treatments[0];
    assert_eq!((row.ever, row.judged), (9, 9));
    assert_eq!(share(row.by30.as_ref()), "5 of 9, 56% (21 to 86%)");
    assert_eq!(share(row.by50.as_ref()), "5 of 9, 56% (21 to 86%)");
    let table = lines(case.clinic(), None);
    let third = |name: &str| {
        table
            .iter()
            .filter(|line| line.split(',').any(|cell| cell == name))
            .count()
    };
    assert_eq!([third("low"), third("middle"), third("high")], [2, 2, 2]);
    assert_eq!(detail(&enough).trials.len(), 4, "arms with shares of responders");
    assert_eq!(detail(&enough).trials[0].label, "FINAL 2024, LDN 6 mg (n = 49)");
    assert_eq!(
        (
            detail(&enough).trials[0].by30.as_str(),
            detail(&enough).trials[2].by50.as_str()
        ),
        ("41%", "")
    );
}

#[test]
fn side_effects_stops_and_time_on_treatment() {
    let mut case = case();
    let one = case.person;
    let mut stopped = course("ldn", "2025-01-10", Some("2025-07-10"));
    stopped.stop_reason = "Vivid dreams.".to_owned();
    let ldn = add(&mut case, one, &stopped);
    let duloxetine = add(&mut case, one, &course("duloxetine", "2025-01-10", None));
    let two = patient(&mut case, "Berg");
    add(&mut case, two, &course("ldn", "2026-01-10", None));
    let three = patient(&mut case, "Chen");
    let mut vague = course("ldn", "2025-03", Some("2025-09"));
    vague.stop_reason = "vivid dreams".to_owned();
    add(&mut case, three, &vague);
    let four = patient(&mut case, "Diaz");
    add(&mut case, four, &course("ldn", "2025-05-10", Some("2025-05-20")));
    let effect = |what: SideEffectName, severity: u8, onset: &str, course: Option<RecordId>| SideEffect {
        what,
        severity,
        onset: onset.parse::<PartialDate>().unwrap(),
        end: None,
        course,
        note: "Told by Mrs Alvarez".to_owned(),
    };
    let listed = |key: &str| SideEffectName::Listed(key.to_owned());
    let own = |words: &str| SideEffectName::Own(words.to_owned());
    let effects = [
        (
            one,
            effect(listed("vivid_dreams"), 1, "2025-01-20", Some(ldn)),
            "put down to it",
        ),
        (
            one,
            effect(listed("vivid_dreams"), 2, "2025-03-20", None),
            "twice is once",
        ),
        (
            one,
            effect(listed("nausea"), 2, "2025-02-01", Some(duloxetine)),
            "put down to another",
        ),
        (
            one,
            effect(listed("headache"), 0, "2025-02-01", Some(ldn)),
            "asked for and not there",
        ),
        (
            one,
            effect(listed("dry_mouth"), 1, "2025-08-01", None),
            "after the stop",
        ),
        (
            two,
            effect(listed("headache"), 1, "2026-01-01", None),
            "before the start",
        ),
        (
            two,
            effect(own("Tingling, as Mrs Berg says"), 1, "2026-02-01", None),
            "in someone’s words",
        ),
        (
            three,
            effect(listed("vivid_dreams"), 3, "2025", None),
            "perhaps during it",
        ),
    ];
    case.write(|change, _| {
        for (person, effect, _) in &effects {
            change.add_record(Some(*person), effect).unwrap();
        }
    });
    let view = case.clinic().cohort(None).unwrap();
    let detail = detail(&view);
    let groups: Vec<String> = detail
        .side_effects
        .iter()
        .map(|group| format!("{}: {}", group.label, share(group.share.as_ref())))
        .collect();
    assert_eq!(
        groups,
        [
            "Any written down: 3 of 4, 75% (19 to 99%)",
            "Vivid dreams: 2 of 4, 50% (7 to 93%)",
            "Tingling, as Mrs Berg says: 1 of 4, 25% (1 to 81%)",
        ]
    );
    let stopped: Vec<(&str, u32)> = detail
        .stopped
        .iter()
        .map(|each| (each.label.as_str(), each.count))
        .collect();
    assert_eq!(
        stopped,
        [("Vivid dreams", 2), ("No reason written down", 1)],
        "letters and full stops don’t matter"
    );
    assert_eq!(
        detail.duration,
        [
            "3 of 4 stopped their first course. Courses without a stop count as going on today; a pause is no stop.",
            "Estimated median (Kaplan–Meier): 6 months; 2 were followed that long.",
            "38% (95% interval 1 to 81%) still on it after 6 months; 1 was followed that long.",
            "1 course with a date known only to the month or year counts from the first to the last day that it may have been.",
        ],
        "10, 181 and 213 days, and one going on for 171"
    );
    let table = lines(case.clinic(), None);
    assert_eq!(
        table,
        [
            "1,\"Naltrexone, low dose (LDN)\",10,yes,,,,,too_short,,",
            "2,\"Naltrexone, low dose (LDN)\",171,no,,,,,no_baseline,,other",
            "3,\"Naltrexone, low dose (LDN)\",181,yes,,,,,no_baseline,,vivid_dreams",
            "4,\"Naltrexone, low dose (LDN)\",213,yes,,,,,no_baseline,,vivid_dreams",
        ],
        "no name, no number, no date, nobody’s own words, and not in the order of the patients"
    );
    assert_eq!(
        detail.left_out,
        [
            "1 on it for less than 28 days",
            "3 without pain ratings before the start: neither 5 diary days nor a signed visit",
        ]
    );
}

#[test]
fn the_demo_clinic_has_a_cohort() {
    let root = tempfile::tempdir().unwrap();
    let until = "2026-11-22".parse().unwrap();
    let folder = root.path().join("demo.fibrotrend");
    let clinic = demo::create(&folder, demo::SEED, until, Arc::new(SystemHost)).unwrap();
    let view = clinic.cohort(None).unwrap();
    assert_eq!((view.patients, view.treatment.as_deref()), (12, Some("ldn")));
    let row = view.treatments.iter().find(|row| row.key == "ldn").unwrap();
    let (by30, by50) = (row.by30.as_ref().unwrap(), row.by50.as_ref().unwrap());
    assert!(
        row.judged >= 8 && by30.count >= by50.count && by30.count < row.judged,
        "{row:?}"
    );
    let table = lines(&clinic, None);
    assert_eq!(u32::try_from(table.len()).unwrap(), row.ever);
    let text = table.join("\n");
    for patient in clinic.find_patients("").unwrap() {
        let family = patient.name.split(',').next().unwrap().to_owned();
        assert!(
            !text.contains(&family) && !text.contains(&patient.clinic_number),
            "{family} is named"
        );
    }
    assert!(!text.contains("2025-") && !text.contains("2026-"), "no dates");
    let judged = table
        .iter()
        .filter(|line| line.contains("_0_10") || line.contains("_0_100"))
        .count();
    assert_eq!(u32::try_from(judged).unwrap(), row.judged, "table and row agree");
    for chart in detail(&view).charts.clone() {
        let size = PictureSize::STANDARD;
        let drawn = clinic.cohort_chart(None, chart, true, size).unwrap();
        assert!(
            drawn.svg.starts_with("<svg") && drawn.caption.contains("patients"),
            "{}",
            drawn.caption
        );
        for (file, begins) in [
            (ChartFile::Svg, &b"<svg"[..]),
            (ChartFile::Png { dpi: 96 }, b"\x89PNG"),
        ] {
            let bytes = clinic.cohort_chart_file(None, chart, size, file).unwrap();
            assert!(bytes.starts_with(begins), "{chart:?}");
        }
        let wrong = clinic.cohort_chart_file(None, chart, size, ChartFile::Png { dpi: 20 });
        assert_eq!(wrong.unwrap_err().field.as_deref(), Some("dpi"));
    }
    for treatment in &view.treatments {
        let one = clinic.cohort(Some(&treatment.key)).unwrap();
        let detail = detail(&one);
        let left_out: u32 = detail
            .left_out
            .iter()
            .map(|words| words.split(' ').next().unwrap().parse::<u32>().unwrap())
            .sum();
        assert_eq!(
            left_out + treatment.judged,
            treatment.ever,
            "{}: nobody is dropped",
            treatment.key
        );
    }
}

#[test]
fn it_tells_how_far_it_is_and_can_be_cancelled() {
    let mut case = case();
    ldn_patients(&mut case, &[("2026-02-01", "12", 4.0), ("2026-02-02", "14", 5.0)]);
    let clinic = case.clinic();
    let told = std::rc::Rc::new(std::cell::RefCell::new(Vec::new()));
    let heard = std::rc::Rc::clone(&told);
    let listener = move |done, of| {
        heard.borrow_mut().push((done, of));
        true
    };
    let whole = clinic::heard(listener, || clinic.cohort(None)).unwrap();
    let shares: Vec<f64> = told
        .borrow()
        .iter()
        .map(|(done, of)| *done as f64 / *of as f64)
        .collect();
    assert!(shares.len() >= 4 && shares.is_sorted(), "{shares:?}");
    assert!(
        shares.iter().all(|share| (0.0..1.0).contains(share)),
        "{shares:?}"
    );
    let cancelled = clinic::heard(|_, _| false, || clinic.cohort(None)).unwrap_err();
    assert_eq!(cancelled.code, Code::Cancelled);
    assert_eq!(clinic.cohort(None).unwrap(), whole, "and it can be asked again");
}
