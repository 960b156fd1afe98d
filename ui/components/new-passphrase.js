// A passphrase that is chosen: typed twice, or once in plain sight. Pasting is fine; Rust refuses what is on its list.

import { h } from "../lib/dom.js";
import { PassphraseField } from "./passphrase.js";

/** @typedef {import("./field.js").Field<any>} AnyField */

const SHORTEST = 15;
const RULE = `At least ${SHORTEST} characters, such as five words.`;

export class NewPassphrase {
  /** @param {string} [label] */
  constructor(label = "Passphrase") {
    this.again = new PassphraseField(`${label} again`, { fresh: true });
    this.field = new PassphraseField(label, {
      fresh: true,
      onShow: (shown) => {
        this.again.element.hidden = shown;
        if (shown) this.again.control.value = "";
      },
    });
    this.field.setHint(RULE);
    this.field.control.addEventListener("input", () => {
      const { length } = this;
      this.field.setHint(length === 0 ? RULE : length < SHORTEST ? `${length} of at least ${SHORTEST} characters` : `${length} characters: long enough`);
    });
    this.element = h("div", { class: "two" }, this.field.element, this.again.element);
  }

  get value() {
    return this.field.value;
  }

  /** As people count. */
  get length() {
    return [...this.field.value].length;
  }

  /** What is wrong with each field, or "". @returns {[AnyField, string][]} */
  checks() {
    const shown = this.field.control.type === "text";
    const short = this.length < SHORTEST;
    return [
      [this.field, short ? `The passphrase needs at least ${SHORTEST} characters.` : ""],
      [this.again, !short && !shown && this.again.value !== this.value ? "The two passphrases differ. Type the same one twice." : ""],
    ];
  }
}
