//! Texts that would be formulas, markup or typst if they were taken for more than text arrive as text in every file that is
//! written: reports, charts, tables, sheets, Questionnaires.

use crate::common::courses::{dose, ldn};
use crate::told::{Told, ask, chart, day, told};
use clinic::views::{
    ChartKind, CohortChart, ConditionForm, LabForm, Paper, PatientForm, PhaseEditForm, ReportAsk,
    ReportSection, SideEffectForm, TrendsAsk,
};
use clinic::{ChartFile, PictureSize, VisitKind};
use record::Sex;

/// The texts of the trials in the window.
fn payloads() -> Vec<String> {
    let file = include_str!("../../../../../tests/trust/payloads.txt");
    let (_, lines) = file.split_once("\n\n").unwrap();
    lines.lines().map(unescaped).collect()
}

/// `\u{…}` as the character.
fn unescaped(line: &str) -> String {
    let mut text = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("\\u{") {
        let (point, after) = after.split_once('}').unwrap();
        text.push_str(before);
        text.push(
            u32::from_str_radix(point, 16)
                .ok()
                .and_then(char::from_u32)
                .unwrap(),
        );
        rest = after;
    }
    text + rest
}

/// As it is stored: spaces squeezed, without signs that turn the direction of writing, which most fields refuse.
fn plain(text: &str) -> String {
    let turns =
        |sign: &char| matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') || sign.is_control();
    let kept: String = text.chars().filter(|sign| !turns(sign)).collect();
    let squeezed = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    if squeezed.is_empty() {
        "x".to_owned()
    } else {
        squeezed
    }
}

/// Text to compare: what a line break may take away or add doesn't count, nor a capital that begins a line, nor signs that
/// nobody sees.
fn bare(text: &str) -> String {
    let unseen = |sign: &char| {
        matches!(sign,
            '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{200b}'..='\u{200f}' | '\u{2028}' | '\u{2029}' | '\u{2060}' | '\u{2800}'
            | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
    };
    text.to_lowercase()
        .chars()
        .filter(|sign| !sign.is_whitespace() && !unseen(sign))
        .collect()
}

/// A patient with these texts wherever one can be typed.
fn patient(texts: &[String]) -> Told {
    let mut patient = told();
    patient.diary("2026-01-10", 23, 70);
    patient.diary("2026-04-20", 40, 35);
    patient.fiqr("2026-01-20", 7.0, true);
    patient.fiqr("2026-05-20", 4.0, true);
    let short = |at: usize| -> String { plain(&texts[at % texts.len()]).chars().take(50).collect() };
    let (clinic, person) = (&mut patient.setting.clinic, patient.setting.person);
    let details = PatientForm {
        family_name: short(0),
        given_name: short(1),
        clinic_number: short(2),
        birth_date: "1970-05-31".to_owned(),
        sex: Sex::Female,
    };
    clinic.edit_patient(person, details, &short(3)).unwrap();
    let mut settings = clinic.view().unwrap().settings;
    (settings.clinic_name, settings.letterhead, settings.clinician) = (short(0), short(1), short(2));
    settings.safety_text = short(3);
    clinic.save_settings(&settings).unwrap();
    for text in texts {
        let mut own = ldn("2026-03-01", vec![dose("2026-03-01", "2")]);
        (own.key, own.name, own.prescriber, own.note) = (None, plain(text), short(1), short(2));
        own.steps[0].unit = short(3).chars().take(20).collect();
        own.steps[0].reason = short(1);
        clinic.save_course(person, None, own, "").unwrap();
    }
    let effect = SideEffectForm {
        key: None,
        name: short(1),
        severity: 2,
        onset: "2026-03-02".to_owned(),
        end: String::new(),
        course_id: None,
        note: short(2),
    };
    clinic.save_side_effect(person, None, effect, "").unwrap();
    let condition = ConditionForm {
        key: None,
        name: short(2),
        since: "2019".to_owned(),
        until: String::new(),
        note: short(3),
    };
    clinic.save_condition(person, None, condition, "").unwrap();
    let lab = LabForm {
        analyte: None,
        name: short(3),
        value: "12".to_owned(),
        unit: short(0).chars().take(30).collect(),
        reference: String::new(),
        date: "2026-04-01".to_owned(),
        note: short(1),
        confirmed: true,
    };
    clinic.save_lab(person, None, lab, "").unwrap();
    let visit = clinic
        .add_visit(
            person,
            day("2026-05-25"),
            VisitKind::FollowUp,
            &["pain_nrs".to_owned()],
        )
        .unwrap();
    let note = texts
        .iter()
        .map(|text| plain(text))
        .collect::<Vec<_>>()
        .join("\n");
    clinic
        .edit_visit(visit.id, day("2026-05-25"), VisitKind::FollowUp, note)
        .unwrap();
    let mut plan = patient.form();
    plan.edits = vec![PhaseEditForm {
        key: None,
        name: short(1),
        counts_from: String::new(),
        left_out: false,
    }];
    patient.plan(&plan, "").unwrap();
    patient
}

/// Elements that pictures are made of; none of them runs or loads anything.
const ELEMENTS: [&str; 14] = [
    "svg", "g", "path", "rect", "circle", "line", "polyline", "polygon", "text", "tspan", "title", "desc",
    "defs", "clipPath",
];

/// Whether a picture is well formed and nothing but a picture; answers its texts.
fn texts_of_svg(what: &str, svg: &str) -> String {
    let tree = roxmltree::Document::parse(svg).unwrap_or_else(|error| panic!("{what}: {error}"));
    let mut texts = String::new();
    for node in tree.descendants() {
        if node.is_element() {
            let name = node.tag_name().name();
            assert!(ELEMENTS.contains(&name), "{what} holds {name}");
            for attribute in node.attributes() {
                let (name, value) = (attribute.name(), attribute.value());
                assert!(!name.to_lowercase().starts_with("on"), "{what}: {name}");
                assert!(!["style", "src"].contains(&name), "{what}: {name}");
                assert!(name != "href" || value.starts_with('#'), "{what}: {value}");
                let elsewhere = value.contains("url(") && !value.contains("url(#");
                assert!(
                    !elsewhere || name == "aria-label" || name.starts_with("data-"),
                    "{what}: {value}"
                );
                texts.push_str(value);
            }
        }
        texts.push_str(node.text().filter(|_| node.is_text()).unwrap_or_default());
    }
    texts
}

/// The cells of a table (RFC 4180).
fn cells(csv: &str) -> Vec<String> {
    let (mut cells, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    let mut signs = csv.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '"' if quoted && signs.peek() == Some(&'"') => {
                cell.push('"');
                signs.next();
            }
            '"' => quoted = !quoted,
            ',' | '\n' if !quoted => cells.push(std::mem::take(&mut cell)),
            _ => cell.push(sign),
        }
    }
    cells.push(cell);
    cells
}

