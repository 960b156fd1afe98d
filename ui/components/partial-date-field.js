// A date that may be known only to the month or the year, as people type it, with what was understood below.

import { longMonth, today, typedDate, weekdayDate } from "../lib/dates.js";
import { h } from "../lib/dom.js";
import { parsePartial, partialDate } from "../lib/partial-dates.js";
import { t } from "../lib/words.js";
import { Field } from "./field.js";

const EXAMPLE = "2026-04-03";
/** It, as a day, a month and a year. */
const ways = () => ({ iso: EXAMPLE, day: typedDate(EXAMPLE), month: longMonth(EXAMPLE), year: EXAMPLE.slice(0, 4) });

/** @extends {Field<HTMLInputElement>} */
export class PartialDateField extends Field {
  /**
   * @param {string} label
   * @param {string} partial
   * @param {{optional?: boolean, required?: string, future?: boolean, hint?: string}} [options] required: what to say when it is
   * empty; future: days to come are fine
   */
  constructor(label, partial, { optional = false, required = "", future = false, hint = "" } = {}) {
    super(label, h("input", { type: "text", autocomplete: "off", spellcheck: "false", class: "date", value: partial, placeholder: EXAMPLE }), { optional });
    this.required = required;
    this.future = future;
    this.plainHint = hint;
    this.control.addEventListener("input", () => this.understood());
    this.control.addEventListener("blur", () => {
      if (this.iso) this.control.value = this.iso;
      if (this.control.value.trim() && !this.iso) this.error(this.wrong);
    });
    this.understood();
  }

  /** "2025-03-07", "2025-03" or "2025"; "" when empty, null when it can't be read. @returns {string | null} */
  get iso() {
    return parsePartial(this.control.value);
  }

  /** @param {string} partial */
  set(partial) {
    this.control.value = partial;
    this.error("");
    this.understood();
  }

  /** What is wrong with it, or "". */
  get wrong() {
    const { iso } = this;
    if (iso === null) return t("shell-partial-wrong", ways());
    if (iso === "") return this.required;
    if (!this.future && iso > today()) return t("shell-date-future");
    return "";
  }

  understood() {
    const { iso } = this;
    if (!iso) this.setHint(this.plainHint || t("shell-partial-hint", ways()));
    else if (iso.length === 10) this.setHint(weekdayDate(iso));
    else this.setHint(iso.length === 7 ? `${partialDate(iso)}, ${t("shell-day-unknown")}` : `${iso}, ${t("shell-month-unknown")}`);
  }
}
