// An item answered by one of several choices: a 0–10 scale, labelled options, or yes and no.

import { Digits } from "../lib/digits.js";
import { h, uid } from "../lib/dom.js";
import { choicesOf } from "../lib/form-state.js";
import { isYesNo, optionKeys } from "../lib/keys.js";
import { t } from "../lib/words.js";

/** @typedef {import("../ipc-types.d.ts").ItemView} ItemView */
/** @typedef {import("../lib/form-state.js").Entry} Entry */
/** @typedef {number | boolean | string} Value */

// A shaky hand clicks twice: the second click must not answer the next item.
const TWICE = 400;
let lastClick = -Infinity;

export class RadioItem {
  /**
   * @param {ItemView} item
   * @param {object} options
   * @param {boolean} options.readOnly
   * @param {string} options.labelledBy
   * @param {string | null} options.lang of the form's words
   * @param {boolean} [options.numbersOnly] the words stand on the clinic's own sheet, so the numbers stand in a row
   * @param {(value: Value) => void} options.onChoose takes it and goes on
   * @param {(value: Value) => void} options.onSet takes it and stays
   */
  constructor(item, { readOnly, labelledBy, lang, numbersOnly = false, onChoose, onSet }) {
    this.choices = choicesOf(item);
    this.onChoose = onChoose;
    this.onSet = onSet;
    this.digits = new Digits();
    this.typed = h("p", { class: "typed number", role: "status" });
    this.problem = h("p", { class: "error", id: uid("problem"), role: "alert", hidden: true });
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
          : [h("kbd", { "aria-hidden": "true" }, key || "\u00a0"), h("span", { lang: choice.ours ? null : lang }, choice.label)]);
      button.addEventListener("click", (event) => {
        if (readOnly || (event.detail > 0 && event.timeStamp - lastClick < TWICE)) return;
        if (event.detail > 0) lastClick = event.timeStamp;
        onChoose(choice.value);
      });
      return button;
    });
    this.group = h("div", {
      class: `answers ${row ? "scale" : isYesNo(item) ? "flag" : item.kind}`, role: "radiogroup", tabIndex: -1, "aria-labelledby": labelledBy,
      "aria-describedby": [labelled && ends, this.problem.id].filter(Boolean).join(" "),
    }, this.buttons);
    this.element = h("div", { class: "radio-item" }, this.group, this.typed, this.problem,
      labelled && h("div", { class: "ends", id: ends },
        h("span", null, h("span", { class: "sr-only" }, `${first.value}: `), h("span", { lang }, first.label)),
        h("span", null, h("span", { class: "sr-only" }, `${last.value}: `), h("span", { lang }, last.label))));
    if (readOnly) return;
    this.group.addEventListener("focusout", (event) => {
      if (this.element.isConnected && !(event.relatedTarget instanceof Node && this.group.contains(event.relatedTarget))) this.flush();
    });
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

  /** A digit of a number with several: taken once no other choice begins like it, or when one goes on or leaves. @param {string} digit */
  type(digit) {
    this.#wrong("");
    this.digits.add(digit);
    const { text } = this.digits;
    const fitting = this.choices.filter((choice) => String(choice.value).startsWith(text));
    if (fitting.length === 0) {
      this.flush();
    } else if (fitting.length === 1 && String(fitting[0].value) === text) {
      this.forget();
      this.onChoose(fitting[0].value);
    } else {
      this.#showTyped();
      if (!this.group.contains(document.activeElement)) this.focus();
    }
  }

  #showTyped() {
    this.typed.textContent = this.digits.text && `${this.digits.text}…`;
  }

  /** @param {string} text what was typed and is no choice, or "" */
  #wrong(text) {
    this.problem.textContent = text && t("visits-not-a-choice", { typed: text });
    this.problem.hidden = !text;
    if (text) this.group.setAttribute("aria-invalid", "true");
    else this.group.removeAttribute("aria-invalid");
  }

  /** Whether digits are typed and not yet taken. */
  get half() {
    return this.digits.text !== "";
  }

  /** Takes back the last digit typed. @returns {boolean} whether there was one */
  erase() {
    const any = this.digits.erase();
    this.#showTyped();
    return any;
  }

  /** Takes what was typed. @returns {boolean} false when it is no answer */
  flush() {
    const { text } = this.digits;
    if (!text) return true;
    this.forget();
    const choice = this.choices.find((each) => String(each.value) === text);
    if (choice) this.onSet(choice.value);
    else this.#wrong(text);
    return choice !== undefined;
  }

  /** Drops what was typed and not yet taken. */
  forget() {
    this.digits.take();
    this.#wrong("");
    this.#showTyped();
  }

  /** The chosen one has the focus; while blank the whole group has it, so that nothing looks chosen. */
  focus() {
    const chosen = this.checked === undefined || this.checked < 0 ? null : this.buttons[this.checked];
    (chosen ?? this.group).focus({ preventScroll: true });
  }
}
