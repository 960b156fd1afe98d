//! The verdict on the first page and in its section.

use crate::{lay_out, sample, words};
use report::{CHART_MM, Chart, Judgement, Paper, Picture, Report, ShortReason, Verdict};

#[test]
fn the_first_page_holds_verdict_reasons_chart_and_signature() {
    for paper in [Paper::A4, Paper::Letter] {
        let report = Report::lay_out(&sample::full(sample::content(9)), paper).unwrap();
        let first = report.page_text(0).join(" ");
        for (part, why) in [
            ("Improved", "the verdict’s word"),
            ("Average pain is 34% lower than before LDN", "its headline"),
            ("average pain (diary), 0–100", "what was judged"),
            ("leaves no room for nothing", "what speaks for it"),
            (
                "Patients start a treatment when they are at their worst",
                "what speaks against it",
            ),
            ("€34.00 a month", "side effects and cost in the same breath"),
            ("A planned pause of four weeks", "what would settle it"),
            (
                "4 more reasons, with rules and sources: section “Verdict”.",
                "what is left out is counted",
            ),
            ("Safety: 2 open alerts", "safety"),
            ("Four charts of FIQR total", "the chart"),
            ("Clinician: Dr Marit Solheim Date", "the signature line"),
        ] {
            assert!(
                first.contains(part),
                "{paper:?}: {why} ({part}) is missing from: {first}"
            );
        }
    }
}

#[test]
fn the_section_has_every_reason_with_rule_and_source() {
    let content = sample::full(sample::content(9));
    let text = words(&lay_out(&content));
    let judgement = content.sections.judgement.unwrap();
    let squeeze = |text: &str| {
        text.replace('\u{200b}', "")
            .split_whitespace()
            .collect::<String>()
    };
    let text = squeeze(&text);
    for reason in &judgement.reasons {
        for part in [&reason.text, &reason.rule, &reason.source] {
            // A source may be broken over lines among which others stand.
            let start: String = part.chars().take(18).collect();
            assert!(text.contains(&squeeze(&start)), "{part} is missing from: {text}");
        }
    }
    for part in [
        "passes moderate improvement, 30% (Dworkin 2008)",
        "does not pass substantial improvement, 50%",
        "provisional: not checked against its source",
        "0.92 (95% CI 0.78 to 0.97)",
        "3 mg‡",
        "‡ Changed by the clinician.",
        "3 measures are compared, each by itself and without a correction.",
        "The verdict itself takes the last 28 days of the diary, or the last three visits: it may differ.",
    ] {
        assert!(text.contains(&squeeze(part)), "{part} is missing from: {text}");
    }
}

#[test]
fn without_a_chart_the_first_page_says_why() {
    let mut content = sample::full(sample::content(9));
    let why = "Nothing was written down in the period asked for.";
    content.course = vec![Chart {
        picture: None,
        words: why.into(),
    }];
    let report = lay_out(&content);
    let first = report.page_text(0).join(" ");
    assert!(first.contains(why), "{first}");
}

#[test]
fn the_first_page_shows_the_highest_chart_there_is_room_for_and_shrinks_none() {
    let drawn = |mm: f64| Chart {
        picture: Some(Picture {
            svg: format!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="{mm}"/>"#,
                CHART_MM.0
            ),
            alt: format!("A chart {mm} mm high"),
        }),
        words: format!("Of {mm} mm"),
    };
    let check = |reasons: usize, paper: Paper, mm: u8, page: usize, why: &str| {
        let mut content = sample::content(9);
        content.safety.clear();
        content.verdict = Some(Verdict {
            word: "Improved".into(),
            reasons: vec![
                ShortReason {
                    text: "A reason of one line".into(),
                    ..ShortReason::default()
                };
                reasons
            ],
            ..Verdict::default()
        });
        content.course = [118.0, 90.0, 62.0].map(drawn).to_vec();
        let report = Report::lay_out(&content, paper).unwrap();
        let shown: Vec<(usize, String)> = (0..report.pages())
            .flat_map(|page| report.page_text(page).into_iter().map(move |line| (page, line)))
            .filter(|(_, line)| line.starts_with("A chart ") || line.starts_with("Of "))
            .collect();
        let expected = [format!("A chart {mm} mm high"), format!("Of {mm} mm")].map(|line| (page, line));
        assert_eq!(shown, expected, "{why}");
    };
    check(2, Paper::A4, 118, 0, "a short verdict leaves room for all");
    check(14, Paper::A4, 90, 0, "a longer one for less");
    check(17, Paper::Letter, 62, 0, "Letter is shorter");
    check(30, Paper::A4, 118, 1, "overleaf there is room again");
}

#[test]
fn without_a_verdict_the_report_says_why() {
    let mut content = sample::content(2);
    let why = "There are neither a diary nor a questionnaire with a score yet.";
    content.verdict = Some(Verdict {
        headline: why.into(),
        ..Verdict::default()
    });
    content.sections.judgement = Some(Judgement {
        why_not: why.into(),
        ..Judgement::default()
    });
    let report = lay_out(&content);
    let first = report.page_text(0).join(" ");
    assert!(first.contains("No verdict") && first.contains(why), "{first}");
    assert!(!first.contains("Improved"));
    assert_eq!(
        words(&report).matches(why).count(),
        2,
        "on the first page and in the section"
    );
}

#[test]
fn the_patients_page_stands_alone_in_large_letters() {
    let report = lay_out(&sample::full(sample::content(9)));
    let last = report.page_text(report.pages() - 1).join(" ");
    for part in [
        "What changed since you started",
        "Your pain is about a third less than before.",
        "This is not proof that the medicine did it.",
        "Talk to your clinician.",
    ] {
        assert!(last.contains(part), "{part} is missing from: {last}");
    }
    assert!(
        !last.contains("How the scores are made"),
        "nothing else is on it: {last}"
    );
}
