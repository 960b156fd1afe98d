//! What stands after the first page, section by section.

use super::{Costs, Judgement, Picture, SafetyNote, SummaryLine, Treatments};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The sections after the first page, in the order in which they are printed; what is `None` wasn't asked for.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sections {
    /// Every reason with its source, comparisons, phases, statistics.
    pub judgement: Option<Judgement>,
    /// All measures on one axis.
    pub multiples: Option<Chart>,
    /// The visits with their scores.
    pub visits: Option<VisitTable>,
    /// The criteria for fibromyalgia side by side.
    pub criteria: Option<Criteria>,
    /// Items at the baseline and now.
    pub items: Option<Chart>,
    /// Treatments and side effects.
    pub treatments: Option<Treatments>,
    /// What the treatments cost.
    pub costs: Option<Costs>,
    /// Laboratory results.
    pub labs: Option<Labs>,
    /// Open alerts in full; empty where there are none.
    pub safety: Option<Vec<SafetyNote>>,
    /// The diary as a calendar.
    pub calendar: Option<Chart>,
    /// Body maps.
    pub maps: Option<Maps>,
    /// Rules, sources and methods.
    pub notes: Option<Notes>,
    /// A page for the patient.
    pub plain: Option<PlainPage>,
}

/// A section that is one chart.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chart {
    /// The picture; none where there is nothing to draw.
    pub picture: Option<Picture>,
    /// What it shows or leaves out, such as "Average pain, 21 Feb 2025 to 20 Nov 2026"; or why there is no picture.
    pub words: String,
}

/// The table of visits, and above it how each measure changed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct VisitTable {
    /// What changed, a line for each measure; empty where the first page says it.
    pub summary: Vec<SummaryLine>,
    /// The measures, which are the score columns.
    pub measures: Vec<Column>,
    /// Visits, oldest first.
    pub rows: Vec<VisitRow>,
    /// How many visits lie outside the period asked for.
    pub outside: usize,
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
    /// One for each of [`VisitTable::measures`], in their order.
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

/// The criteria for fibromyalgia side by side, from the last visit that asked for them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criteria {
    /// Date of that visit; none where none asked.
    pub date: Option<Date>,
    /// Column headings, such as "2016 criteria".
    pub columns: Vec<String>,
    /// Conditions in order.
    pub rows: Vec<CriteriaRow>,
    /// Why columns disagree, and what was left out.
    pub sentences: Vec<String>,
}

/// A condition in every column.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CriteriaRow {
    /// What is compared.
    pub label: String,
    /// Whether this is the result of the column.
    pub main: bool,
    /// One for each column.
    pub cells: Vec<CriteriaCell>,
}

/// A condition in one column.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CriteriaCell {
    /// "met", "not met", "unknown", "not asked".
    pub words: String,
    /// What is unanswered while it is unknown; or empty.
    pub missing: String,
    /// Whether it holds.
    pub met: bool,
}

/// Laboratory results.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Labs {
    /// Analytes in the order of lists.
    pub groups: Vec<LabGroup>,
    /// How many results lie outside the period asked for.
    pub outside: usize,
}

/// The results of one analyte.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LabGroup {
    /// "Alanine aminotransferase (ALT)".
    pub name: String,
    /// Results, latest first.
    pub rows: Vec<LabRow>,
    /// How many earlier ones there are.
    pub more: usize,
}

/// A laboratory result.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LabRow {
    /// Day of the sample.
    pub date: Date,
    /// As typed, with its unit: "<5.0 mg/L".
    pub value: String,
    /// The same in the unit of the latest one; or empty.
    pub converted: String,
    /// The laboratory's own range; or empty.
    pub reference: String,
    /// "above the range"; or empty.
    pub place: String,
    /// Whether it lies outside the range.
    pub outside_range: bool,
}

/// Body maps through time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Maps {
    /// All of them in one picture; none where there are at most two.
    pub series: Option<Picture>,
    /// One or two maps, drawn large; empty with a series.
    pub single: Vec<BodyMap>,
    /// How many maps lie outside the period asked for.
    pub outside: usize,
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

/// Rules, sources and methods.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notes {
    /// A note for each score: rule and source, bands and their source, what happens with missing items.
    pub scores: Vec<Note>,
    /// How the change is judged: a heading and what it says.
    pub method: Vec<Method>,
}

/// A note below the tables.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// "a".
    pub mark: String,
    /// What it says.
    pub text: String,
}

/// A note on the method.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Method {
    /// "Phases".
    pub heading: String,
    /// What it says.
    pub text: String,
}

/// A page in plain language for the patient.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlainPage {
    /// "What changed since you started".
    pub title: String,
    /// What it is about, in a sentence or two.
    pub intro: String,
    /// Parts in order.
    pub parts: Vec<PlainPart>,
    /// What stands at the end, set apart.
    pub closing: String,
}

/// A part of the patient's page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlainPart {
    /// "Better".
    pub heading: String,
    /// Sentences, a line each.
    pub lines: Vec<String>,
}
