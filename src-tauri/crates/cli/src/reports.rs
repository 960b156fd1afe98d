//! Trend reports: one patient's, and those of many.

use crate::arguments::{PaperArgument, PatientArguments, ShownArguments, VaultArguments};
use crate::run::{
    Outcome, Subject, must_be_pdf, open, paper_of, record_today, saved, say, say_as_it_is, subject,
    timeline_of_lines,
};
use clinic::views::{ReportAsk, ReportSection, TrendsAsk};
use clinic::{Batch, ClinicError, PatientDetails};
use serde_json::json;
use std::io::Write;
use std::path::Path;

impl ShownArguments {
    fn ask(self, paper: clinic::views::Paper, usual: &[ReportSection]) -> ReportAsk {
        let mut sections = self.sections;
        if sections.is_empty() {
            sections.extend(usual);
        }
        if self.costs {
            sections.push(ReportSection::Costs);
        }
        ReportAsk {
            paper,
            sections,
            ask: TrendsAsk {
                course: self.course,
                measure: self.measure,
                from: self.since,
                to: self.until,
            },
        }
    }
}

/// Writes one report.
pub fn one(
    arguments: &PatientArguments,
    out: &Path,
    paper: Option<PaperArgument>,
    shown: ShownArguments,
    as_json: bool,
) -> Outcome {
    must_be_pdf(out)?;
    let paper = paper.map(paper_of);
    let pdf = match subject(arguments)? {
        Subject::Patient(clinic, patient) => {
            let paper = paper.map_or_else(|| clinic.settings().map(|settings| settings.paper), Ok)?;
            let ask = shown.ask(paper, &ReportSection::USUAL);
            let report = clinic.report(clinic.patient_named(&patient)?, &ask)?;
            clinic.report_left(&report, "save report")?;
            report.pdf()?
        }
        Subject::Lines(library, visits) => {
            let settings = clinic::default_settings();
            let ask = shown.ask(paper.unwrap_or(settings.paper), &ReportSection::OF_ANSWERS);
            let patient = PatientDetails {
                family_name: "Patient without a name".to_owned(),
                ..PatientDetails::default()
            };
            timeline_of_lines(&library, visits)
                .report(&patient, &settings, record_today(), &ask)?
                .pdf()?
        }
    };
    saved(out, &pdf, as_json)
}

/// Writes the reports of all patients or of those who are due; `Some(false)` where some failed.
pub fn many(
    vault: &VaultArguments,
    all: bool,
    out: &Path,
    paper: Option<PaperArgument>,
    mut sections: Vec<ReportSection>,
    as_json: bool,
) -> Outcome {
    let clinic = open(&vault.vault, &vault.passphrase)?;
    let choices = clinic.batch_choices()?;
    let mut people = choices.due;
    if all {
        people.extend(choices.others);
    }
    let week = format!("by {}", choices.week_ends);
    if people.is_empty() {
        return match (all, as_json) {
            (_, true) => say_as_it_is(&json!({ "written": 0, "failed": [] }).to_string()).map(|()| None),
            (true, false) => say("There is no patient in this vault.").map(|()| None),
            (false, false) => say(&format!("Nothing is due {week}.")).map(|()| None),
        };
    }
    let people: Vec<_> = people
        .iter()
        .filter_map(|patient| patient.id.parse().ok())
        .collect();
    let paper = paper.map_or_else(
        || clinic.settings().map(|settings| settings.paper),
        |paper| Ok(paper_of(paper)),
    )?;
    if sections.is_empty() {
        sections.extend(ReportSection::USUAL);
    }
    let ask = ReportAsk {
        paper,
        sections,
        ask: TrendsAsk::default(),
    };
    let mut batch = Batch::new(&people, ask, out)?;
    while let Some(step) = batch.next(&clinic) {
        let written = step.write();
        batch.wrote(&step, &written);
        let view = batch.view();
        progress(&format!("\r{} of {} ", view.done, view.of))?;
    }
    let view = batch.view();
    progress("\n")?;
    for failure in &view.failed {
        progress(&format!("{failure}\n"))?;
    }
    if as_json {
        say_as_it_is(
            &json!({ "written": view.done, "failed": view.failed, "folder": view.place }).to_string(),
        )?;
    } else {
        say(&format!(
            "{} of {} reports written to {}.",
            view.done, view.of, view.place
        ))?;
    }
    Ok(Some(view.failed.is_empty()))
}

fn progress(text: &str) -> Result<(), ClinicError> {
    let mut out = std::io::stderr();
    out.write_all(text.as_bytes())
        .and_then(|()| out.flush())
        .map_err(|error| ClinicError::io("Telling the progress", &error))
}
