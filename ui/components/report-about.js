// What a report judges: the course, the measure, and the period its charts and tables show.

import { ipc, toAppError } from "../ipc.js";
import { today } from "../lib/dates.js";
import { fill, h } from "../lib/dom.js";
import { english } from "../lib/english.js";
import { withDates } from "../lib/partial-dates.js";
import { LENGTHS, upTo } from "../lib/periods.js";
import { inEnglish, t } from "../lib/words.js";
import { DateField } from "./date-field.js";
import { selectField } from "./field.js";

/** @typedef {import("../ipc-types.d.ts").TrendsAsk} TrendsAsk */
/** @typedef {{course: string | null, measure: string | null, period: string, from: string, to: string}} Choice */

/** @type {Choice} */
const USUAL = { course: null, measure: null, period: "all", from: "", to: "" };

export class ReportAbout {
  /** @param {import("../lib/session.js").Ctx} ctx @param {string} patientId @param {() => void} onChange */
  constructor(ctx, patientId, onChange) {
    this.ctx = ctx;
    this.patientId = patientId;
    this.onChange = onChange;
    this.key = `report.about.${patientId}`;
    /** @type {Choice} */
    this.choice = { ...USUAL, ...ctx.session.memory.get(this.key) };
    this.asked = 0;
    this.course = selectField(t("reports-treatment"), [["", t("reports-looked-up")]], "");
    this.measure = selectField(t("reports-measure"), [["", t("reports-looked-up")]], "");
    this.period = selectField(t("reports-period"), [["all", t("reports-period.all")], ...LENGTHS.map(([key, length]) => /** @type {[string, string]} */ ([key, lastWords(length)])), ["own", t("reports-period.own")]], this.choice.period,
      { hint: t("reports-period.hint") });
    this.from = new DateField(t("reports-first-day"), this.choice.from, { optional: true });
    this.to = new DateField(t("reports-last-day"), this.choice.to, { optional: true });
    this.days = h("div", { class: "stack", hidden: this.choice.period !== "own" }, this.from.element, this.to.element);
    this.element = h("div", { class: "stack" }, this.course.element, this.measure.element, this.period.element, this.days);
    this.course.control.addEventListener("change", () => {
      // Another course has another usual measure.
      this.take({ course: this.course.value, measure: null });
      this.look();
    });
    this.measure.control.addEventListener("change", () => this.take({ measure: this.measure.value }));
    this.period.control.addEventListener("change", () => {
      this.days.hidden = this.period.value !== "own";
      this.take({ period: this.period.value });
    });
    for (const field of [this.from, this.to]) field.control.addEventListener("change", () => this.takeDays());
    this.look();
  }

  /** @returns {TrendsAsk} */
  get ask() {
    const { course, measure, period, from, to } = this.choice;
    const length = LENGTHS.find(([key]) => key === period)?.[1];
    const days = length ? upTo(today(), length) : period === "own" ? { from: from || null, to: to || null } : { from: null, to: null };
    return { course, measure, ...days };
  }

  /** Asks what there is to choose from; the latest answer counts. */
  async look() {
    this.asked += 1;
    const asked = this.asked;
    const { course, measure } = this.choice;
    try {
      const trends = await ipc.trendsGet(this.patientId, { course, measure, from: null, to: null });
      if (asked !== this.asked || this.ctx.signal.aborted) return;
      options(this.course.control, trends.courses.map(({ id, label, when }) => [id, withDates(`${label}, ${when}`)]), trends.course, t("reports-treatment.none"));
      options(this.measure.control, trends.measures.map(({ key, label, range }) => [key, range ? `${label} (${range})` : label]), trends.measure, t("reports-measure.none"));
      this.course.setHint(trends.verdict ? "" : english(withDates(trends.whyNot)));
    } catch (reason) {
      if (asked !== this.asked || this.ctx.signal.aborted) return;
      if (course || measure) {
        // What was chosen may be gone from the record: back to the usual.
        this.take({ course: null, measure: null });
        await this.look();
        return;
      }
      options(this.course.control, [], null, t("reports-usual"));
      options(this.measure.control, [], null, t("reports-usual"));
      this.course.error(toAppError(reason).message);
    }
  }

  takeDays() {
    const { from, to } = this;
    const [first, last] = [from.iso, to.iso];
    from.error(from.wrong);
    to.error(to.wrong || (first && last && first > last ? t("reports-last-day.order") : ""));
    if (from.problem.hidden && to.problem.hidden) this.take({ from: first ?? "", to: last ?? "" });
  }

  /** @param {Partial<Choice>} part */
  take(part) {
    this.choice = { ...this.choice, ...part };
    this.ctx.session.memory.set(this.key, this.choice);
    this.onChange();
  }
}

/** "Last 6 months". @param {{months?: number, days?: number}} length */
function lastWords({ months = 0, days = 0 }) {
  if (days) return t("reports-period-last", { unit: "week", count: days / 7 });
  return t("reports-period-last", months % 12 ? { unit: "month", count: months } : { unit: "year", count: months / 12 });
}

/** @param {HTMLSelectElement} control @param {[string, string][]} choices with English words @param {string | null} value @param {string} none what to say without any */
function options(control, choices, value, none) {
  fill(control, choices.length ? choices.map(([key, words]) => h("option", { value: key, lang: inEnglish() }, words)) : h("option", { value: "" }, none));
  control.disabled = choices.length === 0;
  if (value !== null && choices.length) control.value = value;
}
