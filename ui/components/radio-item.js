// An item answered by one of several choices: a 0–10 scale, labelled options, or yes and no.

import { choicesOf } from "../lib/form-state.js";
import { h, uid } from "../lib/dom.js";
import { isYesNo, optionKeys } from "../lib/keys.js";

/** @typedef {import("../ipc-types.d.ts").ItemView} ItemView */
/** @typedef {import("../lib/form-state.js").Entry} Entry */
/** @typedef {number | boolean | string} Value */

// A shaky hand clicks twice: the second click must not answer the next item.
const TWICE = 400;
let lastClick = -Infinity;

export class RadioItem {
  /**
   * @param {ItemView} item
   * @param {{readOnly: boolean, labelledBy: string, numbersOnly?: boolean, onChoose: (value: Value) => void}} options numbersOnly: the
   * words stand on the clinic's own sheet, so the numbers stand in a row
   */
  constructor(item, { readOnly, labelledBy, numbersOnly = false, onChoose }) {
    this.choices = choicesOf(item);
    const scale = item.kind === "scale";
    const row = scale || (numbersOnly && item.kind === "options" && this.choices.every((choice) => typeof choice.value === "number"));
    const [first, last] = [this.choices[0], this.choices[this.choices.length - 1]];
    const labelled = scale && Boolean(first?.label || last?.label);
    const ends = uid("ends");
    const keys = isYesNo(item) && !row ? this.choices.map((choice) => (choice.value ? "Y" : "N")) : optionKeys(item);
    this.buttons = this.choices.map((choice, at) => {
      const key = keys[at];
      const button = h("button", { type: "button", role: "radio", class: "answer", "aria-checked": "false", "aria-disabled": readOnly ? "true" : null },
        row
          ? [String(choice.value), key !== String(choice.value) && key && h("kbd", { "aria-hidden": "true" }, key)]
          : [h("kbd", { "aria-hidden": "true" }, key || "\u00a0"), h("span", null, choice.label)]);
      button.addEventListener("click", (event) => {
        if (readOnly || (event.detail > 0 && event.timeStamp - lastClick < TWICE)) return;
        if (event.detail > 0) lastClick = event.timeStamp;
        onChoose(choice.value);
      });
      return button;
    });
    this.group = h("div", {
      class: `answers ${row ? "scale" : isYesNo(item) ? "flag" : item.kind}`, role: "radiogroup", tabIndex: -1, "aria-labelledby": labelledBy,
      "aria-describedby": labelled ? ends : null,
    }, this.buttons);
    this.element = h("div", { class: "radio-item" }, this.group,
      labelled && h("div", { class: "ends", id: ends },
        h("span", null, h("span", { class: "sr-only" }, `${first.value}: `), first.label),
        h("span", null, h("span", { class: "sr-only" }, `${last.value}: `), last.label)));
  }

  /** @param {Entry | null} entry */
  update(entry) {
    const at = entry ? this.choices.findIndex((choice) => choice.value === entry.value) : -1;
    this.buttons.forEach((button, index) => {
      button.setAttribute("aria-checked", String(index === at));
      button.tabIndex = index === Math.max(at, 0) ? 0 : -1;
    });
    this.checked = at;
  }

  /** The chosen one has the focus; while blank the whole group has it, so that nothing looks chosen. */
  focus() {
    const chosen = this.checked === undefined || this.checked < 0 ? null : this.buttons[this.checked];
    (chosen ?? this.group).focus({ preventScroll: true });
  }
}
