//! What the report says, as plain data: the clinic's use case fills it, the template lays it out.
//!
//! Scores and changes arrive as the words that are printed ("59.0", "−8.0", "8.0 points better"), so that paper and
//! screen say the same. The charts' pictures arrive as SVG text that names the font family of [`charts::fonts`].

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
    /// First and last day that it covers; none without visits.
    pub period: Option<(Date, Date)>,
    /// Whether the patient is invented; then every page says so.
    pub demo: bool,
    /// Open safety flags; a box on the first page.
    pub safety: Vec<SafetyNote>,
    /// What changed, a line for each measure.
    pub summary: Vec<SummaryLine>,
    /// The trend picture, of the size [`TREND_MM`](crate::TREND_MM).
    pub trend: Option<Picture>,
    /// The measures, which are the score columns of the visit table.
    pub measures: Vec<Column>,
    /// Visits, oldest first.
    pub visits: Vec<VisitRow>,
    /// Treatments, those that go on first; a table on its own.
    #[serde(default)]
    pub treatments: Vec<TreatmentRow>,
    /// How many more treatments there are.
    #[serde(default)]
    pub more_treatments: usize,
    /// Side effects, those that go on first; a table on its own.
    #[serde(default)]
    pub side_effects: Vec<SideEffectRow>,
    /// How many more side effects there are.
    #[serde(default)]
    pub more_side_effects: usize,
    /// What the treatments cost; none unless it was asked for.
    #[serde(default)]
    pub costs: Option<Costs>,
    /// Body maps of the first and last visit; none if no visit has one.
    pub maps: Option<Maps>,
    /// A note for each score: rule and source, bands and their source, what happens with missing items.
    pub notes: Vec<Note>,
    /// What the questionnaires can't decide.
    pub caveat: String,
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

/// A treatment. Dates are ISO, known to the day, month or year: "2025-03-07", "2025-03" or "2025".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TreatmentRow {
    /// What, such as "naltrexone, low dose (LDN)".
    pub what: String,
    /// The dose now or last, such as "4.5 mg at bedtime"; how often, for something without a dose; or empty.
    pub dose: String,
    /// Since when.
    pub from: String,
    /// Until when; none while it goes on.
    pub until: Option<String>,
    /// What changed on the way, in order; empty where there was one dose all along.
    pub steps: Vec<StepPart>,
    /// Why it was stopped, or empty.
    pub reason: String,
}

/// A part of a treatment's steps in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "part", rename_all = "snake_case")]
pub enum StepPart {
    /// Doses one after the other: "1.5 → 3 → 4.5 mg".
    Doses {
        /// In words.
        text: String,
    },
    /// A pause.
    Paused {
        /// From when.
        from: String,
        /// When it was started again; none while it is paused or when it was stopped.
        to: Option<String>,
    },
    /// It was started again.
    Again {
        /// Doses from then on, or empty where they are as before.
        text: String,
    },
}

/// A side effect. Dates as in [`TreatmentRow`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SideEffectRow {
    /// What, such as "Vivid dreams".
    pub what: String,
    /// "moderate".
    pub severity: String,
    /// Since when.
    pub from: String,
    /// Until when; none while it goes on.
    pub until: Option<String>,
    /// The treatment that it is put down to, or empty.
    pub put_down_to: String,
}

/// What treatments cost.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Costs {
    /// A line for each treatment.
    pub lines: Vec<CostLine>,
    /// All together; none where nothing is known.
    pub sum: Option<CostLine>,
}

/// What one treatment costs, with the currency.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CostLine {
    /// Which.
    pub what: String,
    /// A month now, such as "€36.50"; empty where it isn't known or the treatment is over.
    pub per_month: String,
    /// Since its start, such as "€412.00" or "at least €90.00"; empty where no cost is written down.
    pub total: String,
    /// Whether the total is rough because days are not known.
    pub about: bool,
    /// Whether the treatment is over.
    pub over: bool,
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

/// A score column of the visit table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// "FIQR total".
    pub label: String,
    /// "0–100".
    pub range: String,
    /// Mark of the note that explains it, such as "a", or empty.
    pub note_mark: String,
}

/// One visit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct VisitRow {
    /// Date of the visit.
    pub date: Date,
    /// "Baseline", "Follow-up", …
    pub kind: String,
    /// "signed", "signed, revision 2", "draft", …
    pub status: String,
    /// One for each of [`Content::measures`], in their order.
    pub cells: Vec<Cell>,
}

/// One score of one visit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "cell", rename_all = "snake_case")]
pub enum Cell {
    /// There is a score.
    Score {
        /// "59.0".
        text: String,
        /// Change since the baseline, such as "−8.0"; none at the baseline.
        since_baseline: Option<String>,
        /// Change since the score before, such as "−2.5"; none at the first.
        since_last: Option<String>,
        /// Whether it was prorated for missing items.
        prorated: bool,
    },
    /// There is none.
    Missing {
        /// Why, such as "not asked" or "2 items unanswered".
        why: String,
    },
}

/// Body maps of the first and the last visit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Maps {
    /// The first.
    pub first: BodyMap,
    /// The last, if there is another.
    pub last: Option<BodyMap>,
}

/// The body map of one visit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BodyMap {
    /// Date of the visit.
    pub date: Date,
    /// "Widespread pain index 12 / 19", and what else belongs below the picture.
    pub words: String,
    /// Front and back; fits into [`BODY_MAP_MM`](crate::BODY_MAP_MM).
    pub picture: Picture,
}

/// A note below the tables.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// "a".
    pub mark: String,
    /// What it says.
    pub text: String,
}
