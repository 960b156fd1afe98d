// Is it helping? The verdict on a treatment with its reasons, what it rests on, and the charts.

import { patientHead } from "../components/patient-head.js";
import { showHistory } from "../components/record-history.js";
import { Folds } from "../components/treatments/folds.js";
import { Charts } from "../components/trends/charts.js";
import { ALL, Choices, daysOfPeriod } from "../components/trends/choices.js";
import { comparisons, statistics } from "../components/trends/comparisons.js";
import { otherMeasures } from "../components/trends/others.js";
import { askPhasePlan } from "../components/trends/phase-plan.js";
import { phasesPart } from "../components/trends/phases.js";
import { verdictPanel } from "../components/trends/verdict.js";
import { ipc, toAppError } from "../ipc.js";
import { fill, h } from "../lib/dom.js";
import { errorWords } from "../lib/english.js";
import { withDates } from "../lib/partial-dates.js";
import { inEnglish, t } from "../lib/words.js";

/** @typedef {import("../ipc-types.d.ts").TrendsView} TrendsView */
/** @typedef {import("../components/trends/choices.js").Choice} Choice */
/** @typedef {Choice & {chart: import("../ipc-types.d.ts").ChartKind | null}} Remembered */

/** @param {import("../lib/session.js").Ctx} ctx */
export async function trendsView(ctx) {
  ctx.title(t("trends-title"));
  await ctx.session.queue.settled();
  const { patientId } = ctx.params;
  const trends = new Trends(ctx, patientId);
  const [patient] = await Promise.all([ipc.patientGet(patientId), trends.begin()]);
  fill(trends.head, patientHead(patient, "/trends"));
  return trends.element;
}

/** @type {Remembered} */
const USUAL = { course: null, measure: null, period: ALL, chart: null };

class Trends {
  /** @param {import("../lib/session.js").Ctx} ctx @param {string} patientId */
  constructor(ctx, patientId) {
    this.ctx = ctx;
    this.patientId = patientId;
    this.place = `trends:${patientId}`;
    // Back from another screen, the same treatment, measure, period and chart are there again.
    /** @type {Remembered} */
    this.choice = ctx.session.memory.get(this.place) ?? USUAL;
    /** First days of the courses, as far as they were seen; null where it isn't known. @type {Map<string, string | null>} */
    this.starts = new Map();
    /** @type {[string, string] | null} */
    this.reach = null;
    this.turn = 0;
    this.folds = new Folds();
    /** @type {TrendsView | null} */
    this.view = null;

    this.choices = new Choices({ onChange: (choice) => this.choose(choice) });
    this.problem = h("p", { class: "error", role: "alert", hidden: true });
    this.judged = h("div", { class: "judged" });
    this.charts = new Charts({ patientId, ctx, kind: this.choice.chart, onChoose: (chart) => this.remember({ chart }) });
    this.rest = h("div", { class: "stack" });
    this.head = h("div");
    this.element = h("section", { class: "page wide trends" },
      this.head, this.choices.element, this.problem, this.judged, this.charts.element, this.rest);
  }

  /** The first look. What was remembered may be gone meanwhile: then it is as if nothing had been chosen. */
  async begin() {
    try {
      await this.load();
    } catch (reason) {
      if (this.choice.course === null && this.choice.measure === null) throw reason;
      this.remember({ ...USUAL, chart: this.choice.chart });
      await this.load();
    }
  }

  /** @param {Partial<Remembered>} choice */
  remember(choice) {
    this.choice = { ...this.choice, ...choice };
    this.ctx.session.memory.set(this.place, this.choice);
  }

  /** @param {Partial<Choice>} choice */
  async choose(choice) {
    this.remember(choice);
    try {
      if (await this.load()) this.ctx.say(this.words);
    } catch (reason) {
      this.fail(reason);
    }
  }

  /** What screen readers are told. */
  get words() {
    const { verdict = null, whyNot = "" } = this.view ?? {};
    return withDates(verdict ? `${verdict.word}. ${verdict.headline}` : whyNot);
  }

  /** @param {unknown} reason */
  fail(reason) {
    fill(this.problem, errorWords(toAppError(reason)));
    this.problem.hidden = false;
  }

  /** @param {{from: string | null, to: string | null}} days @returns {Promise<TrendsView>} */
  ask({ from, to }) {
    const { course, measure } = this.choice;
    return ipc.trendsGet(this.patientId, { course, measure, from, to });
  }

