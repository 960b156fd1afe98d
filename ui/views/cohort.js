// The clinic's patients by treatment, beside the trials: numbers without names, with what keeps them from proving anything.

import { demoChip } from "../components/demo-chip.js";
import { ChartFigure } from "../components/chart-figure.js";
import { selectField } from "../components/field.js";
import { ipc, toAppError } from "../ipc.js";
import { savedWords } from "../lib/bytes.js";
import { fill, h, uid } from "../lib/dom.js";
import { withDates } from "../lib/partial-dates.js";

/** @typedef {import("../ipc-types.d.ts").CohortChart} CohortChart */
/** @typedef {import("../ipc-types.d.ts").CohortDetail} CohortDetail */
/** @typedef {import("../ipc-types.d.ts").CohortRow} CohortRow */
/** @typedef {import("../ipc-types.d.ts").CohortView} CohortView */
/** @typedef {import("../ipc-types.d.ts").ShareView} ShareView */
/** @typedef {import("../lib/dom.js").Child} Child */

/** @type {Record<CohortChart, string>} */
const CHARTS = { responder: "Responder curve", survival: "Time on treatment" };

/** @param {import("../lib/session.js").Ctx} ctx */
export async function cohortView(ctx) {
  ctx.title("Cohort");
  await ctx.session.queue.settled();
  return new Cohort(ctx, await ipc.cohortGet(ctx.session.memory.get("cohort.treatment") ?? null)).element;
}

class Cohort {
  /** @param {import("../lib/session.js").Ctx} ctx @param {CohortView} cohort */
  constructor(ctx, cohort) {
    this.ctx = ctx;
    this.cohort = cohort;
    this.asked = 0;
    /** Ends when another treatment is shown. @type {AbortController | null} */
    this.shown = null;
    this.outcome = h("p", { class: "outcome", role: "status" });
    this.list = h("div", { class: "table-wrap" });
    this.detail = h("section", { class: "cohort-detail", "aria-label": "Treatment in detail" });
    ctx.signal.addEventListener("abort", () => this.shown?.abort());
    const none = cohort.treatments.length === 0;
    this.element = h("section", { class: "page cohort" },
      h("div", { class: "page-head" },
        h("div", null, h("h1", null, "Cohort", demoChip()), !none && h("p", { class: "who" }, `${cohort.patients} ${cohort.patients === 1 ? "patient" : "patients"} with a treatment, counted without names`))),
      cohort.warning && h("div", { class: "cohort-warning" }, h("p", { role: "note" }, h("strong", null, "Before you read on: "), cohort.warning)),
      none
        ? h("div", { class: "panel empty" }, h("p", null, "No patient has a treatment yet."),
          h("p", { class: "hint" }, "Write down what a patient takes under Treatments; here it is counted over all patients."))
        : [this.outcome, this.list, h("p", { class: "hint" }, "Judged are those whose pain can be compared with a baseline. Shares are of those, with exact 95% intervals (Clopper–Pearson)."), this.detail]);
    if (!none) this.draw();
  }

  draw() {
    const { treatments, treatment } = this.cohort;
    const columns = ["Treatment", "Ever", "Now", "Judged", "Improved by 30% or more", "Improved by 50% or more"];
    fill(this.list, h("table", { class: "cohort-table" },
      h("caption", { class: "sr-only" }, "Treatments; choose one to see it in detail"),
      h("thead", null, h("tr", null, columns.map((name) => h("th", { scope: "col" }, name)))),
      h("tbody", null, treatments.map((row) => this.line(row, row.key === treatment, columns)))));
    this.showDetail();
  }

  /** @param {CohortRow} row @param {boolean} chosen @param {string[]} columns */
  line(row, chosen, columns) {
    const cells = [row.ever, row.now, row.judged, shareWords(row.by30), shareWords(row.by50)];
    const line = h("tr", { class: chosen ? "chosen" : "" },
      h("th", { scope: "row" }, h("button", { type: "button", class: "link", "aria-pressed": String(chosen), data: { key: row.key }, on: { click: () => this.choose(row.key) } }, row.label)),
      cells.map((cell, at) => h("td", { class: "number", data: { label: columns[at + 1] } }, cell)));
    line.addEventListener("click", (event) => {
      if (event.target instanceof Element && !event.target.closest("button") && !String(getSelection())) this.choose(row.key);
    });
    return line;
  }

  /** The latest choice wins, however long an earlier one takes. @param {string} key */
  async choose(key) {
    this.asked += 1;
    const asked = this.asked;
    this.outcome.className = "outcome";
    fill(this.outcome);
    this.detail.setAttribute("aria-busy", "true");
    try {
      const cohort = await ipc.cohortGet(key);
      if (asked !== this.asked || this.ctx.signal.aborted) return;
      this.cohort = cohort;
      this.ctx.session.memory.set("cohort.treatment", key);
      this.draw();
      const button = [...this.list.querySelectorAll("button")].find((each) => each.dataset.key === key);
      button?.focus({ preventScroll: true });
      this.ctx.say(`${cohort.detail?.label ?? ""} is shown below`);
    } catch (reason) {
      if (asked !== this.asked || this.ctx.signal.aborted) return;
      this.outcome.className = "outcome error";
      fill(this.outcome, toAppError(reason).message);
    } finally {
      if (asked === this.asked) this.detail.removeAttribute("aria-busy");
    }
  }

