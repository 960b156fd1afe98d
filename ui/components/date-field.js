// A date as people type it, with what was understood in words below. (A native date input can't be typed into well in
// WebKitGTK, and asks for its own order of day and month.)

import { longDate, parseDate, today, weekdayDate } from "../lib/dates.js";
import { Field } from "./field.js";
import { h } from "../lib/dom.js";

/** @extends {Field<HTMLInputElement>} */
export class DateField extends Field {
  /**
   * @param {string} label
   * @param {string} iso
   * @param {{optional?: boolean, weekday?: boolean, required?: string, example?: [string, string], future?: boolean}} [options] required:
   * what to say when it is empty; example: a likely date, in two ways of writing it; future: days to come are fine
   */
  constructor(label, iso, { optional = false, weekday = false, required = "", example = ["2026-04-03", "3 April 2026"], future = false } = {}) {
    super(label, h("input", { type: "text", autocomplete: "off", spellcheck: "false", class: "date", value: iso, placeholder: example[0] }), { optional });
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
    if (iso === null) return `This is not a date. Write it like ${this.example.join(" or ")}.`;
    if (iso === "") return this.required;
    if (!this.future && iso > today()) return "This date is in the future.";
    return "";
  }

  #understood() {
    const { iso } = this;
    this.setHint(iso ? (this.weekday ? weekdayDate(iso) : longDate(iso)) : `Such as ${this.example[1]} or ${this.example[0]}`);
  }
}
