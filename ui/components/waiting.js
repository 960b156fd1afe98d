// What takes longer than a second says that it is at work, how far it is, and can be broken off where it can.

import { atWork, ipc } from "../ipc.js";
import { fill, h, uid } from "../lib/dom.js";

/** Long work of the vault and what it is called. Those that ask for a file first say nothing before they tell how far they are. @type {Record<string, string>} */
const LONG = {
  vault_open: "Opening the vault…", vault_create: "Making the vault…", vault_demo: "Making the demo clinic…", vault_recover: "Opening the vault with the recovery code…",
  recovery_make: "Making the recovery code…", user_add: "Making the user’s key…", passphrase_change: "Making the new key…",
  backup_now: "Making and checking a backup…", restore_compare: "Opening the backup and comparing…", restore_run: "Restoring into a new vault…",
  audit_verify: "Checking every entry and every record against it…", audit_get: "Reading the audit…",
  cohort_get: "Counting all patients of the clinic…", cohort_chart: "Drawing the chart…", due_get: "Looking for what is due…", patients_find: "Looking for patients…", batch_choices: "Looking for who is due…",
  patient_get: "Reading the record…", timeline_svg: "Drawing the time line…", trends_get: "Working out the course…", chart_get: "Drawing the chart…",
  report_preview: "Laying out the report…", report_page: "Drawing the page…", report_print: "Sending the report to the printer…",
  diary_read: "Reading the table…", diary_import: "Storing the days…",
};
/** @type {Record<string, string>} */
const AFTER_A_FILE = {
  report_save: "Saving the report…", audit_save: "Saving the audit…", cohort_save: "Saving the table…", chart_save: "Saving the chart…", cohort_chart_save: "Saving the chart…",
  diary_sheet_save: "Making the sheet…", instrument_add: "Checking the instrument…", instrument_fhir_import: "Checking the questionnaire…",
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
    this.cancel = h("button", { type: "button", hidden: true, on: { click: () => this.stop() } }, "Cancel");
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
    const words = state?.step || LONG[command] || AFTER_A_FILE[command];
    if (this.element.hidden) {
      // Over a dialog nothing else can be pressed.
      const dialogs = document.querySelectorAll("dialog[open]");
      (dialogs[dialogs.length - 1] ?? document.body).append(this.element);
      this.element.hidden = false;
      this.say(words);
    }
    fill(this.words, words);
    if (state && state.of !== null && state.of > 0) {
      this.bar.max = state.of;
      this.bar.value = Math.min(state.done, state.of);
      fill(this.far, `${Math.floor((100 * this.bar.value) / state.of)}%`);
    } else {
      this.bar.removeAttribute("value");
      fill(this.far);
    }
    this.cancel.hidden = !state?.cancellable;
  }

  async stop() {
    if (this.cancel.getAttribute("aria-disabled") === "true") return;
    this.cancel.setAttribute("aria-disabled", "true");
    this.say("Cancelling…");
    // If it ends by itself meanwhile, there is nothing to break off.
    await ipc.workCancel().catch(() => {});
  }

  hide() {
    this.element.hidden = true;
    this.cancel.removeAttribute("aria-disabled");
  }
}
