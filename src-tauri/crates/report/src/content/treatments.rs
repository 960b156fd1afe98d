//! Treatments, side effects and costs as plain data.

use serde::{Deserialize, Serialize};

/// Treatments and side effects; those that go on first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Treatments {
    /// Treatments.
    pub rows: Vec<TreatmentRow>,
    /// How many more treatments there are.
    pub more: usize,
    /// Side effects.
    pub side_effects: Vec<SideEffectRow>,
    /// How many more side effects there are.
    pub more_side_effects: usize,
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
