//! The shape of `definition.toml` and `text.en.toml`.

use crate::definition::{Family, Worse};
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DefinitionFile {
    pub id: Spanned<String>,
    pub version: Spanned<String>,
    pub family: Family,
    pub citation: String,
    pub licence: String,
    pub missing_rule: String,
    pub text: Option<Spanned<String>>,
    #[serde(default)]
    pub text_reason: String,
    #[serde(default)]
    pub codes: Codes,
    #[serde(default)]
    pub section: Vec<Spanned<SectionEntry>>,
    pub item: Vec<Spanned<ItemEntry>>,
    #[serde(default)]
    pub groups: BTreeMap<Spanned<String>, Spanned<Vec<String>>>,
    #[serde(default)]
    pub tables: BTreeMap<Spanned<String>, TableEntry>,
    /// A table and not a map: regions keep the order of the file.
    #[serde(default)]
    pub regions: BTreeMap<Spanned<String>, toml::Table>,
    pub score: Vec<Spanned<ScoreEntry>>,
    #[serde(default)]
    pub bands: Vec<Spanned<BandsEntry>>,
    #[serde(default)]
    pub change: Vec<Spanned<ChangeEntry>>,
    #[serde(default)]
    pub check: Vec<Spanned<CheckEntry>>,
    #[serde(default)]
    pub flag: Vec<Spanned<FlagEntry>>,
    #[serde(default)]
    pub followed: Vec<Spanned<FollowedEntry>>,
    #[serde(default)]
    pub comparison: Vec<Spanned<ComparisonEntry>>,
    #[serde(default)]
    pub sentence: Vec<Spanned<SentenceEntry>>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Codes {
    #[serde(default)]
    pub loinc: String,
    #[serde(default)]
    pub snomed: String,
    #[serde(default)]
    pub answers: BTreeMap<Spanned<String>, Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SectionEntry {
    pub key: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ItemEntry {
    pub key: String,
    #[serde(default)]
    pub section: String,
    #[serde(default)]
    pub optional: bool,
    /// `[0, 10]`.
    pub scale: Option<[i32; 2]>,
    /// Option values; their labels are in the text file.
    pub options: Option<Vec<OptionEntry>>,
    pub slider: Option<[i32; 2]>,
    pub number: Option<[f64; 2]>,
    pub decimals: Option<u8>,
    pub unit: Option<String>,
    #[serde(default)]
    pub time_of_day: bool,
    #[serde(default)]
    pub flag: bool,
    pub areas: Option<Vec<String>>,
    /// Name of the labels of options or areas in the text file; the item's own key when left out.
    #[serde(default)]
    pub labels: String,
    #[serde(default)]
    pub reversed: bool,
    pub blank: Option<f64>,
    #[serde(default)]
    pub unscored: bool,
    #[serde(default)]
    pub loinc: String,
}

#[derive(Clone, Deserialize)]
#[serde(untagged)]
pub(super) enum OptionEntry {
    Value(i32),
    Word(WordEntry),
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WordEntry {
    pub code: String,
    pub value: i32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TableEntry {
    pub from: i32,
    pub values: Vec<f64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScoreEntry {
    pub key: String,
    pub label: String,
    pub formula: Spanned<String>,
    pub rule: String,
    pub source: String,
    pub range: Option<[f64; 2]>,
    pub chart: Option<[f64; 2]>,
    pub worse: Option<Worse>,
    #[serde(default)]
    pub decimals: u8,
    #[serde(default)]
    pub main: bool,
    #[serde(default)]
    pub hidden: bool,
    #[serde(default)]
    pub provisional: bool,
    #[serde(default)]
    pub loinc: String,
    #[serde(default)]
    pub snomed: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BandsEntry {
    pub score: String,
    pub set: String,
    pub source: String,
    pub citation: String,
    #[serde(default)]
    pub default: bool,
    #[serde(default)]
    pub provisional: bool,
    /// `[[0, "none"], [4, "mild"]]`: lowest score of the band, label; `[30, "mild", "above"]` begins above 30.
    pub levels: Vec<LevelEntry>,
}

#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum LevelEntry {
    From(f64, String),
    Above(f64, String, Above),
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Above {
    Above,
}

impl LevelEntry {
    pub fn from(&self) -> f64 {
        match self {
            Self::From(from, _) | Self::Above(from, _, _) => *from,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ChangeEntry {
    pub score: String,
    pub points: Option<f64>,
    pub percent: Option<f64>,
    pub reliable: Option<Reliable>,
    pub label: String,
    pub source: String,
    pub citation: String,
    #[serde(default)]
    pub provisional: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Reliable {
    pub sd: f64,
    pub reliability: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CheckEntry {
    pub item: String,
    pub when: Spanned<String>,
    pub message: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FlagEntry {
    pub code: String,
    pub item: String,
    pub when: String,
    pub text: String,
    pub source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FollowedEntry {
    pub score: String,
    #[serde(default)]
    pub stand_in: String,
    pub label: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ComparisonEntry {
    pub title: String,
    pub columns: Vec<String>,
    pub rows: Vec<RowEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RowEntry {
    pub label: String,
    pub scores: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SentenceEntry {
    pub when: Spanned<String>,
    pub text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TextFile {
    pub name: String,
    pub short_name: String,
    pub recall: String,
    pub instructions: String,
    pub attribution: String,
    #[serde(default)]
    pub sections: BTreeMap<Spanned<String>, SectionText>,
    #[serde(default)]
    pub items: BTreeMap<Spanned<String>, ItemText>,
    #[serde(default)]
    pub labels: BTreeMap<Spanned<String>, Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SectionText {
    pub title: String,
    #[serde(default)]
    pub recall: String,
}

#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ItemText {
    #[serde(default)]
    pub label: String,
    #[serde(default)]
    pub help: String,
    #[serde(default)]
    pub low: String,
    #[serde(default)]
    pub high: String,
}
