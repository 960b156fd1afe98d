//! Sections of the invented patient's report.

use super::trend_svg;
use jiff::civil::date;
use report::{
    Chart, Compared, Content, CostLine, Costs, Criteria, CriteriaCell, CriteriaRow, Judgement, LabGroup,
    LabRow, Labs, Method, OtherMeasure, PhaseRow, Picture, PlainPage, PlainPart, Reason, SafetyNote,
    Sections, ShortReason, SideEffectRow, Statistic, StepPart, Threshold, TreatmentRow, Treatments, Verdict,
};

/// A course that was titrated, paused and started again, one whose dates are vague, and one that was stopped; side effects
/// and costs of them.
pub fn with_record(content: Content) -> Content {
    let row = |what: &str, dose: &str, from: &str| TreatmentRow {
        what: what.into(),
        dose: dose.into(),
        from: from.into(),
        ..TreatmentRow::default()
    };
    let cost = |what: &str, per_month: &str, total: &str| CostLine {
        what: what.into(),
        per_month: per_month.into(),
        total: total.into(),
        ..CostLine::default()
    };
    let treatments = Treatments {
        rows: vec![
            TreatmentRow {
                steps: vec![
                    StepPart::Doses {
                        text: "1.5 → 3 → 4.5 mg".into(),
                    },
                    StepPart::Paused {
                        from: "2025-09-03".into(),
                        to: Some("2025-09-24".into()),
                    },
                    StepPart::Again {
                        text: "3 → 4.5 mg".into(),
                    },
                    StepPart::Paused {
                        from: "2026-01-28".into(),
                        to: Some("2026-02-09".into()),
                    },
                    StepPart::Again { text: String::new() },
                ],
                ..row("naltrexone, low dose (LDN)", "4.5 mg at bedtime", "2024-12-18")
            },
            row("vitamin D", "2000 IU in the morning", "2025-03"),
            TreatmentRow {
                until: Some("2025".into()),
                reason: "Sleepy until noon".into(),
                ..row("amitriptyline", "10 mg at bedtime", "2021")
            },
        ],
        more: 6,
        side_effects: vec![
            SideEffectRow {
                what: "Vivid dreams".into(),
                severity: "moderate".into(),
                from: "2024-12-20".into(),
                until: Some("2025-02".into()),
                put_down_to: "naltrexone, low dose (LDN)".into(),
            },
            SideEffectRow {
                what: "Dry mouth".into(),
                severity: "mild".into(),
                from: "2025-06-01".into(),
                ..SideEffectRow::default()
            },
        ],
        more_side_effects: 0,
    };
    let costs = Costs {
        lines: vec![
            CostLine {
                about: true,
                ..cost("naltrexone, low dose (LDN)", "€34.00", "€731.20")
            },
            cost("vitamin D", "", ""),
            CostLine {
                over: true,
                ..cost("amitriptyline", "", "€96.00")
            },
        ],
        sum: Some(cost("All together", "at least €34.00", "at least €827.20")),
    };
    Content {
        sections: Sections {
            treatments: Some(treatments),
            costs: Some(costs),
            ..content.sections
        },
        ..content
    }
}

/// An alert of a rule, as vague as its dates.
pub fn alert(perhaps: bool) -> SafetyNote {
    SafetyNote {
        date: date(2025, 2, 11),
        title: "Few days since the last opioid".into(),
        text: "tramadol was stopped 6 days before LDN was started; at least 10 are asked for".into(),
        perhaps,
        rule: "Labels ask for at least 7 to 10 opioid-free days before naltrexone, tramadol included.".into(),
        strength: "the label says not to".into(),
        clinic_text: "Ask for signs of withdrawal.".into(),
        source: "US labels of naltrexone; FINAL 2024, INNOVA 2026".into(),
    }
}

