// What the open vault has to tell, said once at the top, until it was read.

import { fill, h } from "../lib/dom.js";

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
    return (this.session.clinic?.warnings ?? []).filter((words) => !this.session.read.has(words));
  }

  update() {
    const { open } = this;
    this.element.hidden = open.length === 0;
    fill(this.list, open.map((words) => h("p", null, words)));
  }

  dismiss() {
    for (const words of this.open) this.session.read.add(words);
    this.update();
    document.getElementById("main")?.focus();
  }
}
