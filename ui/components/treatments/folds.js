// Folds that stay as they were when the screen is drawn anew, and fill themselves only when they are opened.

import { fill, h } from "../../lib/dom.js";

export class Folds {
  constructor() {
    /** @type {Map<string, boolean>} */
    this.open = new Map();
  }

  /**
   * @param {string} key @param {import("../../lib/dom.js").Child} summary
   * @param {() => import("../../lib/dom.js").Child} content @param {{open?: boolean, look?: string}} [options] open: at first
   */
  fold(key, summary, content, { open = false, look = "" } = {}) {
    const body = h("div", { class: "fold-body" });
    const isOpen = this.open.get(key) ?? open;
    const element = h("details", { class: look, open: isOpen }, h("summary", null, summary), body);
    if (isOpen) fill(body, content());
    element.addEventListener("toggle", () => {
      this.open.set(key, element.open);
      if (element.open && !body.hasChildNodes()) fill(body, content());
    });
    return element;
  }
}