/// A verdict on the first page, and the section with all that it rests on.
fn with_verdict(content: Content) -> Content {
    let reason = |label: &str, text: &str, rule: &str, source: &str| Reason {
        label: label.into(),
        text: text.into(),
        rule: rule.into(),
        source: source.into(),
    };
    let reasons = vec![
        reason(
            "Why",
            "The mean of the last 28 days lies 20.8 points (34%) below the 14-day baseline; the 95% interval, −27.1 to −14.5, leaves no room for nothing.",
            "improved.diary",
            "Phase means with intervals for days that resemble the day before; at least 5 days in each (What Works Clearinghouse 4.0)",
        ),
        reason(
            "Size",
            "34% passes 30%, which IMMPACT calls moderate; 50% is not reached.",
            "threshold.immpact",
            "Dworkin 2008, J Pain 9:105–21",
        ),
        reason(
            "Also found",
            "It was worse in both pauses and better again after each restart.",
            "pause.repeated",
            "Reporting: CENT 2015",
        ),
        reason(
            "Also found",
            "The best two weeks began 29 days after the start of 4.5 mg.",
            "peak",
            "Younger & Mackey 2009, Pain Med 10:663–72",
        ),
        reason(
            "Caution",
            "Patients start a treatment when they are at their worst, so that part of the improvement would have come without it; placebo groups averaged 18% less pain.",
            "regression",
            "Younger 2013, Arthritis Rheum 65:529–38",
        ),
        reason(
            "Caution",
            "Vitamin D was started 11 weeks later: the two can’t be told apart from then on.",
            "together",
            "Case rule",
        ),
        reason(
            "Side effects and cost",
            "Vivid dreams (moderate, over since 2025-02); €34.00 a month.",
            "tolerability",
            "This record",
        ),
        reason(
            "In trials",
            "Of 31 women 32% responded on LDN and 11% on placebo.",
            "context.younger2013",
            "Younger 2013, Arthritis Rheum 65:529–38",
        ),
        reason(
            "What would settle it",
            "A planned pause of four weeks with the diary kept.",
            "settle",
            "",
        ),
    ];
    let short = |at: usize| ShortReason {
        label: reasons[at].label.clone(),
        text: reasons[at].text.clone(),
    };
    let verdict = Verdict {
        word: "Improved".into(),
        headline: "Average pain is 34% lower than before LDN (61 → 40 / 100). That passes the 30% threshold; placebo groups averaged 18%.".into(),
        about: "LDN (low-dose naltrexone), since 18 Dec 2024 · average pain (diary), 0–100".into(),
        reasons: [0, 1, 4, 6, 8].map(short).into(),
        more: 4,
    };
    let threshold = |label: &str, size: &str, passed, source: &str| Threshold {
        label: label.into(),
        size: size.into(),
        passed,
        source: source.into(),
        provisional: label == "Reliable change",
    };
    let compared = |against: &str, thresholds: Vec<Threshold>| Compared {
        against: against.into(),
        before: "61.0 (14 days)".into(),
        now: "40.2 (26 days)".into(),
        difference: "−20.8".into(),
        interval: "−27.1 to −14.5".into(),
        percent: "34% better".into(),
        level: "moderate (IMMPACT)".into(),
        thresholds,
    };
    let phase = |label: &str, days: &str, excluded: &str, n: u32, mean: &str| PhaseRow {
        label: label.into(),
        days: days.into(),
        excluded: excluded.into(),
        counts: n > 0,
        n,
        mean: mean.into(),
        sd: if n > 0 { "SD 11.3".into() } else { String::new() },
        median: mean.into(),
        interval: if n > 0 {
            "36.0 to 44.4".into()
        } else {
            String::new()
        },
        since_baseline: if n > 14 {
            "−20.8 (34% better)".into()
        } else {
            String::new()
        },
        since_previous: if n > 14 {
            "−4.1 (9% better)".into()
        } else {
            String::new()
        },
        edited: label == "3 mg",
    };
    let judgement = Judgement {
        changes: vec![
            compared(
                "Baseline",
                vec![
                    threshold("Moderate improvement", "30%", true, "Dworkin 2008"),
                    threshold("Substantial improvement", "50%", false, "Dworkin 2008"),
                    threshold("Reliable change", "17.2 points", true, "Jacobson & Truax 1991"),
                ],
            ),
            compared("Phase before: 3 mg", vec![]),
        ],
        phases: vec![
            phase("Baseline", "2024-12-04 to 2024-12-17", "", 14, "61.0"),
            phase("Titration", "2024-12-18 to 2025-01-28", "titration doesn’t count", 0, ""),
            phase("3 mg", "2025-01-29 to 2025-04-02", "wash-in, first 14 days", 44, "47.8"),
            phase("Pause 1", "2025-09-03 to 2025-09-24", "wash-out, first 14 days", 7, "55.0"),
            phase("4.5 mg", "since 2025-10-20", "wash-in, first 14 days", 212, "40.2"),
        ],
        statistics: vec![Statistic {
            name: "NAP".into(),
            value: "0.92 (95% CI 0.78 to 0.97)".into(),
            note: "Of all pairs of a baseline day and a day now, the share in which now is better. Takes days for independent.".into(),
            source: "Parker & Vannest 2009; Newcombe 2006".into(),
        }],
        others: ["Fatigue", "Sleep"]
            .map(|label| OtherMeasure {
                label: format!("{label} (diary)"),
                word: "No clear change".into(),
                text: "52 → 47 / 100 (10% better)".into(),
            })
            .into(),
        others_note: "3 measures are compared, each by itself and without a correction.".into(),
        reasons,
        ..Judgement::default()
    };
    let summary = content.summary.clone();
    let mut sections = Sections {
        judgement: Some(judgement),
        ..content.sections
    };
    if let Some(visits) = &mut sections.visits {
        visits.summary = summary;
    }
    Content {
        verdict: Some(verdict),
        sections,
        ..content
    }
}

