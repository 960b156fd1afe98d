// Checkboxes or radio buttons under one label, with their own error.

import { h, uid } from "../lib/dom.js";

export class ChoiceGroup {
  /**
   * @param {string} label
   * @param {[string, import("../lib/dom.js").Child][]} choices value and what people read
   * @param {{values?: string[], single?: boolean, onChange?: () => void}} [options]
   */
  constructor(label, choices, { values = [], single = false, onChange } = {}) {
    const id = uid("group");
    this.single = single;
    this.before = values;
    this.inputs = choices.map(([value]) => h("input", { type: single ? "radio" : "checkbox", name: id, value, checked: values.includes(value), "aria-describedby": `${id}-error` }));
    this.problem = h("p", { class: "error", id: `${id}-error`, hidden: true });
    this.element = h("div", { class: "field", role: single ? "radiogroup" : "group", "aria-labelledby": `${id}-label`, "aria-describedby": `${id}-error` },
      h("span", { class: "label", id: `${id}-label` }, label),
      h("div", { class: "options" }, choices.map(([, words], at) => h("label", { class: "option" }, this.inputs[at], h("span", null, words)))),
      this.problem);
    this.element.addEventListener("change", () => {
      this.error("");
      onChange?.();
    });
  }

  /** What has the focus when something is wrong. */
  get control() {
    return this.inputs.find((input) => input.checked) ?? this.inputs[0];
  }

  /** What is chosen; as it was before when nothing was changed, twice in the morning included. @returns {string[]} */
  get values() {
    const chosen = this.inputs.filter((input) => input.checked).map((input) => input.value);
    const before = new Set(this.before);
    return chosen.length === before.size && chosen.every((value) => before.has(value)) ? this.before : chosen;
  }

  /** @param {string[]} values */
  set values(values) {
    this.before = values;
    for (const input of this.inputs) input.checked = values.includes(input.value);
  }

  /** The one that is chosen, or "". */
  get value() {
    return this.values[0] ?? "";
  }

  /** @param {string} words "" takes it away */
  error(words) {
    for (const control of this.single ? [this.element] : this.inputs) {
      if (words) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
    this.problem.textContent = words;
    this.problem.hidden = !words;
    this.element.toggleAttribute("data-wrong", Boolean(words));
  }
}
