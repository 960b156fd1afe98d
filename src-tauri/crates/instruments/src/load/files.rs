//! The shape of `definition.toml` and `text.en.toml`.

use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DefinitionFile {
    pub id: Spanned<String>,
    pub version: String,
    pub citation: String,
    pub licence: String,
    pub missing_rule: String,
    #[serde(default)]
    pub section: Vec<SectionEntry>,
    pub item: Vec<Spanned<ItemEntry>>,
    #[serde(default)]
    pub groups: BTreeMap<String, Spanned<Vec<String>>>,
    #[serde(default)]
    pub regions: BTreeMap<String, Spanned<toml::Table>>,
    pub score: Vec<Spanned<ScoreEntry>>,
    #[serde(default)]
    pub bands: Vec<Spanned<BandsEntry>>,
    #[serde(default)]
    pub flag: Vec<Spanned<FlagEntry>>,
    #[serde(default)]
    pub followed: Vec<Spanned<FollowedEntry>>,
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
    pub options: Option<Vec<i32>>,
    /// Name of the labels in the text file; the item's own key when left out.
    #[serde(default)]
    pub labels: String,
    #[serde(default)]
    pub flag: bool,
    pub areas: Option<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScoreEntry {
    pub key: String,
    pub label: String,
    pub formula: String,
    pub rule: String,
    pub source: String,
    pub range: Option<[f64; 2]>,
    #[serde(default)]
    pub decimals: u8,
    #[serde(default)]
    pub main: bool,
    #[serde(default)]
    pub hidden: bool,
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
    /// `[[0, "none"], [4, "mild"]]`: lowest score of the band, label.
    pub levels: Vec<(f64, String)>,
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
    pub higher_is_worse: bool,
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
    pub sections: BTreeMap<String, SectionText>,
    pub items: BTreeMap<String, ItemText>,
    #[serde(default)]
    pub labels: BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SectionText {
    pub title: String,
    #[serde(default)]
    pub recall: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ItemText {
    pub label: String,
    #[serde(default)]
    pub help: String,
    #[serde(default)]
    pub low: String,
    #[serde(default)]
    pub high: String,
}