fn no_formulas(what: &str, csv: &[u8]) {
    for cell in cells(std::str::from_utf8(csv).unwrap()) {
        let is_formula = cell
            .trim_start()
            .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
        assert!(
            !is_formula || cell.trim().parse::<f64>().is_ok(),
            "{what} has the cell {cell:?}"
        );
    }
}

#[test]
fn pictures_and_tables_hold_text_only() {
    let size = PictureSize {
        width: 900,
        height: 700,
    };
    for texts in payloads().chunks(25) {
        let patient = patient(texts);
        let (clinic, person) = (&patient.setting.clinic, patient.setting.person);
        let offered = patient.trends(&TrendsAsk::default()).charts;
        assert!(offered.len() >= 5, "there is something to draw");
        for kind in offered {
            let what = format!("{kind:?} with {texts:?}");
            let asked = chart(kind, TrendsAsk::default());
            texts_of_svg(&what, &clinic.chart(person, &asked).unwrap().svg);
            let file = clinic.chart_file(person, &asked, ChartFile::Svg).unwrap();
            texts_of_svg(&what, std::str::from_utf8(&file).unwrap());
            no_formulas(&what, &clinic.chart_file(person, &asked, ChartFile::Csv).unwrap());
        }
        let line = clinic
            .chronology(person, false, size, (None, None), None)
            .unwrap();
        texts_of_svg("the time line", &line.svg);
        no_formulas("the cohort", &clinic.cohort_csv(None).unwrap());
        for chart in [CohortChart::Responder, CohortChart::Survival] {
            if let Ok(file) = clinic.cohort_chart_file(None, chart, size, ChartFile::Csv) {
                no_formulas("the cohort's chart", &file);
            }
        }
    }
}

