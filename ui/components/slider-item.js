// A whole number on a line. Until it is answered there is no thumb, so that nothing looks chosen.

import { Digits } from "../lib/digits.js";
import { h, uid } from "../lib/dom.js";
import { ends } from "../lib/form-state.js";
import { textScale } from "../lib/theme.js";
import { t } from "../lib/words.js";

/** @typedef {import("../ipc-types.d.ts").ItemView} ItemView */
/** @typedef {import("../lib/form-state.js").Entry} Entry */

/** Half a thumb, which stays within the line at both ends; in rem as in the style sheet. */
const HALF = 0.875;

export class SliderItem {
  /**
   * @param {ItemView} item
   * @param {{readOnly: boolean, labelledBy: string, lang: string | null, onSet: (value: number) => void}} options
   */
  constructor(item, { readOnly, labelledBy, lang, onSet }) {
    const [low, high] = ends(item);
    this.low = low;
    this.high = high;
    this.onSet = onSet;
    this.digits = new Digits();
    /** What is stored. @type {number | null} */
    this.value = null;
    const words = uid("ends");
    this.read = h("p", { class: "slider-value number", "aria-hidden": "true" });
    this.problem = h("p", { class: "error", id: uid("problem"), role: "alert", hidden: true });
    this.filled = h("span", { class: "filled" });
    this.thumb = h("span", { class: "thumb" });
    this.group = h("div", {
      class: "slider", role: "slider", tabIndex: 0, "aria-labelledby": labelledBy, "aria-describedby": `${words} ${this.problem.id}`, "aria-orientation": "horizontal",
      "aria-valuemin": this.low, "aria-valuemax": this.high, "aria-readonly": readOnly ? "true" : null,
    }, h("span", { class: "track" }, this.filled), this.thumb);
    const end = (/** @type {number} */ value, /** @type {string} */ label) => h("span", null, h("strong", { class: "number" }, value), label && ` ${label}`);
    this.element = h("div", { class: "slider-item" },
      this.read, this.group,
      h("div", { class: "ends", id: words, lang }, end(this.low, item.lowLabel), end(this.high, item.highLabel)),
      !readOnly && h("p", { class: "hint" }, t("visits-slider-hint")),
      this.problem);
    if (readOnly) return;
    this.#drag();
    this.group.addEventListener("blur", () => {
      if (this.element.isConnected) this.flush();
    });
  }

  /** A click or a drag sets the value; it is stored once, when the pointer is lifted. */
  #drag() {
    /** @type {number | null} */
    let held = null;
    const at = (/** @type {PointerEvent} */ event) => {
      const room = this.group.getBoundingClientRect();
      const half = HALF * 16 * textScale();
      const share = (event.clientX - room.left - half) / Math.max(1, room.width - 2 * half);
      return Math.round(this.low + Math.max(0, Math.min(1, share)) * (this.high - this.low));
    };
    this.group.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      this.forget();
      held = event.pointerId;
      this.group.setPointerCapture?.(event.pointerId);
      this.#show(at(event));
    });
    this.group.addEventListener("pointermove", (event) => {
      if (event.pointerId === held) this.#show(at(event));
    });
    this.group.addEventListener("pointerup", (event) => {
      if (event.pointerId !== held) return;
      held = null;
      this.onSet(at(event));
    });
    this.group.addEventListener("pointercancel", () => {
      held = null;
      this.#show(this.value);
    });
  }

  /** @param {number | null} value */
  #show(value) {
    const blank = value === null;
    this.read.textContent = blank ? t("visits-blank") : String(value);
    this.read.classList.toggle("blank", blank);
    this.thumb.hidden = blank;
    this.filled.hidden = blank;
    this.group.classList.toggle("blank", blank);
    this.group.setAttribute("aria-valuenow", String(value ?? this.low));
    this.group.setAttribute("aria-valuetext", blank ? t("visits-no-answer") : String(value));
    if (blank) return;
    const place = `calc(${HALF}rem + (100% - ${2 * HALF}rem) * ${(value - this.low) / Math.max(1, this.high - this.low)})`;
    this.thumb.style.insetInlineStart = place;
    this.filled.style.inlineSize = place;
  }

  /** @param {Entry | null} entry */
  update(entry) {
    this.value = typeof entry?.value === "number" ? entry.value : null;
    this.#show(this.value);
  }

  /** A digit; the number is taken when one goes on or leaves the line. @param {string} digit */
  type(digit) {
    this.#fine();
    this.digits.add(digit);
    this.#showTyped();
    this.focus();
  }

  #fine() {
    this.problem.hidden = true;
    this.group.removeAttribute("aria-invalid");
  }

  #showTyped() {
    this.read.textContent = `${this.digits.text}…`;
    this.read.classList.remove("blank");
  }

  /** Whether digits are typed and not yet taken. */
  get half() {
    return this.digits.text !== "";
  }

  /** Takes back the last digit typed. @returns {boolean} whether there was one */
  erase() {
    if (!this.digits.erase()) return false;
    if (this.digits.text) this.#showTyped();
    else this.#show(this.value);
    return true;
  }

  /** Takes what was typed. @returns {boolean} false when it is no answer */
  flush() {
    if (!this.digits.text) return true;
    const value = Number(this.digits.text);
    const fits = value >= this.low && value <= this.high;
    this.forget();
    if (fits) this.onSet(value);
    else this.problem.textContent = t("visits-slider-outside", { value: String(value), low: String(this.low), high: String(this.high) });
    this.problem.hidden = fits;
    if (!fits) this.group.setAttribute("aria-invalid", "true");
    return fits;
  }

  /** Drops what was typed and not yet taken. */
  forget() {
    this.digits.take();
    this.#fine();
    this.#show(this.value);
  }

  focus() {
    this.group.focus({ preventScroll: true });
  }
}
