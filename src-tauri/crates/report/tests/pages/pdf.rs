//! What the PDF promises to other programs, and pages as pictures.

use crate::{lay_out, sample, words};
use report::{Content, Paper, Report, ReportError};

fn has(pdf: &[u8], bytes: &str) -> bool {
    pdf.windows(bytes.len()).any(|window| window == bytes.as_bytes())
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
fn the_pdf_is_accessible_and_lasts() {
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
        (
            "<pdfuaid:part>1",
            "PDF/UA-1, the standard for accessible documents",
        ),
        ("<pdfaid:part>2", "PDF/A-2, the standard for archives"),
        ("<pdfaid:conformance>A", "its level for tagged documents"),
        ("/Alt(Four charts of FIQR total", "words for the chart"),
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
    let course = content.course.first_mut().unwrap();
    course.picture.as_mut().unwrap().svg = "<svg".into();
    let error = Report::lay_out(&content, Paper::A4).err().unwrap().to_string();
    assert!(
        error.starts_with("The report can't be laid out: failed to parse SVG"),
        "{error}"
    );
}

#[test]
fn every_font_is_embedded() {
    let pdf = lay_out(&sample::full(sample::content(9))).pdf().unwrap();
    let count = |part: &str| {
        pdf.windows(part.len())
            .filter(|window| *window == part.as_bytes())
            .count()
    };
    assert!(count("/FontDescriptor ") > 0, "there is text");
    assert_eq!(
        count("/Type/FontDescriptor"),
        count("/FontFile3"),
        "a font that isn’t embedded may look otherwise on another computer"
    );
}

#[test]
fn every_picture_of_every_section_has_words() {
    let content = sample::full(sample::content(9));
    let sections = &content.sections;
    let charts = [&sections.multiples, &sections.items, &sections.calendar];
    let alts: Vec<&str> = charts
        .into_iter()
        .filter_map(|chart| Some(chart.as_ref()?.picture.as_ref()?.alt.as_str()))
        .collect();
    assert_eq!(alts.len(), 3, "the sample draws them all");
    for paper in [Paper::A4, Paper::Letter] {
        let report = Report::lay_out(&content, paper).unwrap();
        let text = words(&report);
        for alt in &alts {
            assert!(text.contains(alt), "{alt} is missing from: {text}");
        }
        // PDF/UA-1 refuses a figure without words.
        assert!(has(&report.pdf().unwrap(), "<pdfuaid:part>1"), "{paper:?}");
    }
}
