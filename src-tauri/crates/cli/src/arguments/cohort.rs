//! The command line of all patients by treatment.

use super::VaultArguments;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

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
