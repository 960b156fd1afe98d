//! Data for and from other programs.

use crate::arguments::{ExportArguments, ExportCommand, ImportArguments, ImportCommand, VaultArguments};
use crate::run::{Outcome, open, say};
use clinic::places::Places;
use clinic::views::{
    ExportKind, IncomingAsk, IncomingCount, IncomingFormat, IncomingPerson, IncomingStand, IncomingView,
};
use clinic::{ClinicError, files, largest_file};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

fn as_json<T: serde::Serialize>(told: &T) -> Result<String, ClinicError> {
    serde_json::to_string(told).map_err(|_| ClinicError::internal("result as JSON"))
}

pub(crate) fn export(command: &ExportCommand) -> Outcome {
    match command {
        ExportCommand::Csv(arguments) => exported(arguments, ExportKind::Csv),
        ExportCommand::Fhir(arguments) => exported(arguments, ExportKind::Fhir),
        ExportCommand::Redcap(arguments) => exported(arguments, ExportKind::Redcap),
        ExportCommand::Research(arguments) => exported(arguments, ExportKind::Research),
        ExportCommand::StudyIds { vault, json } => study_ids(vault, *json),
    }
}

fn exported(arguments: &ExportArguments, kind: ExportKind) -> Outcome {
    let mut clinic = open(&arguments.vault.vault, &arguments.vault.passphrase)?;
    let people = arguments.patient.iter().map(|name| clinic.patient_named(name));
    let people = people.collect::<Result<Vec<_>, _>>()?;
    let done = clinic.export(kind, &people, &arguments.out, &mut |_, _| true)?;
    let done = done.ok_or_else(|| ClinicError::internal("export"))?;
    if arguments.json {
        say(&as_json(&done)?)?;
        return Ok(None);
    }
    let patients = count(done.patients, "patient", "patients");
    say(&format!("Wrote {patients} to {}.", done.folder))?;
    for file in &done.files {
        say(&format!("  {file}"))?;
    }
    for note in &done.notes {
        say(note)?;
    }
    Ok(None)
}

fn study_ids(vault: &VaultArguments, json: bool) -> Outcome {
    let ids = open(&vault.vault, &vault.passphrase)?.study_ids()?;
    if json {
        say(&as_json(&ids)?)?;
        return Ok(None);
    }
    if ids.is_empty() {
        say("No study id was drawn yet.")?;
    }
    for id in ids {
        say(&format!("{:<12} {:<10} {}", id.code, id.clinic_number, id.name))?;
    }
    Ok(None)
}

pub(crate) fn import(command: &ImportCommand) -> Outcome {
    match command {
        ImportCommand::Csv(arguments) => imported(arguments, IncomingFormat::Table),
        ImportCommand::Fhir(arguments) => imported(arguments, IncomingFormat::Fhir),
        ImportCommand::Redcap(arguments) => imported(arguments, IncomingFormat::Redcap),
    }
}

/// The columns as a mapping says, the others as they are.
fn mapped(view: &IncomingView, file: &Path) -> Result<Vec<String>, ClinicError> {
    let text = files::read_text(file)?;
    let mapping: BTreeMap<String, String> = serde_json::from_str(&text).map_err(|_| {
        let words = format!(
            "{} can’t be read: write it like {{\"Datum\": \"date_dmy\", \"PHQ 1\": \"phq9.q1\"}}.",
            file.display()
        );
        ClinicError::field("mapping", words)
    })?;
    let unknown = mapping
        .keys()
        .find(|heading| view.columns.iter().all(|column| column.heading != **heading));
    if let Some(heading) = unknown {
        let headings: Vec<&str> = view
            .columns
            .iter()
            .map(|column| column.heading.as_str())
            .collect();
        let words = format!(
            "The table has no column {heading:?}: its columns are {}.",
            headings.join(", ")
        );
        return Err(ClinicError::field("mapping", words));
    }
    let becomes = view.columns.iter().map(|column| {
        let chosen = mapping.get(&column.heading);
        chosen.unwrap_or(&column.becomes).clone()
    });
    Ok(becomes.collect())
}

