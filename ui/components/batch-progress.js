// How a batch of reports stands: asked for while it runs and this is on screen; the batch itself goes on without it.

import { ipc, toAppError } from "../ipc.js";
import { fill, h, uid } from "../lib/dom.js";
import { withDates } from "../lib/partial-dates.js";

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
    this.cancel = h("button", { type: "button", on: { click: () => this.stop() } }, "Cancel");
    this.running = h("div", { class: "batch-running" }, this.bar, this.words, this.cancel);
    this.result = h("p");
    this.failures = h("div", { class: "stack" });
    this.problem = h("div", { class: "error", role: "alert", hidden: true });
    this.element = h("section", { class: "panel stack batch-progress", "aria-label": "Progress", hidden: true }, this.title, this.running, this.result, this.failures, this.problem);
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
      fill(this.problem, toAppError(reason).message, " ", h("button", { type: "button", class: "link", on: { click: () => this.look() } }, "Look again"));
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
    fill(this.title, running ? (cancelled ? "Cancelling…" : "Reports are being written") : cancelled ? "Cancelled" : failed.length ? "Written, but not all" : "All reports are written");
    this.running.hidden = !running;
    this.bar.max = Math.max(1, of);
    this.bar.value = gone;
    fill(this.words, `${gone} of ${of}${current ? `, ${current} now` : ""}`);
    this.cancel.setAttribute("aria-disabled", String(running && cancelled));
    this.result.hidden = running;
    fill(this.result, done ? [done === of ? `${done} ${done === 1 ? "report is" : "reports are"} in ` : `${done} of ${of} reports are in `, h("span", { class: "path" }, place), "."] : "No report was written.");
    this.failures.hidden = failed.length === 0;
    fill(this.failures, [h("h3", null, `Could not be made: ${unmade}`), h("ul", null, failed.map((words) => h("li", null, withDates(words))))]);
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
