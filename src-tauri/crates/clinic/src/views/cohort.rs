//! All patients of the clinic on a treatment, beside the trials.

use serde::{Deserialize, Serialize};

views! {
    /// The patients of the clinic by treatment.
    struct CohortView {
        /// Number of patients with a treatment.
        pub patients: u32,
        /// Treatments, the one with the most patients first.
        pub treatments: Vec<CohortRow>,
        /// Key of the treatment that is shown in detail; none without any.
        pub treatment: Option<String>,
        /// The detail.
        pub detail: Option<CohortDetail>,
        /// Why this says nothing on whether a treatment works.
        pub warning: String,
    }

    /// A treatment in a line.
    struct CohortRow {
        /// Key.
        pub key: String,
        /// "LDN (low-dose naltrexone)".
        pub label: String,
        /// Patients who ever had it.
        pub ever: u32,
        /// Patients who have it now.
        pub now: u32,
        /// Patients whose pain can be compared with a baseline.
        pub judged: u32,
        /// Of those, improved by at least 30%.
        pub by30: Option<ShareView>,
        /// Of those, improved by at least 50%.
        pub by50: Option<ShareView>,
    }

    /// A share of patients with its exact interval.
    struct ShareView {
        /// How many.
        pub count: u32,
        /// Of how many.
        pub of: u32,
        /// "38%".
        pub percent: String,
        /// "20 to 59%": 95%, Clopper–Pearson.
        pub interval: String,
    }

    /// A treatment in detail.
    struct CohortDetail {
        /// "LDN (low-dose naltrexone)".
        pub label: String,
        /// What counts as the change: measure, baseline and now, in words.
        pub rule: String,
        /// Why patients are left out: "3 without a baseline".
        pub left_out: Vec<String>,
        /// By third of the ESR before the start.
        pub by_esr: Vec<CohortGroup>,
        /// What the thirds say, with its doubt.
        pub esr_note: String,
        /// Side effects by share of the patients.
        pub side_effects: Vec<CohortGroup>,
        /// Time on treatment, in words: "median 14 months; 71% (52 to 84%) after 12 months".
        pub duration: Vec<String>,
        /// Why it was stopped, with numbers.
        pub stopped: Vec<CohortCount>,
        /// Verdicts of the rules, with numbers.
        pub verdicts: Vec<CohortCount>,
        /// The trials' numbers beside it.
        pub trials: Vec<CohortTrial>,
        /// Whether there is a responder curve, and a survival curve.
        pub charts: Vec<CohortChart>,
    }

    /// A group with a share.
    struct CohortGroup {
        /// "ESR up to 9 mm/h".
        pub label: String,
        /// Share; none without anyone in it.
        pub share: Option<ShareView>,
    }

    /// A count.
    struct CohortCount {
        /// What.
        pub label: String,
        /// How many.
        pub count: u32,
    }

    /// A trial's arm beside the clinic's numbers.
    struct CohortTrial {
        /// "FINAL 2024, LDN 6 mg".
        pub label: String,
        /// "41%", or empty.
        pub by30: String,
        /// "24%", or empty.
        pub by50: String,
        /// Source.
        pub source: String,
    }

    /// A chart of a cohort.
    #[derive(Copy, Eq)]
    enum CohortChart {
        /// Share of patients improved by at least so much.
        Responder,
        /// Share of patients still on the treatment.
        Survival,
    }
}
