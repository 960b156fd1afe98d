// Says in the last minute that the vault is about to be locked for want of use. Rust counts and tells (`idle`).

import { fill, h } from "../lib/dom.js";
import { t } from "../lib/words.js";

/** Rust tells each second; when it has stopped, someone has used the window. In ms. */
const STALE = 2500;

export class IdleNotice {
  /** @param {(words: string) => void} say tells screen readers, once */
  constructor(say) {
    this.say = say;
    /** @type {number | undefined} */
    this.timer = undefined;
    this.words = h("p");
    // Above dialogs that are open; the count isn't read out each second.
    this.element = h("div", { class: "idle-notice", popover: "manual", "aria-hidden": "true", hidden: true }, this.words);
    window.addEventListener("idle", (event) => this.show(/** @type {CustomEvent<number>} */ (event).detail));
    for (const name of ["keydown", "pointerdown", "pointermove", "wheel"]) document.addEventListener(name, () => this.hide(), { capture: true, passive: true });
  }

  /** @param {number} seconds until the lock */
  show(seconds) {
    const words = t("shell-idle", { seconds });
    fill(this.words, h("strong", null, words), " ", t("shell-idle-stay"));
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.hide(), STALE);
    if (!this.element.hidden) return;
    this.element.hidden = false;
    this.element.showPopover?.();
    this.say(words);
  }

  hide() {
    if (this.element.hidden) return;
    clearTimeout(this.timer);
    this.element.hidePopover?.();
    this.element.hidden = true;
  }
}
