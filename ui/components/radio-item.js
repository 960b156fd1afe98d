// An item answered by one of several choices: a 0–10 scale, labelled options, or yes and no.

import { choicesOf } from "../lib/form-state.js";
import { h, uid } from "../lib/dom.js";
import { isYesNo } from "../lib/keys.js";

/** @typedef {import("../ipc-types.d.ts").ItemView} ItemView */
/** @typedef {import("../lib/form-state.js").Entry} Entry */

// A shaky hand clicks twice: the second click must not answer the next item.
const TWICE = 400;
let lastClick = -Infinity;

export class RadioItem {
  /**
   * @param {ItemView} item
   * @param {{readOnly: boolean, labelledBy: string, onChoose: (value: number | boolean) => void}} options
   */
  constructor(item, { readOnly, labelledBy, onChoose }) {
    this.choices = choicesOf(item);
    const ends = uid("ends");
    const scale = item.kind === "scale";
    this.buttons = this.choices.map((choice) => {
      const button = h("button", { type: "button", role: "radio", class: "answer", "aria-checked": "false", "aria-disabled": readOnly ? "true" : null },
        scale
          ? [String(choice.value), choice.value === 10 && h("kbd", { "aria-hidden": "true" }, "T")]
          : [h("kbd", { "aria-hidden": "true" }, keyName(item, choice)), h("span", null, choice.label)]);
      button.addEventListener("click", (event) => {
        if (readOnly || (event.detail > 0 && event.timeStamp - lastClick < TWICE)) return;
        if (event.detail > 0) lastClick = event.timeStamp;
        onChoose(choice.value);
      });
      return button;
    });
    const [first, last] = [this.choices[0], this.choices[this.choices.length - 1]];
    this.group = h("div", {
      class: `answers ${isYesNo(item) ? "flag" : item.kind}`, role: "radiogroup", tabIndex: -1, "aria-labelledby": labelledBy,
      "aria-describedby": scale ? ends : null,
    }, this.buttons);
    this.element = h("div", { class: "radio-item" }, this.group,
      scale && h("div", { class: "ends", id: ends },
        h("span", null, h("span", { class: "sr-only" }, `${first?.value}: `), first?.label),
        h("span", null, h("span", { class: "sr-only" }, `${last?.value}: `), last?.label)));
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

/** @param {ItemView} item @param {{value: number | boolean}} choice */
function keyName(item, choice) {
  if (isYesNo(item)) return choice.value ? "Y" : "N";
  return String(choice.value);
}
