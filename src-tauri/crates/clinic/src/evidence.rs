//! The evidence screen: what trials found.

use crate::views::EvidenceView;

/// What published trials of low-dose naltrexone in fibromyalgia found.
pub fn evidence() -> EvidenceView {
    let kept = trends::evidence::evidence();
    EvidenceView {
        summary: kept.summary.clone(),
        trials: Vec::new(),
        reviews: Vec::new(),
        conflicts: Vec::new(),
        consequences: Vec::new(),
        as_of: kept.as_of.clone(),
    }
}
