// What a report judges: the course, the measure, and the period its charts and tables show.

import { ipc, toAppError } from "../ipc.js";
import { today } from "../lib/dates.js";
import { fill, h } from "../lib/dom.js";
import { withDates } from "../lib/partial-dates.js";
import { LENGTHS, upTo } from "../lib/periods.js";
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
    this.course = selectField("Treatment", [["", "Being looked up…"]], "");
    this.measure = selectField("Measure", [["", "Being looked up…"]], "");
    this.period = selectField("Period of charts and tables", [["all", "Everything"], ...LENGTHS.map(([words]) => /** @type {[string, string]} */ ([words, `Last ${words}`])), ["own", "From … to …"]], this.choice.period,
      { hint: "What is judged stays the same." });
    this.from = new DateField("First day", this.choice.from, { optional: true });
    this.to = new DateField("Last day", this.choice.to, { optional: true });
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
    const length = LENGTHS.find(([words]) => words === period)?.[1];
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
      options(this.course.control, trends.courses.map(({ id, label, when }) => [id, withDates(`${label}, ${when}`)]), trends.course, "No treatment to judge");
      options(this.measure.control, trends.measures.map(({ key, label, range }) => [key, range ? `${label} (${range})` : label]), trends.measure, "No values yet");
      this.course.setHint(trends.verdict ? "" : withDates(trends.whyNot));
    } catch (reason) {
      if (asked !== this.asked || this.ctx.signal.aborted) return;
      if (course || measure) {
        // What was chosen may be gone from the record: back to the usual.
        this.take({ course: null, measure: null });
        await this.look();
        return;
      }
      options(this.course.control, [], null, "The usual one");
      options(this.measure.control, [], null, "The usual one");
      this.course.error(toAppError(reason).message);
    }
  }

  takeDays() {
    const { from, to } = this;
    const [first, last] = [from.iso, to.iso];
    from.error(from.wrong);
    to.error(to.wrong || (first && last && first > last ? "The last day is before the first: check both." : ""));
    if (from.problem.hidden && to.problem.hidden) this.take({ from: first ?? "", to: last ?? "" });
  }

  /** @param {Partial<Choice>} part */
  take(part) {
    this.choice = { ...this.choice, ...part };
    this.ctx.session.memory.set(this.key, this.choice);
    this.onChange();
  }
}

/** @param {HTMLSelectElement} control @param {[string, string][]} choices @param {string | null} value @param {string} none what to say without any */
function options(control, choices, value, none) {
  fill(control, choices.length ? choices.map(([key, words]) => h("option", { value: key }, words)) : h("option", { value: "" }, none));
  control.disabled = choices.length === 0;
  if (value !== null && choices.length) control.value = value;
}
