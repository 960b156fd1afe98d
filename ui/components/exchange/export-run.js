// An export that runs: how far it is, a way to stop it, and where the files are. It goes on when its view is left.

import { ipc, toAppError } from "../../ipc.js";
import { fill, h, uid } from "../../lib/dom.js";
import { errorWords } from "../../lib/english.js";
import { inEnglish, rich, t } from "../../lib/words.js";

/** @typedef {import("../../ipc-types.d.ts").ExportDone} ExportDone */
/** @typedef {import("../../ipc-types.d.ts").ExportKind} ExportKind */
/** @typedef {import("../../ipc-types.d.ts").WorkView} WorkView */
/** @typedef {import("../../ipc.js").AppError} AppError */

const EVERY = 300;

export class ExportRun extends EventTarget {
  /** @param {string} where of which page it is @param {ExportKind} kind @param {string[]} ids none for everybody */
  constructor(where, kind, ids) {
    super();
    this.where = where;
    this.kind = kind;
    this.ids = ids;
    /** Whether it is at work, or a folder is being asked for. */
    this.running = true;
    this.cancelling = false;
    /** @type {WorkView | null} */
    this.progress = null;
    /** @type {ExportDone | null} */
    this.done = null;
    /** Why it failed. @type {AppError | null} */
    this.problem = null;
    /** What went wrong without ending it. @type {AppError | null} */
    this.trouble = null;
    /** @type {number | undefined} */
    this.timer = undefined;
  }

  /** Whether no folder was chosen, so that nothing has happened. */
  get nothing() {
    return !this.running && !this.done && !this.problem && !this.progress && !this.cancelling;
  }

  async go() {
    this.timer = window.setTimeout(() => this.look(), EVERY);
    try {
      this.done = await ipc.exportWrite(this.kind, this.ids);
    } catch (reason) {
      this.problem = toAppError(reason);
    }
    this.running = false;
    clearTimeout(this.timer);
    this.tell();
  }

  async look() {
    if (!this.running) return;
    const progress = await ipc.workState().catch(() => null);
    if (!this.running) return;
    if (progress) {
      this.progress = progress;
      this.tell();
    }
    this.timer = window.setTimeout(() => this.look(), EVERY);
  }

  async cancel() {
    if (!this.running || this.cancelling) return;
    this.cancelling = true;
    this.trouble = null;
    this.tell();
    try {
      await ipc.workCancel();
    } catch (reason) {
      this.cancelling = false;
      this.trouble = toAppError(reason);
      if (this.running) this.tell();
    }
  }

  tell() {
    this.dispatchEvent(new Event("change"));
  }
}

export class ExportPanel {
  /** @param {import("../../lib/session.js").Ctx} ctx @param {() => void} onEnd */
  constructor(ctx, onEnd) {
    this.ctx = ctx;
    this.onEnd = onEnd;
    /** @type {ExportRun | null} */
    this.run = null;
    const words = uid("export");
    this.title = h("h2", { tabIndex: -1 });
    this.bar = h("progress", { "aria-labelledby": words });
    this.words = h("p", { class: "number", id: words });
    this.cancel = h("button", { type: "button", on: { click: () => this.run?.cancel() } }, t("shell-cancel"));
    this.running = h("div", { class: "batch-running" }, this.bar, this.words, this.cancel);
    this.result = h("div", { class: "stack" });
    this.problem = h("p", { class: "error", role: "alert", hidden: true });
    this.element = h("section", { class: "panel stack batch-progress", "aria-label": t("data-export"), hidden: true }, this.title, this.running, this.problem, this.result);
  }

  /** @param {ExportRun} run */
  follow(run) {
    this.run = run;
    run.addEventListener("change", () => {
      if (this.run === run && !this.ctx.signal.aborted) this.show(run);
    });
    this.show(run, true);
  }

  /** @param {ExportRun} run @param {boolean} [found] whether it isn't news */
  show(run, found = false) {
    const { running, cancelling, progress, done } = run;
    // Nothing is told while the folder is asked for.
    this.element.hidden = run.nothing || (running && !progress);
    const stand = running ? (cancelling ? "cancelling" : "running") : done ? "done" : run.problem ? "failed" : "cancelled";
    fill(this.title, t(`data-run-${stand}`));
    this.running.hidden = !running;
    this.bar.max = Math.max(1, progress?.of ?? 1);
    this.bar.value = progress?.done ?? 0;
    fill(this.words, progress ? t("data-run-far", { done: progress.done, count: progress.of ?? 0 }) : "");
    this.cancel.setAttribute("aria-disabled", String(running && cancelling));
    const wrong = running ? run.trouble : run.problem;
    fill(this.problem, wrong && errorWords(wrong));
    this.problem.hidden = !wrong;
    this.result.hidden = running;
    fill(this.result, !running && (done ? whatWasWritten(done) : h("p", null, t("data-run-nothing"))));
    if (running) return;
    // The button that had the focus is gone.
    if (this.running.contains(document.activeElement)) this.title.focus();
    if (found) return;
    this.onEnd();
    if (!run.nothing) this.ctx.say(`${this.title.textContent}. ${this.result.querySelector("p")?.textContent ?? ""}`);
  }
}

/** @param {ExportDone} done */
function whatWasWritten({ folder, files, patients, notes }) {
  return [
    h("p", null, rich("data-run-folder", { count: patients, folder: h("span", { class: "path" }, folder) })),
    notes.length > 0 && h("ul", { class: "export-notes", lang: inEnglish() }, notes.map((note) => h("li", null, note))),
    h("details", { open: files.length <= 4 }, h("summary", null, t("data-run-files", { count: files.length })), h("ul", { class: "export-files" }, files.map((file) => h("li", { class: "path" }, file)))),
  ];
}