fn imported(arguments: &ImportArguments, format: IncomingFormat) -> Outcome {
    let text = files::read_text_within(&arguments.file, largest_file(format))?;
    let mut clinic = open(&arguments.vault.vault, &arguments.vault.passphrase)?;
    let patient = arguments.patient.as_deref();
    let patient = patient.map(|name| clinic.patient_named(name)).transpose()?;
    let mut ask = IncomingAsk {
        format,
        columns: None,
        patient_id: patient.map(|person| person.to_string()),
        new_patients: arguments.new_patients,
    };
    let mut view = clinic.read_incoming(&ask, &text)?;
    if let Some(file) = &arguments.mapping {
        ask.columns = Some(mapped(&view, file)?);
        view = clinic.read_incoming(&ask, &text)?;
    }
    let is_taken = view.ready && !arguments.dry_run;
    if is_taken {
        clinic.back_up_before_import(&Places::of_user()?)?;
        let taken = clinic.import_incoming(&ask, &text, &mut |_, _| true)?;
        view = taken.unwrap_or(view);
    }
    if arguments.json {
        say(&as_json(&view)?)?;
    } else {
        say(told(&view, is_taken).trim_end())?;
    }
    let unclear = |person: &IncomingPerson| person.stand == IncomingStand::Unclear;
    // A file that is here already is no failure.
    Ok(Some(
        view.problems.is_empty() && !view.patients.iter().any(unclear),
    ))
}

fn count(number: u32, one: &str, more: &str) -> String {
    match number {
        1 => format!("1 {one}"),
        number => format!("{number} {more}"),
    }
}

/// "3 visits with 5 questionnaires, 12 diary days".
fn counted(of: &IncomingCount) -> String {
    let parts = [
        (of.patients, "patient", "patients"),
        (of.visits, "visit", "visits"),
        (of.questionnaires, "questionnaire", "questionnaires"),
        (of.diary_days, "diary day", "diary days"),
        (of.results, "result", "results"),
    ];
    let parts = parts.into_iter().filter(|(number, ..)| *number > 0);
    let parts: Vec<String> = parts
        .map(|(number, one, more)| count(number, one, more))
        .collect();
    if parts.is_empty() {
        "nothing".to_owned()
    } else {
        parts.join(", ")
    }
}

fn told(view: &IncomingView, is_taken: bool) -> String {
    let mut text = String::new();
    let mut line = |words: &str| {
        let _ = writeln!(text, "{words}");
    };
    let columns = view.columns.iter().filter(|column| column.becomes != "ignore");
    for column in columns {
        line(&format!("  {} → {}", column.heading, column.becomes));
    }
    if view.remembered {
        line("The columns are as they were for the last such table.");
    }
    if !view.note.is_empty() {
        line(&view.note);
    }
    for person in &view.patients {
        let who = match person.stand {
            IncomingStand::Known => person.name.clone(),
            IncomingStand::New => format!("{} (new)", person.named),
            IncomingStand::Unclear => format!("{}: {}", person.named, person.why),
        };
        let adds = counted(&person.adds);
        let same = match counted(&person.same).as_str() {
            "nothing" => String::new(),
            same => format!("; {same} here already"),
        };
        match person.stand {
            IncomingStand::Unclear => line(&who),
            _ => line(&format!("{who}: adds {adds}{same}")),
        }
        for kept in &person.kept {
            line(&format!("    {kept}"));
        }
    }
    for left in &view.left {
        line(&format!("Left out: {}: {}", left.place, left.why));
    }
    for problem in &view.problems {
        let column = match problem.column.as_str() {
            "" => String::new(),
            column => format!(", column {column}"),
        };
        line(&format!("Line {}{column}: {}", problem.line, problem.message));
    }
    if view.more_problems > 0 {
        line(&format!("… and {} more.", view.more_problems));
    }
    let adds = counted(&view.adds);
    line(&match (is_taken, view.ready) {
        (true, _) => format!("Imported {adds}. Visits stay open until they are looked at and signed."),
        (false, true) => format!("Would import {adds}. Nothing was stored."),
        (false, false) => "Nothing was stored.".to_owned(),
    });
    text
}
