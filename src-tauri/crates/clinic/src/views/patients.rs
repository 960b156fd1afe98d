//! Patients: who is found, what the list says of them, their own page.

use super::{AlertView, DueRow, MeasureView, ScoreCell, VerdictView, VisitRow};
use jiff::civil::Date;
use record::{PersonId, Sex};
use serde::{Deserialize, Serialize};

views! {
    /// A patient in a list, as far as the name tells.
    struct PatientName {
        /// Key.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        pub id: PersonId,
        /// "Given Family".
        pub name: String,
        /// The clinic's number, or empty.
        pub clinic_number: String,
        /// Age in years today.
        pub age: Option<u8>,
    }

    /// What a search for patients has found.
    struct PatientsFound {
        /// How many.
        pub total: u32,
        /// The first of them, by family name.
        pub patients: Vec<PatientName>,
    }

    /// A line of the patients list.
    struct PatientRow {
        /// Key.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        pub id: PersonId,
        /// "Given Family".
        pub name: String,
        /// The clinic's number, or empty.
        pub clinic_number: String,
        /// Date of birth, ISO, or none.
        #[cfg_attr(feature = "ts", ts(type = "string | null"))]
        pub birth_date: Option<Date>,
        /// Age in years today.
        pub age: Option<u8>,
        /// Number of visits.
        pub visits: u32,
        /// Date of the last visit, ISO.
        #[cfg_attr(feature = "ts", ts(type = "string | null"))]
        pub last_visit: Option<Date>,
        /// Whether a visit waits to be finished and signed.
        pub open_visit: bool,
        /// When the next visit is due: last visit plus the planned interval.
        #[cfg_attr(feature = "ts", ts(type = "string | null"))]
        pub next_due: Option<Date>,
        /// Whether that day is past.
        pub overdue: bool,
        /// Number of open safety alerts.
        pub open_alerts: u32,
        /// The last FIQR total, if any.
        pub fiqr: Option<ScoreCell>,
    }

    /// A patient's own data, as typed.
    struct PatientForm {
        /// Family name.
        pub family_name: String,
        /// Given name.
        pub given_name: String,
        /// The clinic's number, or empty.
        pub clinic_number: String,
        /// Date of birth, ISO (2026-11-22), or empty.
        pub birth_date: String,
        /// Sex.
        #[cfg_attr(feature = "ts", ts(type = "\"female\" | \"male\" | \"other\" | \"unknown\""))]
        pub sex: Sex,
    }

    /// A patient with the visits.
    struct PatientView {
        /// Key.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        pub id: PersonId,
        /// "Given Family".
        pub name: String,
        /// The form's contents.
        pub form: PatientForm,
        /// Age in years today.
        pub age: Option<u8>,
        /// Columns of the visit table: the measures followed.
        pub measures: Vec<MeasureView>,
        /// Visits, latest first.
        pub visits: Vec<VisitRow>,
        /// Open safety alerts, the strongest first.
        pub alerts: Vec<AlertView>,
        /// What is due for this patient within four weeks, and what is overdue.
        pub due: Vec<DueRow>,
        /// What is taken or done now, in a line each: "LDN 4.5 mg at bedtime".
        pub treatments: Vec<String>,
        /// The verdict on the usual course and measure; none without a course.
        pub verdict: Option<VerdictView>,
        /// When the next visit is due.
        #[cfg_attr(feature = "ts", ts(type = "string | null"))]
        pub next_due: Option<Date>,
        /// Whether that day is past.
        pub overdue: bool,
    }
}
