//! Charts as the window and files have them.

use crate::common::courses::{dose, ldn};
use crate::told::{Told, ask, chart, day, told};
use clinic::views::{ChartKind, TrendsAsk};
use clinic::{Answer, ChartFile, VisitKind};

/// A patient with something on every chart.
fn full() -> Told {
    let mut patient = told();
    patient.diary("2026-01-10", 23, 70);
    patient.diary("2026-04-20", 40, 35);
    patient.fiqr("2026-01-20", 7.0, true);
    patient.fiqr("2026-05-20", 4.0, true);
    let forms = ["acr2016".to_owned()];
    let (clinic, person) = (&mut patient.setting.clinic, patient.setting.person);
    let visit = clinic
        .add_visit(person, day("2026-05-21"), VisitKind::FollowUp, &forms)
        .unwrap();
    let areas = Answer::Areas(vec!["neck".to_owned(), "chest".to_owned()]);
    clinic
        .set_answer(
            visit.id,
            visit.assessments[0].id,
            "pain_sites",
            Some(&areas),
            true,
        )
        .unwrap();
    clinic.sign_visit(visit.id).unwrap();
    patient
}

const ALL: [ChartKind; 8] = [
    ChartKind::Multiples,
    ChartKind::Single,
    ChartKind::Phases,
    ChartKind::Items,
    ChartKind::Calendar,
    ChartKind::Maps,
    ChartKind::Responder,
    ChartKind::Trials,
];

fn rows(csv: &[u8]) -> Vec<Vec<String>> {
    let text = std::str::from_utf8(csv).unwrap();
    let line = |line: &str| line.split(',').map(str::to_owned).collect();
    text.lines().map(line).collect()
}

#[test]
fn every_chart_is_a_picture_and_a_table() {
    let patient = full();
    let offered = patient.trends(&TrendsAsk::default()).charts;
    assert_eq!(offered, ALL);
    let (clinic, person) = (&patient.setting.clinic, patient.setting.person);
    for kind in ALL {
        let ask = chart(kind, TrendsAsk::default());
        let view = clinic.chart(person, &ask).unwrap();
        assert!(
            view.svg.starts_with("<svg") && view.svg.contains("</svg>"),
            "{kind:?}"
        );
        assert!(
            !view.svg.contains("<script") && !view.svg.contains("<style"),
            "{kind:?}"
        );
        assert!(!view.alt.is_empty(), "{kind:?} is described in words");
        assert!(!view.caption.is_empty(), "{kind:?} has a caption");
        let svg = patient.file(&ask, ChartFile::Svg);
        assert!(svg.starts_with(b"<svg"), "{kind:?}");
        let size = |dpi| {
            let png = patient.file(&ask, ChartFile::Png { dpi });
            assert!(png.starts_with(b"\x89PNG"), "{kind:?}");
            u32::from_be_bytes(png[16..20].try_into().unwrap())
        };
        assert_eq!(
            (size(96), size(192)),
            (900, 1800),
            "{kind:?}: pixels grow with dpi"
        );
        let table = rows(&patient.file(&ask, ChartFile::Csv));
        assert!(table.len() > 1, "{kind:?} has data");
        let columns = table[0].len();
        assert!(
            columns > 1 && table.iter().all(|row| row.len() >= columns),
            "{kind:?}"
        );
    }
}

#[test]
fn sizes_resolutions_and_empty_charts_are_refused() {
    let patient = full();
    let (clinic, person) = (&patient.setting.clinic, patient.setting.person);
    let mut small = chart(ChartKind::Single, TrendsAsk::default());
    small.width = 100;
    let refused = clinic.chart(person, &small).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("size"));
    let usual = chart(ChartKind::Single, TrendsAsk::default());
    for dpi in [95, 601] {
        let refused = clinic
            .chart_file(person, &usual, ChartFile::Png { dpi })
            .unwrap_err();
        assert_eq!(refused.field.as_deref(), Some("dpi"));
    }
    let empty = told();
    let (clinic, person) = (&empty.setting.clinic, empty.setting.person);
    assert!(empty.trends(&TrendsAsk::default()).charts.is_empty());
    let refused = clinic.chart(person, &usual).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("kind"));
}

#[test]
fn a_table_holds_exactly_what_was_rated() {
    let patient = full();
    let usual = chart(ChartKind::Single, ask("diary.pain_average"));
    let table = rows(&patient.file(&usual, ChartFile::Csv));
    let column = |name: &str| table[0].iter().position(|column| column == name).unwrap();
    let (date, value) = (column("date"), column("value"));
    let told: Vec<(String, f64)> = table[1..]
        .iter()
        .map(|row| (row[date].clone(), row[value].parse().unwrap()))
        .collect();
    let view = patient
        .setting
        .clinic
        .diary(patient.setting.person, None, None)
        .unwrap();
    let mut rated: Vec<(String, f64)> = view
        .days
        .iter()
        .map(|day| (day.date.to_string(), f64::from(day.ratings["pain_average"])))
        .collect();
    rated.sort_by(|one, other| one.0.cmp(&other.0));
    assert_eq!(told, rated, "every day once, with its rating, and no other");
}

#[test]
fn a_period_cuts_charts_and_never_the_verdict() {
    let patient = full();
    let cut = TrendsAsk {
        from: Some("2026-04-25".to_owned()),
        to: Some("2026-05-01".to_owned()),
        ..ask("diary.pain_average")
    };
    let (all, part) = (patient.trends(&ask("diary.pain_average")), patient.trends(&cut));
    assert_eq!((all.verdict, all.phases), (part.verdict, part.phases));
    let table = rows(&patient.file(&chart(ChartKind::Calendar, cut.clone()), ChartFile::Csv));
    let days: Vec<&str> = table[1..].iter().map(|row| row[0].as_str()).collect();
    assert_eq!(
        (days.first(), days.last()),
        (Some(&"2026-04-25"), Some(&"2026-05-01"))
    );
    let single = rows(&patient.file(&chart(ChartKind::Single, cut.clone()), ChartFile::Csv));
    assert_eq!(single.len(), 8, "seven days under the headings");
    let means = |ask: TrendsAsk| patient.file(&chart(ChartKind::Phases, ask), ChartFile::Csv);
    assert_eq!(
        means(cut),
        means(ask("diary.pain_average")),
        "the means are those that the verdict compares"
    );
}

#[test]
fn after_a_stop_the_last_visit_on_treatment_is_compared() {
    let mut patient = full();
    let items = |patient: &Told| {
        let ask = chart(ChartKind::Items, TrendsAsk::default());
        let clinic = &patient.setting.clinic;
        clinic.chart(patient.setting.person, &ask).unwrap().caption
    };
    assert_eq!(
        items(&patient),
        "Baseline, 2026-01-20 against now, 2026-05-20: item by item"
    );
    let mut form = ldn(
        "2026-02-02",
        vec![dose("2026-02-02", "1.5"), dose("2026-02-16", "4.5")],
    );
    form.stop = "2026-05-25".to_owned();
    let (person, course) = (patient.setting.person, Some(patient.course));
    patient
        .setting
        .clinic
        .save_course(person, course, form, "")
        .unwrap();
    patient.fiqr("2026-06-08", 9.0, true);
    assert_eq!(
        items(&patient),
        "Baseline, 2026-01-20 against last visit on LDN, 2026-05-20: item by item",
        "a visit off treatment says nothing of it"
    );
}
