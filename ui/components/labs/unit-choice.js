// The unit of a result: chosen from those of its analyte, or typed as it stands on the laboratory's sheet.

import { fill, h } from "../../lib/dom.js";
import { t } from "../../lib/words.js";
import { selectField, textField } from "../field.js";

const TYPED = "…";

export class UnitChoice {
  constructor() {
    this.listed = selectField(t("measures-unit"), [], "");
    this.free = textField(t("measures-unit"), { maxlength: "40" });
    this.element = h("div", { class: "unit-choice" }, this.listed.element, this.free.element);
    /** @type {string[]} */
    this.units = [];
    this.onChange = () => {};
    this.listed.control.addEventListener("change", () => {
      if (this.listed.value === TYPED) {
        this.type("");
        this.free.control.focus();
      } else {
        this.#list();
      }
      this.onChange();
    });
    this.free.control.addEventListener("input", () => this.onChange());
    this.free.control.addEventListener("blur", () => {
      if (this.units.length && !this.free.value.trim()) this.offer(this.units, this.units[0]);
    });
    this.offer([], "");
  }

  /** @param {string[]} units the usual one first; none: it is typed @param {string} chosen */
  offer(units, chosen) {
    this.units = units;
    fill(this.listed.control, units.map((unit) => h("option", { value: unit }, unit)), h("option", { value: TYPED }, t("measures-unit.sheet")));
    this.error("");
    if (!units.length || !units.includes(chosen)) {
      this.type(chosen);
      return;
    }
    this.listed.control.value = chosen;
    this.#list();
  }

  #list() {
    this.listed.element.hidden = false;
    this.free.element.hidden = true;
  }

  /** @param {string} unit */
  type(unit) {
    this.free.control.value = unit;
    this.free.setHint(this.units.length ? t("measures-unit-usual", { units: this.units.join(", ") }) : "");
    this.listed.element.hidden = true;
    this.free.element.hidden = false;
  }

  get control() {
    return this.free.element.hidden ? this.listed.control : this.free.control;
  }

  get value() {
    return this.control.value.trim();
  }

  /** @param {string} words */
  error(words) {
    this.listed.error(words);
    this.free.error(words);
  }
}
