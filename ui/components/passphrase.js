// A passphrase that can be shown while it is typed, with a word about Caps Lock.

import { h } from "../lib/dom.js";
import { t } from "../lib/words.js";
import { Field } from "./field.js";

/** @extends {Field<HTMLInputElement>} */
export class PassphraseField extends Field {
  /**
   * @param {string} label
   * @param {{fresh?: boolean, hint?: string, onShow?: (shown: boolean) => void}} [options]
   */
  constructor(label, { fresh = false, hint = "", onShow } = {}) {
    const control = h("input", { type: "password", autocomplete: fresh ? "new-password" : "current-password", spellcheck: "false", autocapitalize: "off" });
    const show = h("button", { type: "button", "aria-label": t("shell-passphrase.show") }, t("shell-show"));
    super(label, control, { hint, after: onShow || !fresh ? show : null });
    const caps = h("p", { class: "hint caps", role: "status" });
    this.element.append(caps);
    /** @param {Event} event */
    const watch = (event) => {
      const on = event instanceof KeyboardEvent && event.getModifierState?.("CapsLock");
      caps.textContent = on ? t("shell-passphrase-caps") : "";
    };
    control.addEventListener("keydown", watch);
    control.addEventListener("keyup", watch);
    control.addEventListener("blur", () => {
      caps.textContent = "";
    });
    show.addEventListener("click", () => {
      const shown = control.type === "password";
      control.type = shown ? "text" : "password";
      show.setAttribute("aria-label", t(shown ? "shell-passphrase.hide" : "shell-passphrase.show"));
      show.textContent = t(shown ? "shell-hide" : "shell-show");
      onShow?.(shown);
      control.focus();
    });
  }
}
