// A rating from 0 to 100: a number to type, and a slim line to click or drag on. Blank until it is given.

import { h } from "../../lib/dom.js";
import { inEnglishOnly } from "../../lib/english.js";
import { readNumber, stepNumber } from "../../lib/typed.js";
import { Field } from "../field.js";

/** @typedef {import("../../ipc-types.d.ts").DiaryItemView} DiaryItemView */

export const SCALE = { low: 0, high: 100, decimals: 0, unit: "" };
/** Whether 100 means what it does for most ratings, which is said once above them. @param {DiaryItemView} item */
const isUsual = (item) => item.high === "worst imaginable";
const STEP = 5;

export class Rating {
  /** @param {DiaryItemView} item @param {{onChange: () => void, onDone: () => void}} options onDone: Enter leads on */
  constructor(item, { onChange, onDone }) {
    this.item = item;
    this.onChange = onChange;
    this.field = new Field(item.label, h("input", { type: "text", inputmode: "numeric", autocomplete: "off", class: "rating-number", maxlength: "6" }));
    const { control } = this.field;
    this.filled = h("span", { class: "filled" });
    this.thumb = h("span", { class: "thumb" });
    this.line = h("div", { class: "rating-line", "aria-hidden": "true" }, h("span", { class: "track" }, this.filled), this.thumb);
    for (const part of this.field.element.querySelectorAll("label")) inEnglishOnly(part);
    inEnglishOnly(this.field.hint);
    this.field.setHint(`0 ${item.low}, 100 ${item.high}`);
    const usual = isUsual(item);
    this.field.hint.classList.toggle("sr-only", usual);
    this.element = h("div", { class: `rating ${usual ? "usual" : ""}` }, this.field.element, this.line);
    control.addEventListener("input", () => this.changed());
    control.addEventListener("focus", () => control.select());
    control.addEventListener("blur", () => this.field.error(this.read.wrong));
    control.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.ctrlKey) {
        event.preventDefault();
        onDone();
      } else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
        event.preventDefault();
        this.put(stepNumber(this.read.value, event.key === "ArrowUp" ? STEP : -STEP, SCALE));
        this.#done();
      }
    });
    this.#drag();
    this.draw();
  }

  #drag() {
    /** @param {PointerEvent} event */
    const at = (event) => {
      const room = this.line.getBoundingClientRect();
      return Math.round(Math.max(0, Math.min(1, (event.clientX - room.left) / Math.max(1, room.width))) * 100);
    };
    this.line.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      this.line.setPointerCapture(event.pointerId);
      this.put(at(event));
      this.field.control.focus();
    });
    this.line.addEventListener("pointermove", (event) => {
      if (this.line.hasPointerCapture(event.pointerId)) this.put(at(event));
    });
    this.line.addEventListener("pointerup", () => this.#done());
  }

  /** A change that was finished, as one that was typed. */
  #done() {
    this.field.control.dispatchEvent(new Event("change", { bubbles: true }));
  }

  get read() {
    return readNumber(this.field.value, SCALE);
  }

  /** @param {number | null} value null: blank */
  show(value) {
    this.field.control.value = value === null ? "" : String(value);
    this.field.error("");
    this.draw();
  }

  /** @param {number} value */
  put(value) {
    this.show(value);
    this.onChange();
  }

  changed() {
    this.draw();
    this.onChange();
  }

  draw() {
    const { value } = this.read;
    this.line.classList.toggle("blank", value === null);
    this.filled.style.width = `${value ?? 0}%`;
    this.thumb.style.left = `${value ?? 0}%`;
  }
}
