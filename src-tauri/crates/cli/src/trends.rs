//! Verdicts as text, charts as files.

use crate::arguments::{ChartArgument, ChartArguments, TrendsArguments};
use crate::run::{Outcome, open, saved, say, say_as_it_is};
use clinic::views::{ChartAsk, ChartKind, ReasonKind, ReasonView, TrendsAsk, TrendsView, VerdictView};
use clinic::{ChartFile, ClinicError};
use std::path::Path;

/// Prints the verdict on a course of a patient with its reasons.
pub fn trends(arguments: &TrendsArguments) -> Outcome {
    let clinic = open(&arguments.vault.vault, &arguments.vault.passphrase)?;
    let person = clinic.patient_named(&arguments.patient)?;
    let ask = TrendsAsk {
        course: arguments.course.clone(),
        measure: arguments.measure.clone(),
        ..TrendsAsk::default()
    };
    let view = clinic.trends(person, &ask)?;
    if arguments.json {
        let text = serde_json::to_string(&view).map_err(|_| ClinicError::internal("trends as JSON"))?;
        say_as_it_is(&text)?;
    } else {
        say(told(&view).trim_end())?;
    }
    Ok(None)
}

/// What stands before a reason.
fn mark(kind: ReasonKind) -> &'static str {
    match kind {
        ReasonKind::Decision => "Because",
        ReasonKind::Tolerability => "Meanwhile",
        ReasonKind::Threshold => "Threshold",
        ReasonKind::Finding => "Found",
        ReasonKind::Caution => "Caution",
        ReasonKind::Context => "Context",
        ReasonKind::Settle => "Open",
    }
}

fn told(view: &TrendsView) -> String {
    let course = view
        .courses
        .iter()
        .find(|course| Some(&course.id) == view.course.as_ref());
    let course = course.map_or_else(String::new, |course| {
        format!("{}, {}\n", course.label, course.when)
    });
    let Some(verdict) = &view.verdict else {
        return format!("{course}{}\n", view.why_not);
    };
    let lost = view.plan_lost.iter().map(|lost| format!("  {lost}\n"));
    format!("{course}{}{}", of_verdict(verdict), lost.collect::<String>())
}

fn of_verdict(verdict: &VerdictView) -> String {
    let reason = |reason: &ReasonView| {
        let source = if reason.source.is_empty() {
            String::new()
        } else {
            format!(" [{}]", reason.source)
        };
        format!("  {:<10} {}{source}\n", mark(reason.kind), reason.text)
    };
    // What decided is the headline itself.
    let (decided, reasons): (Vec<_>, Vec<_>) = verdict
        .reasons
        .iter()
        .partition(|reason| reason.text == verdict.headline);
    let source = decided.first().map(|reason| reason.source.as_str());
    let source = source
        .filter(|source| !source.is_empty())
        .map(|source| format!(" [{source}]"))
        .unwrap_or_default();
    let reasons: String = reasons.into_iter().map(reason).collect();
    let others = verdict.others.iter();
    let others = others.map(|other| format!("  {}: {}. {}\n", other.label, other.word, other.text));
    let others: String = others.collect();
    let others = if others.is_empty() {
        others
    } else {
        let note = match verdict.others_note.as_str() {
            "" => String::new(),
            note => format!("  {note}\n"),
        };
        format!("Other measures\n{others}{note}")
    };
    format!(
        "{}: {}\n{}{source}\n{reasons}{others}",
        verdict.measure, verdict.word, verdict.headline
    )
}

fn kind(kind: ChartArgument) -> ChartKind {
    match kind {
        ChartArgument::Multiples => ChartKind::Multiples,
        ChartArgument::Single => ChartKind::Single,
        ChartArgument::Phases => ChartKind::Phases,
        ChartArgument::Items => ChartKind::Items,
        ChartArgument::Calendar => ChartKind::Calendar,
        ChartArgument::Maps => ChartKind::Maps,
        ChartArgument::Responder => ChartKind::Responder,
        ChartArgument::Trials => ChartKind::Trials,
    }
}

fn file(out: &Path, dpi: u16) -> Result<ChartFile, ClinicError> {
    let ending = out
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("png") => Ok(ChartFile::Png { dpi }),
        Some("svg") => Ok(ChartFile::Svg),
        Some("csv") => Ok(ChartFile::Csv),
        _ => Err(ClinicError::field(
            "out",
            format!("{} must end in .png, .svg or .csv.", out.display()),
        )),
    }
}

/// Writes one chart, or its data.
pub fn chart(arguments: &ChartArguments) -> Outcome {
    let file = file(&arguments.out, arguments.dpi)?;
    let clinic = open(&arguments.vault.vault, &arguments.vault.passphrase)?;
    let person = clinic.patient_named(&arguments.patient)?;
    let ask = ChartAsk {
        kind: kind(arguments.kind),
        ask: TrendsAsk {
            course: arguments.course.clone(),
            measure: arguments.measure.clone(),
            from: arguments.from.clone(),
            to: arguments.to.clone(),
        },
        theme: String::new(),
        width: arguments.width,
        height: arguments.height,
    };
    saved(
        &arguments.out,
        &clinic.chart_file(person, &ask, file)?,
        arguments.json,
    )
}
