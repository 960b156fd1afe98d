//! The pages as a reader gets them: what is on each, how many there are, and what the PDF promises to other programs.
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod pdf;
mod sample;
mod sections;
mod verdict;

use report::{Content, Paper, Report};

fn lay_out(content: &Content) -> Report {
    Report::lay_out(content, Paper::A4).unwrap()
}

/// The whole text, with line ends as spaces: where a line breaks is no promise.
fn words(report: &Report) -> String {
    report.text().join(" ")
}

#[test]
fn up_to_twelve_visits_fill_two_pages() {
    // The first page, and the sections that the sample has: visits, body maps, notes.
    let check = |visits, paper, pages| {
        let report = Report::lay_out(&sample::content(visits), paper).unwrap();
        assert_eq!(report.pages(), pages, "{visits} visits on {paper:?}");
    };
    for paper in [Paper::A4, Paper::Letter] {
        check(0, paper, 2);
        check(1, paper, 2);
        check(6, paper, 2);
        check(12, paper, 2);
        check(40, paper, 3);
    }
}

#[test]
fn every_page_names_the_patient_and_its_number() {
    for paper in [Paper::A4, Paper::Letter] {
        for visits in [0, 1, 12, 90] {
            let report = Report::lay_out(&sample::content(visits), paper).unwrap();
            for index in 0..report.pages() {
                let text = report.page_text(index).join(" ");
                let footer = format!("page {} of {}", index + 1, report.pages());
                for part in [
                    "Ingrid Halvorsen",
                    "FM-0117",
                    "2 Apr 1976",
                    "14 Nov 2026",
                    "Fibrotrend 0.1.0",
                    &footer,
                ] {
                    assert!(
                        text.contains(part),
                        "page {} of {visits} visits lacks {part}: {text}",
                        index + 1
                    );
                }
            }
        }
    }
}

#[test]
fn all_visits_are_shown_below_a_repeated_header() {
    let content = sample::content(90);
    let report = lay_out(&content);
    for index in 1..3 {
        let text = report.page_text(index).join(" ");
        assert!(
            text.contains("since baseline"),
            "the table's header is on each of its pages: {text}"
        );
    }
    let text = words(&report);
    for visit in &content.sections.visits.as_ref().unwrap().rows {
        let day = visit.date.strftime("%-d %b %Y").to_string();
        assert!(
            text.contains(&format!("{day} {}", visit.kind)),
            "{day} is missing"
        );
    }
}

