//! All patients by treatment, as text, table or chart.

use crate::arguments::VaultArguments;
use crate::run::{Outcome, open, saved, say};
use clap::{Args, ValueEnum};
use clinic::views::{CohortChart, CohortDetail, CohortGroup, CohortRow, CohortView, ShareView};
use clinic::{ChartFile, ClinicError, PictureSize};
use std::path::{Path, PathBuf};

#[derive(Args)]
pub struct CohortArguments {
    #[command(flatten)]
    pub vault: VaultArguments,
    /// Key of the treatment to show in detail; LDN or the one with the most patients when left out
    #[arg(long)]
    pub treatment: Option<String>,
    /// File to write: .csv the table of the patients without names, .svg or .png a chart
    #[arg(long)]
    pub out: Option<PathBuf>,
    /// Which chart; with a .csv its data
    #[arg(long, value_enum, requires = "out")]
    pub chart: Option<CohortChartArgument>,
    /// Dots per inch of a PNG, 96 to 600; the size in pixels grows with it
    #[arg(long, default_value_t = 96)]
    pub dpi: u16,
    /// Width of a chart in pixels at 96 dpi
    #[arg(long, default_value_t = 1120)]
    pub width: u16,
    /// The most that a chart's height may be, in pixels at 96 dpi
    #[arg(long, default_value_t = 800)]
    pub height: u16,
    /// Tell the result as JSON
    #[arg(long)]
    pub json: bool,
}

/// A chart of a cohort.
#[derive(Clone, Copy, ValueEnum)]
pub enum CohortChartArgument {
    /// Share of patients improved by at least so much
    Responder,
    /// Share of patients still on the treatment
    Survival,
}

/// What is written.
enum Written {
    /// The patients, a line each.
    Patients,
    /// A chart, or its data.
    Chart(CohortChart, ChartFile),
}

pub(crate) fn run(arguments: &CohortArguments) -> Outcome {
    let written = arguments.out.as_deref().map(|out| written(out, arguments));
    let written = written.transpose()?;
    let clinic = open(&arguments.vault.vault, &arguments.vault.passphrase)?;
    let treatment = arguments.treatment.as_deref();
    if let Some((out, written)) = arguments.out.as_deref().zip(written) {
        let size = PictureSize {
            width: arguments.width,
            height: arguments.height,
        };
        let bytes = match written {
            Written::Patients => clinic.cohort_csv(treatment)?,
            Written::Chart(chart, file) => clinic.cohort_chart_file(treatment, chart, size, file)?,
        };
        return saved(out, &bytes, arguments.json);
    }
    let view = clinic.cohort(treatment)?;
    if arguments.json {
        let text = serde_json::to_string(&view).map_err(|_| ClinicError::internal("cohort as JSON"))?;
        say(&text)?;
    } else {
        say(told(&view).trim_end())?;
    }
    Ok(None)
}

fn written(out: &Path, arguments: &CohortArguments) -> Result<Written, ClinicError> {
    let ending = out
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase());
    let chart = arguments.chart.map(|chart| match chart {
        CohortChartArgument::Responder => CohortChart::Responder,
        CohortChartArgument::Survival => CohortChart::Survival,
    });
    let usual = chart.unwrap_or(CohortChart::Responder);
    match (ending.as_deref(), chart) {
        (Some("csv"), None) => Ok(Written::Patients),
        (Some("csv"), Some(chart)) => Ok(Written::Chart(chart, ChartFile::Csv)),
        (Some("svg"), _) => Ok(Written::Chart(usual, ChartFile::Svg)),
        (Some("png"), _) => Ok(Written::Chart(usual, ChartFile::Png { dpi: arguments.dpi })),
        _ => Err(ClinicError::field(
            "out",
            format!("{} must end in .csv, .svg or .png.", out.display()),
        )),
    }
}

fn share(share: Option<&ShareView>) -> String {
    share.map_or_else(
        || "nobody".to_owned(),
        |share| {
            let ShareView {
                count,
                of,
                percent,
                interval,
            } = share;
            format!("{count} of {of}, {percent} (95% interval {interval})")
        },
    )
}

fn row(row: &CohortRow) -> String {
    let judged = match row.judged {
        0 => "none can be compared with a baseline".to_owned(),
        judged => format!(
            "{judged} can be compared with a baseline: {} improved by 30% or more, {} by 50% or more",
            share(row.by30.as_ref()),
            share(row.by50.as_ref())
        ),
    };
    format!(
        "{}  {}\n    {} ever, {} now; {judged}\n",
        row.key, row.label, row.ever, row.now
    )
}

/// A heading with its lines; nothing without lines.
fn part(heading: &str, lines: impl IntoIterator<Item = String>) -> String {
    let lines: String = lines.into_iter().map(|line| format!("  {line}\n")).collect();
    if lines.is_empty() {
        lines
    } else {
        format!("{heading}\n{lines}")
    }
}

fn groups(groups: &[CohortGroup]) -> impl Iterator<Item = String> {
    let line = |group: &CohortGroup| format!("{}: {}", group.label, share(group.share.as_ref()));
    groups.iter().map(line)
}

fn detail(detail: &CohortDetail) -> String {
    let note = Some(detail.esr_note.clone()).filter(|note| !note.is_empty());
    let counted = |counts: &[clinic::views::CohortCount]| {
        let counts = counts
            .iter()
            .map(|each| format!("{}: {}", each.label, each.count));
        counts.collect::<Vec<String>>()
    };
    let trials = detail.trials.iter().map(|trial| {
        let known = |share: &str, by: &str| (!share.is_empty()).then(|| format!("{share} by {by}"));
        let shares = [known(&trial.by30, "30%"), known(&trial.by50, "50%")];
        let shares: Vec<String> = shares.into_iter().flatten().collect();
        format!("{}: {} [{}]", trial.label, shares.join(", "), trial.source)
    });
    [
        format!("\n{}\n{}\n", detail.label, detail.rule),
        part("Left out", detail.left_out.iter().cloned()),
        part("By sedimentation rate", groups(&detail.by_esr).chain(note)),
        part("Side effects", groups(&detail.side_effects)),
        part("Time on treatment", detail.duration.iter().cloned()),
        part("Why it was stopped", counted(&detail.stopped)),
        part("Verdicts", counted(&detail.verdicts)),
        part("Trials: patients improved in pain", trials),
    ]
    .concat()
}

fn told(view: &CohortView) -> String {
    let patients = match view.patients {
        0 => return "No patient has a treatment yet.".to_owned(),
        1 => "1 patient has or had a treatment.".to_owned(),
        more => format!("{more} patients have or had a treatment."),
    };
    let rows: String = view.treatments.iter().map(row).collect();
    let detail = view.detail.as_ref().map(detail).unwrap_or_default();
    format!("{patients} {}\n\n{rows}{detail}", view.warning)
}