fn chart(words: &str) -> Option<Chart> {
    Some(Chart {
        picture: Some(Picture {
            svg: trend_svg(1200),
            alt: format!("{words}, as a chart."),
        }),
        words: words.into(),
    })
}

/// A report with every section.
pub fn full(content: Content) -> Content {
    let content = with_verdict(with_record(content));
    let cell = |words: &str, missing: &str| CriteriaCell {
        words: words.into(),
        missing: missing.into(),
        met: words == "met",
    };
    let criteria = |label: &str, main, cells: [CriteriaCell; 3]| CriteriaRow {
        label: label.into(),
        main,
        cells: cells.into(),
    };
    let lab = |day, value: &str, place: &str| LabRow {
        date: day,
        value: value.into(),
        reference: "10–35 U/L".into(),
        place: place.into(),
        outside_range: place.starts_with("above"),
        ..LabRow::default()
    };
    let mut sections = Sections {
        multiples: chart("Average pain, fatigue and sleep, 4 Dec 2024 to 14 Nov 2026"),
        criteria: Some(Criteria {
            date: Some(date(2026, 10, 3)),
            columns: ["2010", "2011 survey", "2016"].map(Into::into).into(),
            rows: vec![
                criteria(
                    "Widespread pain and severity",
                    false,
                    [
                        cell("met", ""),
                        cell("met", ""),
                        cell("unknown", "waking unrefreshed"),
                    ],
                ),
                criteria(
                    "Pain in 4 of 5 regions",
                    false,
                    [cell("not asked", ""), cell("not asked", ""), cell("met", "")],
                ),
                criteria(
                    "Criteria",
                    true,
                    [cell("met", ""), cell("met", ""), cell("not met", "")],
                ),
            ],
            sentences: vec!["Only the 2016 criteria ask for pain in at least 4 of 5 regions.".into()],
        }),
        items: chart("FIQR items, 3 Dec 2024 and 3 Oct 2026"),
        labs: Some(Labs {
            groups: vec![LabGroup {
                name: "Alanine aminotransferase (ALT)".into(),
                rows: vec![
                    lab(date(2026, 10, 2), "41 U/L", "above the range"),
                    lab(date(2025, 3, 4), "22 U/L", "within the range"),
                ],
                more: 3,
            }],
            outside: 2,
        }),
        safety: Some(vec![alert(false), alert(true)]),
        calendar: chart("Average pain day by day"),
        plain: Some(PlainPage {
            title: "What changed since you started".into(),
            intro: "You started low-dose naltrexone (LDN) on 18 December 2024.".into(),
            parts: vec![
                PlainPart {
                    heading: "What got better".into(),
                    lines: vec!["Your pain is about a third less than before.".into()],
                },
                PlainPart {
                    heading: "What we don’t know".into(),
                    lines: vec!["This is not proof that the medicine did it.".into()],
                },
            ],
            closing: "Please don’t change your dose on your own. Talk to your clinician.".into(),
        }),
        ..content.sections
    };
    if let Some(notes) = &mut sections.notes {
        notes.method = vec![Method {
            heading: "Phases".into(),
            text: "They follow from the doses.".into(),
        }];
    }
    Content {
        safety: vec![alert(false), alert(true)],
        sections,
        ..content
    }
}