#[test]
fn one_visit_reads_from_top_to_bottom() {
    insta::assert_snapshot!(lay_out(&sample::content(1)).text().join("\n"), @r#"
    Fjordside Rheumatology and Pain Clinic
    Strandgaten 14, 5013 Bergen
    Telephone +47 55 00 00 00
    Dr Marit Solheim
    Fibromyalgia trend report 3 Dec 2024 · 1 visit
    Patient
    Ingrid Halvorsen
    Number
    FM-0117
    Born
    2 Apr 1976 (age 50)
    Sex
    female
    Safety: 1 open alert
    3 Dec 2024: PHQ-9 item 9 (thoughts of being better off dead) was answered “several days”
    What to do here: Ask about suicidal thoughts today. On-call psychiatry: extension 4410.
    Do not leave the patient alone before the answer is discussed.
    Rules and sources: on the screen “Safety”; that section was not asked for here.
    What changed
    Measure Baseline Latest Change Band of the latest
    FIQR total a 0–100 67.3 3 Dec 2024 – – mild Salaffi 2018
    Pain b 0–10 8 3 Dec 2024 – – –
    PSD c 0–31 23 3 Dec 2024 – – severe Wolfe 2015
    PHQ-9 d 0–27 14 3 Dec 2024 – – moderately severe Kroenke 2001
    Course
    Four charts of FIQR total, pain, PSD and PHQ-9 from December 2024 to October 2026; all four fall.
    Questionnaire patterns describe symptoms; they do not diagnose. Bands and changes are aids to conversation: the clinician decides.
    Clinician: Dr Marit Solheim Date
    Fjordside Rheumatology and Pain Clinic · made 14 Nov 2026 with Fibrotrend 0.1.0 page 1 of 2
    Ingrid Halvorsen · No. FM-0117 · born 2 Apr 1976 Fibromyalgia trend report
    Visits and scores
    FIQR total a 0–100 Pain b 0–10 PSD c 0–31 PHQ-9 d 0–27
    Date Visit
    score since
    baseline
    since
    last
    score since
    baseline
    since
    last
    score since
    baseline
    since
    last
    score since
    baseline
    since
    last
    3 Dec 2024 Baseline signed 67.3 8 23 14
    Changes are in points: since the baseline, and since the score before.
    Body maps
    3 Dec 2024 Widespread pain index 14 / 19
    Body map with 14 painful areas of 19.
    How the scores are made
    a FIQR total: function ÷ 3 + overall impact + symptoms ÷ 2, 0 to
    100, past 7 days (Bennett 2009, Arthritis Res Ther 11:R120). One
    unanswered function item is prorated; with more there is no
    total. Bands: Salaffi 2018 (n = 521); other authors draw them
    elsewhere.
    b Pain: one rating from 0 (none) to 10 (worst imaginable), past 7
    days. No bands.
    c PSD, polysymptomatic distress: widespread pain index (0 to 19)
    + symptom severity scale (0 to 12), past week and, for three
    symptoms, past 6 months (Wolfe 2016). Any unanswered
    symptom item leaves it open. Bands: Wolfe 2015, from patients
    with rheumatoid arthritis.
    d PHQ-9: sum of nine items, 0 to 27, past 2 weeks (Kroenke
    2001). Up to two unanswered items are prorated from the mean
    of the others. Bands: Kroenke 2001.
    Fjordside Rheumatology and Pain Clinic · made 14 Nov 2026 with Fibrotrend 0.1.0 page 2 of 2
    "#);
}

#[test]
fn missing_and_prorated_scores_say_so() {
    let text = words(&lay_out(&sample::content(6)));
    for part in [
        "60.1†",
        "† Prorated for missing items.",
        "–1 not asked.",
        "–2 2 items of the symptom scale unanswered.",
    ] {
        assert!(text.contains(part), "{part} is missing from: {text}");
    }
    let text = words(&lay_out(&sample::content(1)));
    assert!(
        !text.contains('†'),
        "nothing is prorated, so nothing explains it: {text}"
    );
}

#[test]
fn a_report_without_visits_says_so() {
    let report = lay_out(&sample::content(0));
    assert!(words(&report).contains("There are no visits in this report yet."));
    let empty = Report::lay_out(&Content::default(), Paper::Letter).unwrap();
    assert_eq!(empty.pages(), 1, "even nothing at all makes a page");
}

#[test]
fn every_page_of_the_demo_says_that_the_patient_is_invented() {
    let says = |demo| {
        let report = lay_out(&Content {
            demo,
            ..sample::content(12)
        });
        (0..report.pages())
            .map(|index| {
                report
                    .page_text(index)
                    .join(" ")
                    .contains("Demo: invented patient")
            })
            .collect()
    };
    let (demo, real): (Vec<bool>, Vec<bool>) = (says(true), says(false));
    assert_eq!((demo, real), (vec![true; 2], vec![false; 2]));
}

#[test]
fn what_people_typed_is_printed_and_never_run() {
    let typed = r#"#panic("x") $y$ [z] *b* _i_ @ref <label> \ ~ -- ... -> // `code` = head /* c */ "q""#;
    let mut content = sample::content(2);
    content.patient.name = typed.into();
    content.letterhead.clinic = typed.into();
    content.safety[0].text = typed.into();
    content.safety[0].clinic_text = typed.into();
    content.summary[0].measure = typed.into();
    content.sections.visits.as_mut().unwrap().rows[0].status = typed.into();
    content.sections.maps.as_mut().unwrap().single[0].words = typed.into();
    content.sections.notes.as_mut().unwrap().scores[0].text = typed.into();
    content.caveat = typed.into();
    let report = lay_out(&content);
    // Such words may break at any sign, so spaces don't count here.
    let squeeze = |text: &str| text.split_whitespace().collect::<String>();
    let found = squeeze(&words(&report)).matches(&squeeze(typed)).count();
    assert_eq!(
        found,
        12,
        "the name twice, the clinic three times, seven others once: {}",
        words(&report)
    );
    assert!(report.pdf().is_ok());
}

#[test]
fn typed_line_breaks_stay() {
    let text = lay_out(&sample::content(1)).text();
    let ends = text.iter().any(|line| line.ends_with("extension 4410."));
    let starts = text.iter().any(|line| line.starts_with("Do not leave"));
    assert!(ends && starts, "{text:#?}");
}

#[test]
fn nothing_runs_off_the_page() {
    let mut content = sample::content(12);
    content.patient.name = "Konstantinopolitanska".repeat(5);
    content.patient.clinic_number = "N".repeat(120);
    content.letterhead.clinic = "Pain and Rheumatology ".repeat(5);
    content.safety = vec![content.safety[0].clone(); 12];
    let note = &mut content.sections.notes.as_mut().unwrap().scores[0].text;
    *note = note.repeat(20);
    let report = lay_out(&content);
    assert!(report.pages() <= 5, "{} pages", report.pages());
    let text = words(&report).replace(['\u{200b}', ' '], "");
    assert!(
        text.contains(&content.patient.clinic_number),
        "a number without spaces is broken, not cut: {text}"
    );
}
