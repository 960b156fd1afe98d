//! What published trials of low-dose naltrexone in fibromyalgia found, kept as data in `trials.toml`.

use serde::Deserialize;
use std::sync::OnceLock;

/// Everything that is kept of the published evidence.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// When it was last looked through: "2026-11".
    pub as_of: String,
    /// What it comes to.
    pub summary: Vec<String>,
    /// Trials, oldest first.
    #[serde(rename = "trial")]
    pub trials: Vec<Trial>,
    /// Meta-analyses.
    #[serde(rename = "review")]
    pub reviews: Vec<Note>,
    /// Where sources contradict each other.
    #[serde(rename = "conflict")]
    pub conflicts: Vec<Note>,
    /// What follows for one patient.
    #[serde(rename = "consequence")]
    pub consequences: Vec<Note>,
}

/// A sentence with its source.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// Sentence.
    pub text: String,
    /// Source.
    pub source: String,
}

/// How a trial's primary result stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stand {
    /// Better than placebo.
    Better,
    /// Not better than placebo.
    NotBetter,
    /// There was no placebo group to compare with.
    NoPlacebo,
}

/// A trial.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Trial {
    /// `younger2013`.
    pub id: String,
    /// "Younger 2013".
    pub name: String,
    /// Year of publication.
    pub year: u16,
    /// Design.
    pub design: String,
    /// Patients.
    pub patients: String,
    /// Dose and schedule.
    pub dose: String,
    /// Primary endpoint.
    pub endpoint: String,
    /// What was found.
    pub result: String,
    /// How that stands.
    pub stand: Stand,
    /// Probability of such a difference from placebo by chance, of the primary result; none where the source gives none.
    pub p: Option<f64>,
    /// Change on the drug minus change on placebo; none where the source gives none.
    pub difference: Option<Difference>,
    /// Arms.
    #[serde(default, rename = "arm")]
    pub arms: Vec<Arm>,
    /// Doubts.
    #[serde(default)]
    pub doubts: Vec<String>,
    /// Citation.
    pub source: String,
    /// Digital object identifier.
    pub doi: String,
}

/// Unit of an arm's change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Percent of the baseline.
    Percent,
    /// Points of a pain rating from 0 to 10.
    PointsOfTen,
}

/// Change on the drug minus change on placebo; below 0 favours the drug.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Difference {
    /// How much.
    pub change: f64,
    /// Its unit.
    pub unit: Unit,
    /// 95% interval.
    pub interval: (f64, f64),
}

/// An arm.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Arm {
    /// "LDN 4.5 mg".
    pub label: String,
    /// Whether it is the placebo arm.
    #[serde(default)]
    pub placebo: bool,
    /// How many; none where the source doesn't say.
    pub n: Option<u32>,
    /// Change of what the endpoint says, negative is better; none where the source gives none.
    pub change: Option<f64>,
    /// Its unit.
    pub unit: Option<Unit>,
    /// 95% interval of the change.
    pub interval: Option<(f64, f64)>,
    /// Whether the change is one of pain; otherwise of overall symptoms.
    #[serde(default)]
    pub pain: bool,
    /// Share of patients in percent improved by at least so many percent: (so many, share).
    #[serde(default)]
    pub responders: Vec<(f64, f64)>,
    /// Share of patients in percent with a side effect: (which, share).
    #[serde(default)]
    pub side_effects: Vec<(String, f64)>,
    /// How well it was borne, 0 to 100, the best 100.
    pub tolerability: Option<f64>,
}

impl Evidence {
    /// The trial of that id.
    pub fn trial(&self, id: &str) -> Option<&Trial> {
        self.trials.iter().find(|trial| trial.id == id)
    }
}

impl Trial {
    /// The arm on placebo.
    pub fn placebo(&self) -> Option<&Arm> {
        self.arms.iter().find(|arm| arm.placebo)
    }

    /// The arm on the drug.
    pub fn drug(&self) -> Option<&Arm> {
        self.arms.iter().find(|arm| !arm.placebo)
    }
}

impl Arm {
    /// Share of patients in percent improved by at least so many percent; none where the source doesn't say.
    pub fn improved_by(&self, percent: f64) -> Option<f64> {
        let found = self.responders.iter().find(|(by, _)| (by - percent).abs() < 1e-9);
        found.map(|(_, share)| *share)
    }
}

/// The evidence that ships; a test makes sure that it can be read.
pub fn evidence() -> &'static Evidence {
    static EVIDENCE: OnceLock<Evidence> = OnceLock::new();
    EVIDENCE.get_or_init(|| toml::from_str(include_str!("trials.toml")).unwrap_or_default())
}
