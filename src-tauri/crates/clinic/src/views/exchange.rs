//! Data for and from other programs.

use super::{Choice, ImportColumn, ImportProblem, InstrumentAdded};
use serde::{Deserialize, Serialize};

views! {
    /// For whom data are written.
    #[derive(Copy, Eq)]
    enum ExportKind {
        /// Plain tables with a codebook.
        Csv,
        /// A FHIR R4 bundle.
        Fhir,
        /// A REDCap project.
        Redcap,
        /// De-identified tables for research.
        Research,
    }

    /// The forms of a REDCap project that became instruments.
    struct FormsTaken {
        /// The instruments.
        pub added: Vec<InstrumentAdded>,
        /// What isn't taken over, with place and reason.
        pub left: Vec<IncomingLeft>,
    }

    /// What was written.
    struct ExportDone {
        /// The folder.
        pub folder: String,
        /// Names of its files.
        pub files: Vec<String>,
        /// How many patients.
        pub patients: u32,
        /// What to know about the files, a sentence each.
        pub notes: Vec<String>,
    }

    /// Which patient a study id stands for.
    struct StudyId {
        /// The study id.
        pub code: String,
        /// The patient.
        pub patient_id: String,
        /// Name.
        pub name: String,
        /// The clinic's own number; or empty.
        pub clinic_number: String,
    }

    /// What kind of file is read.
    #[derive(Copy, Eq)]
    enum IncomingFormat {
        /// A table of visits or diary days out of a spreadsheet.
        Table,
        /// A bundle, response or observation of FHIR R4.
        Fhir,
        /// Records of a REDCap project.
        Redcap,
    }

    /// How a file is read.
    struct IncomingAsk {
        /// Its kind.
        pub format: IncomingFormat,
        /// What each column becomes, in order; without it as it was remembered, or guessed.
        pub columns: Option<Vec<String>>,
        /// The patient whom all rows are of; none where the file says it.
        pub patient_id: Option<String>,
        /// Whether patients who aren't there are added.
        pub new_patients: bool,
    }

    /// What a file would add. Nothing is stored by asking.
    struct IncomingView {
        /// Columns in order; empty for a file without any.
        pub columns: Vec<ImportColumn>,
        /// Whether the columns are as they were remembered from the last such file.
        pub remembered: bool,
        /// The first rows as they are understood.
        pub rows: Vec<IncomingRow>,
        /// What can't be read. While there is any, nothing is stored.
        pub problems: Vec<ImportProblem>,
        /// How many more there are.
        pub more_problems: u32,
        /// What was understood; or empty.
        pub note: String,
        /// The patients of the file.
        pub patients: Vec<IncomingPerson>,
        /// What isn't taken over, with place and reason.
        pub left: Vec<IncomingLeft>,
        /// What is added in all.
        pub adds: IncomingCount,
        /// Whether it can be stored as it is.
        pub ready: bool,
    }

    /// A row as it is understood.
    struct IncomingRow {
        /// Line of the file, from 1.
        pub line: u32,
        /// Heading and meaning of each cell that isn't left out.
        pub cells: Vec<IncomingCell>,
    }

    /// A cell as it is understood.
    struct IncomingCell {
        /// Heading of its column.
        pub heading: String,
        /// What it means here; empty where it says nothing.
        pub text: String,
    }

    /// How a patient of a file stands.
    #[derive(Copy, Eq)]
    enum IncomingStand {
        /// Found in the vault.
        Known,
        /// Would be added.
        New,
        /// Neither: nothing of this patient is stored.
        Unclear,
    }

    /// A patient of a file.
    struct IncomingPerson {
        /// As the file names them.
        pub named: String,
        /// How they stand.
        pub stand: IncomingStand,
        /// Who it is in the vault; or empty.
        pub name: String,
        /// Whom to open: none before somebody new is stored, and where it is unclear.
        pub patient_id: Option<String>,
        /// Why they are unclear, with the fix; or empty.
        pub why: String,
        /// What is added.
        pub adds: IncomingCount,
        /// What is there already just so.
        pub same: IncomingCount,
        /// What is there already with other contents: it stays as it is. A sentence each.
        pub kept: Vec<String>,
    }

    /// How much of each kind.
    #[derive(Copy, Eq, Default)]
    struct IncomingCount {
        /// Patients.
        pub patients: u32,
        /// Visits.
        pub visits: u32,
        /// Questionnaires.
        pub questionnaires: u32,
        /// Diary days.
        pub diary_days: u32,
        /// Laboratory results.
        pub results: u32,
    }

    /// Something that isn't taken over.
    struct IncomingLeft {
        /// Where it stands.
        pub place: String,
        /// Why, and what would help.
        pub why: String,
    }

    /// What columns can become, under one heading.
    struct ChoiceGroup {
        /// Heading; empty for what belongs to no instrument.
        pub label: String,
        /// The choices.
        pub choices: Vec<Choice>,
    }
}
