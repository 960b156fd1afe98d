//! The audit: checking it, listing it, saving it.

use crate::arguments::{AuditArguments, VerifyArguments};
use crate::run::{Outcome, open, saved, say, say_as_it_is};
use clinic::ClinicError;
use clinic::places::Places;
use clinic::views::{AuditLine, AuditVerdict};
use std::io::{IsTerminal, Write};

/// Checks everything; false when it isn't as it was written.
pub(crate) fn verify(arguments: &VerifyArguments) -> Outcome {
    let clinic = open(&arguments.vault.vault, &arguments.vault.passphrase)?;
    let kept: Vec<&str> = arguments.head.iter().map(String::as_str).collect();
    let shown = std::io::stderr().is_terminal() && !arguments.json;
    let mut progress = |done: u64, all: u64| {
        if shown {
            // Best effort: progress that can't be told is no failure.
            drop(write!(std::io::stderr(), "\r{done} of {all} "));
        }
    };
    let verdict = clinic.verify_audit(&kept, &Places::of_user()?, &mut progress)?;
    if shown {
        drop(write!(std::io::stderr(), "\r"));
    }
    if arguments.json {
        let text = serde_json::to_string(&verdict).map_err(|_| ClinicError::internal("audit as JSON"))?;
        say_as_it_is(&text)?;
    } else {
        say(told(&verdict).trim_end())?;
    }
    Ok(Some(verdict.intact))
}

fn told(verdict: &AuditVerdict) -> String {
    let mut text = format!(
        "Checked {} entries and {} records in {:.1} s.\nAudit {}\n",
        verdict.entries,
        verdict.records,
        f64::from(verdict.milliseconds) / 1000.0,
        verdict.head
    );
    if verdict.intact {
        text.push_str("All is as it was written.\n");
        return text;
    }
    text.push_str(&match verdict.first_bad {
        Some(number) => format!("NOT as it was written; the first bad entry is {number}.\n"),
        None => "NOT as it was written.\n".to_owned(),
    });
    for problem in &verdict.problems {
        text.push_str(&format!("  - {problem}\n"));
    }
    text
}

pub(crate) fn list(arguments: &AuditArguments) -> Outcome {
    let clinic = open(&arguments.vault.vault, &arguments.vault.passphrase)?;
    let patient = arguments
        .patient
        .as_deref()
        .map(|name| clinic.patient_named(name));
    let ask = clinic::views::AuditAsk {
        before: arguments.before,
        patient_id: patient.transpose()?.map(|person| person.to_string()),
        kind: arguments.kind.clone(),
        actor: arguments.by.clone(),
        from: arguments.from.clone(),
        to: arguments.to.clone(),
    };
    if let Some(out) = &arguments.out {
        return saved(out, &clinic.audit_csv(&ask)?, arguments.json);
    }
    let view = clinic.audit(&ask)?;
    if arguments.json {
        let text = serde_json::to_string(&view).map_err(|_| ClinicError::internal("audit as JSON"))?;
        say_as_it_is(&text)?;
        return Ok(None);
    }
    for line in view.entries.iter().rev() {
        say(&one(line))?;
    }
    if view.more {
        let first = view.entries.last().map_or(0, |line| line.number);
        say(&format!(
            "There are older entries: add --before {first}, or --out audit.csv for all."
        ))?;
    }
    say(&format!("Audit {}", view.head))?;
    Ok(None)
}

fn one(line: &AuditLine) -> String {
    let mut text = format!("{:>7}  {}  {}", line.number, line.at, line.what);
    for (sign, part) in [(": ", &line.whom), (", by ", &line.by), (" (", &line.reason)] {
        if !part.is_empty() {
            text.push_str(sign);
            // One entry must not look like two.
            text.push_str(&part.replace('\n', " "));
        }
    }
    if !line.reason.is_empty() {
        text.push(')');
    }
    for change in &line.lines {
        let shown = change.text.replace('\n', "\n               ");
        text.push_str(&format!("\n             {}: {shown}", change.label));
    }
    text
}
