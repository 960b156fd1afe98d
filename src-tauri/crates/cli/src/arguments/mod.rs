//! The command line.

mod cohort;
mod exchange;

pub use cohort::{CohortArguments, CohortChartArgument};
pub use exchange::{ExportArguments, ExportCommand, ImportArguments, ImportCommand};

use crate::manual::ManualArguments;
use crate::updates::UpdateArguments;
use clap::{Args, Parser, Subcommand, ValueEnum};
use clinic::views::ReportSection;
use std::path::PathBuf;

#[derive(Parser)]
#[command(name = "fibrotrend", version, arg_required_else_help = true)]
#[command(about = "Questionnaire scores, trends and reports for fibromyalgia clinics, without a window")]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    /// Score answer lines (JSON Lines): one line in, one line out
    Score {
        /// File with answer lines; standard input when left out
        file: Option<PathBuf>,
        /// Folder with instruments of your own: one instrument's, or one that holds several
        #[arg(long)]
        instruments: Option<PathBuf>,
    },
    /// Compute statistics of change (JSON Lines): one line in, one line out
    Stats {
        /// File with lines of a method and its input; standard input when left out
        file: Option<PathBuf>,
    },
    /// List, show, check, make, export and import instruments
    #[command(subcommand, arg_required_else_help = true)]
    Instruments(InstrumentsCommand),
    /// Show which scores of a vault the newest definitions would give differently; nothing is changed
    Rescore {
        #[command(flatten)]
        vault: VaultArguments,
        /// Only this instrument
        #[arg(long)]
        instrument: Option<String>,
        /// Tell the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Make the demo clinic with twelve invented patients, its first patient's report and picture
    Demo {
        /// Folder to put them in; it is made when missing
        #[arg(long)]
        out: PathBuf,
        /// Seed of the invented patients
        #[arg(long, default_value_t = clinic::demo::SEED)]
        seed: u64,
        /// Last day of the two years, such as 2026-11-22; today when left out
        #[arg(long)]
        until: Option<String>,
        /// Tell the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// List a vault's patients
    Patients {
        #[command(flatten)]
        vault: VaultArguments,
        /// Words that name, number or birth date must hold
        #[arg(default_value = "")]
        query: String,
        /// Tell the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// List who can open a vault, with their roles
    Users {
        #[command(flatten)]
        vault: VaultArguments,
        /// Tell the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Check the audit and every record against it; exit status 1 when something isn't as it was written
    Verify(VerifyArguments),
    /// List who did and saw what, the latest last
    Audit(AuditArguments),
    /// Draw a patient's trends to a PNG or SVG file
    Plot {
        #[command(flatten)]
        patient: PatientArguments,
        /// File to write; its ending, .png or .svg, says which
        #[arg(long)]
        out: PathBuf,
        /// Dots per inch of a PNG, 96 to 600; the size in pixels grows with it
        #[arg(long, default_value_t = 96)]
        dpi: u16,
        /// Width in pixels at 96 dpi
        #[arg(long, default_value_t = 1600)]
        width: u16,
        /// Height in pixels at 96 dpi
        #[arg(long, default_value_t = 900)]
        height: u16,
        /// Tell the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Say whether a treatment helps a patient: the verdict with its reasons
    Trends(TrendsArguments),
    /// Draw one chart of a patient to a PNG or SVG file, or write its data as CSV
    Chart(ChartArguments),
    /// Write a patient's trend report as PDF
    Report {
        #[command(flatten)]
        patient: PatientArguments,
        /// File to write
        #[arg(long)]
        out: PathBuf,
        /// Paper; the clinic's setting when left out
        #[arg(long, value_enum)]
        paper: Option<PaperArgument>,
        #[command(flatten)]
        shown: ShownArguments,
        /// Tell the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Write the trend reports of many patients into a folder; progress on standard error
    Reports {
        #[command(flatten)]
        vault: VaultArguments,
        /// Patients with something due by the end of this week, or overdue
        #[arg(long, required_unless_present = "all", conflicts_with = "all")]
        due: bool,
        /// All patients
        #[arg(long)]
        all: bool,
        /// Folder to write to; no file there is replaced
        #[arg(long)]
        out: PathBuf,
        /// Paper; the clinic's setting when left out
        #[arg(long, value_enum)]
        paper: Option<PaperArgument>,
        /// Sections after the first page, with commas: as for report
        #[arg(long, value_delimiter = ',', value_parser = section)]
        sections: Vec<ReportSection>,
        /// Tell the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Show all patients by treatment, or write their table or a chart of them
    Cohort(CohortArguments),
    /// Write patients’ data for other programs into a new folder
    #[command(subcommand, arg_required_else_help = true)]
    Export(ExportCommand),
    /// Read data of another program into a vault: all of a file or nothing
    #[command(subcommand, arg_required_else_help = true)]
    Import(ImportCommand),
    /// Make a backup of a vault and check it by reading it back
    Backup {
        #[command(flatten)]
        vault: VaultArguments,
        /// Folder to write it to; the one that was chosen for this vault when left out
        #[arg(long)]
        to: Option<PathBuf>,
        /// Tell the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// List the backups of a vault, latest first; no passphrase is needed
    Backups {
        /// The vault's folder
        #[arg(long, env = "FIBROTREND_VAULT")]
        vault: PathBuf,
        /// Read each of them whole and say which are damaged; status 1 if any is
        #[arg(long)]
        check: bool,
        /// Tell the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Restore a backup into a new vault, or compare it with a vault; no other vault is changed
    Restore(RestoreArguments),
    /// Write a blank diary sheet for 14 days as PDF
    DiarySheet {
        /// File to write
        #[arg(long)]
        out: PathBuf,
        /// Paper
        #[arg(long, value_enum, default_value = "a4")]
        paper: PaperArgument,
        /// Tell the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Check that a file you were given is a newer Fibrotrend, signed by its authors; nothing is installed
    VerifyUpdate(UpdateArguments),
    /// Write the manual pages and the completions of shells, as packages need them
    Manual(ManualArguments),
}

#[derive(Subcommand)]
pub enum InstrumentsCommand {
    /// List every instrument
    List {
        /// Folder with instruments of your own
        #[arg(long)]
        instruments: Option<PathBuf>,
        /// Tell the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Show an instrument's items, rules, bands and sources
    Show {
        /// Id, such as phq9
        id: String,
        /// Folder with instruments of your own
        #[arg(long)]
        instruments: Option<PathBuf>,
        /// Tell the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Make a folder with a small instrument to change
    New {
        /// Folder to make; its name becomes the instrument's id
        folder: PathBuf,
        /// Make the text file for a form whose words don't ship, such as isi; the folder must be called the same
        #[arg(long)]
        text_for: Option<String>,
    },
    /// Check an instrument of your own and tell everything that is wrong with it
    Check {
        /// The instrument's folder
        folder: PathBuf,
        /// Tell the result as JSON
        #[arg(long)]
        json: bool,
    },
    /// Write an instrument as a FHIR R4 Questionnaire
    Export {
        /// Id, such as phq9
        id: String,
        /// File to write; standard output when left out
        #[arg(long)]
        out: Option<PathBuf>,
        /// Folder with instruments of your own
        #[arg(long)]
        instruments: Option<PathBuf>,
    },
    /// Make instruments of your own from a FHIR R4 Questionnaire with ordinal answers or a REDCap data dictionary
    Import {
        /// File with the Questionnaire as JSON, or with the data dictionary as .csv
        file: PathBuf,
        /// Folder in which the instrument's folder is made
        #[arg(long)]
        out: PathBuf,
    },
}

#[derive(Args)]
pub struct VaultArguments {
    /// The vault's folder
    #[arg(long, env = "FIBROTREND_VAULT")]
    pub vault: PathBuf,
    #[command(flatten)]
    pub passphrase: PassphraseArguments,
}

#[derive(Args)]
pub struct VerifyArguments {
    #[command(flatten)]
    pub vault: VaultArguments,
    /// A code that was kept elsewhere, as on a report: "12345 · 3f2a 9c01 77de 0b12"; may be given several times
    #[arg(long)]
    pub head: Vec<String>,
    /// Tell the result as JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Args)]
pub struct AuditArguments {
    #[command(flatten)]
    pub vault: VaultArguments,
    /// Only about this patient: clinic number or name
    #[arg(long)]
    pub patient: Option<String>,
    /// Only changes, disclosures or access
    #[arg(long, default_value = "")]
    pub kind: String,
    /// Only by this user
    #[arg(long, default_value = "")]
    pub by: String,
    /// First day, such as 2026-03-07
    #[arg(long, default_value = "")]
    pub from: String,
    /// Last day
    #[arg(long, default_value = "")]
    pub to: String,
    /// Only entries before this number
    #[arg(long)]
    pub before: Option<u32>,
    /// File to write everything asked for to, as CSV; otherwise the latest 100 are listed
    #[arg(long)]
    pub out: Option<PathBuf>,
    /// Tell the result as JSON
    #[arg(long)]
    pub json: bool,
}

/// Without either, FIBROTREND_PASSPHRASE is used if set; otherwise the passphrase is asked for.
#[derive(Args)]
pub struct PassphraseArguments {
    /// File whose first line is the passphrase; otherwise FIBROTREND_PASSPHRASE, or it is asked for
    #[arg(long)]
    pub passphrase_file: Option<PathBuf>,
    /// Name of the user whose passphrase it is; every user's is tried when left out
    #[arg(long, env = "FIBROTREND_USER")]
    pub user: Option<String>,
}

#[derive(Args)]
pub struct RestoreArguments {
    /// The backup
    pub file: PathBuf,
    /// Folder of the new vault; it must not be there yet
    #[arg(long, required_unless_present = "compare")]
    pub into: Option<PathBuf>,
    /// A vault's folder: tell how the backup differs from it, which the same passphrase or code must open
    #[arg(long)]
    pub compare: Option<PathBuf>,
    #[command(flatten)]
    pub passphrase: PassphraseArguments,
    /// File whose first line is the recovery code, in place of a passphrase
    #[arg(long, conflicts_with = "passphrase_file")]
    pub recovery_code_file: Option<PathBuf>,
    /// With the recovery code: file whose first line is the new passphrase
    #[arg(long, requires = "recovery_code_file")]
    pub new_passphrase_file: Option<PathBuf>,
    /// Tell the result as JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Args)]
pub struct Source {
    /// The vault's folder; FIBROTREND_VAULT when left out
    #[arg(long)]
    pub vault: Option<PathBuf>,
    /// Answer lines with a "date" each, in place of a vault; - is standard input
    #[arg(long, conflicts_with_all = ["patient", "vault"])]
    pub from: Option<PathBuf>,
}

#[derive(Args)]
pub struct PatientArguments {
    #[command(flatten)]
    pub source: Source,
    /// Clinic number, or a name that fits one patient only
    #[arg(long)]
    pub patient: Option<String>,
    #[command(flatten)]
    pub passphrase: PassphraseArguments,
}

/// What a report shows.
#[derive(Args)]
pub struct ShownArguments {
    /// Sections after the first page, with commas: verdict, multiples, visits, criteria, items, treatments, costs, labs,
    /// safety, calendar, maps, notes, patient; the usual ones when left out
    #[arg(long, value_delimiter = ',', value_parser = section)]
    pub sections: Vec<ReportSection>,
    /// Say what each treatment costs, beside the other sections
    #[arg(long)]
    pub costs: bool,
    /// First day that charts and tables show, such as 2026-03-07; what is judged stays the same
    #[arg(long)]
    pub since: Option<String>,
    /// Last day that they show
    #[arg(long)]
    pub until: Option<String>,
    /// The course that is judged, by its key; the usual one when left out
    #[arg(long)]
    pub course: Option<String>,
    /// The measure that is judged, such as diary.pain_average; the usual one when left out
    #[arg(long)]
    pub measure: Option<String>,
}

fn section(name: &str) -> Result<ReportSection, String> {
    serde_json::from_value(serde_json::Value::from(name.trim()))
        .map_err(|_| "no such section; see --help for their names".to_owned())
}

#[derive(Clone, Copy, ValueEnum)]
pub enum PaperArgument {
    A4,
    Letter,
}

#[derive(Args)]
pub struct TrendsArguments {
    #[command(flatten)]
    pub vault: VaultArguments,
    /// Clinic number, or a name that fits one patient only
    #[arg(long)]
    pub patient: String,
    /// Key of the treatment, as --json lists them; the LDN that was started last when left out
    #[arg(long)]
    pub course: Option<String>,
    /// Key of the measure, such as diary.pain_average or fiqr.total; the usual one when left out
    #[arg(long)]
    pub measure: Option<String>,
    /// Tell everything as JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Args)]
pub struct ChartArguments {
    #[command(flatten)]
    pub vault: VaultArguments,
    /// Clinic number, or a name that fits one patient only
    #[arg(long)]
    pub patient: String,
    /// What is drawn
    #[arg(long, value_enum)]
    pub kind: ChartArgument,
    /// File to write; its ending, .png, .svg or .csv, says which
    #[arg(long)]
    pub out: PathBuf,
    /// Key of the treatment; the LDN that was started last when left out
    #[arg(long)]
    pub course: Option<String>,
    /// Key of the measure, such as diary.pain_average or fiqr.total; the usual one when left out
    #[arg(long)]
    pub measure: Option<String>,
    /// First day shown, such as 2026-03-07
    #[arg(long)]
    pub from: Option<String>,
    /// Last day shown
    #[arg(long)]
    pub to: Option<String>,
    /// Dots per inch of a PNG, 96 to 600; the size in pixels grows with it
    #[arg(long, default_value_t = 96)]
    pub dpi: u16,
    /// Width in pixels at 96 dpi
    #[arg(long, default_value_t = 1120)]
    pub width: u16,
    /// The most that the height may be, in pixels at 96 dpi
    #[arg(long, default_value_t = 800)]
    pub height: u16,
    /// Tell the result as JSON
    #[arg(long)]
    pub json: bool,
}

/// A chart's kind.
#[derive(Clone, Copy, ValueEnum)]
pub enum ChartArgument {
    /// All measures on one axis, the dose on top
    Multiples,
    /// The judged measure alone, large
    Single,
    /// Means of the phases with their intervals
    Phases,
    /// Baseline against now, item by item
    Items,
    /// The diary as a calendar
    Calendar,
    /// Body maps through time
    Maps,
    /// Share of days improved by at least so much
    Responder,
    /// The patient's change beside the trials'
    Trials,
}
