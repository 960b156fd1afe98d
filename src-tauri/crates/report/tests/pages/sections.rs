//! What stands after the first page.

use crate::{lay_out, sample, words};
use jiff::civil::date;
use report::{Labs, VisitTable};

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
    let mut content = content;
    content.sections.costs = None;
    let not_asked = words(&lay_out(&content));
    assert!(!not_asked.contains("731.20"), "{not_asked}");
}

#[test]
fn a_long_table_repeats_its_heading() {
    let mut content = sample::with_record(sample::content(12));
    let row = content.sections.treatments.as_ref().unwrap().rows[0].clone();
    content.sections.treatments.as_mut().unwrap().rows = vec![row; 40];
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
    content.safety = Vec::new();
    content.sections.safety = Some(vec![sample::alert(false), sample::alert(true)]);
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
    content.safety = Vec::new();
    content.sections.safety = Some(vec![sample::alert(true); 25]);
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

#[test]
fn a_long_row_of_alerts_is_told_on_the_first_page_to_the_last() {
    let mut content = sample::content(2);
    let title = |at: usize| format!("Alert number {at}");
    content.safety = (1..=9)
        .map(|at| report::SafetyNote {
            title: title(at),
            ..sample::alert(false)
        })
        .collect();
    let report = lay_out(&content);
    let first = report.page_text(0).join(" ");
    assert!(first.contains("Safety: 9 open alerts"), "{first}");
    for at in 1..=9 {
        assert!(first.contains(&title(at)), "alert {at} is missing from: {first}");
    }
    assert!(
        first.contains("that section was not asked for here"),
        "what isn’t printed is named: {first}"
    );
    content.sections.safety = Some(content.safety.clone());
    let first = lay_out(&content).page_text(0).join(" ");
    assert!(first.contains("section “Safety”."), "{first}");
}

#[test]
fn sections_stand_in_their_order_and_only_where_asked_for() {
    let full = sample::full(sample::content(9));
    let text = words(&lay_out(&full));
    let headings = [
        "About What was found",
        "Course in full width",
        "Visits and scores",
        "Criteria for fibromyalgia",
        "Item by item",
        "Treatments",
        "Costs",
        "Laboratory",
        "Safety: open alerts",
        "Diary",
        "Body maps",
        "How the scores are made",
        "What changed since you started",
    ];
    let mut last = 0;
    for heading in headings {
        let rest = text.get(last..).unwrap();
        let at = rest.find(heading);
        assert!(at.is_some(), "{heading} is missing or too early: {text}");
        last += at.unwrap();
    }
    let none = report::Content {
        sections: report::Sections::default(),
        ..full
    };
    let report = lay_out(&none);
    assert_eq!(report.pages(), 1, "the first page alone");
    let text = words(&report);
    for heading in headings {
        assert!(!text.contains(heading), "{heading} was not asked for: {text}");
    }
}

#[test]
fn results_have_units_ranges_and_the_count_of_what_is_left_out() {
    let text = words(&lay_out(&sample::full(sample::content(2))));
    for (part, why) in [
        (
            "2 Oct 2026 41 U/L 10–35 U/L above the range",
            "a result with its unit and range",
        ),
        ("and 3 earlier", "older results are counted"),
        (
            "2 results outside the period asked for.",
            "the period’s cut is told",
        ),
    ] {
        assert!(text.contains(part), "{why} ({part}) is missing from: {text}");
    }
    let mut content = sample::content(2);
    content.sections.labs = Some(Labs::default());
    content.sections.visits = Some(VisitTable {
        outside: 1,
        ..VisitTable::default()
    });
    let text = words(&lay_out(&content));
    for part in [
        "No result is written down.",
        "1 visit outside the period asked for.",
    ] {
        assert!(text.contains(part), "{part} is missing from: {text}");
    }
}

#[test]
fn the_criteria_say_what_is_unanswered_and_why_they_differ() {
    let text = words(&lay_out(&sample::full(sample::content(2))));
    for part in [
        "Criteria for fibromyalgia, 3 Oct 2026",
        "unanswered: waking unrefreshed",
        "Only the 2016 criteria ask for pain in at least 4 of 5 regions.",
    ] {
        assert!(text.contains(part), "{part} is missing from: {text}");
    }
    let mut content = sample::content(2);
    content.sections.criteria = Some(report::Criteria::default());
    assert!(words(&lay_out(&content)).contains("No visit in this report asked for the criteria."));
    content.sections.criteria = sample::full(sample::content(1))
        .sections
        .criteria
        .map(|criteria| report::Criteria {
            date: Some(date(2025, 1, 2)),
            ..criteria
        });
    assert!(words(&lay_out(&content)).contains("Criteria for fibromyalgia, 2 Jan 2025"));
}
