// What the open vault has to tell, said once at the top, until it was read.

import { fill, h } from "../lib/dom.js";
import { withDates } from "../lib/partial-dates.js";

const NO_CODE = "This vault has no recovery code: if every passphrase is forgotten, nothing can open it.";

export class Warnings {
  /** @param {import("../lib/session.js").Session} session */
  constructor(session) {
    this.session = session;
    this.list = h("div", { class: "warning-words" });
    this.element = h("section", { class: "notice calm", "aria-label": "About this vault", hidden: true }, this.list,
      h("div", { class: "actions" }, h("button", { type: "button", on: { click: () => this.dismiss() } }, "Dismiss")));
    session.addEventListener("clinic", () => this.update());
    this.update();
  }

  /** What is not read yet. @returns {string[]} */
  get open() {
    const { clinic } = this.session;
    if (!clinic) return [];
    const codeless = !clinic.hasRecovery && !clinic.demo && this.session.may("manage") && !this.session.code;
    return [...clinic.warnings, ...(codeless ? [NO_CODE] : [])].filter((words) => !this.session.read.has(words));
  }

  update() {
    const { open } = this;
    this.element.hidden = open.length === 0;
    fill(this.list, open.map((words) => h("p", null, withDates(words), words === NO_CODE && [" ", h("a", { href: "#/recovery" }, "Make one…")])));
  }

  dismiss() {
    for (const words of this.open) this.session.read.add(words);
    this.update();
    document.getElementById("main")?.focus();
  }
}
