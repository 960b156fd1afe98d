// A passphrase that is chosen: typed twice, or once in plain sight. Pasting is fine; Rust refuses what is on its list.

import { h } from "../lib/dom.js";
import { t } from "../lib/words.js";
import { PassphraseField } from "./passphrase.js";

/** @typedef {import("./field.js").Field<any>} AnyField */

const SHORTEST = 15;
const rule = () => t("shell-passphrase-rule", { least: SHORTEST });

export class NewPassphrase {
  /** @param {{instead?: boolean}} [options] instead: it takes the place of one before */
  constructor({ instead = false } = {}) {
    this.again = new PassphraseField(t(instead ? "shell-passphrase-new.again" : "shell-passphrase.again"), { fresh: true });
    this.field = new PassphraseField(t(instead ? "shell-passphrase-new" : "shell-passphrase"), {
      fresh: true,
      onShow: (shown) => {
        this.again.element.hidden = shown;
        if (shown) this.again.control.value = "";
      },
    });
    this.field.setHint(rule());
    this.field.control.addEventListener("input", () => {
      const { length } = this;
      this.field.setHint(length === 0 ? rule() : t(length < SHORTEST ? "shell-passphrase-so-far" : "shell-passphrase-enough", { count: length, least: SHORTEST }));
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
      [this.field, short ? t("shell-passphrase-short", { least: SHORTEST }) : ""],
      [this.again, !short && !shown && this.again.value !== this.value ? t("shell-passphrase-differ") : ""],
    ];
  }
}
