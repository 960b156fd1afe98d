//! What instruments are about, for lists that would be too long otherwise.

use serde::{Deserialize, Serialize};

/// What an instrument is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Family {
    /// Criteria for fibromyalgia.
    Criteria,
    /// Function and overall impact.
    Function,
    /// Pain.
    Pain,
    /// Sleep.
    Sleep,
    /// Fatigue.
    Fatigue,
    /// Depression, anxiety and somatic symptoms.
    Mood,
    /// Stress.
    Stress,
    /// Quality of life.
    Life,
    /// The patient's own judgement of change.
    Change,
    /// Daily ratings.
    Diary,
    /// Anything else.
    Other,
}

impl Family {
    /// The heading in lists.
    pub fn label(self) -> &'static str {
        match self {
            Self::Criteria => "Fibromyalgia criteria",
            Self::Function => "Function and impact",
            Self::Pain => "Pain",
            Self::Sleep => "Sleep",
            Self::Fatigue => "Fatigue",
            Self::Mood => "Mood and somatic symptoms",
            Self::Stress => "Stress",
            Self::Life => "Quality of life",
            Self::Change => "Overall change",
            Self::Diary => "Diary",
            Self::Other => "Other",
        }
    }
}
