// A number or a time of day, typed. It is stored when one goes on or leaves the field, never half typed. Empty is blank;
// what can't be an answer is said and never stored.

import { h, uid } from "../lib/dom.js";
import { halfDayWords, rangeWords, readNumber, readTime, stepNumber, stepTime, timeWords } from "../lib/typed.js";
import { t } from "../lib/words.js";

/** @typedef {import("../ipc-types.d.ts").ItemView} ItemView */
/** @typedef {import("../lib/form-state.js").Entry} Entry */

/**
 * How one kind of entry is read and written.
 * @typedef {object} Manner
 * @property {(text: string) => import("../lib/typed.js").Typed} read
 * @property {(value: number) => string} write
 * @property {(value: number | null, by: number) => number} step
 * @property {string} hint
 * @property {(value: number) => string} understood what a value is in other words
 * @property {[number, string][]} steps by how much the buttons change it, and their words
 */

/** @param {ItemView} item @returns {Manner} */
function mannerOf(item) {
  if (item.kind === "time") {
    return {
      read: readTime,
      write: timeWords,
      step: stepTime,
      hint: t("patients-entry-time"),
      understood: (value) => t("patients-entry-time.that-is", { time: timeWords(value), half: halfDayWords(value) }),
      steps: [[-60, "− 1 h"], [60, "+ 1 h"], [-5, "− 5 min"], [5, "+ 5 min"]],
    };
  }
  const by = item.decimals ? 0.5 : 1;
  return {
    read: (text) => readNumber(text, item),
    write: String,
    step: (value, change) => stepNumber(value, change, item),
    hint: rangeWords(item),
    understood: () => "",
    steps: [[-by, `− ${by}`], [by, `+ ${by}`]],
  };
}

export class EntryItem {
  /**
   * @param {ItemView} item
   * @param {{readOnly: boolean, labelledBy: string, onSet: (value: number | null) => void}} options
   */
  constructor(item, { readOnly, labelledBy, onSet }) {
    this.manner = mannerOf(item);
    this.onSet = onSet;
    this.readOnly = readOnly;
    /** What is stored. @type {number | null} */
    this.value = null;
    const id = uid("entry");
    this.field = h("input", {
      type: "text", class: "entry number", inputmode: item.kind === "time" ? "text" : "decimal", autocomplete: "off", spellcheck: "false", readOnly,
      "aria-labelledby": labelledBy, "aria-describedby": `${id}-hint ${id}-error`,
    });
    this.group = this.field;
    this.understood = h("span", { class: "understood", role: "status" });
    this.problem = h("p", { class: "error", id: `${id}-error`, role: "alert", hidden: true });
    this.element = h("div", { class: "entry-item" },
      h("div", { class: "entry-row" }, this.field, item.kind === "number" && item.unit && h("span", { class: "unit" }, item.unit),
        !readOnly && h("span", { class: "steps" }, this.manner.steps.map(([by, words]) => h("button", { type: "button", on: { click: () => this.#step(by) } }, words)))),
      h("p", { class: "hint" }, h("span", { id: `${id}-hint` }, this.manner.hint), this.understood),
      this.problem);
    if (readOnly) return;
    this.field.addEventListener("input", () => this.#typed());
    this.field.addEventListener("blur", () => {
      if (this.element.isConnected) this.flush();
    });
  }

  #typed() {
    this.#error("");
    this.#understand();
  }

  /** Says what an entry is taken for, that it waits for Enter, and that a blank one is blank. */
  #understand() {
    const { value, wrong } = this.manner.read(this.field.value);
    const words = wrong ? [] : [
      value === null ? this.value === null && t("patients-entry-none") : this.manner.understood(value),
      value !== this.value && t("patients-entry-enter"),
    ].filter(Boolean);
    this.understood.textContent = words.map((each) => ` · ${each}`).join("");
  }

  /** @param {string} words */
  #error(words) {
    this.problem.textContent = words;
    this.problem.hidden = !words;
    if (words) this.field.setAttribute("aria-invalid", "true");
    else this.field.removeAttribute("aria-invalid");
  }

  #store() {
    const { value } = this.manner.read(this.field.value);
    if (value !== this.value) this.onSet(value);
  }

  /** @param {number} by */
  #step(by) {
    const { value, wrong } = this.manner.read(this.field.value);
    this.field.value = this.manner.write(this.manner.step(wrong ? this.value : value, by));
    this.#error("");
    this.#understand();
    this.#store();
  }

  /** @param {Entry | null} entry */
  update(entry) {
    this.value = typeof entry?.value === "number" ? entry.value : null;
    // While one types, the text stays as typed.
    const { value, wrong } = this.manner.read(this.field.value);
    if (wrong || value !== this.value) this.forget();
    else this.#understand();
  }

  /** In the field the page itself takes signs back. */
  erase() {
    return false;
  }

  /** Takes a sign that was typed beside the field. @param {string} sign */
  type(sign) {
    this.focus();
    this.field.value = sign;
    this.#typed();
  }

  /** Takes what was typed. @returns {boolean} false when it is no answer */
  flush() {
    if (this.readOnly) return true;
    const { value, wrong } = this.manner.read(this.field.value);
    this.#error(wrong && `${wrong} ${t("patients-entry-not-stored")}`);
    if (wrong) return false;
    this.field.value = value === null ? "" : this.manner.write(value);
    this.#store();
    return true;
  }

  /** Whether something else is typed than is stored. */
  get half() {
    const { value, wrong } = this.manner.read(this.field.value);
    return wrong !== "" || value !== this.value;
  }

  /** Back to what is stored. */
  forget() {
    this.field.value = this.value === null ? "" : this.manner.write(this.value);
    this.#error("");
    this.#understand();
  }

  /** What stands there is marked, so that typing replaces it. */
  focus() {
    this.field.focus({ preventScroll: true });
    this.field.select();
  }
}
