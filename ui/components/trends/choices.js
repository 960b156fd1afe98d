// What is judged and shown: treatment, measure and period.

import { fill, h } from "../../lib/dom.js";
import { english } from "../../lib/english.js";
import { spanDates, withDates } from "../../lib/partial-dates.js";
import { upTo } from "../../lib/periods.js";
import { inEnglish, t } from "../../lib/words.js";
import { DateField } from "../date-field.js";
import { Field } from "../field.js";
import { showErrors } from "../form-dialog.js";
import { segment } from "../segment.js";

/** @typedef {import("../../ipc-types.d.ts").TrendCourse} TrendCourse */
/** @typedef {import("../../ipc-types.d.ts").TrendsView} TrendsView */
/** @typedef {"all" | "start" | "year" | "quarter" | "own"} PeriodKey */
/** `own` says from and to. @typedef {{key: PeriodKey, from: string | null, to: string | null}} PeriodChoice */
/** @typedef {{course: string | null, measure: string | null, period: PeriodChoice}} Choice */

/** @type {PeriodChoice} */
export const ALL = { key: "all", from: null, to: null };

/** @type {PeriodKey[]} */
const PERIODS = ["all", "start", "year", "quarter", "own"];
/** @type {Partial<Record<PeriodKey, number>>} */
const MONTHS = { year: 12, quarter: 3 };

/**
 * First and last day of a period.
 * @param {PeriodChoice} period @param {[string, string] | null} reach first and last day with anything @param {string | null | undefined} start of the course
 * @returns {{from: string | null, to: string | null}}
 */
export function daysOfPeriod(period, reach, start) {
  const months = MONTHS[period.key];
  if (period.key === "own") return { from: period.from, to: period.to };
  if (period.key === "start") return { from: start ?? null, to: null };
  return months && reach ? upTo(reach[1], { months }) : { from: null, to: null };
}

/** A select whose groups and names change while it keeps the focus. @param {string} label @param {(value: string) => void} onChange */
function chooser(label, onChange) {
  const control = h("select", { on: { change: () => onChange(control.value) } });
  return new Field(label, control);
}

/** With its dates where several courses have one name. @param {TrendCourse} course @param {TrendCourse[]} courses */
function courseOption({ id, label, when, current }, courses) {
  const several = courses.filter((other) => other.label === label).length > 1;
  const past = !several && !current;
  return h("option", { value: id, lang: past ? null : inEnglish() }, past ? t("trends-treatment-past", { name: label }) : several ? `${label}, ${withDates(when)}` : label);
}

export class Choices {
  /** @param {{onChange: (choice: Partial<Choice>) => void}} hand */
  constructor({ onChange }) {
    this.onChange = onChange;
    this.course = chooser(t("trends-treatment"), (course) => onChange({ course }));
    this.measure = chooser(t("trends-measure"), (measure) => onChange({ measure }));
    this.periods = h("div", { class: "segments", role: "group", "aria-label": t("trends-period") });
    this.from = new DateField(t("trends-from"), "", { required: t("trends-from.missing") });
    this.to = new DateField(t("trends-to"), "", { required: t("trends-to.missing"), future: true });
    this.own = h("form", { class: "own-dates", novalidate: true, hidden: true, "aria-label": t("trends-period.own"), on: { submit: (/** @type {Event} */ event) => {
      event.preventDefault();
      this.take();
    } } }, this.from.element, this.to.element, h("button", { type: "submit" }, t("trends-period.show")));
    /** @type {PeriodKey} */
    this.shownPeriod = "all";
    this.shown = h("p", { class: "hint period-shown" });
    this.element = h("div", { class: "trend-choices" },
      this.course.element, this.measure.element,
      h("div", { class: "field period-field" }, h("span", { class: "label", "aria-hidden": "true" }, t("trends-period")), this.periods, this.shown),
      this.own);
  }

  take() {
    const { from, to } = this;
    const order = from.iso && to.iso && to.iso < from.iso ? t("trends-to.order") : "";
    if (!showErrors([[from, from.wrong], [to, to.wrong || order]])) return;
    this.onChange({ period: { key: "own", from: from.iso, to: to.iso } });
  }

  /** @param {TrendsView} view @param {PeriodChoice} period @param {{from: string | null, to: string | null}} days that are shown @param {boolean} started whether the start of the course is known */
  update(view, period, days, started) {
    fill(this.course.control, view.courses.map((course) => courseOption(course, view.courses)));
    this.course.control.value = view.course ?? "";
    const course = view.courses.find(({ id }) => id === view.course);
    this.course.setHint(course ? english(withDates(course.when)) : "");
    this.course.element.hidden = view.courses.length === 0;
    fill(this.measure.control, view.measures.map((measure) => h("option", { value: measure.key, lang: inEnglish() }, measure.label)));
    this.measure.control.value = view.measure ?? "";
    const judged = view.measures.find(({ key }) => key === view.measure);
    this.measure.setHint(judged ? `${judged.range} · ${t("trends-values", { count: judged.values })}` : "");
    this.measure.element.hidden = view.measures.length === 0;

    const at = [...this.periods.children].indexOf(/** @type {Element} */ (document.activeElement));
    const buttons = PERIODS.map((key) => {
      const button = segment(t(`trends-period-${key}`), key === period.key, () => this.choose(key, view, days));
      button.disabled = !view.reach || (key === "start" && !started);
      if (key === "own") button.setAttribute("aria-expanded", String(!this.own.hidden));
      return button;
    });
    fill(this.periods, buttons);
    if (at >= 0) buttons[at].focus();
    this.shownPeriod = period.key;
    if (period.key !== "own") this.unfold(false);
    else if (this.own.hidden) this.offer(days, view.reach);
    const from = days.from ?? view.reach?.[0];
    const to = days.to ?? view.reach?.[1];
    fill(this.shown, from && to ? spanDates(from, to) : "");
  }

  /** @param {PeriodKey} key @param {TrendsView} view @param {{from: string | null, to: string | null}} days */
  choose(key, view, days) {
    if (key !== "own") {
      this.onChange({ period: { key, from: null, to: null } });
      return;
    }
    if (this.own.hidden) {
      this.offer(days, view.reach);
    } else if (this.shownPeriod !== "own") {
      this.unfold(false);
      return;
    }
    this.from.control.focus();
    this.from.control.select();
  }

  /** @param {{from: string | null, to: string | null}} days @param {[string, string] | null} reach */
  offer(days, reach) {
    this.unfold(true);
    for (const [field, day] of /** @type {const} */ ([[this.from, days.from ?? reach?.[0]], [this.to, days.to ?? reach?.[1]]])) {
      field.control.value = day ?? "";
      field.control.dispatchEvent(new Event("input"));
    }
  }

  /** @param {boolean} open */
  unfold(open) {
    this.own.hidden = !open;
    this.periods.lastElementChild?.setAttribute("aria-expanded", String(open));
  }
}
