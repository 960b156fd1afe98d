// Every command by name. What isn't said here isn't asked of Rust.

import { call } from "./lib/call.js";

export { AppError, atWork, onLocked, toAppError } from "./lib/call.js";

/** @typedef {import("./ipc-types.d.ts").AnalyteView} AnalyteView */
/** @typedef {import("./ipc-types.d.ts").AppInfo} AppInfo */
/** @typedef {import("./ipc-types.d.ts").AssessmentView} AssessmentView */
/** @typedef {import("./ipc-types.d.ts").BatchChoices} BatchChoices */
/** @typedef {import("./ipc-types.d.ts").BatchView} BatchView */
/** @typedef {import("./ipc-types.d.ts").ChartAsk} ChartAsk */
/** @typedef {import("./ipc-types.d.ts").ChartView} ChartView */
/** @typedef {import("./ipc-types.d.ts").CheckForm} CheckForm */
/** @typedef {import("./ipc-types.d.ts").ChosenFolder} ChosenFolder */
/** @typedef {import("./ipc-types.d.ts").ClinicView} ClinicView */
/** @typedef {import("./ipc-types.d.ts").CohortView} CohortView */
/** @typedef {import("./ipc-types.d.ts").ConditionForm} ConditionForm */
/** @typedef {import("./ipc-types.d.ts").ConditionMatch} ConditionMatch */
/** @typedef {import("./ipc-types.d.ts").ContactForm} ContactForm */
/** @typedef {import("./ipc-types.d.ts").ContactView} ContactView */
/** @typedef {import("./ipc-types.d.ts").CourseForm} CourseForm */
/** @typedef {import("./ipc-types.d.ts").DiaryDayForm} DiaryDayForm */
/** @typedef {import("./ipc-types.d.ts").DiaryImport} DiaryImport */
/** @typedef {import("./ipc-types.d.ts").DiaryView} DiaryView */
/** @typedef {import("./ipc-types.d.ts").DueView} DueView */
/** @typedef {import("./ipc-types.d.ts").EvidenceView} EvidenceView */
/** @typedef {import("./ipc-types.d.ts").InstrumentAdded} InstrumentAdded */
/** @typedef {import("./ipc-types.d.ts").InstrumentDetail} InstrumentDetail */
/** @typedef {import("./ipc-types.d.ts").InstrumentFolder} InstrumentFolder */
/** @typedef {import("./ipc-types.d.ts").InstrumentView} InstrumentView */
/** @typedef {import("./ipc-types.d.ts").KnownVault} KnownVault */
/** @typedef {import("./ipc-types.d.ts").LabForm} LabForm */
/** @typedef {import("./ipc-types.d.ts").LabsView} LabsView */
/** @typedef {import("./ipc-types.d.ts").PatientForm} PatientForm */
/** @typedef {import("./ipc-types.d.ts").PatientRow} PatientRow */
/** @typedef {import("./ipc-types.d.ts").PatientsFound} PatientsFound */
/** @typedef {import("./ipc-types.d.ts").PatientView} PatientView */
/** @typedef {import("./ipc-types.d.ts").PhasePlanForm} PhasePlanForm */
/** @typedef {import("./ipc-types.d.ts").PracticeView} PracticeView */
/** @typedef {import("./ipc-types.d.ts").PrintOutcome} PrintOutcome */
/** @typedef {import("./ipc-types.d.ts").RecordKind} RecordKind */
/** @typedef {import("./ipc-types.d.ts").ReminderForm} ReminderForm */
/** @typedef {import("./ipc-types.d.ts").ReportAsk} ReportAsk */
/** @typedef {import("./ipc-types.d.ts").ReportPreview} ReportPreview */
/** @typedef {import("./ipc-types.d.ts").RevisionView} RevisionView */
/** @typedef {import("./ipc-types.d.ts").SafetyView} SafetyView */
/** @typedef {import("./ipc-types.d.ts").SavedFile} SavedFile */
/** @typedef {import("./ipc-types.d.ts").Settings} Settings */
/** @typedef {import("./ipc-types.d.ts").SideEffectForm} SideEffectForm */
/** @typedef {import("./ipc-types.d.ts").TextFile} TextFile */
/** @typedef {import("./ipc-types.d.ts").TimelinePicture} TimelinePicture */
/** @typedef {import("./ipc-types.d.ts").TreatmentMatch} TreatmentMatch */
/** @typedef {import("./ipc-types.d.ts").TreatmentsView} TreatmentsView */
/** @typedef {import("./ipc-types.d.ts").TrendsAsk} TrendsAsk */
/** @typedef {import("./ipc-types.d.ts").TrendsView} TrendsView */
/** @typedef {import("./ipc-types.d.ts").AuditAsk} AuditAsk */
/** @typedef {import("./ipc-types.d.ts").AuditVerdict} AuditVerdict */
/** @typedef {import("./ipc-types.d.ts").AuditView} AuditView */
/** @typedef {import("./ipc-types.d.ts").BackupsView} BackupsView */
/** @typedef {import("./ipc-types.d.ts").HandOverView} HandOverView */
/** @typedef {import("./ipc-types.d.ts").RecoveryCode} RecoveryCode */
/** @typedef {import("./ipc-types.d.ts").RestoreFile} RestoreFile */
/** @typedef {import("./ipc-types.d.ts").RestoreView} RestoreView */
/** @typedef {import("./ipc-types.d.ts").SessionView} SessionView */
/** @typedef {import("./ipc-types.d.ts").UserForm} UserForm */
/** @typedef {import("./ipc-types.d.ts").UsersView} UsersView */
/** @typedef {import("./ipc-types.d.ts").ChoiceGroup} ChoiceGroup */
/** @typedef {import("./ipc-types.d.ts").ExportDone} ExportDone */
/** @typedef {import("./ipc-types.d.ts").ExportKind} ExportKind */
/** @typedef {import("./ipc-types.d.ts").FormsTaken} FormsTaken */
/** @typedef {import("./ipc-types.d.ts").IncomingAsk} IncomingAsk */
/** @typedef {import("./ipc-types.d.ts").IncomingFormat} IncomingFormat */
/** @typedef {import("./ipc-types.d.ts").IncomingView} IncomingView */
/** @typedef {import("./ipc-types.d.ts").StudyId} StudyId */
/** @typedef {import("./ipc-types.d.ts").VisitView} VisitView */
/** @typedef {{treatment: string | null, chart: import("./ipc-types.d.ts").CohortChart, theme: Theme, width: number, height: number}} CohortChartAsk */
/** @typedef {import("./ipc-types.d.ts").GuideView} GuideView */
/** @typedef {import("./ipc-types.d.ts").WorkView} WorkView */
/** @typedef {import("./lib/call.js").AtWork} AtWork */
/** @typedef {number | boolean | string | string[]} AnswerValue */
/** @typedef {"light" | "dark"} Theme */

