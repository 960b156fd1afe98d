// What takes longer than a second says that it is at work, how far it is, and can be broken off where it can.

import { atWork, ipc } from "../ipc.js";
import { fill, h, uid } from "../lib/dom.js";
import { numberWords } from "../lib/formats.js";
import { inEnglish, t } from "../lib/words.js";

/** Long work of the vault and what it is called. Those that ask for a file first say nothing before they tell how far they are. @type {Record<string, string>} */
const LONG = {
  vault_open: "safety-work-opening", vault_create: "safety-work-making", vault_demo: "safety-work-demo", vault_recover: "safety-work-recover",
  recovery_make: "safety-work-code", user_add: "safety-work-user", passphrase_change: "safety-work-key",
  backup_now: "safety-work-backup", restore_compare: "safety-work-compare", restore_run: "safety-work-restore",
  audit_verify: "safety-work-verify", audit_get: "safety-work-audit",
  cohort_get: "safety-work-cohort", cohort_chart: "safety-work-chart", due_get: "safety-work-due", patients_find: "safety-work-patients", batch_choices: "safety-work-batch",
  patient_get: "safety-work-record", timeline_svg: "safety-work-timeline", trends_get: "safety-work-trends", chart_get: "safety-work-chart",
  report_preview: "safety-work-report", report_page: "safety-work-report.page", report_print: "safety-work-report.print",
  diary_read: "safety-work-table", diary_import: "safety-work-days",
};
/** @type {Record<string, string>} */
const AFTER_A_FILE = {
  report_save: "safety-work-report.save", audit_save: "safety-work-audit.save", cohort_save: "safety-work-cohort.save", chart_save: "safety-work-chart.save", cohort_chart_save: "safety-work-chart.save",
  diary_sheet_save: "safety-work-sheet", instrument_add: "safety-work-instrument", instrument_fhir_import: "safety-work-questionnaire",
};

export class Waiting {
  /** @param {(words: string) => void} say @param {{after?: number, every?: number}} [times] in ms */
  constructor(say, { after = 1000, every = 300 } = {}) {
    this.say = say;
    this.after = after;
    this.every = every;
    /** What is waited for. @type {import("../ipc.js").AtWork | null} */
    this.work = null;
    /** @type {number | undefined} */
    this.timer = undefined;
    const words = uid("waiting");
    this.words = h("span", { id: words });
    this.bar = h("progress", { "aria-labelledby": words });
    this.far = h("span", { class: "hint number" });
    /** What had the focus before “Cancel”. @type {EventTarget | null} */
    this.before = null;
    this.cancel = h("button", { type: "button", hidden: true, on: { click: () => this.stop(), focus: (/** @type {FocusEvent} */ event) => {
      this.before = event.relatedTarget;
    } } });
    this.element = h("div", { class: "waiting", hidden: true }, this.words, this.bar, this.far, this.cancel);
    atWork.addEventListener("change", () => this.look());
  }

  /** Waits for the first long command that has not answered. */
  look() {
    const work = [...atWork.commands].find(({ command }) => command in LONG || command in AFTER_A_FILE) ?? null;
    if (work === this.work) return;
    clearTimeout(this.timer);
    this.work = work;
    this.hide();
    if (work) this.timer = window.setTimeout(() => this.ask(work), Math.max(0, this.after - (Date.now() - work.since)));
  }

  /** @param {import("../ipc.js").AtWork} work */
  async ask(work) {
    /** @type {import("../ipc.js").WorkView | null} */
    let state = null;
    try {
      state = await ipc.workState();
    } catch {
      // How far it is can't be told; that it is at work can.
    }
    if (work !== this.work) return;
    if (state || work.command in LONG) this.show(work, state);
    this.timer = window.setTimeout(() => this.ask(work), this.every);
  }

  /** @param {import("../ipc.js").AtWork} work @param {import("../ipc.js").WorkView | null} state */
  show({ command }, state) {
    const words = state?.step || t(LONG[command] ?? AFTER_A_FILE[command]);
    if (this.element.hidden) {
      // Over a dialog nothing else can be pressed.
      const dialogs = document.querySelectorAll("dialog[open]");
      (dialogs[dialogs.length - 1] ?? document.body).append(this.element);
      this.element.hidden = false;
      fill(this.cancel, t("shell-cancel"));
      this.say(words);
    }
    fill(this.words, words);
    if (state?.step && inEnglish()) this.words.lang = "en";
    else this.words.removeAttribute("lang");
    if (state && state.of !== null && state.of > 0) {
      this.bar.max = state.of;
      this.bar.value = Math.min(state.done, state.of);
      fill(this.far, numberWords(Math.floor((100 * this.bar.value) / state.of) / 100, { style: "percent" }));
    } else {
      this.bar.removeAttribute("value");
      fill(this.far);
    }
    this.cancel.hidden = !state?.cancellable;
  }

  async stop() {
    if (this.cancel.getAttribute("aria-disabled") === "true") return;
    this.cancel.setAttribute("aria-disabled", "true");
    this.say(t("safety-work-cancelling"));
    // If it ends by itself meanwhile, there is nothing to break off.
    await ipc.workCancel().catch(() => {});
  }

  hide() {
    // The button goes; the focus doesn't go with it.
    const { before } = this;
    const back = before instanceof HTMLElement && before.isConnected ? before : document.getElementById("main");
    if (this.element.contains(document.activeElement)) back?.focus();
    this.element.hidden = true;
    this.cancel.removeAttribute("aria-disabled");
  }
}
