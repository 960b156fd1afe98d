//! A clinic's own instrument as it is kept.

/// One version of a clinic's own instrument: its files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnInstrument {
    /// Id.
    pub id: String,
    /// Version.
    pub version: String,
    /// `definition.toml`.
    pub definition: String,
    /// `text.en.toml`.
    pub text: String,
    /// `SOURCE.md`, or empty.
    pub notes: String,
}
