// A labelled control with its hint and its own error.

import { fill, h, uid } from "../lib/dom.js";
import { t } from "../lib/words.js";

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

/**
 * @template {Control} C
 */
export class Field {
  /**
   * @param {string} label
   * @param {C} control
   * @param {{hint?: import("../lib/dom.js").Child, optional?: boolean, after?: import("../lib/dom.js").Child}} [options]
   */
  constructor(label, control, { hint = "", optional = false, after = null } = {}) {
    const id = uid("field");
    this.control = control;
    control.id = id;
    this.hint = h("p", { class: "hint", id: `${id}-hint`, hidden: !hint }, hint);
    this.problem = h("p", { class: "error", id: `${id}-error`, "aria-live": "polite", hidden: true });
    control.setAttribute("aria-describedby", `${id}-hint ${id}-error`);
    this.element = h("div", { class: "field" },
      h("label", { htmlFor: id }, label),
      optional && h("span", { class: "optional", "aria-hidden": "true" }, t("shell-optional")),
      after ? h("div", { class: "with-button" }, control, after) : control,
      this.hint, this.problem);
    control.addEventListener("input", () => this.error(""));
  }

  get value() {
    return this.control.value;
  }

  /** @param {...import("../lib/dom.js").Child} words */
  setHint(...words) {
    fill(this.hint, ...words);
    this.hint.hidden = !this.hint.hasChildNodes();
  }

  /** @param {string} words "" takes it away */
  error(words) {
    this.problem.textContent = words;
    this.problem.hidden = !words;
    if (words) this.control.setAttribute("aria-invalid", "true");
    else this.control.removeAttribute("aria-invalid");
  }
}

/**
 * @param {string} label
 * @param {import("../lib/dom.js").Props} [props]
 * @param {{hint?: import("../lib/dom.js").Child, optional?: boolean, after?: import("../lib/dom.js").Child}} [options]
 */
export function textField(label, props = {}, options = {}) {
  return new Field(label, h("input", { type: "text", autocomplete: "off", spellcheck: "false", ...props }), options);
}

/**
 * @param {string} label @param {[string, string][]} choices value and name
 * @param {string} value
 * @param {{hint?: import("../lib/dom.js").Child}} [options]
 */
export function selectField(label, choices, value, options = {}) {
  const control = h("select", null, choices.map(([key, name]) => h("option", { value: key }, name)));
  control.value = value;
  return new Field(label, control, options);
}

/**
 * Shows errors at their fields: the first one gets the focus.
 * @param {[Field<any>, string][]} checks each field with what is wrong, or ""
 * @returns {boolean} whether all is well
 */
export function checkFields(checks) {
  for (const [field, words] of checks) field.error(words);
  const first = checks.find(([, words]) => words);
  first?.[0].control.focus();
  return !first;
}
