//! The sheet with a recovery code as a clinic keeps it.
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use report::{Paper, RecoverySheet, Report};

fn sheet() -> RecoverySheet {
    let groups = ["7K3M", "QZ90", "1VX8", "D4TN", "H6WA", "0R2C", "YB5E", "JG9P"];
    RecoverySheet {
        clinic: "Fjordside Rheumatology and Pain Clinic".to_owned(),
        groups: groups.map(str::to_owned).to_vec(),
        vault: "Fjordside-Rheumatology-and-Pain-Clinic".to_owned(),
        made_by: "Dr Ingrid Halvorsen".to_owned(),
        made_on: jiff::civil::date(2026, 11, 23),
        app_version: "0.1.0".to_owned(),
        demo: false,
    }
}

fn words(sheet: &RecoverySheet, paper: Paper) -> String {
    let pages = Report::recovery_sheet(sheet, paper).unwrap();
    assert_eq!(pages.pages(), 1, "one page on {paper:?}: {:?}", pages.text());
    pages.pdf().unwrap();
    pages.text().join(" ").replace(['\u{a0}', '\u{200b}'], " ")
}

#[test]
fn one_page_says_the_code_which_vault_it_opens_and_where_to_keep_it() {
    for paper in [Paper::A4, Paper::Letter] {
        let text = words(&sheet(), paper);
        let told = [
            "Fjordside Rheumatology and Pain Clinic",
            "2026-11-23",
            "Dr Ingrid Halvorsen",
            "Where to keep it",
            "When it stops working",
            "7K3M",
            "JG9P",
        ];
        for part in told {
            assert!(text.contains(part), "{part:?} on {paper:?}: {text}");
        }
        assert!(!text.contains("Demo"), "no invented clinic");
    }
}

#[test]
fn long_names_and_signs_of_the_page_language_stay_on_the_page() {
    let odd = RecoverySheet {
        clinic: "#let x = [*Clinic*] $y$ \\ ".repeat(4),
        vault: "x".repeat(60),
        made_by: "A".repeat(120),
        demo: true,
        ..sheet()
    };
    for paper in [Paper::A4, Paper::Letter] {
        let text = words(&odd, paper);
        assert!(
            text.contains("#let x = [*Clinic*]"),
            "text and nothing else: {text}"
        );
        assert!(text.contains("Demo"), "an invented clinic is told");
    }
}