#[test]
fn a_phase_and_a_treatment_stand_in_the_pictures_as_they_were_typed() {
    for text in ["<b>x</b>", "a & b", "\"quoted\" 'x'", "]]><!-- -->", "&lt;b&gt;"] {
        let patient = patient(&[text.to_owned()]);
        let (clinic, person) = (&patient.setting.clinic, patient.setting.person);
        let phases = clinic
            .chart(person, &chart(ChartKind::Phases, ask("diary.pain_average")))
            .unwrap();
        assert!(
            bare(&texts_of_svg(text, &phases.svg)).contains(&bare(text)),
            "the phase's name {text} on the chart"
        );
    }
}

#[test]
fn reports_and_sheets_print_what_was_typed() {
    let sections = [
        ReportSection::Verdict,
        ReportSection::Multiples,
        ReportSection::Visits,
        ReportSection::Treatments,
        ReportSection::Costs,
        ReportSection::Labs,
        ReportSection::Safety,
        ReportSection::Notes,
        ReportSection::Patient,
    ];
    for texts in payloads().chunks(50) {
        let patient = patient(texts);
        let (clinic, person) = (&patient.setting.clinic, patient.setting.person);
        let asked = ReportAsk {
            sections: sections.to_vec(),
            ..ReportAsk::usual(Paper::A4)
        };
        let report = clinic
            .report(person, &asked)
            .unwrap_or_else(|error| panic!("{error}: {texts:?}"));
        let printed = bare(&report.preview().alt.join("\n"));
        for text in texts {
            let typed = bare(&plain(text));
            let start: String = typed.chars().take(6).collect();
            let near: Option<String> = printed
                .find(&start)
                .and_then(|at| printed.get(at..))
                .map(|rest| rest.chars().take(80).collect());
            assert!(
                printed.contains(&typed),
                "{text:?} is printed as typed, not {near:?}"
            );
        }
        let pdf = report.pdf().unwrap_or_else(|error| panic!("{error}: {texts:?}"));
        for action in ["/JavaScript", "/Launch", "/URI", "/EmbeddedFile", "/SubmitForm"] {
            let found = pdf.windows(action.len()).any(|part| part == action.as_bytes());
            assert!(!found, "the report has {action}");
        }
        let name = clinic.report_file_name(person).unwrap();
        assert!(
            !name.contains(['/', '\\', ':', '<', '>', '"', '|', '?', '*']) && !name.contains(".."),
            "{name:?} is one file's name everywhere"
        );
        clinic
            .diary_sheet(Some(person), Paper::A4)
            .unwrap_or_else(|error| panic!("{error}: {texts:?}"));
    }
}

#[test]
fn questionnaires_go_out_and_come_in_as_text_and_their_narrative_is_not_read() {
    let mut patient = told();
    let clinic = &mut patient.setting.clinic;
    for (at, text) in payloads().iter().enumerate().step_by(5) {
        let text = plain(text);
        let given = serde_json::json!({
            "resourceType": "Questionnaire", "status": "active", "name": format!("trial_{at}"), "title": text,
            "text": { "status": "generated", "div": "<div><script>narrative()</script></div>" },
            "item": [{ "linkId": "a", "text": text, "type": "choice", "answerOption": [
                { "valueCoding": { "code": "0", "display": text, "extension": [{ "url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 0 }] } },
                { "valueCoding": { "code": "1", "display": "Yes", "extension": [{ "url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 1 }] } },
            ] }]
        });
        let added = clinic
            .import_questionnaire(&given.to_string())
            .unwrap_or_else(|error| panic!("{error}: {text:?}"));
        let id = added
            .id
            .unwrap_or_else(|| panic!("{:?}: {text:?}", added.problems));
        let detail = clinic.instrument(&id, "1").unwrap();
        assert_eq!(
            bare(&detail.form.items[0].label),
            bare(&text),
            "the question as typed"
        );
        let out = clinic.instrument_as_fhir(&id, "1").unwrap();
        assert!(!out.contains("narrative()"), "the narrative isn't kept");
        let out: serde_json::Value = serde_json::from_str(&out).unwrap();
        assert_eq!(
            bare(out["item"][0]["text"].as_str().unwrap()),
            bare(&text),
            "the question goes out as typed"
        );
    }
}
