//! What the sheet with a vault's recovery code says, as plain data.

use jiff::civil::Date;
use serde::Serialize;

/// Everything on the sheet. Not `Debug`: it holds the code.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct RecoverySheet {
    /// The clinic's name.
    pub clinic: String,
    /// The code, in groups of four characters.
    pub groups: Vec<String>,
    /// The name of the vault's folder, to tell vaults of one clinic apart.
    pub vault: String,
    /// Who made the code.
    pub made_by: String,
    /// The day it was made.
    pub made_on: Date,
    /// Version of Fibrotrend.
    pub app_version: String,
    /// Whether the vault holds invented patients; then the sheet says so.
    pub demo: bool,
}
