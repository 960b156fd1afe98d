//! The command line of data for and from other programs.

use super::VaultArguments;
use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Subcommand)]
pub enum ExportCommand {
    /// Plain CSV tables with a codebook; they name the patients
    Csv(ExportArguments),
    /// A FHIR R4 bundle; it names the patients
    Fhir(ExportArguments),
    /// A REDCap data dictionary and records, without names
    Redcap(ExportArguments),
    /// De-identified CSV tables for research, with a README of what was done
    Research(ExportArguments),
    /// List which patient each study id of research exports stands for
    StudyIds {
        #[command(flatten)]
        vault: VaultArguments,
        /// Tell the result as JSON
        #[arg(long)]
        json: bool,
    },
}

#[derive(Args)]
pub struct ExportArguments {
    #[command(flatten)]
    pub vault: VaultArguments,
    /// Folder to write; it must be new or empty
    #[arg(long)]
    pub out: PathBuf,
    /// Only this patient: clinic number, or a name that fits one patient only; may be given several times
    #[arg(long)]
    pub patient: Vec<String>,
    /// Tell the result as JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Subcommand)]
pub enum ImportCommand {
    /// A table of visits or diary days out of a spreadsheet
    Csv(ImportArguments),
    /// Questionnaire responses, observations and patients of FHIR R4, any system’s
    Fhir(ImportArguments),
    /// Records of a REDCap project (raw data as CSV)
    Redcap(ImportArguments),
}

#[derive(Args)]
pub struct ImportArguments {
    #[command(flatten)]
    pub vault: VaultArguments,
    /// File to read
    pub file: PathBuf,
    /// JSON file that says what columns become: {"Datum": "date_dmy", "PHQ 1": "phq9.q1"}; the others as remembered or
    /// guessed
    #[arg(long)]
    pub mapping: Option<PathBuf>,
    /// The patient whom all rows are of; otherwise the file says it
    #[arg(long)]
    pub patient: Option<String>,
    /// Add patients who aren't in the vault yet
    #[arg(long)]
    pub new_patients: bool,
    /// Only tell what would be added
    #[arg(long)]
    pub dry_run: bool,
    /// Tell the result as JSON
    #[arg(long)]
    pub json: bool,
}
