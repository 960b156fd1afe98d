//! Running a command.

use crate::arguments::{Arguments, Command, PaperArgument, PassphraseArguments, PatientArguments};
use crate::{audit, backups, cohort, exchange, instruments, manual, passphrase, reports, trends, updates};
use clap::CommandFactory;
use clap::error::ErrorKind;
use clinic::host::SystemHost;
use clinic::places::Places;
use clinic::views::{Paper, ReportAsk, UserRole};
use clinic::{Clinic, ClinicError, Code, Entry, PictureFormat, PictureSize, Timeline, demo, files, scoring};
use serde_json::json;
use std::fs::File;
use std::io::{ErrorKind as Io, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Runs a command; `Ok(false)` when it worked but some input lines couldn't be used.
pub fn run(command: Command) -> Result<bool, ClinicError> {
    match command {
        Command::Score { file, instruments } => score(file.as_deref(), instruments.as_deref()),
        Command::Instruments(command) => instruments::run(command),
        Command::Stats { file } => {
            let input = open_input(file.as_deref())?;
            clinic::statistics::answer(&clinic::library(), input, std::io::stdout().lock()).map(Some)
        }
        Command::Rescore {
            vault,
            instrument,
            json,
        } => rescore(&vault.vault, &vault.passphrase, instrument.as_deref(), json),
        Command::Demo {
            out,
            seed,
            until,
            json,
        } => make_demo(&out, seed, until.as_deref(), json),
        Command::Patients { vault, query, json } => patients(&vault.vault, &vault.passphrase, &query, json),
        Command::Users { vault, json } => users(&vault.vault, &vault.passphrase, json),
        Command::Plot {
            patient,
            out,
            dpi,
            width,
            height,
            json,
        } => plot(&patient, &out, dpi, PictureSize { width, height }, json),
        Command::Verify(arguments) => audit::verify(&arguments),
        Command::Audit(arguments) => audit::list(&arguments),
        Command::Trends(arguments) => trends::trends(&arguments),
        Command::Chart(arguments) => trends::chart(&arguments),
        Command::Report {
            patient,
            out,
            paper,
            shown,
            json,
        } => reports::one(&patient, &out, paper, shown, json),
        Command::Reports {
            vault,
            due: _,
            all,
            out,
            paper,
            sections,
            json,
        } => reports::many(&vault, all, &out, paper, sections, json),
        Command::Cohort(arguments) => cohort::run(&arguments),
        Command::Export(command) => exchange::export(&command),
        Command::Import(command) => exchange::import(&command),
        Command::Backup { vault, to, json } => backups::make(&vault, to.as_deref(), json),
        Command::Backups { vault, check, json } => backups::list(&vault, check, json),
        Command::Restore(arguments) => backups::restore(&arguments),
        Command::DiarySheet { out, paper, json } => {
            must_be_pdf(&out)?;
            let pdf = clinic::blank_diary_sheet(record_today(), paper_of(paper))?;
            saved(&out, &pdf, json)
        }
        Command::VerifyUpdate(arguments) => updates::verify(&arguments),
        Command::Manual(arguments) => manual::write(&arguments.out),
    }
    .map(|outcome| outcome.unwrap_or(true))
}

pub(crate) type Outcome = Result<Option<bool>, ClinicError>;

/// Tells a person; what would steer the terminal is shown as a sign that can't be read.
pub(crate) fn say(text: &str) -> Result<(), ClinicError> {
    say_as_it_is(&plain(text))
}

/// Tells another program; one that has read enough, such as `head`, is no failure.
pub(crate) fn say_as_it_is(text: &str) -> Result<(), ClinicError> {
    match writeln!(std::io::stdout(), "{text}") {
        Err(error) if error.kind() != Io::BrokenPipe => Err(ClinicError::io("Writing the result", &error)),
        _ => Ok(()),
    }
}

/// Without signs that steer a terminal or turn the direction of writing: a name or a reason must not hide what else is told.
pub(crate) fn plain(text: &str) -> String {
    let steers = |sign: char| {
        sign.is_control() && !matches!(sign, '\n' | '\t')
            || matches!(sign, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let shown = |sign| {
        if steers(sign) {
            char::REPLACEMENT_CHARACTER
        } else {
            sign
        }
    };
    text.chars().map(shown).collect()
}

pub(crate) fn open_input(file: Option<&Path>) -> Result<Box<dyn Read>, ClinicError> {
    match file {
        Some(path) if path != Path::new("-") => {
            let file = File::open(path).and_then(|file| {
                if file.metadata()?.is_dir() {
                    Err(std::io::ErrorKind::IsADirectory.into())
                } else {
                    Ok(file)
                }
            });
            let file =
                file.map_err(|error| ClinicError::io(&format!("Reading {}", path.display()), &error))?;
            Ok(Box::new(file))
        }
        _ => Ok(Box::new(std::io::stdin().lock())),
    }
}

fn score(file: Option<&Path>, instruments: Option<&Path>) -> Outcome {
    let library = clinic::library_with(instruments)?;
    scoring::score_lines(&library, open_input(file)?, std::io::stdout().lock()).map(Some)
}

fn rescore(
    vault: &Path,
    passphrase: &PassphraseArguments,
    instrument: Option<&str>,
    as_json: bool,
) -> Outcome {
    let differing = open(vault, passphrase)?.rescore(instrument)?;
    if as_json {
        let text = serde_json::to_string(&differing).map_err(|_| ClinicError::internal("scores as JSON"))?;
        say_as_it_is(&text)?;
        return Ok(None);
    }
    for form in &differing {
        say(&format!(
            "{}  {}  {} version {} → {}",
            form.patient, form.date, form.instrument, form.from, form.to
        ))?;
        for score in &form.differences {
            say(&format!(
                "    {}: {} → {}",
                score.score, score.before, score.after
            ))?;
        }
    }
    let forms = match differing.len() {
        0 => "No questionnaire would be scored differently by the newest definitions.".to_owned(),
        1 => "1 questionnaire would be scored differently. Nothing was changed: answers keep their version."
            .to_owned(),
        more => format!(
            "{more} questionnaires would be scored differently. Nothing was changed: answers keep their version."
        ),
    };
    say(&forms)?;
    Ok(None)
}

pub(crate) fn open(vault: &Path, arguments: &PassphraseArguments) -> Result<Clinic, ClinicError> {
    let user = arguments
        .user
        .as_deref()
        .map(|name| Clinic::user_named(vault, name))
        .transpose()?;
    let passphrase = passphrase::read(arguments)?;
    let (host, places) = (SystemHost, Places::of_user()?);
    let backups = places.backups_before_migration(vault);
    let entry = Entry {
        user,
        passphrase: &passphrase,
        device: places.device(&host)?,
        backups: Some(&backups),
        confirmed: true,
    };
    let clinic = Clinic::open_as(vault, &entry, Arc::new(host)).map_err(|error| match error.code {
        Code::Missing => ClinicError::new(Code::Missing, format!("{}: {}", vault.display(), error.message)),
        _ => error,
    })?;
    for warning in clinic.view()?.warnings {
        writeln!(std::io::stderr(), "{}", plain(&warning))
            .map_err(|error| ClinicError::io("Writing a warning", &error))?;
    }
    Ok(clinic)
}

/// What is written is a PDF: its file must say so.
pub(crate) fn must_be_pdf(out: &Path) -> Result<(), ClinicError> {
    let ending = out
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase());
    // Of a folder, writing says what is wrong.
    if ending.as_deref() == Some("pdf") || out.is_dir() {
        return Ok(());
    }
    Err(ClinicError::field(
        "out",
        format!("{} must end in .pdf.", out.display()),
    ))
}

fn make_demo(out: &Path, seed: u64, until: Option<&str>, as_json: bool) -> Outcome {
    let until = match until {
        Some(text) => text.parse().map_err(|_| {
            ClinicError::field(
                "until",
                format!("{text:?} is not a date: write it like 2026-11-22."),
            )
        })?,
        None => record_today(),
    };
    let failed = |error| ClinicError::io(&format!("Making the folder {}", out.display()), &error);
    std::fs::create_dir_all(out).map_err(failed)?;
    let vault = out.join("demo.fibrotrend");
    let clinic =
        demo::create(&vault, seed, until, Arc::new(SystemHost)).map_err(|error| match error.code {
            Code::Exists => ClinicError::new(
                Code::Exists,
                format!(
                    "{} is already there: choose another folder with --out, or delete it.",
                    vault.display()
                ),
            ),
            _ => error,
        })?;
    let first = clinic.patient_named("D-001")?;
    let picture = out.join("trends.png");
    files::save(
        &picture,
        &clinic.trend_file(first, PictureFormat::Png { dpi: 96 }, PictureSize::STANDARD)?,
    )?;
    let report = out.join("trend-report.pdf");
    files::save(
        &report,
        &clinic
            .report(first, &ReportAsk::usual(clinic.settings()?.paper))?
            .pdf()?,
    )?;
    let patients = clinic.find_patients("")?;
    let visits: u32 = patients.iter().map(|row| row.visits).sum();
    if as_json {
        say_as_it_is(&json!({
            "vault": vault.display().to_string(), "passphrase": demo::PASSPHRASE, "seed": seed, "until": until.to_string(),
            "patients": patients.len(), "visits": visits, "report": report.display().to_string(), "picture": picture.display().to_string(),
        })
        .to_string())?;
    } else {
        say(&format!(
            "Made the demo clinic: {} invented patients, {visits} visits, seed {seed}.\n  vault    {} (passphrase: {})\n  report   {}\n  picture  {}",
            patients.len(),
            vault.display(),
            demo::PASSPHRASE,
            report.display(),
            picture.display()
        ))?;
    }
    Ok(None)
}

pub(crate) fn record_today() -> clinic::Date {
    clinic::today(&SystemHost)
}

fn patients(vault: &Path, passphrase: &PassphraseArguments, query: &str, as_json: bool) -> Outcome {
    let rows = open(vault, passphrase)?.find_patients(query)?;
    if as_json {
        let text = serde_json::to_string(&rows).map_err(|_| ClinicError::internal("patients as JSON"))?;
        say_as_it_is(&text)?;
    } else {
        for row in rows {
            let last = row
                .last_visit
                .map_or_else(|| "no visit".to_owned(), |date| date.to_string());
            let fiqr = row
                .fiqr
                .and_then(|cell| Some(format!("FIQR {} {}", cell.text?, cell.out_of)));
            say(&format!(
                "{:<10} {:<28} {:<12} {}",
                row.clinic_number,
                row.name,
                last,
                fiqr.unwrap_or_default()
            ))?;
        }
    }
    Ok(None)
}

fn users(vault: &Path, passphrase: &PassphraseArguments, as_json: bool) -> Outcome {
    let view = open(vault, passphrase)?.users()?;
    if as_json {
        let text = serde_json::to_string(&view).map_err(|_| ClinicError::internal("users as JSON"))?;
        say_as_it_is(&text)?;
        return Ok(None);
    }
    for user in view.users {
        let role = match user.role {
            UserRole::Clinician => "clinician",
            UserRole::Assistant => "assistant",
            UserRole::ReadOnly => "read only",
        };
        say(&format!("{:<28} {role}", user.name))?;
    }
    match view.recovery_made {
        Some(day) => say(&format!("Recovery code made on {day}"))?,
        None => say("No recovery code: make one under Settings, Users and keys.")?,
    }
    Ok(None)
}

/// Either a clinic with one of its patients, or answer lines.
pub(crate) enum Subject {
    Patient(Box<Clinic>, String),
    Lines(clinic::Library, Vec<clinic::Visit>),
}

pub(crate) fn subject(arguments: &PatientArguments) -> Result<Subject, ClinicError> {
    if let Some(file) = &arguments.source.from {
        let library = clinic::library();
        let visits = scoring::visits_from_lines(&library, open_input(Some(file))?, &SystemHost)?;
        return Ok(Subject::Lines(library, visits));
    }
    let vault = arguments
        .source
        .vault
        .clone()
        .or_else(|| std::env::var_os("FIBROTREND_VAULT").map(PathBuf::from));
    let (Some(vault), Some(patient)) = (vault, &arguments.patient) else {
        let words = "name --vault and --patient, or --from with answer lines";
        Arguments::command()
            .error(ErrorKind::MissingRequiredArgument, words)
            .exit();
    };
    Ok(Subject::Patient(
        Box::new(open(&vault, &arguments.passphrase)?),
        patient.clone(),
    ))
}

pub(crate) fn timeline_of_lines(library: &clinic::Library, visits: Vec<clinic::Visit>) -> Timeline<'_> {
    scoring::timeline(library, visits, clinic::default_settings().planned_interval_days)
}

fn plot(arguments: &PatientArguments, out: &Path, dpi: u16, size: PictureSize, as_json: bool) -> Outcome {
    let ending = out
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase());
    let format = match ending.as_deref() {
        Some("png") => PictureFormat::Png { dpi },
        Some("svg") => PictureFormat::Svg,
        _ => {
            return Err(ClinicError::field(
                "out",
                format!("{} must end in .png or .svg.", out.display()),
            ));
        }
    };
    let bytes = match subject(arguments)? {
        Subject::Patient(clinic, patient) => {
            clinic.trend_file(clinic.patient_named(&patient)?, format, size)?
        }
        Subject::Lines(library, visits) => timeline_of_lines(&library, visits).picture_file(format, size)?,
    };
    saved(out, &bytes, as_json)
}

pub(crate) fn paper_of(paper: PaperArgument) -> Paper {
    match paper {
        PaperArgument::A4 => Paper::A4,
        PaperArgument::Letter => Paper::Letter,
    }
}

pub(crate) fn saved(out: &Path, bytes: &[u8], as_json: bool) -> Outcome {
    files::save(out, bytes)?;
    if as_json {
        say_as_it_is(&json!({ "file": out.display().to_string(), "bytes": bytes.len() }).to_string())?;
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn what_is_told_does_not_steer_the_terminal() {
        for (text, shown, why) in [
            ("Ana Müller\n\t7.5 mg", "Ana Müller\n\t7.5 mg", "as it is"),
            ("x\u{1b}]0;PWNED\u{7}", "x\u{fffd}]0;PWNED\u{fffd}", "a title"),
            (
                "a\rb\u{8}\u{9b}2K",
                "a\u{fffd}b\u{fffd}\u{fffd}2K",
                "a line that is overwritten",
            ),
            ("5 \u{202e}gm", "5 \u{fffd}gm", "another direction"),
        ] {
            assert_eq!(plain(text), shown, "{why}");
        }
    }
}
