// What the screens share while the window is open.

import { ipc } from "../ipc.js";
import { may } from "./rights.js";
import { SaveQueue } from "./save-queue.js";
import { t } from "./words.js";

/** @typedef {import("../ipc-types.d.ts").ClinicView} ClinicView */
/** @typedef {import("../ipc-types.d.ts").InstrumentView} InstrumentView */
/** @typedef {import("../ipc-types.d.ts").SessionView} SessionView */

const NOTHING_LOCKED = { locked: null, lockedUser: null, reviewVisit: null };

/** What is said on the first screen. @param {SessionView} view */
function farewell({ standing, why }) {
  if (standing === "handedBack") return [why, t("shell-locked-answers")].filter(Boolean).join(" ");
  return standing === "locked" ? why || t("shell-locked") : "";
}

export class Session extends EventTarget {
  constructor() {
    super();
    /** The open vault. @type {ClinicView | null} */
    this.clinic = null;
    /** Whether a patient has the window: nothing but the questionnaires is shown. */
    this.handedOver = false;
    /** Whether a patient had the window last: only that vault can be unlocked. */
    this.handedBack = false;
    /** The vault that was locked, with who had it open and where to go on. @type {Pick<SessionView, "locked" | "lockedUser" | "reviewVisit">} */
    this.before = NOTHING_LOCKED;
    /** The recovery code that was just made, until it is kept. @type {string[] | null} */
    this.code = null;
    /** Whether the vault was just made, so that its patients come after the code. */
    this.fresh = false;
    /** A backup that was picked from the list. @type {import("../ipc-types.d.ts").RestoreFile | null} */
    this.backup = null;
    /** Why the file that the program was opened with is no backup. */
    this.notABackup = "";
    /** Warnings that were read. @type {Set<string>} */
    this.read = new Set();
    /** Answers on their way to the vault. */
    this.queue = new SaveQueue();
    /** What a screen wants to find again: the search, where one was. @type {Map<string, any>} */
    this.memory = new Map();
    /** Said on the first screen after the vault was closed. */
    this.farewell = "";
    /** @type {Promise<InstrumentView[]> | null} */
    this.forms = null;
    /** @type {Map<string, Promise<string>>} */
    this.maps = new Map();
  }

  /** How the window stands, as Rust says. @param {SessionView} view */
  take(view) {
    this.handedOver = view.standing === "handOver";
    this.handedBack = view.standing === "handedBack";
    this.before = view;
    this.farewell = farewell(view);
    this.setClinic(view.standing === "open" ? view.clinic : null);
  }

  /** @param {ClinicView | null} clinic */
  setClinic(clinic) {
    if (!clinic) {
      this.memory.clear();
      this.code = null;
      this.backup = null;
      this.forgetInstruments();
    }
    this.clinic = clinic;
    this.dispatchEvent(new Event("clinic"));
  }

  /** A vault was opened. @param {ClinicView} clinic @returns {string} where to go */
  enter(clinic, handle = "") {
    const { locked, reviewVisit } = this.before;
    const visit = handle !== "" && locked?.handle === handle ? reviewVisit : null;
    this.before = NOTHING_LOCKED;
    this.handedBack = false;
    this.farewell = "";
    this.setClinic(clinic);
    return visit ? `/visits/${visit}` : "/patients";
  }

  /** Whether who has the vault open may do that. @param {import("./rights.js").Right} right */
  may(right) {
    return this.clinic !== null && may(this.clinic.user.role, right);
  }

  /** The questionnaires, asked for once. */
  instruments() {
    this.forms ??= ipc.instrumentsList().catch((error) => {
      this.forms = null;
      throw error;
    });
    return this.forms;
  }

  /** Asks anew the next time: the vault or its folder has changed. */
  forgetInstruments() {
    this.forms = null;
  }

  /** The body figures, asked for once per theme. @param {"light" | "dark"} theme */
  bodyMap(theme) {
    const known = this.maps.get(theme);
    if (known) return known;
    const asked = ipc.bodyMapSvg(theme).catch((error) => {
      this.maps.delete(theme);
      throw error;
    });
    this.maps.set(theme, asked);
    return asked;
  }
}

/**
 * What every view is given.
 * @typedef {object} Ctx
 * @property {Record<string, string>} params parts of the address
 * @property {AbortSignal} signal ends when the view is left
 * @property {Session} session
 * @property {(path: string, options?: {replace?: boolean}) => void} go
 * @property {() => void} reload shows the same view afresh
 * @property {(words: string) => void} say tells screen readers
 * @property {(title: string) => void} title of the window; never a patient's name
 * @property {(guard: () => boolean | Promise<boolean>) => void} beforeLeave asked before the view is left
 * @property {(element: HTMLElement) => void} focus what is focused once the view is shown
 */
