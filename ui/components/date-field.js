// A date as people type it, with what was understood in words below. (A native date input can't be typed into well in
// WebKitGTK, and asks for its own order of day and month.)

import { longDate, parseDate, today, typedDate, weekdayDate } from "../lib/dates.js";
import { h } from "../lib/dom.js";
import { t } from "../lib/words.js";
import { Field } from "./field.js";

/** @extends {Field<HTMLInputElement>} */
export class DateField extends Field {
  /**
   * @param {string} label
   * @param {string} iso
   * @param {{optional?: boolean, weekday?: boolean, required?: string, example?: string, future?: boolean}} [options] required:
   * what to say when it is empty; example: a likely date; future: days to come are fine
   */
  constructor(label, iso, { optional = false, weekday = false, required = "", example = "2026-04-03", future = false } = {}) {
    super(label, h("input", { type: "text", autocomplete: "off", spellcheck: "false", class: "date", value: iso, placeholder: example }), { optional });
    this.required = required;
    this.example = example;
    this.weekday = weekday;
    this.future = future;
    this.control.addEventListener("input", () => this.#understood());
    this.control.addEventListener("blur", () => {
      if (this.iso) this.control.value = this.iso;
      if (this.control.value.trim() && !this.iso) this.error(this.wrong);
    });
    this.#understood();
  }

  /** The date, "" when empty, null when it can't be read. @returns {string | null} */
  get iso() {
    return this.control.value.trim() === "" ? "" : parseDate(this.control.value);
  }

  /** What is wrong with it, or "". */
  get wrong() {
    const { iso } = this;
    if (iso === null) return t("shell-date-wrong", this.ways);
    if (iso === "") return this.required;
    if (!this.future && iso > today()) return t("shell-date-future");
    return "";
  }

  /** The example in two ways of writing it. */
  get ways() {
    return { iso: this.example, words: typedDate(this.example) };
  }

  #understood() {
    const { iso } = this;
    this.setHint(iso ? (this.weekday ? weekdayDate(iso) : longDate(iso)) : t("shell-date-hint", this.ways));
  }
}
