//! The pages as a reader gets them: what is on each, how many there are, and what the PDF promises to other programs.
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod sample;

use report::{Content, Paper, Report, ReportError};

fn lay_out(content: &Content) -> Report {
    Report::lay_out(content, Paper::A4).unwrap()
}

/// The whole text, with line ends as spaces: where a line breaks is no promise.
fn words(report: &Report) -> String {
    report.text().join(" ")
}

fn has(pdf: &[u8], bytes: &str) -> bool {
    pdf.windows(bytes.len()).any(|window| window == bytes.as_bytes())
}

#[test]
fn up_to_twelve_visits_fill_two_pages() {
    let check = |visits, paper, pages| {
        let report = Report::lay_out(&sample::content(visits), paper).unwrap();
        assert_eq!(report.pages(), pages, "{visits} visits on {paper:?}");
    };
    for paper in [Paper::A4, Paper::Letter] {
        check(0, paper, 1);
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
    for visit in &content.visits {
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
    Safety: open alert
    3 Dec 2024: PHQ-9 item 9 (thoughts of being better off dead) was answered “several days”
    What to do here: Ask about suicidal thoughts today. On-call psychiatry: extension 4410.
    Do not leave the patient alone before the answer is discussed.
    Source: PHQ-9 item 9, any answer above “not at all”; Kroenke 2001
    What changed
    Measure Baseline Latest Change Band of the latest
    FIQR total a 0–100 67.3 3 Dec 2024 – – mild Salaffi 2018
    Pain b 0–10 8 3 Dec 2024 – – –
    PSD c 0–31 23 3 Dec 2024 – – severe Wolfe 2015
    PHQ-9 d 0–27 14 3 Dec 2024 – – moderately severe Kroenke 2001
    Questionnaire patterns describe symptoms; they do not diagnose. Bands and changes are aids to conversation: the clinician decides.
    Course
    Four charts of FIQR total, pain, PSD and PHQ-9 from December 2024 to October 2026; all four fall.
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
    Body map
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
    Clinician: Dr Marit Solheim Date
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
    content.visits[0].status = typed.into();
    content.maps.as_mut().unwrap().first.words = typed.into();
    content.notes[0].text = typed.into();
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
    content.notes[0].text = content.notes[0].text.repeat(20);
    let report = lay_out(&content);
    assert!(report.pages() <= 5, "{} pages", report.pages());
    let text = words(&report).replace(['\u{200b}', ' '], "");
    assert!(
        text.contains(&content.patient.clinic_number),
        "a number without spaces is broken, not cut: {text}"
    );
}

#[test]
fn letters_that_no_font_has_do_not_stop_the_report() {
    let mut content = sample::content(1);
    // Letters of a script that the embedded fonts lack, and a code point that no font has.
    content.patient.name = "王小明 العربية \u{e123}".into();
    let report = lay_out(&content);
    assert!(words(&report).contains("王小明"), "{}", words(&report));
    assert!(
        has(&report.pdf().unwrap(), "/StructTreeRoot"),
        "the PDF is tagged even then"
    );
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    let content = sample::content(12);
    let (first, second) = (lay_out(&content), lay_out(&content));
    assert_eq!(first.pdf(), second.pdf());
    assert_eq!(first.page_png(0, 400), second.page_png(0, 400));
    let json = serde_json::to_string(&content).unwrap();
    assert_eq!(
        serde_json::from_str::<Content>(&json).unwrap(),
        content,
        "content survives being kept as JSON"
    );
}

#[test]
fn the_pdf_is_accessible() {
    let pdf = lay_out(&sample::content(12)).pdf().unwrap();
    for (part, why) in [
        ("/StructTreeRoot", "tags"),
        ("/Lang(en)", "a language"),
        ("/DisplayDocTitle true", "the title in the window's bar"),
        (
            "<rdf:li xml:lang=\"x-default\">Fibromyalgia trend report</rdf:li>",
            "a title",
        ),
        ("Fjordside Rheumatology and Pain Clinic", "an author"),
        ("<pdfuaid:part>1", "PDF/UA-1"),
        ("/Alt(Four charts of FIQR total", "words for the trend picture"),
        ("/Alt(Body map with 14", "words for the body map"),
        ("/FontFile3", "embedded fonts"),
        ("D:20261114", "the day it was made"),
    ] {
        assert!(has(&pdf, part), "the PDF lacks {why} ({part})");
    }
}

#[test]
fn a_page_picture_has_the_width_that_was_asked_for() {
    let report = lay_out(&sample::content(1));
    let png = report.page_png(1, 800).unwrap();
    let size = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    assert_eq!(
        (size(16), size(20)),
        (800, 1131),
        "A4 is √2 times as high as wide"
    );
    assert_eq!(
        report.page_png(2, 800),
        Err(ReportError::NoSuchPage { index: 2, pages: 2 })
    );
    assert!(report.page_text(2).is_empty());
}

#[test]
fn a_broken_picture_is_an_error() {
    let mut content = sample::content(1);
    content.trend.as_mut().unwrap().svg = "<svg".into();
    let error = Report::lay_out(&content, Paper::A4).err().unwrap().to_string();
    assert!(
        error.starts_with("The report can't be laid out: failed to parse SVG"),
        "{error}"
    );
}

#[test]
fn treatments_and_side_effects_say_what_is_known_and_no_more() {
    let report = lay_out(&sample::with_record(sample::content(6)));
    let text = words(&report);
    for (part, why) in [
        ("1.5 → 3 → 4.5 mg", "the doses in order"),
        ("paused 3–24 Sep 2025", "a pause within a month"),
        ("started again: 3 → 4.5 mg", "a restart with its doses"),
        (
            "paused 28 Jan – 9 Feb 2026",
            "a pause over two months, the year once",
        ),
        (
            "vitamin D 2000 IU in the morning Mar 2025 goes on",
            "a start known to the month",
        ),
        (
            "amitriptyline 10 mg at bedtime 2021 2025 – Sleepy until noon",
            "dates known to the year",
        ),
        ("and 6 more", "what is left out is counted"),
        (
            "Vivid dreams moderate 20 Dec 2024 Feb 2025 naltrexone, low dose (LDN)",
            "a side effect",
        ),
        (
            "Dry mouth mild 1 Jun 2025 goes on not known",
            "nothing is put down to a treatment by itself",
        ),
    ] {
        let squeeze = |text: &str| {
            text.replace(['\u{a0}', '\u{200b}'], " ")
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        };
        assert!(
            squeeze(&text).contains(&squeeze(part)),
            "{why} ({part}) is missing from: {text}"
        );
    }
    let without = words(&lay_out(&sample::content(6)));
    for heading in ["Treatments", "Side effects", "Costs"] {
        assert!(!without.contains(heading), "no empty table of {heading}");
    }
}

#[test]
fn costs_stand_only_where_they_were_asked_for() {
    let content = sample::with_record(sample::content(2));
    let asked = words(&lay_out(&content));
    for (part, why) in [
        ("about €731.20", "rough where days are not known"),
        ("vitamin D not known not known", "an unknown cost says so"),
        ("amitriptyline – €96.00", "what is over costs nothing now"),
        (
            "All together at least €34.00 at least €827.20",
            "the sum says that a part is unknown",
        ),
    ] {
        assert!(asked.contains(part), "{why} ({part}) is missing from: {asked}");
    }
    let not_asked = words(&lay_out(&Content {
        costs: None,
        ..content
    }));
    assert!(!not_asked.contains("731.20"), "{not_asked}");
}

#[test]
fn the_first_page_stays_as_it_is() {
    for paper in [Paper::A4, Paper::Letter] {
        let plain = sample::content(12);
        let full = sample::with_record(plain.clone());
        let text = |content: &Content| Report::lay_out(content, paper).unwrap().page_text(0);
        // The foot counts the pages.
        let but_foot = |mut lines: Vec<String>| {
            lines.pop();
            lines
        };
        assert_eq!(but_foot(text(&plain)), but_foot(text(&full)), "{paper:?}");
    }
}

#[test]
fn a_long_table_repeats_its_heading() {
    let mut content = sample::with_record(sample::content(12));
    let row = content.treatments[0].clone();
    content.treatments = vec![row; 40];
    let report = lay_out(&content);
    let with_rows = (0..report.pages()).filter(|index| {
        report
            .page_text(*index)
            .join(" ")
            .contains("low dose (LDN) 4.5 mg")
    });
    for index in with_rows {
        let text = report.page_text(index).join(" ");
        assert!(
            text.contains("Dose now or last"),
            "page {} has no heading: {text}",
            index + 1
        );
    }
}

#[test]
fn alerts_say_what_was_found_what_the_rule_says_and_where_it_comes_from() {
    let mut content = sample::content(2);
    content.safety = vec![sample::alert(false), sample::alert(true)];
    let text = words(&lay_out(&content));
    for (part, count) in [
        ("Safety: open alerts", 1),
        ("Few days since the last opioid the label says not to", 2),
        (
            "11 Feb 2025: tramadol was stopped 6 days before LDN was started",
            1,
        ),
        ("11 Feb 2025: Perhaps: tramadol was stopped", 1),
        ("Dates that are not known to the day leave this open.", 1),
        ("Labels ask for at least 7 to 10 opioid-free days", 2),
        ("What to do here: Ask for signs of withdrawal.", 2),
        ("Source: US labels of naltrexone", 2),
    ] {
        assert_eq!(
            text.replace('\u{a0}', " ").matches(part).count(),
            count,
            "{part}: {text}"
        );
    }
}

#[test]
fn an_alert_is_never_split_and_the_word_stands_on_each_page() {
    let mut content = sample::content(2);
    content.safety = vec![sample::alert(true); 25];
    let report = lay_out(&content);
    let mut seen = 0;
    for index in 0..report.pages() {
        let text = report.page_text(index).join(" ");
        let count = text.matches("Few days").count();
        seen += count;
        assert_eq!(
            count,
            text.matches("Source: US labels").count(),
            "page {} splits an alert: {text}",
            index + 1
        );
        assert_eq!(
            count > 0,
            text.contains("Safety: open alerts"),
            "page {}: {text}",
            index + 1
        );
    }
    assert_eq!(seen, 25);
}
