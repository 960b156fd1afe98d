//! The command table and the types that cross to the page. Declared once: the page's declarations
//! (`ui/ipc-types.d.ts`) and the permission file are checked against it by `tests/ipc_contract.rs`.

use crate::commands;
use clinic::views;
use ts_rs::{Config, TS};

macro_rules! commands {
    ($($module:ident: $($name:ident),+;)+) => {
        /// Every command, by name.
        pub const COMMANDS: &[&str] = &[$($(stringify!($name)),+),+];

        pub(crate) fn handler() -> impl Fn(tauri::ipc::Invoke<tauri::Wry>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($(commands::$module::$name),+),+]
        }
    };
}

commands! {
    vaults: app_info, vault_choose_folder, vault_choose, vault_create, vault_open, vault_demo, vault_close, vault_forget;
    patients: patients_find, patient_get, patient_add, patient_edit;
    visits: visit_add, visit_get, visit_edit, visit_instruments, answer_set, visit_sign, visit_correct;
    forms: instruments_list, body_map_svg, instrument_get, instrument_try, instrument_folder, instrument_add, instrument_fhir_save, instrument_fhir_import;
    treatments: treatments_get, treatments_search, course_save, plan_save, side_effect_save, record_history, record_remove;
    safety: safety_get, alert_acknowledge, conditions_search, condition_save, check_save;
    practice: practice_get, practice_save, contacts_get, contact_save, due_get, reminder_save;
    measurements: labs_get, analytes_get, lab_save, diary_get, diary_save, diary_read, diary_import, diary_choose_file, diary_sheet_save;
    trends: timeline_svg, trends_get, phase_plan_save, chart_get, chart_save, evidence_get;
    cohort: cohort_get, cohort_chart, cohort_chart_save, cohort_save;
    reports: report_preview, report_page, report_save, report_print;
    batch: batch_choices, batch_start, batch_state, batch_cancel;
    settings: settings_save;
    window: window_leave;
}

/// TypeScript declarations of everything that a command answers.
pub fn typescript() -> String {
    let config = Config::default();
    let mut text = String::from("// Made from the Rust types by `tests/ipc_contract.rs`; don't edit.\n");
    macro_rules! declare {
        ($($name:ident),+ $(,)?) => {$(
            text.push_str("\nexport ");
            text.push_str(&views::$name::decl(&config));
            text.push('\n');
        )+};
    }
    declare!(
        AppInfo,
        KnownVault,
        ChosenFolder,
        ClinicView,
        Settings,
        Paper,
        PatientRow,
        PatientForm,
        PatientView,
        MeasureView,
        VisitRow,
        VisitStatus,
        ScoreCell,
        ChangeView,
        VisitView,
        HistoryEntry,
        AssessmentView,
        MissingItem,
        ComparisonView,
        ComparisonRow,
        ComparisonCell,
        ConditionState,
        ScoreLine,
        FlagView,
        InstrumentView,
        ItemView,
        ItemKind,
        OptionView,
        AreaView,
        InstrumentDetail,
        ItemRuleView,
        ScoreRuleView,
        BandSetView,
        BandLevelView,
        ChangeRuleView,
        CodeView,
        FolderProblem,
        InstrumentFolder,
        InstrumentAdded,
        TreatmentKind,
        TreatmentMatch,
        StepFormKind,
        StepForm,
        CourseForm,
        CourseState,
        CourseView,
        StepView,
        CostView,
        MonthCost,
        PlanStepState,
        PlanStepView,
        PlanView,
        TemplateStep,
        TemplateForm,
        TreatmentsView,
        Choice,
        SideEffectForm,
        SideEffectView,
        AlertState,
        AlertStrength,
        RecordKind,
        RecordLink,
        AlertView,
        SafetyView,
        ConditionMatch,
        ConditionForm,
        ConditionView,
        CheckRow,
        CheckForm,
        RevisionView,
        RevisionLine,
        DueRow,
        DueView,
        ReminderForm,
        ContactForm,
        ContactView,
        CheckItemForm,
        PracticeView,
        AnalyteView,
        LabForm,
        LabPlace,
        LabView,
        LabGroup,
        LabsView,
        DiaryItemView,
        DiaryDayForm,
        DiaryDayView,
        DiaryView,
        ImportColumn,
        ImportProblem,
        ImportChange,
        DiaryImport,
        TextFile,
        TimelineMark,
        TimelineLine,
        TimelinePicture,
        SavedFile,
        ReportPreview,
        PrintOutcome,
        TrendsAsk,
        TrendsView,
        TrendCourse,
        TrendMeasure,
        VerdictKind,
        ReasonKind,
        ReasonView,
        VerdictView,
        ComparedView,
        ThresholdView,
        StatisticView,
        OtherVerdict,
        PhaseView,
        PhasePlanForm,
        PhaseEditForm,
        ChartKind,
        ChartAsk,
        ChartView,
        EvidenceView,
        TrialView,
        ArmView,
        TrialNote,
        CohortView,
        CohortRow,
        ShareView,
        CohortDetail,
        CohortGroup,
        CohortCount,
        CohortTrial,
        CohortChart,
        ReportSection,
        ReportAsk,
        BatchChoices,
        BatchPatient,
        BatchView,
    );
    text
}
