// The only user of window.__TAURI__: every command by name, every failure in one shape.

/** @typedef {import("./ipc-types.d.ts").AppInfo} AppInfo */
/** @typedef {import("./ipc-types.d.ts").AssessmentView} AssessmentView */
/** @typedef {import("./ipc-types.d.ts").ChosenFolder} ChosenFolder */
/** @typedef {import("./ipc-types.d.ts").ClinicView} ClinicView */
/** @typedef {import("./ipc-types.d.ts").InstrumentAdded} InstrumentAdded */
/** @typedef {import("./ipc-types.d.ts").InstrumentDetail} InstrumentDetail */
/** @typedef {import("./ipc-types.d.ts").InstrumentFolder} InstrumentFolder */
/** @typedef {import("./ipc-types.d.ts").InstrumentView} InstrumentView */
/** @typedef {import("./ipc-types.d.ts").KnownVault} KnownVault */
/** @typedef {import("./ipc-types.d.ts").PatientForm} PatientForm */
/** @typedef {import("./ipc-types.d.ts").PatientRow} PatientRow */
/** @typedef {import("./ipc-types.d.ts").PatientView} PatientView */
/** @typedef {import("./ipc-types.d.ts").PrintOutcome} PrintOutcome */
/** @typedef {import("./ipc-types.d.ts").ReportPreview} ReportPreview */
/** @typedef {import("./ipc-types.d.ts").SavedFile} SavedFile */
/** @typedef {import("./ipc-types.d.ts").Settings} Settings */
/** @typedef {import("./ipc-types.d.ts").TrendPicture} TrendPicture */
/** @typedef {import("./ipc-types.d.ts").VisitView} VisitView */
/** @typedef {number | boolean | string | string[]} AnswerValue */
/** @typedef {"light" | "dark"} Theme */

/** A failure of a command: a code the screens act on, and words for people. */
export class AppError extends Error {
  /**
   * @param {string} code
   * @param {string} message
   * @param {string} [field] the form field it is about
   */
  constructor(code, message, field = "") {
    super(message);
    this.name = "AppError";
    this.code = code;
    this.field = field;
  }
}

/**
 * Rust's own errors arrive as {code, message}, argument errors as plain strings.
 * @param {unknown} reason
 * @returns {AppError}
 */
export function toAppError(reason) {
  if (reason instanceof AppError) return reason;
  if (typeof reason === "object" && reason !== null && "code" in reason && "message" in reason) {
    const field = "field" in reason && typeof reason.field === "string" ? reason.field : "";
    return new AppError(String(reason.code), String(reason.message), field);
  }
  const words = reason instanceof Error ? reason.message : String(reason ?? "");
  return new AppError("internal", words ? `Fibrotrend met an error of its own: ${words}` : "Fibrotrend met an error of its own.");
}

/** @type {() => void} */
let whenLocked = () => {};

/**
 * Names what happens when a command finds no vault open.
 * @param {() => void} handler
 */
export function onLocked(handler) {
  whenLocked = handler;
}

/**
 * @template T
 * @param {string} command
 * @param {Record<string, unknown>} [args]
 * @returns {Promise<T>}
 */
async function call(command, args = {}) {
  const tauri = /** @type {any} */ (window).__TAURI__;
  if (!tauri) throw new AppError("internal", "This page only works inside Fibrotrend.");
  try {
    return await tauri.core.invoke(command, args);
  } catch (reason) {
    const error = toAppError(reason);
    if (error.code === "locked") whenLocked();
    throw error;
  }
}

export const ipc = {
  /** @returns {Promise<AppInfo>} */
  appInfo: () => call("app_info"),
  /** @returns {Promise<ChosenFolder | null>} */
  vaultChooseFolder: () => call("vault_choose_folder"),
  /** @returns {Promise<KnownVault | null>} */
  vaultChoose: () => call("vault_choose"),
  /** @param {{clinicName: string, clinician: string, passphrase: string, folder: string | null}} args @returns {Promise<ClinicView>} */
  vaultCreate: (args) => call("vault_create", args),
  /** @param {string} handle @param {string} passphrase @returns {Promise<ClinicView>} */
  vaultOpen: (handle, passphrase) => call("vault_open", { handle, passphrase }),
  /** @returns {Promise<ClinicView>} */
  vaultDemo: () => call("vault_demo"),
  /** @returns {Promise<null>} */
  vaultClose: () => call("vault_close"),
  /** @param {string} handle @returns {Promise<AppInfo>} */
  vaultForget: (handle) => call("vault_forget", { handle }),

  /** @param {string} query @returns {Promise<PatientRow[]>} */
  patientsFind: (query) => call("patients_find", { query }),
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

  /** @param {{patientId: string, theme: Theme, width: number, height: number}} args @returns {Promise<TrendPicture>} */
  trendSvg: (args) => call("trend_svg", args),
  /** @param {{patientId: string, format: "png" | "svg", dpi: number, width: number, height: number}} args @returns {Promise<SavedFile | null>} */
  trendSave: (args) => call("trend_save", args),

  /** @param {string} patientId @param {string} paper @returns {Promise<ReportPreview>} */
  reportPreview: (patientId, paper) => call("report_preview", { patientId, paper }),
  /** @param {number} page from 0 @param {number} width in device pixels @returns {Promise<ArrayBuffer>} */
  reportPage: (page, width) => call("report_page", { page, width }),
  /** @returns {Promise<SavedFile | null>} */
  reportSave: () => call("report_save"),
  /** @returns {Promise<PrintOutcome>} */
  reportPrint: () => call("report_print"),

  /** @param {Settings} settings @returns {Promise<ClinicView>} */
  settingsSave: (settings) => call("settings_save", { settings }),

  /** Closes the window, or keeps it open because something isn't stored. @param {boolean} stored @returns {Promise<void>} */
  windowLeave: (stored) => call("window_leave", { stored }),
};
