//! What the use cases answer: plain data for the window, the command line and its `--json`.

use jiff::civil::Date;
use record::{AnswerEntry, AssessmentId, PersonId, VisitId, VisitKind};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

macro_rules! views {
    ($($(#[$meta:meta])* $kind:ident $name:ident $body:tt)*) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(rename_all = "camelCase")]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        pub $kind $name $body
    )*};
}

mod cohort;
mod exchange;
mod forms;
mod library;
mod measurements;
mod patients;
mod practice;
mod reports;
mod safety;
mod timeline;
mod treatments;
mod trends;
mod trust;

pub use cohort::{
    CohortChart, CohortCount, CohortDetail, CohortGroup, CohortRow, CohortTrial, CohortView, ShareView,
};
pub use exchange::{
    ChoiceGroup, ExportDone, ExportKind, FormsTaken, IncomingAsk, IncomingCell, IncomingCount,
    IncomingFormat, IncomingLeft, IncomingPerson, IncomingRow, IncomingStand, IncomingView, StudyId,
};
pub use forms::{AreaView, InstrumentView, ItemKind, ItemView, OptionView};
pub use library::{
    BandLevelView, BandSetView, ChangeRuleView, CodeView, FolderProblem, InstrumentAdded, InstrumentDetail,
    InstrumentFolder, ItemRuleView, Rescored, RescoredScore, ScoreRuleView,
};

pub use measurements::{
    AnalyteView, DiaryDayForm, DiaryDayView, DiaryImport, DiaryItemView, DiaryView, ImportChange,
    ImportColumn, ImportProblem, LabForm, LabGroup, LabPlace, LabView, LabsView, TextFile,
};
pub use patients::{PatientForm, PatientName, PatientRow, PatientView, PatientsFound};
pub use practice::{CheckItemForm, ContactForm, ContactView, DueRow, DueView, PracticeView, ReminderForm};
pub use reports::{BatchChoices, BatchPatient, BatchView, ReportAsk, ReportSection};
pub use safety::{
    AlertState, AlertStrength, AlertView, CheckForm, CheckRow, ConditionForm, ConditionMatch, ConditionView,
    RecordKind, RecordLink, RevisionLine, RevisionView, SafetyView,
};
pub use timeline::{TimelineLine, TimelineMark, TimelinePicture};
pub use treatments::{
    Choice, CostView, CourseForm, CourseState, CourseView, MonthCost, PlanStepState, PlanStepView, PlanView,
    SideEffectForm, SideEffectView, StepForm, StepFormKind, StepView, TemplateForm, TemplateStep,
    TreatmentKind, TreatmentMatch, TreatmentsView,
};
pub use trends::{
    ArmView, ChartAsk, ChartKind, ChartView, ComparedView, EvidenceView, OtherVerdict, PhaseEditForm,
    PhasePlanForm, PhaseView, ReasonKind, ReasonView, StatisticView, ThresholdView, TrendCourse,
    TrendMeasure, TrendsAsk, TrendsView, TrialNote, TrialView, VerdictKind, VerdictView,
};

pub use trust::{
    AuditAsk, AuditLine, AuditVerdict, AuditView, BackupLine, BackupsView, HandOverView, Look, RecoveryCode,
    RestoreDifference, RestoreFile, RestoreView, SessionView, Standing, UserForm, UserRole, UserView,
    UsersView, VaultUser,
};

/// Minutes until the lock where the settings were written before there was one.
fn ten() -> u32 {
    10
}

views! {
    /// What the first screen shows before any vault is open.
    struct AppInfo {
        /// Version of the app.
        pub version: String,
        /// Vaults opened on this computer before, latest first.
        pub vaults: Vec<KnownVault>,
        /// Where a new vault is made unless another folder is chosen.
        pub default_folder: String,
        /// Passphrase of the demo clinic's vault, which holds invented patients only.
        pub demo_passphrase: String,
    }

    /// A vault that can be opened. The page gets a handle, never a path to act on.
    struct KnownVault {
        /// Opaque handle for `vault_open`.
        pub handle: String,
        /// The clinic's name.
        pub name: String,
        /// Where it is, for people to read.
        pub place: String,
        /// Whether it is still there.
        pub found: bool,
        /// Who can open it with a passphrase.
        pub users: Vec<VaultUser>,
        /// Whether its recovery code can.
        pub has_recovery: bool,
        /// When it was last opened on this computer; none where that isn't known.
        pub last_opened: Option<String>,
    }

    /// How far something that takes long has come.
    struct WorkView {
        /// Steps done.
        pub done: u32,
        /// Of how many; none where nobody knows.
        pub of: Option<u32>,
        /// What is done just now; empty where there is only one thing.
        pub step: String,
        /// Whether it can be stopped.
        pub cancellable: bool,
    }

    /// What of the first steps is done in a vault.
    struct GuideView {
        /// A patient is there; in the demo, was opened.
        pub patient: bool,
        /// A questionnaire was begun.
        pub visit: bool,
        /// A treatment is written down.
        pub doses: bool,
        /// The page "Trends" was opened.
        pub trends: bool,
        /// A report was saved or printed.
        pub report: bool,
        /// Whether they are put away.
        pub away: bool,
        /// The patient to go on with.
        pub patient_id: Option<String>,
        /// The visit to go on with.
        pub visit_id: Option<String>,
    }

    /// A folder chosen for a new vault.
    struct ChosenFolder {
        /// Opaque handle for `vault_create`.
        pub handle: String,
        /// Where it is, for people to read.
        pub place: String,
    }

    /// The open vault.
    struct ClinicView {
        /// The clinic's name.
        pub name: String,
        /// Whether these are the demo clinic's invented patients.
        pub demo: bool,
        /// The clinic's settings.
        pub settings: Settings,
        /// Who has it open.
        pub user: UserView,
        /// Whether there is a recovery code.
        pub has_recovery: bool,
        /// What to tell at once: a vault on a network folder, one older than when it was last open here, a backup that
        /// could not be written.
        pub warnings: Vec<String>,
    }

    /// The clinic's settings.
    struct Settings {
        /// The clinic's name, first line of the letterhead.
        pub clinic_name: String,
        /// Further lines of the letterhead: address, telephone.
        pub letterhead: String,
        /// Who signs visits; printed on reports.
        pub clinician: String,
        /// Paper of reports.
        pub paper: Paper,
        /// Planned time between visits, in days; lines don't join across 1.5 times as long.
        pub planned_interval_days: u32,
        /// The clinic's own words for when PHQ-9 item 9 is answered above "not at all".
        pub safety_text: String,
        /// Minutes without use after which the vault is locked, 1 to 30.
        #[serde(default = "ten")]
        pub lock_minutes: u32,
    }

    /// Paper of reports.
    #[derive(Copy, Eq)]
    enum Paper {
        /// 210 × 297 mm.
        A4,
        /// 8.5 × 11 inches.
        Letter,
    }

    /// A measure followed over time.
    struct MeasureView {
        /// `fiqr.total` and the like.
        pub key: String,
        /// "FIQR total".
        pub label: String,
        /// "0–100".
        pub range: String,
        /// Where its bands come from, or empty.
        pub band_source: String,
    }

    /// A line of a patient's visit table.
    struct VisitRow {
        /// Key.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        pub id: VisitId,
        /// Date of the visit, ISO.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        pub date: Date,
        /// "Baseline", "Follow-up", …
        pub kind_label: String,
        /// Draft, signed, correcting.
        pub status: VisitStatus,
        /// The note.
        pub note: String,
        /// One for each of the patient's measures, in their order.
        pub scores: Vec<ScoreCell>,
    }

    /// Whether a visit may still change.
    #[derive(Copy, Eq)]
    enum VisitStatus {
        /// Being filled in.
        Draft,
        /// Signed: read-only.
        Signed,
        /// Opened again for a correction.
        Correcting,
    }

    /// One score in a table.
    struct ScoreCell {
        /// `fiqr.total` and the like.
        pub key: String,
        /// "FIQR total".
        pub label: String,
        /// "59.0", or none when it can't be computed.
        pub text: Option<String>,
        /// "/ 100".
        pub out_of: String,
        /// "moderate", or empty.
        pub band: String,
        /// Where the band comes from, or empty.
        pub band_source: String,
        /// Whether it was prorated for missing items.
        pub prorated: bool,
        /// Why there is no score, such as "2 items unanswered" or "not asked"; empty with a score.
        pub why_not: String,
        /// Change since baseline.
        pub since_baseline: Option<ChangeView>,
        /// Change since the visit before.
        pub since_last: Option<ChangeView>,
    }

    /// A change in points and words.
    struct ChangeView {
        /// "−8.0".
        pub signed: String,
        /// "8.0 points better".
        pub words: String,
        /// 1 better, −1 worse, 0 unchanged at the decimals shown.
        pub way: i8,
    }

    /// A visit, open for work.
    struct VisitView {
        /// Key.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        pub id: VisitId,
        /// Whose.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        pub patient_id: PersonId,
        /// The patient's name.
        pub patient_name: String,
        /// Date of the visit, ISO.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        pub date: Date,
        /// Kind.
        #[cfg_attr(feature = "ts", ts(type = "\"baseline\" | \"follow_up\" | \"unplanned\" | \"remote\""))]
        pub kind: VisitKind,
        /// The kind's name.
        pub kind_label: String,
        /// The note.
        pub note: String,
        /// Draft, signed, correcting.
        pub status: VisitStatus,
        /// "Signed by Dr A. Reyes, revision 2", "Draft, not signed", "Correction under way by Dr A. Reyes: wrong date".
        pub status_words: String,
        /// When it was signed or the correction was opened, ISO with time zone; none for a draft.
        pub status_at: Option<String>,
        /// The questionnaires, in order.
        pub assessments: Vec<AssessmentView>,
        /// Everything unanswered, in words; empty when all forms are complete.
        pub missing: Vec<String>,
        /// The criteria for fibromyalgia side by side, from whatever the visit's forms have asked.
        pub criteria: Option<ComparisonView>,
        /// Safety flags of all forms.
        pub flags: Vec<FlagView>,
        /// Alerts of this visit, such as PHQ-9 item 9; open ones keep it from being signed.
        pub alerts: Vec<AlertView>,
        /// Signatures and corrections, oldest first.
        pub history: Vec<HistoryEntry>,
    }

    /// A line of a visit's history.
    struct HistoryEntry {
        /// When, ISO with time zone.
        pub at: String,
        /// Who.
        pub by: String,
        /// What was done, such as "Signed" or "Correction opened".
        pub what: String,
        /// Why, or empty.
        pub reason: String,
        /// For corrections: "FIQR, Pain: 7 → 5" and the like.
        pub changes: Vec<String>,
    }

    /// A questionnaire at a visit with its answers and scores.
    struct AssessmentView {
        /// Key.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        pub id: AssessmentId,
        /// Instrument id.
        pub instrument: String,
        /// Definition version.
        pub version: String,
        /// "FIQR".
        pub short_name: String,
        /// Answers by item.
        #[cfg_attr(feature = "ts", ts(type = "{ [item: string]: { value: number | boolean | string | string[], given: boolean } }"))]
        pub answers: BTreeMap<String, AnswerEntry>,
        /// Whether all items that need an answer have one.
        pub complete: bool,
        /// Number of items answered.
        pub answered: u32,
        /// Number of items that need an answer.
        pub of: u32,
        /// Unanswered items.
        pub missing: Vec<MissingItem>,
        /// Scores and criteria in the order of the definition.
        pub lines: Vec<ScoreLine>,
        /// Safety flags.
        pub flags: Vec<FlagView>,
        /// Sentences that the answers call for, such as why criteria disagree.
        pub sentences: Vec<String>,
        /// Conditions side by side.
        pub comparison: Option<ComparisonView>,
        /// Answers that can't be true together: the item, and the sentence as its label.
        pub conflicts: Vec<MissingItem>,
    }

    /// Conditions side by side.
    struct ComparisonView {
        /// Heading.
        pub title: String,
        /// Column headings.
        pub columns: Vec<String>,
        /// Rows in order.
        pub rows: Vec<ComparisonRow>,
        /// Why columns disagree.
        pub sentences: Vec<String>,
    }

    /// One condition in every column.
    struct ComparisonRow {
        /// What is compared.
        pub label: String,
        /// Whether this is the result of the column.
        pub main: bool,
        /// One for each column.
        pub cells: Vec<ComparisonCell>,
    }

    /// A condition in one column.
    struct ComparisonCell {
        /// How it stands.
        pub state: ConditionState,
        /// The same in words.
        pub words: String,
        /// What is unanswered, in words, while it is unknown.
        pub missing: String,
    }

    /// How a condition stands.
    #[derive(Copy, Eq)]
    enum ConditionState {
        /// It holds.
        Met,
        /// It doesn't.
        #[serde(rename = "not_met")]
        NotMet,
        /// The answers don't decide it yet.
        Unknown,
        /// This set of criteria doesn't ask for it.
        #[serde(rename = "not_asked")]
        NotAsked,
    }

    /// An unanswered item.
    struct MissingItem {
        /// Item key.
        pub item: String,
        /// Its label.
        pub label: String,
    }

    /// One score or criterion of a form, with its trace.
    struct ScoreLine {
        /// Score key.
        pub key: String,
        /// "Total".
        pub label: String,
        /// What is shown: "59.0", "met", "unmet", "unknown", "severe".
        pub text: String,
        /// "/ 100", or empty.
        pub out_of: String,
        /// Whether it could be decided.
        pub known: bool,
        /// Whether this is the form's main result.
        pub main: bool,
        /// The band, or empty.
        pub band: String,
        /// The band's source, or empty.
        pub band_source: String,
        /// Whether it was prorated.
        pub prorated: bool,
        /// The rule in words.
        pub rule: String,
        /// The rule's source.
        pub source: String,
        /// Whether the rule was not checked against its source.
        pub provisional: bool,
        /// Whether the bands were not checked against their source.
        pub band_provisional: bool,
        /// What was missing, in words; empty when nothing was.
        pub missing: String,
        /// The same score at the visit before, or empty.
        pub previous: String,
        /// Change since the visit before.
        pub change: Option<ChangeView>,
    }

    /// A safety flag.
    struct FlagView {
        /// Stable code, such as `phq9_item9`.
        pub code: String,
        /// What was answered, in words.
        pub text: String,
        /// The clinic's own words on what to do, or empty.
        pub clinic_text: String,
        /// Source of the rule.
        pub source: String,
        /// Date of the visit, ISO.
        #[cfg_attr(feature = "ts", ts(type = "string | null"))]
        pub date: Option<Date>,
    }

    /// A file that was saved.
    struct SavedFile {
        /// Where, for people to read.
        pub place: String,
        /// Size in bytes.
        pub bytes: u32,
    }

    /// A report laid out in pages, kept for preview, saving and printing.
    struct ReportPreview {
        /// Number of pages.
        pub pages: u32,
        /// Title.
        pub title: String,
        /// Plain text of the report for screen readers, a line each.
        pub alt: Vec<String>,
    }

    /// How printing went.
    struct PrintOutcome {
        /// "Sent to the printer …" or "Opened in the PDF viewer; print from there."
        pub words: String,
    }
}
