//! An invented patient's report with any number of visits.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use report::{
    BodyMap, Cell, Chart, Column, Content, DatedScore, Letterhead, Maps, Note, Notes, PatientLine, Picture,
    SafetyNote, Sections, SummaryLine, VisitRow, VisitTable,
};

mod sections;

pub use sections::{alert, full, with_record};

const FIRST: Date = date(2024, 12, 3);

/// Label, range, decimals, baseline score and mean change a visit of the four measures.
const MEASURES: [(&str, &str, usize, f64, f64); 4] = [
    ("FIQR total", "0–100", 1, 67.3, -2.2),
    ("Pain", "0–10", 0, 8.0, -0.4),
    ("PSD", "0–31", 0, 23.0, -0.6),
    ("PHQ-9", "0–27", 0, 14.0, -0.3),
];

/// A report with `visits` visits, two months apart.
pub fn content(visits: usize) -> Content {
    let rows: Vec<VisitRow> = (0..visits).map(row).collect();
    let last = rows.last().map(|row| row.date);
    Content {
        letterhead: Letterhead {
            clinic: "Fjordside Rheumatology and Pain Clinic".into(),
            lines: vec![
                "Strandgaten 14, 5013 Bergen".into(),
                "Telephone +47 55 00 00 00".into(),
            ],
            clinician: "Dr Marit Solheim".into(),
        },
        patient: PatientLine {
            name: "Ingrid Halvorsen".into(),
            clinic_number: "FM-0117".into(),
            born: Some(date(1976, 4, 2)),
            age: Some(50),
            sex: "female".into(),
        },
        title: "Fibromyalgia trend report".into(),
        made_on: date(2026, 11, 14),
        app_version: "0.1.0".into(),
        period: last.map(|last| (FIRST, last)),
        demo: false,
        safety: last.map(safety).into_iter().collect(),
        summary: last.map(summary).unwrap_or_default(),
        visits,
        course: last.map(|_| course()).unwrap_or_default(),
        sections: Sections {
            visits: Some(VisitTable {
                measures: columns(),
                rows,
                ..VisitTable::default()
            }),
            maps: last.map(|last| Maps {
                single: [map(FIRST, 14)]
                    .into_iter()
                    .chain((last != FIRST).then(|| map(last, 9)))
                    .collect(),
                ..Maps::default()
            }),
            notes: Some(Notes {
                scores: notes(),
                ..Notes::default()
            }),
            ..Sections::default()
        },
        caveat:
            "Questionnaire patterns describe symptoms; they do not diagnose. Bands and changes are aids to \
                 conversation: the clinician decides."
                .into(),
        ..Content::default()
    }
}

fn columns() -> Vec<Column> {
    let marked = MEASURES.iter().zip(["a", "b", "c", "d"]);
    let column = |((label, range, ..), mark): (&(&str, &str, _, _, _), &str)| Column {
        label: (*label).into(),
        range: (*range).into(),
        note_mark: mark.into(),
    };
    marked.map(column).collect()
}

fn row(visit: usize) -> VisitRow {
    let month = i64::try_from(visit).unwrap_or_default() * 2;
    let cells = MEASURES
        .iter()
        .enumerate()
        .map(|(column, &(_, _, decimals, from, step))| {
            if visit == 3 && column == 2 {
                return Cell::Missing {
                    why: "2 items of the symptom scale unanswered".into(),
                };
            }
            if visit % 4 == 2 && column == 3 {
                return Cell::Missing {
                    why: "not asked".into(),
                };
            }
            let score = |visit: usize| from + step * (visit as f64) + [0.0, 0.8, -1.1, 0.4, 1.6][visit % 5];
            let change = |to: usize| signed(score(visit) - score(to), decimals);
            Cell::Score {
                text: format!("{:.decimals$}", score(visit).max(0.0)),
                since_baseline: (visit > 0).then(|| change(0)),
                since_last: (visit > 0).then(|| change(visit - 1)),
                prorated: visit == 4 && column == 0,
            }
        });
    VisitRow {
        date: FIRST.saturating_add(month.months()),
        kind: match visit {
            0 => "Baseline",
            5 => "Telephone or video",
            _ => "Follow-up",
        }
        .into(),
        status: if visit == 1 {
            "signed, revision 2"
        } else {
            "signed"
        }
        .into(),
        cells: cells.collect(),
    }
}

fn signed(points: f64, decimals: usize) -> String {
    let size = format!("{:.decimals$}", points.abs());
    match size.parse() {
        Ok(0.0) => size,
        _ if points < 0.0 => format!("−{size}"),
        _ => format!("+{size}"),
    }
}

fn safety(date: Date) -> SafetyNote {
    SafetyNote {
        date,
        text: "PHQ-9 item 9 (thoughts of being better off dead) was answered “several days”".into(),
        clinic_text: "Ask about suicidal thoughts today. On-call psychiatry: extension 4410.\nDo not leave the patient \
                      alone before the answer is discussed."
            .into(),
        source: "PHQ-9 item 9, any answer above “not at all”; Kroenke 2001".into(),
        ..SafetyNote::default()
    }
}

