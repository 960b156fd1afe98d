//! What the blank diary sheet says, as plain data.

use crate::Letterhead;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Everything on the sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DiarySheet {
    /// Who hands it out; the clinician's name isn't printed.
    pub letterhead: Letterhead,
    /// Who fills it in; without one there are lines to write name and number on.
    pub patient: Option<SheetPatient>,
    /// What is rated, a column each.
    pub columns: Vec<SheetColumn>,
    /// The day it was made.
    pub made_on: Date,
    /// Version of Fibrotrend.
    pub app_version: String,
    /// Whether the patient is invented; then the sheet says so.
    pub demo: bool,
}

/// Who fills the sheet in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetPatient {
    /// "Given Family".
    pub name: String,
    /// The clinic's number, or empty.
    pub number: String,
}

/// A column of ratings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetColumn {
    /// "Average pain".
    pub label: String,
    /// What 0 and 100 mean where they mean something else than in the other columns; or empty.
    pub hint: String,
}
