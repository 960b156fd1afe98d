//! The blank diary sheet as a patient gets it.
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use report::{DiarySheet, Letterhead, Paper, Report, SheetColumn, SheetPatient};

const LABELS: [&str; 11] = [
    "Overall symptoms",
    "Average pain",
    "Worst pain",
    "Fatigue",
    "Sleep",
    "Stress",
    "Sadness",
    "Trouble concentrating",
    "Headache",
    "Stomach trouble",
    "Numbness or tingling",
];

fn sheet() -> DiarySheet {
    let column = |label: &str| SheetColumn {
        label: label.to_owned(),
        hint: if label == "Sleep" {
            "0 slept very well, 100 slept very badly".to_owned()
        } else {
            String::new()
        },
    };
    DiarySheet {
        letterhead: Letterhead {
            clinic: "Fjordside Rheumatology and Pain Clinic".to_owned(),
            lines: vec![
                "Strandgaten 14, 5013 Bergen".to_owned(),
                "Telephone +47 55 00 00 00".to_owned(),
            ],
            clinician: String::new(),
        },
        patient: Some(SheetPatient {
            name: "Ingrid Halvorsen".to_owned(),
            number: "FM-0117".to_owned(),
        }),
        columns: LABELS.into_iter().map(column).collect(),
        made_on: jiff::civil::date(2026, 11, 14),
        app_version: "0.1.0".to_owned(),
        demo: false,
    }
}

fn words(sheet: &DiarySheet, paper: Paper) -> String {
    let pages = Report::diary_sheet(sheet, paper).unwrap();
    assert_eq!(pages.pages(), 1, "one page on {paper:?}: {:?}", pages.text());
    pages.text().join(" ").replace('\u{a0}', " ")
}

#[test]
fn one_page_says_whose_it_is_what_is_rated_and_how() {
    for paper in [Paper::A4, Paper::Letter] {
        let text = words(&sheet(), paper);
        let known = [
            "Fjordside Rheumatology and Pain Clinic",
            "Telephone +47 55 00 00 00",
            "Symptom diary",
            "Ingrid Halvorsen",
            "FM-0117",
            "0 = none … 100 = worst imaginable",
            "Leave blank what you don’t want to rate.",
            "Day and date",
            "Side effects, notes",
            "Sleep: 0 = slept very well … 100 = slept very badly.",
            "0 slept very well 100 slept very badly",
            "Please bring this sheet to your next visit.",
        ];
        for part in known.into_iter().chain(LABELS) {
            assert!(text.contains(part), "{part} is missing on {paper:?}: {text}");
        }
        assert!(!text.contains("Demo"), "{text}");
    }
}

#[test]
fn without_a_patient_there_are_lines_to_write_on() {
    let blank = DiarySheet {
        patient: None,
        ..sheet()
    };
    for paper in [Paper::A4, Paper::Letter] {
        let text = words(&blank, paper);
        assert!(text.contains("Name") && text.contains("Number"), "{text}");
        assert!(!text.contains("Halvorsen"), "{text}");
        let bare = DiarySheet {
            letterhead: Letterhead::default(),
            ..blank.clone()
        };
        assert!(
            words(&bare, paper).contains("Symptom diary"),
            "no clinic is needed either"
        );
    }
    let demo = DiarySheet {
        demo: true,
        ..sheet()
    };
    assert!(words(&demo, Paper::A4).contains("Demo: invented patient"));
}

#[test]
fn long_names_and_letterheads_stay_on_the_page() {
    let mut long = sheet();
    long.patient = Some(SheetPatient {
        name: "#panic(\"x\") Konstantinopolitanska-".to_owned() + &"Wolfeschlegelsteinhausen".repeat(2),
        number: "N".repeat(60),
    });
    long.letterhead.lines = vec!["A line of the letterhead as long as lines are".to_owned(); 5];
    for paper in [Paper::A4, Paper::Letter] {
        let text = words(&long, paper).replace(['\u{200b}', ' '], "");
        assert!(
            text.contains("#panic(\"x\")"),
            "what was typed is printed and never run: {text}"
        );
        assert!(text.contains(&"N".repeat(60)), "{text}");
    }
}

#[test]
fn the_pdf_is_accessible_and_always_the_same() {
    let pdf = || Report::diary_sheet(&sheet(), Paper::A4).unwrap().pdf().unwrap();
    let bytes = pdf();
    let has = |part: &str| bytes.windows(part.len()).any(|window| window == part.as_bytes());
    for (part, why) in [
        ("/StructTreeRoot", "tags"),
        ("<pdfuaid:part>1", "PDF/UA-1"),
        ("/Lang(en)", "a language"),
        ("Symptom diary", "a title"),
        ("/FontFile3", "embedded fonts"),
    ] {
        assert!(has(part), "the PDF lacks {why} ({part})");
    }
    assert_eq!(bytes, pdf());
}
