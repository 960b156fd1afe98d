// The clinic's patients by treatment, beside the trials: numbers without names, with what keeps them from proving anything.

import { demoChip } from "../components/demo-chip.js";
import { ChartFigure } from "../components/chart-figure.js";
import { selectField } from "../components/field.js";
import { ipc, toAppError } from "../ipc.js";
import { savedWords } from "../lib/bytes.js";
import { fill, h, uid } from "../lib/dom.js";
import { english, errorWords } from "../lib/english.js";
import { withDates } from "../lib/partial-dates.js";
import { inEnglish, t } from "../lib/words.js";

/** @typedef {import("../ipc-types.d.ts").CohortDetail} CohortDetail */
/** @typedef {import("../ipc-types.d.ts").CohortRow} CohortRow */
/** @typedef {import("../ipc-types.d.ts").CohortView} CohortView */
/** @typedef {import("../ipc-types.d.ts").ShareView} ShareView */
/** @typedef {import("../lib/dom.js").Child} Child */

/** @param {import("../lib/session.js").Ctx} ctx */
export async function cohortView(ctx) {
  ctx.title(t("reports-cohort"));
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
    this.detail = h("section", { class: "cohort-detail", "aria-label": t("reports-cohort.detail") });
    ctx.signal.addEventListener("abort", () => this.shown?.abort());
    const none = cohort.treatments.length === 0;
    this.element = h("section", { class: "page cohort" },
      h("div", { class: "page-head" },
        h("div", null, h("h1", null, t("reports-cohort"), demoChip()), !none && h("p", { class: "who" }, t("reports-cohort-counted", { count: cohort.patients })))),
      cohort.warning && h("div", { class: "cohort-warning" }, h("p", { role: "note" }, h("strong", null, t("reports-cohort-before"), " "), english(cohort.warning))),
      none
        ? h("div", { class: "panel empty" }, h("p", null, t("reports-cohort.none")),
          h("p", { class: "hint" }, t("reports-cohort.none-hint")))
        : [this.outcome, this.list, h("p", { class: "hint" }, t("reports-cohort.judged")), this.detail]);
    if (!none) this.draw();
  }

  draw() {
    const { treatments, treatment } = this.cohort;
    const columns = ["treatment", "ever", "now", "judged", "by30", "by50"].map((name) => t(`reports-cohort-table.${name}`));
    fill(this.list, h("table", { class: "cohort-table" },
      h("caption", { class: "sr-only" }, t("reports-cohort-table")),
      h("thead", null, h("tr", null, columns.map((name) => h("th", { scope: "col" }, name)))),
      h("tbody", null, treatments.map((row) => this.line(row, row.key === treatment, columns)))));
    this.showDetail();
  }

  /** @param {CohortRow} row @param {boolean} chosen @param {string[]} columns */
  line(row, chosen, columns) {
    const cells = [row.ever, row.now, row.judged, shareWords(row.by30), shareWords(row.by50)];
    const line = h("tr", { class: chosen ? "chosen" : "" },
      h("th", { scope: "row" }, h("button", { type: "button", class: "link", lang: inEnglish(), "aria-pressed": String(chosen), data: { key: row.key }, on: { click: () => this.choose(row.key) } }, row.label)),
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
      this.ctx.say(t("reports-cohort-shown", { treatment: cohort.detail?.label ?? "" }));
    } catch (reason) {
      if (asked !== this.asked || this.ctx.signal.aborted) return;
      this.outcome.className = "outcome error";
      fill(this.outcome, errorWords(toAppError(reason)));
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
    // Said below its button: above, it would push what has the focus out of sight.
    const outcome = h("p", { class: "outcome", role: "status" });
    fill(this.detail,
      h("div", { class: "section-head" }, h("h2", { lang: inEnglish() }, detail.label),
        saveButton(treatment, outcome)),
      outcome,
      h("div", { class: "cohort-parts" },
        part(t("reports-cohort-rule"), h("p", { lang: inEnglish() }, withDates(detail.rule))),
        part(t("reports-cohort-left-out"), list(detail.leftOut, t("reports-cohort-left-out.none")))),
      this.charts(detail, treatment, this.shown.signal),
      trials(detail, row),
      h("div", { class: "cohort-parts" },
        part(t("reports-cohort-esr"), shares(detail.byEsr, t("reports-cohort-esr.none")), detail.esrNote && h("p", { class: "hint", lang: inEnglish() }, detail.esrNote)),
        part(t("reports-cohort-side-effects"), shares(detail.sideEffects, t("reports-cohort-side-effects.none"))),
        part(t("reports-cohort-verdicts"), counts(detail.verdicts, t("reports-cohort-verdicts.none"))),
        part(t("reports-cohort-stopped"), counts(detail.stopped, t("reports-cohort-stopped.none"))),
        !detail.charts.includes("survival") && part(t("reports-cohort-chart-survival"), list(detail.duration, t("reports-cohort-duration-none")))));
  }

  /** @param {CohortDetail} detail @param {string} treatment @param {AbortSignal} signal */
  charts(detail, treatment, signal) {
    if (!detail.charts.length) return h("p", { class: "calm-note" }, t("reports-cohort.few"));
    const { memory } = this.ctx.session;
    const dpi = selectField(t("reports-cohort.resolution"), [["96", "trends-dpi.screen"], ["150", "trends-dpi"], ["300", "trends-dpi.print"], ["600", "trends-dpi.press"]].map(([at, id]) => [at, t(id, { dpi: at })]), memory.get("chart.dpi") ?? "300");
    dpi.control.addEventListener("change", () => memory.set("chart.dpi", dpi.value));
    return h("div", { class: "cohort-charts" },
      detail.charts.map((chart) => part(t(`reports-cohort-chart-${chart}`), new ChartFigure({
        name: t("reports-cohort-chart-name", { chart: t(`reports-cohort-chart-${chart}`) }),
        signal,
        ask: (size) => ipc.cohortChart({ treatment, chart, ...size }),
        save: (format, size) => ipc.cohortChartSave({ ask: { treatment, chart, ...size }, format, dpi: Number(dpi.value) }),
      }).element, chart === "survival" && list(detail.duration, ""))),
      h("div", { class: "chart-dpi" }, dpi.element));
  }
}