  showDetail() {
    this.shown?.abort();
    const { detail, treatment, treatments } = this.cohort;
    if (!detail || treatment === null) {
      fill(this.detail);
      return;
    }
    this.shown = new AbortController();
    const row = treatments.find(({ key }) => key === treatment);
    fill(this.detail,
      h("div", { class: "section-head" }, h("h2", null, detail.label),
        this.saveButton(treatment)),
      h("div", { class: "cohort-parts" },
        part("What counts as improved", h("p", null, withDates(detail.rule))),
        part("Who is left out", list(detail.leftOut, "Nobody."))),
      this.charts(detail, treatment, this.shown.signal),
      trials(detail, row),
      h("div", { class: "cohort-parts" },
        part("By ESR before the start", shares(detail.byEsr), detail.esrNote && h("p", { class: "hint" }, detail.esrNote)),
        part("Side effects", shares(detail.sideEffects, "None written down.")),
        part("What the rules say of each patient", counts(detail.verdicts, "Nobody can be judged yet.")),
        part("Why it was stopped", counts(detail.stopped, "Nobody has stopped.")),
        !detail.charts.includes("survival") && part(CHARTS.survival, list(detail.duration, "Not known."))));
  }

  /** @param {CohortDetail} detail @param {string} treatment @param {AbortSignal} signal */
  charts(detail, treatment, signal) {
    if (!detail.charts.length) return h("p", { class: "calm-note" }, "Too few patients for a chart.");
    const { memory } = this.ctx.session;
    const dpi = selectField("Resolution of PNG files", [["96", "96 dpi (screen)"], ["150", "150 dpi"], ["300", "300 dpi (print)"], ["600", "600 dpi (press)"]], memory.get("chart.dpi") ?? "300");
    dpi.control.addEventListener("change", () => memory.set("chart.dpi", dpi.value));
    return h("div", { class: "cohort-charts" },
      detail.charts.map((chart) => part(CHARTS[chart], new ChartFigure({
        name: `chart “${CHARTS[chart]}”`,
        signal,
        ask: (size) => ipc.cohortChart({ treatment, chart, ...size }),
        save: (format, size) => ipc.cohortChartSave({ ask: { treatment, chart, ...size }, format, dpi: Number(dpi.value) }),
      }).element, chart === "survival" && list(detail.duration, ""))),
      h("div", { class: "chart-dpi" }, dpi.element));
  }

  /** @param {string} treatment */
  saveButton(treatment) {
    return h("button", { type: "button", on: { click: async () => {
      this.outcome.className = "outcome";
      fill(this.outcome, "Saving…");
      try {
        fill(this.outcome, savedWords(await ipc.cohortSave(treatment)));
      } catch (reason) {
        this.outcome.className = "outcome error";
        fill(this.outcome, toAppError(reason).message);
      }
    } } }, "Save table (CSV, without names)…");
  }
}

/** "5 of 13 (38%, 14 to 68%)". @param {ShareView | null} share @returns {Child} */
function shareWords(share) {
  if (!share) return h("span", { class: "quiet-text" }, "nobody judged");
  return [h("span", { class: "nowrap" }, `${share.count} of ${share.of}`), " ", h("span", { class: "interval nowrap" }, `(${share.percent}, ${share.interval})`)];
}

/** @param {string} title @param {...Child} children */
function part(title, ...children) {
  const id = uid("part");
  for (const child of children) if (child instanceof HTMLElement && child.localName === "table") child.setAttribute("aria-labelledby", id);
  return h("section", { class: "panel" }, h("h3", { id }, title), ...children);
}

/** @param {string[]} lines @param {string} none */
function list(lines, none) {
  if (!lines.length) return none !== "" && h("p", { class: "hint" }, none);
  return lines.length === 1 ? h("p", null, lines[0]) : h("ul", null, lines.map((words) => h("li", null, words)));
}

/** @param {CohortDetail["byEsr"]} groups @param {string} [none] */
function shares(groups, none = "Not known of anybody.") {
  if (!groups.length) return h("p", { class: "hint" }, none);
  return h("table", { class: "plain tally" }, h("tbody", null, groups.map(({ label, share }) => h("tr", null,
    h("th", { scope: "row" }, label), h("td", { class: "number" }, share ? shareWords(share) : h("span", { class: "quiet-text" }, "nobody"))))));
}

/** @param {CohortDetail["stopped"]} rows @param {string} none */
function counts(rows, none) {
  if (!rows.length) return h("p", { class: "hint" }, none);
  return h("table", { class: "plain tally" }, h("tbody", null, rows.map(({ label, count }) => h("tr", null,
    h("th", { scope: "row" }, label), h("td", { class: "number" }, count)))));
}

/** The trials' numbers below the clinic's own. @param {CohortDetail} detail @param {CohortRow | undefined} row */
function trials(detail, row) {
  if (!detail.trials.length) return null;
  const columns = ["Who", "30% or more", "50% or more", "Source"];
  /** @param {Child} label @param {Child} by30 @param {Child} by50 @param {string} source @param {string} [look] */
  const line = (label, by30, by50, source, look = "") => h("tr", { class: look },
    h("th", { scope: "row" }, label), h("td", { class: "number", data: { label: columns[1] } }, by30 || dash()), h("td", { class: "number", data: { label: columns[2] } }, by50 || dash()),
    h("td", { class: "source" }, source));
  return h("section", { class: "cohort-trials" }, h("h3", null, "Beside the trials"),
    h("p", { class: "hint" }, "Share of patients whose pain fell by at least so much. Trials take only some patients and compare with placebo; a clinic does neither."),
    h("div", { class: "table-wrap" }, h("table", { class: "plain", "aria-label": "Beside the trials" },
      h("thead", null, h("tr", null, columns.map((name) => h("th", { scope: "col" }, name)))),
      h("tbody", null, row && line("This clinic", shareWords(row.by30), shareWords(row.by50), "This vault", "own"),
        detail.trials.map((trial) => line(trial.label, trial.by30, trial.by50, trial.source))))));
}

function dash() {
  return h("span", { class: "quiet-text" }, "not given");
}
