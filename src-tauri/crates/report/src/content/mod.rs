//! What the report says, as plain data: the clinic's use case fills it, the template lays it out.
//!
//! Scores and changes arrive as the words that are printed ("59.0", "−8.0", "8.0 points better"), so that paper and
//! screen say the same. The charts' pictures arrive as SVG text that names the font family of [`charts::fonts`].

mod sections;
mod treatments;
mod verdict;

pub use sections::{
    BodyMap, Cell, Chart, Column, Criteria, CriteriaCell, CriteriaRow, LabGroup, LabRow, Labs, Maps, Method,
    Note, Notes, PlainPage, PlainPart, Sections, VisitRow, VisitTable,
};
pub use treatments::{CostLine, Costs, SideEffectRow, StepPart, TreatmentRow, Treatments};
pub use verdict::{
    Compared, Judgement, OtherMeasure, PhaseRow, Reason, ShortReason, Statistic, Threshold, Verdict,
};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Everything on the report.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Content {
    /// Who makes the report.
    pub letterhead: Letterhead,
    /// Whom it is about.
    pub patient: PatientLine,
    /// Title, such as "Trend report".
    pub title: String,
    /// The day it was made.
    pub made_on: Date,
    /// Version of Fibrotrend.
    pub app_version: String,
    /// The head of the audit chain when it was made; empty without a vault.
    pub audit: String,
    /// First and last day that it covers; none without visits.
    pub period: Option<(Date, Date)>,
    /// How many visits there are in it.
    #[serde(default)]
    pub visits: usize,
    /// Whether the patient is invented; then every page says so.
    pub demo: bool,
    /// Open safety alerts, in short on the first page.
    pub safety: Vec<SafetyNote>,
    /// The verdict; none where nothing can be judged at all, as in answers without a patient.
    #[serde(default)]
    pub verdict: Option<Verdict>,
    /// What changed, a line for each measure; on the first page where there is no verdict.
    pub summary: Vec<SummaryLine>,
    /// The chart of the first page, as wide as [`CHART_MM`](crate::CHART_MM), the highest first: the first for which there is
    /// room is shown, so that none is shrunk. One without a picture says why there is none.
    #[serde(default)]
    pub course: Vec<Chart>,
    /// What the questionnaires can't decide.
    pub caveat: String,
    /// What stands after the first page.
    #[serde(default)]
    pub sections: Sections,
}

/// Who makes the report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letterhead {
    /// Name of the clinic.
    pub clinic: String,
    /// Address, telephone and the like, a line each.
    pub lines: Vec<String>,
    /// The clinician, or empty.
    pub clinician: String,
}

/// Whom the report is about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PatientLine {
    /// "Given Family".
    pub name: String,
    /// The clinic's number, or empty.
    pub clinic_number: String,
    /// Date of birth.
    pub born: Option<Date>,
    /// Age in years on the day the report was made.
    pub age: Option<u8>,
    /// Sex in words, or empty.
    pub sex: String,
}

/// An open safety alert.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SafetyNote {
    /// Date of the visit, or the day on which it was found.
    pub date: Date,
    /// Heading, such as "Few days since the last opioid"; or empty.
    #[serde(default)]
    pub title: String,
    /// What was answered or found, in words.
    pub text: String,
    /// Whether dates that aren't known to the day leave it open.
    #[serde(default)]
    pub perhaps: bool,
    /// What the rule says, or empty.
    #[serde(default)]
    pub rule: String,
    /// How well the rule is founded, such as "the label says not to"; or empty.
    #[serde(default)]
    pub strength: String,
    /// The clinic's own words on what to do, or empty.
    pub clinic_text: String,
    /// Source of the rule.
    pub source: String,
}

/// How one measure changed between the baseline and the latest score.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SummaryLine {
    /// "FIQR total".
    pub measure: String,
    /// "0–100".
    pub range: String,
    /// Mark of the note that explains it, such as "a", or empty.
    pub note_mark: String,
    /// The score that later ones are compared with.
    pub baseline: Option<DatedScore>,
    /// The latest score; none if there is only the baseline.
    pub latest: Option<DatedScore>,
    /// "8.0 points better (14%)"; empty without both scores.
    pub change_words: String,
    /// Band of the latest score there is, such as "moderate", or empty.
    pub band: String,
    /// Where the band comes from, such as "Salaffi 2018", or empty.
    pub band_source: String,
}

/// A score and its day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DatedScore {
    /// Date of the visit.
    pub date: Date,
    /// "59.0".
    pub text: String,
    /// Whether it was prorated for missing items.
    pub prorated: bool,
}

/// A picture and what it shows, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// SVG text.
    pub svg: String,
    /// What it shows, for those who can't see it.
    pub alt: String,
}
