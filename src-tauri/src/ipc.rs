//! The command table and the types that cross to the page. Declared once: the page's declarations
//! (`ui/ipc-types.d.ts`) and the permission file are checked against it by `tests/ipc_contract.rs`.

use crate::asked::Asked;
use crate::commands;
pub use crate::gate::Gate;
use clinic::views;
use ts_rs::{Config, TS};

macro_rules! commands {
    ($($module:ident: $($gate:ident $name:ident),+;)+) => {
        /// Every command, by name, with what it needs.
        pub const COMMANDS: &[(&str, Gate)] = &[$($((stringify!($name), Gate::$gate)),+),+];

        fn commands() -> impl Fn(tauri::ipc::Invoke<tauri::Wry>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($(commands::$module::$name),+),+]
        }
    };
}

commands! {
    access: Always session_state, Always session_lock, Always session_touch, Always clipboard_copied, Unlock vault_recover, Read users_get, Manage user_add, Manage user_edit, Manage user_remove, Read passphrase_change, Manage recovery_make, Manage recovery_save, Manage recovery_print;
    handover: Write handover_start, Patient handover_get, Patient handover_answer, Patient handover_turn, Patient handover_end;
    audit: Manage audit_get, Manage audit_verify, Manage audit_save;
    backups: Manage backups_get, Manage backup_choose_folder, Manage backup_now, Restore restore_choose, Restore restore_given, Restore restore_offered, Restore restore_compare, Restore restore_run;
    vaults: Unlock app_info, Outside vault_choose_folder, Outside vault_choose, Outside vault_create, Unlock vault_open, Outside vault_demo, Outside vault_close, Outside vault_forget, Outside vaults_forget_all, Read guide_get, Read guide_put_away;
    patients: Read patients_find, Read patients_overdue, Read patients_rows, Read patient_get, Write patient_add, Write patient_edit;
    visits: Write visit_add, Read visit_get, Write visit_edit, Write visit_instruments, Write answer_set, Sign visit_sign, Sign visit_correct;
    forms: Outside instruments_list, Always body_map_svg, Outside instrument_get, Outside instrument_try, Read instrument_folder, Write instrument_add, Outside instrument_fhir_save, Write instrument_fhir_import;
    treatments: Read treatments_get, Outside treatments_search, Write course_save, Write plan_save, Write side_effect_save, Read record_history, Write record_remove;
    safety: Read safety_get, Sign alert_acknowledge, Outside conditions_search, Write condition_save, Write check_save;
    practice: Read practice_get, Manage practice_save, Read contacts_get, Write contact_save, Read due_get, Write reminder_save;
    measurements: Read labs_get, Outside analytes_get, Write lab_save, Read diary_get, Write diary_save, Write diary_read, Write diary_import, Write diary_choose_file, Outside diary_sheet_save;
    trends: Read timeline_svg, Read trends_get, Write phase_plan_save, Read chart_get, Read chart_save, Outside evidence_get;
    cohort: Read cohort_get, Read cohort_chart, Read cohort_chart_save, Read cohort_save;
    reports: Read report_preview, Read report_page, Read report_save, Read report_print;
    batch: Read batch_choices, Read batch_start, Read batch_state, Read batch_cancel;
    exchange: Read export_write, Manage study_ids_get, Write import_choices_get, Write incoming_choose, Write incoming_read, Write incoming_store, Write redcap_forms_import;
    settings: Manage settings_save, Outside look_save;
    window: Always window_leave, Always work_state, Always work_cancel;
}

/// What a command needs.
pub(crate) fn gate_of(command: &str) -> Option<Gate> {
    let found = COMMANDS.iter().find(|(name, _)| *name == command);
    found.map(|(_, gate)| *gate)
}

/// Runs a command if the window's state and the user's role allow it; this is the boundary that nothing goes around.
pub(crate) fn handler() -> impl Fn(tauri::ipc::Invoke<tauri::Wry>) -> bool + Send + Sync + 'static {
    let commands = commands();
    move |invoke| match Asked::of(&invoke.message, invoke.message.command()) {
        Ok(_) => commands(invoke),
        Err(error) => {
            invoke.resolver.reject(error);
            true
        }
    }
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
        ExportKind,
        ExportDone,
        StudyId,
        WorkView,
        GuideView,
        ChoiceGroup,
        IncomingFormat,
        IncomingAsk,
        IncomingView,
        IncomingRow,
        IncomingCell,
        IncomingStand,
        IncomingPerson,
        IncomingCount,
        IncomingLeft,
        FormsTaken,
        KnownVault,
        ChosenFolder,
        ClinicView,
        Settings,
        Paper,
        PatientName,
        PatientRow,
        PatientsFound,
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
        Standing,
        SessionView,
        Look,
        VaultUser,
        UserRole,
        UserView,
        UserForm,
        UsersView,
        RecoveryCode,
        AuditAsk,
        AuditLine,
        AuditView,
        AuditVerdict,
        BackupLine,
        BackupsView,
        RestoreFile,
        RestoreDifference,
        RestoreView,
        HandOverView,
    );
    text
}