fn summary(last: Date) -> Vec<SummaryLine> {
    let score = |date, text: &str, prorated| {
        Some(DatedScore {
            date,
            text: text.into(),
            prorated,
        })
    };
    let line = |at: usize, from: &str, to: &str, change: &str, band: &str, source: &str| SummaryLine {
        measure: MEASURES[at].0.into(),
        range: MEASURES[at].1.into(),
        note_mark: ["a", "b", "c", "d"][at].into(),
        baseline: score(FIRST, from, false),
        latest: score(last, to, at == 0).filter(|_| last != FIRST),
        change_words: if last == FIRST {
            String::new()
        } else {
            change.into()
        },
        band: band.into(),
        band_source: source.into(),
    };
    vec![
        line(
            0,
            "67.3",
            "43.9",
            "23.4 points better (35%)",
            "mild",
            "Salaffi 2018",
        ),
        line(1, "8", "5", "3 points better (38%)", "", ""),
        line(2, "23", "16", "7 points better (30%)", "severe", "Wolfe 2015"),
        line(
            3,
            "14",
            "15",
            "1 point worse (7%)",
            "moderately severe",
            "Kroenke 2001",
        ),
    ]
}

fn notes() -> Vec<Note> {
    [
        (
            "a",
            "FIQR total: function ÷ 3 + overall impact + symptoms ÷ 2, 0 to 100, past 7 days (Bennett 2009, Arthritis Res \
             Ther 11:R120). One unanswered function item is prorated; with more there is no total. Bands: Salaffi 2018 \
             (n = 521); other authors draw them elsewhere.",
        ),
        ("b", "Pain: one rating from 0 (none) to 10 (worst imaginable), past 7 days. No bands."),
        (
            "c",
            "PSD, polysymptomatic distress: widespread pain index (0 to 19) + symptom severity scale (0 to 12), past week \
             and, for three symptoms, past 6 months (Wolfe 2016). Any unanswered symptom item leaves it open. Bands: \
             Wolfe 2015, from patients with rheumatoid arthritis.",
        ),
        (
            "d",
            "PHQ-9: sum of nine items, 0 to 27, past 2 weeks (Kroenke 2001). Up to two unanswered items are prorated from \
             the mean of the others. Bands: Kroenke 2001.",
        ),
    ]
    .map(|(mark, text)| Note { mark: mark.into(), text: text.into() })
    .into()
}

fn map(date: Date, wpi: u8) -> BodyMap {
    BodyMap {
        date,
        words: format!("Widespread pain index {wpi} / 19"),
        picture: Picture {
            svg: map_svg(wpi),
            alt: format!("Body map with {wpi} painful areas of 19."),
        },
    }
}

/// Stands in for the charts crate's picture: same shape, same font.
/// Four panels, so many pixels high where the text is 1780 wide.
fn trend_svg(height: usize) -> String {
    let row = height / 2;
    let panels: String = MEASURES
        .iter()
        .enumerate()
        .map(|(at, (label, range, ..))| {
            let (x, y) = ((at % 2) * 890, (at / 2) * row);
            format!(
                "<g transform='translate({x} {y})'><rect x='60' y='60' width='800' height='{}' fill='#f4f6f8'/>\
                 <text x='60' y='40' font-family='Inter' font-size='28' font-weight='600'>{label}, {range}</text>\
                 <polyline points='80,120 250,180 420,240 590,230 840,400' fill='none' stroke='#1d3f66' \
                 stroke-width='5'/></g>",
                row - 120
            )
        })
        .collect();
    format!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1780 {height}' width='1780' height='{height}'>{panels}</svg>"
    )
}

fn map_svg(wpi: u8) -> String {
    let figure = |x: u32| {
        format!(
            "<g transform='translate({x} 0)' fill='#e3e8ee' stroke='#59636f' stroke-width='2'>\
             <circle cx='120' cy='50' r='36'/><rect x='80' y='95' width='80' height='160' rx='20'/>\
             <rect x='82' y='260' width='34' height='190' rx='14'/><rect x='124' y='260' width='34' height='190' \
             rx='14'/><circle cx='98' cy='120' r='{wpi}' fill='#1d3f66'/></g>"
        )
    };
    let (front, back) = (figure(0), figure(260));
    format!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 500 460' width='500' height='460'>{front}{back}</svg>"
    )
}

/// The chart of the first page in three heights.
fn course() -> Vec<Chart> {
    let drawn = |height| {
        Chart {
        picture: Some(Picture {
            svg: trend_svg(height),
            alt: "Four charts of FIQR total, pain, PSD and PHQ-9 from December 2024 to October 2026; all four fall."
                .into(),
        }),
        words: String::new(),
    }
    };
    [1200, 960, 700].map(drawn).to_vec()
}
