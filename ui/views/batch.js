// Reports for many patients at once: whose, what is on them, and how it goes.

import { BatchProgress } from "../components/batch-progress.js";
import { PatientTicks } from "../components/patient-ticks.js";
import { foldable, inEnglishNote, paperField, SectionChoice } from "../components/report-sections.js";
import { ipc, toAppError } from "../ipc.js";
import { longDate } from "../lib/dates.js";
import { fill, h } from "../lib/dom.js";
import { errorWords } from "../lib/english.js";
import { t } from "../lib/words.js";

/** @typedef {import("../ipc-types.d.ts").BatchChoices} BatchChoices */
/** @typedef {import("../ipc-types.d.ts").Paper} Paper */

/** @param {import("../lib/session.js").Ctx} ctx */
export async function batchView(ctx) {
  ctx.title(t("reports-batch"));
  await ctx.session.queue.settled();
  const batch = new Batch(ctx, await ipc.batchChoices());
  await batch.progress.look();
  return batch.element;
}

class Batch {
  /** @param {import("../lib/session.js").Ctx} ctx @param {BatchChoices} choices */
  constructor(ctx, choices) {
    this.ctx = ctx;
    this.choices = choices;
    const { session } = ctx;
    // Kept is what was done by hand: who is due may be another one tomorrow.
    /** @type {{left: string[], added: string[]}} */
    const byHand = session.memory.get("batch.by-hand") ?? { left: [], added: [] };
    this.chosen = new Set([...choices.due.map(({ id }) => id).filter((id) => !byHand.left.includes(id)), ...choices.others.map(({ id }) => id).filter((id) => byHand.added.includes(id))]);
    this.progress = new BatchProgress(ctx, () => this.refuse(""));
    this.people = new PatientTicks({ ...choices, chosen: this.chosen, onChange: () => this.changed() });
    this.sections = new SectionChoice(session, "batch.sections");
    this.paper = paperField(session);
    this.start = h("button", { type: "button", class: "primary", on: { click: () => this.go() } });
    this.problem = h("p", { class: "error", role: "alert", hidden: true });
    this.element = h("section", { class: "page batch" },
      h("div", { class: "page-head" }, h("div", null, h("h1", null, t("reports-batch")),
        h("p", { class: "who" }, t("reports-batch-about", { date: longDate(choices.weekEnds) })))),
      this.progress.element,
      h("div", { class: "beside" },
        h("section", { class: "beside-choices panel", "aria-label": t("reports-batch.what") },
          h("div", { class: "actions" }, this.start), this.problem,
          h("p", { class: "hint" }, t("reports-batch.careful")), inEnglishNote(),
          foldable(t("reports-batch.choose"), this.sections.element, this.paper.element)),
        this.people.element));
    this.changed();
  }

  changed() {
    const { due, others } = this.choices;
    this.ctx.session.memory.set("batch.by-hand", { left: due.map(({ id }) => id).filter((id) => !this.chosen.has(id)), added: others.map(({ id }) => id).filter((id) => this.chosen.has(id)) });
    const { size } = this.chosen;
    fill(this.start, size ? t("reports-batch-write", { count: size }) : t("reports-batch-write.none"));
    this.refuse("");
  }

  async go() {
    if (this.start.getAttribute("aria-disabled") === "true") return;
    if (this.progress.state?.running) return this.refuse(t("reports-batch.busy"));
    if (!this.chosen.size) return this.refuse(t("reports-batch.nobody"));
    this.refuse("");
    const { due, others } = this.choices;
    const ids = [...due, ...others].map(({ id }) => id).filter((id) => this.chosen.has(id));
    this.start.setAttribute("aria-disabled", "true");
    try {
      const state = await ipc.batchStart(ids, { paper: /** @type {Paper} */ (this.paper.value), sections: this.sections.values, ask: { course: null, measure: null, from: null, to: null } });
      // No folder was chosen: all stays as it was.
      if (!state || this.ctx.signal.aborted) return;
      this.progress.show(state);
      this.progress.element.scrollIntoView({ block: "nearest" });
      this.ctx.say(t("reports-batch-said", { count: ids.length }));
    } catch (reason) {
      if (!this.ctx.signal.aborted) this.refuse(errorWords(toAppError(reason)));
    } finally {
      this.start.removeAttribute("aria-disabled");
    }
  }

  /** @param {string | HTMLElement} words "" takes them away */
  refuse(words) {
    fill(this.problem, words);
    this.problem.hidden = !words;
  }
}
