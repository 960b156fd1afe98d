// How a batch of reports stands: asked for while it runs and this is on screen; the batch itself goes on without it.

import { ipc, toAppError } from "../ipc.js";
import { fill, h, uid } from "../lib/dom.js";
import { errorWords } from "../lib/english.js";
import { withDates } from "../lib/partial-dates.js";
import { inEnglish, rich, t } from "../lib/words.js";

/** @typedef {import("../ipc-types.d.ts").BatchView} BatchView */

const EVERY = 300;

export class BatchProgress {
  /** @param {import("../lib/session.js").Ctx} ctx @param {() => void} onEnd */
  constructor(ctx, onEnd) {
    this.ctx = ctx;
    this.onEnd = onEnd;
    /** @type {BatchView | null} */
    this.state = null;
    this.asked = 0;
    /** @type {number | undefined} */
    this.timer = undefined;
    const words = uid("batch");
    this.title = h("h2", { tabIndex: -1 });
    this.bar = h("progress", { "aria-labelledby": words });
    this.words = h("p", { class: "number", id: words });
    this.cancel = h("button", { type: "button", on: { click: () => this.stop() } }, t("shell-cancel"));
    this.running = h("div", { class: "batch-running" }, this.bar, this.words, this.cancel);
    this.result = h("p");
    this.failures = h("div", { class: "stack" });
    this.problem = h("div", { class: "error", role: "alert", hidden: true });
    this.element = h("section", { class: "panel stack batch-progress", "aria-label": t("reports-batch-progress"), hidden: true }, this.title, this.running, this.result, this.failures, this.problem);
    ctx.signal.addEventListener("abort", () => clearTimeout(this.timer));
  }

  /** Asks how it stands; an answer that was overtaken is dropped. @param {() => Promise<BatchView | null>} [act] */
  async look(act = ipc.batchState) {
    clearTimeout(this.timer);
    this.asked += 1;
    const asked = this.asked;
    try {
      const state = await act();
      if (asked === this.asked && !this.ctx.signal.aborted) this.show(state);
    } catch (reason) {
      if (asked !== this.asked || this.ctx.signal.aborted) return;
      this.element.hidden = false;
      this.problem.hidden = false;
      fill(this.problem, errorWords(toAppError(reason)), " ", h("button", { type: "button", class: "link", on: { click: () => this.look() } }, t("reports-batch-progress.look")));
    }
  }

  async stop() {
    if (this.cancel.getAttribute("aria-disabled") === "true") return;
    this.cancel.setAttribute("aria-disabled", "true");
    await this.look(ipc.batchCancel);
  }

  /** @param {BatchView | null} state null: there was none */
  show(state) {
    // What is on its way was asked before this was known.
    this.asked += 1;
    const before = this.state;
    this.state = state;
    this.problem.hidden = true;
    this.element.hidden = state === null;
    if (!state) return;
    const { running, done, of, current, failed, cancelled, place } = state;
    const gone = done + failed.length;
    // What ended the batch stands once for all that were not made.
    const unmade = running || cancelled ? failed.length : of - done;
    const stand = running ? (cancelled ? "cancelling" : "running") : cancelled ? "cancelled" : failed.length ? "some" : "all";
    fill(this.title, t(`reports-batch-progress.${stand}`));
    this.running.hidden = !running;
    this.bar.max = Math.max(1, of);
    this.bar.value = gone;
    fill(this.words, t(current ? "reports-batch-done.now" : "reports-batch-done", { done: gone, of, current }));
    this.cancel.setAttribute("aria-disabled", String(running && cancelled));
    this.result.hidden = running;
    const folder = h("span", { class: "path" }, place);
    fill(this.result, !done ? t("reports-batch-none-in") : done === of ? rich("reports-batch-all-in", { count: done, place: folder }) : rich("reports-batch-some-in", { done, of, place: folder }));
    this.failures.hidden = failed.length === 0;
    fill(this.failures, [h("h3", null, t("reports-batch-failed", { count: unmade })), h("ul", { lang: inEnglish() }, failed.map((words) => h("li", null, withDates(words))))]);
    clearTimeout(this.timer);
    if (running) this.timer = window.setTimeout(() => this.look(), EVERY);
    // Every fourth part is said; each report would be too much.
    if (running && before && Math.floor((4 * gone) / of) > Math.floor((4 * (before.done + before.failed.length)) / of)) this.ctx.say(this.words.textContent ?? "");
    if (before?.running && !running) {
      // The button that had the focus is gone.
      if (this.running.contains(document.activeElement)) this.title.focus();
      this.onEnd();
      this.ctx.say(`${this.title.textContent}. ${this.result.textContent}`);
    }
  }
}