export const ipc = {
  /** @returns {Promise<AppInfo>} */
  appInfo: () => call("app_info"),
  /** @returns {Promise<ChosenFolder | null>} */
  vaultChooseFolder: () => call("vault_choose_folder"),
  /** @returns {Promise<KnownVault | null>} */
  vaultChoose: () => call("vault_choose"),
  /** @param {{clinicName: string, clinician: string, passphrase: string, folder: string | null}} args @returns {Promise<ClinicView>} */
  vaultCreate: (args) => call("vault_create", args),
  /** @param {string} handle @param {string | null} user who; without one every user is tried @param {string} passphrase @param {boolean} [confirmed] that a network folder was pointed out @returns {Promise<ClinicView>} */
  vaultOpen: (handle, user, passphrase, confirmed = false) => call("vault_open", { handle, user, passphrase, confirmed }),
  /** @returns {Promise<ClinicView>} */
  vaultDemo: () => call("vault_demo"),
  /** @returns {Promise<null>} */
  vaultClose: () => call("vault_close"),
  /** @param {string} handle @returns {Promise<AppInfo>} */
  vaultForget: (handle) => call("vault_forget", { handle }),
  /** @returns {Promise<AppInfo>} */
  vaultsForgetAll: () => call("vaults_forget_all"),
  /** @returns {Promise<GuideView>} */
  guideGet: () => call("guide_get"),
  /** @param {boolean} away @returns {Promise<GuideView>} */
  guidePutAway: (away) => call("guide_put_away", { away }),
  /** @returns {Promise<WorkView | null>} */
  workState: () => call("work_state"),
  /** What runs ends with the code "cancelled", as if it had never begun. @returns {Promise<null>} */
  workCancel: () => call("work_cancel"),

  /** @param {string} query @param {number} most how many to tell @returns {Promise<PatientsFound>} */
  patientsFind: (query, most) => call("patients_find", { query, most }),
  /** @param {string} query @returns {Promise<number>} how many of those found missed their next visit */
  patientsOverdue: (query) => call("patients_overdue", { query }),
  /** @param {string[]} patientIds @returns {Promise<PatientRow[]>} */
  patientsRows: (patientIds) => call("patients_rows", { patientIds }),
  /** @param {PatientForm} form @returns {Promise<PatientView>} */
  patientAdd: (form) => call("patient_add", { form }),
  /** @param {string} patientId @param {PatientForm} form @param {string} reason @returns {Promise<PatientView>} */
  patientEdit: (patientId, form, reason) => call("patient_edit", { patientId, form, reason }),
  /** @param {string} patientId @returns {Promise<PatientView>} */
  patientGet: (patientId) => call("patient_get", { patientId }),

  /** @param {{patientId: string, date: string, kind: string, instruments: string[]}} args @returns {Promise<VisitView>} */
  visitAdd: (args) => call("visit_add", args),
  /** @param {string} visitId @returns {Promise<VisitView>} */
  visitGet: (visitId) => call("visit_get", { visitId }),
  /** @param {{visitId: string, date: string, kind: string, note: string}} args @returns {Promise<VisitView>} */
  visitEdit: (args) => call("visit_edit", args),
  /** @param {string} visitId @param {string[]} instruments @returns {Promise<VisitView>} */
  visitInstruments: (visitId, instruments) => call("visit_instruments", { visitId, instruments }),
  /** @param {{visitId: string, assessmentId: string, item: string, value: AnswerValue | null, given: boolean}} args @returns {Promise<AssessmentView>} */
  answerSet: (args) => call("answer_set", args),
  /** @param {string} visitId @returns {Promise<VisitView>} */
  visitSign: (visitId) => call("visit_sign", { visitId }),
  /** @param {string} visitId @param {string} reason @returns {Promise<VisitView>} */
  visitCorrect: (visitId, reason) => call("visit_correct", { visitId, reason }),

  /** @returns {Promise<InstrumentView[]>} */
  instrumentsList: () => call("instruments_list"),
  /** @param {string} id @param {string} version @returns {Promise<InstrumentDetail>} */
  instrumentGet: (id, version) => call("instrument_get", { id, version }),
  /** Scores answers; nothing is stored. @param {{id: string, version: string, answers: {[item: string]: AnswerValue}}} args @returns {Promise<AssessmentView>} */
  instrumentTry: (args) => call("instrument_try", args),
  /** @returns {Promise<InstrumentFolder>} */
  instrumentFolder: () => call("instrument_folder"),
  /** @returns {Promise<InstrumentAdded | null>} */
  instrumentAdd: () => call("instrument_add"),
  /** @returns {Promise<InstrumentAdded | null>} */
  instrumentFhirImport: () => call("instrument_fhir_import"),
  /** @param {string} id @param {string} version @returns {Promise<SavedFile | null>} */
  instrumentFhirSave: (id, version) => call("instrument_fhir_save", { id, version }),
  /** @param {Theme} theme @returns {Promise<string>} */
  bodyMapSvg: (theme) => call("body_map_svg", { theme }),

  /** @param {string} patientId @returns {Promise<TreatmentsView>} */
  treatmentsGet: (patientId) => call("treatments_get", { patientId }),
  /** @param {string} words @returns {Promise<TreatmentMatch[]>} */
  treatmentsSearch: (words) => call("treatments_search", { words }),
  /** @param {{patientId: string, id: string | null, form: CourseForm, reason: string}} args @returns {Promise<TreatmentsView>} */
  courseSave: (args) => call("course_save", args),
  /** @param {{patientId: string, courseId: string, template: string, start: string, reason: string}} args @returns {Promise<TreatmentsView>} */
  planSave: (args) => call("plan_save", args),
  /** @param {{patientId: string, id: string | null, form: SideEffectForm, reason: string}} args @returns {Promise<TreatmentsView>} */
  sideEffectSave: (args) => call("side_effect_save", args),
  /** @param {RecordKind} kind @param {string} id @returns {Promise<RevisionView[]>} */
  recordHistory: (kind, id) => call("record_history", { kind, id }),
  /** @param {RecordKind} kind @param {string} id @param {string} reason @returns {Promise<null>} */
  recordRemove: (kind, id, reason) => call("record_remove", { kind, id, reason }),

  /** @param {string} patientId @returns {Promise<SafetyView>} */
  safetyGet: (patientId) => call("safety_get", { patientId }),
  /** @param {{patientId: string, identity: string, words: string, reason: string}} args words: as they were read @returns {Promise<SafetyView>} */
  alertAcknowledge: (args) => call("alert_acknowledge", args),
  /** @param {string} words @returns {Promise<ConditionMatch[]>} */
  conditionsSearch: (words) => call("conditions_search", { words }),
  /** @param {{patientId: string, id: string | null, form: ConditionForm, reason: string}} args @returns {Promise<SafetyView>} */
  conditionSave: (args) => call("condition_save", args),
  /** @param {{patientId: string, form: CheckForm, reason: string}} args @returns {Promise<SafetyView>} */
  checkSave: (args) => call("check_save", args),

  /** @returns {Promise<PracticeView>} */
  practiceGet: () => call("practice_get"),
  /** @param {PracticeView} practice @returns {Promise<PracticeView>} */
  practiceSave: (practice) => call("practice_save", { practice }),
  /** @returns {Promise<ContactView[]>} */
  contactsGet: () => call("contacts_get"),
  /** @param {{id: string | null, form: ContactForm, reason: string}} args @returns {Promise<ContactView[]>} */
  contactSave: (args) => call("contact_save", args),
  /** @param {number} days @returns {Promise<DueView>} */
  dueGet: (days) => call("due_get", { days }),
  /** @param {{patientId: string, id: string | null, form: ReminderForm, reason: string}} args @returns {Promise<null>} */
  reminderSave: (args) => call("reminder_save", args),

  /** @param {string} patientId @returns {Promise<LabsView>} */
  labsGet: (patientId) => call("labs_get", { patientId }),
  /** @returns {Promise<AnalyteView[]>} */
  analytesGet: () => call("analytes_get"),
  /** @param {{patientId: string, id: string | null, form: LabForm, reason: string}} args @returns {Promise<LabsView>} */
  labSave: (args) => call("lab_save", args),
  /** @param {{patientId: string, from: string | null, to: string | null}} args @returns {Promise<DiaryView>} */
  diaryGet: (args) => call("diary_get", args),
  /** @param {{patientId: string, form: DiaryDayForm, reason: string}} args @returns {Promise<null>} */
  diarySave: (args) => call("diary_save", args),
  /** @param {{patientId: string, text: string, columns: string[] | null}} args @returns {Promise<DiaryImport>} */
  diaryRead: (args) => call("diary_read", args),
  /** @param {{patientId: string, text: string, columns: string[], replace: boolean}} args @returns {Promise<DiaryView>} */
  diaryImport: (args) => call("diary_import", args),
  /** @returns {Promise<TextFile | null>} */
  diaryChooseFile: () => call("diary_choose_file"),
  /** @param {string | null} patientId @param {string} paper @returns {Promise<SavedFile | null>} */
  diarySheetSave: (patientId, paper) => call("diary_sheet_save", { patientId, paper }),

  /** @param {string} patientId @param {{theme: Theme, width: number, height: number, from: string | null, to: string | null, lines: string[] | null}} choice @returns {Promise<TimelinePicture>} */
  timelineSvg: (patientId, choice) => call("timeline_svg", { patientId, choice }),


  /** @param {string} patientId @param {TrendsAsk} ask @returns {Promise<TrendsView>} */
  trendsGet: (patientId, ask) => call("trends_get", { patientId, ask }),
  /** @param {{patientId: string, courseId: string, form: PhasePlanForm, reason: string}} args @returns {Promise<TrendsView>} */
  phasePlanSave: (args) => call("phase_plan_save", args),
  /** @param {string} patientId @param {ChartAsk} ask @returns {Promise<ChartView>} */
  chartGet: (patientId, ask) => call("chart_get", { patientId, ask }),
  /** @param {{patientId: string, ask: ChartAsk, format: "png" | "svg" | "csv", dpi: number}} args @returns {Promise<SavedFile | null>} */
  chartSave: (args) => call("chart_save", args),
  /** @returns {Promise<EvidenceView>} */
  evidenceGet: () => call("evidence_get"),

  /** @param {string | null} treatment @returns {Promise<CohortView>} */
  cohortGet: (treatment) => call("cohort_get", { treatment }),
  /** @param {CohortChartAsk} ask @returns {Promise<ChartView>} */
  cohortChart: (ask) => call("cohort_chart", { ask }),
  /** @param {{ask: CohortChartAsk, format: "png" | "svg" | "csv", dpi: number}} args @returns {Promise<SavedFile | null>} */
  cohortChartSave: (args) => call("cohort_chart_save", args),
  /** @param {string | null} treatment @returns {Promise<SavedFile | null>} */
  cohortSave: (treatment) => call("cohort_save", { treatment }),

  /** @param {string} patientId @param {ReportAsk} ask @returns {Promise<ReportPreview>} */
  reportPreview: (patientId, ask) => call("report_preview", { patientId, ask }),
  /** @param {number} page from 0 @param {number} width in device pixels @returns {Promise<ArrayBuffer>} */
  reportPage: (page, width) => call("report_page", { page, width }),
  /** @returns {Promise<SavedFile | null>} */
  reportSave: () => call("report_save"),
  /** @returns {Promise<PrintOutcome>} */
  reportPrint: () => call("report_print"),
  /** @returns {Promise<BatchChoices>} */
  batchChoices: () => call("batch_choices"),
  /** @param {string[]} patientIds @param {ReportAsk} ask @returns {Promise<BatchView | null>} */
  batchStart: (patientIds, ask) => call("batch_start", { patientIds, ask }),
  /** @returns {Promise<BatchView | null>} */
  batchState: () => call("batch_state"),
  /** @returns {Promise<BatchView | null>} */
  batchCancel: () => call("batch_cancel"),

  /** @param {ExportKind} kind @param {string[]} patientIds none for everybody @returns {Promise<ExportDone | null>} */
  exportWrite: (kind, patientIds) => call("export_write", { kind, patientIds }),
  /** @returns {Promise<StudyId[]>} */
  studyIdsGet: () => call("study_ids_get"),
  /** What a column of a table can become. @returns {Promise<ChoiceGroup[]>} */
  importChoicesGet: () => call("import_choices_get"),
  /** Name of the file that was chosen. @param {IncomingFormat} format @returns {Promise<string | null>} */
  incomingChoose: (format) => call("incoming_choose", { format }),
  /** @param {IncomingAsk} ask @returns {Promise<IncomingView>} */
  incomingRead: (ask) => call("incoming_read", { ask }),
  /** None when it was cancelled. @param {IncomingAsk} ask @returns {Promise<IncomingView | null>} */
  incomingStore: (ask) => call("incoming_store", { ask }),
  /** @returns {Promise<FormsTaken | null>} */
  redcapFormsImport: () => call("redcap_forms_import"),

  /** @returns {Promise<SessionView>} */
  sessionState: () => call("session_state"),
  /** @returns {Promise<void>} */
  sessionLock: () => call("session_lock"),
  /** Somebody uses the window. @returns {Promise<void>} */
  sessionTouch: () => call("session_touch"),
  /** @returns {Promise<void>} */
  clipboardCopied: () => call("clipboard_copied"),
  /** @param {{handle: string, code: string, user: string, passphrase: string}} args @returns {Promise<ClinicView>} */
  vaultRecover: (args) => call("vault_recover", args),
  /** @returns {Promise<UsersView>} */
  usersGet: () => call("users_get"),
  /** @param {UserForm} form @param {string} passphrase @returns {Promise<UsersView>} */
  userAdd: (form, passphrase) => call("user_add", { form, passphrase }),
  /** @param {string} user @param {UserForm} form @returns {Promise<UsersView>} */
  userEdit: (user, form) => call("user_edit", { user, form }),
  /** @param {string} user @param {string} reason @returns {Promise<UsersView>} */
  userRemove: (user, reason) => call("user_remove", { user, reason }),
  /** @param {string} before @param {string} after @returns {Promise<UsersView>} */
  passphraseChange: (before, after) => call("passphrase_change", { before, after }),
  /** @param {string} passphrase @returns {Promise<RecoveryCode>} */
  recoveryMake: (passphrase) => call("recovery_make", { passphrase }),
  /** @returns {Promise<SavedFile | null>} */
  recoverySave: () => call("recovery_save"),
  /** @returns {Promise<PrintOutcome>} */
  recoveryPrint: () => call("recovery_print"),

  /** @param {string} visitId @param {string[]} assessments @returns {Promise<SessionView>} */
  handoverStart: (visitId, assessments) => call("handover_start", { visitId, assessments }),
  /** @returns {Promise<HandOverView>} */
  handoverGet: () => call("handover_get"),
  /** @param {{item: string, value: AnswerValue | null, given: boolean}} args @returns {Promise<HandOverView>} */
  handoverAnswer: (args) => call("handover_answer", args),
  /** @param {boolean} back @returns {Promise<HandOverView>} */
  handoverTurn: (back) => call("handover_turn", { back }),
  /** @returns {Promise<void>} */
  handoverEnd: () => call("handover_end"),

  /** @param {AuditAsk} ask @returns {Promise<AuditView>} */
  auditGet: (ask) => call("audit_get", { ask }),
  /** @param {string | null} [head] a code that was kept elsewhere @returns {Promise<AuditVerdict>} */
  auditVerify: (head = null) => call("audit_verify", { head }),
  /** @param {AuditAsk} ask @returns {Promise<SavedFile | null>} */
  auditSave: (ask) => call("audit_save", { ask }),

  /** @returns {Promise<BackupsView>} */
  backupsGet: () => call("backups_get"),
  /** @returns {Promise<BackupsView | null>} */
  backupChooseFolder: () => call("backup_choose_folder"),
  /** @returns {Promise<BackupsView>} */
  backupNow: () => call("backup_now"),
  /** @returns {Promise<RestoreFile | null>} */
  restoreChoose: () => call("restore_choose"),
  /** The backup that the program was opened with, once. @returns {Promise<RestoreFile | null>} */
  restoreGiven: () => call("restore_given"),
  /** The newest backups of a vault of the first screen, which may be damaged. @param {string} handle @returns {Promise<RestoreFile[]>} */
  restoreOffered: (handle) => call("restore_offered", { handle }),
  /** @param {{handle: string, user: string | null, secret: string}} args @returns {Promise<RestoreView>} */
  restoreCompare: (args) => call("restore_compare", args),
  /** @param {{handle: string, user: string | null, secret: string, newPassphrase: string | null}} args @returns {Promise<ClinicView>} */
  restoreRun: (args) => call("restore_run", args),

  /** @param {Settings} settings @returns {Promise<ClinicView>} */
  settingsSave: (settings) => call("settings_save", { settings }),
  /** Keeps theme, contrast, size of text, keys and language on this computer. @param {import("./ipc-types.d.ts").Look} look @returns {Promise<void>} */
  lookSave: (look) => call("look_save", { look }),

  /** Closes the window, or keeps it open because somebody has to decide. @param {boolean} stored @returns {Promise<void>} */
  windowLeave: (stored) => call("window_leave", { stored }),
};