/** @param {string} treatment @param {HTMLElement} outcome */
function saveButton(treatment, outcome) {
  return h("button", { type: "button", on: { click: async () => {
    outcome.className = "outcome";
    fill(outcome, t("shell-saving"));
    try {
      fill(outcome, savedWords(await ipc.cohortSave(treatment)));
    } catch (reason) {
      outcome.className = "outcome error";
      fill(outcome, errorWords(toAppError(reason)));
    }
  } } }, t("reports-cohort.save"));
}

/** "5 of 13 (38%, 14 to 68%)". @param {ShareView | null} share @returns {Child} */
function shareWords(share) {
  if (!share) return h("span", { class: "quiet-text" }, t("reports-cohort-table.nobody"));
  return [h("span", { class: "nowrap" }, t("reports-cohort-share", { count: share.count, of: share.of })), " ", h("span", { class: "interval nowrap", lang: inEnglish() }, `(${share.percent}, ${share.interval})`)];
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
  return lines.length === 1 ? h("p", { lang: inEnglish() }, lines[0]) : h("ul", { lang: inEnglish() }, lines.map((words) => h("li", null, words)));
}

/** @param {CohortDetail["byEsr"]} groups @param {string} none */
function shares(groups, none) {
  if (!groups.length) return h("p", { class: "hint" }, none);
  return h("table", { class: "plain tally" }, h("tbody", null, groups.map(({ label, share }) => h("tr", null,
    h("th", { scope: "row", lang: inEnglish() }, label), h("td", { class: "number" }, share ? shareWords(share) : h("span", { class: "quiet-text" }, t("reports-cohort-share.nobody")))))));
}

/** @param {CohortDetail["stopped"]} rows @param {string} none */
function counts(rows, none) {
  if (!rows.length) return h("p", { class: "hint" }, none);
  return h("table", { class: "plain tally" }, h("tbody", null, rows.map(({ label, count }) => h("tr", null,
    h("th", { scope: "row", lang: inEnglish() }, label), h("td", { class: "number" }, count)))));
}

/** The trials' numbers below the clinic's own. @param {CohortDetail} detail @param {CohortRow | undefined} row */
function trials(detail, row) {
  if (!detail.trials.length) return null;
  const columns = ["who", "by30", "by50", "source"].map((name) => t(`reports-cohort-trials.${name}`));
  /** @param {Child} label @param {Child} by30 @param {Child} by50 @param {Child} source @param {string} [look] */
  const line = (label, by30, by50, source, look = "") => h("tr", { class: look },
    h("th", { scope: "row" }, label), h("td", { class: "number", data: { label: columns[1] } }, by30 || dash()), h("td", { class: "number", data: { label: columns[2] } }, by50 || dash()),
    h("td", { class: "source" }, source));
  return h("section", { class: "cohort-trials" }, h("h3", null, t("reports-cohort-trials")),
    h("p", { class: "hint" }, t("reports-cohort-trials.hint")),
    h("div", { class: "table-wrap" }, h("table", { class: "plain", "aria-label": t("reports-cohort-trials") },
      h("thead", null, h("tr", null, columns.map((name) => h("th", { scope: "col" }, name)))),
      h("tbody", null, row && line(t("reports-cohort-trials.clinic"), shareWords(row.by30), shareWords(row.by50), t("reports-cohort-trials.vault"), "own"),
        detail.trials.map((trial) => line(english(trial.label), trial.by30, trial.by50, english(trial.source)))))));
}

function dash() {
  return h("span", { class: "quiet-text" }, t("reports-cohort-trials.not-given"));
}
