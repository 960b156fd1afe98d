//! `fibrotrend instruments …`.

use crate::arguments::InstrumentsCommand;
use crate::run::{Outcome, say, say_as_it_is};
use clinic::views::InstrumentDetail;
use clinic::{ClinicError, files};
use serde_json::json;
use std::path::Path;

pub fn run(command: InstrumentsCommand) -> Outcome {
    match command {
        InstrumentsCommand::List { instruments, json } => list(instruments.as_deref(), json),
        InstrumentsCommand::Show {
            id,
            instruments,
            json,
        } => show(&id, instruments.as_deref(), json),
        InstrumentsCommand::New { folder, text_for } => new(&folder, text_for.as_deref()),
        InstrumentsCommand::Check { folder, json } => check(&folder, json),
        InstrumentsCommand::Export { id, out, instruments } => {
            export(&id, out.as_deref(), instruments.as_deref())
        }
        InstrumentsCommand::Import { file, out } => import(&file, &out),
    }
}

fn tell(value: &impl serde::Serialize) -> Outcome {
    let text = serde_json::to_string(value).map_err(|_| ClinicError::internal("instruments as JSON"))?;
    say_as_it_is(&text)?;
    Ok(None)
}

fn list(own: Option<&Path>, as_json: bool) -> Outcome {
    let forms = clinic::forms(&clinic::library_with(own)?);
    if as_json {
        return tell(&forms);
    }
    let mut heading = String::new();
    for form in forms {
        if form.family_label != heading {
            heading.clone_from(&form.family_label);
            say(&format!("{heading}:"))?;
        }
        let mark = match (form.own, form.scoring_only) {
            (true, _) => "  (your own)",
            (false, true) => "  (numbers only: its words need a licence)",
            (false, false) => "",
        };
        say(&format!("  {:<28} {}{mark}", form.id, form.name))?;
    }
    Ok(None)
}

fn show(id: &str, own: Option<&Path>, as_json: bool) -> Outcome {
    let detail = clinic::instrument_detail(&clinic::library_with(own)?, id)?;
    if as_json {
        return tell(&detail);
    }
    let InstrumentDetail { form, .. } = &detail;
    say(&format!(
        "{} ({}), version {}. {}.",
        form.name, form.short_name, form.version, form.recall
    ))?;
    say(&format!("{}\nLicence: {}", form.citation, form.licence))?;
    if form.scoring_only {
        say(&format!("Numbers only: {}", form.text_reason))?;
    }
    say("\nItems")?;
    for item in &detail.items {
        let notes = if item.notes.is_empty() {
            String::new()
        } else {
            format!(" [{}]", item.notes)
        };
        say(&format!(
            "  {:<18} {}{notes}\n                     {}",
            item.key, item.label, item.answers
        ))?;
    }
    say("\nScores")?;
    for score in &detail.scores {
        let marks = [
            score.range.as_str(),
            score.direction.as_str(),
            if score.provisional { "provisional" } else { "" },
        ];
        let marks: Vec<&str> = marks.into_iter().filter(|mark| !mark.is_empty()).collect();
        say(&format!("  {:<18} {} ({})", score.key, score.label, marks.join(", ")).replace(" ()", ""))?;
        say(&format!(
            "                     {}\n                     = {}\n                     {}",
            score.rule, score.formula, score.source
        ))?;
    }
    for set in &detail.bands {
        let shown = if set.default { ", shown" } else { "" };
        let provisional = if set.provisional { ", provisional" } else { "" };
        say(&format!(
            "\nBands of {}: {}{shown}{provisional}",
            set.score, set.source
        ))?;
        for level in &set.levels {
            say(&format!("  {:<18} {}", level.range, level.label))?;
        }
    }
    if !detail.changes.is_empty() {
        say("\nWhat a change means")?;
    }
    for change in &detail.changes {
        let mark = if change.provisional { ", provisional" } else { "" };
        say(&format!(
            "  {}: {}, {} ({}{mark})",
            change.score, change.label, change.words, change.source
        ))?;
    }
    say(&format!("\nMissing answers: {}", detail.missing_rule))?;
    Ok(None)
}

fn new(folder: &Path, text_for: Option<&str>) -> Outcome {
    match text_for {
        Some(id) => clinic::new_words(folder, id)?,
        None => clinic::new_instrument(folder)?,
    }
    let place = folder.display();
    say(&format!(
        "Made {place}. Change its files with any text editor, then run: fibrotrend instruments check {place}"
    ))?;
    Ok(None)
}

fn check(folder: &Path, as_json: bool) -> Outcome {
    let checked = clinic::check_folder(folder);
    let sound = checked.is_ok();
    if as_json {
        let problems = checked.as_ref().err().cloned().unwrap_or_default();
        say_as_it_is(&json!({ "ok": sound, "version": checked.ok(), "problems": problems }).to_string())?;
        return Ok(Some(sound));
    }
    match checked {
        Ok(version) => say(&format!(
            "{} is sound (version {version}). Put the folder into the folder “instruments” of your vault to use it.",
            folder.display()
        ))?,
        Err(problems) => {
            let count = match problems.len() {
                1 => "1 problem".to_owned(),
                more => format!("{more} problems"),
            };
            say(&format!("{} can't be used yet: {count}.", folder.display()))?;
            for problem in problems {
                say(&format!("  {problem}"))?;
            }
        }
    }
    Ok(Some(sound))
}

fn export(id: &str, out: Option<&Path>, own: Option<&Path>) -> Outcome {
    let text = clinic::export_fhir(&clinic::library_with(own)?, id)?;
    match out {
        Some(out) => files::save(out, text.as_bytes())?,
        None => say(text.trim_end())?,
    }
    Ok(None)
}

fn import(file: &Path, out: &Path) -> Outcome {
    let is_table = file
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
    let (forms, left) = if is_table {
        clinic::import_redcap(
            &files::read_text_within(file, clinic::largest_file(clinic::views::IncomingFormat::Redcap))?,
            out,
        )?
    } else {
        (
            vec![clinic::import_fhir(&files::read_text(file)?, out)?],
            Vec::new(),
        )
    };
    for (id, review) in forms {
        say(&format!(
            "Made {}. Look these over before you use it:",
            out.join(id).display()
        ))?;
        for sentence in review {
            say(&format!("  {sentence}"))?;
        }
    }
    for left in left {
        say(&format!("Left out: {left}"))?;
    }
    Ok(None)
}