  /** Of all days: the whole of the phases, from which a course's start is known. */
  async whole() {
    const view = await this.ask({ from: null, to: null });
    if (view.course) this.starts.set(view.course, view.phases.find(({ key, kind }) => key && kind !== "baseline")?.key ?? null);
    this.reach = view.reach;
    return view;
  }

  /** Asks anew; what was asked before the last choice is never shown. @returns {Promise<boolean>} whether it is still wanted */
  async load() {
    this.turn += 1;
    const { turn } = this;
    this.element.setAttribute("aria-busy", "true");
    try {
      const course = this.choice.course ?? this.view?.course ?? null;
      // A period that hangs on the course's start or on what there is can be told only from the whole.
      let view = !this.reach || !course || !this.starts.has(course) ? await this.whole() : null;
      if (turn !== this.turn || this.ctx.signal.aborted) return false;
      const days = this.days(view?.course ?? course);
      if (!view || days.from || days.to) view = await this.ask(days);
      if (turn !== this.turn || this.ctx.signal.aborted) return false;
      this.show(view);
      return true;
    } finally {
      if (turn === this.turn) this.element.removeAttribute("aria-busy");
    }
  }

  /** The period that is shown. @param {string | null} course */
  days(course) {
    return daysOfPeriod(this.choice.period, this.reach, course ? this.starts.get(course) : null);
  }

  /** @param {TrendsView} view */
  show(view) {
    const focused = this.rest.contains(document.activeElement) || this.judged.contains(document.activeElement);
    this.view = view;
    this.problem.hidden = true;
    const { course, measure, verdict } = view;
    const days = this.days(course);
    this.choices.update(view, this.choice.period, days, Boolean(course && this.starts.get(course)));
    this.choices.element.hidden = view.measures.length === 0 && view.courses.length === 0;
    const bands = view.measures.find(({ key }) => key === measure);
    fill(this.judged, verdict ? verdictPanel(verdict) : this.nothing(view));
    this.charts.update(view.charts, { course, measure, ...days });
    fill(this.rest,
      verdict && comparisons(verdict.changes),
      phasesPart(view, { adjust: () => this.adjust(), history: () => this.history() }),
      verdict && otherMeasures(verdict.others, verdict.othersNote, (key) => this.choose({ measure: key })),
      verdict && statistics(verdict.statistics, this.folds),
      bands?.bandSource && h("details", { class: "sources" }, h("summary", null, t("trends-bands")), h("p", { lang: inEnglish() }, `${bands.label}, ${bands.range}: ${withDates(bands.bandSource)}`)));
    // The button that was pressed is gone; what it brought stands in its place.
    const title = this.judged.querySelector("h2");
    if (focused && title) {
      title.tabIndex = -1;
      title.focus();
    }
  }

  /** Why there is no verdict, and what would give one. @param {TrendsView} view */
  nothing({ course, whyNot }) {
    const why = whyNot && h("p", { lang: inEnglish() }, withDates(whyNot));
    const here = `#/patients/${this.patientId}`;
    if (!course) {
      return h("div", { class: "panel quiet empty" }, h("p", null, h("strong", null, t("trends-none-course"))), why, h("p", null, h("a", { class: "button", href: `${here}/treatments` }, t("trends-none-course.go"))));
    }
    return h("div", { class: "panel quiet empty" }, h("p", null, h("strong", null, t("trends-none-verdict"))), why,
      h("p", { class: "actions centred" }, h("a", { class: "button", href: `${here}/diary` }, t("trends-none-verdict.diary")), h("a", { class: "button", href: `${here}/visits/new` }, t("trends-none-verdict.visit"))));
  }

  async adjust() {
    this.problem.hidden = true;
    try {
      const view = await this.whole();
      if (this.ctx.signal.aborted || !view.phasePlan) return;
      const saved = await askPhasePlan({ patientId: this.patientId, view, signal: this.ctx.signal });
      if (!saved || this.ctx.signal.aborted) return;
      if (!await this.load()) return;
      const button = this.rest.querySelector("[data-act=phases]");
      if (button instanceof HTMLElement) button.focus();
      this.ctx.say(`${t("trends-phases.saved")} ${this.words}`);
    } catch (reason) {
      this.fail(reason);
    }
  }

  async history() {
    const id = this.view?.phasePlan?.id;
    if (!id) return;
    try {
      await showHistory("phasePlan", id, t("trends-phases.history-name"), this.ctx.signal);
    } catch (reason) {
      this.fail(reason);
    }
  }
}
