//! Reports: what is on them, one patient's and a batch.

use super::Paper;
use super::trends::TrendsAsk;
use serde::{Deserialize, Serialize};

views! {
    /// A part of the report after its first page.
    #[derive(Copy, Eq, Hash)]
    enum ReportSection {
        /// The verdict's reasons, comparisons and phases.
        Verdict,
        /// All measures on one axis.
        Multiples,
        /// The table of visits.
        Visits,
        /// The criteria for fibromyalgia at the last visit that asked for them.
        Criteria,
        /// Items at baseline and now.
        Items,
        /// Treatments and side effects.
        Treatments,
        /// What treatments cost.
        Costs,
        /// Laboratory results.
        Labs,
        /// Open safety alerts in full.
        Safety,
        /// The diary as a calendar.
        Calendar,
        /// Body maps.
        Maps,
        /// Rules, sources and methods.
        Notes,
        /// A page in plain language for the patient.
        Patient,
    }

    /// What a report is to hold.
    struct ReportAsk {
        /// Paper.
        pub paper: Paper,
        /// Sections; their order on paper is fixed.
        pub sections: Vec<ReportSection>,
        /// Course, measure and period.
        #[serde(default)]
        pub ask: TrendsAsk,
    }

    /// Patients a batch of reports may be made for.
    struct BatchChoices {
        /// Patients with a visit or check due by the end of this week, and what is overdue.
        pub due: Vec<BatchPatient>,
        /// All others.
        pub others: Vec<BatchPatient>,
        /// The last day of this week, ISO.
        pub week_ends: String,
    }

    /// A patient in that list.
    struct BatchPatient {
        /// Key.
        pub id: String,
        /// "Given Family".
        pub name: String,
        /// The clinic's number, or empty.
        pub clinic_number: String,
        /// What is due: "visit on 2026-11-25", or empty.
        pub why: String,
    }

    /// How a batch stands.
    struct BatchView {
        /// Whether it still runs.
        pub running: bool,
        /// Reports written.
        pub done: u32,
        /// Reports asked for.
        pub of: u32,
        /// Whose report is made now, or empty.
        pub current: String,
        /// What failed: whose, and why.
        pub failed: Vec<String>,
        /// Whether it was cancelled.
        pub cancelled: bool,
        /// The folder, for people to read.
        pub place: String,
    }
}
