// Choosing from a catalogue while typing; what isn't in it can be taken as it was typed.

import { toAppError } from "../ipc.js";
import { fill, h, uid } from "../lib/dom.js";
import { keepWith } from "../lib/form-undo.js";
import { t } from "../lib/words.js";
import { Field } from "./field.js";

/**
 * @template {{key: string, name: string, by: string}} M
 * @extends {Field<HTMLInputElement>}
 */
export class SearchChoice extends Field {
  /**
   * @param {string} label
   * @param {{search: (words: string) => Promise<M[]>, key?: string | null, name?: string, match?: M | null, own?: ((typed: string) => string) | null, hint?: string, detail?: (match: M) => string, onChoose?: (match: M | null) => void}} options
   * own: how taking the typed words is offered, null when only what is found can be taken; key and name: what is chosen at the start; match: the same as the
   * catalogue has it, where that is known
   */
  constructor(label, { search, key = null, name = "", match = null, own = (typed) => t("treatments-choice-own.unchecked", { typed }), hint = "", detail = () => "", onChoose }) {
    const list = uid("choices");
    const input = h("input", { type: "text", role: "combobox", autocomplete: "off", spellcheck: "false", value: name, "aria-expanded": "false", "aria-controls": list, "aria-autocomplete": "list" });
    super(label, input, { hint });
    this.search = search;
    this.own = own;
    this.detail = detail;
    this.onChoose = onChoose;
    /** Key of what is chosen; null when the typed words stand. @type {string | null} */
    this.key = key;
    /** Whether the typed words were taken on purpose. */
    this.taken = key === null && name !== "";
    /** What was chosen. @type {M | null} */
    this.match = match;
    /** @type {(M | null)[]} */
    this.matches = [];
    this.at = -1;
    this.asked = 0;
    this.list = h("ul", { class: "choices", role: "listbox", id: list, "aria-label": label, hidden: true });
    this.count = h("span", { class: "sr-only", role: "status" });
    const box = h("div", { class: "choice-box" });
    input.replaceWith(box);
    box.append(input, this.list, this.count);
    keepWith(input, () => ({ text: input.value, key: this.key, taken: this.taken, match: this.match }), (kept) => this.putBack(kept));
    input.addEventListener("input", () => {
      this.key = null;
      this.taken = false;
      this.match = null;
      this.onChoose?.(null);
      this.find();
    });
    input.addEventListener("keydown", (event) => this.keys(event));
    input.addEventListener("blur", () => window.setTimeout(() => this.close(), 150));
  }

  get typed() {
    return this.control.value.trim();
  }

  /** Whether something was chosen, from the catalogue or as it was typed; words that only stand there may be in the catalogue. */
  get settled() {
    return this.key !== null || (this.taken && this.typed !== "");
  }

  async find() {
    this.asked += 1;
    const asked = this.asked;
    const words = this.typed;
    if (!words) {
      this.close();
      return;
    }
    try {
      const found = await this.search(words);
      if (asked !== this.asked || document.activeElement !== this.control) return;
      this.matches = this.own ? [...found, null] : found;
      this.at = found.length ? 0 : -1;
      this.draw();
    } catch (reason) {
      if (asked === this.asked) this.error(toAppError(reason).message);
    }
  }

  /** How many there are, for those who don't see the list. @param {number} found */
  tell(found) {
    this.count.textContent = found ? t("treatments-choice-found", { count: found }) : t("treatments-choice-none");
  }

  draw() {
    fill(this.list, this.matches.map((match, index) => {
      const option = h("li", { role: "option", id: `${this.list.id}-${index}`, "aria-selected": String(index === this.at), class: match ? "" : "own" },
        match ? [h("span", null, match.name, match.by ? h("span", { class: "hint" }, ` ${match.by}`) : null), h("span", { class: "hint" }, this.detail(match))] : this.own?.(this.typed));
      // Before the field loses the focus.
      option.addEventListener("pointerdown", (event) => {
        event.preventDefault();
        this.choose(match);
      });
      return option;
    }));
    if (!this.matches.length) fill(this.list, h("li", { class: "own", role: "option", "aria-disabled": "true" }, t("treatments-choice-none")));
    this.tell(this.matches.filter(Boolean).length);
    this.list.hidden = false;
    this.control.setAttribute("aria-expanded", "true");
    if (this.at >= 0) this.control.setAttribute("aria-activedescendant", `${this.list.id}-${this.at}`);
    else this.control.removeAttribute("aria-activedescendant");
    this.list.children[this.at]?.scrollIntoView({ block: "nearest" });
  }

  /** @param {KeyboardEvent} event */
  keys(event) {
    if (this.list.hidden) {
      if (event.key === "ArrowDown" && this.typed) this.find();
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!this.matches.length) return;
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.at = (this.at + step + this.matches.length) % this.matches.length;
      this.draw();
    } else if (event.key === "Enter") {
      event.preventDefault();
      this.choose(this.matches[this.at] ?? null);
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    }
  }

  /** @param {M | null} match */
  choose(match) {
    this.taken = !match;
    this.match = match;
    if (match) {
      this.key = match.key;
      this.control.value = match.name;
    }
    this.error("");
    this.close();
    this.onChoose?.(match);
    this.control.dispatchEvent(new Event("change", { bubbles: true }));
  }

  /** As it was chosen before. @param {{text: string, key: string | null, taken: boolean, match: M | null}} kept */
  putBack({ text, key, taken, match }) {
    this.control.value = text;
    this.key = key;
    this.taken = taken;
    this.match = match;
    this.error("");
    this.close();
    this.onChoose?.(match);
  }

  close() {
    this.asked += 1;
    this.list.hidden = true;
    this.count.textContent = "";
    this.control.setAttribute("aria-expanded", "false");
    this.control.removeAttribute("aria-activedescendant");
  }
}
