// The visit's note. It stores itself while one types.

import { h } from "../lib/dom.js";
import { t } from "../lib/words.js";
import { Field } from "./field.js";

const PAUSE = 400;
const LONGEST_WAIT = 2000;

export class Note {
  /**
   * @param {string} text
   * @param {{readOnly: boolean, signal: AbortSignal, save: (text: string) => void}} options
   */
  constructor(text, { readOnly, signal, save }) {
    this.saved = text;
    this.save = save;
    this.area = h("textarea", { rows: "6", maxlength: "20000", value: text, readOnly });
    this.element = new Field(t("treatments-note"), this.area).element;
    /** @type {number | undefined} */
    this.timer = undefined;
    this.since = 0;
    if (readOnly) return;
    this.area.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.since ||= Date.now();
      if (Date.now() - this.since > LONGEST_WAIT) this.flush();
      else this.timer = window.setTimeout(() => this.flush(), PAUSE);
    });
    this.area.addEventListener("blur", () => this.flush());
    window.addEventListener("pagehide", () => this.flush(), { signal });
    signal.addEventListener("abort", () => this.flush());
  }

  /** Stores what is typed now. */
  flush() {
    clearTimeout(this.timer);
    this.since = 0;
    if (this.area.value === this.saved) return;
    this.saved = this.area.value;
    this.save(this.saved);
  }
}
